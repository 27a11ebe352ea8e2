import { plural } from '../wording';
import type { DeterminationChange, FactChange, ItemChange, ParagraphChange, ProblemChanges } from './comparison';
import type { WordChange } from './wordChanges';

/** A comparison as lines of plain text: words that go in [-...-], words that come in {+...+}. Empty where nothing differs. */
export const comparisonText = (changes: readonly DeterminationChange[]): string =>
  changes
    .filter(({ kind }) => kind !== 'same')
    .map(change => `${[titleOf(change), ...linesOf(change)].join('\n')}\n`)
    .join('\n');

function titleOf({ kind, caseNumber, items }: DeterminationChange): string {
  const name = caseNumber ?? 'Determination without a case number';
  return kind === 'changed' ? `${name}: ${itemCounts(items) || 'no item changed'}` : `${name}: ${kind}`;
}

/** "1 item changed, 2 added"; empty where none differs. */
export function itemCounts(items: readonly ItemChange[]): string {
  const count = (wanted: ItemChange['kind']) => items.filter(({ kind }) => kind === wanted).length;
  const counts = [
    count('changed') > 0 && `${plural(count('changed'), 'item')} changed`,
    count('added') > 0 && `${plural(count('added'), 'item')} added`,
    count('removed') > 0 && `${plural(count('removed'), 'item')} removed`,
  ];
  return counts.filter(Boolean).join(', ');
}

function linesOf({ kind, facts, paragraphs, problems, items }: DeterminationChange): string[] {
  if (kind !== 'changed') return [];
  const own = [...facts.map(factLine), ...paragraphs.map(paragraphLine), ...problemLines(problems)];
  return [...own.map(indented), ...items.flatMap(itemLines)];
}

function itemLines(item: ItemChange): string[] {
  if (item.kind === 'same') return [];
  const own = [...item.facts.map(factLine), ...item.paragraphs.map(paragraphLine), ...problemLines(item.problems)];
  return [indented(itemTitle(item)), ...own.map(line => indented(indented(line)))];
}

/** "Item 2 (was 1), Norco 10/325mg #60: changed". */
export function itemTitle({ kind, heading, before, after }: ItemChange): string {
  const moved = before !== null && after !== null && before !== after ? ` (was ${before})` : '';
  return `Item ${after ?? before}${moved}, ${heading ?? 'without a heading'}${kind === 'changed' ? '' : `: ${kind}`}`;
}

const indented = (line: string): string => `  ${line}`;

const factLine = ({ what, before, after }: FactChange): string =>
  `${what}: ${before ?? NOT_GIVEN} -> ${after ?? NOT_GIVEN}`;

const NOT_GIVEN = 'not given';

const paragraphLine = ({ what, words }: ParagraphChange): string =>
  `${what}: ${shortened(words).map(marked).join(' ')}`;

const marked = ({ kind, text }: WordChange): string =>
  kind === 'stays' ? text : kind === 'goes' ? `[-${text}-]` : `{+${text}+}`;

/** Of words that stay only those beside a change. */
export function shortened(words: readonly WordChange[]): WordChange[] {
  return words.map((change, i) => {
    if (change.kind !== 'stays') return change;
    const all = change.text.split(' ');
    if (all.length <= 2 * NEAR + 1) return change;
    const first = i === 0 ? [] : all.slice(0, NEAR);
    const last = i === words.length - 1 ? [] : all.slice(-NEAR);
    return { kind: 'stays', text: [...first, '...', ...last].join(' ') };
  });
}

const NEAR = 6;

const problemLines = ({ gone, come }: ProblemChanges): string[] => [
  ...gone.map(({ code, message }) => `Problem gone: ${message} (${code})`),
  ...come.map(({ code, message, severity }) => `New ${severity}: ${message} (${code})`),
];

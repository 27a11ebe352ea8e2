import { joinLines } from './joined';
import { breakBetween, isContent, type Spacing } from './lines';
import type { Reviewer } from './model';
import type { Token } from './scan';

export const NO_REVIEWER: Reviewer = { licensedIn: [], certifications: [], subspecialties: [] };

const BLOCK_ROWS = [
  { field: 'licensedIn', pattern: /^state(?:\(s\)|s)?\s+of\s+licensure\s*:/i },
  { field: 'certifications', pattern: /^certification(?:\(s\)|s)?\s{0,4}(?:\/\s{0,4}special(?:ty|ties)\s{0,4})?:/i },
  { field: 'subspecialties', pattern: /^subspecial(?:ty|ties|ty\(s\))\s*:/i },
] as const;

type Field = (typeof BLOCK_ROWS)[number]['field'];

/**
 * The reviewer's credentials in tokens[first, last): either a block ("State(s) of Licensure: ...", whose lines may
 * wrap) or a sentence ("... is Board Certified in X, has a subspecialty in Y and is licensed to practice in Z.").
 */
export function readReviewer(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  spacing: Spacing,
): Reviewer {
  const found: Record<Field, readonly string[]> = { licensedIn: [], certifications: [], subspecialties: [] };
  let inBlock = false;
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'text' || !/^[cs]/i.test(text[token.from]!)) continue;
    const line = text.slice(token.from, token.to);
    const row = BLOCK_ROWS.find(candidate => candidate.pattern.test(line));
    if (row === undefined || found[row.field].length > 0) continue;
    inBlock = true;
    const end = endOfEntry(text, tokens, i, last, spacing);
    const entry = joinLines(text, tokens, i, end, token.from, Number.POSITIVE_INFINITY).text;
    found[row.field] = listOf(entry.replace(row.pattern, ''));
  }
  return inBlock ? found : fromSentence(joinLines(text, tokens, first, last, 0, Number.POSITIVE_INFINITY).text);
}

function endOfEntry(text: string, tokens: readonly Token[], start: number, last: number, spacing: Spacing): number {
  let previous = start;
  for (let i = start + 1; i < last; i++) {
    const token = tokens[i]!;
    if (!isContent(token)) continue;
    const gap = breakBetween(text, tokens, previous, i, spacing);
    if (token.kind !== 'text' || (gap.emptyLines > spacing.lineGap && !gap.page)) return i;
    if (BLOCK_ROWS.some(row => row.pattern.test(text.slice(token.from, token.to)))) return i;
    previous = i;
  }
  return last;
}

const listOf = (entry: string): string[] =>
  entry
    .split(/[,;]/)
    .map(part => part.trim().replace(/\.$/, ''))
    .filter(part => part !== '');

function fromSentence(text: string): Reviewer {
  const at = text.search(/board\s+certified\s+in\b/i);
  const licensed = text.search(/licensed\s+to\s+practice\s+in\b/i);
  if (at < 0 && licensed < 0) return NO_REVIEWER;
  const start = at < 0 ? licensed : licensed < 0 ? at : Math.min(at, licensed);
  const sentence = sentenceFrom(text, start);
  const certified = phraseBehind(/board\s+certified\s+in\s+/i, sentence, CERTIFIED_END, 300);
  const subspecialty = phraseBehind(/sub-?specialty\s+in\s+/i, sentence, SUBSPECIALTY_END, 200);
  const states = phraseBehind(/licensed\s+to\s+practice\s+in\s+/i, sentence, STATES_END, 300);
  return {
    licensedIn: statesOf(states),
    certifications: listOf(certified),
    subspecialties: listOf(subspecialty),
  };
}

const CERTIFIED_END = /,? (?:and )?(?:has|with) an? sub-?specialty|,? and is licensed|, is licensed|,? and has/i;
const SUBSPECIALTY_END = /,? and is licensed|, is licensed|,? and is/i;
const STATES_END = /,? and (?:is|has)\b/i;

/** What stands between a lead and an end, or the sentence's end; nothing where that is too long. */
function phraseBehind(lead: RegExp, sentence: string, end: RegExp, longest: number): string {
  const found = lead.exec(sentence);
  if (found === null) return '';
  const rest = sentence.slice(found.index + found[0].length);
  const at = rest.slice(1).search(end);
  const length = at < 0 ? rest.length : at + 1;
  return length > longest ? '' : rest.slice(0, length);
}

const statesOf = (entry: string): string[] => listOf(entry.replace(/,? and /g, ','));

function sentenceFrom(text: string, start: number): string {
  const end = /\.(?:\s|$)/.exec(text.slice(start, start + 1000));
  return text.slice(start, end === null ? start + 1000 : start + end.index);
}

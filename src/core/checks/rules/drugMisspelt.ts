import type { Reference } from '../../guidelines/types';
import { compareSpans, contains, type Span } from '../../model/span';
import { isDrug } from '../../request/drugs';
import { matchesOf } from '../../text/matches';
import type { ProblemFacts } from '../problem';
import { nameDiffers } from './nameDiffers';
import type { CheckContext } from './shared/context';
import { drugMeant } from './shared/drugSpelling';

/**
 * A drug's name a letter or two off. Whoever searches determinations for the drug misses it, and names
 * of other drugs are near.
 *
 * Bad: `She takes Gabapentine 600mg.`, `... Naproxen and Oxycodone. The use of Naprxoen ...`
 * Good: `She takes Gabapentin 600mg.`
 *
 * A word of the summary, a heading or a rationale counts where the drug is named properly in another place, or where a
 * strength or number stands behind it: the names of drugs that the tables do not have are near known ones as well. Told once
 * for each spelling, at its first place; what heading and rationale write differently is told by name-differs.
 */
export function drugMisspelt(context: CheckContext): ProblemFacts[] {
  const misspelt = misspeltIn(context);
  if (misspelt.size === 0) return [];
  const told = new Set(nameDiffers(context).flatMap(differing));
  return [...misspelt]
    .filter(([spelling]) => !told.has(spelling))
    .map(([, { span, written, meant }]) => ({
      code: 'drug-misspelt',
      item: context.determination.items.find(item => contains(item.span, span))?.number ?? null,
      span,
      written,
      meant,
    }));
}

interface Misspelt {
  readonly span: Span;
  readonly written: string;
  readonly meant: string;
}

/** By spelling in lower case, each where it stands first. */
function misspeltIn(context: CheckContext): Map<string, Misspelt> {
  const { model, reference } = context;
  const stretches = stretchesOf(context).map(({ start, end }) => ({ start, text: model.text.slice(start, end) }));
  const found = new Map<string, Misspelt>();
  const meant = drugsMeant(stretches.map(({ text }) => text).join('\n'), reference);
  if (meant.size === 0) return found;
  for (const { start: from, text } of stretches)
    for (const { 0: written, index } of matchesOf(WHOLE_WORD, text)) {
      const word = written.toLowerCase();
      const drug = meant.get(word);
      if (drug === undefined || found.has(word)) continue;
      const start = from + index;
      found.set(word, { span: { start, end: start + word.length }, written, meant: drug });
    }
  return found;
}

/** Words beside a hyphen are halves. */
const WHOLE_WORD = /(?<![A-Za-z-])[A-Za-z]{6,40}(?![A-Za-z-])/g;

/** Where a person writes of drugs: summary, headings, rationales. What is cited is checked by the names of topics. */
const stretchesOf = ({ determination: { items }, summarySpan }: CheckContext): readonly Span[] =>
  [
    ...(summarySpan === null ? [] : [summarySpan]),
    ...items.flatMap(({ headingSpan, rationale }) =>
      rationale === null ? headingSpan : [headingSpan, rationale.span],
    ),
  ].sort(compareSpans);

/** The misspelt words of a text, in lower case, with the drugs that they are near. */
function drugsMeant(text: string, reference: Reference): Map<string, string> {
  const words = text.toLowerCase().match(SMALL_WORD) ?? [];
  const named = [...new Set(words.filter(word => isDrug(reference, word)))];
  const meant = new Map<string, string>();
  const note = (word: string, drug: string | undefined): void => {
    if (drug !== undefined) meant.set(word, drug);
  };
  const initials = new Set(named.map(name => name[0]));
  const likely = new Set(words.filter(word => initials.has(word[0])));
  for (const word of likely) note(word, drugMeant(word, reference, named));
  for (const word of measuredIn(text)) if (!isDrug(reference, word)) note(word, drugMeant(word, reference));
  return meant;
}

const SMALL_WORD = /[a-z]{6,40}/g;

/** The names before a strength or "#60", in lower case. */
const measuredIn = (text: string): string[] =>
  matchesOf(MEASURE, text).flatMap(
    ({ index }) => NAME.exec(text.slice(Math.max(0, index - LONGEST_NAME), index))?.[1]?.toLowerCase() ?? [],
  );

const MEASURE = /#\s?\d|(?<!\d)\d{1,4}(?:\.\d{1,2})?\s?mc?g\b/gi;
const NAME = /(?<![a-z])([a-z]{6,40})\s{0,3}(?:(?:tablets?|tabs?|capsules?|caps|ER|SR|XR)\s{1,3})?$/i;
const LONGEST_NAME = 60;

/** What name-differs tells of the words of a heading and a rationale. */
const differing = (facts: ProblemFacts): string[] =>
  facts.code === 'name-differs' ? [facts.heading.toLowerCase(), facts.rationale.toLowerCase()] : [];

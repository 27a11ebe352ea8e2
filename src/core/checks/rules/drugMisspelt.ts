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
  const stretches = stretchesOf(context);
  const textOf = ({ start, end }: Span): string => model.text.slice(start, end);
  const meant = drugsMeant(stretches.map(textOf).join('\n'), reference);
  const found = new Map<string, Misspelt>();
  if (meant.size === 0) return found;
  for (const stretch of stretches) {
    const text = textOf(stretch);
    for (const { 0: written, index } of matchesOf(WORD, text)) {
      const word = written.toLowerCase();
      const drug = meant.get(word);
      if (drug === undefined || isHalf(text, index, index + word.length)) continue;
      meant.delete(word);
      const start = stretch.start + index;
      found.set(word, { span: { start, end: start + word.length }, written, meant: drug });
    }
  }
  return found;
}

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
  const words = new Set(text.toLowerCase().match(SMALL_WORD));
  const named = [...words].filter(word => isDrug(reference, word));
  const measured = matchesOf(MEASURED, text).map(([, name]) => name!.toLowerCase());
  const meant = new Map<string, string>();
  const note = (word: string, drug: string | undefined): void => {
    if (drug !== undefined) meant.set(word, drug);
  };
  const initials = new Set(named.map(name => name[0]));
  for (const word of words) if (initials.has(word[0])) note(word, drugMeant(word, reference, named));
  for (const word of measured) if (!isDrug(reference, word)) note(word, drugMeant(word, reference));
  return meant;
}

const WORD = /[A-Za-z]{6,40}/g;
const SMALL_WORD = /[a-z]{6,40}/g;

/** The name before a strength or "#60", found from the latter's first sign on. */
const MEASURED =
  /[#\d](?<=(?<![a-z])([a-z]{6,40})\s{0,3}(?:(?:tablets?|tabs?|capsules?|caps|ER|SR|XR)\s{1,3})?.)(?:(?<=#)\s?\d|(?<=\d)\d{0,3}(?:\.\d{1,2})?\s?mc?g\b)/gi;

/** Whether a word stands beside a hyphen: as a half of one. */
const isHalf = (text: string, start: number, end: number): boolean => text[start - 1] === '-' || text[end] === '-';

/** What name-differs tells of the words of a heading and a rationale. */
const differing = (facts: ProblemFacts): string[] =>
  facts.code === 'name-differs' ? [facts.heading.toLowerCase(), facts.rationale.toLowerCase()] : [];

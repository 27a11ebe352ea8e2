import type { Reference } from '../../guidelines/types';
import type { Determination } from '../../model/model';
import { contains, type Span, touches } from '../../model/span';
import { isDrug } from '../../request/drugs';
import { matchesOf } from '../../text/matches';
import type { ProblemFacts } from '../problem';
import { nameDiffers } from './nameDiffers';
import type { CheckContext } from './shared/context';
import { drugMeant } from './shared/drugSpelling';

/**
 * A drug's name a letter or two off, anywhere in the text. Whoever searches determinations for the drug misses it, and names
 * of other drugs are near.
 *
 * Bad: `She takes Gabapentine 600mg.`, `... Naproxen and Oxycodone. The use of Naprxoen ...`
 * Good: `She takes Gabapentin 600mg.`
 *
 * A word counts where the drug is named properly elsewhere in the determination, or where a strength or number stands behind
 * it: the names of drugs that the tables do not have are near known ones as well. Told once for each spelling, at its first
 * place; what heading and rationale write differently is told by name-differs.
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
function misspeltIn({ model, determination, reference }: CheckContext): Map<string, Misspelt> {
  const { span: whole } = determination;
  const text = model.text.slice(whole.start, whole.end);
  const meant = drugsMeant(text, reference);
  const found = new Map<string, Misspelt>();
  if (meant.size === 0) return found;
  for (const { 0: written, index } of matchesOf(WORD, text)) {
    const word = written.toLowerCase();
    const drug = meant.get(word);
    if (drug === undefined || isHalf(text, index, index + word.length)) continue;
    meant.delete(word);
    const start = whole.start + index;
    if (!isCited(determination, start))
      found.set(word, { span: { start, end: start + word.length }, written, meant: drug });
  }
  return found;
}

/** The misspelt words of a text, in lower case, with the drugs that they are near. */
function drugsMeant(text: string, reference: Reference): Map<string, string> {
  const meant = new Map<string, string>();
  const note = (word: string, drug: string | undefined): unknown => drug !== undefined && meant.set(word, drug);
  const words = new Set([...new Set(text.match(WORD))].map(word => word.toLowerCase()));
  const named = [...words].filter(word => isDrug(reference, word));
  if (named.length > 0) for (const word of words) note(word, drugMeant(word, reference, named));
  for (const [, name] of matchesOf(MEASURED, text)) {
    const word = name!.toLowerCase();
    if (!isDrug(reference, word)) note(word, drugMeant(word, reference));
  }
  return meant;
}

const WORD = /[A-Za-z]{6,40}/g;

/** The name before a strength or "#60", found from the latter's first sign on. */
const MEASURED =
  /[#\d](?<=(?<![a-z])([a-z]{6,40})\s{0,3}(?:(?:tablets?|tabs?|capsules?|caps|ER|SR|XR)\s{1,3})?.)(?:(?<=#)\s?\d|(?<=\d)\d{0,3}(?:\.\d{1,2})?\s?mc?g\b)/gi;

/** Whether a word stands beside a hyphen: as a half of one. */
const isHalf = (text: string, start: number, end: number): boolean => text[start - 1] === '-' || text[end] === '-';

/** Whether an offset is inside a guideline paragraph, whose topics are checked by their own names. */
const isCited = ({ items }: Determination, at: number): boolean =>
  items.some(({ claimsAdministratorGuideline: claims, maximusGuideline: maximus }) =>
    [claims, maximus].some(paragraph => paragraph !== null && touches(paragraph.span, at)),
  );

/** What name-differs tells of the words of a heading and a rationale. */
const differing = (facts: ProblemFacts): string[] =>
  facts.code === 'name-differs' ? [facts.heading.toLowerCase(), facts.rationale.toLowerCase()] : [];

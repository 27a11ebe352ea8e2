import type { Reference } from '../../guidelines/types';
import type { Determination } from '../../model/model';
import { contains, type Span, touches } from '../../model/span';
import { isDrug, namesOfAllDrugs } from '../../request/drugs';
import { matchesOf } from '../../text/matches';
import type { ProblemFacts } from '../problem';
import { nameDiffers } from './nameDiffers';
import type { CheckContext } from './shared/context';
import { isMisspelling, nearDrugs } from './shared/drugSpelling';

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
  const words = firstPlaces(text, reference);
  const named = [...words.keys()].filter(word => isDrug(reference, word));
  const found = new Map<string, Misspelt>();
  for (const [word, at] of words) {
    if (isDrug(reference, word)) continue;
    const names = AMOUNT.test(text.slice(at + word.length, at + word.length + FURTHEST))
      ? namesOfAllDrugs(reference)
      : named;
    const meant = nearDrugs(word, names).find(name => isMisspelling(word, name, reference));
    if (meant === undefined || isCited(determination, whole.start + at)) continue;
    const span = { start: whole.start + at, end: whole.start + at + word.length };
    found.set(word, { span, written: model.text.slice(span.start, span.end), meant });
  }
  return found;
}

const WORD = /[A-Za-z]{6,40}/g;

/** A strength or "#60" behind a name, and how far behind it is looked for. */
const AMOUNT =
  /^\s{0,3}(?:(?:tablets?|tabs?|capsules?|caps|ER|SR|XR)\s{1,3})?(?:#\s?\d|\d{1,4}(?:\.\d{1,2})?\s?(?:mg|mcg)\b)/i;
const FURTHEST = 30;

/** The words of a text in lower case, each where it stands first. Beside a hyphen only drugs are words, not halves. */
function firstPlaces(text: string, reference: Reference): Map<string, number> {
  const places = new Map<string, number>();
  for (const { 0: word, index } of matchesOf(WORD, text)) {
    const lower = word.toLowerCase();
    const isHalf = text[index - 1] === '-' || text[index + word.length] === '-';
    if (!places.has(lower) && !(isHalf && !isDrug(reference, lower))) places.set(lower, index);
  }
  return places;
}

/** Whether an offset is inside a guideline paragraph, whose topics are checked by their own names. */
const isCited = ({ items }: Determination, at: number): boolean =>
  items.some(({ claimsAdministratorGuideline: claims, maximusGuideline: maximus }) =>
    [claims, maximus].some(paragraph => paragraph !== null && touches(paragraph.span, at)),
  );

/** What name-differs tells of the words of a heading and a rationale. */
const differing = (facts: ProblemFacts): string[] =>
  facts.code === 'name-differs' ? [facts.heading.toLowerCase(), facts.rationale.toLowerCase()] : [];

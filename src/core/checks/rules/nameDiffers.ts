import type { Reference } from '../../guidelines/types';
import type { Item, Rationale } from '../../model/model';
import type { Span } from '../../model/span';
import { concludes } from '../../rationale/conclusion';
import { isDrug, namesOfAllDrugs } from '../../request/drugs';
import { matchesOf } from '../../text/matches';
import { isNear } from '../../text/misspelling';
import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';
import { joinPassage, type Passage } from './shared/joinPassage';

/**
 * Heading and rationale that name the drug, its strength or the side of the body differently. What was decided is then
 * unsure: pharmacies and claims administrators go by the heading, the reasons were given for something else.
 *
 * Bad: heading `Oxycotntin 20mg`, rationale `... for Oxycontin 20 mg is medically necessary.`
 * Good: `Oxycontin 20mg` in both.
 *
 * A name counts only where one of the two is known and the other but a letter or two away from it, so that brand and generic
 * names never do; strength and side only where the sentence that concludes names them of the same drug or body part.
 * Silent on compounds, on "10/325" against "10", on other spellings of units, and where both sides are mentioned.
 */
export function nameDiffers({ model, determination, reference }: CheckContext): ProblemFacts[] {
  return determination.items.flatMap(item => {
    const { heading, rationale } = item;
    if (heading === null || rationale === null) return [];
    const differences = [
      drugDiffers(item, rationale.text, reference),
      strengthDiffers(item, rationale),
      sideDiffers(item, rationale),
    ].filter(difference => difference !== null);
    return differences.length === 0 || isCompound(heading) ? [] : located(model.text, item, rationale, differences);
  });
}

interface Difference {
  readonly what: 'drug' | 'strength' | 'side';
  readonly heading: string;
  readonly rationale: string;
  /** Where the rationale's words stand in its joined text. */
  readonly at: number;
}

/** The differences of which both places are found in the source. */
function located(text: string, item: Item, rationale: Rationale, differences: readonly Difference[]): ProblemFacts[] {
  const inHeading = joinPassage(text, item.headingSpan);
  const inRationale = joinPassage(text, { start: rationale.labelSpan.end, end: rationale.span.end });
  return differences.flatMap(({ what, heading, rationale: written, at }): ProblemFacts[] => {
    const span = placeIn(inRationale, written, at);
    const headingSpan = placeIn(inHeading, heading, 0);
    if (span === null || headingSpan === null) return [];
    return [{ code: 'name-differs', item: item.number, span, what, heading, rationale: written, headingSpan }];
  });
}

/** The place of a term at or behind `at`; null where the source holds it in another form. */
function placeIn(source: Passage, term: string, at: number): Span | null {
  const start = source.text.indexOf(term, at);
  return start < 0 ? null : source.spanOf(start, start + term.length);
}

const isCompound = (heading: string): boolean => /\bcompound/i.test(heading) || (heading.match(/%/g)?.length ?? 0) > 1;

const WORD = /[A-Za-z]{6,}/g;
const LONGEST_NAME = 40;

/**
 * The first word of the rationale that is a drug of the heading misspelt, or the other way round. Words beside a hyphen are
 * halves that a line's end broke, and are passed over.
 */
function drugDiffers({ heading, request }: Item, rationale: string, reference: Reference): Difference | null {
  if (request.strength === null && request.category !== 'pharmaceuticals') return null;
  const named = [...new Set(heading!.match(WORD))].filter(word => isNearDrug(word.toLowerCase(), reference));
  if (named.length === 0) return null;
  const seen = new Set<string>();
  for (const { 0: written, index } of matchesOf(WORD, rationale)) {
    if (rationale[index - 1] === '-' || rationale[index + written.length] === '-' || seen.has(written)) continue;
    seen.add(written);
    const word = named.find(name => isMisspelling(written.toLowerCase(), name.toLowerCase(), reference));
    if (word !== undefined) return { what: 'drug', heading: word, rationale: written, at: index };
  }
  return null;
}

/** Whether a word in lower case is a drug's name or a letter or two away from one. */
const isNearDrug = (word: string, reference: Reference): boolean =>
  word.length <= LONGEST_NAME &&
  !PLAIN_WORDS.has(word) &&
  namesOfAllDrugs(reference).some(name => name[0] === word[0] && isNearlySpelt(name, word));

function isMisspelling(written: string, word: string, reference: Reference): boolean {
  if (written === word || written[0] !== word[0]) return false;
  if (!isNearlySpelt(written, word) || isInflected(written, word)) return false;
  const known = isDrug(reference, word);
  return isDrug(reference, written) !== known && (!known || !PLAIN_WORDS.has(written));
}

/** One letter may differ in a short word, two in a long one. */
const isNearlySpelt = (a: string, b: string): boolean => isNear(a, b, Math.min(a.length, b.length) < 8 ? 1 : 2);

/** "Norcos", "Valium's": the same word. */
const isInflected = (a: string, b: string): boolean => a.replace(/e?s$/, '') === b.replace(/e?s$/, '');

const PLAIN_WORDS = new Set(
  'ambient values moving motion soften patches tablets capsule capsules release request topical lotions retail relation'.split(
    ' ',
  ),
);

const STRENGTH =
  /(?<![\d.,/#-])\d{1,5}(?:[.,]\d{1,4})?(?:(?:\s?mg)?\s?[-/]\s?\d{1,4}(?:\.\d{1,2})?){0,2}\s?(?:mcg|mg|%)(?![a-z])/gi;

/** "Gabapentin 600mg" against "Gabapentin 300mg is medically necessary". */
function strengthDiffers({ heading, request }: Item, rationale: Rationale): Difference | null {
  if (request.strength === null || request.name === null) return null;
  const given = rationale.text.match(STRENGTH);
  if (given === null) return null;
  const own = heading!.match(STRENGTH);
  if (own === null || own.length !== 1 || given.every(strength => isSameStrength(own[0]!, strength))) return null;
  const conclusion = concludes(rationale.text);
  if (conclusion === null) return null;
  const sentence = rationale.text.slice(conclusion.start, conclusion.end);
  const named = [...sentence.matchAll(STRENGTH)];
  if (named.length !== 1 || isSameStrength(own[0]!, named[0]![0])) return null;
  const lead = sentence.slice(Math.max(0, named[0]!.index - 40), named[0]!.index).toLowerCase();
  const drug = request.name.split(/[\s,(]/)[0]!.toLowerCase();
  if (drug.length < 4 || !lead.trimEnd().endsWith(drug)) return null;
  if (/\b(?:from|instead|rather|previous|decrease|increase|reduc|taper|chang|wean)/i.test(sentence)) return null;
  return { what: 'strength', heading: own[0]!, rationale: named[0]![0], at: conclusion.start + named[0]!.index };
}

/** "10/325mg" and "10-325 mg" are one strength; "10mg" may stand for "10/325mg"; other units are not compared. */
function isSameStrength(a: string, b: string): boolean {
  if (a === b || unitOf(a) !== unitOf(b)) return true;
  const [mine, theirs] = [numbersOf(a), numbersOf(b)];
  return mine.every(number => theirs.includes(number)) || theirs.every(number => mine.includes(number));
}

/** "mg", "mcg" or "%", with which a strength ends. */
const unitOf = (strength: string): string => /(?:mcg|mg|%)$/i.exec(strength)![0].toLowerCase();

function numbersOf(strength: string): number[] {
  const numbers: number[] = [];
  for (const [number] of matchesOf(NUMBER, strength.includes(',') ? strength.replace(THOUSANDS, '') : strength))
    numbers.push(Number(number));
  return numbers;
}

const THOUSANDS = /,(?=\d{3}(?!\d))/g;
const NUMBER = /\d+(?:\.\d+)?/g;

/** "Right knee" of a request for the left knee, in the sentence that concludes. */
function sideDiffers({ heading, request }: Item, rationale: Rationale): Difference | null {
  const sided = request.bodyParts.find(({ side }) => side === 'left' || side === 'right');
  if (sided === undefined) return null;
  const [own, other] = sided.side === 'left' ? [LEFT, RIGHT] : [RIGHT, LEFT];
  const { text } = rationale;
  if (!other.test(text)) return null;
  const written = own.exec(heading!)?.[0];
  if (written === undefined || other.test(heading!)) return null;
  if (own.test(text) || BOTH.test(text)) return null;
  const conclusion = concludes(text);
  if (conclusion === null) return null;
  const sentence = text.slice(conclusion.start, conclusion.end);
  const match = other.exec(sentence);
  if (match === null) return null;
  const behind = sentence.slice(match.index + match[0].length + 1).toLowerCase();
  if (behind.includes(',') || !behind.startsWith(sided.part.toLowerCase().replace(/s$/, ''))) return null;
  return { what: 'side', heading: written, rationale: match[0], at: conclusion.start + match.index };
}

const LEFT = /\bleft\b/i;
const RIGHT = /\bright\b/i;
const BOTH = /\b(?:both|bilateral(?:ly)?|contralateral|opposite|either|each|dominant|sides)\b/i;

import type { Reference } from '../../guidelines/reference';
import type { Item, Rationale } from '../../model/model';
import type { Span } from '../../model/span';
import { concludes } from '../../rationale/conclusion';
import { drugsByInitial, isDrug } from '../../request/drugs';
import { isLetter, PER_CENT } from '../../text/characters';
import { matchesOf } from '../../text/matches';
import { isFar, isNear, lettersIn } from '../../text/misspelling';
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
 * A name counts only where one of the two is known and the other but a slip away from it, so that brand and generic
 * names never do; strength and side only where the sentence that concludes names them of the same drug or body part.
 * Silent on compounds, on "10/325" against "10", on other spellings of units, and where both sides are mentioned.
 */
export function nameDiffers({ model, determination, reference }: CheckContext): ProblemFacts[] {
  const found: ProblemFacts[] = [];
  for (const item of determination.items) {
    const { heading, rationale } = item;
    if (heading === null || rationale === null) continue;
    const drug = drugDiffers(item, rationale.text, reference);
    const strength = strengthDiffers(item, rationale);
    const side = sideDiffers(item, rationale);
    if ((drug === null && strength === null && side === null) || isCompound(heading)) continue;
    const inHeading = joinPassage(model.text, item.headingSpan);
    const inRationale = joinPassage(model.text, { start: rationale.labelSpan.end, end: rationale.span.end });
    for (const difference of [drug, strength, side]) {
      if (difference === null) continue;
      const span = placeIn(inRationale, difference.rationale, difference.at);
      const headingSpan = placeIn(inHeading, difference.heading, 0);
      if (span === null || headingSpan === null) continue;
      const { what, heading: named, rationale: written } = difference;
      found.push({
        code: 'name-differs',
        item: item.number,
        span,
        what,
        heading: named,
        rationale: written,
        headingSpan,
      });
    }
  }
  return found;
}

interface Difference {
  readonly what: 'drug' | 'strength' | 'side';
  readonly heading: string;
  readonly rationale: string;
  /** Where the rationale's words stand in its joined text. */
  readonly at: number;
}

/** The place of a term at or behind `at`; null where the source holds it in another form. */
function placeIn(source: Passage, term: string, at: number): Span | null {
  const start = source.text.indexOf(term, at);
  return start < 0 ? null : source.spanOf(start, start + term.length);
}

const isCompound = (heading: string): boolean => /\bcompound/i.test(heading) || (heading.match(/%/g)?.length ?? 0) > 1;

const WORD = /[A-Za-z]{6,}/g;
const LONGEST_NAME = 40;

function drugDiffers({ heading, request }: Item, rationale: string, reference: Reference): Difference | null {
  if (request.strength === null && request.category !== 'pharmaceuticals') return null;
  let first: Difference | null = null;
  for (const [word] of matchesOf(WORD, heading!)) {
    const lower = word.toLowerCase();
    if (lower.length > LONGEST_NAME || PLAIN_WORDS.has(lower) || !isNearDrug(lower, reference)) continue;
    const slip = slipIn(rationale, lower, first?.at ?? rationale.length, reference);
    if (slip !== null) first = { what: 'drug', heading: word, ...slip };
  }
  return first;
}

/** Whether a word in lower case is a drug's name or a slip of the pen away from one. */
function isNearDrug(word: string, reference: Reference): boolean {
  const drugs = drugsByInitial(reference)[word.charCodeAt(0)];
  if (drugs === undefined) return false;
  const own = lettersIn(word, 0, word.length);
  for (let i = 0; i < drugs.letters.length; i++)
    if (!isFar(drugs.letters[i]!, own, 2) && isSlipOf(drugs.names[i]!, word)) return true;
  return false;
}

/**
 * The first word of text[0, to) that is but a slip of the pen away from a word in lower case, one of the two being a known
 * drug. Words beside a hyphen are halves that a line's end broke, and are passed over.
 */
function slipIn(
  text: string,
  word: string,
  to: number,
  reference: Reference,
): { readonly rationale: string; readonly at: number } | null {
  const pattern = LONG_WORDS[word.charCodeAt(0) - LETTER_A]!;
  const letters = lettersIn(word, 0, word.length);
  for (pattern.lastIndex = 0; pattern.test(text); ) {
    const end = pattern.lastIndex;
    let at = end - 1;
    while (at > 0 && isLetter(text.charCodeAt(at - 1))) at--;
    if (at >= to) return null;
    if (Math.abs(end - at - word.length) > 2 || text[at - 1] === '-' || text[end] === '-') continue;
    if (isFar(letters, lettersIn(text, at, end), 2)) continue;
    const written = text.slice(at, end);
    if (isSlip(written.toLowerCase(), word, reference)) return { rationale: written, at };
  }
  return null;
}

const LETTER_A = 'a'.charCodeAt(0);

/** Words that are as long as a name, by their first letter. */
const LONG_WORDS = Array.from({ length: 26 }, (_, i) => {
  const initial = String.fromCharCode(LETTER_A + i);
  return new RegExp(`(?<![A-Za-z])[${initial}${initial.toUpperCase()}][A-Za-z]{5,}`, 'g');
});

function isSlip(written: string, word: string, reference: Reference): boolean {
  if (written === word || !isSlipOf(written, word) || isInflected(written, word)) return false;
  const known = isDrug(reference, word);
  return isDrug(reference, written) !== known && (!known || !PLAIN_WORDS.has(written));
}

/** One slip may be in a short word, two in a long one. */
const isSlipOf = (a: string, b: string): boolean => isNear(a, b, Math.min(a.length, b.length) < 8 ? 1 : 2);

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

/** Milligrams, micrograms and per cent, told by the letter before the last. */
const unitOf = (strength: string): number =>
  strength.endsWith('%') ? PER_CENT : strength.charCodeAt(strength.length - 2) | 32;

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
  const { side, bodyPart } = request;
  if ((side !== 'left' && side !== 'right') || bodyPart === null) return null;
  const [own, other] = side === 'left' ? [LEFT, RIGHT] : [RIGHT, LEFT];
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
  if (behind.includes(',') || !behind.startsWith(bodyPart.toLowerCase().replace(/s$/, ''))) return null;
  return { what: 'side', heading: written, rationale: match[0], at: conclusion.start + match.index };
}

const LEFT = /\bleft\b/i;
const RIGHT = /\bright\b/i;
const BOTH = /\b(?:both|bilateral(?:ly)?|contralateral|opposite|either|each|dominant|sides)\b/i;

import type { Item, Rationale } from '../../../../model/model';
import { matchesOf } from '../../../../text/matches';
import { sentencesIn } from '../../../../text/sentences';
import { conclusionOf } from '../conclusionOf';
import type { CheckContext } from '../context';
import { MOST_LOOKED_AT, plainSentenceAt } from '../ownWords';
import type { Difference } from '../places';
import { drugNamesOf, figuresBehind } from './drugFigures';

/** "10mg", "10/325 mg", "5%". */
export const STRENGTH =
  /(?<![\d.,/#-])\d{1,5}(?:[.,]\d{1,4})?(?:(?:\s?mg)?\s?[-/]\s?\d{1,4}(?:\.\d{1,2})?){0,2}\s?(?:mcg|mg|%)(?![a-z])/gi;

/**
 * "Gabapentin 300mg is medically necessary" under a heading with "Gabapentin 600mg". Another strength beside the drug counts
 * in the sentence that concludes; elsewhere only where nothing else in the determination tells of it, and the sentence is
 * about the request as it is: doses a day, guidelines' doses and earlier prescriptions are often others.
 */
export function strengthDiffers(context: CheckContext, item: Item, rationale: Rationale): Difference | null {
  const { text } = rationale;
  const { heading, request } = item;
  if (request.strength === null || heading === null) return null;
  const given = text.match(STRENGTH);
  if (given === null) return null;
  const own = [...new Set(heading.match(STRENGTH))];
  if (own.length !== 1 || given.every(strength => isSameStrength(own[0]!, strength))) return null;
  const others = figuresBehind(drugNamesOf(item), text, STRENGTH)
    .filter(({ written }) => !isSameStrength(own[0]!, written))
    .slice(-MOST_LOOKED_AT);
  if (others.length === 0) return null;
  const found = others.find(isConcluded(rationale)) ?? others.find(isOnlyHere(context, item, text));
  return found === undefined ? null : { heading: own[0]!, rationale: found.written, at: found.at };
}

type IsMeant = (figure: { readonly written: string; readonly at: number }) => boolean;

/** Whether it is the only strength of the sentence that concludes, which tells of no change. */
function isConcluded(rationale: Rationale): IsMeant {
  const conclusion = conclusionOf(rationale);
  if (conclusion === null) return () => false;
  const sentence = rationale.text.slice(conclusion.start, conclusion.end);
  const isAlone = sentence.match(STRENGTH)?.length === 1 && !CHANGE.test(sentence);
  return ({ at }) => isAlone && conclusion.start <= at && at < conclusion.end;
}

const CHANGE = /\b(?:from|instead|rather|previous|decrease|increase|reduc|taper|chang|wean)/i;

/** Whether no other text tells of the strength, and the sentence neither of a dose nor of what is given in general. */
function isOnlyHere({ rawSummary, determination }: CheckContext, item: Item, rationale: string): IsMeant {
  const sentences = sentencesIn(rationale);
  const told = [
    rawSummary ?? '',
    ...determination.items.flatMap(other => (other === item ? [] : (other.heading ?? ''))),
  ];
  const isTold = (written: string): boolean =>
    told.some(text =>
      matchesOf(STRENGTH, text).some(
        ([strength]) => unitOf(strength) === unitOf(written) && isSameStrength(strength, written),
      ),
    );
  return ({ written, at }) => {
    const sentence = plainSentenceAt(sentences, at);
    if (sentence === null || OF_DOSES.test(sentence)) return false;
    const behind = rationale.slice(at + written.length, at + written.length + REACH);
    return !TAKEN.test(behind) && sentence.match(STRENGTH)?.length === 1 && !isTold(written);
  };
}

const REACH = 30;

/** How a drug is taken, behind its strength: then the strength may be of more than one pill. */
const TAKEN =
  /^[\s,;(]{0,3}(?:\/|-|to\b|po\b|p\.o|by mouth|oral|one\b|two\b|[12]\b|q\.?\s?[\dahdp]|b\.?i\.?d|t\.?i\.?d|q\.?i\.?d|once|twice|three|four|every|each|daily|nightly|at (?:bed|night)|per\b|a (?:day|night)|total|tablet)/i;

const OF_DOSES =
  /\b(?:up to|max\w*|exceed\w*|recommend\w*|start\w*|beg[aiu]n\w*|first|then|tri(?:al|ed)|do(?:sing|sage|ses)|available|formulations?|strengths|total|equivalen\w*|MEDs?|morphine|range|between|guidelines?|MTUS|ODG|FDA|label\w*|stud(?:y|ies)|adults?|per day|a day|daily)\b/i;

/**
 * "10/325mg" and "10-325 mg" are one strength; "10mg" may stand for "10/325mg"; of other units only the same numbers differ,
 * "50mcg" from "50mg".
 */
function isSameStrength(a: string, b: string): boolean {
  if (a === b) return true;
  const [mine, theirs] = [numbersOf(a), numbersOf(b)];
  const [myUnit, theirUnit] = [unitOf(a), unitOf(b)];
  if (myUnit !== theirUnit) return myUnit === '%' || theirUnit === '%' || String(mine) !== String(theirs);
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

import type { Item, Rationale } from '../../../../model/model';
import { NUMBER_SOURCE, numberFrom } from '../../../../structure/numbers';
import { matchesOf } from '../../../../text/matches';
import type { Difference } from '../places';
import { isInLead, verdictSentence } from './verdictSentence';

/**
 * A number of visits, tablets or refills in the sentence that concludes, which the heading neither has nor makes by two of
 * its own ("2 x 6", "#30 with 2 refills"). Silent where the sentence counts more than the request, or what would be enough.
 */
export function countOfVerdict({ heading, request }: Item, rationale: Rationale): Difference | null {
  if ((request.quantity === null && request.frequency === null) || IN_OTHER_WORDS.test(heading!)) return null;
  const verdict = verdictSentence(rationale);
  if (verdict === null || OF_ALTERNATIVE.test(verdict.text) || COUNTS_MORE.test(verdict.text)) return null;
  const counts = countsIn(verdict.text);
  const numbers = matchesOf(NUMBERS, heading!).map(([number]) => number);
  const own = numbers.map(numberFrom);
  if (counts.length === 0 || own.length > MOST_NUMBERS) return null;
  const made = madeOf(own, request);
  const others = counts.filter(({ written }) => !made.has(numberIn(written)));
  const other = others.find(({ written }) => /refill/i.test(written)) ?? others.find(() => numbersOfAll(counts) === 1);
  if (other === undefined || isInLead(verdict, other.index)) return null;
  return { heading: headed(numbers, request, other.written), rationale: other.written, at: verdict.at + other.index };
}

/** What would be enough instead: "Norco #30 would do for the taper". */
export const OF_ALTERNATIVE = /\b(?:recommend\w*|suggest\w*|would|could|should|trial|enough|sufficient|adequate)\b/i;

/** Sentences that count what was had, or the request as a part. */
const COUNTS_MORE =
  /\b(?:total\w*|beyond|exceed\w*|excess|up to|at least|of (?:the|these|those)|per|more|a (?:day|week|month)|first|only|after|following|had|completed|received|attended|partial\w*|taper\w*|wean\w*)\b/i;

const NUMBER = `(?:\\d{1,3}(?![\\d.,/%]*\\d|%)|${NUMBER_SOURCE})`;
/** "#60", "quantity sixty", "x 12" */
const SIGNED = new RegExp(
  `(?:#\\s?|\\b(?:qty|quantity)\\b[.:]?(?: of)? ?|\\bx ?)${NUMBER}\\b(?! ?(?:mg|mcg|days|weeks|months))`,
  'gi',
);
/** "18 visits", "twelve (12) chiropractic visits", "ninety count" */
const UNIT = /\b(?:visits|sessions|treatments|tablets|capsules|patches|syringes|injections|refills|count|units)\b/gi;
const ALONE = new RegExp(`^(?:${NUMBER})$`, 'i');
/** Words between that make the number one of something else: "6 weeks of sessions". */
const OF_OTHER_UNIT =
  /\b(?:weeks?|days?|months?|years?|hours?|times|mg|mcg|ml|and|or|to|levels?|percent|of|point|with|for)\b/i;

/** A count as it is written, where it stands. */
interface Count {
  readonly written: string;
  readonly index: number;
}

function countsIn(text: string): Count[] {
  const signed = matchesOf(SIGNED, text).map(({ 0: written, index }) => ({ written, index }));
  const united = matchesOf(UNIT, text).flatMap(({ 0: unit, index: at }): Count[] => {
    const words = text
      .slice(Math.max(0, at - FARTHEST), at)
      .split(' ')
      .slice(-MOST_BETWEEN);
    const number = words.findLastIndex(word => ALONE.test(word));
    const before = number < 0 ? '' : words.slice(number).join(' ');
    if (before === '' || OF_OTHER_UNIT.test(before)) return [];
    return [{ written: before + unit, index: at - before.length }];
  });
  return [...signed, ...united];
}

const FARTHEST = 60;
/** A number, its digits in brackets, two words and what follows the last blank. */
const MOST_BETWEEN = 5;
const NUMBERS = new RegExp(`\\d+(?:\\.\\d+)?|\\b(?:${NUMBER_SOURCE})\\b`, 'gi');
const MOST_NUMBERS = 10;

/** A frequency without numbers to count with. */
const IN_OTHER_WORDS = /\b(?:once|twice|thrice|weekly|bi-?weekly|daily|monthly|every|each|series)\b/i;

const numberIn = (text: string): number => numberFrom(matchesOf(NUMBERS, text)[0]![0]);

/** How many of the counts are of something else than refills. */
const numbersOfAll = (counts: readonly Count[]): number =>
  counts.filter(({ written }) => !/refill/i.test(written)).length;

/** The numbers themselves and what two of them make: "2 x 6", "12 less 4"; and "#30 with 2 refills". */
function madeOf(own: readonly number[], { quantity, refills }: Item['request']): Set<number> {
  const made = new Set([1, ...own]);
  for (const a of own) for (const b of own) for (const number of [a * b, a - b]) made.add(number);
  if (quantity !== null && refills !== null) made.add(quantity * (refills + 1));
  return made;
}

/** The heading's number that the count stands against, as it is written there. */
function headed(numbers: readonly string[], { quantity, refills }: Item['request'], count: string): string {
  const meant = /refill/i.test(count) ? refills : quantity;
  return numbers.findLast(number => numberFrom(number) === meant) ?? numbers.at(-1)!;
}

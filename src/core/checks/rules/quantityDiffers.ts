import type { Item, Rationale } from '../../model/model';
import { NUMBER_SOURCE, numberFrom } from '../../structure/numbers';
import { matchesOf } from '../../text/matches';
import { sentencesIn } from '../../text/sentences';
import type { ProblemFacts } from '../problem';
import { conclusionOf } from './shared/conclusionOf';
import type { CheckContext } from './shared/context';
import { countOfVerdict, OF_ALTERNATIVE } from './shared/heading/countOfVerdict';
import { drugNamesOf, figuresBehind } from './shared/heading/drugFigures';
import { MOST_LOOKED_AT, plainSentenceAt } from './shared/ownWords';
import { type Difference, placeIn, placesOf } from './shared/places';

/**
 * Another number of tablets in the rationale than in the heading, beside the drug's own name, or the number that was first
 * asked for where only a remainder is in dispute. What is authorized or refused is the heading's number.
 *
 * Bad: heading `Norco 10/325mg #60`, rationale `The request for Norco 10/325mg #90 is not medically necessary.`
 * Bad: heading `Physical therapy 2 x 6`, rationale `The request for eight visits is not medically necessary.`
 * Good: `#60` in both.
 *
 * Bad: heading `Six (8) visits of acupuncture`; 12 sessions of which 6 were authorized, with 8 remaining
 *
 * In the sentence that concludes a number of visits, tablets or refills counts too. Silent elsewhere where the summary or
 * another heading tells of the other number, where it is that of all refills together, and where the sentence speaks of
 * another time or review, of a change or in quotation marks.
 */
export function quantityDiffers(context: CheckContext): ProblemFacts[] {
  return context.determination.items.flatMap(item => {
    const { rationale, request } = item;
    if (item.heading === null) return [];
    const within = numbersAmiss(context.model.text, item);
    if (within !== null || rationale === null) return within ?? [];
    const supply =
      request.quantity === null ? null : (supplyDiffers(context, item, rationale) ?? originalArgued(item, rationale));
    const difference = supply ?? countOfVerdict(item, rationale);
    if (difference === null) return [];
    const places = placesOf(context.model.text, item, rationale, difference);
    if (places === null) return [];
    const { heading, rationale: written } = difference;
    return [{ code: 'quantity-differs', item: item.number, ...places, heading, rationale: written }];
  });
}

/**
 * A heading whose numbers cannot all be right: a word and digits that are to say the same ("Six (8) visits"), or a remainder
 * that is not what the authorized part leaves of the request (12 less 6 is not 8). Null where they agree.
 */
function numbersAmiss(text: string, item: Item): ProblemFacts[] | null {
  const amiss = wordAndDigits(item.heading!) ?? notRemaining(item);
  if (amiss === null) return null;
  const span = placeIn(text, item.headingSpan, amiss.written, amiss.at);
  if (span === null) return null;
  const { heading, rationale } = amiss;
  return [
    {
      code: 'quantity-differs',
      item: item.number,
      span,
      headingSpan: item.headingSpan,
      heading,
      rationale,
      isWithin: true,
    },
  ];
}

/** Numbers of a heading against each other: `written` stands there at or behind `at`. */
interface Amiss {
  readonly heading: string;
  readonly rationale: string;
  readonly written: string;
  readonly at: number;
}

const WORD_AND_DIGITS = new RegExp(`\\b(${NUMBER_SOURCE}) \\((\\d{1,3})\\)`, 'gi');

function wordAndDigits(heading: string): Amiss | null {
  const found = matchesOf(WORD_AND_DIGITS, heading).find(
    ({ 1: word, 2: digits, index }) => numberFrom(word!) !== Number(digits) && !HUNDREDS.test(heading.slice(0, index)),
  );
  if (found === undefined) return null;
  const [written, word, digits] = found;
  return { heading: word!, rationale: digits!, written, at: found.index };
}

/** "One hundred twenty (120)": the last word is a part of the number. */
const HUNDREDS = /(?:hundred (?:and )?|-)$/i;

const ONE_COUNT = /\b(\d{1,3}) (?:\w+ ){0,3}?(visits|sessions|treatments|tablets|capsules|units)\b/gi;

function notRemaining({ heading, request: { requested, authorized, remaining } }: Item): Amiss | null {
  if (requested === null || authorized === null || remaining === null) return null;
  const counts = [requested, authorized, remaining].map(part => matchesOf(ONE_COUNT, part));
  const [whole, part, rest] = counts.map(([only, ...more]) => (more.length === 0 ? only : undefined));
  if (whole === undefined || part === undefined || rest === undefined) return null;
  if ([requested, authorized, remaining].some(words => matchesOf(/\d+/g, words).length > 1)) return null;
  if (whole[2] !== part[2] || whole[2] !== rest[2]) return null;
  const isLeft = Number(whole[1]) - Number(part[1]) === Number(rest[1]);
  // "The original request" may be argued whole.
  if (isLeft || whole[1] === rest[1]) return null;
  const at = heading!.lastIndexOf(rest[0]);
  return { heading: `${whole[1]} less ${part[1]}`, rationale: rest[1]!, written: rest[0], at };
}

/** "#60", "Qty: 60", "quantity of 60", "Norco 10/325mg, 60 tablets". */
const SUPPLY =
  /(?:#|\bqty\.?|\bquantity)(?: of)?[\s:]{0,2}\d{1,4}(?![\d.,/%]*\d|\s?mg)|(?<=, |\()\d{2,4} (?:tablets|capsules|tabs|caps|pills)\b(?! (?:a|per|each|every|daily|in)\b)/gi;
const HAS_SUPPLY = /#|\bqty\b|\bquantity\b|\d (?:tab|cap|pill)/i;

/** Below it "#3" is a part of a drug's name or a count of pills a day. */
const LEAST = 5;

function supplyDiffers(context: CheckContext, item: Item, { text }: Rationale): Difference | null {
  if (!HAS_SUPPLY.test(text)) return null;
  const own = ownSupplies(item);
  const names = drugNamesOf(item);
  if (own.length === 0 || names.length === 0) return null;
  const others = figuresBehind(names, text, SUPPLY)
    .filter(({ written }) => isOther(item, numberOf(written)))
    .slice(-MOST_LOOKED_AT);
  if (others.length === 0) return null;
  const sentences = sentencesIn(text);
  const found = others.find(
    ({ written, at }) =>
      isAboutRequest(plainSentenceAt(sentences, at)) && !isTold(context, item, { names, number: numberOf(written) }),
  );
  return found === undefined ? null : { heading: own[0]!, rationale: found.written, at: found.at };
}

/** Not about what would be enough instead: "Norco #30 would do for the taper". */
const isAboutRequest = (sentence: string | null): boolean => sentence !== null && !OF_ALTERNATIVE.test(sentence);

/** The numbers of a heading in the words it has for them: "#60", "60 tablets". */
const ownSupplies = ({ heading, request: { quantity } }: Item): string[] =>
  matchesOf(IN_HEADING, heading!)
    .map(([written]) => written)
    .filter(written => numberOf(written) === quantity);

const IN_HEADING = new RegExp(`${SUPPLY.source}|\\b\\d{1,4} (?:tablets|capsules|tabs|caps|pills)\\b`, 'gi');

const numberOf = (written: string): number => Number(/\d+/.exec(written)![0]);

function isOther({ heading, request: { quantity, refills } }: Item, number: number): boolean {
  if (number < LEAST || number === quantity! * ((refills ?? 0) + 1)) return false;
  return !matchesOf(/\d+/g, heading!).some(([written]) => Number(written) === number);
}

interface Supply {
  readonly names: readonly string[];
  readonly number: number;
}

/** Whether the summary or another heading gives the drug in this number. */
function isTold({ determination, summary }: CheckContext, item: Item, { names, number }: Supply): boolean {
  const headings = determination.items.flatMap(other => (other === item ? [] : (other.heading ?? [])));
  return [summary?.text ?? '', ...headings].some(text =>
    matchesOf(/\d+/g, text).some(
      ({ 0: written, index }) =>
        Number(written) === number &&
        names.some(name =>
          text
            .slice(Math.max(0, index - NEAR), index + NEAR)
            .toLowerCase()
            .includes(name),
        ),
    ),
  );
}

const NEAR = 80;

/** "12 visits", "8 sessions". */
const COUNT =
  /(?:#\s?\d{1,3}\b|\b\d{1,3} (?:\w+ ){0,3}?(?:visits|sessions|tablets|capsules|treatments|injections|hours|units)\b)/gi;

/**
 * The number first asked for, in the sentence that concludes, where utilization review has granted a part of it and the
 * rationale has no word of that.
 */
function originalArgued(
  { request: { requested, remaining, quantity } }: Item,
  rationale: Rationale,
): Difference | null {
  const { text } = rationale;
  if (requested === null || remaining === null || OF_A_PART.test(text)) return null;
  const original = numbersIn(requested).filter(number => !numbersIn(remaining).includes(number));
  const conclusion = conclusionOf(rationale);
  const inHeading = matchesOf(/\d+/g, remaining).find(([written]) => Number(written) === quantity);
  if (original.length === 0 || conclusion === null || inHeading === undefined) return null;
  const sentence = text.slice(conclusion.start, conclusion.end);
  const counts = matchesOf(COUNT, sentence);
  const argued = counts.find(([written]) => original.includes(numberOf(written)));
  if (argued === undefined || counts.length > 1) return null;
  return { heading: inHeading[0], rationale: argued[0], at: conclusion.start + argued.index };
}

const numbersIn = (text: string): number[] => matchesOf(/\d+/g, text).map(([written]) => Number(written));

/** Words by which a rationale tells that a part was granted, or what of it is left. */
const OF_A_PART =
  /\b(?:UR|utilization|original\w*|initial\w*|modif\w*|(?:non-?)?certif\w*|approv\w*|authoriz\w*|allow\w*|grant\w*|remain\w*|portion|part(?:ial\w*)?|balance|rest|more|further|additional|left over)\b/i;

import { beginningsIn, beginningsOf, DIGIT, firstAtWord, isWordPart, marksAt } from './beginnings';
import { datesIn } from './dates';
import { matchesOf } from './matches';
import type { BodySide, Request } from './model';
import { once } from './once';
import {
  COUNT,
  HAS_COUNT,
  NAME_END_WORDS,
  NUMBER_WORDS,
  nameOf,
  numberFrom,
  PERIOD,
  strengthOf,
  UNIT_WORDS,
} from './requestName';
import { categoryOf } from './serviceCategory';

export const NO_REQUEST: Request = {
  category: null,
  name: null,
  strength: null,
  quantity: null,
  frequency: null,
  refills: null,
  bodyPart: null,
  side: null,
  retrospective: false,
  datesOfService: [],
  requested: null,
  authorized: null,
  remaining: null,
};

/**
 * What a heading requests (without its decision). Of a UR-modified heading the facts are those of the remaining portion.
 * `decisionDate` (ISO) settles two-digit years.
 */
export function readRequest(heading: string, decisionDate: string | null): Request {
  const modified = modifiedParts(heading);
  const text = modified?.remaining ?? heading;
  const service = withoutPrefix(text);
  const lower = service.toLowerCase();
  const signs = signsIn(lower);
  const hasDigit = (signs & DIGIT) !== 0;
  const strength = hasDigit ? strengthOf(service) : null;
  return {
    category: categoryOf(lower, strength !== null),
    name: nameOf(service, strength, (signs & (DIGIT | NAME_END)) !== 0 ? 'with-details' : 'plain'),
    strength,
    quantity: (signs & (DIGIT | NUMBER)) !== 0 ? quantityOf(service, lower) : null,
    frequency: (signs & PERIOD_WORD) !== 0 ? frequencyOf(service, lower) : null,
    refills: (signs & REFILL) !== 0 ? refillsOf(service) : null,
    bodyPart: (signs & BODY_PART) !== 0 ? (BODY_PARTS.exec(service)?.[0] ?? null) : null,
    side: (signs & SIDE_WORD) !== 0 ? sideOf(service) : null,
    retrospective: isRetrospective(text),
    datesOfService: hasDigit ? datesOfService(text, decisionDate) : [],
    requested: modified?.requested ?? null,
    authorized: modified?.authorized ?? null,
    remaining: modified?.remaining ?? null,
  };
}

/** What words of a heading may tell; only then the expressions for it are tried. DIGIT stands for a digit anywhere. */
const NUMBER = 1;
const NAME_END = 2;
const PERIOD_WORD = 4;
const REFILL = 8;
const BODY_PART = 16;
const SIDE_WORD = 32;
const FREQUENCY_WORD = 64;

const SIGNS = once(() =>
  beginningsOf([
    { words: [...NUMBER_WORDS, 'once', 'twice'], mark: NUMBER | NAME_END },
    { words: beginningsIn(NAME_END_WORDS), mark: NAME_END },
    { words: beginningsIn(PERIOD_HINT), mark: PERIOD_WORD },
    { words: ['refill'], mark: REFILL },
    { words: beginningsIn(BODY_PARTS), mark: BODY_PART },
    { words: beginningsIn(SIDE), mark: SIDE_WORD },
    { words: ['every', 'daily', 'weekly', 'monthly', 'b', 't', 'q'], mark: FREQUENCY_WORD },
  ]),
);

/** The signs that a heading (in lower case) holds, of its words and digits. */
function signsIn(lower: string): number {
  const table = SIGNS();
  let signs = 0;
  let before = 0;
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    if (!isWordPart(code)) before = 0;
    else {
      if (code <= DIGIT_9) signs |= DIGIT;
      else if (before === 0) signs |= marksAt(table, lower, at);
      before = code;
    }
  }
  return signs;
}

const DIGIT_9 = '9'.charCodeAt(0);

const isRetrospective = (text: string): boolean =>
  (text.includes('etro') || text.includes('RETRO')) && /\bretro(?:spective(?:ly)?)?\b/i.test(text);

interface ModifiedParts {
  readonly requested: string;
  readonly authorized: string;
  readonly remaining: string | null;
}

const REQUESTED = /\sw(?:as|ere) the original request\.?\s*/i;
const AUTHORIZED = /\sw(?:as|ere) authorized by the Claims Administrator\b[.,]?\s*/i;
const REMAINING =
  /^(?:the )?remaining (?:IMR )?(?:eligible )?(?:portion )?(?:of the original request)?,?\s*|^leaving the original request (?:as )?IMR eligible,?\s*/i;

/** The three sentences of a heading that utilization review had modified. */
function modifiedParts(heading: string): ModifiedParts | null {
  if (!heading.includes('riginal request')) return null;
  const first = REQUESTED.exec(heading);
  if (first === null) return null;
  const rest = heading.slice(first.index + first[0].length);
  const second = AUTHORIZED.exec(rest);
  if (second === null) return null;
  const remaining = rest
    .slice(second.index + second[0].length)
    .replace(REMAINING, '')
    .replace(/\s(?:is|are)\s?:?$/i, '')
    .trim();
  return {
    requested: heading.slice(0, first.index).trim(),
    authorized: rest.slice(0, second.index).trim(),
    remaining: remaining === '' ? null : remaining,
  };
}

/** First letters of what may stand before the request. */
const PREFIX_HINT = /^[alopr]/i;
const PREFIXES =
  /^(?:(?:associated (?:surgical )?services?|labs? to include|(?:post|pre)-?operative (?:services?|medications?)|retrospective(?: request)?(?: for)?|retro(?: request)?(?: for)?|prospective(?: request)?(?: for)?|(?:one )?prescription (?:of|for))\s*(?:[:\-–]\s*|(?<=retrospective\s|retro\s|prospective\s|for\s|of\s)))/i;

/** "Associated surgical service: Shoulder wrap" requests a shoulder wrap. */
function withoutPrefix(heading: string): string {
  let text = heading.trim();
  for (let i = 0; i < 3 && PREFIX_HINT.test(text); i++) {
    const rest = text.replace(PREFIXES, '').trim();
    if (rest === text || rest === '') break;
    text = rest;
  }
  return text;
}

/** "x 7 days" is a time, "3 x 4" how often. */
const NO_PERIOD = '(?!\\s?(?:per|a|times|weeks?|months?|days?)\\b)';

/**
 * How headings give a quantity, surest first. A row is tried only where one of its hints stands in the text; a sticky
 * expression begins with a count and is tried at those.
 */
const QUANTITY_ROWS: readonly { readonly hint: RegExp; readonly pattern: RegExp }[] = [
  { hint: /#/, pattern: new RegExp(`#\\s?${COUNT}\\b`, 'i') },
  {
    hint: /qty|quantity|count/,
    pattern: new RegExp(`\\b(?:qty|quantity|count|qty\\.)\\s?(?:of|[:#.])?\\s?#?\\s?${COUNT}\\b`, 'i'),
  },
  { hint: /^[\dotfsnet]/, pattern: new RegExp(`^${COUNT}\\s(?:${UNIT_WORDS})\\b`, 'i') },
  {
    hint: /\bx\s?\w/,
    pattern: new RegExp(`(?<!\\d\\s?)\\bx\\s?${COUNT}\\b${NO_PERIOD}`, 'i'),
  },
  {
    hint: /session|visit|treatment/,
    pattern: new RegExp(
      `\\b${COUNT}\\s(?:additional\\s|more\\s|further\\s|total\\s|post-?operative\\s|initial\\s|chiropractic\\s|acupuncture\\s|therapy\\s|[a-z-]{3,20}\\stherapy\\s){0,2}(?:sessions?|visits?|treatments?)\\b`,
      'iy',
    ),
  },
  { hint: /[,(]\s?[\dotfsnet]/, pattern: new RegExp(`[,(]\\s?${COUNT}\\s(?:${UNIT_WORDS})\\b`, 'i') },
  { hint: /[a-z]\s?[x:]\s?\w/, pattern: new RegExp(`\\b(?:${UNIT_WORDS})\\s?(?:x|:)\\s?${COUNT}\\b${NO_PERIOD}`, 'i') },
];

function quantityOf(text: string, lower: string): number | null {
  if (!HAS_COUNT.test(lower) || lower.includes('unknown ')) return null;
  for (const { hint, pattern } of QUANTITY_ROWS) {
    if (!hint.test(lower)) continue;
    const match = pattern.sticky ? firstAtWord(pattern, text, 0, SIGNS(), DIGIT | NUMBER) : pattern.exec(text);
    if (match !== null && !isFollowUp(text, match.index)) return numberFrom(match[1]!);
  }
  return null;
}

/** "with two follow-up visits" counts something that goes with the request. */
const isFollowUp = (text: string, at: number): boolean =>
  /\bwith\s$/i.test(text.slice(Math.max(0, at - 6), at)) || /^\S+\sfollow-?up/i.test(text.slice(at));

const REFILLS = new RegExp(`\\b${COUNT}\\s?refills?\\b|\\brefills?\\s?(?:x|:|of|#)?\\s?${COUNT}\\b`, 'i');

function refillsOf(text: string): number | null {
  if (/\b(?:no|without|zero)\srefills?\b/i.test(text)) return 0;
  const match = REFILLS.exec(text);
  return match === null ? null : numberFrom((match[1] ?? match[2])!);
}

const PERIOD_HINT = /\b(?:day|week|wk|mo|year|night|hour|dai|b\.?i\.?d|t\.?i\.?d|q\.?[ih]\.?[ds])/;
const FREQUENCY = new RegExp(
  `\\b(?:\\d{1,2}|${NUMBER_WORDS.join('|')}|once|twice)(?:\\s?(?:to|-|–)\\s?\\d{1,2})?\\s?(?:times?|x|×|visits?|sessions?|hours?|days?)?\\s?(?:a|per|each|every|\\/|x)\\s?${PERIOD}(?:\\s?(?:for|x|times|×)\\s?(?:\\d{1,2}|${NUMBER_WORDS.join('|')})(?:\\s?(?:to|-)\\s?\\d{1,2})?\\s?${PERIOD})?|\\bevery\\s(?:\\d{1,2}|other|${NUMBER_WORDS.join('|')})?\\s?(?:to\\s\\d{1,2}\\s)?${PERIOD}|\\b(?:daily|weekly|monthly|b\\.?i\\.?d\\.?|t\\.?i\\.?d\\.?|q\\.?i\\.?d\\.?|q\\.?h\\.?s\\.?)(?=\\W|$)`,
  'iy',
);

const SIDE = /\b(?:left|right|bilateral(?:ly)?|both)\b/gi;

const frequencyOf = (text: string, lower: string): string | null =>
  PERIOD_HINT.test(lower)
    ? (firstAtWord(FREQUENCY, text, 0, SIGNS(), DIGIT | NUMBER | FREQUENCY_WORD)?.[0].trim() ?? null)
    : null;

function sideOf(text: string): BodySide | null {
  const sides = new Set(
    matchesOf(SIDE, text).map(match => (/^b/i.test(match[0]) ? 'bilateral' : (match[0].toLowerCase() as BodySide))),
  );
  if (sides.size === 1) return [...sides][0]!;
  return sides.has('left') &&
    sides.has('right') &&
    /\b(?:left and right|right and left|left\/right|right\/left)\b/i.test(text)
    ? 'bilateral'
    : null;
}

const BODY_PARTS =
  /\b(?:cervical spine|thoracic spine|lumbar spine|lumbosacral spine|low(?:er)? back|upper back|mid(?:dle)? back|neck|cervical|thoracic|lumbar|lumbosacral|sacroiliac(?: joint)?|coccyx|shoulders?|elbows?|forearms?|wrists?|hands?|fingers?|thumbs?|hips?|pelvis|groin|thighs?|knees?|lower legs?|legs?|ankles?|foot|feet|heels?|toes?|lower extremit(?:y|ies)|upper extremit(?:y|ies)|arms?|head|brain|face|jaw|eyes?|ears?|nose|chest|ribs?|abdomen|spine|back)\b/i;

function datesOfService(text: string, decisionDate: string | null): string[] {
  const days = datesIn(text, decisionDate).filter(date => date.value !== null && isOfService(text, date.start));
  return [...new Set(days.map(date => date.value!))];
}

/** A date in a heading is one of service unless it is told to be another ("report dated 10/11/2016"). */
const isOfService = (text: string, at: number): boolean =>
  !/\b(?:dated|report of|note of|RFA(?: dated)?|prescribed on|per)\s$/i.test(text.slice(Math.max(0, at - 20), at));

import { datesIn } from './dates';
import type { BodySide, Request } from './model';
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
  const quantity = quantityOf(service);
  return {
    category: categoryOf(service, strengthOf(service) !== null),
    name: nameOf(service),
    strength: strengthOf(service),
    quantity,
    frequency: FREQUENCY.exec(service)?.[0].trim() ?? null,
    refills: refillsOf(service),
    bodyPart: bodyPartOf(service),
    side: sideOf(service),
    retrospective: /\bretro(?:spective(?:ly)?)?\b/i.test(text),
    datesOfService: datesOfService(text, decisionDate),
    requested: modified?.requested ?? null,
    authorized: modified?.authorized ?? null,
    remaining: modified?.remaining ?? null,
  };
}

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
  const first = REQUESTED.exec(heading);
  if (first === null) return null;
  const rest = heading.slice(first.index + first[0].length);
  const second = AUTHORIZED.exec(rest);
  if (second === null) return null;
  const remaining = rest
    .slice(second.index + second[0].length)
    .replace(REMAINING, '')
    .replace(/\s+(?:is|are)\s*:?$/i, '')
    .trim();
  return {
    requested: heading.slice(0, first.index).trim(),
    authorized: rest.slice(0, second.index).trim(),
    remaining: remaining === '' ? null : remaining,
  };
}

const PREFIXES =
  /^(?:(?:associated (?:surgical )?services?|labs? to include|(?:post|pre)-?operative (?:services?|medications?)|retrospective(?: request)?(?: for)?|retro(?: request)?(?: for)?|prospective(?: request)?(?: for)?|(?:one )?prescription (?:of|for))\s*(?:[:\-–]\s*|(?<=retrospective\s|retro\s|prospective\s|for\s|of\s)))/i;

/** "Associated surgical service: Shoulder wrap" requests a shoulder wrap. */
function withoutPrefix(heading: string): string {
  let text = heading.trim();
  for (let i = 0; i < 3; i++) {
    const rest = text.replace(PREFIXES, '').trim();
    if (rest === text || rest === '') break;
    text = rest;
  }
  return text;
}

const UNITS = 'mcg\\/hr|mcg\\/h|mg\\/hr|mg\\/ml|mg|mcg|gm|grams?|g|ml|cc|units?|iu|%';
const STRENGTH = new RegExp(
  `(?<![\\d.#/])(\\d+(?:[.,]\\d+)?(?:\\s?(?:mg)?\\s?[-/]\\s?\\d+(?:\\.\\d+)?){0,2}\\s?(?:${UNITS}))(?![a-z])`,
  'gi',
);

/** "10/325mg", "2 mg", "1%"; null for a compound of several, whose strengths stay in the name. */
function strengthOf(text: string): string | null {
  const found = [...text.matchAll(STRENGTH)].filter(
    match => !/^\d+(?:\.\d+)?\s?(?:gm?|grams?|ml|cc|units?)$/i.test(match[1]!),
  );
  if (found.length > 1 && found.some(match => match[1]!.includes('%'))) return null;
  return found[0]?.[1] ?? null;
}

const NUMBER_WORDS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const numberFrom = (word: string): number => {
  const at = NUMBER_WORDS.indexOf(word.toLowerCase());
  return at >= 0 ? at + 1 : Number(word.replace(',', ''));
};

const COUNT = `(\\d{1,4}(?:,\\d{3})?|${NUMBER_WORDS.join('|')})`;
const UNIT_WORDS =
  'tablets?|tabs?|capsules?|caps?|pills?|patch(?:es)?|tubes?|bottles?|boxes|box|rolls?|vials?|syringes?|units?|pairs?|sessions?|visits?|treatments?|count|ct|doses?|packs?|each|ea';
const QUANTITY_ROWS: readonly RegExp[] = [
  new RegExp(`#\\s?${COUNT}\\b`, 'i'),
  new RegExp(`\\b(?:qty|quantity|count|qty\\.)\\s?(?:of|[:#.])?\\s?#?\\s?${COUNT}\\b`, 'i'),
  new RegExp(`^${COUNT}\\s(?:${UNIT_WORDS})\\b`, 'i'),
  new RegExp(`[,(]?\\s?\\bx\\s?${COUNT}\\b(?!\\s?(?:per|a|times|weeks?|months?|days?)\\b)`, 'i'),
  new RegExp(
    `\\b${COUNT}\\s(?:additional\\s|more\\s|further\\s|total\\s|post-?operative\\s|initial\\s|physical therapy\\s|hand therapy\\s|chiropractic\\s|acupuncture\\s|aquatic therapy\\s|occupational therapy\\s|massage therapy\\s|therapy\\s|[a-z-]+\\stherapy\\s){0,2}(?:sessions?|visits?|treatments?)\\b`,
    'i',
  ),
  new RegExp(`[,(]\\s?${COUNT}\\s(?:${UNIT_WORDS})\\b`, 'i'),
  new RegExp(`\\b(?:${UNIT_WORDS})\\s?(?:x|:)\\s?${COUNT}\\b`, 'i'),
];

function quantityOf(text: string): number | null {
  if (/\bunknown (?:quantity|number|amount)\b/i.test(text)) return null;
  for (const row of QUANTITY_ROWS) {
    const match = row.exec(text);
    if (match !== null && !isFollowUp(text, match.index)) return numberFrom(match[1]!);
  }
  return null;
}

/** "with two follow-up visits" counts something that goes with the request. */
const isFollowUp = (text: string, at: number): boolean =>
  /\bwith\s$/i.test(text.slice(Math.max(0, at - 6), at)) || /^\S+\sfollow-?up/i.test(text.slice(at));

function refillsOf(text: string): number | null {
  if (/\b(?:no|without|zero)\srefills?\b/i.test(text)) return 0;
  const match = new RegExp(`\\b(?:${COUNT})\\s?refills?\\b|\\brefills?\\s?(?:x|:|of|#)?\\s?${COUNT}\\b`, 'i').exec(
    text,
  );
  return match === null ? null : numberFrom((match[1] ?? match[2])!);
}

const PERIOD = '(?:day|week|wk|month|mo|year|night|hour)s?';
const FREQUENCY = new RegExp(
  `\\b(?:\\d{1,2}|${NUMBER_WORDS.join('|')}|once|twice)(?:\\s?(?:to|-|–)\\s?\\d{1,2})?\\s?(?:times?|x|×|visits?|sessions?|hours?|days?)?\\s?(?:a|per|each|every|\\/|x)\\s?${PERIOD}(?:\\s?(?:for|x|times|×)\\s?(?:\\d{1,2}|${NUMBER_WORDS.join('|')})(?:\\s?(?:to|-)\\s?\\d{1,2})?\\s?${PERIOD})?|\\bevery\\s(?:\\d{1,2}|other|${NUMBER_WORDS.join('|')})?\\s?(?:to\\s\\d{1,2}\\s)?${PERIOD}|\\b(?:daily|weekly|monthly|b\\.?i\\.?d\\.?|t\\.?i\\.?d\\.?|q\\.?i\\.?d\\.?|q\\.?h\\.?s\\.?)(?=\\W|$)`,
  'i',
);

const SIDE = /\b(left|right|bilateral(?:ly)?|both)\b/gi;

function sideOf(text: string): BodySide | null {
  const sides = new Set(
    [...text.matchAll(SIDE)].map(match =>
      /^b/i.test(match[1]!) ? 'bilateral' : (match[1]!.toLowerCase() as BodySide),
    ),
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

const bodyPartOf = (text: string): string | null => BODY_PARTS.exec(text)?.[0] ?? null;

function datesOfService(text: string, decisionDate: string | null): string[] {
  const days = datesIn(text, decisionDate).filter(date => date.value !== null && isOfService(text, date.start));
  return [...new Set(days.map(date => date.value!))];
}

/** A date in a heading is one of service unless it is told to be another ("report dated 10/11/2016"). */
const isOfService = (text: string, at: number): boolean =>
  !/\b(?:dated|report of|note of|RFA(?: dated)?|prescribed on|per)\s$/i.test(text.slice(Math.max(0, at - 20), at));

/** Where a request's own name ends: what follows says how much, how often, how long or when. */
const NAME_ENDS: readonly RegExp[] = [
  /[\s,(]+(?:#\s?\d|(?:qty|quantity)\b\.?\s?[:#]?).*$/i,
  /\s*\((?:retro|DOS|date of service|dispensed|unknown)\b.*$/i,
  /[\s,;–-]+(?:DOS|dates? of service|dispensed|retro(?:spective)?)\b.*$/i,
  /[\s,]+with (?:\d+|one|two|three|four|five|six|no) refills?\b.*$/i,
  /[\s,]+(?:\d+|one|two|three|four|five|six|no) refills?\b.*$/i,
  /[\s,]+(?:for )?\d+[- ](?:day|week|month)s?(?:'s)? rental\b.*$/i,
  /[\s,]+(?:for )?(?:purchase|rental|rent)\b.*$/i,
  /[\s,(]+x\s?\d{1,3}\b.*$/i,
  new RegExp(
    `[\\s,(:]+(?:${COUNT}|once|twice)(?:\\s?(?:to|-|–)\\s?\\d{1,2})?\\s?(?:times?|x|×|hours?|days?|sessions?|visits?)?\\s?(?:a|per|each|every|\\/|x)\\s?${PERIOD}\\b.*$`,
    'i',
  ),
  new RegExp(
    `[\\s,(]+(?:for )?${COUNT}\\s(?:additional |more |further |total )?(?:sessions?|visits?|treatments?)\\b.*$`,
    'i',
  ),
  /[\s,:]+every (?:\d|other|one|two|three|four|six)\b.*$/i,
  /,\s(?:to be (?:done|performed|administered)\b).*$/i,
];

/** The request's name as written: without amount and its unit word, strength, refills, dates, frequency and purchase. */
function nameOf(service: string): string | null {
  let name = service.replace(new RegExp(`^${COUNT}\\s(?:${UNIT_WORDS})(?:\\sof)?\\s+`, 'i'), '');
  for (const end of NAME_ENDS) name = withoutEnd(name, end);
  if (strengthOf(service) !== null) name = withoutStrength(name);
  const colon = /^(.{3,60}?\)?):\s/.exec(name);
  if (colon !== null && /\d/.test(name.slice(colon[0].length))) name = colon[1]!;
  name = name.replace(/[\s,;:–-]+$/, '').trim();
  return name === '' ? null : name;
}

function withoutEnd(name: string, end: RegExp): string {
  const at = end.exec(name);
  return at === null || at.index === 0 ? name : name.slice(0, at.index);
}

/** "Voltaren gel 1%" is Voltaren gel: only the strength goes, and what follows it where that is no form. */
function withoutStrength(name: string): string {
  STRENGTH.lastIndex = 0;
  const match = new RegExp(STRENGTH.source, 'i').exec(name);
  if (match === null || match.index === 0) return name;
  const form =
    /^\s*((?:ER|XR|XL|SR|CR|DR|IR|gel|cream|ointment|patch(?:es)?|lotion|solution|spray|suspension|oil|syrup|elixir|drops)\b)/i.exec(
      name.slice(match.index + match[0].length),
    );
  const head = name.slice(0, match.index).replace(/[\s,(]+$/, '');
  return form === null ? head : `${head} ${form[1]}`;
}

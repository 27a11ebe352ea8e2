import { datesIn } from './dates';
import type { BodySide, Request } from './model';
import { COUNT, HAS_COUNT, NUMBER_WORDS, nameOf, numberFrom, PERIOD, strengthOf, UNIT_WORDS } from './requestName';
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
  const strength = strengthOf(service);
  return {
    category: categoryOf(service, strength !== null),
    name: nameOf(service, strength),
    strength,
    quantity: quantityOf(service),
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
  if (!/original request/i.test(heading)) return null;
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
  if (!HAS_COUNT.test(text) || /\bunknown (?:quantity|number|amount)\b/i.test(text)) return null;
  for (const row of QUANTITY_ROWS) {
    const match = row.exec(text);
    if (match !== null && !isFollowUp(text, match.index)) return numberFrom(match[1]!);
  }
  return null;
}

/** "with two follow-up visits" counts something that goes with the request. */
const isFollowUp = (text: string, at: number): boolean =>
  /\bwith\s$/i.test(text.slice(Math.max(0, at - 6), at)) || /^\S+\sfollow-?up/i.test(text.slice(at));

const REFILLS = new RegExp(`\\b${COUNT}\\s?refills?\\b|\\brefills?\\s?(?:x|:|of|#)?\\s?${COUNT}\\b`, 'i');

function refillsOf(text: string): number | null {
  if (!/refill/i.test(text)) return null;
  if (/\b(?:no|without|zero)\srefills?\b/i.test(text)) return 0;
  const match = REFILLS.exec(text);
  return match === null ? null : numberFrom((match[1] ?? match[2])!);
}

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

import type { BodySide, Request } from '../model/model';
import { datesIn } from '../text/dates';
import { once } from '../text/once';
import { beginningsIn } from '../text/wordPrefixes';
import { countWords, frequencyOf, quantityOf, refillsOf } from './amounts';
import { firstPlace, type HeadingWords, headingWords, type WordKind, type WordRow, wordTable } from './headingWords';
import { nameOf, nameWords, strengthOf } from './requestName';
import { categoryOf, categoryWords } from './serviceCategory';

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
  const modified = heading.includes('riginal request') ? modifiedParts(heading) : null;
  const text = modified?.remaining ?? heading;
  const service = withoutPrefix(text);
  const words = headingWords(service, tableOfWords());
  const strength = strengthOf(words);
  return {
    category: categoryOf(words, strength !== null),
    name: nameOf(words, strength),
    strength,
    quantity: quantityOf(words),
    frequency: frequencyOf(words),
    refills: refillsOf(words),
    bodyPart: bodyPartOf(words),
    side: words.kinds.has('side') ? sideOf(words) : null,
    retrospective: isRetrospective(text),
    datesOfService: datesOfService(text, decisionDate),
    requested: modified?.requested ?? null,
    authorized: modified?.authorized ?? null,
    remaining: modified?.remaining ?? null,
  };
}

const tableOfWords = once(() => wordTable([...categoryWords(), ...countWords(), ...nameWords(), ...placeWords()]));

/** The words of body parts and sides. */
const placeWords = (): WordRow[] => [
  { kind: 'body part', words: beginningsIn(BODY_PARTS) },
  { kind: 'side', words: ['left', 'right', 'bilateral', 'both'] },
];

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

const PREFIXES =
  /^(?:associated (?:surgical )?services?|labs? to include|(?:post|pre)-?operative (?:services?|medications?)|retrospective(?: request)?(?: for)?|retro(?: request)?(?: for)?|prospective(?: request)?(?: for)?|(?:one )?prescription (?:of|for))\s*(?:[:\-–]\s*|(?<=retrospective\s|retro\s|prospective\s|for\s|of\s))/i;

/** "Associated surgical service: Shoulder wrap" requests a shoulder wrap. */
function withoutPrefix(heading: string): string {
  let text = heading.trim();
  for (let i = 0; i < 3; i++) {
    const prefix = PREFIXES.exec(text);
    const rest = prefix === null ? '' : text.slice(prefix[0].length).trim();
    if (rest === '') break;
    text = rest;
  }
  return text;
}

const BODY_PARTS =
  /(?:cervical spine|thoracic spine|lumbar spine|lumbosacral spine|low(?:er)? back|upper back|mid(?:dle)? back|neck|cervical|thoracic|lumbar|lumbosacral|sacroiliac(?: joint)?|coccyx|shoulders?|elbows?|forearms?|wrists?|hands?|fingers?|thumbs?|hips?|pelvis|groin|thighs?|knees?|lower legs?|legs?|ankles?|foot|feet|heels?|toes?|lower extremit(?:y|ies)|upper extremit(?:y|ies)|arms?|head|brain|face|jaw|eyes?|ears?|nose|chest|ribs?|abdomen|spine|back)\b/iy;

const BODY_PART: readonly WordKind[] = ['body part'];

function bodyPartOf(words: HeadingWords): string | null {
  const at = firstPlace(BODY_PARTS, words, BODY_PART);
  return at < 0 ? null : words.text.slice(at, BODY_PARTS.lastIndex);
}

const SIDES = /(?:left|right|bilateral(?:ly)?|both)\b/iy;
const SIDE: readonly WordKind[] = ['side'];

function sideOf(words: HeadingWords): BodySide | null {
  const sides = new Set<BodySide>();
  let at = firstPlace(SIDES, words, SIDE);
  for (; at >= 0; at = firstPlace(SIDES, words, SIDE, SIDES.lastIndex))
    sides.add(sideNamed(words.text.slice(at, SIDES.lastIndex)));
  if (sides.size === 1) return [...sides][0]!;
  return sides.has('left') && sides.has('right') && BOTH_SIDES.test(words.text) ? 'bilateral' : null;
}

function sideNamed(word: string): BodySide {
  const lower = word.toLowerCase();
  return lower === 'left' || lower === 'right' ? lower : 'bilateral';
}

const BOTH_SIDES = /\b(?:left and right|right and left|left\/right|right\/left)\b/i;

function datesOfService(text: string, decisionDate: string | null): string[] {
  const days: string[] = [];
  for (const { value, start } of datesIn(text, decisionDate))
    if (value !== null && !days.includes(value) && isOfService(text, start)) days.push(value);
  return days;
}

/** A date in a heading is one of service unless it is told to be another ("report dated 10/11/2016"). */
const isOfService = (text: string, at: number): boolean =>
  !/\b(?:dated|report of|note of|RFA(?: dated)?|prescribed on|per)\s$/i.test(text.slice(Math.max(0, at - 20), at));

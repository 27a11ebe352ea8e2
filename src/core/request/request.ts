import type { Request } from '../model/model';
import { datesIn } from '../text/dates';
import { amountsIn, frequencyOf, isCompound, quantityOf, refillsOf, strengthOf } from './amounts';
import { headingWords } from './headingWords';
import { type ModifiedParts, modifiedParts } from './modifiedRequest';
import { requestedParts } from './namedParts';
import { nameOf } from './requestName';
import { serviceOf } from './serviceCategory';

export const NO_REQUEST: Request = {
  category: null,
  subcategory: null,
  name: null,
  strength: null,
  quantity: null,
  frequency: null,
  refills: null,
  bodyParts: [],
  retrospective: false,
  datesOfService: [],
  requested: null,
  authorized: null,
  remaining: null,
};

/**
 * What a heading requests (without its decision). Of a UR-modified heading the facts are those of what is in dispute: the
 * remaining portion. `decisionDate` (ISO) settles two-digit years.
 */
export function readRequest(heading: string, decisionDate: string | null): Request {
  const modified = modifiedParts(heading);
  if (modified === null) return readFacts(heading, decisionDate);
  const { requested, authorized, remaining } = modified;
  const facts = readFacts(remaining ?? requested, decisionDate);
  return { ...facts, ...serviceLeftOut(facts, modified), requested, authorized, remaining };
}

/** Of a remaining portion that only counts ("6 sessions") the service is that of the original request. */
function serviceLeftOut(facts: Request, { requested }: ModifiedParts): Partial<Request> {
  if (facts.name !== null) return {};
  const { category, subcategory, name, strength, bodyParts } = readFacts(requested, null);
  return { category, subcategory, name, strength: facts.strength ?? strength, bodyParts };
}

function readFacts(heading: string, decisionDate: string | null): Request {
  const text = withoutPrefix(heading);
  const words = headingWords(text);
  const amounts = amountsIn(words);
  const strength = strengthOf(text, amounts);
  const doses = isCompound(text, amounts) ? 'compound' : strength === null ? 'none' : 'one';
  const { category, subcategory } = serviceOf(words, doses);
  return {
    category,
    subcategory,
    name: nameOf(text, amounts),
    strength,
    quantity: quantityOf(amounts),
    frequency: frequencyOf(text, amounts),
    refills: refillsOf(amounts),
    bodyParts: requestedParts(words),
    retrospective: /\bretro(?:spective(?:ly)?)?\b/i.test(heading),
    datesOfService: datesOfService(heading, decisionDate),
    requested: null,
    authorized: null,
    remaining: null,
  };
}

const PREFIXES =
  /^(?:associated (?:surgical )?(?:services?|requests?)|labs?(?: to include)?|(?:post|pre)-?\s?op(?:erative)? (?:services?|medications?|dme|labs?)|dme|durable medical equipment|medications?|prescription drugs?|(?:a )?(?:retrospective|retro|prospective)(?: (?:request|review|authorization|usage))?(?: (?:for|of))?|(?:one |1 |a )?(?:prescription|request|refill request) (?:of|for))\s*(?:[:\-–]\s*|(?<=retrospective\s|retro\s|prospective\s|for\s|of\s))/i;

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

function datesOfService(text: string, decisionDate: string | null): string[] {
  const days: string[] = [];
  for (const { value, start } of datesIn(text, decisionDate))
    if (value !== null && !days.includes(value) && isOfService(text, start)) days.push(value);
  return days;
}

/** A date in a heading is one of service unless it is told to be another ("report dated 10/11/2016"). */
const isOfService = (text: string, at: number): boolean =>
  !/\b(?:dated|report of|note of|RFA(?: dated)?|prescribed on|until|per)\s$/i.test(
    text.slice(Math.max(0, at - 20), at),
  );

import type { PrintedDate } from '../../../text/dates';
import type { Sentence } from '../../../text/sentences';
import type { DatedProse } from './prose';
import { tellsWorker } from './workerWords';

/** A date that a text states of an event, as offsets of the joined text. */
export interface StatedDate {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

/** Injuries that have no one day, or of which the text tells more than one. */
const MANY_INJURIES =
  /\bcumulative|\bcontinuous (?:trauma|injur)|\brepetitive (?:trauma|injur|strain|work|motion|stress)|\bdates of (?:\w+ )?injur|\binjury dates|\bmultiple (?:industrial |work )?(?:injur|dates)|\b(?:second|another|third|two|three|several|new|separate|subsequent|additional) (?:\w+ )?(?:injur|accident|claim|date)|\bre-?injur|\bCT (?:date|claim|injury)/i;

/** Whether an injury has no one day, or is one of several. */
export const tellsOfManyInjuries = (text: string): boolean => MANY_INJURIES.test(text);

/**
 * The days of injury that a text, with its dates, states in plain words; empty where it or the case summary tells of no one
 * day or of several injuries, but for the claim's own: "the claim of 10/04/2010".
 */
export function injuryDatesIn({ text, sentences }: DatedProse, summary: string): StatedDate[] {
  if (!TELLS_OF_INJURY.test(text)) return [];
  const isOfMany = tellsOfManyInjuries(text) || tellsOfManyInjuries(summary);
  return sentences().flatMap(({ sentence, own }) => {
    if (OTHER_INJURY.test(sentence.text)) return [];
    return own
      .filter((_, i) => isOfInjury(sentence, own, i, isOfMany))
      .flatMap(date => (date.value === null ? [] : [{ iso: date.value, start: date.start, end: date.end }]));
  });
}

/** How far before a date the words stand that tell what it is the day of. */
const LEAD = 140;

/** Sentences that tell of another injury than the one of the claim. */
const OTHER_INJURY =
  /\b(?:prior|previous|earlier|past|another|other|second|new|separate|subsequent|different|personal) (?:\w+ ){0,2}(?:injur|accident|claim|incident|employer)|\b(?:previously|also|earlier|already) (?:injured|hurt|sustained|suffered)|\bagain\b|\bnon-?industrial|\bunrelated|\bmotor vehicle (?:accident )?(?:in|of)\b|\b(?:different|former|another) employer|\bexacerbat|\baggravat|\bflare|\byears? (?:before|ago)/i;

/** Words right before a date that make it the day of the injury. */
const NAMED_DAY =
  /\b(?:(?:date|day) of (?:the |an? |his |her |their )?(?:\w{1,12} )?(?:injury|loss)|injury date|DOI)(?: (?:of|on|is|was|as|being|reported as|listed as|noted as|:))?[\s:(,]{0,3}$/i;
const INJURED_ON =
  /\b(?:injur(?:y|ies|ed)|hurt|accident)(?: (?:him|her)self)?(?: (?:at work|on the job|while at work|while working|(?:in|during|arising out of) the course of (?:his |her )?(?:employment|work|duties)|occurred|took place|happened|(?:which|that) occurred|occurring|sustained|dated))?,? (?:on|of|dated|on or about|on or around)? ?$/i;
/** "with a 3/14/2007 date of injury", "the 3/14/2007 injury to the neck" */
const A = /\b(?:an?|the|his|her) $/i;
/** "On 2/11/14 this 61 year old female was injured" */
const WORKER_HURT =
  /^,? (?:this|the) (?:[\w-]+ ){1,6}(?:was (?:injured|hurt)|(?:sustained|suffered) an? (?:[\w-]+ )?injury)\b/i;
const INJURY_BEHIND =
  /^ (?:(?:industrial|occupational|work(?:-related)?) )?(?:date of injury\b|injury\b(?! (?:claim|report|visit|note|exam)))/i;
const ON = /\bon (?:or about )?$/i;
const SUSTAINED = /\b(?:sustained|suffered|incurred)\b/gi;
/** The claim itself, which has a day even where the injury has none. */
const CLAIM_OF =
  /\b(?:occupational|industrial|work|work-related|workers['’]? compensation|injury|this) claim (?:from|of|dated|dating from|dating back to) (?:the )?$/i;
/** What befell the worker, in the sentence that tells the age: "a 44 year old female who slipped on a stair on". */
const BEFELL =
  /\b(?:(?:hurt|injured) (?:his|her|the)|injury (?:of|to)|onset|robbery|slip(?:ped)?|fell|fall|tripped|struck|hit|lift(?:ed|ing)|twisted|crushed|caught|pull(?:ed|ing)|strained|collision|rear-ended|burned|cut|dropped|rolled|assaulted|attacked|bitten)\b/i;

/** A word that all leads have. */
const TELLS_OF_INJURY = new RegExp(`injur|hurt|accident|loss|DOI|claim|${BEFELL.source}`, 'i');

function isLeadOfInjury(lead: string): boolean {
  if (NAMED_DAY.test(lead) || INJURED_ON.test(lead)) return true;
  if (!ON.test(lead)) return false;
  // "sustained an injury to the low back on": nothing else may stand between that has a day of its own.
  const verb = [...lead.matchAll(SUSTAINED)].at(-1);
  const between = verb === undefined ? '' : lead.slice(verb.index);
  return between.length < 110 && /\binjur(?:y|ies)\b/i.test(between) && !HAS_OWN_DAY.test(between);
}

const HAS_OWN_DAY =
  /[;:]|\b(?:and (?:was|is|has|had|he|she|then|reported)|when|then|seen|evaluated|examined|visit|surgery|report)\b/i;

/** An accident need not be the one at work. */
const AT_WORK = /\b(?:industrial|work|works|worked|working|work-related|occupational|job|injured worker)\b/i;

/** Whether one of the dates of a sentence is told as the day of the injury, and as no end of a period. */
function isOfInjury(sentence: Sentence, dates: readonly PrintedDate[], which: number, isOfMany: boolean): boolean {
  const between = (from: number, to: number): string =>
    sentence.text.slice(Math.max(0, from - sentence.start), to - sentence.start);
  const [before, date, after] = [dates[which - 1], dates[which]!, dates[which + 1]];
  if (before !== undefined && RANGE.test(between(before.end, date.start))) return false;
  if (after !== undefined && RANGE.test(between(date.end, after.start))) return false;
  const lead = between(date.start - LEAD, date.start);
  const behind = between(date.end, date.end + LEAD);
  if (CLAIM_OF.test(lead)) return true;
  if (isOfMany) return false;
  if (A.test(lead) && INJURY_BEHIND.test(behind)) return true;
  if (ON.test(lead) && WORKER_HURT.test(behind) && tellsWorker(sentence.text)) return true;
  if (isLeadOfInjury(lead)) return AT_WORK.test(sentence.text) || !/\baccident\b/i.test(lead.slice(-60));
  return dates.length === 1 && befell(sentence.text, lead);
}

function befell(sentence: string, lead: string): boolean {
  const clause = lead.slice(lead.lastIndexOf(':') + 1);
  return ON.test(clause) && BEFELL.test(clause) && !HAS_OWN_DAY.test(clause) && tellsWorker(sentence);
}

/** What stands between the two days of a period, or between two of which one is meant. */
const RANGE = /^\s?(?:to|through|thru|until|and|or|,|-|–|\/|&)\s?(?:and |on )?$/i;

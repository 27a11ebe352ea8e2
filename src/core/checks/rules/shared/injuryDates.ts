import type { PrintedDate } from '../../../text/dates';
import { type Sentence, sentencesOf } from '../../../text/sentences';
import { bySentence } from './passageSentences';

/** A date that a text states of an event, as offsets of the joined text. */
export interface StatedDate {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

/** Injuries that have no one day, or of which the text tells more than one. */
const MANY_INJURIES =
  /\bcumulative|\bcontinuous (?:trauma|injur)|\brepetitive (?:trauma|injur|strain|work|motion|stress)|\bdates of (?:\w+ )?injur|\binjury dates|\bmultiple (?:industrial |work )?(?:injur|dates)|\b(?:second|another|third|two|three|several|new|separate|subsequent|additional) (?:\w+ )?(?:injur|accident|claim|date)|\bre-?injur|\bCT (?:date|claim|injury)/i;

/**
 * The days of injury that a text, with its dates, states in plain words; empty where it tells of no one day or of several
 * injuries.
 */
export function injuryDatesIn(text: string, dates: readonly PrintedDate[]): StatedDate[] {
  const likely = new Set(
    dates.filter(({ value, start }) => value !== null && isLeadOfInjury(text.slice(Math.max(0, start - LEAD), start))),
  );
  if (likely.size === 0 || MANY_INJURIES.test(text)) return [];
  return bySentence(sentencesOf(text), dates).flatMap(({ sentence, own }) => {
    if (!own.some(date => likely.has(date))) return [];
    if (!/\binjur|\bDOI\b|\bhurt\b|\baccident\b/i.test(sentence.text) || OTHER_INJURY.test(sentence.text)) return [];
    return own
      .filter((_, i) => isOfInjury(sentence, own, i))
      .flatMap(date => (date.value === null ? [] : [{ iso: date.value, start: date.start, end: date.end }]));
  });
}

/** How far before a date the words stand that tell what it is the day of. */
const LEAD = 140;

/** Sentences that tell of another injury than the one of the claim. */
const OTHER_INJURY =
  /\b(?:prior|previous(?:ly)?|earlier|past|before|another|other|also|again|first|later|non-?industrial|unrelated|personal|motor vehicle in|history of|(?:different|former) employer|exacerbat|aggravat|flare|years? (?:before|ago)|originally|initially)\b/i;

/** Words right before a date that make it the day of the injury. */
const NAMED_DAY =
  /\b(?:(?:date|day) of (?:the |an? |his |her |their )?(?:\w{1,12} )?(?:injury|loss)|injury date|DOI)(?: (?:of|on|is|was|as|being|reported as|listed as|noted as|:))?[\s:(,]{0,3}$/i;
const INJURED_ON =
  /\b(?:injur(?:y|ies|ed)|hurt|accident)(?: (?:him|her)self)?(?: (?:at work|on the job|while at work|while working|which occurred|that occurred|occurring|sustained|dated))?,? ?(?:on|of|dated|on or about|on or around)? ?$/i;
const ON = /\bon (?:or about )?$/i;
const SUSTAINED = /\b(?:sustained|suffered|incurred)\b/gi;

/** A word that all leads have. */
const TELLS_OF_INJURY = /injur|hurt|accident|loss|DOI/i;

function isLeadOfInjury(lead: string): boolean {
  if (!TELLS_OF_INJURY.test(lead)) return false;
  if (NAMED_DAY.test(lead) || INJURED_ON.test(lead)) return true;
  if (!ON.test(lead)) return false;
  // "sustained an injury to the low back on": nothing else may stand between that has a day of its own.
  const verb = [...lead.matchAll(SUSTAINED)].at(-1);
  const between = verb === undefined ? '' : lead.slice(verb.index);
  return (
    between.length < 110 &&
    /\binjur(?:y|ies)\b/i.test(between) &&
    !/[;:]|\b(?:and (?:was|is|has|had|he|she|then|reported)|when|then|seen|evaluated|report)\b/i.test(between)
  );
}

/** An accident need not be the one at work. */
const AT_WORK = /\b(?:industrial|work|works|worked|working|work-related|occupational|job|injured worker)\b/i;

/** Whether one of the dates of a sentence is told as the day of the injury, and as no end of a period. */
function isOfInjury(sentence: Sentence, dates: readonly PrintedDate[], which: number): boolean {
  const between = (from: number, to: number): string =>
    sentence.text.slice(Math.max(0, from - sentence.start), to - sentence.start);
  const [before, date, after] = [dates[which - 1], dates[which]!, dates[which + 1]];
  if (before !== undefined && RANGE.test(between(before.end, date.start))) return false;
  if (after !== undefined && RANGE.test(between(date.end, after.start))) return false;
  const lead = between(date.start - LEAD, date.start);
  return isLeadOfInjury(lead) && (AT_WORK.test(sentence.text) || !/\baccident\b/i.test(lead.slice(-60)));
}

/** What stands between the two days of a period, or between two of which one is meant. */
const RANGE = /^\s?(?:to|through|thru|until|and|or|,|-|–|\/|&)\s?(?:and |on )?$/i;

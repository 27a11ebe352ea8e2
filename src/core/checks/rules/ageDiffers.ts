import { matchesOf } from '../../text/matches';
import { sentenceAt, sentencesIn } from '../../text/sentences';
import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';
import { MOST_LOOKED_AT } from './shared/ownWords';
import { type Prose, proseWith } from './shared/prose';

/**
 * Another age of the worker than the summary gives, or one that no worker has. It shows that text of another case was pasted
 * in, or a slip in the one number that tells how much a treatment may do.
 *
 * Bad: summary `The injured worker is a 47 year old female`, rationale `This 74-year-old woman has completed therapy.`
 * Bad: `The injured worker is a 474 year old female`
 * Good: one age in both; two years more or less may lie between two reports.
 *
 * Only where the words name the worker ("this 47-year-old woman", "the patient is a 47 year old male"). Silent where the
 * sentence gives a year or an earlier time, and on ages of others.
 */
export function ageDiffers(context: CheckContext): ProblemFacts[] {
  const { age } = context.determination.injuredWorker;
  return proseWith(AGE_OF, context).flatMap(prose => agesAmiss(prose, age));
}

/** A cheap sign of an age. */
const AGE_OF = /\d[\s-]{1,2}years?[\s-]old\b/i;

/** So many years may lie between two reports. */
const MOST_BETWEEN = 2;
const [YOUNGEST, OLDEST] = [12, 100];

const WORKER = '(?:injured worker|patient|claimant|employee|applicant|worker)';
const STATED = new RegExp(
  `\\b(?:[Tt]h(?:is|e)|${WORKER} (?:is|was) an?) (?:[a-z-]+ ){0,2}(\\d{1,3})[ -]years?[ -]old,? (?:[a-z-]+ ){0,3}?(?:female|male|woman|man|gentleman|lady|${WORKER})\\b(?! (?:child|friend|relative|dog))`,
  'g',
);
const OF_ANOTHER_TIME =
  /\b(?:19|20)\d\d\b|\b(?:at the time|at that time|when (?:he|she)|then|previous|earlier|prior|study|studies|trial|cohort|example)\b/i;

/** The first age of a text that differs, or that no worker has. */
function agesAmiss({ text, item, spanOf }: Prose, age: number | null): ProblemFacts[] {
  const stated = matchesOf(STATED, text).slice(0, MOST_LOOKED_AT);
  if (stated.length === 0) return [];
  const sentences = sentencesIn(text);
  const found = stated.find(({ 1: written, index }) => {
    const years = Number(written);
    if (years < YOUNGEST || years > OLDEST) return true;
    if (age === null || Math.abs(years - age) <= MOST_BETWEEN) return false;
    const { start, end } = sentenceAt(sentences, index);
    return !OF_ANOTHER_TIME.test(text.slice(start, end)) && !/["“”]/.test(text.slice(start, end));
  });
  if (found === undefined) return [];
  const years = Number(found[1]);
  const start = found.index + found[0].indexOf(found[1]!);
  const span = spanOf(start, start + found[1]!.length);
  return [{ code: 'age-differs', item, span, years, told: years < YOUNGEST || years > OLDEST ? null : age }];
}

import type { Sex } from '../../model/model';
import { type Sentence, sentencesOf } from '../../text/sentences';
import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';

/**
 * A pronoun of the other sex than the summary says of the worker. It shows that text of another case was pasted in, with
 * findings that are not this worker's.
 *
 * Bad: `The injured worker is a 63 year old male. ... She takes gabapentin.`
 * Good: `He takes gabapentin.`
 *
 * Only where the sex stands as a word beside the age or the worker, and no sentence near names another person. Read in
 * the summary alone: the reviewer's own "He/she" stands elsewhere.
 */
export function pronounDiffers(context: CheckContext): ProblemFacts[] {
  const { sex, sexFrom } = context.determination.injuredWorker;
  if (context.rawSummary === null || sex === null || sexFrom !== 'word') return [];
  const opposite = sex === 'female' ? HE : SHE;
  if (!opposite.test(context.rawSummary)) return [];
  const summary = context.summary!;
  const first = opposite.exec(summary.text);
  if (first === null) return [];
  const sentences = sentencesOf(summary.text);
  const found = sentences.flatMap((sentence, i) => {
    const match = sentence.end <= first.index ? null : opposite.exec(sentence.text);
    if (match === null || isOfAnother(sentence, sentences[i - 1], sentences[i - 2], match)) return [];
    return [{ start: sentence.start + match.index, pronoun: match[0] }];
  });
  if (found.length === 0 || statedSex(summary.text) !== sex) return [];
  const agreeing = sentences.filter(sentence => (sex === 'female' ? SHE : HE).test(sentence.text)).length;
  return found.slice(0, found.length > agreeing ? 1 : found.length).map(({ start, pronoun }) => ({
    code: 'pronoun-differs',
    item: null,
    span: summary.spanOf(start, start + pronoun.length),
    pronoun,
    sex,
  }));
}

const HE = /(?<![/\w])(?:he|him|his|himself)\b(?!\s?(?:\/|or\s(?:she|her)))/i;
const SHE = /(?<![/\w]|\bor\s)(?:she|her|hers|herself)\b(?!\s?(?:\/|or\s(?:he|him|his)))/i;

const AGE = /\b\d{2,3}[\s-]{0,2}(?:years?|yrs?|y)[\s./-]{0,2}(?:old|o)\b\.?,?/gi;
const WORKER_IS = /\b(?:injured worker|patient|claimant|employee|applicant|worker)\s(?:is|was)\san?\s/gi;
const MOST_WORDS = 5;

/** The sex as a word beside the age or the worker; null where the text gives none, or both. */
function statedSex(text: string): Sex | null {
  const places = [...text.matchAll(AGE), ...text.matchAll(WORKER_IS)].map(match => match.index + match[0].length);
  const words = places.flatMap(place => {
    const near = text
      .slice(place, place + 60)
      .trim()
      .split(/\s+/, MOST_WORDS)
      .join(' ');
    return /\b(?:female|male|woman|man)\b/i.exec(near)?.[0].toLowerCase() ?? [];
  });
  const sexes = new Set(words.map((word): Sex => (word === 'female' || word === 'woman' ? 'female' : 'male')));
  return sexes.size === 1 ? [...sexes][0]! : null;
}

/** Persons beside the worker to whom a pronoun may belong. */
const PERSONS = new Set(
  (
    'wife husband spouse partner fiance fiancee girlfriend boyfriend mother father parent parents mom dad son sons daughter daughters child ' +
    'children baby infant brother brothers sister sisters sibling siblings aunt uncle cousin niece nephew grandson granddaughter grandmother ' +
    'grandfather grandchild grandchildren friend friends family relative neighbor neighbour roommate provider providers physician physicians ' +
    'doctor doctors dr surgeon surgeons specialist orthopedist orthopaedist orthopedic neurologist psychologist psychiatrist podiatrist ' +
    'rheumatologist dentist pharmacist chiropractor therapist acupuncturist nurse nurses clinician practitioner consultant examiner evaluator ' +
    'ame qme ptp pcp md radiologist internist anesthesiologist counselor interpreter attorney lawyer adjuster supervisor manager boss foreman ' +
    'employer coworker coworkers co-worker co-workers colleague customer customers client clients student students resident residents inmate ' +
    'inmates passenger passengers driver pedestrian assailant robber suspect officer man woman boy girl lady gentleman person people someone ' +
    'somebody individual teacher pilot dog cat horse patients reviewer'
  ).split(' '),
);
/** In the sentence that tells the age or what the worker is, "woman" is the worker. */
const tellsWorker = (text: string): boolean => text.search(AGE) >= 0 || text.search(WORKER_IS) >= 0;

const namesPerson = (text: string): boolean =>
  (text.toLowerCase().match(/[a-z][a-z-]+/g) ?? []).some(
    word => PERSONS.has(word) && !(/^(?:wo)?man$/.test(word) && tellsWorker(text)),
  ) || /\b(?:another|a) patient\b/i.test(text);

/** What physicians do, not patients: "He recommends an MRI." */
const OF_PHYSICIAN =
  /^\s(?:also\s|then\s|has\s|had\s|further\s)?(?:opin|recommend|prescrib|not(?:ed|es)\b|stat(?:ed|es)\b|request|diagnos|order|refer|conclud|believ|advis|document|examin|perform|wrote|writes|plan|suggest|inject|felt that|feels that|would like|assess|found|discuss|review|explain|indicat|opts|inform|ask)/i;

function isOfAnother(
  sentence: Sentence,
  before: Sentence | undefined,
  earlier: Sentence | undefined,
  match: RegExpExecArray,
): boolean {
  if ([sentence, before, earlier].some(one => one !== undefined && namesPerson(one.text))) return true;
  if (/["“”]/.test(sentence.text)) return true;
  return /^(?:he|she)$/i.test(match[0]) && OF_PHYSICIAN.test(sentence.text.slice(match.index + match[0].length));
}

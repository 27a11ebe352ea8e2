import type { Sex } from '../../model/model';
import { type Sentence, sentencesOf } from '../../text/sentences';
import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';
import { type Prose, proseWith } from './shared/prose';
import { AGE, WORKER_IS, withoutDescription } from './shared/workerWords';

/**
 * A pronoun of the other sex than the summary says of the worker, in the summary or in a rationale. It shows that text of
 * another case was pasted in, with findings that are not this worker's.
 *
 * Bad: `The injured worker is a 63 year old male. ... She takes gabapentin.`
 * Good: `He takes gabapentin.`
 *
 * Only where the sex stands as a word beside the age or the worker, and no other person is meant: none is named in the
 * sentence, no relative in the two before it, and behind a physician only what patients do counts. Silent on "he/she", on
 * the author of "(He, 2004)", and in sentences that quote.
 */
export function pronounDiffers(context: CheckContext): ProblemFacts[] {
  const { sex, sexFrom } = context.determination.injuredWorker;
  if (context.rawSummary === null || sex === null || sexFrom !== 'word') return [];
  const told = proseWith(sex === 'female' ? HE : SHE, context);
  if (told.length === 0 || statedSex(context.summary!.text) !== sex) return [];
  return told.flatMap(prose => slipsIn(prose, sex));
}

/** An author has a year, or others, behind the name: "(He, 2004)", "He et al.". */
const AUTHOR = '(?!,?\\s(?:\\(?(?:19|20)\\d\\d|et\\sal\\b|&)|,\\s[A-Z]|\\sand\\s[A-Z][a-z]+,?\\s\\(?(?:19|20)\\d\\d)';
const BOTH = (other: string): string => `(?!\\s?(?:\\/|or\\s(?:${other})))`;
const HE = new RegExp(`(?<![/\\w]|\\bor\\s)\\b[Hh](?:e|im|is|imself)\\b${BOTH('she|her')}${AUTHOR}`);
const SHE = new RegExp(`(?<![/\\w]|\\bor\\s)\\b(?:[Ss]he|[Hh]er|[Hh]ers|[Hh]erself)\\b${BOTH('he|him|his')}${AUTHOR}`);

/** One slip a sentence; where the slips are more than the sentences that agree, the first stands for all. */
function slipsIn({ text, item, spanOf }: Prose, sex: Sex): ProblemFacts[] {
  const [own, other] = sex === 'female' ? [SHE, HE] : [HE, SHE];
  const sentences = sentencesOf(text);
  const found = sentences.flatMap((sentence, i) => {
    const match = other.exec(sentence.text);
    if (match === null || isOfAnother(sentence, sentences.slice(Math.max(0, i - 2), i), match)) return [];
    return [{ start: sentence.start + match.index, pronoun: match[0] }];
  });
  const agreeing = sentences.filter(sentence => own.test(sentence.text)).length;
  return found.slice(0, found.length > agreeing ? 1 : found.length).map(({ start, pronoun }) => ({
    code: 'pronoun-differs',
    item,
    span: spanOf(start, start + pronoun.length),
    pronoun,
    sex,
  }));
}

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

const words = (list: string): Set<string> => new Set(list.split(' '));

/** Those who treat or examine, of whom a sentence may go on to speak. */
const CLINICIANS = words(
  'provider providers physician physicians doctor doctors dr surgeon surgeons specialist orthopedist orthopaedist neurologist ' +
    'psychologist psychiatrist podiatrist rheumatologist dentist pharmacist chiropractor therapist acupuncturist nurse nurses ' +
    'clinician practitioner consultant examiner evaluator ame qme ptp pcp md radiologist internist anesthesiologist counselor reviewer',
);
/** Others beside the worker. */
const PERSONS = words(
  'wife husband spouse partner fiance fiancee girlfriend boyfriend mother father parent parents mom dad son sons daughter daughters child ' +
    'children baby infant brother brothers sister sisters sibling siblings aunt uncle cousin niece nephew grandson granddaughter grandmother ' +
    'grandfather grandchild grandchildren friend friends family relative neighbor neighbour roommate interpreter attorney lawyer adjuster ' +
    'supervisor manager boss foreman employer coworker coworkers co-worker co-workers colleague customer customers client clients student ' +
    'students resident residents inmate inmates passenger passengers driver pedestrian assailant robber suspect officer man woman boy girl lady ' +
    'gentleman person someone somebody individual teacher pilot dog cat horse',
);

/** How every summary begins; its reviewer is nobody of whom a pronoun tells. */
const STOCK = /\bexpert\sreviewer\sdeveloped\sthe\sfollowing\b/gi;

function isOfAnother(sentence: Sentence, before: readonly Sentence[], match: RegExpExecArray): boolean {
  const own = namedIn(sentence.text);
  const earlier = before.map(one => namedIn(one.text));
  if (own !== null || earlier.includes('other') || /["“”]/.test(sentence.text)) return true;
  const behind = sentence.text.slice(match.index + match[0].length);
  const isSubject = /^s?he$/i.test(match[0]);
  if (isSubject && OF_PHYSICIAN.test(behind)) return true;
  if (!earlier.includes('clinician')) return false;
  return !(isSubject ? DOES_AS_PATIENT.test(behind) : HAS_AS_PATIENT.test(match[0] + behind));
}

/** Whom a sentence names beside the worker: "a 40 year old woman" and "a 50 year old male driver" are the worker. */
function namedIn(text: string): 'clinician' | 'other' | null {
  const named =
    withoutDescription(text.replace(STOCK, ''))
      .toLowerCase()
      .match(/[a-z][a-z-]+/g) ?? [];
  if (named.some(word => PERSONS.has(word)) || /\b(?:another|a)\spatient\b/i.test(text)) return 'other';
  return named.some(word => CLINICIANS.has(word)) ? 'clinician' : null;
}

/** What physicians do, not patients: "He recommends an MRI." */
const OF_PHYSICIAN =
  /^\s(?:also\s|then\s|has\s|had\s|further\s)?(?:opin|recommend|prescrib|not(?:ed|es)\b|stat(?:ed|es)\b|request|diagnos|order|refer|conclud|believ|advis|document|examin|perform|wrote|writes|plan|suggest|inject|felt that|feels that|would like|assess|found|discuss|review|explain|indicat|opts|inform|ask)/i;

/** What patients do or is done to them: "He is currently taking ibuprofen." */
const DOES_AS_PATIENT =
  /^\s(?:(?:also|still|currently|continue[sd]?|to|can|could|cannot|has|had|have|is|was|been|not|does|did|never|now|only)\s){0,4}(?:report|complain|den(?:y|ies|ied)|rate[sd]?\b|tak(?:e|ing)|us(?:e[sd]?|ing)\b|tried|fail|underwent|undergo|complet|attend|return|work|walk|ambulat|sleep|slept|fell|injured|hurt|able|unable|sustain|suffer|experienc|respond|improv|participat|exercis|smok|status\spost|treated|given|prescribed|weaned|taper|requir|need|receiv|doing|having|tender|disabled|lives?\b|drives?\b|feels?\s(?!that)|gets?\b|stiff|limited|diagnosed|trialed|a\scandidate)/i;

/** What of a person is a patient's: "his knee", "helps him to sleep". Of a physician it may be "by him" or "his report". */
const HAS_AS_PATIENT =
  /^(?:him(?:self)?\b|hers?(?:elf)?(?:\s(?:to|with|from|in|and)\b|[.,;])|(?:his|her)\s(?:[\w-]+\s){0,2}(?:pain|symptoms?|complaints?|function\w*|activit\w+|gait|knees?|shoulders?|neck|back|spine|arms?|legs?|hands?|wrists?|elbows?|hips?|ankles?|feet|foot|head|injur\w+|medications?|work|job|home|sleep|level|quality|condition|surgery|age|range|strength|weight|mood|history|ability|life|relief|therapy|care|claim)\b)/i;

import type { Sex } from '../../model/model';
import { type Sentence, sentencesOf } from '../../text/sentences';
import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';
import { type Prose, proseWith } from './shared/prose';
import { AGE, WORKER_IS, withoutDescription } from './shared/workerWords';

/**
 * A pronoun of the other sex than the summary says of the worker, in the summary or in a rationale; or a noun or title:
 * "this woman", "this 58-year-old female", "Ms. Garcia has used it". It shows that text of another case was pasted in, with
 * findings that are not this worker's.
 *
 * Bad: `The injured worker is a 63 year old male. ... She takes gabapentin.`
 * Good: `He takes gabapentin.`
 *
 * Only where the sex stands as a word beside the age or the worker, and no other person is meant: none is named before it in
 * the sentence, no relative in the two before, and behind a physician only what patients do counts. Silent on "he/she", on
 * the author of "(He, 2004)", and in sentences that quote.
 */
export function pronounDiffers(context: CheckContext): ProblemFacts[] {
  const { sex, sexFrom } = context.determination.injuredWorker;
  if (context.rawSummary === null || sex === null || sexFrom !== 'word') return [];
  const told = proseWith(sex === 'female' ? HE_OR_MAN : SHE_OR_WOMAN, context);
  if (told.length === 0 || statedSex(context.summary!.text) !== sex) return [];
  return told.flatMap(prose => {
    const slips = slipsIn(prose, sex);
    return slips.length > 0 ? slips : nounsIn(prose, sex);
  });
}

/** An author has a year, or others, behind the name: "(He, 2004)", "He et al.". */
const AUTHOR =
  '(?!\\swho\\b)(?!,?\\s(?:\\(?(?:19|20)\\d\\d|et\\sal\\b|&)|,\\s[A-Z]|\\sand\\s[A-Z][a-z]+,?\\s\\(?(?:19|20)\\d\\d)';
const BOTH = (other: string): string => `(?!\\s?(?:\\/|or\\s(?:${other})))`;
const HE = new RegExp(`(?<![/\\w]|\\bor\\s)\\b[Hh](?:e|im|is|imself)\\b${BOTH('she|her')}${AUTHOR}`);
const SHE = new RegExp(`(?<![/\\w]|\\bor\\s)\\b(?:[Ss]he|[Hh]er|[Hh]ers|[Hh]erself)\\b${BOTH('he|him|his')}${AUTHOR}`);

const ABOUT_WORKER =
  '\\s(?:patient|worker|claimant|employee|applicant|has|had|is|was|with|who|continues|reports|presents|complains|takes|underwent)\\b|[.,]';
/** "This pleasant 58-year-old female has", "This gentleman", "Mr. Johnson reports": what names the worker. */
const nounOf = (nouns: string, polite: string, title: string): string =>
  [
    `\\b[Tt]his\\s(?:[\\w-]+\\s){0,4}?(?:${polite}|${nouns})(?=${ABOUT_WORKER})`,
    `(?<=[.!?]\\s)[Tt]he\\s${polite}(?=\\s)`,
    `(?<=[.!?]\\s)(?:${title})\\.?\\s[A-Z][a-z]+(?=\\s)`,
  ].join('|');
const MAN = nounOf('male|man', 'gentleman', 'Mr');
const WOMAN = nounOf('female|woman', 'lady', 'Ms|Mrs|Miss');
const HE_OR_MAN = new RegExp(`${HE.source}|${MAN}`);
const SHE_OR_WOMAN = new RegExp(`${SHE.source}|${WOMAN}`);
const NOUNS: Readonly<Record<Sex, RegExp>> = { female: new RegExp(MAN), male: new RegExp(WOMAN) };

/** The first noun or title of the other sex, where nobody else is named in its sentence or in the two before. */
function nounsIn({ text, item, spanOf }: Prose, sex: Sex): ProblemFacts[] {
  const own = sex === 'female' ? SHE : HE;
  const match = NOUNS[sex].exec(text);
  if (match === null) return [];
  const sentences = sentencesOf(text);
  const i = sentences.findIndex(({ start, end }) => start <= match.index && match.index < end);
  const near = sentences.slice(Math.max(0, i - 2), i + 1).map(one => one.text);
  const behind = text.slice(match.index + match[0].length, sentences[i]?.end);
  const isTitle = /M(?:rs?|s|iss)\b/.test(match[0]);
  if (i < 0 || own.test(sentences[i]!.text) || /["“”]/.test(sentences[i]!.text)) return [];
  if (near.some(one => namedIn(one.replace(match[0], '')) !== null) || (isTitle && !DOES_AS_PATIENT.test(behind)))
    return [];
  const span = spanOf(match.index, match.index + match[0].length);
  return [{ code: 'pronoun-differs', item, span, pronoun: match[0], sex }];
}

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
  const places = [AGE, WORKER_IS, THIS_IS]
    .flatMap(words => [...text.matchAll(words)])
    .map(match => match.index + match[0].length);
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

const THIS_IS = /\bthis\sis\san?\s/gi;

const words = (list: string): Set<string> => new Set(list.split(' '));

/** Those who treat or examine, of whom a sentence may go on to speak. */
const CLINICIANS = words(
  'provider providers physician physicians doctor doctors dr surgeon surgeons specialist orthopedist orthopaedist neurologist ' +
    'psychologist psychiatrist podiatrist rheumatologist dentist pharmacist chiropractor therapist acupuncturist nurse nurses ' +
    'clinician practitioner consultant examiner evaluator ame qme ptp pcp md radiologist internist anesthesiologist counselor reviewer',
);
/** Those near the worker, of whom texts go on to tell. */
const RELATIVES = words(
  'wife husband spouse partner fiance fiancee girlfriend boyfriend mother father parent mom dad son daughter child baby infant brother ' +
    'sister sibling aunt uncle cousin niece nephew grandson granddaughter grandmother grandfather grandchild friend relative neighbor ' +
    'neighbour roommate interpreter attorney lawyer man woman boy girl lady gentleman person someone somebody individual pilot dog cat horse',
);
/** Those who were there when it happened, or at work. */
const BYSTANDERS = words(
  'adjuster supervisor manager boss foreman coworker co-worker colleague customer client student resident inmate passenger driver ' +
    'pedestrian assailant robber suspect officer teacher',
);

/** How every summary begins; its reviewer is nobody of whom a pronoun tells. */
const STOCK = /\bexpert\sreviewer\sdeveloped\sthe\sfollowing\b/gi;

function isOfAnother({ text }: Sentence, before: readonly Sentence[], match: RegExpExecArray): boolean {
  if (/["“”]/.test(text)) return true;
  const behind = text.slice(match.index + match[0].length);
  const isSubject = /he$/i.test(match[0]);
  if (isSubject && OF_PHYSICIAN.test(behind)) return true;
  const named = [namedIn(text.slice(0, match.index)), isSubject || ownsPerson(behind) ? null : namedIn(behind)];
  const earlier = before.map(one => namedIn(one.text));
  if (named.some(isNoClinician) || earlier.includes('relative')) return true;
  if ([...named, ...earlier].every(one => one === null)) return isSubject && IS_CLINICIAN.test(behind);
  return !(isSubject ? DOES_AS_PATIENT.test(behind) : HAS_AS_PATIENT.test(match[0] + behind));
}

type Named = 'clinician' | 'relative' | 'bystander' | null;

const isNoClinician = (named: Named): boolean => named === 'relative' || named === 'bystander';

/** "His hand surgeon", "her mother": of those whom a determination tells of the worker alone has such. */
const ownsPerson = (behind: string): boolean => namedIn(OWNED.exec(behind)![0]) !== null;

const OWNED = /^(?:\s(?!(?:the|an?|of|and|to|from|with|by|that)\b)[\w-]+){0,3}/i;

const IS_CLINICIAN =
  /^\s(?:is|was)\san?\s(?:[\w-]+\s){0,2}(?:\w*surgeon|physician|doctor|\w+ologist|therapist|nurse|chiropractor)\b/i;

/** Whom a text names beside the worker: "a 40 year old woman" and "a 50 year old male driver" are the worker. */
function namedIn(text: string): Named {
  const named =
    withoutDescription(text.replace(STOCK, '').replace(ROLE, ''))
      .toLowerCase()
      .match(/[a-z][a-z-]+/g) ?? [];
  if (named.some(word => RELATIVES.has(word)) || /\b(?:another|a)\spatient\b/i.test(text)) return 'relative';
  if (named.some(word => BYSTANDERS.has(word))) return 'bystander';
  return named.some(word => CLINICIANS.has(word)) ? 'clinician' : null;
}

/** "He was the driver of a truck": the worker's own part. */
const ROLE = /\bs?he\s(?:is|was|works\sas|worked\sas)\s(?:an?|the)\s[\w-]+(?:\s[\w-]+){0,3}/gi;

/** What physicians do, not patients: "He recommends an MRI." */
const OF_PHYSICIAN =
  /^\s(?:also\s|then\s|has\s|had\s|further\s)?(?:opin|recommend|prescrib|not(?:ed|es)\b|stat(?:ed|es)\b|request|diagnos|order|refer|conclud|believ|advis|document|examin|perform|wrote|writes|plan|suggest|inject|felt that|feels that|would like|assess|found|discuss|review|explain|indicat|opts|inform|ask)/i;

/** What patients do or is done to them: "He is currently taking ibuprofen." */
const DOES_AS_PATIENT =
  /^\s(?:(?:also|still|currently|continue[sd]?|to|can|could|cannot|has|had|have|is|was|been|not|does|did|never|now|only)\s){0,4}(?:report|complain|den(?:y|ies|ied)|rate[sd]?\b|tak(?:es?|ing)\b(?!\stime)|us(?:e[sd]?|ing)\b|tried|fail|underwent|undergo|complet|attend|return|work|walk|ambulat|sleep|slept|fell|injured|hurt|able|unable|sustain|suffer|experienc|respond|improv|participat|exercis|smok|status\spost|treated|given|prescribed|weaned|taper|requir|need|receiv|doing|having|tender|disabled|lives?\b|drives?\b|feels?\s(?!that)|gets?\b|stiff|limited|diagnosed|trialed|a\scandidate|declin|stop|wak(?:e|ing)|went\shome|beg[au]n|weigh|seen\sby|homebound)|^\s(?:has|had|does|did)\s(?:[\w-]+\s){0,6}(?:surger(?:y|ies)|injections?|fusion|arthroscop\w+|discectomy|ACDF|PT|therapy|sessions|visits|trial|stimulator|relief|pain|numbness|difficulty|care|symptoms?|injury)\b/i;

/** What of a person is a patient's: "his knee", "helps him to sleep". Of a physician it may be "by him" or "his report". */
const HAS_AS_PATIENT =
  /^(?:him(?:self)?\b|hers?(?:elf)?(?:\s(?:to|with|from|in|and)\b|[.,;])|(?:his|her)\s(?:(?!(?:report|note|letter|opinion|that|of|and|in|on|to|for|with)\s)[\w-]+\s){0,2}(?:pain|symptoms?|complaints?|function\w*|activit\w+|gait|knees?|shoulders?|neck|back|spine|arms?|legs?|hands?|wrists?|elbows?|hips?|ankles?|feet|foot|head|injur\w+|medications?|work|job|home|sleep|level|quality|condition|surgery|age|range|strength|weight|mood|history|ability|life|relief|therapy|care|claim|blood\spressure|vision|headaches?|scores?|BMI|teeth|face|drugs?|medicines?|heels?|toes?|fingers?|thumbs?|calf|thighs?|ribs?|memory|anxiety|depression|restrictions?|symptomatology|diagnos[ei]s|diabetes|appetite|balance|grip|hearing|walking|sitting|standing|driving|dose|opioids?|chores|household|daily|usual|recovery|rehabilitation|discomfort|weakness|numbness|stiffness|spasms?)\b)/i;

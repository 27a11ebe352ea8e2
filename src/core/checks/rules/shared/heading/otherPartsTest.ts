import type { Item, Rationale } from '../../../../model/model';
import type { Region } from '../../../../request/bodyPartRows';
import { areSeveral, type BodyPart, bodyPartsIn, forNerveStudy, liesIn, meet } from '../../../../request/bodyParts';
import { sentencesIn } from '../../../../text/sentences';
import type { CheckContext } from '../context';
import { MOST_LOOKED_AT, plainSentenceAt } from '../ownWords';
import type { Difference } from '../places';
import { isInLead, verdictSentence } from './verdictSentence';

/**
 * "The criteria for a cervical MRI" under a heading with an MRI of the thoracic spine: the same test of a part far off; of
 * treatments only in the sentence that concludes, or behind "request for".
 */
export function otherPartsTest(context: CheckContext, item: Item, rationale: Rationale): Difference | null {
  const { text } = rationale;
  const heading = item.request.remaining ?? item.heading ?? '';
  const kind = KINDS.find(({ test }) => test.test(heading));
  if (kind === undefined || !kind.test.test(text)) return null;
  const parts = bodyPartsIn(heading).filter(({ text }) => item.heading!.includes(text));
  if (parts.length === 0 || areSeveral(parts)) return null;
  const own = kind.isOfNerves ? parts.map(forNerveStudy) : parts;
  const named = testsIn(text, kind);
  const others = named.filter(({ part }) => isFarOff(part, own));
  if (others.length === 0 && !named.some(({ part }) => isOtherSegment(part, own))) return null;
  const sentences = sentencesIn(text);
  const verdict = verdictSentence(rationale);
  const isDecided = ({ at }: TestOfPart): boolean =>
    verdict !== null &&
    verdict.at <= at &&
    at < verdict.at + verdict.text.length &&
    bodyPartsIn(verdict.text).every(part => isFarOff(part, own) || isOtherSegment(part, own)) &&
    !isInLead(verdict, at - verdict.at);
  const concluded = named.find(isDecided);
  if (concluded !== undefined) return { heading: parts[0]!.text, rationale: concluded.written, at: concluded.at };
  const asked = kind.isTest
    ? others
    : others.filter(({ at }) => ASKED.test(text.slice(Math.max(0, at - FARTHEST), at)));
  const found = asked.slice(0, MOST_LOOKED_AT).find(({ at }) => {
    const sentence = plainSentenceAt(sentences, at);
    if (sentence === null || !OF_REQUEST.test(sentence) || OF_RESULTS.test(sentence)) return false;
    return bodyPartsIn(sentence).every(part => isFarOff(part, own));
  });
  if (found === undefined || isTold(context, item, kind, found.part)) return null;
  return { heading: parts[0]!.text, rationale: found.written, at: found.at };
}

/** A kind of test: how a text names it, and how it stands behind a part of the body and before one. */
interface Kind {
  readonly test: RegExp;
  readonly behind: RegExp;
  readonly before: RegExp;
  readonly isOfNerves: boolean;
  readonly isTest: boolean;
}

const NERVES =
  'EMGs?(?:/NC[SV])?|NC[SV]s?|electromyogra\\w+|nerve conduction(?: stud(?:y|ies)| velocity)?|electrodiagnostic stud(?:y|ies)';

const TESTS = [
  'MRIs?|MRAs?|magnetic resonance imaging',
  'CT(?: scans?)?|computed tomography',
  'x-?rays?|radiographs?|(?:plain )?films?',
  NERVES,
  'ultrasounds?|sonograms?',
  'bone scans?',
];
const TREATMENTS = [
  '(?:physical |occupational |massage |physio)?therapy|PT',
  'chiropractic(?: (?:treatments?|visits|sessions|care|manipulations?))?|manipulations?',
  'acupuncture(?: (?:treatments?|visits|sessions))?',
  'massages?',
  '(?:(?:PRP|epidural|transforaminal|interlaminar|steroid|cortisone) ){0,3}injections?|ESIs?|blocks?',
  'surger(?:y|ies)|arthroscop(?:y|ies)|fusion',
  'brac(?:es?|ing)|supports?|orthos[ei]s',
  'traction(?: (?:unit|device))?',
];

const KINDS: readonly Kind[] = [...TESTS, ...TREATMENTS].map(words => ({
  test: new RegExp(`\\b(?:${words})\\b`, 'i'),
  behind: new RegExp(`^(?: spine)?[ -](?:${words})(?![a-z])`, 'i'),
  before: new RegExp(
    `\\b(?:${words})(?: scans?| stud(?:y|ies)| imaging)?(?: \\([^()]{1,40}\\))?(?: without contrast| with contrast)?(?: (?:of|for|to|in|on|at))?(?: the| an?| his| her)? ?(?:(?:left|right|bilateral) )?$`,
    'i',
  ),
  isOfNerves: words === NERVES,
  isTest: TESTS.includes(words),
}));

interface TestOfPart {
  readonly part: BodyPart;
  readonly written: string;
  readonly at: number;
}

const LONGEST_TEST = 110;

/** The tests of a kind in a text, each of a part of the body that it names. */
function testsIn(text: string, { behind, before }: Kind): TestOfPart[] {
  return bodyPartsIn(text).flatMap(part => {
    const end = part.start + part.text.length;
    const after = behind.exec(text.slice(end, end + LONGEST_TEST));
    if (after !== null) return [{ part, written: part.text + after[0], at: part.start }];
    const lead = before.exec(text.slice(Math.max(0, part.start - LONGEST_TEST), part.start));
    if (lead === null) return [];
    return [{ part, written: lead[0] + part.text, at: part.start - lead[0].length }];
  });
}

/** Of a treatment that is asked for: "the request for a cervical epidural steroid injection". */
const ASKED = /\brequest(?:ed)? (?:is |was )?for (?:an? |the )?(?:\w+ ){0,2}$/i;
const FARTHEST = 60;

const isFarOff = (part: BodyPart, own: readonly BodyPart[]): boolean =>
  own.every(one => !liesIn(part, one.at) && !liesIn(one, part.at));

/** The lumbar spine lies beside the thoracic one, but what is decided of the one is not decided of the other. */
const isOtherSegment = ({ at, named }: BodyPart, own: readonly BodyPart[]): boolean =>
  named === 'part' && meet(at, SPINE) && own.every(one => meet(one.at, SPINE) && !meet(one.at, at));

const SPINE: readonly Region[] = ['neck', 'upper-back', 'low-back'];

/** Sentences on what is asked for and what a guideline asks for it, not on a test that was done. */
const OF_REQUEST =
  /\b(?:criteria|indicat\w+|request\w*|guidelines?|support\w*|recommend\w*|necess\w+|appropriate|warrant\w*|order\w*)\b/i;
const OF_RESULTS =
  /\b(?:had|show\w*|reveal\w*|demonstrat\w*|found|findings?|obtained|performed|completed|taken|done|dated|results?|read as|on file|available)\b/i;

/** Whether the summary or another heading tells of the same test of that part. */
function isTold({ determination, summary }: CheckContext, item: Item, kind: Kind, { at }: BodyPart): boolean {
  const headings = determination.items.flatMap(other => (other === item ? [] : (other.heading ?? [])));
  return (
    headings.some(heading => kind.test.test(heading) && bodyPartsIn(heading).some(part => meet(part.at, at))) ||
    testsIn(summary?.text ?? '', kind).some(({ part }) => meet(part.at, at))
  );
}

import {
  concedes,
  deniesDenial,
  deniesNecessity,
  deniesSubject,
  findsObject,
  hasConditionBehind,
  isAboutRequest,
  isConditional,
  isGeneral,
  isLeftOpen,
  isOfAnotherReview,
  isOfPastReview,
  isPurpose,
  isReported,
  isViewOfOthers,
  lastClause,
  mayBeQualified,
} from './qualifiers';
import { type VerbGroup, verbGroup } from './verbGroup';

/** How much a verdict weighs, from the least. */
const WEIGHTS = [
  /** On support alone: "the request is not supported". */
  'support',
  /** On utilization review's decision: "is upheld"; what the records support: "support the medical necessity". */
  'decision',
  /** On necessity, but hedged, in a clause that concedes, or without "medical": "would be", "is not necessary". */
  'hedged',
  /** "is medically necessary", "medical necessity has not been established". */
  'plain',
] as const;

export type Weight = (typeof WEIGHTS)[number];

export const isWeightier = (a: Weight, b: Weight): boolean => WEIGHTS.indexOf(a) > WEIGHTS.indexOf(b);

interface Verdict {
  readonly kind: 'necessary' | 'not-necessary';
  readonly weight: Weight;
}

/** Words that may be a verdict (in small letters, without hyphens), with what is near in their sentence before and behind them. */
interface Claim {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** What words say of the subject of their sentence: "not medically necessary", "upheld", "need for"; null if nothing. */
export function verdictOf(claim: Claim): Verdict | null {
  const { words } = claim;
  if (/^(?:(?:i|we|reviewer)\s)?recommend/.test(words) && words.includes(' ')) return onRecommendation(claim);
  if (/\s(?:concur|(?:dis)?agree)s?\swith\s/.test(words)) return onAgreement(claim);
  if (words.includes('medically')) return contrasted(claim) ?? onPredicate(claim, 'plain');
  if (words.startsWith('medical')) return onNecessity(claim, 'plain');
  if (words.startsWith('ne')) return onNecessity(claim, 'hedged');
  if (words.endsWith('necessary')) return onPredicate(fromNecessary(claim), 'hedged');
  if (/^(?:upheld|overturned|(?:non)?certified|reversed)$/.test(words)) return onDecision(claim);
  return onPredicate(claim, 'support');
}

/**
 * "I recommend non-certification", "Recommend denial" as a sentence begins, "Recommendation is for approval": of the
 * reviewer's own, at the end of a sentence or clause.
 */
const onRecommendation = ({ before, words }: Claim): Verdict | null =>
  isConditional(lastClause(before)) || (words.startsWith('recommend ') && before.trim() !== '')
    ? null
    : { kind: /(?:noncertification|denial)$/.test(words) ? 'not-necessary' : 'necessary', weight: 'decision' };

/** "I concur with the utilization review denial", of the whole of it: not "in part", nor of one of its reasons. */
const onAgreement = ({ before, words, after }: Claim): Verdict | null =>
  isConditional(lastClause(before)) || !/^(?:[,.;]|\s?$|\s(?:and|as|because|since)\s)/.test(after)
    ? null
    : { kind: /\snot\s|disagree/.test(words) ? 'necessary' : 'not-necessary', weight: 'decision' };

/**
 * "Even though the surgery is medically necessary, the brace is not.": what is said of the last is the verdict. So it is of
 * a hedge that is taken back: "While it may be medically necessary in some patients, it is not in this case."
 */
function contrasted({ before, words, after }: Claim): Verdict | null {
  const { isNegated, isHedged } = verbGroup(before);
  if (NOT.test(words) || UN.test(words) || isNegated) return null;
  return CONTRAST.test(after) || NOT_SHOWN.test(after) || (isHedged && TAKEN_BACK.test(after))
    ? { kind: 'not-necessary', weight: 'plain' }
    : null;
}

const TAKEN_BACK =
  /^[^,;.]{0,80}(?:,| but|, but|;|; however,)\s(?:it|they|this|that)\s(?:(?:is|are|was|were)\snot|(?:isn|aren|wasn|weren)['’]t)(?:\s(?:so|the\scase))?(?:\s(?:here|at\sthis\stime|in\sthis\s(?:case|patient|instance)|for\sthis\s(?:patient|worker)))?\s?\.?\s?$/i;

/** "The burden is to show that it is medically necessary, and this has not been met." */
const NOT_SHOWN =
  /^(?:,? (?:and|but)|,|;|; however,)\s(?:it|this|that|the\sburden|this\sburden)\s(?:has|is|was)\snot\s(?:yet\s)?(?:been\s)?(?:met|shown|established|demonstrated|proven|done)\s?\.?\s?$/i;

const CONTRAST =
  /^(?:,| but|, but|;|; however,)\s(?:the|a|an|this|these|those|its)\s[^,;.]{2,80}\s(?:(?:is|are|was|were)\snot|(?:isn|aren|wasn|weren)['’]t)\s?\.?\s?$/i;

/** "was unnecessary": the first words belong to the verb group. */
function fromNecessary({ before, words, after }: Claim): Claim {
  const own = words.slice(words.lastIndexOf(' ') + 1);
  return { before: `${before} ${words.slice(0, -own.length)}`, words: own, after };
}

function onPredicate(claim: Claim, weight: Weight): Verdict | null {
  const { before, words, after } = claim;
  const group = verbGroup(before);
  const isNegative = (group.isNegated || NOT.test(words)) !== UN.test(words);
  const isAttribute = !mayBePredicate(after);
  if (isAttribute && !(group.hasVerb && weight === 'plain')) return null;
  if (!group.hasVerb && !isNegative) return weight === 'plain' ? withoutVerb(claim) : null;
  if (weight === 'support' && !isSupportOfRequest(claim)) return null;
  const qualified = mayBeQualified(before, after) ? qualify(claim, isNegative) : unqualified(isNegative);
  if (qualified === null) return null;
  const isLess = isAttribute || isHedged(group, before) || qualified.saysLess;
  return { kind: qualified.isDenied ? 'not-necessary' : 'necessary', weight: isLess ? LESS[weight] : weight };
}

/** "would be", "appears to be"; behind "can not be" no hedge counts. */
const isHedged = (group: VerbGroup, before: string): boolean =>
  group.isHedged && !(group.isNegated && /\bcan\s?not\b/i.test(before.slice(-80)));

/** "is not" and "unnecessary" deny, together they affirm ("not medically unnecessary"); two times "not" deny once. */
const NOT = /^(?:not|non|denied)|medically\s?not/;
const UN = /^un|medically\s?un/;

const LESS: Readonly<Record<Weight, Weight>> = {
  plain: 'hedged',
  hedged: 'support',
  decision: 'support',
  support: 'support',
};

/** "Therefore medically necessary." and "The reviewer finds the request medically necessary." */
function withoutVerb({ before }: Claim): Verdict | null {
  if (/^(?:(?:therefore|thus|hence|as such),?\s)?$/i.test(before)) return { kind: 'necessary', weight: 'hedged' };
  const object = findsObject(before);
  return object === null ? null : { kind: object.isDenied ? 'not-necessary' : 'necessary', weight: 'hedged' };
}

/** Weak words count only of the request, and "denied" only in the present: not "was denied by utilization review". */
const isSupportOfRequest = ({ before, words, after }: Claim): boolean =>
  isAboutRequest(before) &&
  (words !== 'denied' ||
    (/\b(?:is|are|be)\s(?:(?:therefore|thus|hereby|hence|also)\s)?$/i.test(before) && !/^\sby\b/i.test(after)));

interface Qualified {
  readonly isDenied: boolean;
  readonly saysLess: boolean;
}

const unqualified = (isNegative: boolean): Qualified => ({ isDenied: isNegative, saysLess: false });

/** What the rest of its sentence makes of a predicate: null of a condition, a rule or what others say. */
function qualify({ before, after }: Claim, isNegative: boolean): Qualified | null {
  const clause = lastClause(before);
  if (isConditional(clause) || isPurpose(clause, after) || isReported(clause)) return null;
  if (isLeftOpen(clause)) return null;
  if (hasConditionBehind(after) && !isAboutRequest(before)) return null;
  const isDenied = isNegative ? !deniesDenial(clause) : deniesSubject(clause);
  if (isDenied === isNegative && isViewOfOthers(clause)) return null;
  return {
    isDenied,
    saysLess: concedes(clause) || isGeneral(before, after) || isOfAnotherReview(before, after),
  };
}

/** Words that may follow a predicate; a noun there makes it an attribute ("medically necessary substitution"). */
const AFTER_PREDICATE = new Set(
  (
    'and or at for to in on as by per given based because since with within without under according when while but until due from pursuant ' +
    'secondary nor if unless however also therefore prior after before considering regarding through using via of so today currently is are ' +
    'was were the this that any further beyond despite during'
  ).split(' '),
);

const MARKS_BEHIND = '.,;:!?)]"”’\'–—-/';

/** Whether words may be a predicate, by what follows them: nothing, a mark, or one of those words. */
function mayBePredicate(after: string): boolean {
  if (after === '' || MARKS_BEHIND.includes(after[0]!)) return true;
  const next = /^\s*(\w+|\S)/.exec(after)?.[1] ?? '';
  return next === '' || MARKS_BEHIND.includes(next) || AFTER_PREDICATE.has(next.toLowerCase());
}

/** "is met", "has not yet been clearly demonstrated", "are unsupported", "is lacking": what is said of a necessity named before. */
const SHOWN =
  /^[^;]{0,400}?\b(?:is|are|was|were|has|have|had|been|cannot|can|remains?|(?:could|would|may|might|will)(?=\snot))\s(not\s|never\s|yet\s)?(?:been\s|yet\s|yet\sbeen\s)?(?:be\s)?(?:clearly\s|adequately\s|sufficiently\s|fully\s|well\s|otherwise\s|objectively\s|further\s)?(?:(un)?(?:demonstrated|established|documented|supported|shown|substantiated|met|evident|proven|confirmed|affirmed|justified|determined|found|clear|satisfied|made|apparent|provided|present)|(lacking|denied|absent|doubtful|questionable))\b/i;

/** "supports the [medical necessity]", "meets the criteria for [medical necessity]". */
const SHOWS =
  /\b(?:supports?|establish(?:es)?|demonstrates?|confirms?|meets?|shows?|substantiates?|justif(?:y|ies)|affirms?|proves?)\s(?:the\s)?(?:(?:criteria|requirements|standards?|definition)\s(?:for|of)\s(?:the\s)?)?$/i;

/** "six more sessions are supported for medical necessity" */
const SUPPORTED_FOR =
  /\b(?:is|are|was|were)\s(?:therefore\s|thus\s)?(?:supported|approved|certified)\sfor\s(?:the\s)?$/i;

/** "The medical necessity of X has not been clearly demonstrated", "is not a medical necessity", "lacks medical necessity". */
function onNecessity({ before, after }: Claim, weight: Weight): Verdict | null {
  if (isConditional(before.slice(-120))) return null;
  if (deniesNecessity(before)) return { kind: 'not-necessary', weight };
  const shown = SHOWN.exec(after);
  if (shown !== null) {
    const [words, not, un, lacking] = shown;
    const isDenied = not !== undefined || un !== undefined || /\bcannot\b/i.test(words);
    return { kind: isDenied !== (lacking !== undefined) ? 'not-necessary' : 'necessary', weight };
  }
  if (/\b(?:is|are|was|were)\s(?:therefore\s|thus\s)?(?:a\s|of\s|considered\sa\s)?$/i.test(before))
    return { kind: 'necessary', weight };
  if (SUPPORTED_FOR.test(before)) return { kind: 'necessary', weight };
  if (SHOWS.test(before)) return { kind: 'necessary', weight: 'decision' };
  return null;
}

/** "the original UR decision is upheld", "should be overturned", "is not certified". */
function onDecision({ before, words, after }: Claim): Verdict | null {
  const { hasVerb, isNegated } = verbGroup(before);
  if (!hasVerb || isConditional(lastClause(before)) || !mayBePredicate(after)) return null;
  if (words.endsWith('certified') && isOfPastReview(before)) return null;
  const isDenied = /^(?:upheld|non)/.test(words) !== isNegated;
  return { kind: isDenied ? 'not-necessary' : 'necessary', weight: 'decision' };
}

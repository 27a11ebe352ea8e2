import {
  concedes,
  deniesNecessity,
  deniesSubject,
  isAboutRequest,
  isConditional,
  isGeneral,
  isOfAnotherReview,
  isOfPastReview,
  lastClause,
} from './qualifiers';
import { verbGroup } from './verbGroup';

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

/** Words that may be a verdict (in small letters), with what is near in their sentence before and behind them. */
interface Claim {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** What words say of the subject of their sentence: "not medically necessary", "upheld", "need for"; null if nothing. */
export function verdictOf(claim: Claim): Verdict | null {
  const { words } = claim;
  if (words.includes('medically')) return onPredicate(claim, 'plain');
  if (words.startsWith('medical')) return onNecessity(claim, 'plain');
  if (words.startsWith('ne')) return onNecessity(claim, 'hedged');
  if (words.endsWith('necessary')) return onPredicate(fromNecessary(claim), 'hedged');
  if (/^(?:upheld|overturned|non-?certified|certified|reversed)$/.test(words)) return onDecision(claim);
  return onPredicate(claim, 'support');
}

/** "was unnecessary": the first words belong to the verb group. */
function fromNecessary({ before, words, after }: Claim): Claim {
  const own = words.slice(words.lastIndexOf(' ') + 1);
  return { before: `${before} ${words.slice(0, -own.length)}`, words: own, after };
}

function onPredicate({ before, words, after }: Claim, weight: Weight): Verdict | null {
  const { hasVerb, isNegated, isHedged } = verbGroup(before);
  const isAttribute = !mayBePredicate(after);
  if (isAttribute && (!hasVerb || weight !== 'plain')) return null;
  const isNegative = /^(?:not|non|un)|medically\s(?:un|not)/.test(words);
  if (!hasVerb && !isNegated && !isNegative) return null;
  const clause = lastClause(before);
  if (isConditional(clause) || (weight === 'support' && !isAboutRequest(before))) return null;
  const isDenied = isNegated || deniesSubject(clause);
  const isWeaker =
    isAttribute ||
    (isHedged && !(isNegated && /\bcan\s?not\b/i.test(before.slice(-80)))) ||
    concedes(clause) ||
    isGeneral(before, after) ||
    isOfAnotherReview(before, after);
  return {
    kind: isDenied !== isNegative ? 'not-necessary' : 'necessary',
    weight: isWeaker ? (weight === 'plain' ? 'hedged' : 'support') : weight,
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

/** Whether words may be a predicate, by what follows them: nothing, a mark, or one of those words. */
function mayBePredicate(after: string): boolean {
  const [, next = ''] = /^\s*(\w+|\S)/.exec(after) ?? [];
  return next === '' || '.,;:!?)]"”’\'–—-/'.includes(next) || AFTER_PREDICATE.has(next.toLowerCase());
}

/** "is met", "has not yet been clearly demonstrated", "are unsupported": what is said of a necessity named before. */
const SHOWN =
  /^[^;]{0,400}?\b(?:is|are|was|were|has|have|had|be|been|cannot|can)\s(not\s|never\s|yet\s)?(?:been\s|yet\s|yet\sbeen\s)?(?:be\s)?(?:clearly\s|adequately\s|sufficiently\s|fully\s|well\s|otherwise\s|objectively\s|further\s)?(un)?(?:demonstrated|established|documented|supported|shown|substantiated|met|evident|proven|confirmed|justified|determined|found|clear|satisfied|made|apparent|provided|present)\b/i;

/** "The medical necessity of X has not been clearly demonstrated", "is not a medical necessity", "lacks medical necessity". */
function onNecessity({ before, after }: Claim, weight: Weight): Verdict | null {
  if (isConditional(before.slice(-120))) return null;
  if (deniesNecessity(before)) return { kind: 'not-necessary', weight };
  const shown = SHOWN.exec(after);
  if (shown !== null) {
    const isDenied = shown[1] !== undefined || shown[2] !== undefined || /\bcannot\b/i.test(shown[0]);
    return { kind: isDenied ? 'not-necessary' : 'necessary', weight };
  }
  if (/\b(?:is|are|was|were)\s(?:therefore\s|thus\s)?(?:a\s|of\s|considered\sa\s)?$/i.test(before))
    return { kind: 'necessary', weight };
  if (/\b(?:supports?|establish(?:es)?|demonstrates?|confirms?|meets?|shows?)\s(?:the\s)?$/i.test(before))
    return { kind: 'necessary', weight: 'decision' };
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

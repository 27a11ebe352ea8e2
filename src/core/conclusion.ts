import { matchesOf } from './matches';
import type { ConclusionKind } from './model';
import type { Span } from './span';
import { isComplicated, verbGroup } from './verbGroup';

/** What a rationale concludes and the sentence that does, as offsets of the joined text. */
export interface Conclusion {
  readonly kind: ConclusionKind;
  /** 4 plain verdict on necessity, 3 hedged or of a dependent clause, 2 on the decision, 1 on support. */
  readonly strength: number;
  readonly start: number;
  readonly end: number;
}

/**
 * What a rationale finally concludes about its item. The last verdict counts ("is not medically necessary", "medical
 * necessity has not been demonstrated"); it need not be the last sentence, as boilerplate on weaning may follow.
 * Not taken for a verdict: "if necessary", a necessity that is no predicate ("medically necessary substitution"),
 * conditions, other reviews of the past. Only where none is found do weaker words decide ("would not be ...",
 * "UR decision is upheld", "is not supported").
 */
export function concludes(text: string): Conclusion | null {
  const found = plainVerdict(text) ?? lastVerdict(text, STRONG) ?? lastVerdict(text, WEAK);
  return found === null ? null : { ...found.verdict, ...sentenceAround(text, found.at) };
}

const USUAL = 'medically necessary';

/** The usual case, without looking at the whole text: the last "medically necessary" is a plain verdict and no other word of verdicts follows. */
function plainVerdict(text: string): { verdict: Verdict; at: number } | null {
  const at = text.lastIndexOf(USUAL);
  if (at < 0) return null;
  const end = at + USUAL.length;
  if (text.length > end + 2 && OTHER_VERDICT.test(text.slice(end))) return null;
  const simple = simpleVerdict(text, at, end);
  if (simple !== null) return { verdict: simple, at };
  const begin = text.endsWith('not ', at) ? at - 4 : at;
  const verdict = verdictAt(text, begin, text.slice(begin, end));
  return verdict?.strength === 4 ? { verdict, at } : null;
}

const OTHER_VERDICT = /medical|necess|\bneed\b/i;

/** "Therefore, the request for X is not medically necessary." and nothing else. */
function simpleVerdict(text: string, at: number, end: number): Verdict | null {
  const isLast = end === text.length || (text.charCodeAt(end) === FULL_STOP && endsSentenceAt(text, end));
  if (!isLast) return null;
  const start = sentenceStart(text, at);
  if (isComplicated(text, start, at)) return null;
  const group = verbGroup(text.slice(start, at));
  return group.verb ? { kind: group.negated ? 'not-necessary' : 'necessary', strength: 4 } : null;
}

/** The strongest verdict of a text, of equals the last. */
function lastVerdict(text: string, anchors: RegExp): { verdict: Verdict; at: number } | null {
  const matches = matchesOf(anchors, text);
  let best: { verdict: Verdict; at: number } | null = null;
  for (let i = matches.length - 1; i >= 0 && best?.verdict.strength !== 4; i--) {
    const match = matches[i]!;
    const verdict = verdictAt(text, match.index, match[0]);
    if (verdict !== null && verdict.strength > (best?.verdict.strength ?? 0)) best = { verdict, at: match.index };
  }
  return best;
}

interface Verdict {
  readonly kind: 'necessary' | 'not-necessary';
  /** As in Conclusion. */
  readonly strength: number;
}

/** Words around which a verdict may stand. */
const STRONG =
  /\b(?:not[\s-]?|un|non-?)?medically\s(?:un|not\s)?(?:necessary|appropriate|indicated|warranted|reasonable|justified|supported)\b|\breasonable\s(?:or|and|nor)\snecessary\b|\bmedical\s(?:necessity|need)\b|\b(?:need|necessity)\sfor\b|\b(?:is|are|was|were|be|been|not|considered|deemed)\s(?:un)?necessary\b|\b(?:upheld|overturned|non-?certified|certified|reversed)\b/gi;
const WEAK =
  /\b(?:supported|warranted|indicated|recommended|appropriate|justified|authorized|approved|established|demonstrated)\b/gi;

function verdictAt(text: string, at: number, anchor: string): Verdict | null {
  const lower = anchor.toLowerCase();
  const sentence = sentenceAround(text, at);
  const before = text.slice(sentence.start, at);
  const after = text.slice(at + anchor.length, sentence.end);
  if (/^medical\s(?:necessity|need)|^(?:need|necessity)\sfor/.test(lower))
    return onNecessity(before, after, lower.startsWith('medical') ? 4 : 3);
  if (/medically/.test(lower)) return onPredicate(before, after, lower, 4);
  if (/necessary$/.test(lower))
    return onPredicate(
      `${before} ${lower.replace(/\s?(?:un)?necessary$/, '')}`,
      after,
      lower.slice(lower.lastIndexOf(' ') + 1),
      3,
    );
  if (/^(?:upheld|overturned|non-?certified|certified|reversed)$/.test(lower)) return onDecision(before, after, lower);
  return onPredicate(before, after, lower, 1);
}

/** A word or mark behind a predicate; a noun there makes it an attribute ("medically necessary substitution"). */
const AFTER_PREDICATE =
  /^\s*(?:$|[.,;:!?)\]"”’'–—-]|\/|(?:and|or|at|for|to|in|on|as|by|per|given|based|because|since|with|within|without|under|according|when|while|but|until|due|from|pursuant|secondary|nor|if|unless|however|also|therefore|prior|after|before|considering|regarding|through|using|via|of|so|today|currently|is|are|was|were|the|this|that|any|further|beyond|despite|during|unless)\b)/i;

const CONDITION =
  /\b(?:if|unless|whether|when|until|once|should\s(?:the|it|he|she|they)|provided\sthat|in\sthe\sevent|whenever|where|as\slong\sas)\b/gi;

/** Whether what a clause says depends on a condition that it names at its end. */
const isConditional = (clause: string): boolean => lastWordsIn(CONDITION, clause, ',;', 120).length > 0;

/** Where the words stand in the last stretch of a text without the marks, at most `reach` letters before its end. */
function lastWordsIn(words: RegExp, text: string, marks: string, reach: number): Span[] {
  const first = Math.max(0, text.length - reach - LONGEST_WORDS);
  let from = text.length;
  while (from > first && !marks.includes(text[from - 1]!)) from--;
  return matchesOf(words, text.slice(from))
    .map(match => ({ start: from + match.index, end: from + match.index + match[0].length }))
    .filter(({ end }) => text.length - end <= reach);
}

const LONGEST_WORDS = 40;

const PAST_REVIEW =
  /\b(?:earlier|previous|previously|prior|past|initial|initially|original|originally|UR|utilization)\b/i;

function onPredicate(before: string, after: string, anchor: string, strength: number): Verdict | null {
  const group = verbGroup(before);
  const attribute = !AFTER_PREDICATE.test(after);
  if (attribute && (!group.verb || strength < 4)) return null;
  const glued =
    /^not/.test(anchor) ||
    /^non/.test(anchor) ||
    /medically\s(?:un|not)/.test(anchor) ||
    /^un/.test(anchor) ||
    /\bunnecessary/.test(anchor);
  if (!group.verb && !group.negated && !glued) return null;
  const clause = lastClause(before);
  if (isConditional(clause)) return null;
  const denied = group.negated || deniesSubject(clause);
  const kind = denied !== glued ? 'not-necessary' : 'necessary';
  if (strength === 1 && !isAboutRequest(before)) return null;
  const hedged = group.hedged && !(group.negated && /\bcan\s?not\b/i.test(before.slice(-80)));
  const weaker =
    hedged ||
    attribute ||
    GENERAL.test(before.slice(-160) + after.slice(0, 80)) ||
    /^\s*(?:although|though|while|whereas|even\sthough|even\sif)\b/i.test(clause) ||
    isOfAnotherReview(clause, after);
  return { kind, strength: weaker ? Math.min(strength, strength === 4 ? 3 : 1) : strength };
}

/** "None of the services are ...", "no further visit is ...", "there is no evidence that ... is medically necessary". */
const deniesSubject = (clause: string): boolean =>
  /\b(?:none of|neither|no (?:further|additional|more|other|such))\b/i.test(clause) ||
  /\b(?:do|does|did|can|could)\s?not\s(?:find|believe|consider|feel|think|deem)\b[^,;]{0,200}$/i.test(clause) ||
  (lacksGround(clause) && !/\bdoubt\b/i.test(clause));

const WITHOUT = /\b(?:not|no|insufficient|lacks?|lacking|fails?|failed|unclear|cannot)\b/gi;
const GROUND = /\b(?:that|why|how)\b/gi;

/** "there is no evidence that ...", "it is unclear why ..." */
function lacksGround(clause: string): boolean {
  const grounds = lastWordsIn(GROUND, clause, ',;', 120);
  if (grounds.length === 0) return false;
  const lacks = lastWordsIn(WITHOUT, clause, ',;', 210);
  return grounds.some(ground => lacks.some(({ end }) => end <= ground.start && ground.start - end <= 80));
}

/** A rule or advice on reducing a drug, not a verdict on the item: "an abrupt stop is never medically necessary". */
const GENERAL = /\bnever\s|\b(?:abrupt|taper|wean)/i;

/** "was found not medically necessary in an earlier review" speaks of something else. */
function isOfAnotherReview(clause: string, after: string): boolean {
  return (
    /\b(?:was|were|had\sbeen)\b/i.test(clause.slice(-60)) &&
    /^[^.;]{0,40}\b(?:earlier|previous|prior|another)\s(?:review|determination|decision|request)/i.test(after)
  );
}

/** Weak words count only where they are said of the request. */
const isAboutRequest = (before: string): boolean =>
  /\b(?:request(?:ed|s)?|treatment|service|therefore|thus|criteria|decision|medication|procedure|this)\b/i.test(before);

/** From the last comma-parted conjunction or semicolon on. */
function lastClause(before: string): string {
  const at = Math.max(
    before.lastIndexOf(';'),
    before.lastIndexOf(', and '),
    before.lastIndexOf(', but '),
    before.lastIndexOf(', so '),
    before.lastIndexOf(', the '),
    before.lastIndexOf(' and the '),
    before.lastIndexOf(', this '),
    before.lastIndexOf(', it '),
  );
  return at < 0 ? before : before.slice(at + 1).replace(/^[,;\s]+/, '');
}

const SHOWN =
  /^[^;]{0,400}?\b(?:is|are|was|were|has|have|had|be|been|cannot|can)\s(not\s|never\s|yet\s)?(?:been\s|yet\s|yet\sbeen\s)?(?:be\s)?(?:clearly\s|adequately\s|sufficiently\s|fully\s|well\s|otherwise\s|objectively\s|further\s)?(un)?(?:demonstrated|established|documented|supported|shown|substantiated|met|evident|proven|confirmed|justified|determined|found|clear|satisfied|made|apparent|provided|present)\b/i;

const DENIAL =
  /\b(?:lacks?|lacking|without|insufficient|inadequate|fail(?:s|ed)?\sto|unable\sto|does\snot|do\snot|did\snot|cannot|not|no|never)\b/gi;

/** "The medical necessity of X has not been clearly demonstrated", "is not a medical necessity", "lacks medical necessity". */
function onNecessity(before: string, after: string, strength: number): Verdict | null {
  if (isConditional(before.slice(-120))) return null;
  if (lastWordsIn(DENIAL, before.slice(-90), ',;.', 60).length > 0) return { kind: 'not-necessary', strength };
  const shown = SHOWN.exec(after);
  if (shown !== null) {
    const negative = shown[1] !== undefined || shown[2] !== undefined || /\bcannot\b/i.test(shown[0]);
    return { kind: negative ? 'not-necessary' : 'necessary', strength };
  }
  if (/\b(?:is|are|was|were)\s(?:therefore\s|thus\s)?(?:a\s|of\s|considered\sa\s)?$/i.test(before.slice(-40)))
    return { kind: 'necessary', strength };
  if (/\b(?:supports?|establish(?:es)?|demonstrates?|confirms?|meets?|shows?)\s(?:the\s)?$/i.test(before.slice(-30)))
    return { kind: 'necessary', strength: Math.min(strength, 2) };
  return null;
}

/** "the original UR decision is upheld", "should be overturned", "is not certified". */
function onDecision(before: string, after: string, word: string): Verdict | null {
  const group = verbGroup(before);
  if (!group.verb || isConditional(lastClause(before)) || !AFTER_PREDICATE.test(after)) return null;
  const denied = /^(?:upheld|non)/.test(word) !== group.negated;
  if (/^(?:non-?)?certified$/.test(word) && PAST_REVIEW.test(before.slice(-120))) return null;
  return { kind: denied ? 'not-necessary' : 'necessary', strength: 2 };
}

/** The sentence around an offset: from behind the last full stop before it to the next one behind it. */
export function sentenceAround(text: string, at: number): Span {
  let end = at;
  while (end < text.length && !endsSentenceAt(text, end)) end++;
  return { start: sentenceStart(text, at), end: Math.min(text.length, end + 1) };
}

function sentenceStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !endsSentenceAt(text, start - 1)) start = beforeQuotation(text, start - 1);
  while (start < at && AFTER_SENTENCE.includes(text[start]!)) start++;
  return start;
}

const AFTER_SENTENCE = ' "”’)]';

/** Full stops inside “...” end no sentence around it: from a closing quote on to the opening one. */
function beforeQuotation(text: string, at: number): number {
  if (text.charCodeAt(at) !== CLOSING_QUOTE) return at;
  const from = Math.max(0, at - LONGEST_QUOTATION);
  const opening = text.slice(from, at).lastIndexOf('“');
  return opening < 0 ? at : from + opening;
}

const CLOSING_QUOTE = '”'.charCodeAt(0);
const LONGEST_QUOTATION = 1000;

/** A full stop, question or exclamation mark that ends a sentence, even where the next is glued to it ("done.The"). */
function endsSentenceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== FULL_STOP && code !== QUESTION_MARK && code !== EXCLAMATION_MARK) return false;
  if (at + 1 === text.length || (text.charCodeAt(at + 1) === 32 && isCapital(text.charCodeAt(at + 2)))) return true;
  const next = text.slice(at + 1, at + 4);
  if (/^["”’')\]]?\s/.test(next) || /^["”’')\]]$/.test(next)) return !isAbbreviation(text, at);
  return /^[A-Z][a-z ]/.test(next) && /[a-z)]/.test(text[at - 1] ?? '');
}

const FULL_STOP = '.'.charCodeAt(0);
const QUESTION_MARK = '?'.charCodeAt(0);
const EXCLAMATION_MARK = '!'.charCodeAt(0);
const isCapital = (code: number): boolean => code >= 65 && code <= 90;

const isAbbreviation = (text: string, at: number): boolean =>
  /^\.\s[a-z0-9]/.test(text.slice(at, at + 3)) &&
  /\b(?:Dr|Mr|Ms|Mrs|No|vs|e\.g|i\.e|pg|pp|p|ed|al|etc|approx)$/i.test(text.slice(Math.max(0, at - 7), at));

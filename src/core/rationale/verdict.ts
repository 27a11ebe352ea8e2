import type { ConclusionKind } from '../model/model';
import type { Span } from '../model/span';
import { BLANK, COMMA, FULL_STOP, isWordPart, SEMICOLON } from '../text/characters';
import { matchesOf } from '../text/matches';
import {
  CONCEDING,
  CONCESSION,
  CONDITION,
  CONDITIONS,
  DENIED,
  DENIED_SUBJECT,
  GENERAL,
  GENERAL_WORDS,
  GROUND,
  GROUNDS,
  IN_CLAUSE,
  PAST,
  PAST_VERB,
  REFUSAL,
  REFUSING,
} from './qualifiers';
import { type SentenceBeginning, sentenceEnd } from './sentenceBeginning';
import { HEDGE, NEGATION, VERB, verbGroup } from './verbGroup';

/** What a rationale concludes and the sentence that does, as offsets of the joined text. */
export interface Conclusion {
  readonly kind: ConclusionKind;
  /** 4 plain verdict on necessity, 3 hedged or of a dependent clause, 2 on the decision, 1 on support. */
  readonly strength: number;
  readonly start: number;
  readonly end: number;
}

interface Verdict {
  readonly kind: 'necessary' | 'not-necessary';
  /** As in Conclusion. */
  readonly strength: number;
}

/** What the words text[at, to) say of the subject of their sentence: "not medically necessary", "upheld", "need for". */
export function verdictAt(
  text: string,
  at: number,
  to: number,
  { start, marks }: SentenceBeginning,
): Conclusion | null {
  const end = sentenceEnd(text, to);
  const verdict = verdictOf({
    before: text.slice(start, at),
    words: text.slice(at, to).toLowerCase(),
    after: text.slice(to, end),
    marks,
  });
  return verdict === null ? null : { kind: verdict.kind, strength: verdict.strength, start, end };
}

/** A sentence around words that may be its verdict. */
interface Sentence {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** Of the words before, as of a SentenceBeginning. */
  readonly marks: number;
}

function verdictOf(sentence: Sentence): Verdict | null {
  const { before, words, after } = sentence;
  if (words.includes('medically')) return onPredicate(sentence, 4);
  if (words.startsWith('medical')) return onNecessity(sentence, 4);
  if (words.startsWith('ne')) return onNecessity(sentence, 3);
  if (words.endsWith('necessary')) return onPredicate(fromNecessary(sentence), 3);
  if (/^(?:upheld|overturned|non-?certified|certified|reversed)$/.test(words)) return onDecision(before, after, words);
  return onPredicate(sentence, 1);
}

/** "was unnecessary": the first words belong to the verb group. */
const fromNecessary = (sentence: Sentence): Sentence => ({
  ...sentence,
  before: `${sentence.before} ${sentence.words.replace(/\s?(?:un)?necessary$/, '')}`,
  words: sentence.words.slice(sentence.words.lastIndexOf(' ') + 1),
  marks: sentence.marks | PAST,
});

/** A word behind a predicate; a noun there makes it an attribute ("medically necessary substitution"). */
const AFTER_PREDICATE = new Set(
  'and or at for to in on as by per given based because since with within without under according when while but until due from pursuant secondary nor if unless however also therefore prior after before considering regarding through using via of so today currently is are was were the this that any further beyond despite during'.split(
    ' ',
  ),
);
const LONGEST_WORD = 11;

/** Whether words that end at an offset may be a predicate, by what follows them: nothing, a mark, or such a word. */
export function mayBePredicate(text: string, end: number): boolean {
  if (end === text.length || text.charCodeAt(end) === FULL_STOP) return true;
  let from = end;
  while (from < text.length && (text.charCodeAt(from) === BLANK || text.charAt(from).trim() === '')) from++;
  if (from === text.length || MARKS.includes(text.charAt(from))) return true;
  let to = from;
  while (isWordPart(text.charCodeAt(to))) to++;
  return to - from <= LONGEST_WORD && AFTER_PREDICATE.has(text.slice(from, to).toLowerCase());
}

const MARKS = '.,;:!?)]"”’\'–—-/';

/** Whether what a clause says depends on a condition that it names at its end. */
const isConditional = (clause: string): boolean => lastWordsIn(CONDITIONS, clause, ',;', 120).length > 0;

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

function onPredicate(sentence: Sentence, strength: number): Verdict | null {
  const { before, words, after, marks } = sentence;
  const group = verbGroup(before, 0, before.length);
  const hasVerb = (group & VERB) !== 0;
  const negated = (group & NEGATION) !== 0;
  const attribute = !mayBePredicate(after, 0);
  if (attribute && (!hasVerb || strength < 4)) return null;
  const glued = /^(?:not|non|un)|medically\s(?:un|not)|\bunnecessary/.test(words);
  if (!hasVerb && !negated && !glued) return null;
  const clause = (marks & IN_CLAUSE) === 0 ? '' : lastClause(before);
  if ((marks & CONDITION) !== 0 && isConditional(clause)) return null;
  if (strength === 1 && !isAboutRequest(before)) return null;
  const denied = negated || deniesSubject(clause, marks);
  const hedged = (group & HEDGE) !== 0 && !(negated && /\bcan\s?not\b/i.test(before.slice(-80)));
  const weaker =
    hedged ||
    attribute ||
    isGeneral(sentence) ||
    ((marks & CONCESSION) !== 0 && CONCEDING.test(clause)) ||
    isOfAnotherReview(sentence);
  return {
    kind: denied !== glued ? 'not-necessary' : 'necessary',
    strength: weaker ? Math.min(strength, strength === 4 ? 3 : 1) : strength,
  };
}

/** "None of the services are ...", "no further visit is ...", "there is no evidence that ... is medically necessary". */
const deniesSubject = (clause: string, marks: number): boolean =>
  ((marks & DENIED_SUBJECT) !== 0 && DENIED.test(clause)) ||
  ((marks & REFUSAL) !== 0 && REFUSING.test(clause)) ||
  ((marks & GROUND) !== 0 && lacksGround(clause) && !/\bdoubt\b/i.test(clause));

const WITHOUT = /\b(?:not|no|insufficient|lacks?|lacking|fails?|failed|unclear|cannot)\b/gi;

/** "there is no evidence that ...", "it is unclear why ..." */
function lacksGround(clause: string): boolean {
  const grounds = lastWordsIn(GROUNDS, clause, ',;', 120);
  if (grounds.length === 0) return false;
  const lacks = lastWordsIn(WITHOUT, clause, ',;', 210);
  return grounds.some(ground => lacks.some(({ end }) => end <= ground.start && ground.start - end <= 80));
}

/** A rule or advice on reducing a drug, not a verdict on the item: "an abrupt stop is never medically necessary". */
const isGeneral = ({ before, after, marks }: Sentence): boolean =>
  ((marks & GENERAL) !== 0 && holdsGeneral(before, Math.max(0, before.length - 160))) ||
  (after.length > 1 && holdsGeneral(after.slice(0, 80), 0));

/** A word that begins before `from` does not count: the end of "whenever" is no "never". */
function holdsGeneral(text: string, from: number): boolean {
  GENERAL_WORDS.lastIndex = from;
  return GENERAL_WORDS.test(text);
}

/** "was found not medically necessary in an earlier review" speaks of something else. */
const isOfAnotherReview = ({ before, after, marks }: Sentence): boolean =>
  (marks & PAST) !== 0 &&
  after.length > 1 &&
  /^[^.;]{0,40}\b(?:earlier|previous|prior|another)\s(?:review|determination|decision|request)/i.test(after) &&
  PAST_VERB.test(lastClause(before).slice(-60));

/** Weak words count only where they are said of the request. */
const isAboutRequest = (before: string): boolean =>
  /\b(?:request(?:ed|s)?|treatment|service|therefore|thus|criteria|decision|medication|procedure|this)\b/i.test(before);

/** From the last comma-parted conjunction or semicolon on. */
function lastClause(before: string): string {
  for (let at = before.length - 1; at >= 0; at--) {
    const code = before.charCodeAt(at);
    if (code !== SEMICOLON && code !== COMMA && !(code === BLANK && before.charCodeAt(at + 1) === A)) continue;
    CLAUSE.lastIndex = at;
    if (CLAUSE.test(before)) return before.slice(at + 1).replace(/^[,;\s]+/, '');
  }
  return before;
}

const CLAUSE = /;|, (?:and|but|so|the|this|it) | and the /y;
const A = 'a'.charCodeAt(0);

const SHOWN =
  /^[^;]{0,400}?\b(?:is|are|was|were|has|have|had|be|been|cannot|can)\s(not\s|never\s|yet\s)?(?:been\s|yet\s|yet\sbeen\s)?(?:be\s)?(?:clearly\s|adequately\s|sufficiently\s|fully\s|well\s|otherwise\s|objectively\s|further\s)?(un)?(?:demonstrated|established|documented|supported|shown|substantiated|met|evident|proven|confirmed|justified|determined|found|clear|satisfied|made|apparent|provided|present)\b/i;

const DENIAL =
  /\b(?:lacks?|lacking|without|insufficient|inadequate|fail(?:s|ed)?\sto|unable\sto|does\snot|do\snot|did\snot|cannot|not|no|never)\b/gi;

/** "The medical necessity of X has not been clearly demonstrated", "is not a medical necessity", "lacks medical necessity". */
function onNecessity({ before, after, marks }: Sentence, strength: number): Verdict | null {
  const mayBeConditional = (marks & CONDITION) !== 0 || before.length > 120;
  if (mayBeConditional && isConditional(before.slice(-120))) return null;
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
  const group = verbGroup(before, 0, before.length);
  if ((group & VERB) === 0 || isConditional(lastClause(before)) || !mayBePredicate(after, 0)) return null;
  const denied = /^(?:upheld|non)/.test(word) !== ((group & NEGATION) !== 0);
  if (/^(?:non-?)?certified$/.test(word) && PAST_REVIEW.test(before.slice(-120))) return null;
  return { kind: denied ? 'not-necessary' : 'necessary', strength: 2 };
}

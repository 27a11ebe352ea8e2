import { FULL_STOP, hasLettersAt } from '../text/characters';
import { matchesOf } from '../text/matches';
import { COMPLICATED } from './qualifiers';
import { beginningOfSentence, endsSentenceAt, type SentenceBeginning } from './sentenceBeginning';
import { NEGATION, VERB, verbGroup } from './verbGroup';
import { type Conclusion, mayBePredicate, verdictAt } from './verdict';

/**
 * What a rationale finally concludes about its item. The last verdict counts ("is not medically necessary", "medical
 * necessity has not been demonstrated"); it need not be the last sentence, as boilerplate on weaning may follow.
 * Not taken for a verdict: "if necessary", a necessity that is no predicate ("medically necessary substitution"),
 * conditions, other reviews of the past. Only where none is found do weaker words decide ("would not be ...",
 * "UR decision is upheld", "is not supported").
 */
export function concludes(text: string): Conclusion | null {
  const last = lastMedical(text, text.length);
  return usualVerdict(text, last) ?? lastPlain(text, last) ?? strongest(text, STRONG) ?? strongest(text, WEAK);
}

/** Where "medical" stands last before an offset, also inside of words and in capitals; -1 if nowhere. */
function lastMedical(text: string, before: number): number {
  let at = before - MEDICAL.length;
  while (at >= 0) {
    const code = text.charCodeAt(at);
    if ((code | 32) === M && hasLettersAt(text, at, text.length, MEDICAL)) return at;
    at -= STEPS[code & 31]!;
  }
  return -1;
}

const MEDICAL = 'medical';
const M = MEDICAL.charCodeAt(0);

/** By five bits of a letter, how far before it the word begins at the nearest where it is a later letter of the word. */
const STEPS = Uint8Array.from({ length: 32 }, (_, letter) => {
  const place = [...MEDICAL].findIndex((own, i) => i > 0 && (own.charCodeAt(0) & 31) === letter);
  return place < 0 ? MEDICAL.length : place;
});

const USUAL = 'medically necessary';

/** The usual case: the last "medically necessary" is a plain verdict and no other word of verdicts follows. */
function usualVerdict(text: string, at: number): Conclusion | null {
  if (at < 0 || !text.startsWith(USUAL, at)) return null;
  const end = at + USUAL.length;
  if (!mayBePredicate(text, end)) return null;
  if (text.length > end + 2 && OTHER_VERDICT.test(text.slice(end))) return null;
  const begin = text.endsWith('not ', at) ? at - 'not '.length : at;
  const beginning = beginningOfSentence(text, begin);
  return simpleVerdict(text, at, end, beginning) ?? ifPlain(verdictAt(text, begin, end, beginning));
}

const OTHER_VERDICT = /necess|\bneed\b/i;

const ifPlain = (conclusion: Conclusion | null): Conclusion | null => (conclusion?.strength === 4 ? conclusion : null);

/** "Therefore, the request for X is not medically necessary." and nothing else. */
function simpleVerdict(text: string, at: number, end: number, { start, marks }: SentenceBeginning): Conclusion | null {
  if (end < text.length && !(text.charCodeAt(end) === FULL_STOP && endsSentenceAt(text, end))) return null;
  if ((marks & COMPLICATED) !== 0) return null;
  const group = verbGroup(text, start, at);
  if ((group & VERB) === 0) return null;
  const kind = (group & NEGATION) === 0 ? 'necessary' : 'not-necessary';
  return { kind, strength: 4, start, end: Math.min(text.length, end + 1) };
}

/** The last plain verdict on necessity: its words all hold "medical". */
function lastPlain(text: string, last: number): Conclusion | null {
  for (let medical = last; medical >= 0; medical = lastMedical(text, medical)) {
    const plain = plainAround(text, medical);
    if (plain !== null) return plain;
  }
  return null;
}

const ON_NECESSITY =
  /\b(?:not[\s-]?|un|non-?)?medically\s(?:un|not\s)?(?:necessary|appropriate|indicated|warranted|reasonable|justified|supported)\b|\bmedical\s(?:necessity|need)\b/iy;

const LONGEST_PREFIX = 'not '.length;

function plainAround(text: string, medical: number): Conclusion | null {
  for (let at = Math.max(0, medical - LONGEST_PREFIX); at <= medical; at++) {
    const first = text.charCodeAt(at) | 32;
    if (first !== M && first !== N && first !== U) continue;
    ON_NECESSITY.lastIndex = at;
    if (ON_NECESSITY.test(text)) return plainAt(text, at, medical, ON_NECESSITY.lastIndex);
  }
  return null;
}

function plainAt(text: string, at: number, medical: number, end: number): Conclusion | null {
  const isPredicate = (text.charCodeAt(medical + MEDICAL.length) | 32) === L;
  if (isPredicate && !mayBePredicate(text, end)) return null;
  return ifPlain(verdictAt(text, at, end, beginningOfSentence(text, at)));
}

const N = 'n'.charCodeAt(0);
const U = 'u'.charCodeAt(0);
const L = 'l'.charCodeAt(0);

/** Words around which a verdict may stand. */
const STRONG =
  /\b(?:not[\s-]?|un|non-?)?medically\s(?:un|not\s)?(?:necessary|appropriate|indicated|warranted|reasonable|justified|supported)\b|\breasonable\s(?:or|and|nor)\snecessary\b|\bmedical\s(?:necessity|need)\b|\b(?:need|necessity)\sfor\b|\b(?:is|are|was|were|be|been|not|considered|deemed)\s(?:un)?necessary\b|\b(?:upheld|overturned|non-?certified|certified|reversed)\b/gi;
const WEAK =
  /\b(?:supported|warranted|indicated|recommended|appropriate|justified|authorized|approved|established|demonstrated)\b/gi;

/** The strongest verdict of a text, of equals the last. */
function strongest(text: string, words: RegExp): Conclusion | null {
  const matches = matchesOf(words, text);
  let best: Conclusion | null = null;
  for (let i = matches.length - 1; i >= 0 && best?.strength !== 4; i--) {
    const { index, 0: found } = matches[i]!;
    const beginning = beginningOfSentence(text, index);
    const conclusion = verdictAt(text, index, index + found.length, beginning);
    if (conclusion !== null && conclusion.strength > (best?.strength ?? 0)) best = conclusion;
  }
  return best;
}

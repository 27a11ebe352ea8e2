import {
  BLANK,
  CLOSING_BRACKET,
  CLOSING_MARK,
  EXCLAMATION_MARK,
  FULL_STOP,
  isCapital,
  isDigit,
  isLetter,
  isLowerCase,
  isSpace,
  isWordPart,
  OPENING_MARK,
  QUESTION_MARK,
  QUOTATION_MARK,
} from '../text/characters';
import { beginsComplicated, COMPLICATED, complicationOf } from './qualifiers';

/** What stands of a sentence before an offset. */
export interface SentenceBeginning {
  readonly start: number;
  /** Of its words: see complications. */
  readonly marks: number;
}

/** Reads the sentence around an offset back to its start. Full stops in a quotation end no sentence around it. */
export function beginningOfSentence(text: string, end: number): SentenceBeginning {
  let marks = 0;
  let letters = 0;
  let wordEnd = end;
  let outside = end;
  let start = end;
  for (; start > 0; start--) {
    const code = text.charCodeAt(start - 1);
    if (isLetter(code)) {
      letters = (letters >> 5) | ((code & 31) << 10);
      continue;
    }
    if (letters !== 0) marks |= complicationOf(text, start, wordEnd, end, letters);
    letters = 0;
    wordEnd = start - 1;
    if (code === BLANK || start > outside) continue;
    if (endsSentenceAt(text, start - 1)) break;
    if (isQuotationMark(code) && !isWordPart(text.charCodeAt(start))) {
      if (endsQuotedSentence(text, start - 1)) break;
      outside = openingMark(text, start - 1);
    }
  }
  if (letters !== 0) marks |= complicationOf(text, start, wordEnd, end, letters);
  while (start < end && AFTER_SENTENCE.includes(text[start]!)) start++;
  const isGlued = start > 0 && text.charCodeAt(start - 1) !== BLANK;
  return { start, marks: isGlued && beginsComplicated(text, start, end) ? marks | COMPLICATED : marks };
}

const AFTER_SENTENCE = ' "”’)';

const isQuotationMark = (code: number): boolean =>
  code === QUOTATION_MARK || code === OPENING_MARK || code === CLOSING_MARK;

/** Whether the sentence around a quotation ends with it: "He said “no.” The request is ...". */
const endsQuotedSentence = (text: string, mark: number): boolean =>
  isSentenceMark(text.charCodeAt(mark - 1)) &&
  text.charCodeAt(mark + 1) === BLANK &&
  isCapital(text.charCodeAt(mark + 2));

/** Where the quotation begins that a mark closes; the mark itself if the one before it is near and opens none. */
function openingMark(text: string, closing: number): number {
  for (let at = closing - 1; at >= Math.max(0, closing - LONGEST_QUOTATION); at--)
    if (isQuotationMark(text.charCodeAt(at))) return isWordPart(text.charCodeAt(at + 1)) ? at : closing;
  return closing;
}

const LONGEST_QUOTATION = 1000;

/** Where the sentence around an offset ends: behind its full stop. */
export function sentenceEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !endsSentenceAt(text, end)) end++;
  return Math.min(text.length, end + 1);
}

const isSentenceMark = (code: number): boolean =>
  code === FULL_STOP || code === QUESTION_MARK || code === EXCLAMATION_MARK;

/** A full stop, question or exclamation mark that ends a sentence, even where the next is glued to it ("done.The"). */
export function endsSentenceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (!isSentenceMark(code)) return false;
  if (at + 1 === text.length) return true;
  const next = text.charCodeAt(at + 1);
  if (next === BLANK && isCapital(text.charCodeAt(at + 2))) return true;
  return !isDigit(next) && endsUnusually(text, at);
}

function endsUnusually(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (isCapital(next))
    return isSmallOr(BLANK, text.charCodeAt(at + 2)) && isSmallOr(CLOSING_BRACKET, text.charCodeAt(at - 1));
  const behind = CLOSING.includes(text[at + 1]!) ? at + 2 : at + 1;
  return (behind === text.length || isSpace(text.charCodeAt(behind))) && !isAbbreviation(text, at);
}

const isSmallOr = (sign: number, code: number): boolean => code === sign || isLowerCase(code);

const CLOSING = '"”’\')]';

const isAbbreviation = (text: string, at: number): boolean =>
  /^\.\s[a-z0-9]/.test(text.slice(at, at + 3)) &&
  /\b(?:Dr|Mr|Ms|Mrs|No|vs|e\.g|i\.e|pg|pp|p|ed|al|etc|approx)$/i.test(text.slice(Math.max(0, at - 7), at));

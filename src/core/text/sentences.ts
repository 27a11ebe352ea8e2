import {
  BLANK,
  CLOSING_BRACKET,
  EXCLAMATION_MARK,
  FULL_STOP,
  isCapital,
  isDigit,
  isLowerCase,
  isSpace,
  QUESTION_MARK,
} from './characters';

/** Where the sentence around an offset ends: behind its full stop. */
export function sentenceEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !endsSentenceAt(text, end)) end++;
  return Math.min(text.length, end + 1);
}

export const isSentenceMark = (code: number): boolean =>
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

import { beginsComplicated, COMPLICATED, complicationOf } from './complications';
import { BLANK, EXCLAMATION_MARK, FULL_STOP, isCapital, isDigit, isLetter, QUESTION_MARK } from './letters';

/** Where the sentence around an offset ends: behind its full stop. */
export function sentenceEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !endsSentenceAt(text, end)) end++;
  return Math.min(text.length, end + 1);
}

/** What stands of a sentence before an offset. */
export interface SentenceBeginning {
  readonly start: number;
  /** Of its words: see complications. */
  readonly marks: number;
}

/** Reads the sentence around an offset back to its start. Full stops inside “...” end no sentence around it. */
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
    if (code === CLOSING_QUOTE) outside = openingQuote(text, start - 1);
  }
  if (letters !== 0) marks |= complicationOf(text, start, wordEnd, end, letters);
  while (start < end && AFTER_SENTENCE.includes(text[start]!)) start++;
  const isGlued = start > 0 && text.charCodeAt(start - 1) !== BLANK;
  return { start, marks: isGlued && beginsComplicated(text, start, end) ? marks | COMPLICATED : marks };
}

const AFTER_SENTENCE = ' "”’)';

/** Where the quotation begins that a quote closes; the closing quote itself if it opens nowhere near. */
function openingQuote(text: string, at: number): number {
  const from = Math.max(0, at - LONGEST_QUOTATION);
  const opening = text.slice(from, at).lastIndexOf('“');
  return opening < 0 ? at : from + opening;
}

const CLOSING_QUOTE = '”'.charCodeAt(0);
const LONGEST_QUOTATION = 1000;

/** A full stop, question or exclamation mark that ends a sentence, even where the next is glued to it ("done.The"). */
export function endsSentenceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== FULL_STOP && code !== QUESTION_MARK && code !== EXCLAMATION_MARK) return false;
  if (at + 1 === text.length) return true;
  const next = text.charCodeAt(at + 1);
  if (next === BLANK && isCapital(text.charCodeAt(at + 2))) return true;
  return !isDigit(next) && endsUnusually(text, at);
}

function endsUnusually(text: string, at: number): boolean {
  const next = text.slice(at + 1, at + 4);
  if (/^["”’')\]]?\s/.test(next) || /^["”’')\]]$/.test(next)) return !isAbbreviation(text, at);
  return /^[A-Z][a-z ]/.test(next) && /[a-z)]/.test(text[at - 1] ?? '');
}

const isAbbreviation = (text: string, at: number): boolean =>
  /^\.\s[a-z0-9]/.test(text.slice(at, at + 3)) &&
  /\b(?:Dr|Mr|Ms|Mrs|No|vs|e\.g|i\.e|pg|pp|p|ed|al|etc|approx)$/i.test(text.slice(Math.max(0, at - 7), at));

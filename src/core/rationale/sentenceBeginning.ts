import { BLANK, CLOSING_MARK, isCapital, isLetter, isWordPart, OPENING_MARK, QUOTATION_MARK } from '../text/characters';
import { endsSentenceAt, isSentenceMark } from '../text/sentences';
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

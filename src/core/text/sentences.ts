import type { Span } from '../model/span';
import { firstFrom } from './binarySearch';
import { isCapital, isLetter, isLowerCase, skipBlank } from './characters';
import { matchesOf } from './matches';

/** A text with what tells where its sentences end. Offsets are UTF-16 units of the text. */
export interface Sentences {
  readonly text: string;
  /** Where quotations begin and end, in turn: an offset behind an odd number of these is quoted. */
  readonly quotationBounds: readonly number[];
  /** Offsets behind the full stops, question and exclamation marks that end sentences, ascending. */
  readonly ends: readonly number[];
  /** The same with the ends of sentences inside of quotations, which end no sentence around the quotation. */
  readonly endsWithQuoted: readonly number[];
}

/** Finds the ends of the sentences of a text, in time linear in its length. */
export function sentencesIn(text: string): Sentences {
  const quotationBounds = quotationBoundsIn(text);
  const ends: number[] = [];
  const endsWithQuoted: number[] = [];
  for (const { index, 0: marks } of matchesOf(MARKS, text)) {
    const end = index + marks.length;
    if (!endsSentence(text, index, end)) continue;
    endsWithQuoted.push(end);
    if (endsUnquoted(text, quotationBounds, end)) ends.push(end);
  }
  return { text, quotationBounds, ends, endsWithQuoted };
}

/** Whether the end of a sentence is none within a quotation that goes on, or that others go on around. */
const endsUnquoted = (text: string, quotationBounds: readonly number[], end: number): boolean =>
  quotationBounds.length === 0 || !isQuoted(quotationBounds, end) || endsAroundQuotation(text, end);

/** The sentence that holds an offset: without the white space before it, up to its last mark. */
export function sentenceAt({ text, quotationBounds, ends, endsWithQuoted }: Sentences, offset: number): Span {
  const own = isQuoted(quotationBounds, offset) ? endsWithQuoted : ends;
  const next = firstFrom(own, offset + 1);
  return { start: next === 0 ? 0 : startBehind(text, own[next - 1]!), end: own[next] ?? text.length };
}

/** Whether an offset stands inside of a quotation. */
export const isQuotedAt = ({ quotationBounds }: Sentences, offset: number): boolean =>
  isQuoted(quotationBounds, offset);

/** A stretch of text with one sentence and the white space behind it. */
export interface Sentence extends Span {
  readonly text: string;
}

/** The sentences of a text in order, all of its letters in one of them. */
export function sentencesOf(text: string): Sentence[] {
  const starts = [0, ...sentencesIn(text).ends.map(end => startBehind(text, end))];
  return starts.flatMap((start, i) => {
    const end = starts[i + 1] ?? text.length;
    return end > start ? [{ start, end, text: text.slice(start, end) }] : [];
  });
}

/** The end of the first sentence that ends behind `from`, quoted or not; `limit` where none does before. */
export function sentenceEndBehind(text: string, from: number, limit: number): number {
  for (const { 0: marks, index } of matchesOf(MARKS, text.slice(from, limit))) {
    const at = from + index;
    if (endsSentence(text, at, at + marks.length)) return at + marks.length;
  }
  return limit;
}

const MARKS = /[.!?]+/g;

const CLOSING = '"”’\')]';
const MOST_CLOSING = 3;

/** Behind the quotation marks and brackets that close behind a sentence's last mark. */
function closingEnd(text: string, end: number): number {
  let at = end;
  while (at < text.length && at < end + MOST_CLOSING && CLOSING.includes(text[at]!)) at++;
  return at;
}

/** Where the next sentence begins behind the end of one. */
const startBehind = (text: string, end: number): number => skipBlank(text, closingEnd(text, end), text.length);

/** Whether the marks text[at, end) end a sentence, be the next one glued to it ("done.The") or in small letters. */
function endsSentence(text: string, at: number, end: number): boolean {
  const closed = closingEnd(text, end);
  const start = skipBlank(text, closed, text.length);
  if (start === text.length) return true;
  if (start === closed) return isGlued(text, at, start) && !isAbbreviation(text, at, text[start]!);
  if ('.,;:)'.includes(text[start]!)) return false;
  const goesOn = (closed > end || end - at > 1) && isLowerCase(text.charCodeAt(start));
  return !goesOn && !(text[at] === '.' && isAbbreviation(text, at, text[start]!));
}

/** "done.The", "in the notes).A cane", "#60.The"; not "L.A." or "3.A". */
const isGlued = (text: string, at: number, start: number): boolean =>
  isCapital(text.charCodeAt(start)) &&
  /^(?:[a-z)][A-Z][a-z\s]|\d[A-Z][a-z])$/.test(text.charAt(at - 1) + text.slice(start, start + 2));

const words = (list: string): string[] => list.split(' ');

/** Behind these a full stop never ends a sentence: "Dr. Lee", "St. John", "e.g. Norco", "2nd ed. Chapter 5". */
const BEFORE_ANY = words('dr drs mr mrs ms prof st ste mt ft vs cf viz ph ed e.g i.e eg ie');
/** Behind these it ends none before a number or a small letter: "p. 24", "No. 5", "Jan. 3", "etc. and"; "No. The" are two. */
const BEFORE_SMALL = words(
  'no nos p pp pg pgs ch chap sec fig vol ext approx al etc inc jan feb mar apr jun jul aug sep sept oct nov dec',
);

/** As written in small letters or with a capital; ED is the emergency department. */
const bothForms = (word: string): string[] => [word, word[0]!.toUpperCase() + word.slice(1)];
const ABBREVIATIONS = new Map([
  ...BEFORE_ANY.flatMap(bothForms).map(word => [word, /./s] as const),
  ...BEFORE_SMALL.flatMap(bothForms).map(word => [word, /[a-z\d#(]/] as const),
]);
const LONGEST = 8;

/** Whether the word before a full stop is an abbreviation that goes on with what begins like `next`. */
function isAbbreviation(text: string, at: number, next: string): boolean {
  let from = at;
  while (isLetter(text.charCodeAt(from - 1)) || text[from - 1] === '.') if (--from < at - LONGEST) return false;
  const word = text.slice(from, at);
  return (
    (ABBREVIATIONS.get(word)?.test(next) ?? false) ||
    (word.includes('.') && /^[a-z](?:\.[a-z])+$/i.test(word) && /[a-z]/.test(next))
  );
}

const QUOTATION_MARK = /["“”]/g;
const LONGEST_QUOTATION = 1000;

/** Of a quotation mark the sign before it and the one behind it tell whether it opens. That of inches does not. */
function quotationBoundsIn(text: string): number[] {
  const bounds: number[] = [];
  const marks = matchesOf(QUOTATION_MARK, text).map(({ index }) => index);
  for (let i = 0; i + 1 < marks.length; i++) {
    const [opening, closing] = [marks[i]!, marks[i + 1]!];
    if (!opensQuotation(text, opening) || opensQuotation(text, closing) || closing - opening > LONGEST_QUOTATION)
      continue;
    bounds.push(opening + 1, closing + 1);
    i++;
  }
  return bounds;
}

const opensQuotation = (text: string, at: number): boolean =>
  text[at] !== '”' && !/\w/.test(text.charAt(at - 1)) && /[\w[(.]/.test(text.charAt(at + 1));

const isQuoted = (bounds: readonly number[], offset: number): boolean => firstFrom(bounds, offset + 1) % 2 === 1;

/** Whether the sentence around a quotation ends with it: "He said “no.” The request is ...". */
const endsAroundQuotation = (text: string, end: number): boolean =>
  /^["”](?:\s+["“(]?[A-Z]|[A-Z][a-z]|\s*$)/.test(text.slice(end, end + 8));

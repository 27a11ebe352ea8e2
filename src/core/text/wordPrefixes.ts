import { isDigit, isWordPart } from './characters';
/**
 * Marks by the first three letters of words, without regard to case: they rule most words of a text out before these are
 * cut out of it or compared. Other words may bear a mark as well, as letters are told apart by five bits only.
 */
export type Beginnings = Uint16Array;

/** The table of words, or of their first letters, each with its mark: one bit. */
export function beginningsOf(
  rows: readonly { readonly words: readonly string[]; readonly mark: number }[],
): Beginnings {
  const table = new Uint16Array(1 << 15);
  for (const { words, mark } of rows) for (const word of words) markAll(table, word, mark);
  return table;
}

/** A word of less than three letters marks all that may follow it. */
export function markAll(table: Uint16Array | Int32Array, word: string, mark: number): void {
  const first = beginningAt(word, 0);
  const open = [1 << 15, 1 << 10, 1 << 5][word.length] ?? 1;
  for (let i = first; i < first + open; i++) table[i]! |= mark;
}

/** The beginning of the word at an offset: five bits of each of its first three letters. */
export function beginningAt(text: string, at: number): number {
  const beginning = (text.charCodeAt(at) & 31) << 10;
  if (at + 2 < text.length) return beginning | ((text.charCodeAt(at + 1) & 31) << 5) | (text.charCodeAt(at + 2) & 31);
  return at + 2 === text.length ? beginning | ((text.charCodeAt(at + 1) & 31) << 5) : beginning;
}

/** The mark of all words that begin with a digit. */
const DIGIT = 1 << 15;

/** The marks of the word that begins at an offset. */
export function marksAt(table: Beginnings, text: string, at: number): number {
  const code = text.charCodeAt(at);
  return isDigit(code) ? DIGIT : table[beginningAt(text, at)]!;
}

/**
 * The first word with one of the marks that begins in text[from, end), a stretch of a longer one from `start`; `end` if
 * none does.
 */
export function nextMarked(
  table: Beginnings,
  marks: number,
  text: string,
  start: number,
  from: number,
  end: number,
): number {
  let before = from > start ? WORD_PARTS[text.charCodeAt(from - 1)]! : 0;
  for (let at = from; at < end; at++) {
    const part = WORD_PARTS[text.charCodeAt(at)]!;
    if (part > before && (marksAt(table, text, at) & marks) !== 0) return at;
    before = part;
  }
  return end;
}

/**
 * The marks of all words that begin in text[start, end); a digit that begins a word counts as a letter. Each word is
 * looked up two letters late, when its beginning is complete, and without a branch, as none could be foretold.
 */
export function marksIn(table: Beginnings, text: string, start: number, end: number): number {
  let marks = 0;
  let beginning = 0;
  let parts = 0;
  const last = Math.min(end + 2, text.length);
  for (let at = start; at < last; at++) {
    const code = text.charCodeAt(at);
    beginning = ((beginning << 5) | (code & 31)) & LETTERS;
    parts = (parts << 1) | WORD_PARTS[code]!;
    marks |= table[beginning & BEGINS[parts & 15]!]!;
  }
  for (let at = last; at < end + 2; at++) {
    beginning = (beginning << 5) & LETTERS;
    parts <<= 1;
    marks |= table[beginning & BEGINS[parts & 15]!]!;
  }
  return marks;
}

/** Three letters of five bits. */
const LETTERS = (1 << 15) - 1;

/** By the code of a letter, whether it is part of a word. */
const WORD_PARTS = new Uint8Array(1 << 16);
for (let code = 0; code < 128; code++) WORD_PARTS[code] = isWordPart(code) ? 1 : 0;

/** By which of four letters in a row are parts of words: all bits where the second of them begins one, else none. */
const BEGINS = Int32Array.from({ length: 16 }, (_, parts) => ((parts & 0b1100) === 0b0100 ? -1 : 0));

/**
 * The letters with which the alternatives of an expression begin, where each is \b and then a word, or a group of words:
 * /\bMRIs?\b|\b(?:facet|joint) block/ begins with "mri", "face", "join".
 */
export function beginningsIn(pattern: RegExp): string[] {
  return alternativesOf(pattern.source).flatMap(alternative => {
    const own = alternative.replace(/^\\b/, '');
    const group = own.startsWith('(?:') ? own.slice(3, closingBracket(own)) : null;
    return (group === null ? [own] : alternativesOf(group)).flatMap(withAndWithoutHyphen).map(firstLetters);
  });
}

const withAndWithoutHyphen = (source: string): string[] =>
  source.includes('-?') ? [source.replace('-?', ''), source.replace('-?', '-')] : [source];

function alternativesOf(source: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of source) {
    if (letter === '(') depth++;
    if (letter === ')') depth--;
    if (letter === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

function closingBracket(source: string): number {
  let depth = 0;
  for (let i = 0; i < source.length; i++) {
    if (source[i] === '(') depth++;
    if (source[i] === ')' && --depth === 0) return i;
  }
  return source.length;
}

/** Up to four letters that any match has: "co(?:at|w)" begins with "co". */
function firstLetters(source: string): string {
  const letters = /^(?:[A-Za-z0-9 -]|\\[/.])*/.exec(source)![0];
  const sure = /^[?*{]/.test(source.slice(letters.length)) ? letters.replace(/\\?.$/, '') : letters;
  return sure.replaceAll('\\', '').slice(0, 4);
}

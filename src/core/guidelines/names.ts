import { AMPERSAND, BLANK, COMMA, HYPHEN, isLetter, SLASH } from '../text/characters';
/** Names of documents word by word, under their first two letters (see firstLetters), the longest first. */
export type NameWords = readonly (readonly (readonly string[])[])[];

export function nameWordsOf(names: Iterable<string>): NameWords {
  const byLetters = Array.from({ length: LETTER_PAIRS }, (): string[][] => []);
  for (const name of names) {
    const words = name
      .toLowerCase()
      .replace(/\s{1,3}guidelines?$/, '')
      .replace(/&/g, 'and')
      .split(/[^a-z]+/)
      .filter(word => word !== '');
    if (words.length > 0) byLetters[firstLetters(words[0]!, 0)]!.push(words);
  }
  for (const row of byLetters) row.sort((a, b) => b.join(' ').length - a.join(' ').length);
  return byLetters;
}

/** The two letters at an offset as one number, without regard to case. Other letters may have the same. */
export const firstLetters = (text: string, at: number): number =>
  ((text.charCodeAt(at) & 31) << 5) | (text.charCodeAt(at + 1) & 31);

export const LETTER_PAIRS = 1 << 10;

/** Where known names of documents stand in text[start, end), with a closing "Guidelines". They do not overlap. */
export function namesIn(text: string, start: number, end: number, names: NameWords): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = start; at < end; ) {
    if (!isLetter(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const nameEnd = withGuidelines(text, nameEndAt(text, at, end, names), end);
    if (nameEnd >= 0) found.push({ start: at, end: nameEnd });
    at = nameEnd >= 0 ? nameEnd : wordEnd(text, at, end);
  }
  return found;
}

/** Where the longest known name that stands at `at` ends, or -1. */
export function nameEndAt(text: string, at: number, end: number, names: NameWords): number {
  for (const name of names[firstLetters(text, at)]!) {
    const nameEnd = standsAt(text, at, end, name);
    if (nameEnd >= 0) return nameEnd;
  }
  return -1;
}

function withGuidelines(text: string, nameEnd: number, end: number): number {
  if (nameEnd < 0) return -1;
  const next = nextWord(text, nameEnd, end);
  if (next < 0) return nameEnd;
  const closing = wordStandsAt(text, next, end, 'guidelines');
  return closing >= 0 ? closing : Math.max(nameEnd, wordStandsAt(text, next, end, 'guideline'));
}

/** Where a name that stands at `at` ends, or -1. Between two of its words is a blank, a hyphen, or a comma and a blank. */
function standsAt(text: string, at: number, end: number, name: readonly string[]): number {
  let from = at;
  for (let i = 0; i < name.length; i++) {
    if (i > 0) from = nextWord(text, from, end);
    const to = from < 0 ? -1 : wordStandsAt(text, from, end, name[i]!);
    if (to < 0) return -1;
    from = to;
  }
  return from;
}

function wordStandsAt(text: string, at: number, end: number, word: string): number {
  if (word === 'and' && text.charCodeAt(at) === AMPERSAND) return at + 1;
  const to = at + word.length;
  if (to > end || (to < end && isLetter(text.charCodeAt(to)))) return -1;
  for (let i = 0; i < word.length; i++) if ((text.charCodeAt(at + i) | 32) !== word.charCodeAt(i)) return -1;
  return to;
}

/** The beginning of the word at most two places behind `at`, or -1. */
function nextWord(text: string, at: number, end: number): number {
  for (let next = at; next <= at + 2 && next < end; next++) {
    const code = text.charCodeAt(next);
    if (next > at && (isLetter(code) || code === AMPERSAND)) return next;
    if (code !== BLANK && code !== COMMA && code !== HYPHEN && code !== SLASH) return -1;
  }
  return -1;
}

function wordEnd(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && isLetter(text.charCodeAt(to))) to++;
  return to;
}

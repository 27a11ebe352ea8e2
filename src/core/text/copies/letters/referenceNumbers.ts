import { matchesOf } from '../../matches';
import { SECTION_ROWS } from '../../vocabulary';
import type { Replacement } from '../offsetMap';

/**
 * Numbers of references that a reader of papers, or a program that wrote the text anew, has put between words: "the
 * expert [3] reviewer". Whoever writes a rationale may refer so to a list of sources as well; nobody does in the paragraph
 * on how the review was made, which is the same in every determination. Only where a number stands there, and they count on
 * from one, are they set aside.
 */
export function referenceNumbersOf(text: string): readonly Replacement[] {
  const title = HOW_MADE.exec(text);
  if (title === null) return [];
  const section = text.slice(title.index, title.index + LONGEST_SECTION);
  const end = title.index + (SUMMARY.exec(section)?.index ?? section.length);
  for (const { sign, pattern } of MARKS) {
    if (!sign.test(text.slice(title.index, end))) continue;
    const counted = countedFromOne(matchesOf(pattern, text));
    const isWithin = counted.some(({ index }) => index > title.index && index < end);
    const behindWords = counted.filter(({ index }) => /[^\r\n]/.test(text.charAt(index - 1)));
    if (counted.length < FEWEST || !isWithin || 2 * behindWords.length < counted.length) continue;
    return counted.map(({ 0: mark, index }) => ({ start: index, end: index + mark.length, by: '' }));
  }
  return [];
}

const titleOf = (id: string): RegExp =>
  new RegExp(SECTION_ROWS.find(row => row.id === id)!.title.replaceAll(' ', '\\s{1,4}'), 'i');
const HOW_MADE = titleOf('how-made');
const SUMMARY = titleOf('case-summary');

/** In letters. */
const LONGEST_SECTION = 3000;
const FEWEST = 3;

/** Behind or before a blank, which goes with it; digits alone stand right behind a word, as raised ones do that were pasted. */
const MARKS: readonly { readonly sign: RegExp; readonly pattern: RegExp }[] = [
  { sign: /\[1\]/, pattern: /[ \t]?\[(\d{1,3})\](?=[\s.,;:)])/g },
  { sign: /\(1\)/, pattern: /[ \t]?\((\d{1,3})\)(?=[\s.,;:)])/g },
  { sign: /[a-z]1 /, pattern: /(?<=[a-z]{3}[.,;]?)(\d{1,3})(?=\s)/g },
];

/** Those that are each one more than the one before, from one on. */
function countedFromOne(marks: readonly RegExpExecArray[]): readonly RegExpExecArray[] {
  let next = 1;
  return marks.filter(({ 1: number }) => {
    const isNext = Number(number) === next;
    if (isNext) next++;
    return isNext;
  });
}

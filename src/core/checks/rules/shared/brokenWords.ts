import type { Determination } from '../../../model/model';
import type { Span } from '../../../model/span';
import { matchesOf } from '../../../text/matches';
import { editsBetween } from '../../../text/misspelling';
import { HOW_MADE } from '../../stockSentences';
import { joinPassage, type Passage, sectionBody } from './joinPassage';

/**
 * Words that a copy has broken: letters that recognition has mixed up, a ligature that was lost, line ends that were cut off.
 * No list of all words is at hand, but one paragraph is the same in every determination and nobody writes it anew: how the
 * review was made. Where several of its words are nearly right in their very places, those elsewhere are no better.
 */
export function brokenWords(text: string, { sections, span }: Determination): readonly Span[] {
  const section = sections.find(({ id }) => id === 'how-made');
  const broken = section === undefined ? [] : brokenIn(text, joinPassage(text, sectionBody(section), 'any'));
  return [...broken, ...withLostSigns(text, span)];
}

function brokenIn(text: string, passage: Passage): readonly Span[] {
  const endsLine = ({ end }: Span): boolean => LINE_END.test(text.slice(end, end + LONGEST_LINE_END));
  const written = matchesOf(WRITTEN_WORD, passage.text);
  const broken: Span[] = [];
  let next = 0;
  let known = 0;
  for (const [i, { 0: own, index }] of written.entries()) {
    const word = lettersOf(own);
    const meant = STOCK_WORDS[next] ?? '';
    const at = placeOf(word, next);
    if (at >= 0) {
      known++;
      next = at + 1;
      continue;
    }
    const span = passage.spanOf(index, index + own.length);
    if (endsLine(span) && word + lettersOf(written[i + 1]?.[0] ?? '') === meant) {
      next++; // a program has put the line's end within the word
    } else if (isBrokenFrom(word, meant) && (endsLine(span) || !LITTLE_WORDS.has(word))) {
      broken.push(span);
      next++;
    }
  }
  return known >= FEWEST_KNOWN && broken.length >= FEWEST_BROKEN ? broken : [];
}

const LINE_END = /^[ \t]{0,8}[\r\n]/;
const LONGEST_LINE_END = 9;

const WRITTEN_WORD = /\S{1,60}/g;
/** In small letters, and without the last "s" of a plural, which some write and some do not. */
const lettersOf = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[^a-z]+/g, '')
    .replace(/s$/, '');

const STOCK_WORDS: readonly string[] = HOW_MADE.split(' ').map(lettersOf);

/** Fewer words of the paragraph may be of another sentence, and fewer broken ones may be slips of a person. */
const FEWEST_KNOWN = 24;
const FEWEST_BROKEN = 3;

/** Where a word stands in the stock paragraph, not far from the place that is next; -1 where it does not. */
function placeOf(word: string, next: number): number {
  if (word === '') return -1;
  if (STOCK_WORDS[next] === word) return next;
  if (word.length < SHORTEST_SURE) return -1;
  const at = STOCK_WORDS.indexOf(word, next);
  return at < 0 || at > next + MOST_LEFT_OUT ? -1 : at;
}

const SHORTEST_SURE = 4;
const SHORTEST_BROKEN = 3;
/** In words: a sentence that another text does not have. */
const MOST_LEFT_OUT = 24;

/** Whether letters are what is left of a word, or it with one or two changed, or with the next one behind it. */
function isBrokenFrom(word: string, meant: string): boolean {
  if (meant.length < SHORTEST_BROKEN || word === '') return false;
  if (meant.startsWith(word) || meant.endsWith(word) || word.startsWith(meant)) return true;
  if (meant.length < SHORTEST_SURE) return false;
  const most = meant.length < LONG ? 1 : 2;
  return Math.abs(word.length - meant.length) <= most && editsBetween(word, meant, most) <= most;
}

/** Without their last "s": another wording of the paragraph may have them anywhere, and "a" is a rest of "affiliation" only where a line was cut off. */
const LITTLE_WORDS: ReadonlySet<string> = new Set(
  'a an and at be but by do for ha he her hi i if in it no not of on one or she so the to up we'.split(' '),
);

/** In letters: of a shorter word two others may be made by two changes. */
const LONG = 7;

/** Signs for what is not known, where a letter or a digit must stand: "opera\u25a1ng", "\u25a1\u25a1/\u25a1\u25a1/\u25a1\u25a1\u25a1\u25a1". */
function withLostSigns(text: string, { start, end }: Span): readonly Span[] {
  const own = text.slice(start, end);
  if (!own.includes(UNKNOWN) && !own.includes(BOX)) return [];
  const found = matchesOf(LOST_SIGN, own);
  if (found.length < FEWEST_BROKEN) return [];
  return found.map(({ 0: { length }, index }) => withLetters(text, start + index, start + index + length));
}

/** With the letters around a sign that stands for one. */
function withLetters(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (from - start < LONGEST_PART && LETTER.test(text.charAt(start - 1))) start--;
  while (end - to < LONGEST_PART && LETTER.test(text.charAt(end))) end++;
  return { start, end };
}

const LONGEST_PART = 30;
const LETTER = /[A-Za-z]/;

const UNKNOWN = '\ufffd';
const BOX = '\u25a1';
/** Not "worker\ufffds", which was an apostrophe, nor a box to be ticked. */
const LOST_SIGN = new RegExp(
  `(?<=[A-Za-z])[${UNKNOWN}${BOX}](?!(?:s|t|d|m|re|ve|ll)\\b)(?=[a-z])|${BOX}[/.-]${BOX}|\\d${BOX}|${BOX}${BOX}(?=\\d|mg\\b|/)`,
  'g',
);

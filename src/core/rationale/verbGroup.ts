import { BLANK, isLetter } from '../text/characters';
import { beginningsOf, marksAt } from '../text/wordPrefixes';

const words = (list: string): string[] => list.split(' ');

const GROUP = 1;
export const VERB = 2;
export const NEGATION = 4;
export const HEDGE = 8;
/** The group begins with this word. */
const FIRST = 16;
/** Joins two groups where a verb follows it. */
const JOINT = 32;

/** Words of a verb group between a subject and what is said of it. */
const ROWS: readonly { readonly mark: number; readonly words: readonly string[] }[] = [
  {
    mark: GROUP,
    words: words(
      'is are was were be been being am to has have had considered deemed determined found felt thought judged viewed seen regarded as ' +
        'therefore thus hence also still currently presently clearly both either and or nor neither reasonable appropriate indicated supported ' +
        'warranted justified not never no longer at this that time point cannot can could would should may might must will does do did appear appears ' +
        'seem seems remain remains become becomes medically a an yet be, not, further established certified shown proven otherwise it fully wholly ' +
        'strictly necessarily again in my opinion herein is, are, safe or/and and/or recommended certified approved authorized',
    ),
  },
  {
    mark: VERB,
    words: words(
      "is are was were be been considered deemed determined found felt judged viewed seen regarded cannot remain remains appear appears seem seems become becomes established isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t",
    ),
  },
  {
    mark: NEGATION,
    words: words("not never nor neither cannot no isn't aren't wasn't weren't can't isn’t aren’t wasn’t weren’t can’t"),
  },
  { mark: HEDGE, words: words('would could may might should must appear appears seem seems') },
  { mark: FIRST, words: ['that'] },
  { mark: JOINT, words: ['and'] },
];

const MARKS = new Map<string, number>();
for (const { mark, words: row } of ROWS) for (const word of row) MARKS.set(word, (MARKS.get(word) ?? 0) | mark);

/** The marks of words of up to six letters, by five bits of each letter; nothing between two blanks has none. */
const SHORT_WORDS = new Map([[0, 0]]);
const MOST_LETTERS = 6;
for (const [word, mark] of MARKS)
  if (/^[a-z]{1,6}$/.test(word)) SHORT_WORDS.set([...word].reduceRight(withLetterBefore, 0), mark);

function withLetterBefore(letters: number, before: string): number {
  return (letters >> 5) | ((before.charCodeAt(0) & 31) << 25);
}

const SHORT = 3;
const LONG_WORDS = beginningsOf([{ mark: GROUP, words: [...MARKS.keys()].filter(word => word.length >= SHORT) }]);

const LONGEST_GROUP = 160;
const MOST_WORDS = 14;

/** Reads the verb group with which text[start, end) ends, walking back word by word: the marks of its words. */
export function verbGroup(text: string, start: number, end: number): number {
  const first = Math.max(start, end - LONGEST_GROUP);
  let marks = 0;
  let to = end;
  while (to > first && isWhite(text, to - 1)) to--;
  for (let count = 0; to >= first && count < MOST_WORDS; count++) {
    let from = to;
    let letters = 0;
    let isPlain = true;
    for (; from > first; from--) {
      const code = text.charCodeAt(from - 1);
      if (code === BLANK) break;
      letters = (letters >> 5) | ((code & 31) << 25);
      if (!isLetter(code)) isPlain = false;
    }
    const own = isPlain && to - from <= MOST_LETTERS ? (SHORT_WORDS.get(letters) ?? UNKNOWN) : marksOf(text, from, to);
    if (own === UNKNOWN) break;
    marks |= own;
    if ((own & FIRST) !== 0 || ((own & JOINT) !== 0 && (marks & VERB) !== 0)) break;
    to = from - 1;
  }
  return marks;
}

const UNKNOWN = -1;

const isWhite = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code === BLANK || ((code < BLANK || code > 127) && text.charAt(at).trim() === '');
};

/** The marks of a word without quotes, brackets and commas around it, 0 if nothing is left of it. */
function marksOf(text: string, from: number, to: number): number {
  let start = from;
  let end = to;
  while (start < end && !isLetter(text.charCodeAt(start)) && OPENING.includes(text[start]!)) start++;
  while (end > start && !isLetter(text.charCodeAt(end - 1)) && CLOSING.includes(text[end - 1]!)) end--;
  if (end === start) return 0;
  if (end - start >= SHORT && marksAt(LONG_WORDS, text, start) === 0) return UNKNOWN;
  const word = text.slice(start, end);
  return MARKS.get(word) ?? MARKS.get(word.toLowerCase()) ?? UNKNOWN;
}

const OPENING = '"“”\'(';
const CLOSING = ',"“”)';

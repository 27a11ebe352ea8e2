import { beginningsOf, marksAt } from './beginnings';

const words = (list: string): string[] => list.split(' ');

const GROUP = 1;
const VERB = 2;
const NEGATION = 4;
const HEDGE = 8;

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
];

const MARKS = new Map<string, number>();
for (const { mark, words: row } of ROWS) for (const word of row) MARKS.set(word, (MARKS.get(word) ?? 0) | mark);

export interface VerbGroup {
  readonly verb: boolean;
  readonly negated: boolean;
  readonly hedged: boolean;
}

const LONGEST_GROUP = 160;
const MOST_WORDS = 14;

/** Reads the verb group with which a text ends, walking back word by word. */
export function verbGroup(before: string): VerbGroup {
  const text = before.slice(-LONGEST_GROUP).toLowerCase().trimEnd();
  let marks = 0;
  for (let end = text.length, count = 0; end >= 0 && count < MOST_WORDS; count++) {
    const start = text.lastIndexOf(' ', end - 1) + 1;
    const word = bare(text.slice(start, end));
    const own = MARKS.get(word);
    marks |= own ?? 0;
    if (own === undefined && word !== '') break;
    const last = text.charCodeAt(end - 1);
    if (end > start && (last === SEMICOLON || last === COLON)) break;
    if (word === 'that' || (word === 'and' && (marks & VERB) !== 0)) break;
    end = end === 0 ? -1 : start - 1;
  }
  return { verb: (marks & VERB) !== 0, negated: (marks & NEGATION) !== 0, hedged: (marks & HEDGE) !== 0 };
}

const SEMICOLON = ';'.charCodeAt(0);
const COLON = ':'.charCodeAt(0);

/** A word without quotes, brackets and commas around it. */
function bare(word: string): string {
  let start = 0;
  let end = word.length;
  while (start < end && OPENING.includes(word[start]!)) start++;
  while (end > start && CLOSING.includes(word[end - 1]!)) end--;
  return end - start === word.length ? word : word.slice(start, end);
}

const OPENING = '"“”\'(';
const CLOSING = ',"“”)';

/** Words that may make more of a sentence than "X is (not) medically necessary." */
const COMPLICATIONS = new Set(
  words(
    'if unless whether when until once should provided event whenever where long although though while whereas even no none neither ' +
      'insufficient lack lacks lacking fail fails failed unclear cannot can why how that was were had never abrupt abruptly taper tapering ' +
      'wean weaning would could may might must do does did',
  ),
);
const COMPLICATION_BEGINNINGS = beginningsOf([{ words: [...COMPLICATIONS], mark: 1 }]);

/** Whether text[start, end) holds words that may make more of a sentence than a plain verdict. */
export function isComplicated(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; ) {
    const blank = text.indexOf(' ', at);
    const to = blank < 0 || blank > end ? end : blank;
    if (marksAt(COMPLICATION_BEGINNINGS, text, at) !== 0 && COMPLICATIONS.has(text.slice(at, to).toLowerCase()))
      return true;
    at = to + 1;
  }
  return false;
}

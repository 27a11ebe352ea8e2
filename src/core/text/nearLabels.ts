import type { TextLines } from './lineIndex';
import { matchesOf } from './matches';
import { editsBetween } from './misspelling';
import type { LabelForm, Token } from './token';
import { LABEL_ROWS, type LabelRow } from './vocabulary';

/** A label that is not written as it is published, and is known for what it is all the same. */
export interface NearLabel {
  readonly row: LabelRow;
  readonly form: Exclude<LabelForm, 'published'>;
  /** Behind its colon. */
  readonly end: number;
}

/**
 * The label that a line of a text nearly begins with: "MAX1MUS guideline:", "Claims Adminstrator guideIine:", "Decision
 * Rationale -". What stands before the colon is a label where its beginning or its end is right and no more than one letter
 * in eight is wrong. Null where it is none.
 */
export function nearLabelAt(text: string, from: number, to: number): NearLabel | null {
  const opening = text.slice(from, Math.min(to, from + LONGEST_LABEL));
  const mark = LABEL_END.exec(opening);
  if (mark === null || mark.index < SHORTEST_LABEL) return null;
  const written = opening.slice(0, mark.index);
  if (!LABEL_LETTERS.test(written)) return null;
  const words = readAs(written);
  const end = from + mark.index + mark[0].length;
  const isHyphen = mark[0].endsWith('-');
  const row = nearestRow(words, isHyphen ? Number.POSITIVE_INFINITY : LETTERS_A_SLIP);
  if (row !== null) return { row, form: 'misspelt', end };
  return !isHyphen && isWithin(words, SHORTENED, 1) ? { row: SHORTENED.row, form: 'shortened', end } : null;
}

/** The lines of a text on which nearLabelAt may find a label: those with a mark where a label could end. */
export function linesWithLabelMark({ text, starts, from }: TextLines): ReadonlySet<number> {
  const found = new Set<number>();
  for (const mark of LABEL_MARKS) {
    let line = 0;
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      while (line + 1 < starts.length && starts[line + 1]! <= at) line++;
      const length = at - from[line]!;
      if (length >= SHORTEST_LABEL && length < LONGEST_LABEL) found.add(line);
    }
  }
  return found;
}

/** A label that ends in the colon at an offset, wherever on a line it begins, at or behind `from`; null where none does. */
export function nearLabelBefore(
  text: string,
  from: number,
  colon: number,
): { readonly row: LabelRow; readonly start: number } | null {
  if (!ENDS_AS_LABELS.test(text.slice(Math.max(from, colon - LONGEST_LAST_WORD), colon))) return null;
  const first = Math.max(from, colon - LONGEST_LABEL);
  let words = '';
  for (const { 0: word, index } of matchesOf(WORD, text.slice(first, colon)).reverse().slice(0, MOST_WORDS)) {
    words = readAs(word) + words;
    const row = nearestRow(words, LETTERS_A_SLIP);
    if (row !== null) return { row, start: first + index };
  }
  return null;
}

/** Of "guideline", "rationale" and "decision" at least one of these is left where one letter is wrong. */
const ENDS_AS_LABELS = /gui|ine|rat|ale|dec|sio/i;
const LONGEST_LAST_WORD = 12;
const MOST_WORDS = 7;
const WORD = /\S+/g;

const LONGEST_LABEL = 60;
const SHORTEST_LABEL = 7;
const LABEL_MARKS = [':', ';', '-'];
/** A colon or a semicolon; a hyphen behind a blank only behind the very words of a label. */
const LABEL_END = /[ \t]?[:;]|[ \t]{1,4}-{1,2}(?=[ \t])/;

/** How many letters of a label make up for one that is wrong. */
const LETTERS_A_SLIP = 8;

interface LabelWords {
  readonly row: LabelRow;
  readonly words: string;
}

const labelWords = (row: LabelRow, label: string): LabelWords => ({ row, words: readAs(label) });

const WORDED = LABEL_ROWS.filter(row => row.text === 'after-label').map(row => labelWords(row, row.label));

/** "Rationale:" alone: see withoutStrayLabels. */
const SHORTENED = labelWords(LABEL_ROWS.find(row => row.part === 'rationale')!, 'Rationale');

/** Letters as a scan mixes them up, one for all that look alike; blanks and marks do not count. */
export function readAs(words: string): string {
  return words
    .toLowerCase()
    .replace(/rn/g, 'm')
    .replace(/[1l|!]/g, 'i')
    .replace(/0/g, 'o')
    .replace(/5/g, 's')
    .replace(/[^a-z]+/g, '');
}

const beginningOf = ({ words }: LabelWords): string => words.slice(0, 3);
const endOf = ({ words }: LabelWords): string => words.slice(-4);

/** What readAs leaves out, and what it reads as one letter, as expressions. */
const LEFT_OUT = '[^a-z015|!]*';
const LOOK_ALIKE: Readonly<Record<string, string>> = { m: '(?:m|rn)', i: '[i1l|!]', o: '[o0]', s: '[s5]' };

const asWritten = (letters: string): string => [...letters].map(letter => LOOK_ALIKE[letter] ?? letter).join(LEFT_OUT);

/** A beginning or an end of a label before it is read letter by letter: few lines with a colon have one. */
const LABEL_LETTERS = new RegExp(
  [...WORDED, SHORTENED]
    .flatMap(known => [`^${LEFT_OUT}${asWritten(beginningOf(known))}`, `${asWritten(endOf(known))}${LEFT_OUT}$`])
    .join('|'),
  'i',
);

function nearestRow(words: string, lettersASlip: number): LabelRow | null {
  const near = WORDED.find(one => isWithin(words, one, Math.floor(one.words.length / lettersASlip)));
  return near?.row ?? null;
}

const isWithin = (words: string, known: LabelWords, most: number): boolean =>
  Math.abs(words.length - known.words.length) <= most &&
  (words.startsWith(beginningOf(known)) || words.endsWith(endOf(known))) &&
  editsBetween(words, known.words, most) <= most;

/**
 * The lines of a text without labels that are none: "Rationale:" alone is the label only where an item waits for its
 * rationale, behind a guideline paragraph that no other rationale follows.
 */
export function withoutStrayLabels(tokens: readonly Token[]): readonly Token[] {
  const labels = tokens.filter(({ kind }) => kind === 'label');
  const stray = new Set(
    labels.filter(({ labelForm }, i) => labelForm === 'shortened' && !isAwaited(labels[i - 1], labels[i + 1])),
  );
  if (stray.size === 0) return tokens;
  return tokens.map(token =>
    stray.has(token) ? { ...token, kind: 'text', label: null, labelForm: null, labelEnd: 0 } : token,
  );
}

const isAwaited = (before: Token | undefined, behind: Token | undefined): boolean =>
  before?.label !== undefined &&
  before.label?.part !== 'rationale' &&
  (behind === undefined || behind.label?.part !== 'rationale');

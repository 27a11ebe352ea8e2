import { hasLettersAt, skipBlank, skipBlankBack } from './characters';
import type { LineIndex } from './lineIndex';
import { isNear } from './misspelling';
import { nearLabelAt, readAs } from './nearLabels';
import type { LabelForm, TokenKind } from './token';
import {
  FURNITURE,
  ITEMS_INTRO_START,
  type ItemPart,
  LABEL_ROWS,
  LABEL_WORDINGS,
  type LabelRow,
  LETTERHEAD,
  PAGE_LINES,
  SECTION_ROWS,
  type SectionRow,
  titlesOf,
} from './vocabulary';

/** A line that holds letters: text[from, to), without the white space around them. */
export interface Line {
  /** 0-based. */
  readonly number: number;
  readonly from: number;
  readonly to: number;
  /** Behind its line end. */
  readonly end: number;
  /** Whether a mark stands on it with which a label could end. */
  readonly hasLabelMark: boolean;
}

/** What kind of line a line is. */
export interface LineKind {
  readonly kind: TokenKind;
  readonly label: LabelRow | null;
  readonly labelForm: LabelForm | null;
  readonly labelEnd: number;
  readonly section: SectionRow | null;
  /** The line behind it where a section's heading or the intro goes on there, else the line itself. */
  readonly last: Line;
}

/** The kind of a line of a text; `starts` are the beginnings of all its lines. Most are let go by their first letters. */
export function kindOfLine(line: Line, text: string, starts: LineIndex): LineKind {
  for (const row of ROWS_BY_LETTER.get(text[line.from]!) ?? NO_ROWS) {
    if (!hasLettersAt(text, line.from, line.to, row.begins)) continue;
    const known = row.read(line, text, starts);
    if (known !== null) return known;
  }
  const near = line.hasLabelMark ? nearLabelAt(text, line.from, line.to) : null;
  if (near !== null) return labelKind(near.row, near.form, near.end, line);
  const section = mayBeTitle(text, line) ? nearTitle(text.slice(line.from, line.to)) : null;
  return { ...ofKind('text', line), ...(section && { kind: 'section', section }) };
}

const ofKind = (kind: TokenKind, last: Line): LineKind => ({
  kind,
  label: null,
  labelForm: null,
  labelEnd: 0,
  section: null,
  last,
});

const labelKind = (label: LabelRow, labelForm: LabelForm, labelEnd: number, last: Line): LineKind => ({
  kind: 'label',
  label,
  labelForm,
  labelEnd,
  section: null,
  last,
});

/** One kind of line: the letters with which it begins, in lower case, and what makes sure of it. */
interface LineRow {
  readonly begins: string;
  readonly read: (line: Line, text: string, starts: LineIndex) => LineKind | null;
}

const CASE_FIELDS =
  /(?:maximus )?case number(?:s|\(s\))?[ \t\u00a0]{0,4}:|date assigned[ \t\u00a0]{0,4}:|dated[ \t\u00a0]{0,4}:/iy;
const NUMBERED = /\d{1,3}[).][ \t]{1,8}(?=\S)/y;

/** So many letters and digits of a section's heading at least stand on the line with which it begins, or it is shorter. */
const SHORTEST_WRAPPED = 15;

/** In the order in which they are tried. */
const LINE_ROWS: readonly LineRow[] = [
  ...LABEL_ROWS.flatMap(row => row.begins.map(begins => ({ begins, read: labelReader(row) }))),
  ...LABEL_WORDINGS.map(({ begins, part, words }) => ({ begins, read: wordingReader(words, part) })),
  { begins: FURNITURE, read: wholeLineReader('page-line', /\xad$/y) },
  ...PAGE_LINES.map(({ begins, pattern }) => ({ begins, read: wholeLineReader('page-line', pattern) })),
  { begins: 'the', read: readIntro },
  ...['case', 'maximus', 'date'].map(begins => ({ begins, read: lineStartReader('case-field', CASE_FIELDS) })),
  { begins: 'maximus', read: wholeLineReader('letterhead', LETTERHEAD) },
  ...SECTION_ROWS.flatMap(row =>
    titlesOf(row).map(title => ({ begins: title.slice(0, 4).toLowerCase(), read: sectionReader(row, title) })),
  ),
  ...[...'0123456789'].map(begins => ({ begins, read: lineStartReader('numbered', NUMBERED) })),
];

/** By the first letter of a line, small and capital. */
const ROWS_BY_LETTER = new Map<string, LineRow[]>();
for (const row of LINE_ROWS) {
  const letter = row.begins[0]!;
  for (const first of new Set([letter, letter.toUpperCase()]))
    ROWS_BY_LETTER.set(first, [...(ROWS_BY_LETTER.get(first) ?? []), row]);
}
const NO_ROWS: readonly LineRow[] = [];

function labelReader(row: LabelRow): LineRow['read'] {
  return (line, text) =>
    startsWith(row.pattern, text, line) ? labelKind(row, 'published', row.pattern.lastIndex, line) : null;
}

/** A label in other words, or without its colon. */
function wordingReader(words: RegExp, part: ItemPart): LineRow['read'] {
  const row = LABEL_ROWS.find(known => known.part === part && known.layout === 'standard')!;
  return (line, text, starts) => {
    if (!startsWith(words, text, line)) return null;
    const from = words.lastIndex;
    const colon = startsWith(COLON_BEHIND, text, { ...line, from });
    if (colon) return labelKind(row, 'misspelt', COLON_BEHIND.lastIndex, line);
    if (!startsWith(NO_COLON_BEHIND, text, { ...line, from }) || !isBehindEnd(line, text, starts)) return null;
    return labelKind(row, 'misspelt', NO_COLON_BEHIND.lastIndex, line);
  };
}

const COLON_BEHIND = /[ \t]{0,4}[:;]/y;
const NO_COLON_BEHIND = /\.(?=[ \t]{1,4}[A-Z])|[ \t]{0,4}(?=\t|[\n\r]|$)/y;

/** Whether the line before is empty or ends a sentence, a heading or a page: elsewhere a guideline is only spoken of. */
function isBehindEnd({ number }: Line, text: string, starts: LineIndex): boolean {
  if (number === 0) return true;
  const from = starts[number - 1]!;
  const to = skipBlankBack(text, from, starts[number]!);
  return to === from || END.test(text.slice(Math.max(from, to - LONGEST_END), to));
}

const LONGEST_END = 10;
const END = /(?:[.:\d\xad]|upheld|overturned)$/i;

function lineStartReader(kind: TokenKind, pattern: RegExp): LineRow['read'] {
  return (line, text) => (startsWith(pattern, text, line) ? ofKind(kind, line) : null);
}

function startsWith(pattern: RegExp, text: string, { from }: Line): boolean {
  pattern.lastIndex = from;
  return pattern.test(text);
}

/** The pattern against the line alone, so that `$` is the line's end. */
function wholeLineReader(kind: TokenKind, pattern: RegExp): LineRow['read'] {
  return (line, text) => {
    if (line.to - line.from > LONGEST_HEADING_LINE) return null;
    pattern.lastIndex = 0;
    return pattern.test(text.slice(line.from, line.to)) ? ofKind(kind, line) : null;
  };
}

const LONGEST_HEADING_LINE = 120;

/** The intro sentence may wrap, in a narrow text twice: it ends with "below:". */
function readIntro(line: Line, text: string, starts: LineIndex): LineKind | null {
  if (!startsWith(ITEMS_INTRO_START, text, line) && !isNearIntro(text, line)) return null;
  let last: Line | null = line;
  for (let count = 0; last !== null && count < MOST_INTRO_LINES; count++) {
    if (INTRO_END.test(text.slice(Math.max(last.from, last.to - 20), last.to))) return ofKind('intro', last);
    const next = nextLine(last, text, starts);
    last = next !== null && next.to - next.from < 80 ? next : null;
  }
  return ofKind('intro', line);
}

/** A text may have one word a line. */
const MOST_INTRO_LINES = 16;

/** "The Fina1 Determinatlon was based on decislons": the first words of the intro as recognition may have them. */
function isNearIntro(text: string, { from, to }: Line): boolean {
  NEAR_INTRO.lastIndex = from;
  if (!NEAR_INTRO.test(text)) return false;
  return isNear(INTRO_LETTERS, readAs(text.slice(from, to)).slice(0, INTRO_LETTERS.length), MOST_SLIPS);
}

/** Its first word and the length of the next two: nearly every line is let go by it. */
const NEAR_INTRO = /The\s{1,4}F[a-z1l|]{3,5}\s{1,4}D\S{11,14}\s/y;

const INTRO_END = /below\s{0,9}:?$/i;

/** A section's heading, compared by its letters and digits; it may wrap behind SHORTEST_WRAPPED of them. */
function sectionReader(row: SectionRow, written: string): LineRow['read'] {
  const title = lettersOf(written);
  const beginning = new RegExp([...title.slice(0, SHORTEST_WRAPPED)].join('[^a-z0-9]*'), 'iy');
  return (line, text, starts) => {
    const last = startsWith(beginning, text, line) ? lastLineOf(title, line, text, starts) : null;
    return last === null || isOfIntro(line, text) ? null : { ...ofKind('section', last), section: row };
  };
}

/** "... developed the following" / "clinical case summary" / "based on ...": a narrow text has a title's words on a line of their own. */
const isOfIntro = ({ from }: Line, text: string): boolean =>
  /\bfollowing\s{1,20}$/i.test(text.slice(Math.max(0, from - LONGEST_LEAD), from));

const LONGEST_LEAD = 30;

/** The last line of a title that begins with a line; null where it does not, or goes on otherwise. One in capitals may have a word a line. */
function lastLineOf(title: string, line: Line, text: string, starts: LineIndex): Line | null {
  const words = text.slice(line.from, Math.min(line.to, line.from + LONGEST_HEADING_LINE + 1));
  let letters = lettersOf(words);
  const mayWrap = letters.length >= SHORTEST_WRAPPED || !/[a-z]/.test(words);
  if (words.length > LONGEST_HEADING_LINE || !(mayWrap || letters === title)) return null;
  let last: Line | null = line;
  while (last !== null && letters !== title && title.startsWith(letters)) {
    last = nextLine(last, text, starts);
    if (last !== null) letters += lettersOf(text.slice(last.from, last.to));
  }
  return letters === title ? last : null;
}

const SHORTEST_TITLE = 10;

/** Whether a line begins in capitals, be they spaced or, as recognition has it, digits: few do. */
function mayBeTitle(text: string, { from, to }: Line): boolean {
  CAPITALS.lastIndex = from;
  return to - from >= SHORTEST_TITLE && to - from <= LONGEST_HEADING_LINE && CAPITALS.test(text);
}

const CAPITALS = /(?:[A-Z015l|][ \t,]{0,5}){10}/y;

/**
 * The title that a line in capitals nearly is: "H0W THE lMR FlNAL DETERMINATION WAS MADE",
 * "C L I N I C A L   C A S E   S U M M A R Y". One letter in ten may be wrong.
 */
function nearTitle(words: string): SectionRow | null {
  const letters = readAs(words);
  const near = TITLES_IN_CAPITALS.find(({ title }) =>
    isNear(title, letters, Math.min(MOST_SLIPS, Math.floor(title.length / LETTERS_A_SLIP))),
  );
  return near?.row ?? null;
}

const LETTERS_A_SLIP = 10;
const MOST_SLIPS = 3;
const TITLES_IN_CAPITALS = SECTION_ROWS.filter(({ title }) => title === title.toUpperCase()).flatMap(row =>
  titlesOf(row).map(title => ({ row, title: readAs(title) })),
);
const INTRO_LETTERS = readAs('The Final Determination was based on');

function lettersOf(words: string): string {
  return words.toLowerCase().replace(/[^a-z0-9]+/g, '');
}

/** The next line with letters, with which a heading may go on; null where none is near or it is too long for the rest of one. */
function nextLine(line: Line, text: string, starts: LineIndex): Line | null {
  const from = skipBlank(text, line.end, Math.min(text.length, line.end + MOST_BLANKS_BETWEEN));
  if (from >= text.length) return null;
  let number = line.number + 1;
  while ((starts[number + 1] ?? text.length) <= from) number++;
  const end = starts[number + 1] ?? text.length;
  const to = skipBlankBack(text, from, end);
  return to - from > LONGEST_HEADING_LINE ? null : { number, from, to, end, hasLabelMark: false };
}

const MOST_BLANKS_BETWEEN = 200;

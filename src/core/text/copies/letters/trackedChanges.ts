import { isEmptyLine, type TextLines } from '../../lineIndex';
import { matchesOf } from '../../matches';
import { FURNITURE } from '../../vocabulary';
import type { Replacement } from '../offsetMap';

/**
 * Changes that Word or an editor has kept track of, as plain text has them: "[deleted: however]", "~~however~~",
 * "{++not++}", "<ins>not</ins>". The text is read as it stands with all of them accepted.
 */
export function trackedChangesOf(text: string): readonly Replacement[] {
  if (!SIGNS.some(sign => text.includes(sign))) return [];
  const found = [
    ...CHANGES.flatMap(change => changesIn(text, change)),
    ...matchesOf(COMMENT, text).map(whole),
    ...matchesOf(COMMENT_BESIDE, text).map(whole),
    ...listBehind(text),
    ...(LIST_OF_COMMENTS.test(text) ? matchesOf(LETTER_OF_COMMENT, text).map(whole) : []),
  ].sort((a, b) => a.start - b.start);
  return found.filter(({ start }, i) => i === 0 || start >= found[i - 1]!.end);
}

const SIGNS = ['[', '{', '~~', '<ins', '<del'];

/** How a change is marked: what opens and closes it, and whether its words stay. */
interface Change {
  readonly opening: RegExp;
  /** In small letters. */
  readonly closing: string;
  readonly stays: boolean;
}

const CHANGES: readonly Change[] = [
  { opening: /\[deleted: ?/gi, closing: ']', stays: false },
  { opening: /\[inserted: ?/gi, closing: ']', stays: true },
  { opening: /~~(?! )/g, closing: '~~', stays: false },
  { opening: /\{--/g, closing: '--}', stays: false },
  { opening: /\{\+\+/g, closing: '++}', stays: true },
  { opening: /<del>/gi, closing: '</del>', stays: false },
  { opening: /<ins>/gi, closing: '</ins>', stays: true },
];

/** The marks of the insertions of a kind, or its deletions. */
function changesIn(text: string, { opening, closing, stays }: Change): Replacement[] {
  const found: Replacement[] = [];
  let from = 0;
  for (const { 0: mark, index } of matchesOf(opening, text)) {
    const start = index + mark.length;
    const end = index < from ? -1 : closingOf(text, start, closing);
    if (end <= start) continue;
    const change = { start: index, end: end + closing.length, by: '' };
    from = change.end;
    const words = text.slice(start, end);
    if (stays) found.push({ ...change, end: start }, { ...change, start: end });
    else if (!MAY_BE_LABEL.test(words) && isWithin(change, text)) found.push(withOneBlank(change, text));
  }
  return found;
}

/** A deletion between two blanks takes one of them with it. */
const withOneBlank = ({ start, end, by }: Replacement, text: string): Replacement => ({
  start,
  end: text[start - 1] === ' ' && text[end] === ' ' ? end + 1 : end,
  by,
});

/** Where a change is closed, -1 where it is not: none goes on in another paragraph. A bracket may hold others: "[95% CI 2-8]". */
function closingOf(text: string, start: number, closing: string): number {
  const stretch = text.slice(start, start + LONGEST_CHANGE).split(PARAGRAPH_END, 1)[0]!;
  let at = inSmallLetters(stretch).indexOf(closing);
  if (closing !== ']') return at < 0 ? -1 : start + at;
  for (let inner = stretch.indexOf('['); inner >= 0 && inner < at; inner = stretch.indexOf('[', inner + 1))
    at = stretch.indexOf(']', at + 1);
  return at < 0 ? -1 : start + at;
}

/** Of the same length, which letters beyond ASCII may not be. */
const inSmallLetters = (text: string): string => text.replace(/[A-Z]+/g, letters => letters.toLowerCase());

/** In letters. */
const LONGEST_CHANGE = 3000;
const PARAGRAPH_END = /\n[ \t]*[\n\r]/;
/** What holds a colon may be a label: it stays. */
const MAY_BE_LABEL = /[:[\]{}<>~]/;

/** The sign of a comment behind a word: "necessary[JD1]". */
const COMMENT = /(?<=[^\s[(])\[[A-Z]{2,3}\d{1,3}\](?![A-Za-z\d])/g;

/** The list of comments behind a text that has their signs within: "[JD1] Source?", a line each. */
function listBehind(text: string): readonly Replacement[] {
  let start = text.length;
  for (let end = text.length; end > 0; ) {
    const from = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(from, Math.min(end, from + LONGEST_ENTRY)).trim();
    if (line !== '' && !ENTRY.test(line)) break;
    if (line !== '') start = from;
    end = from - 1;
  }
  const sign = ENTRY.exec(text.slice(start, start + LONGEST_ENTRY))?.[1];
  if (sign === undefined) return [];
  const isTold = matchesOf(COMMENT, text).some(({ 0: told, index }) => told === sign && index < start);
  return isTold ? [{ start, end: text.length, by: '' }] : [];
}

const ENTRY = /^[ \t]{0,9}(\[[A-Z]{2,3}\d{1,3}\]) ?\S/;
/** In letters; what follows tells nothing. */
const LONGEST_ENTRY = 40;

/** A comment in the margin: a line's end behind a wide gap. */
const COMMENT_BESIDE = /(?<=\S) {3,120}Comment(?:ed)? \[[A-Za-z]{1,3}\d{1,3}\]:[^\n\r]{0,200}/g;

/** The same as Google Docs has it, where a list behind the text begins with the first: "necessary[a]", "[a]Source?". */
const LETTER_OF_COMMENT = /(?<=[^\s[(])\[[a-z]{1,2}\](?![A-Za-z\d])/g;
const LIST_OF_COMMENTS = /[\n\r]\[a\](?=\S)/;

const whole = ({ 0: words, index }: RegExpExecArray): Replacement => ({
  start: index,
  end: index + words.length,
  by: '',
});

/** Whether other words than the deleted stand beside them, which are not all that a heading or a label has. */
function isWithin({ start, end }: Replacement, text: string): boolean {
  if (/^[ \t]*[^\s:~]/.test(text.slice(end, end + 24))) return true;
  const before = text.slice(Math.max(0, start - 24), start);
  return /[^\s:]\s*$/.test(before) && !/[\n\r][ \t]*$/.test(before);
}

/**
 * What Word prints in the margin beside a change: "Comment [JD1]: Source?", "Formatted: Font: Bold". In a plain text it
 * stands between the lines. Each is read as FURNITURE.
 */
export function changeNotesOf(lines: TextLines): readonly Replacement[] {
  const { text, from, to } = lines;
  const found: Replacement[] = [];
  for (let line = 0; line < from.length; line++) {
    const start = from[line]!;
    if (!mayBeNote(text.charCodeAt(start), text.charCodeAt(start + 1)) || isEmptyLine(lines, line)) continue;
    NOTE.lastIndex = start;
    if (NOTE.test(text)) found.push({ start, end: to[line]!, by: FURNITURE });
  }
  return found.length > 1 || (found.length === 1 && text.startsWith('Comment', found[0]!.start)) ? found : [];
}

/** By its first two letters: nearly every line is let go. */
const mayBeNote = (first: number, second: number): boolean =>
  first < LOWER_A && (second === LOWER_O || second === LOWER_E || second === LOWER_N);

const [LOWER_A, LOWER_E, LOWER_N, LOWER_O] = [...'aeno'].map(letter => letter.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
];

const NOTE =
  /(?:Comment(?:ed)? \[[A-Z]{1,4}\d{1,3}(?:R\d{1,2})?\]: |Formatted: (?:Font|Indent|Centered|Left|Right|Justified|Normal|Underline|Highlight|Not |No |Line |Space|List|Numbered|Bullet|Style)|(?:Deleted|Inserted): )/y;

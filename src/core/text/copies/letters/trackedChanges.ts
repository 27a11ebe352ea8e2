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
    ...matchesOf(DELETED, text)
      .filter(deletion => isWithin(deletion, text))
      .map(whole),
    ...matchesOf(INSERTED, text).flatMap(marksOf),
    ...matchesOf(COMMENT, text).map(whole),
    ...matchesOf(COMMENT_BESIDE, text).map(whole),
    ...listBehind(text),
    ...(LIST_OF_COMMENTS.test(text) ? matchesOf(LETTER_OF_COMMENT, text).map(whole) : []),
  ].sort((a, b) => a.start - b.start);
  return found.filter(({ start }, i) => i === 0 || start >= found[i - 1]!.end);
}

const SIGNS = ['[', '{', '~~', '<ins', '<del'];

/** No deletion goes on in another paragraph, and what holds a colon may be a label: it stays. */
const WORDS = String.raw`(?:[^\[\]{}<>~:\n\r]|\r?\n(?![ \t]*[\n\r])){1,300}`;
const DELETED = new RegExp(
  String.raw`(?:\[deleted: ?${WORDS}\]|~~(?! )${WORDS}~~|\{--${WORDS}--\}|<del>${WORDS}</del>)`,
  'gi',
);
const KEPT_WORDS = WORDS.replace('~:', '~');
const INSERTED = new RegExp(
  String.raw`(\[inserted: ?)(${KEPT_WORDS})\]|(\{\+\+)(${KEPT_WORDS})\+\+\}|(<ins>)(${KEPT_WORDS})</ins>`,
  'gi',
);

/** The sign of a comment behind a word: "necessary[JD1]". */
const COMMENT = /(?<=[A-Za-z\d.,;:)%])\[[A-Z]{2,3}\d{1,3}\](?![A-Za-z\d])/g;

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
const LETTER_OF_COMMENT = /(?<=[A-Za-z\d.,;:)%])\[[a-z]{1,2}\](?![A-Za-z\d])/g;
const LIST_OF_COMMENTS = /[\n\r]\[a\](?=\S)/;

const whole = ({ 0: words, index }: RegExpExecArray): Replacement => ({
  start: index,
  end: index + words.length,
  by: '',
});

function marksOf(found: RegExpExecArray): Replacement[] {
  const { 0: all, index } = found;
  const opening = found[1] ?? found[3] ?? found[5]!;
  const words = found[2] ?? found[4] ?? found[6]!;
  const from = index + opening.length;
  return [
    { start: index, end: from, by: '' },
    { start: from + words.length, end: index + all.length, by: '' },
  ];
}

/** Whether other words than the deleted stand beside them, which are not all that a heading or a label has. */
function isWithin({ 0: words, index }: RegExpExecArray, text: string): boolean {
  const behind = text.slice(index + words.length, index + words.length + 24);
  if (/^[ \t]*[^\s:~]/.test(behind)) return true;
  const before = text.slice(Math.max(0, index - 24), index).trimEnd();
  return /[^\s:]$/.test(before) && !/[\n\r][ \t]*$/.test(text.slice(Math.max(0, index - 24), index));
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

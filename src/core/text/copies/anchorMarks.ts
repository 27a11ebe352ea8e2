import { isEmptyLine, type TextLines } from '../lineIndex';
import { matchesOf } from '../matches';
import { LABEL_ROWS, SECTION_ROWS } from '../vocabulary';
import { BULLET, BULLET_SIGNS, LIST_MARK } from './listMarks';
import type { Replacement } from './offsetMap';

/** The words of labels and of titles, wherever they stand in a text; blanks may be any. */
const ANCHOR_WORDS = [
  ...LABEL_ROWS.filter(row => row.text === 'after-label').map(row => row.label.replace(/:$/, '')),
  ...SECTION_ROWS.map(row => row.title.replace(/:$/, '')),
];
const ANCHOR = new RegExp(
  ANCHOR_WORDS.map(words => words.replace(/[()/.]/g, '\\$&').replace(/ /g, ',?[ \\t]{1,4}')).join('|'),
  'i',
);

const MARK = new RegExp(`[ \\t\\f\\v]{0,20}${LIST_MARK}[ \\t]{0,20}`, 'iy');

/**
 * Marks that stand before a label or a title on its line, and the emphasis that ends behind it. What bullets or marks of
 * headings are found there goes from the beginnings of all other lines as well.
 */
export function anchorMarksOf(lines: TextLines): readonly Replacement[] {
  const { text, starts, from } = lines;
  const replacements: Replacement[] = [];
  const bullets = new Set<string>();
  for (let line = 0; line < starts.length; line++) {
    if (isEmptyLine(lines, line) || !beginsWithMark(text, from[line]!)) continue;
    const start = starts[line]!;
    const opening = text.slice(start, Math.min(lines.to[line]!, start + LONGEST_MARKS + LONGEST_ANCHOR));
    const anchor = anchorIn(opening) ?? numberedIn(text, start);
    if (anchor === null) continue;
    const { marks, length } = anchor;
    for (const bullet of marks.match(BULLETS) ?? []) bullets.add(bullet);
    const end = start + marks.length;
    replacements.push({ start, end, by: '' }, ...closingEmphasis(text, end + length, marks));
  }
  return replacements.length === 0 ? [] : withBulletsOfLines(text, replacements, bullets);
}

/** What marks stand before an anchor, and its length. */
interface Marked {
  readonly marks: string;
  readonly length: number;
}

function anchorIn(opening: string): Marked | null {
  const anchor = ANCHOR.exec(opening);
  if (anchor === null || anchor.index > LONGEST_MARKS) return null;
  const marks = opening.slice(0, anchor.index);
  return marks.trim() === '' || !areMarks(marks) ? null : { marks, length: anchor[0].length };
}

/** "• 1. A brace is not medically necessary and appropriate.", "2. 1) Regarding the request for a brace:". */
function numberedIn(text: string, start: number): Marked | null {
  BEFORE_NUMBER.lastIndex = start;
  const marks = BEFORE_NUMBER.exec(text)?.[0] ?? '';
  NUMBERED_DECISION.lastIndex = start + marks.length;
  return marks !== '' && NUMBERED_DECISION.test(text) ? { marks, length: 0 } : null;
}

const BEFORE_NUMBER = new RegExp(`[ \\t]{0,20}(?:${LIST_MARK}[ \\t]{1,20}){1,3}?(?=\\d{1,3}[).]\\s)`, 'iy');
const NUMBERED_DECISION =
  /\d{1,3}[).]\s(?:MAXIMUS\sFederal|(?:regarding|as\sto)\s(?:the\s)?requests?\sfor\b|[^\n\r][\s\S]{1,400}?\s(?:is|are|was|were)\s(?:not\s?)?medically\s?necessary\s(?:and|or)\sappropriate)/iy;

function beginsWithMark(text: string, at: number): boolean {
  SOME_MARK.lastIndex = at;
  return SOME_MARK.test(text);
}

/** What begins as no word and no number does: nearly every line is let go by it. */
const SOME_MARK =
  /(?:[^\sA-Za-z0-9'([$.,;:<=/\\-]|[–—-]{1,10}[ \t*_]|={1,10}[ \t]|o[ \t]|[([]?\d{1,3}[.)\]]|\[[ xX]?\]|\(?[A-Za-z][.)]|[IVXivx]{2,5}[.)]|(?:[Ii]ssue|ISSUE|[Ii]tem|ITEM|[Rr]equest|[Qq]uestion)[ \t#\d])/y;

const LONGEST_MARKS = 60;
const LONGEST_ANCHOR = 120;

/** Whether a stretch of a line is nothing but marks. */
function areMarks(stretch: string): boolean {
  MARK.lastIndex = 0;
  while (MARK.lastIndex < stretch.length && MARK.test(stretch));
  return MARK.lastIndex === stretch.length;
}

/** Marks that may stand before any line once one is known to be a mark. */
const BULLETS = new RegExp(`${BULLET}|[*+–-](?=[ \\t])|#{1,6}|^[ \\t]{0,20}o(?=[ \\t])`, 'g');

/** "**MAXIMUS guideline:**" and "**MAXIMUS guideline**:" end in the marks with which they begin. */
function closingEmphasis(text: string, from: number, marks: string): Replacement[] {
  const opening = /[*_]{1,3}(?=[ \t]{0,4}$)/.exec(marks)?.[0];
  if (opening === undefined) return [];
  const at = text.indexOf(opening, from);
  return at < 0 || at > from + 4 ? [] : [{ start: at, end: at + opening.length, by: '' }];
}

/** What stands behind the first hyphen of "- 3 -": no mark of a list. */
const DASHED_PAGE = '(?:\\d{1,3}|[ivxl]{1,6}) ?[–—-][ \\t]{0,20}(?:[\\n\\r]|$)';

const BULLET_ON_LINE = new RegExp(
  `(?<=^|[\\n\\r])[ \\t]{0,20}(?:(${BULLET}|[*+–-])|(#{1,6})|(o)(?=[ \\t]))[ \\t]{0,20}(?=\\S)(?!${DASHED_PAGE})`,
  'g',
);

function withBulletsOfLines(text: string, own: readonly Replacement[], bullets: ReadonlySet<string>): Replacement[] {
  if (bullets.size === 0) return [...own];
  const taken = new Set(own.map(({ start }) => start));
  const ofLines = matchesOf(BULLET_ON_LINE, text)
    .filter(({ index, 1: bullet, 2: hashes, 3: letter }) => {
      const sign = bullet ?? letter;
      return !taken.has(index) && (sign === undefined ? hashes !== undefined && hasHashes(bullets) : bullets.has(sign));
    })
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length, by: '' }));
  const inner = matchesOf(INNER_BULLET, text)
    .filter(({ index, 1: bullet }) => bullets.has(bullet!) && !areMarksBefore(text, index))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length, by: '\n' }));
  return [...own, ...ofLines, ...inner].sort((a, b) => a.start - b.start);
}

/** Where a text was wrapped anew, a sign of a list stands within a line. */
const INNER_BULLET = new RegExp(`(?<=[^\\s${BULLET_SIGNS}])[ \\t]{1,4}(${BULLET})[ \\t]{1,20}(?=\\S)`, 'g');

/** "2. • Norco": whether nothing but marks stands before a place on its line. */
function areMarksBefore(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_MARKS), at);
  return areMarks(before.slice(1 + Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'))));
}

const hasHashes = (bullets: ReadonlySet<string>): boolean => [...bullets].some(bullet => bullet.startsWith('#'));

const EMPTY_LINE = /[\n\r][ \t]{0,20}[\n\r]/;

/** Lines that are emphasised whole, as headings are in Markdown: "**Norco 10/325mg: Upheld**". */
export function lineEmphasisOf({ text }: TextLines): readonly Replacement[] {
  if (!text.includes('**') && !text.includes('__')) return [];
  return [...text.matchAll(EMPHASISED_LINE)].flatMap(({ 0: line, index, 1: mark }) => {
    const start = index + line.indexOf(mark!);
    const end = index + line.lastIndexOf(mark!);
    return end <= start || EMPTY_LINE.test(line)
      ? []
      : [
          { start, end: start + mark!.length, by: '' },
          { start: end, end: end + mark!.length, by: '' },
        ];
  });
}

const EMPHASISED_LINE = new RegExp(
  `(?<=^|[\\n\\r])[ \\t]{0,20}(?:(?:${BULLET}|[+–-]|[(\\w]{1,4}[.)])[ \\t]{1,20})?(\\*{2,3}|_{2,3})[^*_]{1,400}\\1[ \\t]{0,20}(?=[\\n\\r]|$)`,
  'gi',
);

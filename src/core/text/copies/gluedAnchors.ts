import { lastNotAfter } from '../binarySearch';
import type { TextLines } from '../lineIndex';
import { matchesOf } from '../matches';
import { CREDENTIAL_LABELS, DECISION_WORDS, ITEMS_INTRO, LABEL_ROWS, SECTION_ROWS } from '../vocabulary';
import type { Replacement } from './offsetMap';

/** Labels and titles that stand behind other words on a line, as in a text that was pasted without its line ends. */
export function gluedAnchorsOf(lines: TextLines): readonly Replacement[] {
  const { text } = lines;
  const found: Replacement[] = [];
  for (const { beginnings, pattern } of GLUED)
    if (beginnings.some(words => standsBehindBlank(text, words)))
      for (const match of matchesOf(pattern, text)) found.push(lineEndAt(match));
  return [...found, ...gluedHeadingsOf(lines)].sort((a, b) => a.start - b.start);
}

/**
 * Headings that stand behind a rationale and before a label on one line: "... is not medically necessary. Norco 10/325mg
 * #60: Upheld Claims Administrator guideline: ...". Only right behind a verdict's end: elsewhere a heading's own beginning
 * is not known.
 */
function gluedHeadingsOf({ text, starts }: TextLines): Replacement[] {
  if (!GLUED_DECISIONS.some(words => text.includes(words))) return [];
  return matchesOf(GLUED_DECISION, text).flatMap(({ index }): Replacement[] => {
    const first = Math.max(index - LONGEST_HEADING, starts[lastNotAfter(starts, index)]!);
    const end = matchesOf(VERDICT_END, text.slice(first, index)).at(-1);
    if (end === undefined) return [];
    const start = first + end.index;
    const heading = text.slice(start + end[0].length, index);
    const isSure = !SENTENCE_END.test(heading) || FIRST_OF_MODIFIED.test(heading);
    return isSure ? [{ start, end: start + end[0].length, by: '\n' }] : [];
  });
}

const GLUED_DECISIONS = DECISION_WORDS.flatMap(({ word }) => [' ', '\t'].map(blank => `: ${word}${blank}`));
const GLUED_DECISION = new RegExp(
  `: (?:${DECISION_WORDS.map(({ word }) => word).join('|')})(?=[ \\t]{1,20}Claims Administrator guideline:)`,
  'g',
);
/** In letters. */
const LONGEST_HEADING = 900;
const VERDICT_END =
  /(?<=\b(?:necessary|necessity|appropriate|established|demonstrated|warranted|supported|upheld|overturned|time)\.)[ \t]{1,20}(?=[A-Z\d])/g;
const SENTENCE_END = /[a-z)]\. {1,3}[A-Z]/;
const FIRST_OF_MODIFIED = /^[^.]{0,300}(?:\.\d[^.]{0,300})?\bw(?:as|ere) the original request/;

/**
 * Labels and titles in capitals that a narrow wrapping has broken: their lines' ends are blanks. The first part begins a
 * line or stands behind a sentence's end.
 */
export function wrappedAnchorsOf({ text, starts }: TextLines): readonly Replacement[] {
  if (!starts.some(start => beginsWithSecondPart(text, start))) return [];
  return matchesOf(WRAPPED, text).flatMap(({ 0: found, index }) =>
    matchesOf(LINE_END, found).map(({ 0: end, index: at }) => ({
      start: index + at,
      end: index + at + end.length,
      by: ' ',
    })),
  );
}

const LINE_END = /\r\n|[\n\r]/g;

/** The blanks before an anchor; or the letter right before it, which stays. */
const lineEndAt = ({ 0: found, index }: RegExpExecArray): Replacement => ({
  start: index,
  end: index + found.length,
  by: `${found.trimEnd()}\n`,
});

/** Whether words stand behind others and a blank on a line. */
function standsBehindBlank(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const before = text.slice(Math.max(0, at - MOST_BLANKS), at);
    if (BEHIND_WORDS.test(before)) return true;
  }
  return false;
}

/** Behind a blank that other words stand before, or right behind their last letter. */
const BEHIND_WORDS = /[^\s][ \t]{1,20}$|[a-z.:)]$/;

/** The most blanks before words, with the last letter before them. */
const MOST_BLANKS = 21;

interface GluedRow {
  /** With which an anchor begins, exactly: a text without them is let go. */
  readonly beginnings: readonly string[];
  /** The blanks before it. */
  readonly pattern: RegExp;
}

const LABELS = LABEL_ROWS.filter(row => row.text === 'after-label').map(row => row.label);
const CREDENTIALS = Object.values(CREDENTIAL_LABELS);
/** In capitals throughout: "DOCUMENTS REVIEWED". */
const TITLES = SECTION_ROWS.map(row => row.title).filter(
  title => title === title.toUpperCase() && !title.endsWith(':'),
);

/** Second words of labels and titles at the beginning of a line: a text without them is let go. */
const SECOND_PARTS = [
  ...['guideline:', 'Administrator', 'rationale:'],
  ...['REVIEWED', 'CASE', 'SUMMARY', 'ISSUES', 'DECISIONS', 'RATIONALES'],
];

const SECOND_PART = new RegExp(SECOND_PARTS.join('|'), 'y');
const SECOND_LETTERS: ReadonlySet<string> = new Set(SECOND_PARTS.map(words => words[0]!));

function beginsWithSecondPart(text: string, start: number): boolean {
  if (!SECOND_LETTERS.has(text[start]!)) return false;
  SECOND_PART.lastIndex = start;
  return SECOND_PART.test(text);
}

const oneOf = (words: readonly string[], blank: string): string =>
  words.map(one => one.replace(/[()/.]/g, '\\$&').replaceAll(' ', blank)).join('|');

const ANY_TITLE = oneOf(TITLES, '[ \\t]');
const BEGINNINGS = TITLES.flatMap(title => [' ', '\t'].map(blank => title.split(' ').slice(0, 2).join(blank)));

const GLUED: readonly GluedRow[] = [
  {
    beginnings: LABELS,
    pattern: new RegExp(
      `(?<=[.?!)"]|upheld|overturned)[ \\t]{1,20}(?=(?:${oneOf(LABELS, ' ')}))|(?:(?<=[a-z\\d)])[.?!]|(?<=uphel|overturne)d)(?=(?:${oneOf(LABELS, ' ')}))`,
      'gi',
    ),
  },
  {
    beginnings: CREDENTIALS,
    pattern: new RegExp(
      `(?<=\\S)[ \\t]{1,20}(?=(?:${oneOf(CREDENTIALS, ' ')}))|[a-z:.](?=(?:${oneOf(CREDENTIALS, ' ')}))`,
      'g',
    ),
  },
  {
    beginnings: BEGINNINGS,
    pattern: new RegExp(`(?<=[a-z.,:)])[ \\t]{1,20}(?=(?:${ANY_TITLE})[ \\t]{0,20}(?:[\\r\\n]|$))`, 'g'),
  },
  // A text on one line, as a field of a form keeps it: sections stand behind titles in capitals, the first heading behind
  // the sentence that opens the items.
  {
    beginnings: BEGINNINGS,
    pattern: new RegExp(
      `(?<=[a-z\\d.,:)])[ \\t]{1,20}(?=(?:${ANY_TITLE})[ \\t]{1,4}(?:[A-Z][a-z]|MAXIMUS))|(?<=(?:^|[a-z\\d.,:)][ \\t]{1,4})(?:${ANY_TITLE}))[ \\t]{1,20}(?=[A-Z][a-z]|MAXIMUS)`,
      'g',
    ),
  },
  {
    beginnings: [ITEMS_INTRO],
    pattern: new RegExp(
      `(?<=\\S)[ \\t]{1,20}(?=${oneOf([ITEMS_INTRO], ' ')})|(?<=${oneOf([ITEMS_INTRO], ' ')})[ \\t]{1,20}(?=\\S)`,
      'g',
    ),
  },
];

/** The first letters go before what stands before them: nearly every place is let go by them. */
const INITIALS = [...new Set([...LABELS, ...TITLES].map(words => words[0]!))].join('');

const WRAPPED = new RegExp(
  `(?=[${INITIALS}])(?<=(?:^|[\\n\\r]|[a-z.,:?!)"] )[ \\t]{0,20})(?:${oneOf([...LABELS, ...TITLES], '[ \\t]?(?:[ \\t]|\\r\\n|[\\n\\r])')})`,
  'g',
);

import { skipBlankBack } from '../characters';
import { isEmptyLine, type TextLines } from '../lineIndex';
import { commonBeginningsOf } from './commonBeginnings';
import { LIST_MARK } from './listMarks';
import type { Replacement } from './offsetMap';

/** One kind of matter that a copy has on every line, at its beginning or at its end. */
interface LineMargin {
  readonly pattern: RegExp;
  /** Whether the pattern's group is a number that counts the lines. */
  readonly counts: boolean;
  /** On how many of the lines it must stand; where none is given, on MOST. */
  readonly least?: number;
}

/** Where a line begins; two marks of a list may stand before its margin: "2. > Norco". */
const BEGINNING = `^[ \\t]{0,20}(?:${LIST_MARK}[ \\t]{1,20}){0,2}`;

/** In the order in which they are tried. */
const LINE_MARGINS: readonly LineMargin[] = [
  { pattern: new RegExp(`${BEGINNING}(?:>[ \\t]?){1,9}`, 'i'), counts: false, least: 0.4 }, // a program that breaks long lines gives the rest none
  { pattern: new RegExp(`${BEGINNING}\\|[ \\t]?`, 'i'), counts: false },
  { pattern: /\|[ \t]{0,20}$/, counts: false },
  { pattern: new RegExp(`${BEGINNING}(\\d{1,5})(?: {2,20}| ?\\t|$)`, 'i'), counts: true },
  { pattern: new RegExp(`${BEGINNING}(\\d{1,5})[:|][ \\t]{0,20}`, 'i'), counts: true },
  { pattern: /^[ \t]{0,20}[([]?(\d{1,5})(?:[.:)\]][ \t]{0,20}|[ \t]{1,20}|$)/, counts: true },
  { pattern: /(?:^|[ \t]{2}|\t)(\d{1,5})[ \t]{0,20}$/, counts: true },
  { pattern: /[\\¶↵⏎][ \t]{0,20}$/, counts: false },
  { pattern: /"[,;]?[ \t]{0,20}$/, counts: false }, // the lines of a list in a program
];

/**
 * What stands beside nearly every line: the quotation marks of a mail, the line numbers of a hearing, the bars of a box,
 * the marks of a line's end. Only one kind at a time: under it there may be another.
 */
export function lineMarginsOf(lines: TextLines): readonly Replacement[] {
  const sample = sampleOf(lines);
  for (const margin of LINE_MARGINS) {
    if (!isOnMost(sample, margin)) continue;
    const matches = matchesOn(lines, margin);
    const found = matches.filter(match => match !== null);
    if (found.length >= (margin.least ?? MOST) * matches.length && (!margin.counts || countsLines(found)))
      return found.map(({ start, end }) => ({ start, end, by: '' }));
  }
  if (2 * sample.filter(line => BARE_NUMBER.test(line)).length > FEWEST_BARE * sample.length) {
    const above = numbersAboveLines(lines);
    if (above.length > 0) return above;
  }
  const some = numbersOfSomeLines(lines);
  return some.length > 0 ? some : commonBeginningsOf(lines, sample);
}

const BARE_NUMBER = /^[ \t]{0,20}\d{1,4}$/;
/** Of two lines of a sample so many. */
const FEWEST_BARE = 0.5;

/** Numbers that stand alone, each on a line above its own: every other line that holds something. */
function numbersAboveLines(lines: TextLines): readonly Replacement[] {
  const { text, starts, from, to } = lines;
  const found: LineMatch[] = [];
  let others = 0;
  for (let line = 0; line + 1 < starts.length; line++) {
    const words = to[line]! - from[line]! > 4 ? '' : text.slice(from[line]!, to[line]!);
    if (/^\d+$/.test(words)) found.push({ start: starts[line]!, end: starts[line + 1]!, number: Number(words) });
    else if (!isEmptyLine(lines, line)) others++;
  }
  const areLines = found.length >= FEWEST_ABOVE && found.length >= MOST * others && countsLines(found);
  return areLines ? found.map(({ start, end }) => ({ start, end, by: '' })) : [];
}

const FEWEST_ABOVE = 20;

/** How many lines lie between two that are numbered, where not all are. */
const STEPS = [5, 10];

/** Numbers on every fifth line, or every tenth: each is the number of its line. */
function numbersOfSomeLines(lines: TextLines): readonly Replacement[] {
  for (const step of STEPS) {
    const numbered: Replacement[] = [];
    let missing = 0;
    for (let line = step - 1; line < lines.starts.length && missing <= numbered.length; line += step) {
      const end = endOfNumber(lines, line);
      if (end !== null) numbered.push({ start: lines.from[line]!, end, by: '' });
      else if (!isEmptyLine(lines, line)) missing++;
    }
    if (numbered.length >= FEWEST_NUMBERED && missing <= (1 - MOST) * numbered.length) return numbered;
  }
  return [];
}

const FEWEST_NUMBERED = 4;

/** Behind the number with which a line begins and the blanks that follow it, where it is the line's own. */
function endOfNumber({ text, from, to }: TextLines, line: number): number | null {
  const number = String(line + 1);
  const end = from[line]! + number.length;
  if (!text.startsWith(number, from[line]) || (end < to[line]! && text[end] !== ' ' && text[end] !== '\t')) return null;
  let at = end;
  while (at < to[line]! && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}

/** Of ten lines that hold something, eight. */
const MOST = 0.8;
/** A first look at some lines lets nearly every text go; a text of very few lines is no evidence. */
const SAMPLE = 24;
const FEWEST_LINES = 4;

function sampleOf(lines: TextLines): string[] {
  const step = Math.max(1, Math.floor(lines.starts.length / SAMPLE));
  const sample: string[] = [];
  for (let line = 0; line < lines.starts.length; line += step)
    if (!isEmptyLine(lines, line)) sample.push(contentOf(lines, line));
  return sample;
}

/** A line without the white space at its end. */
const contentOf = ({ text, starts, to }: TextLines, line: number): string => text.slice(starts[line]!, to[line]!);

function isOnMost(sample: readonly string[], { pattern, least = MOST }: LineMargin): boolean {
  if (sample.length < FEWEST_LINES) return false;
  const allowed = (1 - least) * sample.length;
  let missing = 0;
  for (const line of sample) {
    if (!pattern.test(line)) missing++;
    if (missing > allowed) return false;
  }
  return true;
}

/** What a margin's pattern found on a line; `number` is NaN where the margin does not count. */
interface LineMatch {
  readonly start: number;
  readonly end: number;
  readonly number: number;
}

/** For each line that holds something what was found on it, null where nothing was. */
function matchesOn(lines: TextLines, { pattern }: LineMargin): (LineMatch | null)[] {
  return lines.starts.flatMap((begin, line): (LineMatch | null)[] => {
    if (isEmptyLine(lines, line)) return [];
    const match = pattern.exec(contentOf(lines, line));
    if (match === null) return [null];
    const start = begin + match.index;
    const end = start + match[0].length;
    return [{ start: skipBlankBack(lines.text, begin, start), end, number: Number(match[1] ?? 'none') }];
  });
}

/** Whether nearly all numbers follow the one before, or begin anew with a page. */
function countsLines(matches: readonly LineMatch[]): boolean {
  const following = matches.filter(({ number }, i) => i > 0 && isNext(matches[i - 1]!.number, number));
  return following.length >= 0.9 * (matches.length - 1);
}

/** Lines that hold nothing may be counted without being numbered. */
const isNext = (before: number, number: number): boolean => number === 1 || (number > before && number <= before + 3);

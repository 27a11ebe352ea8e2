import type { CaseBlock } from '../model/model';
import {
  BLANK,
  COLON,
  HYPHEN,
  hasLettersAt,
  isDigit,
  isLetter,
  isLineEnd,
  isSpace,
  isWordPart,
  LINE_FEED,
  NO_BREAK_SPACE,
  SLASH,
  TAB,
} from '../text/characters';
import { type DateNumbers, dateAt } from '../text/dates';

export type CaseField = keyof CaseBlock;
type ValueKind = 'case-number' | 'date' | 'word' | 'free';

interface CaseLabel {
  /** In lower case. */
  readonly words: string;
  /** Null where the value is read over. */
  readonly field: CaseField | null;
  readonly kind: ValueKind;
}

/** A label of the case block or, where `label` is null, a value. */
export interface CaseToken {
  readonly label: CaseLabel | null;
  readonly kind: ValueKind;
  /** Of a value that is a date. */
  readonly date: DateNumbers | null;
  readonly start: number;
  readonly end: number;
}

const APPLICATION: CaseLabel = { words: 'application', field: 'applicationReceived', kind: 'date' };

/** The labels of the case block and of the cover letter, also behind "MAXIMUS" or "IMR". The cover letter's are unproven. */
const CASE_LABELS: readonly CaseLabel[] = [
  { words: 'case number', field: 'number', kind: 'case-number' },
  { words: 'date assigned', field: 'dateAssigned', kind: 'date' },
  { words: 'date of injury', field: 'dateOfInjury', kind: 'date' },
  { words: 'decision date', field: 'decisionDate', kind: 'date' },
  { words: 'dated', field: 'decisionDate', kind: 'date' },
  { words: 'ur denial date', field: 'urDenialDate', kind: 'date' },
  { words: 'date of ur decision', field: 'urDenialDate', kind: 'date' },
  { words: 'ur decision date', field: 'urDenialDate', kind: 'date' },
  { words: 'priority', field: 'priority', kind: 'word' },
  { words: 'application received', field: 'applicationReceived', kind: 'date' },
  APPLICATION,
  { words: 'claim number', field: null, kind: 'free' },
  { words: 'employee name', field: null, kind: 'free' },
  { words: 'employee', field: null, kind: 'free' },
];

const PRIORITIES = ['standard', 'expedited', 'regular', 'urgent', 'concurrent', 'retrospective'];

/** Labels and values in text[start, end), lines, in order; none where no label stands before a colon. */
export function caseTokensIn(text: string, start: number, end: number): CaseToken[] {
  const tokens: CaseToken[] = [];
  let hasLabel = false;
  let hasBroken = false;
  for (let at = start, before = 0, code = 0; at < end; at++) {
    before = code;
    code = text.charCodeAt(at);
    if (code <= BLANK) continue;
    let token: CaseToken | null = null;
    if (code === COLON) {
      token = labelBefore(text, start, at);
      hasLabel ||= token !== null;
    } else if (isDigit(code)) {
      if (!isPartOfNumber(before)) token = numberAt(text, at, end);
    } else if (code === CAPITAL_A && !hasBroken && !isLetter(before)) {
      token = brokenLabelAt(text, at, end);
      hasBroken = token !== null;
    } else if (!isWordPart(before)) token = wordAt(text, WORDS_BY_LETTER[code & 31]!, at, end);
    if (token === null) continue;
    tokens.push(token);
    at = token.end - 1;
    code = text.charCodeAt(at);
  }
  return hasLabel ? tokens : [];
}

const CAPITAL_A = 'A'.charCodeAt(0);

const isPartOfNumber = (code: number): boolean => isDigit(code) || code === SLASH || code === HYPHEN;

const valueToken = (kind: ValueKind, date: DateNumbers | null, start: number, end: number): CaseToken => ({
  label: null,
  kind,
  date,
  start,
  end,
});

const labelToken = (label: CaseLabel, start: number, end: number): CaseToken => ({
  label,
  kind: label.kind,
  date: null,
  start,
  end,
});

function numberAt(text: string, at: number, end: number): CaseToken | null {
  const caseEnd = endOfCaseNumber(text, at, end, 6);
  if (caseEnd > 0) return valueToken('case-number', null, at, caseEnd);
  const date = dateAt(text, at, end);
  if (date === null || date.isBroken) return null;
  return date.end < end && isPartOfNumber(text.charCodeAt(date.end)) ? null : valueToken('date', date, at, date.end);
}

/** Behind "16-0900001", where the second number has so many digits; else 0. */
function endOfCaseNumber(text: string, at: number, end: number, digits: number): number {
  if (text.charCodeAt(at + 2) !== HYPHEN || !isDigit(text.charCodeAt(at + 1)) || !isDigit(text.charCodeAt(at)))
    return 0;
  let last = at + 3;
  while (last < end && isDigit(text.charCodeAt(last))) last++;
  return last === at + 3 + digits ? last : 0;
}

/** The words of values by the five bits of their first letter. */
const WORDS_BY_LETTER: readonly (readonly string[])[] = Array.from({ length: 32 }, (_, letter) =>
  ['cm', ...PRIORITIES].filter(word => (word.charCodeAt(0) & 31) === letter),
);

function wordAt(text: string, words: readonly string[], at: number, end: number): CaseToken | null {
  for (const word of words) {
    if (!hasLettersAt(text, at, end, word)) continue;
    const last = at + word.length;
    if (word !== 'cm')
      return last < end && isWordPart(text.charCodeAt(last)) ? null : valueToken('word', null, at, last);
    const caseEnd = endOfCaseNumber(text, last, end, 7);
    if (caseEnd > 0) return valueToken('case-number', null, at, caseEnd);
  }
  return null;
}

/** "Application" without its colon: "Received:" stands on the next line. */
function brokenLabelAt(text: string, at: number, end: number): CaseToken | null {
  const last = at + APPLICATION.words.length;
  if (!text.startsWith('Application', at) || last > end) return null;
  let next = last;
  while (next < end && next - last < WIDEST_GAP && isPlainBlank(text.charCodeAt(next))) next++;
  const code = next < end ? text.charCodeAt(next) : LINE_FEED;
  return isDigit(code) || isLineEnd(code) ? labelToken(APPLICATION, at, last) : null;
}

const WIDEST_GAP = 60;

const isPlainBlank = (code: number): boolean => code === BLANK || code === TAB || code === NO_BREAK_SPACE;

/** How far before its colon a label may begin. */
const LONGEST_LABEL = 26;

function labelBefore(text: string, start: number, colon: number): CaseToken | null {
  const from = Math.max(start, colon - LONGEST_LABEL);
  let to = colon;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  if (to === from) return null;
  for (const label of LABELS_BY_LAST_LETTER[text.charCodeAt(to - 1) & 31]!) {
    const first = startOfWords(text, from, to, label.words);
    if (first >= 0) return labelToken(label, first, colon + 1);
  }
  return null;
}

/** The longest first, as "UR Decision Date" ends in "Decision Date". */
const LABELS_BY_LAST_LETTER: readonly (readonly CaseLabel[])[] = Array.from({ length: 32 }, (_, letter) =>
  CASE_LABELS.filter(({ words }) => (words.charCodeAt(words.length - 1) & 31) === letter).sort(
    (a, b) => b.words.length - a.words.length,
  ),
);

/** Where words begin that end at the end of text[from, to), with up to nine blanks between them; -1 where others stand. */
function startOfWords(text: string, from: number, to: number, words: string): number {
  let at = to;
  for (let i = words.length - 1; i >= 0; i--) {
    const wanted = words.charCodeAt(i);
    const before = at;
    if (wanted === BLANK) while (at > from && isPlainBlank(text.charCodeAt(at - 1))) at--;
    else if (at > from && (text.charCodeAt(at - 1) | 32) === wanted) at--;
    if (at === before || before - at > MOST_BLANKS) return -1;
  }
  return at > from && isLetter(text.charCodeAt(at - 1)) ? -1 : at;
}

const MOST_BLANKS = 9;

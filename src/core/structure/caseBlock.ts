import type { CaseBlock, LetterOutcome, Located, LocatedDate } from '../model/model';
import type { Span } from '../model/span';
import { dayOf } from '../text/dates';
import { matchesOf } from '../text/matches';
import { readAs } from '../text/nearLabels';

/** A field with one value. */
type CaseField = Exclude<keyof CaseBlock, 'otherNumbers'>;
type ValueKind = 'case-number' | 'date' | 'word' | 'free';

interface CaseLabel {
  /** In lower case. */
  readonly words: string;
  /** Null where the value is read over. */
  readonly field: CaseField | null;
  readonly kind: ValueKind;
}

const APPLICATION: CaseLabel = { words: 'application', field: 'applicationReceived', kind: 'date' };

/** The labels of the case block and of the cover letter, also behind "MAXIMUS" or "IMR". The cover letter's are unproven. */
const CASE_LABEL_ROWS: readonly CaseLabel[] = [
  { words: 'case number', field: 'number', kind: 'case-number' },
  { words: 'case numbers', field: 'number', kind: 'case-number' },
  { words: 'case number(s)', field: 'number', kind: 'case-number' },
  { words: 'consolidated with', field: 'number', kind: 'case-number' },
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

const NOTHING = {
  number: null,
  dateAssigned: null,
  dateOfInjury: null,
  decisionDate: null,
  urDenialDate: null,
  applicationReceived: null,
  priority: null,
} as const;

export const NO_CASE: CaseBlock = { ...NOTHING, otherNumbers: [] };

/**
 * The case block in the lines of text[start, end). A value is bound to the label it follows on one line; where an
 * extraction gives labels first and values after them, by count and kind, and dates only if they then are in the order
 * that the procedure has (injury, denial, application, assignment, decision). Otherwise the fields stay null: no guess.
 * A consolidated case has several numbers: "Case Number: CM16-0900001, CM16-0900002".
 * Time is linear in the length of the lines.
 */
export function readCaseBlock(text: string, start: number, end: number): CaseBlock {
  const all = caseTokensIn(text.slice(start, end), start);
  if (all.length === 0) return NO_CASE;
  const tokens = all.filter((token, i) => i === 0 || !isFurtherNumber(text, all[i - 1]!, token));
  const bound = bindRuns(text, tokens);
  dropUnlikelyDates(bound);
  bindTheOnly('number', tokens, bound);
  bindTheOnly('priority', tokens, bound);
  const notAfter = bound.decisionDate === null ? null : dayOf(bound.decisionDate.value.text, null);
  return {
    number: located(bound.number),
    otherNumbers: bound.number === null ? [] : otherNumbers(text, all, bound.number.value),
    dateAssigned: locatedDate(bound.dateAssigned, notAfter),
    dateOfInjury: locatedDate(bound.dateOfInjury, notAfter),
    decisionDate: locatedDate(bound.decisionDate, notAfter),
    urDenialDate: locatedDate(bound.urDenialDate, notAfter),
    applicationReceived: locatedDate(bound.applicationReceived, notAfter),
    priority: located(bound.priority),
  };
}

/** A label of the case block or, where `label` is null, a value. */
interface CaseToken {
  readonly label: CaseLabel | null;
  readonly kind: ValueKind;
  readonly text: string;
  readonly span: Span;
}

const BLANKS = '[ \\t\\u00a0]';
/** Within a label; a text of narrow lines may have a line end there. */
const WITHIN_LABEL = `(?:${BLANKS}{1,9}|${BLANKS}?\\r?\\n${BLANKS}?)`;

/** Letters that recognition mixes up. */
const LOOK_ALIKE: Readonly<Record<string, string>> = { m: '(?:m|rn)', o: '[o0]', l: '[li1|]', i: '[il1|]' };

/** Of an expression: words of the table with the blanks that an extraction may leave between them, and with letters that look alike. */
const anyOf = (words: readonly string[], lookAlike: Readonly<Record<string, string>> = {}): string =>
  words
    .map(word => word.replace(/[()moli]/g, letter => lookAlike[letter] ?? letter.replace(/[()]/, '\\$&')))
    .map(word => word.replaceAll(' ', WITHIN_LABEL))
    .join('|');

/** "Application" before a value or at a line's end is a label too, as "Received:" then is on the next line. */
const CASE_TOKEN = new RegExp(
  [
    `(?<![a-z])(?<label>${anyOf(
      CASE_LABEL_ROWS.map(({ words }) => words),
      LOOK_ALIKE,
    )})\\s{0,9}:`,
    `(?<![a-z])(?<broken>application)(?=${BLANKS}{0,60}(?:[\\d\\r\\n]|$))`,
    '(?<![\\d/-])(?<number>\\d\\d-\\d{6})(?!\\d)',
    '(?<!\\w)(?<longNumber>cm\\d\\d-\\d{7})(?!\\d)',
    '(?<![\\d/-])(?<date>\\d{1,2}[/-]\\d{1,2}[/-](?:\\d{4}|\\d\\d))(?![\\d/-])',
    `(?<!\\w)(?<word>${anyOf(PRIORITIES)})(?!\\w)`,
  ].join('|'),
  'gi',
);

/** Before a value in a column of its own, where the whole text is in small letters. */
const IN_COLUMN = /^[ \t\u00a0]{3}/;

/** The labels and values of some lines, in order; none where no label is followed by a colon. Spans begin at `offset`. */
function caseTokensIn(lines: string, offset: number): CaseToken[] {
  const tokens: CaseToken[] = [];
  let hasColon = false;
  let hasBroken = false;
  for (const { 0: text, index, groups } of matchesOf(CASE_TOKEN, lines)) {
    const span = { start: offset + index, end: offset + index + text.length };
    if (groups!.label !== undefined) {
      hasColon = true;
      tokens.push(labelToken(labelOf(groups!.label), text, span));
    } else if (groups!.broken === undefined) tokens.push({ label: null, kind: kindOfValue(groups!), text, span });
    else if (
      !hasBroken &&
      (text.startsWith('A') || IN_COLUMN.test(lines.slice(index + text.length, index + text.length + 3)))
    ) {
      hasBroken = true;
      tokens.push(labelToken(APPLICATION, text, span));
    }
  }
  return hasColon ? tokens : [];
}

function kindOfValue({ date, word }: Readonly<Record<string, string | undefined>>): ValueKind {
  if (date !== undefined) return 'date';
  return word !== undefined ? 'word' : 'case-number';
}

const labelToken = (label: CaseLabel, text: string, span: Span): CaseToken => ({ label, kind: label.kind, text, span });

function labelOf(written: string): CaseLabel {
  const words = readAs(written);
  return CASE_LABEL_ROWS.find(label => readAs(label.words) === words)!;
}

type Tokens = readonly CaseToken[];

const isNumber = ({ label, kind }: CaseToken): boolean => label === null && kind === 'case-number';

/** Case numbers that follow one another count as one value: "CM16-0900001, CM16-0900002 and CM16-0900003". */
const isFurtherNumber = (text: string, before: CaseToken, token: CaseToken): boolean =>
  isNumber(before) && isNumber(token) && isSeparator(text.slice(before.span.end, token.span.start));

const isSeparator = (words: string): boolean => /^[\s,;/&|+]*(?:\b(?:and|with)\b\s*)?$/i.test(words);

/** All case numbers but the first that are values of the block: none that stands in a sentence. */
function otherNumbers(text: string, tokens: Tokens, first: CaseToken): Located<string>[] {
  const seen = new Set([first.text.toLowerCase()]);
  return tokens.flatMap((token, i): Located<string>[] => {
    const isOther = isNumber(token) && !seen.has(token.text.toLowerCase()) && isValueBehind(text, tokens[i - 1], token);
    if (!isOther) return [];
    seen.add(token.text.toLowerCase());
    return [{ value: token.text, span: token.span }];
  });
}

/** Whether a number stands behind its label or another number, or begins a line, as in a cell of several lines. */
function isValueBehind(text: string, before: CaseToken | undefined, { span }: CaseToken): boolean {
  const from = before?.span.end ?? 0;
  const between = text.slice(from, span.start);
  if (before?.kind === 'case-number' && isSeparator(between)) return true;
  const line = Math.max(between.lastIndexOf('\n'), between.lastIndexOf('\r')) + 1;
  return line > 0 && isSeparator(between.slice(line));
}

interface Binding {
  readonly value: CaseToken;
  readonly how: 'beside' | 'by-order';
}

/** The value of each field, as far as they are found. */
type Bound = { [F in CaseField]: Binding | null };

const located = (binding: Binding | null): Located<string> | null =>
  binding === null ? null : { value: binding.value.text, span: binding.value.span };

const locatedDate = (binding: Binding | null, notAfter: string | null): LocatedDate | null =>
  binding === null ? null : { value: dayOf(binding.value.text, notAfter), span: binding.value.span };

/** Labels that follow one another make a run, with the values that follow them. */
function bindRuns(text: string, tokens: Tokens): Bound {
  const bound: Bound = { ...NOTHING };
  let first = 0;
  while (first < tokens.length && tokens[first]!.label === null) first++;
  while (first < tokens.length) {
    let values = first;
    while (values < tokens.length && tokens[values]!.label !== null) values++;
    let next = values;
    while (next < tokens.length && tokens[next]!.label === null) next++;
    bindRun(text, tokens.slice(first, values), tokens.slice(values, next), bound);
    first = next;
  }
  return bound;
}

function bindRun(text: string, labels: Tokens, values: Tokens, bound: Bound): void {
  if (values.length === 1 && labels.length === 1) bind(labels[0]!, values[0]!, 'beside', bound);
  else if (values.length === 1 || labels.length === 1) {
    const last = labels.at(-1)!;
    const beside = valuesOnLineOf(last, text, values);
    if (beside.length === 1) bind(last, beside[0]!, 'beside', bound);
    else if (values.length === 1 && isOnlyOfKind(last, labels)) bind(last, values[0]!, 'by-order', bound);
  } else bindByOrder(labels, values, bound);
}

/** "Case Number:" / "Date Assigned:" / "10/18/2016": the first has no value, and a day is none. */
const isOnlyOfKind = ({ kind }: CaseToken, labels: Tokens): boolean =>
  labels.filter(label => label.kind === kind).length === 1;

function bindByOrder(labels: Tokens, values: Tokens, bound: Bound): void {
  const named = labels.filter(({ kind }) => kind !== 'free');
  if (named.length !== values.length) return;
  const inOrder = named.every(({ kind }, i) => kind === values[i]!.kind) ? values : byKind(named, values);
  inOrder?.forEach((value, i) => {
    bind(named[i]!, value, 'by-order', bound);
  });
}

/** The values on the line on which a label ends. */
function valuesOnLineOf(label: CaseToken, text: string, values: Tokens): Tokens {
  const start = label.span.end;
  const lineEnd = text.slice(start, values.at(-1)?.span.start ?? start).search(/[\r\n]/);
  return lineEnd < 0 ? values : values.filter(({ span }) => span.start <= start + lineEnd);
}

/** The values in the order of the labels where each kind is there once, as when a wrapped cell is centred in its row. */
function byKind(labels: Tokens, values: Tokens): Tokens | null {
  const valueByKind = new Map(values.map(value => [value.kind, value]));
  const ordered = new Set(labels.flatMap(({ kind }) => valueByKind.get(kind) ?? []));
  return ordered.size === labels.length ? [...ordered] : null;
}

function bind({ label, kind }: CaseToken, value: CaseToken, how: Binding['how'], bound: Bound): void {
  const field = label?.field ?? null;
  if (field !== null && kind === value.kind && bound[field] === null) bound[field] = { value, how };
}

/** Where only one label is of a field and only one value of its kind, they belong together wherever they are. */
function bindTheOnly(field: 'number' | 'priority', tokens: Tokens, bound: Bound): void {
  if (bound[field] !== null) return;
  const labels = tokens.filter(({ label }) => label?.field === field);
  const values = tokens.filter(({ label, kind }) => label === null && kind === labels[0]?.kind);
  if (labels.length === 1 && values.length === 1) bind(labels[0]!, values[0]!, 'by-order', bound);
}

/** In the order in which they happen. */
const PROCEDURE = ['dateOfInjury', 'urDenialDate', 'applicationReceived', 'dateAssigned', 'decisionDate'] as const;

function dropUnlikelyDates(bound: Bound): void {
  if (!PROCEDURE.some(field => bound[field]?.how === 'by-order')) return;
  const dated = PROCEDURE.filter(field => bound[field] !== null);
  const days = dated.map(field => dayOf(bound[field]!.value.text, null) ?? '');
  if (days.every((day, i) => i === 0 || days[i - 1]! <= day)) return;
  for (const field of dated) if (bound[field]!.how === 'by-order') bound[field] = null;
}

/** What a cover letter says of the whole; by the words that follow. */
const LETTER_OUTCOME = /final\s+determination\s*:\s*(?:(partial(?:ly)?\s+)?(overturn)(?:ed)?|uph[eo]ld)\b/i;

/** What a cover letter in text[start, end) says of the whole. Unproven: no such letter was read. */
export function readLetterOutcome(text: string, start: number, end: number): Located<LetterOutcome> | null {
  const match = LETTER_OUTCOME.exec(text.slice(start, end));
  if (match === null) return null;
  const [whole, partially, overturned] = match;
  const value = overturned === undefined ? 'uphold' : partially === undefined ? 'overturn' : 'partially-overturn';
  return { value, span: { start: start + match.index, end: start + match.index + whole.length } };
}

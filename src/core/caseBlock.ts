import { isWordPart } from './beginnings';
import { dayOf } from './dates';
import type { CaseBlock, LetterOutcome, Located } from './model';

type CaseField = keyof CaseBlock;
type ValueKind = 'case-number' | 'date' | 'word' | 'free';

/** The labels of the case block and of the cover letter. A field of null is read over. The cover letter's are unproven. */
const CASE_LABELS: readonly { readonly label: string; readonly field: CaseField | null; readonly kind: ValueKind }[] = [
  { label: 'MAXIMUS Case Number', field: 'number', kind: 'case-number' },
  { label: 'IMR Case Number', field: 'number', kind: 'case-number' },
  { label: 'Case Number', field: 'number', kind: 'case-number' },
  { label: 'Date Assigned', field: 'dateAssigned', kind: 'date' },
  { label: 'Date of Injury', field: 'dateOfInjury', kind: 'date' },
  { label: 'Decision Date', field: 'decisionDate', kind: 'date' },
  { label: 'Dated', field: 'decisionDate', kind: 'date' },
  { label: 'UR Denial Date', field: 'urDenialDate', kind: 'date' },
  { label: 'Date of UR Decision', field: 'urDenialDate', kind: 'date' },
  { label: 'UR Decision Date', field: 'urDenialDate', kind: 'date' },
  { label: 'Priority', field: 'priority', kind: 'word' },
  { label: 'IMR Application Received', field: 'applicationReceived', kind: 'date' },
  { label: 'Application Received', field: 'applicationReceived', kind: 'date' },
  { label: 'Application', field: 'applicationReceived', kind: 'date' },
  { label: 'Claim Number', field: null, kind: 'free' },
  { label: 'Employee Name', field: null, kind: 'free' },
  { label: 'Employee', field: null, kind: 'free' },
];

const VALUE =
  /\bCM\d\d-\d{7}(?!\d)|(?<![\d/-])\d\d-\d{6}(?!\d)|(?<![\d/-])\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d{2})(?![\d/-])|\b(?:Standard|Expedited|Regular|Urgent|Concurrent|Retrospective)\b/iy;

const LONGEST_LABEL = 26;

interface LabelToken {
  readonly row: (typeof CASE_LABELS)[number];
  readonly start: number;
  readonly end: number;
}

interface ValueToken {
  readonly kind: ValueKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export const NO_CASE: CaseBlock = {
  number: null,
  dateAssigned: null,
  dateOfInjury: null,
  decisionDate: null,
  urDenialDate: null,
  applicationReceived: null,
  priority: null,
};

/**
 * The case block in text[start, end). A value is bound to the label it follows on one line; where an extraction gives
 * labels first and values after them, by count and kind, and dates only if they then stand in the order that the
 * procedure has (injury, denial, application, assignment, decision). Otherwise the fields stay null: no guess.
 */
export function readCaseBlock(text: string, start: number, end: number): CaseBlock {
  const region = text.slice(start, end);
  const tokens = tokensOf(region);
  if (tokens.length === 0) return NO_CASE;
  const bound: Bound = new Map();
  for (const run of runsOf(tokens)) bindRun(run, region, bound);
  dropUnlikelyDates(bound);
  bindTheOnly('number', 'case-number', tokens, bound);
  bindTheOnly('priority', 'word', tokens, bound);
  const decided = bound.get('decisionDate')?.value.text;
  const notAfter = decided === undefined ? null : dayOf(decided, null);
  return caseFrom(bound, start, notAfter);
}

type Tokens = readonly (LabelToken | ValueToken)[];

function tokensOf(region: string): Tokens {
  const tokens: (LabelToken | ValueToken)[] = labelsOf(region);
  if (tokens.length === 0) return tokens;
  for (let at = 0, before = 0; at < region.length; ) {
    const code = region.charCodeAt(at);
    const value = mayBeginValue(code, before) ? valueAt(region, at) : null;
    if (value !== null) tokens.push(value);
    at = value?.end ?? at + 1;
    before = region.charCodeAt(at - 1);
  }
  return tokens.sort((a, b) => a.start - b.start);
}

/** Values begin with a number, or with a word of which the first letter tells much. */
function mayBeginValue(code: number, before: number): boolean {
  if (isDigit(code)) return !isDigit(before);
  return isWordPart(code) && ((VALUE_LETTERS >> (code & 31)) & 1) === 1 && !isWordPart(before);
}

/** A bit for each letter of the alphabet. */
const VALUE_LETTERS = [...'cseru'].reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) & 31)), 0);

function valueAt(region: string, at: number): ValueToken | null {
  VALUE.lastIndex = at;
  const text = VALUE.exec(region)?.[0];
  if (text === undefined) return null;
  const first = text.charCodeAt(0) | 32;
  const kind = first === LETTER_C && text.includes('-') ? 'case-number' : isDigit(first) ? kindOfNumber(text) : 'word';
  return { kind, text, start: at, end: at + text.length };
}

const LETTER_C = 'c'.charCodeAt(0);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const kindOfNumber = (value: string): ValueKind => (/^\d\d-\d{6}$/.test(value) ? 'case-number' : 'date');

/** A label stands before a colon; that of the application may be broken before "Received:". */
function labelsOf(region: string): LabelToken[] {
  const labels: LabelToken[] = [];
  for (let colon = region.indexOf(':'); colon >= 0; colon = region.indexOf(':', colon + 1)) {
    const from = Math.max(0, colon - LONGEST_LABEL);
    const before = region
      .slice(from, colon)
      .replace(/[ \t\u00a0]{1,9}/g, ' ')
      .trimEnd()
      .toLowerCase();
    const row = LABELS_BY_LENGTH.find(({ words }) => endsInWords(before, words))?.row;
    if (row !== undefined) labels.push({ row, start: colon - row.label.length, end: colon + 1 });
  }
  const broken = /(?<![A-Za-z])Application(?=[ \t\u00a0]{0,60}(?:[\r\n\d]|$))/.exec(region);
  if (broken !== null && labels.length > 0)
    labels.push({ row: APPLICATION, start: broken.index, end: broken.index + broken[0].length });
  return labels;
}

/** The longest first, as "UR Decision Date" ends in "Decision Date". */
const LABELS_BY_LENGTH = CASE_LABELS.map(row => ({ row, words: row.label.toLowerCase() })).sort(
  (a, b) => b.words.length - a.words.length,
);

const APPLICATION = CASE_LABELS.find(({ label }) => label === 'Application')!;

function endsInWords(text: string, words: string): boolean {
  if (text.charCodeAt(text.length - 1) !== words.charCodeAt(words.length - 1) || !text.endsWith(words)) return false;
  const before = text.charCodeAt(text.length - words.length - 1);
  return !(before >= 97 && before <= 122);
}

interface Run {
  readonly labels: readonly LabelToken[];
  readonly values: readonly ValueToken[];
}

const isLabel = (token: LabelToken | ValueToken): token is LabelToken => 'row' in token;

/** Labels that follow one another, with the values that follow them. */
function runsOf(tokens: Tokens): Run[] {
  const runs: { labels: LabelToken[]; values: ValueToken[] }[] = [];
  for (const token of tokens) {
    const run = runs.at(-1);
    if (isLabel(token)) {
      if (run !== undefined && run.values.length === 0) run.labels.push(token);
      else runs.push({ labels: [token], values: [] });
    } else run?.values.push(token);
  }
  return runs;
}

type Bound = Map<CaseField, { value: ValueToken; how: 'beside' | 'by-order' }>;

function bindRun({ labels, values }: Run, region: string, bound: Bound): void {
  const last = labels.at(-1)!;
  const beside = values.filter(value => !/[\r\n]/.test(region.slice(last.end, value.start)));
  if (values.length === 1 || labels.length === 1) {
    const only = values.length === 1 && labels.length === 1 ? values[0] : beside.length === 1 ? beside[0] : undefined;
    if (only !== undefined) bind(last, only, 'beside', bound);
    return;
  }
  const named = labels.filter(label => label.row.kind !== 'free');
  if (named.length !== values.length) return;
  const inOrder = named.every((label, i) => label.row.kind === values[i]!.kind) ? values : byKind(named, values);
  inOrder?.forEach((value, i) => {
    bind(named[i]!, value, 'by-order', bound);
  });
}

/** The values in the order of the labels where each kind stands once, as when a wrapped cell is centred in its row. */
function byKind(labels: readonly LabelToken[], values: readonly ValueToken[]): ValueToken[] | null {
  const ordered = labels.flatMap(({ row }) => values.filter(({ kind }) => kind === row.kind));
  return ordered.length === labels.length && new Set(ordered).size === labels.length ? ordered : null;
}

function bind(label: LabelToken, value: ValueToken, how: 'beside' | 'by-order', bound: Bound): void {
  const { field, kind } = label.row;
  if (field !== null && kind === value.kind && !bound.has(field)) bound.set(field, { value, how });
}

/** Where only one label and one value are of a kind, they belong together wherever they stand. */
function bindTheOnly(field: CaseField, kind: ValueKind, tokens: Tokens, bound: Bound): void {
  const labels = tokens.filter(token => isLabel(token) && token.row.field === field);
  const values = tokens.filter((token): token is ValueToken => !isLabel(token) && token.kind === kind);
  if (labels.length === 1 && values.length === 1 && !bound.has(field))
    bound.set(field, { value: values[0]!, how: 'by-order' });
}

/** In the order in which they happen. */
const PROCEDURE: readonly CaseField[] = [
  'dateOfInjury',
  'urDenialDate',
  'applicationReceived',
  'dateAssigned',
  'decisionDate',
];

function dropUnlikelyDates(bound: Bound): void {
  const dated = PROCEDURE.filter(field => bound.has(field));
  const days = dated.map(field => dayOf(bound.get(field)!.value.text, null) ?? '');
  if (days.every((day, i) => i === 0 || days[i - 1]! <= day)) return;
  for (const field of dated) if (bound.get(field)!.how === 'by-order') bound.delete(field);
}

function caseFrom(bound: Bound, offset: number, notAfter: string | null): CaseBlock {
  const block: { -readonly [F in CaseField]: CaseBlock[F] } = { ...NO_CASE };
  for (const [field, { value }] of bound) {
    const span = { start: offset + value.start, end: offset + value.end };
    if (value.kind === 'date') Object.assign(block, { [field]: { value: dayOf(value.text, notAfter), span } });
    else Object.assign(block, { [field]: { value: value.text, span } });
  }
  return block;
}

const LETTER_OUTCOMES: readonly { readonly pattern: RegExp; readonly outcome: LetterOutcome }[] = [
  { pattern: /final\s+determination\s*:\s*partial(?:ly)?\s+overturn(?:ed)?\b/i, outcome: 'partially-overturn' },
  { pattern: /final\s+determination\s*:\s*overturn(?:ed)?\b/i, outcome: 'overturn' },
  { pattern: /final\s+determination\s*:\s*uph[eo]ld\b/i, outcome: 'uphold' },
];

/** What a cover letter in text[start, end) says of the whole. Unproven: no such letter was read. */
export function readLetterOutcome(text: string, start: number, end: number): Located<LetterOutcome> | null {
  const region = text.slice(start, end);
  for (const { pattern, outcome } of LETTER_OUTCOMES) {
    const match = pattern.exec(region);
    if (match !== null)
      return { value: outcome, span: { start: start + match.index, end: start + match.index + match[0].length } };
  }
  return null;
}

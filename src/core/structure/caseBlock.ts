import type { CaseBlock, LetterOutcome, Located, LocatedDate } from '../model/model';
import { isLineEnd } from '../text/characters';
import { isoOf } from '../text/dates';
import { type CaseField, type CaseToken, caseTokensIn } from './caseTokens';

const NOTHING = {
  number: null,
  dateAssigned: null,
  dateOfInjury: null,
  decisionDate: null,
  urDenialDate: null,
  applicationReceived: null,
  priority: null,
} as const;

export const NO_CASE: CaseBlock = NOTHING;

/**
 * The case block in the lines of text[start, end). A value is bound to the label it follows on one line; where an
 * extraction gives labels first and values after them, by count and kind, and dates only if they then stand in the order
 * that the procedure has (injury, denial, application, assignment, decision). Otherwise the fields stay null: no guess.
 */
export function readCaseBlock(text: string, start: number, end: number): CaseBlock {
  const tokens = caseTokensIn(text, start, end);
  if (tokens.length === 0) return NO_CASE;
  const bound = bindRuns(text, tokens);
  dropUnlikelyDates(bound);
  bindTheOnly('number', tokens, bound);
  bindTheOnly('priority', tokens, bound);
  const notAfter = bound.decisionDate === null ? null : isoFrom(bound.decisionDate.value, null);
  return {
    number: located(text, bound.number),
    dateAssigned: locatedDate(bound.dateAssigned, notAfter),
    dateOfInjury: locatedDate(bound.dateOfInjury, notAfter),
    decisionDate: locatedDate(bound.decisionDate, notAfter),
    urDenialDate: locatedDate(bound.urDenialDate, notAfter),
    applicationReceived: locatedDate(bound.applicationReceived, notAfter),
    priority: located(text, bound.priority),
  };
}

type Tokens = readonly CaseToken[];

interface Binding {
  readonly value: CaseToken;
  readonly how: 'beside' | 'by-order';
}

/** The value of each field, as far as they are found. */
type Bound = { [F in CaseField]: Binding | null };

function located(text: string, binding: Binding | null): Located<string> | null {
  if (binding === null) return null;
  const { start, end } = binding.value;
  return { value: text.slice(start, end), span: { start, end } };
}

function locatedDate(binding: Binding | null, notAfter: string | null): LocatedDate | null {
  if (binding === null) return null;
  const { start, end } = binding.value;
  return { value: isoFrom(binding.value, notAfter), span: { start, end } };
}

const isoFrom = ({ date }: CaseToken, notAfter: string | null): string | null =>
  date === null ? null : isoOf(date, notAfter);

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
    if (values - first === 1 && next - values === 1) bind(tokens[first]!, tokens[values]!, 'beside', bound);
    else bindRun(text, tokens.slice(first, values), tokens.slice(values, next), bound);
    first = next;
  }
  return bound;
}

function bindRun(text: string, labels: Tokens, values: Tokens, bound: Bound): void {
  if (values.length === 1 || labels.length === 1) {
    const last = labels.at(-1)!;
    const beside = values.filter(value => isOnOneLine(text, last.end, value.start));
    if (beside.length === 1) bind(last, beside[0]!, 'beside', bound);
    return;
  }
  const named = labels.filter(({ kind }) => kind !== 'free');
  if (named.length !== values.length) return;
  const inOrder = named.every(({ kind }, i) => kind === values[i]!.kind) ? values : byKind(named, values);
  inOrder?.forEach((value, i) => {
    bind(named[i]!, value, 'by-order', bound);
  });
}

function isOnOneLine(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isLineEnd(text.charCodeAt(at))) return false;
  return true;
}

/** The values in the order of the labels where each kind stands once, as when a wrapped cell is centred in its row. */
function byKind(labels: Tokens, values: Tokens): Tokens | null {
  const ordered = labels.flatMap(label => values.filter(({ kind }) => kind === label.kind));
  return ordered.length === labels.length && new Set(ordered).size === labels.length ? ordered : null;
}

function bind({ label, kind }: CaseToken, value: CaseToken, how: Binding['how'], bound: Bound): void {
  const field = label?.field ?? null;
  if (field !== null && kind === value.kind && bound[field] === null) bound[field] = { value, how };
}

/** Where only one label is of a field and only one value of its kind, they belong together wherever they stand. */
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
  const days = dated.map(field => isoFrom(bound[field]!.value, null) ?? '');
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

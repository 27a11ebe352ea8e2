import { type Letters, lettersOf } from '../guidelines/normalizedNames';
import { squash } from '../guidelines/normalizeName';
import {
  AMPERSAND,
  BLANK,
  CLOSING_BRACKET,
  COLON,
  COMMA,
  FULL_STOP,
  hasLettersAt,
  isDigit,
  isSpace,
  OPENING_BRACKET,
  SEMICOLON,
} from '../text/characters';
import { MONTH_SOURCE, MONTHS } from '../text/dates';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A part of a list of sections; what follows its place is made once asked for. */
export interface Part extends Stretch {
  letters: Letters | null;
  key: string | null;
}

export const newPart = (start: number, end: number): Part => ({ start, end, letters: null, key: null });

/** The letters that squash leaves of a part. */
export function lettersOfPart(text: string, part: Part): Letters {
  part.letters ??= lettersOf(text, part.start, part.end);
  return part.letters;
}

/** The name of a part, squashed. */
export function keyOf(text: string, part: Part): string {
  part.key ??= squash(text.slice(part.start, part.end));
  return part.key;
}

/** Blank, comma, semicolon, colon, full stop. */
export const isEdge = (code: number): boolean =>
  code === BLANK || code === COMMA || code === COLON || code === SEMICOLON || code === FULL_STOP;

/** A stretch without marks around it and without what joins it to a next one; null where nothing is left. */
export function trim(text: string, start: number, end: number): Part | null {
  let from = start;
  while (from < end && isEdge(text.charCodeAt(from))) from++;
  for (let to = end; ; ) {
    while (to > from && isEdge(text.charCodeAt(to - 1))) to--;
    const dangling = danglingAt(text, from, to);
    if (dangling < 0) return to > from ? newPart(from, to) : null;
    to = dangling;
  }
}

/** Where an "and", "&" or opening bracket at the end of text[from, end) begins, with what parts it from a name; or -1. */
function danglingAt(text: string, from: number, end: number): number {
  let at = end - lengthOfJoint(text, end);
  if (at === end || at < from) return -1;
  const earliest = Math.max(from, end - 6);
  if (at === earliest) return at;
  const joint = at;
  while (at > earliest && isBeforeJoint(text.charCodeAt(at - 1))) at--;
  return at < joint ? at : -1;
}

function lengthOfJoint(text: string, end: number): number {
  const last = text.charCodeAt(end - 1);
  if (last === AMPERSAND || last === OPENING_BRACKET) return 1;
  return end >= AND.length && hasLettersAt(text, end - AND.length, end, AND) ? AND.length : 0;
}

const AND = 'and';

/** White space, comma, semicolon, bracket. */
const isBeforeJoint = (code: number): boolean =>
  code === COMMA || code === SEMICOLON || code === OPENING_BRACKET || isSpace(code);

/** Parts at commas and semicolons outside brackets; in the form with pages also at colons and around an edition's date. */
export function partsOf(text: string, whole: Part, form: 'pages' | 'sections'): Part[] {
  const parts: Part[] = [];
  let depth = 0;
  let from = whole.start;
  for (let i = whole.start; i < whole.end; i++) {
    const code = text.charCodeAt(i);
    if (code === OPENING_BRACKET) depth++;
    else if (code === CLOSING_BRACKET) depth = Math.max(0, depth - 1);
    else if (depth === 0 && (code === COMMA || code === SEMICOLON || (code === COLON && form === 'pages'))) {
      addPart(parts, text, from, i, form);
      from = i + 1;
    }
  }
  if (from === whole.start && (form === 'sections' || withoutDate(text, whole) === whole)) return [whole];
  addPart(parts, text, from, whole.end, form);
  return parts;
}

function addPart(parts: Part[], text: string, start: number, end: number, form: 'pages' | 'sections'): void {
  const trimmed = trim(text, start, end);
  const part = trimmed === null || form === 'sections' ? trimmed : withoutDate(text, trimmed);
  if (part !== null) parts.push(part);
}

const DATE_AT_END = new RegExp(`\\s?\\b${MONTH_SOURCE}\\s\\d{1,2}(?:\\s(?:19|20)\\d\\d)?$|^(?:19|20)\\d\\d$`, 'i');

/** "Muscle Relaxants July 18 2009" names one section and an edition. */
function withoutDate(text: string, part: Part): Part | null {
  if (!mayEndInDate(text, part)) return part;
  const date = DATE_AT_END.exec(text.slice(part.start, part.end));
  return date === null ? part : trim(text, part.start, part.start + date.index);
}

/** Whether digits stand at the end of a part, alone or behind the last letter of a month. */
function mayEndInDate(text: string, { start, end }: Stretch): boolean {
  const day = numberStart(text, start, end);
  if (day === end || day === start) return day === start;
  const month = isDigit(text.charCodeAt(day - 2)) ? numberStart(text, start, day - 1) : day;
  return LAST_OF_MONTHS.includes(text.charCodeAt(month - 2) | 32);
}

function numberStart(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isDigit(text.charCodeAt(at - 1))) at--;
  return at;
}

const LAST_OF_MONTHS = MONTHS.map(month => month.charCodeAt(month.length - 1));

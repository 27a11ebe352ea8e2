import {
  BLANK,
  COMMA,
  DASH,
  HYPHEN,
  isCapital,
  isDigit,
  isLetter,
  LAST_OF_ASCII,
  OPENING_BRACKET,
} from '../text/characters';
/** The year of an edition at a name, and how many letters it takes behind it. */
export interface YearAtName {
  readonly year: number | null;
  readonly length: number;
}

export const NO_YEAR: YearAtName = { year: null, length: 0 };

/** "(July 28, 2016)" behind a name that ends at an offset; null where no year stands there. */
export function yearBehind(text: string, at: number): YearAtName | null {
  let from = text.startsWith(' MTUS', at) ? at + ' MTUS'.length : at;
  for (const most = from + 4; from < most && mayBeBeforeYear(text.charCodeAt(from)); ) from++;
  const code = text.charCodeAt(from);
  if (code === DIGIT_8 || code < BLANK || code > LAST_OF_ASCII) return anyYearBehind(text, at);
  if (!isDigit(code) && !isCapital(code) && code !== OPENING_BRACKET) return null;
  YEAR.lastIndex = from;
  const match = YEAR.exec(text);
  return match === null ? null : { year: Number(match[1]), length: YEAR.lastIndex - at };
}

const mayBeBeforeYear = (code: number): boolean =>
  code === BLANK || code === OPENING_BRACKET || code === COMMA || code === HYPHEN || code === DASH;

const YEAR = /\(?(?:[A-Z][a-z]{2,8} (?:\d\d?, ?)?)?((?:19|20)\d\d)\b\)?/y;

/** The same, also behind "MTUS - 8 C.C.R. 9792.24.2". */
function anyYearBehind(text: string, at: number): YearAtName | null {
  const match = YEAR_BEHIND.exec(text.slice(at, at + 70));
  return match === null ? null : { year: Number(match[1]), length: match[0].length };
}

const YEAR_BEHIND =
  /^(?: MTUS)?[\s,(–-]{0,4}(?:8 ?C\.? ?C\.? ?R\.?[\s§]{0,3}9792[\d.]{0,8}[\s,]{0,2})?\(?(?:[A-Z][a-z]{2,8} (?:\d{1,2}, ?)?)?((?:19|20)\d\d)\b\)?/;

/** The year before a name that begins at an offset: "MTUS 2016, Chronic Pain Medical Treatment Guidelines". */
export function yearBefore(text: string, at: number): YearAtName | null {
  if (text.charCodeAt(at - 1) !== BLANK || isLetter(text.charCodeAt(at - 2))) return null;
  const match = /\bMTUS \(?((?:19|20)\d\d)\)?,? $/.exec(text.slice(Math.max(0, at - 16), at));
  return match === null ? null : { year: Number(match[1]), length: 0 };
}

const DIGIT_8 = '8'.charCodeAt(0);

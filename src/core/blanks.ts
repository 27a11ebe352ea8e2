import { BLANK, CARRIAGE_RETURN, LINE_FEED, NO_BREAK_SPACE } from './letters';
/** White space of these texts: ASCII controls and space, NBSP, zero-width space, byte-order mark. */
export const isBlank = (code: number): boolean =>
  code <= BLANK || code === NO_BREAK_SPACE || code === 0xfeff || code === 0x200b || code === 0x2028 || code === 0x2029;

export const isLineEnd = (code: number): boolean => code === LINE_FEED || code === CARRIAGE_RETURN;

/** The first place at or behind `start` that is no white space, at most `end`. */
export function skipBlank(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The place behind the last letter of text[from, end). */
export function skipBlankBack(text: string, from: number, end: number): number {
  let to = end;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return to;
}

/**
 * The place after the line end of the line that holds `start`; `carriageReturn` is the next CR, -1 where there is none.
 * CR LF is one line end, as a lone CR or LF.
 */
export function nextLineEnd(text: string, start: number, carriageReturn: number): number {
  const lineFeed = text.indexOf('\n', start);
  const end = lineFeed < 0 ? text.length : lineFeed + 1;
  if (carriageReturn < 0 || carriageReturn >= end) return end;
  return text.charCodeAt(carriageReturn + 1) === LINE_FEED ? carriageReturn + 2 : carriageReturn + 1;
}

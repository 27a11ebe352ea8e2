import type { Span } from '../model/span';

/** As many letters at most has what is taken away at once. */
const LONGEST_ENDING = 12;

/**
 * Where text[start, end) ends without what an expression finds at its end ("..., and ,"), as often as it finds it. The
 * expression ends in $ and matches at most twelve letters: it looks at no more, so that time stays linear.
 */
export function endWithout(text: string, { start, end }: Span, ending: RegExp): number {
  for (let to = end; ; ) {
    const last = ending.exec(text.slice(Math.max(start, to - LONGEST_ENDING), to));
    if (last === null) return to;
    to -= last[0].length;
  }
}

/** Where text[start, end) ends without any of these marks behind it. */
export function endWithoutMarks(text: string, { start, end }: Span, marks: string): number {
  let to = end;
  while (to > start && marks.includes(text[to - 1]!)) to--;
  return to;
}

import type { BodySide } from '../model/model';

export interface NamedSide {
  readonly side: BodySide;
  /** "bilaterally" stands behind its part. */
  readonly stands: 'anywhere' | 'behind';
  readonly start: number;
  readonly end: number;
}

/** At these words a side may stand, or before them the bracket of "(L)". */
export const sideWords: readonly string[] = 'left lt l right rt r bilateral both b'.split(' ');

/** "left and right" and "right/left" are both sides. */
const SIDE =
  /\b(?:left ?(?:and|\/|&) ?right|right ?(?:and|\/|&) ?left|bilateral(?:ly)?|both|b\/l|(left|lt|l(?=\.? [a-z]))|(right|rt|r(?=\.? [a-z])))\b\.?|\((?:(l)|(r))\)/iy;

/** The side that a heading names at a word of sideWords; null where it names none. */
export function sideAt(heading: string, at: number): NamedSide | null {
  const isInBrackets = heading[at - 1] === '(';
  return (isInBrackets ? sideFrom(heading, at - 1) : null) ?? sideFrom(heading, at);
}

function sideFrom(heading: string, start: number): NamedSide | null {
  SIDE.lastIndex = start;
  const match = SIDE.exec(heading);
  if (match === null) return null;
  const [words] = match;
  const stands = words.toLowerCase() === 'bilaterally' ? 'behind' : 'anywhere';
  return { side: sideOf(match), stands, start, end: start + words.length };
}

function sideOf([, left, right, l, r]: RegExpExecArray): BodySide {
  if (left !== undefined || l !== undefined) return 'left';
  return right !== undefined || r !== undefined ? 'right' : 'bilateral';
}

import type { BodySide, RequestedPart } from '../model/model';
import { matchesOf } from '../text/matches';
import type { Region } from './bodyPartRows';
import { type BodyPart, meet, partsNamedIn } from './bodyParts';

/** A part or a level that a heading names. */
interface NamedPart {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'limb' | 'trunk' | 'level';
}

interface NamedSide {
  readonly side: BodySide;
  /** "bilaterally" stands behind its part. */
  readonly stands: 'anywhere' | 'behind';
  readonly start: number;
  readonly end: number;
}

/**
 * Every part of the body that a heading names, in order, each with its own side: of "neck and right hand" only the hand is
 * the right one; of "right wrist and hand" both are. The levels of a spine are parts: "L4-5".
 */
export function requestedParts(heading: string): RequestedPart[] {
  const parts = namedPartsIn(heading);
  if (parts.length === 0) return [];
  const sides = sidesOf(heading, parts);
  return withoutRepeats(parts.map((part, i) => ({ part: part.text, side: sides[i] ?? sideInName(part.text) })));
}

/** A surgeon of the spine treats no spine of the request; a tunnel's syndrome is a diagnosis. */
const OF_NO_REQUEST = /[ -](?:surgeon|specialist|syndrome|orthopedist|clinic\b)/iy;

function namedPartsIn(heading: string): NamedPart[] {
  const all = partsNamedIn(heading).filter(
    part => part.named !== 'implied' && !matchesAt(OF_NO_REQUEST, heading, part.start + part.text.length),
  );
  const parts = all.filter(part => part.named === 'part');
  const structures = all.filter(({ named, at }) => named === 'structure' && !parts.some(part => meet(part.at, at)));
  const named = [...parts, ...structures].map(part => placed(part, kindOf(part)));
  const levels = matchesOf(LEVEL, heading).map(match => placed({ text: match[0], start: match.index }, 'level'));
  return [...named, ...levels].sort((a, b) => a.start - b.start);
}

const placed = ({ text, start }: { readonly text: string; readonly start: number }, kind: NamedPart['kind']) => ({
  text,
  start,
  end: start + text.length,
  kind,
});

/** "L4-5", "C5-C6", "L5-S1", "T12": vertebrae, one or from one to the next. */
const LEVEL =
  /\b(?:C[1-8]|T(?:1[0-2]|[1-9])|L[1-6]|S[1-5])(?: ?[-–/] ?(?:C[1-8]|T1?\d|L[1-6]|S[1-5]|1?\d)(?!\d))*(?![\w%]| ?mg)/g;

const TRUNK: readonly Region[] = ['head', 'neck', 'upper-back', 'low-back', 'chest', 'abdomen'];

/** Of a limb a side is told of several parts at once: "right wrist and hand". */
const kindOf = ({ at }: Pick<BodyPart, 'at'>): 'limb' | 'trunk' =>
  at.some(region => !TRUNK.includes(region)) && !at.includes('low-back') ? 'limb' : 'trunk';

const SIDE =
  /\b(?:(left|lt)|(right|rt)|(bilaterally)|bilateral|both|b\/l)\b\.?|\b(?:(L)|(R))(?=\.? [a-z])|\((?:(L)|(R))\)/gi;

/** "left and right", "right/left" are both sides. */
const BOTH_SIDES = /\b(?:left ?(?:and|\/|&) ?right|right ?(?:and|\/|&) ?left)\b/gi;

function sidesIn(heading: string): NamedSide[] {
  const both = matchesOf(BOTH_SIDES, heading).map(match => sideAt(match, 'bilateral'));
  const single = matchesOf(SIDE, heading)
    .filter(match => !both.some(({ start, end }) => match.index >= start && match.index < end))
    .map(match => sideAt(match, sideOf(match)));
  return [...both, ...single].sort((a, b) => a.start - b.start);
}

const sideAt = (match: RegExpExecArray, side: BodySide): NamedSide => ({
  side,
  stands: match[0].toLowerCase() === 'bilaterally' ? 'behind' : 'anywhere',
  start: match.index,
  end: match.index + match[0].length,
});

function sideOf([, left, right, , l, r, inBrackets, rInBrackets]: RegExpExecArray): BodySide {
  if (left !== undefined || l !== undefined || inBrackets !== undefined) return 'left';
  return right !== undefined || r !== undefined || rInBrackets !== undefined ? 'right' : 'bilateral';
}

/** The side of each part, by its place; parts without one are left out. */
function sidesOf(heading: string, parts: readonly NamedPart[]): (BodySide | undefined)[] {
  const sides: (BodySide | undefined)[] = [];
  const named = sidesIn(heading);
  for (const [i, side] of named.entries()) {
    const place = placeOfSide(heading, parts, side, named[i + 1]?.start ?? heading.length);
    if (place === null) continue;
    sides[place.part] ??= side.side;
    if (place.stands === 'before') shareSide(heading, parts, sides, place.part);
  }
  return sides;
}

const JOINED = /^(?: ?(?:,|\/|&|-) ?| and | or |, and )$/;
const BESIDE_BEFORE = /^[ ,(-]{1,3}$/;
const BESIDE_BEHIND = /^[ -](?:the |total |proximal |distal |medial |lateral )?$/;

/** The part that a side is of: the one right behind it, else the one right before it, else the next, else the last. */
function placeOfSide(
  heading: string,
  parts: readonly NamedPart[],
  side: NamedSide,
  nextSide: number,
): { readonly part: number; readonly stands: 'before' | 'behind' } | null {
  const behind = parts.findIndex(({ start }) => start >= side.end);
  const before = (behind < 0 ? parts.length : behind) - 1;
  const next = behind >= 0 && parts[behind]!.start < nextSide && side.stands === 'anywhere' ? behind : -1;
  if (next >= 0 && BESIDE_BEHIND.test(heading.slice(side.end, parts[next]!.start)))
    return { part: next, stands: 'before' };
  if (before >= 0 && BESIDE_BEFORE.test(heading.slice(parts[before]!.end, side.start)))
    return { part: before, stands: 'behind' };
  if (next >= 0) return { part: next, stands: 'before' };
  return before >= 0 ? { part: before, stands: 'behind' } : null;
}

/** "right wrist and hand", "left L3, L4 and L5": the side is of all that are joined, unless the trunk comes in. */
function shareSide(heading: string, parts: readonly NamedPart[], sides: (BodySide | undefined)[], first: number): void {
  for (let i = first + 1; i < parts.length; i++) {
    const [last, part] = [parts[i - 1]!, parts[i]!];
    if (part.kind !== last.kind || part.kind === 'trunk' || !JOINED.test(heading.slice(last.end, part.start))) return;
    sides[i] ??= sides[first];
  }
}

/** "RUE", "BLE" */
function sideInName(part: string): BodySide | null {
  const letter = /^([BLR])[UL]E$/.exec(part)?.[1];
  if (letter === undefined) return null;
  return letter === 'B' ? 'bilateral' : letter === 'L' ? 'left' : 'right';
}

/** A part that is named twice stands once, with its side: "Knee brace for the left knee". */
function withoutRepeats(parts: readonly RequestedPart[]): RequestedPart[] {
  const once: RequestedPart[] = [];
  for (const part of parts) {
    const earlier = once.findIndex(
      other =>
        other.part.toLowerCase() === part.part.toLowerCase() &&
        (other.side === part.side || other.side === null || part.side === null),
    );
    if (earlier < 0) once.push(part);
    else if (once[earlier]!.side === null) once[earlier] = part;
  }
  return once;
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

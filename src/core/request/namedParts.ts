import type { BodySide, RequestedPart } from '../model/model';
import { firstFrom, lastNotAfter } from '../text/binarySearch';
import { matchesOf } from '../text/matches';
import type { Region } from './bodyPartRows';
import { type BodyPart, meet, partAt, partsOfDevice } from './bodyParts';
import { type NamedSide, sideAt } from './bodySides';
import type { HeadingWord, HeadingWords } from './headingWords';

/** A part or a level that a heading names. */
interface NamedPart {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'limb' | 'trunk' | 'level';
  /** Where the name of the device begins on which the part is worn, with others that have the same side; else null. */
  readonly device: number | null;
}

/** A heading with the parts that it names, in order. */
interface NamedParts {
  readonly heading: string;
  readonly words: readonly HeadingWord[];
  readonly parts: readonly NamedPart[];
  /** Where each begins. */
  readonly starts: readonly number[];
}

/**
 * Every part of the body that a heading names, in order, each with its own side: of "neck and right hand" only the hand is
 * the right one; of "right wrist and hand" both are. The levels of a spine are parts: "L4-5".
 */
export function requestedParts(words: HeadingWords): RequestedPart[] {
  const heading = words.text;
  const parts = namedPartsIn(words);
  if (parts.length === 0) return [];
  const sides = sidesOf({ heading, words: words.words, parts, starts: parts.map(({ start }) => start) });
  const sideOfDevice = ({ device }: NamedPart): BodySide | undefined =>
    device === null ? undefined : sides.find((side, i) => side !== undefined && parts[i]!.device === device);
  return withoutRepeats(
    parts.map((part, i) => ({ part: part.text, side: sides[i] ?? sideOfDevice(part) ?? sideInName(part.text) })),
  );
}

/** A surgeon of the spine treats no spine of the request; a tunnel's syndrome is a diagnosis. */
const OF_NO_REQUEST = /[ -](?:surgeon|specialist|syndrome|orthopedist|clinic\b)/iy;

/** The parts and levels in order. A structure stands for its part only where no part of its region is named. */
function namedPartsIn(words: HeadingWords): NamedPart[] {
  const all = partsOfRequest(words);
  const parts = all
    .filter(({ named, at }) => named === 'part' || !all.some(other => other.named === 'part' && meet(other.at, at)))
    .map(part => placed(part, kindOf(part), part.device));
  const levels = levelsIn(words);
  return levels.length === 0 ? parts : [...parts, ...levels].sort((a, b) => a.start - b.start);
}

type WornPart = BodyPart & Pick<NamedPart, 'device'>;

/** The parts of the body that a heading names, but those of a surgeon, a syndrome or another treatment. */
function partsOfRequest({ text, words }: HeadingWords): WornPart[] {
  const parts: WornPart[] = [];
  let endOfLast = 0;
  for (const { at, known } of words) {
    if (known.parts === null || at < endOfLast) continue;
    const { part, end } = partAt(known.parts, text, at);
    endOfLast = end;
    if (part === null || part.named === 'implied') continue;
    if (part.named === 'worn') parts.push(...partsOfDevice(part).map(one => ({ ...one, device: at })));
    else if (!matchesAt(OF_NO_REQUEST, text, at + part.text.length)) parts.push({ ...part, device: null });
  }
  return parts;
}

/** A level has a number right behind its letter. */
const levelsIn = ({ text, words }: HeadingWords): NamedPart[] =>
  words.some(({ known }) => known.isNumberInWord)
    ? matchesOf(LEVEL, text).map(match => placed({ text: match[0], start: match.index }, 'level'))
    : [];

const placed = (
  { text, start }: Pick<NamedPart, 'text' | 'start'>,
  kind: NamedPart['kind'],
  device: number | null = null,
): NamedPart => ({ text, start, end: start + text.length, kind, device });

/** "L4-5", "C5-C6", "L5-S1", "T12": vertebrae, one or from one to the next. */
const LEVEL =
  /\b(?:C[1-8]|T(?:1[0-2]|[1-9])|L[1-6]|S[1-5])(?: ?[-–/] ?(?:C[1-8]|T1?\d|L[1-6]|S[1-5]|1?\d)(?!\d))*(?![\w%]| ?mg)/g;

const TRUNK: readonly Region[] = ['head', 'neck', 'upper-back', 'low-back', 'chest', 'abdomen'];

/** Of a limb a side is told of several parts at once: "right wrist and hand". */
const kindOf = ({ at }: BodyPart): 'limb' | 'trunk' =>
  at.some(region => !TRUNK.includes(region)) && !at.includes('low-back') ? 'limb' : 'trunk';

/** The sides in order; the L of "L spine" is none. */
function sidesIn({ heading, words, starts }: NamedParts): NamedSide[] {
  const sides: NamedSide[] = [];
  let end = 0;
  for (const { at, known } of words) {
    const side = known.isSide && at >= end ? sideAt(heading, at) : null;
    if (side === null) continue;
    end = side.end;
    if (starts[lastNotAfter(starts, side.start)] !== side.start) sides.push(side);
  }
  return sides;
}

/** The side of each part, by its place; parts without one are left out. */
function sidesOf(named: NamedParts): (BodySide | undefined)[] {
  const sides: (BodySide | undefined)[] = [];
  const mentions = sidesIn(named);
  for (const [i, mention] of mentions.entries()) {
    const place = placeOfSide(named, mention, mentions[i + 1]?.start ?? named.heading.length);
    if (place === null) continue;
    sides[place.part] ??= mention.side;
    if (place.stands === 'before') shareSide(named, sides, place.part);
  }
  return sides;
}

const JOINED = /^(?: ?(?:,|\/|&|-) ?| and | or |, and )$/;
const BESIDE_BEFORE = /^[ ,(-]{1,3}$/;
const BESIDE_BEHIND = /^[ -](?:the |total |proximal |distal |medial |lateral )?$/;

/** The part that a side is of: the one right behind it, else the one right before it, else the next, else the last. */
function placeOfSide(
  { heading, parts, starts }: NamedParts,
  side: NamedSide,
  nextSide: number,
): { readonly part: number; readonly stands: 'before' | 'behind' } | null {
  const behind = firstFrom(starts, side.end);
  const before = parts[behind - 1];
  const next = side.stands === 'anywhere' && starts[behind]! < nextSide ? parts[behind] : undefined;
  if (next !== undefined && BESIDE_BEHIND.test(heading.slice(side.end, next.start)))
    return { part: behind, stands: 'before' };
  if (before !== undefined && BESIDE_BEFORE.test(heading.slice(before.end, side.start)))
    return { part: behind - 1, stands: 'behind' };
  if (next !== undefined) return { part: behind, stands: 'before' };
  return before === undefined ? null : { part: behind - 1, stands: 'behind' };
}

/** "right wrist and hand", "left L3, L4 and L5": the side is of all that are joined, unless the trunk comes in. */
function shareSide({ heading, parts }: NamedParts, sides: (BodySide | undefined)[], first: number): void {
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

/** A part that is named twice stands once, with its sides: "Knee brace for the left knee". */
function withoutRepeats(parts: RequestedPart[]): RequestedPart[] {
  if (parts.length < 2) return parts;
  const sides = new Map<string, Set<BodySide | null>>();
  for (const { part, side } of parts) {
    const key = part.toLowerCase();
    sides.set(key, (sides.get(key) ?? new Set()).add(side));
  }
  return parts.filter(({ part, side }) => {
    const open = sides.get(part.toLowerCase())!;
    return !(side === null && open.size > 1) && open.delete(side);
  });
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

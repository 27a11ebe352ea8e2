import type { Region } from '../../../../request/bodyPartRows';
import { type BodyPart, bodyPartsIn, meet } from '../../../../request/bodyParts';
import { matchesOf } from '../../../../text/matches';

export type OneSide = 'left' | 'right';

/** A side that a text gives of a part of the body, where it stands. */
export interface ToldSide {
  readonly side: OneSide | 'both';
  readonly written: string;
  readonly at: number;
}

/** The sides that a text gives of parts in some regions. */
export const sidesTold = (text: string, regions: readonly Region[]): ToldSide[] =>
  sidesOf(text, bodyPartsIn(text), regions);

/** The same of parts that were read. */
export const sidesOf = (text: string, parts: readonly BodyPart[], regions: readonly Region[]): ToldSide[] =>
  parts.flatMap(part => (meet(part.at, regions) ? (sideOf(text, part) ?? []) : []));

/** So far before a part its side may stand: "left shoulder, elbow and wrist". */
const FARTHEST = 60;
const SIDE = /\b(?:left|right|bilateral(?:ly)?|both|each|either)\b|(?<![\w.])\(?[LR](?:t\.?)?\)?(?=\s)/gi;
const SIDE_BEHIND = /^[\s,(-]{1,3}(left|right|bilateral)\b/i;

/** The side that a text gives of one part; null where it gives none. */
export function sideOf(text: string, { start, text: name, named }: BodyPart): ToldSide | null {
  const from = Math.max(0, start - FARTHEST);
  const lead = text.slice(from, start);
  const end = start + name.length;
  if (/^[\s-]{1,3}(?:hand )?(?:dominan|handed)/i.test(text.slice(end, end + 20))) return null;
  const before = matchesOf(SIDE, lead).findLast(({ index }) => !/[.;]\s/.test(lead.slice(index + 3)));
  const behind = SIDE_BEHIND.exec(text.slice(end, end + 20));
  if (before === undefined && behind === null)
    return named === 'part' && PLURAL.test(name) ? { side: 'both', written: name, at: start } : null;
  if (before === undefined)
    return { side: kindOf(behind![1]!), written: behind![1]!, at: end + behind![0].indexOf(behind![1]!) };
  return { side: kindOf(before[0]), written: before[0], at: from + before.index };
}

const PLURAL = /(?:[^s]s|feet|extremities)$/i;

function kindOf(word: string): ToldSide['side'] {
  const first = word.replace('(', '')[0]!.toLowerCase();
  if (/bilateral|both|each|either/i.test(word)) return 'both';
  return first === 'l' ? 'left' : 'right';
}

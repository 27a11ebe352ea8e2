import type { Item } from '../../../model/model';
import { matchesOf } from '../../../text/matches';
import { sentencesIn } from '../../../text/sentences';
import type { CheckContext } from './context';
import { MOST_LOOKED_AT, plainSentenceAt } from './ownWords';
import type { Difference } from './places';

/** "L4-5": the vertebrae from one to another, counted from the neck down, where it is written. */
interface Levels {
  readonly written: string;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Another level than the heading's where a rationale speaks of what is asked for. Levels of which one lies within the other
 * do not differ: "L4-S1" and "L5-S1".
 */
export function spineLevelDiffers(context: CheckContext, item: Item, rationale: string): Difference | null {
  const own = levelsIn(item.request.remaining ?? item.heading ?? '');
  if (own.length === 0) return null;
  const given = levelsIn(rationale);
  const others = given.filter(levels => !overlaps(levels, own));
  if (others.length === 0) return null;
  const hasOwn = others.length < given.length;
  if (hasOwn && COUNTED_BY_NERVES.test(item.heading!)) return null;
  const told = toldElsewhere(context, item);
  const sentences = sentencesIn(rationale);
  const found = others.slice(0, MOST_LOOKED_AT).find(levels => {
    const sentence = plainSentenceAt(sentences, levels.at);
    if (sentence === null || !OF_REQUEST.test(sentence) || OF_OTHER_LEVELS.test(sentence)) return false;
    if (levelsIn(sentence).some(other => overlaps(other, own))) return false;
    return !overlaps(levels, told) || !(hasOwn || own.some(one => overlaps(one, told)));
  });
  return found === undefined ? null : { heading: own[0]!.written, rationale: found.written, at: found.at };
}

const LEVELS = /\b([CTL])(\d{1,2})(?:\s?[-–/]\s?|\s(?:to|through)\s)([CTLS])?(\d{1,2})\b/g;
const ABOVE: Readonly<Record<string, number>> = { C: 0, T: 7, L: 19, S: 24 };

function levelsIn(text: string): Levels[] {
  return matchesOf(LEVELS, text).flatMap(({ 0: written, index: at, 1: first, 2: upper, 3: last = first, 4: lower }) => {
    const from = ABOVE[first!]! + Number(upper);
    const to = ABOVE[last!]! + Number(lower);
    return from < to ? [{ written, at, from, to }] : sacral({ written, at, from, to }, first!);
  });
}

/** "L5-1" is L5-S1. */
const sacral = (levels: Levels, first: string): Levels[] =>
  first === 'L' && levels.to === ABOVE.L! + 1 ? [{ ...levels, to: ABOVE.S! + 1 }] : [];

/** Whether some of the others have a disc in common with these. */
const overlaps = ({ from, to }: Levels, others: readonly Levels[]): boolean =>
  others.some(other => Math.max(from, other.from) < Math.min(to, other.to));

/** The nerves of a joint have the numbers of two levels: the joint L4-5 those of L3 and L4. */
const COUNTED_BY_NERVES = /\b(?:facets?|medial branch|MBBs?|rhizotom\w+|neurotom\w+|radiofrequency|RFA|ablations?)\b/i;

/** Sentences on what is asked for, not on what was found. */
const OF_REQUEST =
  /\b(?:request\w*|procedures?|treatment|surger\w+|surgical|operation|fusion|injections?|blocks?|decompression|\w*(?:ectomy|otomy)|planned|proposed|asks? for|criteria)\b/i;
const OF_OTHER_LEVELS = /\b(?:had|adjacent|above|below|multi-?level|levels|each|either|not (?:at|the))\b/i;

const toldElsewhere = ({ determination, summary }: CheckContext, item: Item): Levels[] =>
  [summary?.text ?? '', ...determination.items.flatMap(other => (other === item ? [] : (other.heading ?? [])))].flatMap(
    levelsIn,
  );

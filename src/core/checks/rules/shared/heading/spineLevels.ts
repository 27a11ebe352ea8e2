import type { Item, Rationale } from '../../../../model/model';
import { matchesOf } from '../../../../text/matches';
import { sentencesIn } from '../../../../text/sentences';
import type { CheckContext } from '../context';
import { MOST_LOOKED_AT, plainSentenceAt } from '../ownWords';
import type { Difference } from '../places';
import { isInLead, verdictSentence } from './verdictSentence';

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
export function spineLevelDiffers(context: CheckContext, item: Item, rationale: Rationale): Difference | null {
  const own = levelsIn(item.request.remaining ?? item.heading ?? '');
  if (own.length === 0) return rootOfVerdict(item, rationale);
  const given = levelsIn(rationale.text);
  const others = given.filter(levels => !overlaps(levels, own));
  if (others.length === 0) return null;
  const concluded = levelOfVerdict(item, rationale, own);
  if (concluded !== null) return concluded;
  const hasOwn = others.length < given.length;
  if (hasOwn && COUNTED_BY_NERVES.test(item.heading!)) return null;
  const told = toldElsewhere(context, item);
  const sentences = sentencesIn(rationale.text);
  const found = others.slice(0, MOST_LOOKED_AT).find(levels => {
    const sentence = plainSentenceAt(sentences, levels.at);
    if (sentence === null || !OF_REQUEST.test(sentence) || OF_OTHER_LEVELS.test(sentence)) return false;
    if (levelsIn(sentence).some(other => overlaps(other, own))) return false;
    return !overlaps(levels, told) || !(hasOwn || own.some(one => overlaps(one, told)));
  });
  return found === undefined ? null : { heading: own[0]!.written, rationale: found.written, at: found.at };
}

/** A level in the sentence that concludes, beside no other and in a row with none: what is decided, whatever else is told. */
function levelOfVerdict({ heading }: Item, rationale: Rationale, own: readonly Levels[]): Difference | null {
  const verdict = verdictSentence(rationale);
  if (verdict === null || OF_OTHER_LEVELS.test(verdict.text)) return null;
  const given = levelsIn(verdict.text);
  const other = given.find(levels => !overlaps(levels, own));
  if (other === undefined || isInLead(verdict, other.at) || FOUND.test(verdict.text)) return null;
  if (COUNTED_BY_NERVES.test(heading!) && own.some(({ from, to }) => other.from <= to && from <= other.to)) return null;
  return { heading: own[0]!.written, rationale: other.written, at: verdict.at + other.at };
}

/** The same of single roots, where heading and verdict name these alone: "The right L4 injection" under "Right S1 ESI". */
function rootOfVerdict({ heading }: Item, rationale: Rationale): Difference | null {
  const own = matchesOf(ROOTS, heading ?? '').map(([root]) => root);
  const verdict = own.length === 0 ? null : verdictSentence(rationale);
  if (verdict === null || levelsIn(verdict.text).length > 0 || FOUND.test(verdict.text)) return null;
  const given = matchesOf(ROOTS, verdict.text);
  const [first] = given;
  if (first === undefined || given.some(([root]) => own.includes(root)) || isInLead(verdict, first.index)) return null;
  return { heading: own[0]!, rationale: first[0], at: verdict.at + first.index };
}

const ROOTS = /\b[CTLS]\d{1,2}\b(?!\s?[-–/]\s?[CTLS]?\d)/g;

/** Words of a finding that gives the reason: "given the stenosis at L3-4". */
const FOUND =
  /\b(?:stenosis|herniat\w*|protrusion|bulg\w*|radiculopath\w*|findings?|MRI|imaging|instabilit\w*|spondylolisthesis|fused|status)\b/i;

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

import type { Item, Rationale } from '../../../../model/model';
import { contains } from '../../../../model/span';
import type { Region } from '../../../../request/bodyPartRows';
import { bodyPartsIn, meet } from '../../../../request/bodyParts';
import { matchesOf } from '../../../../text/matches';
import { sentencesIn } from '../../../../text/sentences';
import { conclusionOf } from '../conclusionOf';
import type { CheckContext } from '../context';
import { MOST_LOOKED_AT, plainSentenceAt } from '../ownWords';
import type { Difference } from '../places';
import { itemOfPart } from '../surgeryOf';
import { sharesWord, tellingWords } from '../words';
import { type OneSide, sideOf, sidesOf, sidesTold, type ToldSide } from './toldSides';
import { isInLead, verdictSentence } from './verdictSentence';

/** A side that differs, and the item whose heading gives it. */
type SideDifference = Difference & { readonly what: 'side'; readonly headed: Item };

/**
 * "The right knee" under a request for the left one. One slip is enough, in whichever of the two, where the rest of the
 * determination tells of one side alone; in the sentence that concludes, whatever the rest tells. Silent elsewhere where the
 * summary or another heading tells of both sides of the part, and where the sentence compares them or tells of another
 * time. Of paired parts only: pain of the back moves.
 */
export function sideDiffers(context: CheckContext, item: Item, rationale: Rationale): SideDifference | null {
  if (!hasSide(rationale.text)) return null;
  const headed = itemOfPart(context.determination, item) ?? item;
  const heading = headed.heading ?? '';
  const difference = sideOfPart(context, headed, rationale) ?? sideOfVerdict(heading, rationale);
  return difference && { what: 'side', headed, ...difference };
}

function sideOfPart(context: CheckContext, headed: Item, rationale: Rationale): Difference | null {
  const { text } = rationale;
  const own = sidedPart(headed.heading ?? '');
  if (own === null) return null;
  const other = own.side === 'left' ? 'right' : 'left';
  if (!SIDE_WORDS[other].test(text) || COMPARES.test(text)) return null;
  const sentenceAround = sentenceOn(rationale);
  const slip = sidesTold(text, own.regions)
    .filter(({ side }) => side === other)
    .slice(0, MOST_LOOKED_AT)
    .find(({ at }) => isAlone(sentenceAround(at), own.side));
  if (slip === undefined) return null;
  if (isTrueOfOther(context, headed, own) || (SIDE_WORDS[own.side].test(text) && !isToldOfOne(context, own)))
    return null;
  return { heading: own.written, rationale: slip.written, at: slip.at };
}

/** Not in brackets: “(R)” behind a name is a trademark. */
const SIDE_WORDS: Readonly<Record<OneSide, RegExp>> = {
  left: /\b(?:left|lt)\b/i,
  right: /\b(?:right|rt)\b/i,
};

const hasSide = (text: string): boolean => SIDE_WORDS.left.test(text) || SIDE_WORDS.right.test(text);

/** Words by which a rationale speaks of both sides. */
const COMPARES =
  /\b(?:bilateral(?:ly)?|contralateral|opposite|unaffected|uninvolved|uninjured|compensat\w*|sides|(?:left|right|other)\sone)\b/i;

/** The plain sentence around an offset. The sentence that concludes is about the request, whatever else it tells of. */
function sentenceOn(rationale: Rationale): (at: number) => string | null {
  const sentences = sentencesIn(rationale.text);
  const conclusion = conclusionOf(rationale);
  return at =>
    conclusion !== null && contains(conclusion, { start: at, end: at })
      ? sentenceWithoutLead(rationale.text.slice(conclusion.start, conclusion.end), at - conclusion.start)
      : plainSentenceAt(sentences, at);
}

/** Null where the words stand in what leads to the conclusion: "As for the right knee in May, an MRI is not ...". */
const sentenceWithoutLead = (sentence: string, at: number): string | null =>
  sentence.slice(at).includes(',') ? null : sentence;

/** A sentence of its own, without a word of the other side. */
const isAlone = (sentence: string | null, side: OneSide): boolean =>
  sentence !== null &&
  !SIDE_WORDS[side].test(sentence) &&
  !/\b(?:either|each|had|normal\w*)\b/i.test(sentence) &&
  !FREE_OF.test(sentence);

/** "The right knee is not painful", "no symptoms of the left arm", "is not requested": the other side is told apart. */
const FREE_OF =
  /\b(?:no|not|without|denies|free of)\s(?:(?:any|an?|in|being|at)\s)?(?:pain(?:s|ful)?(?!\s(?:relief|reduction|medic))|symptoms?(?!\srelief)|symptomatic|complain(?:ts?|ing)|tender(?:ness)?|swelling|swollen|involved|affected|injured|injury|issue|dispute|disputed|requested|asked)\b/i;

/** The other side in the sentence that concludes, beside a part, a level or the words of the heading, and not the own one. */
function sideOfVerdict(heading: string, rationale: Rationale): Difference | null {
  const own = onlySideOf(heading);
  const verdict = own === null ? null : verdictSentence(rationale);
  if (own === null || verdict === null || SIDE_WORDS[own.side].test(verdict.text) || BOTH.test(verdict.text))
    return null;
  const words = tellingWords(heading);
  const slip = matchesOf(SIDE, verdict.text).find(
    ({ index, 0: side }) => isBesidePart(verdict.text, index, side, words) && !isInLead(verdict, index),
  );
  return slip === undefined ? null : { heading: own.written, rationale: slip[0], at: verdict.at + slip.index };
}

/** The side of a heading that gives one side alone. */
function onlySideOf(heading: string): { readonly side: OneSide; readonly written: string } | null {
  const written = BOTH.test(heading) ? [] : matchesOf(SIDE, heading).map(([side]) => side);
  const sides = new Set(written.map(side => side.toLowerCase() as OneSide));
  return sides.size === 1 ? { side: [...sides][0]!, written: written[0]! } : null;
}

/** "Left out" and "right-handed" are no sides of a part. */
const SIDE =
  /\b(?:left(?! (?:out|over|to|with|without|untreated)\b)|right(?! (?:now|away|to|of)\b))(?![- ](?:hand )?(?:hand(?:ed)?|dominant)\b)/gi;
const BOTH = /\b(?:bilateral(?:ly)?|both)\b/i;

/** So many words behind a side the part stands that it is of: "right L4-5", "left total knee replacement". */
const NEAR = /^(?:\s[\w/-]+){1,4}/;

function isBesidePart(text: string, at: number, side: string, words: ReadonlySet<string>): boolean {
  if (/\bon the $/i.test(text.slice(0, at))) return true;
  const behind = NEAR.exec(text.slice(at + side.length))?.[0] ?? '';
  return /^\s[CTLS]\d/.test(behind) || sharesWord(behind, words) || bodyPartsIn(behind).length > 0;
}

interface SidedPart {
  readonly side: OneSide;
  readonly written: string;
  readonly regions: readonly Region[];
}

const PAIRED: readonly Region[] = ['eye', 'shoulder', 'elbow', 'hand', 'hip', 'knee', 'foot'];

/** The first part, of those that there are two of, for which a heading gives one side and not the other too. */
function sidedPart(heading: string): SidedPart | null {
  if (!hasSide(heading)) return null;
  const parts = bodyPartsIn(heading);
  for (const part of parts) {
    const told = meet(part.at, PAIRED) ? sideOf(heading, part) : null;
    if (told === null || told.side === 'both') continue;
    const { side, written } = told;
    if (sidesOf(heading, parts, part.at).every(other => other.side === side))
      return { side, written, regions: part.at };
  }
  return null;
}

type Sides = ReadonlySet<ToldSide['side']>;

const sidesIn = (text: string, { regions }: SidedPart): Sides =>
  new Set(sidesTold(text, regions).map(({ side }) => side));

/** Whether the summary tells of one side of the part, and of one only. */
const isToldOfOne = ({ summary }: CheckContext, own: SidedPart): boolean =>
  sidesIn(summary?.text ?? '', own).size === 1;

/** Whether the other side may be meant: the summary tells of both, or another heading of it where the summary does not. */
function isTrueOfOther({ determination, summary }: CheckContext, headed: Item, own: SidedPart): boolean {
  const told = sidesIn(summary?.text ?? '', own);
  if (told.has('both') || told.size > 1) return true;
  const headings = determination.items.flatMap(({ heading }) => heading ?? []).filter(text => text !== headed.heading);
  const others = new Set(headings.flatMap(heading => [...sidesIn(heading, own)]));
  others.delete(own.side);
  return others.size > 0 && ![...others].every(side => told.has(side));
}

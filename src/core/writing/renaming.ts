import type { Edit } from '../checks/fixes/fix';
import { isNearDrug } from '../checks/rules/shared/drugSpelling';
import { figuresBehind } from '../checks/rules/shared/heading/drugFigures';
import { STRENGTH } from '../checks/rules/shared/heading/strengthDiffers';
import { sideOf } from '../checks/rules/shared/heading/toldSides';
import { joinPassage } from '../checks/rules/shared/joinPassage';
import type { Reference } from '../guidelines/types';
import type { Item, Model } from '../model/model';
import { itemAt } from '../model/query';
import { type Span, touches } from '../model/span';
import type { Region } from '../request/bodyPartRows';
import { bodyPartsIn, meet } from '../request/bodyParts';
import { isDrug, namesOfSameDrug } from '../request/drugs';
import { matchesOf } from '../text/matches';
import { inLettersLike } from '../text/words';

/** Words that an item's heading names and its rationale repeats. */
export interface Renaming extends Place {
  readonly what: What;
  /** Every place of the item's heading and rationale that names the same, in order; that at the cursor is among them. */
  readonly places: readonly Place[];
}

interface Place {
  readonly span: Span;
  readonly written: string;
}

type What = 'drug' | 'strength' | 'side';

/**
 * What can be renamed at an offset, which is in UTF-16 units: the drug, its strength or the side of a part of the body that
 * the item's heading names, also where the rationale repeats it. Null elsewhere.
 */
export function renamingAt(model: Model, offset: number, reference: Reference): Renaming | null {
  const item = itemAt(model, offset);
  if (item === null || item.heading === null) return null;
  const drugs = drugsNamed(item, reference);
  for (const what of ['strength', 'drug', 'side'] as const) {
    const { headed, told } = termsOf(what, { text: model.text, item, drugs });
    const terms = [...headed, ...told];
    const chosen = terms.find(({ span }) => touches(span, offset));
    const named = headed.filter(term => chosen !== undefined && isSame(term, chosen));
    if (chosen === undefined || named.length === 0) continue;
    const meant = asOne(chosen, named);
    const places = terms.filter(term => isSame(term, meant));
    return { what, written: chosen.written, span: chosen.span, places };
  }
  return null;
}

/** The edits of one renaming: where a place is written otherwise than the one at the cursor, its capitals and blanks stay. */
export const renamed = ({ what, written, places }: Renaming, name: string): Edit[] =>
  places.map(place => ({
    span: place.span,
    text: place.written === written && what !== 'side' ? name : WRITTEN_LIKE[what](name, place.written),
  }));

/** Why a new name will not do, as a sentence; null where it will. */
export const objectionTo = (what: What, name: string): string | null => (ALLOWED[what](name) ? null : OBJECTIONS[what]);

const ALLOWED: Readonly<Record<What, (name: string) => boolean>> = {
  drug: name => /^[A-Za-z][^\r\n:]{0,80}$/.test(name),
  strength: name => matchesOf(STRENGTH, name)[0]?.[0] === name,
  side: name => /^(?:left|right|bilateral)$/i.test(name),
};

const OBJECTIONS: Readonly<Record<What, string>> = {
  drug: 'The name of a drug begins with a letter and has no colon.',
  strength: 'A strength is written as 10mg, 10/325 mg or 5%.',
  side: 'A side is left, right or bilateral.',
};

const WRITTEN_LIKE: Readonly<Record<What, (name: string, like: string) => string>> = {
  drug: inLettersLike,
  strength: (name, like) => name.replace(UNIT, /\s[a-z%]+$/i.test(like) ? ' $1' : '$1'),
  side: (name, like) =>
    ABBREVIATED.test(like) ? like.replace(ONE_SIDE, letter => letterFor(name, letter)) : inLettersLike(name, like),
};

const UNIT = /\s?(mcg|mg|%)$/i;

/** "(R)", "Rt." */
const ABBREVIATED = /^\(?[LR]t?\.?\)?$/i;
const ONE_SIDE = /[LR]/i;

const letterFor = (name: string, letter: string): string =>
  /^b/i.test(name) ? name : inLettersLike(name.slice(0, 1), letter);

interface Context {
  readonly text: string;
  readonly item: Item;
  /** The drugs that the heading names, in lower case. */
  readonly drugs: readonly string[];
}

/** A drug, strength or side as a passage names it. */
interface Term {
  readonly at: number;
  readonly written: string;
  /** What two terms have alike that name the same. */
  readonly name: string;
  /** Of a side: where the part of the body lies, one region of which both must have. */
  readonly regions?: readonly Region[];
}

type PlacedTerm = Term & Place;

type Named = Pick<Term, 'name' | 'regions'>;

/** What terms of one name are, all together: a side lies in the regions of each of them. */
const asOne = ({ name, regions }: Named, terms: readonly Named[]): Named =>
  regions === undefined ? { name } : { name, regions: [...new Set(terms.flatMap(term => term.regions ?? []))] };

const isSame = (a: Named, b: Named): boolean =>
  a.name === b.name && (a.regions === undefined || b.regions === undefined || meet(a.regions, b.regions));

/** What the heading and what the rationale names of a kind. */
function termsOf(what: What, context: Context): { headed: PlacedTerm[]; told: PlacedTerm[] } {
  const { item, text } = context;
  const { headed, told } = TERMS[what];
  const placed = (span: Span, find: (text: string, context: Context) => Term[]): PlacedTerm[] => {
    const passage = joinPassage(text, span);
    return find(passage.text, context).map(term => ({
      ...term,
      span: passage.spanOf(term.at, term.at + term.written.length),
    }));
  };
  const { rationale, headingSpan } = item;
  return {
    headed: placed(headingSpan, headed),
    told: rationale === null ? [] : placed({ start: rationale.labelSpan.end, end: rationale.span.end }, told),
  };
}

type Find = (text: string, context: Context) => Term[];

const drugsIn: Find = (text, { drugs }) =>
  matchesOf(WORD, text)
    .map(({ 0: written, index }) => ({ at: index, written, name: written.toLowerCase() }))
    .filter(({ name }) => drugs.includes(name));

/** "Left shoulder and elbow" has one side, of two parts. */
const sidesIn: Find = text => {
  const sides = new Map<number, Term>();
  for (const part of bodyPartsIn(text)) {
    const told = sideOf(text, part);
    if (told === null || told.side === 'both') continue;
    const { side, at, written } = told;
    sides.set(at, { at, written, name: side, regions: [...part.at, ...(sides.get(at)?.regions ?? [])] });
  }
  return [...sides.values()];
};

/** Each strength of a heading is of the drug before it. */
const strengthsHeaded: Find = (text, context) => {
  const drugs = drugsIn(text, context);
  let before = 0;
  return matchesOf(STRENGTH, text).map(({ 0: written, index }) => {
    while (before + 1 < drugs.length && drugs[before + 1]!.at < index) before++;
    return { at: index, written, name: strengthOf(drugs[before]?.name ?? '', written) };
  });
};

/** In a rationale others may be meant, as of a guideline's doses: so they count right behind a name of the drug. */
const strengthsTold: Find = (text, { drugs }) =>
  drugs.flatMap(drug =>
    figuresBehind(namesOfSameDrug(drug), text, STRENGTH).map(({ written, at }) => ({
      at,
      written,
      name: strengthOf(drug, written),
    })),
  );

/** "10/325mg" and "10-325 mg" are one. */
const strengthOf = (drug: string, written: string): string =>
  `${drug} ${written.toLowerCase().replace(/\s+/g, '').replace('-', '/')}`;

const TERMS: Readonly<Record<What, { readonly headed: Find; readonly told: Find }>> = {
  drug: { headed: drugsIn, told: drugsIn },
  strength: { headed: strengthsHeaded, told: strengthsTold },
  side: { headed: sidesIn, told: sidesIn },
};

const WORD = /[A-Za-z]{4,}/g;

/** The drugs of a heading, also one that is misspelled, or of which only the heading's form tells that it is one. */
function drugsNamed({ heading, request }: Item, reference: Reference): string[] {
  const isOfDrug = request.strength !== null || request.category === 'pharmaceuticals';
  const [first] = request.name?.match(WORD) ?? [];
  const words = (heading ?? '').match(WORD) ?? [];
  const names = new Set(words.map(word => word.toLowerCase()));
  return [...names].filter(
    name => isDrug(reference, name) || (isOfDrug && (name === first?.toLowerCase() || isNearDrug(name, reference))),
  );
}

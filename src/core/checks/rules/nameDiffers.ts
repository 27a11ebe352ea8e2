import type { Reference } from '../../guidelines/types';
import type { Item } from '../../model/model';
import { matchesOf } from '../../text/matches';
import { onceFor } from '../../text/once';
import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';
import { isMisspelling, isNearDrug, isNearlyName } from './shared/drugSpelling';
import { otherDrugAsked } from './shared/heading/otherDrug';
import { sideDiffers } from './shared/heading/sideDiffers';
import { strengthDiffers } from './shared/heading/strengthDiffers';
import { type Difference, placesOf } from './shared/places';

/**
 * Heading and rationale that name the drug, its strength or the side of the body differently. What was decided is then
 * unsure: pharmacies and claims administrators go by the heading, the reasons were given for something else.
 *
 * Bad: heading `Oxycotntin 20mg`, rationale `... for Oxycontin 20 mg is medically necessary.`
 * Good: `Oxycontin 20mg` in both.
 *
 * A name counts only where one of the two is known and the other but a letter or two away from it, or another drug is said
 * to be requested (otherDrug.ts); brand and generic names never do. Silent on compounds, on "10/325" against "10", and
 * wherever a sentence may speak of something else: see strengthDiffers.ts and sideDiffers.ts.
 */
export const nameDiffers = onceFor((context: CheckContext): readonly ProblemFacts[] => {
  const { model, determination, reference } = context;
  return determination.items.flatMap(item => {
    const { heading, rationale } = item;
    if (heading === null || rationale === null || isCompound(heading)) return [];
    const found: readonly (Named | null)[] = [
      named(
        'drug',
        item,
        drugDiffers(item, rationale.text, reference) ?? otherDrugAsked(item, rationale.text, reference),
      ),
      named('strength', item, strengthDiffers(context, item, rationale)),
      sideDiffers(context, item, rationale),
    ];
    return found
      .filter(one => one !== null)
      .flatMap(({ what, headed, ...one }): ProblemFacts[] => {
        const places = placesOf(model.text, headed, rationale, one);
        if (places === null) return [];
        return [
          { code: 'name-differs', item: item.number, ...places, what, heading: one.heading, rationale: one.rationale },
        ];
      });
  });
});

/** A difference, and the item in whose heading the one of the two stands. */
type Named = Difference & { readonly what: 'drug' | 'strength' | 'side'; readonly headed: Item };

const named = (what: Named['what'], headed: Item, difference: Difference | null): Named | null =>
  difference && { ...difference, what, headed };

const isCompound = (heading: string): boolean => /\bcompound/i.test(heading) || (heading.match(/%/g)?.length ?? 0) > 1;

const WORD = /[A-Za-z]{6,}/g;

/**
 * The first word of the rationale that is a drug of the heading misspelt, or the other way round. Words beside a hyphen are
 * halves that a line's end broke, and are passed over.
 */
function drugDiffers(item: Item, rationale: string, reference: Reference): Difference | null {
  const { heading, request } = item;
  if (request.strength === null && request.category !== 'pharmaceuticals') return null;
  return knownDrugDiffers(heading!, rationale, reference) ?? ownNameDiffers(request.name, rationale, reference);
}

function knownDrugDiffers(heading: string, rationale: string, reference: Reference): Difference | null {
  const named = [...new Set(heading.match(WORD))].filter(word => isNearDrug(word.toLowerCase(), reference));
  if (named.length === 0) return null;
  const meant = new Map<string, string>();
  for (const written of new Set(rationale.match(WORD))) {
    const word = named.find(name => isMisspelling(written.toLowerCase(), name.toLowerCase(), reference));
    if (word !== undefined) meant.set(written, word);
  }
  if (meant.size === 0) return null;
  for (const { 0: written, index } of matchesOf(WORD, rationale)) {
    const word = meant.get(written);
    const isHalf = rationale[index - 1] === '-' || rationale[index + written.length] === '-';
    if (word !== undefined && !isHalf) return { heading: word, rationale: written, at: index };
  }
  return null;
}

/** Shorter names are near too many words: "Soma" and "Some". */
const SHORTEST_NAME = 5;
const CAPITALISED = /\b[A-Z][A-Za-z]{3,39}\b/g;

/**
 * The first word with a capital letter that is nearly the name with which the heading begins, be it short ("Norco", "Noro")
 * or of a drug that the tables do not have ("Synvisc", "Synissc").
 */
function ownNameDiffers(name: string | null, rationale: string, reference: Reference): Difference | null {
  const own = /^[A-Za-z]{1,40}(?![-\w])/.exec(name ?? '')?.[0] ?? '';
  if (own.length < SHORTEST_NAME) return null;
  const found = matchesOf(CAPITALISED, rationale).find(({ 0: written }) =>
    isNearlyName(written.toLowerCase(), own.toLowerCase(), reference),
  );
  return found === undefined ? null : { heading: own, rationale: found[0], at: found.index };
}

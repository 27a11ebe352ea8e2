import type { Reference } from '../../guidelines/types';
import type { Item } from '../../model/model';
import { matchesOf } from '../../text/matches';
import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';
import { isMisspelling, isNearDrug } from './shared/drugSpelling';
import { type Difference, placesOf } from './shared/places';
import { sideDiffers } from './shared/sideDiffers';
import { strengthDiffers } from './shared/strengthDiffers';

/**
 * Heading and rationale that name the drug, its strength or the side of the body differently. What was decided is then
 * unsure: pharmacies and claims administrators go by the heading, the reasons were given for something else.
 *
 * Bad: heading `Oxycotntin 20mg`, rationale `... for Oxycontin 20 mg is medically necessary.`
 * Good: `Oxycontin 20mg` in both.
 *
 * A name counts only where one of the two is known and the other but a letter or two away from it, so that brand and generic
 * names never do. Silent on compounds, on "10/325" against "10", and wherever a sentence may speak of something else: see
 * strengthDiffers.ts and sideDiffers.ts.
 */
export function nameDiffers(context: CheckContext): ProblemFacts[] {
  const { model, determination, reference } = context;
  return determination.items.flatMap(item => {
    const { heading, rationale } = item;
    if (heading === null || rationale === null || isCompound(heading)) return [];
    const found: readonly (Named | null)[] = [
      named('drug', item, drugDiffers(item, rationale.text, reference)),
      named('strength', item, strengthDiffers(context, item, rationale.text)),
      sideDiffers(context, item, rationale.text),
    ];
    return found.flatMap((one): ProblemFacts[] => {
      const places = one === null ? null : placesOf(model.text, one.headed, rationale, one);
      if (one === null || places === null) return [];
      return [
        {
          code: 'name-differs',
          item: item.number,
          ...places,
          what: one.what,
          heading: one.heading,
          rationale: one.rationale,
        },
      ];
    });
  });
}

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
function drugDiffers({ heading, request }: Item, rationale: string, reference: Reference): Difference | null {
  if (request.strength === null && request.category !== 'pharmaceuticals') return null;
  const named = [...new Set(heading!.match(WORD))].filter(word => isNearDrug(word.toLowerCase(), reference));
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

import type { Reference } from '../../guidelines/types';
import type { Item } from '../../model/model';
import { isDrug, namesOfAllDrugs } from '../../request/drugs';
import { matchesOf } from '../../text/matches';
import { isNear } from '../../text/misspelling';
import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';
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
const LONGEST_NAME = 40;

/**
 * The first word of the rationale that is a drug of the heading misspelt, or the other way round. Words beside a hyphen are
 * halves that a line's end broke, and are passed over.
 */
function drugDiffers({ heading, request }: Item, rationale: string, reference: Reference): Difference | null {
  if (request.strength === null && request.category !== 'pharmaceuticals') return null;
  const named = [...new Set(heading!.match(WORD))].filter(word => isNearDrug(word.toLowerCase(), reference));
  if (named.length === 0) return null;
  const seen = new Set<string>();
  for (const { 0: written, index } of matchesOf(WORD, rationale)) {
    if (rationale[index - 1] === '-' || rationale[index + written.length] === '-' || seen.has(written)) continue;
    seen.add(written);
    const word = named.find(name => isMisspelling(written.toLowerCase(), name.toLowerCase(), reference));
    if (word !== undefined) return { heading: word, rationale: written, at: index };
  }
  return null;
}

/** Whether a word in lower case is a drug's name or a letter or two away from one. */
const isNearDrug = (word: string, reference: Reference): boolean =>
  word.length <= LONGEST_NAME &&
  !PLAIN_WORDS.has(word) &&
  namesOfAllDrugs(reference).some(name => name[0] === word[0] && isNearlySpelt(name, word));

function isMisspelling(written: string, word: string, reference: Reference): boolean {
  if (written === word || written[0] !== word[0]) return false;
  if (!isNearlySpelt(written, word) || isInflected(written, word)) return false;
  const known = isDrug(reference, word);
  return isDrug(reference, written) !== known && (!known || !PLAIN_WORDS.has(written));
}

/** One letter may differ in a short word, two in a long one. */
const isNearlySpelt = (a: string, b: string): boolean => isNear(a, b, Math.min(a.length, b.length) < 8 ? 1 : 2);

/** "Norcos", "Valium's": the same word. */
const isInflected = (a: string, b: string): boolean => a.replace(/e?s$/, '') === b.replace(/e?s$/, '');

const PLAIN_WORDS = new Set(
  'ambient values moving motion soften patches tablets capsule capsules release request topical lotions retail relation'.split(
    ' ',
  ),
);

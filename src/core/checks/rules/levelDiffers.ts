import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';
import { contrastDiffers } from './shared/heading/contrastDiffers';
import { otherPartsTest } from './shared/heading/otherPartsTest';
import { spineLevelDiffers } from './shared/heading/spineLevels';
import { placesOf } from './shared/places';

/**
 * Another level of the spine in the rationale than in the heading, the test of another part of the body, or one with
 * contrast instead of one without (contrastDiffers.ts). Most often the reasons were copied from another item or case, and
 * say nothing of what is decided.
 *
 * Bad: heading `Epidural steroid injection L4-5`, rationale `The request for an injection at C5-6 is not ...`
 * Bad: heading `MRI of the thoracic spine`, rationale `The criteria for a cervical MRI are not met.`
 * Good: the heading's level, or its part, in both.
 *
 * Silent where the summary or another heading tells of that level or test, where the sentence has the heading's too, on
 * findings, and on parts that lie beside each other.
 */
export function levelDiffers(context: CheckContext): ProblemFacts[] {
  return context.determination.items.flatMap(item => {
    const { heading, rationale } = item;
    if (heading === null || rationale === null) return [];
    const difference =
      spineLevelDiffers(context, item, rationale) ??
      otherPartsTest(context, item, rationale) ??
      contrastDiffers(item, rationale);
    if (difference === null) return [];
    const places = placesOf(context.model.text, item, rationale, difference);
    if (places === null) return [];
    const { heading: own, rationale: other } = difference;
    return [{ code: 'level-differs', item: item.number, ...places, heading: own, rationale: other }];
  });
}

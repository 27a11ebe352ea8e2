import type { Determination, Item } from '../../model/model';
import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';
import { isOfLaterForm } from './shared/laterForm';

/**
 * The expert reviewer cites nothing. A determination cites the standards that it rests on (Labor Code 4610.6(e)).
 *
 * Bad: `MAXIMUS guideline: The Expert Reviewer did not cite any medical evidence for its decision.`
 * Good: `MAXIMUS guideline: Decision based on MTUS Shoulder Disorders 2016, Section(s): Exercise.`
 *
 * Silent in the forms before 2016; where the rationale names a guideline with a place in it; where the item hangs on a
 * surgery that was decided otherwise, which leaves nothing to cite.
 */
export function nothingCited({ model, determination }: CheckContext): ProblemFacts[] {
  if (!isOfLaterForm(determination)) return [];
  const found: ProblemFacts[] = [];
  for (const item of determination.items) {
    const { maximusGuideline: paragraph, rationale } = item;
    if (paragraph === null || paragraph.citations.length > 0 || !/[A-Za-z]/.test(paragraph.text)) continue;
    if ((rationale?.citations.length ?? 0) > 0 || hangsOnSurgery(item, determination)) continue;
    const { end } = paragraph.span;
    const start = end - model.text.slice(paragraph.labelSpan.end, end).trimStart().length;
    found.push({ code: 'nothing-cited', item: item.number, span: { start, end } });
  }
  return found;
}

/** "Since the primary procedure is not medically necessary, none of the associated services are medically necessary." */
const SURGERY_DENIED =
  /\b(?:surger(?:y|ies)|surgical [a-z]{3,20}|(?:primary|requested|proposed|associated) procedures?|operation)\b[^.;]{0,50}\bnot (?:been )?(?:deemed |found |considered )?(?:medically )?(?:necessary|supported|indicated|certified|approved|authorized|established|appropriate)\b/i;

const GOES_WITH_SURGERY = /^(?:associated surg|pre-?\s?op|post-?\s?op|surgical )/i;

function hangsOnSurgery(item: Item, { items }: Determination): boolean {
  if (SURGERY_DENIED.test(item.rationale?.text ?? '')) return true;
  const { subcategory } = item.request;
  if (subcategory !== 'adjunct-surgical-services' && !GOES_WITH_SURGERY.test(item.heading ?? '')) return false;
  return items.some(
    other => other !== item && other.request.category === 'surgery' && other.decision?.kind === 'upheld',
  );
}

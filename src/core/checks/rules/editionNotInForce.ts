import { assessEdition, editionsInstead } from '../../guidelines/assess';
import { citedForm } from '../../guidelines/lookup';
import type { ProblemFacts } from '../problem';
import { citedName, nameSpan } from './shared/citationsOfItem';
import type { CheckContext } from './shared/context';

/**
 * The cited edition cannot apply. Two rules say which does (editionRules of mtus.json): those of July 28, 2016 go by the
 * day of utilization review; orders since December 1, 2017 by the day on which the treatment is rendered, of a
 * prospective request any day from the UR denial to the decision, of a retrospective one a date of service.
 *
 * Bad: UR Denial Date 12/22/2016 and `MTUS Chronic Pain Medical Treatment 2009`, which ended on 07/27/2016
 * Good: the same with `MTUS Chronic Pain Medical Treatment 2016`
 *
 * Cannot be checked, and silent: no date in the text; a document whose dates are not known or whose end is only inferred;
 * a name without a year that several editions bear. A day beyond the one to which the reference is proven is no fault.
 */
export function editionNotInForce({ model, knownCitations }: CheckContext): ProblemFacts[] {
  const found: ProblemFacts[] = [];
  for (const place of knownCitations) {
    const answer = assessEdition(place);
    if (answer.answer !== 'does-not-fit') continue;
    const { item, side, citation } = place;
    const { appliesBy, from, to, days } = answer;
    found.push({
      code: 'edition-not-in-force',
      item: item.number,
      span: nameSpan(model.text, citation),
      side,
      document: citedName(citation),
      appliesBy,
      from,
      to,
      days,
      instead: editionsInstead(place).map(citedForm),
    });
  }
  return found;
}

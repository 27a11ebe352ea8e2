import { assessEdition } from '../../guidelines/assess';
import { citedForm, isInForce } from '../../guidelines/lookup';
import type { GuidelineDocument, Reference } from '../../guidelines/types';
import type { ProblemFacts } from '../problem';
import { citedName, nameSpan } from './shared/citationsOfItem';
import type { CheckContext } from './shared/context';

/**
 * The cited edition was in force neither on the UR denial date nor on a date of service. An edition binds treatment of
 * its time (8 CCR 9792.20 and following): a decision by another one is open to appeal.
 *
 * Bad: UR Denial Date 12/22/2016 and `MTUS Chronic Pain Medical Treatment 2009`, which ended on 07/27/2016
 * Good: the same with `MTUS Chronic Pain Medical Treatment 2016`
 *
 * Cannot be checked, and silent: no date in the text; a document whose dates are not known; a name without a year that
 * several editions bear.
 */
export function editionNotInForce({ model, reference, knownCitations }: CheckContext): ProblemFacts[] {
  const found: ProblemFacts[] = [];
  for (const place of knownCitations) {
    const answer = assessEdition(place);
    if (answer.answer !== 'does-not-fit') continue;
    const { item, side, citation, document } = place;
    found.push({
      code: 'edition-not-in-force',
      item: item.number,
      span: nameSpan(model.text, citation),
      side,
      document: citedName(citation),
      from: document.effectiveFrom,
      to: document.effectiveTo,
      day: answer.day,
      instead: editionInForce(reference, document, answer.day),
    });
  }
  return found;
}

/** The one edition of the same regulation that was in force on a day, as it is cited; null where none or several were. */
function editionInForce(reference: Reference, { regulation }: GuidelineDocument, day: string): string | null {
  if (regulation === null) return null;
  const inForce = reference.documents.filter(
    document => document.regulation === regulation && document.kind !== 'regulation' && isInForce(document, day),
  );
  return inForce.length === 1 ? citedForm(inForce[0]!) : null;
}

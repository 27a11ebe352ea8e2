import { citedForm, isInForce } from '../../guidelines/lookup';
import type { GuidelineDocument, Reference } from '../../guidelines/reference';
import type { Citation } from '../../model/model';
import type { Finding } from '../finding';
import { citedName, firstDay, isInForceFor, nameSpan } from './shared/cited';
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
export function editionNotInForce({ model, determination, reference, cited }: CheckContext): Finding[] {
  const found: Finding[] = [];
  for (const { item, side, citation, document } of cited) {
    const day = firstDay(determination, item);
    if (day === null || document.effectiveFrom === null || isInForceFor(document, determination, item)) continue;
    if (!editionIsCertain(reference, citation, document)) continue;
    found.push({
      code: 'edition-not-in-force',
      item: item.number,
      span: nameSpan(model.text, citation),
      side,
      document: citedName(citation),
      from: document.effectiveFrom,
      to: document.effectiveTo,
      day,
      instead: editionInForce(reference, document, day),
    });
  }
  return found;
}

/** With its year a name means one edition; without it only where no name of the document is also another edition's. */
function editionIsCertain(reference: Reference, { year }: Citation, document: GuidelineDocument): boolean {
  if (year !== null) return true;
  const shared = [...reference.byName.values()].filter(rows => rows.some(row => row.document === document));
  return shared.every(rows => rows.every(row => row.document === document));
}

/** The one edition of the same regulation that was in force on a day, as it is cited; null where none or several were. */
function editionInForce(reference: Reference, { regulation }: GuidelineDocument, day: string): string | null {
  if (regulation === null) return null;
  const inForce = reference.documents.filter(
    document => document.regulation === regulation && document.kind !== 'regulation' && isInForce(document, day),
  );
  return inForce.length === 1 ? citedForm(inForce[0]!) : null;
}

import { citedForm, isInForce, nearDocument } from '../../guidelines/lookup';
import type { Reference } from '../../guidelines/reference';
import type { Finding } from '../finding';
import { citedName, nameSpan } from './shared/cited';
import type { CheckContext } from './shared/context';

/**
 * A document that the MTUS has not, or a known one with a year it never had. It cannot be what the decision rests on.
 *
 * Bad: `Decision based on MTUS Low Back Complaints 2014.`
 * Good: `Decision based on MTUS Low Back Complaints 2004.`
 *
 * Silent on a bare "MTUS" or "ACOEM", and on sections of the regulations.
 */
export function documentUnknown({ model, determination, reference, citations }: CheckContext): Finding[] {
  const found: Finding[] = [];
  for (const { item, side, citation } of citations) {
    const { source, document, documentId } = citation;
    if (source !== 'MTUS' || documentId !== null || document === null || isNoName(document)) continue;
    found.push({
      code: 'document-unknown',
      item: item.number,
      span: nameSpan(model.text, citation),
      side,
      written: citedName(citation),
      near: nameNear(reference, document, determination.case.urDenialDate?.value ?? null),
    });
  }
  return found;
}

const isNoName = (name: string): boolean =>
  !/[A-Za-z]{3}/.test(name) ||
  /9792|\bC\.?\s?C\.?\s?R\b|^(?:the |CA |California )*(?:MTUS|ACOEM|medical|treatment|practice|utilization|schedule|guidelines?|[\s/,()-])+$/i.test(
    name,
  );

/** The document of the nearest name, as it is cited: of several editions the one in force on the day, else the first. */
function nameNear(reference: Reference, name: string, day: string | null): string | null {
  const editions = nearDocument(reference, name);
  const edition = (day === null ? undefined : editions.find(document => isInForce(document, day))) ?? editions[0];
  return edition === undefined ? null : citedForm(edition);
}

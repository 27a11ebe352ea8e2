import { daysToFit, mayApply } from '../../guidelines/assess';
import { namesNoDocument } from '../../guidelines/assessNames';
import { citedForm, documentById } from '../../guidelines/lookup';
import type { GuidelineDocument } from '../../guidelines/types';
import type { ProblemFacts } from '../problem';
import { citedName, type ItemCitation, nameSpan } from './shared/citationsOfItem';
import type { CheckContext } from './shared/context';
import { isOfLaterForm } from './shared/laterForm';

type Incomplete = Extract<ProblemFacts, { code: 'citation-incomplete' }>;

/**
 * A citation that leaves out what is expected of one (8 CCR 9792.21.1(d)): of the MTUS the guideline, its year and its
 * section, of another guideline at least the chapter. Who reads it cannot look it up.
 *
 * Bad: `Decision based on MTUS ACOEM.`, `MTUS Low Back Disorders.`, `Non-MTUS Citation Official Disability Guidelines (ODG).`
 * Good: `Decision based on MTUS Low Back Disorders 2020, Section(s): Diagnostic Testing.`
 *
 * Silent in the forms before 2016, which had other habits; on a name that only one edition bears, whose year says nothing
 * new; on regulations cited as such, and on documents that are not known.
 */
export function citationIncomplete({ model, determination, citations }: CheckContext): ProblemFacts[] {
  if (!isOfLaterForm(determination)) return [];
  const found: ProblemFacts[] = [];
  for (const cited of citations) {
    const missing = missingIn(cited);
    if (missing === null) continue;
    const { item, side, citation } = cited;
    found.push({
      code: 'citation-incomplete',
      item: item.number,
      span: nameSpan(model.text, citation),
      side,
      missing,
      written: citation.document === null ? null : citedName(citation),
      source: citation.source,
      meant: side === 'maximus' ? meantBy(cited, missing, citations) : [],
    });
  }
  return found;
}

function missingIn({ citation }: ItemCitation): Incomplete['missing'] | null {
  const { source, document, editions, year, sections, pages } = citation;
  const isBare = sections.length === 0 && pages.length === 0;
  if (source === 'other') return null;
  if (source !== 'MTUS') return isBare ? 'chapter' : null;
  if (document === null) return 'document';
  if (editions.length === 0) return namesNoDocument(document) ? 'document' : null;
  if (/9792\./.test(document)) return null;
  if (year === null && editions.length > 1) return 'year';
  return isBare ? 'section' : null;
}

/** What may stand there: of several editions those that apply, of no document those that utilization review cites. */
function meantBy(cited: ItemCitation, missing: Incomplete['missing'], all: readonly ItemCitation[]): readonly string[] {
  const { reference, determination, item, citation } = cited;
  const days = daysToFit(determination, item);
  const fits = (document: GuidelineDocument): boolean => mayApply(reference, document, days);
  if (missing === 'year')
    return citation.editions
      .flatMap(id => documentById(reference, id) ?? [])
      .filter(fits)
      .map(citedForm);
  if (missing !== 'document') return [];
  const reported = all.filter(other => other.item === item && other.side === 'claims-administrator');
  const documents = reported.flatMap(({ document }) => (document !== null && fits(document) ? [document] : []));
  return [...new Set(documents.filter(({ kind }) => kind !== 'regulation').map(citedForm))];
}

import { citedForm } from '../../guidelines/lookup';
import { cleanName, type GuidelineDocument, type Reference } from '../../guidelines/reference';
import type { Finding } from '../finding';
import { citedName } from './shared/cited';
import type { CheckContext } from './shared/context';

/**
 * Another document's name stands where a topic of the cited one belongs. Nobody can tell which of the two is meant.
 *
 * Bad: `MTUS Chronic Pain Treatment Guidelines Low Back Complaints.`
 * Good: `MTUS Low Back Complaints 2004.`, or a topic of the chronic pain guideline
 */
export function topicOfOtherDocument({ cited, reference }: CheckContext): Finding[] {
  const found: Finding[] = [];
  for (const { item, side, citation, document } of cited)
    for (const section of citation.sections) {
      const other = section.topic === null ? otherDocumentNamed(reference, document, section.text) : null;
      if (other === null) continue;
      found.push({
        code: 'topic-of-other-document',
        item: item.number,
        span: section.span,
        side,
        document: citedName(citation),
        written: section.text,
        other: citedForm(other),
      });
    }
  return found;
}

/** The other document that a section text names, of those that were in force beside the cited one. One word is no name. */
export function otherDocumentNamed(
  reference: Reference,
  cited: GuidelineDocument,
  text: string,
): GuidelineDocument | null {
  if (!/[A-Za-z]\W+[A-Za-z]/.test(text)) return null;
  const name = text.replace(/^\W*(?:ACOEM|MTUS)\b\W*/i, '').replace(/[\s,]{1,3}(?:chapter|(?:19|20)\d\d)$/i, '');
  const rows = reference.byName.get(cleanName(name)) ?? [];
  return (
    rows.find(({ document }) => document.id !== cited.id && wereInForceTogether(document, cited))?.document ?? null
  );
}

const wereInForceTogether = (a: GuidelineDocument, b: GuidelineDocument): boolean =>
  a.effectiveFrom !== null &&
  b.effectiveFrom !== null &&
  (b.effectiveTo === null || a.effectiveFrom <= b.effectiveTo) &&
  (a.effectiveTo === null || b.effectiveFrom <= a.effectiveTo);

import { dayOfReview } from '../../guidelines/assess';
import { assessDocument } from '../../guidelines/assessNames';
import type { ProblemFacts } from '../problem';
import { citedName, nameSpan } from './shared/citationsOfItem';
import type { CheckContext } from './shared/context';

/**
 * A document that the MTUS has not, or a known one with a year it never had or under another chapter's number. It cannot be
 * what the decision rests on.
 *
 * Bad: `Decision based on MTUS Low Back Complaints 2014.`
 * Good: `Decision based on MTUS Low Back Complaints 2004.`
 *
 * Silent on a bare "MTUS" or "ACOEM", and on sections of the regulations.
 */
export function documentUnknown({ model, determination, reference, citations }: CheckContext): ProblemFacts[] {
  const found: ProblemFacts[] = [];
  for (const { item, side, citation } of citations) {
    const answer = assessDocument(reference, citation, dayOfReview(determination, item));
    if (answer.answer !== 'does-not-fit') continue;
    found.push({
      code: 'document-unknown',
      item: item.number,
      span: nameSpan(model.text, citation),
      side,
      written: citedName(citation),
      near: answer.near,
    });
  }
  return found;
}

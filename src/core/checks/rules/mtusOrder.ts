import type { Item } from '../../model/model';
import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';

/**
 * Another source is cited without a word on why the MTUS does not serve. The MTUS comes first, other guidelines where it
 * does not address the condition or is rebutted (8 CCR 9792.21.1), and the determination has to say so.
 *
 * Bad: `MAXIMUS guideline: Decision based on Non-MTUS Citation Official Disability Guidelines (ODG).` and nothing more
 * Good: the same with `Decision rationale: The MTUS is silent on sleep aids. The ODG ...`
 */
export function mtusOrder({ determination }: CheckContext): ProblemFacts[] {
  const found: ProblemFacts[] = [];
  for (const item of determination.items) {
    const guideline = item.maximusGuideline;
    const first = guideline?.citations[0];
    if (!guideline || first === undefined || guideline.basis !== 'cited') continue;
    if (guideline.citations.some(citation => citation.source === 'MTUS') || saysWhy(item)) continue;
    found.push({ code: 'mtus-order', item: item.number, span: first.span, source: first.source });
  }
  return found;
}

/** A rationale that goes into the MTUS at all says what it holds or lacks; the rest is for the reader to judge. */
const ABOUT_THE_MTUS =
  /\b(?<!non-)(?:MTUS|ACOEM|Medical Treatment Utilization Schedule)\b|\b(?:guidelines?|chapter) (?:is|are) silent\b|\b9792\.2/i;

const saysWhy = ({ rationale, maximusGuideline }: Item): boolean =>
  ABOUT_THE_MTUS.test(rationale?.text ?? '') || /\bsilent\b|\bnot address/i.test(maximusGuideline?.text ?? '');

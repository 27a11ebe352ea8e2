import { sentencesOf } from '../../text/sentences';
import { PLACEHOLDERS } from '../placeholders';
import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';

/**
 * A rationale that concludes nothing about medical necessity. The determination has to state of each service whether it
 * is medically necessary (8 CCR 9792.10.6(d)); a summary of the guideline alone does not.
 *
 * Bad: `Decision rationale: The worker has low back pain. Six visits were done in May.`
 * Good: the same with `A further six visits are not medically necessary.`
 *
 * Silent where the rationale's last sentences, or one on the request, hold any word of a verdict at all, however put, and where
 * it was not written yet, which other checks tell.
 */
export function conclusionMissing({ determination }: CheckContext): ProblemFacts[] {
  const found: ProblemFacts[] = [];
  for (const { number, rationale } of determination.items) {
    if (rationale === null || rationale.conclusion !== 'unclear' || isUnwritten(rationale.text)) continue;
    if (!mayConclude(rationale.text))
      found.push({ code: 'conclusion-missing', item: number, span: rationale.labelSpan });
  }
  return found;
}

const isUnwritten = (text: string): boolean => /^[\s.]*$/.test(text) || text === PLACEHOLDERS.rationale;

const VERDICT =
  /\bnecess|\bneeded\b|\bsupport|\bwarrant|\bjustif|\bapprov|\bcertif|\buph[eo]ld|\boverturn|\bdenied|\bdenial|\bauthori[sz]|\bgranted|\breasonable|\bappropriate|\bindicated\b|\brecommended\b|\bmeets?\b|\bmet\b|\bconcur|\bagree|\baffirm|\breject|\ballow/i;

const ABOUT_REQUEST = /\b(?:request|therefore|thus|as such|hence|accordingly|in conclusion)/i;

function mayConclude(text: string): boolean {
  const sentences = sentencesOf(text);
  return sentences.some(
    (sentence, i) => VERDICT.test(sentence.text) && (ABOUT_REQUEST.test(sentence.text) || i === sentences.length - 1),
  );
}

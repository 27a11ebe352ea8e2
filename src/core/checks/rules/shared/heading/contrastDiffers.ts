import type { Item, Rationale } from '../../../../model/model';
import { AGREEING } from '../../../../model/query';
import type { Difference } from '../places';
import { isInLead, verdictSentence } from './verdictSentence';

/**
 * "The MRI with contrast is medically necessary" under a heading with "MRI without contrast", or the other way round: only in
 * the sentence that concludes as was decided, and where neither of the two tells of both.
 */
export function contrastDiffers({ heading, decision }: Item, rationale: Rationale): Difference | null {
  const own = onlyContrastOf(heading ?? '');
  if (own === null || decision === null || decision.kind === 'other') return null;
  if (rationale.conclusion !== AGREEING[decision.kind]) return null;
  const verdict = verdictSentence(rationale);
  const other = verdict === null ? null : onlyContrastOf(verdict.text);
  if (verdict === null || other === null || other.isWith === own.isWith || isInLead(verdict, other.at)) return null;
  const necessity = verdict.text.search(NECESSITY);
  if (necessity < other.at) return null;
  return { heading: own.written, rationale: other.written, at: verdict.at + other.at };
}

const NECESSITY = /\bmedical/i;

interface Contrast {
  readonly isWith: boolean;
  readonly written: string;
  readonly at: number;
}

/** The one "with contrast" or "without contrast" of a text; null where it has none, several, or both. */
function onlyContrastOf(text: string): Contrast | null {
  const found = CONTRAST.exec(text);
  if (found === null || text.match(MENTIONS)?.length !== 1 || BOTH.test(text)) return null;
  const [written, word] = found;
  return { isWith: /(?:with|w\/)$/i.test(word!), written, at: found.index };
}

const CONTRAST =
  /(?<![\w/])(without|with|w\/o|w\/)\s?(?:(?:IV|intravenous|gadolinium|intra-?articular)\s)?contrast\b(?!\s(?:to|with)\b)/i;
const MENTIONS = /\bcontrast/gi;
/** "with and without", "with or without", "w/wo", "with & w/o", "without, then with" */
const BOTH = /\b(?:with(?:out)?|w\/?o?)\s?(?:(?:and\/or|and|or|&|\/|,)\s?(?:then\s)?)?(?:with|w\/)/i;

import type { Rationale } from '../../../../model/model';
import { onceFor } from '../../../../text/once';
import { conclusionOf } from '../conclusionOf';

/** The sentence in which a rationale concludes, where it stands in the rationale. */
export interface VerdictSentence {
  readonly text: string;
  readonly at: number;
}

/**
 * The concluding sentence without the reasons behind its verdict. Its subject is the request: whatever it names is what was
 * decided. Null where it speaks of something else as well: another request, an earlier decision, a quotation.
 */
export const verdictSentence = onceFor((rationale: Rationale): VerdictSentence | null => {
  const conclusion = conclusionOf(rationale);
  if (conclusion === null) return null;
  const whole = rationale.text.slice(conclusion.start, conclusion.end);
  const verdict = Math.max(0, whole.search(NECESSITY));
  const reason = whole.slice(verdict).search(REASON);
  const text = reason < 0 ? whole : whole.slice(0, verdict + reason);
  return OF_OTHERS.test(text) ? null : { text, at: conclusion.start };
});

const NECESSITY = /\bmedical|\bneces/i;
/** "is medically necessary, as she uses the right hand to write" */
const REASON =
  /,?\s(?:as|because|since|given|due\sto|in\s(?:view|light|order)\b|so\sthat|while|although|though|where|when|until|with|without|based|per|despite)\b/i;

const OF_OTHERS =
  /["“”]|\b(?:other|another|prior|previous(?:ly)?|earlier|already|initial(?:ly)?|original(?:ly)?|instead|rather|unlike|than|contralateral|opposite|un(?:affected|involved|injured)|compensat\w*|sides|either|each|normal\w*)\b|\b(?:was|were|been) (?:approved|authorized|certified)\b/i;

/** Whether words of it stand in what leads to the verdict: "As for the right knee in May, an MRI is not ...". */
export const isInLead = ({ text }: VerdictSentence, at: number): boolean =>
  LEADS.test(text) && text.indexOf(',', at) >= 0;

const LEADS =
  /^(?:as (?!such|noted|stated)|in (?!this|summary|conclusion)|on|for (?!this|these|those)|regarding|with|without|because|since|although|though|while|whereas|even|if|given|considering|after|before|despite)\b/i;

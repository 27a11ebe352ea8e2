import type { Item } from '../../model/model';
import { isQuotedAt, sentenceAt, sentencesIn } from '../../text/sentences';
import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';
import { placeIn } from './shared/places';

/**
 * ODG or ACOEM named in a rationale as what supports it, and cited in neither paragraph of the item. A reader cannot look
 * up what decides.
 *
 * Bad: `MAXIMUS guideline: Decision based on MTUS ... Benzodiazepines.` with `According to the ODG, ...`
 * Good: the same with `Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Pain.`
 *
 * Silent on what utilization review or the provider relied on, in quotations, on "(ODG, 2008)" and on "MTUS/ACOEM"; a
 * chapter of the MTUS is ACOEM's.
 */
export function authorityNotCited({ model, determination }: CheckContext): ProblemFacts[] {
  return determination.items.flatMap(item => {
    const { rationale } = item;
    if (rationale === null) return [];
    return AUTHORITIES.flatMap(({ authority, words, named, cited }): ProblemFacts[] => {
      if (!words.some(word => rationale.text.includes(word))) return [];
      const mention = mentionIn(rationale.text, named);
      if (mention === null || cited.test(citedText(item))) return [];
      const passage = { start: rationale.labelSpan.end, end: rationale.span.end };
      const span = placeIn(model.text, passage, mention.written, mention.at);
      return span === null ? [] : [{ code: 'authority-not-cited', item: item.number, span, authority }];
    });
  });
}

const AUTHORITIES = [
  {
    authority: 'ODG',
    words: ['ODG', 'Official Disability'],
    named: /\bODG\b|\bOfficial Disability Guidelines?\b/,
    cited: /\bODG\b|\bOfficial\s+Disability\b|\bWork Loss Data\b/i,
  },
  {
    authority: 'ACOEM',
    words: ['ACOEM', 'American College'],
    named: /\bACOEM\b(?<!MTUS[\s/,(-]{1,3}(?:the )?ACOEM)|\bAmerican College of Occupational\b/,
    cited: /\bACOEM\b|\bOccupational\b|\b(?:Complaints|Disorders|Conditions|Approach(?:es)?|Eye)\b|\bChapter \d/i,
  },
] as const;

const citedText = ({ claimsAdministratorGuideline, maximusGuideline }: Item): string =>
  `${claimsAdministratorGuideline?.text ?? ''} ${maximusGuideline?.text ?? ''}`;

/** The first mention of an authority, where the reviewer relies on it; null where there is none or it is another's. */
function mentionIn(text: string, named: RegExp): { readonly written: string; readonly at: number } | null {
  const found = named.exec(text);
  if (found === null) return null;
  const sentences = sentencesIn(text);
  const { start, end } = sentenceAt(sentences, found.index);
  const behind = text.slice(found.index + found[0].length, found.index + found[0].length + YEAR);
  if (isQuotedAt(sentences, found.index) || /^,? \d{4}/.test(behind)) return null;
  return OF_OTHERS.test(text.slice(start, end)) ? null : { written: found[0], at: found.index };
}

const YEAR = 8;

/** Who else may have relied on it, and what it does not hold. */
const OF_OTHERS =
  /\b(?:claims administrator|utilization|UR|carrier|insurer|adjuster|provider|treating|cited|(?:does|do|did) not (?:address|discuss|mention|contain)|refers? to|silent)\b/i;

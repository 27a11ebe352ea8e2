import type { ConclusionKind } from '../model/model';
import type { Span } from '../model/span';
import { matchesOf } from '../text/matches';
import { type Sentences, sentenceAt, sentencesIn } from '../text/sentences';
import { BARS_IN_LETTERS, BLACKENED_LEAD } from './blackened';
import { isWeightier, verdictOf, type Weight } from './verdict';

/** What a rationale concludes, and the sentence that does, as offsets of the joined text. */
export interface Conclusion extends Span {
  readonly kind: ConclusionKind;
  readonly weight: Weight;
}

/**
 * What a rationale finally concludes about its item; null where it concludes nothing. The last plain verdict counts ("is
 * not medically necessary", "medical necessity has not been demonstrated"); it need not be in the last sentence, as
 * boilerplate on weaning may follow. No verdict are "if necessary", a necessity that is no predicate ("medically
 * necessary substitution"), conditions, other reviews of the past. Only where no verdict is plain do weaker words decide
 * ("would not be ...", "UR decision is upheld", "is not supported").
 */
export function concludes(text: string): Conclusion | null {
  const sentences = sentencesIn(text);
  const found = weightiest(sentences, WORDS_OF_VERDICTS) ?? weightiest(sentences, WORDS_OF_SUPPORT);
  return found?.kind === 'unclear' ? null : found;
}

/** A word as it is written, also where a line or a copy broke it: "medi-cally", "neces-sary". */
const broken = (syllables: string): string => syllables.replaceAll('·', '-?');
const MEDICALLY = broken('med·i·cal·ly');
const MEDICAL = broken('med·i·cal');
const NECESSARY = broken('ne·c·es·sary');
const NECESSITY = broken('ne·c·es·si·ty');

/** "I concur with the utilization review denial", "I do not agree with the denial by the claims administrator" */
const AGREES =
  '(?:I|we|expert\\sreviewer)\\s(?:do\\snot\\s|does\\snot\\s)?(?:concurs?|agrees?|disagrees?)\\swith\\s(?:the\\s)?';
const REVIEW_BEFORE = "(?:the\\s)?(?:utilization\\sreview|UR|claims\\sadministrator)(?:['’]s)?";
const REFUSAL = '(?:denial|non-?certification)';

/** Words around which a verdict may stand. */
const WORDS_OF_VERDICTS = new RegExp(
  [
    `(?:not[\\s-]?|un|non-?)?${MEDICALLY}\\s?(?:un|not\\s)?(?:${NECESSARY}|appropriate|indicated|warranted|reasonable|justified|supported)`,
    `reasonable\\s(?:or|and|nor)\\s${NECESSARY}`,
    `${MEDICAL}\\s(?:${NECESSITY}|need)`,
    `need\\sfor|${NECESSITY}\\s(?:for|of)`,
    `(?:is|are|was|were|be|been|not|considered|deemed)\\s(?:un)?${NECESSARY}`,
    'upheld|overturned|non-?certified|certified|reversed',
    '(?:(?:I|we|reviewer)\\s)?recommends?\\s(?:non-?certification|certification|denial|approval)',
    'recommendation\\sis\\sfor\\s(?:non-?certification|certification|denial|approval)',
    `${AGREES}(?:${REVIEW_BEFORE}\\s${REFUSAL}|${REFUSAL}\\s(?:by|of)\\s${REVIEW_BEFORE})`,
  ]
    .map(words => `\\b(?:${words})\\b`)
    .join('|'),
  'gi',
);
const WORDS_OF_SUPPORT =
  /\b(?:supported|warranted|indicated|recommended|appropriate|justified|authorized|approved|denied|established|demonstrated)\b/gi;

/** The last plain verdict of a text; where none is plain the weightiest, of equals the last. */
function weightiest(sentences: Sentences, words: RegExp): Conclusion | null {
  const { text } = sentences;
  let best: Conclusion | null = null;
  const found = matchesOf(words, text);
  for (let i = found.length - 1; i >= 0; i--) {
    const { index, 0: own } = found[i]!;
    const conclusion = conclusionAt(sentences, index, own);
    if (conclusion?.weight === 'plain') return conclusion;
    if (conclusion !== null && (best === null || isWeightier(conclusion.weight, best.weight))) best = conclusion;
  }
  return best;
}

/** So much of a sentence before and behind words tells whether they are its verdict. */
const LONGEST_BEFORE = 400;
const LONGEST_BEHIND = 500;

/** What words at an offset conclude: those in a quotation within their own sentence there. */
function conclusionAt(sentences: Sentences, at: number, words: string): Conclusion | null {
  const { text } = sentences;
  const { start, end } = sentenceAt(sentences, at);
  const to = at + words.length;
  const before = text.slice(Math.max(start, at - LONGEST_BEFORE), at);
  if (BLACKENED.test(before)) return { kind: 'unclear', weight: 'plain', start, end };
  const verdict = verdictOf({
    before,
    words: words.toLowerCase().replaceAll('-', ''),
    after: text.slice(to, Math.min(end, to + LONGEST_BEHIND)),
  });
  return verdict === null ? null : { kind: verdict.kind, weight: verdict.weight, start, end };
}

/** A letter beyond one byte reads as \x7f. */
const BLACKENED = new RegExp(`(?:\\x7f{2}|${BARS_IN_LETTERS})${BLACKENED_LEAD}$`, 'i');

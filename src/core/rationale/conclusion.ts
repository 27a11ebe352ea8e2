import type { ConclusionKind } from '../model/model';
import type { Span } from '../model/span';
import { matchesOf } from '../text/matches';
import { type Sentences, sentenceAt, sentencesIn } from '../text/sentences';
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
  return weightiest(sentences, WORDS_OF_VERDICTS) ?? weightiest(sentences, WORDS_OF_SUPPORT);
}

/** A word as it is written, also where a line or a copy broke it: "medi-cally", "neces-sary". */
const broken = (syllables: string): string => syllables.replaceAll('·', '-?');
const MEDICALLY = broken('med·i·cal·ly');
const MEDICAL = broken('med·i·cal');
const NECESSARY = broken('ne·c·es·sary');
const NECESSITY = broken('ne·c·es·si·ty');

/** Words around which a verdict may stand. */
const WORDS_OF_VERDICTS = new RegExp(
  [
    `(?:not[\\s-]?|un|non-?)?${MEDICALLY}\\s?(?:un|not\\s)?(?:${NECESSARY}|appropriate|indicated|warranted|reasonable|justified|supported)`,
    `reasonable\\s(?:or|and|nor)\\s${NECESSARY}`,
    `${MEDICAL}\\s(?:${NECESSITY}|need)`,
    `(?:need|${NECESSITY})\\sfor`,
    `(?:is|are|was|were|be|been|not|considered|deemed)\\s(?:un)?${NECESSARY}`,
    'upheld|overturned|non-?certified|certified|reversed',
  ]
    .map(words => `\\b(?:${words})\\b`)
    .join('|'),
  'gi',
);
const WORDS_OF_SUPPORT =
  /\b(?:supported|warranted|indicated|recommended|appropriate|justified|authorized|approved|denied|established|demonstrated)\b/gi;

/** The last plain verdict of a text; where none is plain the weightiest, of equals the last. */
function weightiest(sentences: Sentences, words: RegExp): Conclusion | null {
  const { text, ends } = sentences;
  let best: Conclusion | null = null;
  for (let i = ends.length; i >= 0; i--) {
    const start = ends[i - 1] ?? 0;
    for (const match of matchesOf(words, text.slice(start, ends[i])).reverse()) {
      const conclusion = conclusionAt(sentences, start + match.index, match[0]);
      if (conclusion?.weight === 'plain') return conclusion;
      if (conclusion !== null && (best === null || isWeightier(conclusion.weight, best.weight))) best = conclusion;
    }
  }
  return best;
}

/** So much of a sentence before and behind words tells whether they are its verdict. */
const LONGEST_BEFORE = 400;
const LONGEST_BEHIND = 500;

function conclusionAt(sentences: Sentences, at: number, words: string): Conclusion | null {
  const { text } = sentences;
  const { start, end } = sentenceAt(sentences, at);
  const to = at + words.length;
  const verdict = verdictOf({
    before: text.slice(Math.max(start, at - LONGEST_BEFORE), at),
    words: words.toLowerCase().replaceAll('-', ''),
    after: text.slice(to, Math.min(end, to + LONGEST_BEHIND)),
  });
  return verdict === null ? null : { ...verdict, start, end };
}

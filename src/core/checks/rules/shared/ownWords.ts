import { isQuotedAt, type Sentences, sentenceAt } from '../../../text/sentences';

/**
 * The sentence of a rationale that holds an offset, where it speaks of the request as it is; null where it may well speak of
 * something else: a quotation, a day, another time, another review, a change, a comparison, a guideline by its authors.
 */
export function plainSentenceAt(sentences: Sentences, offset: number): string | null {
  if (isQuotedAt(sentences, offset)) return null;
  const { start, end } = sentenceAt(sentences, offset);
  const sentence = sentences.text.slice(start, end);
  return OF_SOMETHING_ELSE.some(words => words.test(sentence)) ? null : sentence;
}

const OF_SOMETHING_ELSE: readonly RegExp[] = [
  /["“”]/,
  /\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b|\b(?:19|20)\d\d\b|\b(?:in|on|of|since) (?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:years?|months?|weeks?|days?) (?:ago|earlier|later|before|prior)\b/i,
  /\b(?:previous(?:ly)?|prior|earlier|former(?:ly)?|past|histor(?:y|ical)|initial(?:ly)?|original(?:ly)?|already|underwent|undergone|status[- ]post|s\/p|revision)\b/i,
  /\b(?:UR|utilization|modif\w*|(?:non-?)?certif\w*|approv\w*|authoriz\w*|allow(?:ed|s)?|remain(?:s|ing|der)?|portion|partial(?:ly)?)\b/i,
  /\b(?:from|instead|rather|versus|vs|compar\w*|chang(?:ed?|ing) (?:to|from)|switch\w*|replac\w*|decreas\w*|increas\w*|reduc\w*|wean\w*|titrat\w*|(?:lower|higher)(?! (?:back|extremit|limb|leg))|another|other|also|additional(?:ly)?|both)\b/i,
  /(?<!\bnot (?:been )?)\btaper/i,
];

/** One slip is enough: of the places where one may stand so many are looked at, however long the text. */
export const MOST_LOOKED_AT = 20;

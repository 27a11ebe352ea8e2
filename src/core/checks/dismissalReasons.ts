import type { ProblemCode, ProblemFacts } from './problem';

/** Reasons for which a problem may not apply, to choose from: that of its kind first, then what may hold of any. */
export const dismissalReasons = (facts: ProblemFacts): string[] => [reasonOf(facts) ?? [], OF_ANY].flat();

const reasonOf = (facts: ProblemFacts): string | undefined =>
  facts.code === 'name-differs' ? OF_WHAT_DIFFERS[facts.what] : OF_CODE[facts.code];

const OF_ANY: readonly string[] = [
  'It is right as it stands.',
  'It stands so in the records.',
  'It changes nothing of the decision.',
];

const OF_WHAT_DIFFERS = {
  drug: 'Both names are of the same drug.',
  strength: 'Both strengths are prescribed.',
  side: 'Both sides are treated.',
} as const;

const OF_CODE: Partial<Record<ProblemCode, string>> = {
  'decision-contradicts-rationale': 'The sentence is about an earlier request.',
  'conclusion-missing': 'The conclusion stands in the paragraph above.',
  'chapter-other-body-part': 'The guideline has this topic in that chapter only.',
  'edition-not-in-force': 'Both sides agreed on this edition.',
  'level-differs': 'The other level was treated before.',
  'quantity-differs': 'The rationale is about the amount first requested.',
  'date-differs': 'There are two injuries.',
  'request-before-injury': 'The visit was for an earlier injury.',
  'age-differs': 'The age is that of another time or person.',
  'pronoun-differs': 'The pronoun is that of the treating physician.',
  'page-not-in-topic': 'The printed edition has other page numbers.',
  'page-out-of-range': 'The printed edition has more pages.',
  'topic-unknown': 'The guideline has a section of this name.',
  'document-unknown': 'It is a guideline of another state.',
  'topic-of-other-document': 'The guideline has this topic as well.',
  'mtus-order': 'The rationale says why the MTUS does not serve.',
  'citation-incomplete': 'The section is named in the rationale.',
  'nothing-cited': 'The item hangs on the surgery above.',
  'authority-not-cited': 'It is named for comparison only.',
  'drug-of-other-topic': 'The topic is about this form of the drug too.',
  'drug-misspelt': 'It is the name of a compound.',
  'item-missing': 'The item was withdrawn.',
  'item-duplicate': 'They are two requests, of different dates.',
  'record-contradicts': 'The record is of another visit.',
  'reviewer-named': 'It is the name of the treating physician.',
  'identifier-present': 'The number is that of an office.',
  'word-doubled': 'The word stands twice on purpose.',
};

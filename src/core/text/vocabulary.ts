import type { LayoutId, SectionId } from '../model/model';

/**
 * The fixed words of the published layouts, as tables: a new layout, heading or label is a row here and a case in
 * test/cases. Rows marked unproven stand on general knowledge of the form, not on a document that was read.
 */
export interface SectionRow {
  readonly id: SectionId;
  readonly title: string;
  readonly layout: LayoutId | 'any';
  /** Other titles of the section, of which a line may consist. */
  readonly alsoWritten?: readonly string[];
  /** Usual in its layout, but it may stand in others: mailed letters list the documents reviewed in any. */
  readonly isMinor?: boolean;
}

/** For one service or several, of any outcome. */
const PROFESSIONAL_RATIONALES = ['TREATMENT/SERVICE', 'TREATMENT(S)/SERVICE(S)', 'TREATMENT', 'SERVICE'].flatMap(what =>
  ['IS NOT', 'WAS NOT', 'IS/WAS NOT', 'ARE NOT', 'WERE NOT', 'IS', 'WAS', 'IS/WAS', 'ARE', 'WERE'].map(
    verb => `RATIONALE FOR WHY THE REQUESTED ${what} ${verb} MEDICALLY NECESSARY:`,
  ),
);

/** Compared without case, white space and punctuation; a heading may wrap over lines. */
export const SECTION_ROWS: readonly SectionRow[] = [
  { id: 'how-made', title: 'HOW THE IMR FINAL DETERMINATION WAS MADE', layout: 'any' },
  { id: 'documents-reviewed', title: 'DOCUMENTS REVIEWED', layout: 'numbered-decisions', isMinor: true },
  { id: 'case-summary', title: 'CLINICAL CASE SUMMARY', layout: 'any' },
  { id: 'items', title: 'IMR ISSUES, DECISIONS AND RATIONALES', layout: 'standard' },
  { id: 'items', title: 'IMR DECISION(S) AND RATIONALE(S)', layout: 'numbered-decisions' },
  { id: 'letter-decision', title: 'INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE', layout: 'letter-2013' },
  { id: 'qualifications', title: 'Medical Qualifications of the Expert Reviewer:', layout: 'letter-2013' },
  { id: 'case-summary', title: 'Case Summary:', layout: 'letter-2013', isMinor: true },
  { id: 'documents-reviewed', title: 'Documents Reviewed for Determination:', layout: 'letter-2013', isMinor: true },
  {
    id: 'issue-at-dispute',
    title: 'ISSUE AT DISPUTE:',
    layout: 'professional-review',
    alsoWritten: ['ISSUE(S) AT DISPUTE:'],
  },
  {
    id: 'guidelines-relied-upon',
    title: 'MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY:',
    layout: 'professional-review',
  },
  {
    id: 'professional-rationale',
    title: 'RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS NOT MEDICALLY NECESSARY:',
    layout: 'professional-review',
  },
  {
    id: 'professional-rationale',
    title: 'RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE WAS NOT MEDICALLY NECESSARY:',
    layout: 'professional-review',
  },
  {
    id: 'professional-rationale',
    title: 'RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT MEDICALLY NECESSARY:',
    layout: 'professional-review',
    alsoWritten: PROFESSIONAL_RATIONALES,
  },
  { id: 'qualifications', title: 'MEDICAL REVIEWER QUALIFICATIONS:', layout: 'professional-review' },
];

/** All titles of a section's row. */
export const titlesOf = ({ title, alsoWritten = [] }: SectionRow): readonly string[] => [title, ...alsoWritten];

export type ItemPart = 'claimsAdministratorGuideline' | 'maximusGuideline' | 'rationale';

/** A label opens a part of an item at the beginning of a line. */
export interface LabelRow {
  readonly part: ItemPart;
  /** As it is written in a well-made determination. */
  readonly label: string;
  /** The letters with which it may begin, in lower case: they rule most lines out. */
  readonly begins: readonly string[];
  readonly pattern: RegExp;
  /** Whether the label is itself the beginning of the paragraph's first sentence. */
  readonly text: 'after-label' | 'with-label';
  readonly layout: LayoutId;
}

export const LABEL_ROWS: readonly LabelRow[] = [
  {
    part: 'claimsAdministratorGuideline',
    label: 'Claims Administrator guideline:',
    begins: ['claims'],
    pattern: /claims[ \t\u00a0]{1,4}administrator(?:'s|’s)?[ \t\u00a0]{1,4}guidelines?[ \t\u00a0]{0,4}:/iy,
    text: 'after-label',
    layout: 'standard',
  },
  {
    part: 'maximusGuideline',
    label: 'MAXIMUS guideline:',
    begins: ['maximus'],
    pattern: /maximus(?:'s?|’s?)?[ \t\u00a0]{1,4}guidelines?[ \t\u00a0]{0,4}:/iy,
    text: 'after-label',
    layout: 'standard',
  },
  {
    part: 'rationale',
    label: 'Decision rationale:',
    begins: ['decision'],
    pattern: /decision[ \t\u00a0]{1,4}rationale[ \t\u00a0]{0,4}:/iy,
    text: 'after-label',
    layout: 'standard',
  },
  {
    part: 'claimsAdministratorGuideline',
    label: 'The Claims Administrator based its decision on',
    begins: ['the claims administrator '],
    pattern:
      /the claims administrator (?:based its decision on|did not cite|based(?=\s{1,9}its\s{1,9}decision\s{1,9}on)|did(?=\s{1,9}not\s{1,9}cite))/iy,
    text: 'with-label',
    layout: 'numbered-decisions',
  },
  {
    part: 'maximusGuideline',
    label: 'The Physician Reviewer based his/her decision on',
    begins: ['the physician reviewer ', 'the expert reviewer '],
    pattern:
      /the (?:physician|expert) reviewer (?:based (?:his\/her|his|her) decision on|found|relied on|did not cite|based(?=\s{1,9}(?:his\/her|his|her)\s{1,9}decision\s{1,9}on)|relied(?=\s{1,9}on)|did(?=\s{1,9}not\s{1,9}cite))/iy,
    text: 'with-label',
    layout: 'numbered-decisions',
  },
  {
    part: 'rationale',
    label: "The Physician Reviewer's decision rationale:",
    begins: ['the physician reviewer', 'the expert reviewer'],
    pattern: /the (?:physician|expert) reviewer(?:'s|’s) decision rationale[ \t\u00a0]{0,4}:/iy,
    text: 'after-label',
    layout: 'numbered-decisions',
  },
  {
    part: 'rationale',
    label: 'Rationale for the Decision:',
    begins: ['rationale for the decision'],
    pattern: /rationale for the decision[ \t\u00a0]{0,4}:/iy,
    text: 'after-label',
    layout: 'letter-2013',
  },
];

/**
 * What people write for a label when they copy it by hand; the rest of the sentence must be the label's own. Behind a
 * paragraph's end it may lack its colon: at the end of its line, before a tab, or where a full stop was read.
 */
export const LABEL_WORDINGS: readonly { readonly begins: string; readonly part: ItemPart; readonly words: RegExp }[] = [
  {
    begins: 'claims admin',
    part: 'claimsAdministratorGuideline',
    words: /claims[ \t]{1,4}admin(?:istrator(?:'s)?)?[ \t]{1,4}guidelines?(?:\(s\))?/iy,
  },
  {
    begins: 'maximus',
    part: 'maximusGuideline',
    words: /maximus(?:'s?)?[ \t]{1,4}(?:federal[ \t]{1,4}services[ \t]{1,4})?guidelines?(?:\(s\))?/iy,
  },
  {
    begins: 'decision',
    part: 'rationale',
    words: /decision(?:[ \t]{1,4}(?:and|&)[ \t]{1,4}|[ \t]?\/[ \t]?|[ \t]{1,4})rationale(?:s|\(s\))?/iy,
  },
  { begins: 'rationale for', part: 'rationale', words: /rationale[ \t]{1,4}for[ \t]{1,4}decision/iy },
];

/** The labels of the reviewer's credentials, as they are published. */
export const CREDENTIAL_LABELS = {
  licensedIn: 'State(s) of Licensure:',
  certifications: 'Certification(s)/Specialty:',
} as const;

/** The sentence that opens the items of the standard layout. */
export const ITEMS_INTRO =
  'The Final Determination was based on decisions for the disputed items/services set forth below:';
export const ITEMS_INTRO_START =
  /the\s{1,9}final\s{1,9}determination\s{1,9}was\s{1,9}based\s{1,9}on\s{1,9}decisions?/iy;

/** What a line of a page becomes that is none by its words, but by where it recurs: see furniture.ts. A clean copy has no soft hyphen but this. */
export const FURNITURE = '\xad';

/** Lines of a page, not of a paragraph. That of the letter is unproven. */
export const PAGE_LINES: readonly { readonly begins: string; readonly pattern: RegExp }[] = [
  { begins: 'page', pattern: /page\s{1,3}\d{1,4}\s{1,3}of\s{1,3}\d{1,4}$/iy },
  ...[...'-=_*~'].map(begins => ({ begins, pattern: /[-=_*~]{4,120}$/y })),
  {
    begins: 'final determination letter',
    pattern: /final determination letter for imr case number cm\d\d-\d{7}[ \t\u00a0]{0,9}\d{0,4}$/iy,
  },
];

/** The document's own name, as it heads pages. Unproven. */
export const DOCUMENT_NAME = /^(?:independent medical review|imr) (?:final )?(?:determination|decision)(?: letter)?$/i;

export const LETTERHEAD = /maximus federal services, inc\.?$/iy;

/** Decision words as they should be written, with what each means. */
export const DECISION_WORDS = [
  { word: 'Upheld', kind: 'upheld' },
  { word: 'Overturned', kind: 'overturned' },
] as const;

/** Other endings of a heading that are meant as a decision; none was ever seen published. */
export const OTHER_DECISION_WORDS: readonly string[] = [
  'Partially upheld',
  'Upheld in part',
  'Partially overturned',
  'Overturned in part',
  'Modified',
  'Denied',
  'Approved',
  'Authorized',
  'Certified',
  'Non-certified',
  'Not certified',
  'Affirmed',
  'Overruled',
  'Reversed',
  'Sustained',
  'Dismissed',
  'Withdrawn',
  'Terminated',
  'Deferred',
  'Pending',
  'Granted',
  'Medically necessary',
  'Not medically necessary',
];

/** A label of a case block or a cover letter, wherever it stands. */
export const CASE_LABELS =
  /\b(?:case[ \t]numbers?(?:\(s\))?|date[ \t]assigned|date[ \t]of[ \t]injury|decision[ \t]date|ur[ \t]denial[ \t]date|date[ \t]of[ \t]ur[ \t]decision|priority|application[ \t]received|claim[ \t]number|employee|final[ \t]determination|dated)(?=[ \t]{0,4}:)/gi;

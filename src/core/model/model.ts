import type { Span } from './span';

/**
 * What parse() returns. Plain readonly data; a missing part is null. Texts of the model join wrapped lines with one
 * space (see joined.ts); spans are offsets of the source text in UTF-16 units. A child's span lies within its
 * parent's; siblings are ordered and do not overlap.
 */
export interface Model {
  readonly text: string;
  readonly determinations: readonly Determination[];
  /** Of a copy that is not read as it stands: what was read from its clean text, and the way back; else null. */
  readonly clean: { readonly model: Model; readonly back: readonly OffsetMap[] } | null;
}

/**
 * From offsets of a text that was changed back to those of the text before. Piece i of the changed text begins at `at[i]`;
 * it is a copy of what stands at `source[i]`, or, where `end[i]` is not null, replaces all that stands from there to it.
 */
export interface OffsetMap {
  readonly at: readonly number[];
  readonly source: readonly number[];
  readonly end: readonly (number | null)[];
}

export type LayoutId = 'standard' | 'numbered-decisions' | 'letter-2013' | 'professional-review';
export type LetterOutcome = 'uphold' | 'overturn' | 'partially-overturn';

export interface Determination {
  readonly span: Span;
  readonly layout: LayoutId;
  /** What the cover letter says of the whole, where one precedes the determination. */
  readonly letterOutcome: Located<LetterOutcome> | null;
  readonly case: CaseBlock;
  readonly reviewer: Reviewer;
  readonly injuredWorker: InjuredWorker;
  readonly sections: readonly Section[];
  readonly items: readonly Item[];
}

/** A value and the place it was read from. */
export interface Located<T> {
  readonly value: T;
  readonly span: Span;
}

/** A date in ISO form (2016-11-09); null where what is printed is no day of the calendar. */
export type LocatedDate = Located<string | null>;

export interface CaseBlock {
  readonly number: Located<string> | null;
  /** Of a consolidated case: the numbers of the other applications that it decides, in order. */
  readonly otherNumbers: readonly Located<string>[];
  readonly dateAssigned: LocatedDate | null;
  readonly dateOfInjury: LocatedDate | null;
  readonly decisionDate: LocatedDate | null;
  readonly urDenialDate: LocatedDate | null;
  readonly applicationReceived: LocatedDate | null;
  readonly priority: Located<string> | null;
}

export interface Reviewer {
  readonly licensedIn: readonly string[];
  readonly certifications: readonly string[];
  readonly subspecialties: readonly string[];
}

export type Sex = 'female' | 'male';

export interface InjuredWorker {
  readonly age: number | null;
  readonly sex: Sex | null;
  /** Whether the sex was read from a word ("female", "man") or only from unanimous pronouns. */
  readonly sexFrom: 'word' | 'pronouns' | null;
  /** The date of injury as the clinical case summary gives it. */
  readonly dateOfInjury: LocatedDate | null;
}

/** A named section; `span` runs from the heading's first letter to the section's last non-blank character. */
export interface Section {
  readonly id: SectionId;
  readonly title: string;
  readonly titleSpan: Span;
  readonly span: Span;
}

export type SectionId =
  | 'how-made'
  | 'documents-reviewed'
  | 'case-summary'
  | 'items'
  | 'letter-decision'
  | 'qualifications'
  | 'issue-at-dispute'
  | 'guidelines-relied-upon'
  | 'professional-rationale';

export type DecisionKind = 'upheld' | 'overturned' | 'other';

export interface Item {
  /** 1-based, in order of the determination. */
  readonly number: number;
  /** Null where the text gives none (an unfinished draft). */
  readonly heading: string | null;
  readonly request: Request;
  readonly decision: Decision | null;
  readonly claimsAdministratorGuideline: GuidelineParagraph | null;
  readonly maximusGuideline: GuidelineParagraph | null;
  readonly rationale: Rationale | null;
  /** 1-based line on which the heading begins. */
  readonly line: number;
  /** The heading's first letter to the decision's last. Empty at the item's start where there is no heading. */
  readonly headingSpan: Span;
  readonly span: Span;
}

export interface Decision {
  readonly kind: DecisionKind;
  /** As written: "Upheld". */
  readonly text: string;
  readonly span: Span;
}

export type ServiceCategory =
  | 'behavioral-health'
  | 'diagnostic-testing'
  | 'dmepos'
  | 'evaluation-management'
  | 'home-health'
  | 'injections'
  | 'pharmaceuticals'
  | 'programs'
  | 'rehabilitation'
  | 'surgery'
  | 'transportation'
  | 'other';

export type BodySide = 'left' | 'right' | 'bilateral';

/** A part of the body that a heading names, as written, with the side that is said of it. */
export interface RequestedPart {
  readonly part: string;
  readonly side: BodySide | null;
}

/** What is requested, read from the heading. */
export interface Request {
  /** The State's treatment request category. */
  readonly category: ServiceCategory | null;
  /** The State's subcategory of that, or the drug's class. */
  readonly subcategory: string | null;
  readonly name: string | null;
  readonly strength: string | null;
  readonly quantity: number | null;
  readonly frequency: string | null;
  readonly refills: number | null;
  /** In order. */
  readonly bodyParts: readonly RequestedPart[];
  readonly retrospective: boolean;
  readonly datesOfService: readonly string[];
  /** The three parts of a heading that utilization review had modified, as written. */
  readonly requested: string | null;
  readonly authorized: string | null;
  readonly remaining: string | null;
}

export type GuidelineBasis = 'cited' | 'none' | 'outside-mtus';

export interface GuidelineParagraph {
  /** Without the label. */
  readonly text: string;
  readonly basis: GuidelineBasis;
  readonly citations: readonly Citation[];
  readonly labelSpan: Span;
  /** The label as it should be written, where it is misspelt; else null. */
  readonly meantLabel: string | null;
  /** From the label's first letter to the paragraph's last. */
  readonly span: Span;
}

export type CitationSource = 'MTUS' | 'ODG' | 'ACOEM' | 'other';

/** One guideline document cited, with its sections and pages. */
export interface Citation {
  readonly source: CitationSource;
  /** As written, without year and pages; null where none is named. */
  readonly document: string | null;
  /** Id in the reference data, null where unresolved. */
  readonly documentId: string | null;
  /** Ids of all documents that the name and year may mean; none where unresolved. */
  readonly editions: readonly string[];
  readonly year: number | null;
  readonly sections: readonly CitedSection[];
  /** Every page of the citation, ranges expanded, in order, each once. */
  readonly pages: readonly number[];
  readonly span: Span;
}

export interface CitedSection {
  readonly text: string;
  /** Title in the reference data, null where unresolved. */
  readonly topic: string | null;
  readonly pages: readonly number[];
  readonly span: Span;
}

export type ConclusionKind = 'necessary' | 'not-necessary' | 'unclear';

export interface Rationale {
  /** Without the label. */
  readonly text: string;
  readonly conclusion: ConclusionKind;
  /** The words that conclude; null where the rationale concludes nothing. */
  readonly conclusionSpan: Span | null;
  readonly citations: readonly Citation[];
  readonly labelSpan: Span;
  /** The label as it should be written, where it is misspelt; else null. */
  readonly meantLabel: string | null;
  readonly span: Span;
}

import type { LetterOutcome } from '../model/model';
import type { Span } from '../model/span';
import type { ItemPart } from '../text/vocabulary';

/** Whose words a finding is about: what stands in the claims administrator's paragraph is UR's, as reported. */
export type Side = 'claims' | 'maximus' | 'rationale';

/** A day of the procedure, ISO. */
export interface DatedEvent {
  readonly event:
    | 'dateOfInjury'
    | 'urDenialDate'
    | 'applicationReceived'
    | 'dateAssigned'
    | 'decisionDate'
    | 'dateOfService';
  readonly date: string;
}

interface At {
  /** Number of the item, null where it is not one item's. */
  readonly item: number | null;
  readonly span: Span;
}

/**
 * What a check finds: facts, no words. messages.ts makes the sentence, fixes.ts the edits. `side` is there where a
 * guideline paragraph is meant; a finding of the claims administrator's side is information at most and has no fix.
 */
export type Finding = At &
  (
    | {
        readonly code: 'decision-contradicts-rationale';
        readonly decision: 'upheld' | 'overturned';
        readonly conclusionSpan: Span;
      }
    | { readonly code: 'decision-missing' }
    | { readonly code: 'decision-unknown'; readonly written: string; readonly near: 'Upheld' | 'Overturned' | null }
    | { readonly code: 'guideline-missing'; readonly part: Exclude<ItemPart, 'rationale'> }
    | { readonly code: 'rationale-missing' }
    | { readonly code: 'paragraph-empty'; readonly part: ItemPart }
    | { readonly code: 'labels-out-of-order' }
    | { readonly code: 'section-missing'; readonly title: string }
    | { readonly code: 'item-missing'; readonly request: string; readonly listedIn: 'summary' | 'letter' }
    | { readonly code: 'item-duplicate'; readonly other: number }
    | { readonly code: 'conclusion-missing' }
    | { readonly code: 'chapter-other-body-part'; readonly side: Side; readonly chapter: string; readonly part: string }
    | {
        readonly code: 'edition-not-in-force';
        readonly side: Side;
        readonly document: string;
        readonly from: string | null;
        readonly to: string | null;
        readonly day: string;
        readonly instead: string | null;
      }
    | {
        readonly code: 'name-differs';
        readonly what: 'drug' | 'strength' | 'side';
        readonly heading: string;
        readonly rationale: string;
        readonly headingSpan: Span;
      }
    | {
        readonly code: 'date-differs';
        readonly what: 'dateOfInjury' | 'urDenialDate' | 'applicationReceived';
        /** Both ISO. */
        readonly caseBlock: string;
        readonly text: string;
        readonly caseSpan: Span;
      }
    | { readonly code: 'pronoun-differs'; readonly pronoun: string; readonly sex: 'female' | 'male' }
    | { readonly code: 'letter-outcome-disagrees'; readonly letter: LetterOutcome; readonly items: LetterOutcome }
    | { readonly code: 'dates-out-of-order'; readonly first: DatedEvent; readonly second: DatedEvent }
    | { readonly code: 'date-invalid'; readonly written: string }
    | {
        readonly code: 'page-not-in-topic';
        readonly side: Side;
        readonly topic: string;
        readonly page: number;
        readonly pages: string;
        readonly sure: boolean;
      }
    | {
        readonly code: 'page-out-of-range';
        readonly side: Side;
        readonly document: string;
        readonly page: number;
        readonly last: number;
      }
    | {
        readonly code: 'topic-unknown';
        readonly side: Side;
        readonly document: string;
        readonly written: string;
        readonly near: string | null;
      }
    | { readonly code: 'document-unknown'; readonly side: Side; readonly written: string; readonly near: string | null }
    | {
        readonly code: 'topic-of-other-document';
        readonly side: Side;
        readonly document: string;
        readonly written: string;
        readonly other: string;
      }
    | {
        readonly code: 'regulation-mismatch';
        readonly side: Side;
        readonly written: string;
        readonly regulation: string;
      }
    | { readonly code: 'mtus-order'; readonly source: string }
    | { readonly code: 'reviewer-named' }
    | { readonly code: 'identifier-present'; readonly kind: 'ssn' | 'phone' | 'email' | 'address' | 'claim-number' }
  );

export type ProblemCode = Finding['code'];

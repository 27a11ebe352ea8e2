import type { Reference } from '../../../guidelines/types';
import type { Determination, Model } from '../../../model/model';
import type { Span } from '../../../model/span';
import type { ProblemFacts } from '../../problem';
import { citationsIn, type ItemCitation, isKnown, type KnownItemCitation, namedDocuments } from './citationsOfItem';
import { joinPassage, type Passage, sectionBody } from './joinPassage';

/** What a check reads: one determination at a time, with the text it stands in and the guidelines' reference data. */
export interface CheckContext {
  readonly model: Model;
  readonly determination: Determination;
  readonly reference: Reference;
  /** Where the clinical case summary stands, without its title; null where there is none. */
  readonly summarySpan: Span | null;
  /**
   * The clinical case summary as the source has it, for a first look: its words and dates are those of the joined one but
   * where a line's end parts them. Null where there is none.
   */
  readonly rawSummary: string | null;
  /** The clinical case summary, joined once for all checks when the first asks for it; null where there is none. */
  readonly summary: Passage | null;
  /** All citations of both guideline paragraphs. */
  readonly citations: readonly ItemCitation[];
  /** Those of MTUS documents that the reference knows. */
  readonly knownCitations: readonly KnownItemCitation[];
  /** The same with the documents that rationales name with a place in them. */
  readonly knownMentions: readonly KnownItemCitation[];
}

/** Pure and total: no check throws, whatever the text. Problems in any order; check.ts sorts them. */
export type Check = (context: CheckContext) => readonly ProblemFacts[];

/** What the checks read of one determination; what few of them need is made when it is first asked for. */
export function contextOf(model: Model, determination: Determination, reference: Reference): CheckContext {
  return new Context(model, determination, reference);
}

class Context implements CheckContext {
  readonly model: Model;
  readonly determination: Determination;
  readonly reference: Reference;
  readonly citations: readonly ItemCitation[];
  readonly knownCitations: readonly KnownItemCitation[];
  readonly knownMentions: readonly KnownItemCitation[];
  readonly rawSummary: string | null;
  readonly summarySpan: Span | null;
  #summary: Passage | null = null;

  constructor(model: Model, determination: Determination, reference: Reference) {
    this.model = model;
    this.determination = determination;
    this.reference = reference;
    this.citations = citationsIn(determination, reference);
    this.knownCitations = this.citations.filter(isKnown);
    const named = namedDocuments(determination, reference);
    this.knownMentions = named.length === 0 ? this.knownCitations : [...this.knownCitations, ...named];
    const section = determination.sections.find(({ id }) => id === 'case-summary');
    this.summarySpan = section === undefined ? null : beforeItems(sectionBody(section), determination);
    this.rawSummary = this.summarySpan && model.text.slice(this.summarySpan.start, this.summarySpan.end);
  }

  get summary(): Passage | null {
    this.#summary ??= this.summarySpan && joinPassage(this.model.text, this.summarySpan, 'any');
    return this.#summary;
  }
}

/** Where the items have no heading of their own, the section before them goes on to the text's end. */
function beforeItems({ start, end }: Span, { items }: Determination): Span {
  const first = items.find(item => item.span.start >= start);
  return { start, end: Math.min(end, first?.span.start ?? end) };
}

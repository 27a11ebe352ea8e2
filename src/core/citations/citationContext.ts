import type { Reference } from '../guidelines/types';
import type { CitedSection } from '../model/model';
import type { Joined } from '../text/joinedText';
import type { NamedSection } from './sectionParts';

/** What the readers of a guideline paragraph or rationale share. */
export interface CitationContext {
  readonly joined: Joined;
  readonly reference: Reference;
  /** The UR denial date (ISO) where known: it decides between editions of one name. */
  readonly date: string | null;
}

/** A section as the model gives it, from the joined text in which it was found. */
export const citedSection = (
  { joined }: CitationContext,
  { text, title, start, end }: NamedSection,
  pages: readonly number[],
): CitedSection => ({ text, topic: title, pages, span: joined.spanOf(start, end) });

import type { Section } from '../../../model/model';
import type { Span } from '../../../model/span';
import { joinText, type Stretch } from '../../../text/joinedText';

/** A stretch of the source as one joined string (see joinedText.ts), with the way back to offsets of the source. */
export interface Passage {
  readonly text: string;
  /** The source span of [start, end) of the joined text. */
  spanOf(start: number, end: number): Span;
}

/** Joins the lines of text[start, end), which lies within an item unless said otherwise, as they were read. */
export function joinPassage(text: string, { start, end }: Span, stretch: Stretch = 'item'): Passage {
  const joined = joinText(text.slice(start, end), stretch);
  return {
    text: joined.written,
    spanOf: (from, to) => {
      const span = joined.spanOf(from, to);
      return { start: start + span.start, end: start + span.end };
    },
  };
}

/** Where a section's text stands, without its heading. */
export const sectionBody = ({ titleSpan, span }: Section): Span => ({ start: titleSpan.end, end: span.end });

import { joinLines } from '../joined';
import type { Determination, SectionId } from '../model';
import { scan } from '../scan';
import type { Span } from '../span';

/** A stretch of the source as one joined string (see joined.ts), with the way back to offsets of the source. */
export interface Placed {
  readonly text: string;
  /** The source span of [start, end) of the joined text. */
  spanOf(start: number, end: number): Span;
}

/** Joins the lines of source[start, end). */
export function placed(source: string, { start, end }: Span): Placed {
  const slice = source.slice(start, end);
  const tokens = scan(slice);
  const joined = joinLines(slice, tokens, 0, tokens.length, 0, slice.length);
  return {
    text: joined.text,
    spanOf: (from, to) => {
      const span = joined.spanOf(from, to);
      return { start: start + span.start, end: start + span.end };
    },
  };
}

/** The text of a section without its heading; null where there is no such section. */
export function sectionText(source: string, determination: Determination, id: SectionId): Placed | null {
  const section = determination.sections.find(candidate => candidate.id === id);
  return section === undefined ? null : placed(source, { start: section.titleSpan.end, end: section.span.end });
}

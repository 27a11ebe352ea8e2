/** A half-open range of a text in UTF-16 units, as VS Code counts them. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Whether `offset` lies in the span or at its end, as a cursor behind the last letter does. */
export const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Orders by start; of two that start together the longer comes first. */
export const compareSpans = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

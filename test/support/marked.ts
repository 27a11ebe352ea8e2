import assert from 'node:assert/strict';
import type { Span } from '../../src/core/model/span';

/** A text whose test shows its answer: `$0` is a cursor, `«…»` a range. Both are taken out of `text`. */
export interface Marked {
  readonly text: string;
  readonly cursor: number | null;
  readonly ranges: readonly Span[];
}

export function readMarks(marked: string): Marked {
  const ranges: Span[] = [];
  const open: number[] = [];
  let cursor: number | null = null;
  let text = '';
  for (const piece of marked.split(/(\$0|«|»)/)) {
    if (piece === '$0') cursor = text.length;
    else if (piece === '«') open.push(text.length);
    else if (piece === '»') ranges.push({ start: open.pop()!, end: text.length });
    else text += piece;
  }
  ranges.sort((a, b) => a.start - b.start || b.end - a.end);
  return { text, cursor, ranges };
}

/** Fails with both texts shown marked, so that a wrong span is seen where it stands. */
export function checkSpans(marked: string, find: (text: string) => readonly Span[]): void {
  const { text } = readMarks(marked);
  assert.equal(withMarks(text, find(text)), marked);
}

/** The text with `«…»` around spans. */
export function withMarks(text: string, spans: readonly Span[]): string {
  const at = (offset: number) =>
    '»'.repeat(spans.filter(span => span.end === offset && span.start < offset).length) +
    '«'.repeat(spans.filter(span => span.start === offset && span.end > offset).length) +
    '«»'.repeat(spans.filter(span => span.start === offset && span.end === offset).length);
  let out = '';
  for (let i = 0; i <= text.length; i++) out += at(i) + (text[i] ?? '');
  return out;
}

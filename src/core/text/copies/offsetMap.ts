import type { OffsetMap } from '../../model/model';
import type { Span } from '../../model/span';
import { lastNotAfter } from '../binarySearch';

/** A part of a text that is replaced: text[start, end) by `by`, which may be empty. */
export interface Replacement extends Span {
  readonly by: string;
}

/** A text after replacements, which are in order and do not overlap; `offsets` is null where all offsets stay the same. */
export interface ChangedText {
  readonly text: string;
  readonly offsets: OffsetMap | null;
}

export function withReplacements(text: string, replacements: readonly Replacement[]): ChangedText {
  const parts: string[] = [];
  const at: number[] = [];
  const source: number[] = [];
  const end: (number | null)[] = [];
  let length = 0;
  let from = 0;
  const add = (part: string, start: number, replacedTo: number | null): void => {
    if (part === '') return;
    parts.push(part);
    at.push(length);
    source.push(start);
    end.push(replacedTo);
    length += part.length;
  };
  for (const { start, end: to, by } of replacements) {
    add(text.slice(from, start), from, null);
    add(by, start, to);
    from = to;
  }
  add(text.slice(from), from, null);
  const isSameLength = replacements.every(({ start, end: to, by }) => by.length === to - start);
  return { text: parts.join(''), offsets: isSameLength ? null : { at, source, end } };
}

/**
 * Where letters of the changed text stood before: from the first one's place to behind the last one's. An empty span is
 * empty.
 */
export function spanBefore(map: OffsetMap, { start, end }: Span): Span {
  const from = placeBefore(map, start).start;
  return { start: from, end: end > start ? Math.max(from, placeBefore(map, end - 1).end) : from };
}

/** Where one letter stood; the end of the text before for what lies behind the last. */
function placeBefore({ at, source, end }: OffsetMap, offset: number): Span {
  const piece = lastNotAfter(at, offset);
  const start = source[piece] ?? 0;
  const replacedTo = end[piece] ?? null;
  if (replacedTo !== null) return { start, end: replacedTo };
  const place = start + offset - (at[piece] ?? 0);
  return { start: place, end: place + 1 };
}

/** The same data with every span in it put elsewhere. */
export function withSpans<T>(data: T, move: (span: Span) => Span): T {
  if (Array.isArray(data)) return data.map(one => withSpans(one, move)) as T;
  if (data === null || typeof data !== 'object') return data;
  if (isSpan(data)) return move(data) as T;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, withSpans(value, move)])) as T;
}

const isSpan = (value: object): value is Span =>
  'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';

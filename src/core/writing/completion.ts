import type { Reference } from '../guidelines/reference';
import type { Determination, Item, Model } from '../model/model';
import { determinationAt } from '../model/query';
import type { Span } from '../model/span';
import { wordsBefore } from './wordsBefore';

export type CompletionKind = 'section' | 'label' | 'decision' | 'sentence' | 'document' | 'topic' | 'drug';

/** One thing to insert: what stands in the list, and what in the text. */
export interface Completion {
  readonly kind: CompletionKind;
  readonly label: string;
  readonly insert: string;
  readonly detail: string;
  /** A few letters that tell it apart in the list: "2016–2017", "p. 24". */
  readonly note?: string;
  /** Whether something else is completed right behind it. */
  readonly more?: boolean;
}

/** What fits at a place; each replaces `span`, which ends at the cursor and lies on its line. */
export interface CompletionList {
  readonly span: Span;
  readonly items: readonly Completion[];
}

/** Why there is a list: asked for or after a typed letter, which the editor does not tell apart; or after a sign. */
export type Trigger = 'invoked' | 'sign';

/** While letters are typed a list must not stand in the way of plain writing. */
type Occasion = 'asked' | 'typed';

/** Where the cursor is. Offsets are of the model's text. */
export interface Place {
  readonly text: string;
  readonly offset: number;
  readonly lineStart: number;
  /** What stands on the line before the cursor, and behind it. */
  readonly before: string;
  readonly after: string;
  readonly determination: Determination;
  /** The item whose span begins last before the cursor. */
  readonly item: Item | null;
  readonly reference: Reference;
  readonly occasion: Occasion;
}

export function placeAt(model: Model, offset: number, reference: Reference, trigger: Trigger): Place | null {
  const determination = determinationAt(model, offset);
  if (determination === null) return null;
  const { text } = model;
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const next = /[\r\n]/.exec(text.slice(offset, offset + longestLine));
  const after = text.slice(offset, next === null ? Math.min(text.length, offset + longestLine) : offset + next.index);
  if (offset - lineStart > longestLine) return null;
  const item = determination.items.findLast(({ span }) => span.start <= offset) ?? null;
  const before = text.slice(lineStart, offset);
  const occasion = trigger === 'invoked' && !/[A-Za-z]$/.test(before.slice(-1)) ? 'asked' : 'typed';
  return { text, offset, lineStart, before, after, determination, item, reference, occasion };
}

const longestLine = 4_000;

/**
 * The choices that begin with what is typed from `start` to the cursor. Where that begins on an earlier line, only the
 * rest of a choice is inserted. Null where none is left.
 */
export function beginningWith(place: Place, start: number, choices: readonly Completion[]): CompletionList | null {
  const typed = wordsBefore(place.text, start, place.offset).text.toLowerCase();
  const fitting = choices.filter(
    ({ insert }) => insert.toLowerCase().startsWith(typed) && insert.length > typed.length,
  );
  return fromLine(place, start, fitting);
}

/** The choices that hold every word typed from `start` to the cursor, as a choice from a long list is searched. */
export function holding(place: Place, start: number, choices: readonly Completion[]): CompletionList | null {
  if (start < place.lineStart) return beginningWith(place, start, choices);
  const typed = wordsBefore(place.text, start, place.offset).text.toLowerCase();
  const words = typed.split(/[^a-z0-9]+/);
  const fitting = choices.filter(
    ({ label, insert }) => typed !== insert.toLowerCase() && words.every(word => label.toLowerCase().includes(word)),
  );
  return fromLine(place, start, fitting);
}

function fromLine(place: Place, start: number, choices: readonly Completion[]): CompletionList | null {
  if (choices.length === 0) return null;
  if (start >= place.lineStart) return { span: { start, end: place.offset }, items: choices };
  const indent = place.before.length - place.before.trimStart().length;
  const earlier = wordsBefore(place.text, start, place.lineStart).text.trimEnd().length;
  const items = choices.map(choice => ({ ...choice, insert: choice.insert.slice(earlier).trimStart() }));
  return { span: { start: place.lineStart + indent, end: place.offset }, items };
}

import type { Span } from '../model/span';
import { type Cursor, wordsBefore } from './cursor';

export type CompletionKind = 'section' | 'label' | 'decision' | 'sentence' | 'document' | 'topic' | 'drug' | 'answer';

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

/** What fits at a place; each replaces `span`, which ends at the cursor, or behind a word or placeholder there. */
export interface CompletionList {
  readonly span: Span;
  readonly items: readonly Completion[];
  /** The words that the span holds where they are a placeholder: nobody typed them, so no choice begins with them. */
  readonly placeholder?: string;
}

/**
 * The choices that begin with what is typed from `start` to the cursor. Where that begins on an earlier line, only the
 * rest of a choice is inserted. Null where none is left.
 */
export function beginningWith(cursor: Cursor, start: number, choices: readonly Completion[]): CompletionList | null {
  const typed = wordsBefore(cursor.text, start, cursor.offset).text.toLowerCase();
  const fitting = choices.filter(
    ({ insert }) => insert.toLowerCase().startsWith(typed) && insert.length > typed.length,
  );
  return fromLine(cursor, start, fitting);
}

/** The choices that hold every word typed from `start` to the cursor, as a choice from a long list is searched. */
export function holding(cursor: Cursor, start: number, choices: readonly Completion[]): CompletionList | null {
  if (start < cursor.lineStart) return beginningWith(cursor, start, choices);
  const typed = wordsBefore(cursor.text, start, cursor.offset).text.toLowerCase();
  const words = typed.split(/[^a-z0-9]+/);
  const fitting = choices.filter(
    ({ label, insert }) => typed !== insert.toLowerCase() && words.every(word => label.toLowerCase().includes(word)),
  );
  return fromLine(cursor, start, fitting);
}

function fromLine(cursor: Cursor, start: number, choices: readonly Completion[]): CompletionList | null {
  if (choices.length === 0) return null;
  if (start >= cursor.lineStart) return { span: { start, end: cursor.offset }, items: choices };
  const indent = cursor.before.length - cursor.before.trimStart().length;
  const earlier = wordsBefore(cursor.text, start, cursor.lineStart).text.trimEnd().length;
  const items = choices.map(choice => ({ ...choice, insert: choice.insert.slice(earlier).trimStart() }));
  return { span: { start: cursor.lineStart + indent, end: cursor.offset }, items };
}

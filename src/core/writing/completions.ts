import { ANSWERS, PLACEHOLDERS } from '../checks/placeholders';
import type { Reference } from '../guidelines/types';
import type { Model } from '../model/model';
import type { Span } from '../model/span';
import { completeGuideline } from './completeCitation';
import { completeHeading } from './completeHeading';
import { completeLine } from './completeLine';
import { completeRationale } from './completeRationale';
import type { CompletionList } from './completionList';
import { type Cursor, cursorAt, type Trigger } from './cursor';

/**
 * What may be completed at an offset (UTF-16) of the model's text; null where nothing of ours fits, which is nearly
 * everywhere. The spans to replace lie on the cursor's line. In a placeholder that was left ("[guideline]") it is what
 * fits there, and replaces it.
 */
export function completionsAt(
  model: Model,
  offset: number,
  reference: Reference,
  trigger: Trigger,
): CompletionList | null {
  const left = trigger === 'invoked' ? placeholderAt(model.text, offset) : null;
  if (left === null) return listAt(model, offset, reference, trigger);
  const list = answersFor(left) ?? listAt(model, left.span.start, reference, trigger);
  if (list === null) return null;
  const span = { start: list.span.start, end: left.span.end };
  return { items: list.items, span, placeholder: model.text.slice(span.start, span.end) };
}

interface Placeholder {
  readonly kind: string;
  readonly span: Span;
}

/** The placeholder in brackets that the cursor stands in or at. */
function placeholderAt(text: string, offset: number): Placeholder | null {
  for (const [kind, words] of IN_BRACKETS) {
    const from = Math.max(0, offset - words.length);
    const found = text.slice(from, offset + words.length).indexOf(words);
    if (found >= 0) return { kind, span: { start: from + found, end: from + found + words.length } };
  }
  return null;
}

const IN_BRACKETS = Object.entries(PLACEHOLDERS).filter(([, words]) => words.startsWith('['));

/** Where the placeholder itself says what may stand there. */
function answersFor({ kind, span }: Placeholder): CompletionList | null {
  const answers = kind === 'priority' || kind === 'sex' ? ANSWERS[kind] : [];
  if (answers.length === 0) return null;
  return { span, items: answers.map(label => ({ kind: 'answer', label, insert: label, detail: '' })) };
}

function listAt(model: Model, offset: number, reference: Reference, trigger: Trigger): CompletionList | null {
  const cursor = cursorAt(model, offset, reference, trigger);
  return cursor && (completeLine(cursor) ?? completeHeading(cursor) ?? completePart(cursor));
}

/** In the labelled paragraph that the cursor stands in, or right behind. */
function completePart(cursor: Cursor): CompletionList | null {
  const { item } = cursor;
  if (item === null) return null;
  const parts = [item.claimsAdministratorGuideline, item.maximusGuideline, item.rationale];
  const part = parts.findLast(one => one !== null && one.labelSpan.end <= cursor.offset);
  if (part === null || part === undefined || !reaches(cursor, part.span.end)) return null;
  if (part === item.rationale) return completeRationale(cursor, item, part);
  const party = part === item.maximusGuideline ? 'The Expert Reviewer' : 'The Claims Administrator';
  return completeGuideline(cursor, part.labelSpan, party);
}

/** Whether the cursor stands in a paragraph or on the line of its end. */
const reaches = ({ text, offset }: Cursor, end: number): boolean =>
  offset <= end || !/[\r\n]/.test(text.slice(end, offset));

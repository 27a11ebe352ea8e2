import { drugNames } from '../request/drugs';
import { readRequest } from '../request/request';
import { DECISION_WORDS } from '../text/vocabulary';
import { beginningWith, type Completion, type CompletionList } from './completionList';
import type { Cursor } from './cursor';

/** In the heading of an item: a drug's name, and the decision behind its colon. */
export function completeHeading(cursor: Cursor): CompletionList | null {
  const start = headingStart(cursor);
  if (start === null) return null;
  const { text, offset, item, after } = cursor;
  const written = text.slice(start, offset);
  const colon = /:([ \t\u00a0]*)([A-Za-z]{0,12})$/.exec(written);
  if (colon !== null && (item?.headingSpan.start === start || isRequest(written.slice(0, colon.index)))) {
    const list = beginningWith(cursor, offset - colon[2]!.length, decisions(colon[1] === '' ? ' ' : ''));
    if (list === null || !/^[A-Za-z]/.test(after)) return list;
    const rest = /^[A-Za-z]+/.exec(after)![0].length;
    return { ...list, span: { ...list.span, end: offset + rest } };
  }
  const word = lastWord(written);
  if (word.length < 2 || item?.decision?.span.start === offset - word.length) return null;
  return beginningWith(cursor, offset - word.length, drugs(cursor));
}

function lastWord(words: string): string {
  let from = words.length;
  while (from > 0 && /[A-Za-z-]/.test(words[from - 1]!)) from--;
  return words.slice(from);
}

const decisions = (gap: string): Completion[] =>
  DECISION_WORDS.map(({ word, kind }) => ({
    kind: 'decision',
    label: word,
    insert: gap + word,
    detail: kind === 'upheld' ? 'the denial stands' : 'the disputed item is authorized',
  }));

const drugs = (cursor: Cursor): Completion[] =>
  drugNames(cursor.reference).map(({ name, topic }) => ({ kind: 'drug', label: name, insert: name, detail: topic }));

/**
 * Where the heading at the cursor begins: that of an item, or a line of its own where the next item may begin, behind
 * the intro or a rationale that has concluded.
 */
function headingStart({ text, offset, lineStart, before, determination, item }: Cursor): number | null {
  const known = determination.items.find(
    ({ headingSpan }) => headingSpan.start < offset && offset <= headingSpan.end + 2,
  );
  if (known?.heading) return known.headingSpan.start;
  const section = determination.sections.find(({ id }) => id === 'items');
  const start = lineStart + before.length - before.trimStart().length;
  if (section === undefined || start <= section.titleSpan.end || before.trim().length > 160) return null;
  if (!/\n[ \t\u00a0]*\r?\n[ \t\u00a0]*$/.test(text.slice(Math.max(0, start - 60), start))) return null;
  if (item === null) return section.span.start < start ? start : null;
  const concluded = item.rationale?.conclusionSpan?.end ?? Number.POSITIVE_INFINITY;
  return concluded < start && !isSentence(before) ? start : null;
}

/** Words that a request does not have, and a sentence of a rationale soon has. */
const isSentence = (words: string): boolean =>
  /\b(?:is|are|was|were|has|have|had|should|would|that|this|therefore|following|because)\b/i.test(words);

const isRequest = (words: string): boolean => readRequest(words, null).category !== null && !isSentence(words);

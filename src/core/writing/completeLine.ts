import { CERTIFICATION, CREDENTIALS, LICENSURE, SUMMARY_INTRO } from '../checks/stockSentences';
import type { Item, SectionId } from '../model/model';
import { ITEMS_INTRO, LABEL_ROWS, SECTION_ROWS } from '../text/vocabulary';
import { beginningWith, type Completion, type CompletionList } from './completionList';
import { type Cursor, wordsBefore } from './cursor';

/** At the beginning of a line: the title, the fixed sentence or the label that may come next there. */
export function completeLine(cursor: Cursor): CompletionList | null {
  const typed = cursor.before.trimStart();
  const start = cursor.offset - typed.length;
  if (cursor.after.trim() !== '' || (typed === '' && cursor.occasion === 'typed')) return null;
  const choices = [...titles(cursor, typed), ...labels(cursor, typed), ...sentences(cursor, typed)];
  return beginningWith(cursor, start, choices);
}

/** The titles that the determination does not have yet. In plain writing a capital letter alone means nothing. */
function titles({ determination, occasion, offset }: Cursor, typed: string): Completion[] {
  if (occasion === 'typed' && !/^[A-Z]{2}/.test(typed)) return [];
  const { layout, sections } = determination;
  const present = new Set(sections.map(({ id }) => id));
  const order = SECTION_ROWS.filter(row => row.layout === 'any' || row.layout === layout);
  const above = order.findLastIndex(row =>
    sections.some(({ id, titleSpan }) => id === row.id && titleSpan.end < offset),
  );
  return order
    .filter((row, index) => index > above && !present.has(row.id))
    .map(({ title }) => ({ kind: 'section', label: title, insert: title, detail: 'section' }));
}

/** The labels that the item at the cursor lacks and that stand behind those it has above. */
function labels({ determination, item, offset, occasion }: Cursor, typed: string): Completion[] {
  if (item === null || (occasion === 'typed' && typed.length < 2)) return [];
  const rows = LABEL_ROWS.filter(row => row.layout === determination.layout);
  const above = rows.findLastIndex(({ part }) => (item[part]?.labelSpan.end ?? Number.POSITIVE_INFINITY) < offset);
  const below = rows.findIndex(({ part }) => (item[part]?.labelSpan.start ?? -1) >= offset);
  return rows
    .filter((row, index) => index > above && (below < 0 || index < below) && item[row.part] === null)
    .map(({ label }) => ({ kind: 'label', label, insert: `${label} `, detail: partOf(item), more: true }));
}

const partOf = (item: Item): string => `of item ${item.number}`;

/** The sentences that open a section. */
const OPENINGS: readonly { readonly section: SectionId; readonly words: string; readonly more: string }[] = [
  { section: 'how-made', words: CREDENTIALS, more: '' },
  { section: 'how-made', words: LICENSURE, more: ' ' },
  { section: 'how-made', words: CERTIFICATION, more: ' ' },
  { section: 'case-summary', words: SUMMARY_INTRO, more: '' },
  { section: 'items', words: ITEMS_INTRO, more: '' },
];

function sentences({ determination, item, offset, occasion, text }: Cursor, typed: string): Completion[] {
  if (determination.layout !== 'standard' || item !== null || (occasion === 'typed' && typed.length < 4)) return [];
  const section = determination.sections.findLast(({ titleSpan }) => titleSpan.end < offset);
  if (section === undefined) return [];
  const written = wordsBefore(text, section.span.start, Math.max(section.span.end, offset)).text;
  return OPENINGS.filter(row => row.section === section.id && !written.includes(row.words)).map(({ words, more }) => ({
    kind: 'sentence',
    label: words,
    insert: words + more,
    detail: 'fixed sentence',
  }));
}

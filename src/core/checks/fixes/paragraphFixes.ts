import type { Item } from '../../model/model';
import { type ItemPart, LABEL_ROWS } from '../../text/vocabulary';
import { PLACEHOLDERS } from '../placeholders';
import type { ProblemFacts } from '../problem';
import { itemAround, PARTS, partsOf } from '../rules/shared/parts';
import { endInsertion, itemSkeleton, labelInsertion, labelOf, lineEnd, paragraphInsertion } from '../skeletons';
import { MTUS_OPENING, nothingCited } from '../stockSentences';
import { choice, choiceWithBlank, type Fix, type FixContext, safeFix, textOf } from './fix';

/** The label of a missing paragraph, in its place, with nothing behind it yet. */
export function missingParagraph(title: string, part: ItemPart, { model, item }: FixContext): Fix[] {
  if (item === null) return [];
  const edit = paragraphInsertion(model, item, part);
  return [choiceWithBlank(title, edit, { at: 'behind', words: `${labelOf(part)} ` })];
}

const PARTIES = {
  claimsAdministratorGuideline: 'The Claims Administrator',
  maximusGuideline: 'The Expert Reviewer',
} as const;

/** What may stand behind a label: of a rationale its end, whose reasons are still to be written. */
export function emptyParagraph(part: ItemPart, { model, determination, item }: FixContext): Fix[] {
  const paragraph = item?.[part];
  if (item == null || paragraph == null) return [];
  const { end } = paragraph.labelSpan;
  const span = { start: end, end: Math.max(end, paragraph.span.end) };
  const gap = determination.layout === 'professional-review' ? lineEnd(model) : ' '; // behind a title, which has its line
  if (part === 'rationale') {
    const verdict = verdictOf(item);
    if (verdict === null) return [];
    const text = `${gap}${PLACEHOLDERS.rationale} The request ${verdict}.`;
    const blank = { at: 'words', words: PLACEHOLDERS.rationale } as const;
    return [choiceWithBlank('Insert the conclusion, the reasons to be written', { span, text }, blank)];
  }
  const opening = `${gap}${MTUS_OPENING} `;
  return [
    choice('Say that nothing was cited', [{ span, text: `${gap}${nothingCited(PARTIES[part])}` }]),
    choiceWithBlank('Begin a citation', { span, text: opening }, { at: 'behind', words: opening }),
  ];
}

function verdictOf({ decision }: Item): string | null {
  if (decision?.kind === 'overturned') return 'is medically necessary';
  return decision?.kind === 'upheld' ? 'is not medically necessary' : null;
}

/**
 * The paragraphs in their order, each into the place of the one that stands there. Not where a label stands twice or the
 * item has no heading: whose the paragraphs are is then unsure.
 */
export function reordered({ model, determination, item }: FixContext): Fix[] {
  if (item === null || item.heading === null || determination.items[item.number]?.heading === null) return [];
  const places = partsOf(item);
  if (places.some(({ paragraph }) => LABEL_INSIDE.test(paragraph.text))) return [];
  const ordered = [...places].sort((a, b) => PARTS.indexOf(a.part) - PARTS.indexOf(b.part));
  const edits = places.map(({ paragraph }, i) => ({
    span: paragraph.span,
    text: textOf(model, ordered[i]!.paragraph.span),
  }));
  return [safeFix('Put the paragraphs in order', edits)];
}

const LABEL_INSIDE = /(?:guideline|rationale) ?:/i;

type Unread = Extract<ProblemFacts, { code: 'label-unread' }>;

/** The label at the beginning of a paragraph of its own, where it would be read as that of its item. */
export function madeLabel({ span, written, meant }: Unread, { model, determination }: FixContext): Fix[] {
  const row = LABEL_ROWS.find(({ label }) => label === meant);
  const item = itemAround(determination.items, span.start);
  if (meant === null || row?.layout !== determination.layout || item === null || item[row.part] !== null) return [];
  const before = model.text.slice(0, span.start).trimEnd().length;
  if (written === meant && /[\r\n]/.test(model.text.slice(before, span.start))) return [];
  return [
    choice(`Begin a paragraph with “${meant}”`, [labelInsertion(model, { start: before, end: span.end }, meant)]),
  ];
}

/** An item behind the last one, with its decision and paragraphs open. */
export function missingItem(request: string, { model, determination }: FixContext): Fix[] {
  if (determination.layout !== 'standard') return [];
  const edit = endInsertion(model, determination, itemSkeleton(model, request));
  return [choiceWithBlank('Insert an item for it', edit, { at: 'behind', words: `${request}: ` })];
}

import type { Determination, Item, Model, SectionId } from '../model/model';
import type { Span } from '../model/span';
import { onceFor } from '../text/once';
import { type ItemPart, LABEL_ROWS, SECTION_ROWS } from '../text/vocabulary';
import { PLACEHOLDERS } from './placeholders';
import { REQUIRED_SECTIONS, sectionTitle } from './rules/sectionMissing';
import { PARTS, partsOf } from './rules/shared/parts';

interface Insertion {
  readonly span: Span;
  readonly text: string;
}

const at = (offset: number, text: string): Insertion => ({ span: { start: offset, end: offset }, text });

/** The label of a missing paragraph, before the part that follows it or at the item's end. */
export function paragraphInsertion(model: Model, item: Item, part: ItemPart): Insertion {
  const text = skeletonOf(part);
  const gap = gapIn(model, item);
  const parts = partsOf(item);
  const next = parts.find(one => PARTS.indexOf(one.part) > PARTS.indexOf(part));
  if (next !== undefined) return at(next.paragraph.span.start, `${text}${gap}`);
  const last = parts.at(-1)?.paragraph.span.end ?? item.headingSpan.end;
  return at(last, `${gap}${text}`);
}

/** A label on a line of its own, behind an empty one. */
export const labelInsertion = (model: Model, span: Span, label: string): Insertion => ({
  span,
  text: `${lineEnd(model).repeat(2)}${label}`,
});

/** Nothing behind the label: what passes for begun would be taken for finished. */
const skeletonOf = (part: ItemPart): string => `${labelOf(part)} `;

/** A label as it is published. */
export const labelOf = (part: ItemPart): string =>
  LABEL_ROWS.find(row => row.part === part && row.layout === 'standard')!.label;

/** A heading without its decision, which is the physician's, and the three labels. */
export function itemSkeleton(model: Model, request: string): string {
  const gap = lineEnd(model).repeat(2);
  return [`${request}: `, ...PARTS.map(skeletonOf)].join(gap);
}

/** Text behind the last item of a determination. */
export function endInsertion(model: Model, { items, span }: Determination, text: string): Insertion {
  const last = items.at(-1);
  const gap = last === undefined ? lineEnd(model).repeat(2) : gapIn(model, last);
  return at(last?.span.end ?? span.end, `${gap}${text}`);
}

/**
 * A section's heading before the sentence that opens the section, else before the section that should follow, else
 * before the items, with what is to be filled in where nothing of the section stands there.
 */
export function sectionInsertion(
  model: Model,
  determination: Determination,
  title: string,
): Insertion & { readonly left: string | null } {
  const { layout, sections, items, span } = determination;
  const order = SECTION_ROWS.filter(row => row.layout === 'any' || row.layout === layout).map(({ id }) => id);
  const id = REQUIRED_SECTIONS[layout].find(one => sectionTitle(one, layout) === title)!;
  const next = sections.find(section => order.indexOf(section.id) > order.lastIndexOf(id));
  const gap = lineEnd(model).repeat(2);
  const end = next?.span.start ?? (layout === 'professional-review' ? null : items[0]?.span.start) ?? span.end;
  const earlier = sections.findLast(section => section.span.start < end);
  const begin = earlier?.titleSpan.end ?? span.start;
  const opening = OPENINGS[id]?.exec(model.text.slice(begin, end));
  const place = opening ? begin + opening.index : end;
  const left = opening ? null : (LEFT[id] ?? null);
  const words = left === null ? title : `${title}${gap}${left}`;
  return { ...(place === span.end ? at(place, `${gap}${words}`) : at(place, `${words}${gap}`)), left };
}

/** What is to be filled in where a section is not there at all. */
const LEFT: Partial<Record<SectionId, string>> = {
  'how-made': PLACEHOLDERS.howMade,
  'case-summary': PLACEHOLDERS.summary,
};

/** How the sections of the standard layout begin. */
const OPENINGS: Partial<Record<SectionId, RegExp>> = {
  'how-made': /\bMAXIMUS\s{1,4}Federal\s{1,4}Services\s{1,4}sent\s{1,4}the\b/,
  'case-summary': /\bThe\s{1,4}expert\s{1,4}reviewer\s{1,4}developed\s{1,4}the\b/i,
  items: /\bThe\s{1,4}Final\s{1,4}Determination\s{1,4}was\s{1,4}based\s{1,4}on\b/i,
};

export const lineEnd = onceFor(({ text }: Model): string => (text.includes('\r\n') ? '\r\n' : '\n'));

/** What parts the paragraphs of an item: the white space before its second part, without page breaks. */
function gapIn(model: Model, item: Item): string {
  const parts = partsOf(item);
  const end = lineEnd(model);
  const white = parts
    .slice(1)
    .map(({ paragraph }, i) => model.text.slice(parts[i]!.paragraph.span.end, paragraph.span.start));
  const lines = white
    .filter(gap => gap.trim() === '' && !gap.includes('\f'))
    .map(gap => gap.split(/\r\n|\r|\n/).length - 1);
  const fewest = Math.min(...lines);
  return end.repeat(Number.isFinite(fewest) && fewest > 0 && fewest < 5 ? fewest : 2);
}

import type {
  Citation,
  CitedSection,
  ConclusionKind,
  DecisionKind,
  Determination,
  GuidelineParagraph,
  Item,
  Model,
  Rationale,
  Section,
} from './model';
import { compareSpans, contains, type Span, touches } from './span';

/** Who cites: the claims administrator as reported, the expert reviewer, or the rationale in passing. */
export type Side = 'claims-administrator' | 'maximus' | 'rationale';

/** What a rationale concludes where it agrees with its item's decision. */
export const AGREEING: Readonly<Record<Exclude<DecisionKind, 'other'>, Exclude<ConclusionKind, 'unclear'>>> = {
  upheld: 'not-necessary',
  overturned: 'necessary',
};

/** A place of the model, with the span it covers. */
export type Node =
  | { readonly kind: 'determination'; readonly span: Span; readonly determination: Determination }
  | { readonly kind: 'section'; readonly span: Span; readonly determination: Determination; readonly section: Section }
  | { readonly kind: 'item'; readonly span: Span; readonly determination: Determination; readonly item: Item }
  | { readonly kind: 'heading'; readonly span: Span; readonly item: Item }
  | { readonly kind: 'decision'; readonly span: Span; readonly item: Item }
  | { readonly kind: 'guideline'; readonly span: Span; readonly side: Side; readonly paragraph: GuidelineParagraph }
  | { readonly kind: 'rationale'; readonly span: Span; readonly item: Item; readonly rationale: Rationale }
  | { readonly kind: 'conclusion'; readonly span: Span; readonly item: Item }
  | { readonly kind: 'citation'; readonly span: Span; readonly side: Side; readonly citation: Citation }
  | {
      readonly kind: 'cited-section';
      readonly span: Span;
      readonly citation: Citation;
      readonly section: CitedSection;
    };

/** The nodes around an offset, outermost first. A cursor right behind a node's last letter still touches it. */
export function pathAt(model: Model, offset: number): Node[] {
  const path: Node[] = [];
  let level: readonly Node[] = model.determinations.map(determinationNode);
  for (;;) {
    const next = at(level, offset);
    if (next === null) return path;
    path.push(next);
    level = children(next);
  }
}

/** Every node of the model in the order of the text, parents before children. */
export function* walk(model: Model): Generator<Node> {
  const rest: Node[] = model.determinations.map(determinationNode).reverse();
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    yield node;
    for (const child of children(node).reverse()) rest.push(child);
  }
}

/** The determination at an offset; in the white space between two it is the one before, at the very top the first. */
export function determinationAt(model: Model, offset: number): Determination | null {
  const before = model.determinations.filter(determination => determination.span.start <= offset);
  return before.at(-1) ?? model.determinations[0] ?? null;
}

/** The item at an offset, also right behind its last letter; null between items and outside them. */
export function itemAt(model: Model, offset: number): Item | null {
  return determinationAt(model, offset)?.items.findLast(item => touches(item.span, offset)) ?? null;
}

/** All items of all determinations, in order. */
export const allItems = (model: Model): Item[] => model.determinations.flatMap(determination => determination.items);

/** The first item whose heading begins behind the offset. */
export const itemAfter = (model: Model, offset: number): Item | null =>
  allItems(model).find(item => item.headingSpan.start > offset) ?? null;

/** The last item whose heading begins before the offset: from within an item that is the item itself. */
export const itemBefore = (model: Model, offset: number): Item | null =>
  allItems(model).findLast(item => item.headingSpan.start < offset) ?? null;

const determinationNode = (determination: Determination): Node => ({
  kind: 'determination',
  span: determination.span,
  determination,
});

/** Of two neighbours that both touch the offset the later one counts: it begins there. */
const at = (nodes: readonly Node[], offset: number): Node | null =>
  nodes.findLast(node => touches(node.span, offset)) ?? null;

/** What stands directly inside a node, in order. */
function children(node: Node): Node[] {
  switch (node.kind) {
    case 'determination':
      return [
        ...node.determination.sections.map(section => sectionNode(node.determination, section)),
        ...itemNodes(
          node.determination,
          item => !node.determination.sections.some(section => contains(section.span, item.span)),
        ),
      ].sort(bySpan);
    case 'section':
      return itemNodes(node.determination, item => contains(node.section.span, item.span));
    case 'item':
      return itemParts(node.item);
    case 'heading':
      return node.item.decision ? [{ kind: 'decision', span: node.item.decision.span, item: node.item }] : [];
    case 'guideline':
      return node.paragraph.citations.map(citation => citationNode(node.side, citation));
    case 'rationale':
      return rationaleParts(node.item, node.rationale);
    case 'citation':
      return node.citation.sections.map(section => ({
        kind: 'cited-section',
        span: section.span,
        citation: node.citation,
        section,
      }));
    default:
      return [];
  }
}

function itemParts(item: Item): Node[] {
  const { claimsAdministratorGuideline: claims, maximusGuideline: maximus, rationale } = item;
  const parts: Node[] = [{ kind: 'heading', span: item.headingSpan, item }];
  if (claims) parts.push({ kind: 'guideline', span: claims.span, side: 'claims-administrator', paragraph: claims });
  if (maximus) parts.push({ kind: 'guideline', span: maximus.span, side: 'maximus', paragraph: maximus });
  if (rationale) parts.push({ kind: 'rationale', span: rationale.span, item, rationale });
  return parts.sort(bySpan);
}

function rationaleParts(item: Item, rationale: Rationale): Node[] {
  const parts = rationale.citations.map(citation => citationNode('rationale', citation));
  if (rationale.conclusionSpan) parts.push({ kind: 'conclusion', span: rationale.conclusionSpan, item });
  return parts.sort(bySpan);
}

const sectionNode = (determination: Determination, section: Section): Node => ({
  kind: 'section',
  span: section.span,
  determination,
  section,
});

const itemNodes = (determination: Determination, wanted: (item: Item) => boolean): Node[] =>
  determination.items.filter(wanted).map(item => ({ kind: 'item', span: item.span, determination, item }));

const citationNode = (side: Side, citation: Citation): Node => ({
  kind: 'citation',
  span: citation.span,
  side,
  citation,
});

const bySpan = (a: Node, b: Node): number => compareSpans(a.span, b.span);

/** "Valium 5mg Qty:60": the heading without what the row says elsewhere. */
export function shortHeading(item: Item): string {
  if (item.request.remaining) return shorten(item.request.remaining);
  if (!item.heading) return `Item ${item.number}`;
  return shorten(withoutDates(withoutRetrospective(item.heading)).trim()) || shorten(item.heading);
}

const withoutRetrospective = (heading: string): string =>
  heading.slice(0, 14).toLowerCase() === 'retrospective ' ? heading.slice(14) : heading;

/** "... (DOS 01/16/15)": a last bracket with dates in it says when, not what. */
function withoutDates(heading: string): string {
  const open = heading.lastIndexOf('(');
  if (open <= 0 || !heading.endsWith(')')) return heading;
  const words = heading.slice(open + 1, -1).toLowerCase();
  return words.startsWith('dos') || words.startsWith('date') || words.startsWith('retro')
    ? heading.slice(0, open)
    : heading;
}

const LONGEST = 90;

function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.lastIndexOf(' ', LONGEST);
  return `${text.slice(0, cut > LONGEST / 2 ? cut : LONGEST)}…`;
}

import { gravestFirst, type Problem, problemsByDetermination, problemsByItem, type Severity } from '../checks/problem';
import type { DecisionKind, Determination, GuidelineParagraph, Item, Model, Rationale, Section } from '../model/model';
import { contains, type Span } from '../model/span';
import { itemNames } from './itemNames';
import { caseNumbersText, conclusionText, decisionMeaning, guidelineText, plural, summary } from './wording';

/** One row of the outline: what the tree, the symbols and the quick picks show. Words and places, no icons. */
export interface OutlineNode {
  readonly kind: 'determination' | 'section' | 'item' | 'claims-administrator' | 'maximus' | 'rationale';
  /** Stays the same while the text is edited around it: "0", "0/items", "0/3/maximus". */
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  /** Several lines: what the row stands for in full. */
  readonly tooltip: string;
  /** Null for rows that are no item, or an item without a decision. */
  readonly decision: DecisionKind | null;
  readonly item: Item | null;
  readonly problems: number;
  /** Of the gravest problem. */
  readonly severity: Severity | null;
  readonly span: Span;
  /** What to select when the row is chosen. */
  readonly selection: Span;
  readonly children: readonly OutlineNode[];
}

/** The disputed items with their parts; with several determinations in the text each is a row of its own. */
export function itemOutline(model: Model, problems: readonly Problem[]): OutlineNode[] {
  const own = problemsByDetermination(model, problems);
  const rows = model.determinations.map((determination, index) => determinationRow(determination, index, own[index]!));
  return rows.length === 1 ? [...rows[0]!.children] : rows;
}

export type ItemFilter = 'all' | 'upheld' | 'overturned' | 'with-problems';

/** The rows that pass a filter; a determination stays as long as one of its items does. */
export function filterRows(rows: readonly OutlineNode[], filter: ItemFilter): OutlineNode[] {
  return rows.flatMap(row => {
    if (row.kind === 'item') return passes(row, filter) ? [row] : [];
    const children = filterRows(row.children, filter);
    return children.length > 0 ? [{ ...row, children }] : [];
  });
}

function passes(row: OutlineNode, filter: ItemFilter): boolean {
  if (filter === 'with-problems') return row.problems > 0;
  return filter === 'all' || row.decision === filter;
}

type SpokenRow = Pick<OutlineNode, 'label' | 'detail' | 'problems' | 'severity'> & { readonly kind: string };

/** A row in words, for a screen reader: also what its color says, how grave the gravest of its problems is. */
export function spoken({ kind, label, detail, problems, severity }: SpokenRow): string {
  const name = kind === 'item' ? `Item ${label}` : label;
  return [name, detail, problems > 0 ? plural(problems, 'problem') : '', GRAVEST[severity ?? '']]
    .filter(Boolean)
    .join(', ');
}

const GRAVEST: Readonly<Record<string, string>> = { error: 'the gravest an error', warning: 'the gravest a warning' };

/** The document's own structure: sections, the items within theirs, and their parts. */
export function documentOutline(model: Model, problems: readonly Problem[]): OutlineNode[] {
  const own = problemsByDetermination(model, problems);
  const rows = model.determinations.map((determination, index) => {
    const row = determinationRow(determination, index, own[index]!);
    const sections = determination.sections.map(section => sectionRow(section, index, row.children));
    const outside = row.children.filter(item => !sections.some(section => contains(section.span, item.span)));
    return { ...row, children: [...sections, ...outside].sort((a, b) => a.span.start - b.span.start) };
  });
  return rows.length === 1 ? [...rows[0]!.children] : rows;
}

function determinationRow(determination: Determination, index: number, problems: readonly Problem[]): OutlineNode {
  const label = determination.case.number?.value ?? `Determination ${index + 1}`;
  const ofItem = problemsByItem(problems);
  const names = itemNames(determination.items);
  const start = determination.case.number?.span ?? { start: determination.span.start, end: determination.span.start };
  return {
    kind: 'determination',
    id: String(index),
    label,
    detail: summary(determination.items),
    tooltip: caseNumbersText(determination.case) || label,
    decision: null,
    item: null,
    ...counted(problems),
    span: determination.span,
    selection: start,
    children: determination.items.map((item, at) =>
      itemRow(item, { id: `${index}/${item.number}`, name: names[at]! }, ofItem.get(item.number) ?? []),
    ),
  };
}

function sectionRow(section: Section, index: number, items: readonly OutlineNode[]): OutlineNode {
  return {
    kind: 'section',
    id: `${index}/${section.id}`,
    label: section.title,
    detail: '',
    tooltip: section.title,
    decision: null,
    item: null,
    ...counted([]),
    span: section.span,
    selection: section.titleSpan,
    children: items.filter(item => contains(section.span, item.span)),
  };
}

function itemRow(item: Item, { id, name }: { id: string; name: string }, problems: readonly Problem[]): OutlineNode {
  const parts = [guidelineRow(item, 'claims-administrator'), guidelineRow(item, 'maximus'), rationaleRow(item)];
  return {
    kind: 'item',
    id,
    label: name,
    detail: particulars(item).join(' · '),
    tooltip: itemTooltip(item),
    decision: item.decision?.kind ?? null,
    item,
    ...counted(problems),
    span: item.span,
    selection: item.headingSpan,
    children: parts.map(part => ({ ...part, id: `${id}/${part.kind}`, ...counted(inPart(part, item, problems)) })),
  };
}

const counted = (problems: readonly Problem[]): Pick<OutlineNode, 'problems' | 'severity'> => ({
  problems: problems.length,
  severity: gravestFirst(problems)[0]?.severity ?? null,
});

const inPart = (part: OutlineNode, item: Item, problems: readonly Problem[]): Problem[] =>
  part.span === item.headingSpan ? [] : problems.filter(problem => contains(part.span, problem.span));

function guidelineRow(item: Item, kind: 'claims-administrator' | 'maximus'): OutlineNode {
  const paragraph = kind === 'maximus' ? item.maximusGuideline : item.claimsAdministratorGuideline;
  return partRow(item, paragraph, {
    kind,
    label: kind === 'maximus' ? 'MAXIMUS' : 'Claims administrator',
    detail: paragraph ? guidelineText(paragraph) : 'missing',
    tooltip: paragraph?.text ?? 'This guideline paragraph is missing.',
  });
}

function rationaleRow(item: Item): OutlineNode {
  const { rationale } = item;
  const detail = rationale ? conclusionText(rationale.conclusion) : 'missing';
  const tooltip = rationale ? `The rationale concludes: ${detail}.` : 'The rationale is missing.';
  return partRow(item, rationale, { kind: 'rationale', label: 'Rationale', detail, tooltip });
}

type PartWords = Pick<OutlineNode, 'kind' | 'label' | 'detail' | 'tooltip'>;

/** A part that is missing stands at its item's heading. */
const partRow = (item: Item, part: GuidelineParagraph | Rationale | null, words: PartWords): OutlineNode => ({
  ...words,
  id: '',
  decision: null,
  item,
  ...counted([]),
  children: [],
  span: part?.span ?? item.headingSpan,
  selection: part?.labelSpan ?? item.headingSpan,
});

function itemTooltip(item: Item): string {
  const cited = (label: string, paragraph: GuidelineParagraph | null) =>
    `${label}: ${paragraph ? guidelineText(paragraph) : 'missing'}`;
  return [
    item.heading ?? `Item ${item.number} has no heading.`,
    item.decision ? `${item.decision.text}: ${decisionMeaning(item)}` : 'The decision is missing.',
    cited('Claims administrator', item.claimsAdministratorGuideline),
    cited('MAXIMUS', item.maximusGuideline),
    item.rationale
      ? `The rationale concludes: ${conclusionText(item.rationale.conclusion)}.`
      : 'The rationale is missing.',
  ].join('\n');
}

function particulars({ request }: Item): string[] {
  const words: string[] = [];
  if (request.retrospective) words.push('retrospective');
  if (request.remaining) words.push('remaining part');
  return words;
}

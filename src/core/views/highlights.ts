import type { Problem } from '../checks/problem';
import type { Item, Model } from '../model/model';
import { allItems } from '../model/query';
import type { Span } from '../model/span';
import { matchesOf } from '../text/matches';

/** The marks that a place can get; the feature gives each its color. */
export const highlightKinds = [
  'upheld', // the decision word
  'overturned',
  'unknown',
  'upheld-error', // the same of an item that has an error
  'overturned-error',
  'unknown-error',
  'upheld-item', // where an item begins: gutter icon
  'overturned-item',
  'unknown-item',
  'upheld-error-item',
  'overturned-error-item',
  'unknown-error-item',
  'rule', // at the end of the line before an item: hairline below that
  'heading',
  'section',
  'label',
  'citation',
] as const;

export type HighlightKind = (typeof highlightKinds)[number];

/**
 * The places to mark, by kind, in the order of the text. A place that wraps is given line by line without the white
 * space at the lines' ends, so that a mark never runs into the margin. Places where an item begins are empty spans.
 * `erring` are the offsets where items with an error begin, as `erringItems` gives them.
 */
export function highlights(model: Model, erring: ReadonlySet<number> = noOffsets): Record<HighlightKind, Span[]> {
  const marks = noMarks();
  const mark = (kind: HighlightKind, span: Span): void => {
    for (const part of lineParts(model.text, span)) marks[kind].push(part);
  };
  for (const determination of model.determinations) {
    for (const section of determination.sections) mark('section', section.titleSpan);
  }
  for (const item of allItems(model)) {
    const start = { start: item.headingSpan.start, end: item.headingSpan.start };
    const decision = decisionMark(item, erring);
    marks.rule.push(...ruleAbove(model.text, item.headingSpan.start));
    marks[`${decision}-item`].push(start);
    mark('heading', { start: item.headingSpan.start, end: item.decision?.span.start ?? item.headingSpan.end });
    if (item.decision) mark(decision, item.decision.span);
    for (const part of [item.claimsAdministratorGuideline, item.maximusGuideline, item.rationale]) {
      if (!part) continue;
      mark('label', part.labelSpan);
      for (const citation of part.citations) mark('citation', citation.span);
    }
  }
  return marks;
}

const noMarks = () =>
  Object.fromEntries(highlightKinds.map((kind): [HighlightKind, Span[]] => [kind, []])) as Record<
    HighlightKind,
    Span[]
  >;

/** The end of the line before; so the hairline stands above what is shown over the item, too. The first line of a text has none. */
function ruleAbove(text: string, offset: number): Span[] {
  const lineEnd = offset > 0 ? text.lastIndexOf('\n', offset - 1) : -1;
  return lineEnd < 0 ? [] : [{ start: lineEnd, end: lineEnd }];
}

const noOffsets: ReadonlySet<number> = new Set();

type DecisionMark = 'upheld' | 'overturned' | 'unknown';

function decisionMark(item: Item, erring: ReadonlySet<number>): DecisionMark | `${DecisionMark}-error` {
  const kind = item.decision?.kind ?? 'other';
  const mark = kind === 'other' ? 'unknown' : kind;
  return erring.has(item.headingSpan.start) ? `${mark}-error` : mark;
}

/** Where the items with an error begin: offsets, in order. */
export function erringItems(model: Model, problems: readonly Problem[]): number[] {
  const erring = new Set(
    problems
      .filter(({ severity }) => severity === 'error')
      .map(({ determination, item }) => `${determination} ${item}`),
  );
  return model.determinations.flatMap(({ items }, determination) =>
    items.filter(({ number }) => erring.has(`${determination} ${number}`)).map(({ headingSpan }) => headingSpan.start),
  );
}

/** The parts of a span that stand on one line each, without white space around them; blank lines give none. */
export function lineParts(text: string, { start, end }: Span): Span[] {
  return matchesOf(LINE_PART, text.slice(start, end)).map(({ 0: words, index }) => ({
    start: start + index,
    end: start + index + words.length,
  }));
}

const LINE_PART = /[^ \t\f\u00a0\r\n](?:[^\r\n]*[^ \t\f\u00a0\r\n])?/g;

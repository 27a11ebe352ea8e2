import type { Problem } from '../../src/core/checks/problem';
import type {
  Citation,
  CitedSection,
  Determination,
  GuidelineParagraph,
  Item,
  Located,
  Model,
  Rationale,
} from '../../src/core/model/model';
import type { Span } from '../../src/core/model/span';

/**
 * A model as text to read beside its determination: one line a node, `start..end kind "text"`, children indented,
 * problems last. The text is what the span covers, white space folded and the middle of long ones left out.
 */
export function printModel(model: Model, problems: readonly Problem[] = []): string {
  const lines: string[] = [];
  const print = (depth: number, span: Span, kind: string) =>
    lines.push(
      `${'  '.repeat(depth)}${span.start}..${span.end} ${kind} ${quote(model.text.slice(span.start, span.end))}`,
    );
  for (const determination of model.determinations) printDetermination(determination, print);
  if (model.determinations.length === 0) lines.push('no determination');
  for (const problem of problems)
    print(0, problem.span, `${problem.severity} ${problem.code}${problem.item ? ` item ${problem.item}` : ''}`);
  return `${lines.join('\n')}\n`;
}

type Print = (depth: number, span: Span, kind: string) => void;

function printDetermination(determination: Determination, print: Print): void {
  print(0, determination.span, `determination ${determination.layout}`);
  if (determination.letterOutcome) printLocated(1, 'letter-outcome', determination.letterOutcome, print);
  for (const [field, value] of Object.entries(determination.case))
    for (const located of [value].flat()) if (located) printLocated(1, `case.${field}`, located, print);
  const { injuredWorker } = determination;
  if (injuredWorker.dateOfInjury) printLocated(1, 'injured-worker.dateOfInjury', injuredWorker.dateOfInjury, print);
  for (const section of determination.sections) {
    print(1, section.span, `section ${section.id}`);
    print(2, section.titleSpan, 'title');
  }
  for (const item of determination.items) printItem(item, print);
}

const printLocated = (depth: number, kind: string, located: Located<string | null>, print: Print): void =>
  print(depth, located.span, `${kind}=${located.value ?? 'invalid'}`);

function printItem(item: Item, print: Print): void {
  print(1, item.span, `item ${item.number} line ${item.line}`);
  print(2, item.headingSpan, 'heading');
  if (item.decision) print(3, item.decision.span, `decision ${item.decision.kind}`);
  printGuideline('claims-administrator', item.claimsAdministratorGuideline, print);
  printGuideline('maximus', item.maximusGuideline, print);
  if (item.rationale) printRationale(item.rationale, print);
}

function printGuideline(side: string, paragraph: GuidelineParagraph | null, print: Print): void {
  if (!paragraph) return;
  print(2, paragraph.span, `${side} ${paragraph.basis}`);
  print(3, paragraph.labelSpan, 'label');
  for (const citation of paragraph.citations) printCitation(citation, print);
}

function printRationale(rationale: Rationale, print: Print): void {
  print(2, rationale.span, `rationale ${rationale.conclusion}`);
  print(3, rationale.labelSpan, 'label');
  for (const citation of rationale.citations) printCitation(citation, print);
  if (rationale.conclusionSpan) print(3, rationale.conclusionSpan, 'conclusion');
}

function printCitation(citation: Citation, print: Print): void {
  const pages = citation.pages.length > 0 ? ` pages=${citation.pages.join(',')}` : '';
  print(3, citation.span, `citation ${citation.source} ${citation.documentId ?? '-'}${pages}`);
  for (const section of citation.sections) print(4, section.span, `cited-section ${topic(section)}`);
}

const topic = (section: CitedSection): string =>
  `topic=${section.topic ?? '-'}${section.pages.length > 0 ? ` pages=${section.pages.join(',')}` : ''}`;

const HEAD = 70;
const TAIL = 30;

function quote(text: string): string {
  const folded = text.replace(/\s+/g, ' ');
  return JSON.stringify(folded.length > HEAD + TAIL + 3 ? `${folded.slice(0, HEAD)} … ${folded.slice(-TAIL)}` : folded);
}

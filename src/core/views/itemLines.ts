import { gravestFirst, type Problem, problemsByDetermination, problemsByItem, type Severity } from '../checks/problem';
import type { Item, Model } from '../model/model';
import { conclusionText, decisionText, guidelineText, plural } from './wording';

/** What the line above an item says. */
export interface ItemLine {
  readonly item: Item;
  readonly decision: string;
  readonly conclusion: string;
  readonly citation: string;
  /** Empty where there is none. */
  readonly problems: string;
  /** Of the gravest problem. */
  readonly severity: Severity | null;
}

/** Longer citations are cut: the line is read at a glance, and the paragraph stands below it. */
const LONGEST = 60;

/** A line for each item: "Upheld", "rationale: not medically necessary", "MAXIMUS: Acupuncture Treatment 2007", "1 problem". */
export function itemLines(model: Model, problems: readonly Problem[]): ItemLine[] {
  const own = problemsByDetermination(model, problems).map(problemsByItem);
  return model.determinations.flatMap(({ items }, index) =>
    items.map(item => lineOf(item, gravestFirst(own[index]!.get(item.number) ?? []))),
  );
}

const lineOf = (item: Item, problems: readonly Problem[]): ItemLine => ({
  item,
  decision: decisionText(item),
  conclusion: `rationale: ${item.rationale ? conclusionText(item.rationale.conclusion) : 'missing'}`,
  citation: `MAXIMUS: ${item.maximusGuideline ? cut(guidelineText(item.maximusGuideline)) : 'missing'}`,
  problems: problems.length > 0 ? plural(problems.length, 'problem') : '',
  severity: problems[0]?.severity ?? null,
});

function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  const space = text.lastIndexOf(' ', LONGEST);
  return `${text.slice(0, space > 0 ? space : LONGEST)} …`;
}

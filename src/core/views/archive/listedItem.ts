import type { DecisionKind } from '../../model/model';
import { citedText } from './archiveWords';
import type { DeterminationFacts, ItemFacts } from './facts';

/** An item as lists of many files tell it, for JSON and pages. */
export interface ListedItem {
  /** As the reader of the files names it. */
  readonly file: string;
  readonly line: number;
  readonly caseNumber: string | null;
  readonly decisionDate: string | null;
  readonly number: number;
  readonly title: string;
  readonly decision: DecisionKind | null;
  readonly guidelines: readonly string[];
  readonly conclusion: string | null;
}

export const listedItem = (
  file: string,
  { caseNumber, decisionDate }: DeterminationFacts,
  { line, number, title, decision, maximus, conclusion }: ItemFacts,
): ListedItem => ({
  file,
  line,
  caseNumber,
  decisionDate,
  number,
  title,
  decision,
  guidelines: maximus.map(citedText),
  conclusion,
});

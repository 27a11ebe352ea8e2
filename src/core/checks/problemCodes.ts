import type { ProblemCode } from './finding';
import type { Severity } from './problem';

export interface ProblemRow {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** What it finds, in a few words. */
  readonly title: string;
  /** safe: no choice and no clinical word, part of Fix All; choice: offered; none. */
  readonly fix: 'safe' | 'choice' | 'none';
}

/** Every problem code with its default severity. Codes are never reused for another meaning. */
export const PROBLEM_ROWS: readonly ProblemRow[] = [
  {
    code: 'decision-contradicts-rationale',
    severity: 'error',
    title: 'Decision contradicts the rationale',
    fix: 'none',
  },
  { code: 'decision-missing', severity: 'error', title: 'Heading without a decision', fix: 'choice' },
  {
    code: 'decision-unknown',
    severity: 'error',
    title: 'Decision that is neither Upheld nor Overturned',
    fix: 'choice',
  },
  { code: 'guideline-missing', severity: 'error', title: 'Guideline paragraph missing', fix: 'choice' },
  { code: 'rationale-missing', severity: 'error', title: 'Rationale missing', fix: 'choice' },
  { code: 'paragraph-empty', severity: 'error', title: 'Empty paragraph', fix: 'choice' },
  { code: 'labels-out-of-order', severity: 'warning', title: 'Labels out of order', fix: 'safe' },
  { code: 'section-missing', severity: 'warning', title: 'Required section missing', fix: 'choice' },
  { code: 'item-missing', severity: 'warning', title: 'Listed as under review, decided by no item', fix: 'choice' },
  { code: 'item-duplicate', severity: 'warning', title: 'Two items with the same request', fix: 'none' },
  { code: 'conclusion-missing', severity: 'warning', title: 'Rationale without a conclusion', fix: 'none' },
  { code: 'chapter-other-body-part', severity: 'warning', title: 'Chapter of another body part', fix: 'none' },
  { code: 'edition-not-in-force', severity: 'warning', title: 'Edition not in force', fix: 'choice' },
  { code: 'name-differs', severity: 'warning', title: 'Heading and rationale differ', fix: 'choice' },
  { code: 'date-differs', severity: 'warning', title: 'Case block and text give different dates', fix: 'choice' },
  { code: 'pronoun-differs', severity: 'warning', title: 'Pronoun of the other sex', fix: 'none' },
  {
    code: 'letter-outcome-disagrees',
    severity: 'error',
    title: "Letter's outcome disagrees with the items",
    fix: 'none',
  },
  { code: 'dates-out-of-order', severity: 'warning', title: 'Dates out of order', fix: 'none' },
  { code: 'date-invalid', severity: 'warning', title: 'No such date', fix: 'none' },
  { code: 'page-not-in-topic', severity: 'hint', title: 'Page outside the cited topic', fix: 'choice' },
  { code: 'page-out-of-range', severity: 'warning', title: "Page beyond the document's last", fix: 'none' },
  { code: 'topic-unknown', severity: 'info', title: 'Topic not in the reference', fix: 'choice' },
  { code: 'document-unknown', severity: 'info', title: 'Document not in the reference', fix: 'choice' },
  { code: 'topic-of-other-document', severity: 'warning', title: 'Topic of another document', fix: 'choice' },
  { code: 'regulation-mismatch', severity: 'info', title: 'Regulation does not fit the topic', fix: 'safe' },
  { code: 'mtus-order', severity: 'info', title: 'No word on why the MTUS does not serve', fix: 'none' },
  { code: 'reviewer-named', severity: 'warning', title: 'Expert reviewer named', fix: 'none' },
  { code: 'identifier-present', severity: 'warning', title: 'Personal identifier present', fix: 'none' },
];

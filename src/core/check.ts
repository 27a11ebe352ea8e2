import { chapterOtherBodyPart } from './checks/chapterOtherBodyPart';
import { conclusionMissing } from './checks/conclusionMissing';
import { type Check, type CheckContext, contextOf } from './checks/context';
import { dateDiffers } from './checks/dateDiffers';
import { dateInvalid } from './checks/dateInvalid';
import { datesOutOfOrder } from './checks/datesOutOfOrder';
import { decisionContradictsRationale } from './checks/decisionContradictsRationale';
import { decisionMissing } from './checks/decisionMissing';
import { decisionUnknown } from './checks/decisionUnknown';
import { documentUnknown } from './checks/documentUnknown';
import { editionNotInForce } from './checks/editionNotInForce';
import { guidelineMissing } from './checks/guidelineMissing';
import { identifierPresent } from './checks/identifierPresent';
import { itemDuplicate } from './checks/itemDuplicate';
import { itemMissing } from './checks/itemMissing';
import { labelsOutOfOrder } from './checks/labelsOutOfOrder';
import { letterOutcomeDisagrees } from './checks/letterOutcomeDisagrees';
import { mtusOrder } from './checks/mtusOrder';
import { nameDiffers } from './checks/nameDiffers';
import { pageNotInTopic } from './checks/pageNotInTopic';
import { pageOutOfRange } from './checks/pageOutOfRange';
import { paragraphEmpty } from './checks/paragraphEmpty';
import { pronounDiffers } from './checks/pronounDiffers';
import { rationaleMissing } from './checks/rationaleMissing';
import { regulationMismatch } from './checks/regulationMismatch';
import { reviewerNamed } from './checks/reviewerNamed';
import { sectionMissing } from './checks/sectionMissing';
import { topicOfOtherDocument } from './checks/topicOfOtherDocument';
import { topicUnknown } from './checks/topicUnknown';
import type { Finding, ProblemCode } from './finding';
import { reference as builtIn, type Reference } from './guidelines/reference';
import { messageOf } from './messages';
import type { Model } from './model';
import type { Problem, Severity } from './problem';
import { PROBLEM_ROWS } from './problemCodes';
import { compareSpans } from './span';

const CHECKS: readonly Check[] = [
  chapterOtherBodyPart,
  conclusionMissing,
  dateDiffers,
  dateInvalid,
  datesOutOfOrder,
  decisionContradictsRationale,
  decisionMissing,
  decisionUnknown,
  documentUnknown,
  editionNotInForce,
  guidelineMissing,
  identifierPresent,
  itemDuplicate,
  itemMissing,
  labelsOutOfOrder,
  letterOutcomeDisagrees,
  mtusOrder,
  nameDiffers,
  pageNotInTopic,
  pageOutOfRange,
  paragraphEmpty,
  pronounDiffers,
  rationaleMissing,
  regulationMismatch,
  reviewerNamed,
  sectionMissing,
  topicOfOtherDocument,
  topicUnknown,
];

/**
 * What is wrong in a model, in the order of its determinations and, within each, of the text. Never throws. Spans are
 * offsets of the model's text in UTF-16 units and lie within it.
 */
export function check(model: Model, reference: Reference = builtIn): Problem[] {
  const problems: Problem[] = [];
  for (const [index, determination] of model.determinations.entries())
    for (const finding of findingsOf(contextOf(model, determination, reference)))
      problems.push(problemOf(finding, index));
  return problems;
}

function findingsOf(context: CheckContext): Finding[] {
  const found: Finding[] = [];
  for (const one of CHECKS) for (const finding of one(context)) found.push(finding);
  return found.sort((a, b) => compareSpans(a.span, b.span) || compareTexts(a.code, b.code));
}

function problemOf(finding: Finding, determination: number): Problem {
  const { code, item, span } = finding;
  return { code, severity: severityOf(finding), message: messageOf(finding), determination, item, span, finding };
}

/** The problems of each determination, as the export takes them. */
export function problemsByDetermination(model: Model, problems: readonly Problem[]): Problem[][] {
  const rows: Problem[][] = model.determinations.map(() => []);
  for (const problem of problems) rows[problem.determination]?.push(problem);
  return rows;
}

const DEFAULTS = new Map<ProblemCode, Severity>(PROBLEM_ROWS.map(row => [row.code, row.severity]));

/**
 * What stands in the claims administrator's paragraph is UR's, as reported: information at most. Pages of which the
 * reference is sure are worth a warning.
 */
function severityOf(finding: Finding): Severity {
  const usual = finding.code === 'page-not-in-topic' && finding.sure ? 'warning' : DEFAULTS.get(finding.code)!;
  const isReported = 'side' in finding && finding.side === 'claims';
  return isReported && (usual === 'error' || usual === 'warning') ? 'info' : usual;
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

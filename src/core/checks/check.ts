import { reference as builtIn } from '../guidelines/reference';
import type { Reference } from '../guidelines/types';
import type { Model } from '../model/model';
import { compareSpans } from '../model/span';
import { firstFrom } from '../text/binarySearch';
import { spanInCopy } from '../text/copies/cleanCopy';
import { withSpans } from '../text/copies/offsetMap';
import { messageOf } from './messages';
import {
  isReported,
  PROBLEM_ROWS,
  type Problem,
  type ProblemCode,
  type ProblemFacts,
  type Severity,
  wantedCodes,
} from './problem';
import { ageDiffers } from './rules/ageDiffers';
import { authorityNotCited } from './rules/authorityNotCited';
import { chapterOtherBodyPart } from './rules/chapterOtherBodyPart';
import { citationIncomplete } from './rules/citationIncomplete';
import { conclusionMissing } from './rules/conclusionMissing';
import { dateDiffers } from './rules/dateDiffers';
import { dateInvalid } from './rules/dateInvalid';
import { datesOutOfOrder } from './rules/datesOutOfOrder';
import { decisionContradictsRationale } from './rules/decisionContradictsRationale';
import { decisionMissing } from './rules/decisionMissing';
import { decisionUnknown } from './rules/decisionUnknown';
import { documentUnknown } from './rules/documentUnknown';
import { drugMisspelt } from './rules/drugMisspelt';
import { drugOfOtherTopic } from './rules/drugOfOtherTopic';
import { editionNotInForce } from './rules/editionNotInForce';
import { guidelineMissing } from './rules/guidelineMissing';
import { identifierPresent, identifiersAnywhere } from './rules/identifierPresent';
import { itemDuplicate } from './rules/itemDuplicate';
import { itemMissing } from './rules/itemMissing';
import { labelMisspelt } from './rules/labelMisspelt';
import { labelsOutOfOrder } from './rules/labelsOutOfOrder';
import { labelUnread } from './rules/labelUnread';
import { letterOutcomeDisagrees } from './rules/letterOutcomeDisagrees';
import { levelDiffers } from './rules/levelDiffers';
import { mtusOrder } from './rules/mtusOrder';
import { nameDiffers } from './rules/nameDiffers';
import { noItems } from './rules/noItems';
import { nothingCited } from './rules/nothingCited';
import { pageNotInTopic } from './rules/pageNotInTopic';
import { pageOutOfRange } from './rules/pageOutOfRange';
import { paragraphEmpty } from './rules/paragraphEmpty';
import { phraseBroken } from './rules/phraseBroken';
import { placeholderLeft } from './rules/placeholderLeft';
import { pronounDiffers } from './rules/pronounDiffers';
import { quantityDiffers } from './rules/quantityDiffers';
import { rationaleMissing } from './rules/rationaleMissing';
import { recordContradicts } from './rules/recordContradicts';
import { regulationMismatch } from './rules/regulationMismatch';
import { requestBeforeInjury } from './rules/requestBeforeInjury';
import { reviewerNamed } from './rules/reviewerNamed';
import { sectionMissing } from './rules/sectionMissing';
import { type Check, type CheckContext, contextOf } from './rules/shared/context';
import { leftOutLines } from './rules/shared/leftOutLines';
import { itemAround } from './rules/shared/parts';
import { spaceMissing } from './rules/spaceMissing';
import { topicOfOtherDocument } from './rules/topicOfOtherDocument';
import { topicUnknown } from './rules/topicUnknown';
import { wordDoubled } from './rules/wordDoubled';

/** A check tells of one code, and is not asked where nobody wants it. */
const CHECKS: Readonly<Record<ProblemCode, Check>> = {
  'age-differs': ageDiffers,
  'authority-not-cited': authorityNotCited,
  'chapter-other-body-part': chapterOtherBodyPart,
  'citation-incomplete': citationIncomplete,
  'conclusion-missing': conclusionMissing,
  'date-differs': dateDiffers,
  'date-invalid': dateInvalid,
  'dates-out-of-order': datesOutOfOrder,
  'decision-contradicts-rationale': decisionContradictsRationale,
  'decision-missing': decisionMissing,
  'decision-unknown': decisionUnknown,
  'document-unknown': documentUnknown,
  'drug-misspelt': drugMisspelt,
  'drug-of-other-topic': drugOfOtherTopic,
  'edition-not-in-force': editionNotInForce,
  'guideline-missing': guidelineMissing,
  'identifier-present': identifierPresent,
  'item-duplicate': itemDuplicate,
  'item-missing': itemMissing,
  'label-misspelt': labelMisspelt,
  'labels-out-of-order': labelsOutOfOrder,
  'label-unread': labelUnread,
  'letter-outcome-disagrees': letterOutcomeDisagrees,
  'level-differs': levelDiffers,
  'mtus-order': mtusOrder,
  'name-differs': nameDiffers,
  'no-items': noItems,
  'nothing-cited': nothingCited,
  'page-not-in-topic': pageNotInTopic,
  'page-out-of-range': pageOutOfRange,
  'paragraph-empty': paragraphEmpty,
  'phrase-broken': phraseBroken,
  'placeholder-left': placeholderLeft,
  'pronoun-differs': pronounDiffers,
  'quantity-differs': quantityDiffers,
  'rationale-missing': rationaleMissing,
  'record-contradicts': recordContradicts,
  'regulation-mismatch': regulationMismatch,
  'request-before-injury': requestBeforeInjury,
  'reviewer-named': reviewerNamed,
  'section-missing': sectionMissing,
  'space-missing': spaceMissing,
  'topic-of-other-document': topicOfOtherDocument,
  'topic-unknown': topicUnknown,
  'word-doubled': wordDoubled,
};

/**
 * What is wrong in a model, in the order of its determinations and, within each, of the text. Never throws. Spans are
 * offsets of the model's text in UTF-16 units and lie within it. Only problems of the given codes.
 */
export function check(
  model: Model,
  reference: Reference = builtIn,
  codes: ReadonlySet<ProblemCode> = USUAL_CODES,
): Problem[] {
  const { clean } = model;
  if (clean !== null) {
    const read = withSpans(check(clean.model, reference, codes), span => spanInCopy(clean.back, span));
    return withAside(read, [
      ...(codes.has('identifier-present') ? identifiersAside(model, read) : []),
      ...(codes.has('placeholder-left') ? linesLeftOut(model) : []),
    ]);
  }
  const problems: Problem[] = [];
  for (const [index, determination] of model.determinations.entries())
    for (const facts of factsOf(contextOf(model, determination, reference), codes))
      problems.push(problemOf(facts, index));
  return problems;
}

/** With the problems of what was set aside for reading, in the same order. */
const withAside = (read: Problem[], aside: readonly Problem[]): Problem[] =>
  aside.length === 0
    ? read
    : [...read, ...aside].sort((a, b) => a.determination - b.determination || compareSpans(a.span, b.span));

/** Identifiers in lines that were set aside. */
function identifiersAside(model: Model, read: readonly Problem[]): Problem[] {
  const told = new Set(read.filter(({ code }) => code === 'identifier-present').map(({ span }) => span.start));
  return model.determinations.flatMap((determination, index) =>
    identifiersAnywhere({ model, determination })
      .filter(({ span }) => !told.has(span.start))
      .map(facts => problemOf(facts, index)),
  );
}

/** Places where a comparison has left out lines; what stands before the first determination is told of it. */
function linesLeftOut(model: Model): Problem[] {
  const ends = model.determinations.map(({ span }) => span.end);
  if (ends.length === 0) return [];
  return leftOutLines(model).map(span => {
    const index = Math.min(firstFrom(ends, span.end), ends.length - 1);
    const item = itemAround(model.determinations[index]!.items, span.start)?.number ?? null;
    const written = model.text.slice(span.start, span.end);
    return problemOf({ code: 'placeholder-left', item, span, written, kind: 'left-out' }, index);
  });
}

/** Without those that are off until a setting turns them on. */
const USUAL_CODES = wantedCodes({});

function factsOf(context: CheckContext, codes: ReadonlySet<ProblemCode>): ProblemFacts[] {
  const found: ProblemFacts[] = [];
  for (const code of codes) for (const facts of CHECKS[code](context)) found.push(facts);
  return found.sort((a, b) => compareSpans(a.span, b.span) || compareTexts(a.code, b.code));
}

function problemOf(facts: ProblemFacts, determination: number): Problem {
  const { code, item, span } = facts;
  return { code, severity: severityOf(facts), message: messageOf(facts), determination, item, span, facts };
}

const DEFAULTS = new Map<ProblemCode, Severity>(PROBLEM_ROWS.map(row => [row.code, row.severity]));

/**
 * What stands in the claims administrator's paragraph is UR's, as reported: information at most. Pages of which the
 * reference is sure are worth a warning; a contradiction that stands in no plain words is worth no more. A
 * document without a section can still be looked up.
 */
function severityOf(facts: ProblemFacts): Severity {
  const usual = ownSeverity(facts) ?? DEFAULTS.get(facts.code)!;
  return isReported(facts) && (usual === 'error' || usual === 'warning') ? 'info' : usual;
}

function ownSeverity(facts: ProblemFacts): Severity | null {
  if (facts.code === 'placeholder-left' && (facts.kind === 'broken' || facts.kind === 'left-out')) return 'warning';
  if (facts.code === 'page-not-in-topic' && facts.sure) return 'warning';
  if (facts.code === 'citation-incomplete' && facts.missing === 'section') return 'info';
  return facts.code === 'decision-contradicts-rationale' && !facts.isPlain ? 'warning' : null;
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

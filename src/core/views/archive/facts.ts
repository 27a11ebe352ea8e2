import { isOfClaimsSide, type Problem, type ProblemCode, type Severity } from '../../checks/problem';
import { documentById } from '../../guidelines/lookup';
import type { Reference } from '../../guidelines/types';
import type {
  Citation,
  DecisionKind,
  Determination,
  GuidelineParagraph,
  Item,
  Model,
  RequestedPart,
  ServiceCategory,
} from '../../model/model';
import { shortHeading } from '../../model/query';
import { type LineIndex, lineIndexOf, lineOf } from '../../text/lineIndex';

/**
 * What is known of a determination among many, without its text: by this a folder is listed, searched and counted. Plain
 * data: it goes from thread to thread, and into the index of a folder.
 */
export interface DeterminationFacts {
  readonly caseNumber: string | null;
  /** ISO. */
  readonly decisionDate: string | null;
  readonly urDenialDate: string | null;
  /** Of the expert reviewer. */
  readonly certifications: readonly string[];
  readonly items: readonly ItemFacts[];
  readonly problems: readonly ProblemFact[];
}

export interface ItemFacts {
  readonly number: number;
  /** 1-based; of a PDF, in the text that is read from it. */
  readonly line: number;
  /** The heading without what other facts say. */
  readonly title: string;
  readonly category: ServiceCategory | null;
  readonly subcategory: string | null;
  readonly name: string | null;
  readonly bodyParts: readonly RequestedPart[];
  readonly decision: DecisionKind | null;
  /** Whether utilization review had authorized a part. */
  readonly isModified: boolean;
  readonly claims: readonly CitedFacts[];
  readonly maximus: readonly CitedFacts[];
  /** The words with which the rationale concludes; null where it concludes nothing. */
  readonly conclusion: string | null;
}

export interface CitedFacts {
  /** In the reference data; null where unresolved. */
  readonly documentId: string | null;
  /** The reference's title of the document, else its publisher. */
  readonly document: string;
  /** As written, else in which the document came into force. */
  readonly year: number | null;
  readonly sections: readonly CitedSectionFacts[];
}

interface CitedSectionFacts {
  /** The reference's title, else as written. */
  readonly title: string;
  readonly isTopic: boolean;
  readonly pages: readonly number[];
}

export interface ProblemFact {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly message: string;
  /** Null where it is not one item's. */
  readonly item: number | null;
  /** 1-based. */
  readonly line: number;
  /** Whether it is about what stands in the claims administrator's paragraph. */
  readonly isOfClaimsSide: boolean;
}

/** The facts of each determination of a model. `problems[i]` are those of determination i. */
export function factsOf(
  model: Model,
  problems: readonly (readonly Problem[])[],
  reference: Reference,
): DeterminationFacts[] {
  const lines = lineIndexOf(model.text);
  const context = { model, reference, lines };
  return model.determinations.map((determination, i) => ofDetermination(context, determination, problems[i] ?? []));
}

/** An item of a model with what is known of its determination, to seek others like it; null where it is of another model. */
export function soughtIn(
  model: Model,
  item: Item,
  reference: Reference,
): { readonly item: ItemFacts; readonly of: DeterminationFacts } | null {
  const determination = model.determinations.find(({ items }) => items.includes(item));
  if (determination === undefined) return null;
  const of = ofDetermination({ model, reference, lines: lineIndexOf(model.text) }, determination, []);
  const found = of.items.find(({ number }) => number === item.number);
  return found === undefined ? null : { item: found, of };
}

interface Context {
  readonly model: Model;
  readonly reference: Reference;
  readonly lines: LineIndex;
}

function ofDetermination(
  context: Context,
  determination: Determination,
  problems: readonly Problem[],
): DeterminationFacts {
  const { case: block, reviewer, items } = determination;
  return {
    caseNumber: block.number?.value ?? null,
    decisionDate: block.decisionDate?.value ?? null,
    urDenialDate: block.urDenialDate?.value ?? null,
    certifications: reviewer.certifications,
    items: items.map(item => ofItem(context, item)),
    problems: problems.map(problem => ofProblem(context, problem)),
  };
}

function ofItem({ model, reference }: Context, item: Item): ItemFacts {
  const { request, rationale } = item;
  const concluding = rationale?.conclusionSpan;
  return {
    number: item.number,
    line: item.line,
    title: shortHeading(item),
    category: request.category,
    subcategory: request.subcategory,
    name: request.name,
    bodyParts: request.bodyParts,
    decision: item.decision?.kind ?? null,
    isModified: request.remaining !== null,
    claims: cited(item.claimsAdministratorGuideline, reference),
    maximus: cited(item.maximusGuideline, reference),
    conclusion: concluding ? oneLine(model.text.slice(concluding.start, concluding.end)) : null,
  };
}

/** So long a sentence is kept; a longer one ends in "…". */
const LONGEST_SENTENCE = 400;

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST_SENTENCE ? `${line.slice(0, LONGEST_SENTENCE)}…` : line;
}

const cited = (paragraph: GuidelineParagraph | null, reference: Reference): CitedFacts[] =>
  paragraph?.citations.map(citation => ofCitation(citation, reference)) ?? [];

const SOURCE_NAMES = {
  MTUS: 'MTUS, no document told',
  ODG: 'Official Disability Guidelines (ODG)',
  ACOEM: 'ACOEM outside the MTUS',
  other: 'Other sources',
} as const;

function ofCitation({ source, documentId, year, sections }: Citation, reference: Reference): CitedFacts {
  const document = documentById(reference, documentId);
  return {
    documentId,
    document: document?.title ?? SOURCE_NAMES[source],
    year: year ?? (document?.effectiveFrom ? Number(document.effectiveFrom.slice(0, 4)) : null),
    sections: sections.map(({ topic, text, pages }) => ({ title: topic ?? text, isTopic: topic !== null, pages })),
  };
}

const ofProblem = ({ lines }: Context, problem: Problem): ProblemFact => ({
  code: problem.code,
  severity: problem.severity,
  message: problem.message,
  item: problem.item,
  line: lineOf(lines, problem.span.start),
  isOfClaimsSide: isOfClaimsSide(problem),
});

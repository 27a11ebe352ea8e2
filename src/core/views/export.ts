import type { Problem } from '../checks/problem';
import type {
  Citation,
  CitedSection,
  Determination,
  GuidelineParagraph,
  Item,
  Model,
  Rationale,
  Request,
} from '../model/model';
import type { Span } from '../model/span';
import { harmlessJson } from '../text/harmless';

/** Version of the export's form; the schema is media/determination.schema.json. */
const FORMAT_VERSION = 1;

/** The version of this tool, as package.json gives it. */
export const GENERATOR = { name: 'imr-determinations', version: '0.1.0' } as const;

export interface ExportSource {
  /** File name without folder; null for standard input and untitled documents. */
  readonly name: string | null;
  readonly kind: 'text' | 'pdf';
  /** Hexadecimal; of the UTF-8 bytes of the text without byte-order mark, or of the PDF file. */
  readonly sha256: string;
}

/**
 * The whole of a model as plain data for JSON, filled field by field in the order of the contract. `problems[i]` are
 * those of determination i. Offsets are UTF-16 units of the text analysed.
 */
export function exportModel(model: Model, problems: readonly (readonly Problem[])[], source: ExportSource) {
  return {
    formatVersion: FORMAT_VERSION,
    generator: { ...GENERATOR },
    source: { name: source.name, kind: source.kind, sha256: source.sha256, offsetUnit: 'utf-16' as const },
    determinations: model.determinations.map((determination, i) =>
      exportDetermination(determination, problems[i] ?? []),
    ),
  };
}

export type Export = ReturnType<typeof exportModel>;

/** An export as the bytes of a .imr.json file: two blanks of indentation, one line end at the end. */
export const toJson = (exported: unknown): string => `${toJsonValue(exported)}\n`;

/** The same as it stands within other JSON. */
export const toJsonValue = (exported: unknown): string => harmlessJson(JSON.stringify(exported, null, 2));

/** One determination a line, each with the frame of the whole. */
export function toJsonLines({ formatVersion, generator, source, determinations }: Export): string {
  return determinations
    .map(determination => JSON.stringify({ formatVersion, generator, source, determination }))
    .map(json => `${harmlessJson(json)}\n`)
    .join('');
}

function exportDetermination(determination: Determination, problems: readonly Problem[]) {
  const { case: block, reviewer, injuredWorker } = determination;
  return {
    layout: determination.layout,
    letterOutcome: determination.letterOutcome?.value ?? null,
    case: {
      number: block.number?.value ?? null,
      otherNumbers: block.number === null ? null : block.otherNumbers.map(({ value }) => value),
      dateAssigned: block.dateAssigned?.value ?? null,
      dateOfInjury: block.dateOfInjury?.value ?? null,
      decisionDate: block.decisionDate?.value ?? null,
      urDenialDate: block.urDenialDate?.value ?? null,
      applicationReceived: block.applicationReceived?.value ?? null,
      priority: block.priority?.value ?? null,
    },
    reviewer: {
      licensedIn: reviewer.licensedIn,
      certifications: reviewer.certifications,
      subspecialties: reviewer.subspecialties,
    },
    injuredWorker: {
      age: injuredWorker.age,
      sex: injuredWorker.sex,
      dateOfInjury: injuredWorker.dateOfInjury?.value ?? null,
    },
    sections: determination.sections.map(({ title, span }) => ({ title, span: exportSpan(span) })),
    items: determination.items.map(exportItem),
    problems: problems.map(({ code, severity, message, item, span }) => ({
      code,
      severity,
      message,
      item,
      span: exportSpan(span),
    })),
  };
}

/** One item as the export shows it. */
export function exportItem(item: Item) {
  return {
    number: item.number,
    heading: item.heading,
    request: exportRequest(item.request),
    decision: item.decision?.kind ?? null,
    decisionText: item.decision?.text ?? null,
    claimsAdministratorGuideline: exportParagraph(item.claimsAdministratorGuideline),
    maximusGuideline: exportParagraph(item.maximusGuideline),
    rationale: exportRationale(item.rationale),
    line: item.line,
    headingSpan: exportSpan(item.headingSpan),
    span: exportSpan(item.span),
  };
}

function exportRequest(request: Request) {
  return {
    category: request.category,
    subcategory: request.subcategory,
    name: request.name,
    strength: request.strength,
    quantity: request.quantity,
    frequency: request.frequency,
    refills: request.refills,
    bodyParts: request.bodyParts.map(({ part, side }) => ({ part, side })),
    retrospective: request.retrospective,
    datesOfService: request.datesOfService,
    requested: request.requested,
    authorized: request.authorized,
    remaining: request.remaining,
  };
}

function exportParagraph(paragraph: GuidelineParagraph | null) {
  if (paragraph === null) return null;
  return {
    text: paragraph.text,
    basis: paragraph.basis,
    citations: paragraph.citations.map(exportCitation),
    span: exportSpan(paragraph.span),
  };
}

function exportCitation(citation: Citation) {
  return {
    source: citation.source,
    document: citation.document,
    documentId: citation.documentId,
    editions: citation.editions,
    year: citation.year,
    sections: citation.sections.map(exportSection),
    pages: citation.pages,
    span: exportSpan(citation.span),
  };
}

function exportSection({ text, topic, pages }: CitedSection) {
  return { text, topic, pages };
}

function exportRationale(rationale: Rationale | null) {
  if (rationale === null) return null;
  return {
    text: rationale.text,
    conclusion: rationale.conclusion,
    conclusionSpan: rationale.conclusionSpan === null ? null : exportSpan(rationale.conclusionSpan),
    citations: rationale.citations.map(exportCitation),
    span: exportSpan(rationale.span),
  };
}

const exportSpan = ({ start, end }: Span): Span => ({ start, end });

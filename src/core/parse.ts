import { readGuideline } from './citations/guidelineParagraph';
import { readRationaleCitations } from './citations/rationaleCitations';
import { reference as builtIn } from './guidelines/reference';
import type { Reference } from './guidelines/types';
import type {
  Citation,
  Determination,
  GuidelineParagraph,
  Item,
  Model,
  OffsetMap,
  Rationale,
  Request,
  SectionId,
} from './model/model';
import type { Span } from './model/span';
import { concludes } from './rationale/conclusion';
import { NO_REQUEST, readRequest } from './request/request';
import { knowsWord } from './request/wholeWords';
import { NO_CASE, readCaseBlock, readLetterOutcome } from './structure/caseBlock';
import { type Range, rangesOf, type SectionRange, sectionsOf } from './structure/determinations';
import { withFilingDates } from './structure/filingParagraph';
import { NO_WORKER, readInjuredWorker } from './structure/injuredWorker';
import type { ItemOutline, PartOutline } from './structure/items';
import { outlineByLayout } from './structure/layouts';
import { readReviewer } from './structure/reviewer';
import { type CleanCopy, cleanCopyOf, spanInCopy } from './text/copies/cleanCopy';
import { withSpans } from './text/copies/offsetMap';
import { type Joined, joinLines } from './text/joinedText';
import { lineIndexOf, lineOf } from './text/lineIndex';
import { linesOfKnown } from './text/scan';
import { endOfContent, type SpacedLines, spacingOf, withRunningHeaders } from './text/spacing';
import type { Lines, Token } from './text/token';

/**
 * Reads a text into its determinations, in order. Never throws: of a broken or unfinished text it returns what is
 * there, null for what is not. A text without any heading or label of a determination has none. Offsets are UTF-16
 * units of `text`; time is linear in its length.
 */
export function parse(text: string, reference: Reference = builtIn): Model {
  const copy = cleanCopyOf(text);
  const clean = parseClean(copy, reference);
  return copy.text === text ? clean : modelOfCopy(text, clean, copy.back);
}

function parseClean({ text, lines: known }: CleanCopy, reference: Reference): Model {
  const lines: Lines = { ...linesOfKnown(text, known), isWord: knowsWord(reference) };
  const determinations = rangesOf(lines).map(range => readOwn(lines, range, reference));
  return { text, determinations, clean: null };
}

/** The model of a copy: what was read from its clean text, at the places where it stands in the text as given. */
function modelOfCopy(text: string, clean: Model, back: readonly OffsetMap[]): Model {
  const lines = lineIndexOf(text);
  const determinations = withSpans(clean.determinations, span => spanInCopy(back, span)).map(determination => ({
    ...determination,
    items: determination.items.map(item => ({ ...item, line: lineOf(lines, item.headingSpan.start) })),
  }));
  return { text, determinations, clean: { model: clean, back } };
}

/** Each determination sees its own lines only, so that time stays linear in their number. */
function readOwn({ source, tokens, isWord }: Lines, range: Range, reference: Reference): Determination {
  const { first, last, itemsFirst, itemsLast } = range;
  const own = { first: 0, last: last - first, itemsFirst: itemsFirst - first, itemsLast: itemsLast - first };
  const cut = tokens.slice(first, last);
  const ownTokens = withRunningHeaders(source.plain, cut, firstOfItems(cut, own));
  const lines = { source, isWord, tokens: ownTokens, spacing: spacingOf(source.plain, ownTokens) };
  return readDetermination(lines, own, reference);
}

/** From which token on a determination tells of its items; the one of a professional review begins with its issue. */
function firstOfItems(tokens: readonly Token[], { itemsFirst }: Range): number {
  const issue = tokens.findIndex(({ section }) => section?.id === 'issue-at-dispute');
  return issue < 0 ? itemsFirst : Math.min(issue, itemsFirst);
}

function readDetermination(lines: SpacedLines, range: Range, reference: Reference): Determination {
  const { source, tokens } = lines;
  const { first, last } = range;
  const { layout, sections, at } = sectionsOf(source.text, tokens, first, last);
  const header = headerOf(tokens, range, at);
  const ownBlock = header === null ? NO_CASE : readCaseBlock(source.plain, header.start, header.end);
  const filing = at.get('letter-decision');
  const caseBlock = filing === undefined ? ownBlock : withFilingDates(ownBlock, filingParagraph(lines, filing));
  const decisionDate = caseBlock.decisionDate?.value ?? null;
  // A copy may have lost its titles.
  const beforeItems = { first: first - 1, last: range.itemsFirst };
  const credentials = at.get('how-made') ?? at.get('qualifications') ?? beforeItems;
  const summary = at.get('case-summary') ?? (credentials === beforeItems ? beforeItems : undefined);
  const context: Context = { reference, decisionDate, urDenialDate: caseBlock.urDenialDate?.value ?? null };
  const outlines = outlineByLayout({ lines, range, layout, sections: at });
  return {
    span: { start: tokens[first]!.from, end: endOfContent(tokens, first, last, 'with-page-lines') },
    layout,
    letterOutcome: header === null ? null : readLetterOutcome(source.plain, header.start, header.end),
    case: caseBlock,
    reviewer: readReviewer(lines, credentials.first + 1, credentials.last),
    injuredWorker:
      summary === undefined
        ? NO_WORKER
        : readInjuredWorker(joinLines(lines, summary.first + 1, summary.last), decisionDate),
    sections,
    items: outlines.map((outline, i) => readItem(outline, i + 1, context)),
  };
}

/** What stands before the first section: the case block, perhaps a cover letter. */
function headerOf(tokens: readonly Token[], range: Range, at: ReadonlyMap<SectionId, SectionRange>): Span | null {
  const first = at.values().next().value?.first ?? range.itemsFirst;
  if (first <= range.first) return null;
  return { start: tokens[range.first]!.start, end: tokens[first]?.start ?? tokens[first - 1]!.end };
}

/** From a letter's second title to its numbered decisions. */
function filingParagraph(lines: SpacedLines, { first, last }: SectionRange): Joined {
  let end = first + 1;
  while (end < last && lines.tokens[end]!.kind !== 'numbered') end++;
  return joinLines(lines, first + 1, end);
}

interface Context {
  readonly reference: Reference;
  readonly decisionDate: string | null;
  readonly urDenialDate: string | null;
}

function readItem(outline: ItemOutline, number: number, context: Context): Item {
  const { parts, heading } = outline;
  return {
    number,
    heading: heading?.text ?? null,
    request: heading === null ? NO_REQUEST : readRequestAsWritten(heading, context.decisionDate),
    decision: outline.decision,
    claimsAdministratorGuideline: readParagraph(parts.claimsAdministratorGuideline, context),
    maximusGuideline: readParagraph(parts.maximusGuideline, context),
    rationale: readRationale(parts.rationale, context),
    line: outline.line + 1,
    headingSpan: outline.headingSpan,
    span: outline.span,
  };
}

/** The facts of a heading, read from its plain text, each with the letters as they are written. */
function readRequestAsWritten(
  { plain, text, joined }: NonNullable<ItemOutline['heading']>,
  decisionDate: string | null,
): Request {
  const request = readRequest(plain, decisionDate);
  if (plain === text) return request;
  const start = Math.max(0, joined.text.indexOf(plain));
  return withWords(request, words => {
    const at = plain.indexOf(words);
    return at < 0 ? words : joined.writtenOf(start + at, start + at + words.length);
  });
}

const withWords = (request: Request, written: (words: string) => string): Request => ({
  ...request,
  name: request.name && written(request.name),
  requested: request.requested && written(request.requested),
  authorized: request.authorized && written(request.authorized),
  remaining: request.remaining && written(request.remaining),
});

function readParagraph(part: PartOutline | null, { reference, urDenialDate }: Context): GuidelineParagraph | null {
  if (part === null) return null;
  const { basis, citations } = readGuideline({ joined: part.joined, reference, date: urDenialDate });
  return {
    text: part.joined.written,
    basis,
    citations: asWritten(citations, part.joined),
    labelSpan: part.labelSpan,
    meantLabel: part.meantLabel,
    span: part.span,
  };
}

function readRationale(part: PartOutline | null, { reference, urDenialDate }: Context): Rationale | null {
  if (part === null) return null;
  const { joined } = part;
  const conclusion = concludes(joined.text);
  return {
    text: joined.written,
    conclusion: conclusion?.kind ?? 'unclear',
    conclusionSpan: conclusion === null ? null : joined.spanOf(conclusion.start, conclusion.end),
    citations: asWritten(readRationaleCitations({ joined, reference, date: urDenialDate }), joined),
    labelSpan: part.labelSpan,
    meantLabel: part.meantLabel,
    span: part.span,
  };
}

/** Citations read from the plain text of a paragraph, with the names of documents and sections as they are written. */
function asWritten(citations: readonly Citation[], joined: Joined): readonly Citation[] {
  if (joined.text === joined.written) return citations;
  return citations.map(citation => ({
    ...citation,
    document: citation.document === null ? null : joined.writtenAs(citation.document, citation.span),
    sections: citation.sections.map(section => ({ ...section, text: joined.writtenAs(section.text, section.span) })),
  }));
}

import type { Determination, GuidelineParagraph, Item, Model } from '../model/model';
import { contains, type Span } from '../model/span';
import { firstFrom, lastNotAfter } from '../text/binarySearch';
import { MONTHS } from '../text/dates';
import { onceFor } from '../text/once';
import { DECISION_WORDS, type ItemPart } from '../text/vocabulary';
import { isReported, PROBLEM_ROWS, type Problem, type ProblemCode, type ProblemFacts } from './problem';
import { nameSpan } from './rules/shared/citationsOfItem';
import { itemNumbered, PARTS, partsOf } from './rules/shared/parts';
import { endInsertion, itemSkeleton, labelInsertion, paragraphInsertion, sectionInsertion } from './skeletons';
import { nothingCited } from './stockSentences';

/** A change of the text that mends a problem. Edits do not overlap; offsets are those of the model's text. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** No choice and no clinical word: part of Fix All. */
  readonly safe: boolean;
}

/** Replaces what the span covers; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** The fixes of one problem, the likeliest first; none for what stands in the claims administrator's paragraph. */
export function fixesFor(model: Model, { determination: index, facts }: Problem): Fix[] {
  const determination = model.determinations[index];
  if (determination === undefined || isReported(facts)) return [];
  return fixesOf(facts, { model, determination, item: itemNumbered(determination, facts.item) });
}

/** One fix a problem that has a safe one, none overlapping another: what Fix All does in one go. */
export function safeFixes(model: Model, problems: readonly Problem[]): Fix[] {
  const safe = problems.filter(({ code }) => SAFE.has(code)).flatMap(problem => fixesFor(model, problem));
  const moves = safe.filter(fix => fix.edits.length > 1);
  const small = safe.filter(fix => fix.edits.length === 1).sort((a, b) => startOf(a) - startOf(b));
  const starts = small.map(startOf);
  const inside = (span: Span): Fix[] => {
    const within = small.slice(firstFrom(starts, span.start), firstFrom(starts, span.end));
    return within.filter(fix => contains(span, fix.edits[0]!.span));
  };
  const moved = new Set(moves.flatMap(move => move.edits.flatMap(edit => inside(edit.span))));
  return [...moves.map(move => withInner(model, move, inside)), ...small.filter(fix => !moved.has(fix))];
}

const SAFE: ReadonlySet<ProblemCode> = new Set(
  PROBLEM_ROWS.filter(({ fix }) => fix === 'safe').map(({ code }) => code),
);

const startOf = (fix: Fix): number => fix.edits[0]!.span.start;

/** A text after edits, which must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
  let at = 0;
  let changed = '';
  for (const { span, text: replacement } of ordered) {
    changed += text.slice(at, span.start) + replacement;
    at = span.end;
  }
  return changed + text.slice(at);
}

/** What a fix may need to know of where it is. */
interface FixContext {
  readonly model: Model;
  readonly determination: Determination;
  readonly item: Item | null;
}

function fixesOf(facts: ProblemFacts, context: FixContext): Fix[] {
  const { model, determination, item } = context;
  switch (facts.code) {
    case 'decision-missing':
      return decided(context);
    case 'decision-unknown':
      return decisionWords(facts.span, facts.near);
    case 'guideline-missing':
      return missingParagraph('Insert the paragraph', facts.part, context);
    case 'rationale-missing':
      return missingParagraph('Insert a decision rationale', 'rationale', context);
    case 'paragraph-empty':
      return emptyParagraph(item, facts.part);
    case 'labels-out-of-order':
      return reordered(context);
    case 'label-misspelt':
      return replacement(facts.span, facts.meant);
    case 'label-unread':
      return madeLabel(facts, model);
    case 'section-missing':
      return [insert(`Insert the heading ${facts.title}`, sectionInsertion(model, determination, facts.title))];
    case 'item-missing':
      return [insert('Insert an item for it', endInsertion(model, determination, itemSkeleton(model, facts.request)))];
    case 'name-differs':
      return namesAlike(facts);
    case 'date-differs':
      return datesAlike(model, facts);
    case 'citation-incomplete':
      return completed(facts);
    case 'edition-not-in-force':
      return facts.instead.flatMap(name => replacement(facts.span, name));
    case 'page-not-in-topic':
      return topicPages(model, facts);
    case 'topic-unknown':
    case 'document-unknown':
      return replacement(facts.span, facts.near);
    case 'topic-of-other-document':
      return citedAsDocument(facts, context);
    case 'regulation-mismatch':
      return [
        {
          title: `Change to ${facts.regulation}`,
          edits: [{ span: facts.span, text: facts.regulation }],
          safe: true,
        },
      ];
    case 'word-doubled':
      return [withoutWord(model, facts.span)];
    case 'space-missing':
      return [
        {
          title: 'Insert a space',
          edits: [{ span: { start: facts.span.end, end: facts.span.end }, text: ' ' }],
          safe: true,
        },
      ];
    case 'decision-contradicts-rationale':
    case 'phrase-broken':
    case 'no-items':
    case 'placeholder-left':
    case 'item-duplicate':
    case 'conclusion-missing':
    case 'chapter-other-body-part':
    case 'pronoun-differs':
    case 'letter-outcome-disagrees':
    case 'dates-out-of-order':
    case 'date-invalid':
    case 'page-out-of-range':
    case 'mtus-order':
    case 'nothing-cited':
    case 'reviewer-named':
    case 'identifier-present':
      return [];
  }
}

/** The document that may be meant: in the place of a name, or behind the words that lead to one. */
const completed = ({ span, written, meant }: FactsOf<'citation-incomplete'>): Fix[] =>
  meant.flatMap(name =>
    written === null
      ? [insert(`Cite “${name}”`, { span: { start: span.end, end: span.end }, text: ` ${name}` })]
      : replacement(span, name),
  );

const choice = (title: string, edits: readonly Edit[]): Fix => ({ title, edits, safe: false });
const insert = (title: string, edit: Edit): Fix => choice(title, [edit]);
const replacement = (span: Span, text: string | null): Fix[] =>
  text === null ? [] : [choice(`Change to “${text}”`, [{ span, text }])];

type FactsOf<Code extends ProblemCode> = Extract<ProblemFacts, { code: Code }>;

const decided = ({ model, item }: FixContext): Fix[] =>
  item === null || item.heading === null ? [] : DECISION_WORDS.map(({ word }) => decide(model, item, word));

function decide(model: Model, item: Item, word: string): Fix {
  const { end } = item.headingSpan;
  const glue = /:\s*$/.test(model.text.slice(item.headingSpan.start, end)) ? ' ' : ': ';
  return insert(`Decide ${word}`, { span: { start: end, end }, text: `${glue}${word}` });
}

/** The label at the beginning of a paragraph of its own; a label that begins its line already is one too many. */
function madeLabel({ span, written, meant }: FactsOf<'label-unread'>, model: Model): Fix[] {
  if (meant === null) return [];
  const before = model.text.slice(0, span.start).trimEnd().length;
  if (written === meant && /[\r\n]/.test(model.text.slice(before, span.start))) return [];
  return [
    choice(`Begin a paragraph with “${meant}”`, [labelInsertion(model, { start: before, end: span.end }, meant)]),
  ];
}

/** The two words of a decision, the nearer one first. */
const decisionWords = (span: Span, near: string | null): Fix[] =>
  [...DECISION_WORDS]
    .sort((a, b) => Number(b.word === near) - Number(a.word === near))
    .map(({ word }) => choice(`Change to ${word}`, [{ span, text: word }]));

const missingParagraph = (title: string, part: ItemPart, { model, item }: FixContext): Fix[] =>
  item === null ? [] : [insert(title, paragraphInsertion(model, item, part))];

const PARTIES = {
  claimsAdministratorGuideline: 'The Claims Administrator',
  maximusGuideline: 'The Expert Reviewer',
} as const;

function emptyParagraph(item: Item | null, part: ItemPart): Fix[] {
  const paragraph = item?.[part];
  if (item == null || paragraph == null) return [];
  const { end } = paragraph.labelSpan;
  const span = { start: end, end: Math.max(end, paragraph.span.end) };
  const fill = (title: string, text: string): Fix => insert(title, { span, text: ` ${text}` });
  if (part === 'rationale') {
    if (item.decision?.kind === 'overturned')
      return [fill('Insert the conclusion', 'The request is medically necessary.')];
    return item.decision?.kind === 'upheld'
      ? [fill('Insert the conclusion', 'The request is not medically necessary.')]
      : [];
  }
  return [
    fill('Say that nothing was cited', nothingCited(PARTIES[part])),
    fill('Begin a citation', 'Decision based on MTUS '),
  ];
}

/** The paragraphs in their order, each into the place of the one that stands there. */
function reordered({ model, item }: FixContext): Fix[] {
  if (item === null) return [];
  const places = partsOf(item);
  const ordered = [...places].sort((a, b) => PARTS.indexOf(a.part) - PARTS.indexOf(b.part));
  const edits = places.map(({ paragraph }, i) => ({
    span: paragraph.span,
    text: textOf(model, ordered[i]!.paragraph.span),
  }));
  return [{ title: 'Put the paragraphs in order', edits, safe: true }];
}

/** A word goes with the blanks before it; at the beginning of a line with those behind it. */
function withoutWord({ text }: Model, { start, end }: Span): Fix {
  const lineStart = Math.max(text.lastIndexOf('\n', start), text.lastIndexOf('\r', start)) + 1;
  const before = lineStart + text.slice(lineStart, start).trimEnd().length;
  const behind = /^[ \t]{0,80}/.exec(text.slice(end))![0].length;
  const span = before === lineStart ? { start, end: end + behind } : { start: before, end };
  return { title: `Take out the second “${text.slice(start, end)}”`, edits: [{ span, text: '' }], safe: true };
}

const textOf = (model: Model, { start, end }: Span): string => model.text.slice(start, end);

/** Paragraphs that move take along what is mended inside them. */
function withInner(model: Model, move: Fix, inside: (span: Span) => readonly Fix[]): Fix {
  const mended = new Map(
    move.edits.map(({ span }) => {
      const moved = inside(span)
        .flatMap(fix => fix.edits)
        .map(edit => ({ ...edit, span: { start: edit.span.start - span.start, end: edit.span.end - span.start } }));
      return [textOf(model, span), applyEdits(textOf(model, span), moved)];
    }),
  );
  return { ...move, edits: move.edits.map(edit => ({ ...edit, text: mended.get(edit.text) ?? edit.text })) };
}

const namesAlike = ({ span, headingSpan, heading, rationale }: FactsOf<'name-differs'>): Fix[] => [
  choice(`Change the rationale to “${heading}”`, [{ span, text: heading }]),
  choice(`Change the heading to “${rationale}”`, [{ span: headingSpan, text: rationale }]),
];

function datesAlike(model: Model, { span, caseSpan, caseBlock, text }: FactsOf<'date-differs'>): Fix[] {
  const here = printedLike(textOf(model, span), caseBlock);
  const there = printedLike(textOf(model, caseSpan), text);
  return [
    choice(`Change to ${here}, as in the case block`, [{ span, text: here }]),
    choice(`Change the case block to ${there}`, [{ span: caseSpan, text: there }]),
  ];
}

/** An ISO date in the form of a printed one: in words, or with its separator, one digit or two, two of the year or four. */
function printedLike(printed: string, iso: string): string {
  const [year, month, day] = iso.split('-') as [string, string, string];
  if (/^[A-Za-z]/.test(printed)) return inWordsLike(printed, iso);
  const form = /^(\d{1,2})([/-])\s?(\d{1,2})[/-]\s*(\d{2,4})$/.exec(printed);
  const separator = form?.[2] ?? '/';
  const short = form !== null && (form[1]!.length === 1 || form[3]!.length === 1);
  const digits = (number: string): string => (short ? String(Number(number)) : number);
  return [digits(month), digits(day), form?.[4]?.length === 2 ? year.slice(2) : year].join(separator);
}

/** "Oct. 15, 2013" keeps its short month, and "October 15 2013" goes on without a comma. */
function inWordsLike(printed: string, iso: string): string {
  const [, name = '', stop = '', comma = ''] = /^([A-Za-z]+)(\.?)\s+\w+(,?)/.exec(printed) ?? [];
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  const whole = MONTHS[month - 1]!;
  return `${MONTHS.includes(name) ? whole : whole.slice(0, 3) + stop} ${day}${comma} ${year}`;
}

const topicPages = (model: Model, { sure, span, pages }: FactsOf<'page-not-in-topic'>): Fix[] =>
  sure && /^[\d\s–-]+$/.test(textOf(model, span))
    ? [choice(`Cite the topic's pages: ${pages}`, [{ span, text: pages }])]
    : [];

/**
 * "Chronic Pain Treatment Guidelines Low Back Complaints" as "Low Back Complaints", "Low Back Complaints 2004, Section(s):
 * Topical analgesics" of the document that has the section; where the citation has no other section.
 */
function citedAsDocument(facts: FactsOf<'topic-of-other-document'>, { model, item }: FixContext): Fix[] {
  const paragraph = item?.maximusGuideline ?? null;
  if (paragraph === null) return [];
  const citation = paragraph.citations[lastNotAfter(startsOfCitations(paragraph), facts.span.start)];
  if (citation === undefined || !contains(citation.span, facts.span) || citation.sections.length !== 1) return [];
  const { start, end } = nameSpan(model.text, citation);
  if (start >= facts.span.start) return [];
  if (!facts.isDocument) return [choice(`Cite it of “${facts.other}”`, [{ span: { start, end }, text: facts.other }])];
  return [choice(`Cite “${facts.written}” alone`, [{ span: { start, end: facts.span.start }, text: '' }])];
}

const startsOfCitations = onceFor(({ citations }: GuidelineParagraph) => citations.map(({ span }) => span.start));

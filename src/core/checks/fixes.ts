import type { GuidelineParagraph, Model } from '../model/model';
import { allItems } from '../model/query';
import { contains, type Span } from '../model/span';
import { firstFrom, lastNotAfter } from '../text/binarySearch';
import { dayText, MONTHS } from '../text/dates';
import { onceFor } from '../text/once';
import { missingDecision, unknownDecision } from './fixes/decisionFixes';
import {
  applyEdits,
  choice,
  choiceWithBlank,
  type Fix,
  type FixContext,
  replacement,
  safeFix,
  textOf,
} from './fixes/fix';
import { namesAlike, spelledRight } from './fixes/nameFixes';
import { emptyParagraph, madeLabel, missingItem, missingParagraph, reordered } from './fixes/paragraphFixes';
import { otherPronoun } from './fixes/pronounFixes';
import { isReported, PROBLEM_ROWS, type Problem, type ProblemCode, type ProblemFacts } from './problem';
import { nameSpan } from './rules/shared/citationsOfItem';
import { itemNumbered } from './rules/shared/parts';
import { sectionInsertion } from './skeletons';

/** A model, and how a text is read that a fix would make of its own. */
export interface Reading {
  readonly model: Model;
  read(text: string): Model;
}

/**
 * The fixes of one problem, the likeliest first; none for what stands in the claims administrator's paragraph. None makes
 * other determinations or items of the text, but that which inserts one.
 */
export function fixesFor(problem: Problem, { model, read }: Reading): Fix[] {
  const fixes = fixesIn(model, problem);
  if (!STRUCTURAL.has(problem.code)) return fixes;
  const added = problem.code === 'item-missing' ? 1 : 0;
  return fixes.filter(({ edits }) => keepsItems(model, read(applyEdits(model.text, edits)), added));
}

function fixesIn(model: Model, { determination: index, facts }: Problem): Fix[] {
  const determination = model.determinations[index];
  if (determination === undefined || isReported(facts)) return [];
  return fixesOf(facts, { model, determination, item: itemNumbered(determination, facts.item) });
}

/** Those whose fixes write headings or labels, or move them; or words between a label and another that follows it. */
const STRUCTURAL: ReadonlySet<ProblemCode> = new Set([
  ...(['decision-missing', 'decision-unknown', 'guideline-missing', 'rationale-missing', 'paragraph-empty'] as const),
  ...(['labels-out-of-order', 'label-misspelt', 'label-unread', 'section-missing', 'item-missing'] as const),
]);

/** Whether the text after a fix has the same determinations and items, and so many more items. */
function keepsItems(before: Model, after: Model, added: number): boolean {
  const isSame = before.determinations.length === after.determinations.length;
  return isSame && allItems(before).length + added === allItems(after).length;
}

/**
 * One fix a problem that has a safe one, none overlapping another: what Fix All does in one go. Paragraphs are moved only
 * where all determinations and items stay.
 */
export function safeFixes(problems: readonly Problem[], { model, read }: Reading): Fix[] {
  const safe = problems.filter(({ code }) => SAFE.has(code)).flatMap(problem => fixesIn(model, problem));
  const moves = safe.filter(fix => fix.edits.length > 1);
  const small = safe.filter(fix => fix.edits.length === 1).sort((a, b) => startOf(a) - startOf(b));
  const starts = small.map(startOf);
  const inside = (span: Span): Fix[] => {
    const within = small.slice(firstFrom(starts, span.start), firstFrom(starts, span.end));
    return within.filter(fix => contains(span, fix.edits[0]!.span));
  };
  const moved = new Set(moves.flatMap(move => move.edits.flatMap(edit => inside(edit.span))));
  const all = [...moves.map(move => withInner(model, move, inside)), ...small.filter(fix => !moved.has(fix))];
  const after =
    moves.length === 0
      ? model
      : read(
          applyEdits(
            model.text,
            all.flatMap(({ edits }) => edits),
          ),
        );
  return keepsItems(model, after, 0) ? all : small;
}

const SAFE: ReadonlySet<ProblemCode> = new Set(
  PROBLEM_ROWS.filter(({ fix }) => fix === 'safe').map(({ code }) => code),
);

const startOf = (fix: Fix): number => fix.edits[0]!.span.start;

function fixesOf(facts: ProblemFacts, context: FixContext): Fix[] {
  const { model } = context;
  switch (facts.code) {
    case 'decision-missing':
      return missingDecision(context);
    case 'decision-unknown':
      return unknownDecision(facts.span, facts.near, context);
    case 'guideline-missing':
      return missingParagraph('Insert the paragraph', facts.part, context);
    case 'rationale-missing':
      return missingParagraph('Insert a decision rationale', 'rationale', context);
    case 'paragraph-empty':
      return emptyParagraph(facts.part, context);
    case 'labels-out-of-order':
      return reordered(context);
    case 'label-misspelt':
      return replacement(facts.span, facts.meant);
    case 'label-unread':
      return madeLabel(facts, context);
    case 'section-missing':
      return missingSection(facts.title, context);
    case 'item-missing':
      return missingItem(facts.request, context);
    case 'name-differs':
      return namesAlike(model, facts);
    case 'drug-misspelt':
      return spelledRight(model, facts);
    case 'pronoun-differs':
      return otherPronoun(model, facts.span, facts.sex);
    case 'date-differs':
      return datesAlike(model, facts);
    case 'citation-incomplete':
      return completed(facts);
    case 'chapter-other-body-part':
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
      return [safeFix(`Change to ${facts.regulation}`, [{ span: facts.span, text: facts.regulation }])];
    case 'word-doubled':
      return [withoutWord(model, facts.span)];
    case 'space-missing':
      return [safeFix('Insert a space', [{ span: { start: facts.span.end, end: facts.span.end }, text: ' ' }])];
    case 'decision-contradicts-rationale':
    case 'phrase-broken':
    case 'age-differs':
    case 'quantity-differs':
    case 'level-differs':
    case 'authority-not-cited':
    case 'drug-of-other-topic':
    case 'record-contradicts':
    case 'no-items':
    case 'placeholder-left':
    case 'item-duplicate':
    case 'conclusion-missing':
    case 'letter-outcome-disagrees':
    case 'dates-out-of-order':
    case 'date-invalid':
    case 'request-before-injury':
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
      ? [choice(`Cite “${name}”`, [{ span: { start: span.end, end: span.end }, text: ` ${name}` }])]
      : replacement(span, name),
  );

type FactsOf<Code extends ProblemCode> = Extract<ProblemFacts, { code: Code }>;

/** So far before a word its line may begin: a whole line need not be looked through for each of its words. */
const MOST_BLANKS = 80;

/**
 * A word goes with the blanks before it. Where the second begins a line, which may be that of a label, the first goes, at the
 * end of the line before; and if that is all of its line, the second with the blanks behind it.
 */
function withoutWord({ text }: Model, { start, end }: Span): Fix {
  const word = text.slice(start, end);
  const near = text.slice(Math.max(0, start - MOST_BLANKS), start);
  const lineStart = start - near.length + Math.max(near.lastIndexOf('\n'), near.lastIndexOf('\r')) + 1;
  const before = lineStart + text.slice(lineStart, start).trimEnd().length;
  if (before > lineStart) return safeFix(`Take out the second “${word}”`, [{ span: { start: before, end }, text: '' }]);
  const first = wordAtEnd(near, word);
  if (first !== null) {
    const from = start - near.length;
    const span = { start: from + first.start, end: from + first.end };
    return safeFix(`Take out the first “${text.slice(span.end - word.length, span.end)}”`, [{ span, text: '' }]);
  }
  const behind = /^[ \t]{0,80}/.exec(text.slice(end))![0].length;
  return safeFix(`Take out the second “${word}”`, [{ span: { start, end: end + behind }, text: '' }]);
}

/** Where a text ends in a word, whatever its capitals, behind others of its line: with the blanks before it. */
function wordAtEnd(text: string, word: string): Span | null {
  const end = text.trimEnd().length;
  const start = end - word.length;
  if (text.slice(Math.max(0, start), end).toLowerCase() !== word.toLowerCase()) return null;
  const blanks = /[^\s][ \t]{1,20}$/.exec(text.slice(0, start))?.[0].length;
  return blanks === undefined ? null : { start: start - blanks + 1, end };
}

function missingSection(title: string, { model, determination }: FixContext): Fix[] {
  const { left, ...edit } = sectionInsertion(model, determination, title);
  const label = `Insert the heading ${title}`;
  return left === null ? [choice(label, [edit])] : [choiceWithBlank(label, edit, { at: 'words', words: left })];
}

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

function datesAlike(model: Model, { span, caseSpan, caseBlock, text }: FactsOf<'date-differs'>): Fix[] {
  const here = printedLike(textOf(model, span), caseBlock);
  const there = printedLike(textOf(model, caseSpan), text);
  return [
    choice(`Change to ${here}, as in the case block`, [{ span, text: here }]),
    choice(`Change the case block to ${there}`, [{ span: caseSpan, text: there }]),
  ];
}

/**
 * An ISO date in the form of a printed one: in words (behind a day that came first, "the 15th of May 2014", in the usual
 * order), or with its separator, one digit or two, two of the year or four.
 */
function printedLike(printed: string, iso: string): string {
  const [year, month, day] = iso.split('-') as [string, string, string];
  if (/^[A-Z]/.test(printed)) return inWordsLike(printed, iso);
  if (/[a-z]/.test(printed)) return dayText(iso);
  const form = /^(\d{1,2})([/-])\s?(\d{1,2})[/-]\s*(\d{2,4})/.exec(printed);
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

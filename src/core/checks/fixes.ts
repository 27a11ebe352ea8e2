import type { Determination, Item, Model } from '../model/model';
import { contains, type Span } from '../model/span';
import { dayText } from '../text/dates';
import { DECISION_WORDS, type ItemPart } from '../text/vocabulary';
import type { Problem } from './problem';
import { isReported, type ProblemFacts } from './problem';
import { nameSpan } from './rules/shared/citationsOfItem';
import { PARTS, partsOf } from './rules/shared/parts';
import { endInsertion, itemSkeleton, paragraphInsertion, sectionInsertion } from './skeletons';
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
export function fixesFor(model: Model, problem: Problem): Fix[] {
  const { facts } = problem;
  const determination = model.determinations[problem.determination];
  if (determination === undefined || isReported(facts)) return [];
  const item = determination.items.find(one => one.number === facts.item) ?? null;
  return fixesOf(facts, { model, determination, item });
}

/** One fix a problem that has a safe one, none overlapping another: what Fix All does in one go. */
export function safeFixes(model: Model, problems: readonly Problem[]): Fix[] {
  const safe = problems.flatMap(problem => fixesFor(model, problem).filter(fix => fix.safe));
  const moves = safe.filter(fix => fix.edits.length > 1);
  const small = safe.filter(fix => fix.edits.length === 1);
  const isMoved = (fix: Fix): boolean =>
    moves.some(move => move.edits.some(edit => contains(edit.span, fix.edits[0]!.span)));
  return [...moves.map(move => withInner(model, move, small)), ...small.filter(fix => !isMoved(fix))];
}

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

interface Place {
  readonly model: Model;
  readonly determination: Determination;
  readonly item: Item | null;
}

function fixesOf(facts: ProblemFacts, place: Place): Fix[] {
  const { model, determination, item } = place;
  switch (facts.code) {
    case 'decision-missing':
      return item?.heading == null ? [] : DECISION_WORDS.map(({ word }) => decide(model, item, word));
    case 'decision-unknown':
      return [...DECISION_WORDS]
        .sort((a, b) => Number(b.word === facts.near) - Number(a.word === facts.near))
        .map(({ word }) => choice(`Change to ${word}`, [{ span: facts.span, text: word }]));
    case 'guideline-missing':
      return item === null ? [] : [insert('Insert the paragraph', paragraphInsertion(model, item, facts.part))];
    case 'rationale-missing':
      return item === null ? [] : [insert('Insert a decision rationale', paragraphInsertion(model, item, 'rationale'))];
    case 'paragraph-empty':
      return emptyParagraph(item, facts.part);
    case 'labels-out-of-order':
      return item === null ? [] : [reordered(model, item)];
    case 'section-missing':
      return [insert(`Insert the heading ${facts.title}`, sectionInsertion(model, determination, facts.title))];
    case 'item-missing':
      return [insert('Insert an item for it', endInsertion(model, determination, itemSkeleton(model, facts.request)))];
    case 'name-differs':
      return [
        choice(`Change the rationale to “${facts.heading}”`, [{ span: facts.span, text: facts.heading }]),
        choice(`Change the heading to “${facts.rationale}”`, [{ span: facts.headingSpan, text: facts.rationale }]),
      ];
    case 'date-differs':
      return datesAlike(model, facts);
    case 'edition-not-in-force':
      return facts.instead === null ? [] : [replacement(facts.span, facts.instead)];
    case 'page-not-in-topic':
      return facts.sure && /^[\d\s–-]+$/.test(model.text.slice(facts.span.start, facts.span.end))
        ? [choice(`Cite the topic's pages: ${facts.pages}`, [{ span: facts.span, text: facts.pages }])]
        : [];
    case 'topic-unknown':
    case 'document-unknown':
      return facts.near === null ? [] : [replacement(facts.span, facts.near)];
    case 'topic-of-other-document':
      return item === null ? [] : citedAsDocument(model, item, facts);
    case 'regulation-mismatch':
      return [
        {
          title: `Change to ${facts.regulation}`,
          edits: [{ span: facts.span, text: facts.regulation }],
          safe: true,
        },
      ];
    case 'decision-contradicts-rationale':
    case 'item-duplicate':
    case 'conclusion-missing':
    case 'chapter-other-body-part':
    case 'pronoun-differs':
    case 'letter-outcome-disagrees':
    case 'dates-out-of-order':
    case 'date-invalid':
    case 'page-out-of-range':
    case 'mtus-order':
    case 'reviewer-named':
    case 'identifier-present':
      return [];
  }
}

const choice = (title: string, edits: readonly Edit[]): Fix => ({ title, edits, safe: false });
const insert = (title: string, edit: Edit): Fix => choice(title, [edit]);
const replacement = (span: Span, text: string): Fix => choice(`Change to “${text}”`, [{ span, text }]);

function decide(model: Model, item: Item, word: string): Fix {
  const { end } = item.headingSpan;
  const glue = /:\s*$/.test(model.text.slice(item.headingSpan.start, end)) ? ' ' : ': ';
  return insert(`Decide ${word}`, { span: { start: end, end }, text: `${glue}${word}` });
}

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
function reordered(model: Model, item: Item): Fix {
  const places = partsOf(item);
  const ordered = [...places].sort((a, b) => PARTS.indexOf(a.part) - PARTS.indexOf(b.part));
  const edits = places.map(({ paragraph }, i) => ({
    span: paragraph.span,
    text: textOf(model, ordered[i]!.paragraph.span),
  }));
  return { title: 'Put the paragraphs in order', edits, safe: true };
}

const textOf = (model: Model, { start, end }: Span): string => model.text.slice(start, end);

/** Paragraphs that move take along what is mended inside them. */
function withInner(model: Model, move: Fix, small: readonly Fix[]): Fix {
  const spans = move.edits.map(edit => edit.span);
  const mended = new Map(
    spans.map(span => {
      const inner = small.flatMap(fix => fix.edits).filter(edit => contains(span, edit.span));
      const moved = inner.map(edit => ({
        ...edit,
        span: { start: edit.span.start - span.start, end: edit.span.end - span.start },
      }));
      return [textOf(model, span), applyEdits(textOf(model, span), moved)];
    }),
  );
  return { ...move, edits: move.edits.map(edit => ({ ...edit, text: mended.get(edit.text) ?? edit.text })) };
}

type Dates = Extract<ProblemFacts, { code: 'date-differs' }>;

function datesAlike(model: Model, { span, caseSpan, caseBlock, text }: Dates): Fix[] {
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
  if (/^[A-Za-z]/.test(printed)) return dayText(iso);
  const form = /^(\d{1,2})([/-])\s?(\d{1,2})[/-]\s*(\d{2,4})$/.exec(printed);
  const separator = form?.[2] ?? '/';
  const short = form !== null && (form[1]!.length === 1 || form[3]!.length === 1);
  const digits = (number: string): string => (short ? String(Number(number)) : number);
  return [digits(month), digits(day), form?.[4]?.length === 2 ? year.slice(2) : year].join(separator);
}

/** "Chronic Pain Treatment Guidelines Low Back Complaints" as "Low Back Complaints", where the citation has no other section. */
function citedAsDocument(
  model: Model,
  item: Item,
  facts: Extract<ProblemFacts, { code: 'topic-of-other-document' }>,
): Fix[] {
  const citation = item.maximusGuideline?.citations.find(one => contains(one.span, facts.span));
  if (citation === undefined || citation.sections.length !== 1) return [];
  const { start } = nameSpan(model.text, citation);
  if (start >= facts.span.start) return [];
  return [choice(`Cite “${facts.written}” alone`, [{ span: { start, end: facts.span.start }, text: '' }])];
}

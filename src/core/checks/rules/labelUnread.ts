import type { Determination, Model } from '../../model/model';
import type { Span } from '../../model/span';
import { firstFrom } from '../../text/binarySearch';
import { matchesOf } from '../../text/matches';
import { isNear } from '../../text/misspelling';
import { nearLabelBefore } from '../../text/nearLabels';
import { onceFor } from '../../text/once';
import { sourceTextOf } from '../../text/sourceText';
import { DECISION_WORDS } from '../../text/vocabulary';
import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';
import { itemAround, partsOf } from './shared/parts';

/**
 * A label's words, or a heading with its decision, that were not read as such: inside another paragraph, behind matter of
 * the margin, a second time in one item. What follows them counts as a part of whatever stands before, or of nothing.
 *
 * Bad: `... were reviewed. 12-4 MAXIMUS guideline: Decision based on ...` in the claims administrator's paragraph.
 * Good: the label at the beginning of a line.
 *
 * Silent on what stands before the first items of a text, and on words without a colon: "the MAXIMUS guideline is quoted
 * above". What stands before those of a further determination may belong to the one before.
 */
export function labelUnread({ model, determination }: CheckContext): ProblemFacts[] {
  const plain = plainOf(model);
  const stretch = model.determinations[0] === determination ? stretchOfItems(determination) : determination.span;
  const read = readPlaces(determination);
  const ends = read.map(({ end }) => end);
  return candidatesIn(plain, stretch, end => isRead(read, ends, end))
    .filter(
      ({ span, meant }) => !isRead(read, ends, span.end) && !(meant !== null && isRead(read, ends, span.start + 1)),
    )
    .map(({ span, meant }) => ({
      code: 'label-unread',
      item: itemAround(determination.items, span.start)?.number ?? null,
      span,
      written: model.text.slice(span.start, span.end).replace(/\s+/g, ' '),
      meant,
    }));
}

const plainOf = onceFor(({ text }: Model) => sourceTextOf(text).plain);

/** What looks like a label or, where `meant` is null, like a decided heading. */
interface Candidate {
  readonly span: Span;
  readonly meant: string | null;
}

/** From where the items begin to the end of the determination. */
function stretchOfItems({ span, sections, items }: Determination): Span {
  const heading = sections.find(({ id }) => id === 'items');
  if (heading === undefined) return span;
  return { start: Math.min(heading.titleSpan.end, items[0]?.span.start ?? heading.titleSpan.end), end: span.end };
}

/** Where labels and headings end that were read, in order. */
function readPlaces({ items, letterOutcome }: Determination): readonly Span[] {
  const read = items.flatMap(item => [item.headingSpan, ...partsOf(item).map(({ paragraph }) => paragraph.labelSpan)]);
  return letterOutcome === null ? read : [letterOutcome.span, ...read];
}

/** Whether the letter before an offset stands in something that was read; `ends` are where that ends, in order. */
function isRead(read: readonly Span[], ends: readonly number[], end: number): boolean {
  const next = read[firstFrom(ends, end)];
  return next !== undefined && next.start < end;
}

/** What stands before or behind each colon of a stretch that was not read. */
function candidatesIn(plain: string, { start, end }: Span, isRead: (end: number) => boolean): Candidate[] {
  return matchesOf(COLON, plain.slice(start, end)).flatMap(({ index }): Candidate[] => {
    const colon = start + index;
    if (isRead(colon + 1)) return [];
    const label = nearLabelBefore(plain, start, colon);
    if (label !== null) return [{ span: { start: label.start, end: colon + 1 }, meant: label.row.label }];
    return headingAround(plain, colon) ?? [];
  });
}

const COLON = /:/g;

function headingAround(plain: string, colon: number): [Candidate] | null {
  const found = DECISION_BEHIND.exec(plain.slice(colon + 1, colon + 1 + LONGEST_DECISION));
  const word = found?.[1]?.toLowerCase() ?? '';
  if (found === null || !DECISION_WORDS.some(row => isNear(row.word.toLowerCase(), word, 1))) return null;
  const before = plain.slice(Math.max(0, colon - LONGEST_HEADING), colon);
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  const end = colon + 1 + found[0].indexOf(found[1]!) + word.length;
  return [{ span: { start: colon - line.trimStart().length, end }, meant: null }];
}

/** One word and the line's end, maybe with a mark of its own ("Upheld;", "Upheld [1]"); a full stop ends a sentence. */
const DECISION_BEHIND = /^[ \t\xa0]{0,9}[([]?([A-Za-z\d]{5,11})(?!\.)[^A-Za-z\r\n]{0,20}(?=[\r\n]|$)/;
const LONGEST_DECISION = 60;
const LONGEST_HEADING = 200;

import { normalizeName } from '../guidelines/normalizeName';
import type { Span } from '../model/span';
import { MONTH_SOURCE } from '../text/dates';
import { matchesOf } from '../text/matches';
import { endWithout } from '../text/trim';

/** A section as named in a citation, with the title of its topic where the reference knows it; offsets of the joined text. */
export interface NamedSection extends Span {
  readonly text: string;
  readonly title: string | null;
}

/** In the form with pages ("Opioids Page(s): 78") a colon parts a list as well, and a date names an edition. */
export type ListForm = 'pages' | 'sections';

/** A part of a list of sections. */
export interface Part extends Span {
  readonly text: string;
  /** Its text as a normalized name. */
  readonly name: string;
}

export function partFrom(text: string, { start, end }: Span): Part {
  const own = text.slice(start, end);
  return { start, end, text: own, name: normalizeName(own) };
}

/** Marks, and what says that sections follow: ", Section(s): ". */
const MARKS_BEFORE = /(?:[ ,:;.]|[-–] |sections? ?\(s\)|sections?(?= ?:))*/iy;
/** Marks, a joint, and a "Page(s)" that no number follows. */
const MARKS_BEHIND = /(?:[ ,:;.]{1,9}|(?:^| )pages? ?\(s\)|(?:^|[ ,;(]{1,3})(?:and|at|see|&|\())$/i;

/** A stretch without marks around it and without what joins it to a next one ("..., and"); null where nothing is left. */
export function trimmedSpan(text: string, { start, end }: Span): Span | null {
  MARKS_BEFORE.lastIndex = start;
  MARKS_BEFORE.test(text);
  const from = Math.min(MARKS_BEFORE.lastIndex, end);
  const to = endWithout(text, { start: from, end }, MARKS_BEHIND);
  return to > from ? { start: from, end: to } : null;
}

const PARTING_MARK = /[(),;:]/g;

/** Parts at commas and semicolons outside brackets; in the form with pages also at colons and around an edition's date. */
export function partsOf(text: string, { start, end }: Span, form: ListForm): readonly Part[] {
  const parts: Part[] = [];
  let depth = 0;
  let from = start;
  const addUpTo = (to: number): void => {
    const trimmed = trimmedSpan(text, { start: from, end: to });
    const span = trimmed === null || form === 'sections' ? trimmed : withoutDate(text, trimmed);
    if (span !== null) parts.push(partFrom(text, span));
    from = to + 1;
  };
  for (const { 0: mark, index } of matchesOf(PARTING_MARK, text.slice(start, end))) {
    if (mark === '(') depth++;
    else if (mark === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (mark !== ':' || form === 'pages')) addUpTo(start + index);
  }
  addUpTo(end);
  return parts;
}

const DATE_AT_END = new RegExp(` ?\\b${MONTH_SOURCE} \\d{1,2}(?: (?:19|20)\\d\\d)?$|^(?:19|20)\\d\\d$`, 'i');

/** "Muscle Relaxants July 18 2009" names one section and an edition. */
function withoutDate(text: string, { start, end }: Span): Span | null {
  const own = text.slice(start, end);
  const date = /\d/.test(own.slice(-1)) ? DATE_AT_END.exec(own) : null;
  return date === null ? { start, end } : trimmedSpan(text, { start, end: start + date.index });
}

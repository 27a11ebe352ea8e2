import type { Reference } from '../guidelines/reference';
import type { Citation, GuidelineBasis } from '../model/model';
import { BLANK, isWordPart } from '../text/characters';
import type { Joined } from '../text/joinedText';
import { citationMarksIn, SAYS_OTHERWISE } from './citationWords';
import { citeMtus } from './mtusCitations';
import { citeOther } from './otherCitations';
import { citePickList } from './pickListCitations';
import { basisOf, opensUnusually, statementsOf, trimmed } from './statements';

/** One "Decision based on ..." of a paragraph: the stretch of the joined text behind those words. */
export interface Statement {
  readonly kind: 'mtus' | 'other';
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a guideline paragraph (without its label): what it rests on and the documents it cites, in order. `date` is the
 * UR denial date (ISO) where known; it decides between editions of one name. A citation ends where the next "Decision
 * based on" begins, not at a full stop.
 */
export function readGuideline(
  joined: Joined,
  reference: Reference,
  date: string | null,
): { basis: GuidelineBasis; citations: readonly Citation[] } {
  const { text } = joined;
  const fixed = fixedSentenceOf(text);
  if (fixed !== null && fixed.end === text.length) return { basis: fixed.basis, citations: [] };
  const { citations, isCited } =
    readUsual(joined, fixed?.end ?? 0, reference, date) ?? readAny(joined, reference, date);
  return { basis: fixed?.basis ?? (isCited ? 'cited' : basisOf(text)), citations };
}

/** The sentences that stand in the place of a citation, or before one from outside the MTUS. */
const FIXED_SENTENCE =
  /The (?:Claims Administrator|Expert Reviewer) (?:did not cite any medical evidence for its decision|based their decision on recommendation\(s\) outside of the MTUS Guidelines)\./y;

function fixedSentenceOf(text: string): { readonly basis: GuidelineBasis; readonly end: number } | null {
  if (text.charCodeAt(0) !== LETTER_T) return null;
  FIXED_SENTENCE.lastIndex = 0;
  if (!FIXED_SENTENCE.test(text)) return null;
  const end = FIXED_SENTENCE.lastIndex;
  return { basis: text.charCodeAt(end - 2) === LETTER_S ? 'outside-mtus' : 'none', end };
}

/** What is cited, and whether it is sure that nothing in the paragraph says otherwise. */
interface Reading {
  readonly citations: readonly Citation[];
  readonly isCited: boolean;
}

/** A paragraph of nothing but statements with the usual openings; null where it is not. */
function readUsual(joined: Joined, first: number, reference: Reference, date: string | null): Reading | null {
  const { text } = joined;
  const citations: Citation[] = [];
  let marks = 0;
  let at = text.charCodeAt(first) === BLANK ? first + 1 : first;
  if (at >= text.length) return null;
  while (at < text.length) {
    OPENING.lastIndex = at;
    if (!OPENING.test(text)) return null;
    const start = OPENING.lastIndex;
    const kind = text.charCodeAt(at + BASED_ON.length + 1) === LETTER_M ? 'mtus' : 'other';
    const next = text.indexOf(BASED_ON, start);
    if (next >= 0 && isWordPart(text.charCodeAt(next - 1))) marks |= SAYS_OTHERWISE;
    at = next < 0 ? text.length : next;
    const statement = trimmed(text, kind, start, at);
    if (kind === 'other') marks |= citeOther(joined, statement, citations);
    else {
      const others = citePickList(joined, statement, reference, citations);
      if (others === null) citeMtus(joined, statement, reference, date, citations);
      marks |= others ?? citationMarksIn(text, start, at);
    }
  }
  const isCited = (marks & SAYS_OTHERWISE) === 0;
  return isCited || !opensUnusually(text) ? { citations, isCited } : null;
}

const BASED_ON = 'Decision based on';
/** "MTUS", "Non-MTUS Citation", and slips of the latter: "Non- MTUS Citation", "Non-MTUS Official Disability Guidelines". */
const OPENING = /Decision based on (?:MTUS|Non- ?MTUS(?: Citation\b|(?! [CcGg])))[ :,]{1,5}/y;
const LETTER_M = 'M'.charCodeAt(0);
const LETTER_S = 's'.charCodeAt(0);
const LETTER_T = 'T'.charCodeAt(0);

/** A paragraph of any form. */
function readAny(joined: Joined, reference: Reference, date: string | null): Reading {
  const citations: Citation[] = [];
  for (const statement of statementsOf(joined.text, reference)) {
    if (statement.kind === 'other') citeOther(joined, statement, citations);
    else if (citePickList(joined, statement, reference, citations) === null)
      citeMtus(joined, statement, reference, date, citations);
  }
  return { citations, isCited: false };
}

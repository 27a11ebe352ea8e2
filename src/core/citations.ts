import { citeMtus } from './citeMtus';
import { citeOther, citeUsualOther } from './citeOther';
import { citeEditions, citePickList } from './citePickList';
import type { Reference } from './guidelines/reference';
import type { Joined } from './joined';
import type { Citation, GuidelineBasis } from './model';
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
const FIXED_SENTENCES: readonly { readonly basis: GuidelineBasis; readonly pattern: RegExp }[] = [
  {
    basis: 'none',
    pattern: /The (?:Claims Administrator|Expert Reviewer) did not cite any medical evidence for its decision\./y,
  },
  {
    basis: 'outside-mtus',
    pattern:
      /The (?:Claims Administrator|Expert Reviewer) based their decision on recommendation\(s\) outside of the MTUS Guidelines\./y,
  },
];

function fixedSentenceOf(text: string): { readonly basis: GuidelineBasis; readonly end: number } | null {
  if (text.charCodeAt(0) !== LETTER_T) return null;
  for (const { basis, pattern } of FIXED_SENTENCES) {
    pattern.lastIndex = 0;
    if (pattern.test(text)) return { basis, end: pattern.lastIndex };
  }
  return null;
}

/** What is cited, and whether it is sure that nothing in the paragraph says otherwise. */
interface Reading {
  readonly citations: readonly Citation[];
  readonly isCited: boolean;
}

/** A paragraph of nothing but statements with the two usual openings; null where it is not. */
function readUsual(joined: Joined, from: number, reference: Reference, date: string | null): Reading | null {
  const { text } = joined;
  const citations: Citation[] = [];
  let isCited = true;
  let at = text.charCodeAt(from) === BLANK ? from + 1 : from;
  if (at >= text.length) return null;
  while (at < text.length) {
    USUAL_OPENING.lastIndex = at;
    if (!USUAL_OPENING.test(text)) return null;
    const start = USUAL_OPENING.lastIndex;
    const next = text.indexOf('Decision based on', start);
    const kind = text.charCodeAt(start - 2) === LETTER_S ? 'mtus' : 'other';
    at = next < 0 ? text.length : next;
    const statement = trimmed(text, kind, start, at);
    const usual = kind === 'mtus' ? citePickList(joined, statement, reference) : citeUsualOther(joined, statement);
    if (usual === null) isCited = false;
    for (const citation of usual ?? cite(joined, statement, reference, date)) citations.push(citation);
  }
  return isCited || !opensUnusually(text) ? { citations, isCited } : null;
}

const USUAL_OPENING = /Decision based on (?:MTUS|Non-MTUS Citation) /y;
const BLANK = ' '.charCodeAt(0);
const LETTER_S = 'S'.charCodeAt(0);
const LETTER_T = 'T'.charCodeAt(0);

/** A paragraph of any form. */
function readAny(joined: Joined, reference: Reference, date: string | null): Reading {
  const statements = statementsOf(joined.text, reference);
  const citations = statements.flatMap(statement => cite(joined, statement, reference, date));
  return { citations, isCited: false };
}

function cite(joined: Joined, statement: Statement, reference: Reference, date: string | null): Citation[] {
  if (statement.kind === 'other') return citeOther(joined, statement);
  return citeEditions(joined, statement, reference) ?? citeMtus(joined, statement, reference, date);
}

import type { Citation, GuidelineBasis } from '../model/model';
import type { CitationContext } from './citationContext';
import { readMtusCitations } from './mtusCitations';
import { readOtherCitations } from './otherCitations';
import { basisOf, type Statement, statementsOf } from './statements';

/**
 * Reads a guideline paragraph (without its label): what it rests on, and the documents that it cites, in order; their
 * spans are offsets of the source (UTF-16) and do not overlap. Never throws: what names no document is cited as null.
 */
export function readGuideline(context: CitationContext): {
  readonly basis: GuidelineBasis;
  readonly citations: readonly Citation[];
} {
  const { text } = context.joined;
  const fixed = fixedSentenceOf(text);
  if (fixed !== null && fixed.length === text.length) return { basis: fixed.basis, citations: [] };
  const citations: Citation[] = [];
  for (const statement of statementsOf(text, context.reference))
    for (const citation of readStatement(context, statement)) citations.push(citation);
  return { basis: fixed?.basis ?? basisOf(text), citations };
}

/** The sentences that stand in the place of a citation, or before one from outside the MTUS. */
const FIXED_SENTENCE =
  /^The (?:Claims Administrator|Expert Reviewer) (?:did not cite any medical evidence for its decision|(based their decision on recommendation\(s\) outside of the MTUS Guidelines))\./i;

function fixedSentenceOf(text: string): { readonly basis: GuidelineBasis; readonly length: number } | null {
  const sentence = FIXED_SENTENCE.exec(text);
  if (sentence === null) return null;
  return { basis: sentence[1] === undefined ? 'none' : 'outside-mtus', length: sentence[0].length };
}

const readStatement = (context: CitationContext, statement: Statement): readonly Citation[] =>
  statement.kind === 'other' ? readOtherCitations(context, statement) : readMtusCitations(context, statement);

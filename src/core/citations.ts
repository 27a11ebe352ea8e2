import { citeMtus } from './citeMtus';
import { citeOther } from './citeOther';
import { citePickList } from './citePickList';
import { namesIn } from './guidelines/names';
import type { Reference } from './guidelines/reference';
import type { Joined } from './joined';
import { matchesOf } from './matches';
import type { Citation, GuidelineBasis } from './model';
import type { Span } from './span';

/**
 * Reads a guideline paragraph (without its label): what it rests on and the documents it cites, in order. `date` is the
 * UR denial date (ISO) where known; it decides between editions of one name. A citation ends where the next "Decision
 * based on" begins, not at a full stop.
 */
export function readGuideline(
  joined: Joined,
  reference: Reference,
  date: string | null,
): { basis: GuidelineBasis; citations: Citation[] } {
  const { text } = joined;
  const fixed = text.startsWith('The ') ? FIXED_SENTENCES.find(({ sentence }) => text.startsWith(sentence)) : undefined;
  if (fixed !== undefined && text.length === fixed.sentence.length) return { basis: fixed.basis, citations: [] };
  const citations: Citation[] = [];
  for (const statement of statementsOf(text, fixed?.sentence.length ?? 0, reference)) {
    if (statement.kind === 'other') citations.push(...citeOther(joined, statement));
    else
      citations.push(...(citePickList(joined, statement, reference) ?? citeMtus(joined, statement, reference, date)));
  }
  return { basis: fixed?.basis ?? basisOf(text), citations };
}

/** The sentences that stand in the place of a citation, or before one from outside the MTUS. */
const FIXED_SENTENCES: readonly { readonly sentence: string; readonly basis: GuidelineBasis }[] = [
  'The Claims Administrator',
  'The Expert Reviewer',
].flatMap(who => [
  { sentence: `${who} did not cite any medical evidence for its decision.`, basis: 'none' as const },
  {
    sentence: `${who} based their decision on recommendation(s) outside of the MTUS Guidelines.`,
    basis: 'outside-mtus' as const,
  },
]);

/** One "Decision based on ..." of a paragraph: the stretch of the joined text behind those words. */
export interface Statement {
  readonly kind: 'mtus' | 'other';
  readonly start: number;
  readonly end: number;
}

const OUTSIDE = /\boutside\s+(?:of\s+)?the\s+MTUS\b/i;
const NONE = /\bdid\s+not\s+cite\s+any\b/i;

function basisOf(text: string): GuidelineBasis {
  if (text.includes('utside') && OUTSIDE.test(text)) return 'outside-mtus';
  return text.includes('cite') && NONE.test(text) ? 'none' : 'cited';
}

const DECISION_BASED_ON =
  /\bdecision\s+(?:is\s+|was\s+)?based\s+(?:up)?on\b|\bbased\s+(?:its|his\/her|his|her)\s+decision\s+on\b|\brelied\s+on\b/gi;
/** How the older layouts say whether a guideline is one of the MTUS. */
const PART_OF_MTUS = /,?\s(?:which\s(?:is|are)\s)?(not\s)?(?:a\s)?part\sof\sthe\sMTUS\b/i;
const NON_MTUS = /^[\s:,]{0,5}(?:the\s)?non\s?[-–]?\s?MTUS(?:\s+(?:citations?|guidelines?))?[\s:,]{0,5}/i;
const MTUS = /^[\s:,]{0,5}(?:the\s)?(?:CA\s|California\s)?MTUS\b[\s]{0,5}/i;

function statementsOf(text: string, from: number, reference: Reference): Statement[] {
  const usual = usualStatements(text, from);
  if (usual !== null) return usual;
  const starts = startsBy(UNUSUAL.test(text) ? DECISION_BASED_ON : USUAL_OPENING, text);
  if (starts.length === 0) return looseStatement(text);
  return starts.map(({ end }, i) => statementFrom(text, end, starts[i + 1]?.start ?? text.length, reference));
}

/** The statements of a paragraph that is made of nothing but the two usual openings; null where it is not. */
function usualStatements(text: string, from: number): Statement[] | null {
  const statements: Statement[] = [];
  for (let at = text[from] === ' ' ? from + 1 : from; at < text.length; ) {
    const kind = text.startsWith(USUAL_MTUS, at) ? 'mtus' : text.startsWith(USUAL_OTHER, at) ? 'other' : null;
    if (kind === null) return null;
    const start = at + (kind === 'mtus' ? USUAL_MTUS.length : USUAL_OTHER.length);
    const next = text.indexOf(USUAL, start);
    const end = next < 0 ? text.length : next;
    statements.push(trimmed(text, kind, start, end));
    at = end;
  }
  return statements.length === 0 || UNUSUAL.test(text) ? null : statements;
}

const USUAL = 'Decision based on';
const USUAL_OPENING = /Decision based on/g;
const USUAL_MTUS = `${USUAL} MTUS `;
const USUAL_OTHER = `${USUAL} Non-MTUS Citation `;
/** Words that other openings than the usual one hold. */
const UNUSUAL =
  /relied|ecision (?:is|was)|based (?:its|his|her|upon)|DECISION|decision based|Decision Based|Decision {2}/;

const startsBy = (pattern: RegExp, text: string): Span[] =>
  matchesOf(pattern, text).map(match => ({ start: match.index, end: match.index + match[0].length }));

function statementFrom(text: string, start: number, end: number, reference: Reference): Statement {
  const rest = text.slice(start, Math.min(end, start + 80));
  const mtus = MTUS.exec(rest);
  if (mtus !== null) return trimmed(text, 'mtus', start + mtus[0].length, end);
  const non = NON_MTUS.exec(rest);
  if (non !== null) return trimmed(text, 'other', start + non[0].length, end);
  return olderStatement(text, start, end, reference);
}

/** "... based its decision on the Low Back Complaints Chapter ..., which is part of the MTUS." */
function olderStatement(text: string, start: number, end: number, reference: Reference): Statement {
  const from = start + /^\s*(?:the\s)?/i.exec(text.slice(start, end))![0].length;
  const said = PART_OF_MTUS.exec(text.slice(from, end));
  if (said !== null) return trimmed(text, said[1] === undefined ? 'mtus' : 'other', from, from + said.index);
  const isKnown = namesIn(text, from, Math.min(end, from + 120), reference.nameWords)[0]?.start === from;
  return trimmed(text, isKnown ? 'mtus' : 'other', from, end);
}

/** A paragraph that cites without the usual words. The fixed sentences cite nothing. */
function looseStatement(text: string): Statement[] {
  if (text.trim() === '' || NONE.test(text) || OUTSIDE.test(text)) return [];
  const said = PART_OF_MTUS.exec(text);
  if (said !== null) return [trimmed(text, said[1] === undefined ? 'mtus' : 'other', 0, said.index)];
  const mtus = /\b(?<!non-)(?:CA\s|California\s)?MTUS\b\s?/i.exec(text);
  if (mtus !== null) return [trimmed(text, 'mtus', mtus.index + mtus[0].length, text.length)];
  return /\b(?:ODG|Official\s+Disability|ACOEM)\b/i.test(text) ? [trimmed(text, 'other', 0, text.length)] : [];
}

/** Without blanks around and without the sentence's full stop. */
function trimmed(text: string, kind: Statement['kind'], start: number, end: number): Statement {
  let from = start;
  let to = end;
  while (from < to && text[from] === ' ') from++;
  while (to > from && (text[to - 1] === ' ' || text[to - 1] === '.')) to--;
  return { kind, start: from, end: to };
}

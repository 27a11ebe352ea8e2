import { namesIn } from '../guidelines/names';
import type { Reference } from '../guidelines/reference';
import type { GuidelineBasis } from '../model/model';
import type { Span } from '../model/span';
import { BLANK, FULL_STOP } from '../text/characters';
import { matchesOf } from '../text/matches';
import type { Statement } from './guidelineParagraph';

const OUTSIDE = /\boutside\s+(?:of\s+)?the\s+MTUS\b/i;
const NONE = /\bdid\s+not\s+cite\s+any\b/i;

/** What a paragraph rests on by its words. */
export function basisOf(text: string): GuidelineBasis {
  if (text.includes('utside') && OUTSIDE.test(text)) return 'outside-mtus';
  return text.includes('cite') && NONE.test(text) ? 'none' : 'cited';
}

const DECISION_BASED_ON =
  /\bdecision\s+(?:is\s+|was\s+)?based\s+(?:up)?on\b|\bbased\s+(?:its|his\/her|his|her)\s+decision\s+on\b|\brelied\s+on\b/gi;
/** How the older layouts say whether a guideline is one of the MTUS. */
const PART_OF_MTUS = /,?\s(?:which\s(?:is|are)\s)?(not\s)?(?:a\s)?part\sof\sthe\sMTUS\b/i;
const NON_MTUS = /^[\s:,]{0,5}(?:the\s)?non\s?[-–]?\s?MTUS(?:\s+(?:citations?|guidelines?))?[\s:,]{0,5}/i;
const MTUS = /^[\s:,]{0,5}(?:the\s)?(?:CA\s|California\s)?MTUS\b[\s]{0,5}/i;

/** The statements of a paragraph of any form, in order. */
export function statementsOf(text: string, reference: Reference): Statement[] {
  const starts = startsBy(UNUSUAL.test(text) ? DECISION_BASED_ON : USUAL_OPENING, text);
  if (starts.length === 0) return looseStatement(text);
  return starts.map(({ end }, i) => statementFrom(text, end, starts[i + 1]?.start ?? text.length, reference));
}

const USUAL_OPENING = /Decision based on/g;
/** Words that other openings than the usual one hold. */
const UNUSUAL =
  /relied|ecision (?:is|was)|based (?:its|his|her|upon)|DECISION|decision based|Decision Based|Decision {2}/;

/** Whether a paragraph may open a statement in other words than the usual ones. */
export const opensUnusually = (text: string): boolean => UNUSUAL.test(text);

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
export function trimmed(text: string, kind: Statement['kind'], start: number, end: number): Statement {
  let from = start;
  let to = end;
  while (from < to && text.charCodeAt(from) === BLANK) from++;
  while (to > from && (text.charCodeAt(to - 1) === BLANK || text.charCodeAt(to - 1) === FULL_STOP)) to--;
  return { kind, start: from, end: to };
}

import { nameEndAt } from '../guidelines/documentNames';
import type { Reference } from '../guidelines/types';
import type { GuidelineBasis } from '../model/model';
import type { Span } from '../model/span';
import { matchesOf } from '../text/matches';
import { endWithout } from '../text/trim';

/** One "Decision based on ..." of a paragraph: the stretch of the joined text behind those words. */
export interface Statement extends Span {
  readonly kind: 'mtus' | 'other';
  /** The words that open it, "Decision based on MTUS". */
  readonly opening: Span;
}

const OUTSIDE = /\boutside\s+(?:of\s+)?the\s+MTUS\b/i;
const NONE = /\bdid\s+not\s+cite\s+any\b/i;

/** What a paragraph rests on by its words. */
export function basisOf(text: string): GuidelineBasis {
  if (text.includes('utside') && OUTSIDE.test(text)) return 'outside-mtus';
  return text.includes('cite') && NONE.test(text) ? 'none' : 'cited';
}

/** Every way in which a paragraph opens a statement: a new one is a line here. Words may be glued to the first. */
const OPENING = new RegExp(
  [
    'decision\\s+(?:is\\s+|was\\s+)?based\\s+(?:up)?on(?:\\b|(?=MTUS|Non))',
    '\\bbased\\s+(?:its|his/her|his|her)\\s+decision\\s+on\\b',
    '\\brelied\\s+on\\b',
  ].join('|'),
  'gi',
);

/** What an opening leads on to, with the marks and the joint behind: "MTUS:", "CA MTUS", "MTUS/ACOEM", "MTUS & ...". */
const MTUS = /[\s:,]{0,5}(?:the\s)?(?:CA\s|California\s)?MTUS\b[\s:,/]{0,5}(?:(?:and\b|&)\s?)?/iy;
/** With misspellings: "Non- MTUS Citation", "Non-MTUS Official Disability Guidelines". */
const NON_MTUS = /[\s:,]{0,5}(?:the\s)?non\s?[-–]?\s?MTUS(?:\s+(?:citations?|guidelines?))?[\s:,]{0,5}/iy;
/** How the older layouts say whether a guideline is one of the MTUS. */
const PART_OF_MTUS = /,?\s(?:which\s(?:is|are)\s)?(not\s)?(?:a\s)?part\sof\sthe\sMTUS\b/i;

/** The statements of a paragraph, in order. One ends where the next opens, not at a full stop. */
export function statementsOf(text: string, reference: Reference): Statement[] {
  const openings = matchesOf(OPENING, text);
  if (openings.length === 0) return looseStatement(text);
  return openings.map(({ index, 0: words }, i) => {
    const opening = { start: index, end: index + words.length };
    return statementFrom(text.slice(0, openings[i + 1]?.index), opening, reference);
  });
}

/** The statement behind an opening, up to the end of the text. */
function statementFrom(text: string, opening: Span, reference: Reference): Statement {
  const mtus = endAt(MTUS, text, opening.end);
  if (mtus !== null) return trimmed(text, 'mtus', { start: opening.start, end: mtus });
  const nonMtus = endAt(NON_MTUS, text, opening.end);
  if (nonMtus !== null) return trimmed(text, 'other', { start: opening.start, end: nonMtus });
  return olderStatement(text, opening, reference);
}

/** Where a sticky expression that matches at an offset ends, or null. */
function endAt(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** "... based its decision on the Low Back Complaints Chapter ..., which is part of the MTUS." */
function olderStatement(text: string, { start, end }: Span, reference: Reference): Statement {
  const rest = text.slice(end);
  const opening = { start, end: end + /^\s*(?:the\s)?/i.exec(rest)![0].length };
  const said = PART_OF_MTUS.exec(text.slice(opening.end));
  if (said !== null)
    return trimmed(text.slice(0, opening.end + said.index), said[1] === undefined ? 'mtus' : 'other', opening);
  const isKnown = nameEndAt(text, opening.end, reference.nameWords) !== null;
  return trimmed(text, isKnown ? 'mtus' : 'other', opening);
}

/** A paragraph that cites without the usual words. The fixed sentences cite nothing. */
function looseStatement(text: string): Statement[] {
  if (text.trim() === '' || NONE.test(text) || OUTSIDE.test(text)) return [];
  const beginning = { start: 0, end: 0 };
  const said = PART_OF_MTUS.exec(text);
  if (said !== null) return [trimmed(text.slice(0, said.index), said[1] === undefined ? 'mtus' : 'other', beginning)];
  const mtus = /\b(?<!non-)(?:CA\s|California\s)?MTUS\b\s?/i.exec(text);
  if (mtus !== null) return [trimmed(text, 'mtus', { start: mtus.index, end: mtus.index + mtus[0].length })];
  return /\b(?:ODG|Official\s+Disability|ACOEM)\b/i.test(text) ? [trimmed(text, 'other', beginning)] : [];
}

const BLANKS = / */y;

/** What stands behind an opening, without blanks around and without the sentence's full stop. */
function trimmed(text: string, kind: Statement['kind'], opening: Span): Statement {
  BLANKS.lastIndex = opening.end;
  BLANKS.test(text);
  const start = BLANKS.lastIndex;
  return { kind, opening, start, end: endWithout(text, { start, end: text.length }, /[ .]{1,9}$/) };
}

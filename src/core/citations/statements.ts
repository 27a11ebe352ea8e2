import { nameEndAt } from '../guidelines/documentNames';
import { regulationEndAt } from '../guidelines/regulations';
import type { Reference } from '../guidelines/types';
import type { GuidelineBasis } from '../model/model';
import type { Span } from '../model/span';
import { matchesOf } from '../text/matches';
import { endWithoutMarks } from '../text/trim';
import { namesEditionAt } from './citedDocuments';

/** One "Decision based on ..." of a paragraph: the stretch of the joined text behind those words. */
export interface Statement extends Span {
  readonly kind: 'mtus' | 'other';
  /** The words that open it, "Decision based on MTUS". */
  readonly opening: Span;
}

const OUTSIDE = /\boutside (?:of )?the MTUS\b/i;
const NONE = /\bdid not cite any\b/i;

/** What a paragraph rests on by its words. */
export function basisOf(text: string): GuidelineBasis {
  if (text.includes('utside') && OUTSIDE.test(text)) return 'outside-mtus';
  return text.includes('cite') && NONE.test(text) ? 'none' : 'cited';
}

/** A statement whose opening is left out behind another: "...; Non-MTUS Citation ODG", "...; MTUS Opioids 2017". */
const BARE = '(?<=[;.,] ?)(?=(?:non ?[-–]? ?)?MTUS\\b)';

/** Every way in which a paragraph opens a statement: a new one is a line here. Words may be glued to the first. */
const OPENINGS = [
  'decision (?:is |was )?based (?:up)?on(?:\\b|(?=MTUS|Non))',
  '\\bbased (?:its|his/her|his|her) decision on\\b',
  '\\brelied on\\b',
  BARE,
];
/** What an opening leads on to, with the marks and the joint behind: "MTUS:", "CA MTUS", "MTUS/ACOEM", "MTUS & ...". */
const MTUS = '(?:CA |California )?MTUS\\b[ :,/]{0,5}(?:(?:and\\b|&) ?)?';
/** With misspellings: "Non- MTUS Citation", "Non-MTUS Official Disability Guidelines". */
const NON_MTUS = 'non ?[-–]? ?MTUS(?: (?:citations?|guidelines?))?[ :,]{0,5}';

const OPENING = new RegExp(`(?:${OPENINGS.join('|')})(?:[ :,]{0,5}(?:the )?(?:(${MTUS})|(${NON_MTUS})))?`, 'gi');

/** How the older layouts say whether a guideline is one of the MTUS. */
const PART_OF_MTUS = /,? (?:which (?:is|are) )?(not )?(?:a )?part of the MTUS\b/i;

/** The statements of a paragraph, in order. One ends where the next opens, not at a full stop. */
export function statementsOf(text: string, reference: Reference): Statement[] {
  const openings = matchesOf(OPENING, text).filter(opening => !isOnlyMention(opening, text, reference));
  if (openings.length === 0) return looseStatement(text, reference);
  return openings.map(({ index, 0: words, 1: mtus, 2: nonMtus }, i) => {
    const own = text.slice(0, openings[i + 1]?.index);
    const opening = { start: index, end: index + words.length };
    if (mtus !== undefined) return statementBehind(own, 'mtus', opening);
    return nonMtus === undefined ? olderStatement(own, opening, reference) : statementBehind(own, 'other', opening);
  });
}

/** "MTUS" or "non-MTUS" behind a mark opens a statement only where a document or "citation" follows: "..., MTUS is silent". */
function isOnlyMention({ index, 0: words, 1: mtus }: RegExpExecArray, text: string, reference: Reference): boolean {
  if (!/^(?:non|CA\b|California|MTUS)/i.test(words)) return false;
  const end = index + words.length;
  if (mtus === undefined)
    return !/(?:citations?|guidelines?)[ :,]*$/i.test(words) && !OTHER_SOURCE.test(text.slice(end));
  return !namesEditionAt(text, end, reference);
}

const OTHER_SOURCE = /^(?:ODG|Official Disability|ACOEM)\b/i;

/** "... based its decision on the Low Back Complaints Chapter ..., which is part of the MTUS." */
function olderStatement(text: string, { start, end }: Span, reference: Reference): Statement {
  const rest = text.slice(end);
  const opening = { start, end: end + /^ ?(?:the )?/i.exec(rest)![0].length };
  const said = PART_OF_MTUS.exec(text.slice(opening.end));
  if (said !== null)
    return statementBehind(text.slice(0, opening.end + said.index), said[1] === undefined ? 'mtus' : 'other', opening);
  const isKnown =
    nameEndAt(text, opening.end, reference.nameWords) !== null ||
    regulationEndAt(text, opening.end) !== null ||
    namesEditionAt(text, opening.end, reference);
  return statementBehind(text, isKnown ? 'mtus' : 'other', opening);
}

/** A paragraph that cites without the usual words. The fixed sentences cite nothing. */
function looseStatement(text: string, reference: Reference): Statement[] {
  if (text.trim() === '' || NONE.test(text) || OUTSIDE.test(text)) return [];
  const beginning = { start: 0, end: 0 };
  const said = PART_OF_MTUS.exec(text);
  if (said !== null)
    return [statementBehind(text.slice(0, said.index), said[1] === undefined ? 'mtus' : 'other', beginning)];
  const mtus = /\b(?<!non-)(?:CA |California )?MTUS\b ?/i.exec(text);
  if (mtus !== null) return [statementBehind(text, 'mtus', { start: mtus.index, end: mtus.index + mtus[0].length })];
  if (namesEditionAt(text, 0, reference)) return [statementBehind(text, 'mtus', beginning)];
  return /\b(?:ODG|Official Disability|ACOEM)\b/i.test(text) ? [statementBehind(text, 'other', beginning)] : [];
}

/** What stands behind an opening up to the text's end, without the full stop. */
function statementBehind(text: string, kind: Statement['kind'], opening: Span): Statement {
  const end = endWithoutMarks(text, { start: opening.end, end: text.length }, ' .,;');
  return { kind, opening, start: opening.end, end };
}

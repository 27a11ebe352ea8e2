import type { Span } from '../model/span';
import { matchesOf } from '../text/matches';

/**
 * What the words of a sentence before or behind a verdict make of it. Each function takes the words before the verdict
 * (its clause or more), those behind it, or both.
 */

/** From the last conjunction behind a comma or the last semicolon on: a verdict's own clause. */
export function lastClause(before: string): string {
  const last = matchesOf(CLAUSE, before).at(-1);
  return last === undefined ? before : before.slice(last.index + 1).replace(/^[,;\s]+/, '');
}

const CLAUSE = /;|, (?:and|but|so|the|this|it) | and the /g;

/** Whether what a clause says depends on a condition named at its end: "until it is", "whether this is". */
export const isConditional = (clause: string): boolean => lastWordsIn(CONDITIONS, clause, 120).length > 0;

const CONDITIONS =
  /\b(?:if|unless|whether|when|until|once|should\s(?:the|it|he|she|they)|provided\sthat|in\sthe\sevent|whenever|where|as\slong\sas)\b/gi;

/** "Although Norco in full is": a clause that concedes is no conclusion. */
export const concedes = (clause: string): boolean =>
  /^\s*(?:although|though|while|whereas|even\sthough|even\sif)\b/i.test(clause);

/** "None of the services are", "no further visit is", "there is no evidence that it is", "we do not find it to be". */
export const deniesSubject = (clause: string): boolean =>
  /\b(?:none of|neither|no (?:further|additional|more|other|such))\b/i.test(clause) ||
  /\b(?:do|does|did|can|could)\s?not\s(?:find|believe|consider|feel|think|deem)\b[^,;]{0,200}$/i.test(clause) ||
  (lacksGround(clause) && !/\bdoubt\b/i.test(clause));

/** "there is no evidence that it is", "it is unclear why it is" */
function lacksGround(clause: string): boolean {
  const grounds = lastWordsIn(GROUNDS, clause, 120);
  if (grounds.length === 0) return false;
  const lacks = lastWordsIn(LACKS, clause, 210);
  return grounds.some(ground => lacks.some(({ end }) => end <= ground.start && ground.start - end <= 80));
}

const GROUNDS = /\b(?:that|why|how)\b/gi;
const LACKS = /\b(?:not|no|insufficient|lacks?|lacking|fails?|failed|unclear|cannot)\b/gi;

/** Whether the words before "medical necessity" deny it: "lacks", "does not establish the". */
export const deniesNecessity = (before: string): boolean => lastWordsIn(DENIALS, before, 60, ',;.').length > 0;

const DENIALS =
  /\b(?:lacks?|lacking|without|insufficient|inadequate|fail(?:s|ed)?\sto|unable\sto|does\snot|do\snot|did\snot|cannot|not|no|never)\b/gi;

/** A rule or advice on reducing a drug, no verdict on the item: "an abrupt stop is never medically necessary". */
export const isGeneral = (before: string, after: string): boolean =>
  lastWordsIn(GENERAL, before, 160, '').length > 0 || matchesOf(GENERAL, after.slice(0, 80)).length > 0;

const GENERAL = /\b(?:never\s|abrupt|taper|wean)/gi;

/** "was found not medically necessary in an earlier review" speaks of something else. */
export const isOfAnotherReview = (before: string, after: string): boolean =>
  /^[^.;]{0,40}\b(?:earlier|previous|prior|another)\s(?:review|determination|decision|request)/i.test(after) &&
  /\b(?:was|were|had\sbeen)\b/i.test(lastClause(before).slice(-60));

/** "was previously certified", "UR non-certified" */
export const isOfPastReview = (before: string): boolean =>
  /\b(?:earlier|previous|previously|prior|past|initial|initially|original|originally|UR|utilization)\b/i.test(
    before.slice(-120),
  );

/** Weak words count only where they are said of the request. */
export const isAboutRequest = (before: string): boolean =>
  /\b(?:request(?:ed|s)?|treatment|service|therefore|thus|criteria|decision|medication|procedure|this)\b/i.test(before);

const LONGEST_WORDS = 40;

/** Where the words stand in the last stretch of a text without the marks, ending at most `reach` letters before its end. */
function lastWordsIn(words: RegExp, text: string, reach: number, marks = ',;'): Span[] {
  const near = text.slice(-reach - LONGEST_WORDS);
  const found = matchesOf(words, near);
  if (found.length === 0) return [];
  const from = Math.max(...Array.from(marks, mark => near.lastIndexOf(mark)));
  return found
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
    .filter(({ start, end }) => start > from && near.length - end <= reach);
}

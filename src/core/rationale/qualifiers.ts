import type { Span } from '../model/span';
import { matchesOf } from '../text/matches';

/**
 * What the words of a sentence before or behind a verdict make of it. Each function takes the words before the verdict
 * (its clause or more), those behind it, or both.
 */

/**
 * Whether any of the words stands in a sentence on which the functions below turn. Most sentences that conclude have none
 * ("The request for X is not medically necessary."), so all of these are asked for at once.
 */
export const mayBeQualified = (before: string, after: string): boolean =>
  QUALIFYING.test(before) || (after.length > 1 && QUALIFYING.test(after));

const QUALIFYING =
  /\b(?:if|unless|whether|when|until|once|should|provided|event|where|as\slong|what|although|though|while|even|none|neither|no|do|does|did|can|cannot|could|that|which|why|how|evidence|proof|indication|sign|to\sbe|according|requests|earlier|previous|prior|another)\b|\b(?:when|where|never|abrupt|taper|wean|donot|doesnot|didnot|couldnot)/i;

/** From the last conjunction behind a comma or the last semicolon on: a verdict's own clause. */
export function lastClause(before: string): string {
  const last = matchesOf(CLAUSE, before).at(-1);
  return last === undefined ? before : before.slice(last.index + 1).replace(/^[,;\s]+/, '');
}

const CLAUSE =
  /;|, (?:and|but|so|the|this|it) | and (?:the|so) |(?<!\b(?:is|are|was|were|be)),? (?:therefore|thus|hence|accordingly|consequently) /g;

/** Whether what a clause says depends on a condition named at its end: "until it is", "whether this is". */
export const isConditional = (clause: string): boolean =>
  lastWordsIn(CONDITIONS, clause, 120).length > 0 ||
  lastWordsIn(RELATIVES, clause, 120).some(({ end }) => hasOneVerb(clause.slice(end)));

/** "The reasons for which an opioid is"; but "the drug for which authorization is sought is" has a verb of its own. */
const RELATIVES = /(?<!, )\b(?:for|in|under|upon|by)\swhich\b(?!\sreason)/gi;

const CONDITIONS =
  /\b(?:if|unless|whether|when|until|once|should\s(?:the|it|he|she|they)|provided\sthat|in\sthe\sevent|whenever|where|as\slong\sas|what(?=\s(?:is|are|was|were|may|would)))\b/gi;

/** "Although Norco in full is": a clause that concedes is no conclusion. */
export const concedes = (clause: string): boolean =>
  /^\s*(?:although|though|while|whereas|even\sthough|even\sif)\b/i.test(clause);

/** Of a verdict that comes with its condition: "is medically necessary only when therapy has failed" is a rule. */
export const hasConditionBehind = (after: string): boolean =>
  /^\s(?:only\s)?(?:when|whenever|where|if|once|unless|until)\b/i.test(after);

/** "for a bed to be [medically necessary], surgery ...", "the criteria for an MRI to be [medically necessary] are ..." */
export const isPurpose = (clause: string, after: string): boolean =>
  /\bto\sbe\s$/i.test(clause) &&
  (/^(?:for|in\sorder)\b/i.test(clause) || /^\s(?:is|are|was|were|has|have|must)\b/i.test(after));

/** "None of the services are", "no refills are", "there is no evidence that it is", "we do not find it to be". */
export const deniesSubject = (clause: string): boolean =>
  /\b(?:none of|neither|no (?:further|additional|more|other|such))\b/i.test(clause) ||
  (/^(?:(?:therefore|thus|hence|so|as such|accordingly|consequently),?\s)?no\s/i.test(clause) && hasOneVerb(clause)) ||
  /\b(?:do|does|did|can|could)\s?not\s(?:find|believe|consider|feel|think|deem)\b[^,;]{0,200}$/i.test(clause) ||
  deniedGround(clause) !== null;

/**
 * Whether a clause denies a denial: "I do not agree that the request is [not medically necessary]". With a further verb
 * it only gives a reason: "as there is no proof that the pain has eased the request is [not medically necessary]".
 */
export function deniesDenial(clause: string): boolean {
  const behind = deniedGround(clause);
  return behind !== null && hasOneVerb(behind) && matchesOf(GROUNDS, clause).length === 1;
}

const hasOneVerb = (words: string): boolean => matchesOf(FINITE_VERBS, words).length < 2;

const FINITE_VERBS = /\b(?:is|are|was|were|has|have|had|does|do|did)\b/gi;

/** "there is no evidence that it is", "it is unclear why it is", "I doubt that it is": the words behind the ground. */
function deniedGround(clause: string): string | null {
  if (isBeyondDoubt(clause)) return null;
  const lacks = lastWordsIn(LACKS, clause, 210);
  const ground = lastWordsIn(GROUNDS, clause, 120).find(({ start }) =>
    lacks.some(({ end }) => end <= start && start - end <= 80),
  );
  return ground === undefined ? null : clause.slice(ground.end);
}

/** "there is no reason to doubt that it is" */
function isBeyondDoubt(clause: string): boolean {
  const doubt = clause.search(/\bdoubt/i);
  return doubt >= 0 && lastWordsIn(LACKS, clause.slice(0, doubt), 40).length > 0;
}

const GROUNDS = /\b(?:that|why|how|(?:evidence|proof|indication|sign)(?=\s(?:the|this|these|it)\b))/gi;
const LACKS =
  /\b(?:not|no|nothing|little|insufficient|lacks?|lacking|fails?|failed|unclear|uncertain|unproven|unsubstantiated|unestablished|cannot|unable|disagree|without|doubt(?:s|ful)?)\b/gi;

/** "The provider states that the bed is", "it was asked that it be": what others say is no conclusion. */
export function isReported(clause: string): boolean {
  if (/^according\sto\sthe\s(?:letter|appeal|provider|treating|surgeon|attorney)\b/i.test(clause)) return true;
  const report = matchesOf(REPORTS, clause).at(-1);
  if (report === undefined) return false;
  const said = clause.slice(report.index + report[0].length);
  if (said.includes(',') || !hasOneVerb(said)) return false;
  return /^(?:ask|req)/i.test(report[0]) || lastWordsIn(REPORTERS, clause.slice(0, report.index), 40).length > 0;
}

/** "utilization review's view that it is": another's opinion, unless the reviewer shares it. */
export const isViewOfOthers = (clause: string): boolean =>
  matchesOf(VIEWS, clause).some(
    ({ index, 0: { length } }) => hasOneVerb(clause.slice(index + length)) && !SHARES.test(clause.slice(0, index)),
  );

const VIEWS =
  /\b(?:provider|physician|doctor|surgeon|attorney|worker|patient|review(?!er)|administrator|UR)(?:['’]s)?\s(?:view|opinion|position|contention|claim|argument|assertion)\sthat\b/gi;
const SHARES = /\b(?:agree|concur|share|accept|endorse|adopt|uphold|differ)/i;

/** "this does not mean that pain care is": what a verdict leaves open. */
export const isLeftOpen = (clause: string): boolean =>
  /\b(?:do|does|did)\snot\s(?:mean|imply)\b[^,;]{0,200}$/i.test(clause);

const REPORTS =
  /\b(?:states?|stated|argues?|argued|writes?|wrote|believes?|believed|feels?|felt|says?|said|opines?|opined|maintains?|maintained|asked|requests?|requested)\sthat\b/gi;
const REPORTERS =
  /\b(?:provider|treating\s(?:physician|doctor)|surgeon|letter|appeal|attorney|worker|patient|claimant)\b/gi;

/** Whether the words before "medical necessity" deny it: "lacks", "does not establish the". */
export const deniesNecessity = (before: string): boolean => lastWordsIn(DENIALS, before, 60, ',;.').length > 0;

const DENIALS =
  /\b(?:lacks?|lacking|without|insufficient|inadequate|fail(?:s|ed)?\sto|unable\sto|cannot|not|no|never)\b/gi;

/** "not enough to deem the request [medically necessary]": the words behind whose object a predicate stands, or null. */
export function findsObject(before: string): { readonly isDenied: boolean } | null {
  const verb = lastWordsIn(FINDING, before, 60, ',;.').at(-1);
  if (verb === undefined || before.slice(verb.end).trim() === '') return null;
  const lead = before.slice(0, verb.start);
  const isDenied = deniesNecessity(lead);
  return isDenied || !/\b(?:may|might|can|could|should|would|must|to)\s$/i.test(lead) ? { isDenied } : null;
}

const FINDING = /\b(?:deems?|considers?|finds?|calls?|judges?)\b/gi;

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
  const offset = text.length - near.length;
  const found = matchesOf(words, near);
  if (found.length === 0) return [];
  const from = Math.max(...Array.from(marks, mark => near.lastIndexOf(mark)));
  return found
    .filter(({ index, 0: { length } }) => index > from && near.length - index - length <= reach)
    .map(({ index, 0: { length } }) => ({ start: offset + index, end: offset + index + length }));
}

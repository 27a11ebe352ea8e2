import { DOCUMENT_NAME, FURNITURE } from '../vocabulary';
import {
  endsInCapitals,
  HEADS_PARAGRAPH,
  isCapitals,
  isLikeHeader,
  isLikeSentence,
  isNoProse,
  isOfText,
  ORNAMENTED,
} from './furnitureWords';
import {
  isAmongShort,
  isBelowEnd,
  isColumnsOfPage,
  isOutOfPlace,
  isStamp,
  isWithinShort,
  partsWrapped,
} from './innerFurniture';
import {
  beginsParagraph,
  hasGapBefore,
  hasGapBehind,
  isEmptyAt,
  isProse,
  isTooShort,
  isUnfinishedBefore,
  type Line,
  nearest,
  type Page,
  partsSentence,
  smallWordsIn,
  standsAlone,
  wordsOf,
} from './page';

/**
 * Whether one line is a page's by itself: a page number that stands alone, what no paragraph says (a fax line, a Bates
 * number, an address of a file), or a line that parts a sentence and reads like no part of it, as a letterhead does.
 */
export function isLoneFurniture(line: Line, page: Page): boolean {
  const { number, start, end } = line;
  if (number <= page.firstAnchor || end - start > LONGEST_HEADER) return false;
  const words = wordsOf(page.text, line);
  if (LONE_COUNTER.test(words) && isLoneCounter(words, line, page)) return true;
  return readsAsFurniture(words, line, page) && !isOfText(words);
}

function readsAsFurniture(words: string, line: Line, page: Page): boolean {
  if (DATE_AND_TIME.test(words) && isWithinLines(line, page)) return false;
  if (isOfNoParagraph(words, line, page) && opensPage(line, page)) return true;
  if (ENVELOPE.test(words) || (hasGapBefore(line, page) && isHeaderBehindGap(words, line, page))) return true;
  if (isSetApart(words, line, page) && hasGapBehind(line, page) && isTooShort(line, page)) return true;
  return isStamp(words, line, page) || isColumnsOfPage(words, line, page);
}

/** A sentence that tells of a fax or of an hour is one of the text, but where it parts another. */
function isOfNoParagraph(words: string, line: Line, page: Page): boolean {
  if (!MAY_BE_OF_NONE.test(words) || !OF_NO_PARAGRAPH.some(pattern => pattern.test(words))) return false;
  if (SEVERAL_SENTENCES.test(words) || isDayOfText(words, line, page)) return false;
  return !isLikeSentence(words) || partsSentence(line, page);
}

/** "(c) March 14, 2012 9:47 PM" in a list; "On 02/27/2011 at 12:23 PM, the patient", of which the next line has the verb. */
function isDayOfText(words: string, line: Line, page: Page): boolean {
  if (MARKED_DAY.test(words) || GOES_ON_TO_DAY.test(words)) return true;
  if (DATE_AND_TIME.test(words) && !isEmptyAt(page.lines, line.number - 1))
    return isWithinShort(line, page) || !partsSentence(line, page);
  return smallWordsIn(words) > 1 && (beginsParagraph(line, page) || ENDS_PARAGRAPH.test(words));
}

const MARKED_DAY =
  /^(?:\(?(?:[a-z]|[ivxIVX]{1,5}|\d{1,2})[.)]|[o•*+–→✓▪·-]|--|#\d{1,2}\.?|\[ \])\s{1,4}.{6,40}(?<![-–—*])$/;
/** "dated 01/27/13, 4:20 PM.": a sentence goes on with it, and ends. */
const GOES_ON_TO_DAY = /^(?:and |was |were |is )?(?:dated|signed|seen|done|held|on|at|of|from) (?:on )?\d.{4,40}\.$/;
/** The last line of a paragraph. */
const ENDS_PARAGRAPH = /^(?!.*\b(?:printed|received|scanned|filed|fax))(?=.{0,60}\b[a-z]{3,} ).{6,110}\.$/i;

const SEVERAL_SENTENCES = /(?:\d|[a-z]{4})\. [A-Z¼-¾(“"]/;

/** Words in capitals that are no sentence, and none of a paragraph in capitals. */
function isSetApart(words: string, { number }: Line, { text, lines, hasSmallLetters }: Page): boolean {
  if (!hasSmallLetters || !isCapitals(words) || isProse(words) || endsInCapitals(words)) return false;
  if (HEADS_PARAGRAPH.test(words) || ENDS_BELOW.test(wordsBelow(number, text, lines))) return false;
  return [-1, 1].every(step => {
    const beside = lines[number + step];
    return beside === undefined || beside.end - beside.start < LONGEST_ABOVE || !isCapitals(wordsOf(text, beside));
  });
}

const wordsBelow = (number: number, text: string, lines: readonly Line[]): string =>
  lines[number + 1] === undefined ? '' : wordsOf(text, lines[number + 1]!);

/** "THE TEXT.", "[95% CI 2.9-8.5].": the last line of a paragraph in capitals. */
const ENDS_BELOW = /(?<!\b(?:INC|CORP|CO|LTD|LLC|DEPT))(?<=[A-Z]{2}|[\])"”])\.$|\.["”]$/;

function isLoneCounter(words: string, line: Line, page: Page): boolean {
  if (DASHED.test(words) || (MARKED.test(words) && isBesideEmpty(line, page))) return true;
  if (BARE_NUMBER.test(words) && isWithinLines(line, page)) return false;
  if (isAmongShort(line, page)) return false;
  if (standsAlone(line, page) || isTooShort(line, page) || partsWrapped(line, page)) return true;
  if (isBelowEnd(line, page) || isBelowRule(line, page)) return true;
  if (isOutOfPlace(line, page)) return true;
  if (hasGapBefore(line, page)) return isUnfinishedBefore(line, page) || isLast(line, page);
  return hasGapBehind(line, page) && partsSentence(line, page);
}

/** Whether a rule stands right above a line, as it does above the numbers of many pages. */
function isBelowRule({ number }: Line, { text, lines }: Page): boolean {
  const above = lines[number - 1];
  return above !== undefined && /^[-=_]{4,120}$/.test(wordsOf(text, above));
}

const isWithinLines = ({ number }: Line, { lines }: Page): boolean =>
  !isEmptyAt(lines, number - 1) && !isEmptyAt(lines, number + 1);

const BARE_NUMBER = /^[\d/ ]+$/;
const DATE_AND_TIME =
  /^(?:[a-z]{3,9}, )?(?:[\d/-]{6,10}|[a-z]{3,9} \d{1,2},? \d{4}),?(?: at)? \d{1,2}:\d\d(?::\d\d)?(?:[ ap.m]{2,5})?[,.]?$/i;

/** "- 3 -": what no paragraph says; "(3)" may be a note's. */
const DASHED = /^[–—~-].{1,8}[–—~-]$/;
const MARKED = /^[[(|–—-].{1,8}[\])|–—-]$/;

const isBesideEmpty = ({ number }: Line, { lines }: Page): boolean =>
  isEmptyAt(lines, number - 1) || isEmptyAt(lines, number + 1);

/** Whether a line stands where a page begins or ends: apart, in a sentence, or below another line of a header. */
function opensPage(line: Line, page: Page): boolean {
  if (hasGapBefore(line, page) || standsAlone(line, page) || isLast(line, page) || isTooShort(line, page)) return true;
  if (isOutOfPlace(line, page) || isBelowEnd(line, page) || isAboveLabel(line, page)) return true;
  const before = page.lines[line.number - 1]!;
  return !before.isEmpty && hasGapBefore(before, page) && isShortHeader(before, page);
}

const isAboveLabel = ({ number }: Line, { text, lines }: Page): boolean => {
  const below = lines[number + 1];
  return below !== undefined && INNER_LABEL.test(wordsOf(text, below));
};

/** The upper line of a header of two. */
const isShortHeader = (line: Line, page: Page): boolean =>
  line.end - line.start <= LONGEST_ABOVE && isNoProse(wordsOf(page.text, line));

const LONGEST_ABOVE = 60;

function isHeaderBehindGap(words: string, line: Line, page: Page): boolean {
  const isHeader = isSetApart(words, line, page) || ORNAMENTED.test(words);
  if (isUnfinishedBefore(line, page) || partsSentence(line, page)) {
    if (isHeader || isLikeHeader(words)) return true;
    return isNoProse(words) && partsSentence(line, page) && (hasGapBehind(line, page) || isTooShort(line, page));
  }
  // Behind a paragraph's end, before the label of the next or the text's end: part of neither.
  const behind = nearest(page.lines, line.number, 1);
  if (behind !== null && !INNER_LABEL.test(wordsOf(page.text, behind))) return false;
  return isHeader || isLikeHeader(words) || (isAboveFurniture(line, page) && isShortHeader(line, page));
}

/** Whether a line that was found to be furniture before stands right below. */
export function isAboveFurniture({ number }: Line, { text, lines }: Page): boolean {
  const below = lines[number + 1];
  return below !== undefined && text[below.start] === FURNITURE && below.isEmpty;
}

const isLast = ({ number }: Line, { lines }: Page): boolean => nearest(lines, number, 1) === null;

const LONGEST_HEADER = 110;

/** What pages are called where they are counted. */
const PAGE_NAME = '(?:p ?a ?g ?e|pg\\.?|p\\.|p[a\u00e1]gina|seite)';
const PAGE_NUMBER = `(?:\\d{1,3}|${'one two three four five six seven eight nine ten eleven twelve'.split(' ').join('|')})`;

/** "3", "- 3 -", "[3]", "Page: 3", "3/9", "Page Two", "3 | Page", "Seite 3 von 9", "- iv -". */
const LONE_COUNTER = new RegExp(
  `^(?:[[(|~–—-]{0,2} ?(?:${PAGE_NAME}[:|]? ?(?:\\| ?)?${PAGE_NUMBER}|\\d{1,3})(?: ?(?:of|de|von|/) ?\\d{1,3})?(?: ?\\| ?${PAGE_NAME})? ?[\\])|~–—-]{0,2}(?: {1,9}CM\\d\\d-\\d{7})?|[[(|~–—-]{1,2} ?[ivxl]{1,6} ?[\\])|~–—-]{1,2})$`,
  'i',
);

/** What stands in no paragraph. In a citation "page 24" stands one blank behind other words. */
const OF_NO_PARAGRAPH: readonly RegExp[] = [
  /^[Pp]age:? ?\d{1,3}(?: ?(?:of|\/) ?\d{1,3})?(?:\s{1,9}CM\d\d-\d{7}| \(continued\))?$/,
  /(?:\s{2}|\t|[–—|-] ?)[Pp]age:? ?\d{1,3}(?: ?(?:of|\/) ?\d{1,3})?$/, // "IMR Decision Letter    Page 3"
  /\b(?:FAX|Fax|fax)\b:? {0,3}[\d(+]/,
  /^\d{1,2}[/-]\d{1,2}[/-].{0,60}\b(?:FAX|Fax|fax)\b/,
  /^(?:file|https?):\/\/\S{1,200}(?:\s{2}| \d{1,3}\/\d{1,3}$)/, // an address alone may be a citation's
  DOCUMENT_NAME,
  /^[^.;]{0,40}\bCM\d\d-\d{7}$/, // "Final Determination: CM16-0900001"
  /^\W{0,3}[Cc]ontinued (?:on|from)\b.{0,30}$/,
  /^(?:[A-Z][a-z]{2,12} )?(?:[Pp]rinted|[Rr]eceived|[Ss]canned|[Ff]iled)\b.{0,20}\b\d\d?[/-]\d\d?[/-]\d{2,4}\b/,
  /^[A-Z]{2,12}(?:[ _-][A-Z]{2,12})?[ _-]?\d{6,9}$/, // a Bates number: "MAX-IMR 000411"
  /^[A-Z]{5,12}\d{4,9}$/,
  /^[A-Z][A-Za-z.,&' _-]{1,40}[ _-]0\d{2,8}$/, // one that begins with zeros: "DEF 00041", "Roe v. Doe - 012"
  /^[A-Z]:\\\S/, // the path of a file
  /\b(?:\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\d{4}-\d\d-\d\d|[A-Z][a-z]{2,8} \d{1,2},? \d{4}),?(?: at)? {0,3}(?:[A-Z]{3} )?\d{1,2}:\d\d/, // a day with its time
];

/** The identifier of an envelope that was signed, wherever it stands. */
const ENVELOPE = /\b[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}$/i;

/** What each of them has: nearly every line is let go by it. */
const MAY_BE_OF_NONE = /^i|^I|\d{4}|0\d\d|\d[/-]|age|ontinued|fax|FAX|Fax|:\/\/|^.:\\/;

/** The labels behind which no heading stands: a heading without its decision is before the first label of an item. */
const INNER_LABEL = /^(?:MAXIMUS guideline|Decision rationale)/i;

import { DOCUMENT_NAME, FURNITURE } from '../vocabulary';
import { isCapitals, isLikeHeader, isNoProse, isOfText, ORNAMENTED } from './furnitureWords';
import { partsWrapped } from './innerFurniture';
import {
  hasGapBefore,
  hasGapBehind,
  isEmptyAt,
  isTooShort,
  isUnfinishedBefore,
  type Line,
  nearest,
  type Page,
  partsSentence,
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
  if (MAY_BE_OF_NONE.test(words) && OF_NO_PARAGRAPH.some(pattern => pattern.test(words)) && opensPage(line, page))
    return true;
  if (hasGapBefore(line, page)) return isHeaderBehindGap(words, line, page);
  return isSetApart(words, page) && hasGapBehind(line, page) && isTooShort(line, page);
}

const isSetApart = (words: string, page: Page): boolean => page.hasSmallLetters && isCapitals(words);

function isLoneCounter(words: string, line: Line, page: Page): boolean {
  if (DASHED.test(words) || (MARKED.test(words) && isBesideEmpty(line, page))) return true;
  if (standsAlone(line, page) || isTooShort(line, page) || partsWrapped(line, page)) return true;
  if (hasGapBefore(line, page)) return isUnfinishedBefore(line, page) || isLast(line, page);
  return hasGapBehind(line, page) && partsSentence(line, page);
}

/** "- 3 -": what no paragraph says; "(3)" may be a note's. */
const DASHED = /^[–—-].{1,8}[–—-]$/;
const MARKED = /^[[(|–—-].{1,8}[\])|–—-]$/;

const isBesideEmpty = ({ number }: Line, { lines }: Page): boolean =>
  isEmptyAt(lines, number - 1) || isEmptyAt(lines, number + 1);

/** Whether a line stands where a page begins or ends: apart, in a sentence, or below another line of a header. */
function opensPage(line: Line, page: Page): boolean {
  if (hasGapBefore(line, page) || standsAlone(line, page) || isLast(line, page) || isTooShort(line, page)) return true;
  if (partsWrapped(line, page)) return true;
  const before = page.lines[line.number - 1]!;
  return !before.isEmpty && hasGapBefore(before, page) && isShortHeader(before, page);
}

/** The upper line of a header of two. */
const isShortHeader = (line: Line, page: Page): boolean =>
  line.end - line.start <= LONGEST_ABOVE && isNoProse(wordsOf(page.text, line));

const LONGEST_ABOVE = 60;

function isHeaderBehindGap(words: string, line: Line, page: Page): boolean {
  const isHeader = isSetApart(words, page) || ORNAMENTED.test(words);
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

const LONGEST_HEADER = 90;

/** "3", "- 3 -", "[3]", "Page: 3", "3/9", "- iv -". */
const LONE_COUNTER =
  /^(?:[[(|–—-]{0,2} ?(?:page:? ?)?\d{1,3}(?: ?(?:of|\/) ?\d{1,3})? ?[\])|–—-]{0,2}(?: {1,9}CM\d\d-\d{7})?|[[(|–—-]{1,2} ?[ivxl]{1,6} ?[\])|–—-]{1,2})$/i;

/** What stands in no paragraph. In a citation "page 24" stands one blank behind other words. */
const OF_NO_PARAGRAPH: readonly RegExp[] = [
  /^[Pp]age:? ?\d{1,3}(?: ?(?:of|\/) ?\d{1,3})?(?:\s{1,9}CM\d\d-\d{7})?$/,
  /(?:\s{2}|\t|[–—|-] ?)[Pp]age:? ?\d{1,3}(?: ?(?:of|\/) ?\d{1,3})?$/, // "IMR Decision Letter    Page 3"
  /\b(?:FAX|Fax|fax)\b:? {0,3}[\d(+]/,
  /^\d{1,2}[/-]\d{1,2}[/-].{0,60}\b(?:FAX|Fax|fax)\b/,
  /^(?:file|https?):\/\//,
  DOCUMENT_NAME,
  /^[^.;]{0,40}\bCM\d\d-\d{7}$/, // "Final Determination: CM16-0900001"
  /^\W{0,3}[Cc]ontinued (?:on|from)\b.{0,30}$/,
  /^(?:[Pp]rinted|[Rr]eceived|[Ss]canned)\b.{0,20}\b\d\d?[/-]\d\d?[/-]\d{2,4}\b/,
  /^[A-Z]{2,12}(?:[ _-][A-Z]{2,12})?[ _-]?\d{6,9}$/, // a Bates number: "MAX-IMR 000411"
  /^[A-Z]{5,12}\d{4,9}$/,
];

/** What each of them has: nearly every line is let go by it. */
const MAY_BE_OF_NONE = /^i|^I|\d{4}|\d[/-]|age|ontinued|fax|FAX|Fax|:\/\//;

/** The labels behind which no heading stands: a heading without its decision is before the first label of an item. */
const INNER_LABEL = /^(?:MAXIMUS guideline|Decision rationale)/i;

import { isNear } from '../misspelling';
import { DECISION_WORDS, SECTION_ROWS, titlesOf } from '../vocabulary';
import { ANCHOR_LINE, isProse, KNOWN_PAGE_LINE, smallWordsIn } from './page';

/** What the words of a line tell, wherever it stands: whether they may be a page's, or are the text's own. */

/** Whether a line reads like a header where a sentence is parted: a cited page ("and page 82 of the Guidelines") does not. */
export const isLikeHeader = (words: string): boolean =>
  HEADER_WORD.test(words) && !/^[a-z]{2,} [a-z]/.test(words) && smallWordsIn(words) <= 3 && !OF_CITATION.test(words);

/** Whether words read like a sentence's, and do not tell of a page: "Printed by jsmith on 1/17/2017 - Page 3 of 7" does. */
export const isLikeSentence = (words: string): boolean =>
  isProse(words) && !(TELLS_OF_PAGE.test(words) && smallWordsIn(words) <= 6);

const TELLS_OF_PAGE = /\bCM\d\d-\d{7}|^\W{0,3}[Cc]ontinued\b|\b[Pp]rinted\b|\b[Pp]age:? ?\d/;

const HEADER_WORD = /\bCM\d\d-\d{7}|^\W{0,3}continued\W{0,3}$|\b[Pp]rinted\b|\b[Pp]age:? ?\d/;
const OF_CITATION = /guideline|chapter|section|\b(?:MTUS|ODG|ACOEM)\b/i;

/** "----- Page Break -----", "*** DRAFT ***", "<<< page 3 >>>", "....... Page Break .......": words between rules. */
export const ORNAMENTED = /^[-=_*~<.]{3,80} ?[A-Za-z\d(][A-Za-z\d ,:/()'&|]{0,42}[-=_*~>.]{3,80}$/;

/** Whether a line holds words and not one small letter. */
export const isCapitals = (words: string): boolean =>
  !/[a-z]/.test(words) && /[A-Z]{3}/.test(words) && /\S\s\S/.test(words) && !VERDICT_IN_CAPITALS.test(words);

/** Whether words end a sentence in capitals: "HE AGREED."; "MAXIMUS FEDERAL SERVICES, INC." is none. */
export const endsInCapitals = (words: string): boolean =>
  /(?<!\b(?:INC|CORP|CO|LTD|LLC|DEPT))(?<=[A-Z]{2})\.$/.test(words);

/** "References:", "A. HISTORY": what may stand above a paragraph of every rationale. */
export const HEADS_PARAGRAPH = /:$|^(?:[A-Z]|[IVX]{2,5})\. [A-Z]/;

const VERDICT_IN_CAPITALS = /\b(?:NOT|NECESS|APPROPRIATE|DENIED|CERTIFIED|APPROVED|AUTHORIZED)/;

/**
 * What is printed across pages, or stamped on one. No other word is set aside where it stands once: "TENS" or "NORCO" may
 * stand on a line of its own in a paragraph as well.
 */
const WATERMARKS: readonly string[] = [
  '(?:unofficial|preliminary|working|confidential|privileged|draft|copy|duplicate|sample|specimen|void|archived|received)(?: (?:draft|copy|only))?',
  '(?:filed|scanned|faxed|entered|original|amended|corrected|superseded|urgent|rush)(?: (?:draft|copy|only))?',
  "(?:office|file|client|claims?|certified|true|certified true|carrier|reviewer)(?:[\u2019']s)? copy",
  '(?:privileged (?:and|&) confidential|confidential (?:and|&) privileged)(?: .{0,30})?',
  'attorney[- ](?:work[- ]product|client privileged?)',
  '(?:confidential|protected) (?:medical|health|patient) (?:records?|information)',
  '(?:do not|not for|not to be) (?:copy|copied|distribut\\w+|duplicate[ds]?|disclos\\w+|redistribution|release[ds]?|publication)',
  '(?:for )?(?:official|internal|review|information)(?: use| purposes)? only',
];

const A_WATERMARK = new RegExp(`^(?:${WATERMARKS.join('|')})$`, 'i');

/** Whether words are a watermark's: none of them begins a line in the middle of a sentence. */
export const isWatermark = (words: string): boolean => !/^[a-z]/.test(words) && A_WATERMARK.test(words);

/** Whether words are in capitals throughout, be they spaced, as most stamps are. */
export const isInCapitals = (words: string): boolean =>
  !/[a-z]/.test(words) &&
  /[A-Z]{4}/.test(words.replaceAll(' ', '')) &&
  /[A-Z\d!*]$/.test(words) &&
  !VERDICT_IN_CAPITALS.test(words);

/** What programs print, scan, convert or annotate a page with; no paragraph has such a line. */
const OF_PROGRAMS: readonly string[] = [
  String.raw`scanned (?:with|by) (?:\S{1,20} ){0,2}\S{0,20}scan\S{0,20}`,
  'adobe scan .{6,20}',
  String.raw`evaluation only\. created with .{1,80}`,
  String.raw`(?:this is an? (?:unregistered|trial|evaluation|demo)|unregistered) version\b.{0,80}`,
  'please (?:consider|think of) the environment before .{1,40}',
  'error! (?:bookmark|reference source|no text of specified style).{1,40}',
  'page page of numpages',
  String.raw`(?:formatted|deleted|inserted): (?:font|indent|normal|left|right|line spacing|list paragraph)\b.{0,60}`,
  String.raw`number: \d{1,4} author: .{1,60} subject: .{1,80}`,
  String.raw`sticky note \d.{1,80}`,
  String.raw`highlight(?: \(\w{3,12}\))? ?[-–·] ?(?:page|location) \d.{0,40}`,
  String.raw`(?:©|\(c\)) \d{4} thomson reuters\b.{0,80}`,
  String.raw`from: ?.{1,40} to: ?\+?\d[\d ()-]{6,20} pa?ge?[:.] ?\d.{0,20}`,
  String.raw`(?:f\d{1,2} ?= ?\w+\s{0,6}){2,9}`,
  String.raw`[-=<>#* ]{2,20}(?:pdf |ocr |scan(?:ned)? )?page \d{1,4}\b.{0,40}[-=<>#* ]{2,20}`,
  String.raw`[|\u2502 ]{9,80}`,
  String.raw`\*cm ?\d\d-?\d{7}\*`,
];

const OF_PROGRAM = new RegExp(`^(?:${OF_PROGRAMS.join('|')})$`, 'i');

/** Whether text[start, end) is a program's line, wherever it stands. */
export const isOfProgram = (text: string, start: number, end: number): boolean =>
  OF_PROGRAM.test(text.slice(start, end));

/** Whether most words are no words in small letters, as in "Independent Medical Review Final Determination". */
export const isNoProse = (words: string): boolean => smallWordsIn(words) <= 1 && !words.endsWith('-');

/** Whether a line has columns, as a fax line and many footers have; in a justified paragraph two blanks may follow one another. */
export const isSpread = (words: string): boolean => / {3}|\t| \| |^\*{3}.{0,120}\*{3}$/.test(words);

/** A label, a title, a decided heading or a sentence's end may recur: it stays. */
export const isOfText = (words: string): boolean => isOfStructure(words) || SENTENCE_END.test(words);

/** A label, a title or a decided heading, be it misspelt, or pages of a citation. */
export const isOfStructure = (words: string): boolean =>
  beginsTitle(words) ||
  LABELLED_SENTENCE.test(words) ||
  NEARLY_LABEL.test(words) ||
  isNearlyDecided(words) ||
  KNOWN_PAGE_LINE.test(words) ||
  CITED_PAGES.test(words) ||
  ANCHOR_LINE.test(words) ||
  DECIDED.test(words);

/** A title may wrap, and blanks in it be doubled: its first line is one as well. */
export function beginsTitle(words: string): boolean {
  const capitals = words.toUpperCase().replace(/\s{2,}/g, ' ');
  return capitals.length >= SHORTEST_TITLE && TITLES.some(title => title.startsWith(capitals));
}

const TITLES = SECTION_ROWS.flatMap(titlesOf).map(title => title.toUpperCase());
const SHORTEST_TITLE = 10;

/** "12-4 Decision rational: The records hold no ...": what may be a label, misspelt, with the beginning of its paragraph. */
const LABELLED_SENTENCE = /^[^A-Za-z]{0,12}[A-Za-z0-9' ]{3,50} ?:(?: \S{1,40}){5}/;

/** "ClaimsxAdministrator guideline:", "Decision ratonale:": one half of the label is right. */
const NEARLY_LABEL =
  /^[^A-Za-z]{0,12}(?:(?:claims .{12,32}|(?:maximus|decision).{9,30}) ?:|[^:]{6,24}(?:guideline|rationale)s? ?:)/i;

/** "Tramadol 50mg #60: Upxeld". */
function isNearlyDecided(words: string): boolean {
  const decision = LAST_WORD_BEHIND_COLON.exec(words)?.[1]?.toLowerCase();
  return decision !== undefined && DECISION_WORDS.some(({ word }) => isNear(word.toLowerCase(), decision, 1));
}

const LAST_WORD_BEHIND_COLON = /: ?\W?([A-Za-z\d]{5,11})[^A-Za-z]{0,8}$/;

/** "Page(s): 24." as the last line of a citation. */
const CITED_PAGES = /\bpages?\(s\)|\bpages \d/i;

export const DECIDED = new RegExp(`:? ?(?:${DECISION_WORDS.map(({ word }) => word).join('|')})\\.?$`, 'i');
const SENTENCE_END = /(?:[a-z%)"'”’]|\b\d{1,4})\.["'”’)]?$/;

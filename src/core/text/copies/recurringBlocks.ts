import { goesOn } from '../spacing';
import { areAtPageDistance, countedIn } from './countedLines';
import { isNoProse, isOfStructure } from './furnitureWords';
import { isWithinShort } from './innerFurniture';
import { isEmptyAt, isOfList, isProse, isUnfinishedBefore, type Line, nearest, type Page, wordsOf } from './page';

/**
 * Footers of whole sentences, of one line or several, within paragraphs: "CONFIDENTIALITY NOTICE: This document ...". They
 * read like a paragraph's own lines; what proves them is that they recur at the distance of pages, each time between
 * other lines, and that a sentence goes on behind them which began before.
 */
export function recurringBlocksOf(page: Page): readonly Line[] {
  const recurring = groupsOf(page).flatMap(group => {
    if (isOfDetermination(wordsOf(page.text, group[0]!)) || !areBehindOthers(group, page)) return [];
    const length = lengthOfBlock(group, page);
    const blocks = group.map(({ number }) => page.lines.slice(number, number + length));
    return isFooter(blocks, page) ? blocks.flat() : [];
  });
  return [...recurring, ...page.lines.flatMap(line => noticeFrom(line, page)), ...footersLike(page)];
}

/**
 * Footers of whole sentences whose words differ a little from page to page, between empty lines: "This document was prepared
 * for the parties." All tell of a document and of those who may read it, and there are three, or one parts a sentence: no
 * paragraph of an item does.
 */
function footersLike(page: Page): readonly Line[] {
  const alone = page.lines.filter(line => mayBeFooter(line, page)).map(line => blockFrom(line, page));
  if (alone.length < 2) return [];
  const words = wordSetOf(alone[0]!, page);
  const alike = alone.filter(block => areNearlySame(words, wordSetOf(block, page)));
  if (alike.length < 2 || !areAtPageDistance(alike.map(block => block[0]!))) return [];
  return alike.length >= FEWEST_FOOTERS || alike.some(block => partsHalves(block, page)) ? alike.flat() : [];
}

/** One that stands apart, reads like a sentence's beginning and tells nothing of a request. */
function mayBeFooter(line: Line, page: Page): boolean {
  if (line.isEmpty || line.number <= page.firstAnchor || line.end - line.start < SHORTEST) return false;
  if (!isEmptyAt(page.lines, line.number - 1)) return false;
  const words = wordsOf(page.text, line);
  if (!BEGINS_SENTENCE.test(words) || !isProse(words) || isOfDetermination(words)) return false;
  return new Set(words.toLowerCase().match(WORDS_OF_FOOTERS)).size >= FEWEST_WORDS;
}

const WORDS_OF_FOOTERS =
  /\b(?:document|copy|copies|copied|shared?|disclos|distribut|confidential|privileged|parties|recipient|intended|prepared|property|printed|unauthori[sz]ed|prohibited|reproduc)/g;
const FEWEST_WORDS = 3;

/** The lines of a block up to the next empty one, as far as a footer may have them. */
function blockFrom({ number }: Line, { lines }: Page): readonly Line[] {
  let end = number + 1;
  while (end < number + MOST_LINES && !isEmptyAt(lines, end)) end++;
  return lines.slice(number, end);
}

/** Whether a sentence goes on behind a block, and an empty line, that began before it. */
function partsHalves(block: readonly Line[], page: Page): boolean {
  const { text, lines } = page;
  const last = block.at(-1)!;
  if (!isEmptyAt(lines, last.number + 1)) return false;
  const before = nearest(lines, block[0]!.number, -1);
  const behind = nearest(lines, last.number, 1);
  if (before === null || behind === null || isOfList(behind, page)) return false;
  return isUnfinishedBefore(block[0]!, page) && goesOn(text, before.end, behind.start);
}

const FEWEST_FOOTERS = 3;

const wordSetOf = (block: readonly Line[], { text }: Page): ReadonlySet<string> =>
  new Set(
    block.flatMap(
      line =>
        wordsOf(text, line)
          .toLowerCase()
          .match(/[a-z]+/g) ?? [],
    ),
  );

/** Whether three of four words are in both. */
function areNearlySame(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const shared = [...words].filter(word => others.has(word)).length;
  return shared >= 0.75 * Math.max(words.size, others.size);
}

/** A notice by its words, which need not recur, with the lines up to the end of the sentence behind which the parted one goes on. */
function noticeFrom(line: Line, { text, lines, firstAnchor }: Page): readonly Line[] {
  if (line.isEmpty || line.number <= firstAnchor || !NOTICE.test(wordsOf(text, line))) return [];
  const before = nearest(lines, line.number, -1);
  if (before === null) return [];
  const block = lines.slice(line.number, line.number + MOST_LINES);
  const last = block.findIndex(own => {
    const behind = nearest(lines, own.number, 1);
    return ENDS_SENTENCE.test(wordsOf(text, own)) && behind !== null && goesOn(text, before.end, behind.start);
  });
  const own = block.slice(0, last + 1);
  return own.some(one => isOfStructure(wordsOf(text, one).replace(NOTICE, ''))) ? [] : own;
}

const NOTICE =
  /^\W{0,3}(?:(?:confidentiality|privacy|legal|important|hipaa)\b.{0,30}\b(?:notice|disclaimer)\b\s?[:.-]?|(?=this (?:e-?mail|document|report|transmission|facsimile|fax|communication|message) (?:contains?|is|and|may)\b))/i;

/** Lines that recur at the distance of pages, alike but for their numbers, and begin as a sentence does. */
function groupsOf({ text, lines, firstAnchor }: Page): (readonly Line[])[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines.slice(firstAnchor + 1)) {
    const words = wordsOf(text, line);
    if (words.length < SHORTEST || !BEGINS_SENTENCE.test(words)) continue;
    const { key } = countedIn(line, words);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return [...groups.values()].filter(group => group.length > 1 && areAtPageDistance(group));
}

/** With a capital, and no label, of which every item has some. */
const BEGINS_SENTENCE = /^(?![Cc][Ll][Aa]|[Dd][Ee][Cc])[A-Z][A-Za-z]/;

/** Whether the lines before are not the same: of a text that is there twice they are. */
function areBehindOthers(group: readonly Line[], { text, lines }: Page): boolean {
  const wordsBefore = ({ number }: Line): string => {
    const before = nearest(lines, number, -1);
    return before === null ? '' : wordsOf(text, before);
  };
  const first = wordsBefore(group[0]!);
  return group.some(line => wordsBefore(line) !== first);
}

/** In letters. */
const SHORTEST = 24;

/** How many lines from each of a group on are alike. */
function lengthOfBlock(group: readonly Line[], { text, lines }: Page): number {
  for (let length = 1; length < MOST_LINES; length++) {
    const next = group.map(({ number }) => lines[number + length]);
    const keys = next.map(line => (line === undefined || line.isEmpty ? '' : countedIn(line, wordsOf(text, line)).key));
    if (keys[0] === '' || keys.some(key => key !== keys[0])) return length;
  }
  return MOST_LINES;
}

const MOST_LINES = 6;

/** Whole sentences prove more than names: nothing goes on behind a full stop in small letters. */
function isFooter(blocks: readonly (readonly Line[])[], page: Page): boolean {
  const words = blocks[0]!.map(line => wordsOf(page.text, line));
  if (words.some(isOfDetermination)) return false;
  const around = blocks.map(block => ({
    own: block[0]!,
    before: nearest(page.lines, block[0]!.number, -1),
    behind: nearest(page.lines, block.at(-1)!.number, 1),
  }));
  if (new Set(around.map(({ behind }) => behind && wordsOf(page.text, behind))).size < 2) return false;
  if (new Set(around.map(({ before }) => before && lastWordOf(wordsOf(page.text, before)))).size < 2) return false;
  const parting = around.filter(
    ({ own, before, behind }) =>
      before &&
      behind &&
      isUnfinishedBefore(own, page) &&
      !isWithinShort(own, page) &&
      !isOfList(behind, page) &&
      goesOn(page.text, before.end, behind.start),
  );
  return parting.length >= fewestParted(words);
}

/** The same before each of them: "an injection of", the beginning of a sentence that recurs. */
const lastWordOf = (words: string): string => words.slice(words.lastIndexOf(' ') + 1);

/** How many blocks at least must part a sentence, by their words. */
function fewestParted(words: readonly string[]): number {
  if (NOTICE.test(words[0]!)) return 0;
  if (ENDS_SENTENCE.test(words.at(-1)!)) return 1;
  return words.every(isNoProse) ? 2 : Number.POSITIVE_INFINITY;
}

const ENDS_SENTENCE = /[.!?]$/;

const isOfDetermination = (words: string): boolean =>
  OF_DETERMINATION.test(words) || isOfStructure(words.replace(NOTICE, ''));

/** What tells of a request or of its guidelines is no footer's. */
const OF_DETERMINATION = /\bmedical(?:ly)? necess|\b(?:MTUS|ODG|ACOEM|guidelines?|upheld|overturned)\b/i;

import type { ItemOutline } from './items';

/**
 * Headings without what a copy has put before them: a bullet, "2.", "b)", "Issue #2:". A number or a letter is one only
 * where it counts the items; "30 Tablets" and "1. ..." as a second item are the heading's own.
 */
export function withoutItemMarks(items: readonly ItemOutline[]): readonly ItemOutline[] {
  const marks = items.map(({ heading }, i) => (heading === null ? null : markOf(heading.text, i + 1)));
  if (marks.every(mark => mark === null)) return items;
  const counting = marks.filter(mark => mark?.counts).length;
  const headed = items.filter(({ heading }) => heading !== null).length;
  const countsItems = counting > 0.6 * headed;
  return items.map((item, i) => {
    const mark = marks[i];
    return mark === null || mark === undefined || (mark.counts && !countsItems) ? item : withoutMark(item, mark.length);
  });
}

interface Mark {
  readonly length: number;
  /** Whether it is a number or a letter in a list, which proves itself by counting. */
  readonly counts: boolean;
}

const BULLET = /^(?:[•◦▪▫■□●○‣⁃∙·►▶➢➤✓§«»†]|[*+–—-]{1,3}(?= )|#{1,6}(?= )|o(?= {2,}))\s*/;
const NAMED =
  /^(?:disputed )?(?:issue|item|request|service|treatment)s? ?(?:#|no\.?|number)? ?(\d{1,3}|[a-z])(?: ?[:.)–—-]+\s*|\s{2,})/i;
const COUNTED = /^(?:[([]?(\d{1,3}|[a-z]|[ivxl]{1,5})[.)\]:]{1,2}\s+|#(\d{1,3})[:.)]?\s+)(?=\S)/i;

function markOf(heading: string, number: number): Mark | null {
  const bullet = BULLET.exec(heading);
  if (bullet !== null) return { length: bullet[0].length, counts: false };
  const named = NAMED.exec(heading);
  if (named !== null && isNumber(named[1]!, number)) return { length: named[0].length, counts: false };
  const counted = COUNTED.exec(heading);
  if (counted === null || !isNumber(counted[1] ?? counted[2]!, number)) return null;
  return { length: counted[0].length, counts: true };
}

const ROMANS = [
  '',
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
  'xvi',
  'xvii',
  'xviii',
  'xix',
  'xx',
];
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Whether a numeral, a letter or a Roman numeral is the number of an item. */
function isNumber(words: string, number: number): boolean {
  const lower = words.toLowerCase();
  return Number(lower) === number || lower === LETTERS[number - 1] || lower === ROMANS[number];
}

function withoutMark(item: ItemOutline, length: number): ItemOutline {
  const { text, joined } = item.heading!;
  const { start } = joined.spanOf(length, length);
  return {
    ...item,
    heading: { text: text.slice(length), joined: joined.slice(length, joined.text.length) },
    headingSpan: { start, end: Math.max(start, item.headingSpan.end) },
  };
}

import { BULLET_SIGNS } from '../text/copies/listMarks';
import { lineIndexOf } from '../text/lineIndex';
import type { ItemOutline } from './items';

/**
 * Headings without what a copy has put before them: a bullet, "2.", "b)", "Issue #2:". A number or a letter is one only
 * where it counts the items; "30 Tablets" and "1. ..." as a second item are the heading's own.
 */
export function withoutItemMarks(items: readonly ItemOutline[], text: string): readonly ItemOutline[] {
  let own = items;
  for (let round = 0; round < MOST_MARKS; round++) {
    const fewer = withoutFirstMarks(own, text);
    if (fewer === own) break;
    own = fewer;
  }
  return own;
}

/** "1. 1) • Norco" was copied three times. */
const MOST_MARKS = 4;

/** The same items where no heading begins with a mark. */
function withoutFirstMarks(items: readonly ItemOutline[], source: string): readonly ItemOutline[] {
  const marks = items.map(({ heading }, i) => (heading === null ? null : markOf(heading.text, i + 1)));
  const headed = items.filter(({ heading }) => heading !== null).length;
  const sharing = (proof: Mark['proof']): number => marks.filter(mark => mark?.proof === proof).length / headed;
  const areOnes = items.every(({ heading }) => heading === null || ALL_ONES.test(heading.text));
  const isProven = {
    itself: true,
    most: sharing('most') > 0.6 || areOnes,
    all: sharing('all') === 1 && headed >= FEWEST_BARE,
    same: areOnes, // the first has its number
  };
  const isMark = (mark: Mark | null): mark is Mark => mark !== null && isProven[mark.proof];
  if (!marks.some(isMark)) return items;
  return items.map((item, i) => (isMark(marks[i]!) ? withoutMark(item, marks[i]!.length, source) : item));
}

interface Mark {
  readonly length: number;
  /** A number or a letter in a list counts most items; a number without a mark of its own all of them: "1 MRI"; "1." may stand before each. */
  readonly proof: 'itself' | 'most' | 'all' | 'same';
}

/** Of fewer headings each may well begin with its quantity: "1 MRI", "2 Injections". */
const FEWEST_BARE = 3;

const BULLET = new RegExp(
  `^(?:[${BULLET_SIGNS}\\u2460-\\u2473\\u2776-\\u277f]|[>|]{1,3}|"(?=[^"]*$)|_{4,120}(?= )|[*_=]{2,3}(?=\\S)|\\[[ xX]?\\](?= )|[*+–—-]{1,3}(?= )|#{1,6}(?= )) ?`,
);
const NAMED =
  /^(?:disputed )?(?:issue|item|request|service|treatment)s? ?(?:#|no\.?|number)? ?(\d{1,3}|[a-z])(?: ?(?:of|\/) ?\d{1,3})? ?[:.)–—-]+ ?/i;
/** No request begins so, whatever the number: whoever numbers the issues may have passed over one. */
const COUNTS_ISSUES = /^(?:disputed )?(?:issue|item) ?(?:#|no\.?|number)? ?\d/i;
/** "Treatment: MRI" */
const NAMED_ALONE =
  /^(?:disputed |requested )?(?:issue|item|request|service|treatment)s?(?: requested| in dispute)? ?: /i;
const COUNTED =
  /^(?:\d{1,2}\.(\d{1,3})\.?|[([]?(\d{1,3}|[a-z]|[ivxl]{1,5})(?: of \d{1,3})?(?:[.)\]:]{1,2}| ?[–—-])|#(\d{1,3})[:.)]?) (?=\S)/i;
/** Markdown counts a list by itself, whatever its numbers. */
const ALL_ONES = /^1[.)] /;
const BARE = /^(?<named>(?:[Ii]ssue|ISSUE|[Ii]tem|ITEM) #?)?(?<number>\d{1,3}) (?=[A-Z\d])/;

function markOf(heading: string, number: number): Mark | null {
  const bullet = BULLET.exec(heading);
  if (bullet !== null) return { length: bullet[0].length, proof: 'itself' };
  const named = NAMED.exec(heading);
  if (named !== null && (isNumber(named[1]!, number) || COUNTS_ISSUES.test(heading)))
    return { length: named[0].length, proof: 'itself' };
  const alone = NAMED_ALONE.exec(heading);
  if (alone !== null) return { length: alone[0].length, proof: 'itself' };
  const counted = COUNTED.exec(heading);
  if (counted !== null && isNumber(counted[1] ?? counted[2] ?? counted[3]!, number))
    return { length: counted[0].length, proof: 'most' };
  const one = ALL_ONES.exec(heading);
  if (one !== null) return { length: one[0].length, proof: 'same' };
  const bare = BARE.exec(heading);
  if (bare === null || Number(bare.groups!.number) !== number) return null;
  return { length: bare[0].length, proof: bare.groups!.named === undefined ? 'all' : 'most' };
}

/** The number is the place. */
const ROMANS = ['', ...'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ')];
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Whether a numeral, a letter or a Roman numeral is the number of an item. */
function isNumber(words: string, number: number): boolean {
  const lower = words.toLowerCase();
  return Number(lower) === number || lower === LETTERS[number - 1] || lower === ROMANS[number];
}

function withoutMark(item: ItemOutline, length: number, source: string): ItemOutline {
  const { plain, text, joined } = item.heading!;
  const { start } = joined.spanOf(length, length);
  const before = source.slice(item.headingSpan.start, start);
  return {
    ...item,
    line: item.line + lineIndexOf(before).length - 1, // a mark may be all that stands on its line
    heading: { plain: plain.slice(length), text: text.slice(length), joined: joined.slice(length, joined.text.length) },
    headingSpan: { start, end: Math.max(start, item.headingSpan.end) },
  };
}

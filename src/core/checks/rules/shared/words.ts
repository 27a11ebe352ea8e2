/**
 * Words that many requests share and that tell none from another. What remains of a heading is what it is about:
 * "Post-operative physical therapy for the left shoulder, 12 visits" is about "physical" and "shoulder".
 */
const COMMON = new Set(
  (
    'with without from that this these those such than then there here their they them have been being were will would could should ' +
    'request requests requested service services treatment treatments therapy sessions session visits visit additional more further initial ' +
    'total unknown quantity number amount refill refills tablets tablet capsules capsule pills times time time-per week weeks month months days ' +
    'year daily every each left right bilateral both side associated surgical postoperative post-operative preoperative pre-operative operative ' +
    'retrospective retro prospective dispensed date dates medical medically necessary purchase rental units unit pairs pair ' +
    'remaining portion original eligible authorized claims administrator include including includes other another also only following under ' +
    'between within into over upon case patient injured worker decision care study studies procedure'
  ).split(' '),
);

/** The telling words of a heading, in lower case. */
export function tellingWords(heading: string): Set<string> {
  const words = heading.toLowerCase().match(/[a-z][a-z-]{2,}/g) ?? [];
  return new Set(
    words.filter(word => (word.length > 3 || !word.includes('-')) && !COMMON.has(word) && !SHORT.has(word)),
  );
}

const SHORT = new Set(
  'the and for per not was are has had its one two six ten day dos qty tab mcg via all any may can'.split(' '),
);

/** Whether a text holds one of the words, as a word or as the beginning of one ("injection", "injections"). */
export function sharesWord(text: string, words: ReadonlySet<string>): boolean {
  for (const word of text.toLowerCase().match(/[a-z][a-z-]{2,}/g) ?? []) {
    if (words.has(word) || words.has(word.replace(/(?:es|s)$/, '')) || words.has(`${word}s`)) return true;
  }
  return false;
}

/**
 * A finder of its own for invariant 12, "nothing lost": it takes nothing from src, so that what src does not see it may see.
 * A line is an anchor where behind what is no letter it begins with a label, up to its colon, or ends in a colon and a
 * decision; one letter may be wrong. Lines before the items are none.
 */
export interface Anchor {
  /** Of the whole line, UTF-16. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

export function anchorsIn(text: string): Anchor[] {
  const anchors: Anchor[] = [];
  const all = linesOf(text);
  const begins = [TITLE, INTRO].find(mark => all.some(({ words }) => mark.test(words)));
  let isAmongItems = begins === undefined;
  for (const { start, end, words } of all) {
    if (ENDS_ITEMS.test(words)) isAmongItems = begins === undefined;
    else if (begins?.test(words)) isAmongItems = true;
    else if (isAmongItems && (isLabel(words) || isDecided(words))) anchors.push({ start, end, words });
  }
  return anchors;
}

const TITLE = /^imr (?:issues|decision)/;
const INTRO = /^the final determination was based/;
const ENDS_ITEMS = /^(?:how the imr|clinical case summary)/;
const LABELS = ['claims administrator guideline', 'maximus guideline', 'decision rationale'];
const DECISIONS = ['upheld', 'overturned'];

const isLabel = (words: string): boolean => {
  const colon = words.indexOf(':');
  return colon > 0 && colon < 40 && LABELS.some(label => isAlmost(words.slice(0, colon).trim(), label));
};

const isDecided = (words: string): boolean => {
  const decision = /: ?\W?([a-z\d]+)$/.exec(words)?.[1];
  return decision !== undefined && DECISIONS.some(word => isAlmost(decision, word));
};

/** The lines of a text, each with its words in small plain letters, without what is no letter before and behind them. */
const linesOf = (text: string): Anchor[] =>
  [...text.matchAll(/[^\r\n\f\v\u0085\u2028\u2029]+/g)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
    words: line
      .normalize('NFKC')
      .replace(/[\p{Cf}\p{Cc}]/gu, match => (match === '\t' ? ' ' : ''))
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .replace(/^[^a-z]+|(?<!\.)[^a-z:.]+$/g, ''),
  }));

/** Whether two words are alike but for one letter that is wrong, missing or too many. */
function isAlmost(word: string, right: string): boolean {
  if (Math.abs(word.length - right.length) > 1) return false;
  let same = 0;
  while (same < word.length && word[same] === right[same]) same++;
  return [0, 1].some(a => [0, 1].some(b => word.slice(same + a) === right.slice(same + b)));
}

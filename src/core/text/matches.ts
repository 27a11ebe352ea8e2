/** All matches of an expression with the flag g, in order. `matchAll` would make a new expression at each call. */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) matches.push(match);
  return matches;
}

/**
 * The same of an expression with the flag y, at the places of the fixed words with which it begins: these are found in a
 * tenth of the time.
 */
export function matchesFrom(words: string, pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) matches.push(match);
  }
  return matches;
}

/**
 * Where words stand in a text, also where one place begins within the one before ("aa" in "aaa": 0 and 1). Time goes with
 * the length of the text: as soon as two places overlap, each letter is looked at once (Knuth, Morris and Pratt).
 */
export function occurrences(text: string, words: string): number[] {
  const starts: number[] = [];
  if (words === '') return starts;
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const last = starts.at(-1);
    if (last !== undefined && start < last + words.length) return [...starts, ...overlapping(text, words, start)];
    starts.push(start);
  }
  return starts;
}

/** Whether words stand in a text, and but once. */
export function standsOnce(text: string, words: string): boolean {
  const first = words === '' ? -1 : text.indexOf(words);
  return first >= 0 && text.indexOf(words, first + 1) < 0;
}

function overlapping(text: string, words: string, from: number): number[] {
  const borders = bordersOf(words);
  const starts: number[] = [];
  let matched = 0;
  for (let at = from; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    while (matched > 0 && words.charCodeAt(matched) !== letter) matched = borders[matched - 1]!;
    if (words.charCodeAt(matched) === letter) matched++;
    if (matched < words.length) continue;
    starts.push(at + 1 - matched);
    matched = borders[matched - 1]!;
  }
  return starts;
}

/** For each letter how many before it, with it, are both the beginning of the words and the end of those up to here. */
function bordersOf(words: string): Uint32Array {
  const borders = new Uint32Array(words.length);
  for (let at = 1, matched = 0; at < words.length; at++) {
    const letter = words.charCodeAt(at);
    while (matched > 0 && words.charCodeAt(matched) !== letter) matched = borders[matched - 1]!;
    if (words.charCodeAt(matched) === letter) matched++;
    borders[at] = matched;
  }
  return borders;
}

/** Names of documents word by word, under their first word, the longest first. */
export type NameWords = ReadonlyMap<string, readonly (readonly string[])[]>;

export function nameWordsOf(names: Iterable<string>): NameWords {
  const byFirst = new Map<string, string[][]>();
  for (const name of names) {
    const words = wordsIn(name.replace(/\s{1,3}guidelines?$/i, ''), 0, name.length).map(word => word.key);
    if (words.length === 0) continue;
    const row = byFirst.get(words[0]!) ?? [];
    row.push(words);
    byFirst.set(words[0]!, row);
  }
  for (const row of byFirst.values()) row.sort((a, b) => b.length - a.length);
  return byFirst;
}

interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Where known names of documents stand in text[start, end), with a closing "Guidelines". They do not overlap. */
export function namesIn(text: string, start: number, end: number, names: NameWords): { start: number; end: number }[] {
  const words = wordsIn(text, start, end);
  const found: { start: number; end: number }[] = [];
  for (let i = 0; i < words.length; ) {
    const candidates = names.get(words[i]!.key);
    const name = candidates?.find(candidate => standsAt(words, i, candidate));
    if (name === undefined) {
      i++;
      continue;
    }
    const next = i + name.length;
    const closing = words[next]?.key === 'guidelines' || words[next]?.key === 'guideline' ? 1 : 0;
    const last = isBeside(words[next - 1]!, words[next]) ? next - 1 + closing : next - 1;
    found.push({ start: words[i]!.start, end: words[last]!.end });
    i = last + 1;
  }
  return found;
}

function standsAt(words: readonly Word[], at: number, name: readonly string[]): boolean {
  if (at + name.length > words.length) return false;
  for (let i = 1; i < name.length; i++)
    if (words[at + i]!.key !== name[i] || !isBeside(words[at + i - 1]!, words[at + i])) return false;
  return true;
}

/** At most a comma and a blank between two words of a name. */
const isBeside = (a: Word, b: Word | undefined): boolean => b !== undefined && b.start - a.end <= 2;

/** Words of letters in lower case; "&" is "and". A word that goes on in digits is none. */
function wordsIn(text: string, start: number, end: number): Word[] {
  const words: Word[] = [];
  for (let at = start; at < end; ) {
    if (text.charCodeAt(at) === AMPERSAND) words.push({ key: 'and', start: at, end: ++at });
    else if (!isLetter(text.charCodeAt(at))) at++;
    else {
      const from = at;
      while (at < end && isLetter(text.charCodeAt(at))) at++;
      words.push({ key: text.slice(from, at).toLowerCase(), start: from, end: at });
    }
  }
  return words;
}

const AMPERSAND = '&'.charCodeAt(0);
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

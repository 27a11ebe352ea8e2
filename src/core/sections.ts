import { nearTopic, topicByNumber } from './guidelines/lookup';
import { type GuidelineDocument, type Reference, squash, type Topic, type Vocabulary } from './guidelines/reference';

/** A section as named in a citation; offsets of the joined text. */
export interface NamedSection {
  readonly text: string;
  readonly topic: Topic | null;
  readonly start: number;
  readonly end: number;
}

interface Atom {
  readonly start: number;
  readonly end: number;
}

/**
 * The sections named in text[start, end). Their names hold commas, colons and "and", so a list is parted by the longest
 * match against the document's vocabulary, not by commas; what no vocabulary knows is parted at its commas, a part
 * that begins in lower case staying with the one before.
 */
export function sectionsIn(
  text: string,
  start: number,
  end: number,
  form: 'pages' | 'sections',
  document: GuidelineDocument | null,
  reference: Reference,
): NamedSection[] {
  const vocabulary = document === null ? undefined : reference.vocabularies.get(document.id);
  const whole = trim(text, start, end);
  if (whole === null) return [];
  const named = text.slice(whole.start, whole.end);
  const known = vocabulary?.exact.get(named) ?? vocabulary?.topics.get(squash(named));
  if (known !== undefined) return [section(text, whole, known)];
  const atoms = atomsOf(text, whole, form);
  const sections = partedAtCommas(text, atoms, form, vocabulary, reference);
  if (form === 'sections' || atoms.length < 2 || sections.every(({ topic }) => topic !== null)) return sections;
  const inARow = tiled(text, whole, vocabulary);
  return inARow.length > sections.length || inARow[0]?.topic ? inARow : sections;
}

function partedAtCommas(
  text: string,
  atoms: readonly Atom[],
  form: 'pages' | 'sections',
  vocabulary: Vocabulary | undefined,
  reference: Reference,
): NamedSection[] {
  const sections: NamedSection[] = [];
  const keys = atoms.map(({ start, end }) => squash(text.slice(start, end)));
  for (let i = 0; i < atoms.length; ) {
    const match = longestKnown(keys, i, vocabulary, reference) ?? numbered(text, atoms, i, vocabulary);
    if (match !== null) {
      sections.push(section(text, { start: atoms[i]!.start, end: atoms[match.next - 1]!.end }, match.topic));
      i = match.next;
      continue;
    }
    const atom = atoms[i]!;
    const previous = sections.at(-1);
    i++;
    if (previous !== undefined && /[a-z]/.test(text[atom.start]!) && form === 'sections') {
      const merged = { start: previous.start, end: atom.end };
      sections[sections.length - 1] = section(text, merged, resolve(text, merged, vocabulary));
      continue;
    }
    sections.push(
      ...(form === 'pages' ? tiled(text, atom, vocabulary) : [section(text, atom, resolve(text, atom, vocabulary))]),
    );
  }
  return sections;
}

function section(text: string, { start, end }: Atom, topic: Topic | null): NamedSection {
  return { text: text.slice(start, end), topic, start, end };
}

function resolve(text: string, { start, end }: Atom, vocabulary: Vocabulary | undefined): Topic | null {
  if (vocabulary === undefined) return null;
  const name = text.slice(start, end);
  return vocabulary.topics.get(squash(name)) ?? topicByNumber(vocabulary, name) ?? nearTopic(vocabulary, squash(name));
}

/** Blank, comma, semicolon, colon, full stop. */
const isEdge = (code: number): boolean => code === 32 || code === 44 || code === 58 || code === 59 || code === 46;

function trim(text: string, start: number, end: number): Atom | null {
  let from = start;
  let to = end;
  while (from < to && isEdge(text.charCodeAt(from))) from++;
  while (to > from && isEdge(text.charCodeAt(to - 1))) to--;
  const last = text[to - 1];
  const dangling =
    last === '(' || last === '&' || last === 'd'
      ? /(?:^|[\s,;(]{1,6})(?:and|&|\()$/i.exec(text.slice(Math.max(from, to - 6), to))
      : null;
  if (dangling !== null) return trim(text, from, to - dangling[0].length);
  return to > from ? { start: from, end: to } : null;
}

/** Parts at commas and semicolons outside brackets; in the form with pages also at colons and around an edition's date. */
function atomsOf(text: string, { start, end }: Atom, form: 'pages' | 'sections'): Atom[] {
  const atoms: Atom[] = [];
  let depth = 0;
  let from = start;
  const push = (to: number): void => {
    const atom = trim(text, from, to);
    if (atom !== null) atoms.push(atom);
  };
  for (let i = start; i < end; i++) {
    const letter = text[i]!;
    if (letter === '(') depth++;
    else if (letter === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (letter === ',' || letter === ';' || (letter === ':' && form === 'pages'))) {
      push(i);
      from = i + 1;
    }
  }
  push(end);
  return form === 'pages' ? atoms.flatMap(atom => withoutDate(text, atom)) : atoms;
}

const DATE_ATOM =
  /\s?\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d{1,2}(?:\s(?:19|20)\d\d)?$|^(?:19|20)\d\d$/i;

/** "Muscle Relaxants July 18 2009" names one section and an edition. */
function withoutDate(text: string, atom: Atom): Atom[] {
  const date = isDigit(text.charCodeAt(atom.end - 1)) ? DATE_ATOM.exec(text.slice(atom.start, atom.end)) : null;
  if (date === null) return [atom];
  const rest = trim(text, atom.start, atom.start + date.index);
  return rest === null ? [] : [rest];
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const MOST_ATOMS = 9;

interface Match {
  readonly next: number;
  readonly topic: Topic | null;
}

/** The most atoms from `first` on that together are a section of the document, or else of any document. */
function longestKnown(
  keys: readonly string[],
  first: number,
  vocabulary: Vocabulary | undefined,
  reference: Reference,
): Match | null {
  const most = first + 1 < keys.length && beginsLonger(keys[first]!, reference) ? first + MOST_ATOMS : first + 1;
  for (let next = Math.min(keys.length, most); next > first; next--) {
    const key = next === first + 1 ? keys[first]! : keys.slice(first, next).join('');
    const topic = vocabulary?.topics.get(key);
    if (topic !== undefined) return { next, topic };
    if (next > first + 1 && reference.allSections.has(key)) return { next, topic: null };
  }
  return null;
}

/** Whether a name of any document begins with a key and goes on behind it. */
function beginsLonger(key: string, { sortedSections }: Reference): boolean {
  let low = 0;
  let high = sortedSections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sortedSections[middle]! <= key) low = middle + 1;
    else high = middle;
  }
  return sortedSections[low]?.startsWith(key) ?? false;
}

/** "3.3.1.2 Opioids ...: Adverse Events, Prior to ...": up to the next number or known section. */
function numbered(
  text: string,
  atoms: readonly Atom[],
  first: number,
  vocabulary: Vocabulary | undefined,
): Match | null {
  const start = atoms[first]!.start;
  if (!NUMBERED.test(text.slice(start, start + 20))) return null;
  let next = first + 1;
  while (next < atoms.length) {
    const atom = atoms[next]!;
    const name = text.slice(atom.start, atom.end);
    if (NUMBERED.test(name) || vocabulary?.topics.has(squash(name))) break;
    next++;
  }
  const topic = vocabulary === undefined ? null : topicByNumber(vocabulary, text.slice(start, start + 20));
  return { next, topic };
}

const NUMBERED = /^\d{1,2}(?:\.\d{1,2}){0,5}\.?\s[A-Za-z]/;

/** "Benzodiazepines Weaning medications": known names with nothing between them, else one unknown section. */
function tiled(text: string, atom: Atom, vocabulary: Vocabulary | undefined): NamedSection[] {
  const words = vocabulary === undefined ? [] : wordsIn(text, atom);
  if (vocabulary !== undefined && words.length > 1 && words.length <= MOST_WORDS) {
    const found = tiles(text, words, vocabulary);
    if (found !== null) return found;
  }
  return [section(text, atom, resolve(text, atom, vocabulary))];
}

const MOST_WORDS = 16;

function wordsIn(text: string, { start, end }: Atom): Atom[] {
  const words: Atom[] = [];
  for (let from = start; from < end; ) {
    const blank = text.indexOf(' ', from);
    const to = blank < 0 || blank > end ? end : blank;
    if (to > from) words.push({ start: from, end: to });
    from = to + 1;
  }
  return words;
}

function tiles(text: string, words: readonly Atom[], vocabulary: Vocabulary): NamedSection[] | null {
  if (!vocabulary.firstWords.has(squash(text.slice(words[0]!.start, words[0]!.end)))) return null;
  const keys = words.map(({ start, end }) => squash(text.slice(start, end)));
  const sections: NamedSection[] = [];
  for (let first = 0; first < words.length; ) {
    if (!vocabulary.firstWords.has(keys[first]!)) return null;
    let next = words.length;
    let topic: Topic | null | undefined;
    for (; next > first; next--) {
      const key = keys.slice(first, next).join('');
      topic = vocabulary.topics.get(key) ?? vocabulary.drugs.get(key);
      if (topic !== undefined) break;
    }
    if (topic === undefined) return null;
    sections.push(section(text, { start: words[first]!.start, end: words[next - 1]!.end }, topic));
    first = next;
  }
  return sections.length > 1 ? sections : null;
}

import { type GuidelineDocument, type Reference, squash, type Topic, type Vocabulary } from './guidelines/reference';
import { isNumbered, numberedTopic, otherTopic, tiled } from './sectionTiles';

/** A section as named in a citation; offsets of the joined text. */
export interface NamedSection {
  readonly text: string;
  readonly topic: Topic | null;
  readonly start: number;
  readonly end: number;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A part of a list of sections, with its name squashed. */
export interface Part extends Stretch {
  readonly key: string;
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
  const whole = trim(text, start, end);
  if (whole === null) return [];
  const vocabulary = document === null ? undefined : reference.vocabularies.get(document.id);
  const name = text.slice(whole.start, whole.end);
  const exact = vocabulary?.exact.get(name);
  if (exact !== undefined) return [section(text, whole, exact)];
  const part = { start: whole.start, end: whole.end, key: squash(name) };
  const known = vocabulary?.topics.get(part.key);
  if (known !== undefined) return [section(text, whole, known)];
  const parts = partsOf(text, part, form);
  const sections = partedAtCommas(text, parts, form, vocabulary, reference);
  if (form === 'sections' || parts.length < 2 || sections.every(({ topic }) => topic !== null)) return sections;
  const inARow = tiled(text, part, vocabulary);
  return inARow.length > sections.length || inARow[0]?.topic ? inARow : sections;
}

function partedAtCommas(
  text: string,
  parts: readonly Part[],
  form: 'pages' | 'sections',
  vocabulary: Vocabulary | undefined,
  reference: Reference,
): NamedSection[] {
  const sections: NamedSection[] = [];
  for (let i = 0; i < parts.length; ) {
    const part = parts[i]!;
    const match = longestKnown(parts, i, vocabulary, reference) ?? numbered(text, parts, i, vocabulary);
    if (match !== null) {
      sections.push(section(text, { start: part.start, end: parts[match.next - 1]!.end }, match.topic));
      i = match.next;
      continue;
    }
    i++;
    const previous = sections.at(-1);
    if (form === 'pages') sections.push(...tiled(text, part, vocabulary));
    else if (previous !== undefined && isLowerCase(text.charCodeAt(part.start)))
      sections[sections.length - 1] = merged(text, previous.start, part.end, vocabulary);
    else sections.push(section(text, part, otherTopic(text, part, vocabulary)));
  }
  return sections;
}

function section(text: string, { start, end }: Stretch, topic: Topic | null): NamedSection {
  return { text: text.slice(start, end), topic, start, end };
}

function merged(text: string, start: number, end: number, vocabulary: Vocabulary | undefined): NamedSection {
  const part = { start, end, key: squash(text.slice(start, end)) };
  return section(text, part, vocabulary?.topics.get(part.key) ?? otherTopic(text, part, vocabulary));
}

/** Blank, comma, semicolon, colon, full stop. */
const isEdge = (code: number): boolean => code === 32 || code === 44 || code === 58 || code === 59 || code === 46;

function trim(text: string, start: number, end: number): Stretch | null {
  let from = start;
  let to = end;
  while (from < to && isEdge(text.charCodeAt(from))) from++;
  while (to > from && isEdge(text.charCodeAt(to - 1))) to--;
  const dangling = mayDangle(text, to) ? DANGLING.exec(text.slice(Math.max(from, to - 6), to)) : null;
  if (dangling !== null) return trim(text, from, to - dangling[0].length);
  return to > from ? { start: from, end: to } : null;
}

const DANGLING = /(?:^|[\s,;(]{1,6})(?:and|&|\()$/i;

/** A bracket, "&", or a word in "nd". */
function mayDangle(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  return last === 38 || last === 40 || (last === 100 && (text.charCodeAt(end - 2) | 32) === 110);
}

/** Parts at commas and semicolons outside brackets; in the form with pages also at colons and around an edition's date. */
function partsOf(text: string, whole: Part, form: 'pages' | 'sections'): Part[] {
  const parts: Part[] = [];
  let depth = 0;
  let from = whole.start;
  for (let i = whole.start; i < whole.end; i++) {
    const code = text.charCodeAt(i);
    if (code === 40) depth++;
    else if (code === 41) depth = Math.max(0, depth - 1);
    else if (depth === 0 && (code === 44 || code === 59 || (code === 58 && form === 'pages'))) {
      addPart(parts, text, from, i, form);
      from = i + 1;
    }
  }
  if (from === whole.start && (form === 'sections' || withoutDate(text, whole) === whole)) return [whole];
  addPart(parts, text, from, whole.end, form);
  return parts;
}

function addPart(parts: Part[], text: string, start: number, end: number, form: 'pages' | 'sections'): void {
  const trimmed = trim(text, start, end);
  const part = trimmed === null || form === 'sections' ? trimmed : withoutDate(text, trimmed);
  if (part !== null) parts.push({ start: part.start, end: part.end, key: squash(text.slice(part.start, part.end)) });
}

const DATE_AT_END =
  /\s?\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d{1,2}(?:\s(?:19|20)\d\d)?$|^(?:19|20)\d\d$/i;

/** "Muscle Relaxants July 18 2009" names one section and an edition. */
function withoutDate(text: string, part: Stretch): Stretch | null {
  if (!isDigit(text.charCodeAt(part.end - 1))) return part;
  const date = DATE_AT_END.exec(text.slice(part.start, part.end));
  return date === null ? part : trim(text, part.start, part.start + date.index);
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLowerCase = (code: number): boolean => code >= 97 && code <= 122;

const MOST_PARTS = 9;

interface Match {
  readonly next: number;
  readonly topic: Topic | null;
}

/** The most parts from `first` on that together are a section of the document, or else of any document. */
function longestKnown(
  parts: readonly Part[],
  first: number,
  vocabulary: Vocabulary | undefined,
  reference: Reference,
): Match | null {
  const { key } = parts[first]!;
  if (first + 1 < parts.length && beginsLonger(key, reference)) {
    const keys = parts.slice(first, first + MOST_PARTS).map(part => part.key);
    for (let count = keys.length; count > 1; count--) {
      const longer = keys.slice(0, count).join('');
      const topic = vocabulary?.topics.get(longer) ?? null;
      if (topic !== null || reference.allSections.has(longer)) return { next: first + count, topic };
    }
  }
  const topic = vocabulary?.topics.get(key);
  return topic === undefined ? null : { next: first + 1, topic };
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
  parts: readonly Part[],
  first: number,
  vocabulary: Vocabulary | undefined,
): Match | null {
  const { start } = parts[first]!;
  if (!isNumbered(text, start, start + 20)) return null;
  let next = first + 1;
  while (next < parts.length) {
    const part = parts[next]!;
    if (isNumbered(text, part.start, part.end) || vocabulary?.topics.has(part.key)) break;
    next++;
  }
  return { next, topic: numberedTopic(text, start, start + 20, vocabulary) };
}

import { MONTH_SOURCE, MONTHS } from './dates';
import type { GuidelineDocument, Reference, Topic, Vocabulary } from './guidelines/reference';
import {
  AMPERSAND,
  BLANK,
  CLOSING_BRACKET,
  COLON,
  COMMA,
  FULL_STOP,
  hasLettersAt,
  isDigit,
  isLowerCase,
  isSpace,
  isWordPart,
  OPENING_BRACKET,
  SEMICOLON,
} from './letters';
import { longestKnown, type Match, MOST_PARTS } from './sectionsKnown';
import { isNumbered, keyOf, numberedTopic, otherTopic, tiled } from './sectionTiles';

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

/** A part of a list of sections. */
export interface Part extends Stretch {
  /** Its name squashed, once asked for: see keyOf. */
  key?: string;
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
  const parts = partsOf(text, whole, form);
  const known = vocabulary === undefined ? undefined : knownAsWhole(text, whole, parts, vocabulary);
  if (known !== undefined) return [section(text, whole, known)];
  const sections = partedAtCommas(text, parts, form, vocabulary, reference);
  if (form === 'sections' || parts.length < 2 || sections.every(({ topic }) => topic !== null)) return sections;
  const inARow = tiled(text, whole, vocabulary);
  return inARow.length > sections.length || inARow[0]?.topic ? inARow : sections;
}

/** The section that a list is as a whole. Of a few parts that make up all of it this is found with its parts. */
function knownAsWhole(
  text: string,
  whole: Part,
  parts: readonly Part[],
  { exact, topics }: Vocabulary,
): Topic | undefined {
  const { start, end } = whole;
  const written = end - start > USUAL_LENGTH ? undefined : exact.get(text.slice(start, end));
  if (written !== undefined) return written;
  if (parts.length > 1 && parts.length <= MOST_PARTS && makeUp(text, whole, parts)) return undefined;
  return topics.get(keyOf(text, whole));
}

/** Few names are longer: a list of more letters is not looked up as it is written. */
const USUAL_LENGTH = 80;

/** Whether parts, each with a letter or digit first, hold all of a list but marks between them. */
function makeUp(text: string, whole: Part, parts: readonly Part[]): boolean {
  let at = whole.start;
  for (const part of parts) {
    if (!isWordPart(text.charCodeAt(part.start))) return false;
    while (at < part.start) if (!isEdge(text.charCodeAt(at++))) return false;
    at = part.end;
  }
  return at === whole.end;
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
    const match = longestKnown(text, parts, i, vocabulary, reference) ?? numbered(text, parts, i, vocabulary);
    if (match !== null) {
      sections.push(section(text, { start: part.start, end: parts[match.next - 1]!.end }, match.topic));
      i = match.next;
      continue;
    }
    i++;
    const previous = sections.at(-1);
    if (form === 'pages') for (const tile of tiled(text, part, vocabulary)) sections.push(tile);
    else if (previous !== undefined && isLowerCase(text.charCodeAt(part.start))) {
      while (i < parts.length && goesOn(text, parts, i, vocabulary, reference)) i++;
      sections[sections.length - 1] = merged(text, previous.start, parts[i - 1]!.end, vocabulary);
    } else sections.push(section(text, part, otherTopic(text, part, vocabulary)));
  }
  return sections;
}

/** Whether a part begins in lower case and no section with it: it stays with the one before. */
const goesOn = (
  text: string,
  parts: readonly Part[],
  i: number,
  vocabulary: Vocabulary | undefined,
  reference: Reference,
): boolean =>
  isLowerCase(text.charCodeAt(parts[i]!.start)) && longestKnown(text, parts, i, vocabulary, reference) === null;

function section(text: string, { start, end }: Stretch, topic: Topic | null): NamedSection {
  return { text: text.slice(start, end), topic, start, end };
}

function merged(text: string, start: number, end: number, vocabulary: Vocabulary | undefined): NamedSection {
  const part: Part = { start, end };
  return section(text, part, vocabulary?.topics.get(keyOf(text, part)) ?? otherTopic(text, part, vocabulary));
}

/** Blank, comma, semicolon, colon, full stop. */
const isEdge = (code: number): boolean =>
  code === BLANK || code === COMMA || code === COLON || code === SEMICOLON || code === FULL_STOP;

/** A stretch without marks around it and without what joins it to a next one; null where nothing is left. */
function trim(text: string, start: number, end: number): Part | null {
  let from = start;
  while (from < end && isEdge(text.charCodeAt(from))) from++;
  for (let to = end; ; ) {
    while (to > from && isEdge(text.charCodeAt(to - 1))) to--;
    const dangling = danglingAt(text, from, to);
    if (dangling < 0) return to > from ? { start: from, end: to } : null;
    to = dangling;
  }
}

/** Where an "and", "&" or opening bracket at the end of text[from, end) begins, with what parts it from a name; or -1. */
function danglingAt(text: string, from: number, end: number): number {
  let at = end - lengthOfJoint(text, end);
  if (at === end || at < from) return -1;
  const earliest = Math.max(from, end - 6);
  if (at === earliest) return at;
  const joint = at;
  while (at > earliest && isBeforeJoint(text.charCodeAt(at - 1))) at--;
  return at < joint ? at : -1;
}

function lengthOfJoint(text: string, end: number): number {
  const last = text.charCodeAt(end - 1);
  if (last === AMPERSAND || last === OPENING_BRACKET) return 1;
  return end >= AND.length && hasLettersAt(text, end - AND.length, end, AND) ? AND.length : 0;
}

const AND = 'and';

/** White space, comma, semicolon, bracket. */
const isBeforeJoint = (code: number): boolean =>
  code === COMMA || code === SEMICOLON || code === OPENING_BRACKET || isSpace(code);

/** Parts at commas and semicolons outside brackets; in the form with pages also at colons and around an edition's date. */
function partsOf(text: string, whole: Part, form: 'pages' | 'sections'): Part[] {
  const parts: Part[] = [];
  let depth = 0;
  let from = whole.start;
  for (let i = whole.start; i < whole.end; i++) {
    const code = text.charCodeAt(i);
    if (code === OPENING_BRACKET) depth++;
    else if (code === CLOSING_BRACKET) depth = Math.max(0, depth - 1);
    else if (depth === 0 && (code === COMMA || code === SEMICOLON || (code === COLON && form === 'pages'))) {
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
  if (part !== null) parts.push(part);
}

const DATE_AT_END = new RegExp(`\\s?\\b${MONTH_SOURCE}\\s\\d{1,2}(?:\\s(?:19|20)\\d\\d)?$|^(?:19|20)\\d\\d$`, 'i');

/** "Muscle Relaxants July 18 2009" names one section and an edition. */
function withoutDate(text: string, part: Part): Part | null {
  if (!mayEndInDate(text, part)) return part;
  const date = DATE_AT_END.exec(text.slice(part.start, part.end));
  return date === null ? part : trim(text, part.start, part.start + date.index);
}

/** Whether digits stand at the end of a part, alone or behind the last letter of a month. */
function mayEndInDate(text: string, { start, end }: Stretch): boolean {
  const day = numberStart(text, start, end);
  if (day === end || day === start) return day === start;
  const month = isDigit(text.charCodeAt(day - 2)) ? numberStart(text, start, day - 1) : day;
  return LAST_OF_MONTHS.includes(text.charCodeAt(month - 2) | 32);
}

function numberStart(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isDigit(text.charCodeAt(at - 1))) at--;
  return at;
}

const LAST_OF_MONTHS = MONTHS.map(month => month.charCodeAt(month.length - 1));

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
    if (isNumbered(text, part.start, part.end) || vocabulary?.topics.has(keyOf(text, part))) break;
    next++;
  }
  return { next, topic: numberedTopic(text, start, start + 20, vocabulary) };
}

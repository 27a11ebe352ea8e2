import type { GuidelineDocument, Reference, Topic, Vocabulary } from '../guidelines/reference';
import { isLowerCase, isWordPart } from '../text/characters';
import { longestKnown, type Match, MOST_PARTS, topicOfPart } from './knownSections';
import { isEdge, newPart, type Part, partsOf, type Stretch, trim } from './sectionParts';
import { isNumbered, numberedTopic, otherTopic, tiled } from './unseparatedSections';

/** A section as named in a citation; offsets of the joined text. */
export interface NamedSection {
  readonly text: string;
  readonly topic: Topic | null;
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
  const whole = trim(text, start, end);
  if (whole === null) return [];
  const vocabulary = document === null ? undefined : reference.vocabularies.get(document.id);
  const parts = partsOf(text, whole, form);
  const known = knownAsWhole(text, whole, parts, vocabulary, reference);
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
  vocabulary: Vocabulary | undefined,
  reference: Reference,
): Topic | undefined {
  if (parts.length === 1 || parts.length > MOST_PARTS || !makeUp(text, whole, parts))
    return topicOfPart(text, whole, vocabulary, reference);
  const { start, end } = whole;
  return end - start > USUAL_LENGTH ? undefined : vocabulary?.exact.get(text.slice(start, end));
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
    const match =
      longestKnown(text, parts, i, vocabulary, reference) ?? numbered(text, parts, i, vocabulary, reference);
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
      sections[sections.length - 1] = merged(text, previous.start, parts[i - 1]!.end, vocabulary, reference);
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

function merged(
  text: string,
  start: number,
  end: number,
  vocabulary: Vocabulary | undefined,
  reference: Reference,
): NamedSection {
  const part = newPart(start, end);
  return section(text, part, topicOfPart(text, part, vocabulary, reference) ?? otherTopic(text, part, vocabulary));
}

/** "3.3.1.2 Opioids ...: Adverse Events, Prior to ...": up to the next number or known section. */
function numbered(
  text: string,
  parts: readonly Part[],
  first: number,
  vocabulary: Vocabulary | undefined,
  reference: Reference,
): Match | null {
  const { start } = parts[first]!;
  if (!isNumbered(text, start, start + 20)) return null;
  let next = first + 1;
  while (next < parts.length) {
    const part = parts[next]!;
    if (isNumbered(text, part.start, part.end) || topicOfPart(text, part, vocabulary, reference) !== undefined) break;
    next++;
  }
  return { next, topic: numberedTopic(text, start, start + 20, vocabulary) };
}

import { topicByNumber } from '../guidelines/lookup';
import type { GuidelineDocument, Reference, Vocabulary } from '../guidelines/types';
import { beginsLonger, hasName } from '../guidelines/vocabulary';
import type { Span } from '../model/span';
import { type ListForm, type NamedSection, type Part, partFrom, partsOf, trimmedSpan } from './sectionParts';
import { isNumbered, otherTitle, unseparatedSections } from './unseparatedSections';

/** A text that holds a list of sections, and what is known of it. */
export interface SectionList {
  readonly text: string;
  readonly form: ListForm;
  readonly document: GuidelineDocument | null;
  readonly reference: Reference;
}

/**
 * The sections named in text[start, end). Their names hold commas, colons and "and", so a list is parted by the longest
 * match against the document's vocabulary, not by commas; what no vocabulary knows is parted at its commas, a part
 * that begins in lower case staying with the one before.
 */
export function sectionsIn({ text, form, document, reference }: SectionList, span: Span): readonly NamedSection[] {
  const trimmed = trimmedSpan(text, span);
  if (trimmed === null) return [];
  const vocabulary = document === null ? undefined : reference.vocabularies.get(document.id);
  const whole = trimmed.end - trimmed.start > LONGEST_NAME ? null : partFrom(text, trimmed);
  const title = whole === null ? null : titleOf(whole, vocabulary);
  if (whole !== null && title !== null) return [sectionOf(whole, title)];
  const parts = partsOf(text, trimmed, form);
  const sections = sectionsOfParts({ text, form, parts, vocabulary, names: reference.sectionNames });
  if (form === 'sections' || whole === null || parts.length < 2 || sections.every(section => section.title !== null))
    return sections;
  const unseparated = unseparatedSections(whole, vocabulary);
  return unseparated.length > sections.length || unseparated[0]?.title ? unseparated : sections;
}

/** No section or row of sections without marks between them is longer. */
const LONGEST_NAME = 250;

const titleOf = ({ name }: Part, vocabulary: Vocabulary | undefined): string | null =>
  vocabulary?.topics.get(name)?.title ?? null;

const sectionOf = ({ text, start, end }: Part, title: string | null): NamedSection => ({ text, title, start, end });

/** A list in its parts. */
interface PartedList {
  readonly text: string;
  readonly form: ListForm;
  readonly parts: readonly Part[];
  readonly vocabulary: Vocabulary | undefined;
  /** The names of sections of any document, see sectionNames of Reference. */
  readonly names: readonly string[];
}

function sectionsOfParts(list: PartedList): NamedSection[] {
  const { text, parts, form, vocabulary } = list;
  const sections: NamedSection[] = [];
  for (let i = 0; i < parts.length; ) {
    const part = parts[i]!;
    const match = longestKnown(list, i) ?? numbered(list, i);
    const previous = sections.at(-1);
    if (match !== null) {
      const { end } = parts[match.next - 1]!;
      sections.push({ text: text.slice(part.start, end), title: match.title, start: part.start, end });
      i = match.next;
    } else if (form === 'pages') {
      sections.push(...unseparatedSections(part, vocabulary));
      i++;
    } else if (previous !== undefined && beginsInLowerCase(part)) {
      i = endOfLowerCase(list, i + 1);
      sections[sections.length - 1] = mergedSection(list, previous.start, parts[i - 1]!.end);
    } else {
      sections.push(sectionOf(part, otherTitle(part, vocabulary)));
      i++;
    }
  }
  return sections;
}

const beginsInLowerCase = (part: Part): boolean => /^[a-z]/.test(part.text);

/** The first part from `first` on that does not stay with those before: in lower case, and no section with it. */
function endOfLowerCase(list: PartedList, first: number): number {
  let next = first;
  while (next < list.parts.length && beginsInLowerCase(list.parts[next]!) && longestKnown(list, next) === null) next++;
  return next;
}

function mergedSection({ text, vocabulary }: PartedList, start: number, end: number): NamedSection {
  const part = partFrom(text, { start, end });
  return sectionOf(part, titleOf(part, vocabulary) ?? otherTitle(part, vocabulary));
}

/** The first part behind those that make up a section, and the title of its topic where the document has it. */
interface Match {
  readonly next: number;
  readonly title: string | null;
}

/** As many parts at most are tried together. */
const MOST_PARTS = 9;

/** The most parts from `first` on that together are a section of the document, or else of any document. */
function longestKnown({ parts, vocabulary, names }: PartedList, first: number): Match | null {
  const own = titleOf(parts[first]!, vocabulary);
  let match: Match | null = own === null ? null : { next: first + 1, title: own };
  let { name } = parts[first]!;
  const last = Math.min(parts.length, first + MOST_PARTS);
  for (let next = first + 1; next < last && beginsLonger(names, name); next++) {
    name += parts[next]!.name;
    if (hasName(names, name)) match = { next: next + 1, title: vocabulary?.topics.get(name)?.title ?? null };
  }
  return match;
}

/** "3.3.1.2 Opioids ...: Adverse Events, Prior to ...": up to the next number or known section. */
function numbered({ parts, vocabulary }: PartedList, first: number): Match | null {
  const { text } = parts[first]!;
  if (!isNumbered(text)) return null;
  let next = first + 1;
  while (next < parts.length && !isNumbered(parts[next]!.text) && titleOf(parts[next]!, vocabulary) === null) next++;
  return { next, title: (vocabulary && topicByNumber(vocabulary, text)?.title) ?? null };
}

import { nearTopic, topicByNumber } from '../guidelines/lookup';
import { normalizeName, normalizeWords } from '../guidelines/normalizeName';
import type { Topic, Vocabulary } from '../guidelines/types';
import type { NamedSection, Part } from './sectionParts';

/** "Benzodiazepines Weaning medications": known names with nothing between them, else one section of another name. */
export function unseparatedSections(part: Part, vocabulary: Vocabulary | undefined): readonly NamedSection[] {
  const found = vocabulary === undefined ? null : namesInARow(part, vocabulary);
  return found ?? [{ text: part.text, title: otherTitle(part, vocabulary), start: part.start, end: part.end }];
}

/** The title of a section whose name is not listed: by its number, else by a near spelling. */
export function otherTitle({ text, name }: Part, vocabulary: Vocabulary | undefined): string | null {
  if (vocabulary === undefined) return null;
  return (topicByNumber(vocabulary, text) ?? nearTopic(vocabulary, name))?.title ?? null;
}

/** Whether a text begins as "3.3.1.2 Opioids" does: up to six numbers of two digits at most. */
export const isNumbered = (text: string): boolean => /^\d{1,2}(?:\.\d{1,2}){0,5}\.? [A-Za-z]/.test(text);

const MOST_WORDS = 16;

/** Sections that make up all words of a part, the longest name first at each place; null where they do not, or one does. */
function namesInARow(part: Part, vocabulary: Vocabulary): readonly NamedSection[] | null {
  const blank = part.text.indexOf(' ');
  if (blank < 0 || !vocabulary.firstWords.has(normalizeName(part.text.slice(0, blank)))) return null;
  const words = part.text.split(' ');
  if (words.length > MOST_WORDS) return null;
  const names = normalizeWords(part.text);
  const sections: NamedSection[] = [];
  let { start } = part;
  for (let first = 0; first < words.length; ) {
    const found = vocabulary.firstWords.has(names[first]!) ? longestName(names, first, vocabulary) : null;
    if (found === null) return null;
    const text = words.slice(first, found.next).join(' ');
    sections.push({ text, title: found.topic?.title ?? null, start, end: start + text.length });
    start += text.length + 1;
    first = found.next;
  }
  return sections.length > 1 ? sections : null;
}

/** The most words from `first` on that are a section or a drug; a drug that has no section has no topic. */
function longestName(names: readonly string[], first: number, { topics, drugs }: Vocabulary) {
  for (let next = names.length; next > first; next--) {
    const name = names.slice(first, next).join('');
    const topic: Topic | null | undefined = topics.get(name) ?? drugs.get(name);
    if (topic !== undefined) return { next, topic };
  }
  return null;
}

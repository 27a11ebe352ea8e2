import { nearTopic, topicByNumber } from '../guidelines/lookup';
import { squash, type Topic, type Vocabulary } from '../guidelines/reference';
import { BLANK, FULL_STOP, isDigit, isLetter, isSpace } from '../text/characters';
import { keyOf, type Part, type Stretch } from './sectionParts';
import type { NamedSection } from './sections';

/** "Benzodiazepines Weaning medications": known names with nothing between them, else one section of another name. */
export function tiled(text: string, part: Part, vocabulary: Vocabulary | undefined): NamedSection[] {
  const found = vocabulary === undefined ? null : tiles(text, part, vocabulary);
  if (found !== null) return found;
  const { start, end } = part;
  return [{ text: text.slice(start, end), topic: otherTopic(text, part, vocabulary), start, end }];
}

/** The topic of a part that no name squashes to: by its number, else by a near spelling. */
export function otherTopic(text: string, part: Part, vocabulary: Vocabulary | undefined): Topic | null {
  if (vocabulary === undefined) return null;
  return numberedTopic(text, part.start, part.end, vocabulary) ?? nearTopic(vocabulary, keyOf(text, part));
}

/** Whether text[start, end) begins as "3.3.1.2 Opioids" does: up to six numbers of two digits at most. */
export function isNumbered(text: string, start: number, end: number): boolean {
  let at = start;
  for (let numbers = 0; numbers < 6; numbers++) {
    if (!isDigit(text.charCodeAt(at))) return false;
    at += isDigit(text.charCodeAt(at + 1)) ? 2 : 1;
    if (text.charCodeAt(at) !== FULL_STOP || !isDigit(text.charCodeAt(at + 1))) break;
    at++;
  }
  if (text.charCodeAt(at) === FULL_STOP) at++;
  return at + 1 < end && isSpace(text.charCodeAt(at)) && isLetter(text.charCodeAt(at + 1));
}

/** The topic by the number with which text[start, end) begins. */
export const numberedTopic = (
  text: string,
  start: number,
  end: number,
  vocabulary: Vocabulary | undefined,
): Topic | null =>
  vocabulary !== undefined && isDigit(text.charCodeAt(start)) ? topicByNumber(vocabulary, text, start, end) : null;

const MOST_WORDS = 16;

function tiles(text: string, part: Part, vocabulary: Vocabulary): NamedSection[] | null {
  const firstEnd = wordEnd(text, part.start, part.end);
  if (firstEnd === part.end || !vocabulary.firstWords.has(squash(text.slice(part.start, firstEnd)))) return null;
  const words = wordsIn(text, part);
  if (words.length > MOST_WORDS) return null;
  const key = words.map(word => word.key).join('');
  const sections: NamedSection[] = [];
  for (let first = 0, from = 0; first < words.length; ) {
    const word = words[first]!;
    if (!vocabulary.firstWords.has(word.key)) return null;
    let next = words.length;
    let to = key.length;
    let topic = known(vocabulary, key.slice(from));
    while (topic === undefined && --next > first) {
      to -= words[next]!.key.length;
      topic = known(vocabulary, key.slice(from, to));
    }
    if (topic === undefined) return null;
    const { end } = words[next - 1]!;
    sections.push({ text: text.slice(word.start, end), topic, start: word.start, end });
    first = next;
    from = to;
  }
  return sections.length > 1 ? sections : null;
}

/** A section or a drug by its squashed name; null for a drug that has no section. */
const known = ({ topics, drugs }: Vocabulary, key: string): Topic | null | undefined =>
  topics.get(key) ?? drugs.get(key);

interface Word extends Stretch {
  readonly key: string;
}

function wordsIn(text: string, { start, end }: Part): Word[] {
  const words: Word[] = [];
  for (let from = start; from < end; ) {
    const to = wordEnd(text, from, end);
    if (to > from) words.push({ start: from, end: to, key: squash(text.slice(from, to)) });
    from = to + 1;
  }
  return words;
}

function wordEnd(text: string, start: number, end: number): number {
  let to = start;
  while (to < end && text.charCodeAt(to) !== BLANK) to++;
  return to;
}

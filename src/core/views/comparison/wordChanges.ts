import { diffArrays } from 'diff';

/** Words of a paragraph that stay, go or come, with one blank between them. */
export interface WordChange {
  readonly kind: 'stays' | 'goes' | 'comes';
  readonly text: string;
}

/**
 * What an older and a newer paragraph differ in, word by word. Blanks and line ends part words and are else nothing. Two
 * that hardly agree are told as one that goes and one that comes: a list of crumbs would say less, and takes longer.
 */
export function wordChanges(before: string, after: string): WordChange[] {
  const [older, newer] = [wordsOf(before), wordsOf(after)];
  const parts = diffArrays(older, newer, { maxEditLength: MOST_EDITS });
  if (parts === undefined) return [...whole('goes', older), ...whole('comes', newer)];
  return parts.map(({ value, added, removed }) => ({
    kind: added ? 'comes' : removed ? 'goes' : 'stays',
    text: value.join(' '),
  }));
}

/** So many words may go or come before two paragraphs are told as a whole. */
const MOST_EDITS = 400;

const wordsOf = (text: string): string[] => text.match(/\S+/g) ?? [];

const whole = (kind: WordChange['kind'], words: readonly string[]): WordChange[] =>
  words.length === 0 ? [] : [{ kind, text: words.join(' ') }];

import type { Reference } from '../guidelines/types';
import type { Determination, Item, Model } from '../model/model';
import { determinationAt } from '../model/query';
import { joinText } from '../text/joinedText';

/** Why there is a list: asked for or after a typed letter, which the editor does not tell apart; or after a sign. */
export type Trigger = 'invoked' | 'sign';

/** While letters are typed a list must not stand in the way of plain writing. */
type Occasion = 'asked' | 'typed';

/** Where the cursor stands, and what is known there. Offsets are UTF-16 units of the model's text. */
export interface Cursor {
  readonly text: string;
  readonly offset: number;
  readonly lineStart: number;
  /** What stands on the line before the cursor, and behind it. */
  readonly before: string;
  readonly after: string;
  readonly determination: Determination;
  /** The item whose span begins last before the cursor. */
  readonly item: Item | null;
  readonly reference: Reference;
  readonly occasion: Occasion;
}

/** The cursor at an offset; null where the text holds no determination, or the line is longer than lines are. */
export function cursorAt(model: Model, offset: number, reference: Reference, trigger: Trigger): Cursor | null {
  const determination = determinationAt(model, offset);
  const { text } = model;
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  if (determination === null || offset - lineStart > LONGEST_LINE) return null;
  const before = text.slice(lineStart, offset);
  const after = /^[^\r\n]*/.exec(text.slice(offset, offset + LONGEST_LINE))![0];
  const item = determination.items.findLast(({ span }) => span.start <= offset) ?? null;
  const occasion = trigger === 'invoked' && !/[A-Za-z]$/.test(before.slice(-1)) ? 'asked' : 'typed';
  return { text, offset, lineStart, before, after, determination, item, reference, occasion };
}

/** On longer lines nothing is completed: they would be read anew at each letter. */
const LONGEST_LINE = 4_000;

/** What is written before the cursor, as a paragraph is read: lines joined, page lines left out. */
export interface WordsBefore {
  readonly text: string;
  /** The offset in the source of the letter at `index`; of the end it is the cursor's. */
  at(index: number): number;
}

/**
 * A letter stands for what will be typed at the cursor: so white space before it stays, as one blank where a new word
 * begins ("2016, "), as none behind a hyphen at a line's end.
 */
const NEXT_LETTER = 'x';

/** The words of text[start, cursor). Offsets are UTF-16 units. */
export function wordsBefore(text: string, start: number, cursor: number): WordsBefore {
  const joined = joinText(text.slice(start, cursor) + NEXT_LETTER);
  return { text: joined.text.slice(0, -NEXT_LETTER.length), at: index => start + joined.offsetInSource(index) };
}

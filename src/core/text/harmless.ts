/**
 * What is not seen, yet steers what shows it: controls (ESC and 0x9b begin the orders of a terminal), what some readers
 * take for the end of a line, and marks that turn the direction of writing (a name that seems to end in .txt and ends in
 * .exe).
 */
const UNSEEN = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

/** The same but for those that JSON.stringify escapes, in an expression that takes a fifth of the time. */
const UNSEEN_IN_JSON = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** The codes of them all. */
const RANGES = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0x61c, 0x61c],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2066, 0x2069],
] as const;

const ESCAPES = new Map(
  RANGES.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i).map(code => [
      String.fromCharCode(code),
      `\\u${code.toString(16).padStart(4, '0')}`,
    ]),
  ),
);
ESCAPES.set('\n', '\\n');

/** A text as one line that cannot steer a terminal: "\u001b" in place of ESC, "\n" in place of a line's end. */
export const harmless = (text: string): string => text.replace(UNSEEN, character => ESCAPES.get(character)!);

/** JSON that says the same and cannot steer a terminal. */
export const harmlessJson = (json: string): string =>
  json.replace(UNSEEN_IN_JSON, character => ESCAPES.get(character)!);

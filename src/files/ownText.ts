import { windowsLetter } from '../core/text/characters';

/**
 * The text of a file that a person made: UTF-16 where a byte-order mark says so, as PowerShell writes it; else UTF-8, or
 * Windows-1252, as Excel saves CSV. Without the mark. In every host: nothing of Node.
 */
export const ownText = (bytes: Uint8Array): string => textMarkedUtf16(bytes) ?? utf8OrWindows(bytes).text;

/** The text of bytes that begin with a byte-order mark of UTF-16, without it; null of others. */
export function textMarkedUtf16(bytes: Uint8Array): string | null {
  const encoding = MARKED[`${bytes[0]} ${bytes[1]}`];
  return encoding === undefined ? null : utf16Text(bytes, encoding);
}

/** The text of UTF-16, with a mark or without; a byte over at the end is none. */
export const utf16Text = (bytes: Uint8Array, encoding: Utf16): string =>
  new TextDecoder(encoding).decode(bytes.subarray(0, bytes.length & ~1));

type Utf16 = 'utf-16le' | 'utf-16be';

/** Encodings by the first two bytes. */
const MARKED: Readonly<Record<string, Utf16>> = { '255 254': 'utf-16le', '254 255': 'utf-16be' };

/**
 * The text of UTF-8, without its byte-order mark; of what is not valid UTF-8 that of Windows-1252, as editors on Windows
 * wrote text for decades. Throws where the text is too long for the memory.
 */
export function utf8OrWindows(bytes: Uint8Array): {
  readonly text: string;
  readonly encoding: 'utf-8' | 'windows-1252';
} {
  try {
    return { text: strictUtf8.decode(bytes), encoding: 'utf-8' };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { text: windowsText(bytes), encoding: 'windows-1252' };
  }
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** Node's decoder of that name reads Latin-1 in some versions. */
const windowsText = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\x80-\x9f]/g, character => windowsLetter(character.charCodeAt(0)));

/** A text file's text, and what the reader should know about how it was read. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252' }
  | { readonly kind: 'binary' };

/**
 * The text of a file, without byte-order mark: UTF-8; UTF-16 where a byte-order mark says so, or where nearly every other
 * byte is NUL, as in English text that some programs write without one; what is not valid UTF-8 is windows-1252, as
 * editors on Windows wrote text for decades. A few NUL bytes are what a program padded lines or the end with; other files
 * with any in their first 8 KB are no text.
 */
export function decode(bytes: Buffer): Decoded {
  const marked = textMarkedUtf16(bytes);
  if (marked !== null) return utf16(marked);
  const head = bytes.subarray(0, LOOKED_AT);
  if (head.includes(0)) {
    if (areMostlyNul(head, 1)) return utf16(bytes.toString('utf16le'));
    if (areMostlyNul(head, 0)) return utf16(swapped(bytes).toString('utf16le'));
    if (!isPadded(head)) return { kind: 'binary' };
  }
  try {
    return { kind: 'text', text: strictUtf8.decode(bytes), encoding: 'utf-8' };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    const text = bytes.toString('latin1').replace(/[\x80-\x9f]/g, character => windowsLetter(character));
    return { kind: 'text', text, encoding: 'windows-1252' };
  }
}

/** The text of bytes that begin with a byte-order mark of UTF-16, without it; null of others. */
export function textMarkedUtf16(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  return bytes[0] === 0xfe && bytes[1] === 0xff ? swapped(bytes.subarray(2)).toString('utf16le') : null;
}

const LOOKED_AT = 8192;

/** Takes a byte-order mark away. */
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** A copy in the other order of bytes. */
const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16();

/** Whether the bytes at even places (`first` 0) or odd ones (1) are NUL but for a few, and the others never. */
function areMostlyNul(bytes: Buffer, first: 0 | 1): boolean {
  let nul = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (bytes[at + 1 - first] === 0) return false;
    if (bytes[at + first] === 0) nul++;
  }
  return nul > 0 && nul > 0.9 * Math.floor(bytes.length / 2);
}

/** Whether few bytes are NUL, and none is another that no text has. */
const isPadded = (bytes: Buffer): boolean =>
  bytes.every(byte => byte === 0 || byte > 8) && bytes.filter(byte => byte === 0).length < bytes.length / 20;

function utf16(text: string): Decoded {
  return text.slice(0, LOOKED_AT).includes('\0') ? { kind: 'binary' } : { kind: 'text', text, encoding: 'utf-16' };
}

/**
 * Where windows-1252 differs from Latin-1: 0x80 to 0x9f (WHATWG Encoding Standard, index windows-1252). Node's own
 * decoder of that name has read Latin-1 in some versions.
 */
const WINDOWS_LETTERS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const windowsLetter = (character: string): string => WINDOWS_LETTERS[character.charCodeAt(0) - 0x80]!;

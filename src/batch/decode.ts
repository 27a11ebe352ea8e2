import { textMarkedUtf16, utf8OrWindows, utf16Text } from '../files/ownText';

/** A text file's text, and what the reader should know about how it was read. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252' }
  | { readonly kind: 'binary' };

/**
 * The text of a file, without byte-order mark: UTF-8; UTF-16 where a byte-order mark says so, or where nearly every other
 * byte is NUL, as in English text that some programs write without one; what is not valid UTF-8 is windows-1252. A few NUL
 * bytes are what a program padded lines or the end with; other files with any in their first 8 KB are no text.
 */
export function decode(bytes: Buffer): Decoded {
  const marked = textMarkedUtf16(bytes);
  if (marked !== null) return utf16(marked);
  const head = bytes.subarray(0, LOOKED_AT);
  if (head.includes(0)) {
    if (areMostlyNul(head, 1)) return utf16(utf16Text(bytes, 'utf-16le'));
    if (areMostlyNul(head, 0)) return utf16(utf16Text(bytes, 'utf-16be'));
    if (!isPadded(head)) return { kind: 'binary' };
  }
  return { kind: 'text', ...utf8OrWindows(bytes) };
}

const LOOKED_AT = 8192;

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

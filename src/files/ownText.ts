/**
 * The text of a file that a person made: UTF-8; UTF-16 where a byte-order mark says so, as PowerShell writes it; what is
 * not valid UTF-8 is Windows-1252, as Excel saves CSV: a name with an accent is lost otherwise. Without the mark. In every
 * host: nothing of Node.
 */
export function ownText(bytes: Uint8Array): string {
  const marked = MARKED[`${bytes[0]} ${bytes[1]}`];
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Encodings by the first two bytes. */
const MARKED: Readonly<Record<string, string>> = { '255 254': 'utf-16le', '254 255': 'utf-16be' };

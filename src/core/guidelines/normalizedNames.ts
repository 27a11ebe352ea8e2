import { AMPERSAND } from '../text/characters';
import { squash } from './normalizeName';

/**
 * A stretch as the letters that squash leaves of it, as a number; others may have the same. Of two stretches in a row it
 * is had without reading them again: see hashOfBoth.
 */
export interface Letters {
  readonly hash: number;
  /** The power of FACTOR with as many letters; a hash by it is that of what stands before the stretch. */
  readonly factor: number;
}

const FACTOR = 0x01000193;
/** The factor of a stretch without letters. */
export const NO_LETTERS = 1;

/** By the code of a letter of a text: what squash makes of it, and by how many letters that is. */
const HASHES = new Int32Array(1 << 16);
const FACTORS = new Int32Array(1 << 16).fill(NO_LETTERS);
for (let code = 0; code < 128; code++) {
  const own = squash(String.fromCharCode(code));
  for (let i = 0; i < own.length; i++) {
    HASHES[code] = Math.imul(HASHES[code]!, FACTOR) + own.charCodeAt(i);
    FACTORS[code] = Math.imul(FACTORS[code]!, FACTOR);
  }
}

/** The letters of text[start, end). */
export function lettersOf(text: string, start: number, end: number): Letters {
  let hash = 0;
  let factor = NO_LETTERS;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const own = FACTORS[code]!;
    hash = (Math.imul(hash, own) + HASHES[code]!) | 0;
    factor = Math.imul(factor, own);
  }
  return { hash, factor };
}

/** The hash of one stretch and another behind it. */
export const hashOfBoth = (before: number, { hash, factor }: Letters): number => (Math.imul(before, factor) + hash) | 0;

/** Squashed names by their hashes, and a bit for the hash of each of their beginnings. */
export class SquashedNames {
  readonly #names = new Map<number, string[]>();
  readonly #beginnings = new Int32Array(BITS >> 5);

  constructor(names: Iterable<string>) {
    this.#addBeginning(0);
    for (const name of names) {
      let hash = 0;
      for (let i = 0; i < name.length; i++) {
        hash = (Math.imul(hash, FACTOR) + name.charCodeAt(i)) | 0;
        this.#addBeginning(hash);
      }
      this.#names.set(hash, [...this.withHash(hash), name]);
    }
  }

  /** Whether some name may begin with the letters of a hash. Few others have a bit that is set. */
  mayBegin(hash: number): boolean {
    return ((this.#beginnings[placeOf(hash)]! >> (hash & 31)) & 1) === 1;
  }

  /** The names that may be meant by a hash: mostly one or none. */
  withHash(hash: number): readonly string[] {
    return this.#names.get(hash) ?? NONE;
  }

  #addBeginning(hash: number): void {
    this.#beginnings[placeOf(hash)]! |= 1 << (hash & 31);
  }
}

const NONE: readonly string[] = [];
const BITS = 1 << 19;
const placeOf = (hash: number): number => ((hash ^ (hash >>> 15)) & (BITS - 1)) >>> 5;

/** Where the letters of text[start, end) end in a squashed name in which they stand at `at`, or -1. */
export function endInName(text: string, start: number, end: number, name: string, at: number): number {
  let to = at;
  for (let from = start; from < end; from++) {
    const code = text.charCodeAt(from);
    if (code === AMPERSAND) {
      if (!name.startsWith('and', to)) return -1;
      to += 3;
    } else if (FACTORS[code] !== NO_LETTERS && HASHES[code] !== name.charCodeAt(to++)) return -1;
  }
  return to;
}

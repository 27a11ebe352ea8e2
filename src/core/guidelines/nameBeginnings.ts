/** All beginnings of names, a bit for the hash of each: what is not among them surely begins no name. */
export type NameBeginnings = Int32Array;

const HASHES = 1 << 19;

/** The hash of no letters, which beginningHash goes on from. */
export const NO_LETTERS = 0x811c9dc5 | 0;

/** The hash of a stretch whose letters but those of `key` have the hash `before` (FNV-1a). */
export function beginningHash(before: number, key: string): number {
  let hash = before;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash;
}

/** Whether some name may begin with the letters of a hash. Few others have a bit that is set. */
export const mayBegin = (beginnings: NameBeginnings, hash: number): boolean =>
  ((beginnings[placeOf(hash)]! >> (hash & 31)) & 1) === 1;

export function nameBeginningsOf(names: Iterable<string>): NameBeginnings {
  const beginnings = new Int32Array(HASHES >> 5);
  const add = (hash: number): void => {
    beginnings[placeOf(hash)]! |= 1 << (hash & 31);
  };
  add(NO_LETTERS);
  for (const name of names) {
    let hash = NO_LETTERS;
    for (const letter of name) {
      hash = beginningHash(hash, letter);
      add(hash);
    }
  }
  return beginnings;
}

const placeOf = (hash: number): number => ((hash ^ (hash >>> 15)) & (HASHES - 1)) >>> 5;

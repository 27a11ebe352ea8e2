/** The next number from 0 to 1, always the same of a seed. */
export type Random = () => number;

/** The generator mulberry32. */
export function random(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const pick = <T>(next: Random, list: readonly T[]): T => list[Math.floor(next() * list.length)]!;

/** From `first` to `last`, both of them possible. */
export const between = (next: Random, first: number, last: number): number =>
  first + Math.floor(next() * (last - first + 1));

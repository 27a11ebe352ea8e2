/** Index of the first of ascending numbers that is no less than `least`; their count where all are less. */
export function firstFrom(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the last of ascending whole numbers that is no greater than `most`, or 0. */
export const lastNotAfter = (numbers: readonly number[], most: number): number =>
  Math.max(0, firstFrom(numbers, most + 1) - 1);

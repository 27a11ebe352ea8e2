export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The quantile of the normal distribution for 95 in 100. */
const Z = 1.959964;

/**
 * Wilson's score interval of 95 % for a share of `part` in `of`, from 0 to 1: it stays within those also where the share
 * is 0 or the base is small (E. B. Wilson, 1927; the form of Brown, Cai and DasGupta, 2001). Null where there is no base.
 */
export function wilson(part: number, of: number): Interval | null {
  if (of === 0) return null;
  const share = part / of;
  const spread = Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  const middle = share + Z ** 2 / (2 * of);
  const scale = 1 + Z ** 2 / of;
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) };
}

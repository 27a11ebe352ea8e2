import { matchesOf } from '../../matches';
import type { Replacement } from '../offsetMap';

/**
 * A comparison of two versions as programs print it: each line stands behind a blank, "+" or "-", below a line that counts
 * both versions' ("@@ -1,99 +1,99 @@"), which no determination has. The newer version is read.
 */
export function unifiedDiffOf(text: string): readonly Replacement[] {
  if (!text.includes('@@ -')) return [];
  const first = HUNK.exec(text);
  if (first === null || !areMarked(text.slice(first.index))) return [];
  return matchesOf(LINE, text).flatMap(({ 0: line, index }): Replacement[] => {
    const isOld = index <= first.index || /^(?:-|@@ -|\\ No newline)/.test(line);
    if (isOld) return [{ start: index, end: index + line.length, by: '' }];
    return MARKED.test(line) ? [{ start: index, end: index + 1, by: '' }] : [];
  });
}

const HUNK = /^@@ -\d{1,6}(?:,\d{1,6})? \+\d{1,6}(?:,\d{1,6})? @@/m;
/** Each with the first line of the newer version that it has, and their number. */
export const HUNKS = /^@@ -\d{1,6}(?:,\d{1,6})? \+(\d{1,6})(?:,(\d{1,6}))? @@/gm;
const LINE = /[^\n]{0,100000}\n|[^\n]{1,100000}$/g;
const MARKED = /^[ +-]/;

/** Whether all lines that hold something have their mark: that of an empty one may be lost. */
const areMarked = (text: string): boolean =>
  text.split('\n').every(line => line.trim() === '' || MARKED.test(line) || /^(?:@@ -|\\ No newline)/.test(line));

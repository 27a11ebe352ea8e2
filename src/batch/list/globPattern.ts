import { existsSync } from 'node:fs';
import path from 'node:path';
import { escapePath, isDynamicPattern } from 'tinyglobby';

/**
 * A glob as the user gave it, with the folders before its first wildcard taken as they are: `archive [2016]/*.txt` looks
 * in the folder "archive [2016]" where there is one, and not in "archive 2". Slashes are forward.
 */
export function asPattern(given: string): string {
  const segments = (path.sep === '\\' ? given.replaceAll('\\', '/') : given).split('/');
  const firstDynamic = segments.findIndex((segment, i) => isDynamicPattern(segment) && !isFolder(segments, i));
  return segments.map((segment, i) => (i < firstDynamic ? escapePath(segment) : segment)).join('/');
}

const isFolder = (segments: readonly string[], i: number): boolean =>
  existsSync(`${segments.slice(0, i + 1).join('/')}/`);

// What is built, and from what: so that only what has changed is built anew.
import fs from 'node:fs';
import path from 'node:path';

/** What the build reads. */
export const BUILT_FROM = ['src', 'scripts', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Whether a file that is made is there, and nothing of what it is made from was changed, added or removed since. */
export function isNewest(root, file, sources) {
  const made = fs.statSync(path.join(root, file), { throwIfNoEntry: false });
  if (!made) return false;
  const files = sources.flatMap(source => {
    const full = path.join(root, source);
    const within = fs.statSync(full).isDirectory() ? fs.readdirSync(full, { recursive: true }) : [];
    return [full, ...within.map(name => path.join(full, name))];
  });
  return files.every(source => fs.statSync(source).mtimeMs <= made.mtimeMs);
}

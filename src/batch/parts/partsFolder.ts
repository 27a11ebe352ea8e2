import { lstatSync, mkdirSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

/** Where the parts of a run stand whose output is `out`: beside it, and readable by its owner alone. */
export const partsFolderOf = (out: string): string => `${path.resolve(out)}${PARTS_ENDING}`;

export const PARTS_ENDING = '.imr-partial';

/**
 * Makes the folder, or finds it; how many parts of an earlier run are in it. Throws where something else has its name, or
 * where the output's own folder is not there: its name may be misspelled, and without --resume it is not made either.
 */
export function openPartsFolder(folder: string): number {
  statSync(path.dirname(folder));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!lstatSync(folder).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
  return readdirSync(folder).filter(name => isPart(name) && name.endsWith('.json')).length;
}

/**
 * Takes the folder and the parts in it away; anything else that stands in it stays, and the folder with it. Where that
 * fails they stay: they cost no more than their room.
 */
export function removePartsFolder(folder: string): void {
  try {
    if (!lstatSync(folder).isDirectory()) return;
    for (const name of readdirSync(folder)) if (isPart(name)) rmSync(path.join(folder, name), { force: true });
    rmdirSync(folder);
  } catch {
    // there is none, or it is not for this user to remove
  }
}

/** Whether a name is that of a part, or of what a process that was ended left of one. */
export const isPart = (name: string): boolean => PART.test(name);

const PART = /^[\da-f]{64}\.json(?:\.[\da-f-]{36}\.tmp)?$/;

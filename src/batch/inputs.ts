import fs, { lstatSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { kindOf, LINK, SPECIAL } from '../core/views/archive/passedOver';
import { reasonOf } from './failure';
import { asPattern } from './list/globPattern';
import { isPart } from './parts/partsFolder';

/**
 * Something to read, or why it cannot be read. `path` is as the user gave it, or below what the user gave: `within` is then
 * that folder or glob.
 */
export type Input =
  | { readonly kind: 'standard-input' }
  | { readonly kind: 'file'; readonly path: string; readonly within: string | null }
  /** A file whose bytes are there already, by a path of the giver's own; `note` says what is special about them. */
  | {
      readonly kind: 'given';
      readonly path: string;
      readonly within: string | null;
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly note: string | null;
    }
  | { readonly kind: 'failed'; readonly path: string; readonly reason: string };

export const STANDARD_INPUT = '-';

/** What is read in a folder; a file named directly is read whatever its ending. */
const READ_IN_FOLDERS = /\.(?:txt|imr|pdf)$/i;

/** What stands for inputs. */
export interface Given {
  /** Files, folders, globs and `-`. */
  readonly paths: readonly string[];
  /** Files and folders that a file lists: never globs. */
  readonly listed: readonly string[];
}

/** Takes down what stands in a folder and is no input, by its path and kind (passedOver.ts). */
export type TakeDown = (path: string, kind: string) => void;

/** What a folder holds: an input, or what is passed over. */
export type Found = Input | { readonly kind: 'passed-over'; readonly path: string; readonly of: string };

/**
 * The inputs that are given: in the order given, those of a folder or a glob sorted by path, each once. Symbolic links
 * found in a folder or by a glob are left out, so nothing outside of it is read; names that begin with a dot likewise. What
 * else is left out is taken down, but for what is hidden.
 */
export async function* findInputs({ paths, listed }: Given, takeDown: TakeDown = () => {}): AsyncGenerator<Input> {
  const found = allFound({ paths, listed });
  // One folder or glob has each file once by itself, and so a list of any length takes no memory.
  const each = paths.length + listed.length > 1 ? eachOnce(found) : found;
  for await (const one of each) {
    if (one.kind === 'passed-over') takeDown(path.resolve(one.path), one.of);
    else yield one;
  }
}

/** What is passed over comes last: a file may stand in a folder that is given, and be given by its name as well. */
async function* eachOnce(all: AsyncIterable<Found>): AsyncGenerator<Found> {
  const seen = new Set<string>();
  const passedOver = new Map<string, Found>();
  for await (const one of all) {
    const key = one.kind === 'standard-input' ? STANDARD_INPUT : path.resolve(one.path);
    if (one.kind === 'passed-over') passedOver.set(key, one);
    else if (!seen.has(key)) yield one;
    if (one.kind !== 'passed-over') seen.add(key);
  }
  for (const [key, one] of passedOver) if (!seen.has(key)) yield one;
}

async function* allFound({ paths, listed }: Given): AsyncGenerator<Found> {
  for (const given of paths) yield* inputsOf(given, isDynamicPattern);
  for (const given of listed) yield* inputsOf(given, () => false);
}

/** Whether the paths stand for one text: a file named directly, or standard input. */
export async function isSingle({ paths, listed }: Given): Promise<boolean> {
  const [given, ...others] = paths;
  if (given === undefined || others.length + listed.length > 0) return false;
  if (given === STANDARD_INPUT) return true;
  const found = await stat(given).catch(() => null);
  return found === null ? !isDynamicPattern(given) : !found.isDirectory();
}

async function* inputsOf(given: string, isGlob: (path: string) => boolean): AsyncGenerator<Found> {
  if (given === STANDARD_INPUT) {
    yield { kind: 'standard-input' };
    return;
  }
  try {
    if ((await stat(given)).isDirectory()) yield* inputsInFolder(given);
    else yield { kind: 'file', path: given, within: null };
  } catch (error) {
    if (isMissing(error) && isGlob(given)) yield* inputsOfGlob(given);
    else yield { kind: 'failed', path: given, reason: reasonOf(error) };
  }
}

async function* inputsInFolder(folder: string): AsyncGenerator<Found> {
  let any = false;
  for await (const found of walk(folder)) {
    any ||= found.kind !== 'passed-over';
    yield found.kind === 'file' ? { ...found, within: folder } : found;
  }
  if (!any) yield { kind: 'failed', path: folder, reason: 'holds no .txt, .imr or .pdf file' };
}

async function* walk(folder: string): AsyncGenerator<Found> {
  let entries: fs.Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { kind: 'failed', path: folder, reason: reasonOf(error) };
    return;
  }
  const shown = entries.filter(({ name }) => !name.startsWith('.'));
  const sortKey = (entry: fs.Dirent): string => (entry.isDirectory() ? `${entry.name}/` : entry.name);
  for (const entry of shown.sort((a, b) => compareText(sortKey(a), sortKey(b)))) {
    const inside = path.join(folder, entry.name);
    const kind = kindPassedOver(entry);
    if (entry.isDirectory()) yield* walk(inside);
    else if (entry.isFile() && READ_IN_FOLDERS.test(entry.name)) yield { kind: 'file', path: inside, within: null };
    else if (kind !== null) yield { kind: 'passed-over', path: inside, of: kind };
  }
}

/** Null for what is ours beside a text or an output. */
function kindPassedOver(entry: fs.Dirent): string | null {
  if (entry.isFile()) return isPart(entry.name) ? null : kindOf(entry.name);
  return entry.isSymbolicLink() ? LINK : SPECIAL;
}

async function* inputsOfGlob(pattern: string): AsyncGenerator<Found> {
  const failed: Input[] = [];
  const found = await glob(asPattern(pattern), {
    expandDirectories: false,
    followSymbolicLinks: false,
    absolute: path.isAbsolute(pattern),
    fs: { readdir: noteFailures(failed) },
  });
  let any = false;
  for (const file of found.sort(compareText)) {
    const isLink = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
    any ||= !isLink;
    yield isLink ? { kind: 'passed-over', path: file, of: LINK } : { kind: 'file', path: file, within: pattern };
  }
  yield* failed;
  if (!any && failed.length === 0) {
    yield { kind: 'failed', path: pattern, reason: 'no file matches' };
  }
}

/** fs.readdir that takes down what could not be listed: tinyglobby passes over it in silence. */
function noteFailures(failed: Input[]): typeof fs.readdir {
  const readdirNoted = (folder: string, options: object, then: (error: Error | null, entries: unknown) => void): void =>
    fs.readdir(folder, options, (error, entries) => {
      if (error) failed.push({ kind: 'failed', path: path.relative('', folder), reason: reasonOf(error) });
      then(error, entries);
    });
  return readdirNoted as unknown as typeof fs.readdir;
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** By UTF-16 units: the same on every machine. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

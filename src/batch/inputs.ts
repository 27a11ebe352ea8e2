import fs, { lstatSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { reasonOf } from './failure';
import { asPattern } from './list/globPattern';

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

/**
 * The inputs that are given: in the order given, those of a folder or a glob sorted by path, each once. Symbolic links
 * found in a folder or by a glob are left out, so nothing outside of it is read; names that begin with a dot likewise.
 */
export async function* findInputs({ paths, listed }: Given): AsyncGenerator<Input> {
  // One folder or glob has each file once by itself, and so a list of any length takes no memory.
  const seen = paths.length + listed.length > 1 ? new Set<string>() : null;
  for await (const input of allInputs({ paths, listed })) {
    const key = input.kind === 'standard-input' ? STANDARD_INPUT : path.resolve(input.path);
    if (!seen?.has(key)) yield input;
    seen?.add(key);
  }
}

async function* allInputs({ paths, listed }: Given): AsyncGenerator<Input> {
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

async function* inputsOf(given: string, isGlob: (path: string) => boolean): AsyncGenerator<Input> {
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

async function* inputsInFolder(folder: string): AsyncGenerator<Input> {
  let found = false;
  for await (const input of walk(folder)) {
    found = true;
    yield input.kind === 'file' ? { ...input, within: folder } : input;
  }
  if (!found) yield { kind: 'failed', path: folder, reason: 'holds no .txt, .imr or .pdf file' };
}

async function* walk(folder: string): AsyncGenerator<Input> {
  let entries: fs.Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { kind: 'failed', path: folder, reason: reasonOf(error) };
    return;
  }
  const wanted = entries.filter(
    entry =>
      !entry.name.startsWith('.') && (entry.isDirectory() || (entry.isFile() && READ_IN_FOLDERS.test(entry.name))),
  );
  const sortKey = (entry: fs.Dirent): string => (entry.isDirectory() ? `${entry.name}/` : entry.name);
  for (const entry of wanted.sort((a, b) => compareText(sortKey(a), sortKey(b)))) {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(inside);
    else yield { kind: 'file', path: inside, within: null };
  }
}

async function* inputsOfGlob(pattern: string): AsyncGenerator<Input> {
  const failed: Input[] = [];
  const found = await glob(asPattern(pattern), {
    expandDirectories: false,
    followSymbolicLinks: false,
    fs: { readdir: noteFailures(failed) },
  });
  let any = false;
  for (const file of found.sort(compareText)) {
    if (lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) continue;
    any = true;
    yield { kind: 'file', path: file, within: pattern };
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

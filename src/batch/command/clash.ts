import { type BigIntStats, fstatSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { findInputs, type Given, STANDARD_INPUT } from '../inputs';
import { reviewFileBeside } from '../reviewFile';

/** The files of one command. */
export interface CommandFiles {
  readonly given: Given;
  /** Null for standard output. */
  readonly out: string | null;
  /** Files that are read because an option names them. */
  readonly named: readonly { readonly option: string; readonly file: string }[];
  /** Whether the review files beside the texts are read. */
  readonly review: boolean;
}

/** That one file would have two parts in a command, and what to do. */
export interface Clash {
  readonly file: string;
  readonly reason: string;
}

/**
 * The first file that would be written although it is read, or that an option names and that would be read as a
 * determination as well; null where all are apart. Files are told apart by what they are, not by how they are spelled: a
 * link, another name of the same file or a folder that holds it make no difference.
 */
export async function findClash(files: CommandFiles): Promise<Clash | null> {
  const output = outputClaim(files.out);
  const named = files.named.flatMap(({ option, file }) => claimOf(option, file) ?? []);
  const mixed = output && named.find(({ id }) => id === output.id);
  if (output && mixed) return clash(output, mixed.file);
  const claims = output ? [output, ...named] : named;
  if (claims.length === 0) return null;
  for await (const input of findInputs(files.given)) {
    if (input.kind === 'failed') continue;
    const found =
      input.kind === 'standard-input'
        ? claimOnStandardInput(claims)
        : claimOnFile(claims, input.path, input.within === null, files.review);
    if (found) return clash(found, input.kind === 'file' ? input.path : STANDARD_INPUT);
  }
  return null;
}

/** Tells what the command itself reads and writes beside its inputs, by its path; also what the shell sends its words to. */
export function ownFiles({ out, named }: Pick<CommandFiles, 'out' | 'named'>): (file: string) => boolean {
  const names = new Set(
    [...(out === null ? [] : [out]), ...named.map(({ file }) => file)].map(file => path.resolve(file)),
  );
  const streams = [1, 2].flatMap(descriptor => regular(() => fstatSync(descriptor, { bigint: true })) ?? []).map(idOf);
  const isStream = (found: BigIntStats | null): boolean => found !== null && streams.includes(idOf(found));
  return file => names.has(file) || (streams.length > 0 && isStream(regular(() => statSync(file, { bigint: true }))));
}

/** A regular file that has a part already. */
interface Claim {
  /** --out, --overlay …; null for standard output. */
  readonly option: string | null;
  readonly file: string;
  /** The same for all names of a file. */
  readonly id: string;
  /** Its name, as `nameOf` compares names; null where it has several. */
  readonly name: string | null;
}

function claimOf(option: string, file: string): Claim | null {
  const found = regular(() => statSync(file, { bigint: true }));
  if (found === null) return null;
  const name = found.nlink > 1n ? null : nameOf(realpathSync.native(file));
  return { option, file, id: idOf(found), name };
}

/** What standard output adds to, as in "imr check draft.txt >> draft.txt". An empty file is what the shell made for it. */
function outputClaim(out: string | null): Claim | null {
  if (out !== null) return claimOf('--out', out);
  const found = regular(() => fstatSync(1, { bigint: true }));
  return found && found.size > 0n ? { option: null, file: 'standard output', id: idOf(found), name: null } : null;
}

function claimOnStandardInput(claims: readonly Claim[]): Claim | undefined {
  const found = regular(() => fstatSync(0, { bigint: true }));
  return found ? claims.find(({ id }) => id === idOf(found)) : undefined;
}

/** Of the files in a folder only those are looked at that can be the same: a folder may hold a hundred thousand. */
function claimOnFile(claims: readonly Claim[], input: string, isNamed: boolean, review: boolean): Claim | undefined {
  for (const file of review ? [input, reviewFileBeside(input)] : [input]) {
    const name = nameOf(file);
    const possible = claims.filter(claim => isNamed || claim.name === null || claim.name === name);
    const found = possible.length > 0 ? regular(() => statSync(file, { bigint: true })) : null;
    const same = found && possible.find(({ id }) => id === idOf(found));
    if (same) return same;
  }
  return undefined;
}

/** Null for what is no regular file, or cannot be looked at: whoever opens it says what is wrong with it. */
function regular(look: () => BigIntStats): BigIntStats | null {
  try {
    const found = look();
    return found.isFile() ? found : null;
  } catch {
    return null;
  }
}

const idOf = ({ dev, ino }: BigIntStats): string => `${dev}:${ino}`;

/** Some file systems take CM16.TXT and cm16.txt for the same, and two ways to write é. */
const nameOf = (file: string): string => path.basename(file).normalize('NFC').toLowerCase();

function clash({ option, file }: Claim, input: string): Clash {
  const same = file === input ? '' : `is the same file as ${input}, which `;
  if (option === '--out') return { file, reason: `${same}is read as well: choose another file for --out` };
  if (option === null) return { file, reason: `${same}is read as well: send the output elsewhere` };
  return { file, reason: `${same}would be read as a determination: keep what ${option} names elsewhere` };
}

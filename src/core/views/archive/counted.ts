import { isDated, makeCases } from './cases';
import type { DeterminationFacts } from './facts';

/** A file of a folder, as it was read. */
export interface ArchiveFile {
  /** Its path on this machine, or its address elsewhere. */
  readonly file: string;
  readonly determinations: readonly DeterminationFacts[];
  /** Why it could not be read; null where it was. */
  readonly failure: string | null;
}

/** A determination that counts, and where else the same case stands. */
export interface Entry {
  readonly file: string;
  /** Which of its file, from 0. */
  readonly index: number;
  readonly facts: DeterminationFacts;
  /** Files that hold it too, and are not counted. */
  readonly copies: readonly string[];
}

/**
 * The determinations of files, the same case once (cases.ts). What is dated counts before what is not, a text before a PDF,
 * the first by path before others.
 */
export function countedEntries(files: Iterable<ArchiveFile>): Entry[] {
  const cases = makeCases<Growing>();
  return [...candidatesIn(files)].sort(byRank).filter(candidate => {
    const same = cases.take(candidate.facts, candidate);
    same?.copies.push(candidate.file);
    return same === null;
  });
}

type Growing = Entry & { readonly copies: string[] };

function* candidatesIn(files: Iterable<ArchiveFile>): Generator<Growing> {
  for (const { file, determinations } of files)
    for (const [index, facts] of determinations.entries()) yield { file, index, facts, copies: [] };
}

function byRank(a: Growing, b: Growing): number {
  const rank = ({ file, facts }: Growing): number => (isDated(facts) ? 0 : 2) + (isPdf(file) ? 1 : 0);
  return rank(a) - rank(b) || compareText(a.file, b.file) || a.index - b.index;
}

export const isPdf = (file: string): boolean => /\.pdf$/i.test(file);

/** By UTF-16 units: the same on every machine. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The last name of a path or an address, whatever parts its folders. */
export const lastName = (file: string): string =>
  file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);

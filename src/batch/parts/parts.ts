import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { GENERATOR } from '../../core/views/export';
import { readRegularFile } from '../../files/regularFile';
import type { Outcome, Work } from '../fileWork';

/**
 * What became of files, kept in a folder for a run that goes on after this one has ended: a part for each list of files
 * that were done together. A part is known by the names and bytes of its files, by all that was asked for and by the
 * version of the program: of what has changed there is none, and it is done anew. What failed is never kept.
 */
export class Parts {
  readonly #folder: string;
  readonly #asked: string;

  constructor(folder: string, { result, overlays, copyRestricted }: Work) {
    this.#folder = folder;
    this.#asked = JSON.stringify([GENERATOR, result, overlays, copyRestricted]);
  }

  /** The outcomes of files, each kept or else made. */
  async outcomesOf(files: readonly string[], make: (file: string) => Promise<Outcome>): Promise<readonly Outcome[]> {
    const part = path.join(this.#folder, `${this.#keyOf(files)}.json`);
    const kept = readPart(part);
    const outcomes: Outcome[] = [];
    for (const [i, file] of files.entries()) outcomes.push(kept[i] ?? (await make(file)));
    if (outcomes.some((outcome, i) => outcome.kind === 'done' && !kept[i])) writePart(part, outcomes);
    return outcomes;
  }

  #keyOf(files: readonly string[]): string {
    const hash = createHash('sha256').update(this.#asked);
    for (const file of files) hash.update(JSON.stringify([file, digestOf(file)]));
    return hash.digest('hex');
  }
}

/** Null for what cannot be read: whoever reads it again says why. */
function digestOf(file: string): string | null {
  try {
    return createHash('sha256').update(readRegularFile(file)).digest('hex');
  } catch {
    return null;
  }
}

/**
 * Null in place of what failed; nothing where there is no such part, or where it is not as it was written: a fall of the
 * machine, a disk or a hand may have changed it. Its first line proves the rest.
 */
function readPart(file: string): readonly (Outcome | null)[] {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const outcomes = text.slice(end + 1);
    return text.slice(0, end) === sha256(outcomes) ? JSON.parse(outcomes) : [];
  } catch {
    return [];
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** As a whole, so that a part that is there can be read. Where it cannot be kept, its files are done anew one day. */
function writePart(file: string, outcomes: readonly Outcome[]): void {
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    const kept = JSON.stringify(outcomes.map(outcome => (outcome.kind === 'done' ? outcome : null)));
    writeFileSync(temporary, `${sha256(kept)}\n${kept}`, { mode: 0o600, flag: 'wx' });
    renameSync(temporary, file);
  } catch {
    rmSync(temporary, { force: true }); // a full disk ends the output itself, which says so
  }
}

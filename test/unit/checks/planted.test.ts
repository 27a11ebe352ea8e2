import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { allCases, root } from '../../support/cases';
import { problemsOf } from '../../support/problems';
import keys from './planted.json';

// Invented determinations of 2018 to 2026 with a key each: what was planted in it, and nothing else, is found.

interface Planted {
  readonly item: number;
  readonly code: string;
  /** The words that the problem marks; null where they are not of a citation. */
  readonly words: string | null;
}

const PLANTED: ReadonlyMap<string, readonly Planted[]> = new Map(Object.entries(keys));

/** Of a case, "ok/NAME", or of a sample that comes with the extension, "samples/NAME". */
const textOf = (file: string): string =>
  file.startsWith('samples/')
    ? fs.readFileSync(path.join(root, 'media', `${file}.txt`), 'utf8')
    : allCases().find(({ base }) => base.endsWith(file))!.text;

test('what was planted is found, and nothing else', () => {
  assert.equal(PLANTED.size, 13);
  for (const [file, planted] of PLANTED) {
    const text = textOf(file);
    const found = problemsOf(text).map(({ item, code, span }, i): Planted => {
      const words = text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
      return { item: item ?? 0, code, words: planted[i]?.words === null ? null : words };
    });
    assert.deepEqual(found, planted, file);
  }
});

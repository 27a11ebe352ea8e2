import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allCases } from '../../support/cases';
import { problemsOf } from '../../support/problems';
import keys from './planted.json';

// Twelve invented determinations of 2018 to 2026 with a key each: what was planted in it, and nothing else, is found.

interface Planted {
  readonly item: number;
  readonly code: string;
  /** The words that the problem marks; null where they are not of a citation. */
  readonly words: string | null;
}

const PLANTED: ReadonlyMap<string, readonly Planted[]> = new Map(Object.entries(keys));

test('what was planted is found, and nothing else', () => {
  assert.equal(PLANTED.size, 12);
  for (const [file, planted] of PLANTED) {
    const { text } = allCases().find(({ base }) => base.endsWith(file))!;
    const found = problemsOf(text).map(({ item, code, span }, i): Planted => {
      const words = text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
      return { item: item ?? 0, code, words: planted[i]?.words === null ? null : words };
    });
    assert.deepEqual(found, planted, file);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keptLines } from '../../../src/core/views/lineWords';

test('an edit that joins or parts lines moves the words below it and takes those on its lines', () => {
  const lines = [2, 5, 9].map(line => ({ line }));
  const kept = (first: number, last: number, added: number) =>
    keptLines(lines, { first, last, added }).map(({ line }) => line);
  assert.deepEqual(kept(5, 5, 1), [2, 10]);
  assert.deepEqual(kept(4, 5, -1), [2, 8]);
  assert.deepEqual(kept(6, 6, 2), [2, 5, 11]);
});

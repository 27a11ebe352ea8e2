import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { occurrences, standsOnce } from '../../../src/core/text/matches';

/** The plain way, in which each place costs the length of the words. */
function plainly(text: string, words: string): number[] {
  const starts: number[] = [];
  for (let at = 0; at + words.length <= text.length; at++) if (text.startsWith(words, at)) starts.push(at);
  return words === '' ? [] : starts;
}

test('words are found wherever they stand, also one place within another', () => {
  assert.deepEqual(occurrences('aaaa', 'aa'), [0, 1, 2]);
  assert.deepEqual(occurrences('abcabcab abcab', 'abcab'), [0, 3, 9]);
  assert.deepEqual(occurrences('knee', ''), []);
  const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 40 });
  const few = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 5 });
  fc.assert(
    fc.property(letters, few, (text, words) => {
      const starts = plainly(text, words);
      assert.deepEqual(occurrences(text, words), starts);
      assert.equal(standsOnce(text, words), starts.length === 1);
    }),
    { numRuns: 2000 },
  );
});

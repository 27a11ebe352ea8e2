import * as assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { movedSpan, noEdits, withChanges } from '../../../src/core/text/edits';
import { seed } from '../../support/chance';

const change = (rangeOffset: number, rangeLength: number, text: string) => ({ rangeOffset, rangeLength, text });

test('a span before an edit stays, one behind it moves, one that it touches is lost', () => {
  const edits = withChanges(noEdits(20), [change(8, 2, 'new words')]);
  assert.deepEqual(movedSpan({ start: 2, end: 8 }, edits), { start: 2, end: 8 });
  assert.deepEqual(movedSpan({ start: 10, end: 12 }, edits), { start: 17, end: 19 });
  assert.equal(movedSpan({ start: 7, end: 9 }, edits), null);
});

test('whatever is edited, a span that is still known holds the same letters', () => {
  const edit = fc.record({ at: fc.nat(40), length: fc.nat(5), text: fc.string({ maxLength: 6 }) });
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.array(edit, { maxLength: 5 }), (text, steps) => {
      let now = text;
      let edits = noEdits(text.length);
      for (const step of steps) {
        const at = Math.min(step.at, now.length);
        const length = Math.min(step.length, now.length - at);
        edits = withChanges(edits, [change(at, length, step.text)]);
        now = now.slice(0, at) + step.text + now.slice(at + length);
      }
      assert.equal(edits.length, now.length);
      for (let start = 0; start <= text.length; start++)
        for (let end = start; end <= text.length; end++) {
          const moved = movedSpan({ start, end }, edits);
          if (moved) assert.equal(now.slice(moved.start, moved.end), text.slice(start, end));
        }
    }),
    { seed },
  );
});

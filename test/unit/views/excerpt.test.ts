import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';
import { parse } from '../../../src/core/parse';
import { noEdits, withChanges } from '../../../src/core/text/edits';
import { excerptAround, marksWithExcerpt } from '../../../src/core/views/excerpt';
import { type HighlightKind, highlights } from '../../../src/core/views/highlights';
import { root } from '../../support/sources';

const sample = fs.readFileSync(path.join(root, 'media/samples/CM16-0900001.txt'), 'utf8').replaceAll('\r\n', '\n');
const text = `${sample}\n\n`.repeat(60);
const model = parse(text);
const word = text.indexOf(': Overturned', text.length / 2) + ': Overturne'.length;
const seen = { start: word - 1000, end: word + 1000 };

/** The marks that an editor shows after the edit, as VS Code moves them and as they are set. */
function marksAfter(
  change: { rangeOffset: number; rangeLength: number; text: string },
  setBefore: HighlightKind[] = [],
) {
  const edits = withChanges(noEdits(text.length), [change]);
  const edited = text.slice(0, change.rangeOffset) + change.text + text.slice(change.rangeOffset + change.rangeLength);
  const span = excerptAround(seen, model, edits);
  assert.ok(span);
  const marks = highlights(parse(edited.slice(span.start, span.end)));
  const anew = { marks, start: span.start, seen, setBefore: new Set(setBefore) };
  return { edited, span, changed: marksWithExcerpt(highlights(model), edits, anew) };
}

test('an excerpt begins with the determination that is seen, and is short', () => {
  const span = excerptAround(seen, model, noEdits(text.length));
  assert.ok(span && model.determinations.some(determination => determination.span.start === span.start));
  assert.ok(span.start <= seen.start && seen.end <= span.end && span.end - span.start < 3 * sample.length);
});

test('the marks that change with a letter of a decision are those of the whole text read anew', () => {
  const { edited, changed } = marksAfter({ rangeOffset: word, rangeLength: 1, text: '' });
  assert.deepEqual([...changed.keys()], ['overturned', 'unknown', 'overturned-item', 'unknown-item']);
  const whole = highlights(parse(edited));
  for (const [kind, marks] of changed)
    assert.deepEqual(
      marks.toSorted((a, b) => a.start - b.start),
      whole[kind],
      kind,
    );
});

test('a letter in plain prose changes no mark; one that was set from an excerpt is set again', () => {
  const at = text.indexOf(' is medically necessary', word);
  const prose = { rangeOffset: at < seen.end ? at : seen.end - 1, rangeLength: 0, text: 'x' };
  assert.equal(marksAfter(prose).changed.size, 0);
  assert.deepEqual([...marksAfter(prose, ['upheld']).changed.keys()], ['upheld']);
});

test('before the first reading, a text is read from its beginning as far as that is short', () => {
  assert.deepEqual(excerptAround({ start: 0, end: 900 }, null, noEdits(text.length)), { start: 0, end: 4996 });
  assert.equal(excerptAround({ start: 300_000, end: 300_900 }, null, noEdits(text.length)), null);
});

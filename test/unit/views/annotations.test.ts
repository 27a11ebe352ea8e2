import * as assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchorAt } from '../../../src/core/notes/anchor';
import { codePointsOf } from '../../../src/core/notes/codePoints';
import type { PlacedNote } from '../../../src/core/notes/note';
import { parse } from '../../../src/core/parse';
import { toBrat } from '../../../src/core/views/annotations/brat';
import { exportNotes } from '../../../src/core/views/annotations/exportNotes';
import { webAnnotations } from '../../../src/core/views/annotations/webAnnotations';

const TEXT = `The Final Determination was based on decisions for the disputed items/services set forth below:

🙂 Gabapentin 600mg
#90: Upheld

Claims Administrator guideline: Decision based on MTUS Chronic Pain Medical Treatment Guidelines, page 24.

MAXIMUS guideline: The Expert Reviewer based his/her decision on the MTUS Chronic Pain Medical Treatment Guidelines.

Decision rationale: The request is not medically necessary.
`;
const model = parse(TEXT);

function noteOn(words: string, span: 'placed' | 'lost'): PlacedNote {
  const start = TEXT.indexOf(words);
  const anchor = anchorAt(TEXT, { start, end: start + words.length });
  const [id, created] = [`urn:uuid:${words}`, '2026-03-05T10:00:00.000Z'];
  const note = { id, text: 'Which\ndose?', created, modified: null, isResolved: false, replies: [], anchor };
  return { note, span: span === 'placed' ? anchor.span : null };
}

const notes = [noteOn('rationale', 'lost'), noteOn('Gabapentin', 'placed')];
const source = { name: 'a.txt', sha256: 'ab' };

test('web annotations: every position in code points holds the quotation', () => {
  const { items } = webAnnotations({ model, notes, source });
  const letters = [...TEXT];
  const kinds = items.map(item => {
    const { selector } = item.target as { selector: { start: number; end: number; exact: string }[] };
    const [place, quote] = selector.length === 2 ? selector : [null, selector[0]];
    if (place) assert.equal(letters.slice(place.start, place.end).join('').replaceAll('\n', ' '), quote!.exact);
    return `${item.motivation}${place ? '' : ' lost'}`;
  });
  const parts = ['identifying', 'classifying', 'linking', 'linking'];
  assert.deepEqual(kinds, [...parts, 'commenting', 'commenting lost']);
  assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
});

test('brat: a heading of two lines is in two pieces, a lost note is left out', () => {
  const lines = toBrat({ model, notes }).split('\n');
  assert.deepEqual(lines.slice(0, 3), [
    'T1\tItem 97 115;116 127\t🙂 Gabapentin 600mg #90: Upheld',
    'T2\tDecision 121 127\tUpheld',
    'A1\tOutcome T2 upheld',
  ]);
  assert.deepEqual(lines.slice(-3), ['T5\tNote 99 109\tGabapentin', '#1\tAnnotatorNotes T5\tWhich dose?', '']);
});

test('notes of the JSON export stand in the order of the text, with spans in UTF-16', () => {
  const [first, lost] = exportNotes(notes);
  assert.deepEqual([first!.quote, first!.span], ['Gabapentin', { start: 100, end: 110 }]);
  assert.deepEqual([lost!.quote, lost!.span], ['rationale', null]);
});

test('code points and UTF-16 offsets, there and back', () => {
  const points = codePointsOf('a🙂b🙂🙂c\ud800d');
  assert.deepEqual([0, 1, 3, 4, 6, 8, 9, 10].map(points.fromUtf16), [0, 1, 2, 3, 4, 5, 6, 7]);
  assert.deepEqual([0, 1, 2, 3, 4, 5, 6, 7].map(points.toUtf16), [0, 1, 3, 4, 6, 8, 9, 10]);
});

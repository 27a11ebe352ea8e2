import * as assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeReview } from '../../../src/core/checks/reviewFile';
import { anchorAt } from '../../../src/core/notes/anchor';
import { followed } from '../../../src/core/notes/following';
import { inOrder, type Note } from '../../../src/core/notes/note';
import { bothChanges, readNotes, writeNotes } from '../../../src/core/notes/reviewNotes';

const TEXT = 'Seen 🙂 on Monday.\nIbuprofen 800mg #60: Upheld';
const NAME = { name: 'draft.txt', text: TEXT };

function noteOn(words: string, id: string): Note {
  const start = TEXT.indexOf(words);
  const anchor = anchorAt(TEXT, { start, end: start + words.length });
  const [text, created] = [`About ${words}`, '2026-03-05T10:00:00.000Z'];
  return { id, text, created, modified: null, isResolved: false, replies: [], anchor };
}

const A = noteOn('Ibuprofen', 'urn:uuid:a');
const B = noteOn('Monday', 'urn:uuid:b');
const put = (...notes: Note[]) => ({ put: notes, removed: [] });
const ids = (review: string | null) => readNotes(review ?? '', TEXT).map(({ note }) => note.id);

test('a note is a Web Annotation whose position counts code points', () => {
  const reply = { id: 'urn:uuid:r', text: 'Yes', created: A.created, modified: A.created };
  const review = writeNotes(null, put({ ...A, isResolved: true, replies: [reply] }), NAME)!;
  const [annotation, answer] = JSON.parse(review).notes;
  assert.deepEqual(
    annotation.target.selector.map(({ start, exact }: Record<string, unknown>) => start ?? exact),
    [18, 'Ibuprofen'],
  );
  assert.equal(TEXT.indexOf('Ibuprofen'), 19);
  assert.equal(answer.target, 'urn:uuid:a');
  const [read] = readNotes(review, TEXT);
  assert.deepEqual(read, { note: { ...A, isResolved: true, replies: [reply] }, span: A.anchor.span });
});

test('two windows that write one after the other keep the notes of both, and the dismissals', () => {
  const first = writeNotes(writeReview(null, []), put(A), NAME);
  const second = writeNotes(first, put(B), NAME);
  assert.deepEqual(ids(second), ['urn:uuid:a', 'urn:uuid:b']);
  assert.deepEqual(JSON.parse(second!).dismissed, []);
  assert.deepEqual(ids(writeReview(second, [])), ['urn:uuid:a', 'urn:uuid:b']);
  assert.deepEqual(ids(writeNotes(second, { put: [], removed: ['urn:uuid:a'] }, NAME)), ['urn:uuid:b']);
});

test('what another tool added to a note stays, and what is no note', () => {
  const before = JSON.parse(writeNotes(null, put(A), NAME)!);
  before.notes[0].creator = 'another tool';
  before.notes.push({ id: 'urn:uuid:drawing', type: 'Annotation', target: 'picture.png' });
  const after = JSON.parse(writeNotes(JSON.stringify(before), put({ ...A, text: 'Changed' }), NAME)!);
  assert.equal(after.notes[0].creator, 'another tool');
  assert.equal(after.notes[0].body[0].value, 'Changed');
  assert.equal(after.notes[1].target, 'picture.png');
});

test('a review file that cannot be read is not replaced', () => {
  assert.equal(writeNotes('{ "notes": [', put(A), NAME), null);
  assert.deepEqual(readNotes('{', TEXT), []);
  assert.deepEqual(readNotes('{"notes":[null,1,{"id":"x","target":{"selector":[{}]}}]}', TEXT), []);
});

test('changes that wait are one change: deleted, undone, changed again', () => {
  const deleted = bothChanges(put(A, B), { put: [], removed: [A.id] });
  assert.deepEqual(deleted, { put: [B], removed: [A.id] });
  assert.deepEqual(bothChanges(deleted, put(A)), put(B, A));
});

test('notes follow what is typed', () => {
  const span = { start: 10, end: 20 };
  const typed = (rangeOffset: number, rangeLength: number, text: string) =>
    followed(span, [{ rangeOffset, rangeLength, text }]);
  assert.deepEqual(typed(10, 0, 'abc'), { start: 13, end: 23 });
  assert.deepEqual(typed(20, 0, 'abc'), span);
  assert.deepEqual(typed(15, 2, 'abcd'), { start: 10, end: 22 });
  assert.equal(typed(8, 4, ''), null);
  assert.equal(typed(10, 10, 'abc'), null);
  const both = [
    { rangeOffset: 0, rangeLength: 5, text: '' },
    { rangeOffset: 12, rangeLength: 0, text: 'ab' },
  ];
  assert.deepEqual(followed(span, both), { start: 5, end: 17 });
});

test('notes are in the order of the text, the lost ones last', () => {
  const notes = inOrder([
    { note: noteOn('Seen', 'urn:uuid:c'), span: null },
    { note: A, span: A.anchor.span },
    { note: B, span: B.anchor.span },
  ]);
  assert.deepEqual(
    notes.map(({ note }) => note.id),
    ['urn:uuid:b', 'urn:uuid:a', 'urn:uuid:c'],
  );
});

import * as assert from 'node:assert/strict';
import process from 'node:process';
import { test } from 'node:test';
import fc from 'fast-check';
import { anchorAt } from '../../../src/core/notes/anchor';
import { placerOf } from '../../../src/core/notes/placing';
import { seed } from '../../support/chance';

const LIST = `Items/Services in dispute
1. Physical therapy 12 sessions for the left knee
2. Physical therapy 8 sessions for the left knee
3. 🙂 Ibuprofen 800mg #60
The records hold no documentation of functional improvement. Therefore, the request is not medically necessary.
4. Naproxen 550mg #60
The records hold no documentation of functional improvement. Therefore, the request is not medically necessary.
End of the list`;

/** The words in «…» of the text, found again in what `edit` makes of it; null where they are lost. */
function placed(words: string, edit: (text: string) => string, nth = 0): string | null {
  let start = LIST.indexOf(words);
  for (let i = 0; i < nth; i++) start = LIST.indexOf(words, start + 1);
  const anchor = anchorAt(LIST, { start, end: start + words.length });
  const text = edit(LIST);
  const span = placerOf(text)(anchor);
  return span && `${text.slice(0, span.start)}«${text.slice(span.start, span.end)}»`.slice(-(words.length + 20));
}

const holds = (found: string | null, words: string): void => assert.ok(found?.includes(`«${words}»`), String(found));

test('a note stays at its words when text comes before, beside or between', () => {
  holds(
    placed('Ibuprofen', text => `Draft of Monday\n\n${text}`),
    'Ibuprofen',
  );
  holds(
    placed('Ibuprofen', text => text.replace('3. 🙂', '3. 🙂🙂 Retrospective')),
    'Ibuprofen',
  );
  holds(
    placed('Ibuprofen', text => text.replace('800mg #60', '600mg')),
    'Ibuprofen',
  );
});

test('lines wrapped otherwise and blank lines between them change nothing', () => {
  const words = 'functional improvement. Therefore';
  holds(
    placed(words, text => text.replaceAll(' ', '\n')),
    words.replaceAll(' ', '\n'),
  );
  holds(
    placed(words, text => text.replaceAll('\n', '\r\n\r\n')),
    words,
  );
});

test('words that were mended a little are found where they stood', () => {
  holds(
    placed('12 sessions for the left', text => text.replace('12 sessions', '12 session')),
    '12 session for the left',
  );
});

test('of sentences that stand twice each note keeps its own', () => {
  const words = 'Therefore, the request is not medically necessary.';
  const moved = (text: string) => `New first line\n${text}`;
  assert.match(String(placed(words, text => moved(text), 1)), /improvement. «Therefore/);
  assert.equal(
    placed(words, text => text.replace(/3\. .*\n.*\n/, '')),
    null,
  );
  assert.equal(
    placed(words, text => text.replace(/4\. .*\n.*\n/, ''), 1),
    null,
  );
});

test('a note is lost with its words, and does not go to the line that moves up and looks like it', () => {
  assert.equal(
    placed('Physical therapy 12 sessions', text => text.replace(/1\. .*\n/, '')),
    null,
  );
  assert.equal(
    placed('Ibuprofen', text => text.replace('Ibuprofen', 'Naproxen')),
    null,
  );
  assert.equal(
    placed('Physical therapy 12 sessions', () => ''),
    null,
  );
});

test('a note does not go to a line that was put before its own and looks like it', () => {
  const line = '1. Physical therapy 12 sessions for the left knee\n';
  const words = 'hysical therapy 12 sessions for the';
  const among = (text: string) => text.replace(line, `1. Physical therapy 16 sessions for the left knee\n${line}`);
  holds(placed(words, among), words);
  const twice = `${LIST}\n${line}${line}`;
  const anchor = anchorAt(twice, { start: LIST.length + 5, end: LIST.length + 5 + words.length });
  const found = placerOf(twice.replace(`list\n${line}`, among(`list\n${line}`)))(anchor);
  assert.equal(found, null);
});

test('words that stood once are found wherever they have moved to', () => {
  const words = 'Physical therapy 12 sessions for the left knee';
  holds(
    placed(words, text => `${text.replace(`1. ${words}\n`, '')}\nMoved: ${words}, as asked`),
    words,
  );
});

const SENTENCES = [
  'The request is denied. ',
  'Ibuprofen 800mg #60\n',
  'Ibuprofen 600mg #60\n',
  '🙂 Upheld\n\n',
  'knee ',
];
const composed = fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 40 }).map(parts => parts.join(''));

test('an unchanged text gives every note its place', () => {
  fc.assert(
    fc.property(composed, fc.nat(), fc.integer({ min: 1, max: 60 }), (text, at, length) => {
      const span = trimmed(text, at % text.length, length);
      if (span === null) return;
      assert.deepEqual(placerOf(text)(anchorAt(text, span)), span);
    }),
    { seed },
  );
});

test('after an edit elsewhere a note is at its place or lost, and nowhere else', () => {
  const edits = fc.record({ at: fc.nat(), length: fc.nat({ max: 80 }), words: composed });
  fc.assert(
    fc.property(composed, fc.nat(), fc.integer({ min: 12, max: 60 }), edits, (text, at, length, edit) => {
      const marked = `${text}\nThe lone words of this text stand here.\n${text}`;
      const span = trimmed(marked, at % marked.length, length);
      if (span === null) return;
      const from = edit.at % marked.length;
      const to = Math.min(marked.length, from + edit.length);
      const isElsewhere = to < span.start || from > span.end;
      if (!isElsewhere) return;
      const changed = marked.slice(0, from) + edit.words + marked.slice(to);
      const moved = from > span.end ? 0 : changed.length - marked.length;
      const found = placerOf(changed)(anchorAt(marked, span));
      const words = (one: { start: number; end: number }) => changed.slice(one.start, one.end);
      const expected = { start: span.start + moved, end: span.end + moved };
      if (found) assert.equal(words(found), words(expected));
      // Of the same words, put right before its own, nobody can tell which are the note's.
      const isTwin = edit.words.replace(/\s+/g, ' ').includes(words(expected).replace(/\s+/g, ' '));
      if (found && !isTwin && marked.slice(0, span.start).includes('lone')) assert.deepEqual(found, expected);
    }),
    { seed, numRuns: Number(process.env.RUNS ?? 500) },
  );
});

/** A span without white space at its ends and no half of a pair; null where nothing is left. */
function trimmed(text: string, start: number, length: number): { start: number; end: number } | null {
  const words = text.slice(start, start + length);
  const lead = words.length - words.trimStart().length;
  const kept = words.trim();
  return kept === '' ? null : { start: start + lead, end: start + lead + kept.length };
}

test('a long note in a text that repeats itself keeps its place, in time that goes with the length', () => {
  const text = `${'a'.repeat(200_000)}b`;
  const span = { start: 50_000, end: 150_000 };
  const anchor = anchorAt(text, span);
  assert.deepEqual(placerOf(text)(anchor), span);
});

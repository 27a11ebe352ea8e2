import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { anchorAt } from '../../src/core/notes/anchor';
import { writeNotes } from '../../src/core/notes/reviewNotes';
import { folderWith, imr, sample } from './imr';

const text = sample('CM16-0900001');
const start = text.indexOf('Decision rationale');
const anchor = anchorAt(text, { start, end: start + 18 });
const [id, created] = ['urn:uuid:a', '2026-03-05T10:00:00.000Z'];
const note = { id, text: 'Really?', created, modified: null, isResolved: false, replies: [], anchor };
const review = writeNotes(null, { put: [note], removed: [] }, { name: 'a.txt', text })!;

describe('imr export with notes', () => {
  test('of the review files beside the texts: in JSON where asked for, as annotations, for brat', async () => {
    const cwd = folderWith({ 'a.txt': `One line more\n${text}`, 'a.imr-review.json': review, 'b.txt': text });
    const out = async (...args: string[]) => (await imr(['export', ...args], { cwd })).out;
    assert.equal(JSON.parse(await out('a.txt')).notes, undefined);
    const { notes } = JSON.parse(await out('--notes', 'a.txt'));
    assert.deepEqual([notes[0].text, notes[0].span.start], ['Really?', start + 14]);
    const pages = JSON.parse(await out('--format', 'web-annotation', '.'));
    assert.equal(pages[0].items.at(-1).body[0].value, 'Really?');
    assert.equal(pages[1].items.at(-1).motivation, 'linking');
    assert.match(await out('--format', 'brat', 'a.txt'), /\n#1\tAnnotatorNotes T\d+\tReally\?\n$/);
    const several = await imr(['export', '--format', 'brat', '.'], { cwd });
    assert.deepEqual([several.code, several.out], [2, '']);
    assert.equal((await imr(['export', '--notes', '--out', 'a.imr-review.json', 'a.txt'], { cwd })).code, 2);
  });

  test('a byte-order mark is no fault of a review file, and a name too long for one has none', async () => {
    const long = `${'x'.repeat(251)}.txt`;
    const cwd = folderWith({ 'a.txt': text, 'a.imr-review.json': `\ufeff${review}`, [long]: text });
    const { out, err } = await imr(['export', '--notes', '.'], { cwd });
    assert.equal(err, '');
    assert.deepEqual(
      JSON.parse(out).map(({ notes }: { notes: unknown[] }) => notes.length),
      [1, 0],
    );
  });
});

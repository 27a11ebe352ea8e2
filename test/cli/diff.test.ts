import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { folderWith, imr, sample } from './imr';

const older = sample('CM17-0900006');
const newer = older.replace('300mg', '600mg').replace('lumbar spine: Upheld', 'lumbar spine: Overturned');
const files = { 'old.txt': older, 'new.txt': newer, 'note.txt': 'bread and milk\n' };

describe('imr diff', { concurrency: 3 }, () => {
  test('tells by item what differs, and that nothing does', async () => {
    const cwd = folderWith(files);
    const { code, out, err } = await imr(['diff', 'old.txt', 'new.txt'], { cwd });
    assert.equal(code, 0);
    assert.equal(err, '');
    assert.match(out, /^CM17-0900006: 2 items changed\n {2}Item 1, Gabapentin 600mg #90\n/);
    assert.match(out, /\n {2}Item 3, .*\n {4}Decision: Upheld -> Overturned\n/);
    assert.equal((await imr(['diff', '-', 'new.txt'], { cwd, input: older })).out, out);
    assert.equal(
      (await imr(['diff', 'old.txt', '-'], { cwd, input: older.replaceAll('\n', '\r\n') })).out,
      'Nothing differs.\n',
    );
  });

  test('writes JSON and a page, to a file as well, never over what it reads', async () => {
    const cwd = folderWith(files);
    const { out } = await imr(['diff', '--format', 'json', 'old.txt', 'new.txt'], { cwd });
    const [determination] = JSON.parse(out).determinations;
    assert.deepEqual(
      determination.items.map(({ change }: { change: string }) => change),
      ['changed', 'same', 'changed', 'same'],
    );
    await imr(['diff', '--format', 'html', '--out', 'diff.html', 'old.txt', 'new.txt'], { cwd });
    assert.match(fs.readFileSync(path.join(cwd, 'diff.html'), 'utf8'), /<del>300mg<\/del> <ins>600mg<\/ins>/);
    assert.equal((await imr(['diff', '--out', 'new.txt', 'old.txt', 'new.txt'], { cwd })).code, 2);
    assert.equal(fs.readFileSync(path.join(cwd, 'new.txt'), 'utf8'), newer);
  });

  test('says what cannot be compared', async () => {
    const cwd = folderWith(files);
    const wrong = [
      ['diff'],
      ['diff', 'old.txt'],
      ['diff', '-', '-'],
      ['diff', '--format', 'csv', 'old.txt', 'new.txt'],
    ];
    for (const args of [...wrong, ['diff', 'old.txt', 'none.txt'], ['diff', 'old.txt', 'note.txt']]) {
      const { code, out, err } = await imr(args, { cwd });
      assert.equal(code, 2, args.join(' '));
      assert.equal(out, '');
      assert.match(err, /^imr: [^\n]+\n$/);
    }
  });
});

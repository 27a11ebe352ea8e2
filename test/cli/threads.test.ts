import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { root } from '../support/cases';
import { cli, folderWith, imr, pdfFixture, sample } from './imr';

/** More files than are done without threads: texts, PDFs, damaged ones, one that is no determination, an empty folder. */
function manyFiles(): string {
  const files: Record<string, string | Buffer> = {};
  for (let i = 0; i < 30; i++) {
    const folder = `part ${i % 3}`;
    files[`${folder}/CM16-${String(i).padStart(7, '0')}.txt`] = sample(`CM16-090000${(i % 4) + 1}`);
  }
  files['part 0/a.pdf'] = fs.readFileSync(pdfFixture('CM16-0900004.pdf'));
  files['part 1/b.pdf'] = fs.readFileSync(pdfFixture('truncated.pdf'));
  files['part 2/c.txt'] = 'no determination\n';
  files['part 2/d.txt'] = Buffer.from([0, 1, 2, 3, 0]);
  files['empty/readme.md'] = '';
  return folderWith(files);
}

describe('many files', () => {
  const cwd = manyFiles();
  const paths = ['part 0', 'empty', 'part 1', 'missing.txt', 'part 2'];

  for (const args of [
    ['export', '--format', 'json'],
    ['check', '--format', 'sarif'],
  ])
    test(`imr ${args.join(' ')} gives the same with one thread and with three`, async () => {
      const one = await imr([...args, '--allow-restricted', '--workers', '1', ...paths], { cwd });
      assert.ok(one.out.length > 1000 && one.err.includes('missing.txt'), one.err);
      assert.deepEqual(await imr([...args, '--allow-restricted', '--workers', '3', ...paths], { cwd }), one);
    });

  test('a file that is too large for the memory costs that file alone, also where few are read', () => {
    const lines = `${sample('CM16-0900001')}${'x\n'.repeat(2_200_000)}`;
    const few = folderWith({ 'a.txt': lines, 'b.txt': sample('CM16-0900001') });
    const env = { ...process.env, NODE_OPTIONS: '--max-old-space-size=96' };
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'check', '.'], { cwd: few, env });
    assert.equal(String(stdout), 'No problems in 1 file; 1 file could not be read.\n');
    const reason = 'a fault of this program, or too large for its memory';
    assert.deepEqual([status, String(stderr)], [2, `imr: a.txt: ${reason}\n`]);
  });

  test('a thread that ends costs no file: its files are done in others', () => {
    const dist = path.join(folderWith({ 'media/none': '' }), 'dist');
    fs.cpSync(path.join(root, 'dist'), dist, { recursive: true });
    const thread = path.join(dist, 'batchThread.js');
    // Ends at each message of more than one file, as a thread does that runs out of memory.
    const ending =
      "require('node:worker_threads').parentPort.on('message', files => files.length > 1 && process.exit(1));";
    fs.writeFileSync(thread, `${ending}\n${fs.readFileSync(thread, 'utf8')}`);
    const args = [path.join(dist, 'cli.js'), 'export', '--format', 'jsonl', '--workers', '2', 'part 0', 'part 2'];
    const { stdout } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
    const names = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line).source.name);
    assert.equal(new Set(names).size, 21);
    assert.deepEqual(names, [...names.slice(0, 11).sort(), ...names.slice(11).sort()]);
  });
});

import assert from 'node:assert/strict';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { ended, folderWith, imr, pdfFixture, sample, start } from './imr';

const OUT = 'out/all.jsonl';
const PARTS = `${OUT}.imr-partial`;
const ARGS = ['export', '--format', 'jsonl', '--allow-restricted', '--out', OUT, 'in'];

function manyFiles(): Record<string, string | Buffer> {
  const files: Record<string, string | Buffer> = { 'out/.keep': '' };
  for (let i = 0; i < 56; i++) files[`in/${i % 4}/${i}.txt`] = sample(`CM16-090000${(i % 4) + 1}`);
  files['in/1/a.pdf'] = fs.readFileSync(pdfFixture('CM16-0900004.pdf'));
  files['in/2/broken.pdf'] = fs.readFileSync(pdfFixture('truncated.pdf'));
  files['in/3/none.txt'] = 'no determination\n';
  return files;
}

describe('--resume', () => {
  test('a run that is killed again and again ends with the bytes of one run', async () => {
    const cwd = folderWith(manyFiles());
    const whole = await imr(ARGS, { cwd });
    const expected = read(cwd, OUT);
    fs.rmSync(path.join(cwd, OUT));
    for (const parts of [1, 2, 3]) {
      const workers = String((parts % 3) + 1);
      assert.equal(await killedAt(parts, [...ARGS, '--resume', '--workers', workers], cwd), 'SIGKILL');
      assert.ok(!fs.existsSync(path.join(cwd, OUT)));
    }
    const { code, err } = await imr([...ARGS, '--resume'], { cwd });
    assert.equal(code, whole.code);
    assert.match(
      err,
      /^imr: note: out\/all\.jsonl\.imr-partial: keeps the parts that are done until all is, and (?:one is|\d are) there\n/,
    );
    assert.equal(err.replace(/.*\n/, ''), whole.err);
    assert.deepEqual(read(cwd, OUT), expected);
    assert.deepEqual(fs.readdirSync(path.join(cwd, 'out')).sort(), ['.keep', 'all.jsonl'], 'and nothing else is left');
  });

  test('what has changed is done anew, and so is all where something else is asked for', async () => {
    const cwd = folderWith(manyFiles());
    await killedAt(2, [...ARGS, '--resume', '--workers', '1'], cwd);
    const parts = fs.readdirSync(path.join(cwd, PARTS));
    assert.equal(fs.statSync(path.join(cwd, PARTS)).mode & 0o777, 0o700);
    for (const name of parts) assert.equal(fs.statSync(path.join(cwd, PARTS, name)).mode & 0o777, 0o600);
    fs.writeFileSync(path.join(cwd, 'in/0/0.txt'), sample('CM17-0900008'));
    fs.rmSync(path.join(cwd, 'in/0/4.txt'));
    const asked = ARGS.map(word => (word === 'jsonl' ? 'csv' : word));
    const resumed = await imr([...asked, '--resume'], { cwd });
    const out = read(cwd, OUT);
    fs.rmSync(path.join(cwd, OUT));
    assert.equal(resumed.code, (await imr(asked, { cwd })).code);
    assert.deepEqual(out, read(cwd, OUT));
  });

  test('a part that a fall of the machine has cut, or that is not as it was written, is done anew', async () => {
    const cwd = folderWith(manyFiles());
    const whole = await imr(ARGS, { cwd });
    const expected = read(cwd, OUT);
    fs.rmSync(path.join(cwd, OUT));
    const changes: readonly ((text: string) => string)[] = [
      text => text.slice(0, 1000),
      () => '[{}]',
      text => text.replaceAll('Upheld', 'Upheid'),
    ];
    await killedAt(changes.length, [...ARGS, '--resume', '--workers', '1'], cwd);
    const parts = fs.readdirSync(path.join(cwd, PARTS)).filter(name => name.endsWith('.json'));
    for (const [i, change] of changes.entries()) {
      const part = path.join(cwd, PARTS, parts[i]!);
      const written = fs.readFileSync(part, 'utf8');
      assert.notEqual(change(written), written);
      fs.writeFileSync(part, change(written));
    }
    assert.equal((await imr([...ARGS, '--resume'], { cwd })).code, whole.code);
    assert.deepEqual(read(cwd, OUT), expected);
  });

  test('what is in the way of the parts, or stands among them, is left alone', async () => {
    const files = { 'a.txt': sample('CM16-0900001'), 'b.imr-partial': 'mine', 'c.imr-partial/mine.txt': 'mine' };
    const cwd = folderWith(files);
    const inTheWay = await imr(['export', '--resume', '--out', 'b', 'a.txt'], { cwd });
    assert.deepEqual([inTheWay.code, inTheWay.err], [2, 'imr: b.imr-partial: stands in the way: move or rename it\n']);
    const nowhere = await imr(['export', '--resume', '--out', 'no/such/d', 'a.txt'], { cwd });
    assert.deepEqual([nowhere.code, nowhere.err], [2, 'imr: no/such/d.imr-partial: no such file or folder\n']);
    assert.ok(!fs.existsSync(path.join(cwd, 'no')), 'a folder that may be misspelled is not made');
    assert.equal((await imr(['export', '--resume', '--out', 'c', 'a.txt'], { cwd })).code, 0);
    assert.deepEqual(fs.readdirSync(path.join(cwd, 'c.imr-partial')), ['mine.txt']);
  });
});

describe('without --resume', () => {
  test('what a killed run has left the next run removes, but not what another one writes', async () => {
    const cwd = folderWith(manyFiles());
    const [killed, other] = [start(ARGS, cwd), start(ARGS, cwd)];
    await untilIn(path.join(cwd, 'out'), 3);
    other.kill('SIGSTOP');
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    const left = fs.readdirSync(path.join(cwd, 'out'));
    assert.equal(left.length, 3, left.join());
    assert.equal((await imr(ARGS, { cwd })).code, 2);
    assert.deepEqual(fs.readdirSync(path.join(cwd, 'out')).length, 3, 'the result in place of what was left');
    other.kill('SIGCONT');
    assert.equal((await ended(other)).code, 2);
    assert.deepEqual(fs.readdirSync(path.join(cwd, 'out')).sort(), ['.keep', 'all.jsonl']);
  });

  test('a whole run takes the parts of an older one away', async () => {
    const cwd = folderWith(manyFiles());
    await killedAt(1, [...ARGS, '--resume'], cwd);
    await imr(ARGS, { cwd });
    assert.ok(!fs.existsSync(path.join(cwd, PARTS)));
  });
});

const read = (cwd: string, file: string): Buffer => fs.readFileSync(path.join(cwd, file));

/** Runs the command until so many parts are whole, and kills it; gives the signal by which it ended. */
async function killedAt(parts: number, args: readonly string[], cwd: string): Promise<NodeJS.Signals | null> {
  const child = start(args, cwd);
  await untilIn(path.join(cwd, PARTS), parts, '.json');
  child.kill('SIGKILL');
  const [, signal] = await once(child, 'exit');
  return signal;
}

async function untilIn(folder: string, entries: number, ending = ''): Promise<void> {
  const count = () => fs.readdirSync(folder).filter(name => name.endsWith(ending)).length;
  while (!fs.existsSync(folder) || count() < entries) await setTimeout(2);
}

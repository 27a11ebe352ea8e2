import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { root } from '../support/cases';
import { type Ended, ended, folderWith, imr, sample, start } from './imr';

const good = sample('CM16-0900001');
/** Its first decision is no decision: an error. */
const bad = good.replace(/: (?:Upheld|Overturned)\b/, ': Upheid');
const onWindows = process.platform === 'win32';

describe('imr is careful with files', { concurrency: 3 }, () => {
  test('--out is never what is read: by name, in a folder, by a link, as what an option names', async () => {
    const cwd = folderWith({ 'f/a.txt': good, 'own.json': '{"documents":[]}', 'f/a.imr-review.json': '{}' });
    fs.linkSync(path.join(cwd, 'f/a.txt'), path.join(cwd, 'hard.txt'));
    fs.symlinkSync('f/a.txt', path.join(cwd, 'soft.txt'));
    const before = contentOf(cwd);
    const lines = [
      'export --out f/a.txt f/a.txt',
      'export --out f/../f/a.txt f',
      'export --out hard.txt f',
      'export --out soft.txt f/*.txt',
      'check --out f/a.txt --format json soft.txt',
      'check --out own.json --overlay own.json f',
      'check --review --out f/a.imr-review.json f/a.txt',
    ];
    for (const line of lines) {
      const { code, out, err } = await imr(line.split(' '), { cwd });
      const given = / --out (\S+)/.exec(line)![1];
      assert.deepEqual({ code, out }, { code: 2, out: '' }, line);
      assert.match(err, new RegExp(`^imr: ${given}: is .*read as well: choose another file for --out\\n$`));
    }
    assert.deepEqual(contentOf(cwd), before);
  });

  test('standard input and standard output are files as well', { skip: onWindows }, async () => {
    const cwd = folderWith({ 'a.txt': good, 'f/a.txt': good });
    assert.deepEqual(await shell('$imr export --out a.txt - < a.txt', cwd), {
      code: 2,
      out: '',
      err: 'imr: a.txt: is the same file as -, which is read as well: choose another file for --out\n',
    });
    const { code, err } = await shell('$imr check f >> f/a.txt', cwd);
    assert.deepEqual([code, /send the output elsewhere\n$/.test(err)], [2, true]);
    assert.equal(fs.readFileSync(path.join(cwd, 'a.txt'), 'utf8'), good);
    assert.equal(fs.readFileSync(path.join(cwd, 'f/a.txt'), 'utf8'), good);
  });

  test('what an option names is not read as a determination', async () => {
    const cwd = folderWith({ 'f/a.txt': good, 'f/password.txt': 'open-sesame\n' });
    const { code, out, err } = await imr(['export', '--password-file', 'f/password.txt', 'f'], { cwd });
    assert.deepEqual({ code, out }, { code: 2, out: '' });
    assert.match(err, /^imr: f\/password\.txt: would be read as a determination: keep what --password-file names/);
  });

  test('imr check ... | head exits 1 if problems were found, also behind those that head has read', async () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${10 + i}.txt`, bad]));
    for (const files of [
      many,
      { ...many, ...Object.fromEntries(Object.keys(many).map(name => [name, good])), 'z.txt': bad },
    ]) {
      const child = start(['check', '--format', 'json', '.'], folderWith(files));
      child.stdout.once('data', () => child.stdout.destroy());
      const { code, err } = await ended(child);
      assert.deepEqual({ code, err }, { code: 1, err: '' });
    }
  });

  test('check writes to --out what standard output would get', async () => {
    const cwd = folderWith({ 'bad.txt': bad });
    for (const format of ['text', 'json', 'sarif']) {
      const { out } = await imr(['check', '--format', format, 'bad.txt'], { cwd });
      const written = await imr(['check', '--format', format, '--out', 'problems', 'bad.txt'], { cwd });
      assert.deepEqual(written, { code: 1, signal: null, out: '', err: '' });
      assert.equal(fs.readFileSync(path.join(cwd, 'problems'), 'utf8'), out);
    }
  });
});

/** Runs a line of the shell in which $imr is the built command. */
async function shell(line: string, cwd: string): Promise<Omit<Ended, 'signal'>> {
  const env = { ...process.env, imr: `${process.execPath} ${path.join(root, 'dist/cli.js')}` };
  const child = spawn('sh', ['-c', line], { cwd, env });
  const { code, out, err } = await ended(child);
  return { code, out, err };
}

/** All files below a folder by name, with what they hold and the time of their last change. */
function contentOf(folder: string): Record<string, string> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    names.sort().map(name => {
      const file = path.join(folder, name);
      const found = fs.statSync(file);
      return [name, `${found.mtimeMs} ${found.isFile() ? fs.readFileSync(file, 'utf8') : ''}`];
    }),
  );
}

import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
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
    assert.deepEqual(await shell('imr export --out a.txt - < a.txt', cwd), {
      code: 2,
      out: '',
      err: 'imr: a.txt: is the same file as -, which is read as well: choose another file for --out\n',
    });
    const { code, err } = await shell('imr check f >> f/a.txt', cwd);
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

  test('only regular files and standard input are read, up to 64 MB', { skip: onWindows }, async t => {
    const cwd = folderWith({ 'a.txt': good, 'large.txt': '', 'large.pdf': '', 'folder/b.txt': good });
    for (const name of ['large.txt', 'large.pdf']) fs.truncateSync(path.join(cwd, name), 64 * 1024 * 1024 + 1);
    execFileSync('mkfifo', [path.join(cwd, 'pipe')]);
    const server = net.createServer().listen(path.join(cwd, 'socket'));
    t.after(() => server.close());
    const noFile = 'is no regular file: only files and standard input (-) are read';
    const tooLarge = 'is larger than 64 MB';
    const reasons = { pipe: noFile, socket: noFile, '/dev/zero': noFile, 'large.txt': tooLarge, 'large.pdf': tooLarge };
    const said = Object.entries(reasons).map(([file, reason]) => `imr: ${file}: ${reason}\n`);
    const { code, out, err } = await imr(['check', ...Object.keys(reasons), 'a.txt'], { cwd });
    assert.deepEqual({ code, err }, { code: 2, err: said.join('') });
    assert.match(out, /^No problems in 1 file; 5 files could not be read\.\n$/m);
    const options = ['--overlay', 'pipe', '--overlay', 'folder', '--password-file', '/dev/zero'];
    assert.deepEqual((await imr(['export', ...options, 'a.txt'], { cwd })).err.split('\n'), [
      `imr: pipe: ${noFile}`,
      'imr: folder: is a folder',
      `imr: /dev/zero: ${noFile}`,
      '',
    ]);
    const endless = await shell('imr check - < /dev/zero', cwd);
    assert.deepEqual([endless.code, endless.err], [2, `imr: -: ${tooLarge}\n`]);
  });

  test('what --out names keeps its mode, a read-only file its content', { skip: onWindows }, async () => {
    const long = `${'x'.repeat(250)}.json`;
    const cwd = folderWith({ 'a.txt': good, 'own.json': 'old', 'shut.json': 'old' });
    fs.chmodSync(path.join(cwd, 'own.json'), 0o600);
    fs.chmodSync(path.join(cwd, 'shut.json'), 0o444);
    fs.symlinkSync('shut.json', path.join(cwd, 'link.json'));
    execFileSync('mkfifo', [path.join(cwd, 'pipe')]);
    for (const name of ['own.json', long])
      assert.equal((await imr(['export', '--out', name, 'a.txt'], { cwd })).code, 0);
    assert.equal(fs.statSync(path.join(cwd, 'own.json')).mode & 0o777, 0o600);
    const refused = { 'link.json': 'the file is read-only', pipe: 'nobody is at the other end' };
    for (const [name, reason] of Object.entries(refused)) {
      const { code, err } = await imr(['export', '--out', name, 'a.txt'], { cwd });
      assert.deepEqual({ code, err }, { code: 2, err: `imr: ${name}: ${reason}\n` });
    }
    assert.equal(fs.readFileSync(path.join(cwd, 'shut.json'), 'utf8'), 'old');
    const names = ['a.txt', 'link.json', 'own.json', 'pipe', 'shut.json', long];
    assert.deepEqual(fs.readdirSync(cwd).sort(), names);
    const read = await shell('cat pipe & imr export --out pipe a.txt', cwd);
    assert.equal(read.out, fs.readFileSync(path.join(cwd, 'own.json'), 'utf8'));
  });

  test('nothing that steers a terminal comes from a text, a name or an argument', { skip: onWindows }, async () => {
    const steers = '\u001b[31m\u009b2J\u202e\u2066\u200f\u0007\u2028';
    const cwd = folderWith({
      [`a${steers}.txt`]: bad.replaceAll('Special Studies', `Special${steers}Things`).replace('Upheid', `Up${steers}`),
      'own.json': JSON.stringify({ [`doc${steers}`]: [], documents: [{ id: `x${steers}`, [steers]: 1 }] }),
      'b.txt': 'Minutes.',
    });
    const lines = [
      ['check', '.'],
      ['check', '--format', 'json', '.'],
      ['check', '--format', 'sarif', '.', `missing${steers}`],
      ['export', '.', `missing${steers}`],
      ['export', '--format', 'jsonl', '.'],
      ['export', '--overlay', 'own.json', '--password-file', steers, '.'],
      ['export', '--out', `${steers}/x`, '.'],
      [`exp${steers}`],
      ['check', `--${steers}`, 'b.txt'],
    ];
    for (const args of lines) {
      const { out, err } = await imr(args, { cwd });
      assert.doesNotMatch(out + err, /(?!\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u, args.join(' '));
      assert.match(out + err, /\\u001b|Minutes|b\.txt/);
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

/** Runs a line of the shell in which imr is the built command, wherever that lies. */
async function shell(line: string, cwd: string): Promise<Omit<Ended, 'signal'>> {
  const env = { ...process.env, NODE: process.execPath, IMR: path.join(root, 'dist/cli.js') };
  const child = spawn('sh', ['-c', `imr() { "$NODE" "$IMR" "$@"; }\n${line}`], { cwd, env });
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

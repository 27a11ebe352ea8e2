import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { test } from 'node:test';
import { runCommand } from '../../src/batch/command/runCommand';
import { folderWith, sample } from './imr';

const text = sample('CM16-0900001');

/** Every file that is read by every line below: as a determination, or because an option names it. */
const files = {
  'a.txt': text,
  'sub/b.txt': text.replace(/: (?:Upheld|Overturned)\b/, ': Upheid'),
  'sub/deep/CM16-0900001.txt': text,
  'two words.imr': text,
  'ünïcödé.txt': text,
  '[2016]/c.txt': text,
  '-dash.txt': text,
  'minutes.txt': 'Minutes.',
  'binary.txt': Buffer.of(0, 1, 2),
  'shut.txt': text,
  'keys/own.json': '{"documents":[]}',
  'keys/password': 'open-sesame\n',
  'keys/list': 'sub/b.txt\n',
  'a.imr-review.json': '{"formatVersion":1,"dismissed":[]}',
  'in-the-way.imr-partial/own.txt': text,
};
const OPTIONS = ['--overlay', 'keys/own.json', '--password-file', 'keys/password', '--files-from', 'keys/list'];

/** Ways to say what is read, as the place to write to; CWD stands for the folder. */
const places = [
  ...Object.keys(files),
  './a.txt',
  'sub/../a.txt',
  './/sub///b.txt',
  'CWD/a.txt',
  'CWD/sub/./deep/../b.txt',
  '../CWDNAME/a.txt',
  'hard.txt',
  'sub/hard.json',
  'soft.txt',
  'soft-of-soft',
  'folder-link/b.txt',
  'folder-link/deep/CM16-0900001.txt',
  'hard-password',
  'soft-list',
];
const commands = [
  ['check', '--review'],
  ['check', '--review', '--format', 'json', '--severity', 'hint'],
  ['check', '--review', '--format', 'sarif', '--ready'],
];

/** Lines that may write, but nothing that is read. */
const others = [
  'export --out new.json .',
  'export --format jsonl --out new.jsonl . - a.txt a.txt',
  'check --out dangling .',
  'check --out /dev/null .',
  'check --out - .',
  'check --out sub .',
  'check --out nowhere/x .',
  'check --out a.txt/x .',
  'check --out loop .',
  'check --out keys/pipe-less *.txt',
  'export --out -- . ',
  'export --out=new.json **/*',
  'export --out new.json missing.txt',
  'export --format jsonl --resume --out new.jsonl .',
  'export --format csv --excel --out new.csv .',
  'export --format jsonl --resume --out=a.txt .',
  'diff --out a.txt a.txt sub/b.txt',
  'diff --out hard.txt soft.txt sub/b.txt',
  'diff --format html --out new.html a.txt sub/b.txt',
  'export --out new.json --shard 1/2 --format jsonl .',
  'check --overlay a.txt .',
  'check --password-file a.txt .',
  'check --files-from a.txt',
  'check --overlay sub .',
  'check --review soft.txt soft-of-soft hard.txt folder-link',
  'check --out A.TXT a.txt',
  'export [2016] [2016]/*.txt',
  'export --notes --out new.json .',
  'export --notes --out a.imr-review.json a.txt',
  'export --format web-annotation --out new.json .',
  'export --format web-annotation --out a.imr-review.json a.txt',
  'export --format brat --out new.ann a.txt',
  'export --format brat --out a.txt a.txt',
  'export --format brat --out new.ann .',
  'export --format parquet --out new.parquet .',
  'export --format parquet --out=soft.txt a.txt',
  'export --format parquet --resume --out new.parquet .',
  'export --format csv --resume --out new.csv .',
  'export --format csv --excel --shard 2/3 --out new.csv .',
  'export --format csv --excel --out=hard.txt .',
  'export --format csv --resume --out=sub/hard.json .',
  'export --resume --format jsonl --out in-the-way .',
  'stats --out new.txt .',
  'stats --out a.txt .',
  'stats --format html --out new.html .',
  'stats --format html --out=soft-of-soft .',
  'stats --format json --out keys/own.json --overlay keys/own.json .',
  'stats --format csv --by category,drug --out new.csv .',
  'stats --pages --out new.json .',
  'stats --pages --out keys/own.json --overlay keys/own.json .',
  'stats --pages --out=folder-link/b.txt .',
  'similar --to a.txt --out new.txt .',
  'similar --to a.txt --out a.txt sub',
  'similar --to a.txt#1 --out hard.txt sub',
  'similar --to a.txt#1 --format json --out soft.txt sub',
  'similar --to a.txt --out=sub/b.txt .',
  'similar --to a.txt --files-from keys/list --out keys/list',
  'similar --to a.txt --files-from keys/list --out soft-list',
  'stats --files-from keys/list --out soft-list',
  'stats --password-file keys/password --out hard-password .',
  'diff --format json --out=soft-of-soft a.txt sub/b.txt',
  'diff --overlay keys/own.json --out keys/own.json a.txt sub/b.txt',
  'diff --password-file keys/password --out hard-password a.txt sub/b.txt',
];

test('no command line writes what it reads, however it is spelled', {
  skip: process.platform === 'win32',
}, async () => {
  const folder = folderWith(files);
  process.chdir(folder);
  fs.chmodSync('shut.txt', 0o444);
  fs.linkSync('a.txt', 'hard.txt');
  fs.linkSync('sub/b.txt', 'sub/hard.json');
  fs.linkSync('keys/password', 'hard-password');
  fs.symlinkSync('a.txt', 'soft.txt');
  fs.symlinkSync('soft.txt', 'soft-of-soft');
  fs.symlinkSync('sub', 'folder-link');
  fs.symlinkSync('keys/list', 'soft-list');
  fs.symlinkSync('not-there-yet', 'dangling');
  fs.symlinkSync('loop', 'loop');
  const before = stateOf(folder);
  const lines = [
    ...places.flatMap(place =>
      commands.map(command => [...command, ...OPTIONS, `--out=${asWritten(place, folder)}`, '.']),
    ),
    ...places.map(place => ['export', ...OPTIONS, `--out=${asWritten(place, folder)}`, '.', './**/*']),
  ].filter(([command, ...words]) => command === 'check' || !words.some(word => word.includes('imr-review')));
  assert.ok(lines.length + others.length > 150);
  for (const line of lines) {
    const { code, out, err } = await run(line);
    assert.deepEqual([code, out], [2, ''], line.join(' '));
    assert.match(err, /choose another file for --out\n$/, line.join(' '));
    assert.deepEqual(stateOf(folder), before, line.join(' '));
  }
  for (const line of others) {
    await run(line.split(' '));
    const after = stateOf(folder);
    for (const name of Object.keys(before)) assert.equal(after[name], before[name], `${line}: ${name}`);
    for (const name of Object.keys(after).filter(one => !(one in before))) fs.rmSync(path.join(folder, name));
  }
});

const asWritten = (place: string, folder: string): string =>
  place.replace('CWDNAME', path.basename(folder)).replace('CWD', folder);

/** All that stands below a folder: what it is, what it holds, and when it was last written. */
function stateOf(folder: string): Record<string, string> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names.map(name => {
      const file = path.join(folder, name);
      const { ino, mode, mtimeMs } = fs.lstatSync(file);
      const isRegular = fs.lstatSync(file).isFile();
      return [name, isRegular ? `${ino} ${mode} ${mtimeMs} ${fs.readFileSync(file, 'latin1')}` : `${ino} ${mode}`];
    }),
  );
}

async function run(args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const [out, err] = [stdout, stderr].map(stream => stream.setEncoding('utf8').toArray());
  const code = await runCommand(args, { stdin: Readable.from([]), stdout, stderr });
  for (const stream of [stdout, stderr]) stream.end();
  return { code, out: (await out!).join(''), err: (await err!).join('') };
}

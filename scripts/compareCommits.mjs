// node scripts/compareCommits.mjs BASE [COMMIT] --texts FOLDER [--texts FOLDER ...] [--seed N] [--show N] [--without FIELD ...]
// Whether two commits read and check the same texts alike: the exports (which hold the problems) of every text of the
// folders, whole, cut at several places, and with lines and letters dropped, doubled, swapped or replaced by chance. Without
// COMMIT the working tree as it is built (dist/cli.js). Prints the texts that differ with the fields that do; ends 1 where
// any does. --keep FOLDER leaves the texts there; fields of the export that only one of the commits has are left out by
// --without.
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { root } from './run.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    texts: { type: 'string', multiple: true, default: [] },
    seed: { type: 'string', default: '1' },
    show: { type: 'string', default: '20' },
    keep: { type: 'string' },
    without: { type: 'string', multiple: true, default: [] },
  },
});
const [base, commit] = positionals;
if (base === undefined) {
  throw new Error('Which commit? node scripts/compareCommits.mjs BASE [COMMIT] --texts FOLDER');
}

const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-compare-'));
try {
  const texts = options.keep ?? path.join(temporary, 'texts');
  const count = writeTexts(texts);
  const before = exportsOf(builtAt(base, 'base'), texts);
  const after = exportsOf(commit === undefined ? root : builtAt(commit, 'commit'), texts);
  const different = [...new Set([...before.keys(), ...after.keys()])].filter(
    name => before.get(name) !== after.get(name),
  );
  for (const name of different.slice(0, Number(options.show))) {
    console.log(`${name}\n  ${differences(before.get(name), after.get(name)).slice(0, 6).join('\n  ')}`);
  }
  console.log(different.length === 0 ? `all same: ${count} texts` : `${different.length} of ${count} texts differ`);
  process.exitCode = different.length === 0 ? 0 : 1;
} finally {
  fs.rmSync(temporary, { recursive: true, force: true });
}

/** A checkout of a commit with the packages of this one, built. */
function builtAt(revision, name) {
  const folder = path.join(temporary, name);
  fs.mkdirSync(folder);
  const archive = execFileSync('git', ['archive', '--format=tar', revision], { cwd: root, maxBuffer: 1 << 30 });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: folder, stdio: 'ignore' });
  return folder;
}

/** What `imr export` gives of each text, by the text's name, without the version of the product. */
function exportsOf(folder, texts) {
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    [path.join(folder, 'dist/cli.js'), 'export', '--format', 'jsonl', texts],
    { encoding: 'utf8', maxBuffer: 1 << 30 },
  );
  if (stdout === '') {
    throw new Error(`the export of ${folder} ended with ${status}: ${stderr}`);
  }
  const byName = new Map();
  for (const line of stdout.split('\n').filter(text => text !== '')) {
    const { source, determination } = JSON.parse(line);
    byName.set(source.name, `${byName.get(source.name) ?? ''}${JSON.stringify(determination, kept)}\n`);
  }
  return byName;
}

/** A field as JSON.stringify asks for it, undefined where it is left out. */
function kept(name, value) {
  return options.without.includes(name) ? undefined : value;
}

function writeTexts(folder) {
  const random = randomNumbers(Number(options.seed));
  let count = 0;
  for (const [index, from] of options.texts.entries()) {
    const to = path.join(folder, String(index));
    fs.mkdirSync(to, { recursive: true });
    for (const file of fs.readdirSync(from).filter(name => name.endsWith('.txt'))) {
      const text = fs.readFileSync(path.join(from, file), 'utf8');
      for (const [kind, changed] of variants(text, random)) {
        fs.writeFileSync(path.join(to, `${path.basename(file, '.txt')}.${kind}.txt`), changed);
        count++;
      }
    }
  }
  return count;
}

function variants(text, random) {
  const cuts = [1, 2, 3, 4, 5].map(part => [`cut${part}`, text.slice(0, Math.floor((text.length * part) / 6))]);
  const mutated = [1, 2, 3, 4].map(number => [`mutated${number}`, mutate(text, random)]);
  return [['whole', text], ['crlf', text.replace(/\r?\n/g, '\r\n')], ...cuts, ...mutated];
}

function mutate(text, random) {
  const lines = text.split('\n');
  const any = () => Math.floor(random() * lines.length);
  for (let i = 0; i < 6; i++) {
    const at = any();
    const line = lines[at] ?? '';
    const letter = Math.floor(random() * (line.length + 1));
    const change = [
      () => lines.splice(at, 1),
      () => lines.splice(at, 0, line),
      () => lines.splice(at, 1, lines[any()] ?? '', line),
      () => lines.splice(at, 2, `${line} ${lines[at + 1] ?? ''}`),
      () => lines.splice(at, 1, line.slice(0, letter), line.slice(letter)),
      () => lines.splice(at, 1, line.slice(0, letter) + line.slice(letter + 1)),
    ];
    change[Math.floor(random() * change.length)]();
  }
  return lines.join('\n');
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The fields in which two exports differ, each with both values. */
function differences(before = '', after = '') {
  const fields = text =>
    new Map(text.split('\n').flatMap((line, i) => (line === '' ? [] : fieldsOf(JSON.parse(line), `${i}`))));
  const [a, b] = [fields(before), fields(after)];
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter(field => a.get(field) !== b.get(field))
    .map(field => `${field}: ${a.get(field)} > ${b.get(field)}`.slice(0, 240));
}

function fieldsOf(value, field) {
  if (value === null || typeof value !== 'object') {
    return [[field, JSON.stringify(value)]];
  }
  return Object.entries(value).flatMap(([name, inner]) => fieldsOf(inner, `${field}.${name}`));
}

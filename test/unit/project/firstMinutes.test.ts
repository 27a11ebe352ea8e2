import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { problemsOf } from '../../support/problems';
import { root } from '../../support/sources';

// What a person meets who has just cloned the repository.

const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');

test('npm warns of nothing that one cannot do anything about', () => {
  assert.match(read('.npmrc'), /^loglevel=error$/m);
});

test('README says how to install it, and the two commands', () => {
  const readme = read('README.md');
  const places = ['## Install', 'npm ci', 'npm start'].map(words => readme.indexOf(words));
  assert.ok(
    places.every(place => place > 0),
    places.join(' '),
  );
  for (const editor of ['VS Code', 'code-server', 'VSCodium']) assert.ok(readme.includes(editor), editor);
});

test('what is opened first is a sample with a problem of each severity, at its first item', () => {
  const [, first = ''] = /firstSample = '([^']+)'/.exec(read('scripts/start.mjs')) ?? [];
  const [, line, column] = /firstPlace = '(\d+):(\d+)'/.exec(read('scripts/start.mjs')) ?? [];
  const heading = read(`media/samples/${first}`).split('\n')[Number(line) - 1]!;
  assert.match(heading, /: (?:Upheld|Overturned)$/);
  assert.doesNotMatch(heading.slice(Number(column) - 2, Number(column)), /\w/);
  const severities = new Set(problemsOf(read(`media/samples/${first}`)).map(({ severity }) => severity));
  assert.deepEqual([...severities].toSorted(), ['error', 'info', 'warning']);
});

interface NewestScript {
  readonly BUILT_FROM: readonly string[];
  isNewest(folder: string, file: string, sources: readonly string[]): boolean;
}

test('npm start builds only what has changed: a file that was edited, added or removed', async () => {
  const { BUILT_FROM, isNewest }: NewestScript = await import(
    pathToFileURL(path.join(root, 'scripts/newest.mjs')).href
  );
  for (const source of BUILT_FROM) assert.ok(fs.existsSync(path.join(root, source)), source);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-newest-'));
  const at = (name: string) => path.join(folder, name);
  const changed = (name: string, second: number) => fs.utimesSync(at(name), second, second);
  const isBuilt = () => isNewest(folder, 'made.js', ['src', 'package.json']);
  try {
    fs.mkdirSync(at('src/core'), { recursive: true });
    for (const name of ['src/core/parse.ts', 'package.json', 'README.md']) fs.writeFileSync(at(name), '');
    for (const name of ['src/core/parse.ts', 'src/core', 'src', 'package.json']) changed(name, 10);
    assert.equal(isBuilt(), false, 'nothing is built yet');
    fs.writeFileSync(at('made.js'), '');
    changed('made.js', 20);
    changed('README.md', 30);
    assert.equal(isBuilt(), true, 'only what it is not built from has changed');
    for (const name of ['src/core/parse.ts', 'src/core', 'package.json']) {
      changed(name, 30);
      assert.equal(isBuilt(), false, name);
      changed(name, 10);
    }
    assert.equal(isBuilt(), true);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});

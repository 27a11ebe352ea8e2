import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
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
  const [, line] = /firstLine = (\d+);/.exec(read('scripts/start.mjs')) ?? [];
  assert.match(read(`media/samples/${first}`).split('\n')[Number(line) - 1]!, /: (?:Upheld|Overturned)$/);
  const severities = new Set(problemsOf(read(`media/samples/${first}`)).map(({ severity }) => severity));
  assert.deepEqual([...severities].toSorted(), ['error', 'info', 'warning']);
});

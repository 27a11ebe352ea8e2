import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';
import { root } from './sources';

test('lock files name no registry', () => {
  const withAddresses = ['package-lock.json', 'test/host/package-lock.json'].filter(file =>
    fs.readFileSync(path.join(root, file), 'utf8').includes('"resolved"'),
  );
  assert.deepEqual(withAddresses, []);
});

test('every dependency has an exact version', () => {
  const inexact = ['package.json', 'test/host/package.json'].flatMap(inexactDependencies);
  assert.deepEqual(inexact, []);
});

test('no file holds the path of a machine or a name from outside the repository', () => {
  const forbidden = [['', 'home', ''].join('/'), ['', 'Users', ''].join('/'), ['', 'work', ''].join('/')];
  const faults = trackedTextFiles().flatMap(file => {
    const text = fs.readFileSync(path.join(root, file), 'utf8');
    return forbidden.filter(part => text.includes(part)).map(part => `${file}: ${part}`);
  });
  assert.deepEqual(faults, []);
});

function inexactDependencies(file: string): string[] {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    fs.readFileSync(path.join(root, file), 'utf8'),
  );
  return Object.entries<string>({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${file}: ${name} ${version}`);
}

/** What git keeps, without pictures, PDFs and lock files; nothing outside a clone. */
function trackedTextFiles(): string[] {
  const list = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  return list
    .split('\0')
    .filter(file => file !== '' && !/\.(png|pdf|svg)$|package-lock\.json$/.test(file))
    .filter(file => fs.existsSync(path.join(root, file)));
}

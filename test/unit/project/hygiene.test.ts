import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';
import { root } from '../../support/sources';

const lockFiles = ['package-lock.json', 'test/host/package-lock.json'];

test('lock files name no registry', () => {
  const withAddresses = lockFiles.filter(file => fs.readFileSync(path.join(root, file), 'utf8').includes('"resolved"'));
  assert.deepEqual(withAddresses, []);
});

/** Some registries lack packages for other systems; npm then leaves them out, and `npm ci` refuses such a lock file. */
test('lock files hold the packages of every system', () => {
  const missing = lockFiles.flatMap(file => optionalPackagesWithoutEntry(file).map(name => `${file}: ${name}`));
  assert.deepEqual(missing, []);
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

/** VS Code's own signs stand still where a person asks for less motion; of ours nothing moves at all. */
test('nothing in a page moves by itself', () => {
  const moving =
    /@keyframes|\banimation(?:-name)?:|\btransition:|scroll-behavior:\s*smooth|behavior: 'smooth'|<(?:marquee|blink|animate)/;
  const files = trackedTextFiles().filter(file => /^src\/.*\.(?:ts|css)$/.test(file));
  assert.ok(files.length > 200);
  assert.deepEqual(
    files.filter(file => moving.test(fs.readFileSync(path.join(root, file), 'utf8'))),
    [],
  );
});

function optionalPackagesWithoutEntry(file: string): string[] {
  const lock: { packages: Record<string, { optionalDependencies?: Record<string, string> }> } = JSON.parse(
    fs.readFileSync(path.join(root, file), 'utf8'),
  );
  const places = Object.keys(lock.packages);
  return Object.values(lock.packages)
    .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
    .filter(name => !places.some(place => place.endsWith(`node_modules/${name}`)));
}

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

// Fails where six lines of logic stand twice, but for the places named in cloneExceptions.json with a reason, and where
// an exception is no longer needed. jscpd finds the clones: the same tokens, comments and imports apart.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { packageCommand, root } from './run.mjs';

const folders = ['src', 'test', 'scripts'];
/** A line of logic has four tokens at the least: `-k 25` finds what six such lines make. */
const smallest = ['--min-lines', '6', '--min-tokens', '25'];
const leftOut = ['--mode', 'weak', '--ignore-pattern', 'import[^;]*;', '--ignore', '**/node_modules/**,**/cases/**'];
/** Fewer files than this, and jscpd has looked in the wrong place. */
const FEWEST_FILES = 250;

const exceptions = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, 'cloneExceptions.json'), 'utf8'));
const { duplicates, statistics } = findClones();
const clones = duplicates.filter(({ fragment }) => linesOfLogic(fragment) >= 6);
const files = statistics.total.sources;
const needed = new Set();
const faults = clones.filter(({ firstFile, secondFile }) => {
  const pair = [fileOf(firstFile), fileOf(secondFile)].sort();
  const exception = exceptions.find(({ files }) => files.join() === pair.join());
  if (exception) needed.add(exception);
  return !exception;
});
for (const { firstFile, secondFile, fragment } of faults) {
  console.error(`${linesOfLogic(fragment)} lines stand twice: ${placeOf(firstFile)} and ${placeOf(secondFile)}`);
}
const unneeded = exceptions.filter(exception => !needed.has(exception));
for (const { files } of unneeded) {
  console.error(`cloneExceptions.json names a clone that is gone: ${files.join(' and ')}`);
}
if (files < FEWEST_FILES) {
  console.error(`Only ${files} files were compared`);
}
console.log(`${files} files compared, ${clones.length} clones, ${needed.size} of them excepted`);
process.exitCode = faults.length + unneeded.length > 0 || files < FEWEST_FILES ? 1 : 0;

function findClones() {
  const output = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-clones-'));
  try {
    const report = ['--format', 'typescript,javascript', '--absolute', '--reporters', 'json', '--output', output];
    execFileSync(packageCommand('.bin/jscpd'), [...smallest, ...leftOut, ...report, ...folders], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    return JSON.parse(fs.readFileSync(path.join(output, 'jscpd-report.json'), 'utf8'));
  } finally {
    fs.rmSync(output, { recursive: true, force: true });
  }
}

/** Lines that say something: without blank ones, comments and lone brackets. */
function linesOfLogic(fragment) {
  const isComment = line => /^(\/\/|\/?\*)/.test(line);
  const lines = fragment.split('\n').map(line => line.trim());
  return lines.filter(line => /\w/.test(line) && !isComment(line)).length;
}

function fileOf({ name }) {
  return path.relative(root, name).replaceAll('\\', '/');
}

function placeOf(file) {
  return `${fileOf(file)}:${file.start}-${file.end}`;
}

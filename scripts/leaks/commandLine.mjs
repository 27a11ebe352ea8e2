// Each kind of work of `imr`, traced: it may connect to nothing at all.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { root } from '../run.mjs';
import { traced } from './connections.mjs';

const samples = path.join(root, 'media/samples');
const pdf = path.join(root, 'test/fixtures/pdf/determination.pdf');
const [one, other] = ['CM16-0900001.txt', 'CM17-0900006.txt'].map(name => path.join(samples, name));

const commands = [
  ['export', one],
  ['export', '--format', 'jsonl', samples],
  ['export', '--allow-restricted', pdf],
  ['check', '--format', 'sarif', samples],
  ['diff', one, other],
  ['stats', samples],
  ['similar', '--to', one, samples],
  ['--version'],
];

/** What is wrong, in words. */
export function traceCommandLine() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-leaks-'));
  try {
    return commands.flatMap(command => {
      const { status, output, addresses } = traced([process.execPath, path.join(root, 'dist/cli.js'), ...command]);
      if (status === null || status > 1) return [`imr ${command[0]} ended with ${status}: ${output.slice(0, 300)}`];
      console.log(`imr ${command.slice(0, 3).join(' ').replaceAll(`${root}/`, '')}: ${addresses.length} addresses`);
      return addresses.length === 0 ? [] : [`imr ${command[0]} connects to ${addresses.join(', ')}`];
    });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

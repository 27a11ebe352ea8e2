// Runs commands and named steps for the other scripts.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';

export const root = path.join(import.meta.dirname, '..');

/**
 * Runs a command to its end, its output on ours; `output: 'error'` sends all of it to standard error, 'none' leaves out what
 * it writes to standard output. Fails where the command ends with anything but 0.
 */
export async function run(command, commandArguments, { cwd = root, env = {}, output = 'inherit' } = {}) {
  const outputs = { inherit: 'inherit', error: process.stderr, none: 'ignore' };
  const stdio = ['inherit', outputs[output], 'inherit'];
  await ended(command, commandArguments, { cwd, env: { ...process.env, ...env }, stdio });
}

/** The same, and gives all that the command writes. */
export async function outputOf(command, commandArguments) {
  const output = [];
  await ended(command, commandArguments, { cwd: root, stdio: ['inherit', 'pipe', 'pipe'] }, child => {
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.on('data', part => output.push(part)).pipe(to);
    }
  });
  return Buffer.concat(output).toString();
}

function ended(command, commandArguments, options, listen = () => {}) {
  return new Promise((resolve, reject) => {
    const shell = process.platform === 'win32';
    const child = spawn(command, commandArguments, { ...options, shell });
    listen(child);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) {
        resolve();
      } else {
        reject(new Error(`${command} ${commandArguments[0] ?? ''} ended with ${code ?? signal}`));
      }
    });
  });
}

/** Runs the steps in order and stops at the first that fails; says how long each took. */
export async function runSteps(steps) {
  const begin = performance.now();
  for (const [name, step] of steps) {
    const stepBegin = performance.now();
    console.log(`\n── ${name}`);
    try {
      await step();
    } catch (error) {
      console.error(`✖ ${name}: ${error.message}`);
      process.exitCode = 1;
      return;
    }
    console.log(`✔ ${name} ${seconds(stepBegin)}`);
  }
  console.log(`\n✔ all of ${steps.length} steps ${seconds(begin)}`);
}

/** The path of a command that a package of ours brings, as run() takes it. */
export function packageCommand(file) {
  return path.join(root, 'node_modules', file);
}

/** Files under `folder` whose names end in `ending`, in order, relative to the root. */
export function filesUnder(folder, ending) {
  const absolute = path.join(root, folder);
  if (!fs.existsSync(absolute)) {
    return [];
  }
  const names = fs.readdirSync(absolute, { recursive: true }).filter(name => name.endsWith(ending));
  return names.map(name => path.join(folder, name)).sort();
}

function seconds(begin) {
  return `${((performance.now() - begin) / 1000).toFixed(1)} s`;
}

// Exports a generated archive in four shards by Slurm and by GNU parallel, for real: one shard is killed in the middle, the
// same line is run again, and the shards, one after the other, must be the bytes of one run. Linux, as root, with Debian's
// packages slurm-wlm, munge and parallel; Slurm runs in a folder of its own, on 127.0.0.1 alone, and is ended with it.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { startSlurm } from './slurmHere.mjs';

const root = path.join(import.meta.dirname, '../..');
const SHARDS = 4;
const KILLED = 3;
const FILES = 1200;
const PATIENCE = 120_000;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-shards-'));
const archive = path.join(folder, 'archive');
const command = [process.execPath, path.join(root, 'dist/cli.js')];
const env = { ...process.env, IMR: command.join(' ') };
const options = ['--allow-restricted', '--workers', '1'];
try {
  const wanted = await oneRun();
  await prove('GNU parallel', wanted, out => parallel(out));
  const slurm = await startSlurm(path.join(folder, 'slurm'));
  try {
    await prove('Slurm', wanted, out => jobArray(out, slurm.config));
  } finally {
    await slurm.stop();
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

async function oneRun() {
  execFileSync(process.execPath, [path.join(root, 'node_modules/.bin/tsc')], { cwd: root });
  execFileSync(process.execPath, [path.join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'ignore' });
  createRequire(import.meta.url)(path.join(root, 'out/test/support/archive.js')).writeArchive(archive, FILES);
  const out = path.join(folder, 'whole.jsonl');
  const words = [command[1], 'export', '--format', 'jsonl', '--out', out, ...options, archive];
  await ended(spawn(command[0], words, { stdio: 'ignore' }));
  return fs.readFileSync(out);
}

/** Runs all shards and kills one in the middle, runs them again, and compares. */
async function prove(by, wanted, run) {
  const out = path.join(folder, by.replace(/\W/g, ''));
  const first = run(out);
  const done = await killed(path.join(out, `${KILLED}.jsonl`));
  await first;
  const left = fs.readdirSync(out).filter(name => name.endsWith('.jsonl'));
  assert.deepEqual(left, ['1.jsonl', '2.jsonl', '4.jsonl']);
  await run(out);
  const shards = Array.from({ length: SHARDS }, (_, i) => fs.readFileSync(path.join(out, `${i + 1}.jsonl`)));
  assert.ok(Buffer.concat(shards).equals(wanted), `${by}: the shards are not the bytes of one run`);
  assert.equal(fs.readdirSync(out).filter(name => !name.endsWith('.jsonl')).length, 0);
  const sizes = shards.map(({ length }) => length).join(' + ');
  console.log(
    `${by}: shard ${KILLED} killed after ${done} parts, run again: ${sizes} = ${wanted.length} bytes, the same`,
  );
}

/** Waits until some parts of a shard are done and kills the process that writes it; how many there were. */
async function killed(out) {
  const parts = () => {
    const partial = `${out}.imr-partial`;
    return fs.existsSync(partial) ? fs.readdirSync(partial).filter(name => name.endsWith('.json')).length : 0;
  };
  await until(() => parts() >= 3, `no part of ${out} was done`);
  const [pid] = fs.readdirSync('/proc').filter(name => /^\d+$/.test(name) && wordsOf(name).includes(out));
  process.kill(Number(pid), 'SIGKILL');
  return parts();
}

/** The words of a process of node; none of any other. */
function wordsOf(pid) {
  try {
    const words = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return words[0] === process.execPath ? words : [];
  } catch {
    return []; // it has ended
  }
}

/** The line of README. */
async function parallel(out) {
  const lines = Array.from({ length: SHARDS }, (_, i) => `${i + 1}\n`).join('');
  const words = [path.join(import.meta.dirname, 'shard.sh'), '{}', String(SHARDS), archive, out, ...options];
  const child = spawn('parallel', words, { env, stdio: ['pipe', 'ignore', 'ignore'] });
  child.stdin.end(lines);
  await ended(child);
}

/** The line of README, and its end. */
async function jobArray(out, config) {
  const slurm = { ...env, SLURM_CONF: config };
  const script = [path.join(import.meta.dirname, 'slurm.sh'), import.meta.dirname, String(SHARDS), archive, out];
  const words = [`--array=1-${SHARDS}`, '--parsable', `--chdir=${folder}`, ...script, '--allow-restricted'];
  const job = execFileSync('sbatch', words, { env: slurm, encoding: 'utf8' }).trim();
  const waiting = () => execFileSync('squeue', ['--noheader', '--job', job], { env: slurm, encoding: 'utf8' }).trim();
  await until(() => waiting() === '', `job ${job} did not end`);
}

async function until(isSo, otherwise) {
  const end = Date.now() + PATIENCE;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(otherwise);
    await sleep(50);
  }
}

function ended(child) {
  return new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
}

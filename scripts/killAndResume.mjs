// `node scripts/killAndResume.mjs [FILES] [SEED]`, after a build: exports a generated archive with --resume, kills the run ten times
// at moments that chance chooses, and compares what the last run writes with the bytes of one run.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { root } from './run.mjs';

const load = createRequire(import.meta.url);
const { writeArchive } = load(path.join(root, 'out/test/support/archive.js'));
const { random } = load(path.join(root, 'out/test/support/random.js'));

const KILLS = 10;
const [files = 600, seed = Date.now() % 1e6] = process.argv.slice(2).map(Number);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-kill-'));
const out = path.join(folder, 'all.jsonl');
const command = [path.join(root, 'dist/cli.js'), 'export', '--format', 'jsonl', '--allow-restricted', '--out', out];
const hash = () => createHash('sha256').update(fs.readFileSync(out)).digest('hex');

try {
  writeArchive(path.join(folder, 'archive'), files, seed);
  const begin = performance.now();
  spawnSync(process.execPath, [...command, path.join(folder, 'archive')]);
  const time = performance.now() - begin;
  const expected = hash();
  fs.rmSync(out);
  const next = random(seed);
  for (let i = 0; i < KILLS; i++) await killAt(next() * time * 0.7, i);
  const { status } = spawnSync(process.execPath, [...command, '--resume', path.join(folder, 'archive')]);
  const left = fs.readdirSync(folder).filter(name => !['archive', 'all.jsonl'].includes(name));
  const isSame = hash() === expected && left.length === 0;
  console.log(
    `seed ${seed}: ${isSame ? 'the same bytes, nothing left' : `other bytes, or left: ${left}`}, exit ${status}`,
  );
  process.exitCode = isSame ? 0 : 1;
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

/** A run that ends sooner has written the whole; the next begins anew. */
async function killAt(moment, i) {
  const child = spawn(process.execPath, [...command, '--resume', path.join(folder, 'archive')], { stdio: 'ignore' });
  const closed = new Promise(resolve => child.once('close', resolve));
  await setTimeout(moment);
  child.kill('SIGKILL');
  await closed;
  const parts = fs.existsSync(`${out}.imr-partial`) ? fs.readdirSync(`${out}.imr-partial`).length : 'no';
  console.log(`${i + 1}. killed after ${Math.round(moment)} ms, ${parts} parts kept`);
  fs.rmSync(out, { force: true });
}

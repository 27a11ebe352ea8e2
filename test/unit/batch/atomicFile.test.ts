import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { openAtomicFile } from '../../../src/files/atomicFile';

test('what is being written has a name that nobody can foresee, and is never open to more people than the file', async t => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-atomic-'));
  t.after(() => fs.rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'own.json');
  fs.writeFileSync(file, 'old');
  fs.chmodSync(file, 0o600);
  const both = [openAtomicFile(file), openAtomicFile(file)];
  const beside = fs.readdirSync(folder).filter(name => name !== 'own.json');
  assert.equal(new Set(beside).size, 2, 'one each, also of the same process');
  for (const name of beside) {
    assert.match(name, /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\.tmp$/);
    if (process.platform !== 'win32') assert.equal(fs.statSync(path.join(folder, name)).mode & 0o777, 0o600);
  }
  both[0]!.stream.write('new');
  await both[0]!.commit();
  both[1]!.discard();
  assert.deepEqual([fs.readdirSync(folder), fs.readFileSync(file, 'utf8')], [['own.json'], 'new']);
});

test('where the last letters could not be written, the reason is told and not that the file is closed since', async t => {
  if (process.platform !== 'linux') return t.diagnostic('the device that is always full is of Linux');
  const full = openAtomicFile('/dev/full');
  const failed = new Promise(resolve => full.stream.once('error', resolve));
  full.stream.write('text');
  await failed;
  await assert.rejects(full.commit(), { code: 'ENOSPC' });
});

// Packs the extension as imr-determinations.vsix, with its SHA-256 and a list of what it holds (CycloneDX) beside it. The
// same sources make the same bytes, whoever packs them, wherever and whenever: see packageTwice.mjs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { packageCommand, root, run } from './run.mjs';

export const vsixFile = 'imr-determinations.vsix';
const sbomFile = 'imr-determinations.cdx.json';

export async function packVsix(options = {}) {
  const stage = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-package-'));
  try {
    copyWithModes(stage);
    const command = [packageCommand('@vscode/vsce/vsce'), 'package', '--out', path.join(root, vsixFile)];
    command.push('--allow-missing-repository', '--no-rewrite-relative-links', '--no-dependencies');
    const env = { SOURCE_DATE_EPOCH: lastCommit(), TZ: 'UTC', LC_ALL: 'C' };
    await run(process.execPath, command, { ...options, cwd: stage, env });
  } finally {
    fs.rmSync(stage, { recursive: true, force: true });
  }
  const sum = createHash('sha256')
    .update(fs.readFileSync(path.join(root, vsixFile)))
    .digest('hex');
  fs.writeFileSync(path.join(root, `${vsixFile}.sha256`), `${sum}  ${vsixFile}\n`);
  fs.copyFileSync(path.join(root, 'dist/sbom.cdx.json'), path.join(root, sbomFile));
}

/** What .vscodeignore picks from ships, in modes that depend on nobody's umask. */
export const SHIPS = ['dist', 'media', 'README.md', 'CHANGELOG.md', 'LICENSE', 'package.json', '.vscodeignore'];

function copyWithModes(stage) {
  for (const name of SHIPS) {
    fs.cpSync(path.join(root, name), path.join(stage, name), { recursive: true });
  }
  for (const entry of fs.readdirSync(stage, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) {
      fs.chmodSync(path.join(entry.parentPath, entry.name), 0o644);
    }
  }
}

/** When the last commit was made, in seconds; of sources without Git the first day that a zip file can hold. */
function lastCommit() {
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '' ? stdout.trim() : String(Date.UTC(1980, 0, 1) / 1000);
}

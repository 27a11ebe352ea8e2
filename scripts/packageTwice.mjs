// Packs the last commit twice, as different as can be (another folder, umask, time zone and, as root, another user), and says
// whether the two packages are the same bytes. Takes a minute or two; not a part of `npm test`.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { root } from './run.mjs';
import { vsixFile } from './vsix.mjs';

const isRoot = process.getuid?.() === 0;

const ways = [
  { folder: 'plain', umask: '022', env: { TZ: 'America/Los_Angeles', LC_ALL: 'C' } },
  { folder: 'mit Leerzeichen ü', umask: '077', env: { TZ: 'Asia/Tokyo', LC_ALL: 'C.UTF-8' }, ...(isRoot && nobody()) },
];

const place = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-twice-'));
fs.chmodSync(place, 0o777);
try {
  const sums = ways.map(packed);
  console.log(sums.join('\n'));
  const isSame = sums.every(sum => sum === sums[0]);
  console.log(isSame ? `the same bytes, ${ways.length} times` : 'the packages differ');
  process.exitCode = isSame ? 0 : 1;
} finally {
  fs.rmSync(place, { recursive: true, force: true });
}

/** The SHA-256 of a package that a fresh clone makes. */
function packed({ folder, umask, env, uid, gid }) {
  const home = path.join(place, `home of ${folder}`);
  const clone = path.join(home, folder);
  fs.mkdirSync(home);
  fs.writeFileSync(path.join(home, '.gitconfig'), '[safe]\n\tdirectory = *\n'); // the sources are another user's
  if (uid !== undefined) {
    fs.chownSync(home, uid, gid);
  }
  const steps = [
    `umask ${umask}`,
    `git clone --quiet "$FROM" "$CLONE"`,
    'cd "$CLONE"',
    'npm ci --ignore-scripts --silent',
    'node scripts/test.mjs package >&2',
  ];
  const options = { env: { ...process.env, ...env, HOME: home, FROM: root, CLONE: clone }, uid, gid };
  const { status } = spawnSync('sh', ['-c', steps.join(' && ')], {
    ...options,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) {
    throw new Error(`packing in "${folder}" ended with ${status}`);
  }
  return fs.readFileSync(path.join(clone, `${vsixFile}.sha256`), 'utf8').trim();
}

/** A user that owns nothing. */
function nobody() {
  return { uid: 65_534, gid: 65_534 };
}

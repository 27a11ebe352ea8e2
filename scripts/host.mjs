// Installs the npm host (test/host), where it is missing or older than its lock file.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root, run } from './run.mjs';

const folder = path.join(root, 'test/host');
const stamp = path.join(folder, 'node_modules/.installed');

export async function installHost(options = {}) {
  const wanted = createHash('sha256')
    .update(fs.readFileSync(path.join(folder, 'package-lock.json')))
    .digest('hex');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) {
    return;
  }
  await run('npm', ['ci', '--ignore-scripts', '--loglevel=error'], { ...options, cwd: folder });
  fs.writeFileSync(stamp, wanted);
}

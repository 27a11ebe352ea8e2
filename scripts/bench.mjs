// `npm run bench`: how fast and how large, against what design asks. `-- --json` prints the rows as JSON only.
import process from 'node:process';
import { installHost } from './host.mjs';
import { packageCommand, root, run } from './run.mjs';
import { packVsix, vsixFile } from './vsix.mjs';

const asJson = process.argv.includes('--json');
const quiet = { output: 'error' }; // standard output is for the rows

await run(packageCommand('.bin/tsc'), [], quiet);
await run(process.execPath, ['scripts/build.mjs'], quiet);
await packVsix(quiet);
await installHost(quiet);

const { coreRows } = await import('../test/bench/core.mjs');
const { activationRow } = await import('../test/bench/activation.mjs');
const { keystrokeRows } = await import('../test/bench/keystroke.mjs');
const { exportingRows } = await import('../test/bench/exporting.mjs');
const { bulkRows } = await import('../test/bench/bulk.mjs');
const { sizeRows } = await import('../test/bench/size.mjs');

const rows = [
  ...coreRows(),
  ...(await bulkRows()),
  ...sizeRows(root, vsixFile),
  await activationRow(),
  ...(await keystrokeRows()),
  ...(await exportingRows()),
];
if (asJson) {
  console.log(JSON.stringify({ rows }));
} else {
  console.table(Object.fromEntries(rows.map(({ name, ...row }) => [name, row])));
}
process.exitCode = rows.every(row => row.ok) ? 0 : 1;

// `npm run test:leaks`: nothing of a text leaves the machine or stays where it does not belong. strace watches where `imr`
// and, through a short day in the editor, VS Code's server with its extension host connect to; then made-up words that stand
// in a text, in names of files and in settings are looked for in all that VS Code wrote. Takes two minutes.

import process from 'node:process';
import { installHost } from './host.mjs';
import { traceCommandLine } from './leaks/commandLine.mjs';
import { requireTracer } from './leaks/connections.mjs';
import { dayInTheEditor } from './leaks/day.mjs';
import { run } from './run.mjs';
import { packVsix } from './vsix.mjs';

await run(process.execPath, ['scripts/build.mjs'], { output: 'none' });
await packVsix({ output: 'none' });
await installHost();

const isTraced = requireTracer();
const faults = [...(isTraced ? traceCommandLine() : []), ...(await dayInTheEditor({ isTraced }))];
for (const fault of faults) {
  console.log(`FAILED: ${fault}`);
}
process.exitCode = faults.length === 0 ? 0 : 1;

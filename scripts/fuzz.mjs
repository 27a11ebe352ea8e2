// `npm run fuzz`: what must hold of any text, setting, file or argument, tried on many that chance makes. `--runs N` (100,000),
// `--pdfs N` damaged PDFs (500), `--seed N` to have a run again.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { packageCommand, run } from './run.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    pdfs: { type: 'string', default: '500' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
  },
});

console.log(`seed ${values.seed}: ${values.runs} texts and the like, ${values.pdfs} PDFs`);
await run(packageCommand('.bin/tsc'), []);
await run(process.execPath, ['scripts/build.mjs']);
const env = { SEED: values.seed, RUNS: values.runs, PDFS: values.pdfs };
const tests = ['out/test/unit/core/properties.test.js', 'out/test/pdf/mutated.test.js'];
await run(process.execPath, ['--test', '--test-reporter=spec', ...tests], { env });

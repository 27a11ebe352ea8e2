import process from 'node:process';
import { test } from 'node:test';
import fc from 'fast-check';
import { seed } from '../../support/chance';
import { PROPERTIES } from '../../support/properties';

const names = Object.keys(PROPERTIES);
/** Of all of them together; `npm run fuzz` asks for more. */
const runs = Number(process.env.RUNS ?? 2000);

for (const name of names)
  test(`${name} (SEED=${seed})`, () => {
    fc.assert(PROPERTIES[name]!, { seed, numRuns: Math.ceil(runs / names.length), includeErrorInReport: true });
  });

import process from 'node:process';
import { test } from 'node:test';
import { seed } from '../../support/chance';
import { PROPERTIES } from '../../support/properties';

/** Of all of them together; `npm run fuzz` asks for more. */
const runs = Number(process.env.RUNS ?? 2000);

for (const [name, holds] of PROPERTIES)
  test(`${name} (SEED=${seed})`, () => holds({ seed, numRuns: Math.ceil(runs / PROPERTIES.size) }));

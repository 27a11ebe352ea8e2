import process from 'node:process';

/**
 * What chance begins with in the tests: the same in each run of `npm test`, so that a run tells of the code alone. `npm run
 * fuzz` takes another each time, and SEED=N gives the one of a run again.
 */
export const seed = Number(process.env.SEED ?? 20_161_127);

// All unit tests in one process: most of them take less time than a process takes to start.
import { createRequire } from 'node:module';
import path from 'node:path';
import { filesUnder, root } from './run.mjs';

const require = createRequire(import.meta.url);

for (const file of filesUnder('test/unit', '.test.ts')) {
  require(path.join(root, 'out', file.replace(/\.ts$/, '.js')));
}

import * as assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { SAMPLES } from '../../../src/features/sampleRows';

test('the list of samples names every sample that comes with the extension', () => {
  const folder = path.join(__dirname, '../../../../media/samples');
  assert.deepEqual(SAMPLES.map(({ name }) => name).sort(), fs.readdirSync(folder).sort());
});

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { countText, plural } from '../../../src/core/views/wording';
import { root } from '../../support/cases';

test('thousands are parted by commas, fractions are left alone', () => {
  const shown = [0, 7, 999, 1000, 40_000, 123_456, 1_234_567, 44.5, 12_044.5].map(countText);
  assert.deepEqual(shown, ['0', '7', '999', '1,000', '40,000', '123,456', '1,234,567', '44.5', '12,044.5']);
  assert.deepEqual(
    [1, 1000].map(count => plural(count, 'problem')),
    ['1 problem', '1,000 problems'],
  );
});

test('nothing writes numbers as the machine has them', () => {
  const files = fs.readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const sources = files.filter(file => /\.tsx?$/.test(file));
  const local = sources.filter(file =>
    /toLocale\w*String|NumberFormat/.test(fs.readFileSync(path.join(root, 'src', file), 'utf8')),
  );
  assert.ok(sources.length > 250);
  assert.deepEqual(local, []);
});

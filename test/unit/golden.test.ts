import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from '../../src/core/parse';
import { cases, root } from '../support/cases';
import { checkGolden, strayGoldens } from '../support/golden';
import { printModel } from '../support/printModel';

for (const folder of ['ok', 'err'] as const) {
  for (const { name, text, base } of cases(folder)) {
    test(`${folder}/${name}`, () => {
      checkGolden(`${base}.model`, printModel(parse(text)));
    });
  }

  test(`${folder}: no golden file without its text`, () => {
    assert.deepEqual(strayGoldens(path.join(root, 'test/cases', folder)), []);
  });
}

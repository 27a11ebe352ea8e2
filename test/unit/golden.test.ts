import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { test } from 'node:test';
import { exportModel, toJson } from '../../src/core/export';
import { parse } from '../../src/core/parse';
import { cases, root } from '../support/cases';
import { checkGolden, strayGoldens } from '../support/golden';
import { printModel } from '../support/printModel';

for (const folder of ['ok', 'err'] as const) {
  for (const { name, text, base } of cases(folder)) {
    test(`${folder}/${name}`, () => {
      const model = parse(text);
      const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
      const exported = exportModel(model, [], { name: `${name}.txt`, kind: 'text', sha256 });
      checkGolden(`${base}.model`, printModel(model));
      checkGolden(`${base}.json`, toJson(exported));
    });
  }

  test(`${folder}: no golden file without its text`, () => {
    assert.deepEqual(strayGoldens(path.join(root, 'test/cases', folder)), []);
  });
}

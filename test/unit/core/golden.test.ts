import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { test } from 'node:test';
import { check } from '../../../src/core/checks/check';
import { parse } from '../../../src/core/parse';
import { exportModel, toJson } from '../../../src/core/views/export';
import { cases, root } from '../../support/cases';
import { checkGolden, strayGoldens } from '../../support/golden';
import { printModel } from '../../support/printModel';

for (const folder of ['ok', 'err', 'copies'] as const) {
  for (const { name, text, base } of cases(folder)) {
    test(`${folder}/${name}`, () => {
      const model = parse(text);
      const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
      const problems = check(model);
      const serious = problems.filter(({ severity }) => severity === 'error' || severity === 'warning');
      if (folder === 'ok') assert.deepEqual(serious, []);
      if (folder === 'err') assert.ok(problems.length > 0, 'a case of err has a problem');
      if (folder === 'copies') assert.ok(!problems.some(({ code }) => UNREAD.includes(code)), 'all of it is read');
      const byDetermination = model.determinations.map((_, i) =>
        problems.filter(({ determination }) => determination === i),
      );
      const exported = exportModel(model, byDetermination, { name: `${name}.txt`, kind: 'text', sha256 });
      // Of a copy the facts are what matters; where they stand says the model of the clean text.
      if (folder !== 'copies') checkGolden(`${base}.model`, printModel(model, problems));
      checkGolden(`${base}.json`, toJson(exported));
    });
  }

  test(`${folder}: no golden file without its text`, () => {
    assert.deepEqual(strayGoldens(path.join(root, 'test/cases', folder)), []);
  });
}

/** What is told where a copy was not read. */
const UNREAD: readonly string[] = ['no-items', 'label-unread', 'decision-missing', 'guideline-missing'];

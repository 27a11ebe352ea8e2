import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dismissalReasons } from '../../../src/core/checks/dismissalReasons';
import { PROBLEM_ROWS } from '../../../src/core/checks/problem';

test('every problem has a short list of reasons, its own first, each once', () => {
  assert.equal(dismissalReasons('name-differs')[0], 'Both names are of the same drug.');
  for (const { code } of PROBLEM_ROWS) {
    const reasons = dismissalReasons(code);
    assert.ok(reasons.length >= 3 && reasons.length <= 4, code);
    for (const reason of reasons) assert.match(reason, /^[A-Z].{10,60}\.$/);
    assert.equal(new Set(reasons).size, reasons.length, code);
  }
});

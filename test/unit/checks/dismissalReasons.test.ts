import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dismissalReasons } from '../../../src/core/checks/dismissalReasons';
import { PROBLEM_ROWS, type ProblemFacts } from '../../../src/core/checks/problem';

test('every problem has a short list of reasons, its own first, each once', () => {
  for (const { code } of PROBLEM_ROWS) {
    const reasons = dismissalReasons({ code } as ProblemFacts);
    assert.ok(reasons.length >= 3 && reasons.length <= 4, code);
    for (const reason of reasons) assert.match(reason, /^[A-Z].{10,60}\.$/);
    assert.equal(new Set(reasons).size, reasons.length, code);
  }
});

test('where heading and rationale differ, the reason is about what differs', () => {
  const first = (what: 'drug' | 'strength' | 'side') =>
    dismissalReasons({ code: 'name-differs', what } as ProblemFacts)[0];
  assert.equal(first('drug'), 'Both names are of the same drug.');
  assert.equal(first('strength'), 'Both strengths are prescribed.');
  assert.equal(first('side'), 'Both sides are treated.');
});

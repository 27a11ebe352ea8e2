import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LEVELS, sarifDriver } from '../../../src/batch/sarifDriver';
import { PROBLEM_ROWS } from '../../../src/core/checks/problem';

test('SARIF shows information and hints as notes: a level below that, "none", hides them', () => {
  assert.deepEqual([LEVELS.error, LEVELS.warning, LEVELS.info, LEVELS.hint], ['error', 'warning', 'note', 'note']);
  const rules = sarifDriver().rules.map(rule => [rule.id, rule.properties.severity, rule.defaultConfiguration.level]);
  assert.deepEqual(
    rules,
    PROBLEM_ROWS.map(({ code, severity }) => [code, severity, LEVELS[severity]]),
  );
});

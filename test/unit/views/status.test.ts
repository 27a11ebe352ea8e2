import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../../src/core/checks/check';
import { parse } from '../../../src/core/parse';
import { statusOf } from '../../../src/core/views/status';
import { determinationWith, itemWith } from '../../support/frame';

const status = (...headings: string[]) => {
  const model = parse(determinationWith(...headings.map(heading => itemWith({ heading }))));
  return statusOf(model, check(model));
};

test('items and problems in few words, the rest apart', () => {
  assert.deepEqual(status('Valium 5mg #60: Upheld', 'Norco 10/325mg #30: Overturned', 'Soma 350mg #90: Overturned'), {
    words: '3 items · 2 problems',
    decisions: '3 items · 1 upheld · 2 overturned',
    problems: '2 errors',
    state: 'error',
  });
});

test('what has no problem and is decided is ready to sign', () => {
  const ready = status('Valium 5mg #60: Upheld');
  assert.deepEqual([ready.words, ready.problems, ready.state], ['1 item · ready to sign', 'no problems', 'ready']);
});

test('the gravest problem makes the state; with hints alone a determination may be signed', () => {
  const model = parse(determinationWith(itemWith({ heading: 'Norco 10/325mg #30: Overturned' })));
  const [problem] = check(model);
  const state = (severity: 'warning' | 'info' | 'hint') => statusOf(model, [{ ...problem!, severity }]).state;
  assert.deepEqual([state('warning'), state('info'), state('hint')], ['warning', 'ready', 'ready']);
});

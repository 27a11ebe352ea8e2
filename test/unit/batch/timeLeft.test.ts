import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeTimeLeft, timeLeftText } from '../../../src/batch/timeLeft';

test('the time left follows the pace of the last while', () => {
  const timeLeft = makeTimeLeft();
  assert.equal(timeLeft(0, 0, 1000), null);
  assert.equal(timeLeft(1000, 10, 1000), null, 'too early to tell');
  assert.equal(timeLeft(10_000, 100, 1000), 90_000);
  assert.equal(timeLeft(30_000, 300, 1000), 70_000);
  for (let now = 31_000; now <= 60_000; now += 1000) timeLeft(now, 300 + (now - 30_000) / 1000, 1000);
  assert.equal(timeLeft(60_000, 330, 1000), 670_000, 'a file a second');
});

test('the time left is told no more exactly than it is', () => {
  const texts = [0, 20_000, 100_000, 59 * 60_000, 61 * 60_000, 150 * 60_000].map(timeLeftText);
  assert.deepEqual(texts, [
    'less than a minute left',
    'less than a minute left',
    'about 2 min left',
    'about 59 min left',
    'about 1 h 1 min left',
    'about 2 h 30 min left',
  ]);
});

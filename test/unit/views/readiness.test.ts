import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../../src/core/checks/check';
import { parse } from '../../../src/core/parse';
import { isReadyToSign, openPoints } from '../../../src/core/views/readiness';
import { inItem } from '../../../src/core/views/wording';
import { newDetermination, plainText } from '../../../src/core/writing/template';
import { determinationWith, itemWith } from '../../support/frame';
import { answers } from '../../support/writingAnswers';

const pointsOf = (text: string): string[] => {
  const model = parse(text);
  return openPoints(model, check(model)).map(
    ({ kind, item, span }) => `${kind} ${item} ${text.slice(span.start, span.end)}`,
  );
};

test('a finished determination is ready, with hints or without; a text that holds none is not', () => {
  const text = determinationWith(itemWith({}));
  assert.deepEqual(pointsOf(text), []);
  assert.equal(isReadyToSign(parse(text), check(parse(text))), true);
  const nothing = parse('A shopping list');
  assert.equal(isReadyToSign(nothing, check(nothing)), false);
});

test('errors come first, then warnings, then what no problem tells of', () => {
  const text = determinationWith(itemWith({ heading: 'Knee brace', rationale: 'The records are thin.' }));
  assert.deepEqual(pointsOf(text), ['error 1 Knee brace', 'warning 1 Decision rationale:']);
  const model = parse(text);
  assert.deepEqual(openPoints(model, []).map(inItem), ['Item 1: This item is not decided.']);
});

test('a new determination that is not filled in shows all that is open', () => {
  const points = pointsOf(plainText(newDetermination(answers)));
  for (const left of ['[Standard or Expedited]', '[clinical case summary]', '[decision]', '[guideline]', '[rationale]'])
    assert.ok(
      points.some(point => point.endsWith(` ${left}`)),
      left,
    );
});

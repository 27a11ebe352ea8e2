import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../../src/core/parse';
import { determinationWith, itemWith } from '../../support/frame';

/** Heading and decision of the second of two items; the first ends in an ordinary sentence. */
function second(heading: string): string {
  const items = parse(determinationWith(itemWith({}), itemWith({ heading }))).determinations[0]!.items;
  assert.equal(items.length, 2, heading);
  const { decision, heading: name } = items[1]!;
  return `${name} | ${decision?.kind} ${decision?.text}`;
}

test('a decision in brackets, with a full stop, with the mark of a comment', () => {
  for (const end of ['Upheld', 'Upheld.', '(Upheld)', '[Upheld]', 'Upheld[AB1]', 'Upheld [AB12]', '(Upheld).'])
    assert.equal(second(`Norco 10/325mg #60: ${end}`), 'Norco 10/325mg #60 | upheld Upheld', end);
  assert.equal(second('Norco 10/325mg #60 (Overturned)'), 'Norco 10/325mg #60 | overturned Overturned');
  assert.equal(second('Norco 10/325mg #60 - OVERTURNED'), 'Norco 10/325mg #60 | overturned OVERTURNED');
});

test('a decision on the line below its heading', () => {
  for (const gap of ['\n', '\n\n'])
    for (const line of [
      'Decision: Upheld',
      'IMR Decision: Upheld',
      'Final Determination: Upheld.',
      '(Upheld)',
      'Upheld',
    ])
      assert.equal(second(`Norco 10/325mg #60${gap}${line}`), 'Norco 10/325mg #60 | upheld Upheld', gap + line);
  assert.equal(
    second('Norco 10/325mg #60\nwith 2 refills\n\nDECISION: OVERTURNED'),
    'Norco 10/325mg #60 with 2 refills | overturned OVERTURNED',
  );
});

test('a decision of no published kind stays one', () => {
  assert.equal(second('Norco: (Partially upheld)'), 'Norco | other Partially upheld');
  assert.equal(second('Norco - Partially upheld'), 'Norco | other Partially upheld');
  assert.equal(second('Norco: Upheid'), 'Norco | other Upheid');
});

test('a sentence that ends in the word ends no heading', () => {
  for (const sentence of ['The earlier denial was\nupheld.', 'The earlier denial (upheld)', 'The denial is Upheld.']) {
    const text = determinationWith(itemWith({ rationale: `Not so. ${sentence}` }), itemWith({}));
    assert.equal(parse(text).determinations[0]!.items.length, 2, sentence);
  }
});

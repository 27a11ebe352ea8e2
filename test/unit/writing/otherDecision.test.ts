import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allItems } from '../../../src/core/model/query';
import { parse } from '../../../src/core/parse';
import { otherDecision } from '../../../src/core/writing/otherDecision';
import { determinationWith, itemWith } from '../../support/frame';

const other = (decision: string) =>
  allItems(parse(determinationWith(itemWith({ heading: `Valium 5mg #60: ${decision}` })))).map(otherDecision);

test('a decision is turned over in the letters in which it is written; what is neither stays', () => {
  assert.deepEqual(other('Upheld'), ['Overturned']);
  assert.deepEqual(other('Overturned'), ['Upheld']);
  assert.deepEqual(other('UPHELD'), ['OVERTURNED']);
  assert.deepEqual(other('Upheid'), [null]);
});

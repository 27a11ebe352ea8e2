import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allItems } from '../../../src/core/model/query';
import { parse } from '../../../src/core/parse';
import { itemNames } from '../../../src/core/views/itemNames';
import { determinationWith, itemWith } from '../../support/frame';

const names = (...headings: string[]) =>
  itemNames(allItems(parse(determinationWith(...headings.map(heading => itemWith({ heading }))))));

test('number and decision come first', () => {
  assert.deepEqual(names('Valium 5mg #60: Upheld', 'Norco 10/325mg #30: Overturned'), [
    '1. Upheld · Valium 5mg #60',
    '2. Overturned · Norco 10/325mg #30',
  ]);
});

test('a beginning that several items share is left out; one alone keeps its own', () => {
  assert.deepEqual(
    names(
      'Left knee arthroscopy: Overturned',
      'Associated surgical service: Cold therapy unit, 7 days: Overturned',
      'Associated surgical service: Crutches: Upheld',
      'Durable equipment: Walker: Upheld',
    ),
    [
      '1. Overturned · Left knee arthroscopy',
      '2. Overturned · Cold therapy unit, 7 days',
      '3. Upheld · Crutches',
      '4. Upheld · Durable equipment: Walker',
    ],
  );
});

test('an item that is only begun has a name as well', () => {
  assert.deepEqual(names('Valium 5mg #60'), ['1. No decision · Valium 5mg #60']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reference } from '../../../src/core/guidelines/reference';
import { shortLabel } from '../../../src/core/writing/shortLabel';

test('of a long label the beginning and the end are shown', () => {
  assert.equal(shortLabel('Low Back Disorders 2020', 'since 2021'), 'Low Back Disorders 2020');
  const name = 'Workplace Mental Health: Posttraumatic Stress Disorder and Acute Stress Disorder 2018';
  assert.equal(shortLabel(name), 'Workplace … and Acute Stress Disorder 2018');
  const sentence = 'The request for Ibuprofen 600mg #60, take one tablet daily, is not medically necessary.';
  assert.equal(shortLabel(sentence, 'Upheld'), 'The request … is not medically necessary.');
});

test('no two sections of a document look alike', () => {
  for (const { id, topics } of reference.documents) {
    const labels = topics.map(({ title }) => shortLabel(title));
    assert.equal(new Set(labels).size, labels.length, id);
    assert.ok(labels.every(label => label.length <= 48));
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findGrowth, findLongGrowth, findRepeatedLooks, growingTexts } from '../support/growth';
import { importedFunctions, publicFunctions, withoutText } from '../support/publicFunctions';

test('every function of core that other parts use is called on growing texts', () => {
  assert.deepEqual(
    importedFunctions().filter(name => !(name in publicFunctions) && !withoutText.includes(name)),
    [],
  );
});

test('no function of core takes time with the square of a text, whatever phrase or part it repeats', () => {
  const texts = growingTexts();
  assert.ok(texts.length > 500, `${texts.length} texts`);
  assert.deepEqual(findGrowth(texts), []);
});

test('a text of very many parts is read and checked in time that goes with their number', () => {
  assert.deepEqual(findLongGrowth(), []);
});

test('no expression looks at more letters of each part, the more parts a text has', () => {
  assert.deepEqual(findRepeatedLooks(), []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyedHash } from '../../../src/core/text/hash';

/** Bytes 0, 1, 2, ... as the text's units hold them, low byte first. */
const bytes = (count: number): string =>
  Array.from({ length: count / 2 }, (_, i) => String.fromCharCode(2 * i + 256 * (2 * i + 1))).join('');

test('gives what is published for SipHash-2-4', () => {
  const key = '0706050403020100' + '0f0e0d0c0b0a0908';
  assert.equal(keyedHash('', key), '726fdb47dd0e0e31');
  assert.equal(keyedHash(bytes(2), key), '0d6c8009d9a94f5a');
  assert.equal(keyedHash(bytes(8), key), '93f5f5799a932462');
});

test('another key or another text gives another hash', () => {
  const key = '00112233445566778899aabbccddeeff';
  assert.notEqual(keyedHash('123-45-6789', key), keyedHash('123-45-6780', key));
  assert.notEqual(keyedHash('123-45-6789', key), keyedHash('123-45-6789', key.replace('0', '1')));
});

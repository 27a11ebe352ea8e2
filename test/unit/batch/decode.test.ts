import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from '../../../src/batch/decode';

const TEXT = 'Norco 10/325mg: Upheld\r\n“quoted” at 98.6°\r\n'.repeat(20);
const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

test('UTF-16 is read with and without a byte-order mark, in both orders of bytes', () => {
  const bytes = [
    Buffer.from(`\uFEFF${TEXT}`, 'utf16le'),
    Buffer.from(TEXT, 'utf16le'),
    bigEndian(`\uFEFF${TEXT}`),
    bigEndian(TEXT),
    Buffer.concat([Buffer.from(TEXT, 'utf16le'), Buffer.from([0x20])]),
  ];
  for (const one of bytes) assert.deepEqual(decode(one), { kind: 'text', text: TEXT, encoding: 'utf-16' });
});

test('UTF-8 with and without a byte-order mark', () => {
  for (const text of [TEXT, `\uFEFF${TEXT}`])
    assert.deepEqual(decode(Buffer.from(text)), { kind: 'text', text: TEXT, encoding: 'utf-8' });
});

test('what is not valid UTF-8 is Windows-1252', () => {
  const bytes = Buffer.from('\x93quoted\x94 98.6\xb0', 'latin1');
  assert.deepEqual(decode(bytes), { kind: 'text', text: '“quoted” 98.6°', encoding: 'windows-1252' });
});

test('a text that a program padded with a few NUL bytes is text', () => {
  const padded = `${TEXT}${'\0'.repeat(9)}`;
  assert.deepEqual(decode(Buffer.from(padded)), { kind: 'text', text: padded, encoding: 'utf-8' });
});

test('other bytes with NULs are no text', () => {
  for (const bytes of [Buffer.from([1, 0, 0, 0, 2, 0]), Buffer.from('text\0text'), Buffer.alloc(64)])
    assert.deepEqual(decode(bytes), { kind: 'binary' });
});

import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { decode } from '../../../src/batch/decode';
import { reasonOf } from '../../../src/batch/failure';
import { arrayWriter, objectWriter } from '../../../src/batch/formats/valueWriters';
import { makeNotices } from '../../../src/batch/notices';
import { positionsIn } from '../../../src/batch/position';
import { harmless, harmlessJson } from '../../../src/core/text/harmless';
import { toJson } from '../../../src/core/views/export';

const text = 'Decision: “Upheld” – 5 µg, naïve 😀\r\n';

test('UTF-8 and UTF-16 give the same text, without byte-order mark', () => {
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
  checkDecodes(Buffer.from(text), text, 'utf-8');
  checkDecodes(Buffer.from(`\uFEFF${text}`), text, 'utf-8');
  checkDecodes(utf16, text, 'utf-16');
  checkDecodes(Buffer.from(utf16).swap16(), text, 'utf-16');
  checkDecodes(Buffer.concat([utf16, Buffer.of(0x41)]), text, 'utf-16');
  checkDecodes(Buffer.of(), '', 'utf-8');
  checkDecodes(Buffer.from('\uFEFF'), '', 'utf-8');
});

test('what is not valid UTF-8 is Windows-1252', () => {
  const bytes = Buffer.from('\x93Upheld\x94 \x96 5 \xb5g, na\xefve, \x80 5 \x81', 'latin1');
  checkDecodes(bytes, '“Upheld” – 5 µg, naïve, € 5 \x81', 'windows-1252');
  checkDecodes(Buffer.from(text).subarray(0, -5), undefined, 'windows-1252');
  for (let byte = 0xa0; byte <= 0xff; byte++)
    checkDecodes(Buffer.of(byte, 0x20), `${String.fromCharCode(byte)} `, 'windows-1252');
});

test('bytes with NUL are no text', () => {
  assert.equal(decode(Buffer.from('PK\x03\x04\0\0')).kind, 'binary');
  assert.equal(decode(Buffer.from('\uFEFFUp\0held', 'utf16le')).kind, 'binary');
});

function checkDecodes(bytes: Buffer, expected: string | undefined, encoding: string): void {
  const decoded = decode(bytes);
  assert.ok(decoded.kind === 'text');
  if (expected !== undefined) assert.equal(decoded.text, expected);
  assert.equal(decoded.encoding, encoding);
}

test('positions count lines from LF, CRLF and CR, columns in UTF-16 units', () => {
  const lines = 'one\ntwo\r\nthr😀ee\rfour\f\n';
  const positionOf = positionsIn(lines);
  const at = (word: string): string => {
    const { line, column } = positionOf(lines.indexOf(word));
    return `${line}:${column}`;
  };
  assert.equal(at('one'), '1:1');
  assert.equal(at('two'), '2:1');
  assert.equal(at('\r\n'), '2:4');
  assert.equal(at('ee'), '3:6');
  assert.equal(at('four'), '4:1');
  assert.equal(at('\f'), '4:5');
  assert.deepEqual(positionOf(lines.length), { line: 5, column: 1 });
  assert.deepEqual(positionsIn('')(0), { line: 1, column: 1 });
});

test('an array written value by value has the bytes of the array written at once', async () => {
  for (const values of [[], [{ a: 1 }], [{ a: [] }, { b: ['line\nend', { c: null }] }, 3]]) {
    assert.equal(await written(output => arrayWriter(output), values), toJson(values));
    const around = toJson({ runs: [{ results: values }] });
    const [before = '', after = ''] = toJson({ runs: [{ results: [] }] }).split('[]');
    const frame = { before, after: () => after, depth: 3 };
    assert.equal(await written(output => arrayWriter(output, frame), values), around);
  }
  assert.equal(await written(objectWriter, [{ a: 1 }]), toJson({ a: 1 }));
});

async function written(writerFor: typeof objectWriter, values: readonly unknown[]): Promise<string> {
  let all = '';
  const writer = writerFor({
    write: async part => {
      all += part;
    },
    commit: async () => {},
    discard: () => {},
  });
  for (const value of values) await writer.add(JSON.stringify(value, null, 2));
  await writer.end();
  return all;
}

test('a reason is plain words, or the code where there are none', () => {
  assert.equal(reasonOf({ code: 'ENOENT' }), 'no such file or folder');
  assert.equal(reasonOf({ code: 'ENOENT', path: 'caf\uFFFD.txt' }), 'the name is not valid UTF-8: rename it');
  assert.equal(reasonOf({ code: 'EWEIRD' }), 'failed (EWEIRD)');
  assert.equal(reasonOf(new Error('with words of a document')), 'failed');
});

test('what is unseen cannot steer a terminal, break a line or turn its direction', () => {
  const unseen = 'a\u001b[2J\nb\u0085\u2028\u202e\u2066é\u009b1m.txt';
  assert.equal(harmless(unseen), 'a\\u001b[2J\\nb\\u0085\\u2028\\u202e\\u2066é\\u009b1m.txt');
  for (const letter of ['\u007f', '\u009b', '\u200f', '\u202a', '\u2069', '\u061c', '\u2029']) {
    const json = harmlessJson(JSON.stringify({ letter }, null, 2));
    assert.ok(!json.includes(letter));
    assert.deepEqual(JSON.parse(json), { letter });
    assert.doesNotMatch(harmless(json.replaceAll('\n', '')), /[^ -~]/);
  }
});

test('progress is taken away before anything else is said, and kept where nobody looks on', async () => {
  const said: Record<string, string> = {};
  for (const shows of ['progress', 'no-progress'] as const) {
    const stream = new PassThrough();
    const notices = makeNotices(stream, shows, { pace: 0 });
    notices.done();
    notices.failed('a.txt', 'permission denied');
    notices.note('b\n.txt', 'holds no determination');
    notices.done();
    notices.end();
    notices.end();
    said[shows] = String(stream.read());
    assert.deepEqual([notices.files, notices.failures.length], [2, 1]);
  }
  const clear = '\r\u001b[K';
  const lines = ['imr: a.txt: permission denied\n', 'imr: note: b\\n.txt: holds no determination\n'];
  assert.equal(said['no-progress'], lines.join(''));
  assert.equal(said.progress, `${clear}1 read${clear}${lines.join('')}${clear}3 read${clear}`);
});

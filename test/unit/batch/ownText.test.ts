import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOverlayFile } from '../../../src/files/overlayFile';
import { ownText } from '../../../src/files/ownText';

const LIST = 'name,status,version,date\nCaf\u00e9in \u2013 \u201c100\u201d,exempt,1,2017-12-01\n';

test('a file of the user is read in the encodings in which programs save it, with and without a mark', () => {
  const bytes = [
    Buffer.from(LIST),
    Buffer.from(`\uFEFF${LIST}`),
    Buffer.from(`\uFEFF${LIST}`, 'utf16le'),
    Buffer.from(`\uFEFF${LIST}`, 'utf16le').swap16(),
    Buffer.from(LIST.replace('\u2013', '\x96').replace('\u201c', '\x93').replace('\u201d', '\x94'), 'latin1'),
  ];
  for (const one of bytes) {
    assert.equal(ownText(one), LIST);
    const read = readOverlayFile('drugs.csv', one);
    assert.ok(read.kind === 'read' && JSON.stringify(read.content).includes('Caf\u00e9in'));
  }
  assert.equal(ownText(new Uint8Array()), '');
});

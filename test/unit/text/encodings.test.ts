import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodingsOf } from '../../../src/core/text/copies/letters/encodings';
import { withReplacements } from '../../../src/core/text/copies/offsetMap';
import { ownText } from '../../../src/files/ownText';

test('marks in UTF-8 that were opened as Windows-1252 are read, also those with a byte that is none there', () => {
  for (const mark of '‘’“”–—•…') {
    const written = `The request ${mark} is not medically necessary`;
    const misread = ownText(Buffer.concat([Buffer.from([0xff]), Buffer.from(written)])).slice(1);
    assert.ok(misread.includes('â€'));
    assert.equal(withReplacements(misread, encodingsOf(misread)).text, written);
  }
});

test('a page break in JSON is one', () => {
  const text = `${'Norco: Upheld\n'.repeat(20)}\fDecision rationale: None.`;
  const written = JSON.stringify(text);
  assert.equal(withReplacements(written, encodingsOf(written)).text, `"${text}"`);
});

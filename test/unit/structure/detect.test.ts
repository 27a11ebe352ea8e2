import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detect } from '../../../src/core/detect';
import { cases } from '../../support/cases';

const HEADING = 'CLINICAL CASE SUMMARY';
const INTRO = 'The Final Determination was based on decisions for the disputed items/services set forth below:';
const LABEL = 'MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004.';
const RATIONALE = 'Decision rationale: The knee is stable.';
const LETTER =
  '1) MAXIMUS Federal Services, Inc. has determined the request for a brace is notmedically necessary and appropriate.';

const lines = (...parts: string[]): string => parts.join('\n\n');

test('two independent anchors make a determination, one does not', () => {
  const rows: [text: string, recognised: boolean][] = [
    ['', false],
    ['A note about a knee.', false],
    [HEADING, false],
    [RATIONALE, false],
    [lines(RATIONALE, RATIONALE, RATIONALE), false],
    [lines(HEADING, RATIONALE), true],
    [lines(INTRO, LABEL), true],
    [lines(LABEL, RATIONALE), true],
    [lines(HEADING, LETTER), true],
    [lines('A text about them may name a Decision rationale: and a MAXIMUS guideline: in passing.'), false],
    [`${'x'.repeat(70_000)}\n${lines(HEADING, RATIONALE)}`, false],
    [lines(HEADING, RATIONALE).replaceAll('\n', '\r\n'), true],
    [`\uFEFF${lines(HEADING, RATIONALE)}`, true],
  ];
  for (const [text, recognised] of rows)
    assert.equal(detect(text).recognised, recognised, JSON.stringify(text.slice(0, 80)));
});

test('signs between letters hide no anchor', () => {
  const text = lines(HEADING, RATIONALE);
  for (const sign of ['\0', '\u00ad', '\u200b', '\u2060', '\x7f'])
    assert.ok(detect(text.replace(/[A-Za-z](?=[A-Za-z])/g, `$&${sign}`)).recognised, JSON.stringify(sign));
  assert.ok(detect(text.replace(/[A-Z](?=[A-Z])/gi, letter => `${letter}\b${letter}`)).recognised);
  assert.ok(detect(encodeURIComponent(lines(text, 'The knee of a worker. '.repeat(30)))).recognised);
});

test('a text once recognised stays so until it holds no anchor at all', () => {
  assert.equal(detect(RATIONALE, 'recognised').recognised, true);
  assert.equal(detect(HEADING, 'recognised').recognised, true);
  assert.equal(detect('A note about a knee.', 'recognised').recognised, false);
  assert.equal(detect('', 'recognised').recognised, false);
});

test('what was found is told', () => {
  assert.deepEqual(detect('A note about a knee.').anchors, []);
  assert.ok(detect(lines(HEADING, RATIONALE)).anchors.length >= 2);
});

test('every case is recognised but those that are no determination', () => {
  for (const { name, text } of cases('ok'))
    assert.equal(detect(text).recognised, !['empty', 'not-a-determination'].includes(name), name);
});

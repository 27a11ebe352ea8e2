import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scan } from '../../../src/core/text/scan';
import { LABEL_ROWS, PAGE_LINES, SECTION_ROWS } from '../../../src/core/text/vocabulary';
import { allCases } from '../../support/cases';
import { checkTokens } from '../../support/invariants';

/** The kind of each line, blank runs with their number of lines. */
const kinds = (text: string): string[] =>
  scan(text).map(token => (token.kind === 'blank' ? `blank ${token.lines}` : token.kind));

test('lines are classified by how they begin', () => {
  const rows: [line: string, kind: string][] = [
    ['HOW THE IMR FINAL DETERMINATION WAS MADE', 'section'],
    ['  CLINICAL CASE SUMMARY ', 'section'],
    ['CLINICAL\u00a0CASE SUMMARY', 'section'],
    ['IMR ISSUES, DECISIONS AND RATIONALES', 'section'],
    ['IMR DECISION(S) AND RATIONALE(S)', 'section'],
    ['The clinical case summary follows.', 'text'],
    ['The Final Determination was based on decisions for the disputed items/services set forth below:', 'intro'],
    ['Claims Administrator guideline: Decision based on MTUS Knee Complaints 2004.', 'label'],
    ['MAXIMUS guideline:', 'label'],
    ['\tDecision rationale: The knee is stable.', 'label'],
    ['The decision rationale: see below', 'text'],
    ['Case Number: CM16-0700001', 'case-field'],
    ['MAXIMUS FEDERAL SERVICES, INC.', 'letterhead'],
    ['MAXIMUS Federal Services sent the complete case file to an expert reviewer.', 'text'],
    ['                         Page 1 of 3', 'page-line'],
    ['Page 1 of 3 was missing.', 'text'],
    ['1) Regarding the request for a brace:', 'numbered'],
    ['1. Additional visits are medically necessary and appropriate.', 'numbered'],
    ['30 Tablets Valium 2mg: Upheld', 'text'],
    ['Soma 350mg: Upheld', 'text'],
  ];
  for (const [line, kind] of rows) assert.deepEqual(kinds(line), [kind], line);
});

test('every section row and label row is found as it is written', () => {
  for (const row of SECTION_ROWS) assert.equal(scan(`${row.title}\n`)[0]?.section?.id, row.id, row.title);
  for (const row of LABEL_ROWS) assert.equal(scan(`${row.label} text\n`)[0]?.label?.part, row.part, row.label);
});

test('every section row and label row has a case', () => {
  const found = new Set(allCases().flatMap(({ text }) => scan(text).flatMap(token => [token.section, token.label])));
  for (const row of SECTION_ROWS) assert.ok(found.has(row), `no case holds the section ${row.title}`);
  for (const row of LABEL_ROWS) assert.ok(found.has(row), `no case holds the label ${row.label}`);
});

test('every kind of page line has a case', () => {
  const lines = allCases().flatMap(({ text }) => text.split(/\r\n?|\n/).map(line => line.trim()));
  for (const { pattern } of PAGE_LINES) {
    const whole = new RegExp(`^(?:${pattern.source})`, 'i');
    assert.ok(
      lines.some(line => whole.test(line)),
      `no case holds a line ${pattern.source}`,
    );
  }
});

test('a wrapped section heading and a wrapped intro sentence are one token', () => {
  assert.deepEqual(kinds('RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT\nMEDICALLY NECESSARY:\n'), [
    'section',
  ]);
  assert.deepEqual(kinds('RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT\n\nMEDICALLY NECESSARY:\n'), [
    'section',
  ]);
  assert.deepEqual(
    kinds(
      'The Final Determination was based on decisions for the disputed items/services set\nforth below:\nMRI: Upheld',
    ),
    ['intro', 'text'],
  );
});

test('a title in capitals may have a word a line, and its words within a sentence are no title', () => {
  assert.deepEqual(kinds('HOW THE\nIMR\nFINAL DETERMINATION\nWAS\nMADE\n'), ['section']);
  assert.deepEqual(kinds('CLINICAL\nCASE\nSUMMARY\n'), ['section']);
  assert.deepEqual(kinds('developed the following\nclinical case summary\nbased on a review'), [
    'text',
    'text',
    'text',
  ]);
  assert.deepEqual(kinds('CLINICAL\nCASE\nNOTES\n'), ['text', 'text', 'text']);
  assert.deepEqual(kinds('Clinical\ncase\nsummary\n'), ['text', 'text', 'text']);
});

test('blank lines are one token, whatever white space they hold', () => {
  const rows: [text: string, kinds: string[]][] = [
    ['', []],
    ['\n', ['blank 1']],
    [' \n\t\n', ['blank 2']],
    ['a\n\n \nb', ['text', 'blank 2', 'text']],
    ['a\r\n\r\nb', ['text', 'blank 1', 'text']],
    ['a\n\f\nb', ['text', 'blank 1', 'text']],
    ['a\n\fb', ['text', 'text']],
    ['\uFEFFa', ['text']],
    ['a\n   ', ['text', 'blank 1']],
  ];
  for (const [text, expected] of rows) {
    assert.deepEqual(kinds(text), expected, JSON.stringify(text));
    checkTokens(text);
  }
});

test('line numbers count LF, CR LF and CR', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const lines = scan(['a', '', 'b', 'c'].join(end)).map(token => token.line);
    assert.deepEqual(lines, [0, 1, 2, 3], JSON.stringify(end));
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../../src/core/parse';
import { type Export, exportItem, exportModel, toJson, toJsonLines } from '../../../src/core/views/export';
import { cases, caseText } from '../../support/cases';

const SOURCE = { name: 'a.txt', kind: 'text', sha256: 'f'.repeat(64) } as const;
const exportOf = (text: string) => exportModel(parse(text), [], SOURCE);

test('a text that is no determination exports none', () => {
  assert.deepEqual(exportOf('').determinations, []);
  assert.deepEqual(exportOf('Minutes of a meeting.').determinations, []);
});

test('the same text gives the same bytes, ending in one line end', () => {
  for (const { text } of cases('ok')) {
    const json = toJson(exportOf(text));
    assert.equal(json, toJson(exportOf(text)));
    assert.ok(json.endsWith('}\n'));
    assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify(exportOf(text))));
  }
});

test('JSON Lines: one determination a line, each with the frame of the whole', () => {
  const whole = exportOf(caseText('several-determinations'));
  const lines = toJsonLines(whole).split('\n');
  assert.equal(lines.pop(), '');
  assert.deepEqual(
    lines.map(line => JSON.parse(line)),
    JSON.parse(
      JSON.stringify(
        whole.determinations.map(determination => ({
          formatVersion: 1,
          generator: whole.generator,
          source: whole.source,
          determination,
        })),
      ),
    ),
  );
  assert.equal(toJsonLines(exportOf('')), '');
});

test('the export shares nothing with the model but strings and numbers that never change', () => {
  const model = parse(caseText('seed-form-single-spaced'));
  const before = JSON.stringify(model);
  const exported = JSON.parse(toJson(exportModel(model, [], SOURCE)));
  exported.determinations[0].items[0].heading = 'x';
  assert.equal(JSON.stringify(model), before);
});

test('spans of the export cut out what it says', () => {
  for (const { name, text } of cases('ok')) {
    for (const { span, begins, ends } of exportOf(text).determinations.flatMap(wordsAtSpans)) {
      const cut = tight(text.slice(span.start, span.end).replace(PAGE_LINE, ''));
      assert.ok(cut.startsWith(tight(begins)) && cut.endsWith(tight(ends)), `${name}: ${begins}${ends}`);
    }
  }
});

/** The spans of an export, and with which of its words each begins or ends. */
function wordsAtSpans({ items, sections }: Export['determinations'][number]) {
  return [
    ...sections.map(({ title, span }) => ({ span, begins: title, ends: '' })),
    ...items.map(({ heading, headingSpan }) => ({ span: headingSpan, begins: heading ?? '', ends: '' })),
    ...items
      .flatMap(item => [item.claimsAdministratorGuideline, item.maximusGuideline, item.rationale])
      .flatMap(part => (part === null ? [] : [{ span: part.span, begins: '', ends: part.text }])),
  ];
}

/** Running headers and footers stand inside spans, but belong to no paragraph. */
const PAGE_LINE = /^[ \t]*(?:Page \d+ of \d+|Final Determination Letter for IMR Case Number [\w-]+ +\d+)[ \t]*$/gm;

const tight = (text: string): string => text.replace(/\s+/g, '');

test('problems stand with their determination, an item as it is exported in the whole', () => {
  const model = parse(caseText('several-determinations'));
  const problem = { code: 'page-not-in-topic', severity: 'hint', message: 'm', item: 1, span: { start: 1, end: 2 } };
  const exported = exportModel(model, [[], [problem as never], []], SOURCE);
  assert.deepEqual(
    exported.determinations.map(determination => determination.problems),
    [[], [problem], []],
  );
  assert.deepEqual(exportItem(model.determinations[0]!.items[0]!), exported.determinations[0]!.items[0]);
});

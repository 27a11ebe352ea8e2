import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../../src/core/checks/check';
import { allItems, pathAt, walk } from '../../../src/core/model/query';
import { parse } from '../../../src/core/parse';
import { describeDecision } from '../../../src/core/views/describe';
import { exportModel, toJson } from '../../../src/core/views/export';
import { foldingRanges } from '../../../src/core/views/foldingRanges';
import { highlights } from '../../../src/core/views/highlights';
import { documentOutline, itemOutline } from '../../../src/core/views/outline';
import { allCases } from '../../support/cases';
import { checkLastItem, checkParse, checkText, deepFreeze, withoutOffsets } from '../../support/invariants';

const inStraightMarks = (text: string, quotation = '"'): string =>
  text.replace(/[‘’]/g, "'").replace(/[“”]/g, quotation).replace(/[–—]/g, '-');

const CUT_EVERY = 50;

/** Beginnings already checked: many cases begin alike. */
const seen = new Set<string>();

for (const { name, text, raw } of allCases()) {
  test(`${name}: invariants hold for the whole, for every beginning of it and for what is left`, () => {
    checkText(text);
    checkText(raw);
    for (const determination of parse(text).determinations) checkLastItem(text, determination);
    for (let at = CUT_EVERY; at < text.length; at += CUT_EVERY) {
      const cut = text.slice(0, at);
      if (!seen.has(cut)) (at % (CUT_EVERY * 4) === 0 ? checkText : checkParse)(cut);
      seen.add(cut);
      if (at % (CUT_EVERY * 16) === 0) checkText(text.slice(at));
    }
  });

  test(`${name}: CRLF, LF and CR give the same tree`, () => {
    const lines = text.replace(/\r\n?/g, '\n');
    const expected = withoutOffsets(parse(lines));
    for (const end of ['\r\n', '\r']) {
      const other = lines.replaceAll('\n', end);
      checkText(other);
      assert.deepEqual(withoutOffsets(parse(other)), expected, JSON.stringify(end));
    }
  });

  test(`${name}: a byte-order mark, blank lines at the ends and white space at line ends change no more than offsets`, () => {
    const expected = withoutLines(withoutOffsets(parse(text)));
    for (const other of [`\uFEFF${text}`, `\n\n${text}\n\n \n`, text.replace(/[ \t]*(?=\r?\n)/g, '  ')])
      assert.deepEqual(withoutLines(withoutOffsets(parse(other))), expected);
  });

  test(`${name}: curly marks and dashes change no more than the letters they are`, () => {
    const straight = inStraightMarks(text);
    const curly = straight
      .replace(/'/g, '’')
      .replace(/(?<=\s)"/g, '“')
      .replace(/"/g, '”')
      .replace(/ - /g, ' – ');
    assert.equal(inStraightMarks(curly), straight);
    const [model, other] = [parse(straight), parse(curly)];
    assert.deepEqual(JSON.parse(inStraightMarks(JSON.stringify(other), '\\"')), { ...model });
    const problems = check(other).map(problem => ({ ...problem, message: inStraightMarks(problem.message) }));
    assert.deepEqual(
      problems,
      check(model).map(problem => ({ ...problem, message: inStraightMarks(problem.message) })),
    );
  });

  test(`${name}: nothing that reads the model changes it`, () => {
    const model = deepFreeze(parse(text));
    const before = JSON.stringify(model);
    highlights(model);
    itemOutline(model, []);
    documentOutline(model, []);
    foldingRanges(model, 'with-parts');
    toJson(exportModel(model, [], { name: null, kind: 'text', sha256: '' }));
    for (const item of allItems(model)) describeDecision(text, item);
    allItems(model);
    for (const node of walk(model)) pathAt(model, node.span.start);
    assert.equal(JSON.stringify(model), before);
    assert.deepEqual(parse(text), parse(text));
  });
}

/** A model without the items' line numbers, for texts with lines before. */
const withoutLines = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner) => (key === 'line' ? undefined : inner)));

test('a lone surrogate, emoji and control characters in every part of a text', () => {
  for (const odd of ['\ud83d', '\udc00', '👩‍🏭', '\u0000', '\u2028', '\u0007', '\u202e', '\u200b'])
    for (const { text } of allCases().slice(0, 6))
      checkText(text.replace(/e /g, `e${odd} `).replace(/Decision based/g, `${odd}Decision based`));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOfPdf, linesOfText, placeOfLine } from '../../../src/pdf/alignment';

/** A page of a PDF, a line every 20 points, each drawn in one piece. */
const page = (...lines: string[]) => ({
  height: 200,
  pieces: lines.map((text, index) => ({ text, x: 50, y: 20 * (index + 1), width: 6 * text.length, height: 10 })),
});

const pdf = linesOfPdf([
  page('Final Determination', 'Valium 5mg #60: Upheld', 'Not medically necessary.'),
  page('Norco 10/325mg: Overturned', 'The function is better.', 'Not medically necessary.'),
]);

/** Where the PDF shows the line that begins so: "2:60", with "near" where only a line before it is there. */
function shown(text: string, begins: string): string | undefined {
  const lines = linesOfText(text);
  const index = lines.findIndex(({ words }) => words.startsWith(begins));
  const found = placeOfLine(lines, index, pdf);
  return found && `${found.line.page}:${found.line.y}${found.isSame ? '' : ' near'}`;
}

const text = `Final Determination
Valium 5mg #60: Upheld
Not medically necessary.
\fNorco 10/325mg: Overturned

The function is  better.
Not medically necessary.
`;

test('a line of a text is found in its PDF, of several alike the one at its place, whatever the blanks', () => {
  for (const copy of [text, text.replaceAll('\n', '\r\n')]) {
    assert.equal(shown(copy, 'Valium'), '1:40');
    assert.equal(shown(copy, 'The function'), '2:40');
    assert.equal(shown(copy, 'Not'), '1:60');
  }
  assert.equal(linesOfText(text).find(({ words }) => words.startsWith('The'))?.line, 5);
});

test('an edited line is found by most of its words, a new one by the line before it', () => {
  const edited = text.replace('#60: Upheld', '#60: Overturned').replace('The function', 'A new line.\nThe function');
  assert.equal(shown(edited, 'Valium'), '1:40');
  assert.equal(shown(edited, 'A new'), '2:20 near');
  assert.equal(shown(edited.replaceAll('\f', ''), 'Norco'), '2:20');
});

test('a text that has nothing of the PDF has no place in it', () => {
  assert.equal(shown('Shopping\nbread', 'bread'), undefined);
  assert.equal(placeOfLine(linesOfText(''), 0, pdf), undefined);
  assert.equal(placeOfLine(pdf, -1, linesOfText(text)), undefined);
});

test('a place of the PDF is found in the text', () => {
  assert.equal(placeOfLine(pdf, 4, linesOfText(text))?.line.line, 5);
});

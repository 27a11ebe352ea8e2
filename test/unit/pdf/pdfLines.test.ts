import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesToText, type Piece, pageLines, usualDistance } from '../../../src/pdf/lines';

test('a table is read row by row, whatever the order it was drawn in', () => {
  checkLines(
    [
      piece(300, 100, 'Application'),
      piece(300, 114, 'Received:'),
      piece(72, 100, 'Priority:'),
      piece(410, 100, '10/12/2016'),
      piece(170, 100, 'Standard'),
    ],
    ['Priority:\tStandard\tApplication\t10/12/2016', 'Received:'],
  );
});

test('pieces that touch are one word, a small gap is a space, also where one was drawn', () => {
  checkLines([piece(72, 100, 'Up'), piece(84, 100, 'held')], ['Upheld']);
  checkLines([piece(72, 100, 'is:'), piece(93, 100, 'Upheld')], ['is: Upheld']);
  checkLines([piece(72, 100, 'is:'), piece(90, 100, ' ', 3), piece(93, 100, 'Upheld')], ['is: Upheld']);
  checkLines([piece(72, 100, 'is: '), piece(96, 100, 'Upheld')], ['is: Upheld']);
});

test('two drawn spaces do not make a cell, a wide one does', () => {
  checkLines([piece(72, 100, 'Valium 2mg:'), piece(144, 100, 'Upheld')], ['Valium 2mg: Upheld']);
  checkLines(
    [piece(72, 100, 'Priority:'), piece(126, 100, ' ', 40), piece(166, 100, 'Standard')],
    ['Priority:\tStandard'],
  );
});

test('raised and small signs stay on their line', () => {
  checkLines(
    [piece(72, 100, 'Lidoderm'), { ...piece(120, 96, '®', 4), height: 7 }, piece(127, 100, 'patch')],
    ['Lidoderm® patch'],
  );
});

test('a piece of spaces alone makes no line, control characters become spaces', () => {
  checkLines([piece(72, 100, '  '), piece(72, 114, 'a\fb\nc')], ['a b c']);
});

test('an empty line stands where the page leaves room for one', () => {
  const lines = pageLines([100, 114, 128, 156, 170, 184, 212].map(y => piece(72, y, `y${y}`)));
  const text = linesToText(lines, usualDistance([lines]));
  assert.equal(text, 'y100\ny114\ny128\n\ny156\ny170\ny184\n\ny212');
});

test('double spacing is no reason for empty lines', () => {
  const lines = pageLines([100, 128, 156, 184].map(y => piece(72, y, `y${y}`)));
  assert.equal(linesToText(lines, usualDistance([lines])), 'y100\ny128\ny156\ny184');
});

test('a page without text has no lines', () => {
  assert.deepEqual(pageLines([]), []);
  assert.equal(linesToText([], usualDistance([[]])), '');
});

/** A letter is 12 high and 6 wide. */
function piece(x: number, y: number, text: string, width = text.length * 6): Piece {
  return { text, x, y, width, height: 12 };
}

function checkLines(pieces: readonly Piece[], expected: readonly string[]): void {
  const lines = pageLines(pieces).map(line => line.text);
  assert.deepEqual(lines, expected);
}

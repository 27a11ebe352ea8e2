/**
 * From the pieces of text on a page to its lines, by where they stand and not by the order they were drawn in:
 * programs that make PDFs draw the cells of a table in orders of their own.
 */

/** A piece of text as drawn: `x` from the left, `y` of its baseline from the top, in points. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Line {
  readonly y: number;
  readonly text: string;
}

/** A gap of this many letter heights on a line parts two cells; word spaces, also two in a row, stay well below. */
const cellGap = 0.8;
/** A gap of this many letter heights is a space, where none was drawn. */
const wordGap = 0.15;
/** Pieces this near (in letter heights) stand on one line: raised signs do, the next line does not. */
const sameLine = 0.4;
/** Lines farther apart than this many usual distances have an empty line between them. */
const paragraphGap = 1.3;

/** The lines of one page from top to bottom; cells on a line are parted by one tab. */
export function pageLines(pieces: readonly Piece[]): Line[] {
  const rows: { y: number; height: number; pieces: Piece[] }[] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row === undefined || piece.y - row.y > sameLine * Math.max(row.height, piece.height)) {
      rows.push({ y: piece.y, height: piece.height, pieces: [piece] });
      continue;
    }
    row.pieces.push(piece);
    if (piece.height > row.height) {
      row.height = piece.height;
      row.y = piece.y;
    }
  }
  return rows.map(row => ({ y: row.y, text: joinPieces(row.pieces) })).filter(line => line.text !== '');
}

/**
 * The usual distance from one line of a paragraph to the next, 0 where no page has two lines. Not the median: where
 * paragraphs are short, most distances are those between paragraphs.
 */
export function usualDistance(pages: readonly (readonly Line[])[]): number {
  const distances = pages.flatMap(lines => lines.slice(1).map((line, i) => line.y - lines[i]!.y)).sort((a, b) => a - b);
  return distances[distances.length >> 2] ?? 0;
}

/** The text of one page: its lines as they are, an empty line where the page leaves room for one. */
export function linesToText(lines: readonly Line[], distance: number): string {
  return lines
    .map((line, i) => (i > 0 && line.y - lines[i - 1]!.y > paragraphGap * distance ? `\n${line.text}` : line.text))
    .join('\n');
}

function joinPieces(pieces: readonly Piece[]): string {
  let text = '';
  let end = 0;
  let spaceDrawn = false;
  for (const piece of [...pieces].sort((a, b) => a.x - b.x)) {
    const drawn = piece.text.replace(/\p{Cc}/gu, ' ');
    if (drawn.trim() === '') {
      spaceDrawn = true;
      continue;
    }
    const gap = (piece.x - end) / (piece.height || 1);
    if (text === '') text = drawn.trimStart();
    else if (gap > cellGap) text = `${text.trimEnd()}\t${drawn.trimStart()}`;
    else if ((spaceDrawn || gap > wordGap) && !text.endsWith(' ') && !drawn.startsWith(' ')) text += ` ${drawn}`;
    else text += drawn;
    end = piece.x + piece.width;
    spaceDrawn = false;
  }
  return text.trimEnd();
}

import { pageBreak } from './cleanup';
import { pageLines } from './lines';
import type { PageOfPdf } from './pageProtocol';

/** From the lines of a text to those of the PDF it came from and back, though the text was edited since. */

/** A line of a text or of a page, and how far down the pages it stands: 1.5 is the middle of the second. */
export interface PlacedLine {
  readonly words: string;
  /** The same without blanks: a PDF may have others. */
  readonly letters: string;
  readonly place: number;
}

/** Number of a line of the text, from 0. */
export type TextLine = PlacedLine & { readonly line: number };
/** A line of a page, from 1, and its baseline in points from the top. */
export type PdfLine = PlacedLine & { readonly page: number; readonly y: number };

/** The written lines of a text whose pages are parted by form feeds. */
export function linesOfText(text: string): TextLine[] {
  let first = 0;
  return text.split(pageBreak).flatMap((words, page) => {
    const lines = words.split(/\r\n|\r|\n/);
    const start = first;
    first += lines.length - 1;
    return lines.flatMap((line, index) =>
      line.trim() === '' ? [] : [{ ...said(line), line: start + index, place: page + index / lines.length }],
    );
  });
}

/** The lines of the pages of a PDF. */
export const linesOfPdf = (pages: readonly PageOfPdf[]): PdfLine[] =>
  pages.flatMap(({ height, pieces }, index) =>
    pageLines(pieces).map(({ text, y }) => ({ ...said(text), page: index + 1, y, place: index + y / height })),
  );

/**
 * The line that says the same, but for blanks; of several the one that stands where this one does. Where none does, one
 * on this page or the next to it that shares most of its words: the line was edited. Undefined where there is none.
 */
function sameLine<Line extends PlacedLine>(lines: readonly Line[], wanted: PlacedLine): Line | undefined {
  const same = lines.filter(({ letters }) => letters === wanted.letters);
  if (same.length > 0) return nearest(same, wanted);
  const words = wordsOf(wanted.words);
  const near = lines.filter(({ place }) => Math.abs(place - wanted.place) < 1);
  const shares = near.map(line => ({ line, share: shareOf(words, wordsOf(line.words)) }));
  const most = shares.reduce((largest, { share }) => Math.max(largest, share), LEAST_SHARE);
  return nearest(
    shares.filter(({ share }) => share === most).map(({ line }) => line),
    wanted,
  );
}

/** The like of a line; where it has none, that of the nearest line before it that has, as the place to look at. */
export function placeOfLine<Here extends PlacedLine, There extends PlacedLine>(
  from: readonly Here[],
  index: number,
  to: readonly There[],
): { readonly line: There; readonly isSame: boolean } | undefined {
  for (let i = index; i >= Math.max(0, index - FARTHEST); i--) {
    const here = from[i];
    const line = here && sameLine(to, here);
    if (line) return { line, isSame: i === index };
  }
  return undefined;
}

/** Half of the words of the longer line. */
const LEAST_SHARE = 0.5;
/** So many lines that a person has written anew are passed over. */
const FARTHEST = 60;

const said = (words: string): Pick<PlacedLine, 'words' | 'letters'> => ({
  words: words.trim(),
  letters: words.replace(/\s/g, ''),
});

const wordsOf = (words: string): ReadonlySet<string> => new Set(words.toLowerCase().split(/\s+/));

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter(word => other.has(word)).length;
  return common / Math.max(one.size, other.size);
}

function nearest<Line extends PlacedLine>(lines: readonly Line[], { place }: PlacedLine): Line | undefined {
  let best: Line | undefined;
  for (const line of lines) if (!best || Math.abs(line.place - place) < Math.abs(best.place - place)) best = line;
  return best;
}

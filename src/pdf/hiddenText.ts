import type { Piece } from './lines';

/**
 * Text of a page that no reader can see: drawn in render mode 3, in full transparency, in white where nothing dark was
 * painted before, or smaller than two points. A page may carry such words for search machines, or to mislead one who
 * copies it. The invisible words behind a picture are none of these: there a recogniser of letters laid down what the
 * picture shows.
 */

/** What a page draws, as pdf.js lists it: numbers of its OPS, each with its arguments. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Words that cannot be seen and where they begin, in points of the page from its lower left corner. */
export interface HiddenText {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
}

/** `behind-picture` where a picture that fills the page was left out of the list. */
export function hiddenTexts(
  { fnArray, argsArray }: Operators,
  invisibleWords: 'as-drawn' | 'behind-picture' = 'as-drawn',
): HiddenText[] {
  const page = new Page(invisibleWords);
  fnArray.forEach((operator, i) => {
    page.draw(operator, argsArray[i]);
  });
  return page.hidden;
}

/** The text of a piece without the hidden words that were drawn where it stands; what is left may be empty. */
export function withoutHidden(piece: Omit<Piece, 'height'>, hidden: readonly HiddenText[]): string {
  const own = hidden.filter(
    ({ x, y, width }) =>
      Math.abs(y - piece.y) < SAME_PLACE && x < piece.x + piece.width + SAME_PLACE && piece.x < x + width + SAME_PLACE,
  );
  return own.reduce((text, { text: words }) => {
    const at = text.indexOf(words.trim());
    return at < 0 ? text : text.slice(0, at) + text.slice(at + words.trim().length);
  }, piece.text);
}

/** How far apart, in points, two accounts of one place may be. */
const SAME_PLACE = 1;
/** Letters below this height, in points, are specks on paper. */
const SMALLEST_SEEN = 2;
const INVISIBLE_MODE = 3;
const WHITE = /^#fff(?:fff)?$/i;

/** Those of pdf.js's OPS that tell where text stands and whether it can be seen. */
const OPS = {
  setGState: 9,
  save: 10,
  restore: 11,
  transform: 12,
  beginText: 31,
  setCharSpacing: 33,
  setWordSpacing: 34,
  setHScale: 35,
  setLeading: 36,
  setFont: 37,
  setTextRenderingMode: 38,
  moveText: 40,
  setLeadingMoveText: 41,
  setTextMatrix: 42,
  nextLine: 43,
  showText: 44,
  setFillRGBColor: 59,
  paintFormXObjectBegin: 74,
  paintFormXObjectEnd: 75,
  paintImageMaskXObject: 83,
  paintImageXObject: 85,
  paintInlineImageXObject: 86,
  paintImageXObjectRepeat: 88,
  constructPath: 91,
} as const;

/** The path operators that fill: fill, eoFill, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke. */
const FILLS = new Set([22, 23, 24, 25, 26, 27]);

type Matrix = readonly [number, number, number, number, number, number];
const UNCHANGED: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
const within = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

interface Graphics {
  readonly matrix: Matrix;
  readonly isWhite: boolean;
  readonly alpha: number;
  readonly mode: number;
  readonly fontSize: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly scale: number;
  readonly leading: number;
}

const AT_FIRST: Graphics = {
  matrix: UNCHANGED,
  isWhite: false,
  alpha: 1,
  mode: 0,
  fontSize: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
};

interface Area {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
  readonly isPicture: boolean;
}

/** A letter as pdf.js shows it, or a step between letters in thousandths of the font's size. */
type Shown = number | { readonly unicode?: string; readonly width?: number; readonly isSpace?: boolean };

/** A page while it is drawn. */
class Page {
  readonly hidden: HiddenText[] = [];
  readonly #invisibleWords: 'as-drawn' | 'behind-picture';
  #graphics = AT_FIRST;
  #saved: Graphics[] = [];
  #line = UNCHANGED;
  #text = UNCHANGED;
  /** What was painted so far and is not white. */
  #painted: Area[] = [];

  constructor(invisibleWords: 'as-drawn' | 'behind-picture') {
    this.#invisibleWords = invisibleWords;
  }

  draw(operator: number, given: unknown): void {
    const values = (Array.isArray(given) ? given : []) as readonly unknown[];
    this.#steps[operator]?.(values);
  }

  readonly #steps: Readonly<Record<number, (values: readonly unknown[]) => void>> = {
    [OPS.save]: () => void this.#saved.push(this.#graphics),
    [OPS.restore]: () => this.#restore(),
    [OPS.transform]: values => this.#transform(matrixOf(values)),
    [OPS.paintFormXObjectBegin]: ([matrix]) => {
      this.#saved.push(this.#graphics);
      this.#transform(matrixOf(matrix));
    },
    [OPS.paintFormXObjectEnd]: () => this.#restore(),
    [OPS.setGState]: ([entries]) => this.#setState(entries),
    [OPS.setFillRGBColor]: ([colour]) => this.#set({ isWhite: WHITE.test(String(colour)) }),
    [OPS.setCharSpacing]: ([value]) => this.#set({ charSpacing: Number(value) }),
    [OPS.setWordSpacing]: ([value]) => this.#set({ wordSpacing: Number(value) }),
    [OPS.setHScale]: ([value]) => this.#set({ scale: Number(value) / 100 }),
    [OPS.setLeading]: ([value]) => this.#set({ leading: Number(value) }),
    [OPS.setFont]: ([, size]) => this.#set({ fontSize: Number(size) }),
    [OPS.setTextRenderingMode]: ([mode]) => this.#set({ mode: Number(mode) }),
    [OPS.beginText]: () => this.#placeText(UNCHANGED),
    [OPS.setTextMatrix]: values => this.#placeText(matrixOf(values)),
    [OPS.moveText]: ([x, y]) => this.#moveText(Number(x), Number(y)),
    [OPS.setLeadingMoveText]: ([x, y]) => {
      this.#set({ leading: -Number(y) });
      this.#moveText(Number(x), Number(y));
    },
    [OPS.nextLine]: () => this.#moveText(0, -this.#graphics.leading),
    [OPS.showText]: ([shown]) => this.#show(shown as readonly Shown[]),
    [OPS.constructPath]: ([painter, , box]) => {
      if (FILLS.has(Number(painter)) && !this.#graphics.isWhite) this.#paint(box as ArrayLike<number> | null, 'fill');
    },
    [OPS.paintImageXObject]: () => this.#paint([0, 0, 1, 1], 'picture'),
    [OPS.paintInlineImageXObject]: () => this.#paint([0, 0, 1, 1], 'picture'),
    [OPS.paintImageMaskXObject]: () => this.#paint([0, 0, 1, 1], 'picture'),
    [OPS.paintImageXObjectRepeat]: () => this.#paint([0, 0, 1, 1], 'picture'),
  };

  #set(changed: Partial<Graphics>): void {
    this.#graphics = { ...this.#graphics, ...changed };
  }

  #restore(): void {
    this.#graphics = this.#saved.pop() ?? this.#graphics;
  }

  #transform(matrix: Matrix): void {
    this.#set({ matrix: within(this.#graphics.matrix, matrix) });
  }

  #setState(entries: unknown): void {
    for (const [name, value, size] of (Array.isArray(entries) ? entries : []) as [string, unknown, unknown][]) {
      if (name === 'ca') this.#set({ alpha: Number(value) });
      if (name === 'Font') this.#set({ fontSize: Number(size ?? this.#graphics.fontSize) });
    }
  }

  #placeText(matrix: Matrix): void {
    this.#line = matrix;
    this.#text = matrix;
  }

  #moveText(x: number, y: number): void {
    this.#placeText(within(this.#line, [1, 0, 0, 1, x, y]));
  }

  #show(shown: readonly Shown[]): void {
    const { fontSize, charSpacing, wordSpacing, scale, matrix } = this.#graphics;
    const place = within(matrix, this.#text);
    const letters: string[] = [];
    let advance = 0;
    for (const one of shown ?? []) {
      if (typeof one === 'number') advance -= (one * fontSize) / 1000;
      else {
        letters.push(one.unicode ?? '');
        advance += ((one.width ?? 0) * fontSize) / 1000 + charSpacing + (one.isSpace ? wordSpacing : 0);
      }
    }
    this.#text = within(this.#text, [1, 0, 0, 1, advance * scale, 0]);
    const width = within(matrix, this.#text)[4] - place[4];
    const text = letters.join('');
    if (text.trim() !== '' && this.#isHidden(place)) this.hidden.push({ x: place[4], y: place[5], width, text });
  }

  #isHidden(place: Matrix): boolean {
    const { mode, alpha, isWhite, fontSize } = this.#graphics;
    const height = Math.hypot(place[2], place[3]) * Math.abs(fontSize);
    if (height < SMALLEST_SEEN) return true;
    if (mode === INVISIBLE_MODE || alpha === 0)
      return this.#invisibleWords === 'as-drawn' && !this.#liesOn(place, area => area.isPicture);
    return isWhite && !this.#liesOn(place, () => true);
  }

  #liesOn([, , , , x, y]: Matrix, isMeant: (area: Area) => boolean): boolean {
    return this.#painted.some(
      area => isMeant(area) && area.left <= x + 1 && x <= area.right + 1 && area.bottom <= y + 1 && y <= area.top + 1,
    );
  }

  #paint(box: ArrayLike<number> | null, kind: 'fill' | 'picture'): void {
    if (box === null || box.length < 4) return;
    const [a, b, c, d, e, f] = this.#graphics.matrix;
    const xs: number[] = [];
    const ys: number[] = [];
    for (const x of [box[0]!, box[2]!])
      for (const y of [box[1]!, box[3]!]) {
        xs.push(a * x + c * y + e);
        ys.push(b * x + d * y + f);
      }
    this.#painted.push({
      left: Math.min(...xs),
      right: Math.max(...xs),
      bottom: Math.min(...ys),
      top: Math.max(...ys),
      isPicture: kind === 'picture',
    });
  }
}

/** Six numbers, as arguments or as one; what is none leaves things where they are. */
function matrixOf(values: unknown): Matrix {
  const list = values as ArrayLike<unknown> | null | undefined;
  const six = list?.length === 1 ? (list[0] as ArrayLike<number>) : (list as ArrayLike<number> | null | undefined);
  return six?.length === 6 ? (Array.from(six, Number) as unknown as Matrix) : UNCHANGED;
}

import { windowsLetter } from '../../characters';
import { matchesFrom, matchesOf } from '../../matches';
import type { Replacement } from '../offsetMap';
import { LATEX, LATEX_COMMAND, readLatex, readRtf, readTag, TAG } from './markup';

/** How programs write letters and line ends as other letters: a person pasted what a machine was to read. */
interface Encoding {
  /** A text without it holds none; it is looked for in no time. */
  readonly sign: string;
  /** What such a text has besides. */
  readonly proof?: RegExp;
  /** Sticky where it begins with the sign. */
  readonly pattern: RegExp;
  /** Fewer may be what the text itself says. */
  readonly fewest: number;
  /** What was meant; null where that is not known. */
  readonly readAs: (code: string, text: string, at: number) => string | null;
}

/** What a text has of the first that it has in earnest; a next look finds what that one held: "<p>&quot;". */
export function encodingsOf(text: string): readonly Replacement[] {
  for (const { sign, proof, pattern, fewest, readAs } of ENCODINGS) {
    if (!text.includes(sign) || proof?.test(text) === false) continue;
    const matches = pattern.sticky ? matchesFrom(sign, pattern, text) : matchesOf(pattern, text);
    const found = matches.flatMap(({ 0: code, index: start }): Replacement[] => {
      const by = readAs(code, text, start);
      return by === null ? [] : [{ start, end: start + code.length, by }];
    });
    if (found.length >= fewest) return found;
  }
  return [];
}

const BACKSPACE = '\b';
const ESCAPE = '\x1b';
const STRUCK_OVER = new RegExp(`[^\\n\\r${BACKSPACE}]${BACKSPACE}`, 'g');
const COLOR = new RegExp(`${ESCAPE}\\[[\\d;]{0,20}[A-Za-z]`, 'g');

const ENCODINGS: readonly Encoding[] = [
  // Bold and underlined letters of a printer, which strikes a place twice, and colors of a terminal
  { sign: BACKSPACE, pattern: STRUCK_OVER, fewest: 2, readAs: () => '' },
  { sign: `${ESCAPE}[`, pattern: COLOR, fewest: 1, readAs: () => '' },
  // Letters set apart throughout, as a PDF of wide letters has them; words are farther apart
  {
    sign: 'r a t i o n a l e',
    proof: /^(?![\s\S]*[a-z]{5})/,
    pattern: /(?<=\S) {1,3}(?=\S)/g,
    fewest: 400,
    readAs: code => (code.length === 1 ? '' : ' '),
  },
  // An address, and a message between hospitals: "...%20guideline%3A", "...necessary.\.br\Norco"
  { sign: '%20', pattern: /(?:%[\dA-Fa-f]{2})+/g, fewest: 60, readAs: readPercent },
  { sign: '\\.br\\', pattern: /\\(?:\.br|[TFSRE])\\/g, fewest: 3, readAs: code => MESSAGE_ESCAPES[code] ?? null },
  // The source of a text for print
  {
    sign: '\\',
    proof: LATEX_COMMAND,
    pattern: LATEX,
    fewest: 3,
    readAs: readLatex,
  },
  // A text in JSON or in a program: "... 78-80.\n\nDecision rationale: ..."
  { sign: '\\n', pattern: /\\(?:r\\n|[nrtf"/\\]|u[\dA-Fa-f]{4})/g, fewest: 20, readAs: readEscape },
  {
    sign: '\\par',
    pattern:
      /\\(?:'[\da-f]{2}|(?:pard?|plain|line|tab|[biu]|ul(?:none)?|f|fs|cf|lang)(?:-?\d{1,5})?(?![A-Za-z\d]) ?)|[{}]/g,
    fewest: 3,
    readAs: readRtf,
  },
  // Times of subtitles, as a transcript of a dictation has them before each paragraph
  {
    sign: ' --> ',
    pattern: /(?<=^|[\n\r])(?:\d{1,5}\r?\n)?\d\d:\d\d[\d:.,]{0,9} --> \d\d:\d\d[\d:.,]{0,9}[ \t]{0,9}(?:\r?\n|$)/g,
    fewest: 2,
    readAs: () => '',
  },
  // A form feed as it is shown, and titles that are links within a text
  { sign: '^L', pattern: /(?<=^|[\n\r])\^L/g, fewest: 1, readAs: () => '\f' },
  {
    sign: '](#',
    pattern: /\[[^[\]\n\r]{1,120}\]\(#[^()\s]{0,120}\)/g,
    fewest: 1,
    readAs: code => code.slice(1, code.indexOf(']')),
  },
  { sign: '{#', pattern: /[ \t]?\{#[\w-]{1,60}\}/g, fewest: 1, readAs: () => '' },
  // A post to a forum
  {
    sign: '[/',
    pattern: /\[\/?(?:b|i|u|s|size|color|font|quote|center|list|code)(?:=[^[\]\n\r]{0,40})?\]/gi,
    fewest: 2,
    readAs: () => '',
  },
  // What a dump of a data base has behind a text: "... necessary.',NULL);"
  {
    sign: 'INSERT INTO',
    pattern: /INSERT INTO \w{1,40} VALUES ?\(\w{1,20}, ?'(?=[A-Z ])|'(?:, ?NULL){1,9}\);?(?=\s{0,9}$)/g,
    fewest: 1,
    readAs: () => '',
  },
  { sign: '\t\\N', pattern: /\t\\N(?=[\t\n\r]|$)/g, fewest: 1, readAs: () => '' },
  // The marks of footnotes behind words: "necessary.\u00b9"; a square meter has none
  {
    sign: '\u00b9',
    pattern: /(?<=[A-Za-z)"\u201d][.,;:]|[a-z]{4})[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,3}(?!\w)/g,
    fewest: 1,
    readAs: () => '',
  },
  // The pages of a book in which a text was printed: "not [*3] necessary"
  { sign: '[*', pattern: / ?\[\*{1,3}\d{1,4}\] ?/g, fewest: 1, readAs: () => ' ' },
  // Markdown and LaTeX put a backslash before what would be a mark: "Norco 10/325mg \#120"
  { sign: '\\', pattern: /\\(?=[!#$%&()*+.<>[\]_`{|}~-])/g, fewest: 3, readAs: () => '' },
  // A web page. "Relief for <a week>" is no tag: what stands in one is given a value.
  {
    sign: '<',
    pattern: TAG,
    fewest: 2,
    readAs: readTag,
  },
  { sign: '&', pattern: /&(?:#\d{1,6}|#[xX][\dA-Fa-f]{1,5}|[A-Za-z]{2,8}\d{0,2});/y, fewest: 1, readAs: readEntity },
  // A mail as it is sent: "the injured worker=E2=80=99s", "=" where a line was broken, now and then within a word ("MED =" is
  // a sum); other letters it leaves as they are
  {
    sign: '=',
    proof: /[^=\s]=[\n\r]|=[89A-F][\dA-F]=[89A-F]/,
    pattern: /(?:=(?:[89A-F][\dA-F]|3D|20|09|0[AD]))+|(?<!=)=(?:\r\n|[\r\n])/g,
    fewest: 3,
    readAs: readQuotedPrintable,
  },
  // An address behind the words that lead to it: "MAXIMUS Federal Services<https://...>"
  { sign: '<http', pattern: /(?<=[\w)])<https?:\/\/[^<>\s]{1,600}>/g, fewest: 1, readAs: () => '' },
  { sign: '<mailto:', pattern: /(?<=[\w)])<mailto:[^<>\s]{1,200}>/g, fewest: 1, readAs: () => '' },
  // UTF-8 that was opened as Windows-1252, bold letters of Unicode, and tags that nobody sees
  { sign: 'â€', pattern: /â€[\u0080-\u2122]/g, fewest: 1, readAs: code => MISREAD[code[2]!] ?? null },
  { sign: 'Â', pattern: /Â(?=[\u00a0-\u00bf])/g, fewest: 1, readAs: () => '' },
  { sign: '\ud835', pattern: /\ud835[\udc00-\udfff]/g, fewest: 1, readAs: code => code.normalize('NFKC') },
  { sign: '\udb40', pattern: /\udb40[\udc00-\uddef]/g, fewest: 1, readAs: () => '' },
];

function readPercent(code: string): string {
  const bytes = code
    .slice(1)
    .split('%')
    .map(byte => Number.parseInt(byte, 16));
  return lettersOf(bytes);
}

/** What HL7 writes for line ends and for the signs that part its fields. */
const MESSAGE_ESCAPES: Readonly<Record<string, string>> = {
  '\\.br\\': '\n',
  '\\T\\': '&',
  '\\F\\': '|',
  '\\S\\': '^',
  '\\R\\': '~',
  '\\E\\': '\\',
};

const ESCAPES: Readonly<Record<string, string>> = {
  '\\n': '\n',
  '\\r\\n': '\n',
  '\\r': '\n',
  '\\t': '\t',
  '\\f': '\f',
};

function readEscape(code: string): string {
  if (code[1] === 'u') return String.fromCharCode(Number.parseInt(code.slice(2), 16));
  return ESCAPES[code] ?? code.slice(1);
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    shy: '',
    zwnj: '',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
  },
  ...{ rsquo: '’', lsquo: '‘', rdquo: '”', ldquo: '“', ndash: '–', mdash: '—', hellip: '…', bull: '•', middot: '·' },
  ...{ sect: '§', para: '¶', deg: '°', plusmn: '±', micro: 'µ', times: '×', frac12: '½', frac14: '¼', frac34: '¾' },
  ...{ copy: '©', reg: '®', trade: '™', eacute: 'é', ntilde: 'ñ', le: '≤', ge: '≥' },
};

function readEntity(code: string): string | null {
  const name = code.slice(1, -1);
  if (!name.startsWith('#')) return ENTITIES[name] ?? null;
  const isHexadecimal = /^#x/i.test(name);
  const point = isHexadecimal ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return point > 0 && point <= LAST_CODE_POINT ? windowsLetter(point) : null;
}

const LAST_CODE_POINT = 0x10ffff;

function readQuotedPrintable(code: string): string {
  if (/[\r\n]/.test(code)) return '';
  const bytes = code
    .slice(1)
    .split('=')
    .map(byte => Number.parseInt(byte, 16));
  return lettersOf(bytes);
}

function lettersOf(bytes: readonly number[]): string {
  const text = new TextDecoder('utf-8').decode(Uint8Array.from(bytes));
  return text.includes('\ufffd') ? bytes.map(windowsLetter).join('') : text;
}

/** By its last letter what "â€™" was: the third byte, read as Windows-1252. */
const MISREAD: Readonly<Record<string, string>> = Object.fromEntries(
  [...'‘’“”–—•…\u200b\u200c\u2011'].map(letter => [windowsLetter(0x80 + (letter.codePointAt(0)! & 0x3f)), letter]),
);

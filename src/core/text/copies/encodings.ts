import { matchesFrom, matchesOf } from '../matches';
import type { Replacement } from './offsetMap';

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

const ENCODINGS: readonly Encoding[] = [
  // A text in JSON or in a program: "... 78-80.\n\nDecision rationale: ..."
  { sign: '\\n', pattern: /\\(?:r\\n|[nrt"/\\]|u[\dA-Fa-f]{4})/g, fewest: 20, readAs: readEscape },
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
  // Markdown and LaTeX put a backslash before what would be a mark: "Norco 10/325mg \#120"
  { sign: '\\', pattern: /\\(?=[!#$%&()*+.<>[\]_`{|}~-])/g, fewest: 3, readAs: () => '' },
  // A web page. "Relief for <a week>" is no tag: what stands in one is given a value.
  {
    sign: '<',
    pattern: /<\/?([A-Za-z][A-Za-z\d:]{0,10})(?:\s{1,9}[\w:-]{1,30}\s?=[^<>\n\r]{0,300})?\s?\/?>/g,
    fewest: 2,
    readAs: readTag,
  },
  { sign: '&', pattern: /&(?:#\d{1,6}|#[xX][\dA-Fa-f]{1,5}|[A-Za-z]{2,8}\d{0,2});/y, fewest: 1, readAs: readEntity },
  // A mail as it is sent: "the injured worker=E2=80=99s", "=" where a line was broken; other letters it leaves as they are
  {
    sign: '=',
    proof: /[^=]=[\n\r]|=[89A-F][\dA-F]=[89A-F]/,
    pattern: /(?:=(?:[89A-F][\dA-F]|3D|20|09|0[AD]))+|(?<!=)=(?:\r\n|[\r\n])/g,
    fewest: 3,
    readAs: readQuotedPrintable,
  },
  // UTF-8 that was opened as Windows-1252, and bold letters of Unicode
  { sign: 'â€', pattern: /â€[\u0080-\u2122]/g, fewest: 1, readAs: code => MISREAD[code[2]!] ?? null },
  { sign: 'Â', pattern: /Â(?=[\u00a0-\u00bf])/g, fewest: 1, readAs: () => '' },
  { sign: '\ud835', pattern: /\ud835[\udc00-\udfff]/g, fewest: 1, readAs: code => code.normalize('NFKC') },
];

/** Where a line begins or ends nothing is put for the end of a paragraph. */
const lineEndWithin = (code: string, text: string, at: number): string =>
  /(?:^|[\n\r])[ \t]{0,20}$/.test(text.slice(Math.max(0, at - 21), at)) ||
  /^[ \t]{0,20}(?:[\n\r]|$)/.test(text.slice(at + code.length, at + code.length + 21))
    ? ''
    : '\n';

const ESCAPES: Readonly<Record<string, string>> = { '\\n': '\n', '\\r\\n': '\n', '\\r': '\n', '\\t': '\t' };

function readEscape(code: string): string {
  if (code[1] === 'u') return String.fromCharCode(Number.parseInt(code.slice(2), 16));
  return ESCAPES[code] ?? code.slice(1);
}

/** "\par" ends a paragraph, "\'92" is a letter of Windows-1252; the rest is how it looked. */
function readRtf(code: string, text: string, at: number): string {
  if (code.startsWith("\\'")) return windowsLetter(Number.parseInt(code.slice(2), 16));
  if (/^\\(?:par(?!d)|line)/.test(code)) return lineEndWithin(code, text, at);
  return code.startsWith('\\tab') ? '\t' : '';
}

/** Tags that end a line, and those of cells. Others only say how letters look. */
const BLOCK = /^<(?:\/?(?:tr|table|ul|ol|h[1-6]|div|p|li|para|section|document)|br|hr)\b/i;
const CELL = /^<\/t[dh]\b/i;
const KNOWN =
  /^<\/?(?:html|head|body|meta|title|b|i|u|s|em|strong|span|font|p|br|hr|div|tr|td|th|table|tbody|thead|ul|ol|li|h[1-6]|para|section|document|a|sup|sub|small|mark|pre|blockquote|o:p)\b/i;

function readTag(code: string, text: string, at: number): string | null {
  if (!KNOWN.test(code)) return null;
  if (CELL.test(code)) return '\t';
  return BLOCK.test(code) ? lineEndWithin(code, text, at) : '';
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
  const text = new TextDecoder('utf-8').decode(Uint8Array.from(bytes));
  return text.includes('\ufffd') ? bytes.map(windowsLetter).join('') : text;
}

/** The letters of Windows-1252 that Unicode has elsewhere, from 0x80 on, and with a dot those that do not exist. */
const WINDOWS = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';

const windowsLetter = (code: number): string =>
  (code >= 0x80 && code < 0xa0 && WINDOWS[code - 0x80]) || String.fromCodePoint(code);

/** By its last letter what "â€™" was: the third byte, read as Windows-1252. */
const MISREAD: Readonly<Record<string, string>> = Object.fromEntries(
  [...'‘’“”–—•…'].map(letter => [windowsLetter(0x80 + (letter.codePointAt(0)! & 0x3f)), letter]),
);

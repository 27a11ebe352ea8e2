import { windowsLetter } from '../../characters';

/** What programs write around words to say how they look: web pages and XML, RTF, LaTeX. */

/** Where a line begins or ends nothing is put for the end of a paragraph. */
const lineEndWithin = (code: string, text: string, at: number): string =>
  /(?:^|[\n\r])[ \t]{0,20}$/.test(text.slice(Math.max(0, at - 21), at)) ||
  /^[ \t]{0,20}(?:[\n\r]|$)/.test(text.slice(at + code.length, at + code.length + 21))
    ? ''
    : '\n';

/** "\par" ends a paragraph, "\'92" is a letter of Windows-1252; the rest is how it looked. */
export function readRtf(code: string, text: string, at: number): string {
  if (code.startsWith("\\'")) return windowsLetter(Number.parseInt(code.slice(2), 16));
  if (/^\\(?:par(?!d)|line)/.test(code)) return lineEndWithin(code, text, at);
  return code.startsWith('\\tab') ? '\t' : '';
}

/** A tag, a remark, what an XML file begins with. "Relief for <a week>" is none: what stands in a tag is given a value. */
export const TAG =
  /<\/?([A-Za-z][A-Za-z\d:]{0,10})(?:\s{1,9}[\w:-]{1,30}\s?=[^<>\n\r]{0,300})?\s?\/?>|<!--[^<>]{0,200}-->|<!\[CDATA\[|\]\]>|<\?xml\s[^<>]{0,120}\?>|<!DOCTYPE\s[^<>]{0,200}>/g;

/** Tags that end a line, and those of cells. Others only say how letters look. */
const BLOCK = /^<(?:\/?(?:tr|table|ul|ol|h[1-6]|div|p|li|para|section|document|w:p(?![A-Za-z]))|br|hr|w:br)\b/i;
const CELL = /^<(?:\/t[dh]|w:tab)\b/i;
/** What an XML file is made of around its text, and what only programs read. */
const NO_TAG = /^(?:<[!?]|\]\]>)/;
const KNOWN =
  /^<\/?(?:w:\w{1,10}|html|head|body|meta|title|b|i|u|s|em|strong|span|font|p|br|hr|div|tr|td|th|table|tbody|thead|ul|ol|li|h[1-6]|para|section|document|a|sup|sub|small|mark|pre|blockquote|o:p)\b/i;

export function readTag(code: string, text: string, at: number): string | null {
  if (NO_TAG.test(code)) return '';
  if (!KNOWN.test(code)) return text.startsWith('<?xml') ? lineEndWithin(code, text, at) : null;
  if (CELL.test(code)) return '\t';
  return BLOCK.test(code) ? lineEndWithin(code, text, at) : '';
}

/** Commands that no other text has. */
export const LATEX_COMMAND =
  /\\(?:text(?:bf|it|sc)|emph|underline|(?:sub){0,2}section|paragraph|documentclass|begin|item)(?![A-Za-z])/;

/** Commands with what belongs to them, braces, and marks that stand for letters. */
export const LATEX =
  /\\(?:begin|end|documentclass|usepackage|[hv]space|label)\*?(?:\[[^[\]\n\r]{0,60}\])?\{[^{}\n\r]{0,60}\}|\\[A-Za-z]{1,20}\*?[ \t]?|\\\\(?:\[[^[\]\n\r]{0,20}\])?|\\[{}%#&$_]|[{}~]|``|''|-{2,3}/g;

const LATEX_MARKS: Readonly<Record<string, string>> = { '~': ' ', '``': '“', "''": '”', '--': '–', '---': '—' };

/** Lines end where a paragraph or a line does; the rest is how words look. */
export function readLatex(code: string, text: string, at: number): string {
  if (/^\\(?:\\|(?:par|newline|newpage|item)(?![A-Za-z]))/.test(code)) return lineEndWithin(code, text, at);
  return LATEX_MARKS[code] ?? (/^\\[^A-Za-z\\]/.test(code) ? code.slice(1) : '');
}

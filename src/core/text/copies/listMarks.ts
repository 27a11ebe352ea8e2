/**
 * Of a class in an expression: signs that begin the lines of lists, those of Word's symbol font, arrows, boxes and ornaments
 * among them.
 */
export const BULLET_SIGNS = '•‣⁃∙·§«»†~\u2190-\u21ff\u25a0-\u27bf\uf000-\uf0ff';

/** One of them, or a small picture. */
export const BULLET = `(?:[${BULLET_SIGNS}]|[\ud83c-\ud83e][\udc00-\udfff])`;

/**
 * Of an expression that ignores case: one mark before a line's words, as a list, Markdown or a numbering of issues has it:
 * "•", "-", "**", "##", "2)", "2.1", "(b)", "[3]", "[x]", "#4", "Issue #2:", "Issue 2 of 3:", "Item 2 -", a quotation mark.
 */
export const LIST_MARK = `(?:${BULLET}|[*+–—-]{1,3}(?![\\w-])|[=-]{1,10}(?![\\w=-])|[*_]{1,3}|"|#{1,6}(?!\\d)|#\\d{1,3}[:.)]?(?=[ \\t])|o(?=[ \\t])|\\d{1,2}(?:\\.\\d{1,2}){1,3}\\.?(?=[ \\t])|\\(?\\d{1,3}[.)]|\\(?[a-z][.)]|[ivxl]{1,5}[.)]|\\[(?:\\d{1,3}|[ x]?)\\]|(?:issue|item|request|question)[ \\t]?(?:#|no\\.)?[ \\t]?\\d{1,3}(?:[ \\t]of[ \\t]\\d{1,3})?[ \\t]?[:.)–-])`;

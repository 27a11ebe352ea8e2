/** Of a class in an expression: signs that begin the lines of lists, those of Word's symbol font among them. */
export const BULLET_SIGNS = '•◦▪▫■□●○‣⁃∙·►▶➢➤✓§«»†\uf0a7\uf0b7\uf0d8\uf076';

/**
 * Of an expression that ignores case: one mark before a line's words, as a list, Markdown or a numbering of issues has it:
 * "•", "-", "**", "##", "2)", "(b)", "[3]", "#4", "Issue #2:", "Item 2 -".
 */
export const LIST_MARK = `(?:[${BULLET_SIGNS}]|[*+–—-]{1,3}(?![\\w-])|[*_]{1,3}|#{1,6}(?!\\d)|#\\d{1,3}[:.)]?(?=[ \\t])|o(?=[ \\t])|\\(?\\d{1,3}[.)]|\\(?[a-z][.)]|[ivxl]{1,5}[.)]|\\[\\d{1,3}\\]|(?:issue|item|request|question)[ \\t]?(?:#|no\\.)?[ \\t]?\\d{1,3}[ \\t]?[:.)–-])`;

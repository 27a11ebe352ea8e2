/**
 * Sources of expressions: what stands between something blackened and the words of a verdict, where the bar hides the
 * verdict's "not" or its verb: "is ███ medically necessary", "██████ be considered medically necessary".
 */
export const BLACKENED_LEAD = String.raw`\s{0,3}(?:(?:be|been|being|to|considered|deemed|found|shown)\s{1,3}){0,4}`;

/** What stands in brackets in the place of what was taken out. */
export const WITHHELD_WORDS: readonly string[] = ['redacted', 'phi', 'pii', 'withheld'];
export const WITHHELD = String.raw`\[(?:${WITHHELD_WORDS.join('|')})\]`;

/** The rule by which words are taken out, in their place or in the margin beside it. */
export const EXEMPTION = String.raw`\(b\) ?\([67]\)`;

/** Bars that are written with letters. */
export const BARS_IN_LETTERS = String.raw`${WITHHELD}|${EXEMPTION}|\bxxx{1,18}`;

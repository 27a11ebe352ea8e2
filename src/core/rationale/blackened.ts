/**
 * Sources of expressions: what stands between something blackened and the words of a verdict, where the bar hides the
 * verdict's "not" or its verb: "is ███ medically necessary", "██████ be considered medically necessary".
 */
export const BLACKENED_LEAD = String.raw`\s{0,3}(?:(?:be|been|being|to|considered|deemed|found|shown)\s{1,3}){0,4}`;

/** Bars that are written with letters. */
export const BARS_IN_LETTERS = String.raw`\[redacted\]|\bxxx{1,18}`;

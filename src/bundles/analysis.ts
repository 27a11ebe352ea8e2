/**
 * What reads and checks a determination. Built as a file of its own, dist/analysis.js, and loaded with the first one:
 * VS Code starts the extension for every plain text.
 */
export { check } from '../core/checks/check';
export { wantedCodes } from '../core/checks/problem';
export { reference } from '../core/guidelines/reference';
export { parse } from '../core/parse';

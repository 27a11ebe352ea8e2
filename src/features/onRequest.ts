/** What answers a request: cards, fixes, export. Built as a file of its own, dist/onRequest.js, and loaded with the first. */
export { exportItem, exportModel, toJson } from '../core/export';
export { fixesFor, safeFixes } from '../core/fixes';
export { hoverAt } from './hoverText';

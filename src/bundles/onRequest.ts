/** What answers a request: cards, fixes, export. Built as a file of its own, dist/onRequest.js, and loaded with the first. */

export { fixesFor, safeFixes } from '../core/checks/fixes';
export { exportItem, exportModel, toJson } from '../core/views/export';
export { hoverAt } from '../features/hoverText';

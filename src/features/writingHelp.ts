/** What helps in writing. Built as a file of its own, dist/writingHelp.js, and loaded when it is first asked for. */
export { completionsAt } from '../core/completions';
export { insertItem, newDetermination } from '../core/template';
export { askAll } from './newDetermination';

/** What helps in writing. Built as a file of its own, dist/writingHelp.js, and loaded when it is first asked for. */
export { completionsAt } from '../core/writing/completions';
export { objectionTo, renamed, renamingAt } from '../core/writing/renaming';
export { insertItem, newDetermination } from '../core/writing/template';
export { askAll } from '../features/writing/newDetermination';

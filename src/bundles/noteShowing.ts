/** What shows notes and exports them. Built as a file of its own, dist/noteShowing.js, and loaded with the first note. */
export { NoteThreads } from '../features/notes/noteThreads';

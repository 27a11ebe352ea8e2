/** What keeps notes. Built as a file of its own, dist/noteKeeping.js, and loaded with the first note. */
export { anchorAnew, changeNotes, settleNotes, takeReview, writeUnwritten } from '../editor/review/noteKeeper';

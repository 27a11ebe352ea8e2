/** The pages made of a determination. Built as a file of its own, dist/reportPage.js, and loaded with the first. */

export { NOTHING_LEFT } from '../core/views/page';
export { itemsText } from '../core/views/report/itemsText';
export { printPage } from '../core/views/report/printPage';
export { reportContent, reportPage } from '../core/views/report/report';

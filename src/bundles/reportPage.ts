/** The pages of the review report. Built as a file of its own, dist/reportPage.js, and loaded with the first report. */
export { reportContent, reportPage } from '../core/views/report/report';

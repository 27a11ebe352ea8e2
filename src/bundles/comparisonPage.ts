/** The page that compares two versions. Built as a file of its own, dist/comparisonPage.js, and loaded with the first. */
export { compareVersions } from '../core/views/comparison/comparison';
export { comparisonContent, comparisonPage } from '../core/views/comparison/comparisonPage';

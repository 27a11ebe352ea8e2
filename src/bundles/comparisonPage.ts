/** What compares two versions. Built as a file of its own, dist/comparisonPage.js, and loaded with the first comparison. */
export { openComparison } from '../features/compare/openComparison';

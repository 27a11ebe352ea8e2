/** What statistics are counted and shown by: loaded when they are first asked for. */
export { makeCounter } from '../core/views/statistics/counter';
export { statisticsPage } from '../core/views/statistics/statisticsPage';

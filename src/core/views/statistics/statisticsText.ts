import { harmless } from '../../text/harmless';
import { countText } from '../wording';
import type { Figure, Group, Statistics } from './statistics';
import { BASIS, intervalText, partText, percent, sentences } from './wording';

/** So many groups of a figure are shown; every one stands in the CSV. */
const MOST_ROWS = 40;
const WIDEST_NAME = 60;

/** The statistics for a terminal: a table a figure. */
export function statisticsText(statistics: Statistics): string {
  const figures = statistics.figures.filter(({ groups }) => groups.length > 0);
  const parts = [...sentences(statistics), ...(figures.length > 0 ? [`${BASIS} Such rows are marked *.`] : [])];
  return `${parts.join('\n')}\n${figures.map(figure => `\n${tableOf(figure)}`).join('')}`;
}

function tableOf({ title, rowName, counts, groups }: Figure): string {
  const published = groups.some(group => group.published !== null);
  const share = counts === 'items' ? 'overturned' : 'determinations';
  const head = [rowName, share, 'share', '95% interval', ...(published ? ['State'] : [])];
  const shown = groups.slice(0, MOST_ROWS);
  const lines = aligned([head, ...shown.map(group => cellsOf(group, published))]);
  const left = groups.length - shown.length;
  const sources = [...new Set(shown.flatMap(group => group.published?.source ?? []))];
  return [
    title,
    ...lines,
    ...(left > 0 ? [`and ${countText(left)} more, which --format csv has`] : []),
    ...sources.map(source => `State: share of requests overturned in the whole State, by ${source}`),
    '',
  ].join('\n');
}

const cellsOf = (group: Group, published: boolean): string[] => [
  shortened(harmless(group.name)) + (group.isSmall ? ' *' : ''),
  partText(group),
  percent(group.share),
  intervalText(group),
  ...(published ? [group.published === null ? '' : percent(group.published.share)] : []),
];

const shortened = (name: string): string => (name.length > WIDEST_NAME ? `${name.slice(0, WIDEST_NAME)}…` : name);

/** The first column to the left, the others to the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => row[column]!.length)));
  return rows.map(row =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
}

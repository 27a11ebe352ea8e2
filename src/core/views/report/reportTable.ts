import { type Html, html } from '../html';

/** A cell of a table of the report. */
export interface Cell {
  readonly content: Html | string | number;
  readonly look?: string;
  /** Names its row, or the rows of its group. */
  readonly names?: 'row' | 'rowgroup';
}

/** A group of rows; the cell that names the group stands in its first row alone. */
type Group = readonly (readonly Cell[])[];

/**
 * A table that in a narrow page becomes a list: each cell stands in a line of its own behind the name of its column. The
 * roles are written, as a table that is laid out otherwise loses them.
 */
export function reportTable(caption: string, columns: readonly string[], groups: readonly Group[]): Html {
  const heads = columns.map(column => html`<th scope="col" role="columnheader">${column}</th>`);
  const bodies = groups.map(
    rows => html`<tbody role="rowgroup">${rows.map(row => rowOf(row, columns, rows.length))}</tbody>`,
  );
  return html`<table role="table"${groups.length > 1 ? html` class="groups"` : null}><caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${heads}</tr></thead>${bodies}</table>`;
}

function rowOf(row: readonly Cell[], columns: readonly string[], rows: number): Html {
  const missing = columns.length - row.length;
  return html`<tr role="row">${row.map((cell, index) => cellOf(cell, columns[index + missing] ?? '', rows))}</tr>`;
}

function cellOf({ content, look, names }: Cell, column: string, rows: number): Html {
  const style = look ? html` class="${look}"` : null;
  if (names === undefined) return html`<td role="cell" data-column="${column}"${style}>${content}</td>`;
  const spanned = names === 'rowgroup' && rows > 1 ? html` rowspan="${rows}"` : null;
  return html`<th scope="${names}" role="rowheader"${spanned}${style}>${content}</th>`;
}

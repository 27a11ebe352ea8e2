import type { Determination, Model } from '../../model/model';
import { touches } from '../../model/span';
import { inOrder, type PlacedNote } from '../../notes/note';
import { type Html, html } from '../html';
import type { Places } from './reportPlaces';
import { type Cell, reportTable } from './reportTable';

interface Noted {
  readonly model: Model;
  readonly determination: Determination;
  readonly notes: readonly PlacedNote[];
}

/** What a person wrote about words of the determination, in the order of the text, lost notes last. Null where nothing is. */
export function notesSection({ model, determination, notes }: Noted, places: Places): Html | null {
  const index = model.determinations.indexOf(determination);
  const from = index === 0 ? 0 : determination.span.start;
  const next = model.determinations[index + 1]?.span.start ?? Number.POSITIVE_INFINITY;
  const own = inOrder(notes).filter(note => from <= startOf(note) && startOf(note) < next);
  if (own.length === 0) return null;
  const rows = own.map(note => noteRow(note, determination, places));
  const table = reportTable('Notes, with the words they are about', ['Item', 'Words', 'Note', 'Place'], [rows]);
  return html`<section aria-labelledby="notes"><h2 id="notes">Notes</h2>${table}</section>`;
}

/** A lost note is of the determination in which its words stood last. */
const startOf = ({ note, span }: PlacedNote): number => (span ?? note.anchor.span).start;

function noteRow({ note, span }: PlacedNote, { items }: Determination, places: Places): Cell[] {
  const item = span && items.findLast(one => touches(one.span, span.start));
  const state = note.isResolved ? html`<span class="soft">Resolved. </span>` : null;
  const replies = note.replies.map(({ text }) => html`<li>${text}</li>`);
  return [
    { content: item?.number ?? html`<span class="soft">–</span>` },
    { content: html`“${shortened(note.anchor.exact)}”`, look: 'side' },
    {
      content: html`${state}${note.text}${replies.length > 0 ? html`<ul class="replies">${replies}</ul>` : null}`,
      look: 'main note',
    },
    { content: span ? places.line(span.start) : html`lost: the words are not in the text any more`, look: 'place' },
  ];
}

const LONGEST = 120;

const shortened = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words);

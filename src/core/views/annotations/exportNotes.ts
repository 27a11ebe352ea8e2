import { inOrder, type PlacedNote, type Remark } from '../../notes/note';

/** Notes as the JSON export has them where they are asked for, field by field. Offsets are UTF-16 units. */
export const exportNotes = (notes: readonly PlacedNote[]) =>
  inOrder(notes).map(({ note, span }) => ({
    ...exportRemark(note),
    resolved: note.isResolved,
    quote: note.anchor.exact,
    span: span && { start: span.start, end: span.end },
    replies: note.replies.map(exportRemark),
  }));

const exportRemark = ({ id, text, created, modified }: Remark) => ({ id, text, created, modified });

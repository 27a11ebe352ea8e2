import type { Span } from '../../model/span';
import { codePointsOf } from '../../notes/codePoints';
import { inOrder } from '../../notes/note';
import { harmless } from '../../text/harmless';
import { type Annotated, partsOf } from './parts';

/**
 * The standoff form of brat (https://brat.nlplab.org/standoff.html): parts of the model, the decision as an attribute, and
 * notes with their words. Offsets are code points. A note whose words are gone has no place and cannot stand here.
 */
export function toBrat({ model, notes }: Pick<Annotated, 'model' | 'notes'>): string {
  const { text } = model;
  const points = codePointsOf(text);
  const lines: string[] = [];
  const counts = { T: 0, A: 0, '#': 0 };
  const next = (kind: keyof typeof counts): string => `${kind}${++counts[kind]}`;
  const mark = (type: string, span: Span): string => {
    const id = next('T');
    const pieces = linesOf(text, span);
    const places = pieces.map(({ start, end }) => `${points.fromUtf16(start)} ${points.fromUtf16(end)}`).join(';');
    lines.push(
      `${id}\t${type} ${places}\t${harmless(pieces.map(({ start, end }) => text.slice(start, end)).join(' '))}`,
    );
    return id;
  };
  for (const { kind, span, value } of partsOf(model)) {
    const id = mark(kind, span);
    if (kind === 'Decision') lines.push(`${next('A')}\tOutcome ${id} ${value}`);
  }
  for (const { note, span } of inOrder(notes)) {
    if (span === null) continue;
    const id = mark('Note', span);
    for (const { text: words } of [note, ...note.replies])
      lines.push(`${next('#')}\tAnnotatorNotes ${id}\t${harmless(words.replaceAll(/\s+/g, ' '))}`);
  }
  return lines.map(line => `${line}\n`).join('');
}

/** brat has one line an annotation: what goes over several lines is in pieces. */
function linesOf(text: string, { start, end }: Span): Span[] {
  return Array.from(text.slice(start, end).matchAll(/[^\r\n]+/g), ({ 0: piece, index }) => ({
    start: start + index,
    end: start + index + piece.length,
  })).filter(piece => text.slice(piece.start, piece.end).trim() !== '');
}

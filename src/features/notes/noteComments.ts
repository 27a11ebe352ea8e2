import * as vscode from 'vscode';
import type { Span } from '../../core/model/span';
import type { PlacedNote, Remark } from '../../core/notes/note';

/** A comment of the editor, and the remark it shows. */
export interface NoteComment extends vscode.Comment {
  readonly remark: Remark;
}

/** The name is what the Comments panel shows of a thread's state. */
export const commentsOf = ({ note, span }: PlacedNote): NoteComment[] => [
  commentOf(note, span ? 'Note' : 'Lost note'),
  ...note.replies.map(reply => commentOf(reply, 'Reply')),
];

function commentOf(remark: Remark, name: string): NoteComment {
  const written = new Date(remark.modified ?? remark.created);
  return {
    remark,
    body: remark.text, // as it is: no Markdown
    mode: vscode.CommentMode.Preview,
    author: { name },
    contextValue: 'remark',
    ...(remark.modified === null ? {} : { label: 'edited' }),
    ...(Number.isNaN(written.getTime()) ? {} : { timestamp: written }),
  };
}

export const labelOf = ({ note, span }: PlacedNote): string =>
  span
    ? `Note on “${shortened(note.anchor.exact)}”`
    : `Lost: “${shortened(note.anchor.exact)}” is not in the text any more`;

const shortened = (words: string): string => (words.length <= 60 ? words : `${words.slice(0, 59).trimEnd()}…`);

/** The words of a range, without the white space at its ends; of an empty one those of its line, or of the next that has some. */
export function wordsNear(document: vscode.TextDocument, range: vscode.Range): Span | null {
  const chosen = range.isEmpty ? lineWithWords(document, range.start.line) : range;
  const words = chosen ? document.getText(chosen) : '';
  if (!chosen || words.trim() === '') return null;
  const start = document.offsetAt(chosen.start) + (words.length - words.trimStart().length);
  return { start, end: start + words.trim().length };
}

function lineWithWords(document: vscode.TextDocument, from: number): vscode.Range | null {
  for (let line = from; line < document.lineCount; line++) {
    const { isEmptyOrWhitespace, range } = document.lineAt(line);
    if (!isEmptyOrWhitespace) return range;
  }
  return null;
}

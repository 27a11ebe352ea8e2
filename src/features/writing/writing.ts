import * as vscode from 'vscode';
import type { Answers, Piece } from '../../core/writing/template';
import { hasChanged } from '../../editor/convert';
import type { Documents } from '../../editor/documents';
import { inNode } from '../inNode';
import type { Kept } from './newDetermination';

/** A new determination from a few questions, and the skeleton of a further item; both as snippets to walk with Tab. */
export function registerWriting(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const kept: Kept = { answers: [], index: 0 };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('imr.newDetermination', async (given: unknown) => {
      const { askAll, newDetermination } = await load();
      const answers = isAnswers(given) ? given : await askAll(kept, readPdf);
      if (answers) await openNew(newDetermination(answers));
      else vscode.window.setStatusBarMessage('Your answers are kept: IMR: New Determination goes on from here.', 6000);
    }),
    vscode.commands.registerCommand('imr.insertItem', () => insert(documents)),
  );
}

const load = () => import('../../bundles/writingHelp.js');

/** The text of a PDF that is asked for. */
const readPdf = async () => (await inNode('PDFs cannot be read', () => import('../pdf/pdfFiles.js')))?.readChosen();

const isAnswers = (value: unknown): value is Answers =>
  typeof value === 'object' && value !== null && 'caseNumber' in value && 'items' in value;

async function openNew(pieces: readonly Piece[]): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'imr-determination', content: '' });
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  await editor.insertSnippet(toSnippet(pieces), new vscode.Position(0, 0));
}

async function insert(documents: Documents): Promise<void> {
  const recognised = documents.active();
  const editor = vscode.window.activeTextEditor;
  if (!recognised || !editor) return;
  const { document, model } = recognised;
  const { insertItem } = await load();
  const insertion = insertItem(model, document.offsetAt(editor.selection.active));
  if (!insertion) {
    vscode.window.setStatusBarMessage('An item can be inserted only in the standard layout.', 4000);
    return;
  }
  const place = document.positionAt(insertion.offset);
  const { version } = document;
  await editor.insertSnippet(toSnippet(insertion.pieces), place);
  if (hasChanged(document, version))
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function toSnippet(pieces: readonly Piece[]): vscode.SnippetString {
  const snippet = new vscode.SnippetString();
  for (const piece of pieces) {
    if (typeof piece === 'string') snippet.appendText(piece);
    else if ('fill' in piece) snippet.appendPlaceholder(piece.fill);
    else snippet.appendChoice([...piece.choice]);
  }
  return snippet;
}

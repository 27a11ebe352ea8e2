import * as vscode from 'vscode';
import type { Renaming } from '../core/writing/renaming';
import { toRange } from '../editor/convert';
import type { Documents } from '../editor/documents';
import { whileRecognised } from './whileRecognised';

/**
 * F2 renames the drug, its strength or the side of an item in its heading and rationale, in one step of undo. In other
 * plain texts F2 does what it did.
 */
export function registerRename(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const provider: vscode.RenameProvider = {
    async prepareRename(document, position) {
      const renaming = await renamingOf(documents, document, position);
      return { range: toRange(document, renaming.span), placeholder: renaming.written };
    },
    async provideRenameEdits(document, position, name) {
      const renaming = await renamingOf(documents, document, position);
      const { objectionTo, renamed } = await load();
      const objection = objectionTo(renaming.what, name.trim());
      if (objection !== null) throw new Error(objection);
      const edit = new vscode.WorkspaceEdit();
      for (const { span, text } of renamed(renaming, name.trim()))
        edit.replace(document.uri, toRange(document, span), text);
      return edit;
    },
  };
  return whileRecognised(documents, document => vscode.languages.registerRenameProvider(document, provider));
}

const load = () => import('../bundles/writingHelp.js');

/** VS Code shows the words of an error at the cursor. */
async function renamingOf(
  documents: Documents,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<Renaming> {
  const { renamingAt } = await load();
  const recognised = await documents.whenRead(document);
  const renaming = recognised && renamingAt(recognised.model, document.offsetAt(position), documents.reference);
  if (renaming) return renaming;
  throw new Error('Here is no drug, strength or side that the heading of this item names.');
}

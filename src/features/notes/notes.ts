import * as vscode from 'vscode';
import type { Documents } from '../../editor/documents';

/** Notes on any words of a determination, as VS Code's own comments; what shows them comes with the first one. */
export function registerNotes(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const controller = vscode.comments.createCommentController('imr.notes', 'IMR Notes');
  controller.options = { prompt: 'Write a note or a reply', placeHolder: 'What is to be said of these words?' };
  controller.commentingRangeProvider = {
    provideCommentingRanges: document =>
      documents.get(document) ? [new vscode.Range(0, 0, document.lineCount - 1, 0)] : undefined,
  };
  const { notes, reviewFiles } = documents;
  let threads: ReturnType<typeof open> | undefined;
  const open = () =>
    import('../../bundles/noteShowing.js').then(({ NoteThreads }) => new NoteThreads(controller, documents));
  const whenOpen = () => {
    threads ??= open();
    return threads;
  };
  const read = new WeakSet<vscode.TextDocument>();
  const load = (document: vscode.TextDocument): void => {
    if (!documents.get(document)) return;
    read.add(document);
    reviewFiles.watch(document);
    void notes.load(document);
  };
  const loadAll = (): void => vscode.workspace.textDocuments.forEach(load);
  const on = (id: string, run: (threads: Awaited<ReturnType<typeof open>>, given: never) => unknown) =>
    vscode.commands.registerCommand(id, async (given: never) => run(await whenOpen(), given));
  return vscode.Disposable.from(
    controller,
    reviewFiles.onDidChange(loadAll),
    documents.onDidChange(document => (read.has(document) ? notes.settle(document) : load(document))),
    notes.onDidChange(async document => (await whenOpen()).show(document)),
    vscode.workspace.onDidSaveTextDocument(document => notes.saved(document)),
    vscode.workspace.onDidCloseTextDocument(async document => (await threads)?.hide(document)),
    vscode.commands.registerCommand('imr.addNote', () => vscode.commands.executeCommand('workbench.action.addComment')),
    on('imr.saveNote', (all, reply) => all.save(reply)),
    on('imr.resolveNote', (all, thread) => all.resolve(thread, 'resolved')),
    on('imr.reopenNote', (all, thread) => all.resolve(thread, 'open')),
    on('imr.deleteNote', (all, thread) => all.deleteNote(thread)),
    on('imr.deleteRemark', (all, comment) => all.deleteRemark(comment)),
    on('imr.editNote', (all, comment) => all.edit(comment)),
    on('imr.keepNote', (all, comment) => all.keep(comment)),
    on('imr.leaveNote', (all, comment) => all.leave(comment)),
    on('imr.exportNotes', (all, target) => all.exportNotes(target)),
  );
}

import * as vscode from 'vscode';

/** So many milliseconds may lie between the opening of a file and the end of the untitled text that it was. */
const most = 5_000;

/**
 * Knows the file that an untitled text was saved as. VS Code opens a file with the same text, empties the untitled one and
 * closes it, and says nothing of the two being one.
 */
export class FirstSaves implements vscode.Disposable {
  /** By the untitled text the file, for a while. */
  readonly #files = new Map<vscode.TextDocument, vscode.TextDocument>();
  readonly #opened = new Set<vscode.TextDocument>();
  readonly #listening: vscode.Disposable;

  constructor() {
    this.#listening = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument(document => {
        if (document.isUntitled) return;
        this.#opened.add(document);
        setTimeout(() => this.#opened.delete(document), most);
        this.#match(document);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#opened.has(document) && this.#match(document)),
    );
  }

  dispose(): void {
    this.#listening.dispose();
  }

  /** The file that an untitled text has become; undefined where it has become none. */
  fileOf(untitled: vscode.TextDocument): vscode.TextDocument | undefined {
    return this.#files.get(untitled);
  }

  #match(file: vscode.TextDocument): void {
    const drafts = vscode.workspace.textDocuments.filter(one => one.isUntitled);
    if (drafts.length === 0) return; // as nearly always: then no text is fetched
    const text = file.getText();
    const untitled = drafts.find(one => text !== '' && one.getText() === text);
    if (!untitled) return;
    this.#files.set(untitled, file);
    setTimeout(() => this.#files.delete(untitled), most);
  }
}

import * as vscode from 'vscode';
import type { Documents } from '../../editor/documents';
import { fileName } from '../../editor/fileName';

/** A text to compare a document with. */
export interface OtherVersion {
  /** As the page names it. */
  readonly name: string;
  /** Its text as it is now; undefined where it can no longer be had. */
  text(): Promise<string | undefined>;
}

interface Row extends vscode.QuickPickItem {
  choose(): Promise<OtherVersion | undefined>;
}

/** Asks with what a document is to be compared: another open determination, its last save, its last commit, or a file. */
export async function askForOtherVersion(
  documents: Documents,
  document: vscode.TextDocument,
): Promise<OtherVersion | undefined> {
  const rows = [...openRows(documents, document), ...savedRow(document), ...(await committedRow(document)), fileRow];
  const chosen = await vscode.window.showQuickPick(rows, {
    title: `Compare ${fileName(document.uri)} With`,
    placeHolder: 'The older version',
  });
  return chosen?.choose();
}

const openRows = (documents: Documents, document: vscode.TextDocument): Row[] =>
  vscode.workspace.textDocuments
    .filter(other => other !== document && documents.get(other) !== undefined)
    .map(other => ({
      label: `$(file) ${fileName(other.uri)}`,
      description: 'open',
      choose: async () => ({ name: fileName(other.uri), text: async () => other.getText() }),
    }));

function savedRow(document: vscode.TextDocument): Row[] {
  if (!document.isDirty || document.isUntitled) return [];
  const name = `${fileName(document.uri)} at last save`;
  return [
    { label: '$(save) The Version at Last Save', choose: async () => ({ name, text: () => textOf(document.uri) }) },
  ];
}

/** What of Git's own extension is used. */
interface GitApi {
  getRepository(file: vscode.Uri): { show(ref: string, path: string): Promise<string> } | null;
}

/** Nothing where Git's extension is off, or the file was never committed. */
async function committedRow({ uri }: vscode.TextDocument): Promise<Row[]> {
  if (uri.scheme !== 'file') return [];
  const git = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  try {
    const repository = (await git?.activate())?.getAPI(1).getRepository(uri);
    const text = await repository?.show('HEAD', uri.fsPath);
    if (text === undefined) return [];
    const name = `${fileName(uri)} at last commit`;
    return [
      { label: '$(git-commit) The Version of the Last Commit', choose: async () => ({ name, text: async () => text }) },
    ];
  } catch {
    return [];
  }
}

const fileRow: Row = {
  label: '$(folder-opened) Choose a File…',
  choose: async () => {
    const filters = { Determinations: ['txt', 'imr'], 'All files': ['*'] };
    const [file] = (await vscode.window.showOpenDialog({ title: 'Compare With', openLabel: 'Compare', filters })) ?? [];
    return file && { name: fileName(file), text: () => textOf(file) };
  },
};

/** A larger file is no version of a determination: reading it would keep the window waiting. */
const MOST_MEGABYTES = 5;

/** Says so where a file cannot be read. */
async function textOf(file: vscode.Uri): Promise<string | undefined> {
  const { fs } = vscode.workspace;
  const refuse = (cause: string): undefined =>
    void vscode.window.showErrorMessage(`${fileName(file)} was not compared: ${cause}.`);
  try {
    const { size } = await fs.stat(file);
    if (size > MOST_MEGABYTES * 1024 * 1024) return refuse(`it is larger than ${MOST_MEGABYTES} MB`);
    return new TextDecoder().decode(await fs.readFile(file));
  } catch (error) {
    return refuse((error instanceof vscode.FileSystemError && CAUSES[error.code]) || 'it cannot be read');
  }
}

const CAUSES: Readonly<Record<string, string>> = {
  FileNotFound: 'it is not there any more',
  FileIsADirectory: 'it is a folder',
  NoPermissions: 'you may not read it',
};

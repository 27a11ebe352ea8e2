import * as vscode from 'vscode';
import { determination, hoverAt, show, symbols, until } from '../editor/anyHost';
import { MemoryFiles } from '../editor/memoryFiles';

// What must hold in every extension host. scripts/hosts.mjs bundles it without Node and puts in what differs.
declare const HOST: {
  readonly hasNode: boolean;
  readonly isTrusted: boolean;
  /** The folders that are open, in order, and whether settings of their own mute `pronoun-differs` there. */
  readonly folders: readonly { readonly name: string; readonly isMuted: boolean }[];
};

const files = new MemoryFiles({ '/a/draft.txt': determination });
const written = vscode.Uri.parse('imr-written:/a/draft.txt');
const shown = vscode.Uri.parse('imr-shown:/a/draft.txt');

const tests: Readonly<Record<string, () => Promise<void>>> = {
  'a process is there where Node is, and nowhere else': async () => {
    equal(typeof process === 'object' && process.versions?.node !== undefined, HOST.hasNode);
    if (!HOST.hasNode) equal(typeof process, 'undefined');
  },

  'the window is trusted or not': async () => equal(vscode.workspace.isTrusted, HOST.isTrusted),

  'a text of a file system that can be written is read and diagnosed': async () => {
    const editor = await show(written);
    await until('it is read', async () => (await symbols(editor)).length > 0);
    await until('a problem shows', () => codesOf(written).includes('page-not-in-topic'));
    await until('the hover tells the page', async () => (await hoverAt(editor, 'Benzodiazepines')).includes('p. 24'));
  },

  'it is exported and reported as a whole, with the same bytes everywhere': async () => {
    for (const [command, name] of [
      ['imr.exportJsonToFile', 'draft.imr.json'],
      ['imr.saveReport', 'draft.review.html'],
    ] as const) {
      await vscode.commands.executeCommand(command, vscode.Uri.joinPath(written, '..', name));
      equal(files.paths.includes(`/a/${name}`), true);
    }
    equal(
      files.done.join(),
      'write new TEMPORARY,rename TEMPORARY draft.imr.json,write new TEMPORARY,rename TEMPORARY draft.review.html',
    );
    console.log(`bytes ${await digest(files.textOf('/a/draft.imr.json'))}`);
  },

  'a text of one that can only be read keeps its marks, has no problems, and nothing is written beside it':
    async () => {
      const before = files.paths.join();
      const editor = await show(shown);
      await until('it is read', async () => (await symbols(editor)).length > 0);
      await vscode.commands.executeCommand('imr.exportJsonToFile', vscode.Uri.joinPath(shown, '..', 'other.imr.json'));
      equal(files.paths.join(), before);
      equal(codesOf(shown).length, 0);
    },

  'nothing is edited or saved that nobody asked for': async () => {
    for (const { uri, isDirty } of vscode.workspace.textDocuments) equal(`${uri} ${isDirty}`, `${uri} false`);
    equal(files.textOf('/a/draft.txt'), determination);
    equal(
      files.done.some(one => /draft\.txt/.test(one)),
      false,
    );
  },

  'an untitled text is diagnosed and exported': async () => {
    const editor = await show((await vscode.workspace.openTextDocument({ content: determination })).uri);
    await until('a problem shows', () => codesOf(editor.document.uri).includes('page-not-in-topic'));
    await vscode.commands.executeCommand('imr.exportJsonToFile', vscode.Uri.joinPath(written, '..', 'untitled.json'));
    equal(JSON.parse(files.textOf('/a/untitled.json')).source.name, null);
  },

  'a text that another program changes is read anew, and one that is deleted is exported as it stands in the editor':
    async () => {
      const editor = await show(written);
      files.change(written, determination.replace('Norco 10/325mg #120: Overturned', 'Norco 10/325mg #120: Upheldd'));
      await until('the problem of the new text shows', () => codesOf(written).includes('decision-unknown'));
      files.change(written, null);
      await vscode.commands.executeCommand('imr.exportJsonToFile', vscode.Uri.joinPath(written, '..', 'deleted.json'));
      equal(JSON.parse(files.textOf('/a/deleted.json')).determinations[0].items[1].decisionText, 'Upheldd');
      equal(editor.document.getText().includes('Upheldd'), true);
    },

  'on a disk without room nothing is left half-written': async () => {
    const paths = files.paths.join();
    files.fill();
    await vscode.commands.executeCommand('imr.saveReport', vscode.Uri.joinPath(written, '..', 'new.html'));
    equal(files.done.at(-1), 'write new TEMPORARY');
    await until('the half is gone', () => files.paths.join() === paths);
  },

  'settings of a folder count there alone, and only where it is trusted': async () => {
    const folders = vscode.workspace.workspaceFolders ?? [];
    equal(folders.map(({ name }) => name).join(), HOST.folders.map(({ name }) => name).join());
    for (const [index, { isMuted }] of HOST.folders.entries()) {
      const { uri } = (await show(vscode.Uri.joinPath(folders[index]!.uri, 'draft.txt'))).document;
      await until('a problem shows', () => codesOf(uri).includes('quantity-differs') || codesOf(uri).length > 2);
      equal(codesOf(uri).includes('pronoun-differs'), !isMuted);
    }
  },
};

/** Called by VS Code. */
export async function run(): Promise<void> {
  vscode.workspace.registerFileSystemProvider('imr-written', files);
  vscode.workspace.registerFileSystemProvider('imr-shown', files, { isReadonly: true });
  let failed = 0;
  for (const [name, holds] of Object.entries(tests)) {
    try {
      await holds();
      console.log(`passed ${name}`);
    } catch (error) {
      failed++;
      console.error(`failed ${name}: ${error}`);
    }
  }
  if (failed > 0) throw new Error(`${failed} tests failed`);
}

const codesOf = (uri: vscode.Uri): unknown[] =>
  vscode.languages.getDiagnostics(uri).map(({ code }) => (typeof code === 'object' ? code.value : code));

function equal(found: unknown, wanted: unknown): void {
  if (found !== wanted) throw new Error(`${found} instead of ${wanted}`);
}

async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

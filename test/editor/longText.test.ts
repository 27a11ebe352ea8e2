import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Documents } from '../../src/editor/documents';
import { closeAll, determination, open, replace, until } from './support';

const extension = vscode.extensions.getExtension<Documents>('imr-determinations.imr-determinations')!;
const problemsOf = ({ document }: vscode.TextEditor): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'IMR');

/** 1 MB: each determination cites a page that is not its topic's. */
const longText = `${determination}\n\n`.repeat(800);

describe('a long text', () => {
  afterEach(closeAll);

  it('shows its visible lines first and its problems when it was read, also after an edit', async () => {
    const documents = await extension.activate();
    const events: string[] = [];
    const note = (event: string) => events.at(-1) !== event && events.push(event);
    const listening = vscode.Disposable.from(
      documents.onDidChange(document => {
        if (document.lineCount > 10_000) note(documents.get(document)?.isWaiting ? 'waiting' : 'read');
      }),
      vscode.languages.onDidChangeDiagnostics(() => {
        const shown = vscode.window.activeTextEditor;
        if (!shown || shown.document.lineCount < 10_000 || problemsOf(shown).length === 0) return;
        const isAtTop = problemsOf(shown).some(({ range }) => range.start.line < 30);
        note(isAtTop ? 'problem at the top' : 'no problem at the top');
      }),
    );
    const editor = await open(longText);
    await until('the problems are shown', () => events.includes('problem at the top'));
    assert.deepEqual(events, ['waiting', 'read', 'problem at the top']);

    await replace(editor, 'Page(s): 54.', 'Page(s): 24.');
    assert.equal(documents.get(editor.document)?.isWaiting, true);
    const excerpt = documents.excerpt(editor);
    const pages = excerpt?.model.determinations[0]?.items[0]?.maximusGuideline?.citations[0]?.pages;
    assert.deepEqual(pages, [24], 'what is seen is read at once');
    await until('the problem is gone', () => events.includes('no problem at the top'));
    const lasting = ['problem at the top', 'waiting', 'read', 'no problem at the top'];
    assert.deepEqual(events, ['waiting', 'read', ...lasting]);
    listening.dispose();
  }).timeout(60_000);

  it('shows a thousand diagnostics at most, the gravest, and says what is left out', async () => {
    const item = 'Valium 5mg #60: Upheid\n\nDecision rationale: The records are thin.\n\n';
    const editor = await open(determination + item.repeat(400));
    await until('the problems are shown', () => problemsOf(editor).length > 0);
    const problems = problemsOf(editor);
    assert.equal(problems.length, 1000);
    const last = problems.at(-1)!;
    assert.match(last.message, /^This text has [12],\d{3} problems\. Shown are the 999 gravest/);
    assert.equal(problems.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Hint).length, 0);
  });
});

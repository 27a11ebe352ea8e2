import * as assert from 'node:assert/strict';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { closeAll, determination, open, openSample, samples, setting, shopping, until } from './support';

const run = (command: string, ...rest: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...rest);
const lineAtCursor = ({ document, selection }: vscode.TextEditor): string =>
  document.lineAt(selection.active.line).text;

/** The line from the cursor on; "selected" where there is more than a cursor. */
const textAtCursor = ({ document, selection }: vscode.TextEditor): string =>
  selection.isEmpty ? document.lineAt(selection.active.line).text.slice(selection.active.character) : 'selected';

describe('finding one’s way', () => {
  afterEach(closeAll);

  it('goes to the next and to the previous item, and stays at the last', async () => {
    const editor = await open(determination);
    const visited: string[] = [];
    for (const command of ['imr.nextItem', 'imr.nextItem', 'imr.nextItem', 'imr.previousItem']) {
      await run(command);
      visited.push(lineAtCursor(editor).split(' ')[0]!);
    }
    assert.deepEqual(visited, ['Valium', 'Norco', 'Norco', 'Valium']);
  });

  it('goes to the rationale and to the words in which it concludes', async () => {
    const editor = await open(determination);
    await run('imr.nextItem');
    await run('imr.goToRationale');
    assert.match(textAtCursor(editor), /^Decision rationale: The records/);
    await run('imr.goToConclusion');
    assert.match(textAtCursor(editor), /^The request is not medically necessary|^not medically necessary/);
  });

  it('lists the items, shows the one in focus and goes to the one chosen', async () => {
    const editor = await open(determination);
    await run('imr.nextItem');
    await run('imr.nextItem');
    const chosen = run('imr.goToItem');
    await until('the item at the cursor, first in focus, is selected', async () => {
      await run('workbench.action.acceptSelectedQuickOpenItem');
      return textAtCursor(editor) === 'Norco 10/325mg #120: Overturned';
    });
    await chosen;
  });

  it('lists the items, and without a choice the text stands as it stood', async () => {
    const between = 'A line of the records.\n'.repeat(80);
    const editor = await open(determination.replace('Norco', `${between}\nNorco`));
    const first = () => editor.visibleRanges[0]?.start.line ?? 0;
    await run('imr.nextItem');
    let before = 0;
    await until('the item is shown, and nothing scrolls any more', async () => {
      const earlier = before;
      before = first();
      return before > 0 && before === earlier;
    });
    void run('imr.goToItem');
    await run('workbench.action.quickOpenSelectNext');
    await until('the other item is shown', async () => first() > before + 40);
    await run('workbench.action.closeQuickOpen');
    await until('the text is back', async () => first() === before);
  });

  it('shows the problems while one walks through their list, and nothing of it is left without a choice', async () => {
    const editor = await openSample('CM17-0900006.txt');
    const first = () => editor.visibleRanges[0]?.start.line ?? 0;
    for (const command of ['imr.goToProblem', 'imr.readyToSign']) {
      void run(command);
      await until(`the list of ${command} is walked`, async () => {
        await run('workbench.action.quickOpenSelectNext');
        return first() > 0;
      });
      await run('workbench.action.closeQuickOpen');
      await until('the text is back', async () => first() === 0);
    }
  });

  it('closes a list of places when another program changes the text under it', async () => {
    const editor = await open(determination);
    const list = run('imr.goToItem');
    await until('the list is walked', async () => {
      await run('workbench.action.quickOpenSelectNext');
      return editor.visibleRanges.length > 0;
    });
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'A new first line\n'));
    await list; // nobody chose
    await run('workbench.action.acceptSelectedQuickOpenItem');
    assert.equal(editor.selection.active.line, 1);
  });

  it('brings an item to the upper quarter of the window', async () => {
    const around = 'A line of the records.\n'.repeat(80);
    const editor = await open(determination.replace('CLINICAL CASE', `${around}\nCLINICAL CASE`) + around);
    await run('imr.nextItem');
    await until('the heading stands in the upper half, below the top', () => {
      const [shown] = editor.visibleRanges;
      const above = editor.selection.active.line - (shown?.start.line ?? 0);
      return (
        textAtCursor(editor).startsWith('Valium') && above > 2 && above < (shown!.end.line - shown!.start.line) / 2
      );
    });
  });

  it('does nothing on a text that is no determination', async () => {
    const editor = await open('one\ntwo\n');
    for (const command of [
      'imr.nextItem',
      'imr.goToConclusion',
      'imr.goToItem',
      'imr.exportJson',
      'imr.copyItemJson',
    ]) {
      await run(command);
    }
    assert.equal(vscode.window.activeTextEditor, editor);
    assert.equal(editor.selection.active.line, 0);
  });

  it('opens a sample as a copy that may be edited', async () => {
    void run('imr.openSamples');
    await until('a sample is open', async () => {
      await run('workbench.action.acceptSelectedQuickOpenItem');
      return vscode.window.activeTextEditor?.document.uri.path.endsWith('CM16-0900001.txt') ?? false;
    });
    const { document } = vscode.window.activeTextEditor!;
    assert.ok(!document.uri.path.includes('/media/samples/'));
  });
});

describe('the line above an item', () => {
  afterEach(closeAll);

  const lenses = async ({ document }: vscode.TextEditor) =>
    (await run('vscode.executeCodeLensProvider', document.uri)) as vscode.CodeLens[];
  const titles = async (editor: vscode.TextEditor) =>
    (await lenses(editor)).map(({ command, range }) => `${range.start.line + 1} ${command!.title}`);
  const click = async (editor: vscode.TextEditor, title: string) => {
    const { command } = (await lenses(editor)).find(lens => lens.command!.title.includes(title))!;
    await run(command!.command, ...command!.arguments!);
  };

  it('says what the item decides, concludes and cites, and how many problems it has', async () => {
    const editor = await open(determination);
    await until('the first item has a problem', async () => (await titles(editor)).join().includes('problem'));
    assert.deepEqual(await titles(editor), [
      '13 Upheld',
      '13 rationale: not medically necessary',
      '13 MAXIMUS: Benzodiazepines p. 54',
      '13 $(warning)\u00a01 problem',
      '23 Overturned',
      '23 rationale: medically necessary',
      '23 MAXIMUS: none cited',
    ]);
  });

  it('leads to the conclusion, the citation and the problem', async () => {
    const editor = await open(determination);
    await until('the first item has a problem', async () => (await titles(editor)).join().includes('problem'));
    await click(editor, 'rationale: not');
    assert.match(textAtCursor(editor), /^The request is not medically necessary|^not medically necessary/);
    await click(editor, 'MAXIMUS: Benzo');
    assert.match(textAtCursor(editor), /^Chronic Pain Treatment Guidelines/);
    await click(editor, '1 problem');
    assert.equal(textAtCursor(editor), '54.');
  });

  it('turns the decision over, which undo takes back', async () => {
    const editor = await open(determination);
    await click(editor, 'Upheld');
    assert.match(editor.document.getText(), /^Valium 5mg #60: Overturned$/m);
    assert.equal((await titles(editor))[0], '13 Overturned');
    await run('undo');
    assert.equal(editor.document.getText(), determination);
  });

  it('turns nothing over in an editor that is read-only', async () => {
    const editor = await open(determination);
    await run('workbench.action.files.setActiveEditorReadonlyInSession');
    await click(editor, 'Upheld');
    await run('imr.insertItem');
    assert.equal(editor.document.getText(), determination);
    await run('workbench.action.files.resetActiveEditorReadonlyInSession');
    await click(editor, 'Upheld');
    assert.match(editor.document.getText(), /Valium.*: Overturned/);
  });

  it('turns the decision of a text over that a page covers, and shows it', async () => {
    const { document } = await open(determination);
    const page = vscode.window.createWebviewPanel('covers', 'A page', vscode.ViewColumn.One);
    await until('the page covers the text', () => vscode.window.visibleTextEditors.length === 0);
    await run('imr.flipDecision', { uri: document.uri.toString(), offset: determination.indexOf('Valium') });
    assert.match(document.getText(), /Valium.*: Overturned/);
    assert.equal(vscode.window.activeTextEditor?.document, document);
    page.dispose();
  });

  it('is away where the setting says so', async () => {
    const editor = await open(determination);
    await setting('codeLens', false);
    assert.deepEqual(await titles(editor), []);
    await setting('codeLens', undefined);
  });
});

describe('the view Disputed Items', () => {
  afterEach(async () => {
    await run('workbench.view.explorer');
    await closeAll();
  });

  it('is of the only determination to be seen where none was active yet', async () => {
    const seen = async (): Promise<string> => {
      await vscode.env.clipboard.writeText('nothing');
      await run('imr.copyAsTable');
      return vscode.env.clipboard.readText();
    };
    const beside = await vscode.workspace.openTextDocument(vscode.Uri.file(path.join(samples, 'CM17-0900006.txt')));
    await open(shopping);
    assert.equal(await seen(), 'nothing');
    await vscode.window.showTextDocument(beside, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
    assert.match(await seen(), /LSO brace/);
  });

  it('shows the text of a row that is chosen with the keyboard', async () => {
    const editor = await open(determination);
    await run('imr.items.focus');
    await until('the cursor is at the first heading', async () => {
      await run('list.focusFirst');
      await run('list.select');
      return textAtCursor(editor) === 'Valium 5mg #60: Upheld';
    });
    await until('the cursor is at the rationale', async () => {
      for (const command of ['list.focusFirst', 'list.collapse', 'list.expand']) await run(command);
      await new Promise(resolve => setTimeout(resolve, 300)); // until its parts are drawn
      for (const command of ['list.focusDown', 'list.focusDown', 'list.focusDown', 'list.select']) await run(command);
      return textAtCursor(editor).startsWith('Decision rationale: The records');
    });
  });

  it('keeps its rows right while the text above them is edited', async () => {
    const editor = await open(determination);
    await run('imr.items.focus');
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'A new first line\n'));
    await until('the row knows its new place', async () => {
      await run('list.focusFirst');
      await run('list.select');
      return textAtCursor(editor) === 'Valium 5mg #60: Upheld';
    });
  });
});

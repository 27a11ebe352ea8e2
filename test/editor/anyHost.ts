import * as vscode from 'vscode';

// What tests need in any extension host: nothing of Node stands here.

/** Two items; the first cites a page that is not its topic's. */
export const determination = `HOW THE IMR FINAL DETERMINATION WAS MADE

MAXIMUS Federal Services sent the complete case file to an expert reviewer.

CLINICAL CASE SUMMARY

The injured worker is a 50 year old female injured on 02/03/2015.

IMR ISSUES, DECISIONS AND RATIONALES

The Final Determination was based on decisions for the disputed items/services set forth below:

Valium 5mg #60: Upheld

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.

MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Benzodiazepines
Page(s): 54.

Decision rationale: The records are thin. The request is not medically necessary. Other relevant
guidelines may be consulted.

Norco 10/325mg #120: Overturned

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.

MAXIMUS guideline: The Expert Reviewer did not cite any medical evidence for its decision.

Decision rationale: Function is better and pain is less. The request is medically necessary.
`;

export const shopping = 'Shopping\n    bread\n    milk\n\nDecision rationale: we have guests.\n';

export const symbols = async ({ document }: vscode.TextEditor): Promise<vscode.DocumentSymbol[]> =>
  (await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  )) ?? [];

/** What the hovers say at the first place of a word. */
export async function hoverAt({ document }: vscode.TextEditor, word: string): Promise<string> {
  const at = document.getText().indexOf(word);
  if (at < 0) throw new Error(`no "${word}" in the text`);
  const position = document.positionAt(at + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers.flatMap(hover => hover.contents.map(part => (typeof part === 'string' ? part : part.value))).join('\n');
}

/** Waits until something holds; fails with the words where it never does. */
export async function until(words: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 8_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`never came true: ${words}`);
    await new Promise(resolve => setTimeout(resolve, 25));
  }
}

/** Shows a document; VS Code tells the extension host of the active editor a little later. */
export async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(uri);
  await until('the editor is active', () => vscode.window.activeTextEditor === editor);
  return editor;
}

// Sets one fixed decoration at each change of a file "fixed.txt", and takes it away at the next one, so that each is
// seen: the first letters of the line. It reads nothing.
const vscode = require('vscode');

exports.activate = context => {
  const type = vscode.window.createTextEditorDecorationType({ border: '1px solid', backgroundColor: '#e8a33d2b' });
  const set = ({ document, contentChanges: [change] }) => {
    const editor = vscode.window.activeTextEditor;
    if (!change || editor?.document !== document || !document.fileName.endsWith('fixed.txt')) {
      return;
    }
    const { line } = change.range.start;
    editor.setDecorations(type, document.version % 2 === 0 ? [new vscode.Range(line, 0, line, 5)] : []);
  };
  context.subscriptions.push(type, vscode.workspace.onDidChangeTextDocument(set));
};

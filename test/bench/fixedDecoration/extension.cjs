// At each change of a file "fixed.txt" one fixed decoration, on the first letters of the line: set while the line's last
// letter is missing, else taken away, so that each change is seen.
const vscode = require('vscode');

exports.activate = context => {
  const type = vscode.window.createTextEditorDecorationType({ border: '1px solid', backgroundColor: '#e8a33d2b' });
  const set = ({ document, contentChanges: [change] }) => {
    const editor = vscode.window.activeTextEditor;
    if (!change || editor?.document !== document || !document.fileName.endsWith('fixed.txt')) {
      return;
    }
    const { line } = change.range.start;
    const isWhole = document.lineAt(line).text.endsWith('d');
    editor.setDecorations(type, isWhole ? [] : [new vscode.Range(line, 0, line, 5)]);
  };
  context.subscriptions.push(type, vscode.workspace.onDidChangeTextDocument(set));
};

// Lives in the VS Code of `npm start` alone: opens beside the sample what a new user would look for.
const { commands, window } = require('vscode');

const WALKTHROUGH = 'imr-determinations.imr-determinations#imr.start';

exports.activate = async () => {
  await commands.executeCommand('imr.items.focus');
  const sample = window.activeTextEditor;
  await commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH, false);
  if (sample) await window.showTextDocument(sample.document, { preview: false, selection: sample.selection });
};

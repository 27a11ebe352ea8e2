import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

const extensionId = 'imr-determinations.imr-determinations';

describe('the extension', () => {
  it('activates', async () => {
    const extension = installedExtension();
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('registers every command of package.json', async () => {
    const extension = installedExtension();
    await extension.activate();
    const registered = new Set(await vscode.commands.getCommands(true));
    const contributed: { command: string }[] = extension.packageJSON.contributes.commands ?? [];
    const missing = contributed.map(({ command }) => command).filter(command => !registered.has(command));
    assert.deepEqual(missing, []);
  });
});

function installedExtension(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension(extensionId);
  assert.ok(extension, `${extensionId} is not installed`);
  return extension;
}

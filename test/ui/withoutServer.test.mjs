import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { uiTest } from './uiTest.mjs';
import { openWithoutServer } from './withoutServer.mjs';

const sample = fs.readFileSync(path.join(import.meta.dirname, '../../media/samples/CM17-0900006.txt'), 'utf8');

uiTest(
  'in a browser alone a determination is read, exported and reported; what needs Node says so',
  { open: openWithoutServer },
  async vscode => {
    await vscode.runCommand('IMR: Open a Sample Determination');
    await vscode.pick('Four items, many problems');
    await vscode.statusBarItem('4 items');
    assert.equal(await vscode.activeTab(), 'CM17-0900006.txt');
    await vscode.goToLine(41);
    assert.equal((await vscode.styleOf('Overturned')).color, 'rgb(99, 220, 201)');
    assert.match(await vscode.hover('Antiepilepsy', { inLine: 'Section' }), /^Antiepilepsy drugs/);
    await vscode.openContainer('IMR');
    assert.match((await vscode.treeRows())[0].label, /^1\. Overturned · Gabapentin 600mg #90/);
    await vscode.screenshot('without a server');

    await vscode.openOwnFile('own.txt', sample);
    await vscode.statusBarItem('4 items');
    await vscode.runCommand('IMR: Export Determination as JSON to File');
    await vscode.toast('Exported to own.imr.json');
    const { source, determinations } = JSON.parse(await vscode.ownFile('own.imr.json'));
    assert.equal(source.name, 'own.txt');
    assert.deepEqual(
      determinations[0].items.map(({ decision }) => decision),
      ['overturned', 'upheld', 'upheld', 'upheld'],
    );
    await vscode.runCommand('IMR: Save Review Report');
    await vscode.toast('Review report saved as own.review.html');
    const report = await vscode.ownFile('own.review.html');
    assert.match(report, /<\/html>\s*$/);
    assert.ok(report.includes('Gabapentin 600mg #90'));

    for (const [command, sentence] of [
      ['IMR: Export Folder', 'Folders cannot be exported in a browser alone'],
      ['IMR: Build Index of Determinations', 'Folders cannot be read in a browser alone'],
      ['IMR: Import Determination from PDF', 'PDFs cannot be imported in a browser alone'],
    ]) {
      await vscode.runCommand('Notifications: Clear All Notifications'); // only three at a time are on the screen
      await vscode.runCommand(command);
      assert.match(await vscode.toast(sentence), /use VS Code on the desktop or with a remote machine\./);
    }

    await vscode.runCommand('IMR: Copy Diagnostic Info');
    await vscode.statusBarItem('Copied');
    assert.match(await vscode.clipboard(), /no Node/);
    const workers = await vscode.inWorkers(() => typeof process);
    assert.ok(workers.length > 0);
    assert.deepEqual(new Set(workers), new Set(['undefined']));
    const elsewhere = vscode.asked.filter(address => !address.replace(/^blob:/, '').startsWith(vscode.address));
    assert.deepEqual(elsewhere, []);
  },
);

import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { check } from '../../src/core/checks/check';
import { dismissalOf } from '../../src/core/checks/dismissal';
import { writeReview } from '../../src/core/checks/reviewFile';
import { parse } from '../../src/core/parse';
import { MemoryFiles } from './memoryFiles';
import { closeAll, determination, replace, samples, until } from './support';

const cli = path.resolve(__dirname, '../../../dist/cli.js');

describe('the export of a folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-folder-'));
  });
  afterEach(async () => {
    await closeAll();
    fs.rmSync(folder, { recursive: true });
  });

  const target = (name: string) => path.join(folder, name);
  const exportTo = async (file: string, ...folders: string[]): Promise<string> => {
    const uris = folders.map(one => vscode.Uri.file(one));
    await vscode.commands.executeCommand('imr.exportFolder', uris[0], uris, vscode.Uri.file(file));
    return fs.readFileSync(file, 'utf8');
  };

  it('has the bytes of the command line, in each format, and leaves nothing else', async () => {
    for (const [format, ...more] of [['jsonl'], ['json'], ['csv', '--excel']]) {
      const expected = fromCommandLine(['--format', format!, ...more, samples]);
      assert.equal(await exportTo(target(`all.${format}`), samples), expected);
    }
    assert.deepEqual(fs.readdirSync(folder).sort(), ['all.csv', 'all.json', 'all.jsonl']);
  }).timeout(60_000);

  it('takes several folders, and texts that are not saved as they stand in the editor', async () => {
    for (const name of ['one/a.txt', 'two/b.txt']) {
      fs.mkdirSync(path.dirname(target(name)));
      fs.writeFileSync(target(name), determination);
    }
    const editor = await vscode.window.showTextDocument(vscode.Uri.file(target('two/b.txt')));
    await replace(editor, 'Valium', 'Xanax');
    const rows = (await exportTo(target('all.jsonl'), target('one'), target('two'))).trimEnd().split('\n');
    const headings = rows.map(row => JSON.parse(row).determination.items[0].heading);
    assert.deepEqual(headings, ['Valium 5mg #60', 'Xanax 5mg #60']);
    assert.equal(fs.readFileSync(target('two/b.txt'), 'utf8'), determination);
  });

  it('writes nothing where there is no determination, or the name has no format', async () => {
    fs.writeFileSync(target('minutes.txt'), 'Minutes.');
    for (const name of ['all.jsonl', 'all.txt'])
      await vscode.commands.executeCommand(
        'imr.exportFolder',
        vscode.Uri.file(folder),
        undefined,
        vscode.Uri.file(target(name)),
      );
    assert.deepEqual(fs.readdirSync(folder), ['minutes.txt']);
  });
});

describe("another's file system", () => {
  const files = new MemoryFiles({ '/box/b.txt': determination, '/box/a/c.imr': determination, '/box/notes.md': 'x' });
  let provider: vscode.Disposable;
  before(() => {
    provider = vscode.workspace.registerFileSystemProvider('imr-test', files);
  });
  after(() => provider.dispose());
  afterEach(closeAll);

  const uri = (name: string) => vscode.Uri.from({ scheme: 'imr-test', path: name });

  it('exports a folder as a whole', async () => {
    await vscode.commands.executeCommand('imr.exportFolder', uri('/box'), undefined, uri('/all.jsonl'));
    const rows = files.textOf('/all.jsonl').trimEnd().split('\n');
    const names = rows.map(row => JSON.parse(row).source.name);
    assert.deepEqual(names, ['c.imr', 'b.txt']);
    assert.deepEqual(files.done, ['write new TEMPORARY', 'rename TEMPORARY all.jsonl']);
    assert.deepEqual(files.paths, ['/all.jsonl', '/box/a/c.imr', '/box/b.txt', '/box/notes.md']);
  });

  it('replaces a file by a copy of it, so that its mode stays, and leaves a read-only one', async () => {
    const text = determination.replace('is not medically necessary', 'is medically necessary');
    const model = parse(text);
    const [problem] = check(model).filter(({ code }) => code === 'decision-contradicts-rationale');
    const review = writeReview(null, [dismissalOf(model, problem!, 'Seen', null)!])!;
    files.writeFile(uri('/box/b.txt'), new TextEncoder().encode(text));
    files.writeFile(uri('/box/b.imr-review.json'), new TextEncoder().encode(review));
    const editor = await vscode.window.showTextDocument(uri('/box/b.txt'));
    const shown = () =>
      vscode.languages
        .getDiagnostics(editor.document.uri)
        .some(one => JSON.stringify(one.code).includes('contradicts'));
    await until(
      'the problems are shown without it',
      () => vscode.languages.getDiagnostics(editor.document.uri).length > 0 && !shown(),
    );
    files.makeReadOnly('/box/b.imr-review.json');
    await vscode.commands.executeCommand('imr.restoreFindings');
    assert.equal(files.textOf('/box/b.imr-review.json'), review);
    files.makeWritable('/box/b.imr-review.json');
    files.done.length = 0;
    await vscode.commands.executeCommand('imr.restoreFindings');
    await until('the problem is back', shown);
    const copied = ['copy b.imr-review.json TEMPORARY', 'write over TEMPORARY', 'rename TEMPORARY b.imr-review.json'];
    assert.deepEqual(files.done, copied);
  });
});

function fromCommandLine(args: readonly string[]): string {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return execFileSync(process.execPath, [cli, 'export', ...args], { env, encoding: 'utf8' });
}

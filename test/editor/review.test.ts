import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { check } from '../../src/core/checks/check';
import { dismissalOf } from '../../src/core/checks/dismissal';
import { writeReview } from '../../src/core/checks/reviewFile';
import { anchorAt } from '../../src/core/notes/anchor';
import { writeNotes } from '../../src/core/notes/reviewNotes';
import { parse } from '../../src/core/parse';
import { MemoryFiles } from './memoryFiles';
import { closeAll, hoverAt, open, openUnsaved, replace, setting, shopping, until } from './support';

/** The first decision is misspelt, its citation names a section of definitions; the second item contradicts itself. */
const draft = `HOW THE IMR FINAL DETERMINATION WAS MADE

MAXIMUS Federal Services sent the complete case file to an expert reviewer.

CLINICAL CASE SUMMARY

The injured worker is a 50 year old female injured on 02/03/2015.

IMR ISSUES, DECISIONS AND RATIONALES

The Final Determination was based on decisions for the disputed items/services set forth below:

Valium 5mg #60: Upheid

Claims Administrator guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Benzodiazepines Page(s): 54.

MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines 9792.20, Benzodiazepines, page(s) 24 Page(s): 24.

Decision rationale: The records are thin. The request is not medically necessary.

Norco 10/325mg #120: Overturned

MAXIMUS guideline: The Expert Reviewer did not cite any medical evidence for its decision.

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.

Decision rationale: Function is better and pain is less. The request is not medically necessary.
`;

const all = [
  'decision-contradicts-rationale',
  'decision-unknown',
  'labels-out-of-order',
  'page-not-in-topic',
  'regulation-mismatch',
];

const codeOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);
const diagnosticsOf = ({ document }: vscode.TextEditor): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'IMR');
const codes = (editor: vscode.TextEditor): string[] => diagnosticsOf(editor).map(codeOf).sort();
const found = (editor: vscode.TextEditor, code: string): vscode.Diagnostic | undefined =>
  diagnosticsOf(editor).find(diagnostic => codeOf(diagnostic) === code);
const shows = (editor: vscode.TextEditor, ...expected: string[]): Promise<void> =>
  until(`the problems are ${expected.join(', ')}`, () => codes(editor).join() === [...expected].sort().join());

const actionsAt = async (editor: vscode.TextEditor, code: string): Promise<vscode.CodeAction[]> =>
  vscode.commands.executeCommand('vscode.executeCodeActionProvider', editor.document.uri, found(editor, code)!.range);

async function fix(editor: vscode.TextEditor, code: string, title: string): Promise<void> {
  const action = (await actionsAt(editor, code)).find(one => one.title.startsWith(title));
  assert.ok(action?.edit, `no fix "${title}"`);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

const dismissProblem = (editor: vscode.TextEditor, code: string): Thenable<void> =>
  vscode.commands.executeCommand('imr.dismissFinding', {
    uri: editor.document.uri.toString(),
    offset: editor.document.offsetAt(found(editor, code)!.range.start),
    code,
    reason: 'Checked against the records <b>twice</b>',
  });

describe('problems', () => {
  afterEach(closeAll);

  it('show when a determination opens, with their pages and second places', async () => {
    const editor = await open(draft);
    await shows(editor, ...all);
    const contradiction = found(editor, 'decision-contradicts-rationale')!;
    assert.equal(contradiction.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(editor.document.getText(contradiction.range), 'Overturned');
    assert.equal(contradiction.relatedInformation?.length, 1);
    const { code } = contradiction;
    assert.ok(typeof code === 'object');
    assert.equal(code.value, 'decision-contradicts-rationale');
    assert.equal(code.target.scheme, 'command');
    await vscode.commands.executeCommand(code.target.path, ...JSON.parse(code.target.query));
    await until('the page of the code, rendered', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputWebview && input.viewType.includes('markdown.preview');
    });
    assert.equal(found(editor, 'page-not-in-topic')!.severity, vscode.DiagnosticSeverity.Information);
  });

  it('appear after a pause while one types, and go at once when mended', async () => {
    const editor = await open(draft);
    await shows(editor, ...all);
    const events: string[][] = [];
    const listener = vscode.languages.onDidChangeDiagnostics(() => events.push(codes(editor)));
    const between = draft.slice(draft.indexOf('02/03/2015'), draft.indexOf(': Upheid') + ': Upheid'.length);
    await replace(editor, between, between.replace('02/03', '02/31').replace('Upheid', 'Upheld')); // as one edit
    await shows(editor, ...all.filter(code => code !== 'decision-unknown'), 'date-invalid');
    await until('the change is told', () => events.some(shown => shown.includes('date-invalid')));
    listener.dispose();
    const mended = events.findIndex(shown => !shown.includes('decision-unknown'));
    const appeared = events.findIndex(shown => shown.includes('date-invalid'));
    assert.ok(mended >= 0 && mended < appeared, JSON.stringify(events));
  });

  it('are by the settings', async () => {
    const editor = await open(draft);
    await shows(editor, ...all);
    await setting('claimsSide', 'off');
    await shows(editor, ...all.filter(code => code !== 'page-not-in-topic'));
    await setting('claimsSide', undefined);
    await setting('checks', { claimsSide: 'off' });
    await shows(editor, ...all.filter(code => code !== 'page-not-in-topic'));
    await setting('claimsSide', 'info');
    await shows(editor, ...all);
    await setting('claimsSide', 'off');
    await setting('checks', { 'labels-out-of-order': 'off', 'decision-unknown': 'hint' });
    await shows(editor, 'decision-contradicts-rationale', 'decision-unknown', 'regulation-mismatch');
    assert.equal(found(editor, 'decision-unknown')!.severity, vscode.DiagnosticSeverity.Hint);
    await setting('checks', undefined);
    await setting('claimsSide', undefined);
    await shows(editor, ...all);
  }).timeout(60_000);

  it('are not looked for in other texts, and go with the editor', async () => {
    const other = await open(shopping);
    assert.deepEqual(codes(other), []);
    const editor = await open(draft);
    await shows(editor, ...all);
    await vscode.languages.setTextDocumentLanguage(editor.document, 'markdown');
    await shows(editor);
  });
});

describe('quick fixes', () => {
  afterEach(closeAll);

  it('change a misspelt decision, and the problem goes', async () => {
    const editor = await open(draft);
    await shows(editor, ...all);
    await fix(editor, 'decision-unknown', 'Change to Upheld');
    assert.match(editor.document.getText(), /#60: Upheld\n/);
    await shows(editor, ...all.filter(code => code !== 'decision-unknown'));
  });

  it("are none but to dismiss in the claims administrator's paragraph", async () => {
    const editor = await open(draft);
    await shows(editor, ...all);
    const titles = (await actionsAt(editor, 'page-not-in-topic')).map(({ title }) => title);
    assert.deepEqual(
      titles.filter(title => title.includes('IMR') || title.startsWith('Dismiss')),
      ['Dismiss “Page outside the cited topic”…'],
    );
  });

  it('mend all that needs no choice, as one step to undo', async () => {
    const editor = await open(draft);
    await shows(editor, ...all);
    await vscode.commands.executeCommand('imr.fixAll');
    const text = editor.document.getText();
    assert.match(text, /9792\.24\.2, Benzodiazepines/);
    assert.ok(text.indexOf('The Claims Administrator did not') < text.indexOf('The Expert Reviewer did not'));
    await shows(editor, 'decision-contradicts-rationale', 'decision-unknown', 'page-not-in-topic');
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), draft);
  });

  it('mend nothing in a determination beside the text that one is in', async () => {
    const editor = await open(draft);
    await shows(editor, ...all);
    const other = await vscode.workspace.openTextDocument({ content: 'A letter.' });
    await vscode.window.showTextDocument(other, vscode.ViewColumn.Beside);
    await vscode.commands.executeCommand('imr.fixAll');
    assert.equal(editor.document.getText(), draft);
  });

  it('offer the same as a source action', async () => {
    const editor = await open(draft);
    await shows(editor, ...all);
    const whole = new vscode.Range(0, 0, editor.document.lineCount, 0);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      whole,
      'source.fixAll.imr',
    );
    assert.equal(actions.length, 1);
    assert.equal(actions[0]!.kind?.value, 'source.fixAll.imr');
  });
});

describe('dismissed problems', () => {
  afterEach(closeAll);

  it('go, stay away when the text around them changes, and come back when restored', async () => {
    const editor = await open(draft);
    await shows(editor, ...all);
    await dismissProblem(editor, 'decision-contradicts-rationale');
    const left = all.filter(code => code !== 'decision-contradicts-rationale');
    await shows(editor, ...left);
    await replace(editor, 'Function is better', 'Function is much better');
    await replace(editor, ': Upheid', ': Upheld');
    await shows(editor, ...left.filter(code => code !== 'decision-unknown'));
    await vscode.commands.executeCommand('imr.restoreFindings');
    await shows(editor, ...all.filter(code => code !== 'decision-unknown'));
  });
});

describe('a dismissal', () => {
  afterEach(closeAll);

  const noted = draft.replace('injured on 02/03/2015.', '$& Her number is 123-45-6789.');
  const only = (editor: vscode.TextEditor, code: string): number => codes(editor).filter(one => one === code).length;
  const shownTimes = (editor: vscode.TextEditor, code: string, count: number): Promise<void> =>
    until(`${code} is shown ${count} times`, () => only(editor, code) === count);

  it('of one number does not hide another that is typed later', async () => {
    const editor = await open(noted);
    await shownTimes(editor, 'identifier-present', 1);
    await dismissProblem(editor, 'identifier-present');
    await shownTimes(editor, 'identifier-present', 0);
    await replace(editor, '123-45-6789.', '123-45-6789 or 987-65-4321.');
    await shownTimes(editor, 'identifier-present', 1);
    assert.equal(editor.document.getText(found(editor, 'identifier-present')!.range), '987-65-4321');
  });

  it('stays when the file is renamed, and when an item is inserted above', async () => {
    const editor = await open(noted);
    await shows(editor, ...all, 'identifier-present');
    await dismissProblem(editor, 'identifier-present');
    await dismissProblem(editor, 'decision-contradicts-rationale');
    const left = all.filter(code => code !== 'decision-contradicts-rationale');
    await shows(editor, ...left);
    const start = editor.document.positionAt(draft.indexOf('Valium'));
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('imr.insertItem');
    await until('the new item is shown', () => codes(editor).includes('placeholder-left'));
    assert.equal(only(editor, 'decision-contradicts-rationale'), 0);
    await vscode.commands.executeCommand('undo');
    await editor.document.save();
    const renamed = vscode.Uri.joinPath(editor.document.uri, '..', 'renamed.txt');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(editor.document.uri, renamed);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await shows(await vscode.window.showTextDocument(renamed), ...left);
  });

  it('stays when an untitled text is saved', async () => {
    const target = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'imr-saved-')), 'saved.txt');
    const untitled = await vscode.workspace.openTextDocument(vscode.Uri.file(target).with({ scheme: 'untitled' }));
    const editor = await vscode.window.showTextDocument(untitled);
    assert.ok(await editor.edit(edit => edit.insert(new vscode.Position(0, 0), noted)));
    await shows(editor, ...all, 'identifier-present');
    await dismissProblem(editor, 'identifier-present');
    await shows(editor, ...all);
    assert.ok(await untitled.save());
    const saved = await vscode.window.showTextDocument(vscode.Uri.file(target));
    await shows(saved, ...all);
  });

  it('of an untitled text, and how it was treated, is not that of the next text of its name', async () => {
    const editor = await openUnsaved(noted);
    const { uri } = editor.document;
    await shows(editor, ...all, 'identifier-present');
    await dismissProblem(editor, 'identifier-present');
    await shows(editor, ...all);
    await vscode.commands.executeCommand('imr.stopTreating');
    await shows(editor);
    await closeAll();
    const next = await openUnsaved(noted);
    assert.equal(next.document.uri.toString(), uri.toString());
    await shows(next, ...all, 'identifier-present');
  });
});

describe('a review file', () => {
  afterEach(closeAll);

  it('beside a determination counts as soon as that is opened', async () => {
    const folder = reviewed();
    const editor = await show(path.join(folder, 'draft.txt'));
    await shows(editor, ...others);
    await vscode.commands.executeCommand('imr.restoreFindings');
    await shows(editor, ...all);
    assert.deepEqual(dismissedIn(path.join(folder, 'draft.imr-review.json')), []);
    assert.deepEqual(fs.readdirSync(folder).sort(), ['draft.imr-review.json', 'draft.txt']);
  });

  it('that another window changes or takes away counts at once, also in a folder that is not open', async () => {
    const folder = reviewed();
    const review = path.join(folder, 'draft.imr-review.json');
    const editor = await show(path.join(folder, 'draft.txt'));
    await shows(editor, ...others);
    const before = fs.readFileSync(review, 'utf8');
    await until('it counts no more', () => {
      fs.writeFileSync(review, writeReview(null, [])!); // again: VS Code begins to watch a little later
      return codes(editor).join() === all.join();
    });
    fs.writeFileSync(review, before);
    await shows(editor, ...others);
    fs.rmSync(review);
    await shows(editor, ...all);
  });

  it('that goes with the folder of its determination counts on, and comes back when that is saved', async () => {
    const folder = reviewed();
    const review = path.join(folder, 'draft.imr-review.json');
    const at = draft.indexOf('The records are thin');
    const written = {
      text: 'Ask.',
      created: '2026-03-05T10:00:00.000Z',
      modified: null,
      isResolved: false,
      replies: [],
    };
    const note = { ...written, id: 'urn:uuid:1', anchor: anchorAt(draft, { start: at, end: at + 20 }) };
    const changes = { put: [note], removed: [] };
    fs.writeFileSync(review, writeNotes(fs.readFileSync(review, 'utf8'), changes, { name: 'draft.txt', text: draft })!);
    const before = JSON.parse(fs.readFileSync(review, 'utf8'));
    const editor = await show(path.join(folder, 'draft.txt'));
    await shows(editor, ...others);
    fs.rmSync(folder, { recursive: true });
    await replace(editor, 'Function is better and pain is less.', 'Function is better.');
    await new Promise(resolve => setTimeout(resolve, 700)); // VS Code tells of files a little later
    await shows(editor, ...others);
    assert.ok(await editor.document.save());
    await until('the review file is back', () => {
      const { dismissed, notes } = fs.existsSync(review) ? JSON.parse(fs.readFileSync(review, 'utf8')) : before;
      return fs.existsSync(review) && dismissed?.length === 1 && notes?.length === 1;
    });
    const { dismissed, notes } = JSON.parse(fs.readFileSync(review, 'utf8'));
    assert.deepEqual([dismissed, notes[0].body], [before.dismissed, before.notes[0].body]);
    await shows(editor, ...others);
  });

  it('keeps its mode and its place behind a link', async () => {
    const folder = reviewed();
    const [review, kept] = [path.join(folder, 'draft.imr-review.json'), path.join(folder, 'kept.json')];
    fs.renameSync(review, kept);
    fs.symlinkSync('kept.json', review);
    fs.chmodSync(kept, 0o600);
    const editor = await show(path.join(folder, 'draft.txt'));
    await shows(editor, ...others);
    await vscode.commands.executeCommand('imr.restoreFindings');
    await shows(editor, ...all);
    assert.ok(fs.lstatSync(review).isSymbolicLink());
    assert.deepEqual([fs.statSync(kept).mode & 0o777, dismissedIn(kept)], [0o600, []]);
  });

  it('stays as it is where it is read-only, and still counts', async () => {
    const folder = reviewed();
    const review = path.join(folder, 'draft.imr-review.json');
    const before = fs.readFileSync(review, 'utf8');
    fs.chmodSync(review, 0o444);
    const editor = await show(path.join(folder, 'draft.txt'));
    await shows(editor, ...others);
    await vscode.commands.executeCommand('imr.restoreFindings');
    await shows(editor, ...others);
    assert.equal(fs.readFileSync(review, 'utf8'), before);
  });

  it('is not written over where it cannot be read', async () => {
    const [text, review] = ['/a/draft.txt', '/a/draft.imr-review.json'];
    const folder = reviewed();
    const content = fs.readFileSync(path.join(folder, 'draft.imr-review.json'), 'utf8');
    const files = new MemoryFiles({ [text]: draft, [review]: content });
    const place = vscode.workspace.registerFileSystemProvider('imr-closed', files);
    try {
      const uri = vscode.Uri.from({ scheme: 'imr-closed', path: text });
      const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
      await shows(editor, ...others);
      files.close(review);
      await vscode.commands.executeCommand('imr.restoreFindings');
      await new Promise(resolve => setTimeout(resolve, 500));
      assert.equal(files.textOf(review), content);
    } finally {
      await closeAll();
      place.dispose();
    }
  });

  it("goes with its determination when that is renamed, and takes no other one's place", async () => {
    const folder = reviewed();
    const [draftFile, moved] = ['draft.txt', 'final.txt'].map(name => path.join(folder, name));
    await shows(await show(draftFile!), ...others);
    await rename(draftFile!, moved!);
    await until('the review file has its name', () => fs.existsSync(path.join(folder, 'final.imr-review.json')));
    assert.deepEqual(fs.readdirSync(folder).sort(), ['final.imr-review.json', 'final.txt']);
    await shows(await show(moved!), ...others);
    fs.writeFileSync(path.join(folder, 'other.imr-review.json'), writeReview(null, [])!);
    await rename(moved!, path.join(folder, 'other.txt'));
    await new Promise(resolve => setTimeout(resolve, 500));
    assert.deepEqual(fs.readdirSync(folder).sort(), ['final.imr-review.json', 'other.imr-review.json', 'other.txt']);
    assert.deepEqual(dismissedIn(path.join(folder, 'other.imr-review.json')), []);
  });
});

const others = all.filter(code => code !== 'decision-contradicts-rationale');

/** A folder with the draft, and a review file that dismisses its contradiction. */
function reviewed(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-reviewed-'));
  const model = parse(draft);
  const problem = check(model).find(({ code }) => code === 'decision-contradicts-rationale')!;
  const dismissal = dismissalOf(model, problem, 'Seen', null)!;
  fs.writeFileSync(path.join(folder, 'draft.txt'), draft);
  fs.writeFileSync(path.join(folder, 'draft.imr-review.json'), writeReview(null, [dismissal])!);
  return folder;
}

const show = (file: string) => vscode.window.showTextDocument(vscode.Uri.file(file));

const dismissedIn = (file: string): unknown => JSON.parse(fs.readFileSync(file, 'utf8')).dismissed;

async function rename(from: string, to: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(vscode.Uri.file(from), vscode.Uri.file(to));
  assert.ok(await vscode.workspace.applyEdit(edit));
}

const reports = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('imr.report'));

describe('the review report', () => {
  afterEach(closeAll);

  it('opens beside the text, once for a document', async () => {
    await open(draft);
    await vscode.commands.executeCommand('imr.reviewReport');
    await until('the report is open', () => reports().length === 1);
    await vscode.commands.executeCommand('imr.reviewReport');
    assert.equal(reports().length, 1);
  });

  it('follows a text that is saved for the first time and renamed, and goes with one that is closed unsaved', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-followed-'));
    const [first, second] = [path.join(folder, 'first.txt'), path.join(folder, 'second.txt')];
    const untitled = await vscode.workspace.openTextDocument(vscode.Uri.file(first).with({ scheme: 'untitled' }));
    const editor = await vscode.window.showTextDocument(untitled);
    assert.ok(await editor.edit(edit => edit.insert(new vscode.Position(0, 0), draft)));
    await vscode.commands.executeCommand('imr.reviewReport');
    await until('the report is open', () => reports().length === 1);
    assert.ok(await untitled.save());
    await rename(first, second);
    await until('the report has the new name', () => reports()[0]?.label === 'Review: second.txt');
    await show(second);
    await vscode.commands.executeCommand('imr.reviewReport');
    assert.equal(reports().length, 1);
    await closeAll();

    await openUnsaved(draft);
    await vscode.commands.executeCommand('imr.reviewReport');
    await until('the report is open', () => reports().length === 1);
    await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('the report is closed', () => reports().length === 0);
  });

  it('is saved as one file with what was dismissed and why, escaped', async () => {
    const editor = await open(draft);
    await shows(editor, ...all);
    await dismissProblem(editor, 'decision-contradicts-rationale');
    const target = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'imr-report-')), 'draft.review.html');
    await vscode.commands.executeCommand('imr.saveReport', vscode.Uri.file(target));
    const saved = fs.readFileSync(target, 'utf8');
    assert.match(saved, /^<!DOCTYPE html>/);
    assert.match(saved, /Checked against the records &lt;b&gt;twice&lt;\/b&gt;/);
    assert.doesNotMatch(saved, /<script|https?:/);
    assert.deepEqual(fs.readdirSync(path.dirname(target)), ['draft.review.html']);
    await vscode.commands.executeCommand('imr.restoreFindings');
  });
});

describe("files of the user's own", () => {
  afterEach(async () => {
    await setting('guidelines.overlay', undefined);
    await closeAll();
  });

  const overlay = (pages: unknown) =>
    JSON.stringify({ documents: [{ id: 'chronic-pain-2009', topics: [{ title: 'Benzodiazepines', pages }] }] });

  it('correct the reference, are watched, and say so on hover', async () => {
    const editor = await open(draft);
    await shows(editor, ...all);
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'imr-overlay-')), 'own.json');
    fs.writeFileSync(file, overlay([[54, 54]]));
    await setting('guidelines.overlay', [file]);
    await until('page 54 fits', () => !found(editor, 'page-not-in-topic')?.message.includes('page 54'));
    assert.match(await hoverAt(editor, 'Benzodiazepines'), /your own reference file/);
    fs.writeFileSync(file, overlay([[24, 24]]));
    await until('page 54 does not fit', () => !!found(editor, 'page-not-in-topic')?.message.includes('page 54'));
    fs.writeFileSync(file, overlay('twenty-four'));
    await until(
      'the unusable file counts nothing',
      async () => !/your own/.test(await hoverAt(editor, 'Benzodiazepines')),
    );
    await shows(editor, ...all);
  });
});

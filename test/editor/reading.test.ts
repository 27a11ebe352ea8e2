import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, determination, hoverAt, open, openSample, symbols, until } from './support';

describe('reading a determination', () => {
  afterEach(closeAll);

  it('says on hover what is cited, and that the page is not the topic’s', async () => {
    const text = await hoverAt(await open(determination), 'Benzodiazepines');
    assert.match(text, /\*\*Benzodiazepines\*\* · p\. 54/);
    assert.match(text, /8 CCR 9792\.24\.2/);
    assert.match(text, /In force July 18, 2009 – July 27, 2016/);
    assert.match(text, /Cited p\. 54 — not the page of this topic/);
  });

  it('says on hover what a decision means and where the rationale concludes', async () => {
    const text = await hoverAt(await open(determination), 'Upheld');
    assert.match(text, /\*\*Upheld:\*\* the denial stands/);
    assert.match(text, /not medically necessary \(\[line 20\]\(command:imr\.goToConclusion/);
  });

  it('says on hover which topic covers a drug', async () => {
    assert.match(await hoverAt(await open(determination), 'Valium'), /Benzodiazepines.*p\. 24/s);
  });

  it('gives the outline: sections, items, parts', async () => {
    const outline = await symbols(await open(determination));
    const lines = (rows: readonly vscode.DocumentSymbol[], depth = 0): string[] =>
      rows.flatMap(row => ['  '.repeat(depth) + row.name, ...lines(row.children, depth + 1)]);
    assert.deepEqual(lines(outline), [
      'HOW THE IMR FINAL DETERMINATION WAS MADE',
      'CLINICAL CASE SUMMARY',
      'IMR ISSUES, DECISIONS AND RATIONALES',
      '  1. Upheld · Valium 5mg #60 (1 problem)',
      '    Claims administrator',
      '    MAXIMUS (1 problem)',
      '    Rationale',
      '  2. Overturned · Norco 10/325mg #120',
      '    Claims administrator',
      '    MAXIMUS',
      '    Rationale',
    ]);
    const kinds = new Set(outline.flatMap(section => [section, ...section.children]).map(({ kind }) => kind));
    assert.deepEqual([...kinds].toSorted(), [vscode.SymbolKind.File, vscode.SymbolKind.Key].toSorted(), 'no jargon');
  });

  it('folds sections, items and wrapped parts', async () => {
    const { document } = await open(determination);
    const ranges = await folding(document);
    const first = (range: vscode.FoldingRange) => document.lineAt(range.start).text;
    assert.deepEqual(ranges.map(first), [
      'HOW THE IMR FINAL DETERMINATION WAS MADE',
      'CLINICAL CASE SUMMARY',
      'IMR ISSUES, DECISIONS AND RATIONALES',
      'Valium 5mg #60: Upheld',
      'MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Benzodiazepines',
      'Decision rationale: The records are thin. The request is not medically necessary. Other relevant',
      'Norco 10/325mg #120: Overturned',
    ]);
  });

  it('folds blank lines away, also runs of them between paragraphs, and brings them back', async () => {
    for (const text of [
      `${determination}\n${'of a long paragraph\n\n'.repeat(20)}`,
      determination.replaceAll('\n\n', '\n\n\n'),
    ]) {
      const editor = await open(text);
      const folded = () => editor.visibleRanges.length;
      await vscode.commands.executeCommand('imr.foldBlankLines');
      await until('blank lines are folded', () => folded() > 3);
      await vscode.commands.executeCommand('imr.foldBlankLines');
      await until('blank lines are back', () => folded() === 1);
    }
  });

  it('takes "#120" for no colour', async () => {
    const editor = await openSample('CM16-0900003.txt');
    const colours = await vscode.commands.executeCommand<unknown[]>(
      'vscode.executeDocumentColorProvider',
      editor.document.uri,
    );
    assert.deepEqual(colours, []);
  });
});

async function folding(document: vscode.TextDocument): Promise<vscode.FoldingRange[]> {
  const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
    'vscode.executeFoldingRangeProvider',
    document.uri,
  );
  return ranges.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

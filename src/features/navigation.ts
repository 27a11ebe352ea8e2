import * as vscode from 'vscode';
import type { Item, Model } from '../core/model/model';
import { itemAfter, itemAt, itemBefore } from '../core/model/query';
import type { Span } from '../core/model/span';
import { itemLines } from '../core/views/itemLines';
import { itemNames } from '../core/views/itemNames';
import { reveal } from '../editor/convert';
import type { Documents } from '../editor/documents';
import type { Recognised } from '../editor/recognised';
import { decisionIcons } from './items/rows';
import { type PlaceRow, pickPlace } from './pickPlace';

/** Go to Item, next and previous item, an item's rationale, the words in which it concludes, what MAXIMUS cites. */
export function registerNavigation(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand('imr.goToItem', () => goToItem(documents)),
    registerCommand('imr.nextItem', () => step(documents, itemAfter, 'This is the last item.')),
    registerCommand('imr.previousItem', () => step(documents, itemBefore, 'This is the first item.')),
    registerCommand('imr.goToRationale', (place: unknown) => goToRationale(documents, place)),
    registerCommand('imr.goToConclusion', (place: unknown) => goToConclusion(documents, place)),
    registerCommand('imr.goToCitation', (place: unknown) => goToCitation(documents, place)),
  );
}

interface ItemRow extends PlaceRow {
  readonly item: Item;
  readonly span: Span;
}

/** Shows the item under the highlight while choosing; without a choice the editor is as it was. */
async function goToItem(documents: Documents): Promise<void> {
  const recognised = documents.active();
  const editor = vscode.window.activeTextEditor;
  if (!recognised || !editor) return;
  const { document, model } = recognised;
  const rows = toRows(recognised);
  const here = itemAt(model, document.offsetAt(editor.selection.active));
  const chosen = await pickPlace(document, {
    title: 'Go to Disputed Item',
    placeholder:
      rows.length > 0 ? 'Name, decision or number of an item' : 'This determination has no disputed item yet',
    rows,
    here: rows.find(({ item }) => item === here),
  });
  if (chosen) await reveal(document, chosen.span, 'take-focus');
}

function toRows({ model, problems }: Recognised): ItemRow[] {
  const lines = itemLines(model, problems);
  const names = model.determinations.flatMap(({ items }) => itemNames(items));
  return lines.map(({ item, problems: count, severity }, i) => ({
    item,
    span: item.headingSpan,
    label: names[i]!,
    description: severity === 'error' || severity === 'warning' ? `$(${severity}) ${count}` : count,
    iconPath: decisionIcons[item.decision?.kind ?? 'other'],
  }));
}

async function step(
  documents: Documents,
  next: (model: Model, offset: number) => Item | null,
  none: string,
): Promise<void> {
  const recognised = documents.active();
  const editor = vscode.window.activeTextEditor;
  if (!recognised || !editor) return;
  const item = next(recognised.model, recognised.document.offsetAt(editor.selection.start));
  if (item)
    await reveal(recognised.document, { start: item.headingSpan.start, end: item.headingSpan.start }, 'take-focus');
  else vscode.window.setStatusBarMessage(none, 2000);
}

async function goToRationale(documents: Documents, place: unknown): Promise<void> {
  const target = documents.target(place);
  if (!target) return;
  if (target.item.rationale) await reveal(target.recognised.document, target.item.rationale.labelSpan, 'take-focus');
  else vscode.window.setStatusBarMessage('This item has no rationale yet.', 4000);
}

async function goToConclusion(documents: Documents, place: unknown): Promise<void> {
  const target = documents.target(place);
  if (!target) return;
  const span = target.item.rationale?.conclusionSpan;
  if (span) await reveal(target.recognised.document, span, 'take-focus');
  else vscode.window.setStatusBarMessage('This rationale does not say whether the item is medically necessary.', 4000);
}

/** What MAXIMUS cites; where the paragraph cites nothing, its label. */
async function goToCitation(documents: Documents, place: unknown): Promise<void> {
  const target = documents.target(place);
  if (!target) return;
  const paragraph = target.item.maximusGuideline;
  const span = paragraph?.citations[0]?.span ?? paragraph?.labelSpan;
  if (span) await reveal(target.recognised.document, span, 'take-focus');
  else vscode.window.setStatusBarMessage('This item has no MAXIMUS guideline yet.', 4000);
}

import * as vscode from 'vscode';
import type { Completion, CompletionKind } from '../core/writing/completionList';
import { shortLabel } from '../core/writing/shortLabel';
import { toRange } from '../editor/convert';
import type { Documents } from '../editor/documents';
import type { Recognised } from '../editor/recognised';
import { selector } from '../editor/recognition';

/** Completes titles, labels, decisions, citations and drug names, each in its place; elsewhere nothing. */
export function registerCompletion(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position, _token, { triggerKind }) {
      const recognised = await documents.whenRead(document);
      return recognised && completions(documents, recognised, document.offsetAt(position), triggerKind);
    },
  };
  return vscode.languages.registerCompletionItemProvider(selector, provider, ' ', ':');
}

async function completions(
  documents: Documents,
  { model, document }: Recognised,
  offset: number,
  kind: vscode.CompletionTriggerKind,
): Promise<vscode.CompletionItem[] | undefined> {
  const { completionsAt } = await import('../bundles/writingHelp.js');
  const trigger = kind === vscode.CompletionTriggerKind.TriggerCharacter ? 'sign' : 'invoked';
  const list = completionsAt(model, offset, documents.reference, trigger);
  const range = list && toRange(document, list.span);
  return range ? list.items.map((item, index) => toItem(item, index, range, list.placeholder)) : undefined;
}

function toItem(
  completion: Completion,
  index: number,
  range: vscode.Range,
  placeholder: string | undefined,
): vscode.CompletionItem {
  const { note } = completion;
  const label = shortLabel(completion.label, note);
  const item = new vscode.CompletionItem(note ? { label, description: note } : label, kinds[completion.kind]);
  if (label !== completion.label) item.documentation = completion.label;
  item.insertText = completion.insert;
  item.filterText = placeholder ?? completion.insert;
  item.range = range;
  item.sortText = String(index).padStart(4, '0');
  item.detail = completion.detail;
  if (completion.more) item.command = { command: 'editor.action.triggerSuggest', title: 'Complete What Follows' };
  return item;
}

const kinds: Record<CompletionKind, vscode.CompletionItemKind> = {
  section: vscode.CompletionItemKind.Module,
  label: vscode.CompletionItemKind.Field,
  decision: vscode.CompletionItemKind.EnumMember,
  sentence: vscode.CompletionItemKind.Constant,
  document: vscode.CompletionItemKind.File,
  topic: vscode.CompletionItemKind.Reference,
  drug: vscode.CompletionItemKind.Value,
  answer: vscode.CompletionItemKind.EnumMember,
};

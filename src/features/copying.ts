import * as vscode from 'vscode';
import type { Citation } from '../core/model/model';
import { pathAt } from '../core/model/query';
import { fullCitationText } from '../core/views/wording';
import type { Documents } from '../editor/documents';
import type { Target } from '../editor/recognised';

/** Copies an item as JSON, its rationale, or its citations; for the row of the tree, else for the item at the cursor. */
export function registerCopying(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const copying = (command: string, what: string, text: (target: Target) => string | undefined) =>
    vscode.commands.registerCommand(command, async (place: unknown) => {
      const target = documents.target(place);
      if (!target) return;
      const copied = text(target);
      if (copied) await vscode.env.clipboard.writeText(copied);
      vscode.window.setStatusBarMessage(
        copied ? `Copied ${what} of item ${target.item.number}.` : `Item ${target.item.number} has no ${what}.`,
        3000,
      );
    });
  return vscode.Disposable.from(
    copying('imr.copyRationale', 'rationale', ({ item }) => item.rationale?.text),
    copying('imr.copyCitation', 'citation', citationsAt),
  );
}

/** The citation at the place, else those of the paragraph there, else those the reviewer relies on. */
function citationsAt({ recognised, item, offset }: Target): string {
  const path = pathAt(recognised.model, offset).reverse();
  const one = path.find(node => node.kind === 'citation');
  const paragraph = path.find(node => node.kind === 'guideline');
  const citations: readonly Citation[] = one
    ? [one.citation]
    : ((paragraph?.paragraph ?? item.maximusGuideline)?.citations ?? []);
  return citations.map(fullCitationText).join('\n');
}

import * as vscode from 'vscode';
import type { Reference } from '../../core/guidelines/types';
import { type Figure, groupFigure, guidelineFigure, noneText, type Where } from '../../core/views/archive/archiveWords';
import type { Entry } from '../../core/views/archive/counted';
import { soughtIn } from '../../core/views/archive/facts';
import { type SimilarGroup, similarItems } from '../../core/views/archive/similar';
import { countText } from '../../core/views/wording';
import type { Target } from '../../editor/recognised';
import { withProgress } from '../progress';
import { choose, type HitRow, hitRow } from './searching';

/** So many guidelines of a group are told. */
const MOST_GUIDELINES = 3;

interface Asked {
  readonly target: Target;
  readonly reference: Reference;
  /** What is looked through. */
  readonly where: Where;
}

/** "Similar Items": the earlier items like the one at the cursor, with figures and their base; a choice shows the text. */
export async function showSimilar({ target, reference, where }: Asked, entries: readonly Entry[]): Promise<void> {
  const sought = soughtIn(target.recognised.model, target.item, reference);
  if (!sought) return;
  const similar = await withProgress('Looking for similar items', async () => similarItems(sought, entries, reference));
  if (similar.groups.length === 0) {
    void vscode.window.showInformationMessage(noneText(sought.item, similar, where));
    return;
  }
  const pick = vscode.window.createQuickPick<HitRow>();
  pick.title = `Similar to ${sought.item.title}`;
  pick.placeholder = 'What was decided before; no prediction. Type to narrow the list';
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = similar.groups.flatMap(group => rowsOf(group, groupFigure(group, similar, where)));
  pick.onDidHide(() => pick.dispose());
  pick.onDidAccept(() => choose(pick));
  pick.show();
}

function rowsOf(group: SimilarGroup, figure: Figure): HitRow[] {
  const separator: HitRow = { label: '', kind: vscode.QuickPickItemKind.Separator };
  const guidelines = group.guidelines
    .slice(0, MOST_GUIDELINES)
    .map(guideline => figureRow('book', guidelineFigure(guideline, group)));
  const hits = group.hits.map(hit => ({ ...hitRow(hit), alwaysShow: false }));
  const cut: HitRow = { label: `$(ellipsis) Only the ${countText(hits.length)} most alike are listed` };
  return [separator, figureRow('graph', figure), ...guidelines, ...hits, ...(group.count > hits.length ? [cut] : [])];
}

/** On two lines, as beside its name a figure would be cut off. */
const figureRow = (icon: string, { of, figure }: Figure): HitRow => ({ label: `$(${icon}) ${of}`, detail: figure });

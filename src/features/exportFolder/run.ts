import * as vscode from 'vscode';
import type { Overlay } from '../../core/guidelines/types';
import { countText, plural } from '../../core/views/wording';
import { causeOf, openWholeFile } from '../../editor/wholeFile';
import { inputsIn, type Starter } from '../folderInputs';
import { mayReadRestricted } from './restrictedPdfs';

/** What is to be exported, and where to. */
export interface Order {
  readonly folders: readonly vscode.Uri[];
  readonly target: vscode.Uri;
  readonly format: 'jsonl' | 'json' | 'csv';
}

/** What was exported, or why nothing was. */
export interface Exported {
  readonly order: Order;
  readonly files: number;
  readonly determinations: number;
  readonly passedOver: Progress['passedOver'];
  readonly remarks: readonly Remark[];
  /** Why the file could not be written; null where it was, or nothing was to be written. */
  readonly failure: string | null;
}

type Progress = Parameters<Starter['onProgress']>[0];
export type Remark = Progress['remarks'][number];

export interface Surroundings {
  readonly overlays: readonly Overlay[];
  /** Ends all exports with the extension. */
  readonly signal: AbortSignal;
}

/** Undefined where it was cancelled: then nothing is left of it. */
export function exportWithProgress(order: Order, { overlays, signal }: Surroundings): Thenable<Exported | undefined> {
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, title: 'Exporting', cancellable: true }, async (progress, token) => {
    progress.report({ message: 'looking for determinations' });
    const cancelling = new AbortController();
    token.onCancellationRequested(() => cancelling.abort());
    const copyRestricted = await mayReadRestricted(order.folders);
    if (!copyRestricted) return undefined;
    const how = { overlays, copyRestricted, signal: AbortSignal.any([signal, cancelling.signal]) };
    return run(order, how, shownBy(progress));
  });
}

/** A bar of known length where the number of files is known: one that runs on and on takes work to draw. */
function shownBy(bar: vscode.Progress<{ message: string; increment?: number }>): (progress: Progress) => void {
  let shown = 0;
  return ({ files, done, of }) => {
    if (of === null) return bar.report({ message: `${plural(files, 'file')} read` });
    const share = (100 * done) / Math.max(1, of);
    bar.report({ message: `${countText(done)} of ${plural(of, 'file')}`, increment: share - shown });
    shown = share;
  };
}

async function run(
  order: Order,
  { overlays, copyRestricted, signal }: Surroundings & { readonly copyRestricted: 'allow' | 'refuse' },
  show: (progress: Progress) => void,
): Promise<Exported | undefined> {
  const { exportFolders, NOT_SAVED } = await import('../../batch/folder/folderWork.js');
  const { folders, target, format } = order;
  const result = { kind: 'export', format, csvReader: 'excel' } as const;
  const others = folders.filter(({ scheme }) => scheme !== 'file');
  const inputs = inputsIn(others, { target, note: NOT_SAVED });
  const remarks: Remark[] = [];
  let counts: Pick<Progress, 'files' | 'determinations' | 'passedOver'> = {
    files: 0,
    determinations: 0,
    passedOver: new Map(),
  };
  const ended = (failure: string | null): Exported => ({ order, ...counts, remarks, failure });
  let file: Awaited<ReturnType<typeof openWholeFile>> | undefined;
  try {
    const whole = await openWholeFile(target);
    file = whole;
    const end = await exportFolders(
      {
        folders: folders.filter(({ scheme }) => scheme === 'file').map(({ fsPath }) => fsPath),
        unsaved: unsavedTexts(),
        hasMore: others.length > 0,
        out: target.scheme === 'file' ? target.fsPath : null,
        work: { overlays, password: undefined, copyRestricted, askedBy: 'editor', partsFolder: null, result },
      },
      {
        nextInput: async () => (await inputs.next()).value ?? null,
        write: bytes => whole.write(bytes),
        onProgress: progress => {
          const { files, determinations, passedOver, remarks: more } = progress;
          counts = { files, determinations, passedOver };
          remarks.push(...more);
          show(progress);
        },
      },
      signal,
    );
    if (end === 'cancelled' || counts.determinations === 0) whole.discard();
    else await whole.commit();
    return end === 'cancelled' ? undefined : ended(null);
  } catch (error) {
    file?.discard();
    return ended(causeOf(error));
  }
}

/** Texts of this machine that stand otherwise in an editor than in their files. */
const unsavedTexts = () =>
  vscode.workspace.textDocuments
    .filter(({ isDirty, uri }) => isDirty && uri.scheme === 'file')
    .map(document => ({ path: document.uri.fsPath, text: document.getText() }));

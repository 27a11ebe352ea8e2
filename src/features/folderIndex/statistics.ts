import * as vscode from 'vscode';
import type { ArchiveFile, Entry } from '../../core/views/archive/counted';
import type { Statistics } from '../../core/views/statistics/statistics';
import { hasFocus, icon, nonce } from '../../editor/pages/pages';
import { withProgress } from '../progress';
import { chosenTarget, save } from '../saving';
import { showPlace } from './places';

/** The determinations that count, the files that were looked at, and what the user calls them. */
export interface Counted {
  readonly entries: readonly Entry[];
  readonly files: readonly ArchiveFile[];
  readonly name: string;
  readonly caution: string | undefined;
}

/** The page of "IMR: Statistics", one at a time: how the items of the folder were decided. */
export class StatisticsPage implements vscode.Disposable {
  readonly #extension: vscode.Uri;
  #panel: vscode.WebviewPanel | undefined;
  #statistics: Statistics | undefined;

  constructor(extension: vscode.Uri) {
    this.#extension = extension;
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  /** Counts and shows them, in place of what the page showed before. */
  async show({ entries, files, name, caution }: Counted): Promise<void> {
    const { statisticsPage } = await load();
    const { figureCsv } = await loadCsv();
    const statistics = await withProgress('Counting how items were decided', () => countedSlowly(entries, files));
    const panel = this.#shown();
    const script = panel.webview.asWebviewUri(vscode.Uri.joinPath(this.#scripts, 'statistics.js')).toString();
    this.#statistics = statistics;
    panel.webview.html = statisticsPage(
      { statistics, name, caution, csvOf: figure => figureCsv([figure]) },
      { kind: 'webview', nonce: nonce(), script },
    );
    panel.reveal();
  }

  get #scripts(): vscode.Uri {
    return vscode.Uri.joinPath(this.#extension, 'dist', 'webviews');
  }

  #shown(): vscode.WebviewPanel {
    if (this.#panel) return this.#panel;
    const panel = vscode.window.createWebviewPanel('imr.statistics', 'Statistics', vscode.ViewColumn.Active, {
      enableScripts: true,
      enableFindWidget: true,
      retainContextWhenHidden: true, // a person comes back from an item to the place that led there
      localResourceRoots: [this.#scripts],
    });
    panel.iconPath = icon(this.#extension);
    panel.onDidDispose(() => {
      this.#panel = undefined;
    });
    panel.webview.onDidReceiveMessage((message: Asked) => void hasFocus(panel).then(() => this.#answer(message)));
    this.#panel = panel;
    return panel;
  }

  async #answer(asked: Asked): Promise<void> {
    const { figures = [], listed = [] } = this.#statistics ?? {};
    if (asked.kind === 'item') {
      const item = listed[asked.place];
      if (item) await showPlace(item);
      return;
    }
    const figure = figures.find(({ id }) => id === asked.figure);
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    if (!figure || !folder) return;
    const defaultUri = vscode.Uri.joinPath(folder, `${figure.id}.csv`);
    const target = await chosenTarget(undefined, { title: 'Save Figure', defaultUri, filters: { CSV: ['csv'] } });
    const { figureCsv } = await loadCsv();
    if (target) await save(target, figureCsv([figure]));
  }
}

/** What the page asks for. */
type Asked = { readonly kind: 'item'; readonly place: number } | { readonly kind: 'csv'; readonly figure: string };

const load = () => import('../../bundles/statisticsPage.js');
const loadCsv = () => import('../../batch/formats/figureCsv.js');

/** So many are counted in one turn: what a person types meanwhile is not kept waiting. */
const TURN = 500;

async function countedSlowly(entries: readonly Entry[], files: readonly ArchiveFile[]): Promise<Statistics> {
  const { makeCounter } = await load();
  const counter = makeCounter();
  for (const [i, { file, facts }] of entries.entries()) {
    counter.add(file, [facts]);
    if (i % TURN === TURN - 1) await new Promise(resolve => setTimeout(resolve));
  }
  const duplicates = entries.reduce((sum, { copies }) => sum + copies.length, 0);
  for (const { file, determinations, failure } of files) {
    if (failure !== null) counter.addNotRead();
    else if (determinations.length === 0) counter.add(file, []);
  }
  return { ...counter.statistics(), duplicates };
}

import * as vscode from 'vscode';
import { hitText, itemText, restsOn } from '../../core/views/archive/archiveWords';
import type { Entry } from '../../core/views/archive/counted';
import { FACT_NAMES, readQuery } from '../../core/views/archive/query';
import { type Hit, type ItemSearch, makeItemSearch } from '../../core/views/archive/search';
import { plural } from '../../core/views/wording';
import { decisionIcons } from '../items/rows';
import { showPlace } from './places';

/** So many items are listed; a list of more is read by nobody. */
const MOST = 200;

export interface HitRow extends vscode.QuickPickItem {
  readonly hit?: Hit;
}

/** "IMR: Search Items": lists what is found while one types; a choice shows it in its text. */
export async function searchItems(entries: readonly Entry[], words: string): Promise<void> {
  const items = entries.reduce((sum, { facts }) => sum + facts.items.length, 0);
  const pick = vscode.window.createQuickPick<HitRow>();
  pick.title = `Search ${plural(items, 'Item')} in ${plural(entries.length, 'Determination')}`;
  pick.placeholder = `gabapentin upheld edition:2016 year:2017 (facts: ${FACT_NAMES.join(', ')})`;
  pick.value = words;
  pick.busy = true;
  pick.onDidHide(() => pick.dispose());
  pick.onDidAccept(() => choose(pick));
  pick.show();
  const search = await searchOf(entries);
  pick.busy = false;
  const find = () => {
    const { title, rows } = answer(search, pick.value, items);
    pick.title = title;
    pick.items = rows;
  };
  pick.onDidChangeValue(find);
  find();
}

/** The rows are found by us: VS Code filters none of them. */
export const hitRow = (hit: Hit): HitRow => ({
  label: itemText(hit.item),
  description: restsOn(hit.item),
  detail: hitText(hit), // on a line of its own: a long heading leaves no room beside it
  iconPath: decisionIcons[hit.item.decision ?? 'other'],
  alwaysShow: true,
  hit,
});

export function choose(pick: vscode.QuickPick<HitRow>): void {
  const [chosen] = pick.selectedItems;
  if (!chosen?.hit) return;
  pick.hide();
  void showPlace({ file: chosen.hit.entry.file, line: chosen.hit.item.line });
}

function answer(search: ItemSearch, text: string, all: number): { title: string; rows: readonly HitRow[] } {
  const query = readQuery(text);
  if (query.unknown.length > 0) return { title: `No such fact: ${query.unknown.join(', ')}`, rows: [] };
  const hits = search.find(query);
  const shown = hits.length > MOST ? `, the first ${MOST} listed` : '';
  const title = `${hits.length} of ${plural(all, 'item')}${shown}`;
  const none: HitRow = { label: 'No item has all of this', alwaysShow: true };
  return { title, rows: hits.length === 0 ? [none] : hits.slice(0, MOST).map(hitRow) };
}

const searches = new WeakMap<readonly Entry[], Promise<ItemSearch>>();

/** Made once for the entries as they are. */
function searchOf(entries: readonly Entry[]): Promise<ItemSearch> {
  const known = searches.get(entries) ?? makeItemSearch(entries, () => new Promise(resolve => setTimeout(resolve)));
  searches.set(entries, known);
  return known;
}

import * as vscode from 'vscode';
import {
  foundText,
  hitText,
  itemText,
  nothingFoundText,
  type ReadSoFar,
  restsOn,
} from '../../core/views/archive/archiveWords';
import type { Entry } from '../../core/views/archive/counted';
import { FACT_NAMES, readQuery } from '../../core/views/archive/query';
import { type Hit, type ItemSearch, makeItemSearch } from '../../core/views/archive/search';
import { decisionIcons } from '../items/rows';
import { showPlace } from './places';

/** So many items are listed; a list of more is read by nobody. */
const MOST = 200;

export interface HitRow extends vscode.QuickPickItem {
  readonly hit?: Hit;
}

/** The folder that is searched, which may still be read. */
interface SearchedFolder {
  entries(): readonly Entry[];
  readSoFar(): ReadSoFar;
  readonly onDidChange: vscode.Event<void>;
}

/** "IMR: Search Items": lists what is found while one types and while the folder is read; a choice shows it in its text. */
export async function searchItems(folder: SearchedFolder, words: string): Promise<void> {
  const pick = vscode.window.createQuickPick<HitRow>();
  pick.title = 'Search Items';
  pick.placeholder = 'Words and facts: gabapentin upheld edition:2016 year:2017';
  pick.value = words;
  pick.busy = true;
  pick.onDidAccept(() => choose(pick));
  pick.show();

  let entries: readonly Entry[] = [];
  let search: ItemSearch | undefined;
  const find = () => {
    if (!search) return;
    const read = folder.readSoFar();
    const { title, rows } = answer(search, pick.value, read);
    pick.title = title;
    pick.items = rows;
    pick.busy = read === 'reading';
  };
  /** While the folder is read, what is known is taken in anew whenever it has doubled, and when it is whole. */
  const takeIn = async () => {
    const known = folder.entries();
    if (search && folder.readSoFar() === 'reading' && known.length < 2 * entries.length) return;
    entries = known;
    search = await searchOf(known);
    find();
  };
  let turn = takeIn();
  const following = folder.onDidChange(() => {
    turn = turn.then(takeIn);
  });
  pick.onDidChangeValue(find);
  pick.onDidHide(() => {
    following.dispose();
    pick.dispose();
  });
  await turn;
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

function answer(search: ItemSearch, text: string, read: ReadSoFar): { title: string; rows: readonly HitRow[] } {
  const query = readQuery(text);
  if (query.unknown.length > 0) return { title: `No such fact: ${query.unknown.join(', ')}`, rows: [factsRow] };
  const hits = search.find(query);
  const title = foundText({ count: hits.length, of: search.size, most: MOST }, read);
  const none: HitRow = { label: nothingFoundText(search.size, read), alwaysShow: true };
  return { title, rows: hits.length === 0 ? [none, factsRow] : hits.slice(0, MOST).map(hitRow) };
}

/** What may stand before a colon, on two lines: in one it is cut off. */
const factsRow: HitRow = {
  label: `Facts: ${FACT_NAMES.slice(0, 8).join(', ')},`,
  detail: FACT_NAMES.slice(8).join(', '),
  alwaysShow: true,
};

const searches = new WeakMap<readonly Entry[], Promise<ItemSearch>>();

/** Made once for the entries as they are. */
function searchOf(entries: readonly Entry[]): Promise<ItemSearch> {
  const known = searches.get(entries) ?? makeItemSearch(entries, () => new Promise(resolve => setTimeout(resolve)));
  searches.set(entries, known);
  return known;
}

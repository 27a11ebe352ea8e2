import { existsSync } from 'node:fs';
import type { Sought } from '../../core/views/archive/similar';
import type { Work } from '../fileWork';
import { type Given, isSingle } from '../inputs';
import type { Notices } from '../notices';
import { outcomesOf, type Reads } from '../outcomes';

/** What --to names: a file, and an item of it or all of its items. */
interface Place {
  readonly file: string;
  readonly item: number | null;
}

/** "draft.txt#2" is item 2 of draft.txt, unless a file has that whole name. */
export function placeOf(to: string): Place {
  const [, file, item] = /^(.+)#(\d{1,6})$/s.exec(to) ?? [];
  return file === undefined || existsSync(to) ? { file: to, item: null } : { file, item: Number(item) };
}

/** The items for which others are sought; null where there are none, which the notices then say. */
export async function readSought(
  to: string,
  { work, standardInput }: { readonly work: Work; readonly standardInput: Reads['standardInput'] },
  notices: Notices,
): Promise<readonly Sought[] | null> {
  const { file, item } = placeOf(to);
  const given: Given = { paths: [file], listed: [] };
  if (!(await isSingle(given))) {
    notices.failed(file, '--to takes one file');
    return null;
  }
  const sought: Sought[] = [];
  const failuresBefore = notices.failures.length;
  // It is none of the files that progress counts.
  const quiet: Notices = { ...notices, done: () => {} };
  for await (const outcome of outcomesOf(work, { ...given, shard: null, standardInput, workers: 1 }, quiet)) {
    if (outcome.kind !== 'done' || outcome.result.kind !== 'facts') continue;
    for (const of of outcome.result.determinations) sought.push(...of.items.map(one => ({ item: one, of })));
  }
  if (notices.failures.length > failuresBefore) return null;
  const wanted = item === null ? sought : sought.filter(one => one.item.number === item);
  if (wanted.length > 0) return wanted;
  const numbers = sought.map(one => one.item.number).join(', ');
  notices.failed(file, sought.length === 0 ? 'holds no disputed item' : `has no item ${item}, but ${numbers}`);
  return null;
}

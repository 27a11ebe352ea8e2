import { dayOfReview } from '../guidelines/assess';
import type { ListedDrug, Reference } from '../guidelines/types';
import type { Determination, Item } from '../model/model';
import { namesOfSameDrug } from '../request/drugs';
import { dayText } from '../text/dates';
import { subcategoryName } from './stateNames';

/** "Class: Muscle Relaxants", as the statistics name it; null of what is no drug, or of no known class. */
export function classText({ request: { category, subcategory } }: Item): string | null {
  if (category !== 'pharmaceuticals' || subcategory === null) return null;
  return `Class: ${subcategoryName(subcategory)}`;
}

/**
 * What the MTUS Drug List says of the item's drug, so far as a file of the user's gives it: its status on the day that
 * counts, and what it is later. Nothing where the drug is not listed there.
 */
export function statusLines(reference: Reference, determination: Determination, item: Item): string[] {
  const { name, datesOfService } = item.request;
  const listed = name === null ? [] : rowsOf(reference, name.toLowerCase());
  if (listed.length === 0) return [];
  const day = datesOfService[0] ?? dayOfReview(determination, item);
  return ['MTUS Drug List, from your own reference file:', ...listed.map(rows => statusText(rows, day))];
}

/** The rows of each listed drug that a name means: of the drug itself, else of a combination that begins with it. */
function rowsOf({ drugList }: Reference, name: string): (readonly ListedDrug[])[] {
  const words = name.match(/[a-z][a-z-]+/g) ?? [];
  const names = new Set([name, ...words.flatMap(namesOfSameDrug)]);
  const own = [...names].flatMap(one => (drugList.has(one) ? [drugList.get(one)!] : []));
  const begun = [...drugList].filter(([listed]) => names.has(listed.split(/[/,+]/)[0]!.trim())).map(([, rows]) => rows);
  return (own.length > 0 ? own : begun).slice(0, MOST_SHOWN);
}

const MOST_SHOWN = 3;

/** The rows of one drug, in the order of their days. */
function statusText(rows: readonly ListedDrug[], day: string | null): string {
  const current = day === null ? rows.at(-1) : rows.findLast(({ date }) => date <= day);
  if (current === undefined) {
    const [first] = rows;
    return `${first!.name}: not given for ${dayText(day!)}; ${fromText(first!)}`;
  }
  const next = rows.find(({ date, status }) => date > current.date && status !== current.status);
  const on = day === null ? '' : ` on ${dayText(day)}`;
  const since = `version ${current.version} of ${dayText(current.date)}`;
  return `${current.name}: ${current.status}${on} (${since})${next ? `; ${fromText(next)}` : ''}`;
}

const fromText = ({ status, date, version }: ListedDrug): string =>
  `${status} from ${dayText(date)} on (version ${version})`;

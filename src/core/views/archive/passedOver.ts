import { countText, plural } from '../wording';
import { compareText } from './counted';

/** How many of each kind stand in folders and are not read there: of each ending (".docx", "" without one), and links. */
export type PassedOver = Map<string, number>;

export const LINK = 'symbolic link';
/** A pipe, a device. */
export const SPECIAL = 'special file';

/** Takes down one more. */
export const passOver = (all: PassedOver, kind: string): PassedOver => all.set(kind, (all.get(kind) ?? 0) + 1);

/** Under what a file is taken down: its ending. Null for what is read with a text, its review file. */
export const kindOf = (name: string): string | null =>
  /\.imr-review\.json$/i.test(name)
    ? null
    : (ENDING.exec(name)?.[0].toLowerCase() ?? (name.includes('.') ? OTHER : NONE));

/** What is longer, or has other letters, is no ending: "Dr. Smith to Ms. Doe". */
const ENDING = /(?<=[^.])\.[\p{L}\d_~-]{1,10}$/u;
const NONE = 'without ending';
const OTHER = 'other';

/** So many endings are told apart. */
const MOST = 5;

/** "3 files of other kinds (.docx 2, .zip 1), 1 symbolic link"; empty where there is nothing to tell. */
export function passedOverText(all: ReadonlyMap<string, number>): string {
  const apart = [LINK, SPECIAL].flatMap(kind => (all.has(kind) ? [plural(all.get(kind)!, kind)] : []));
  const files = filesText([...all].filter(([kind]) => kind !== LINK && kind !== SPECIAL));
  return [files, ...apart].filter(Boolean).join(', ');
}

type Counted = readonly [kind: string, count: number];

/** The most frequent endings first. */
function filesText(files: readonly Counted[]): string {
  if (files.length === 0) return '';
  const told = files
    .filter(([kind]) => kind !== OTHER)
    .sort(([a, n], [b, m]) => m - n || compareText(a, b))
    .slice(0, MOST);
  const count = sumOf(files);
  const left = count - sumOf(told);
  const all: readonly Counted[] = left > 0 ? [...told, [OTHER, left]] : told;
  return `${plural(count, 'file')} of other kinds (${all.map(([kind, n]) => `${kind} ${countText(n)}`).join(', ')})`;
}

const sumOf = (some: readonly Counted[]): number => some.reduce((sum, [, count]) => sum + count, 0);

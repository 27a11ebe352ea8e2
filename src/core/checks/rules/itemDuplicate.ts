import { squash } from '../../guidelines/reference';
import type { Item } from '../../model/model';
import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';

/**
 * Two items with the same request. One of them was left behind or should name another request; where their decisions
 * differ, nobody can tell which holds.
 *
 * Bad: `Naproxen 550mg #60: Upheld` and further down `Naproxen 550 mg, Qty: 60: Overturned`
 * Good: one item; or the dates of service that tell the two apart.
 */
export function itemDuplicate({ determination }: CheckContext): ProblemFacts[] {
  if (!mayRepeat(determination.items)) return [];
  const first = new Map<string, number>();
  return determination.items.flatMap((item): ProblemFacts[] => {
    const key = item.heading === null ? '' : keyOf(item.heading);
    if (key === '') return [];
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, item.number);
      return [];
    }
    return [{ code: 'item-duplicate', item: item.number, span: item.headingSpan, other }];
  });
}

/** Whether two headings agree in the letters that no way of writing adds or leaves out: most are told apart by these. */
function mayRepeat(items: readonly Item[]): boolean {
  if (items.length < 2) return false;
  const seen = new Set<number>();
  for (const { heading } of items) {
    if (heading === null) continue;
    const code = codeOf(heading);
    if (seen.has(code)) return true;
    seen.add(code);
  }
  return false;
}

function codeOf(heading: string): number {
  let code = 0;
  let left = MOST_LETTERS;
  for (let i = 0; i < heading.length && left > 0; i++) {
    const letter = heading.charCodeAt(i);
    const telling = letter < TELLING.length ? TELLING[letter]! : 0;
    if (telling === 0) continue;
    code = (Math.imul(code, 31) + telling) | 0;
    left--;
  }
  return code;
}

/** So many tell nearly all requests of one determination apart. */
const MOST_LETTERS = 28;

/**
 * Digits and letters by their codes, in lower case; 0 for all else. Without the letters of "quantity" and "and", which
 * may stand as "qty", "#" and "&", and without "k", of which there are others in lower case.
 */
const TELLING = Uint8Array.from({ length: 128 }, (_, code) =>
  /[bcefghjlmoprsvwxz0-9]/i.test(String.fromCharCode(code)) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0,
);

/** The letters and digits of a request, quantities written in one way. */
const keyOf = (heading: string): string => squash(heading.replace(/\b(?:qty|quantity)\b|#/gi, ' '));

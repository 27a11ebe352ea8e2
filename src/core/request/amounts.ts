import { withDigits } from '../structure/numbers';
import type { AmountKind, WordKind } from './amountRows';
import type { HeadingWord, HeadingWords } from './headingWords';

/**
 * A stretch of a heading that says how much, how often, how long or when, in the words that belong to it: "with 2 refills",
 * "Eight (8) sessions of", "2 times a week for 4 weeks", "(DOS 3/2/16)".
 */
export interface Amount {
  readonly kind: AmountKind;
  readonly start: number;
  readonly end: number;
  /** The number that it gives; null where it gives none. */
  readonly count: number | null;
}

/** The amounts of a heading, in order; none lies within another. */
export function amountsIn({ lower, words }: HeadingWords): Amount[] {
  const present: WordKind[] = [];
  for (const { known } of words) for (const kind of known.needed) if (!present.includes(kind)) present.push(kind);
  const counted = present.includes('number word') ? withDigits(lower, startsOfNumbers(words)) : lower;
  const amounts: Amount[] = [];
  let end = 0;
  for (const word of words) {
    const amount = word.at < end ? null : amountAt(counted, word, present);
    if (amount === null) continue;
    amounts.push(amount);
    end = amount.end;
  }
  return amounts;
}

const startsOfNumbers = (words: readonly HeadingWord[]): number[] =>
  words.filter(({ known }) => known.needed.includes('number word')).map(({ at }) => at);

function amountAt(text: string, { at, known }: HeadingWord, present: readonly WordKind[]): Amount | null {
  for (const { kind, pattern, needs } of at === 0 ? known.firstAmounts : known.amounts) {
    if (needs !== null && !needs.some(other => present.includes(other))) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return { kind, start: at, end: at + match[0].length, count: countOf(kind, match) };
  }
  return null;
}

/** "no refills" are none; a frequency has no count. */
function countOf(kind: AmountKind, match: RegExpExecArray): number | null {
  const count = match[1];
  if (count !== undefined) return Number(count.replace(',', ''));
  return kind === 'refills' && NO_REFILLS.test(match[0]) ? 0 : null;
}

const NO_REFILLS = /^(?:with )?(?:no|zero|without) refill/;

/** How much of the service: "#60" and "Qty: 60" before all others, "12 sessions", "x 3", last "120ml". */
export function quantityOf(amounts: readonly Amount[]): number | null {
  const counted = (kind: AmountKind) => amounts.find(amount => amount.kind === kind)?.count ?? null;
  const numbered = counted('numbered');
  if (numbered !== null || amounts.some(({ kind }) => kind === 'unknown quantity')) return numbered;
  return counted('quantity') ?? counted('volume');
}

export const refillsOf = (amounts: readonly Amount[]): number | null =>
  amounts.find(({ kind }) => kind === 'refills')?.count ?? null;

/** How often, as written: "3 times a week for 4 weeks". */
export function frequencyOf(text: string, amounts: readonly Amount[]): string | null {
  const frequency = amounts.find(({ kind }) => kind === 'frequency');
  return frequency === undefined ? null : text.slice(frequency.start, frequency.end).trim();
}

/** "10/325mg", "2 mg", "1%"; null for a compound of several, whose strengths stay in the name. */
export function strengthOf(text: string, amounts: readonly Amount[]): string | null {
  const strength = amounts.find(({ kind }) => kind === 'strength');
  return strength === undefined || isCompound(text, amounts) ? null : text.slice(strength.start, strength.end);
}

export function isCompound(text: string, amounts: readonly Amount[]): boolean {
  const strengths = amounts.filter(({ kind }) => kind === 'strength');
  return strengths.length > 1 && strengths.some(({ end }) => text[end - 1] === '%');
}

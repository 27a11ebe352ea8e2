import type { Item, Model } from '../model/model';
import type { Span } from '../model/span';
import { hash, keyedHash } from '../text/hash';
import { onceFor } from '../text/once';
import type { Problem, ProblemCode, ProblemFacts } from './problem';
import { itemNumbered } from './rules/shared/parts';

/**
 * A problem that was set aside in one file: remembered by its code and by hashes of the words it marks, of those around
 * them and of the item's heading, never by text. So one dismissal hides one problem, wherever it moves to, and none that
 * appears later.
 */
export interface Dismissal {
  readonly code: ProblemCode;
  readonly words: string;
  /** Tells problems apart that are alike in all else. */
  readonly around: string;
  /** Hash of the item's heading; where no item is meant, of the case number. */
  readonly heading: string;
  /** Why, in the words of who set it aside. */
  readonly reason: string;
}

/** What an earlier version remembered: a dismissal that hid all problems of a code in an item. */
export interface EarlierDismissal {
  readonly code: ProblemCode;
  readonly item: number | null;
  readonly heading: string;
  readonly reason: string;
}

/** What they mark is a number or a name that a plain hash would give away: they need a key, and never leave the machine. */
export const isSecret = ({ code }: Pick<Problem, 'code'>): boolean =>
  code === 'identifier-present' || code === 'reviewer-named';

export const isSameDismissal = (a: Dismissal, b: Dismissal): boolean =>
  a.code === b.code && a.words === b.words && a.around === b.around && a.heading === b.heading && a.reason === b.reason;

/** A problem set aside, with the reason as it was given; null where it is secret and there is no key. */
export function dismissalOf(model: Model, problem: Problem, reason: string, key: string | null): Dismissal | null {
  const words = hashOf(model, problem, problem.span, key);
  const around = hashOf(model, problem, placeAround(problem.span), key);
  if (words === null || around === null) return null;
  return { code: problem.code, words, around, heading: headingHash(model, problem), reason };
}

/** By the facts of each problem that is dismissed the dismissal that hides it; each hides one. */
export function dismissedAmong(
  model: Model,
  problems: readonly Problem[],
  dismissals: readonly Dismissal[],
  key: string | null,
): Map<ProblemFacts, Dismissal> {
  const hidden = new Map<ProblemFacts, Dismissal>();
  if (dismissals.length === 0) return hidden;
  const codes = new Set(dismissals.map(({ code }) => code));
  const found = problems.flatMap((problem): Found[] => {
    const own = codes.has(problem.code) ? dismissalOf(model, problem, '', key) : null;
    return own === null ? [] : [{ ...own, facts: problem.facts }];
  });
  const dismissed = grouped(dismissals);
  for (const [identity, alike] of grouped(found))
    for (const [facts, dismissal] of pairsOf(alike, dismissed.get(identity) ?? [])) hidden.set(facts, dismissal);
  return hidden;
}

/** A problem as its dismissal would be. */
type Found = Dismissal & { readonly facts: ProblemFacts };

/** Those that are alike but for the words around them. */
function grouped<T extends Dismissal>(all: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const identity = `${one.code} ${one.words} ${one.heading}`;
    const group = groups.get(identity);
    if (group === undefined) groups.set(identity, [one]);
    else group.push(one);
  }
  return groups;
}

/** Of problems that are alike first those between the same words; the rest only where each of them is dismissed. */
function pairsOf(found: readonly Found[], dismissals: readonly Dismissal[]): (readonly [ProblemFacts, Dismissal])[] {
  const left = new Set(dismissals);
  const byPlace = new Map(dismissals.map(dismissal => [dismissal.around, dismissal]));
  const pairs: (readonly [ProblemFacts, Dismissal])[] = [];
  const open: Found[] = [];
  for (const one of found) {
    const dismissal = byPlace.get(one.around);
    if (dismissal !== undefined && left.delete(dismissal)) pairs.push([one.facts, dismissal]);
    else open.push(one);
  }
  if (left.size < open.length) return pairs;
  const others = [...left];
  return [...pairs, ...open.map(({ facts }, i) => [facts, others[i]!] as const)];
}

/** The dismissals of an earlier version that name one problem, as they are now, and how many name none or several. */
export function carriedOver(
  model: Model,
  problems: readonly Problem[],
  earlier: readonly EarlierDismissal[],
  key: string | null,
): { readonly kept: readonly Dismissal[]; readonly lost: number } {
  const kept = earlier.flatMap(({ code, item, heading, reason }) => {
    const meant = problems.filter(one => one.code === code && one.item === item && headingHash(model, one) === heading);
    return meant.length === 1 ? (dismissalOf(model, meant[0]!, reason, key) ?? []) : [];
  });
  return { kept, lost: earlier.length - kept.length };
}

/** So many letters on either side tell where a problem stands. */
const AROUND = 40;

const placeAround = ({ start, end }: Span): Span => ({ start: Math.max(0, start - AROUND), end: end + AROUND });

function hashOf({ text }: Model, problem: Problem, { start, end }: Span, key: string | null): string | null {
  const words = text.slice(start, end).replace(/\s+/g, ' ').trim();
  if (!isSecret(problem)) return hash(words);
  return key === null ? null : keyedHash(words, key);
}

function headingHash({ determinations }: Model, { determination, item }: Problem): string {
  const owner = determinations[determination];
  if (owner === undefined) return hash('');
  const of = itemNumbered(owner, item);
  if (of !== null) return hashOfHeading(of);
  return hash(item === null ? (owner.case.number?.value ?? '') : '');
}

const hashOfHeading = onceFor(({ heading }: Item) => hash(heading ?? ''));

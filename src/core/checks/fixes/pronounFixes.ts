import type { Model } from '../../model/model';
import type { Span } from '../../model/span';
import { choice, type Fix } from './fix';

/** The pronoun of the worker's sex, in the capitals of the other; both words where one stands for two. */
export function otherPronoun({ text }: Model, span: Span, sex: 'female' | 'male'): Fix[] {
  const pronoun = text.slice(span.start, span.end);
  const words = OTHERS[sex][pronoun.toLowerCase()] ?? [];
  const behind = text.slice(span.end, span.end + LONGEST_NEXT);
  const ordered = STANDS_ALONE.test(behind) ? [...words].reverse() : words;
  return ordered.map(word => choice(`Change to “${likeIn(pronoun, word)}”`, [{ span, text: likeIn(pronoun, word) }]));
}

/** First the one that stands before a noun: "his knee", then the one that stands alone: "him". */
const OTHERS: Readonly<Record<'female' | 'male', Readonly<Record<string, readonly string[]>>>> = {
  female: { he: ['she'], him: ['her'], his: ['her', 'hers'], himself: ['herself'] },
  male: { she: ['he'], her: ['his', 'him'], hers: ['his'], herself: ['himself'] },
};

const LONGEST_NEXT = 20;

/** "saw her.", "gave her the", "told her to": nothing that she has follows. */
const STANDS_ALONE = /^\s{0,4}(?:[.,;:)]|(?:a|an|the|to|at|in|on|for|with|that|by|from|and|as|when|after|because)\b|$)/;

const likeIn = (pronoun: string, word: string): string =>
  /^[A-Z]/.test(pronoun) ? word[0]!.toUpperCase() + word.slice(1) : word;

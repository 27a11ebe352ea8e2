import { matchesOf } from '../../text/matches';
import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';
import { proseWith } from './shared/prose';

/**
 * A word that stands twice in a row, as after an edit or at a line's end.
 *
 * Bad: `The request for the the brace is not medically necessary.`
 * Good: `He had had two injections.`, `He wrote that that brace fits.`
 */
export function wordDoubled(context: CheckContext): ProblemFacts[] {
  return proseWith(MAY_BE_DOUBLED, context).flatMap(prose =>
    matchesOf(ALL_DOUBLED, prose.text).flatMap(({ 0: words, 1: first, index }): ProblemFacts[] => {
      const second = words.slice(-first!.length);
      if (MAY_DOUBLE.has(second.toLowerCase()) || (/^[a-z]/.test(first!) && /^[A-Z]/.test(second))) return [];
      const end = index + words.length;
      return [{ code: 'word-doubled', item: prose.item, span: prose.spanOf(end - second.length, end), word: second }];
    }),
  );
}

/** A first look, at each blank alone: the word behind it, but for its first letter, stands before it as well. */
const MAY_BE_DOUBLED = /\s(?=(?:a|[A-Za-z]([A-Za-z]{1,19}))\b)(?<=\b[A-Za-z]\1\s{1,9})/;
/** Letters alone: "L4 L4" and "C5 C5" are levels. */
const ALL_DOUBLED = /\b(a|[a-z]{2,20})\s\1\b/gi;

/** What good sentences hold twice. */
const MAY_DOUBLE = new Set(['had', 'that', 'her', 'very', 'so']);

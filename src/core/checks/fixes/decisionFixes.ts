import type { Item } from '../../model/model';
import { AGREEING } from '../../model/query';
import type { Span } from '../../model/span';
import { DECISION_WORDS } from '../../text/vocabulary';
import { PLACEHOLDERS } from '../placeholders';
import { choice, type Fix, type FixContext, textOf } from './fix';

/** The decisions at the end of a heading that has none, in place of what the template left there. */
export function missingDecision({ model, item }: FixContext): Fix[] {
  if (item === null || item.heading === null) return [];
  const { start, end } = item.headingSpan;
  const words = textOf(model, item.headingSpan);
  const [left = ''] = DECISION_LEFT.exec(words) ?? [];
  const span = { start: end - left.length, end };
  const glue = /:\s*$/.test(textOf(model, { start, end: span.start })) ? ' ' : ': ';
  return decisions(item, null).map(({ word, why }) =>
    choice(`Decide ${word}${why}`, [{ span, text: `${glue}${word}` }]),
  );
}

const DECISION_LEFT = new RegExp(`\\s?${PLACEHOLDERS.decision.replace(/[[\]]/g, '\\$&')}$`);

/** The decisions for a word that is none. */
export const unknownDecision = (span: Span, near: string | null, { item }: FixContext): Fix[] =>
  decisions(item, near).map(({ word, why }) => choice(`Change to ${word}${why}`, [{ span, text: word }]));

/** Both decisions, first the one that agrees with the rationale, else the one that is nearly written; and why. */
function decisions(item: Item | null, near: string | null): { readonly word: string; readonly why: string }[] {
  const conclusion = item?.rationale?.conclusion ?? 'unclear';
  const rows = DECISION_WORDS.map(({ word, kind }) => {
    const agrees = conclusion === AGREEING[kind];
    const why = agrees ? `: the rationale concludes ${REASONS[kind]}` : '';
    return { word, why, weight: agrees ? 2 : word === near ? 1 : 0 };
  });
  return rows.sort((a, b) => b.weight - a.weight);
}

const REASONS = { upheld: 'not medically necessary', overturned: 'medically necessary' } as const;

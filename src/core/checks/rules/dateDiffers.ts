import { once } from '../../text/once';
import type { ProblemFacts } from '../problem';
import { applicationDatesIn } from './shared/applicationDates';
import type { CheckContext } from './shared/context';
import { denialDatesIn } from './shared/denialDates';
import { injuryDatesIn, type StatedDate } from './shared/injuryDates';
import { type DatedProse, datedProse } from './shared/prose';
import { tellingWords } from './shared/words';

/**
 * A date of the case block that the clinical case summary or a rationale gives otherwise: of the injury, of the UR denial,
 * of the application's receipt. The dates decide which guideline edition binds and whether the application came in time.
 *
 * Bad: case block `Date of Injury: 06/21/2014`, summary `an industrial injury on 06/12/2014`
 * Good: one date in both.
 *
 * Silent where the same text tells of the event with the case block's date too, or with two others; on cumulative trauma
 * and several injuries, but for the words "claim of" and a date; on injuries under other employers, on reports "reviewed by
 * Utilization Review on", on denials of months before or of other requests.
 */
export function dateDiffers(context: CheckContext): ProblemFacts[] {
  const { case: block, items } = context.determination;
  const words = once(() => new Set(items.flatMap(({ heading }) => [...tellingWords(heading ?? '')])));
  return datedProse(context).flatMap(prose =>
    COMPARED.flatMap((what): ProblemFacts[] => {
      const located = block[what];
      if (located?.value == null) return [];
      const caseBlock = located.value;
      const stated = statedIn(prose, { what, value: caseBlock, words, summary: context.summary?.text ?? '' });
      const [first] = stated;
      if (first === undefined || stated.some(date => date.iso !== first.iso)) return [];
      const span = prose.spanOf(first.start, first.end);
      return [
        { code: 'date-differs', item: prose.item, span, what, caseBlock, text: first.iso, caseSpan: located.span },
      ];
    }),
  );
}

const COMPARED = ['dateOfInjury', 'urDenialDate', 'applicationReceived'] as const;

/** What is looked for: an event, its day in the case block, and what else the determination tells. */
interface Sought {
  readonly what: (typeof COMPARED)[number];
  readonly value: string;
  readonly words: () => ReadonlySet<string>;
  readonly summary: string;
}

function statedIn(prose: DatedProse, { what, value, words, summary }: Sought): StatedDate[] {
  if (what === 'urDenialDate') return denialDatesIn(prose, { iso: value, words });
  if (prose.dates.some(date => date.value === value)) return [];
  return what === 'dateOfInjury' ? injuryDatesIn(prose, summary) : applicationDatesIn(prose, value);
}

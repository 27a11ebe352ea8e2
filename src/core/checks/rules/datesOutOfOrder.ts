import type { CaseBlock } from '../../model/model';
import type { Span } from '../../model/span';
import { datesIn } from '../../text/dates';
import type { DatedEvent, ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';

/**
 * Dates that cannot stand in the order of the procedure: injury, UR denial, application, assignment, decision; or a date
 * of service before the injury. One of them is wrong, and deadlines and the guideline edition hang on them.
 *
 * Bad: `UR Denial Date: 12/22/2016` with `Application Received: 12/02/2016`
 * Good: an application on the day of the denial or after it.
 *
 * Silent on how long a step took, and on services before the last day of a cumulative injury.
 */
export function datesOutOfOrder(context: CheckContext): ProblemFacts[] {
  return [...procedure(context.determination.case), ...datesOfService(context)];
}

const PROCEDURE = ['dateOfInjury', 'urDenialDate', 'applicationReceived', 'dateAssigned', 'decisionDate'] as const;

function procedure(block: CaseBlock): ProblemFacts[] {
  const found: ProblemFacts[] = [];
  let before: DatedEvent | null = null;
  for (const event of PROCEDURE) {
    const located = block[event];
    if (located?.value == null) continue;
    const dated: DatedEvent = { event, date: located.value };
    if (before !== null && before.date > dated.date) found.push(outOfOrder(null, located.span, before, dated));
    before = dated;
  }
  return found;
}

const outOfOrder = (item: number | null, span: Span, first: DatedEvent, second: DatedEvent): ProblemFacts => ({
  code: 'dates-out-of-order',
  item,
  span,
  first,
  second,
});

function datesOfService(context: CheckContext): ProblemFacts[] {
  const { model, determination } = context;
  const { case: block, items } = determination;
  // Where the day of the injury is not known, none is before it.
  const injury = block.dateOfInjury?.value ?? '';
  const early = items.filter(({ request }) => request.datesOfService.some(day => day < injury));
  if (early.length === 0 || LASTING_OR_SEVERAL.test(context.summary?.text ?? '')) return [];
  return early.flatMap(({ number, headingSpan: { start, end }, request }) =>
    datesIn(model.text.slice(start, end), block.decisionDate?.value ?? null).flatMap(({ value, ...at }) => {
      if (value === null || value >= injury || !request.datesOfService.includes(value)) return [];
      const span = { start: start + at.start, end: start + at.end };
      return [
        outOfOrder(number, span, { event: 'dateOfInjury', date: injury }, { event: 'dateOfService', date: value }),
      ];
    }),
  );
}

const LASTING_OR_SEVERAL = /\bcumulative|\bcontinuous trauma|\brepetitive|\binjuries\b|\bdates of injury/i;

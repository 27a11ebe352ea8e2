import type { CaseBlock, Item } from '../../model/model';
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
    if (located === null || located.value === null) continue;
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
  first: { event: first.event, date: first.date },
  second: { event: second.event, date: second.date },
});

function datesOfService(context: CheckContext): ProblemFacts[] {
  const { model, determination } = context;
  const injury = determination.case.dateOfInjury?.value;
  if (injury === undefined || injury === null) return [];
  if (!hasServiceBefore(determination.items, injury)) return [];
  if (context.summary !== null && LASTING_OR_SEVERAL.test(context.summary.text)) return [];
  const notAfter = determination.case.decisionDate?.value ?? null;
  return determination.items.flatMap(item => {
    const early = new Set(item.request.datesOfService.filter(day => day < injury));
    if (early.size === 0) return [];
    const heading = model.text.slice(item.headingSpan.start, item.headingSpan.end);
    return datesIn(heading, notAfter)
      .filter(date => date.value !== null && early.has(date.value))
      .map(date => {
        const start = item.headingSpan.start;
        const span = { start: start + date.start, end: start + date.end };
        return outOfOrder(
          item.number,
          span,
          { event: 'dateOfInjury', date: injury },
          { event: 'dateOfService', date: date.value! },
        );
      });
  });
}

const LASTING_OR_SEVERAL = /\bcumulative|\bcontinuous trauma|\brepetitive|\binjuries\b|\bdates of injury/i;

function hasServiceBefore(items: readonly Item[], injury: string): boolean {
  for (const { request } of items) for (const day of request.datesOfService) if (day < injury) return true;
  return false;
}

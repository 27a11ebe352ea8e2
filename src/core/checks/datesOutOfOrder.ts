import { datesIn } from '../dates';
import type { DatedEvent, Finding } from '../finding';
import type { CaseBlock } from '../model';
import type { CheckContext } from './context';

/**
 * Dates that cannot stand in the order of the procedure: injury, UR denial, application, assignment, decision; or a date
 * of service before the injury. One of them is wrong, and deadlines and the guideline edition hang on them.
 *
 * Bad: `UR Denial Date: 12/22/2016` with `Application Received: 12/02/2016`
 * Good: an application on the day of the denial or after it.
 *
 * Silent on how long a step took, and on services before the last day of a cumulative injury.
 */
export function datesOutOfOrder(context: CheckContext): Finding[] {
  return [...procedure(context.determination.case), ...datesOfService(context)];
}

const PROCEDURE = ['dateOfInjury', 'urDenialDate', 'applicationReceived', 'dateAssigned', 'decisionDate'] as const;

function procedure(block: CaseBlock): Finding[] {
  const events = PROCEDURE.flatMap(event => {
    const located = block[event];
    return located === null || located.value === null ? [] : [{ event, date: located.value, span: located.span }];
  });
  return events.flatMap((event, i): Finding[] => {
    const before = events[i - 1];
    if (before === undefined || before.date <= event.date) return [];
    return [finding(null, event.span, before, event)];
  });
}

const finding = (item: number | null, span: Finding['span'], first: DatedEvent, second: DatedEvent): Finding => ({
  code: 'dates-out-of-order',
  item,
  span,
  first: { event: first.event, date: first.date },
  second: { event: second.event, date: second.date },
});

function datesOfService({ model, determination, summary }: CheckContext): Finding[] {
  const injury = determination.case.dateOfInjury?.value;
  if (injury === undefined || injury === null) return [];
  const isEarly = (day: string): boolean => day < injury;
  if (!determination.items.some(item => item.request.datesOfService.some(isEarly))) return [];
  if (
    summary !== null &&
    /\bcumulative|\bcontinuous trauma|\brepetitive|\binjuries\b|\bdates of injury/i.test(summary.text)
  )
    return [];
  const notAfter = determination.case.decisionDate?.value ?? null;
  return determination.items.flatMap(item => {
    const early = item.request.datesOfService.filter(isEarly);
    if (early.length === 0) return [];
    const heading = model.text.slice(item.headingSpan.start, item.headingSpan.end);
    return datesIn(heading, notAfter)
      .filter(date => date.value !== null && early.includes(date.value))
      .map(date => {
        const start = item.headingSpan.start;
        const span = { start: start + date.start, end: start + date.end };
        return finding(
          item.number,
          span,
          { event: 'dateOfInjury', date: injury },
          { event: 'dateOfService', date: date.value! },
        );
      });
  });
}

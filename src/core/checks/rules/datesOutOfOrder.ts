import type { CaseBlock, Item } from '../../model/model';
import type { Span } from '../../model/span';
import { datesIn, type PrintedDate } from '../../text/dates';
import type { DatedEvent, ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';
import { datedProse } from './shared/prose';

/**
 * Dates that cannot stand in the order of the procedure: injury, UR denial, application, assignment, decision; a date of
 * service before the injury, or behind the review of it; a day that the text tells as past behind the decision; the two
 * ends of a period. One of them is wrong, and deadlines and the guideline edition hang on them.
 *
 * Bad: `UR Denial Date: 12/22/2016` with `Application Received: 12/02/2016`
 * Bad: `Decision Date: 02/02/2017` with `On 11/10/2017 she complained of pain.`
 * Good: an application on the day of the denial or after it.
 *
 * Silent on how long a step took, on services before the last day of a cumulative injury, on what is planned or runs
 * until a day, and on editions of guidelines.
 */
export function datesOutOfOrder(context: CheckContext): ProblemFacts[] {
  const inBlock = procedure(context.determination.case);
  return [
    ...inBlock,
    ...datesOfService(context),
    ...lateServices(context),
    ...(inBlock.length > 0 ? [] : toldBehindDecision(context)),
    ...periodsReversed(context),
  ];
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
  const { determination } = context;
  // Where the day of the injury is not known, none is before it.
  const injury = determination.case.dateOfInjury?.value ?? '';
  const isEarly = (day: string): boolean => day < injury;
  const early = determination.items.filter(({ request }) => request.datesOfService.some(isEarly));
  if (early.length === 0 || LASTING_OR_SEVERAL.test(context.summary?.text ?? '')) return [];
  return early.flatMap(item =>
    servicesIn(item, isEarly, context).map(({ span, date }) =>
      outOfOrder(item.number, span, { event: 'dateOfInjury', date: injury }, { event: 'dateOfService', date }),
    ),
  );
}

/** What was rendered in retrospect was rendered before utilization review denied it, and before the decision. */
function lateServices(context: CheckContext): ProblemFacts[] {
  const { case: block, items } = context.determination;
  const event = block.urDenialDate?.value != null ? 'urDenialDate' : 'decisionDate';
  const last = block[event]?.value ?? null;
  if (last === null) return [];
  const isLate = (day: string): boolean => day > last;
  const late = items.filter(({ request }) => request.retrospective && request.datesOfService.some(isLate));
  return late.flatMap(item =>
    servicesIn(item, isLate, context).map(({ span, date }) =>
      outOfOrder(item.number, span, { event: 'dateOfService', date }, { event, date: last }),
    ),
  );
}

/** Where the dates of service of an item stand in its heading, of those that a condition holds for. */
function servicesIn(
  { headingSpan: { start, end }, request }: Item,
  isMeant: (day: string) => boolean,
  { model, determination }: CheckContext,
): { readonly span: Span; readonly date: string }[] {
  const written = datesIn(model.text.slice(start, end), determination.case.decisionDate?.value ?? null);
  return written.flatMap(({ value, ...at }) =>
    value !== null && isMeant(value) && request.datesOfService.includes(value)
      ? [{ span: { start: start + at.start, end: start + at.end }, date: value }]
      : [],
  );
}

/** The first day of each running text that is told as past and lies behind the decision. */
function toldBehindDecision(context: CheckContext): ProblemFacts[] {
  const decided = context.determination.case.decisionDate?.value ?? null;
  if (decided === null) return [];
  return datedProse(context).flatMap(prose => {
    const isBehind = ({ value }: PrintedDate): boolean => value !== null && value > decided;
    if (!prose.dates.some(isBehind)) return [];
    const [late] = prose
      .sentences()
      .filter(({ sentence: { text } }) => !MAY_BE_LATER.test(text))
      .flatMap(({ own }) => own.filter(date => isBehind(date) && isToldAsPast(prose.text, date)));
    if (late === undefined || yearOf(late.value!) > yearOf(decided) + MOST_YEARS) return [];
    const told: DatedEvent = { event: 'recordedDay', date: late.value! };
    return [outOfOrder(prose.item, prose.spanOf(late.start, late.end), told, { event: 'decisionDate', date: decided })];
  });
}

const yearOf = (iso: string): number => Number(iso.slice(0, 4));

/** Of later years there is no such date. */
const MOST_YEARS = 20;

/** "seen on", "A report of", and what happened on the day with which a sentence begins: "On 11/10/2017 she complained". */
function isToldAsPast(text: string, { start, end }: PrintedDate): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  return OF_RECORD.test(before) || (/(?:^|[.;:]\s)On $/.test(before) && HAPPENED.test(text.slice(end, end + 80)));
}

const OF_RECORD =
  /\b(?:dated|(?:seen|examined|evaluated|performed|done|taken|obtained|injured) (?:on|in)|(?:report|note|visit|exam|examination|evaluation|MRI|x-?rays?|radiographs?|study|studies|EMG|consultation|PR-2|records?) (?:of|from|on)) $/i;
const HAPPENED =
  /^,? (?:(?:the|this) )?(?:he|she|(?:injured )?(?:worker|employee)|patient|claimant|applicant|provider|physician|doctor) (?:again |also )?(?:complained|reported|presented|stated|noted|denied|described|underwent|returned|rated|continued|followed up|had|(?:was|were) (?:seen|examined|evaluated|found|noted|treated|diagnosed|injured))\b/i;
const MAY_BE_LATER =
  /\b(?:will|would|to be|await\w*|schedul\w+|until|expir\w+|upcoming|next|plan(?:ned|s)?|due|anticipat\w+|expect\w+|future|pending|appointment|return to work|guidelines?|ODG|ACOEM|MTUS|edition|updated?|revis\w+|amended|effective|article|FDA|access\w*|retrieved|published|section|regulations?|https?)\b/i;

/** "Records from 09/01/2015 to 04/02/2015" */
const periodsReversed = (context: CheckContext): ProblemFacts[] =>
  datedProse(context).flatMap(({ text, dates, item, spanOf }) =>
    dates.flatMap((first, i): ProblemFacts[] => {
      const last = dates[i + 1];
      if (last === undefined || first.value === null || last.value === null || first.value <= last.value) return [];
      if (!FROM.test(text.slice(Math.max(0, first.start - 6), first.start))) return [];
      if (!TO.test(text.slice(first.end, last.start))) return [];
      const [from, to]: DatedEvent[] = [
        { event: 'firstDay', date: first.value },
        { event: 'lastDay', date: last.value },
      ];
      return [outOfOrder(item, spanOf(first.start, last.end), from!, to!)];
    }),
  );

const FROM = /\bfrom $/i;
const TO = /^ (?:to|through|thru|until) $/i;

const LASTING_OR_SEVERAL = /\bcumulative|\bcontinuous trauma|\brepetitive|\binjuries\b|\bdates of injury/i;

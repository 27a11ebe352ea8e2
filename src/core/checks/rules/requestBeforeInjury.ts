import type { CaseBlock } from '../../model/model';
import type { PrintedDate } from '../../text/dates';
import { once } from '../../text/once';
import type { Sentence } from '../../text/sentences';
import type { DatedEvent, ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';
import { tellsOfManyInjuries } from './shared/injuryDates';
import type { SentenceWith } from './shared/passageSentences';
import { datedProse, type Prose } from './shared/prose';

/**
 * A visit or request for the injury that is dated before it, or a request for authorization that is dated after utilization
 * review denied it. One of the two dates is wrong.
 *
 * Bad: case block `Date of Injury: 02/03/2015`, summary `The request for authorization dated 02/01/2014 asks for it.`
 * Good: `The request for authorization dated 12/01/2016 asks for it.`
 *
 * Silent on cumulative trauma and several injuries, on what is said to be earlier or another, on visits many years ago,
 * on new and repeated requests, and where several visits stand before the injury: the worker has a history then.
 */
export function requestBeforeInjury(context: CheckContext): ProblemFacts[] {
  const { case: block } = context.determination;
  const isOfMany = once(() => tellsOfManyInjuries(context.rawSummary ?? ''));
  const injury = eventOf('dateOfInjury', block);
  const denial = eventOf('urDenialDate', block);
  if (injury === null && denial === null) return [];
  return datedProse(context).flatMap(prose => {
    if (!TELLS_OF_REQUEST.test(prose.text)) return [];
    const early = prose.sentences().flatMap(one => beforeInjury(one, injury));
    const late = prose.sentences().flatMap(one => afterDenial(one, denial));
    return [
      ...(early.length === 0 || early.length > MOST_EARLY || isOfMany()
        ? []
        : early.map(date => found(prose, date, injury!))),
      ...late.map(date => found(prose, date, denial!)),
    ];
  });
}

const TELLS_OF_REQUEST =
  /\b(?:seen|evaluated|examined|visit|follow-?up|consultation|report|note|RFA|PR-?2|request|prescribed)/i;

const eventOf = (event: 'dateOfInjury' | 'urDenialDate', block: CaseBlock): DatedEvent | null => {
  const date = block[event]?.value ?? null;
  return date === null ? null : { event, date };
};

type Dated = SentenceWith<PrintedDate>;

const found = ({ item, spanOf }: Prose, { value, start, end }: PrintedDate, event: DatedEvent): ProblemFacts => ({
  code: 'request-before-injury',
  item,
  span: spanOf(start, end),
  date: value!,
  event,
});

const MOST_EARLY = 2;
const MOST_YEARS = 3;
const LEAD = 120;

const ON =
  '(?:,? (?:is|was|were))?(?:,? (?:dated|submitted|signed|made|completed|sent|performed))?(?:,? (?:on|of|from))?,? ?(?:\\(|: ?)?$';
const VISIT = new RegExp(
  `\\b(?:(?:visit|follow-?up|consultation|report|note|PR-?2|RFA|request for authorization)(?: form| report| visit| note)?${ON}|(?:seen|evaluated|examined|requested|prescribed)(?: [\\w-]+){0,6} on $)`,
  'i',
);
const EARLIER =
  /\b(?:prior|previous(?:ly)?|earlier|before|history|past|pre-?existing|old|former(?:ly)?|baseline|non-?industrial|unrelated|ago|born|another|MRI|surgery|x-?rays?|imaging)\b/i;

function beforeInjury({ sentence, own }: Dated, injury: DatedEvent | null): PrintedDate[] {
  if (injury === null || EARLIER.test(sentence.text)) return [];
  const oldest = `${Number(injury.date.slice(0, 4)) - MOST_YEARS}${injury.date.slice(4)}`;
  return own.filter(
    ({ value, start }) =>
      value !== null && value < injury.date && value > oldest && VISIT.test(leadOf(sentence, start)),
  );
}

const AUTHORIZATION = '(?:requests? for authorization|RFA)(?: forms?)?';
const REQUEST = new RegExp(`\\b${AUTHORIZATION}${ON}`, 'i');
const REQUEST_BEHIND = new RegExp(
  `^,? (?:[\\w-]+ ){1,6}(?:signed|submitted|completed|sent|wrote|filed) (?:the |an? )?${AUTHORIZATION}\\b`,
  'i',
);
const REPEATED =
  /\b(?:new|subsequent(?:ly)?|second|another|later|appeal\w*|resubmit\w*|repeat\w*|additional|updated|renewed|reconsider\w*|again|after)\b/i;

function afterDenial({ sentence, own }: Dated, denial: DatedEvent | null): PrintedDate[] {
  if (denial === null || REPEATED.test(sentence.text)) return [];
  return own.filter(
    ({ value, start, end }) =>
      value !== null &&
      value > denial.date &&
      (REQUEST.test(leadOf(sentence, start)) ||
        (/\bon $/i.test(leadOf(sentence, start)) && REQUEST_BEHIND.test(sentence.text.slice(end - sentence.start)))),
  );
}

const leadOf = (sentence: Sentence, start: number): string =>
  sentence.text.slice(Math.max(0, start - sentence.start - LEAD), start - sentence.start);

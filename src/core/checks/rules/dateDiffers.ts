import { datesIn, type PrintedDate } from '../../text/dates';
import { once } from '../../text/once';
import { sentencesOf } from '../../text/sentences';
import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';
import { injuryDatesIn, type StatedDate } from './shared/injuryDates';
import { bySentence } from './shared/passageSentences';

/**
 * A date of the case block that the clinical case summary gives otherwise: of the injury, of the UR denial, of the
 * application's receipt. The dates decide which guideline edition binds and whether the application came in time.
 *
 * Bad: case block `Date of Injury: 06/21/2014`, summary `an industrial injury on 06/12/2014`
 * Good: one date in both.
 *
 * Silent on cumulative trauma and several injuries, on injuries under other employers, on "reviewed by Utilization
 * Review on", on denials of other dates, and wherever the case block's date stands in the summary too.
 */
export function dateDiffers(context: CheckContext): ProblemFacts[] {
  const { model, determination, rawSummary } = context;
  if (rawSummary === null) return [];
  const { case: block } = determination;
  const dates = once(() => datesIn(context.summary!.text, block.decisionDate?.value ?? null));
  return COMPARED.flatMap((what): ProblemFacts[] => {
    const { value = null, span: caseSpan } = block[what] ?? {};
    if (value === null || caseSpan === undefined) return [];
    if (isPrintedIn(rawSummary, model.text.slice(caseSpan.start, caseSpan.end)) || !speaksOf(what, rawSummary))
      return [];
    const { text, spanOf } = context.summary!;
    const stated = dates().some(date => date.value === value) ? [] : statedIn(text, dates(), what, value);
    const [first] = stated;
    if (first === undefined || stated.some(date => date.iso !== first.iso)) return [];
    const span = spanOf(first.start, first.end);
    return [{ code: 'date-differs', item: null, span, what, caseBlock: value, text: first.iso, caseSpan }];
  });
}

const COMPARED = ['dateOfInjury', 'urDenialDate', 'applicationReceived'] as const;
type Compared = (typeof COMPARED)[number];

/**
 * Whether a text prints a day as the case block does, if that is the usual form ("11/09/2016"), behind a blank
 * that does not part it from other numbers.
 */
function isPrintedIn(text: string, printed: string): boolean {
  if (!/^\d\d\/\d\d\/\d{4}$/.test(printed)) return false;
  const at = text.indexOf(printed);
  return at >= 2 && /^[^\s/-] $/.test(text.slice(at - 2, at)) && !/^\w/.test(text.slice(at + printed.length, at + 11));
}

/** Whether a text may tell of an event at all. */
function speaksOf(what: Compared, text: string): boolean {
  if (what === 'dateOfInjury') return true;
  if (what === 'applicationReceived' && !/application/i.test(text)) return false;
  return SPEAKS_OF.some(word => text.includes(word));
}

function statedIn(text: string, dates: readonly PrintedDate[], what: Compared, iso: string): StatedDate[] {
  if (what === 'dateOfInjury') return injuryDatesIn(text, dates);
  return what === 'urDenialDate' ? statedBy(DENIAL, text, dates, iso) : statedBy(APPLICATION, text, dates, null);
}

/** How a text says when utilization review denied; a date of the group before or behind the words. */
const DENIAL: readonly RegExp[] = [
  /\b(?:utilization review|UR)(?:'s)? (?:\w+ )?(?:denial|determination|decision|modification|non-?certification|denial\/modification)(?: letter| report| notice)?,? (?:of|on|dated|from|issued on|issued|was issued on|rendered on|was rendered on|made on|:|is dated|was dated)?,? ?$/i,
  /\b(?:denial|determination|decision|modification|non-?certification) (?:of|by|from|letter of) (?:the )?(?:utilization review|UR),? (?:of|on|dated|from)? ?$/i,
  /\b(?:utilization review|UR) (?:has |had )?(?:denied|non-?certified|modified) (?:the|this|these|all|both)(?: \w+){0,4} requests?(?: \w+){0,3} on $/i,
];
const DENIAL_BEHIND =
  /^,? (?:the )?(?:utilization review|UR)(?: \w+)? (?:has |had )?(?:denied|non-?certified|modified) (?:the|this|these|all|both)(?: \w+){0,3} requests?\b/i;
const APPLICATION: readonly RegExp[] = [
  /\bapplication (?:for (?:an )?(?:IMR|independent medical review) )?(?:was |were )?(?:received|filed)(?: by MAXIMUS| by MAXIMUS Federal Services)? (?:on )?$/i,
];
/** A word that all leads have. */
const TELLS_OF_EVENT = /\b(?:utilization|UR|application)\b/i;
const SPEAKS_OF = ['tilization', 'tilisation', 'UR', 'pplication'];
const OTHER_EVENT =
  /\b(?:prior|previous|earlier|initial|first|original|appeal|reconsider|another|second|reviewed by|past|formerly|again)\b/i;

function statedBy(
  leads: readonly RegExp[],
  text: string,
  dates: readonly PrintedDate[],
  near: string | null,
): StatedDate[] {
  const isStated = ({ value, start, end }: PrintedDate, from: number, to: number): boolean =>
    value !== null &&
    isLedBy(leads, text.slice(Math.max(from, start - 140), start), near === null ? null : text.slice(end, to)) &&
    (near === null || isNearOrMistyped(value, near));
  const likely = dates.filter(date => isStated(date, 0, text.length));
  if (likely.length === 0) return [];
  const stated: StatedDate[] = [];
  for (const { sentence, own } of bySentence(sentencesOf(text), likely)) {
    if (OTHER_EVENT.test(sentence.text)) continue;
    for (const date of own)
      if (isStated(date, sentence.start, sentence.end))
        stated.push({ iso: date.value!, start: date.start, end: date.end });
  }
  return stated;
}

const isLedBy = (leads: readonly RegExp[], lead: string, behind: string | null): boolean =>
  (TELLS_OF_EVENT.test(lead) && leads.some(pattern => pattern.test(lead))) ||
  (behind !== null && /\bon\s$/i.test(lead) && DENIAL_BEHIND.test(behind));

const MOST_DAYS = 31;

/** Denials of months before are other ones: near in time, another year, or month and day mixed up. */
function isNearOrMistyped(iso: string, other: string): boolean {
  const days = Math.abs(Date.parse(iso) - Date.parse(other)) / 86_400_000;
  if (days <= MOST_DAYS || iso.slice(4) === other.slice(4)) return true;
  return [...iso].sort().join('') === [...other].sort().join('');
}

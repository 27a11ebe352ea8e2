import { datesIn } from '../dates';
import type { Finding } from '../finding';
import type { CaseBlock, LocatedDate } from '../model';
import type { CheckContext } from './context';
import { injuryDatesIn, type StatedDate } from './injuryDates';
import type { Placed } from './placed';
import { bySentence, sentencesOf } from './sentences';

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
export function dateDiffers({ determination, summary }: CheckContext): Finding[] {
  if (summary === null) return [];
  const { case: block } = determination;
  const notAfter = block.decisionDate?.value ?? null;
  const all = new Set(datesIn(summary.text, notAfter).map(date => date.value));
  return [
    ...differing('dateOfInjury', block.dateOfInjury, all, () => injuryDatesIn(summary, notAfter), summary),
    ...differing(
      'urDenialDate',
      block.urDenialDate,
      all,
      () => statedBy(DENIAL, summary, notAfter, block.urDenialDate!.value!),
      summary,
    ),
    ...differing(
      'applicationReceived',
      block.applicationReceived,
      all,
      () => statedBy(APPLICATION, summary, notAfter, null),
      summary,
    ),
  ];
}

type Compared = 'dateOfInjury' | 'urDenialDate' | 'applicationReceived';

function differing(
  what: Compared & keyof CaseBlock,
  caseDate: LocatedDate | null,
  all: ReadonlySet<string | null>,
  find: () => readonly StatedDate[],
  summary: Placed,
): Finding[] {
  if (caseDate === null || caseDate.value === null || all.size === 0 || all.has(caseDate.value)) return [];
  const stated = find();
  const [first] = stated;
  if (first === undefined || stated.some(date => date.iso !== first.iso)) return [];
  const span = summary.spanOf(first.start, first.end);
  return [
    {
      code: 'date-differs',
      item: null,
      span,
      what,
      caseBlock: caseDate.value,
      text: first.iso,
      caseSpan: caseDate.span,
    },
  ];
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
const SPEAKS_OF = ['tilization', 'tilisation', 'UR', 'pplication'];
const OTHER_EVENT =
  /\b(?:prior|previous|earlier|initial|first|original|appeal|reconsider|another|second|reviewed by|past|formerly|again)\b/i;

function statedBy(
  leads: readonly RegExp[],
  summary: Placed,
  notAfter: string | null,
  near: string | null,
): StatedDate[] {
  if (!SPEAKS_OF.some(word => summary.text.includes(word))) return [];
  const dates = datesIn(summary.text, notAfter);
  return bySentence(sentencesOf(summary.text), dates).flatMap(({ sentence, own }) => {
    if (OTHER_EVENT.test(sentence.text)) return [];
    return own.flatMap((date): StatedDate[] => {
      if (date.value === null) return [];
      const lead = sentence.text.slice(Math.max(0, date.start - sentence.start - 140), date.start - sentence.start);
      const behind = sentence.text.slice(date.end - sentence.start);
      const isStated =
        leads.some(pattern => pattern.test(lead)) ||
        (near !== null && /\bon\s$/i.test(lead) && DENIAL_BEHIND.test(behind));
      if (!isStated || (near !== null && !isSlipOf(date.value, near))) return [];
      return [{ iso: date.value, start: date.start, end: date.end }];
    });
  });
}

const MOST_DAYS = 31;

/** Denials of months before are other ones: near in time, another year, or month and day mixed up. */
function isSlipOf(iso: string, other: string): boolean {
  const days = Math.abs(Date.parse(iso) - Date.parse(other)) / 86_400_000;
  if (days <= MOST_DAYS || iso.slice(4) === other.slice(4)) return true;
  return [...iso].sort().join('') === [...other].sort().join('');
}

import type { CaseBlock } from '../model/model';
import { datesIn } from '../text/dates';
import type { Joined } from '../text/joinedText';

type FilingField = 'applicationReceived' | 'urDenialDate' | 'dateAssigned';

/** What the words before a date name, and how they end. */
const FILING_ROWS: readonly { readonly field: FilingField; readonly names: RegExp; readonly ends: RegExp }[] = [
  { field: 'dateAssigned', names: /\bnotice of assignment\b/i, ends: / (?:on|dated) $/ },
  {
    field: 'urDenialDate',
    names: /\b(?:[Uu]tilization [Rr]eview|UTILIZATION REVIEW|UR)\b/,
    ends: / (?:dated|of|on) $/,
  },
  { field: 'applicationReceived', names: /\bapplication\b/i, ends: / (?:filed|received|submitted)(?: on)? $/ },
];

/**
 * A case block with the dates that a letter of 2013 gives in its filing paragraph alone: "An application for Independent
 * Medical Review was filed on 8/9/2013 disputing the Utilization Review Denial dated 8/2/2013. A Notice of Assignment and
 * Request for Information was provided to the above parties on 8/27/2013." What the block says itself stays.
 */
export function withFilingDates(block: CaseBlock, filing: Joined): CaseBlock {
  const found: { -readonly [F in FilingField]?: CaseBlock[F] } = {};
  let before = 0;
  for (const { start, end, value } of datesIn(filing.text, block.decisionDate?.value ?? null)) {
    const words = filing.text.slice(before, start);
    const row = FILING_ROWS.find(({ names, ends }) => ends.test(words) && names.test(words));
    if (row !== undefined) found[row.field] ??= { value, span: filing.spanOf(start, end) };
    before = end;
  }
  return {
    ...block,
    applicationReceived: block.applicationReceived ?? found.applicationReceived ?? null,
    urDenialDate: block.urDenialDate ?? found.urDenialDate ?? null,
    dateAssigned: block.dateAssigned ?? found.dateAssigned ?? null,
  };
}

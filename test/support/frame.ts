/** The least determination that the parser reads as one: the headings, the intro sentence and the items given. */
export function determinationWith(...items: readonly string[]): string {
  return [
    'HOW THE IMR FINAL DETERMINATION WAS MADE',
    'MAXIMUS Federal Services sent the complete case file to an expert reviewer.',
    'CLINICAL CASE SUMMARY',
    'The injured worker is a 50 year old female injured on 02/03/2015.',
    'IMR ISSUES, DECISIONS AND RATIONALES',
    'The Final Determination was based on decisions for the disputed items/services set forth below:',
    ...items,
    '',
  ].join('\n\n');
}

/** One disputed item in the standard layout. */
export function itemWith(parts: { heading?: string; claims?: string; maximus?: string; rationale?: string }): string {
  return [
    parts.heading ?? 'Ibuprofen 600mg #60: Upheld',
    `Claims Administrator guideline: ${parts.claims ?? 'The Claims Administrator did not cite any medical evidence for its decision.'}`,
    `MAXIMUS guideline: ${parts.maximus ?? 'The Expert Reviewer did not cite any medical evidence for its decision.'}`,
    `Decision rationale: ${parts.rationale ?? 'The request is not medically necessary.'}`,
  ].join('\n\n');
}

/** A case block with these dates, before a determination of the later form. */
export const caseBlock = (urDenialDate: string): string =>
  [
    'Case Number:    CM16-0700099',
    'Date Assigned:  01/10/2017      Date of Injury:       02/03/2015',
    `Decision Date:  02/08/2017      UR Denial Date:       ${urDenialDate}`,
    'Priority:       Standard        Application Received: 12/28/2016',
    '',
    '',
  ].join('\n');

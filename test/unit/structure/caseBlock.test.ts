import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCaseBlock, readLetterOutcome } from '../../../src/core/structure/caseBlock';
import { withFilingDates } from '../../../src/core/structure/filingParagraph';
import { joinText } from '../../../src/core/text/joinedText';

/** What the lines of a case block give, as they print it. */
function printed(block: string): Record<string, string> {
  const { otherNumbers, ...fields } = readCaseBlock(block, 0, block.length);
  const found: Record<string, string> = {};
  for (const [field, value] of Object.entries(fields))
    if (value !== null) found[field] = block.slice(value.span.start, value.span.end);
  if (otherNumbers.length > 0) found.otherNumbers = otherNumbers.map(({ value }) => value).join(' ');
  return found;
}

test('values bound to their labels, beside them or by count and kind', () => {
  const rows: [block: string, read: Record<string, string>][] = [
    ['Case Number: CM16-0700001', { number: 'CM16-0700001' }],
    ['Case Nurnber: CM16-0700001', { number: 'CM16-0700001' }],
    ['Decislon Date: 12/06/2016', { decisionDate: '12/06/2016' }],
    ['case number : cm16-0700001', { number: 'cm16-0700001' }],
    ['Claim Number: 12-000123 Case Number: CM16-0700001', { number: 'CM16-0700001' }],
    ['Employee Name: Date Assigned: 10/18/2016', { dateAssigned: '10/18/2016' }],
    [
      'Date Assigned:\nEmployee:\nPriority:\n10/18/2016\nStandard',
      { dateAssigned: '10/18/2016', priority: 'Standard' },
    ],
    ['Date Assigned:\nEmployee:\n10/18/2016', {}],
    ['Date Assigned:\nEmployee Name:\n10/18/2016', {}],
    ['Date Assigned: to be told: 10/18/2016', { dateAssigned: '10/18/2016' }],
    ['Date Assigned:\nPriority:\nStandard\n10/18/2016', { dateAssigned: '10/18/2016', priority: 'Standard' }],
    ['Date Assigned:\nPriority:\n10/18/2016\n10/19/2016', {}],
    ['Date Assigned:\nDecision Date:\n10/18/2016\nStandard', {}],
    ['Date Assigned:\nDecision Date: 12/06/2016', { decisionDate: '12/06/2016' }],
    ['Date Assigned:\nDecision Date:\n12/06/2016', {}],
    ['Date Assigned: 10/18/2016 10/19/2016', {}],
    ['Date Assigned: 10/18/2016\n10/19/2016', { dateAssigned: '10/18/2016' }],
    ['10/17/2016\nDate Assigned: 10/18/2016', { dateAssigned: '10/18/2016' }],
    ['10/17/2016\n10/18/2016', {}],
    ['Date Assigned 10/18/2016', {}],
    ['Update Assigned: Date Assigned: 10/18/2016', { dateAssigned: '10/18/2016' }],
    ['Date Assigned: Standard', {}],
    ['Date Assigned: 10/18/2016\nDate Assigned: 10/19/2016', { dateAssigned: '10/18/2016' }],
    ['Date Assigned: 10-18-16', { dateAssigned: '10-18-16' }],
    ['Date Assigned: 110/18/2016', {}],
    ['Date Assigned: 10/18/2016/7', {}],
    ['Case Number: 13-0000045', {}],
    ['Case Number: CM16-07000012', {}],
    ['Case Number: 113-000004', {}],
    ['Case Number: 13-000004', { number: '13-000004' }],
    ['Priority: standardized', {}],
    ['Priority: Retrospective', { priority: 'Retrospective' }],
    [
      'Decision Date: 12/06/2016\nPriority:\n\nA line\n\nExpedited',
      { decisionDate: '12/06/2016', priority: 'Expedited' },
    ],
    ['Decision Date:\nPriority:\nCase Number:\nExpedited', { priority: 'Expedited' }],
    ['Priority:\nPriority:\nDated:\nExpedited', {}],
    ['CM16-0700001\nDate Assigned: 10/18/2016\nCase Number:', { number: 'CM16-0700001', dateAssigned: '10/18/2016' }],
    [
      'Application 10/05/2016\nReceived:\nDate Assigned: 10/18/2016',
      { applicationReceived: '10/05/2016', dateAssigned: '10/18/2016' },
    ],
    [
      'APPLICATION 10/05/2016\nRECEIVED:\nDATE ASSIGNED: 10/18/2016',
      { applicationReceived: '10/05/2016', dateAssigned: '10/18/2016' },
    ],
    ['application 10/05/2016\nDate Assigned: 10/18/2016', { dateAssigned: '10/18/2016' }],
    ['Application 10/05/2016', {}],
    ['Date Assigned: 10/18/2016\nApplication for all\n10/05/2016', { dateAssigned: '10/18/2016' }],
    ['IMR Application: 10/05/2016', { applicationReceived: '10/05/2016' }],
  ];
  for (const [block, read] of rows) assert.deepEqual(printed(block), read, block);
});

test('further numbers: those of a list, each once, but none of a sentence', () => {
  const rows: [block: string, others: string | undefined][] = [
    ['Case Number: CM16-0700001, CM16-0700002; CM16-0700003', 'CM16-0700002 CM16-0700003'],
    ['Case Number: CM16-0700001 with CM16-0700002 AND CM16-0700003', 'CM16-0700002 CM16-0700003'],
    ['Case Number: CM16-0700001 | CM16-0700002 + CM16-0700001 & cm16-0700002', 'CM16-0700002'],
    ['Case Number: CM16-0700001, not CM16-0700002', undefined],
    ['Case Number: CM16-0700001\nDate Assigned: 10/18/2016\nCM16-0700002', 'CM16-0700002'],
    ['Case Number: CM16-0700001\nDate Assigned: 10/18/2016\rCM16-0700002', 'CM16-0700002'],
    ['Case Number: CM16-0700001\nDate Assigned: 10/18/2016 CM16-0700002', undefined],
    ['Case Number: CM16-0700001\nsee CM16-0700002', undefined],
    ['CM16-0700002\nCase Number: CM16-0700001', undefined],
    ['Case Number: CM16-0700001\nConsolidated with: CM16-0700002', 'CM16-0700002'],
  ];
  for (const [block, others] of rows) assert.equal(printed(block).otherNumbers, others, block);
});

test('dates bound by their order alone stand in the order of the procedure, the same day twice too', () => {
  const block = (injury: string, denial: string, received: string): string =>
    `Date of Injury:\nUR Denial Date:\nApplication Received:\n${injury}\n${denial}\n${received}`;
  const none = printed(block('02/03/2015', '10/05/2016', '10/04/2016'));
  assert.deepEqual(none, {});
  const all = printed(block('02/03/2015', '10/05/2016', '10/05/2016'));
  assert.deepEqual(Object.keys(all).sort(), ['applicationReceived', 'dateOfInjury', 'urDenialDate']);
  const withoutOne = printed(block('15/45/2015', '10/04/2016', '10/05/2016'));
  assert.deepEqual(Object.keys(withoutOne).sort(), ['applicationReceived', 'dateOfInjury', 'urDenialDate']);
  // What stands beside its label is told as it is.
  assert.deepEqual(printed('Date of Injury: 02/03/2017\nDecision Date: 12/06/2016'), {
    dateOfInjury: '02/03/2017',
    decisionDate: '12/06/2016',
  });
  assert.deepEqual(printed(`Decision Date: 01/01/2016\n${block('02/03/2015', '10/04/2016', '10/05/2016')}`), {
    decisionDate: '01/01/2016',
  });
});

test('the outcome of a letter', () => {
  const rows: [words: string, value: string | undefined][] = [
    ['Final Determination: UPHOLD. This means', 'uphold'],
    ['final  determination : upheld', 'uphold'],
    ['Final Determination: OVERTURN', 'overturn'],
    ['Final Determination:\nOVERTURNED', 'overturn'],
    ['Final Determination: PARTIALLY OVERTURN', 'partially-overturn'],
    ['Final Determination: Partial overturn', 'partially-overturn'],
    ['Final  Determination:  PARTIALLY  OVERTURNED', 'partially-overturn'],
    ['Final Determination: upholding', undefined],
    ['Final Determination: none', undefined],
  ];
  for (const [words, value] of rows) {
    const text = `A letter. ${words}`;
    const found = readLetterOutcome(text, 3, text.length);
    assert.equal(found?.value, value, words);
    if (found !== null)
      assert.match(text.slice(found.span.start, found.span.end), /^final.*(?:upheld|uphold|overturn(?:ed)?)$/is);
  }
});

test('the filing paragraph: each date by the words right before it', () => {
  const dates = (paragraph: string) => {
    const { applicationReceived, urDenialDate, dateAssigned } = withFilingDates(
      readCaseBlock('', 0, 0),
      joinText(paragraph),
    );
    return [applicationReceived, urDenialDate, dateAssigned].map(date => date?.value ?? '-').join(' ');
  };
  const rows: [paragraph: string, read: string][] = [
    ['An application was filed on 8/9/2013.', '2013-08-09 - -'],
    ['The Application received 8/9/2013.', '2013-08-09 - -'],
    ['An application submitted on 8/9/2013.', '2013-08-09 - -'],
    ['An application was filed on time, as of 8/9/2013.', '- - -'],
    ['An application was filed by fax, 8/9/2013.', '- - -'],
    ['Applications were filed on 8/9/2013.', '- - -'],
    ['It was filed on 8/9/2013.', '- - -'],
    ['The UR dated 8/2/2013, the utilization review of 8/3/2013', '- 2013-08-02 -'],
    ['The UTILIZATION REVIEW on 8/2/2013', '- 2013-08-02 -'],
    ['The ur dated 8/2/2013', '- - -'],
    ['The UR was dated by hand 8/2/2013', '- - -'],
    ['A Notice of Assignment was given on 8/27/2013', '- - 2013-08-27'],
    ['A notice of assignment dated 8/27/2013', '- - 2013-08-27'],
    ['A notice of assignment was dated at last by hand: 8/27/2013', '- - -'],
    ['A notice of assignment based on that of 8/27/2013', '- - -'],
  ];
  for (const [paragraph, read] of rows) assert.equal(dates(paragraph), read, paragraph);
});

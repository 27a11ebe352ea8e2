import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messageOf } from '../../../src/core/checks/messages';
import type { ProblemFacts } from '../../../src/core/checks/problem';

type Facts = ProblemFacts extends infer One ? (One extends ProblemFacts ? Omit<One, 'item' | 'span'> : never) : never;

const told = (facts: Facts): string => messageOf({ ...facts, item: 1, span: { start: 0, end: 1 } } as ProblemFacts);

const EDITION = {
  code: 'edition-not-in-force',
  side: 'maximus',
  document: 'Opioids 2016',
  appliesBy: 'service',
  from: '2017-12-01',
  to: null,
  days: [{ from: '2016-05-04', to: '2016-05-04' }],
} as const;
const INCOMPLETE = { code: 'citation-incomplete', side: 'maximus', source: 'ODG', meant: [], written: null } as const;
const TOPIC = { code: 'topic-unknown', side: 'maximus', document: 'Opioids 2016', written: 'Dos' } as const;
const DRUG = { code: 'drug-of-other-topic', drug: 'Norco', written: 'NSAIDs' } as const;
const PAGE = { code: 'page-not-in-topic', side: 'maximus', topic: 'Opioids', page: 4, sure: true } as const;

/** Each problem in its words, and each of the words that hang on its facts. */
const SENTENCES: readonly (readonly [Facts, string])[] = [
  [{ code: 'decision-unknown', written: 'Maybe', near: null }, '“Maybe” is no decision (Upheld or Overturned).'],
  [{ code: 'decision-unknown', written: 'Upheid', near: 'Upheld' }, '“Upheid” is no decision. Upheld may be meant.'],
  [
    { code: 'decision-contradicts-rationale', decision: 'upheld', conclusionSpan: { start: 0, end: 1 }, isPlain: true },
    'Upheld, but the rationale concludes: medically necessary.',
  ],
  [
    {
      code: 'decision-contradicts-rationale',
      decision: 'overturned',
      conclusionSpan: { start: 0, end: 1 },
      isPlain: true,
    },
    'Overturned, but the rationale concludes: not medically necessary.',
  ],
  [{ code: 'paragraph-empty', part: 'rationale' }, 'The rationale is empty.'],
  [{ code: 'paragraph-empty', part: 'maximusGuideline' }, 'The MAXIMUS guideline is empty.'],
  [
    { code: 'guideline-missing', part: 'claimsAdministratorGuideline' },
    'The Claims Administrator guideline is missing.',
  ],
  [
    { code: 'label-misspelt', written: 'MAX:', meant: 'MAXIMUS guideline:' },
    '“MAX:” was read as “MAXIMUS guideline:”.',
  ],
  [
    { code: 'label-unread', written: 'x', meant: null },
    'This looks like the heading of an item, but was not read as one.',
  ],
  [
    { code: 'label-unread', written: 'Rationale:', meant: 'Decision rationale:' },
    '“Rationale:” was not read as a label: it is the second of its kind, or does not begin its line.',
  ],
  [{ code: 'placeholder-left', written: '[age]', kind: 'words' }, '“[age]” was not filled in.'],
  [{ code: 'placeholder-left', written: '██████', kind: 'blackened' }, 'A fact is blackened: “██████”.'],
  [
    { code: 'placeholder-left', written: '<<<<<<< HEAD', kind: 'conflict' },
    'Left over from a merge of two versions: “<<<<<<< HEAD”.',
  ],
  [
    { code: 'placeholder-left', written: 'afiliaton', kind: 'broken' },
    'Letters are lost or wrong in this copy, as in “afiliaton”: what was read of it may be wrong.',
  ],
  [
    { code: 'placeholder-left', written: '@@ -9,7 +9,7 @@', kind: 'left-out' },
    'Lines of the text are left out before “@@ -9,7 +9,7 @@”.',
  ],
  [{ code: 'placeholder-left', written: 'dated ,', kind: 'blank' }, 'Something is missing: “dated ,”.'],
  [
    { code: 'item-missing', request: 'MRI', listedIn: 'summary' },
    '“MRI” is listed in the case summary, but no item decides it.',
  ],
  [
    { code: 'item-missing', request: 'MRI', listedIn: 'letter' },
    '“MRI” is listed in the cover letter, but no item decides it.',
  ],
  [{ code: 'date-invalid', written: '02/ 30/2017' }, 'There is no such date as “02/30/2017”.'],
  [
    {
      code: 'dates-out-of-order',
      first: { event: 'dateAssigned', date: '2016-05-04' },
      second: { event: 'decisionDate', date: '2016-05-03' },
    },
    'The date of the decision (May 3, 2016) is before the date of the assignment (May 4, 2016).',
  ],
  [
    {
      code: 'dates-out-of-order',
      first: { event: 'applicationReceived', date: '2016-05-04' },
      second: { event: 'dateOfService', date: '2016-05-03' },
    },
    'The date of service (May 3, 2016) is before the date of the application (May 4, 2016).',
  ],
  [
    { code: 'request-before-injury', date: '2016-05-03', event: { event: 'dateOfInjury', date: '2016-05-04' } },
    'A visit or request of May 3, 2016 is before the date of injury (May 4, 2016).',
  ],
  [
    { code: 'request-before-injury', date: '2016-05-05', event: { event: 'urDenialDate', date: '2016-05-04' } },
    'The request is dated May 5, 2016, after the UR denial (May 4, 2016).',
  ],
  [
    { code: 'letter-outcome-disagrees', letter: 'uphold', items: 'overturn' },
    'The letter says UPHOLD, the items make it OVERTURN.',
  ],
  [
    { code: 'letter-outcome-disagrees', letter: 'partially-overturn', items: 'uphold' },
    'The letter says PARTIALLY OVERTURN, the items make it UPHOLD.',
  ],
  [{ ...PAGE, pages: '24' }, 'Page 4 is not of “Opioids”, which is on page 24.'],
  [{ ...PAGE, pages: '24-25' }, 'Page 4 is not of “Opioids”, which is on pages 24-25.'],
  [{ ...PAGE, pages: '4, 24' }, 'Page 4 is not of “Opioids”, which is on pages 4, 24.'],
  [{ ...TOPIC, near: null }, 'Unknown topic “Dos” of “Opioids 2016”.'],
  [{ ...TOPIC, near: 'Dose' }, 'Unknown topic “Dos”: “Dose” of “Opioids 2016” may be meant.'],
  [{ ...TOPIC, near: null, side: 'claims-administrator' }, 'UR, as reported: unknown topic “Dos” of “Opioids 2016”.'],
  [
    { code: 'document-unknown', side: 'maximus', written: 'Opiods', near: null },
    '“Opiods” is no known document of the MTUS.',
  ],
  [
    { code: 'document-unknown', side: 'maximus', written: 'Opiods', near: 'Opioids' },
    '“Opiods” is no known document of the MTUS. “Opioids” may be meant.',
  ],
  [{ ...DRUG, side: 'rationale' }, 'Norco is called “NSAIDs”, but is of another class.'],
  [{ ...DRUG, side: 'maximus' }, '“NSAIDs” is cited for Norco, which is of another class.'],
  [
    { code: 'quantity-differs', heading: 'Six', rationale: '8', headingSpan: { start: 0, end: 9 }, isWithin: true },
    'The heading has “Six” and “8”, which do not agree.',
  ],
  [{ code: 'age-differs', years: 74, told: 47 }, 'The worker is 74 years old here, 47 in the case summary.'],
  [{ code: 'age-differs', years: 474, told: null }, 'No worker is 474 years old.'],
  [
    { code: 'drug-misspelt', written: 'Noro', meant: 'Norco' },
    '“Noro” is no drug that is known. “Norco” may be meant.',
  ],
  [
    { code: 'mtus-order', source: 'other' },
    'Another source than the MTUS is relied on, but it is not said why the MTUS does not serve (8 CCR 9792.21.1).',
  ],
  [
    { code: 'mtus-order', source: 'ODG' },
    'ODG is relied on, but it is not said why the MTUS does not serve (8 CCR 9792.21.1).',
  ],
  [
    { ...INCOMPLETE, missing: 'document' },
    'No guideline is named: name, year and section are expected (8 CCR 9792.21.1(d)).',
  ],
  [
    { ...INCOMPLETE, missing: 'year', written: 'Opioids' },
    '“Opioids” has no year, but several editions (8 CCR 9792.21.1(d)).',
  ],
  [
    { ...INCOMPLETE, missing: 'year', written: 'Opioids', meant: ['Opioids 2016', 'Opioids 2017'] },
    '“Opioids” has no year, but several editions (8 CCR 9792.21.1(d)). In force was “Opioids 2016” or “Opioids 2017”.',
  ],
  [{ ...INCOMPLETE, missing: 'section', written: 'Opioids' }, 'No section of “Opioids” is named (8 CCR 9792.21.1(d)).'],
  [{ ...INCOMPLETE, missing: 'chapter' }, 'No chapter or section of ODG is named (8 CCR 9792.21.1(d)).'],
  [
    { ...EDITION, instead: [] },
    '“Opioids 2016” was not in force. The edition cited applies to services rendered from December 1, 2017 on, so not on the date of service, May 4, 2016.',
  ],
  [
    { ...EDITION, instead: ['Opioids 2014', 'Opioids 2015'] },
    '“Opioids 2016” was not in force; “Opioids 2014” or “Opioids 2015” was. The edition cited applies to services rendered from December 1, 2017 on, so not on the date of service, May 4, 2016.',
  ],
  [{ code: 'identifier-present', kind: 'ssn' }, 'This looks like a Social Security number, which is not published.'],
  [{ code: 'identifier-present', kind: 'birth-date' }, 'This looks like a date of birth, which is not published.'],
  [
    { code: 'identifier-present', kind: 'record-number' },
    'This looks like a medical record number, which is not published.',
  ],
  [{ code: 'phrase-broken', words: 'a\u001bthe' }, '“a\\u001bthe” does not go together.'],
];

test('each problem is told in the words of its facts', () => {
  for (const [facts, sentence] of SENTENCES) assert.equal(told(facts), sentence);
});

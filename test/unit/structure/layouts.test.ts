import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../../src/core/parse';

const only = (text: string) => parse(text).determinations[0]!;

/** Each item: number of its line, heading, decision, and the paragraphs that it has. */
function items(text: string): string[] {
  return only(text).items.map(({ line, heading, decision, ...parts }) => {
    const { claimsAdministratorGuideline: claims, maximusGuideline: maximus, rationale } = parts;
    const texts = [claims, maximus, rationale].map(part => part?.text ?? '-');
    return [line, heading, decision?.kind ?? '-', ...texts].join(' | ');
  });
}

const CLAIMS = 'The Claims Administrator based its decision on the Neck Chapter, which is part of the MTUS.';
const REVIEWER = 'The Physician Reviewer based his/her decision on the Low Back Chapter, which is part of the MTUS.';
const RATIONALE = "The Physician Reviewer's decision rationale: It is old.";
const DECIDED = '1. A brace is not medically necessary and appropriate.';

test('the layout is that of the marks that weigh most', () => {
  const rows: [text: string, layout: string][] = [
    ['CLINICAL CASE SUMMARY\n\nMAXIMUS guideline: None.', 'standard'],
    [`CLINICAL CASE SUMMARY\n\n${CLAIMS}\n\n${RATIONALE}`, 'numbered-decisions'],
    [`DOCUMENTS REVIEWED\n\n${DECIDED}\n\n${CLAIMS}`, 'numbered-decisions'],
    ['DOCUMENTS REVIEWED\n\nMAXIMUS guideline: None.', 'standard'],
    // Two labels weigh more than one heading.
    [`IMR DECISION(S) AND RATIONALE(S)\n\nClaims Administrator guideline: A.\n\nMAXIMUS guideline: B.`, 'standard'],
    [`IMR DECISION(S) AND RATIONALE(S)\n\nMAXIMUS guideline: B.`, 'numbered-decisions'],
    [
      'The Final Determination was based on decisions for the disputed items/services set forth below:\n\n' +
        `${DECIDED}\n\n${CLAIMS}`,
      'standard',
    ],
  ];
  for (const [text, layout] of rows) assert.equal(only(text).layout, layout, text);
});

test('a numbered decision: its words, its parts, its line', () => {
  const title = 'IMR DECISION(S) AND RATIONALE(S)\n\n';
  const rows: [text: string, ...read: string[]][] = [
    [
      `${DECIDED}\n\n${CLAIMS}\n\n${REVIEWER}\n\n${RATIONALE}`,
      `3 | A brace | upheld | ${CLAIMS} | ${REVIEWER} | It is old.`,
    ],
    // The reviewer's sentence in the paragraph of the claims administrator.
    [
      `${DECIDED}\n\n${CLAIMS} ${REVIEWER}\n\n${RATIONALE}`,
      `3 | A brace | upheld | ${CLAIMS} | ${REVIEWER} | It is old.`,
    ],
    [
      `${DECIDED}\n\n${CLAIMS} ${REVIEWER}\n\n${REVIEWER.replace('Low Back', 'Knee')}\n\n${RATIONALE}`,
      `3 | A brace | upheld | ${CLAIMS} ${REVIEWER} | ${REVIEWER.replace('Low Back', 'Knee')} | It is old.`,
    ],
    [`${DECIDED}\n\n${REVIEWER}\n\n${RATIONALE}`, `3 | A brace | upheld | - | ${REVIEWER} | It is old.`],
    [`${DECIDED}\n\n${CLAIMS}\n\nDOCUMENTS REVIEWED\n\n${RATIONALE}`, `3 | A brace | upheld | ${CLAIMS} | - | -`],
    // Only the first of two labels of a part counts, and parts end where a section begins.
    [
      `${DECIDED}\n\n${RATIONALE}\n\n${RATIONALE.replace('old', 'new')}`,
      `3 | A brace | upheld | - | - | It is old. ${RATIONALE.replace('old', 'new')}`,
    ],
    [`${DECIDED}\n\n${RATIONALE}\n\nDOCUMENTS REVIEWED\n\nA file.`, '3 | A brace | upheld | - | - | It is old.'],
    // The sentence of a decision may wrap, over a page too, and two on neighbouring lines are two.
    [
      '1. A brace\nPage 2 of 3\nfor the knee is\nmedically necessary and appropriate.',
      '3 | A brace for the knee | overturned | - | - | -',
    ],
    [
      '1. A brace is medically necessary and appropriate.\n2. Heat is not medically necessary or appropriate.',
      '3 | A brace | overturned | - | - | -',
      '4 | Heat | upheld | - | - | -',
    ],
    ['1) Braces are notmedically necessary and appropriate', '3 | Braces | upheld | - | - | -'],
    [
      '1. MAXIMUS Federal Services, Inc. has determined that the requests for braces were Not Medically Necessary and appropriate',
      '3 | braces | upheld | - | - | -',
    ],
    [
      `${DECIDED}\n\n${CLAIMS}\n\nMEDICAL REVIEWER QUALIFICATIONS\n\n${RATIONALE}`,
      `3 | A brace | upheld | ${CLAIMS} | - | -`,
    ],
    ['1. A brace is medically necessary.'],
    ['A brace is medically necessary and appropriate.'],
  ];
  for (const [text, ...read] of rows) assert.deepEqual(items(title + text), read, text);
});

test('in a single-spaced text a numbered sentence ends at an empty line', () => {
  const text = `IMR DECISION(S) AND RATIONALE(S)\n${'A line of words.\n'.repeat(8)}\n1. A brace\n\nis medically necessary and appropriate.`;
  assert.deepEqual(items(text), []);
  assert.equal(items(text.replace('brace\n\n', 'brace\n')).length, 1);
});

test('a letter: an item stands where its paragraph does, with the decision of the list', () => {
  const title = 'INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE\n\n';
  const list =
    '1) A brace is not medically necessary and appropriate.\n2) Heat is medically necessary and appropriate.';
  const rows: [text: string, ...read: string[]][] = [
    [list, '3 | A brace | upheld | - | - | -', '4 | Heat | overturned | - | - | -'],
    [
      `${list}\n\n1) Regarding the request for a brace:\n\n${CLAIMS}`,
      `4 | Heat | overturned | - | - | -`,
      `6 | a brace | upheld | ${CLAIMS} | - | -`,
    ],
    [
      `${list}\n\n2) As to requests for heat\n\n1) regarding request for\na brace:`,
      '6 | heat | overturned | - | - | -',
      '9 | a brace | upheld | - | - | -',
    ],
    ['3) Regarding the request for a belt: it is said', '3 | a belt | - | - | - | -'],
    [
      `${list}\n\n1) Regarding the request for a brace:\n\n${CLAIMS}\n\nDOCUMENTS REVIEWED\n\n${RATIONALE}`,
      '4 | Heat | overturned | - | - | -',
      `6 | a brace | upheld | ${CLAIMS} | - | -`,
    ],
  ];
  for (const [text, ...read] of rows) assert.deepEqual(items(title + text), read, text);
  assert.equal(only(`${title}3) Regarding the request for a belt`).items[0]!.decision, null);
});

test('a label of another layout is plain text', () => {
  const standard = `IMR ISSUES, DECISIONS AND RATIONALES\n\nNorco: Upheld\n\nMAXIMUS guideline: A.\n\n${CLAIMS}\n\nDecision rationale: B.`;
  assert.deepEqual(items(standard), [`3 | Norco | upheld | - | A. ${CLAIMS} | B.`]);
  const numbered = `IMR DECISION(S) AND RATIONALE(S)\n\n${DECIDED}\n\n${CLAIMS}\n\nMAXIMUS guideline: A.\n\n${RATIONALE}`;
  assert.deepEqual(items(numbered), [`3 | A brace | upheld | ${CLAIMS} MAXIMUS guideline: A. | - | It is old.`]);
});

test('a professional review: its one item has sections for parts', () => {
  const [issue, guidelines, why] = [
    'ISSUE AT DISPUTE:',
    'MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY:',
    'RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE WAS NOT MEDICALLY NECESSARY:',
  ];
  const rows: [sections: string[], ...read: string[]][] = [
    [[issue, 'A brace', guidelines, 'MTUS.', why, 'So it is.'], '3 | A brace | - | - | MTUS. | So it is.'],
    [[issue, 'A brace\nof the knee', why, 'So it is.'], '3 | A brace of the knee | - | - | - | So it is.'],
    [[issue, guidelines, 'MTUS.'], '1 |  | - | - | MTUS. | -'],
    [[issue, 'A brace', why, 'MAXIMUS FEDERAL SERVICES, INC.\nSo it is.'], '3 | A brace | - | - | - | So it is.'],
    [[issue, 'A brace', why, 'So it is.', why, 'It was so.'], '3 | A brace | - | - | - | So it is.'],
    [[guidelines, 'MTUS.', why, 'So it is.']],
    [[guidelines, 'MTUS.', issue, 'A brace', why, 'So it is.'], '7 | A brace | - | - | - | So it is.'],
  ];
  for (const [sections, ...read] of rows) assert.deepEqual(items(sections.join('\n\n')), read, sections.join(' '));
});

test('where the items begin: behind the intro, the items\u2019 heading, or the last section before a label', () => {
  const intro = 'The Final Determination was based on decisions for the disputed items/services set forth below:';
  const rows: [text: string, ...headings: string[]][] = [
    [`CLINICAL CASE SUMMARY\n\nThe brace: Upheld\n\n${intro}\n\nNorco: Upheld\n\nMAXIMUS guideline: A.`, 'Norco'],
    [
      'CLINICAL CASE SUMMARY\n\nThe brace: Upheld\n\nIMR ISSUES, DECISIONS AND RATIONALES\n\nNorco: Upheld\n\nMAXIMUS guideline: A.',
      'Norco',
    ],
    ['CLINICAL CASE SUMMARY\n\nNorco: Upheld\n\nMAXIMUS guideline: A.', 'Norco'],
    ['Norco: Upheld\n\nMAXIMUS guideline: A.', 'Norco'],
    [
      `CLINICAL CASE SUMMARY\n\nNorco: Upheld\n\nMAXIMUS guideline: A.\n\n${intro}\n\nSoma: Upheld\n\nClaims Administrator guideline: A.`,
      'Norco',
      'Soma',
    ],
    ['CLINICAL CASE SUMMARY\n\nNorco: Upheld'],
  ];
  for (const [text, ...headings] of rows)
    assert.deepEqual(
      only(text).items.map(({ heading }) => heading),
      headings,
      text,
    );
});

test('a second determination begins with a case block, a letter or an opening section behind items', () => {
  const one =
    'CLINICAL CASE SUMMARY\n\nA man.\n\nIMR ISSUES, DECISIONS AND RATIONALES\n\nNorco: Upheld\n\nMAXIMUS guideline: A.\n\n';
  const rows: [second: string, count: number][] = [
    [one, 1],
    ['HOW THE IMR FINAL DETERMINATION WAS MADE\n\nSo.', 2],
    [`Case Number: CM16-0700001 Date Assigned: 10/18/2016\n\n${one}`, 2],
    [`Case Number: CM16-0700001\n\n${one}`, 1],
    [`Case Number: CM16-0700001 Case  Number: CM16-0700002\n\n${one}`, 1],
    [`Case Number: CM16-0700001\n\n${'A line.\n\n'.repeat(18)}Date Assigned: 10/18/2016\n\n${one}`, 2],
    [`Case Number: CM16-0700001\n\n${'A line.\n\n'.repeat(21)}Date Assigned: 10/18/2016\n\n${one}`, 1],
    [`Case Number: CM16-0700001\n\nCLINICAL CASE SUMMARY\nDate Assigned: 10/18/2016\n\n${one}`, 1],
    [`MAXIMUS FEDERAL SERVICES, INC.\n\nDate of Injury: 10/18/2016 Decision Date: 1/1/2017\n\n${one}`, 2],
  ];
  for (const [second, count] of rows) assert.equal(parse(one + second).determinations.length, count, second);
  const professional =
    'ISSUE AT DISPUTE:\n\nA brace\n\nRATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE WAS NOT MEDICALLY NECESSARY:\n\nSo it is.\n\n';
  assert.equal(parse(professional + professional).determinations.length, 2);
});

test('a request of the letter of 2013 may hold colons, and its lines may stand apart', () => {
  const rows: [request: string, behind: string][] = [
    ['Associated surgical service: Cold therapy unit', '\n\nSection of the Medical Treatment Utilization Schedule'],
    ['Associated surgical service: Cold therapy unit', '\nSection of the Medical Treatment Utilization Schedule'],
    ['DME: brace: knee', ' The Claims Administrator is right.'],
    ['DME: brace', ' The Expert Reviewer found no guideline.'],
    ['a brace', '\nA remark on it: none.'],
    ['a brace', ''],
  ];
  for (const [request, behind] of rows) {
    const title = 'INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE';
    const text = `${title}\n\n1) Regarding the request for ${request}:${behind}\n\nRationale for the Decision:\n\nIt is old.`;
    assert.deepEqual(items(text), [`3 | ${request} | - | - | - | It is old.`], text);
  }
});

test('the rationale of a professional review, under its title of any outcome, wrapped anywhere', () => {
  for (const what of ['TREATMENT/SERVICE', 'TREATMENT(S)/SERVICE(S)', 'TREATMENT', 'SERVICE'])
    for (const verb of [
      'IS NOT',
      'WAS NOT',
      'IS/WAS NOT',
      'ARE NOT',
      'WERE NOT',
      'IS',
      'WAS',
      'IS/WAS',
      'ARE',
      'WERE',
    ]) {
      const words = `RATIONALE FOR WHY THE REQUESTED ${what} ${verb} MEDICALLY NECESSARY:`.split(' ');
      for (let first = 3; first < words.length; first++)
        for (const second of [first + 1, words.length]) {
          const lines = [words.slice(0, first), words.slice(first, second), words.slice(second)];
          const wrapped = lines.map(line => line.join(' ')).join('\n');
          const text = `ISSUE AT DISPUTE:\n\nA brace\n\nCASE SUMMARY:\n\nHe fell.\n\n${wrapped}\n\nIt is old.`;
          assert.deepEqual(items(text), ['3 | A brace | - | - | - | It is old.'], text);
        }
    }
});

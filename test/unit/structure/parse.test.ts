import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Determination, Item } from '../../../src/core/model/model';
import { parse } from '../../../src/core/parse';
import { cases, caseText } from '../../support/cases';
import { caseBlock, determinationWith, itemWith } from '../../support/frame';
import { checkSpans } from '../../support/marked';

const only = (text: string): Determination => {
  const { determinations } = parse(text);
  assert.equal(determinations.length, 1);
  return determinations[0]!;
};

const items = (text: string): readonly Item[] => only(text).items;

const decided = (text: string): string[] => items(text).map(item => `${item.heading} | ${item.decision?.text ?? '-'}`);

test('a heading is split at the last colon before its decision', () => {
  const rows: [heading: string, text: string, decision: string][] = [
    ['Naproxen 550mg #60: Upheld', 'Naproxen 550mg #60', 'Upheld'],
    ['60 tablets Norco 10/325mg:  Overturned', '60 tablets Norco 10/325mg', 'Overturned'],
    ['Labs to include: EKG: Upheld', 'Labs to include: EKG', 'Upheld'],
    [
      'Associated surgical service: Shoulder wrap: for purchase: Upheld',
      'Associated surgical service: Shoulder wrap: for purchase',
      'Upheld',
    ],
    [
      'Retrospective Valium 5mg Qty:60 (DOS 01/16/15): Upheld',
      'Retrospective Valium 5mg Qty:60 (DOS 01/16/15)',
      'Upheld',
    ],
    [
      'Physical therapy for the right knee, 3 times a week for 4\nweeks: Upheld',
      'Physical therapy for the right knee, 3 times a week for 4 weeks',
      'Upheld',
    ],
    [
      'MRI of the left wrist without contrast, to be done before the next visit:\nOverturned',
      'MRI of the left wrist without contrast, to be done before the next visit',
      'Overturned',
    ],
    ['Post-\noperative visit: Upheld', 'Post-operative visit', 'Upheld'],
  ];
  for (const [heading, text, decision] of rows) {
    const [item] = items(determinationWith(itemWith({ heading })));
    assert.equal(item?.heading, text);
    assert.equal(item?.decision?.text, decision);
    assert.equal(item?.decision?.kind, decision.toLowerCase());
  }
});

test('a decision word that ends a sentence is no heading', () => {
  const next = itemWith({ heading: 'MRI of the left knee: Overturned', rationale: 'The MRI is medically necessary.' });
  const rationales = [
    'This is not medically necessary and the original UR decision is\nupheld.',
    'The brace is not medically necessary and the original UR decision is upheld.',
    'The earlier denial was\nupheld\nby the judge. The brace is not medically necessary.',
    'The brace is not medically necessary. Original decision: Upheld\nfor the reasons above.',
    'The denial of the first brace was overturned. A second is not medically necessary.',
  ];
  for (const rationale of rationales) {
    const text = determinationWith(itemWith({ heading: 'Knee brace: Upheld', rationale }), next);
    assert.deepEqual(decided(text), ['Knee brace | Upheld', 'MRI of the left knee | Overturned'], rationale);
    assert.equal(items(text)[0]?.rationale?.text, rationale.replaceAll('\n', ' '));
  }
});

test('headings on several lines: over page breaks, footers and without empty lines around them', () => {
  const first = itemWith({
    heading: 'Knee brace: Upheld',
    rationale: 'It is stable.\nThe brace is not medically necessary.',
  });
  const rows: [heading: string, text: string][] = [
    [
      'MRI of the left knee with and without contrast, to be done at the\n\fhospital: Overturned',
      'MRI of the left knee with and without contrast, to be done at the hospital',
    ],
    [
      'MRI of the left knee with and without contrast, to be done at the hospital:\n\n\n\nOverturned',
      'MRI of the left knee with and without contrast, to be done at the hospital',
    ],
    [
      'MRI of the left knee with and without contrast, to be done at the\n                      Page 2 of 4\nhospital: Overturned',
      'MRI of the left knee with and without contrast, to be done at the hospital',
    ],
    [
      'Therapy for 12 sessions was the original request. 6 sessions was authorized by the\nClaims Administrator.\n\n\n\nThe remaining IMR eligible portion of the original request, Therapy for 6 sessions is: Overturned',
      'Therapy for 12 sessions was the original request. 6 sessions was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Therapy for 6 sessions is',
    ],
  ];
  for (const [heading, expected] of rows) {
    const text = determinationWith(first, itemWith({ heading }));
    for (const form of [text, text.replace(/\n\n(?!\n)/g, '\n')])
      assert.deepEqual(decided(form), ['Knee brace | Upheld', `${expected} | Overturned`], form);
  }
});

test('spans: a heading to its decision, paragraphs from label to last letter, the item over all of it', () => {
  const frame = (item: string) => determinationWith('«a»').replace('«a»', item);
  const spans = (pick: (item: Item) => { start: number; end: number } | undefined) => (text: string) =>
    items(text).flatMap(item => pick(item) ?? []);
  const rest =
    'Claims Administrator guideline: Decision based on MTUS Knee Complaints 2004.\n\nMAXIMUS guideline: Decision based on MTUS Knee\nComplaints 2004. \n\nDecision rationale: It is\nstable. The brace is not medically necessary.';
  checkSpans(
    frame(` «Knee\nbrace: Upheld» \n\n${rest} \n \n`),
    spans(item => item.headingSpan),
  );
  checkSpans(
    frame(` Knee\nbrace: «Upheld» \n\n${rest} \n \n`),
    spans(item => item.decision?.span),
  );
  checkSpans(
    frame(` «Knee\nbrace: Upheld \n\n${rest}» \n \n`),
    spans(item => item.span),
  );
  checkSpans(
    frame(
      `Knee brace: Upheld\n\n${rest.replace('MAXIMUS guideline: Decision based on MTUS Knee\nComplaints 2004.', '«$&»')}\n`,
    ),
    spans(item => item.maximusGuideline?.span),
  );
  checkSpans(
    frame(`Knee brace: Upheld\n\n${rest.replace('Decision rationale: ', '«$&').concat('»')}\n`),
    spans(item => item.rationale?.span),
  );
});

test('what is missing is null, in a draft as far as it goes', () => {
  const [noRationale] = items(
    determinationWith(
      'Knee brace: Upheld',
      'Claims Administrator guideline: Decision based on MTUS Knee Complaints 2004.',
    ),
  );
  assert.equal(noRationale?.heading, 'Knee brace');
  assert.equal(noRationale?.maximusGuideline, null);
  assert.equal(noRationale?.rationale, null);
  const [noDecision] = items(determinationWith(itemWith({ heading: 'Knee brace' })));
  assert.equal(noDecision?.heading, 'Knee brace');
  assert.equal(noDecision?.decision, null);
  assert.equal(items(determinationWith()).length, 0);
  assert.deepEqual(parse('').determinations, []);
  assert.deepEqual(parse('Minutes of a meeting.\n').determinations, []);
});

test('a summary that ends like a heading is no item', () => {
  const summary =
    'Therapy, 12 visits was the original request. 6 visits was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Therapy, 6 visits is: Upheld';
  const text = determinationWith(itemWith({ heading: 'Therapy, 6 visits: Upheld' })).replace(
    '02/03/2015.',
    `02/03/2015.\n\n${summary}`,
  );
  assert.deepEqual(decided(text), ['Therapy, 6 visits | Upheld']);
});

test('case block: values beside their labels, in columns and by turns; no date is guessed', () => {
  const expected = {
    dateAssigned: '2016-10-18',
    dateOfInjury: '2015-02-20',
    decisionDate: '2016-11-16',
    urDenialDate: '2016-09-26',
    applicationReceived: '2016-10-05',
  };
  for (const name of ['wrapped-cell', 'one-line', 'without-number', 'tabs', 'labels-then-values', 'by-turns']) {
    const { number, priority, otherNumbers, ...dates } = only(caseText(`case-block-${name}`)).case;
    assert.deepEqual(otherNumbers, [], name);
    assert.deepEqual(
      Object.fromEntries(Object.entries(dates).map(([field, date]) => [field, date?.value])),
      expected,
      name,
    );
    assert.equal(priority?.value, 'Standard', name);
    assert.equal(number?.value.startsWith('CM16-07000'), name === 'without-number' ? undefined : true, name);
  }
  const { number, priority, otherNumbers, ...dates } = only(caseText('case-block-ambiguous')).case;
  assert.deepEqual(otherNumbers, []);
  assert.deepEqual(Object.values(dates), [null, null, null, null, null]);
});

test('case block: a cell centred beside its wrapped label is bound by its kind', () => {
  const block = [
    'Case Number:\tCM16-0700012',
    'Date Assigned:\t10/18/2016\tDate of Injury:\t02/20/2015',
    'Decision Date:\t11/16/2016\tUR Denial Date:\t09/26/2016',
    'Application',
    'Priority:\tStandard\t10/05/2016',
    'Received:',
    '',
    'HOW THE IMR FINAL DETERMINATION WAS MADE',
  ].join('\n');
  const { applicationReceived, priority, urDenialDate } = parse(block).determinations[0]!.case;
  assert.equal(applicationReceived?.value, '2016-10-05');
  assert.equal(priority?.value, 'Standard');
  assert.equal(urDenialDate?.value, '2016-09-26');
});

test('case block: all numbers of a consolidated case, in order', () => {
  const rest = 'Date Assigned:  10/18/2016  Date of Injury:  02/20/2015';
  const dated = rest.replace('Assigned:  ', 'Assigned:\t').replaceAll('  ', '\t');
  for (const block of [
    `Case Number: CM16-0700201, CM16-0700202 and CM16-0700203\n${rest}`,
    `Case Numbers: CM16-0700201; CM16-0700202;\n              CM16-0700203\n${rest}`,
    `Case Number(s): CM16-0700201 / CM16-0700202 / CM16-0700203\n${rest}`,
    `Case Number: CM16-0700201\nCase Number: CM16-0700202\nCase Number: CM16-0700203\n${rest}`,
    `Case Number: CM16-0700201   Priority: Standard\nConsolidated with: CM16-0700202 & CM16-0700203\n${rest}`,
    `Case Number:\tCM16-0700201,\tPriority:\tStandard\n\tCM16-0700202,\n\tCM16-0700203\n${dated}`,
    `Case Number:\nDate Assigned:\n\nCM16-0700201\nCM16-0700202\nCM16-0700203\n10/18/2016\nDate of Injury: 02/20/2015`,
    `MAXIMUS Case Number: CM16-0700201,CM16-0700202,CM16-0700203,CM16-0700201\n${rest}`,
  ]) {
    const found = only(`${block}\n\n${determinationWith(itemWith({}))}`).case;
    assert.equal(found.number?.value, 'CM16-0700201', block);
    assert.deepEqual(
      found.otherNumbers.map(({ value }) => value),
      ['CM16-0700202', 'CM16-0700203'],
      block,
    );
    assert.deepEqual([found.dateAssigned?.value, found.dateOfInjury?.value], ['2016-10-18', '2015-02-20'], block);
  }
});

test('case block: a number that is mentioned in a sentence, or given twice, is no other number', () => {
  for (const block of [
    'Case Number: CM16-0700201\nPriority: Standard\n\nThis letter replaces that of CM16-0700205.',
    'Case Number: CM16-0700201\nPriority: Standard\n\nCase Number: cm16-0700201 Page 1',
  ])
    assert.deepEqual(only(`${block}\n\n${determinationWith(itemWith({}))}`).case.otherNumbers, [], block);
});

test('letter of 2013: the dates that only the filing paragraph gives', () => {
  const letter = caseText('letter-2013');
  const bare = letter.replace(/^(?:Date of UR Decision|IMR Application Received): .*\n/gm, '');
  for (const [text, name] of [
    [bare, 'as it stands'],
    [bare.replace('on 8/9/2013', 'on August 9, 2013').replace('dated 8/2/2013', 'dated August 2, 2013'), 'written'],
    [bare.replace('Utilization Review Denial dated', 'Utilization Review Denial/Modification dated'), 'modified'],
    [bare.replaceAll('\n', '\r\n'), 'CRLF'],
  ] as const) {
    const { applicationReceived, urDenialDate, dateAssigned, decisionDate } = only(text).case;
    assert.deepEqual(
      [applicationReceived, urDenialDate, dateAssigned, decisionDate].map(date => date?.value),
      ['2013-08-09', '2013-08-02', '2013-08-27', '2013-09-30'],
      name,
    );
  }
  const other = letter.replace('filed on 8/9/2013', 'filed on 8/10/2013');
  assert.equal(only(other).case.applicationReceived?.value, '2013-08-09', 'the block goes before the paragraph');
});

test('case block: no wrong date, in whatever order an engine gives labels and values', () => {
  const cells: [label: string, field: string, printed: string, value: string][] = [
    ['Case Number:', 'number', 'CM16-0700012', 'CM16-0700012'],
    ['Date Assigned:', 'dateAssigned', '10/18/2016', '2016-10-18'],
    ['Decision Date:', 'decisionDate', '11/16/2016', '2016-11-16'],
    ['Priority:', 'priority', 'Standard', 'Standard'],
    ['Date of Injury:', 'dateOfInjury', '02/20/2015', '2015-02-20'],
    ['UR Denial Date:', 'urDenialDate', '09/26/2016', '2016-09-26'],
    ['Application\nReceived:', 'applicationReceived', '10/05/2016', '2016-10-05'],
  ];
  const byRows = [0, 1, 4, 2, 5, 3, 6].map(i => cells[i]!);
  const labels = (of: typeof cells) => of.map(([label]) => label).join('\n');
  const values = (of: typeof cells) => of.map(([, , printed]) => printed).join('\n');
  const pairs = (of: typeof cells, between: string) =>
    of.map(([label, , printed]) => `${label}${between}${printed}`).join('\n');
  const flat = (text: string) => text.replaceAll('\n', ' ');
  const rows: [block: string, reads: 'all' | 'no dates' | 'right or nothing'][] = [
    [`${labels(cells)}\n\n${values(cells)}`, 'all'],
    [`${labels(byRows)}\n\n${values(byRows)}`, 'all'],
    [
      `${labels(cells.slice(0, 4))}\n\n${values(cells.slice(0, 4))}\n\n${labels(cells.slice(4))}\n\n${values(cells.slice(4))}`,
      'all',
    ],
    [pairs(cells, ' '), 'all'],
    [pairs(byRows, '\n\n'), 'all'],
    [flat(pairs(byRows, ' ')), 'all'],
    [`${flat(labels(byRows))}\n${flat(values(byRows))}`, 'all'],
    [`${pairs(cells.slice(0, 6), '\t')}\nApplication 10/05/2016\nReceived:`, 'all'],
    [`${labels(cells)}\n\n${values(byRows)}`, 'no dates'],
    [`${labels(byRows)}\n\n${values(cells)}`, 'no dates'],
    [`${values(cells)}\n\n${labels(cells)}`, 'right or nothing'],
    [`${labels(cells)}\n\n${values(cells.slice(0, 5))}`, 'right or nothing'],
    [`${labels(cells)}\n\n${values(cells.slice(2))}`, 'right or nothing'],
    [pairs(byRows, '').replaceAll('\n', ''), 'right or nothing'],
    [
      'Date Assigned:10/18/2016Date of Injury:02/20/2015\nDecision Date:11/16/2016UR Denial Date:09/26/2016',
      'right or nothing',
    ],
  ];
  for (const [block, reads] of rows) {
    const found = only(`${block}\n\n${determinationWith(itemWith({}))}`).case as unknown as Record<
      string,
      { value: string } | null
    >;
    for (const [, field, , value] of cells) {
      const date = field !== 'number' && field !== 'priority';
      const allowed = reads === 'all' ? [value] : reads === 'no dates' && date ? [null] : [value, null];
      assert.ok(
        allowed.includes(found[field]?.value ?? null),
        `${field} ${found[field]?.value} in ${JSON.stringify(block)}`,
      );
    }
  }
});

test('case block: dates bound by their order alone are dropped where they cannot be in the order of the procedure', () => {
  const labels = ['UR Denial Date:', 'Date of Injury:', 'Application Received:'].join('\n');
  const datesOf = (...values: string[]) => {
    const { urDenialDate, dateOfInjury, applicationReceived } = only(
      `${labels}\n\n${values.join('\n')}\n\n${determinationWith(itemWith({}))}`,
    ).case;
    return [urDenialDate, dateOfInjury, applicationReceived].map(date => date?.value);
  };
  assert.deepEqual(datesOf('09/26/2016', '02/20/2015', '10/05/2016'), ['2016-09-26', '2015-02-20', '2016-10-05']);
  assert.deepEqual(datesOf('02/20/2015', '09/26/2016', '10/05/2016'), [undefined, undefined, undefined]);
});

test('case block: every label, on a line of its own', () => {
  const rows: [line: string, field: string, value: string][] = [
    ['Case Number: CM16-0700001', 'number', 'CM16-0700001'],
    ['MAXIMUS Case Number: CM13-0700001', 'number', 'CM13-0700001'],
    ['IMR Case Number: CM15-0700001', 'number', 'CM15-0700001'],
    ['Case Number: 13-000004', 'number', '13-000004'],
    ['Date Assigned: 11/09/2016', 'dateAssigned', '2016-11-09'],
    ['Date of Injury: 3/1/1999', 'dateOfInjury', '1999-03-01'],
    ['Decision Date: 12/09/2016', 'decisionDate', '2016-12-09'],
    ['Dated: 9/26/2013', 'decisionDate', '2013-09-26'],
    ['UR Denial Date:  11/14/2013', 'urDenialDate', '2013-11-14'],
    ['Date of UR Decision: 6/12/2013', 'urDenialDate', '2013-06-12'],
    ['UR Decision Date: 6/12/2013', 'urDenialDate', '2013-06-12'],
    ['Application Received: 11/03/2016', 'applicationReceived', '2016-11-03'],
    ['IMR Application Received: 7/30/2013', 'applicationReceived', '2013-07-30'],
    ['Priority: Standard', 'priority', 'Standard'],
    ['Priority: Expedited', 'priority', 'Expedited'],
  ];
  for (const [line, field, value] of rows) {
    const { otherNumbers, ...block } = only(`${line}\n\n${determinationWith(itemWith({}))}`).case;
    const found = Object.entries(block).filter(([, located]) => located !== null);
    assert.deepEqual(
      found.map(([name, located]) => [name, located?.value]),
      [[field, value]],
      line,
    );
  }
  for (const line of [
    'Employee: Name withheld',
    'Employee Name: Name withheld',
    'Claim Number: 11/09/2016',
    'Date of Injury:',
    'Priority: Date of Injury:',
  ])
    assert.deepEqual(
      Object.values(only(`${line}\n\n${determinationWith(itemWith({}))}`).case)
        .flat()
        .filter(Boolean),
      [],
      line,
    );
});

test('reviewer: both styles of credentials', () => {
  const { reviewer } = only(caseText('seed-form-double-spaced'));
  assert.deepEqual(reviewer, {
    licensedIn: ['Wisconsin'],
    certifications: ['Neurology'],
    subspecialties: ['Pain Medicine'],
  });
  assert.deepEqual(only(caseText('seed-form-page-breaks')).reviewer, {
    licensedIn: ['Nevada'],
    certifications: ['Family Practice'],
    subspecialties: [],
  });
  assert.deepEqual(only(caseText('credentials-wrapped')).reviewer, {
    licensedIn: ['California', 'North Carolina', 'New Hampshire'],
    certifications: [
      'Physical Medicine & Rehabilitation',
      'Sports Medicinea',
      'Public Health & General Preventive Medicine',
    ],
    subspecialties: [],
  });
});

test('injured worker: age, sex by word or by unanimous pronouns, date of injury of the summary', () => {
  const worker = (summary: string) => {
    const { age, sex, sexFrom, dateOfInjury } = only(
      determinationWith(itemWith({})).replace(
        'The injured worker is a 50 year old female injured on 02/03/2015.',
        summary,
      ),
    ).injuredWorker;
    return [age, sex, sexFrom, dateOfInjury?.value ?? null];
  };
  const rows: [summary: string, ...facts: unknown[]][] = [
    [
      'The injured worker is a 62 year old, female patient, who sustained an industrial injury on 04/08/2003.',
      62,
      'female',
      'word',
      '2003-04-08',
    ],
    [
      'The injured worker is a 55-year-old male with a reported date of injury on 11/03/2007.',
      55,
      'male',
      'word',
      '2007-11-03',
    ],
    [
      'The injured worker is a 34 year old female injured on 06/02/10 due to a fall.',
      34,
      'female',
      'word',
      '2010-06-02',
    ],
    [
      'The injured worker is a 50 year old male, who sustained an industrial injury on 05-15-2003.',
      50,
      'male',
      'word',
      '2003-05-15',
    ],
    [
      'The claimant was injured on 07/01/92. Her neck hurts and she sleeps badly.',
      null,
      'female',
      'pronouns',
      '1992-07-01',
    ],
    ['The claimant was injured on 07/01/92. His wife helps him, and she drives.', null, null, null, '1992-07-01'],
    ['This 46 year old woman was injured on 6/17/2012.', 46, 'female', 'word', '2012-06-17'],
    ['A 38 year old man was hurt when he fell.', 38, 'male', 'word', null],
    ['The injured worker has pain.', null, null, null, null],
    ['The patient is a 47 y/o male who was injured on 10/15/13.', 47, 'male', 'word', '2013-10-15'],
    [
      'This is a 47 year old female with date of injury 10/15/2013. Her mother was diabetic and he died.',
      47,
      'female',
      'word',
      '2013-10-15',
    ],
    [
      'The injured worker is a 47 year old male, date of birth 01/02/1969, who was injured on 10/15/2013.',
      47,
      'male',
      'word',
      '2013-10-15',
    ],
    [
      'Patient is a 47-year old female with cumulative trauma from 1/1/2010 to 10/15/2013.',
      47,
      'female',
      'word',
      '2013-10-15',
    ],
    [
      'The injured worker is a 47-year old male who sustained a work injury on October 15, 2013.',
      47,
      'male',
      'word',
      '2013-10-15',
    ],
  ];
  for (const [summary, ...facts] of rows) assert.deepEqual(worker(summary), facts, summary);
});

test('letter of 2013: the line of an item is the one on which its heading begins', () => {
  const letter = caseText('letter-2013');
  const wrapped = letter.replace(/^(2\) Regarding the request for) /m, '$1\n');
  assert.notEqual(wrapped, letter);
  const [, second] = items(wrapped);
  assert.equal(second!.line, wrapped.slice(0, second!.headingSpan.start).split('\n').length);
});

test('several determinations in one file: numbers start anew, a letter belongs to the one behind it', () => {
  const { determinations } = parse(caseText('several-determinations'));
  assert.deepEqual(
    determinations.map(({ layout, letterOutcome, items: own }) => [
      layout,
      letterOutcome?.value ?? null,
      own.map(item => item.number),
    ]),
    [
      ['standard', null, [1, 2]],
      ['numbered-decisions', 'uphold', [1, 2]],
      ['standard', null, [1]],
    ],
  );
});

test('the older layouts: layout, outcome of the letter, decisions', () => {
  const rows: [name: string, layout: string, outcome: string | null, decisions: (string | null)[]][] = [
    ['numbered-decisions', 'numbered-decisions', null, ['overturned', 'upheld', 'upheld']],
    ['letter-2013', 'letter-2013', null, ['overturned', 'upheld', 'upheld']],
    ['cover-letter-uphold', 'numbered-decisions', 'uphold', ['upheld', 'upheld']],
    ['cover-letter-partially-overturn', 'numbered-decisions', 'partially-overturn', ['overturned', 'upheld', 'upheld']],
    ['cover-letter-overturn', 'standard', 'overturn', ['overturned', 'overturned']],
  ];
  for (const [name, layout, outcome, decisions] of rows) {
    const determination = only(caseText(name));
    assert.equal(determination.layout, layout, name);
    assert.equal(determination.letterOutcome?.value ?? null, outcome, name);
    assert.deepEqual(
      determination.items.map(item => item.decision?.kind ?? null),
      decisions,
      name,
    );
  }
  assert.equal(only(caseText('professional-review')).layout, 'professional-review');
});

test('every case of the standard layout has all parts, and its decisions agree with its rationales', () => {
  for (const { name, text } of cases('ok')) {
    for (const determination of parse(text).determinations) {
      if (determination.layout === 'professional-review') continue;
      assert.ok(determination.items.length > 0, name);
      for (const item of determination.items) {
        const at = `${name} item ${item.number}`;
        assert.ok(item.heading && item.claimsAdministratorGuideline && item.maximusGuideline && item.rationale, at);
        assert.equal(
          item.rationale.conclusion,
          item.decision?.kind === 'overturned' ? 'necessary' : 'not-necessary',
          at,
        );
      }
    }
  }
});

test('a date that does not exist keeps its place and has no value', () => {
  const { urDenialDate } = only(caseBlock('02/30/2016') + determinationWith(itemWith({}))).case;
  assert.equal(urDenialDate?.value, null);
});

test('a heading takes no line of the heading before it, which has no paragraphs yet', () => {
  const intro = 'The Final Determination was based on decisions for the disputed items/services set forth below:';
  const text = [
    intro,
    '',
    'Norco 10mg #60 was the original request: Upheld',
    '',
    'The remaining portion of the original request, Soma #30: Overturned',
    'Decision rationale: Weak.',
  ];
  const { items } = parse(text.join('\n')).determinations[0]!;
  assert.deepEqual(
    items.map(({ heading, decision }) => [heading, decision?.kind]),
    [
      ['Norco 10mg #60 was the original request', 'upheld'],
      ['The remaining portion of the original request, Soma #30', 'overturned'],
    ],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../../src/core/parse';
import { caseBlock, determinationWith, itemWith } from '../../support/frame';
import { citationLine } from '../../support/itemFacts';
import { readMarks, withMarks } from '../../support/marked';

const CLOSING = 'The request is not medically necessary.';

/** The citations of a rationale stand where its «…» stand and read as given. */
function check(marked: string, ...expected: readonly string[]): void {
  const { text } = readMarks(
    caseBlock('12/28/2016') + determinationWith(itemWith({ rationale: `${marked} ${CLOSING}` })),
  );
  const rationale = parse(text).determinations[0]?.items[0]?.rationale;
  assert.ok(rationale);
  const start = text.indexOf('Decision rationale: ') + 'Decision rationale: '.length;
  const spans = rationale.citations.map(({ span }) => ({ start: span.start - start, end: span.end - start }));
  assert.equal(withMarks(text.slice(start, text.indexOf(CLOSING)).trim(), spans), marked);
  assert.deepEqual(rationale.citations.map(citationLine), expected);
}

const PAIN = 'MTUS Chronic Pain Medical Treatment Guidelines';

test('a page of a document, before it or behind', () => {
  check(
    'As noted on «page 82 of the MTUS Chronic Pain Medical Treatment Guidelines (July 28, 2016)», blocks are not advised.',
    `${PAIN} 2016 [chronic-pain-2016] | @82`,
  );
  check(
    'As noted on «page 24 of the Chronic Pain Medical Treatment Guidelines», they are not advised.',
    `${PAIN} [chronic-pain-2016] | @24`,
  );
  check(
    'MTUS 2016, «Chronic Pain Medical Treatment Guidelines, pages 89-90 under Home health care services» Section.',
    `${PAIN} 2016 [chronic-pain-2016] | Home health care services = ? @89,90`,
  );
  check(
    'The «Low Back Complaints, page 303», speaks of MRI. See «pages 12-13 of the Postsurgical Treatment Guidelines».',
    'MTUS Low Back Complaints [acoem-2004-ch12] | @303',
    'MTUS Postsurgical Treatment Guidelines [postsurgical-2009] | @12,13',
  );
});

test('chapters of ACOEM with their tables and pages', () => {
  check(
    'See the MTUS Guideline in «ACOEM Chapter 12, Table 12-8, page 309»; «Chapter 8, Table 8-8, page 181».',
    'MTUS ACOEM Chapter 12 [acoem-2004-ch12] | Table 12-8 = Table 12-8, Summary of evidence and recommendations @309',
    'MTUS Chapter 8 [acoem-2004-ch08] | Table 8-8 = Table 8-8, Summary of recommendations @181',
  );
  check(
    'See «Chronic Pain Medical Treatment Guidelines MTUS - 8 C.C.R. 9792.24.2 (July 28, 2016), Epidural Steroid Injections, Page 81», which refers to «ACOEM, Chapter 12, Low Back Complaints, Initial Care, Page 300».',
    `${PAIN} 2016 [chronic-pain-2016] | Epidural Steroid Injections = Epidural steroid injections (ESIs) @81`,
    'MTUS ACOEM, Chapter 12, Low Back Complaints [acoem-2004-ch12] | Initial Care @300',
  );
});

test('guidelines since 2017, by their names and years; a name without a year by its capitals', () => {
  const back = 'MTUS Low Back Disorders 2020 [acoem-low-back-disorders-february-13-2020] | @88';
  check('ACOEM «Low Back Disorders (2020), pg. 88», is against it.', back);
  check('«Low Back Disorders, 3rd Edition (2020), p. 88».', back);
  check(
    'As the 2020 «Low Back Disorders guideline says on page 88», it is.',
    back.replace('Disorders', 'Disorders guideline'),
  );
  check(
    '«MTUS Opioids 2017, page 44», advises tapering.'.replace('«MTUS ', 'MTUS «'),
    'MTUS Opioids 2017 [acoem-opioids-april-20-2017] | @44',
  );
  check(
    'See «page 12 of the Hip/Groin Disorders 2019».',
    'MTUS Hip/Groin Disorders 2019 [acoem-hip-and-groin-disorders-april-24-2019] | @12',
  );
  check('See «Shoulder Disorders, page 12».', 'MTUS Shoulder Disorders [?] | @12');
  check('Low back disorders are told on page 12. Chronic Pain is told on page 3.');
  check('In 2017 Opioids were told on page 3. The Elbow disorders 2001 are on page 4.');
});

test('a document of several editions of which none applied is cited all the same; a table behind a page', () => {
  const [item] = parse(
    readMarks(
      caseBlock('01/04/2022') +
        determinationWith(itemWith({ rationale: 'Chronic Pain Medical Treatment Guidelines, page 78, tell so.' })),
    ).text,
  ).determinations[0]!.items;
  assert.deepEqual(item!.rationale!.citations.map(citationLine), [`${PAIN} [?] | @78`]);
  check(
    'See «ACOEM Chapter 12, page 300 and Table 12-5».',
    'MTUS ACOEM Chapter 12 [acoem-2004-ch12] | Table 12-5 = ? | @300',
  );
});

test('a definition of the regulations', () => {
  check('This is functional improvement as in MTUS «9792.20(e)».', 'MTUS 9792.20(e) [reg-9792_20]');
  check('This is as in MTUS «9792.99».', 'MTUS 9792.99 [?]');
});

test('a place over a line’s end', () => {
  check(
    'As noted on «page 82 of the MTUS Chronic Pain\nMedical Treatment Guidelines (July 28, 2016)», it is not.',
    `${PAIN} 2016 [chronic-pain-2016] | @82`,
  );
});

test('documents without a place, and places of other papers', () => {
  check('The MTUS Chronic Pain Medical Treatment Guidelines advise against it.');
  check('CA MTUS states so. Page 3 of the report speaks of pain.');
  check('MTUS/ACOEM is silent. The ODG has it on page 12 of the Pain chapter.');
  check('The ACOEM, 3rd edition, Chapter 12, page 607 differs.');
  check('The patient takes opioids; see page 4 of the records.');
});

/** What a rationale cites, a line each. */
function cited(rationale: string): string[] {
  const { text } = readMarks(caseBlock('12/28/2016') + determinationWith(itemWith({ rationale })));
  return parse(text).determinations[0]!.items[0]!.rationale!.citations.map(citationLine);
}

test('a section of the regulations behind a title is the same citation', () => {
  for (const between of [
    ' MTUS - 8 C.C.R. ',
    ' 8CCR ',
    '8 CCR,§',
    ', 8 CCR § ',
    ' (8 C. C. R. ',
    ' title 8 CCR ',
    ', MTUS (8CCR',
    ' – Title 8 C.C.R §',
  ])
    assert.deepEqual(
      cited(`See the Chronic Pain Medical Treatment Guidelines${between}9792.24.2, page 81.`),
      [`${PAIN} [chronic-pain-2016] | @81`],
      between,
    );
  for (const regulation of ['9792.20', '9792.24.2', '9792.20(e)', '9792.24.2(a)(12)'])
    assert.deepEqual(
      cited(`It is in MTUS ${regulation}.`).map(line => line.replace(/ \[.*/, '')),
      [`MTUS ${regulation}`],
    );
  for (const between of [' as well as ', '. The regulation ', ` ${'x'.repeat(28)} 8 CCR `])
    assert.equal(
      cited(`See page 81 of the Chronic Pain Medical Treatment Guidelines${between}9792.24.2.`).length,
      2,
      between,
    );
});

test('a chapter of ACOEM, by its number and by its title', () => {
  const rows: [words: string, ...read: string[]][] = [
    ['ACOEM Chapter 12', 'ACOEM Chapter 12'],
    ['ACOEM, chapter 12', 'ACOEM, chapter 12'],
    ['ACOEM Guidelines Chapter 12', 'ACOEM Guidelines Chapter 12'],
    ['ACOEM Practice Guideline: Chapter 12', 'ACOEM Practice Guideline: Chapter 12'],
    [
      'ACOEM Occupational Medicine Practice Guidelines, Chapter 12',
      'ACOEM Occupational Medicine Practice Guidelines, Chapter 12',
    ],
    ['ACOEM (2nd ed.), Chapter 12', 'ACOEM (2nd ed.), Chapter 12'],
    ['ACOEM second edition Chapter 12', 'ACOEM second edition Chapter 12'],
    ['ACOEM Guidelines (2004) Chapter 12', 'ACOEM Guidelines (2004) Chapter 12'],
    ['ACOEM (2nd ed.), (2004), Chapter 12', 'ACOEM (2nd ed.), (2004), Chapter 12'],
    ['ACOEM Guidelines 2nd edition 2004: chapter 12', 'ACOEM Guidelines 2nd edition 2004: chapter 12'],
    ['Chapter 12, Low Back Complaints', 'Chapter 12, Low Back Complaints'],
    ['Chapter 12 (Low Back Complaints', 'Chapter 12 (Low Back Complaints'],
  ];
  for (const [words, ...read] of rows)
    assert.deepEqual(
      cited(`The MTUS has it in ${words}, page 303.`),
      read.map(name => `MTUS ${name} [acoem-2004-ch12] | @303`),
      words,
    );
  for (const none of [
    'The guide has it in Chapter 12, page 303.',
    'The MTUS has it. A book has it in Chapter 12, page 303.',
    'The MTUS has it in Chapter 12b, page 303.',
    'The MTUS has it in subChapter 12, page 303.',
    'ACOEM Chapter 12 of the 3rd edition, page 303.',
    'The third edition of ACOEM, Chapter 12, page 303.',
    'ACOEM Chapter 42, page 303.',
    `The MTUS ${'has it '.repeat(22)} in Chapter 12, page 303.`,
  ])
    assert.deepEqual(cited(none), [], none);
});

test('the year of an edition behind a name or before it', () => {
  const title = 'Chronic Pain Medical Treatment Guidelines';
  const rows: [words: string, read: string][] = [
    [`${title} (July 28, 2016)`, `MTUS ${title} 2016`],
    [`${title}, July 2016`, `MTUS ${title} 2016`],
    [`${title} 2009`, `MTUS ${title} 2009`],
    [`${title} MTUS (2009)`, `MTUS ${title} 2009`],
    [`${title} - 8 C.C.R. 9792.24.2 2009`, `MTUS ${title} 2009`],
    [`${title}, 8 C. C. R. § 9792.24.2, (July 28, 2009)`, `MTUS ${title} 2009`],
    [`${title} MTUS – 8 CCR 9792 July 2009`, `MTUS ${title} 2009`],
    [`MTUS 2009, ${title}`, `MTUS ${title} 2009`],
    [`MTUS (2009) ${title}`, `MTUS ${title} 2009`],
    [title, `MTUS ${title}`],
    [`${title} of 12009`, `MTUS ${title}`],
  ];
  for (const [words, read] of rows)
    assert.equal(cited(`It is on page 24 of the ${words}.`)[0]?.replace(/ \[.*/, ''), read, words);
});

test('a title is told from the same words in a sentence', () => {
  for (const none of [
    'Page 24 of the low back complaints.',
    'Page 24 of his Complaints.',
    'Page 24 of a Guideline.',
    'Page 24 of the Chronic Pain program.',
  ])
    assert.deepEqual(cited(none), [], none);
  assert.equal(cited('See Low Back Complaints, page 303.').length, 1);
});

test('pages before a name lead on to it; behind it they are near and in its sentence', () => {
  const name = 'Low Back Complaints';
  const rows: [words: string, read: string[]][] = [
    [`Page 303 of the ${name} says so.`, ['@303']],
    [`Page 303, in ${name}, says so.`, ['@303']],
    [`Page 303 within the chapter on ${name} says so.`, ['@303']],
    [`Page 303 from the ${name} and page 304 say so.`, ['@303,304']],
    [`Page 303: ${name}.`, []],
    [`Page 303 and a part of ${name}.`, []],
    [`Page 303 of the record. ${name} are told.`, []],
    [`Page 303 of the file that was sent in by the surgeon for ${name}.`, []],
    [`${name}, page 303, page 304 and pages 305-306.`, ['@303,304,305,306']],
    [`${name}, p. 303.`, ['@303']],
    [`${name}, pg 303.`, ['@303']],
    [`${name}, pp. 303-304.`, ['@303,304']],
    [`${name}, pp 303-304.`, ['@303,304']],
    [`${name}. Page 303 of it.`, []],
    [`${name} ${'and so on '.repeat(12)} page 303.`, []],
    [`${name}, page 303 ${'and so on '.repeat(12)} page 304.`, ['@303']],
    [`${name}, Table 12-8.`, ['Table 12-8 = Table 12-8, Summary of evidence and recommendations']],
    [`${name}, see table 99-9.`, ['table 99-9 = ?']],
    [`${name}, Initial Care, page 300, Special Studies, page 303.`, ['Initial Care @300', 'Special Studies @303']],
    [`${name}, page 303 under the Special Studies section.`, ['Special Studies @303']],
    [`${name}, page 303, in Special Studies Section.`, ['Special Studies @303']],
    [`${name}, page 303 and so on under Special Studies Section.`, ['@303']],
    [`${name}, page 303under Special Studies section.`, ['Special Studies @303']],
    [`${name}, page 303 under Strange Things, Section.`, ['Strange Things = ? @303']],
    [`${name}, page 303 under strange things section.`, ['strange things = ? @303']],
  ];
  for (const [words, read] of rows)
    assert.deepEqual(
      cited(words).map(line => line.split(' | ').slice(1).join(' | ')),
      read.length === 0 ? [] : [read.join(' | ')],
      words,
    );
});

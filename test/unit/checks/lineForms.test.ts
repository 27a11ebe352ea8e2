import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Dismissal, isSameDismissal } from '../../../src/core/checks/dismissal';
import { otherPronoun } from '../../../src/core/checks/fixes/pronounFixes';
import { REQUIRED_SECTIONS, sectionTitle } from '../../../src/core/checks/rules/sectionMissing';
import { tellsWorker, withoutDescription } from '../../../src/core/checks/rules/shared/workerWords';
import { parse } from '../../../src/core/parse';
import { cases } from '../../support/cases';
import { caseBlock, determinationWith, itemWith } from '../../support/frame';
import { readMarks } from '../../support/marked';
import { checkFinds, checkSilent, fixed, problemsOf } from '../../support/problems';

const told = (summary: string, ...items: string[]): string =>
  caseBlock('12/20/2016') +
  determinationWith(...(items.length > 0 ? items : [itemWith({})])).replace(
    'The injured worker is a 50 year old female injured on 02/03/2015.',
    summary,
  );

test('date-invalid: two digits of a year, where words lead to a date', () => {
  for (const lead of [
    'DOS',
    'DOS:',
    'dated',
    'seen on',
    'visit of',
    'visit from',
    'report of',
    'reports of',
    'reported on',
    'note on',
    'notes of',
    'noted on',
    'exam of',
    'examination on',
    'examined on',
    'evaluation of',
    'evaluated on',
    'injury of',
    'injured on',
    'denied on',
    'denial of',
  ]) {
    checkFinds('date-invalid', told(`It is ${lead} «13/45/16» there.`));
    checkSilent('date-invalid', told(`It is ${lead} the 13/45/16 there.`));
  }
  for (const lead of ['She fell. On', 'She fell; On', 'She fell\nOn'])
    checkFinds('date-invalid', told(`${lead} «13/45/16» it was.`));
  for (const unit of ['mg', 'mcg', 'ml', '%', ' mg'])
    checkSilent('date-invalid', told(`It is dated 13/45/16${unit} then.`));
  checkSilent(
    'date-invalid',
    told('She was seen on 10/04/61.'),
    told('She was on 13/45/16.'),
    told('A score of 13/45/16.'),
  );
  const headed = (words: string): string => told('x', itemWith({ heading: `Norco 5mg ${words}: Upheld` }));
  for (const lead of [
    '(DOS ',
    '(DOS: ',
    'date of service ',
    'service: ',
    'dispensed ',
    'dispensed on ',
    'dated ',
    'given on ',
  ])
    checkFinds('date-invalid', headed(`${lead}«02/30/16»${lead.startsWith('(') ? ')' : ''}`));
  checkSilent('date-invalid', headed('02/30/16'), headed('of 02/30/16'));
});

test('date-invalid: a year decades behind the last of the case block, whichever day that is', () => {
  const years = (block: string): string =>
    `${block}${determinationWith(itemWith({ rationale: 'She was seen on 02/03/2037. It is not medically necessary.' }))}`;
  const found = (text: string): number => problemsOf(text).filter(({ code }) => code === 'date-invalid').length;
  const block = caseBlock('12/20/2016');
  assert.equal(found(years(block)), 0);
  assert.equal(found(years(block.replaceAll('/2017', '/2016'))), 1);
  assert.equal(found(years('')), 0);
  for (const label of [
    'Date Assigned: ',
    'Date of Injury: ',
    'Decision Date: ',
    'UR Denial Date: ',
    'Application Received: ',
  ])
    for (const [year, count] of [
      ['2016', 1],
      ['2017', 0],
    ] as const)
      assert.equal(found(years(`Case Number: CM16-0700099\n${label} 01/02/${year}\n\n`)), count, `${label} ${year}`);
});

test('identifier-present: not in an address at the beginning of a text', () => {
  checkSilent('identifier-present', `https://example.org?tel=555-010-0199\n\n${told('x')}`);
  checkSilent('date-invalid', `https://example.org?day=13/45/2016\n\n${told('x')}`);
});

test('drug-misspelt: forms between a name and its strength or number', () => {
  for (const form of [
    'tablet ',
    'tablets ',
    'tab ',
    'tabs ',
    'capsule ',
    'capsules ',
    'caps ',
    'ER ',
    'SR ',
    'XR  ',
    'tabs   ',
    '',
    '  ',
  ])
    for (const figure of ['500mg', '500 mg', '#30', '# 30', '12.5mg', '0.5 mg', '50mcg', '1234mg'])
      checkFinds('drug-misspelt', told(`He takes «Naprosen» ${form}${figure} daily.`));
  checkSilent(
    'drug-misspelt',
    told('He takes Naprosen daily, 500mg.'),
    told('He takes Naprosen and 500mg more.'),
    told('He takes Naprosen 12345mg.'),
    told('He takes aNaprosen# 30.'),
  );
});

test('pronoun-differs: a pronoun that is said to be a physician, and one behind the stock sentence', () => {
  const summary = (sentence: string): string =>
    told(`This 63 year old male roofer fell. ${sentence} He works. He walks.`);
  for (const who of [
    'a surgeon',
    'a hand surgeon',
    'an old hand surgeon',
    'a neurosurgeon',
    'a family physician',
    'a doctor',
    'a neurologist',
    'a psychologist',
    'a physical therapist',
    'a registered nurse',
    'a chiropractor',
  ])
    for (const verb of ['is', 'was']) checkSilent('pronoun-differs', summary(`She ${verb} ${who}.`));
  checkFinds('pronoun-differs', summary('«She» is a roofer.'));
  const stock =
    'The expert reviewer developed the following clinical case summary based on a review of the case file, including all medical records: This 63 year old male roofer fell.';
  checkFinds('pronoun-differs', told(`${stock} «She» went up. He works. He walks.`));
});

test('a worker by age, or by what the worker is', () => {
  for (const age of [
    '50 year old',
    '50-year-old',
    '50 years old',
    '50 yr old',
    '50 yrs. old',
    '50 y/o',
    '50 y.o',
    '50yo',
    '101 year old',
    '50 y old',
  ])
    assert.ok(tellsWorker(`This ${age} roofer`), age);
  for (const worker of [
    'injured worker is a',
    'patient was an',
    'claimant is a',
    'employee is a',
    'applicant is an',
    'worker is a',
  ])
    assert.ok(tellsWorker(`The ${worker} roofer`), worker);
  for (const none of ['5 year old', '50 year', '50 older', 'the worker is the', 'the worker has a', 'coworker: is a'])
    assert.ok(!tellsWorker(`The ${none} roofer`), none);
  for (const [text, left] of [
    ['This 50 year old male driver of a big old truck fell.', 'This  truck fell.'],
    ['This 50 year old man who drives', 'This  who drives'],
    ['The patient is a right-handed nurse, with pain', 'The  with pain'],
    ['A 50 y/o woman and a nurse', 'A  and a nurse'],
  ] as const)
    assert.equal(withoutDescription(text), left);
});

test('no-items: at the heading of the items, else in the first line', () => {
  checkFinds('no-items', told('x', 'She fell.').replace('IMR ISSUES, DECISIONS AND RATIONALES', '«$&»'));
  checkFinds('no-items', '«HOW THE IMR FINAL DETERMINATION WAS MADE»\n\nCLINICAL CASE SUMMARY\n\nShe fell.\n');
});

test('section-missing: each section that a layout has to have', () => {
  for (const name of ['numbered-decisions', 'professional-review']) {
    const { text } = cases('ok').find(one => one.name.startsWith(name))!;
    const [determination] = parse(text).determinations;
    const { layout, sections } = determination!;
    for (const id of REQUIRED_SECTIONS[layout]) {
      const { start, end } = sections.find(section => section.id === id)!.titleSpan;
      const titles = problemsOf(text.slice(0, start) + text.slice(end)).flatMap(({ facts }) =>
        facts.code === 'section-missing' ? facts.title : [],
      );
      assert.ok(titles.includes(sectionTitle(id, layout)), `${name} ${id}`);
    }
  }
});

test('section-missing: the heading goes before the sentence that opens its section, however that is spaced', () => {
  const whole = determinationWith(itemWith({})).replace(
    'The injured worker',
    'The expert reviewer developed the following clinical case summary: The injured worker',
  );
  for (const title of [
    'HOW THE IMR FINAL DETERMINATION WAS MADE',
    'CLINICAL CASE SUMMARY',
    'IMR ISSUES, DECISIONS AND RATIONALES',
  ])
    for (const blank of [' ', '  ', '\n']) {
      const spaced = whole.replace(
        /MAXIMUS Federal Services sent the|The expert reviewer developed the|The Final Determination was based on/g,
        words => words.replaceAll(' ', blank),
      );
      assert.equal(fixed(spaced.replace(`${title}\n\n`, ''), 'section-missing'), spaced, `${title} ${blank}`);
    }
});

test('two dismissals are one where all that they remember is the same', () => {
  const one: Dismissal = { code: 'no-items', words: 'a', around: 'b', heading: 'c', reason: 'd' };
  assert.ok(isSameDismissal(one, { ...one }));
  for (const key of ['code', 'words', 'around', 'heading', 'reason'] as const)
    assert.ok(!isSameDismissal(one, { ...one, [key]: 'word-doubled' }), key);
});

test('pronoun-differs: what of a person is a patient’s, one of it or several', () => {
  const rationale = (sentences: string): string =>
    told(
      'This 63 year old male roofer fell. He takes gabapentin.',
      itemWith({ rationale: `${sentences} The request is not medically necessary.` }),
    );
  const things =
    'symptom|symptoms|complaint|complaints|function|functioning|activity|activities|knee|shoulder|arm|leg|hand|hands|wrists|elbows|hip|ankles|injury|' +
    'medication|blood pressure|vision|headache|headaches|score|scores|BMI|teeth|face|drug|drugs|medicine|medicines|heel|heels|toe|toes|finger|' +
    'fingers|thumb|thumbs|calf|thigh|thighs|rib|ribs|memory|anxiety|depression|restriction|restrictions|symptomatology|diagnosis|diagnoses|' +
    'diabetes|appetite|balance|grip|hearing|walking|sitting|standing|driving|dose|opioid|opioids|chores|household|daily|usual|recovery|' +
    'rehabilitation|discomfort|weakness|numbness|stiffness|spasm|spasms';
  for (const thing of things.split('|'))
    checkFinds('pronoun-differs', rationale(`The provider asks for it. It is of use for «her» ${thing}.`));
  for (const words of [
    '«her» to sleep',
    '«her» with that',
    '«her» from May on',
    '«her» in bed',
    '«her» and all',
    '«hers».',
    '«her», too',
    '«herself».',
  ])
    checkFinds('pronoun-differs', rationale(`The provider asks for it. It helps ${words}.`));
  const verbs =
    'rate it|rates it|rated it|take it|takes it|use it|uses it|used it|using it|live there|drive|feel well|get it|wakes|waking|began it|begun it|' +
    'went home|weighs it|was seen by him|is homebound|declines it|stops it|denies it|deny it|denied it|can still work|could not work|' +
    'cannot work|continues to work|continued to work|continue to work|does not work|did never work|had been able|have been able|had surgery|' +
    'has had two old knee surgeries|did well by injection|had many injections|does her own physical therapy|has no symptom|has symptoms';
  for (const verb of verbs.split('|'))
    checkFinds('pronoun-differs', rationale(`The provider asks for it. «She» ${verb}.`));
});

test('name-differs: what belongs to a surgery is of the surgery’s side, whatever stands between', () => {
  checkFinds(
    'name-differs',
    told(
      'x',
      itemWith({ heading: 'Left shoulder arthroscopy: Upheld' }),
      itemWith({ heading: 'MRI of the right knee: Upheld' }),
      itemWith({
        heading: 'Associated surgical service: Physical therapy, 12 visits: Upheld',
        rationale: 'The «right» shoulder needs no therapy. The request is not medically necessary.',
      }),
    ),
  );
});

test('the pronouns to choose from: first the one that fits what follows, in its capitals', () => {
  const titles = (sex: 'female' | 'male', marked: string): string[] => {
    const { text, ranges } = readMarks(marked);
    return otherPronoun(parse(text), ranges[0]!, sex).map(({ edits }) => edits[0]!.text);
  };
  for (const [sex, marked, ...words] of [
    ['male', 'to «her» knee', 'his', 'him'],
    ['male', '«Her» knee', 'His', 'Him'],
    ['male', 'saw «her».', 'him', 'his'],
    ['male', 'saw «her»    , and', 'him', 'his'],
    ['male', 'saw «her»', 'him', 'his'],
    ['male', 'saw «her»\nthe day', 'him', 'his'],
    ['male', 'saw «her» toes', 'his', 'him'],
    ['male', '«She» is', 'He'],
    ['male', 'it is «hers»', 'his'],
    ['male', '«herself»', 'himself'],
    ['female', '«he» is', 'she'],
    ['female', 'saw «him»', 'her'],
    ['female', '«his» knee', 'her', 'hers'],
    ['female', 'it is «his».', 'hers', 'her'],
    ['female', '«Himself»', 'Herself'],
  ] as const)
    assert.deepEqual(titles(sex, marked), words, marked);
  for (const next of 'a an the to at in on for with that by from and as when after because'.split(' '))
    assert.deepEqual(titles('male', `saw «her» ${next} so`), ['him', 'his'], next);
});

test('date-invalid: told of its item, whatever else stands in the text', () => {
  checkFinds('date-invalid', told('She was seen on «11/31/2016» at 10 00, or so.'));
  checkFinds('date-invalid', `dated «13/45/16»\n\n${told('x')}`);
  checkSilent(
    'date-invalid',
    told('x', itemWith({ rationale: 'It is of service 13/45/16 there. It is not medically necessary.' })),
    ...['38', '39', '45', '49', '50', '61', '99'].map(year => told(`She was seen on 10/04/${year}.`)),
  );
  const items = (text: string) =>
    problemsOf(text).flatMap(({ facts, item }) => (facts.code === 'date-invalid' ? [`${item}: ${facts.written}`] : []));
  const heading = itemWith({ heading: 'Norco 5mg (DOS 02/30/16): Upheld' });
  const rationale = itemWith({ rationale: 'She was seen on 11/31/2016. It is not medically necessary.' });
  assert.deepEqual(items(told('She was seen on 11/31/2016.', heading, rationale)), [
    'null: 11/31/2016',
    '1: 02/30/16',
    '2: 11/31/2016',
  ]);
});

test('dates-out-of-order: services before the injury, each told where it stands in its heading', () => {
  const heading = (words: string) => itemWith({ heading: `Retrospective Norco 5mg (${words}): Upheld` });
  checkFinds(
    'dates-out-of-order',
    told('x', heading('DOS «01/16/2015», 02/16/2015, «01/18/2015»'), heading('DOS «01/17/15»')),
  );
  checkSilent('dates-out-of-order', told('x', heading('DOS 02/03/2015')), told('x', itemWith({})));
  const undated = told('x', heading('DOS 01/16/2015')).replace(/ {6}Date of Injury: .*/, '');
  checkSilent('dates-out-of-order', undated);
  for (const words of ['a cumulative', 'continuous trauma', 'repetitive', 'injuries', 'dates of injury'])
    checkSilent('dates-out-of-order', told(`She has ${words} work.`, heading('DOS 01/16/2015')));
  const [facts] = problemsOf(told('x', itemWith({}), heading('DOS 01/16/2015'))).flatMap(one =>
    one.code === 'dates-out-of-order' ? one : [],
  );
  assert.equal(facts?.item, 2);
  assert.equal(
    facts.message,
    'The date of service (January 16, 2015) is before the date of injury (February 3, 2015).',
  );
});

test('decision-contradicts-rationale: not without a decision, a rationale or a conclusion', () => {
  const SAYS = 'Decision rationale: The request is medically necessary.';
  checkSilent(
    'decision-contradicts-rationale',
    told('x', `Cane: Denied\n\n${SAYS}`),
    told('x', `Cane\n\n${SAYS}`),
    told('x', 'Cane: Upheld\n\nMAXIMUS guideline: None.'),
    told('x', 'Cane: Upheld\n\nDecision rationale: She walks.'),
    told('x', 'Cane: Overturned\n\nDecision rationale: She walks.'),
  );
  checkFinds('decision-contradicts-rationale', told('x', `Cane: «Upheld»\n\n${SAYS}`));
});

test('what is told stands in the sentence that is meant, not in one before it', () => {
  const item = (heading: string, rationale: string): string =>
    told('The left knee and the right knee hurt.', itemWith({ heading: `${heading}: Upheld`, rationale }));
  for (const [heading, rationale] of [
    ['Left C3-4 ablation', 'The right side is well. The ablation on the «right» is not medically necessary.'],
    ['Left L4-5 facet block', 'On the right nothing is seen. The block at «right» L4-5 is not medically necessary.'],
    ['Warfarin 5mg #30', 'Warfarin is known. The use of Warfarin «2.5mg» is not medically necessary.'],
  ] as const)
    checkFinds('name-differs', item(heading, rationale));
  checkFinds('request-before-injury', told('She fell. She rested. On «12/28/2016» the surgeon signed the RFA.'));
});

test('pronoun-differs: the worker’s own part, people of whom it is told, and a man’s pronouns of a woman', () => {
  const summary = (sentences: string, sex = 'male'): string =>
    told(`This 63 year old ${sex} roofer fell. ${sentences} ${sex === 'male' ? 'He' : 'She'} works.`);
  for (const role of [
    'is a bus driver',
    'was the driver',
    'works as a teacher',
    'worked as the driver',
    'is an officer',
  ])
    checkFinds('pronoun-differs', summary(`He ${role} of note. «She» was hit.`));
  checkFinds('pronoun-differs', summary('«She» met one who was a nurse.'));
  for (const words of ['«him» to sleep', '«him», too', '«himself».', '«his» sleep'])
    checkFinds('pronoun-differs', summary(`The surgeon asks for it. It helps ${words}.`, 'female'));
  for (const had of ['had two arthroscopies', 'had an arthroscopy', 'does good therapy', 'has no relief'])
    checkFinds('pronoun-differs', summary(`The surgeon asks for it. «She» ${had}.`));
});

test('a sign of an age, of a space and of a doubled word may lie at a line’s end', () => {
  checkFinds('age-differs', told('This 63-\nyear-old female fell. This «40»-\nyear-old female is well.'));
  checkFinds('space-missing', told('The pain is the same«.»Then she fell.'));
  checkSilent('space-missing', told('It is so, e.g.Norco, and of vitamin b.That is so.'));
  checkSilent('space-missing', told('See www.Example.org, http://a.Example.org and one.Two@example.org for it.'));
  checkFinds('date-invalid', told('She has used it since «2103» (daily).'));
  checkFinds('date-invalid', told('She has used it since «2103», daily.'));
  checkSilent('date-invalid', told('x', itemWith({ heading: 'Norco 5mg (DOS of it 02/30/16): Upheld' })));
});

test('word-doubled: whatever blanks stand between', () => {
  for (const blanks of [' ', '  ', '\n', '\n   ', ' \t '])
    checkFinds('word-doubled', told(`She has the${blanks}«the» pain.`));
});

test('pronoun-differs: of a person beside a physician only what that person does counts', () => {
  checkSilent(
    'pronoun-differs',
    told(
      'This 63 year old male roofer fell. He takes gabapentin.',
      itemWith({
        rationale: 'The provider asks for it. She sees who has pain. The request is not medically necessary.',
      }),
    ),
  );
});

test('label-unread: a heading in the last line of a text that ends without one', () => {
  const text = told('x', itemWith({ rationale: 'She walks. Knee brace: Upheld»' })).trimEnd();
  checkFinds('label-unread', text.replace('Decision rationale: She', '«$&'));
});

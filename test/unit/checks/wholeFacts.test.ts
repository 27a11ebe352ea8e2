import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProblemCode } from '../../../src/core/checks/problem';
import { caseBlock, determinationWith, itemWith } from '../../support/frame';
import { checkFinds, checkSilent, problemsOf } from '../../support/problems';

const NOT_NECESSARY = 'The request is not medically necessary.';
const PAIN = 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s):';
const ODG = 'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG)';

/** The messages of a code in a text, each with the number of its item. */
const told = (code: ProblemCode, text: string): string[] =>
  problemsOf(text).flatMap(one => (one.code === code ? [`${one.item}: ${one.message}`] : []));

test('decision-missing: an item without a heading is shown at its first label', () => {
  const headless = (...paragraphs: string[]): string =>
    determinationWith(itemWith({}), ['Decision rationale: One.', ...paragraphs].slice(1).join('\n\n'));
  checkFinds('decision-missing', headless('«MAXIMUS guideline:» None.', `Decision rationale: ${NOT_NECESSARY}`));
  checkFinds(
    'decision-missing',
    headless(
      '«Claims Administrator guideline:» None.',
      'MAXIMUS guideline: None.',
      `Decision rationale: ${NOT_NECESSARY}`,
    ),
  );
  checkFinds(
    'decision-missing',
    headless('«Claims Administrator guideline:» None.', `Decision rationale: ${NOT_NECESSARY}`),
  );
});

test('decision-unknown: a slip in a decision word says which, another phrase none', () => {
  const decided = (word: string) => told('decision-unknown', determinationWith(itemWith({ heading: `Cane: ${word}` })));
  assert.deepEqual(decided('UPHEID'), ['1: “UPHEID” is no decision. Upheld may be meant.']);
  assert.deepEqual(decided('overtumed'), ['1: “overtumed” is no decision. Overturned may be meant.']);
  assert.deepEqual(decided('Modified'), ['1: “Modified” is no decision (Upheld or Overturned).']);
});

test('drug-misspelt: in the summary, a heading or a rationale, of which item, and what is meant', () => {
  const item = (heading: string, rationale: string) =>
    itemWith({ heading: `${heading}: Upheld`, rationale: `${rationale} ${NOT_NECESSARY}` });
  const slips = (text: string) => told('drug-misspelt', text);
  const Naprosen = '“Naprosen” is no drug that is known. “naproxen” may be meant.';
  assert.deepEqual(slips(determinationWith(item('Cane', 'It is well.'), item('Brace', 'Naprosen 500mg helps.'))), [
    `2: ${Naprosen}`,
  ]);
  assert.deepEqual(
    slips(determinationWith(item('Cane', 'It is well.')).replace('injured on', 'with Naprosen 500mg, injured on')),
    [`null: ${Naprosen}`],
  );
  const headed = determinationWith(['Naprosen 500mg #60: Upheld', 'MAXIMUS guideline: None.'].join('\n\n'));
  assert.deepEqual(slips(headed), [`1: ${Naprosen}`]);
  const bare = determinationWith(item('Cane', 'Naprosen 500mg helps.'));
  assert.deepEqual(slips(bare.replace(/CLINICAL CASE SUMMARY\n\n.*\n\n/, '')), [`1: ${Naprosen}`]);
  checkSilent(
    'drug-misspelt',
    determinationWith(item('Cane', 'Naproxen 500mg helps, and Bandages #30, and 500mg.')),
    determinationWith(item('Naprosyn 500mg #60', 'The Naprosen helps.')),
    determinationWith(item('Naprosen 500mg #60', 'The Naprosyn helps.')),
    determinationWith(item('Naprosyn', 'The naprosen helps.')),
  );
});

test('drug-of-other-topic: of which drug and item, and not where another document or a whole one is cited', () => {
  const item = (heading: string, maximus: string, claims?: string, rationale = NOT_NECESSARY) =>
    itemWith({ heading: `${heading}: Upheld`, maximus, rationale, ...(claims === undefined ? {} : { claims }) });
  const topics = (...items: string[]) =>
    told('drug-of-other-topic', caseBlock('12/28/2016') + determinationWith(...items));
  const drug = 'Gabapentin 300mg #90';
  assert.deepEqual(topics(item('Cane', `${PAIN} Benzodiazepines.`), item(drug, `${PAIN} Benzodiazepines.`)), [
    '2: “Benzodiazepines” is cited for Gabapentin, which is of another class.',
  ]);
  assert.deepEqual(topics(item(drug, `${PAIN} Benzodiazepines.`, `${PAIN} Topical analgesics.`)), [
    '1: UR, as reported: “Topical analgesics” is cited for Gabapentin, which is of another class.',
    '1: “Benzodiazepines” is cited for Gabapentin, which is of another class.',
  ]);
  assert.deepEqual(topics(item(drug, `${PAIN} Benzodiazepines. ${ODG}, Pain.`)), []);
  assert.deepEqual(topics(item(drug, `${PAIN} Benzodiazepines, and Opioid Treatment 2016.`)), []);
  assert.deepEqual(topics(item(drug, `${PAIN} Benzodiazepines, Introduction.`)), []);
  assert.deepEqual(topics(item('Colace 100mg', `${PAIN} Benzodiazepines.`)), []);
  assert.deepEqual(
    topics(item('Ranitidine 150mg', `${PAIN} Introduction.`, undefined, `Ranitidine is a PPI. ${NOT_NECESSARY}`)),
    ['1: Ranitidine is called “PPI”, but is of another class.'],
  );
  assert.deepEqual(topics('Gabapentin 300mg #90: Upheld\n\nMAXIMUS guideline: None.'), []);
});

test('identifier-present: of which item, and where the published part ends', () => {
  const rationale = `Call (555) 010-0199. ${NOT_NECESSARY}`;
  assert.deepEqual(told('identifier-present', determinationWith(itemWith({}), itemWith({ rationale }))), [
    '2: This looks like a telephone number, which is not published.',
  ]);
  const bare =
    'HOW THE IMR FINAL DETERMINATION WAS MADE\n\nCall «(555) 010-0199».\n\nCLINICAL CASE SUMMARY\n\nShe fell.\n';
  checkFinds('identifier-present', bare);
  checkFinds('identifier-present', `${caseBlock('12/28/2016')}Call «(555) 010-0199».\n\n${itemWith({})}\n`);
  checkFinds(
    'identifier-present',
    determinationWith(itemWith({})).replace('injured on', 'at «(555) 010-0199», injured on'),
  );
});

test('item-duplicate: of which other item, however the quantity is written, and not without a heading', () => {
  const items = (...headings: string[]) =>
    told('item-duplicate', determinationWith(...headings.map(heading => itemWith({ heading: `${heading}: Upheld` }))));
  assert.deepEqual(items('Cane', 'Norco #60', 'Norco qty 60', 'norco, Quantity 60', 'cane'), [
    '3: The same request as item 2.',
    '4: The same request as item 2.',
    '5: The same request as item 1.',
  ]);
  const headless = 'MAXIMUS guideline: None.\n\nDecision rationale: None.';
  assert.deepEqual(told('item-duplicate', determinationWith(itemWith({}), headless, headless, headless)), []);
});

test('item-missing: in the cover letter and in the summary, not in a text without items', () => {
  const listed = 'Under review are an x-ray of the knee and aquatic therapy.';
  const text = determinationWith(itemWith({ heading: 'X-ray of the knee: Upheld' }));
  const letter = (words: string, outcome = 'Final Determination: UPHOLD. This means what it says.') =>
    `MAXIMUS FEDERAL SERVICES, INC.\nIndependent Medical Review\n\nMAXIMUS Case Number: CM13-0700001\n\n${outcome}\n\n${words}\n\n`;
  const summarised = text.replace('injured on 02/03/2015.', `$& ${listed}`);
  const inLetter = 'null: “aquatic therapy” is listed in the cover letter, but no item decides it.';
  const inSummary = 'null: “aquatic therapy” is listed in the case summary, but no item decides it.';
  assert.deepEqual(told('item-missing', letter(listed) + text), [inLetter]);
  assert.deepEqual(told('item-missing', letter('Dear Sir,') + summarised), [inSummary]);
  assert.deepEqual(told('item-missing', letter(listed) + summarised), [inLetter, inSummary]);
  assert.deepEqual(told('item-missing', letter(listed, 'This is a letter.') + text), []);
  assert.deepEqual(told('item-missing', summarised.replace(/X-ray of the knee: Upheld[\s\S]*/, '')), []);
  assert.deepEqual(told('item-missing', text.replace(/CLINICAL CASE SUMMARY\n\n.*\n\n/, '')), []);
  const bare = determinationWith('X-ray of the knee: Upheld\n\nMAXIMUS guideline: None.').replace(
    'injured on 02/03/2015.',
    `$& ${listed}`,
  );
  assert.deepEqual(told('item-missing', bare), [inSummary]);
});

test('label-misspelt: the label as it is written, without its blanks', () => {
  const text = determinationWith(itemWith({})).replace('MAXIMUS guideline:', 'MAX1MUS   guideline:');
  assert.deepEqual(told('label-misspelt', text), ['1: “MAX1MUS guideline:” was read as “MAXIMUS guideline:”.']);
});

test('name-differs: the words of the heading and those of the rationale', () => {
  const differs = (heading: string, rationale: string) =>
    told('name-differs', determinationWith(itemWith({ heading: `${heading}: Upheld`, rationale })));
  assert.deepEqual(differs('Gabapentin 600mg #90', 'The use of Gabapentin 300mg is not medically necessary.'), [
    '1: The heading has “600mg”, the rationale “300mg”.',
  ]);
  assert.deepEqual(differs('MRI of the left knee', 'An MRI of the right knee is not medically necessary.'), [
    '1: The heading has “left”, the rationale “right”.',
  ]);
  assert.deepEqual(
    differs('Right total knee replacement', 'A left total knee replacement is not medically necessary.'),
    ['1: The heading has “Right”, the rationale “left”.'],
  );
  assert.deepEqual(differs('Norco 10/325mg', 'The use of Noro is not medically necessary.'), [
    '1: The heading has “Norco”, the rationale “Noro”.',
  ]);
});

test('labels-out-of-order: at the first label that stands too late', () => {
  const [claims, maximus, rationale] = [
    'Claims Administrator guideline: None.',
    'MAXIMUS guideline: None.',
    `Decision rationale: ${NOT_NECESSARY}`,
  ];
  const order = (...parts: (string | undefined)[]): string =>
    determinationWith(['Cane: Upheld', ...parts].join('\n\n'));
  const marked = (part: string | undefined): string => part!.replace(/^.*?:/, '«$&»');
  checkFinds('labels-out-of-order', order(claims, rationale, marked(maximus)));
  checkFinds('labels-out-of-order', order(maximus, marked(claims), rationale));
  checkFinds('labels-out-of-order', order(maximus, rationale, marked(claims)));
  checkFinds('labels-out-of-order', order(rationale, marked(claims)));
  checkSilent('labels-out-of-order', order(claims, maximus, rationale), order(claims, rationale), order(maximus));
});

test('nothing-cited: a service that goes with a surgery, where that is not granted', () => {
  const none = 'The Expert Reviewer did not cite any medical evidence for its decision.';
  const SHOULDER = 'Decision based on MTUS Shoulder Disorders 2016, Section(s): Surgery.';
  const beside = (heading: string, ...others: (readonly [heading: string, maximus: string])[]): string =>
    caseBlock('03/10/2022') +
    determinationWith(
      ...others.map(([name, maximus]) => itemWith({ heading: name, maximus })),
      itemWith({ heading: `${heading}: Upheld`, maximus: none }),
    );
  const surgery = ['Left shoulder arthroscopy: Upheld', SHOULDER] as const;
  for (const heading of [
    'Assistant surgeon',
    'Associated surgical service: sling',
    'Pre-op EKG',
    'Preop EKG',
    'Pre op EKG',
    'Post-operative therapy',
    'Postop therapy',
    'Surgical sling',
  ])
    checkSilent('nothing-cited', beside(heading, surgery));
  const finds = (heading: string, ...others: (readonly [string, string])[]): void => {
    const text = beside(heading, ...others);
    const at = text.lastIndexOf(none);
    checkFinds('nothing-cited', `${text.slice(0, at)}«${none}»${text.slice(at + none.length)}`);
  };
  finds('Cold therapy unit', surgery);
  finds('Post-op sling');
  finds('Post-op sling', ['Left shoulder arthroscopy: Overturned', SHOULDER]);
  finds('Post-op sling', ['Left shoulder arthroscopy', SHOULDER]);
  finds('Post-op sling', ['MRI of the left shoulder: Upheld', SHOULDER]);
  finds('Left shoulder arthroscopy');
  checkSilent('nothing-cited', beside('Cane').replace(none, '.'));
});

test('page-not-in-topic: the pages of the topic, and which of two is told', () => {
  const pages = (line: string) =>
    told(
      'page-not-in-topic',
      determinationWith(itemWith({ maximus: `Decision based on MTUS Chronic Pain Treatment Guidelines ${line}` })),
    );
  assert.deepEqual(pages('Muscle relaxers Page(s): 97.'), [
    '1: Page 97 is not of “Muscle relaxants (for pain)”, which is on pages 63-66.',
  ]);
  assert.deepEqual(pages('Benzodiazepines Page(s): 54.'), [
    '1: Page 54 is not of “Benzodiazepines”, which is on page 24.',
  ]);
  assert.deepEqual(pages('9792.20, Benzodiazepines, page(s) 65 Page(s): 24.'), [
    '1: Page 65 is not of “Benzodiazepines”, which is on page 24.',
  ]);
  assert.deepEqual(pages(`Benzodiazepines, page(s) 24 ${' '.repeat(60)}Page(s): 65.`), []);
});

test('paragraph-empty: nothing but a stop or two', () => {
  for (const text of ['', '.', '..'])
    checkFinds('paragraph-empty', determinationWith(itemWith({ maximus: text })).replace('MAXIMUS guideline:', '«$&»'));
  for (const text of ['No', '...', 'No.', 'x'])
    checkSilent('paragraph-empty', determinationWith(itemWith({ maximus: text })));
});

test('placeholder-left: of which item, in which words, whatever parts are missing', () => {
  const text = determinationWith(
    itemWith({}),
    itemWith({ rationale: `The   pain is of   [insert\n date]. ${NOT_NECESSARY}` }),
  );
  assert.deepEqual(told('placeholder-left', text), ['2: “[insert date]” was not filled in.']);
  const blank = determinationWith(
    itemWith({ rationale: `A letter dated   the\n following was read. ${NOT_NECESSARY}` }),
  );
  assert.deepEqual(told('placeholder-left', blank), ['1: Something is missing: “dated the following”.']);
  const bar = '\u2588'.repeat(5);
  for (const paragraphs of [
    [`Claims Administrator guideline: MTUS, page ${bar}.`],
    [`MAXIMUS guideline: MTUS, page ${bar}.`],
  ])
    assert.deepEqual(told('placeholder-left', determinationWith([`Cane: Upheld`, ...paragraphs].join('\n\n'))), [
      `1: A fact is blackened: “${bar}”.`,
    ]);
  checkFinds(
    'placeholder-left',
    `CLINICAL CASE SUMMARY\n\n«Date of Injury: ${bar}»\n\nState(s) of «Licensure: ${bar}»\n`,
  );
  checkFinds(
    'placeholder-left',
    determinationWith(['Cane: Upheld', 'MAXIMUS guideline: None.'].join('\n\n')).replace(
      'injured on',
      '«[age]» injured on',
    ),
  );
  checkFinds('placeholder-left', determinationWith('«disputed item»: Upheld\n\nMAXIMUS guideline: None.'));
  checkSilent(
    'placeholder-left',
    determinationWith(itemWith({})).replace(
      'CLINICAL CASE SUMMARY',
      '$&\n\nThis is the clinical case summary. It is short',
    ),
  );
});

test('pronoun-differs: each slip, but one for all where they are more than the sentences that agree', () => {
  const summary = (sentences: string): string =>
    determinationWith(itemWith({})).replace(
      'The injured worker is a 50 year old female injured on 02/03/2015.',
      sentences,
    );
  checkFinds(
    'pronoun-differs',
    summary('This 63 year old male fell. He works. He walks. «She» sleeps. «Her» knee hurts.'),
  );
  checkFinds('pronoun-differs', summary('This 63 year old male fell. He works. «She» sleeps. Her knee hurts.'));
  checkFinds('pronoun-differs', summary('This 63 year old male fell. He works. «She» sleeps.'));
  checkFinds('pronoun-differs', summary('This 63 year old male fell. «She» works. She sleeps.'));
  checkFinds(
    'pronoun-differs',
    summary('This is a   female. She works. She walks. «He» sleeps. «His» knee hurts. It is so.'),
  );
  checkFinds('pronoun-differs', summary('The injured worker is a woman. She works. «Himself» dresses.'));
  checkSilent(
    'pronoun-differs',
    summary('The injured worker fell. He works.'),
    summary('This 63 year old male fell. He works. The foreman, the boss, saw her sleep.'),
    summary('This is a one two three four five female. He sleeps.'),
    summary('This is a file. He works. She sleeps.'),
    summary('He works. She sleeps.'),
    determinationWith(itemWith({ rationale: `He sleeps. ${NOT_NECESSARY}` })).replace(
      /CLINICAL CASE SUMMARY\n\n.*\n\n/,
      '',
    ),
  );
});

test('quantity-differs: which numbers stand against which, and where another is told', () => {
  const differs = (heading: string, rationale: string, summary = '', ...others: string[]) =>
    told(
      'quantity-differs',
      determinationWith(
        itemWith({ heading: `${heading}: Upheld`, rationale }),
        ...others.map(other => itemWith({ heading: `${other}: Upheld` })),
      ).replace('injured on 02/03/2015.', `injured on 02/03/2015. ${summary}`),
    );
  const NINETY = `The request is for Norco #90. ${NOT_NECESSARY}`;
  const SAID = ['1: The heading has “#60”, the rationale “#90”.'];
  assert.deepEqual(differs('Norco 10/325mg #60', NINETY), SAID);
  assert.deepEqual(differs('Norco 10/325mg, 60 tablets', NINETY), [
    '1: The heading has “60 tablets”, the rationale “#90”.',
  ]);
  assert.deepEqual(differs('Norco 10/325mg #60', NINETY, '', 'Norco 10/325mg #90'), []);
  assert.deepEqual(differs('Norco 10/325mg #60', NINETY, '', 'Soma 350mg #90'), SAID);
  assert.deepEqual(differs('Norco 10/325mg #60', NINETY, 'She was given 90 pills of hydrocodone.'), []);
  assert.deepEqual(differs('Norco 10/325mg #60', NINETY, 'She walks 90 yards.'), SAID);
  assert.deepEqual(
    differs('Norco 10/325mg #60', NINETY, `She takes Norco. ${'It is told. '.repeat(8)}She walks 90 yards.`),
    SAID,
  );
  assert.deepEqual(
    differs('Norco 10/325mg #60', NINETY, `She walks 90 yards. ${'It is told. '.repeat(8)}She takes Norco.`),
    SAID,
  );
  assert.deepEqual(
    differs('Norco 10/325mg #30', 'It is of no use. Norco with five refills is not medically necessary.'),
    ['1: The heading has “30”, the rationale “five refills”.'],
  );
  assert.deepEqual(differs('Norco 10/325mg 90mg #60', NINETY), []);
  assert.deepEqual(differs('Norco 10/325mg #60 with 2 refills', `The request is for Norco #180. ${NOT_NECESSARY}`), []);
  assert.deepEqual(differs('Norco 10/325mg #60', `The request is for Norco #60, or Norco #90. ${NOT_NECESSARY}`), SAID);
  const modified =
    'Norco 10/325mg #120 was the original request. Norco 10/325mg #90 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Norco 10/325mg #30 is';
  assert.deepEqual(differs(modified, 'It is of no use. #120 is not medically necessary.'), [
    '1: The heading has “30”, the rationale “#120”.',
  ]);
  assert.deepEqual(differs(modified, 'It is of no use. #30 is not medically necessary.'), []);
  assert.deepEqual(differs(modified, 'It is of no use. #120 is asked for.'), []);
});

test('record-contradicts: with the place that tells of the thing', () => {
  const text = determinationWith(
    itemWith({ rationale: `There is no documentation of an MRI. ${NOT_NECESSARY}` }),
  ).replace(
    'injured on 02/03/2015.',
    'injured on 02/03/2015. An x-ray was clean. No MRI is planned. Two MRIs show a tear.',
  );
  const [facts] = problemsOf(text).flatMap(one => (one.facts.code === 'record-contradicts' ? [one.facts] : []));
  assert.equal(text.slice(facts?.toldSpan.start, facts?.toldSpan.end), 'MRIs');
  assert.deepEqual(told('record-contradicts', text), ['1: “MRI” is missed here, but the case summary tells of it.']);
});

test('no-items: whatever the line ends are', () => {
  checkFinds('no-items', 'CLINICAL CASE SUMMARY\n\nShe fell.\n\n«IMR ISSUES, DECISIONS AND RATIONALES»\n\nNone.\n');
  checkFinds('no-items', '«CLINICAL CASE SUMMARY»\r\n\r\nHOW THE IMR FINAL DETERMINATION WAS MADE\r\n');
});

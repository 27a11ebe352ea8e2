import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reference } from '../../../src/core/guidelines/reference';
import { pathAt } from '../../../src/core/model/query';
import { parse } from '../../../src/core/parse';
import { type Card, describeCitation, describeDecision, describeDrug } from '../../../src/core/views/describe';
import { caseBlock, determinationWith, itemWith } from '../../support/frame';
import { readMarks } from '../../support/marked';

/** The card of what is cited at the cursor. */
function cardAt(marked: string): Card {
  const { text, cursor } = readMarks(marked);
  const path = pathAt(parse(text), cursor!);
  const citation = path.find(node => node.kind === 'citation')!;
  const item = path.find(node => node.kind === 'item')!;
  const last = path.at(-1)!;
  const section = last.kind === 'cited-section' ? last.section : null;
  return describeCitation(reference, citation.citation, section, { ...item, side: citation.side });
}

const cited = (maximus: string) => determinationWith(itemWith({ maximus: `Decision based on ${maximus}` }));
const check = (maximus: string, expected: Partial<Card>): void => {
  const card = cardAt(cited(maximus));
  for (const [field, value] of Object.entries(expected)) assert.deepEqual(card[field as keyof Card], value, maximus);
};

test('a topic with its page, its document, and how sure that is', () => {
  check('MTUS Chronic Pain Treatment Guidelines Benzo$0diazepines Page(s): 24.', {
    title: 'Benzodiazepines',
    pages: 'p. 24',
    about: [
      'Chronic Pain Medical Treatment Guidelines (May 2009) · 8 CCR 9792.24.2',
      'In force July 18, 2009 – July 27, 2016',
    ],
    remarks: ['Not recommended · files Valium, Xanax, Klonopin, Ativan and 4 more'],
    basis: 'Page corroborated by published citations',
  });
});

test('a page outside the topic is remarked; an unverified page says so', () => {
  const remarks = cardAt(cited('MTUS Chronic Pain Treatment Guidelines Benzo$0diazepines Page(s): 54.')).remarks;
  assert.equal(remarks[0], 'Cited p. 54 — not the page of this topic (p. 24)');
  check('MTUS Chronic Pain Treatment Guidelines Wean$0ing medications Page(s): 124.', {
    title: 'Weaning of medications',
    basis: 'Unverified page',
  });
});

test('where no page is cited, the card says on which page the topic stands, and how sure that is', () => {
  check('MTUS Chronic Pain Treatment Guidelines 2009, Section(s): Wean$0ing of Medications.', {
    pages: '',
    remarks: ['Stands on p. 124', 'Recommended'],
    basis: 'Unverified page',
  });
});

test('the name of one chapter under the number of another is told, as the check does', () => {
  const { remarks } = cardAt(cited('MTUS ACOEM Chapter 12 Knee Com$0plaints 2004, Section(s): Special Studies.'));
  assert.deepEqual(remarks.slice(0, 2), ['The number is another chapter’s', 'Nearest title: Knee Complaints 2004']);
});

test('a page of which the checks say that it fits is not blamed', () => {
  for (const line of [
    'Cariso$0prodol (Soma) Page(s): 63.', // among the muscle relaxants
    'Opi$0oids Page(s): 91.', // in a topic under it
    'Bupro$0pion Page(s): 28.', // known to within a page
  ]) {
    const { remarks } = cardAt(cited(`MTUS Chronic Pain Treatment Guidelines ${line}`));
    assert.ok(!remarks.some(remark => remark.startsWith('Cited')), remarks.join('\n'));
  }
  const { remarks } = cardAt(cited('MTUS Chronic Pain Treatment Guidelines Bupro$0pion Page(s): 29.'));
  assert.equal(remarks[0], 'Cited p. 29 — not the page of this topic (p. 27)');
});

test('a page beyond the last is said to be so', () => {
  const { remarks } = cardAt(cited('MTUS Chronic Pain Treatment Guidelines Benzo$0diazepines Page(s): 241.'));
  assert.equal(remarks[0], 'p. 241 is beyond the last page, 127');
});

test('the nearest title shares half its words; one word of many is too little', () => {
  const { remarks } = cardAt(cited('MTUS Chronic Pain Medical Treatment 2016, Section(s): Topi$0cal drugs.'));
  assert.ok(!remarks.some(remark => remark.startsWith('Nearest')), remarks.join('\n'));
});

test('an edition that was not in force on the day of the denial', () => {
  const maximus =
    'Decision based on MTUS Opioid Treatment 2016, Section(s): 4.1 Taper$0ing Opioids: Indications for Tapering Opioids.';
  const early = caseBlock('07/20/2016') + determinationWith(itemWith({ maximus }));
  assert.equal(
    cardAt(early).remarks[0],
    'Not in force on the day of the UR denial, July 20, 2016: it applies to decisions of utilization review from July 28, 2016 on',
  );
  const late = caseBlock('12/20/2016') + determinationWith(itemWith({ maximus }));
  assert.ok(!cardAt(late).remarks.some(remark => remark.startsWith('Not in force')));
});

test('what cannot be resolved says what and, where there is one, the nearest title', () => {
  check('Non-MTUS Citation Official Disability Guide$0lines (ODG) low back chapter.', {
    remarks: ['Not part of the MTUS, and licensed: cannot be checked'],
    basis: null,
    entry: null,
  });
  const card = cardAt(
    cited('MTUS Chronic Pain Medical Treatment 2016, Section(s): Opioid-induced consti$0pation of the elderly.'),
  );
  assert.ok(card.remarks.includes('Nearest title: Opioid-induced constipation treatment'), card.remarks.join('\n'));
});

test('what stands in the paragraph of the claims administrator is only reported', () => {
  const claims = 'Decision based on MTUS Chronic Pain Treatment Guidelines Benzo$0diazepines Page(s): 23.';
  assert.equal(
    cardAt(determinationWith(itemWith({ claims }))).remarks.at(-1),
    'As reported of the claims administrator',
  );
});

test('the topic that covers the drug of a heading', () => {
  const drug = (heading: string) => {
    const [determination] = parse(determinationWith(itemWith({ heading }))).determinations;
    return describeDrug(reference, determination!, determination!.items[0]!);
  };
  assert.equal(drug('Valium 5mg #60: Upheld')?.title, 'Benzodiazepines');
  assert.equal(drug('Valium 5mg #60: Upheld')?.pages, 'p. 24');
  assert.equal(drug('Shoulder wrap for purchase: Upheld'), null);
});

test('what a decision means, and where the rationale concludes', () => {
  const text = determinationWith(itemWith({ heading: 'Valium: Upheld' }));
  assert.deepEqual(describeDecision(text, parse(text).determinations[0]!.items[0]!), {
    decision: 'Upheld',
    meaning: 'the denial stands. This item is not authorized.',
    conclusion: 'The rationale concludes: not medically necessary',
    conclusionLine: 19,
  });
});

/** The card of a citation in a determination of these dates. */
const cardOf = (denial: string, maximus: string): Card =>
  cardAt(
    caseBlock(denial).replace('02/08/2017', '') +
      determinationWith(itemWith({ maximus: `Decision based on ${maximus}` })),
  );

const PROVEN = 'Reference proven to November 23, 2021; later orders not checked';

test('beyond the day to which the reference is proven the card says so', () => {
  assert.deepEqual(cardOf('03/01/2022', 'MTUS Low Back Dis$0orders 2020.').about, [
    '8 CCR 9792.23.5',
    'In force since November 23, 2021',
    PROVEN,
  ]);
  assert.ok(!cardOf('03/01/2019', 'MTUS Knee Dis$0orders 2015.').about.includes(PROVEN));
  check('MTUS Low Back Dis$0orders 2020.', { about: ['8 CCR 9792.23.5', 'In force since November 23, 2021', PROVEN] });
});

test('what is only offered or recalled does not look checked', () => {
  const listed = 'Name and year as offered to reviewers: not checked';
  assert.deepEqual(cardOf('03/01/2022', 'MTUS Knee Dis$0orders 2020.').remarks, [listed]);
  assert.deepEqual(cardOf('03/01/2022', 'MTUS Knee Dis$0orders 2019.').remarks, []);
  const unknown = cardOf('03/01/2026', 'MTUS Cannabis$0 2025.');
  assert.deepEqual(unknown.about, ['Not known when in force', PROVEN]);
  assert.equal(unknown.basis, 'Unverified dates');
});

test('a name of several editions without its year lists them', () => {
  const { remarks } = cardOf('11/10/2021', 'MTUS Low Back Dis$0orders, Section(s): Imaging.');
  assert.ok(!remarks.some(remark => remark.startsWith('Several')), 'one was in force on the day');
  const [first] = cardAt(cited('MTUS Low Back Dis$0orders.')).remarks;
  assert.equal(
    first,
    'Several editions have this name: which is meant cannot be told without its year (Low Back Disorders 2016, Low Back Disorders 2019, Low Back Disorders 2020)',
  );
});

test('a later edition than those of the reference', () => {
  const { remarks } = cardOf('03/01/2026', 'MTUS Eye Dis$0orders 2025.');
  assert.deepEqual(remarks, ['A later edition than those of the reference', PROVEN]);
});

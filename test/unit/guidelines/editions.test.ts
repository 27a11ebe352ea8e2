import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../../src/core/checks/check';
import { assessEdition, daysToFit, editionsInstead, type KnownCitation } from '../../../src/core/guidelines/assess';
import { citedForm, documentById } from '../../../src/core/guidelines/lookup';
import { withOverlays } from '../../../src/core/guidelines/overlay';
import { reference as builtIn } from '../../../src/core/guidelines/reference';
import type { Reference } from '../../../src/core/guidelines/types';
import { parse } from '../../../src/core/parse';
import { dayAfter } from '../../../src/core/text/dates';
import { caseBlock, determinationWith, itemWith } from '../../support/frame';

/** The days of a determination: UR denial and decision as printed, and what the heading says of the service. */
interface When {
  readonly denial: string | null;
  readonly decision?: string | null;
  readonly heading?: string;
}

const PROSPECTIVE = 'MRI of the lumbar spine: Upheld';
const RETROSPECTIVE = 'Retrospective MRI of the lumbar spine';

function textOf({ denial, decision, heading = PROSPECTIVE }: When, cited: string): string {
  const block = caseBlock(denial ?? '').replace('02/08/2017', decision ?? '');
  return block + determinationWith(itemWith({ heading, maximus: `Decision based on MTUS ${cited}.` }));
}

function placeOf(when: When, cited: string, reference: Reference = builtIn): KnownCitation {
  const determination = parse(textOf(when, cited), reference).determinations[0]!;
  const item = determination.items[0]!;
  const citation = item.maximusGuideline!.citations[0]!;
  return { reference, determination, item, citation, document: documentById(reference, citation.documentId)! };
}

/** "fits", what cannot be told, or by what the edition is out of force. */
function answerOf(when: When, cited: string, reference?: Reference): string {
  const answer = assessEdition(placeOf(when, cited, reference));
  if (answer.answer === 'fits') return 'fits';
  return answer.answer === 'cannot-be-told' ? answer.why : `not by ${answer.appliesBy}`;
}

const rows: readonly (readonly [when: When, cited: string, answer: string])[] = [
  // What was reproduced: both fit, as a prospective request has not been rendered at its review.
  [{ denial: '11/10/2021', decision: '12/20/2021' }, 'Low Back Disorders 2020', 'fits'],
  [{ denial: '11/10/2021', decision: '12/20/2021' }, 'Low Back Disorders 2019', 'fits'],
  [{ denial: '11/10/2021', decision: '11/22/2021' }, 'Low Back Disorders 2020', 'not by service'],
  [{ denial: '11/10/2017', decision: '12/20/2017' }, 'Low Back Disorders 2016', 'fits'],
  [{ denial: '11/10/2017', decision: '12/20/2017' }, 'Low Back Complaints 2004', 'fits'],
  [{ denial: '11/10/2017', decision: '12/20/2017' }, 'Chronic Pain Medical Treatment 2016', 'fits'],
  [{ denial: '11/10/2017', decision: '12/20/2017' }, 'Chronic Pain 2017', 'fits'],
  [{ denial: '11/10/2017' }, 'Low Back Disorders 2016', 'fits'],
  [{ denial: '12/01/2017' }, 'Low Back Complaints 2004', 'not by service'],
  [{ denial: '11/30/2017' }, 'Low Back Complaints 2004', 'fits'],
  [{ denial: '03/01/2022' }, 'Occupational/Work-Related Asthma Medical Treatment 2016', 'not by service'],
  [{ denial: '09/20/2020' }, 'Occupational/Work-Related Asthma Medical Treatment 2016', 'fits'],
  // A retrospective request: what was in force on a date of service, whenever it was reviewed.
  [{ denial: '12/10/2021', heading: `${RETROSPECTIVE} (DOS 11/22/2021): Upheld` }, 'Low Back Disorders 2019', 'fits'],
  [
    { denial: '12/10/2021', heading: `${RETROSPECTIVE} (DOS 11/22/2021): Upheld` },
    'Low Back Disorders 2020',
    'not by service',
  ],
  [{ denial: '12/10/2021', heading: `${RETROSPECTIVE} (DOS 11/23/2021): Upheld` }, 'Low Back Disorders 2020', 'fits'],
  [{ denial: null, heading: `${RETROSPECTIVE} (DOS 11/23/2021): Upheld` }, 'Low Back Disorders 2019', 'not by service'],
  // Without a date of service it was rendered before the denial, no one knows when.
  [{ denial: '12/10/2021', heading: `${RETROSPECTIVE}: Upheld` }, 'Low Back Disorders 2016', 'fits'],
  [{ denial: '11/10/2021', heading: `${RETROSPECTIVE}: Upheld` }, 'Low Back Disorders 2020', 'not by service'],
  // The editions of July 28, 2016 go by the day of utilization review; one notice has the day after: no fault.
  [{ denial: '07/27/2016', decision: '09/01/2016' }, 'Chronic Pain Medical Treatment 2016', 'not by review'],
  [{ denial: '07/28/2016', decision: '09/01/2016' }, 'Chronic Pain Medical Treatment 2016', 'fits'],
  [{ denial: '07/28/2016', decision: '09/01/2016' }, 'Chronic Pain Medical Treatment 2009', 'fits'],
  [{ denial: '07/29/2016', decision: '09/01/2016' }, 'Chronic Pain Medical Treatment 2009', 'not by review'],
  [
    { denial: '12/10/2016', heading: 'Retrospective Norco 10/325mg #60 (DOS 05/02/2016): Upheld' },
    'Chronic Pain Medical Treatment 2009',
    'fits', // it may have been requested on the day of the service
  ],
  [
    { denial: '12/10/2016', heading: 'Retrospective Norco 10/325mg #60 (DOS 08/02/2016): Upheld' },
    'Chronic Pain Medical Treatment 2009',
    'not by review',
  ],
  [
    { denial: '12/10/2016', heading: 'Retrospective Norco 10/325mg #60 (DOS 05/02/2016): Upheld' },
    'Opioid Treatment 2016',
    'fits',
  ],
  [{ denial: null }, 'Low Back Disorders 2016', 'no-day'],
  // Their end is only inferred.
  [{ denial: '03/01/2021' }, 'Acupuncture Treatment 2007', 'fits'],
  [{ denial: '03/01/2026' }, 'Postsurgical Treatment 2009', 'fits'],
  // As far as known.
  [{ denial: '03/01/2026' }, 'Low Back Disorders 2020', 'fits'],
  [{ denial: '03/01/2026' }, 'Chronic Pain 2017', 'fits'],
  [{ denial: '03/01/2026' }, 'Chronic Pain 2024', 'dates-not-known'],
  [{ denial: '03/01/2026' }, 'Cannabis 2025', 'dates-not-known'],
  [{ denial: '03/01/2020' }, 'Traumatic Brain Injury 2018', 'dates-not-known'],
];

test('whether an edition fits the days, by the rule of its order', () => {
  for (const [when, cited, answer] of rows)
    assert.equal(answerOf(when, cited), answer, `${cited} ${JSON.stringify(when)}`);
});

/** By the year of ACOEM: the first day in force, and the first day on which it no longer was. */
const inForce: Readonly<Record<string, readonly (string | null)[]>> = {
  'Initial Approaches to Treatment 2017': ['2017-12-01', null],
  'Cervical and Thoracic Spine Disorders 2016': ['2017-12-01', '2019-04-18'],
  'Cervical and Thoracic Spine Disorders 2018': ['2019-04-18', null],
  'Shoulder Disorders 2016': ['2017-12-01', null],
  'Elbow Disorders 2013': ['2017-12-01', '2019-04-18'],
  'Elbow Disorders 2018': ['2019-04-18', null],
  'Hand, Wrist, and Forearm Disorders 2016': ['2017-12-01', '2019-04-18'],
  'Hand, Wrist, and Forearm Disorders 2019': ['2019-04-18', null],
  'Low Back Disorders 2016': ['2017-12-01', '2019-08-11'],
  'Low Back Disorders 2019': ['2019-08-11', '2021-11-23'],
  'Low Back Disorders 2020': ['2021-11-23', null],
  'Knee Disorders 2015': ['2017-12-01', '2020-09-21'],
  'Knee Disorders 2019': ['2020-09-21', null],
  'Ankle and Foot Disorders 2015': ['2017-12-01', '2019-04-18'],
  'Ankle and Foot Disorders 2018': ['2019-04-18', null],
  'Posttraumatic Stress Disorder and Acute Stress Disorder 2018': ['2019-04-18', null],
  'Workplace Mental Health: Depressive Disorders 2020': ['2020-09-21', null],
  'Workplace Mental Health: Anxiety Disorders 2021': ['2021-07-19', null],
  'Workplace Mental Health: Introduction 2019': [null, null],
  'Eye Disorders 2017': ['2017-12-01', null],
  'Hip and Groin 2011': ['2017-12-01', '2019-10-07'],
  'Hip and Groin 2019': ['2019-10-07', null],
  'Occupational/Work-Related Asthma 2016': ['2017-12-01', '2020-09-21'],
  'Occupational/Work-Related Asthma 2020': ['2020-09-21', null],
  'Occupational Interstitial Lung Disease 2016': ['2017-12-01', '2020-09-21'],
  'Occupational Interstitial Lung Disease 2019': ['2020-09-21', null],
  'Chronic Pain 2017': ['2017-12-01', null],
  'Opioids 2017': ['2017-12-01', null],
  'Traumatic Brain Injury 2017': [null, null],
  'Antiemetics 2020': [null, null],
  'Coronavirus (COVID-19) 2021': ['2021-06-28', null],
  'Prevention 2011': [null, null],
  'Cannabis 2025': [null, null],
};

test('from when to when the guidelines since December 2017 were in force', () => {
  for (const [cited, [from, replaced]] of Object.entries(inForce)) {
    const { effectiveFrom, effectiveTo } = placeOf({ denial: '03/01/2026' }, cited).document;
    assert.deepEqual([effectiveFrom, effectiveTo && dayAfter(effectiveTo, 1)], [from, replaced], cited);
  }
});

test('the days to fit', () => {
  const daysOf = (when: When) => {
    const { determination, item } = placeOf(when, 'Low Back Disorders 2016');
    return daysToFit(determination, item);
  };
  const day = (iso: string) => ({ from: iso, to: iso });
  assert.deepEqual(daysOf({ denial: '11/10/2021', decision: '12/20/2021' }), {
    review: [day('2021-11-10')],
    service: [{ from: '2021-11-10', to: '2021-12-20' }],
  });
  assert.deepEqual(daysOf({ denial: '11/10/2021' }).service, [{ from: '2021-11-10', to: null }]);
  assert.deepEqual(daysOf({ denial: null }), { review: [], service: [] });
});

test('which editions are offered instead', () => {
  const instead = (denial: string, cited: string, decision: string | null = null) =>
    editionsInstead(placeOf({ denial, decision }, cited)).map(citedForm);
  assert.deepEqual(instead('03/01/2022', 'Low Back Complaints 2004'), ['Low Back Disorders 2020']);
  assert.deepEqual(instead('11/10/2021', 'Low Back Complaints 2004', '12/20/2021'), [
    'Low Back Disorders 2019',
    'Low Back Disorders 2020',
  ]);
  assert.deepEqual(instead('03/01/2022', 'Chronic Pain Medical Treatment 2016'), ['Chronic Pain 2017']);
  assert.deepEqual(instead('03/01/2022', 'Stress-Related Conditions 2004'), [], 'the section holds several subjects');
  assert.deepEqual(instead('03/01/2022', 'General Approaches 2004'), []);
});

test('the message names the rule and the dates', () => {
  const message = (when: When, cited: string) =>
    check(parse(textOf(when, cited))).find(({ code }) => code === 'edition-not-in-force')?.message;
  assert.equal(
    message({ denial: '12/01/2021', decision: '01/05/2022' }, 'Low Back Disorders 2019'),
    '“Low Back Disorders 2019” was not in force; “Low Back Disorders 2020” was. The edition cited applies to services rendered from August 11, 2019 to November 22, 2021, so not on any day from the UR denial, December 1, 2021, to the decision, January 5, 2022.',
  );
  assert.equal(
    message({ denial: '11/16/2016' }, 'Chronic Pain Medical Treatment 2009'),
    '“Chronic Pain Medical Treatment 2009” was not in force; “Chronic Pain Medical Treatment 2016” was. The edition cited applies to decisions of utilization review from July 18, 2009 to July 27, 2016, so not on the day of the UR denial, November 16, 2016.',
  );
});

test('an overlay adds an edition and moves the day to which the reference is proven', () => {
  const changed = withOverlays(builtIn, [
    {
      provenTo: '2026-03-01',
      drugs: new Map(),
      drugList: [],
      documents: [
        { id: 'acoem-chronic-pain-may-15-2017', effectiveTo: '2025-05-31' },
        { id: 'acoem-chronic-pain-december-19-2024', effectiveFrom: '2025-06-01' },
      ],
    },
  ]);
  assert.equal(changed.provenTo, '2026-03-01');
  assert.equal(answerOf({ denial: '09/01/2025' }, 'Chronic Pain 2024', changed), 'fits');
  assert.equal(answerOf({ denial: '09/01/2025' }, 'Chronic Pain 2017', changed), 'not by service');
  assert.equal(builtIn.provenTo, '2021-11-23');
});

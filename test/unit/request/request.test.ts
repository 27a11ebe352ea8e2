import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Request } from '../../../src/core/model/model';
import { NO_REQUEST } from '../../../src/core/request/request';
import { itemFrom } from '../../support/itemFacts';

/** Compares only the fields given. */
function check(rows: readonly (readonly [heading: string, facts: Partial<Request>])[]): void {
  for (const [heading, facts] of rows) {
    const { request } = itemFrom({ heading: `${heading}: Upheld` });
    const fields = Object.keys(facts) as (keyof Request)[];
    assert.deepEqual(Object.fromEntries(fields.map(field => [field, request[field]])), facts, heading);
    assert.deepEqual(Object.keys(request).sort(), Object.keys(NO_REQUEST).sort(), heading);
  }
}

const drug = { category: 'pharmaceuticals' } as const;

test('drugs: name, strength, quantity, refills', () => {
  check([
    [
      'Lorazepam 1mg #30',
      { ...drug, name: 'Lorazepam', strength: '1mg', quantity: 30, refills: null, retrospective: false },
    ],
    ['ATIVAN 2MG #30', { ...drug, name: 'ATIVAN', strength: '2MG', quantity: 30 }],
    ['30 Tablets Restoril 15mg', { ...drug, name: 'Restoril', strength: '15mg', quantity: 30 }],
    ['60 tablets Oxymorphne 20mg', { ...drug, name: 'Oxymorphne', strength: '20mg', quantity: 60 }],
    ['Omeprazole 20mg #30 with 2 refills', { ...drug, name: 'Omeprazole', strength: '20mg', quantity: 30, refills: 2 }],
    [
      'NABUMETONE 750MG #60 WITH 2 REFILLS',
      { ...drug, name: 'NABUMETONE', strength: '750MG', quantity: 60, refills: 2 },
    ],
    ['Xanax 0.5mg #60 with 1 refill', { ...drug, name: 'Xanax', strength: '0.5mg', quantity: 60, refills: 1 }],
    ['Norco 10/325mg #120', { ...drug, name: 'Norco', strength: '10/325mg', quantity: 120 }],
    ['Voltaren gel 1%', { ...drug, name: 'Voltaren gel', strength: '1%', quantity: null }],
    ['Wellbutrin XL 150mg #30', { ...drug, name: 'Wellbutrin XL', strength: '150mg', quantity: 30 }],
    [
      'Zofran (ondansetron) 4mg #20 with 1 refill',
      { ...drug, name: 'Zofran (ondansetron)', strength: '4mg', quantity: 20, refills: 1 },
    ],
    ['Synapryn (unknown quantity)', { ...drug, name: 'Synapryn', quantity: null }],
    ['Oxycodone 30mg', { ...drug, name: 'Oxycodone', strength: '30mg', quantity: null }],
    [
      'Gabapentin 10%, Cyclobenzaprine 6%, Bupivacaine 5% in cream base',
      { ...drug, name: 'Gabapentin 10%, Cyclobenzaprine 6%, Bupivacaine 5% in cream base', strength: null },
    ],
  ]);
});

test('what stands behind an x is a quantity only where it counts things', () => {
  const quantity = (heading: string) => itemFrom({ heading: `${heading}: Upheld` }).request.quantity;
  assert.equal(quantity('Trigger point injections x 4'), 4);
  assert.equal(quantity('Cold therapy unit x 7 days rental'), null);
  assert.equal(quantity('Post-op physical therapy 3 x 4'), null);
});

test('what goes with a request is not counted as the request', () => {
  const quantity = (heading: string) => itemFrom({ heading: `${heading}: Upheld` }).request.quantity;
  assert.equal(quantity('Epidural steroid injection with 2 visits'), null);
  assert.equal(quantity('Carpal tunnel release and 2 follow-up therapy visits'), null);
  assert.equal(quantity('Acupuncture, 2 therapy visits'), 2);
});

test('a name ends before "3 x 4" and "2x6"', () => {
  const name = (heading: string) => itemFrom({ heading: `${heading}: Upheld` }).request.name;
  assert.equal(name('Post-op physical therapy 3 x 4'), 'Post-op physical therapy');
  assert.equal(name('Physical therapy 2x6 to the right knee'), 'Physical therapy');
});

test('retrospective requests and dates of service', () => {
  check([
    [
      'Retrospective Valium 5mg Qty:60 (DOS 01/16/15)',
      { ...drug, name: 'Valium', strength: '5mg', quantity: 60, retrospective: true, datesOfService: ['2015-01-16'] },
    ],
    [
      'Retrospective Biofreeze roll Qty: 2 rolls (DOS 01/16/15)',
      { ...drug, name: 'Biofreeze roll', quantity: 2, retrospective: true, datesOfService: ['2015-01-16'] },
    ],
    [
      'Soma 350mg (Retro Dispensed 08/07/14)',
      { ...drug, name: 'Soma', strength: '350mg', retrospective: true, datesOfService: ['2014-08-07'] },
    ],
    [
      'Retrospective Colace 100mg Qty: 60 (DOS: 10/11/2016)',
      { name: 'Colace', retrospective: true, datesOfService: ['2016-10-11'] },
    ],
    [
      'Retrospective urine drug screen (DOS 3/4/2013 and 5/6/2013)',
      { category: 'diagnostic-testing', retrospective: true, datesOfService: ['2013-03-04', '2013-05-06'] },
    ],
  ]);
});

test('services: category, body part and side', () => {
  check([
    [
      'MRI of the right shoulder without contrast',
      { category: 'diagnostic-testing', bodyParts: [{ part: 'shoulder', side: 'right' }] },
    ],
    [
      'MRI of the cervical spine',
      { category: 'diagnostic-testing', bodyParts: [{ part: 'cervical spine', side: null }] },
    ],
    ['X-ray of the left knee', { category: 'diagnostic-testing', bodyParts: [{ part: 'knee', side: 'left' }] }],
    [
      'EMG/NCS of the bilateral lower extremities',
      { category: 'diagnostic-testing', bodyParts: [{ part: 'lower extremities', side: 'bilateral' }] },
    ],
    ['Labs to include: EKG', { category: 'diagnostic-testing', name: 'EKG' }],
    ['Urine drug screen', { category: 'diagnostic-testing' }],
    ...(['right', 'left', 'bilateral', null] as const).flatMap(side =>
      deviceHeadings(side).map(([heading = '', ...parts]): [string, object] => [
        heading,
        { category: 'dmepos', bodyParts: parts.map(part => ({ part, side })) },
      ]),
    ),
    ['Left shoulder arthroscopy', { category: 'surgery', bodyParts: [{ part: 'shoulder', side: 'left' }] }],
    [
      'Associated surgical service: Assistant surgeon (PA-C)',
      { category: 'surgery', name: 'Assistant surgeon (PA-C)' },
    ],
    ['Associated surgical service: Shoulder wrap for purchase', { category: 'dmepos', name: 'Shoulder wrap' }],
    [
      'Physical therapy for the left hand, 12 visits',
      { category: 'rehabilitation', bodyParts: [{ part: 'hand', side: 'left' }], quantity: 12 },
    ],
    [
      'Chiropractic treatment for the lumbar spine, 2 times a week for 4 weeks',
      { category: 'rehabilitation', frequency: '2 times a week for 4 weeks' },
    ],
    [
      'Acupuncture, 6 additional visits for the lumbar spine',
      { category: 'rehabilitation', name: 'Acupuncture', quantity: 6 },
    ],
    [
      'Home health aide, 4 hours a day, 3 days a week for 2 weeks',
      { category: 'home-health', name: 'Home health aide' },
    ],
    ['TENS unit purchase', { category: 'dmepos' }],
    [
      'Trigger point injection, right elbow, x 3',
      { category: 'injections', bodyParts: [{ part: 'elbow', side: 'right' }], quantity: 3 },
    ],
    ['Left L5 epidural steroid injection', { category: 'injections', bodyParts: [{ part: 'L5', side: 'left' }] }],
    ['Follow-up office visit with the pain physician', { category: 'evaluation-management' }],
    ['Psychotherapy, 6 sessions', { category: 'behavioral-health', quantity: 6 }],
    ['Functional restoration program, 80 hours', { category: 'programs' }],
    ['Dental crown', { category: 'evaluation-management', subcategory: 'dental' }],
  ]);
});

test('requests that utilization review had modified', () => {
  check([
    [
      'Norco 10/325mg #120 was the original request. Norco 10/325mg #90 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Norco 10/325mg #30 is',
      {
        ...drug,
        name: 'Norco',
        strength: '10/325mg',
        quantity: 30,
        requested: 'Norco 10/325mg #120',
        authorized: 'Norco 10/325mg #90',
        remaining: 'Norco 10/325mg #30',
      },
    ],
    [
      'Hand therapy, twice a week for 3 weeks was the original request. Two hand therapy visits was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Four hand therapy visits for the left hand/finger',
      {
        category: 'rehabilitation',
        bodyParts: [
          { part: 'hand', side: 'left' },
          { part: 'finger', side: 'left' },
        ],
        requested: 'Hand therapy, twice a week for 3 weeks',
        authorized: 'Two hand therapy visits',
        remaining: 'Four hand therapy visits for the left hand/finger',
      },
    ],
    [
      'Chiropractic treatment, 10 visits was the original request. 4 visits was authorized by the Claims Administrator, leaving the original request IMR eligible, Chiropractic treatment, 10 visits is',
      {
        category: 'rehabilitation',
        quantity: 10,
        requested: 'Chiropractic treatment, 10 visits',
        authorized: '4 visits',
        remaining: 'Chiropractic treatment, 10 visits',
      },
    ],
  ]);
});

/** Devices that are named after the parts on which they are worn: those have one side. */
function deviceHeadings(side: 'right' | 'left' | 'bilateral' | null): string[][] {
  const [behind, before] = side === null ? ['', ''] : [`, ${side}`, `${side} `];
  return [
    [`Ankle foot orthosis (AFO)${behind}`, 'Ankle', 'foot'],
    [`Purchase of ${before}ankle-foot orthosis`, 'ankle', 'foot'],
    [`Custom ${before}ankle foot orthoses`, 'ankle', 'foot'],
    [`Knee ankle foot orthosis (KAFO)${behind}`, 'Knee', 'ankle', 'foot'],
    [`Purchase of ${before}knee-ankle-foot orthosis`, 'knee', 'ankle', 'foot'],
    [`Wrist hand orthosis${behind}`, 'Wrist', 'hand'],
    [`Foot drop brace${behind}`, 'Foot'],
  ];
}

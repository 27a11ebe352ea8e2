import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageCertainty } from '../../../src/core/guidelines/assessPages';
import {
  citedForm,
  documentById,
  documentCited,
  isInForce,
  nearDocument,
  nearTitle,
  pagesOfTopic,
  topicOf,
  topicsForDrug,
  topicsOnPage,
} from '../../../src/core/guidelines/lookup';
import { normalizeDocumentName } from '../../../src/core/guidelines/normalizeName';
import { reference } from '../../../src/core/guidelines/reference';
import type { Topic } from '../../../src/core/guidelines/types';

const pain = documentById(reference, 'chronic-pain-2009')!;
const topic = (title: string): Topic => pain.topics.find(one => one.title === title)!;

test('the document that a name and a year mean', () => {
  const rows: readonly (readonly [name: string, year: number | null, date: string | null, id: string | null])[] = [
    ['Chronic Pain Medical Treatment', 2016, null, 'chronic-pain-2016'],
    ['Chronic Pain Medical Treatment Guidelines', 2009, '2017-01-01', 'chronic-pain-2009'],
    ['Chronic Pain Medical Treatment', null, '2016-07-28', 'chronic-pain-2016'],
    ['Chronic Pain Medical Treatment', null, '2016-07-27', 'chronic-pain-2009'],
    ['Chronic Pain Medical Treatment', null, null, 'chronic-pain-2009'],
    ['Chronic Pain Medical Treatment', 2012, '2016-07-27', null],
    ['MTUS Neck & Upper Back Complaints', 2004, null, 'acoem-2004-ch08'],
    ['Forearm Wrist and Hand Complaints', 2004, null, 'acoem-2004-ch11'],
    ['Stress Related Conditions', 2004, null, 'acoem-2004-ch15'],
    ['Shoulder Complains', 2004, null, 'acoem-2004-ch09'],
    ['ACOEM Low Back Complaints', 2004, null, 'acoem-2004-ch12'],
    ['ACOEM Chapter 12', null, null, 'acoem-2004-ch12'],
    ['ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 9, Shoulder Complaints', null, null, 'acoem-2004-ch09'],
    ['Initial Approaches to Treatment', null, '2015-03-01', 'acoem-2004-ch03'],
    ['Opioids Treatment Guidelines', 2016, null, 'opioids-2016'],
    ['Low Back Disorders', null, '2019-01-01', 'acoem-low-back-disorders-february-24-2016'],
    ['Low Back Disorders', null, '2015-01-01', null], // not before it existed
    ['Opioids', null, null, null],
    ['Basket Weaving', 2004, null, null],
  ];
  for (const [name, year, date, id] of rows)
    assert.equal(documentCited(reference, { name, year, form: 'sections' }, date)?.id ?? null, id, `${name} ${year}`);
});

test('in the form with pages the chronic pain guideline is that of 2009', () => {
  const cited = { name: 'Chronic Pain Treatment Guidelines', year: null, form: 'pages' } as const;
  for (const date of [null, '2014-05-01', '2016-12-01'])
    assert.equal(documentCited(reference, cited, date)?.id, 'chronic-pain-2009');
});

test('names are compared without what may stand around them', () => {
  for (const name of [
    'Low Back Complaints',
    'MTUS Low Back Complaints',
    'ACOEM, Chapter 12, Low Back Complaints',
    'low  back complaints Guidelines',
  ])
    assert.equal(normalizeDocumentName(name), 'lowbackcomplaints', name);
  assert.equal(normalizeDocumentName('ACOEM Ch. 12'), normalizeDocumentName('Chapter 12'));
  assert.equal(normalizeDocumentName('ACOEM'), 'acoem');
});

test('in force from the first day to the last', () => {
  assert.ok(isInForce(pain, '2009-07-18'));
  assert.ok(isInForce(pain, '2016-07-27'));
  assert.ok(!isInForce(pain, '2016-07-28'));
  assert.ok(!isInForce(pain, '2009-07-17'));
  assert.ok(isInForce(documentById(reference, 'postsurgical-2009')!, '2030-01-01'));
  assert.ok(!isInForce(documentById(reference, 'acoem-2004-ch07')!, '2015-01-01'), 'unknown is not known to be');
});

test('the topic that a section text names', () => {
  const name = (text: string) => topicOf(reference, 'chronic-pain-2009', text)?.title ?? null;
  assert.equal(name('benzodiazepines'), 'Benzodiazepines');
  assert.equal(name('Muscle relaxers'), 'Muscle relaxants (for pain)');
  assert.equal(name('Benzodiazapines'), 'Benzodiazepines');
  assert.equal(name('NSAIDs, GI symptoms and cardiovascular risk'), 'NSAIDs, GI symptoms & cardiovascular risk');
  assert.equal(name('Hypnotherapy'), null);
  assert.equal(name('Section 2'), null);
});

test('how far pages may be used to find fault', () => {
  assert.equal(pageCertainty(topic('Benzodiazepines')), 'sure');
  assert.equal(pageCertainty(topic('Weaning of medications')), 'likely');
  assert.equal(pageCertainty(topic('Bupropion (Wellbutrin)')), 'about');
  assert.equal(pageCertainty(topic('Antispastic agents')), 'unknown');
  const noRecall = { ...topic('Weaning of medications'), recall: null };
  assert.equal(pageCertainty(noRecall), 'unknown');
  assert.equal(pageCertainty({ ...topic('Benzodiazepines'), confidenceOf: 'title' }), 'unknown');
  assert.equal(pageCertainty({ ...topic('Benzodiazepines'), pages: [] }), 'unknown');
});

test('pages of a topic are those of the topics under it too', () => {
  assert.deepEqual(pagesOfTopic(pain, topic('Benzodiazepines')), [[24, 24]]);
  assert.ok(pagesOfTopic(pain, topic('Opioids')).some(([first]) => first === 76));
});

test('topics on a page, the narrowest first, and topics that cover a drug', () => {
  assert.equal(topicsOnPage(pain, 29)[0]?.title, 'Carisoprodol (Soma)');
  assert.deepEqual(topicsOnPage(pain, 500), []);
  assert.equal(topicsForDrug(reference, pain, 'Soma')[0]?.title, 'Carisoprodol (Soma)');
  assert.deepEqual(topicsForDrug(reference, pain, 'Moonshine'), []);
});

test('the nearest title and the nearest document', () => {
  assert.equal(nearTitle(pain, 'Functional improvement'), 'Functional improvement measures');
  assert.equal(nearTitle(pain, 'Hypnotherapy'), null);
  const near = (name: string) => nearDocument(reference, name).map(citedForm);
  assert.deepEqual(near('Low Back Complaints'), ['Low Back Complaints 2004']);
  assert.deepEqual(near('Upper Back and Neck Complaints'), ['Neck and Upper Back Complaints 2004']);
  assert.deepEqual(near('Basket Weaving'), []);
});

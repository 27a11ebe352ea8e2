import assert from 'node:assert/strict';
import { test } from 'node:test';
import reference from '../../../src/core/guidelines/mtus.json';
import type { Citation } from '../../../src/core/model/model';
import { itemFrom } from '../../support/itemFacts';

/** Documents as the later form cites them, with their ids in the reference data. */
const DOCUMENTS: readonly (readonly [name: string, id: string])[] = [
  ['Chronic Pain Medical Treatment 2016', 'chronic-pain-2016'],
  ['Chronic Pain Medical Treatment 2009', 'chronic-pain-2009'],
  ['Low Back Complaints 2004', 'acoem-2004-ch12'],
  ['Neck and Upper Back Complaints 2004', 'acoem-2004-ch08'],
  ['Shoulder Complaints 2004', 'acoem-2004-ch09'],
  ['Opioid Treatment 2016', 'opioids-2016'],
  ['Acupuncture Treatment 2007', 'acupuncture-2007'],
  ['Knee Complaints 2004', 'acoem-2004-ch13'],
  ['Forearm, Wrist, and Hand Complaints 2004', 'acoem-2004-ch11'],
  ['General Approaches 2004', 'general-approaches-2004'],
  ['Elbow Complaints 2007', 'acoem-2004-ch10'],
  ['Postsurgical Treatment 2009', 'postsurgical-2009'],
  ['Ankle and Foot Complaints 2004', 'acoem-2004-ch14'],
  ['Stress-Related Conditions 2004', 'acoem-2004-ch15'],
];

const citations = (paragraph: string): readonly Citation[] =>
  itemFrom({ maximus: paragraph }, '12/28/2016').maximusGuideline?.citations ?? [];

const titles = (id: string): string[] =>
  reference.documents.find(document => document.id === id)!.topics.map(topic => topic.title);

const read = (paragraph: string): [string | null, (string | null)[]][] =>
  citations(paragraph).map(({ documentId, sections }) => [documentId, sections.map(section => section.topic)]);

test('every title of the reference data, cited as a section of its document, is that topic', () => {
  for (const [name, id] of DOCUMENTS)
    for (const title of titles(id)) {
      const paragraph = `Decision based on MTUS ${name}, Section(s): ${title}.`;
      assert.deepEqual(read(paragraph), [[id, [title]]], paragraph);
    }
});

test('three sections in a row are told apart', () => {
  for (const [name, id] of DOCUMENTS) {
    const all = titles(id);
    all.forEach((title, i) => {
      const three = [title, all[(i + 5) % all.length]!, all[(i + 11) % all.length]!];
      if (new Set(three).size < 3) return;
      const paragraph = `Decision based on MTUS ${name}, Section(s): ${three.join(', ')}.`;
      assert.deepEqual(read(paragraph), [[id, three]], paragraph);
    });
  }
});

test('documents in a row are told apart, with and without sections', () => {
  DOCUMENTS.forEach(([name, id], i) => {
    const [second, secondId] = DOCUMENTS[(i + 3) % DOCUMENTS.length]!;
    const [third, thirdId] = DOCUMENTS[(i + 7) % DOCUMENTS.length]!;
    const section = titles(id).at(-1)!;
    const other = titles(thirdId)[0]!;
    const paragraph = `Decision based on MTUS ${name}, Section(s): ${section}, and ${second}, and ${third}, Section(s): ${other}. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back.`;
    assert.deepEqual(
      read(paragraph),
      [
        [id, [section]],
        [secondId, []],
        [thirdId, [other]],
        [null, [null]],
      ].map(([documentId, topics], at) =>
        at === 3 ? [null, citations(paragraph)[3]?.sections.map(() => null)] : [documentId, topics],
      ),
      paragraph,
    );
  });
});

test('every title of the older form, with its pages, is that topic', () => {
  for (const topic of reference.documents.find(document => document.id === 'chronic-pain-2009')!.topics) {
    const [from, to] = topic.pages[0] as [number, number];
    const pages = from === to ? `${from}` : `${from}-${to}`;
    const paragraph = `Decision based on MTUS Chronic Pain Treatment Guidelines ${topic.title} Page(s): ${pages}.`;
    const [citation, ...more] = citations(paragraph);
    assert.equal(more.length, 0, paragraph);
    assert.deepEqual(
      citation?.sections.map(section => section.topic),
      [topic.title],
      paragraph,
    );
    assert.deepEqual(
      citation?.pages,
      Array.from({ length: to - from + 1 }, (_, i) => from + i),
      paragraph,
    );
  }
});

/** Sections as published that are no title of the reference data: what they are, or why they are nothing there. */
const OTHERWISE: readonly (readonly [document: string, section: string, topic: string | null])[] = [
  ['Low Back Complaints 2004', 'Inital Care', 'Initial Care'],
  ['Forearm, Wrist, and Hand Complaints 2004', 'Inital Care', 'Initial Care'],
  [
    'Chronic Pain Medical Treatment 2016',
    'Electro- diagnostic testing (EMG/NCS)',
    'Electrodiagnostic testing (EMG/NCS)',
  ],
  ['Chronic Pain Medical Treatment 2016', 'Benzodiazapines', 'Benzodiazepines'],
  ['Elbow Complaints 2007', '326', null], // a number, not a name
];

test('sections that are no title: a typing error is the title it is near, a number is none', () => {
  for (const [document, section, topic] of OTHERWISE) {
    const [citation] = citations(`Decision based on MTUS ${document}, Section(s): ${section}.`);
    assert.deepEqual(
      citation?.sections.map(one => [one.text, one.topic]),
      [[section, topic]],
      section,
    );
  }
});

test('a citation of another source never takes a document of the MTUS with it', () => {
  const others = [
    'Official Disability Guidelines, Neck and Upper Back, Electromyography (EMG); Nerve Conduction Studies (NCS).',
    'Official Disability Guidelines (ODG), Knee & Leg (updated 11/22/16).',
    'Official Disability Guidelines, 2016, Web Version, Criteria for skilled nursing facility.',
    'Official Disability Guidelines, Shoulder (updated 12/12/16); ODG, Low Back (updated 12/20/16).',
    'ODG Guidelines, 14th Edition, 2016, Knee Chapter.',
    'ACOEM: Low back disorders, diagnostic and treatment recommendations, MRI.',
    'Official Disability Guidelines (ODG) Knee/DME, Low Back Lumbar and Thoracic/Mattress selection and Other Medical Treatment Guidelines https://www.example.gov/Regulations-and- Guidance/x.pdf.',
  ];
  for (const other of others) {
    const [mtus, ...rest] = citations(
      `Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation ${other}`,
    );
    assert.equal(mtus?.documentId, 'acoem-2004-ch13', other);
    assert.ok(rest.length > 0, other);
    for (const citation of rest) assert.notEqual(citation.source, 'MTUS', other);
  }
});

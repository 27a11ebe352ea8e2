import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemFrom } from '../../support/itemFacts';

// The names that reviewers have been offered to cite since December 2017, with the years of ACOEM and of the MTUS.

/** Names under which one document is cited, and by the id of each edition the years by which it is told. */
interface Row {
  readonly names: readonly string[];
  readonly editions: Readonly<Record<string, readonly number[]>>;
}

const row = (names: readonly string[], editions: Row['editions']): Row => ({ names, editions });

const ROWS: readonly Row[] = [
  row(['Initial Approaches to Treatment'], {
    'acoem-initial-approaches-to-treatment-june-30-2017': [2017],
    'acoem-initial-approaches-to-treatment-2022': [2022],
    'acoem-2004-ch03': [2004],
  }),
  row(['Cervical and Thoracic Spine Disorders', 'Cervical and Thoracic Spine'], {
    'acoem-cervical-and-thoracic-spine-disorders-may-27-2016': [2016],
    'acoem-cervical-and-thoracic-spine-disorders-october-17-2018': [2018, 2019],
  }),
  row(['Shoulder Disorders'], { 'acoem-shoulder-disorders-august-1-2016': [2016] }),
  row(['Elbow Disorders'], {
    'acoem-elbow-disorders-2013': [2013],
    'acoem-elbow-disorders-august-23-2018': [2018, 2019],
  }),
  row(['Hand, Wrist, and Forearm Disorders', 'Hand, Wrist and Forearm Disorders'], {
    'acoem-hand-wrist-and-forearm-disorders-june-30-2016': [2016],
    'acoem-hand-wrist-and-forearm-disorders-january-7-2019': [2019],
  }),
  row(['Low Back Disorders'], {
    'acoem-low-back-disorders-february-24-2016': [2016],
    'acoem-low-back-disorders-march-7-2019': [2019],
    'acoem-low-back-disorders-february-13-2020': [2020],
  }),
  row(['Knee Disorders'], {
    'acoem-knee-disorders-october-28-2015': [2015],
    'acoem-knee-disorders-december-3-2019': [2019, 2020],
  }),
  row(['Ankle and Foot Disorders'], {
    'acoem-ankle-and-foot-disorders-september-2015': [2015],
    'acoem-ankle-and-foot-disorders-july-16-2018': [2018, 2019],
  }),
  row(
    [
      'Workplace Mental Health: Posttraumatic Stress Disorder and Acute Stress Disorder',
      'Posttraumatic Stress Disorder and Acute Stress Disorder',
    ],
    {
      'acoem-workplace-mental-health-posttraumatic-stress-disorder-and-acute-stress-disorder-december-18-2018': [
        2018, 2019,
      ],
    },
  ),
  row(['Workplace Mental Health: Depressive Disorders'], {
    'acoem-workplace-mental-health-depressive-disorders-february-13-2020': [2020],
  }),
  row(['Workplace Mental Health: Anxiety Disorders'], {
    'acoem-workplace-mental-health-anxiety-disorders-april-30-2021': [2021],
  }),
  row(['Workplace Mental Health: Introduction', 'Introduction to the Workplace Mental Health'], {
    'acoem-workplace-mental-health-introduction-2019': [2019],
  }),
  row(['Eye Disorders'], { 'acoem-eye-disorders-april-1-2017': [2017] }),
  row(['Hip and Groin Disorders', 'Hip and Groin'], {
    'acoem-hip-and-groin-disorders-may-1-2011': [2011],
    'acoem-hip-and-groin-disorders-april-24-2019': [2019],
  }),
  row(['Occupational/Work-Related Asthma', 'Occupational/Work-Related Asthma Medical Treatment'], {
    'acoem-occupational-work-related-asthma-january-4-2016': [2016],
    'acoem-occupational-work-related-asthma-june-5-2020': [2020],
  }),
  row(['Occupational Interstitial Lung Disease'], {
    'acoem-occupational-interstitial-lung-disease-january-4-2016': [2016],
    'acoem-occupational-interstitial-lung-disease-november-8-2019': [2019, 2020],
  }),
  row(['Chronic Pain'], {
    'acoem-chronic-pain-may-15-2017': [2017],
    'acoem-chronic-pain-december-19-2024': [2024],
  }),
  row(['Opioids'], { 'acoem-opioids-april-20-2017': [2017] }),
  row(['Traumatic Brain Injury'], { 'acoem-traumatic-brain-injury-2017': [2017, 2018] }),
  row(['Antiemetics'], { 'acoem-antiemetics-2020': [2020] }),
  row(['Coronavirus (COVID-19)'], { 'acoem-coronavirus-covid-19-march-29-2021': [2021] }),
  row(['Prevention'], { 'acoem-prevention-2011': [2011, 2018] }),
  row(['General Approach to Initial Assessment and Documentation'], {
    'acoem-general-approach-to-initial-assessment-and-documentation-2016': [2016, 2018],
  }),
  row(['Cornerstones of Disability Prevention and Management'], {
    'acoem-cornerstones-of-disability-prevention-and-management-2011': [2011, 2018],
  }),
  row(['Cannabis'], { 'acoem-cannabis-2025': [2025] }),
  row(['Elbow Complaints'], { 'acoem-2004-ch10': [2004, 2007] }),
  row(['Forewarm, Wrist, and Hand Complaints'], { 'acoem-2004-ch11': [2004] }),
  row(['Accupuncture Treatment'], { 'acupuncture-2007': [2007] }),
];

interface Cited {
  readonly name: string;
  readonly year: number;
  readonly id: string;
}

const CITED: readonly Cited[] = ROWS.flatMap(({ names, editions }) =>
  names.flatMap(name =>
    Object.entries(editions).flatMap(([id, years]) => years.map((year): Cited => ({ name, year, id }))),
  ),
);

/** Everything that a paragraph cites: its documents with their editions, years and sections. */
function citedIn(paragraph: string): string[] {
  const read = itemFrom({ maximus: `Decision based on ${paragraph}` }).maximusGuideline!;
  return read.citations.map(
    ({ document, documentId, editions, year, sections }) =>
      `${document} ${year} ${documentId} ${editions.join('|')} ${sections.map(({ text }) => text).join('|')}`,
  );
}

const expected = ({ name, year, id }: Cited, section = ''): string => `${name} ${year} ${id} ${id} ${section}`;

/** Every way in which a name and its year are written, each before the sections or the end. */
const FORMS: readonly ((cited: Cited) => string)[] = [
  ({ name, year }) => `MTUS ${name} ${year}`,
  ({ name, year }) => `MTUS: ${name} ${year}`,
  ({ name, year }) => `MTUS ${name} Guideline ${year}`,
  ({ name, year }) => `MTUS ${name} Guidelines ${year}`,
  ({ name, year }) => `MTUS ${name} ${year} Guidelines`,
  ({ name, year }) => `MTUS ${name} ${year} Guideline`,
  ({ name, year }) => `MTUS ${name} (${year})`,
  ({ name, year }) => `MTUS ${name}, ${year}`,
  ({ name, year }) => `MTUS ${name} Guideline (ACOEM ${year})`,
  ({ name, year }) => `MTUS ${name} Guideline (ACOEM May 15, ${year})`,
  ({ name, year }) => `MTUS ${name} (ACOEM September ${year})`,
  ({ name, year }) => `MTUS: ${name} Guideline (ACOEM, January 4, ${year})`,
  ({ name, year }) => `MTUS ${name}, 3rd Edition, ${year}`,
  ({ name, year }) => `MTUS ${name} (3rd ed., ${year})`,
  ({ name, year }) => `MTUS ${name}, Reed Group/MDGuidelines, ${year}`,
  ({ name, year }) => `MTUS ${name} (MDGuidelines ${year})`,
  ({ name, year }) => `MTUS ${name} (updated 2/13/${year})`,
  ({ name, year }) => `MTUS ${name} ${year} (effective 2/13/2021)`,
];

/** Ways for the first document of a paragraph. */
const FIRST_FORMS: readonly ((cited: Cited) => string)[] = [
  ({ name, year }) => `${name} ${year}`,
  ({ name, year }) => `MDGuidelines ${name} ${year}`,
  ({ name, year }) => `MTUS (ACOEM ${name}, ${year})`,
  ({ name, year }) => `MTUS Guidelines: ${name} ${year}`,
  ({ name, year }) => `MTUS Guidelines: ACOEM ${name} (${year})`,
  ({ name, year }) => `MTUS Practice Guidelines, ${name} ${year}`,
  ({ name, year }) => `MTUS MDGuidelines ${name} ${year}`,
  ({ name, year }) => `MTUS Reed Group ${name} ${year}`,
  ({ name, year }) => `MTUS ${year} ${name}`,
];

/** What joins two documents. */
const JOINTS = [', and ', '; ', ' / ', ' or ', ' plus ', ' & ', ' as well as ', ', ', ' with ', ' and the ', ', MTUS '];

for (const form of [...FORMS, ...FIRST_FORMS])
  test(`every name and year in the form ${form({ name: 'NAME', year: 2020, id: '' })}`, () => {
    for (const cited of CITED) {
      assert.deepEqual(citedIn(`${form(cited)}.`), [expected(cited)]);
      const withSections = `${form(cited)}, Section(s): Treatment Recommendations.`;
      assert.deepEqual(citedIn(withSections), [expected(cited, 'Treatment Recommendations')], withSections);
    }
  });

test('every name and year in a list, first and second, with sections and without', () => {
  const other: Cited = { name: 'Shoulder Disorders', year: 2016, id: 'acoem-shoulder-disorders-august-1-2016' };
  for (const form of FORMS)
    for (const cited of CITED.filter(({ name }) => name !== other.name)) {
      const [first, second] = [form(cited), form(cited).replace(/^MTUS:? /, '')];
      const rows: readonly (readonly [paragraph: string, ...expected: string[]])[] = [
        [`${first}, and Shoulder Disorders 2016.`, expected(cited), expected(other)],
        [`MTUS Shoulder Disorders 2016, and ${second}.`, expected(other), expected(cited)],
        [`MTUS Shoulder Disorders 2016; ${first}.`, expected(other), expected(cited)],
        [
          `${first}, Section(s): Imaging, and Shoulder Disorders 2016, Section(s): Imaging.`,
          expected(cited, 'Imaging'),
          expected(other, 'Imaging'),
        ],
        [
          `MTUS Shoulder Disorders 2016, Section(s): Imaging, and ${second}, Section(s): Imaging, Injections.`,
          expected(other, 'Imaging'),
          expected(cited, 'Imaging|Injections'),
        ],
      ];
      for (const [paragraph, ...documents] of rows) assert.deepEqual(citedIn(paragraph), documents, paragraph);
    }
});

test('every name and year in a list, whatever joins the two', () => {
  const other: Cited = { name: 'Shoulder Disorders', year: 2016, id: 'acoem-shoulder-disorders-august-1-2016' };
  for (const joint of JOINTS)
    for (const cited of CITED.filter(({ name }) => name !== other.name)) {
      const paragraph = `MTUS Shoulder Disorders 2016, Section(s): Imaging${joint}${cited.name} ${cited.year}.`;
      assert.deepEqual(citedIn(paragraph), [expected(other, 'Imaging'), expected(cited)], paragraph);
    }
});

test('parts of the body without "and", and a name with the usual word that it does not have', () => {
  assert.deepEqual(citedIn('MTUS Hand, Wrist, Forearm Disorders 2019, and Hip/Groin Disorders 2019.'), [
    'Hand, Wrist, Forearm Disorders 2019 acoem-hand-wrist-and-forearm-disorders-january-7-2019 acoem-hand-wrist-and-forearm-disorders-january-7-2019 ',
    'Hip/Groin Disorders 2019 acoem-hip-and-groin-disorders-april-24-2019 acoem-hip-and-groin-disorders-april-24-2019 ',
  ]);
  for (const words of ['Chronic Pain Disorders', 'Chronic Pain Disorders Guideline'])
    assert.deepEqual(citedIn(`MTUS ${words} 2017, Section(s): Yoga.`), [
      'Chronic Pain 2017 acoem-chronic-pain-may-15-2017 acoem-chronic-pain-may-15-2017 Yoga',
    ]);
});

test('the ways of the State, two in one paragraph', () => {
  assert.deepEqual(
    citedIn('MTUS Chronic Pain Guideline (ACOEM May 15, 2017) and Elbow Disorders Guideline (ACOEM 2013).'),
    [
      'Chronic Pain 2017 acoem-chronic-pain-may-15-2017 acoem-chronic-pain-may-15-2017 ',
      'Elbow Disorders 2013 acoem-elbow-disorders-2013 acoem-elbow-disorders-2013 ',
    ],
  );
});

const NOTES: readonly (readonly [note: string, edition: string])[] = [
  ['effective 11/23/2021', 'february-13-2020'],
  ['effective November 23, 2021', 'february-13-2020'],
  ['effective August 11, 2019', 'march-7-2019'],
  ['adopted February 13, 2020', 'february-13-2020'],
  ['effective 2019', 'march-7-2019'],
  ['in effect on 05/05/2018', 'february-24-2016'],
  ['effective 12/1/2017', 'february-24-2016'],
];

for (const [note, edition] of NOTES)
  test(`an edition by its note alone, without a year behind the name: (${note})`, () => {
    const id = `acoem-low-back-disorders-${edition}`;
    for (const name of ['Low Back Disorders', 'Low Back Disorders Guideline'])
      assert.deepEqual(citedIn(`MTUS ${name} (${note}), Section(s): Imaging.`), [`${name} null ${id} ${id} Imaging`]);
  });

test('a note that tells no edition leaves all that the name may mean', () => {
  for (const note of ['effective 13/45/2021', 'effective as of the date of service', 'adopted 06/15/1999'])
    assert.deepEqual(citedIn(`MTUS Knee Disorders (${note}).`), [
      'Knee Disorders null null acoem-knee-disorders-october-28-2015|acoem-knee-disorders-december-3-2019 ',
    ]);
});

test('a year that no edition has means none; without a year all editions of the name could be meant', () => {
  assert.deepEqual(citedIn('MTUS Eye Disorders Guideline (ACOEM 2025).'), ['Eye Disorders 2025 null  ']);
  assert.deepEqual(citedIn('MTUS Low Back Disorders 2021.'), ['Low Back Disorders 2021 null  ']);
  assert.deepEqual(citedIn('MTUS Knee Disorders Guideline, Section(s): Imaging.'), [
    'Knee Disorders Guideline null null acoem-knee-disorders-october-28-2015|acoem-knee-disorders-december-3-2019 Imaging',
  ]);
});

test('older names without a year', () => {
  for (const [name, id] of [
    ['Neck and Upper Back Complaints', 'acoem-2004-ch08'],
    ['Acupuncture Treatment Guidelines', 'acupuncture-2007'],
    ['Postsurgical Treatment Guidelines', 'postsurgical-2009'],
    ['Forewarm, Wrist, and Hand Complaints', 'acoem-2004-ch11'],
    ['Accupuncture Treatment', 'acupuncture-2007'],
  ] as const)
    assert.deepEqual(citedIn(`MTUS ${name}.`), [`${name} null ${id} ${id} `]);
  assert.deepEqual(citedIn('MTUS ACOEM.'), ['ACOEM null null  ']);
  const [pain] = citedIn('MTUS Chronic Pain Medical Treatment Guidelines.');
  assert.equal(
    pain,
    'Chronic Pain Medical Treatment Guidelines null chronic-pain-2009 chronic-pain-2009|chronic-pain-2016 ',
  );
});

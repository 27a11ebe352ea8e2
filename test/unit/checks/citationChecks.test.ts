import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProblemCode, Severity } from '../../../src/core/checks/problem';
import { caseBlock, determinationWith, itemWith } from '../../support/frame';
import { itemFrom } from '../../support/itemFacts';
import { checkFinds, checkSilent, fixed, problemsOf } from '../../support/problems';

type Parts = Parameters<typeof itemWith>[0];

const LATER = '12/28/2016';
const PAIN = 'Decision based on MTUS Chronic Pain Treatment Guidelines';
const ODG = 'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG)';

/** A determination of one item, with this UR denial date in its case block. */
const dated = (parts: Parts, urDenialDate = LATER): string =>
  caseBlock(urDenialDate) + determinationWith(itemWith(parts));
const undated = (parts: Parts): string => determinationWith(itemWith(parts));

/** An item whose MAXIMUS paragraph cites this, for a request. */
const cited = (maximus: string, heading = 'Ibuprofen 600mg #60', rationale?: string): Parts => ({
  heading: `${heading}: Upheld`,
  maximus,
  ...(rationale === undefined ? {} : { rationale }),
});

function severityOf(code: ProblemCode, text: string): Severity | undefined {
  return problemsOf(text).find(problem => problem.code === code)?.severity;
}

test('chapter-other-body-part: a chapter of the MTUS for another part', () => {
  const faults: readonly (readonly [heading: string, maximus: string])[] = [
    [
      'MRI of the cervical spine without contrast',
      'Decision based on MTUS «Knee Complaints 2004», Section(s): Special Studies.',
    ],
    [
      'LSO brace (lumbar-sacral orthosis), purchase',
      'Decision based on MTUS «Forearm, Wrist, and Hand Complaints 2004».',
    ],
    ['Right carpal tunnel release', 'Decision based on MTUS «Low Back Complaints 2004».'],
    [
      'Left knee arthroscopic meniscectomy',
      'Decision based on MTUS «Shoulder Complaints 2004», Section(s): Surgical Considerations.',
    ],
    ['Bilateral facet injections at L4-5 and L5-S1', 'Decision based on MTUS «Neck and Upper Back Complaints 2004».'],
    ['Arthroscopic rotator cuff repair', 'Decision based on MTUS «Elbow Complaints 2007».'],
    ['Euflexxa injection, right knee, series of 3', 'Decision based on MTUS «Elbow Complaints 2007».'],
    ['MRI of the right knee', 'Decision based on MTUS Knee Complaints 2004, and «Low Back Complaints 2004».'],
    [
      'Physical therapy for the cervical spine and the right shoulder',
      'Decision based on MTUS «Low Back Complaints 2004», and «Ankle and Foot Complaints 2004».',
    ],
  ];
  for (const [heading, maximus] of faults) checkFinds('chapter-other-body-part', dated(cited(maximus, heading)));
});

test('chapter-other-body-part: a chapter of ODG or ACOEM for another part', () => {
  const faults: readonly (readonly [heading: string, maximus: string])[] = [
    ['MRI of the right elbow', `${ODG} «Hip & Pelvis, MRI (magnetic resonance imaging)».`],
    ['MRI of the lumbar spine', `${ODG}, «Neck and Upper Back (updated 11/16/16), Magnetic Resonance Imaging (MRI)».`],
    ['X-ray of the left ankle', `${ODG}, «Shoulder Chapter, Radiography».`],
    // Of two chapters each counts; from three on a paragraph goes through all complaints.
    ['MRI of the right elbow', `${ODG}, «Hip & Pelvis, Imaging». ${ODG}, Elbow, MRI.`],
  ];
  for (const [heading, maximus] of faults) checkFinds('chapter-other-body-part', dated(cited(maximus, heading)));
});

test('chapter-other-body-part: the part lies in the chapter or next to it', () => {
  const right: readonly (readonly [heading: string, maximus: string])[] = [
    ['MRI of the cervical spine', 'Decision based on MTUS Neck and Upper Back Complaints 2004.'],
    ['X-ray of the thoracic spine', 'Decision based on MTUS Low Back Complaints 2004.'],
    ['Physical therapy for the left lower extremity', 'Decision based on MTUS Knee Complaints 2004.'],
    ['EMG/NCV of the bilateral lower extremities', 'Decision based on MTUS Low Back Complaints 2004.'],
    ['EMG of the right wrist', 'Decision based on MTUS Neck and Upper Back Complaints 2004.'],
    ['NCS of the upper extremity', `${ODG}: Carpal Tunnel Syndrome (Acute & Chronic) Electrodiagnostic testing.`],
    ['Carpal tunnel release', 'Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004.'],
    ['Sacroiliac joint injection', `${ODG}, Hip & Pelvis.`],
    ['Knee scooter rental for 4 weeks', `${ODG} Ankle & Foot.`],
    ['MRI of the right elbow', `${ODG} MRI Elbow.`],
    ['Physical therapy of the neck and low back', `${ODG} Low Back and neck Chapter, Physical Therapy.`],
    ['Home exercise kit', 'Decision based on MTUS Knee Complaints 2004.'],
    ['Trigger point injections', 'Decision based on MTUS Shoulder Complaints 2004.'],
    ['Cognitive behavioral therapy for the low back', 'Decision based on MTUS Stress-Related Conditions 2004.'],
    ['Lidocaine patch 5% #30', 'Decision based on MTUS Knee Complaints 2004.'],
    ['Voltaren gel 1% for the knee', `${ODG} low back chapterBiofreeze gel.`],
  ];
  for (const [heading, maximus] of right) checkSilent('chapter-other-body-part', dated(cited(maximus, heading)));
});

test('chapter-other-body-part: what a source files in one chapter, and headings of several parts', () => {
  const right: readonly (readonly [heading: string, maximus: string])[] = [
    ['Pre-operative EKG for the left shoulder', `${ODG} Low Back, Preoperative testing, general.`],
    ['Pre-operative chest x-ray', 'Decision based on MTUS Low Back Complaints 2004.'],
    ['CPM machine for the left shoulder', `${ODG} Knee & Leg, Durable medical equipment (DME).`],
    ['Cold therapy unit for the left wrist, 7 days', `${ODG} Shoulder, Continuous-flow cryotherapy.`],
    ['Transportation to physical therapy for the neck', `${ODG} Knee/ Transportation.`],
    ['Mattress for the low back', `${ODG} Knee/DME, Low Back Lumbar and Thoracic/Mattress selection.`],
    ['Physical therapy for the right knee', `${ODG} Pain (Chronic), Physical medicine.`],
    [
      'Functional capacity evaluation of the low back',
      `${ODG} Fitness for Duty, Functional capacity evaluation (FCE).`,
    ],
    [
      'Physical therapy to the cervical spine, lumbar spine, right shoulder and right knee',
      'Decision based on MTUS Shoulder Complaints 2004, and Ankle and Foot Complaints 2004.',
    ],
    [
      'Therapy of the neck, 12 visits was the original request. 6 visits of therapy of the neck was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, 6 visits is',
      'Decision based on MTUS Neck and Upper Back Complaints 2004.',
    ],
    [
      'Post-operative therapy of the right knee',
      'Decision based on MTUS Postsurgical Treatment 2009, Section(s): Knee.',
    ],
  ];
  for (const [heading, maximus] of right) checkSilent('chapter-other-body-part', dated(cited(maximus, heading)));
});

test('chapter-other-body-part: of the claims administrator it is information', () => {
  const claims = 'Decision based on MTUS Knee Complaints 2004.';
  const heading = 'MRI of the cervical spine: Upheld';
  assert.equal(severityOf('chapter-other-body-part', dated({ heading, claims })), 'info');
  assert.equal(severityOf('chapter-other-body-part', dated({ heading, maximus: claims })), 'warning');
});

test('edition-not-in-force: neither on the UR denial date nor on a date of service', () => {
  const check = (maximus: string, day: string, heading?: string) =>
    checkFinds('edition-not-in-force', dated(cited(maximus, heading), day));
  check('Decision based on MTUS «Chronic Pain Medical Treatment 2009», Section(s): Drug testing.', '12/22/2016');
  check('Decision based on MTUS «Opioid Treatment 2016».', '07/20/2016');
  check('Decision based on MTUS «Low Back Complaints 2004», Section(s): Special Studies.', '01/15/2018');
  check('Decision based on MTUS «Shoulder Complaints», Section(s): Special Studies.', '01/15/2018');
  check(
    'Decision based on MTUS «Chronic Pain Medical Treatment\n2009», Section(s): Drug testing.',
    '12/22/2016',
    'Retrospective drug screen (DOS 08/03/16)',
  );
});

test('edition-not-in-force: in force on one of the days, or it cannot be checked', () => {
  const right: readonly (readonly [maximus: string, day: string, heading?: string])[] = [
    ['Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Drug testing.', '07/27/2016'],
    ['Decision based on MTUS Chronic Pain Medical Treatment 2016.', '07/28/2016'],
    ['Decision based on MTUS Chronic Pain Medical Treatment 2009.', LATER, 'Retrospective drug screen (DOS 07/03/16)'],
    ['Decision based on MTUS Elbow Complaints 2007.', LATER],
    ['Decision based on MTUS Postsurgical Treatment 2009, Section(s): Knee.', '05/01/2018'],
    ['Decision based on MTUS Low Back Disorders 2016.', '05/01/2018'],
    ['Decision based on MTUS Chronic Pain Treatment Guidelines Benzodiazepines Page(s): 24.', LATER],
    ['Decision based on MTUS Prevention 2011.', LATER],
  ];
  for (const [maximus, day, heading] of right) checkSilent('edition-not-in-force', dated(cited(maximus, heading), day));
  checkSilent('edition-not-in-force', undated(cited('Decision based on MTUS Chronic Pain Medical Treatment 2009.')));
});

test('edition-not-in-force: which edition was', () => {
  const instead = (maximus: string, day: string) => {
    const facts = problemsOf(dated(cited(maximus), day)).find(({ code }) => code === 'edition-not-in-force')?.facts;
    return facts?.code === 'edition-not-in-force' ? facts.instead : undefined;
  };
  assert.deepEqual(instead('Decision based on MTUS Chronic Pain Medical Treatment 2009.', LATER), [
    'Chronic Pain Medical Treatment 2016',
  ]);
  assert.deepEqual(instead('Decision based on MTUS Low Back Complaints 2004.', '05/01/2018'), [
    'Low Back Disorders 2016',
  ]);
  assert.deepEqual(instead('Decision based on MTUS Opioid Treatment 2016.', '07/20/2016'), []);
});

test('page-not-in-topic: the page is not among the topic’s', () => {
  for (const line of [
    'Benzodiazepines Page(s): «54».',
    'Benzodiazepines Weaning medications Page(s): 24,«127».',
    'Benzodiazepines Weaning medications Page(s): «54»,124.',
    'Benzodiazepines Weaning medications Page(s): «54» and 124.',
    'Muscle relaxers Page(s): «97».',
    'Carisoprodol, page «60»: Medications for Chronic Pain, Page(s): «94».',
    ': Opioids for Chronic Pain, page «110»; Medications for Chronic Pain, Page(s): «94», 110.',
    'Topical Analgesics Page(s): «11-13».',
  ])
    checkFinds('page-not-in-topic', undated(cited(`${PAIN} ${line}`)));
  checkFinds('page-not-in-topic', undated(cited('Decision based on MTUS Low Back Complaints Page(s): «181».')));
  for (const twice of [
    'page(s) «65» Page(s): 24',
    'page(s) 24 Page(s): «65»',
    'page 24, pages: «65»',
    'page: 24, page «65»',
    'pages: 24; page(s): «65»',
  ])
    checkFinds('page-not-in-topic', undated(cited(`${PAIN} 9792.20, Benzodiazepines, ${twice}.`)));
});

test('page-not-in-topic: a page that fits, and what cannot be checked', () => {
  for (const line of [
    'Benzodiazepines Page(s): 24.',
    'Benzodiazepines, page(s) 24 Page(s): 24.',
    'Topical Analgesics Page(s): 111-113.',
    'topical analgesics Page(s): 105, 111-112.',
    'Section 2 Page(s): 68.',
    'July 18 2009 Page(s): 29.',
    'Carisoprodol Page(s): 65.', // listed among the muscle relaxants
    'Opioids Page(s): 91.', // a topic under it
    'Opioids, criteria for use, Weaning of medications, Benzodiazepines Page(s): 76, 78, 24, 124.',
    'Hydrocodone Page(s): 91.', // refers to another topic
    'Antispastic agents Page(s): 60.', // not known well
    'Buprenorphine Page(s): 27.',
    'Bupropion Page(s): 28.', // known to within a page
    'NSAIDs Page(s): 67-73.',
  ])
    checkSilent('page-not-in-topic', undated(cited(`${PAIN} ${line}`)));
  checkSilent('page-not-in-topic', dated(cited(`${PAIN} Epidural steroid injections Page(s): 81.`)));
  checkSilent('page-not-in-topic', undated(cited('Decision based on MTUS Low Back Complaints Page(s): 303-305.')));
  for (const twice of ['page(s) 24 Page(s): 24', 'page(s) 24 Page(s): 24, 65'])
    checkSilent('page-not-in-topic', undated(cited(`${PAIN} Benzodiazepines, ${twice}.`)));
  checkSilent('page-not-in-topic', undated(cited(`${PAIN} Weaning, Benzodiazepines, page(s) 24 Page(s): 65.`)));
});

test('page-not-in-topic and page-out-of-range: in a rationale', () => {
  const said = (sentence: string) =>
    undated({ rationale: `${sentence} It is not advised for long. It is not medically necessary.` });
  checkFinds(
    'page-not-in-topic',
    said('See the Chronic Pain Medical Treatment Guidelines, Benzodiazepines, page «54».'),
  );
  checkFinds('page-out-of-range', said('As noted on page «241» of the Chronic Pain Medical Treatment Guidelines.'));
  checkSilent('page-not-in-topic', said('As noted on page 24 of the Chronic Pain Medical Treatment Guidelines.'));
  checkSilent('page-out-of-range', said('As noted on page 241 of the report and in the MTUS.'));
  checkSilent('page-out-of-range', said('It is as in MTUS 9792.99, page 241.'));
});

test('page-not-in-topic: as weighty as the reference is founded', () => {
  const severity = (parts: Parts) => severityOf('page-not-in-topic', undated(parts));
  assert.equal(severity({ maximus: `${PAIN} Benzodiazepines Page(s): 54.` }), 'warning');
  assert.equal(severity({ claims: `${PAIN} Benzodiazepines Page(s): 23.` }), 'info');
  assert.equal(severity({ maximus: `${PAIN} Weaning of medications Page(s): 127.` }), 'hint');
});

test('page-out-of-range: beyond the last page', () => {
  checkFinds('page-out-of-range', undated(cited(`${PAIN} Benzodiazepines Page(s): «241».`)));
  checkFinds('page-out-of-range', undated(cited(`${PAIN} Section 2 Page(s): 68, «168».`)));
  checkSilent(
    'page-out-of-range',
    undated(cited(`${PAIN} Weaning of medications Page(s): 127.`)),
    dated(cited('Decision based on MTUS Opioid Treatment 2016, page 140.')),
    undated(cited('Decision based on MTUS Low Back Complaints Page(s): 900.')),
    undated(cited(`${ODG}, Low Back, page 900.`)),
  );
  checkSilent('page-not-in-topic', undated(cited(`${PAIN} Benzodiazepines Page(s): 241.`)));
});

test('topic-unknown: a misspelt title, and one that a document known in whole has not', () => {
  const check = (maximus: string) => checkFinds('topic-unknown', dated(cited(maximus), '03/01/2016'));
  check(`${PAIN} «Benzodiazapines» Page(s): 24.`);
  check(`${PAIN} «Hypnotherapy» Page(s): 24.`);
  check('Decision based on MTUS Low Back Complaints 2004, Section(s): «Inital Care», Physical Methods.');
  check('Decision based on MTUS Knee Complaints 2004, Section(s): «Surgical Consideratoins».');
});

test('topic-unknown: other names of a topic, places that are no titles, and lists known in part', () => {
  for (const maximus of [
    `${PAIN} Muscle relaxers Page(s): 63.`,
    `${PAIN} Section 2 Page(s): 68.`,
    `${PAIN} Topical Analgesics Lidocaine Page(s): 111,112.`,
    `${PAIN} 9792.20, Benzodiazepines, page(s) 24.`,
    `${PAIN} Low Back Complaints.`,
    'Decision based on MTUS Elbow Complaints 2007, Section(s): 326.',
    'Decision based on MTUS Elbow Complaints 2007, Section(s): Lateral Epicondylalgia.',
    'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Hypnotherapy.',
    'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Electro- diagnostic testing (EMG/NCS).',
    'Decision based on MTUS Opioid Treatment 2016, Section(s): 3.1 Opioids for Chronic Pain and Chronic Opioid Treatment: Comprehensive Evaluation and Assessment of Patient and Establishing a Plan.',
    'Decision based on MTUS Low Back Complaints 2014, Section(s): Magic.',
  ])
    checkSilent('topic-unknown', dated(cited(maximus)));
});

test('topic-unknown says which title is near', () => {
  const near = (maximus: string) => {
    const facts = problemsOf(undated(cited(maximus))).find(({ code }) => code === 'topic-unknown')?.facts;
    return facts?.code === 'topic-unknown' ? facts.near : undefined;
  };
  assert.equal(near(`${PAIN} Benzodiazapines Page(s): 24.`), 'Benzodiazepines');
  assert.equal(near(`${PAIN} Functional improvement Page(s): 48.`), 'Functional improvement measures');
  assert.equal(near(`${PAIN} Hypnotherapy Page(s): 48.`), null);
});

test('document-unknown: a name or an edition that the MTUS never had', () => {
  const check = (maximus: string) => checkFinds('document-unknown', dated(cited(maximus)));
  check('Decision based on MTUS «Low Back Complaints 2014», Section(s): Special Studies.');
  check('Decision based on MTUS «Spinal Complaints 2004», Section(s): Special Studies.');
  check('Decision based on MTUS «Chronic Pain Medical Treatment 2015».');
  check('Decision based on MTUS «ACOEM Chapter 12 Knee Complaints 2004», Section(s): Special Studies.');
  check(
    'Decision based on MTUS «ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 9, Knee Complaints», page 341.',
  );
  const near = problemsOf(dated(cited('Decision based on MTUS Chronic Pain Medical Treatment 2015.')))[0]?.facts;
  assert.equal(near?.code === 'document-unknown' && near.near, 'Chronic Pain Medical Treatment 2016');
});

test('document-unknown: documents known by another spelling, and what is no name', () => {
  for (const name of [
    'Shoulder Complains 2004',
    'Ankle & Foot Complaints 2004',
    'ACOEM Low Back Complaints 2004',
    'ACOEM Chapter 12, page 303',
    'ACOEM Chapter 13 Knee Complaints 2004',
    'ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 13, Knee Complaints',
    'ACOEM Chapter 10 Elbow Disorders 2007',
    'ACOEM',
    'Guidelines',
    '9792.20(e)',
    'Post-Surgical Treatment 2009',
  ])
    checkSilent('document-unknown', dated(cited(`Decision based on MTUS ${name}.`)));
});

test('topic-of-other-document: the name of another document in a topic’s place', () => {
  checkFinds('topic-of-other-document', undated(cited(`${PAIN} «Low Back Complaints».`)));
  checkFinds('topic-of-other-document', undated(cited(`${PAIN}, «Shoulder Complaints», page 24.`)));
  assert.equal(severityOf('topic-of-other-document', undated(cited(`${PAIN} Low Back Complaints.`))), 'warning');
  assert.equal(severityOf('topic-of-other-document', undated({ claims: `${PAIN} Low Back Complaints.` })), 'info');
  checkSilent(
    'topic-of-other-document',
    undated(cited(`${PAIN} Opioids.`)),
    dated(cited('Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Opioids, Eye.')),
    dated(cited('Decision based on MTUS Chronic Pain Medical Treatment 2016, and Low Back Complaints 2004.')),
    dated(cited('Decision based on MTUS General Approaches 2004, Section(s): Initial Approaches to Treatment.')),
    dated(cited('Decision based on MTUS Postsurgical Treatment 2009, Section(s): Low Back.')),
  );
});

test('topic-of-other-document: chronic pain is what a section is about as well', () => {
  const day = caseBlock('11/10/2021').replaceAll('2017', '2022');
  const maximus = 'Decision based on MTUS Opioids 2017, Section(s): Chronic Pain.';
  checkSilent('topic-of-other-document', day + determinationWith(itemWith({ maximus })));
});

test('topic-of-other-document: a section that only another document has', () => {
  for (const named of [
    'Low Back Complaints 2004, Section(s): «Topical analgesics»',
    'Knee Complaints 2004, Section(s): Initial Care, «Benzodiazepines»',
    'Shoulder Complaints 2004, Section(s): «Opioids, criteria for use»',
    'Neck and Upper Back Complaints 2004, Section(s): «Muscle relaxants (for pain)»',
    'Chronic Pain Medical Treatment 2016, Section(s): «Surgical Considerations»',
    'Chronic Pain Medical Treatment 2016 Guidelines, Section(s): «Special Studies»',
    'Opioid Treatment 2016, Section(s): «Proton Pump Inhibitors (PPIs)»',
    'Elbow Complaints 2007, Section(s): «Physical medicine treatment»',
    'Postsurgical Treatment 2009, Section(s): «Benzodiazepines»',
    'Low Back Complaints 2004, Section(s): «TENS, chronic pain (transcutaneous electrical nerve stimulation)», Summary',
  ])
    checkFinds('topic-of-other-document', dated(cited(`Decision based on MTUS ${named}.`)));
  const claims = { claims: 'Decision based on MTUS Knee Complaints 2004, Section(s): Benzodiazepines.' };
  assert.equal(severityOf('topic-of-other-document', dated(claims)), 'info');
});

test('topic-of-other-document: sections of another edition, words of a chapter, parts of the body', () => {
  for (const named of [
    'Low Back Complaints 2004, Section(s): Special Studies, Physical Methods',
    'Elbow Complaints 2007, Section(s): 326',
    'Chronic Pain Medical Treatment 2016, Section(s): Carisoprodol (Soma)',
    'Chronic Pain Medical Treatment 2009, Section(s): Office visits',
    'Low Back Complaints 2004, Section(s): Lumbar supports',
    'ACOEM Low Back Complaints, muscle relaxants (for pain), page 303',
    'Low Back Complaints 2004, opioids, page 308',
    'Acupuncture Treatment 2007, Section(s): Acupuncture',
    'Low Back Complaints 2004, Section(s): Summary, and Chronic Pain Medical Treatment 2016, Section(s): Facet blocks',
    'Chronic Pain Medical Treatment 2016, Section(s): Knee',
    'Low Back Disorders 2020, Section(s): Topical analgesics',
    'General Approaches 2004, Section(s): Special Studies',
  ])
    checkSilent('topic-of-other-document', dated(cited(`Decision based on MTUS ${named}.`)));
});

test('regulation-mismatch: the definitions beside a topic', () => {
  checkFinds('regulation-mismatch', undated(cited(`${PAIN} «9792.20», Benzodiazepines, page(s) 24 Page(s): 24.`)));
  checkFinds('regulation-mismatch', undated(cited(`${PAIN} Benzodiazepines, section «9792.23.5», page 24.`)));
  for (const section of [
    '8 CCR «9792.20»',
    '8CCR «9792.20»',
    '8 C.C.R. «9792.20»',
    '8 CCR «9792.23.10»',
    '8 CCR§«9792.20»',
  ])
    checkFinds('regulation-mismatch', undated(cited(`${PAIN} Benzodiazepines, ${section}, page 24.`)));
  for (const section of [
    '8 CCR § «9792.20»',
    '8 CCR section «9792.20»',
    '§«9792.20»',
    '§ «9792.20»',
    'section «9792.20»',
  ])
    checkFinds('regulation-mismatch', undated(cited(`${PAIN} Benzodiazepines, ${section}, page 24.`)));
  checkSilent(
    'regulation-mismatch',
    undated(cited(`${PAIN} 9792.24.2, Benzodiazepines, page 24.`)),
    undated(cited(`${PAIN} 9792.24, Benzodiazepines, page 24.`)),
    undated(cited(`${PAIN} 9792.20(e), Benzodiazepines, page 24.`)),
    undated(cited(`${PAIN} 9792.20-9792.26, Benzodiazepines, page 24.`)),
    undated(cited(`${PAIN} 9792.20 Page(s): 2.`)),
  );
});

test('mtus-order: another source without a word on the MTUS', () => {
  checkFinds('mtus-order', undated(cited(`${ODG.replace('Official', '«Official')}, Pain, Zolpidem».`)));
  const named = 'The non-MTUS ODG allows six weeks. It is not medically necessary.';
  checkFinds(
    'mtus-order',
    undated(cited(`${ODG.replace('Official', '«Official')}, Pain, Zolpidem».`, 'Ambien', named)),
  );
  const said = 'The MTUS is silent on sleep aids. The ODG allows six weeks. It is not medically necessary.';
  checkSilent(
    'mtus-order',
    undated(cited(`${ODG}, Pain, Zolpidem.`, 'Ambien 10mg', said)),
    undated(cited(`${PAIN} Opioids. ${ODG}, Pain.`)),
    undated(
      cited(
        `The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. ${ODG}, Pain.`,
      ),
    ),
    undated({ claims: `${ODG}, Pain.` }),
    undated({}),
  );
  const bare = undated(cited(`${ODG.replace('Official', '«Official')}, Pain, Zolpidem».`));
  checkFinds('mtus-order', bare.slice(0, bare.indexOf('Decision rationale:')));
});

const AT_PRESENT = '03/10/2022';

test('citation-incomplete: no guideline, no year where there are several, no section, nothing but the source', () => {
  for (const maximus of [
    '«Decision based on MTUS».',
    'Decision based on MTUS «ACOEM».',
    'Decision based on MTUS «Low Back Disorders», Section(s): Diagnostic Testing.',
    'Decision based on MTUS «Knee Disorders Guideline».',
    'Decision based on MTUS «Low Back Disorders 2020».',
    'Decision based on MTUS Knee Disorders 2019, Section(s): Imaging, and «Chronic Pain 2017».',
    'Decision based on Non-MTUS Citation «ODG».',
    `${ODG.replace('Official', '«Official')}».`,
  ]) {
    checkFinds('citation-incomplete', dated(cited(maximus), AT_PRESENT));
    checkFinds(
      'citation-incomplete',
      undated({ ...cited(maximus), claims: 'Decision based on MTUS Opioids 2017, Section(s): Dose.' }),
    );
  }
});

test('citation-incomplete: whole citations, regulations, and the forms before 2016', () => {
  for (const maximus of [
    'Decision based on MTUS Low Back Disorders 2020, Section(s): Diagnostic Testing.',
    'Decision based on MTUS Chronic Pain Guideline (ACOEM May 15, 2017), Section(s): Exercise.',
    'Decision based on MTUS Low Back Disorders (effective 11/23/2021), Section(s): Diagnostic Testing.',
    'Decision based on MTUS Shoulder Disorders, Section(s): Exercise.', // one edition alone has the name
    'Decision based on 8 CCR §9792.24.2.',
    'Decision based on MTUS 9792.20(e).',
    'Decision based on MTUS Basket Weaving 2020.', // another problem
    `${ODG}, Low Back.`,
    'Decision based on Non-MTUS Citation Cochrane review of exercise.',
    'The Expert Reviewer did not cite any medical evidence for its decision.',
  ])
    checkSilent('citation-incomplete', dated(cited(maximus), AT_PRESENT), dated(cited(maximus)));
  for (const maximus of ['Decision based on MTUS .', 'Decision based on MTUS ACOEM.', `${PAIN}.`, `${ODG}.`]) {
    checkSilent('citation-incomplete', undated(cited(maximus)));
    checkSilent('citation-incomplete', dated(cited(maximus), '05/12/2014').replace('02/08/2017', '07/08/2014'));
  }
});

test('edition-not-in-force: the way in which the State writes a year is replaced whole', () => {
  const text = dated(
    cited('Decision based on MTUS Knee Disorders Guideline (ACOEM October 28, 2015), Section(s): Imaging.'),
    AT_PRESENT,
  );
  assert.match(fixed(text, 'edition-not-in-force'), /MTUS Knee Disorders 2019, Section\(s\): Imaging\./);
});

test('citation-incomplete: how loud it is, and what is offered', () => {
  const text = (maximus: string, claims?: string) =>
    dated({ ...cited(maximus), ...(claims === undefined ? {} : { claims }) }, AT_PRESENT);
  assert.equal(severityOf('citation-incomplete', text('Decision based on MTUS ACOEM.')), 'warning');
  assert.equal(severityOf('citation-incomplete', text('Decision based on MTUS Opioids 2017.')), 'info');
  const claims = 'Decision based on MTUS Low Back Disorders 2020, Section(s): Imaging.';
  assert.equal(severityOf('citation-incomplete', text(claims, 'Decision based on MTUS.')), 'info');
  const mended = (maximus: string) => fixed(text(maximus, claims), 'citation-incomplete');
  assert.match(
    mended('Decision based on MTUS.'),
    /MAXIMUS guideline: Decision based on MTUS Low Back Disorders 2020\./,
  );
  assert.match(
    mended('Decision based on MTUS ACOEM.'),
    /MAXIMUS guideline: Decision based on MTUS Low Back Disorders 2020\./,
  );
  assert.match(
    mended('Decision based on MTUS Knee Disorders Guideline, Section(s): Imaging.'),
    /MTUS Knee Disorders 2019, Section\(s\): Imaging\./,
  );
  assert.match(
    mended('Decision based on MTUS Knee Disorders, Section(s): Imaging.'),
    /MTUS Knee Disorders 2019, Section\(s\): Imaging\./,
  );
});

test('citation-incomplete: what may be meant is what utilization review cites for the item, where it applies', () => {
  const meant = (claims: string, other: string): readonly string[] | undefined => {
    const text =
      caseBlock(AT_PRESENT) +
      determinationWith(
        itemWith({ heading: 'Knee brace: Upheld', claims: other, maximus: other }),
        itemWith({ heading: 'Cane: Upheld', claims, maximus: 'Decision based on MTUS.' }),
      );
    const facts = problemsOf(text).find(({ code, item }) => code === 'citation-incomplete' && item === 2)?.facts;
    return facts?.code === 'citation-incomplete' ? facts.meant : undefined;
  };
  const BACK = 'Decision based on MTUS Low Back Disorders 2020, Section(s): Imaging.';
  const KNEE = 'Decision based on MTUS Knee Disorders 2019, Section(s): Imaging';
  assert.deepEqual(meant(BACK, `${KNEE}.`), ['Low Back Disorders 2020']);
  assert.deepEqual(meant(`${KNEE}, and Low Back Disorders 2020, Section(s): Imaging.`, BACK), [
    'Knee Disorders 2019',
    'Low Back Disorders 2020',
  ]);
  assert.deepEqual(meant(`${KNEE}, and Knee Disorders 2019, Section(s): Surgery.`, BACK), ['Knee Disorders 2019']);
  assert.deepEqual(meant('Decision based on MTUS Low Back Complaints 2004, Section(s): Summary.', BACK), []);
  assert.deepEqual(meant('Decision based on MTUS Basket Weaving 2020.', BACK), []);
  assert.deepEqual(meant('Decision based on MTUS 9792.23.5.', BACK), []);
  assert.deepEqual(meant(`${ODG}, Low Back.`, BACK), []);
});

test('nothing-cited: the expert reviewer cites nothing', () => {
  const none = 'The Expert Reviewer did not cite any medical evidence for its decision.';
  const marked = (parts: Parts): string => dated(parts, AT_PRESENT).replace(/(MAXIMUS guideline: )([^\n]+)/, '$1«$2»');
  checkFinds('nothing-cited', marked(cited(none)));
  checkFinds(
    'nothing-cited',
    marked(cited('The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines.')),
  );
  for (const words of ['necessary', 'medically necessary', 'supported', 'indicated', 'deemed appropriate'])
    checkSilent(
      'nothing-cited',
      dated(cited(none, undefined, `The surgery is not ${words}, nor is this.`), AT_PRESENT),
    );
  checkSilent(
    'nothing-cited',
    undated(cited(none)),
    dated(cited(`${ODG}, Pain.`), AT_PRESENT),
    dated(
      cited(none, undefined, 'Page 24 of the Chronic Pain Medical Treatment Guidelines (May 2009) is against it.'),
      AT_PRESENT,
    ),
    dated(
      cited(
        none,
        'Assistant surgeon',
        'As the requested surgical intervention is not medically necessary, the request is not medically necessary.',
      ),
      AT_PRESENT,
    ),
    dated(
      cited(
        none,
        'Cold therapy unit',
        'Since the primary procedure is not medically necessary, none of the associated services are medically necessary.',
      ),
      AT_PRESENT,
    ),
  );
  const surgery = itemWith({
    heading: 'Left shoulder arthroscopy: Upheld',
    maximus: 'Decision based on MTUS Shoulder Disorders 2016, Section(s): Surgery.',
  });
  const therapy = itemWith({ heading: 'Post-operative physical therapy, 12 visits: Upheld', maximus: none });
  checkSilent('nothing-cited', caseBlock(AT_PRESENT) + determinationWith(surgery, therapy));
});

test('sections of the regulations resolve alike however the code is named', () => {
  const ids = (paragraph: string, day: string) =>
    itemFrom({ maximus: paragraph }, day).maximusGuideline!.citations.map(
      ({ source, documentId }) => `${source} ${documentId}`,
    );
  for (const cited of [
    '8 CCR §9792.24.2',
    '8 CCR 9792.24.2',
    '8 C.C.R. § 9792.24.2',
    '9792.24.2',
    '§ 9792.24.2',
    'section 9792.24.2',
    'Cal. Code Regs., tit. 8, § 9792.24.2',
    'California Code of Regulations, Title 8, section 9792.24.2',
    'title 8, California Code of Regulations, section 9792.24.2',
    'C.C.R. 9792.24.2',
    'Title 8 C.C.R. section 9792.24.2',
  ])
    for (const lead of ['Decision based on MTUS', 'Decision based on MTUS:', 'Decision based on']) {
      assert.deepEqual(ids(`${lead} ${cited}.`, '12/28/2016'), ['MTUS chronic-pain-2016'], `${lead} ${cited}`);
      assert.deepEqual(ids(`${lead} ${cited}.`, '12/28/2021'), ['MTUS acoem-chronic-pain-may-15-2017'], cited);
    }
  assert.deepEqual(ids('Decision based on MTUS 8 CCR 9792.23.5.', '12/28/2021'), ['MTUS reg-9792_23_5']);
  assert.deepEqual(ids('Decision based on MTUS 9792.20-9792.26.', '12/28/2021'), ['MTUS null']);
});

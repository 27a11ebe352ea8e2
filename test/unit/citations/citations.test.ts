import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../../src/core/parse';
import { determinationWith, itemWith } from '../../support/frame';
import { citationLine, itemFrom } from '../../support/itemFacts';
import { checkSpans } from '../../support/marked';

const PAIN = 'Decision based on MTUS Chronic Pain Treatment Guidelines';
const PAIN_IS = 'MTUS Chronic Pain Treatment Guidelines [chronic-pain-2009]';
const OPIOIDS = 'Opioids for Chronic Pain and Chronic Opioid Treatment';

function check(
  rows: readonly (readonly [paragraph: string, ...citations: string[]])[],
  urDenialDate: string | null = null,
): void {
  for (const [paragraph, ...expected] of rows) {
    const read = itemFrom({ maximus: paragraph }, urDenialDate).maximusGuideline;
    assert.equal(read?.text, paragraph);
    assert.deepEqual(read?.citations.map(citationLine), expected, paragraph);
  }
}

test('however a paragraph opens, the same document is read', () => {
  const knee = 'MTUS Knee Complaints 2004 [acoem-2004-ch13]';
  const back = 'MTUS Low Back Complaints 2004 [acoem-2004-ch12]';
  check([
    ['Decision based on MTUS: Knee Complaints 2004.', knee],
    ['Decision is based on MTUS: Knee Complaints 2004.', knee],
    ['Decision was based on MTUS, Knee Complaints 2004.', knee],
    ['Decision based upon MTUS: Knee Complaints 2004.', knee],
    ['He based his/her decision on MTUS, Knee Complaints 2004.', knee],
    ['The reviewer relied on the California MTUS: Knee Complaints 2004.', knee],
    ['Decision based onMTUS Knee Complaints 2004.', knee],
    ['Decision based on MTUS & Low Back Complaints 2004.', back],
    ['Decision based on MTUS and Low Back Complaints 2004, Section(s): Summary.', `${back} | Summary`],
    ['Decision based on MTUS and Chronic Pain 2016.', 'MTUS Chronic Pain 2016 [?]'],
    ['Decision based on MTUS Shoulder Guide, and Knee Complaints 2004.', 'MTUS Shoulder Guide [?]', knee],
  ]);
});

test('a statement that names no document stands at the words that open it', () => {
  for (const paragraph of ['«Decision based on MTUS» .', 'Decision based on MTUS: ; «Knee Complaints 2004».'])
    checkSpans(determinationWith(itemWith({ maximus: paragraph })), text =>
      parse(text).determinations[0]!.items[0]!.maximusGuideline!.citations.map(citation => citation.span),
    );
});

test('the older form: document, topics, pages', () => {
  check([
    [`${PAIN} Benzodiazepines Page(s): 24.`, `${PAIN_IS} | Benzodiazepines @24`],
    [
      `${PAIN} Topical Analgesics Page(s): 111-113.`,
      `${PAIN_IS} | Topical Analgesics = Topical analgesics @111,112,113`,
    ],
    [`${PAIN} Drug testing Page(s): 43, 78.`, `${PAIN_IS} | Drug testing @43,78`],
    [`${PAIN} Benzodiazepines, Page(s): 24.`, `${PAIN_IS} | Benzodiazepines @24`],
    [
      `${PAIN} Muscle Relaxants  Page(s): 63.`.replace('  ', ' '),
      `${PAIN_IS} | Muscle Relaxants = Muscle relaxants (for pain) @63`,
    ],
    [`${PAIN} Muscle relaxers Page(s): 63.`, `${PAIN_IS} | Muscle relaxers = Muscle relaxants (for pain) @63`],
    [
      `${PAIN} Benzodiazepines Weaning medications Page(s): 24,124.`,
      `${PAIN_IS} | Benzodiazepines @24 | Weaning medications = Weaning of medications @124`,
    ],
    [`${PAIN} NSAIDs, GI symptoms & cardiovascular risk.`, `${PAIN_IS} | NSAIDs, GI symptoms & cardiovascular risk`],
    [`${PAIN} Section 2 Page(s): 63-66.`, `${PAIN_IS} | Section 2 = ? @63,64,65,66`],
    [`${PAIN} July 18 2009 Page(s): 29.`, `MTUS Chronic Pain Treatment Guidelines 2009 [chronic-pain-2009] | @29`],
    [
      `${PAIN} Criteria for Use of Opioids, page(s) 78 Page(s): 78.`,
      `${PAIN_IS} | Criteria for Use of Opioids = Opioids, criteria for use @78`,
    ],
    [`${PAIN} 9792.20, Benzodiazepines, page(s) 24 Page(s): 24.`, `${PAIN_IS} | 9792.20 = ? | Benzodiazepines @24`],
    [
      `${PAIN} Carisoprodol, page 29: Medications for Chronic Pain, Page(s): 60.`,
      `${PAIN_IS} | Carisoprodol = Carisoprodol (Soma) @29 | Medications for Chronic Pain = Medications for chronic pain @60`,
    ],
    [
      `${PAIN} : Opioids for Chronic Pain, page 80; Medications for Chronic Pain, Page(s): 60, 80.`,
      `${PAIN_IS} | Opioids for Chronic Pain = Opioids for chronic pain @80 | Medications for Chronic Pain = Medications for chronic pain @60`,
    ],
    [
      `${PAIN} : Opioids, criteria for use, page 76; Weaning of Medications, Page(s): 76, 124.`,
      `${PAIN_IS} | Opioids, criteria for use @76 | Weaning of Medications = Weaning of medications @124`,
    ],
    [`${PAIN} Low Back Complaints.`, `${PAIN_IS} | Low Back Complaints = ?`],
    [`${PAIN}.`, PAIN_IS],
    [
      'Decision based on MTUS Chronic Pain Medical Treatment Guidelines Gabapentin (Neurontin) Page(s): 49.',
      'MTUS Chronic Pain Medical Treatment Guidelines [chronic-pain-2009] | Gabapentin (Neurontin) @49',
    ],
    [
      'Decision based on MTUS Acupuncture Treatment Guidelines.',
      'MTUS Acupuncture Treatment Guidelines [acupuncture-2007]',
    ],
  ]);
});

test('the later form: document, edition year, sections', () => {
  check([
    [
      'Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.',
      'MTUS Shoulder Complaints 2004 [acoem-2004-ch09] | Special Studies',
    ],
    [
      'Decision based on MTUS Neck and Upper Back Complaints 2004.',
      'MTUS Neck and Upper Back Complaints 2004 [acoem-2004-ch08]',
    ],
    [
      'Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004, Section(s): Initial Care, Follow-up Visits.',
      'MTUS Forearm, Wrist, and Hand Complaints 2004 [acoem-2004-ch11] | Initial Care | Follow-up Visits',
    ],
    [
      'Decision based on MTUS Low Back Complaints 2004, Section(s): Inital Care.',
      'MTUS Low Back Complaints 2004 [acoem-2004-ch12] | Inital Care = Initial Care',
    ],
    [
      'Decision based on MTUS Chronic Pain Medical Treatment 2016 Guidelines, Section(s): Compound drugs.',
      'MTUS Chronic Pain Medical Treatment 2016 [chronic-pain-2016] | Compound drugs',
    ],
    [
      'Decision based on MTUS Low Back Complaints 2004, Section(s): Summary, and Chronic Pain Medical Treatment 2016, Section(s): Facet blocks.',
      'MTUS Low Back Complaints 2004 [acoem-2004-ch12] | Summary',
      'MTUS Chronic Pain Medical Treatment 2016 [chronic-pain-2016] | Facet blocks',
    ],
    [
      'Decision based on MTUS Knee Complaints 2004, and Opioid Treatment 2016.',
      'MTUS Knee Complaints 2004 [acoem-2004-ch13]',
      'MTUS Opioid Treatment 2016 [opioids-2016]',
    ],
    [
      'Decision based on MTUS Elbow Complaints 2007, Section(s): 326.',
      'MTUS Elbow Complaints 2007 [acoem-2004-ch10] | 326 = ?',
    ],
    [
      'Decision based on MTUS Elbow Complaints 2007, Section(s): Recommendations, Radial Head Fracture.',
      'MTUS Elbow Complaints 2007 [acoem-2004-ch10] | Recommendations | Radial Head Fracture',
    ],
    ['Decision based on MTUS Acupuncture Treatment 2007.', 'MTUS Acupuncture Treatment 2007 [acupuncture-2007]'],
    [
      'Decision based on MTUS Stress-Related Conditions 2004, Section(s): General Approach.',
      'MTUS Stress-Related Conditions 2004 [acoem-2004-ch15] | General Approach',
    ],
    [
      'Decision based on MTUS Ankle and Foot Complaints 2004, Section(s): Special Studies, Diagnostic Criteria.',
      'MTUS Ankle and Foot Complaints 2004 [acoem-2004-ch14] | Special Studies | Diagnostic Criteria',
    ],
    [
      'Decision based on MTUS General Approaches 2004, Section(s): Prevention, General Approach to Initial Assessment and Documentation.',
      'MTUS General Approaches 2004 [general-approaches-2004] | Prevention | General Approach to Initial Assessment and Documentation',
    ],
    [
      'Decision based on MTUS Postsurgical Treatment 2009, Section(s): Knee, Forearm, Wrist, & Hand.',
      'MTUS Postsurgical Treatment 2009 [postsurgical-2009] | Knee | Forearm, Wrist, & Hand',
    ],
    [
      'Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Epidural steroid injections (ESIs).',
      'MTUS Chronic Pain Medical Treatment 2009 [chronic-pain-2009] | Epidural steroid injections (ESIs)',
    ],
    [
      'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): NSAIDs, GI symptoms & cardiovascular risk, NSAIDs, hypertension and renal function, NSAIDs, specific drug list & adverse effects.',
      'MTUS Chronic Pain Medical Treatment 2016 [chronic-pain-2016] | NSAIDs, GI symptoms & cardiovascular risk | NSAIDs, hypertension and renal function | NSAIDs, specific drug list & adverse effects',
    ],
    [
      'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Benzodiazepines, Benzodiazepine dependence, maintenance.',
      'MTUS Chronic Pain Medical Treatment 2016 [chronic-pain-2016] | Benzodiazepines | Benzodiazepine dependence, maintenance',
    ],
    [
      'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Bupropion (Wellbutrin®).',
      'MTUS Chronic Pain Medical Treatment 2016 [chronic-pain-2016] | Bupropion (Wellbutrin®)',
    ],
    [
      'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Electro- diagnostic testing (EMG/NCS).',
      'MTUS Chronic Pain Medical Treatment 2016 [chronic-pain-2016] | Electro- diagnostic testing (EMG/NCS) = Electrodiagnostic testing (EMG/NCS)',
    ],
    [
      `Decision based on MTUS Opioid Treatment 2016, Section(s): 3.3 ${OPIOIDS}: Initiating and Monitoring Chronic Opioid Treatment, 4.1 Tapering Opioids: Indications for Tapering Opioids.`,
      `MTUS Opioid Treatment 2016 [opioids-2016] | 3.3 ${OPIOIDS}: Initiating and Monitoring Chronic Opioid Treatment | 4.1 Tapering Opioids: Indications for Tapering Opioids`,
    ],
    [
      `Decision based on MTUS Opioid Treatment 2016, Section(s): 3.3.1.2 ${OPIOIDS}: Screening for Risk of Addiction or Adverse Events, Prior to Chronic Opioid Treatment: Screening for Alcohol Misuse/Abuse, 3.3.8 ${OPIOIDS}: Opioid Titration and Dosing Threshold.`,
      `MTUS Opioid Treatment 2016 [opioids-2016] | 3.3.1.2 ${OPIOIDS}: Screening for Risk of Addiction or Adverse Events, Prior to Chronic Opioid Treatment: Screening for Alcohol Misuse/Abuse | 3.3.8 ${OPIOIDS}: Opioid Titration and Dosing Threshold`,
    ],
    [
      'Decision based on MTUS Opioid Treatment 2016, Section(s): 2. Opioids for Subacute Pain.',
      'MTUS Opioid Treatment 2016 [opioids-2016] | 2. Opioids for Subacute Pain',
    ],
  ]);
});

test('later forms as people write them', () => {
  check(
    [
      [
        'Decision based on MTUS ACOEM Low Back Complaints 2004, Section(s): Special Studies.',
        'MTUS ACOEM Low Back Complaints 2004 [acoem-2004-ch12] | Special Studies',
      ],
      [
        'Decision based on MTUS/ACOEM Low Back Complaints 2004, Section(s):Special Studies.',
        'MTUS ACOEM Low Back Complaints 2004 [acoem-2004-ch12] | Special Studies',
      ],
      [
        'Decision based on MTUS Forearm Wrist & Hand Complaints 2004 Section(s): Initial Care.',
        'MTUS Forearm Wrist & Hand Complaints 2004 [acoem-2004-ch11] | Initial Care',
      ],
      [
        'Decision based on MTUS Chronic Pain Medical Treatment 2016 , Sections: Benzodiazepines ,Office visits.',
        'MTUS Chronic Pain Medical Treatment 2016 [chronic-pain-2016] | Benzodiazepines | Office visits',
      ],
      [
        'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Opioids, criteria for use, Opioids, specific drug list, Weaning of medications.',
        'MTUS Chronic Pain Medical Treatment 2016 [chronic-pain-2016] | Opioids, criteria for use = ? | Opioids, specific drug list = ? | Weaning of medications = ?',
      ],
      [
        'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Carisoprodol (Soma), Weaning, carisoprodol (Soma), Muscle relaxants (for pain).',
        'MTUS Chronic Pain Medical Treatment 2016 [chronic-pain-2016] | Carisoprodol (Soma) = ? | Weaning, carisoprodol (Soma) = ? | Muscle relaxants (for pain)',
      ],
      [
        'Decision based on MTUS Postsurgical Treatment 2009, Section(s): Neck & Upper Back, Hip, Pelvis and Thigh, Knee, and Opioids Treatment 2016.',
        'MTUS Postsurgical Treatment 2009 [postsurgical-2009] | Neck & Upper Back | Hip, Pelvis and Thigh | Knee',
        'MTUS Opioids Treatment 2016 [opioids-2016]',
      ],
      [
        'Decision based on MTUS Post-Surgical Treatment 2009, Section(s): Knee.',
        'MTUS Post-Surgical Treatment 2009 [postsurgical-2009] | Knee',
      ],
      [
        'Decision based on MTUS Shoulder Complains 2004, Section(s): Surgical Consideration.',
        'MTUS Shoulder Complains 2004 [acoem-2004-ch09] | Surgical Consideration = Surgical Considerations',
      ],
      [
        'Decision based on MTUS Neck and Upper Back Complaints 2004; Shoulder Complaints 2004.',
        'MTUS Neck and Upper Back Complaints 2004 [acoem-2004-ch08]',
        'MTUS Shoulder Complaints 2004 [acoem-2004-ch09]',
      ],
    ],
    '12/28/2016',
  );
});

test('the older form: chapters of ACOEM, and topics with commas in a row', () => {
  check([
    [
      'Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 303.',
      'MTUS ACOEM Chapter 12 Low Back Complaints [acoem-2004-ch12] | @303',
    ],
    ['Decision based on MTUS ACOEM Chapter 12, page 303.', 'MTUS ACOEM Chapter 12 [acoem-2004-ch12] | @303'],
    [
      'Decision based on MTUS ACOEM Practice Guidelines, 2nd Edition, Chapter 9 Shoulder Complaints Page(s): 207-209.',
      'MTUS ACOEM Practice Guidelines, 2nd Edition, Chapter 9 Shoulder Complaints [acoem-2004-ch09] | @207,208,209',
    ],
    [
      'Decision based on MTUS Initial Approaches to Treatment Page(s): 48.',
      'MTUS Initial Approaches to Treatment [acoem-2004-ch03] | @48',
    ],
    [
      `${PAIN} Opioids, long-term assessment CRITERIA FOR USE OF OPIOIDS Page(s): 76-78.`,
      `${PAIN_IS} | Opioids, long-term assessment | CRITERIA FOR USE OF OPIOIDS = Opioids, criteria for use @76,77,78`,
    ],
    [
      `${PAIN} Opioids, specific drug list, Weaning of Medications Page(s): 91, 124.`,
      `${PAIN_IS} | Opioids, specific drug list @91 | Weaning of Medications = Weaning of medications @124`,
    ],
    [`${PAIN} Section Opioids Page(s): 78.`, `${PAIN_IS} | Opioids @78`],
    ['Decision based on MTUS ACOEM.', 'MTUS ACOEM [?]'],
  ]);
});

test('words broken at a line end, hyphens that an extraction dropped, page breaks', () => {
  const rows: [paragraph: string, ...citations: string[]][] = [
    [
      'Decision based on MTUS Shoulder Complaints 2004, Section(s): Follow-\nup Visits.',
      'MTUS Shoulder Complaints 2004 [acoem-2004-ch09] | Follow-up Visits',
    ],
    [
      'Decision based on MTUS Shoulder Complaints 2004, Section(s): Followup Visits.',
      'MTUS Shoulder Complaints 2004 [acoem-2004-ch09] | Followup Visits = Follow-up Visits',
    ],
    [
      'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): NSAIDs (nonsteroidal anti-inflammatory drugs).',
      'MTUS Chronic Pain Medical Treatment 2016 [chronic-pain-2016] | NSAIDs (nonsteroidal anti-inflammatory drugs) = NSAIDs (non-steroidal anti-inflammatory drugs)',
    ],
    ['Decision based on MTUS StressRelated Conditions 2004.', 'MTUS StressRelated Conditions 2004 [acoem-2004-ch15]'],
    [
      'Decision based on MTUS Stress-\nRelated Conditions 2004.',
      'MTUS Stress-Related Conditions 2004 [acoem-2004-ch15]',
    ],
    [
      'Decision based on Non-\nMTUS Citation Official Disability Guidelines (ODG), Low Back.',
      'ODG Official Disability Guidelines (ODG) | Low Back',
    ],
    [
      'Decision based on NonMTUS Citation Official Disability Guidelines (ODG), Low Back.',
      'ODG Official Disability Guidelines (ODG) | Low Back',
    ],
    [
      'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back, and.',
      'ODG Official Disability Guidelines (ODG) | Low Back',
    ],
    [
      'Decision based on MTUS: Knee Complaints 2004. Decision based on Non- MTUS Citation: ODG, Knee.',
      'MTUS Knee Complaints 2004 [acoem-2004-ch13]',
      'ODG ODG | Knee',
    ],
    [
      'Decision based on MTUS Knee Complaints\n\n\n\n2004, Section(s): Special\n   Page 2 of 3\nStudies.',
      'MTUS Knee Complaints 2004 [acoem-2004-ch13] | Special Studies',
    ],
    [
      'Decision based on MTUS Forearm, Wrist, and Hand\n\fComplaints 2004.',
      'MTUS Forearm, Wrist, and Hand Complaints 2004 [acoem-2004-ch11]',
    ],
    [
      'Decision based on MTUS Low Back Complaints 2004. Decision based on MTUS Knee Complaints 2004.',
      'MTUS Low Back Complaints 2004 [acoem-2004-ch12]',
      'MTUS Knee Complaints 2004 [acoem-2004-ch13]',
    ],
    [
      'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Something unknown, Benzodiazepines.',
      'MTUS Chronic Pain Medical Treatment 2016 [chronic-pain-2016] | Something unknown = ? | Benzodiazepines',
    ],
  ];
  for (const [paragraph, ...expected] of rows)
    assert.deepEqual(
      itemFrom({ maximus: paragraph }).maximusGuideline?.citations.map(citationLine),
      expected,
      paragraph,
    );
});

test('sources outside the MTUS: which, and where they end', () => {
  const sources = (paragraph: string) =>
    itemFrom({ maximus: paragraph }).maximusGuideline?.citations.map(citation => citation.source);
  const rows: [citation: string, ...sources: string[]][] = [
    ['Official Disability Guidelines (ODG).', 'ODG'],
    ['Official Disability Guidelines (ODG), Low Back.', 'ODG'],
    ['Official Disability Guidelines: Physical Therapy Guidelines.', 'ODG'],
    ['Official Disability Guidelines - Physical Medicine Guidelines.', 'ODG'],
    ['Official Disability Guidelines (ODG) low back chapterBiofreeze gel.', 'ODG'],
    [
      'Official Disability Guidelines (ODG), Knee & Leg (updated 11/22/16) Chapter: Skilled nursing facility (SNF) care.',
      'ODG',
    ],
    ['ODG Mental Illness and Stress.', 'ODG'],
    ['Shoulder (Acute & Chronic), Physical Therapy, ODG Preface – Physical Therapy.', 'ODG'],
    ['ACOEM Occupational Medicine Practice Guidelines, 3rd ed., Low Back Disorders, pg. 607.', 'ACOEM'],
    ['ACOEM Guidelines, Chapter 7, Independent Medical Examinations and Consultations, page 137.', 'ACOEM'],
    [
      'American College of Occupational and Environmental Medicine (ACOEM) Pain, Suffering, and the Restoration of Function Chapter.',
      'ACOEM',
    ],
    ['Sildenafil: Drug information, accessed from UpToDate.com on 01/10/2017.', 'other'],
    ['A Handbook of Hand Surgery, 6th ed Chapter 17: Fractures.', 'other'],
  ];
  for (const [citation, ...expected] of rows) {
    const paragraph = `Decision based on Non-MTUS Citation ${citation}`;
    assert.deepEqual(sources(paragraph), expected, citation);
    assert.deepEqual(
      sources(`Decision based on MTUS Knee Complaints 2004. ${paragraph}`),
      ['MTUS', ...expected],
      citation,
    );
  }
});

test('what a paragraph rests on', () => {
  const rows: [paragraph: string, basis: string, citations: number][] = [
    ['The Expert Reviewer did not cite any medical evidence for its decision.', 'none', 0],
    ['The Claims Administrator did not cite any medical evidence for its decision.', 'none', 0],
    ['THE CLAIMS ADMINISTRATOR DID NOT CITE ANY MEDICAL EVIDENCE FOR ITS DECISION.', 'none', 0],
    [
      'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines.',
      'outside-mtus',
      0,
    ],
    [
      'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation ODG guidelines, Neck and Upper back, MRI.',
      'outside-mtus',
      1,
    ],
    ['Decision based on Non-MTUS Citation Official Disability Guidelines (ODG).', 'cited', 1],
    ['Decision based on Non- MTUS Citation Official Disability Guidelines (ODG).', 'cited', 1],
    ['Decision based on Non-MTUS Official Disability Guidelines (ODG), Pain.', 'cited', 1],
    [
      'Decision based on MTUS Knee Complaints 2004. Decision based on Non-MTUS Citation Official Disability Guidelines, Knee and leg.',
      'cited',
      2,
    ],
  ];
  for (const [paragraph, basis, citations] of rows) {
    const read = itemFrom({ maximus: paragraph }).maximusGuideline;
    assert.equal(read?.basis, basis, paragraph);
    assert.equal(read?.citations.length, citations, paragraph);
  }
});

test('the edition of a citation without a year is the one in force on the denial date', () => {
  const paragraph = 'Decision based on MTUS Chronic Pain Medical Treatment Guidelines, Section(s): Benzodiazepines.';
  const id = (urDenialDate: string | null) =>
    itemFrom({ maximus: paragraph }, urDenialDate).maximusGuideline?.citations[0]?.documentId;
  assert.equal(id('12/28/2016'), 'chronic-pain-2016');
  assert.equal(id('07/27/2016'), 'chronic-pain-2009');
});

test('sections and documents stand where they are printed, over line ends', () => {
  checkSpans(
    determinationWith(
      itemWith({
        maximus:
          'Decision based on MTUS Low Back\nComplaints 2004, Section(s): «Special\nStudies», «Summary», and Opioid Treatment 2016, Section(s): «4.1 Tapering Opioids:\nIndications for Tapering Opioids».',
      }),
    ),
    text =>
      parse(text).determinations[0]?.items[0]?.maximusGuideline?.citations.flatMap(citation =>
        citation.sections.map(section => section.span),
      ) ?? [],
  );
});

test('a rationale: documents that are named with a place in them', () => {
  const rows: [rationale: string, ...places: string[]][] = [
    [
      'As noted on page 24 of the Chronic Pain Medical Treatment Guidelines, a short course is meant.',
      'chronic-pain-2009 24',
    ],
    [
      'As noted on page 82 of the MTUS Chronic Pain Medical Treatment Guidelines (July 28, 2016), a block comes first.',
      'chronic-pain-2016 82',
    ],
    [
      'Chronic Pain Medical Treatment Guidelines MTUS - 8 C.C.R. 9792.24.2 (July 28, 2016), Epidural Steroid Injections, Page 81, refers to ACOEM, Chapter 12, Low Back Complaints, Initial Care, Page 300.',
      'chronic-pain-2016 81',
      'acoem-2004-ch12 300',
    ],
    [
      'It is not advised by the MTUS Guideline in ACOEM Chapter 12, Table 12-8, page 309; Chapter 8, Table 8-8, page 181.',
      'acoem-2004-ch12 309',
      'acoem-2004-ch08 181',
    ],
    [
      'Under MTUS 2016, Chronic Pain Medical Treatment Guidelines, pages 89-90 under Home health services Section, help is short.',
      'chronic-pain-2016 89,90',
    ],
    ['There was functional improvement as defined in MTUS 9792.20(e).', 'reg-9792_20 '],
    ['The CA MTUS and the California MTUS agree with MTUS/ACOEM and MTUS ODG in this.'],
    ['On page 3 of the report of 2016 the physician says so.'],
  ];
  for (const [rationale, ...places] of rows) {
    const read = itemFrom({ rationale: `${rationale} The request is not medically necessary.` }).rationale;
    assert.deepEqual(
      read?.citations.map(({ documentId, pages }) => `${documentId} ${pages.join(',')}`),
      places,
      rationale,
    );
  }
});

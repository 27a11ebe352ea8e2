// A chapter, edition, page, section or source that does not fit.
import { worded } from '../worded.mjs';

const ROWS = [
  {
    text: 'knee',
    instead: 'MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004',
    words: [
      'MAXIMUS guideline: Decision based on MTUS «Shoulder Complaints 2004»',
      'MAXIMUS guideline: Decision based on MTUS «Low Back Complaints 2004»',
      'MAXIMUS guideline: Decision based on MTUS ACOEM «Chapter 9» Knee Complaints 2004',
      'MAXIMUS guideline: Decision based on MTUS Knee Complaints «2014»',
      'MAXIMUS guideline: Decision based on MTUS ACOEM «Chapter 12» Knee Complaints 2004',
    ],
  },
  {
    text: 'shoulder',
    instead: 'MAXIMUS guideline: Decision based on MTUS Shoulder Disorders 2016',
    words: [
      'MAXIMUS guideline: Decision based on MTUS «Knee Disorders 2019»',
      'MAXIMUS guideline: Decision based on MTUS «Hip and Groin Disorders 2019»',
      'MAXIMUS guideline: Decision based on MTUS «Shoulder Complaints 2004»',
      'MAXIMUS guideline: Decision based on MTUS Shoulder Disorders «2019»',
    ],
  },
  {
    text: 'shoulder',
    instead: 'MAXIMUS guideline: Decision based on MTUS Shoulder Disorders 2016, Section(s): Rotator Cuff Tears.',
    words: [
      'MAXIMUS guideline: The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) «Knee & Leg», Surgery.',
    ],
  },
  {
    text: 'knee',
    instead: 'The guideline supports an MRI where',
    words: [
      'The MTUS «Shoulder Complaints» chapter supports an MRI where',
      'The ACOEM Guidelines, Chapter «9», support an MRI where',
      'The «ODG» supports an MRI where',
    ],
  },
  {
    text: 'neck',
    instead: 'MTUS ACOEM Chapter 8 Neck and Upper Back',
    words: ['MTUS ACOEM Chapter «12» Neck and Upper Back'],
  },
  {
    text: 'shoulder',
    instead: 'MAXIMUS guideline: Decision based on MTUS Opioids 2017, Section(s): Chronic Pain.',
    words: [
      'MAXIMUS guideline: Decision based on MTUS «Chronic Pain Medical Treatment 2016», Section(s): Opioids, criteria for use.',
      'MAXIMUS guideline: Decision based on MTUS «Opioid Treatment 2016».',
      'MAXIMUS guideline: Decision based on MTUS «Low Back Disorders 2016», Section(s): Opioids.',
      'MAXIMUS guideline: Decision based on MTUS «Knee Disorders 2015».',
      'MAXIMUS guideline: Decision based on «MTUS guidelines».',
    ],
  },
  {
    text: 'neck',
    instead: 'MAXIMUS guideline: Decision based on MTUS Neck and Upper Back Complaints 2004, Section(s): Special',
    words: ['MAXIMUS guideline: Decision based on MTUS Neck and Upper Back Complaints «2040», Section(s): Special'],
  },
  {
    text: 'neck',
    instead:
      'MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Topical Analgesics Page(s): 111-113.',
    words: [
      'MAXIMUS guideline: Decision based on MTUS «Chronic Pain Medical Treatment 2016», Section(s): Topical analgesics.',
      'MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment Guidelines (May 2009, amended «July 28, 2016») Page(s): 111-113.',
      'MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Topical Analgesics Page(s): «113-111».',
      'MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Topical Analgesics, «pp. 11-13».',
      'MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Topical Analgesics «pgs. 211 to 213».',
      'MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines «Muscle relaxants» Page(s): 63.',
    ],
  },
  {
    text: 'neck',
    instead: 'According to page 24 of the Chronic Pain Medical Treatment Guidelines,',
    words: ['According to page 24 of the Chronic Pain Medical Treatment Guidelines («July 28, 2016»),'],
  },
  {
    text: 'shoulder',
    instead: 'Opioids are to be continued',
    words: ['Per the MTUS «Chronic Pain Medical Treatment Guidelines (2009)», opioids are to be continued'],
  },
  {
    text: 'neck',
    instead: 'Benzodiazepines, Weaning of Medications Page(s): 24, 124.',
    words: ['Benzodiazepines, Weaning of Medications Page(s): «42», 124.'],
  },
  {
    text: 'neck',
    instead: 'According to page 24 of the Chronic',
    words: ['According to page «42» of the Chronic', 'According to page «240» of the Chronic'],
  },
  { text: 'neck', instead: 'Page 111 of the guideline says', words: ['Page «11» of the guideline says'] },
  {
    text: 'knee',
    instead:
      'MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Opioids, criteria for use.',
    words: [
      'MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): «Proton pump inhibitors (PPIs)».',
      'MAXIMUS guideline: Decision based on MTUS «9792.20», Opioids, criteria for use.',
    ],
  },
  {
    text: 'knee',
    instead:
      'MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Epidural steroid injections (ESIs).',
    words: [
      'MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): «Topical analgesics».',
    ],
  },
  {
    text: 'knee',
    instead:
      'MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Physical medicine treatment.',
    words: [
      'MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): «Opioids, criteria for use».',
    ],
  },
  {
    text: 'foot',
    instead: 'The guideline says that rigid orthotics',
    words: ['«Official Disability Guidelines» say that rigid orthotics'],
  },
  {
    text: 'foot',
    instead: 'MAXIMUS guideline: Decision based on MTUS Acupuncture Treatment 2007.',
    words: [
      'MAXIMUS guideline: Decision based on MTUS Acupuncture Treatment «2017».',
      'MAXIMUS guideline: «Decision based on Non-MTUS Citation.»',
    ],
  },
  { text: 'shoulder', instead: 'Postsurgical Treatment 2009', words: ['Postsurgical Treatment «2019»'] },
  {
    text: 'knee',
    instead: 'MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
    words: [
      'MAXIMUS guideline: The Expert Reviewer based their decision on recommendation(s) «outside of the MTUS Guidelines». Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
      'MAXIMUS guideline: «The Expert Reviewer did not cite any medical evidence for its decision».',
    ],
  },
  {
    text: 'shoulder',
    instead: 'MAXIMUS guideline: The Expert Reviewer based their',
    words: ['MAXIMUS guideline: «The Claims Administrator» based their'],
  },
  {
    text: 'neck',
    instead: 'The guideline supports an EMG',
    words: ['ACOEM «Chapter 13», Neck and Upper Back Complaints, supports an EMG'],
  },
  {
    text: 'knee',
    instead: 'Claims Administrator guideline: Decision based on MTUS Knee Complaints 2004',
    words: ['Claims Administrator guideline: Decision based on MTUS Knee Complaints («Chapter 12») 2004'],
  },
  {
    text: 'knee',
    instead: 'Claims Administrator guideline: Decision based on MTUS Knee Complaints',
    words: ['«MAXIMUS guideline»: Decision based on MTUS Knee Complaints'],
  },
  {
    text: 'knee',
    instead: 'The guideline requires radiculopathy',
    words: ['Section «9792.23.9» of the MTUS requires radiculopathy'],
  },
];

export const kinds = [
  {
    name: 'citation-in-own-words',
    codes: [
      'chapter-other-body-part',
      'document-unknown',
      'citation-incomplete',
      'edition-not-in-force',
      'page-out-of-range',
      'page-not-in-topic',
      'authority-not-cited',
      'nothing-cited',
      'drug-of-other-topic',
      'topic-unknown',
      'label-unread',
      'guideline-missing',
    ],
    wordings: ROWS.flatMap(row => row.words).length,
    seeds: worded(ROWS),
  },
];

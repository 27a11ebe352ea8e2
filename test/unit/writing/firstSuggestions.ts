/** An invented item whose MAXIMUS paragraph is being written, and what a reviewer would cite there first. */
export interface FirstSuggestion {
  readonly heading: string;
  readonly urDenial: string;
  /** What the claims administrator cites; without it nothing. */
  readonly claims?: string;
  /** The paragraph up to the cursor. */
  readonly written: string;
  /** The label of the suggestion that should stand first. */
  readonly right: string;
  /** Whether the ranking was made without looking at the row. */
  readonly held: boolean;
  /** Whether something else came first when the ranking was first measured: 17 of 20 were right. Never tuned to. */
  readonly isMissed?: true;
}

const MTUS = 'Decision based on MTUS ';

/** Written from the reference alone, before there was a ranking. */
export const FIRST_SUGGESTIONS: readonly FirstSuggestion[] = [
  {
    heading: 'MRI of the lumbar spine without contrast: Upheld',
    urDenial: '12/05/2016',
    written: MTUS,
    right: 'Low Back Complaints 2004',
    held: false,
  },
  {
    heading: 'MRI of the lumbar spine without contrast: Upheld',
    urDenial: '12/05/2016',
    written: `${MTUS}Low Back Complaints 2004, Section(s): `,
    right: 'Special Studies',
    held: false,
  },
  {
    heading: 'Norco 10/325mg #120: Upheld',
    urDenial: '12/05/2016',
    written: MTUS,
    right: 'Opioid Treatment 2016',
    held: false,
  },
  {
    heading: 'Soma 350mg #60: Upheld',
    urDenial: '05/01/2014',
    written: `${MTUS}Chronic Pain Treatment Guidelines `,
    right: 'Carisoprodol (Soma)',
    held: false,
  },
  {
    heading: 'Right shoulder arthroscopy with subacromial decompression: Overturned',
    urDenial: '01/10/2017',
    written: `${MTUS}Shoulder Complaints 2004, Section(s): `,
    right: 'Surgical Considerations',
    held: false,
  },
  {
    heading: 'Physical therapy 2 times a week for 6 weeks for the lumbar spine: Upheld',
    urDenial: '12/20/2016',
    written: `${MTUS}Chronic Pain Medical Treatment 2016, Section(s): `,
    right: 'Physical medicine treatment',
    held: false,
  },
  {
    heading: 'Post-operative physical therapy, 12 sessions, left knee: Upheld',
    urDenial: '01/10/2017',
    written: MTUS,
    right: 'Postsurgical Treatment 2009',
    held: false,
  },
  {
    heading: 'EMG/NCV of the right wrist and hand: Overturned',
    urDenial: '03/01/2022',
    written: MTUS,
    right: 'Hand, Wrist, and Forearm Disorders 2019',
    held: false,
  },
  {
    heading: 'Cognitive behavioral therapy, 8 sessions: Overturned',
    urDenial: '05/10/2022',
    claims: `${MTUS}Workplace Mental Health: Depressive Disorders 2020, Section(s): Treatment Recommendations.`,
    written: MTUS,
    right: 'Workplace Mental Health: Depressive Disorders 2020',
    held: false,
  },
  {
    heading: 'TENS unit with supplies, 30 day rental: Upheld',
    urDenial: '08/14/2014',
    written: `${MTUS}Chronic Pain Treatment Guidelines `,
    right: 'TENS, chronic pain (transcutaneous electrical nerve stimulation)',
    held: false,
  },
  {
    heading: 'Left shoulder arthroscopic rotator cuff repair: Overturned',
    urDenial: '01/10/2017',
    written: MTUS,
    right: 'Shoulder Complaints 2004',
    held: true,
  },
  {
    heading: 'Omeprazole 20mg #60: Upheld',
    urDenial: '12/20/2016',
    written: `${MTUS}Chronic Pain Medical Treatment 2016, Section(s): `,
    right: 'Proton Pump Inhibitors (PPIs)',
    held: true,
    isMissed: true,
  },
  {
    heading: 'Acupuncture, 8 sessions, for the neck: Upheld',
    urDenial: '06/12/2015',
    written: MTUS,
    right: 'Acupuncture Treatment Guidelines',
    held: true,
    isMissed: true,
  },
  {
    heading: 'Post-op physical therapy, 12 visits for the right shoulder: Overturned',
    urDenial: '01/10/2017',
    written: `${MTUS}Postsurgical Treatment 2009, Section(s): `,
    right: 'Shoulder',
    held: true,
  },
  {
    heading: 'Cervical epidural steroid injection at C5-6: Upheld',
    urDenial: '06/15/2018',
    written: MTUS,
    right: 'Cervical and Thoracic Spine Disorders 2016',
    held: true,
    isMissed: true,
  },
  {
    heading: 'Percocet 5/325mg #60: Upheld',
    urDenial: '04/20/2023',
    written: MTUS,
    right: 'Opioids 2017',
    held: true,
  },
  {
    heading: 'Urine drug screen: Overturned',
    urDenial: '12/20/2016',
    written: `${MTUS}Opioid Treatment 2016, Section(s): `,
    right: '3.3.6 Opioids for Chronic Pain and Chronic Opioid Treatment: Use of Urine Drug Testing (UDT)',
    held: true,
  },
  {
    heading: 'Lidoderm patch 5% #30: Upheld',
    urDenial: '11/02/2016',
    written: `${MTUS}Chronic Pain Medical Treatment 2016, Section(s): `,
    right: 'Lidoderm (lidocaine patch)',
    held: true,
  },
  {
    heading: 'Follow-up visit with the orthopedist for the right knee: Overturned',
    urDenial: '12/20/2016',
    written: `${MTUS}Knee Complaints 2004, Section(s): `,
    right: 'Follow-up Visits',
    held: true,
  },
  {
    heading: 'Trigger point injections to the right trapezius: Upheld',
    urDenial: '03/09/2015',
    claims: `${MTUS}Chronic Pain Treatment Guidelines Trigger point injections Page(s): 122.`,
    written: MTUS,
    right: 'Chronic Pain Treatment Guidelines',
    held: true,
  },
];

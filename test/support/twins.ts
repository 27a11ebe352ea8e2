export const CHRONIC_PAIN = 'MTUS Chronic Pain Treatment Guidelines';

/**
 * An item that one writes, and its twin in the folder: the same drug or service, part and guideline in other words. The
 * folder has others of each class, category and part beside it.
 */
export const TWINS: readonly (readonly [string, string, string])[] = [
  ['MS Contin 15mg #60', 'Morphine sulfate ER 30mg, 60 tablets', `${CHRONIC_PAIN} Opioids Page(s): 76-80`],
  ['Topamax 50mg #60', 'Topiramate 25mg, 30 tablets', `${CHRONIC_PAIN} Antiepilepsy drugs (AEDs) Page(s): 16-22`],
  [
    'Klonopin 0.5mg Qty:60',
    'Retrospective Clonazepam 1mg #30 (DOS 01/16/15)',
    `${CHRONIC_PAIN} Benzodiazepines Page(s): 24`,
  ],
  [
    'Protonix 20mg #60',
    'Pantoprazole 40mg #30 with 2 refills',
    `${CHRONIC_PAIN} NSAIDs, GI symptoms & cardiovascular risk Page(s): 68`,
  ],
  [
    'Lidoderm 5% patch #30',
    'Lidocaine patches 5 percent, 1 box',
    `${CHRONIC_PAIN} Topical Analgesics Page(s): 111-113`,
  ],
  [
    'MRI of the cervical spine',
    'Magnetic resonance imaging (MRI), cervical spine, without contrast',
    'Non-MTUS Official Disability Guidelines (ODG), Low Back, MRIs (magnetic resonance imaging)',
  ],
  [
    'Physical therapy for the right shoulder, 12 sessions',
    'Twelve sessions of physical therapy, right shoulder',
    `${CHRONIC_PAIN} Manual therapy & manipulation Page(s): 58`,
  ],
  [
    'Acupuncture for the cervical spine, 2 times a week for 4 weeks',
    'Eight acupuncture sessions for the cervical spine',
    'MTUS Acupuncture Treatment Guidelines',
  ],
  [
    'TENS unit for the left knee, 30 day trial',
    'One-month rental of a TENS unit, left knee',
    `${CHRONIC_PAIN} TENS, chronic pain Page(s): 114-116`,
  ],
  [
    'Arthroscopy of the right knee',
    'Right knee arthroscopy with partial meniscectomy',
    'MTUS ACOEM Practice Guidelines, Chapter 13 Knee Complaints Page(s): 344',
  ],
];

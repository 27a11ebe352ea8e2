import { between, pick, type Random } from './random';

/** What an item may ask for: its words, what each side may cite for it, and how often it is overturned. */
interface Subject {
  readonly headings: readonly string[];
  readonly cited: readonly string[];
  readonly overturned: number;
}

const CHRONIC = 'Decision based on MTUS Chronic Pain Treatment Guidelines';

const SUBJECTS: readonly Subject[] = [
  {
    headings: ['Norco 10/325mg #120', 'Percocet 10/325mg #90', 'Tramadol ER 150mg #30', 'Oxycodone 15mg #60'],
    cited: [`${CHRONIC} Opioids Page(s): 76-80.`, `${CHRONIC} Weaning of Medications Page(s): 124.`],
    overturned: 0.1,
  },
  {
    headings: ['Valium 5mg #60', 'Xanax 1mg #30', 'Lorazepam 2mg #60'],
    cited: [`${CHRONIC} Benzodiazepines Page(s): 24.`],
    overturned: 0.03,
  },
  {
    headings: ['Gabapentin 300mg #90', 'Lyrica 75mg #60'],
    cited: [`${CHRONIC} Anti-epilepsy drugs (AEDs) Page(s): 16-21.`],
    overturned: 0.35,
  },
  {
    headings: ['Omeprazole 20mg #60', 'Prilosec 20mg #30'],
    cited: [
      `${CHRONIC} NSAIDs, GI symptoms & cardiovascular risk Page(s): 68.`,
      'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Pain, Proton pump inhibitors.',
    ],
    overturned: 0.2,
  },
  {
    headings: ['Terocin patches #30', 'Voltaren gel 1%', 'Flurbiprofen 20% cream 120gm', 'Menthoderm gel 240gm'],
    cited: [`${CHRONIC} Topical Analgesics Page(s): 111-113.`],
    overturned: 0.04,
  },
  {
    headings: ['MRI of the lumbar spine', 'MRI without contrast of the right knee', 'X-ray of the left shoulder'],
    cited: [
      'Decision based on MTUS ACOEM Practice Guidelines, Chapter 12 Low Back Complaints Page(s): 303-305.',
      'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Low Back, MRIs.',
    ],
    overturned: 0.25,
  },
  {
    headings: ['EMG/NCV of the bilateral upper extremities', 'Urine drug screen', 'CBC and CMP'],
    cited: [`${CHRONIC} Drug testing Page(s): 43.`, 'Decision based on MTUS ACOEM.'],
    overturned: 0.3,
  },
  {
    headings: ['Physical therapy 2 times a week for 6 weeks', 'Acupuncture 8 sessions', 'Chiropractic 12 visits'],
    cited: [`${CHRONIC} Physical Medicine Page(s): 98-99.`, `${CHRONIC} Manual therapy & manipulation Page(s): 58-60.`],
    overturned: 0.15,
  },
  {
    headings: ['Right shoulder arthroscopy', 'Lumbar fusion at L4-5', 'Carpal tunnel release, left'],
    cited: ['Decision based on MTUS ACOEM Practice Guidelines, Chapter 9 Shoulder Complaints Page(s): 209-211.'],
    overturned: 0.12,
  },
  {
    headings: ['TENS unit purchase', 'Lumbar brace', 'Home health aide 4 hours a day', 'Interferential unit rental'],
    cited: [`${CHRONIC} Transcutaneous electrotherapy Page(s): 114-121.`],
    overturned: 0.08,
  },
  {
    headings: ['Lumbar epidural steroid injection at L5-S1', 'Trigger point injections x 4', 'Facet block at C5-6'],
    cited: [`${CHRONIC} Epidural steroid injections (ESIs) Page(s): 46.`],
    overturned: 0.14,
  },
  {
    headings: ['Follow-up visit with an orthopedist', 'Psychological evaluation', 'Functional restoration program'],
    cited: [`${CHRONIC} Functional restoration programs (FRPs) Page(s): 30-34.`, 'Decision based on MTUS .'],
    overturned: 0.45,
  },
];

const NONE_CITED = 'The Claims Administrator did not cite any medical evidence for its decision.';
const SPECIALTIES = [
  'Family Practice',
  'Orthopedic Surgery',
  'Pain Medicine',
  'Physical Medicine & Rehabilitation',
  'Chiropractic',
];
const VERDICTS = {
  true: ['is medically necessary', 'is medically necessary and appropriate'],
  false: ['is not medically necessary', 'is not medically necessary and appropriate'],
};
const REASONS = [
  'The records show no gain in function from the care so far.',
  'Conservative care of three months has failed and the examination found weakness.',
  'The guideline asks for signs that no note describes.',
  'A trial of a first-line treatment is documented with its effect.',
  'The number of sessions goes beyond what the guideline allows.',
  'No plan for the taper was made.',
];

/** An invented determination in the common layout. */
export function composed(next: Random, i: number): string {
  const year = 2013 + (i % 6);
  const decided = day(next, year, between(next, 7, 12));
  const denied = day(next, year, between(next, 3, 6));
  const received = day(next, year, 6);
  const injury = day(next, year - between(next, 1, 9), between(next, 1, 12));
  const subjects = Array.from({ length: between(next, 1, 5) }, () => pick(next, SUBJECTS));
  const [sex, age] = [pick(next, ['male', 'female']), between(next, 21, 70)];
  return `Case Number: CM${String(year).slice(2)}-${String(1_000_000 + i)} Date Assigned: ${received}
Date of Injury: ${injury} Decision Date: ${decided}
Priority: Standard UR Denial Date: ${denied}
Application Received: ${received}

HOW THE IMR FINAL DETERMINATION WAS MADE

MAXIMUS Federal Services sent the complete case file to an expert reviewer.

The Expert Reviewer has the following credentials:
State(s) of Licensure: California
Certification(s)/Specialty: ${pick(next, SPECIALTIES)}

CLINICAL CASE SUMMARY

The injured worker is a ${age} year old ${sex} who was hurt on ${injury}. The request was denied on ${denied}.

IMR ISSUES, DECISIONS AND RATIONALES

The Final Determination was based on decisions for the disputed items/services set forth below:

${subjects.map(subject => item(next, subject)).join('\n')}`;
}

const day = (next: Random, year: number, month: number): string =>
  `${String(month).padStart(2, '0')}/${String(between(next, 1, 28)).padStart(2, '0')}/${year}`;

function item(next: Random, { headings, cited, overturned }: Subject): string {
  const heading = pick(next, headings);
  const isOverturned = next() < overturned;
  const theirs = next() < 0.2 ? NONE_CITED : pick(next, cited);
  const verdict = pick(next, VERDICTS[`${isOverturned}`]);
  return `${heading}: ${isOverturned ? 'Overturned' : 'Upheld'}

Claims Administrator guideline: ${theirs}

MAXIMUS guideline: ${pick(next, cited)}

Decision rationale: ${pick(next, REASONS)} ${pick(next, REASONS)} Therefore the request for ${heading} ${verdict}.
`;
}

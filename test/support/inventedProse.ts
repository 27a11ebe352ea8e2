import { between, pick, type Random } from './random';

/** What a sentence may hold at `{day}`, `{name}` and so on; `{3-10}` is a number. */
const SLOTS: Readonly<Record<string, readonly string[]>> = {
  name: [
    ...['Dr. Nguyễn Văn Thành', 'Dr. Peña-Ibáñez', 'Dr. O’Connor', "Dr. D'Angelo", 'Dr. Müller-Großmann', 'Dr. Ng'],
    ...['Dr. Łukasz Wójcik', 'Dr. St. John', 'Dr. de la Cruz y Ramírez', 'J. A. Fi, M.D.', 'Dr. Wu', 'Dr. McFarlane'],
    ...[
      'A. B. Singh, D.O.',
      'Dr. Ezequiel Ortiz III',
      "Dr. O'Neil-Díaz",
      'Li Na, L.Ac.',
      'Dr. Titus',
      'Dr. Tiffany Lutz',
    ],
  ],
  day: ['{1-12}/{1-28}/20{11-13}', '0{1-9}/{10-28}/{11-13}', '{1-12}-{1-28}-20{11-13}', 'March {1-28}, 20{11-13}'],
  time: [
    '{1-12}:{10-59} a.m.',
    '{1-12}:{10-59} PM',
    '{10-23}:{10-59}',
    '{10-23}{10-59} hours',
    '{1-12}:{10-59}:{10-59} pm',
  ],
  drug: [
    ...[
      'Norco 10/325mg #60',
      'tramadol ER 150 mg',
      'gabapentin 600mg t.i.d.',
      'Lidoderm 5% patch',
      'Soma 350mg q.h.s.',
    ],
    ...['naproxen sodium 550 mg b.i.d.', 'omeprazole 20mg q.d.', 'Butrans 10 mcg/hr', 'Xanax 0.5 mg q.h.s. p.r.n.'],
    ...[
      'Flector 1.3%',
      'Zofran ODT 4 mg',
      'Tylenol #3',
      'vitamin B-12 1,000 mcg',
      'fluoxetine',
      'diflunisal',
      'MS Contin 15 mg',
    ],
  ],
  part: [
    'lumbar spine',
    'right shoulder',
    'left knee',
    'bilateral wrists',
    'low back',
    'neck',
    'L4-5 disc',
    'fifth finger',
  ],
  study: [
    ...[
      'Spine 2007;32(3):344-52',
      'J Bone Joint Surg Am. 2011;93:1234-9',
      'N Engl J Med 2006;354:1567',
      '(Deyo, 2009)',
    ],
    ...['Cochrane Database Syst Rev. 2013;(4):CD001254', 'Pain Physician 2012; 15: S67-116', '[{1-30}] Lee et al.'],
    ...['JAMA. 2010;303(13):1259–1265', 'Clin Orthop Relat Res, 466, pp. 12-18', '(Chou, 2007) (Martell-Annals, 2007)'],
  ],
  code: [
    'M54.5',
    '722.10',
    'S83.241A',
    'G89.4',
    '97110-59',
    '62323',
    '99213',
    '724.4',
    'ICD-10 M75.101',
    'CPT 64483 x2',
  ],
};

/** Sentences as reviewers write them, each with something that a copy could have put there. */
export const SENTENCES: readonly string[] = [
  'The {part} was tender on palpation, with spasm and a range of {20-90} degrees.',
  '{name} saw the injured worker on {day} and noted pain of {3-10}/10.',
  'She takes {drug} and {drug}, which bring her pain from {7-10}/10 to {1-5}/10.',
  'Straight leg raising was positive at {30-70}° on the left; reflexes were 2+ and symmetric.',
  'The request is for {4-24} visits, that is {1-3}x a week for {4-8} weeks.',
  'No red flags, no new trauma, no progressive deficit.',
  'ODG states: "Recommended as an option for short-term use (less than {2-6} weeks)."',
  'The guideline says on page {20-120} that "there is no evidence of benefit beyond {2-12} weeks".',
  'See {study}; also {study}.',
  'A trial of {6-12} sessions would be the usual first step.',
  'On {day} at {time}, the patient said, “I can’t sleep, and I can’t work.”',
  'As of {day} at {time} the pain was {1-9}; at {time} it was {1-9}.',
  'It was denied.',
  'The pain came back.',
  'He agreed.',
  'No.',
  'Yes, in part.',
  'A BMI of {22-45}.{1-9} kg/m², an A1c of {5-9}.{1-9}% and a blood pressure of {110-160}/{60-95} mm Hg were recorded.',
  'The employer (AT&T, R&D group) offered modified work, <5 hours a day and >1 break an hour.',
  'Strength was 4-/5 in the EHL, 5/5 in the gastroc-soleus and 4+/5 in the tibialis anterior.',
  'p < 0.05 for the first outcome, but p > 0.2 for the second and third ones.',
  'La paciente refirió: "no puedo levantar más de {5-20} libras desde el año pasado".',
  'The provider’s note reads “s/p L4-5 fusion w/ hardware, f/u in {4-8} wks, RTC p.r.n.”.',
  'First, the diagnosis is unclear; second, conservative care was not tried; third, no goal was set.',
  'The office at 1200 W. Olympic Blvd., Suite {100-900}, Los Angeles, CA 90015, sent no chart notes after {day}.',
  'Efficacy, difficult sleep, sufficient relief, and the affected, inflamed and stiff finger were all mentioned.',
  'The I.V. line, the E.M.G. and the N.C.V. were all done by {name}, Ph.D., Q.M.E.',
  'Grip with the Jamar was {10-40}-{10-40}-{10-40} kg on the right and {10-40}, {10-40}, {10-40} on the left.',
  '8 CCR §9792.21(c) and Labor Code §4610.5(c)(2) set the order of the evidence.',
  'What would change with the result? Nothing in the notes tells.',
  'His VAS score, his ODI of {20-70}%, and his SF-36 did not change!',
  'Codes {code}, {code} and {code} were billed.',
  'The diagnoses are: 1. lumbago ({code}); 2. radiculitis ({code}); 3. insomnia [{code}].',
  'The patient is able to sit for {10-60} min, to stand for {10-60} min and to lift {5-40} lbs.',
  'A long-term, well-designed, double-blind, placebo-controlled study of {50-900} workers found a difference of {1-9}.{1-9} points.',
  'See also www.mdguidelines.com and http://www.dir.ca.gov/dwc/MTUS/MTUS.html for the text.',
  'Page {1-9} of the report lists the drugs, and page {10-90} of {91-99} the visits.',
  'Case numbers of other claims (ADJ{1000000-9999999}) were not considered.',
  'There is NO documentation of a home exercise program (HEP), NONE of a TENS trial, and the UDS was NEG for THC.',
  'An injection of 80 mg of Depo-Medrol and 4 mL of 0.25% bupivacaine @ L5-S1 gave 50-60% relief × {2-6} weeks.',
  'It is {2-5} times what is advised, i.e., 12 vs. 4 visits, e.g. for the {part}.',
  'The Roland-Morris score fell by {2-9} points [{1-30}], and the effect was small ({1-5}).',
  'Total: US$ {100-900}.00 for {2-9} units.',
  'No signature, no date, no plan.',
  'Comment: none was made by the physician. Deleted hardware was replaced. Inserted screws were firm.',
  'He was 5\'10" tall and weighed {150-290} lb ({70-130} kg).',
  'Temperature 98.6°F, pulse {60-99}, SpO₂ 98%, α-2-δ ligands, β-blockers and μ-opioids were listed.',
  '½ tablet at night, ¾ cup of water, 1½ hours before bed.',
  'Dated {day}. Received {day}. Signed.',
  'This Independent Medical Review is of the request as it stands.',
  'Utilization review denied it on {day}.',
  'The guideline does not support routine use.',
  'Sent for an MRI [3T], he [the worker] waited {2-9} weeks; the (then) adjuster, {name}, wrote twice.',
  'Of {100-900} patients, {10-40}% (n = {10-99}) improved [95% CI {1-4}.{1-9}-{5-9}.{1-9}].',
  'The note is signed “{name}” and dated {day}, {time}.',
  'Criteria (a), (b) and (c) are met, (d) is not.',
  'She rates it 6-7/10 w/o and 3-4/10 w/ meds, per the {day} PR-2.',
  'In the ER (Mercy Hosp.) she got Toradol 60 mg IM x1 at {time}.',
  'MED = {20-200} mg/day ({2-8} tablets x {5-15} mg x 1.5).',
  'The worker’s claim (WC-{10-99}-{1000-9999}) was accepted for the {part}.',
  'Ms. X., her sister-in-law’s driver, lives at 12 O’Farrell St., #{2-40}, San José.',
];

/** What stands on a line of its own in a list of findings, of drugs, of visits. */
export const ENTRIES: readonly string[] = [
  'Less than {2-9} weeks of care.',
  'A plan with goals',
  'No red flags;',
  'Failure of {drug}',
  'Relief of {10-90}% or more for {4-8} weeks',
  'Signs on examination of the {part}, with corroboration by imaging and/or testing, and no improvement after active therapy',
  '{name}, {day}',
  '{drug}',
  '{drug}, {drug}',
  'Pain {1-10}/10',
  'Sleep: poor',
  'Flexion {10-90}, extension {10-30}',
  '{code}',
  '{day}: {name}, pain {1-10}/10',
  '{day} {time}',
  'None noted',
  '{part}',
  'Medications: {drug}',
  '({study})',
];

/** Words above a part of a rationale. */
export const HEADINGS: readonly string[] = [
  ...[
    'Discussion:',
    'Current medications:',
    'MEDICATIONS',
    'ASSESSMENT',
    'Plan:',
    'Criteria for use',
    'PHYSICAL EXAMINATION:',
  ],
  ...[
    'ODG Criteria:',
    'Diagnoses',
    'Treatment to date:',
    'Records of {day}',
    'A. History',
    'II. EXAMINATION',
    'Note',
    'References:',
  ],
  ...[
    'Indications for imaging -- Magnetic resonance imaging:',
    'ODG Physical Therapy Guidelines –',
    'Lumbar sprains ({code}):',
  ],
];

/** The words of a row with every slot filled. */
export function filled(next: Random, words: string): string {
  const once = words.replace(/\{([\da-z-]+)\}/g, (_, slot: string) => {
    const [, from, to] = /^(\d+)-(\d+)$/.exec(slot) ?? [];
    return from === undefined ? pick(next, SLOTS[slot]!) : String(between(next, Number(from), Number(to)));
  });
  return once.includes('{') ? filled(next, once) : once;
}

/** A filled row of a list of them; "at 5 p.m." needs no other full stop. */
export const oneOf = (next: Random, rows: readonly string[]): string =>
  filled(next, pick(next, rows)).replace(/\.{2}$/, '.');

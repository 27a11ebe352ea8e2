import { type Block, block } from './inventedBlocks';
import { oneOf, SENTENCES } from './inventedProse';
import { between, pick, type Random } from './random';

/** What was written for an item, to be found again: texts as one line each. */
export interface InventedItem {
  readonly heading: string;
  readonly isOverturned: boolean;
  /** A professional review has none, but a title that says the same. */
  readonly hasDecision: boolean;
  readonly claims: string | null;
  readonly maximus: string | null;
  readonly rationale: string;
}

export interface Invented {
  readonly text: string;
  readonly items: readonly InventedItem[];
}

/** A determination of any layout without a fault, written in the manner of one of many offices. */
export function inventedDetermination(next: Random): Invented {
  const write = pick(next, [standard, standard, standard, numberedDecisions, letter, professionalReview]);
  return write({ next, ...mannerOf(next) });
}

/** How an office writes: one manner throughout a text. */
interface Manner {
  readonly next: Random;
  /** Letters a line, 0: no line is wrapped. */
  readonly width: number;
  readonly hasGaps: boolean;
  readonly eachSentenceApart: boolean;
  readonly indent: string;
  readonly lineEnd: string;
  readonly blocks: number;
  /** Blocks that several items have word for word. */
  readonly stock: readonly Block[];
}

function mannerOf(next: Random): Omit<Manner, 'next'> {
  return {
    width: pick(next, [0, 0, between(next, 40, 120), between(next, 60, 100), 80, 95]),
    hasGaps: next() < 0.75,
    eachSentenceApart: next() < 0.12,
    indent: pick(next, ['', '', '', '  ', '    ']),
    lineEnd: next() < 0.1 ? '\r\n' : '\n',
    blocks: pick(next, [1, 2, 3, 6]),
    stock: next() < 0.3 ? [block(next), block(next), block(next)] : [],
  };
}

const HEADINGS = [
  ...['MRI of the lumbar spine without contrast', 'Norco 10/325mg #60', 'Physical therapy 2x6 for the right shoulder'],
  ...['Gabapentin 600mg #90 with 2 refills', 'TENS unit', 'Epidural steroid injection at L5-S1', 'Urine drug screen'],
  ...['EMG/NCV of the bilateral upper extremities', 'Acupuncture 6 visits', 'Terocin patches #30', 'Sleep study'],
  ...['Left knee arthroscopy with partial medial meniscectomy', 'Home health aide 4 hours per day, 3 days per week'],
  ...['Associated surgical service: Cold therapy unit for 7 days', 'Tylenol #3 #60', 'Vitamin B-12 1,000mcg injection'],
  ...['Retrospective request for Tramadol 50mg #60 (DOS 3/12/12)', 'Cyclobenzaprine 7.5 mg, ninety count'],
  ...['Voltaren 1% gel 100gm', 'X-ray of the cervical spine, flexion and extension', 'Lumbar brace (LSO) purchase'],
  ...['Consultation with Dr. O’Connor, an orthopedic surgeon', 'Flector patch 1.3% #30', 'CBC, CMP & lipid panel'],
];
const MTUS = 'MTUS Chronic Pain Treatment Guidelines';
const CITED = [
  ...[`Decision based on ${MTUS} Opioids Page(s): 78-80.`, `Decision based on ${MTUS} Page(s): 63-66.`],
  ...['Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 303-305.', 'Decision based on MTUS ACOEM.'],
  ...['Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Pain Chapter.'],
  ...['Decision based on MTUS Low Back Disorders 2020, Section(s): Diagnostic Testing, and Opioids 2017.'],
  ...[
    'Decision based on MTUS Opioid Treatment 2016, Section(s): 3.3 Opioids for Chronic Pain, and Shoulder Complaints 2004.',
  ],
  ...['Decision based on Non-MTUS Citation http://www.ncbi.nlm.nih.gov/pubmed/{1000000-9999999}.'],
];
const RELIED = [
  ...[
    'based its decision on the Low Back Complaints Chapter of the ACOEM Practice Guidelines, which is part of the MTUS.',
  ],
  ...['did not cite any evidence based criteria for its decision.'],
];
const FOUND = [
  'based his/her decision on the Official Disability Guidelines (ODG), which is not part of the MTUS.',
  'relied on the Chronic Pain Medical Treatment Guidelines, which is part of the MTUS.',
];
const REGARDED = [
  ...['the Low Back Complaints Chapter of the ACOEM Practice Guidelines, which is part of the MTUS.'],
  ...['the Chronic Pain Medical Treatment Guidelines, Opioids, criteria for use, pages 76-80, part of the MTUS.'],
];
const CONCLUSIONS = [
  ...['Therefore, the request {is} medically necessary.', 'As such, the request {is} medically necessary.'],
  ...['For these reasons, the requested treatment {is} medically necessary.'],
];
const HOW_MADE =
  'MAXIMUS Federal Services sent the complete case file to an expert reviewer. He/she has no affiliation with the employer, employee, providers or the claims administrator. He/she has been in active clinical practice for more than five years and is currently working at least 24 hours a week in active practice.';
const SUMMARY =
  'The expert reviewer developed the following clinical case summary based on a review of the case file, including all medical records:';
const INTRO = 'The Final Determination was based on decisions for the disputed items/services set forth below:';
const FILED =
  'An application for Independent Medical Review was filed on 8/9/2013 disputing the Utilization Review Denial dated 8/2/2013. A decision has been made for each of the treatment and/or services that were in dispute:';
const SUMMARY_TAKEN =
  'Disclaimer: The following case summary was taken directly from the utilization review denial/modification dated August 2, 2013.';
const SECTION_RELIED_UPON =
  'Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert Reviewer to Make His/Her Decision';
const RELIED_UPON_AND_WHY = 'MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY:';

/** An item with the blocks of its rationale. */
interface Drafted extends Omit<InventedItem, 'rationale'> {
  readonly blocks: readonly Block[];
}

function standard(manner: Manner): Invented {
  const items = itemsOf(manner, () => [oneOf(manner.next, CITED), oneOf(manner.next, CITED)]);
  const head = [
    ...['Case Number: CM14-0012345', 'Date Assigned: 06/11/2014', 'Date of Injury: 05/19/2011'],
    ...['Decision Date: 07/18/2014', 'UR Denial Date: 01/14/2014', 'Priority: Standard'],
    ...['Application Received: 01/29/2014', '', 'HOW THE IMR FINAL DETERMINATION WAS MADE', ''],
    ...paragraph(manner, HOW_MADE),
    ...['The Expert Reviewer has the following credentials:', 'State(s) of Licensure: California'],
    ...['Certification(s)/Specialty: Family Practice', ''],
    ...summaryOf(manner),
    ...['IMR ISSUES, DECISIONS AND RATIONALES', '', ...wrapped(manner, INTRO), ''],
  ];
  const written = items.flatMap(({ heading, isOverturned, claims, maximus, blocks }) => [
    ...paragraph(manner, `${heading}: ${isOverturned ? 'Overturned' : 'Upheld'}`),
    ...paragraph(manner, `Claims Administrator guideline: ${claims}`),
    ...paragraph(manner, `MAXIMUS guideline: ${maximus}`),
    ...rationaleOf(manner, 'Decision rationale: ', blocks),
  ]);
  return inventedOf(manner, [...head, ...written], items);
}

function numberedDecisions(manner: Manner): Invented {
  const { next } = manner;
  const relied = (): readonly [string, string] => [
    `The Claims Administrator ${pick(next, RELIED)}`,
    `The Physician Reviewer ${pick(next, FOUND)}`,
  ];
  const items = itemsOf(manner, relied);
  const head = [
    ...['MAXIMUS FEDERAL SERVICES, INC.', 'Independent Medical Review', '', 'Employee:', 'UR Denial Date:  11/14/2014'],
    ...['Date of Injury:  5/19/2011', '', 'HOW THE IMR FINAL DETERMINATION WAS MADE', ''],
    ...paragraph(manner, HOW_MADE),
    ...['DOCUMENTS REVIEWED', 'The following relevant documents were reviewed:'],
    ...['[X] Utilization Review Determination', '[ ] Medical Records from Provider', ''],
    ...summaryOf(manner),
    ...['IMR DECISION(S) AND RATIONALE(S)', '', ...wrapped(manner, INTRO), ''],
  ];
  const written = items.flatMap(({ heading, isOverturned, claims, maximus, blocks }, i) => [
    ...wrapped(manner, `${i + 1}. ${heading} ${isOverturned ? 'is' : 'is not'} medically necessary and appropriate.`),
    '',
    ...[...wrapped(manner, claims!), ''],
    ...[...wrapped(manner, maximus!), ''],
    ...["The Physician Reviewer's decision rationale:", '', ...rationaleOf(manner, '', blocks)],
    '',
  ]);
  return inventedOf(manner, [...head, ...written], items);
}

function letter(manner: Manner): Invented {
  const { next } = manner;
  const relied = (): readonly [string, string] => [
    `The Claims Administrator ${pick(next, RELIED)}`,
    `The Expert Reviewer relied on ${pick(next, REGARDED)}`,
  ];
  const items = itemsOf(manner, relied);
  const decided = items.flatMap(({ heading, isOverturned }, i) => {
    const words = `has determined the request for ${heading} is ${isOverturned ? '' : 'not'}medically necessary`;
    return [...wrapped(manner, `${i + 1}) MAXIMUS Federal Services, Inc. ${words} and appropriate.`), ''];
  });
  const head = [
    ...['MAXIMUS FEDERAL SERVICES, INC.', 'Notice of Independent Medical Review Determination', ''],
    ...['Dated: 9/30/2013', '', 'Date of UR Decision: 8/2/2013', 'Date of Injury: 5/19/2011'],
    ...['IMR Application Received: 8/9/2013', 'MAXIMUS Case Number: CM13-0070074', ''],
    ...[...decided, 'INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE', '', ...wrapped(manner, FILED), ''],
    ...[...decided, 'Medical Qualifications of the Expert Reviewer:', '', ...wrapped(manner, HOW_MADE), ''],
    ...['Case Summary:', '', ...wrapped(manner, SUMMARY_TAKEN), ''],
    ...rationaleOf(manner, '', blocksOf(manner)),
    ...['', 'Documents Reviewed for Determination:', '', '- Application of Independent Medical Review', ''],
  ];
  const written = items.flatMap(({ heading, claims, maximus, blocks }, i) => [
    ...[...wrapped(manner, `${i + 1}) Regarding the request for ${heading}:`), ''],
    ...[...wrapped(manner, SECTION_RELIED_UPON), ''],
    ...[...wrapped(manner, `${claims} ${maximus}`), ''],
    ...['Rationale for the Decision:', '', ...rationaleOf(manner, '', blocks), ''],
  ]);
  return inventedOf(manner, [...head, ...written], items);
}

function professionalReview(manner: Manner): Invented {
  const [{ heading, isOverturned, blocks }] = itemsOf(manner, () => ['', '']) as [Drafted];
  const maximus = pick(manner.next, REGARDED);
  const why = `RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS${isOverturned ? '' : ' NOT'} MEDICALLY NECESSARY:`;
  const lines = [
    ...['MAXIMUS FEDERAL SERVICES, INC.', 'MEDICAL PROFESSIONAL REVIEW', ''],
    ...['ISSUE AT DISPUTE:', '', ...wrapped(manner, heading), '', 'CASE SUMMARY:', ''],
    ...rationaleOf(manner, '', blocksOf(manner)),
    ...['', 'DOCUMENTS REVIEWED FOR DETERMINATION:', '', '- Application of Independent Medical Review', ''],
    ...[...wrapped(manner, RELIED_UPON_AND_WHY), '', ...wrapped(manner, maximus), ''],
    ...[...wrapped(manner, why), '', ...rationaleOf(manner, '', blocks), ''],
    ...['MEDICAL REVIEWER QUALIFICATIONS:', '', ...wrapped(manner, HOW_MADE)],
  ];
  return inventedOf(manner, lines, [{ heading, isOverturned, hasDecision: false, claims: null, maximus, blocks }]);
}

function itemsOf(manner: Manner, cited: () => readonly [string, string]): Drafted[] {
  const { next } = manner;
  const left = [...HEADINGS];
  return Array.from({ length: pick(next, [1, 1, 2, 3]) }, () => {
    const [heading = ''] = left.splice(between(next, 0, left.length - 1), 1);
    const isOverturned = next() < 0.2;
    const [claims, maximus] = cited();
    const conclusion = pick(next, CONCLUSIONS).replace('{is}', isOverturned ? 'is' : 'is not');
    const ends = { flows: true, lines: [oneOf(next, SENTENCES), conclusion] };
    return { heading, isOverturned, hasDecision: true, claims, maximus, blocks: [...blocksOf(manner), ends] };
  });
}

const blocksOf = ({ next, blocks, stock }: Manner): Block[] =>
  Array.from({ length: between(next, 1, blocks) }, () =>
    stock.length > 0 && next() < 0.6 ? pick(next, stock) : block(next),
  );

const summaryOf = (manner: Manner): string[] => [
  ...['CLINICAL CASE SUMMARY', '', ...paragraph(manner, SUMMARY)],
  ...paragraph(manner, 'The injured worker is a 48 year old female who was hurt on 05/19/2011.'),
  ...rationaleOf(manner, '', blocksOf(manner)),
  '',
];

const rationaleOf = (manner: Manner, label: string, blocks: readonly Block[]): string[] =>
  blocks.flatMap((one, i) => [...linesOf(manner, one, i === 0 ? label : ''), ...(manner.hasGaps ? [''] : [])]);

function linesOf(manner: Manner, { flows, lines }: Block, label: string): string[] {
  const [first = '', ...others] = lines;
  const all = [label + first, ...others];
  const apart = flows && !manner.eachSentenceApart ? [all.join(' ')] : all;
  return apart.flatMap(line => wrapped(manner, line));
}

const paragraph = (manner: Manner, words: string): string[] => [
  ...wrapped(manner, words),
  ...(manner.hasGaps ? [''] : []),
];

/** A line of words, broken where it is too long; one with columns stays whole. */
function wrapped({ width }: Manner, words: string): string[] {
  if (width === 0 || words.length <= width || /\S\s{2}|\t/.test(words)) return [words];
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

const inventedOf = ({ indent, lineEnd }: Manner, lines: readonly string[], items: readonly Drafted[]): Invented => ({
  text: lines.map(line => (line === '' ? '' : indent + line) + lineEnd).join(''),
  items: items.map(({ blocks, ...item }) => ({ ...item, rationale: blocks.flatMap(({ lines }) => lines).join(' ') })),
});

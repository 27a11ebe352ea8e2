// Unfinished and slipped work: placeholders, empty and missing parts, items twice or left out, slips of the language.
import { filled, inserted, replaced } from './edits.mjs';
import { middleOf } from './places.mjs';
import { sentencesOf } from './readText.mjs';

const PLACEHOLDERS = [
  'The injured worker is a «  year old» employee.',
  'A report «dated the following» day was reviewed.',
  'The diagnoses are «[diagnosis]».',
  'The last visit was on «MM/DD/YYYY».',
  'The medications are «XXXX».',
  'The treatment so far is «[insert treatment]».',
  'The worker complains of «___» pain.',
  'Pain is rated «_/10».',
  'The symptoms began on «{DATE}».',
  'The worker takes «<medication>» daily.',
  'The plan was «TBD».',
  'Findings: «[...]».',
];

function* placeholder({ text, summary, items }, { turns, next }) {
  for (const place of [summary, items[0]?.rationale].filter(Boolean))
    for (let turn = 0; turn < turns; turn++) yield inserted(text, middleOf(text, place, turn), next.of(PLACEHOLDERS));
}

/** Credentials or decision that were never filled in. */
function* credentialsEmpty({ text }) {
  for (const label of ['State(s) of Licensure:', 'Certification(s)/Specialty:']) {
    const start = text.indexOf(label);
    if (start < 0) continue;
    const end = text.indexOf('\n', start);
    yield replaced(text, { start, end }, label);
  }
}

function* emptyParagraph({ text, items }) {
  for (const item of items)
    for (const { label, start, end } of [item.maximus, item.rationale, item.claims])
      if (start < end)
        yield { ...replaced(text, { start: label.start, end }, text.slice(label.start, label.end)), item };
}

/** A paragraph without its label. */
function* labelMissing({ text, items }) {
  for (const item of items)
    for (const { label, start } of [item.maximus, item.rationale, item.claims])
      yield { ...replaced(text, { start: label.start, end: start }, '«»'), item };
}

function* decisionMissing({ text, items }) {
  for (const item of items) yield { ...replaced(text, item.decision, '«»'), item };
}

const NO_DECISIONS = [
  'Upheid',
  'Overtuned',
  'Partially upheld',
  'Modified',
  'Uphold',
  'Overruled',
  'Denied',
  'Certified',
];

function* decisionUnknown({ text, items }, { next }) {
  for (const item of items) yield { ...replaced(text, item.decision, next.of(NO_DECISIONS)), item };
}

const LONGEST = 100;

/** An item once more behind itself, its heading as it is, in capitals, or with other spaces. */
function* duplicateItem({ text, items }, { next }) {
  const ways = [
    words => words,
    words => words.toUpperCase(),
    words => words.replace(/ /g, '  '),
    words => words.replace(/(\d)(mg)/i, '$1 $2'),
  ];
  const short = items.filter(({ headingText }) => /^[A-Z0-9]/.test(headingText) && headingText.length < LONGEST);
  for (const item of short.slice(0, 3)) {
    const heading = next.of(ways)(item.headingText);
    const rest = text
      .slice(item.heading.start, item.rationale.end)
      .replace(/^[\s\S]*?(?=Claims Administrator guideline:)/, '');
    const once = `${heading}: ${item.decision.word}\n\n${rest}`;
    const end = item.rationale.end;
    yield { ...replaced(text, { start: end, end }, `\n\n«${once}»`), item };
  }
}

const LISTED = [
  'Under review are requests for {first} and «Tizanidine 4mg #60».',
  'The disputed items are {first} and «a lumbar corset».',
  'The issues at dispute are {first} and «8 sessions of aquatic therapy».',
  '{first} and «Celebrex 200mg #30» are under review.',
  'This review concerns the requests for {first} and «a home H-wave unit».',
  'The following are under dispute: {first}, «Lunesta 3mg #30».',
  'Requests for {first} and «an ergonomic keyboard» were denied and are disputed here.',
  'At issue are {first} and «Terocin patches #30».',
];

function* itemMissing({ text, summary, items }, { turns, next }) {
  if (summary === null || items.length === 0 || items[0].headingText.length > 60) return;
  for (let turn = 0; turn < turns; turn++) {
    const words = filled(next.of(LISTED), { first: items[0].headingText });
    yield inserted(text, summary.end, words);
  }
}

const RECORD = [
  [/physical\s+therapy/i, 'There is no documentation of «physical therapy».'],
  [/home\s+exercise|home\s+program|exercises?\s+at\s+home/i, 'No «home exercise program» is documented.'],
  [/\bMRI\b/, 'There is no documentation of «an MRI».'],
  [/X-?rays?/i, 'No «X-ray» has been documented in the records.'],
  [/injections?/i, 'There is no evidence that «injections» have been tried.'],
  [/acupuncture/i, 'The records do not document «acupuncture».'],
  [/urine\s+drug\s+screen|\bUDS\b/i, 'There is no documentation of «a urine drug screen».'],
  [/straight\s+leg\s+rais/i, 'There is no documentation of «a straight leg raise test».'],
  [/range\s+of\s+motion/i, 'The «range of motion» has not been documented.'],
  [/anti-?inflammator|ibuprofen|naproxen|NSAID/i, 'There is no documentation of a trial of «anti-inflammatory drugs».'],
  [/return(?:ed)?\s+to\s+work|works?\s+full|back\s+to\s+work/i, 'No «return to work» is documented.'],
  [/pain\s+of\s+\d|\d\s?\/\s?10|pain\s+at\s+\d/i, 'There is no documentation of «pain levels».'],
  [/examination|\bexam\b/i, 'There is no documentation of «a physical examination».'],
  [
    /functional\s+(?:gain|improvement|benefit)|activities\s+of\s+daily/i,
    'There is no documentation of «functional improvement».',
  ],
];

const NEGATED = /\b(?:no|not|without|denie[sd]|never|none|failed to)\b/i;

/** What the summary tells of, denied in a rationale. */
function* recordContradicts({ text, summary, items }, { next }) {
  if (summary === null) return;
  const told = sentencesOf(text, summary).filter(sentence => !NEGATED.test(sentence.text));
  const denied = RECORD.filter(([stated]) => told.some(sentence => stated.test(sentence.text)));
  for (const item of items.slice(0, 3))
    if (denied.length > 0) yield { ...inserted(text, middleOf(text, item.rationale, 0), next.of(denied)[1]), item };
}

const SLIP_PLACES = 3;

function slips(pattern, change) {
  return function* ({ text, summary, items }) {
    for (const place of [summary, ...items.slice(0, 2).map(item => item.rationale)].filter(Boolean)) {
      const found = [...text.slice(place.start, place.end).matchAll(pattern)];
      for (let i = 0; i < Math.min(SLIP_PLACES, found.length); i++) {
        const match = found[Math.floor((i * found.length) / SLIP_PLACES)];
        const start = place.start + match.index;
        yield replaced(text, { start, end: start + match[0].length }, change(match));
      }
    }
  };
}

const wordDoubled = slips(/\b(?:the|of|and|is|to|a|for|was|with|in)\b(?= [a-z])/g, ([word]) => `«${word} ${word}»`);
const spaceMissing = slips(/(?<=[a-z]{3})\. (?=[A-Z][a-z])/g, () => '«.»');

const BROKEN = [
  'The guideline «do not recommended» this treatment.',
  'The records «does not shows» any gain.',
  'The treatment «is not support» by the guideline.',
  'The worker «has fail» conservative care.',
  'There «is no documentations» of a trial.',
  'The patient «have been» treated before.',
  'The request «are not» supported at this time.',
  'The provider «did not documented» the plan.',
];

function* phraseBroken({ text, items }, { next }) {
  for (const item of items.slice(0, 3)) yield inserted(text, middleOf(text, item.rationale, 0), next.of(BROKEN));
}

/** The drug of the heading with two letters in the wrong order or one left out, somewhere in the rationale. */
function* drugMisspelt({ text, items }, { next }) {
  for (const item of items) {
    const { drug } = item.facts;
    if (drug === null || drug.length < 6) continue;
    const middle = 2 + (next.seeds % (drug.length - 4));
    const ways = [
      drug.slice(0, middle) + drug.slice(middle + 1),
      drug.slice(0, middle) + drug[middle] + drug.slice(middle),
      drug.slice(0, middle) + drug[middle + 1] + drug[middle] + drug.slice(middle + 2),
    ];
    const other = next.of(ways);
    if (other.toLowerCase() === drug.toLowerCase()) continue;
    yield { ...inserted(text, middleOf(text, item.rationale, 0), `The need for «${other}» is not explained.`), item };
  }
}

const TITLES = /^[ \t]*(?:CLINICAL CASE SUMMARY|IMR ISSUES, DECISIONS AND RATIONALES)[ \t]*$/gm;

function* sectionMissing({ text }) {
  for (const match of text.matchAll(TITLES)) {
    const { start, end } = { start: match.index, end: match.index + match[0].length };
    yield { ...replaced(text, { start, end }, '«»'), whole: true };
  }
}

const LABEL_SLIPS = [
  [/MAXIMUS guideline:/, 'MAX1MUS guideline:'],
  [/MAXIMUS guideline:/, 'MAXIMUS guidline:'],
  [/Claims Administrator guideline:/, 'Claims Adminstrator guideline:'],
  [/Claims Administrator guideline:/, 'Claims Administrator guide1ine:'],
  [/Decision rationale:/, 'Decision rational:'],
  [/Decision rationale:/, 'Decison rationale:'],
  [/Decision rationale:/, 'Decision ratonale:'],
  [/MAXIMUS guideline:/, 'MAXIMUS guideine:'],
];

function* labelMisspelt({ text, items }, { next }) {
  for (const item of items.slice(0, 4)) {
    const [label, slip] = next.of(LABEL_SLIPS);
    const found = label.exec(text.slice(item.heading.start, item.rationale.end));
    if (found === null) continue;
    const start = item.heading.start + found.index;
    yield { ...replaced(text, { start, end: start + found[0].length }, slip), item };
  }
}

const MISSING = ['guideline-missing', 'rationale-missing', 'paragraph-empty', 'label-unread', 'labels-out-of-order'];
export const kinds = [
  {
    name: 'placeholder-left',
    codes: ['placeholder-left'],
    wordings: PLACEHOLDERS.length,
    turns: 2,
    seeds: placeholder,
  },
  { name: 'credentials-empty', codes: ['placeholder-left', 'paragraph-empty'], seeds: credentialsEmpty },
  { name: 'paragraph-empty', codes: ['paragraph-empty'], seeds: emptyParagraph },
  { name: 'label-missing', codes: MISSING, seeds: labelMissing },
  {
    name: 'label-misspelt',
    codes: ['label-misspelt', 'label-unread'],
    wordings: LABEL_SLIPS.length,
    seeds: labelMisspelt,
  },
  { name: 'decision-missing', codes: ['decision-missing'], seeds: decisionMissing },
  { name: 'decision-unknown', codes: ['decision-unknown'], wordings: NO_DECISIONS.length, seeds: decisionUnknown },
  { name: 'item-duplicate', codes: ['item-duplicate'], seeds: duplicateItem },
  { name: 'item-missing', codes: ['item-missing'], wordings: LISTED.length, turns: 2, seeds: itemMissing },
  { name: 'section-missing', codes: ['section-missing'], seeds: sectionMissing },
  { name: 'record-contradicts', codes: ['record-contradicts'], wordings: RECORD.length, seeds: recordContradicts },
  { name: 'drug-misspelt', codes: ['drug-misspelt', 'name-differs'], seeds: drugMisspelt },
  { name: 'word-doubled', codes: ['word-doubled'], seeds: wordDoubled },
  { name: 'space-missing', codes: ['space-missing'], seeds: spaceMissing },
  { name: 'phrase-broken', codes: ['phrase-broken'], wordings: BROKEN.length, seeds: phraseBroken },
];

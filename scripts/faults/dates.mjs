// Dates that differ from those of the case block, that no case has, or that stand in no possible order.
import { filled, inserted, replaced, sentenceReplaced } from './edits.mjs';
import { middleOf } from './places.mjs';
import { datesIn, sentencesOf } from './readText.mjs';

/** How utilization review's denial is told of. {item} is the disputed item's heading. */
const OF_DENIAL = [
  'The prior utilization review dated «{D}» denied the request.',
  'The previous utilization review determination was dated «{D}».',
  'The original UR decision of «{D}» found that the guideline was not met.',
  'The initial UR determination was made on «{D}».',
  'The initial denial letter («{D}») cited the ACOEM guidelines.',
  'The request was previously reviewed on «{D}» and was not certified.',
  'The UR dated «{D}» denied the request because no trial of therapy was recorded.',
  'UR («{D}») modified the request.',
  'The request was non-certified by UR on «{D}».',
  'On «{D}» the request was denied by UR.',
  'The treatment was denied on «{D}» for lack of documentation.',
  'The prior review dated «{D}» did not certify the treatment.',
  'The original denial was dated «{D}».',
  'The previous decision of «{D}» refers to the same guideline.',
  'Utilization Review non-certified the request on «{D}».',
  'Per the UR letter of «{D}», the records did not show functional gain.',
  'A utilization review physician denied the request on «{D}» for lack of a treatment plan.',
  'In a decision dated «{D}», utilization review did not certify the treatment.',
  'In its determination of «{D}» the claims administrator denied the request.',
  "The utilization reviewer's decision of «{D}» has been considered.",
  'The adverse determination was issued on «{D}».',
  'The service in dispute was not certified in the utilization review of «{D}».',
  'The denial of «{D}» by the claims administrator rests on the absence of an examination.',
  'Certification was refused by utilization review on «{D}».',
  'The UR report, dated «{D}», notes that no new findings were submitted.',
  'A Utilization Review Report dated «{D}» failed to approve the request.',
  'Utilization review on «{D}» did not recommend certification.',
  'On «{D}», Utilization Review denied certification of the request.',
];

/** How the injury is told of where the summary has said it already. */
const OF_INJURY = [
  'The date of injury was «{D}».',
  'The injured worker has a date of injury of «{D}».',
  'The injured worker filed an occupational claim from «{D}».',
  'The injured worker sustained an industrial injury on «{D}».',
  'The patient was injured on «{D}».',
  'The claimant reported a work-related injury of «{D}».',
  'The DOI is «{D}».',
  'The symptoms have been present since the industrial injury of «{D}».',
  'The complaints go back to the work accident of «{D}».',
  'The date of injury («{D}») lies well in the past.',
  'The patient was hurt at work on «{D}» and has been treated since.',
  'In this case the applicant alleged chronic pain reportedly associated with an industrial injury of «{D}».',
  'The injury occurred on «{D}», and conservative care followed.',
  'Following the work injury on «{D}», several conservative measures were tried.',
];

/** How a summary tells of the injury in its first sentence. */
const FIRST_SENTENCES = [
  'The injured worker is a {age} year old {sex}, who sustained an industrial injury on «{D}».',
  'The injured worker is a {age}-year-old {sex} with a reported date of injury on «{D}».',
  'The injured worker is a {age} year old {sex} injured on «{D}» due to an undisclosed mechanism of injury.',
  'This is a {age} year old {sex} with an industrial injury dated «{D}».',
  'This {age} year-old {sex} was hurt at work on «{D}» when a load slipped.',
  'The patient is a {age} year old {sex} whose date of injury is «{D}».',
  'The applicant is a represented {age}-year-old {sex} who has filed a claim for chronic pain reportedly associated with an industrial injury of «{D}».',
  'According to the records, this is a {age}-year-old {sex} with a date of injury of «{D}».',
  'This claimant, a {age}-year-old {sex}, has an occupational claim from «{D}».',
  'The {age} year old {sex} injured worker suffered a work-related injury on «{D}».',
  'A {age} year old {sex} sustained a work injury on «{D}» while lifting.',
  'The patient is a {age}-year-old {sex} who was injured at work on «{D}».',
];

const BEFORE_INJURY = [
  'The worker was first seen for this injury on «{D}» by the primary treating physician.',
  'The request for authorization dated «{D}» asks for the treatment in dispute.',
  'A progress report dated «{D}» lists the treatment for the industrial injury.',
  'The primary treating physician requested the treatment on «{D}».',
  'The treatment was requested in a report of «{D}».',
  "In a PR-2 report dated «{D}», the physician described the worker's complaints after the injury.",
  'The RFA of «{D}» lists the diagnoses.',
  'At the follow-up visit of «{D}» the worker reported no change since the injury.',
];

const AFTER_DENIAL = [
  'The request for authorization was dated «{D}».',
  'The request for authorization was submitted on «{D}».',
  'A request for authorization dated «{D}» was reviewed.',
  'The RFA is dated «{D}».',
  'The RFA form of «{D}» lists the treatment in dispute.',
  'The provider submitted the request for authorization on «{D}».',
  'On «{D}» the treating physician signed the request for authorization.',
  'The Request for Authorization Form dated «{D}» gives the diagnoses.',
];

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAY = 86_400_000;

/** A day as people write it; the form goes round. */
function written(iso, turn) {
  const [year, month, day] = iso.split('-').map(Number);
  const two = number => String(number).padStart(2, '0');
  const forms = [
    `${two(month)}/${two(day)}/${year}`,
    `${two(month)}/${two(day)}/${year}`,
    `${two(month)}-${two(day)}-${year}`,
    `${MONTHS[month - 1]} ${day}, ${year}`,
    `${month}/${day}/${year}`,
    `${two(month)}/${two(day)}/${two(year % 100)}`,
  ];
  return forms[turn % forms.length];
}

const shifted = (iso, days) => new Date(Date.parse(iso) + days * DAY).toISOString().slice(0, 10);

/** Slips of the pen: some days off, another month, another year, month and day or two digits in the wrong order. */
function slipOf(iso, turn) {
  const [year, month, day] = iso.split('-').map(Number);
  const at = (y, m, d) => new Date(Date.UTC(y, m - 1, d)).toISOString().slice(0, 10);
  const slips = [
    shifted(iso, -1),
    day <= 12 && day !== month ? at(year, day, month) : shifted(iso, -3),
    at(year - 1, month, Math.min(day, 28)),
    shifted(iso, 10),
    at(year, month === 1 ? 2 : month - 1, Math.min(day, 28)),
    shifted(iso, day % 10 === 9 ? -1 : 1),
    at(year, month, day > 10 && day % 11 !== 0 ? Math.min(28, Number([...String(day)].reverse().join(''))) : day + 2),
  ];
  return slips[turn % slips.length];
}

/** A slip of a date that the text has nowhere, written in one of the forms. */
function wrongDate({ text, block }, iso, turn) {
  const used = new Set([...datesIn(text).map(date => date.iso), ...Object.values(block).map(date => date.iso)]);
  for (let i = 0; i < 7; i++) {
    const slip = slipOf(iso, turn + i);
    if (!used.has(slip)) return written(slip, turn);
  }
  return null;
}

const TELLS_OF_DENIAL = /utili[sz]ation|\bUR\b|denied|non-?certified|not certified|modified/i;

/** A sentence that tells of the denial: in place of the one that does so already, or one more. */
function denialIn(where) {
  return function* (doc, { turns, next }) {
    if (doc.block.ur === undefined) return;
    for (const place of placesOf(doc, where)) {
      const told = sentencesOf(doc.text, place).filter(tellsOfDenial);
      if (told.length > 1) continue;
      for (let turn = 0; turn < turns; turn++) {
        const D = wrongDate(doc, doc.block.ur.iso, turn + next.seeds);
        if (D !== null) yield put(doc.text, { place, instead: told[0], turn }, filled(next.of(OF_DENIAL), { D }));
      }
    }
  };
}

const tellsOfDenial = ({ text }) => TELLS_OF_DENIAL.test(text) && datesIn(text).length > 0;

function put(text, { place, instead, turn }, sentence) {
  return instead === undefined
    ? inserted(text, middleOf(text, place, turn), sentence)
    : sentenceReplaced(text, instead, sentence);
}

const placesOf = (doc, where) =>
  where === 'summary' ? [doc.summary].filter(Boolean) : doc.items.map(item => item.rationale);

const LASTING = /cumulative|continuous trauma|repetitive|dates of injury|injuries of|\bCT\b from/i;

function* injuryInRationale(doc, { turns, next }) {
  const { injury } = doc.block;
  if (injury === undefined || doc.summary === null || LASTING.test(doc.text.slice(doc.summary.start, doc.summary.end)))
    return;
  for (const { rationale } of doc.items)
    for (let turn = 0; turn < turns; turn++) {
      const D = wrongDate(doc, injury.iso, turn + next.seeds);
      if (D !== null) yield inserted(doc.text, middleOf(doc.text, rationale, turn), filled(next.of(OF_INJURY), { D }));
    }
}

function* injuryInSummary(doc, { next }) {
  const { injury } = doc.block;
  const { text, summary } = doc;
  if (injury === undefined || summary === null || LASTING.test(text.slice(summary.start, summary.end))) return;
  const told = sentencesOf(text, summary).filter(sentence =>
    datesIn(sentence.text).some(({ iso }) => iso === injury.iso),
  );
  if (told.length !== 1) return;
  for (let turn = 0; turn < 3; turn++) {
    const D = wrongDate(doc, injury.iso, turn + next.seeds);
    const date = datesIn(told[0].text).find(({ iso }) => iso === injury.iso);
    const place = { start: told[0].start + date.start, end: told[0].start + date.end };
    if (D !== null) yield replaced(text, place, D);
  }
  for (let turn = 0; turn < 6 && doc.worker !== null; turn++) {
    const D = wrongDate(doc, injury.iso, turn + next.seeds);
    if (D !== null) yield sentenceReplaced(text, told[0], filled(next.of(FIRST_SENTENCES), { D, ...doc.worker }));
  }
}

const YEARS = ['3026', '20216', '2106', '0216', '1016', '20166', '2916', '2061', '1216', '22016', '2201'];

/** A year that no case has, in place of the year of any date of the summary and the rationales. */
function* impossibleYear(doc, { next }) {
  for (const place of [doc.summary, ...doc.items.map(item => item.rationale)].filter(Boolean)) {
    const dates = datesIn(doc.text.slice(place.start, place.end)).filter(({ written: date }) => /\d{4}$/.test(date));
    for (const date of dates.slice(0, 3)) {
      const start = place.start + date.start;
      const end = place.start + date.end;
      yield replaced(doc.text, { start, end }, `«${doc.text.slice(start, end - 4)}${next.of(YEARS)}»`);
    }
  }
}

function* beforeInjury(doc, { turns, next }) {
  const { injury } = doc.block;
  if (injury === undefined || doc.summary === null || LASTING.test(doc.text.slice(doc.summary.start, doc.summary.end)))
    return;
  for (let turn = 0; turn < turns; turn++) {
    const D = written(shifted(injury.iso, -[10, 45, 365, 120][turn % 4]), turn % 3);
    yield inserted(doc.text, middleOf(doc.text, doc.summary, turn), filled(next.of(BEFORE_INJURY), { D }));
  }
}

function* afterDenial(doc, { turns, next }) {
  const { ur } = doc.block;
  if (ur === undefined || doc.summary === null) return;
  for (let turn = 0; turn < turns; turn++) {
    const D = written(shifted(ur.iso, [4, 15, 30, 9][turn % 4]), turn % 3);
    yield inserted(doc.text, middleOf(doc.text, doc.summary, turn), filled(next.of(AFTER_DENIAL), { D }));
  }
}

/** Two dates of the case block in the wrong order. */
function* blockOutOfOrder({ text, block }) {
  const pairs = [
    ['injury', 'ur', 40],
    ['ur', 'received', 12],
    ['ur', 'decided', 20],
    ['received', 'assigned', 7],
    ['assigned', 'decided', 30],
  ];
  for (const [first, second, days] of pairs)
    if (block[first] !== undefined && block[second] !== undefined)
      yield { ...replaced(text, block[first], written(shifted(block[second].iso, days), 0)), whole: true };
}

export const kinds = [
  {
    name: 'ur-date-in-summary',
    codes: ['date-differs'],
    wordings: OF_DENIAL.length,
    turns: 6,
    seeds: denialIn('summary'),
  },
  {
    name: 'ur-date-in-rationale',
    codes: ['date-differs'],
    wordings: OF_DENIAL.length,
    turns: 3,
    seeds: denialIn('rationale'),
  },
  { name: 'injury-date-in-summary', codes: ['date-differs'], wordings: FIRST_SENTENCES.length, seeds: injuryInSummary },
  {
    name: 'injury-date-in-rationale',
    codes: ['date-differs'],
    wordings: OF_INJURY.length,
    turns: 2,
    seeds: injuryInRationale,
  },
  { name: 'impossible-year', codes: ['date-invalid', 'date-differs'], wordings: YEARS.length, seeds: impossibleYear },
  {
    name: 'request-before-injury',
    codes: ['request-before-injury'],
    wordings: BEFORE_INJURY.length,
    turns: 4,
    seeds: beforeInjury,
  },
  {
    name: 'request-after-denial',
    codes: ['request-before-injury'],
    wordings: AFTER_DENIAL.length,
    turns: 4,
    seeds: afterDenial,
  },
  { name: 'dates-out-of-order', codes: ['dates-out-of-order'], seeds: blockOutOfOrder },
];

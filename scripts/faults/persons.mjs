// Pronouns of the other sex, and what tells who the persons are.
import { inserted, replaced } from './edits.mjs';
import { middleOf } from './places.mjs';

/** {he}, {his}, {him}: the pronoun of the other sex; a capital letter where the sentence begins with it. */
const SENTENCES = [
  '«{He}» reports pain of 6 on a scale of 10.',
  '«{He}» is currently taking ibuprofen as needed.',
  'The patient stated that «{he}» is able to walk for half an hour.',
  'The injured worker notes that the medication helps «{him}» to sleep.',
  '«{His}» pain is made worse by sitting.',
  'On examination «{his}» gait was slow.',
  'There is no indication that «{he}» has completed a home exercise program.',
  'The records show that «{he}» had therapy in the past.',
  'It is not clear how the treatment would improve «{his}» function.',
  '«{He}» has not returned to work.',
  'In this case, «{he}» has failed two drugs of the first line.',
  'The claimant has been using the medication, and «{his}» level of function has not changed.',
  'Although «{he}» reports relief, no measure of function is given.',
  'Conservative care gave «{him}» little relief.',
];
const SAMPLE_SIZE = 3;

const OTHER = { he: 'she', she: 'he', his: 'her', him: 'her', himself: 'herself', herself: 'himself', hers: 'his' };

function otherOf(pronoun, after) {
  const low = pronoun.toLowerCase();
  // "her pain" is "his pain", "helps her." is "helps him."
  const other = low === 'her' ? (/^\s+[a-z]/.test(after) ? 'his' : 'him') : OTHER[low];
  return /^[A-Z]/.test(pronoun) ? other[0].toUpperCase() + other.slice(1) : other;
}

function filledFor(sentence, sex) {
  const words = sex === 'female' ? { he: 'he', his: 'his', him: 'him' } : { he: 'she', his: 'her', him: 'her' };
  return sentence.replace(/\{(he|his|him)\}/gi, (_, name) => {
    const word = words[name.toLowerCase()];
    return /^[A-Z]/.test(name) ? word[0].toUpperCase() + word.slice(1) : word;
  });
}

function pronounIn(where) {
  return function* ({ text, summary, items, worker }, { turns, next }) {
    if (worker === null) return;
    for (const place of where === 'summary' ? [summary] : items.map(item => item.rationale)) {
      for (const { start, end } of pronounsIn(text, place, worker.sex).slice(0, SAMPLE_SIZE))
        yield replaced(text, { start, end }, otherOf(text.slice(start, end), text.slice(end)));
      for (let turn = 0; turn < turns; turn++)
        yield inserted(text, middleOf(text, place, turn), filledFor(next.of(SENTENCES), worker.sex));
    }
  };
}

/** The worker's pronouns of a place, without "he/she". */
function pronounsIn(text, place, sex) {
  const own = sex === 'female' ? /\b(?:she|her|herself)\b/gi : /\b(?:he|his|him|himself)\b/gi;
  return [...text.slice(place.start, place.end).matchAll(own)]
    .map(match => ({ start: place.start + match.index, end: place.start + match.index + match[0].length }))
    .filter(
      ({ start, end }) =>
        !/\/|\bor\s$/.test(text.slice(start - 3, start)) && !/^\s+or\s/.test(text.slice(end, end + 6)),
    );
}

const NUMBERS = [
  'SSN «123-45-6789» is on file.',
  'The social security number is «623-45-1189».',
  'The patient (SS# «512-34-9876») was seen.',
  'The office can be reached at «(916) 555-0143».',
  'Telephone: «415-555-0199».',
  'The report was sent to «records@example.com» by the clinic.',
  'The claim number is «WC2015-0044321».',
  'Claim #: «00412-998877».',
  'The patient lives at «1420 Alder Street, Fresno, CA 93701».',
  'Call the patient at «559.555.0147» for an interpreter.',
];

function* identifier({ text, summary }, { turns, next }) {
  if (summary === null) return;
  for (let turn = 0; turn < turns; turn++) yield inserted(text, middleOf(text, summary, turn), next.of(NUMBERS));
}

const REVIEWERS = [
  'Reviewed by «John Carver, MD».',
  'The expert reviewer, «Dr. Elena Marsh», is board certified.',
  'Expert reviewer: «Paul Ingram, M.D.»',
  'Electronically signed by «Helen Roth, MD», expert reviewer.',
  'The physician reviewer «Dr. Samuel Ortiz» reviewed the case.',
  'This determination was prepared by «Anna Lind, DO», expert reviewer.',
  'Reviewer: «Thomas Berg, MD, FAAOS».',
  'Signed, «Maria Conti, M.D.», Expert Reviewer',
];

/** The reviewer's name behind the credentials. */
function* reviewerNamed({ text }, { next }) {
  const credentials = /Certification\(s\)\/Specialty:[^\n]*/.exec(text);
  if (credentials === null) return;
  const end = credentials.index + credentials[0].length;
  yield replaced(text, { start: end, end }, `\n\n${next.of(REVIEWERS)}`);
}

export const kinds = [
  {
    name: 'pronoun-in-summary',
    codes: ['pronoun-differs'],
    wordings: SENTENCES.length,
    turns: 3,
    seeds: pronounIn('summary'),
  },
  {
    name: 'pronoun-in-rationale',
    codes: ['pronoun-differs'],
    wordings: SENTENCES.length,
    turns: 2,
    seeds: pronounIn('rationale'),
  },
  { name: 'identifier', codes: ['identifier-present'], wordings: NUMBERS.length, turns: 2, seeds: identifier },
  { name: 'reviewer-named', codes: ['reviewer-named'], wordings: REVIEWERS.length, seeds: reviewerNamed },
];

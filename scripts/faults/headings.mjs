// Heading and rationale that do not speak of the same: another side, strength, number, level of the spine or part of the body.
import { filled, inserted, replaced } from './edits.mjs';
import { middleOf } from './places.mjs';

const OF_SIDE = [
  'The examination of the «{other} {part}» shows tenderness.',
  'The worker has pain of the «{other} {part}» on motion.',
  'The plan is to treat the «{other} {part}».',
  'No red flag is recorded for the «{other} {part}».',
  'The request concerns the «{other} {part}», which has been treated before.',
  'Conservative care of the «{other} {part}» is not documented.',
  'The symptoms of the «{other} {part}» have not changed since the last visit.',
  'The guideline supports this treatment for the «{other} {part}» in certain cases.',
  'The findings at the «{other} {part}» are limited to a loss of motion.',
];

/** "#N" or the strength beside the drug's own name. */
const OF_NUMBER = [
  'The request is for {drug} «#{number}».',
  'The provider prescribed {drug} «#{number}» for the pain.',
  '{drug} «#{number}» was requested without a treatment plan.',
  'A supply of {drug} «#{number}» exceeds what the guideline supports.',
  'The need for {drug} {strength} «#{number}» is not explained in the records.',
  'The worker was given {drug} {strength} «#{number}» at the last visit.',
  'The requested {drug}, «#{number}», has been used for some time.',
  'Refill of {drug} «# {number}» is in dispute.',
];
const OF_STRENGTH = [
  'The request is for {drug} «{other}».',
  'The provider prescribed {drug} «{other}» for the pain.',
  'The continued use of {drug} «{other}» has been considered.',
  'In this case, {drug} «{other}» was requested.',
  '{drug} «{other}» has been used for several months.',
  'The request for {drug} «{other}» gives no frequency.',
  'The dose of {drug} («{other}») has not been tapered.',
  'A refill of {drug} «{other}» was asked for at the last visit.',
];
/** A drug's name a slip of the pen off, in the item's own rationale or that of another. */
const OF_SLIP = [
  'The worker continues to take «{slip}» at night.',
  'Current medications include «{slip}», which gives some relief.',
  'A trial of «{slip}» was begun at the last visit.',
  'The treating physician prescribed «{slip}» again.',
  'Weaning from «{slip}» has been advised.',
  'The pain score without «{slip}» is not recorded.',
  'He reported no side effects of «{slip}».',
  '«{slip}» was continued without a change of dose.',
  'The urine drug screen was consistent with «{slip}».',
  'Use of «{slip}» has not been shown to better function.',
];
const OF_LEVEL = [
  'The request is for a procedure at «{other}».',
  'The imaging shows a disc bulge at «{other}» and the injection is planned at that level.',
  'The request for treatment at «{other}» has been considered.',
  'The planned level is «{other}».',
  'The guideline criteria for treatment at «{other}» have been reviewed.',
  'The proposed surgery at «{other}» follows a failed course of therapy.',
  'The provider asks for the procedure at the «{other}» level.',
  'The injection at «{other}» was requested after therapy failed.',
];
const OF_TEST = [
  'The criteria for a «{other} {test}» are not met.',
  'The guideline lists criteria for a «{other} {test}».',
  'The worker does not meet the criteria for «{other} {test}».',
  'The request for «{other} {test}» has been considered.',
  'A «{other} {test}» is supported where red flags are present.',
  'There is no indication for a «{test} of the {other} spine» in the records.',
  'The indications for «{test} of the {other} spine» have been reviewed.',
  'The requested «{other} spine {test}» was reviewed against the guideline.',
];

const OTHER_SIDE = { left: 'right', right: 'left' };

/** Where the text tells of the other side too, a mention of it may be true. */
function tellsOfOneSide(text, { side, part }) {
  const other = new RegExp(`\\b(?:${OTHER_SIDE[side]}|bilateral|both)\\s+(?:\\w+\\s+)?${part}`, 'i');
  return !other.test(text) && !/\b(?:contralateral|opposite side|other side|bilateral(?:ly)?)\b/i.test(text);
}

function sidedItems({ text, end, items }) {
  return items.filter(({ facts }) => facts.side !== null && tellsOfOneSide(text.slice(0, end), facts));
}

function* sideInHeading(doc) {
  for (const item of sidedItems(doc)) {
    const { heading, rationale, facts } = item;
    const named = new RegExp(`\\b${facts.side}\\s+(?:\\w+\\s+)?${facts.part}`, 'i');
    if (!named.test(doc.text.slice(rationale.start, rationale.end))) continue;
    yield* flippedIn(doc.text, heading, facts, item);
  }
}

function* sideInRationale(doc, { turns, next }) {
  for (const item of sidedItems(doc)) {
    yield* flippedIn(doc.text, item.rationale, item.facts, item);
    for (let turn = 0; turn < turns; turn++) {
      const words = filled(next.of(OF_SIDE), { other: OTHER_SIDE[item.facts.side], part: item.facts.part });
      yield { ...inserted(doc.text, middleOf(doc.text, item.rationale, turn), words), item };
    }
  }
}

function* flippedIn(text, place, { side, part }, item) {
  const told = [
    ...text.slice(place.start, place.end).matchAll(new RegExp(`\\b${side}\\b(?=\\s+(?:\\w+\\s+)?${part})`, 'gi')),
  ];
  for (const match of told) {
    const start = place.start + match.index;
    const other = OTHER_SIDE[side];
    const written = /^[A-Z]{2}/.test(match[0])
      ? other.toUpperCase()
      : /^[A-Z]/.test(match[0])
        ? other[0].toUpperCase() + other.slice(1)
        : other;
    yield { ...replaced(text, { start, end: start + side.length }, written), item };
  }
}

const NUMBERS = [30, 45, 60, 90, 120, 180];

function* numberDiffers({ text, items }, { turns, next }) {
  for (const item of items) {
    const { drug, quantity, strength } = item.facts;
    if (drug === null || quantity === null) continue;
    for (let turn = 0; turn < turns; turn++) {
      const number = NUMBERS.filter(other => other !== quantity)[(turn + next.seeds) % 5];
      const facts = { drug, number, strength: `${strength.number}${strength.unit}` };
      yield { ...inserted(text, middleOf(text, item.rationale, turn), filled(next.of(OF_NUMBER), facts)), item };
    }
    yield* numbersIn(
      text,
      item,
      new RegExp(`(?<=\\b${drug}\\b[^.]{0,30}#\\s?)${quantity}\\b`, 'gi'),
      quantity === 60 ? '90' : '60',
    );
  }
}

/** One letter left out, doubled or in the place of another vowel, or two that changed places. */
function slipOf(name, turn) {
  const at = 2 + (turn % (name.length - 4));
  const slips = [
    name.slice(0, at) + name.slice(at + 1),
    name.slice(0, at) + name[at] + name.slice(at),
    name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2),
    name.slice(0, at) + (name[at] === 'a' ? 'e' : 'a') + name.slice(at + 1),
  ];
  return slips.find((slip, i) => i >= turn % slips.length && slip.toLowerCase() !== name.toLowerCase()) ?? slips[0];
}

function* drugMisspelt({ text, items }, { turns, next }) {
  for (const item of items) {
    const { drug } = item.facts;
    if (drug === null || drug.length < 7 || /[^A-Za-z]/.test(drug)) continue;
    for (let turn = 0; turn < turns; turn++) {
      const slip = slipOf(drug, next.seeds + turn);
      if (new RegExp(`\\b${slip}\\b`, 'i').test(text)) continue;
      const { rationale } = items[(items.indexOf(item) + turn) % items.length];
      if (rationale === null) continue;
      yield { ...inserted(text, middleOf(text, rationale, turn), filled(next.of(OF_SLIP), { slip })), item };
    }
  }
}

function* strengthDiffers({ text, items }, { turns, next }) {
  for (const item of items) {
    const { drug, strength } = item.facts;
    if (drug === null || strength.number.includes('/')) continue;
    const number = String(Number(strength.number) * [2, 0.5, 10][next.seeds % 3]);
    for (let turn = 0; turn < turns; turn++) {
      const other = `${number}${turn % 2 === 0 ? '' : ' '}${strength.unit}`;
      yield {
        ...inserted(text, middleOf(text, item.rationale, turn), filled(next.of(OF_STRENGTH), { drug, other })),
        item,
      };
    }
    yield* numbersIn(
      text,
      item,
      new RegExp(`(?<=\\b${drug}\\s{1,3})${strength.number}(?=\\s?${strength.unit})`, 'gi'),
      number,
    );
  }
}

/** The number of the heading, where the rationale repeats it, by another. */
function* numbersIn(text, item, pattern, other) {
  const { start, end } = item.rationale;
  for (const match of text.slice(start, end).matchAll(pattern)) {
    const at = start + match.index;
    yield { ...replaced(text, { start: at, end: at + match[0].length }, other), item };
  }
}

const LEVELS = ['L3-4', 'C5-6', 'L2-L3', 'C4-C5', 'T8-9', 'L1-2', 'C3-4'];

function* levelDiffers({ text, items }, { turns, next }) {
  for (const item of items) {
    const { level } = item.facts;
    if (level === null) continue;
    for (let turn = 0; turn < turns; turn++) {
      const other = LEVELS.filter(name => name.replace(/[CTL]/g, '') !== level.replace(/[CTLS]/g, ''))[
        (turn + next.seeds) % 5
      ];
      yield { ...inserted(text, middleOf(text, item.rationale, turn), filled(next.of(OF_LEVEL), { other })), item };
    }
    yield* numbersIn(text, item, new RegExp(level, 'g'), LEVELS[next.seeds % 2]);
  }
}

function* otherPartsTest({ text, items }, { turns, next }) {
  for (const item of items) {
    const { test, region } = item.facts;
    if (test === null || region === null || /\band\b|,/.test(item.headingText.replace(/\([^)]*\)/g, ''))) continue;
    for (let turn = 0; turn < turns; turn++) {
      const wording = next.of(OF_TEST);
      const others = wording.includes('spine')
        ? ['cervical', 'thoracic', 'lumbar']
        : ['cervical', 'lumbar', 'knee', 'shoulder'];
      const other = others.filter(name => name !== region)[(turn + next.seeds) % 2];
      yield { ...inserted(text, middleOf(text, item.rationale, turn), filled(wording, { other, test })), item };
    }
  }
}

export const kinds = [
  { name: 'side-in-heading', codes: ['name-differs'], seeds: sideInHeading },
  { name: 'side-in-rationale', codes: ['name-differs'], wordings: OF_SIDE.length, turns: 2, seeds: sideInRationale },
  {
    name: 'number-beside-drug',
    codes: ['quantity-differs', 'name-differs'],
    wordings: OF_NUMBER.length,
    turns: 2,
    seeds: numberDiffers,
  },
  {
    name: 'drug-misspelt-anywhere',
    codes: ['drug-misspelt', 'name-differs'],
    wordings: OF_SLIP.length,
    turns: 4,
    seeds: drugMisspelt,
  },
  { name: 'strength-differs', codes: ['name-differs'], wordings: OF_STRENGTH.length, turns: 2, seeds: strengthDiffers },
  {
    name: 'level-differs',
    codes: ['level-differs', 'name-differs'],
    wordings: OF_LEVEL.length,
    turns: 4,
    seeds: levelDiffers,
  },
  {
    name: 'other-parts-test',
    codes: ['level-differs', 'name-differs'],
    wordings: OF_TEST.length,
    turns: 4,
    seeds: otherPartsTest,
  },
];

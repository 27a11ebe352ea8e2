// A decision or a conclusion that says the contrary.
import { filled, replaced, sentenceReplaced } from './edits.mjs';
import { sentencesOf } from './readText.mjs';

const FLIPPED = { Upheld: 'Overturned', Overturned: 'Upheld', UPHELD: 'OVERTURNED', OVERTURNED: 'UPHELD' };

const NECESSARY = [
  'Therefore, the request «is medically necessary».',
  'The request for {item} «is medically necessary» and appropriate.',
  'Therefore, the requested treatment «is medically necessary», based on the records provided.',
  'Per the guidelines, {item} «is medically necessary».',
  'The request «is medically necessary» in the care of this patient.',
  'For these reasons the request «is considered medically necessary».',
  'As such, {item} «is medically necessary».',
  'The guideline criteria are met, and therefore the request «is medically necessary or appropriate».',
  'The medical necessity of the request «has been established».',
  'Medical necessity «is established» for {item}.',
  'Thus the request «is supported as being medically necessary».',
  'The original UR decision is overturned, and the request «is deemed medically necessary».',
  'Consequently, this treatment «is found to be medically necessary» at this time.',
  'Based on the foregoing, the request «was medically necessary».',
];
const NOT_NECESSARY = [
  'Therefore, the request «is not medically necessary».',
  'The request for {item} «is not medically necessary» and appropriate.',
  'Therefore, the requested treatment «is not medically necessary», based on the records provided.',
  'Per the guidelines, {item} «is not medically necessary».',
  'The request «is not medically necessary» in the care of this patient.',
  'For these reasons the request «is not considered medically necessary».',
  'The request «is not medically necessary or appropriate».',
  'The record does not show that the criteria are met, «therefore this request is not medically necessary».',
  'Thus the request «is not supported as being medically necessary».',
  'The medical necessity of the request «has not been established».',
  'Medical necessity «cannot be affirmed» for {item}.',
  'As such, {item} «cannot be considered medically necessary».',
  'Consequently, this treatment «is deemed not medically necessary» at this time.',
  'Based on the foregoing, the request «was not medically necessary».',
  'Since none of this is documented, the request «is not certified» and is not medically necessary.',
];

const VERDICT = /medical(?:ly)?\s+(?:necessary|necessity|appropriate)|\bupheld\b|\boverturned\b/i;

function* decisionFlipped({ text, items }) {
  for (const { decision } of items) yield replaced(text, decision, FLIPPED[decision.word]);
}

/** The only sentence that concludes, the other way round. */
function* conclusionFlipped({ text, items }, { turns, next }) {
  for (const item of items) {
    const verdicts = sentencesOf(text, item.rationale).filter(sentence => VERDICT.test(sentence.text));
    if (verdicts.length !== 1) continue;
    const wordings = /^over/i.test(item.decision.word) ? NOT_NECESSARY : NECESSARY;
    for (let turn = 0; turn < turns; turn++) {
      const name = item.headingText.length > 60 ? 'the treatment' : `the ${item.headingText}`;
      yield { ...sentenceReplaced(text, verdicts[0], filled(next.of(wordings), { item: name })), item };
    }
  }
}

/** "is not medically necessary" without its "not", or with one. */
function* notDropped({ text, items }) {
  for (const item of items) {
    const { start, end } = item.rationale;
    const places = [...text.slice(start, end).matchAll(/\b(is|are|was|were)(\s+not)?\s+medically\s+necessary/g)];
    if (places.length !== 1) continue;
    const [found, verb, not] = places[0];
    const words = not === undefined ? found.replace(verb, `${verb} not`) : found.replace(not, '');
    yield {
      ...replaced(text, { start: start + places[0].index, end: start + places[0].index + found.length }, words),
      item,
    };
  }
}

const OUTCOMES = {
  UPHOLD: 'OVERTURN',
  OVERTURN: 'UPHOLD',
  UPHOLDS: 'OVERTURNS',
  OVERTURNS: 'UPHOLDS',
  UPHELD: 'OVERTURNED',
};

/** The letter's outcome against its items. */
function* outcomeFlipped({ text, summary }) {
  const letter = text.slice(0, summary?.start ?? 0);
  for (const match of letter.matchAll(/(?<!PARTIALLY )\b(UPHOLDS?|OVERTURNS?|UPHELD)\b/g)) {
    yield replaced(text, { start: match.index, end: match.index + match[0].length }, OUTCOMES[match[0]]);
  }
}

const CONTRADICTS = ['decision-contradicts-rationale'];
export const kinds = [
  { name: 'decision-flipped', codes: [...CONTRADICTS, 'letter-outcome-disagrees'], seeds: decisionFlipped },
  {
    name: 'conclusion-flipped',
    codes: CONTRADICTS,
    wordings: NECESSARY.length + NOT_NECESSARY.length,
    turns: 3,
    seeds: conclusionFlipped,
  },
  { name: 'not-dropped-or-added', codes: CONTRADICTS, seeds: notDropped },
  { name: 'letter-outcome-flipped', codes: ['letter-outcome-disagrees'], seeds: outcomeFlipped },
];

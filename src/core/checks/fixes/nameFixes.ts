import type { Model } from '../../model/model';
import { matchesOf } from '../../text/matches';
import { isNear } from '../../text/misspelling';
import { inLettersLike } from '../../text/words';
import type { ProblemFacts } from '../problem';
import { choice, type Edit, type Fix } from './fix';

type DrugMisspelt = Extract<ProblemFacts, { code: 'drug-misspelt' }>;
type NameDiffers = Extract<ProblemFacts, { code: 'name-differs' }>;

const MOST_SLIPS = 2;

/** One side as the other has it; a drug's name, where it stands more often, also everywhere in the text. */
export function namesAlike(model: Model, { what, span, headingSpan, heading, rationale }: NameDiffers): Fix[] {
  const written = (word: string, like: string): string => (what === 'side' ? inLettersLike(word, like) : word);
  const [inRationale, inHeading] = [written(heading, rationale), written(rationale, heading)];
  const here = [
    choice(`Change the rationale to “${inRationale}”`, [{ span, text: inRationale }]),
    choice(`Change the heading to “${inHeading}”`, [{ span: headingSpan, text: inHeading }]),
  ];
  // Another drug, not a slip, may be right in its other places.
  if (what !== 'drug' || !isNear(rationale.toLowerCase(), heading.toLowerCase(), MOST_SLIPS)) return here;
  return [...here, ...everywhere(model, rationale, heading), ...everywhere(model, heading, rationale)];
}

/** The drug's name, here and, where the slip stands more often, everywhere in the text. */
export function spelledRight(model: Model, { span, written, meant }: DrugMisspelt): Fix[] {
  const name = inLettersLike(meant, written);
  return [choice(`Change to “${name}”`, [{ span, text: name }]), ...everywhere(model, written, name)];
}

/** A word in each of its places, where there are several. */
function everywhere({ text }: Model, written: string, meant: string): Fix[] {
  const edits = matchesOf(WORD, text)
    .filter(([word]) => word.toLowerCase() === written.toLowerCase())
    .map(({ index, 0: word }): Edit => {
      const text = word === written ? meant : inLettersLike(meant, word);
      return { span: { start: index, end: index + word.length }, text };
    });
  if (edits.length < 2) return [];
  return [choice(`Change “${written}” to “${meant}” everywhere (${edits.length} places)`, edits)];
}

const WORD = /[A-Za-z]{4,}/g;

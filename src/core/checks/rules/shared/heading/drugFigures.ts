import type { Item } from '../../../../model/model';
import { namesOfSameDrug } from '../../../../request/drugs';
import { matchesOf } from '../../../../text/matches';

/** A strength or a number that stands right behind a drug's name, as an offset of the text. */
export interface DrugFigure {
  readonly written: string;
  readonly at: number;
}

/** All names of the drug that a heading begins with, in lower case; none where its name is too short to tell. */
export function drugNamesOf({ request }: Item): readonly string[] {
  const name = request.name?.split(/[\s,(/]/)[0] ?? '';
  return name.length < SHORTEST_NAME ? [] : namesOfSameDrug(name);
}

const SHORTEST_NAME = 4;

/**
 * The figures that an expression finds behind one of the names, with nothing but form, strength and punctuation between:
 * "Norco (hydrocodone) 10/325mg tablets, #60".
 */
export function figuresBehind(names: readonly string[], text: string, figure: RegExp): DrugFigure[] {
  if (names.length === 0) return [];
  return matchesOf(figure, text)
    .filter(({ index }) => standsBehindName(names, text.slice(Math.max(0, index - FARTHEST), index).toLowerCase()))
    .map(({ 0: written, index }) => ({ written, at: index }));
}

const FARTHEST = 60;

function standsBehindName(names: readonly string[], lead: string): boolean {
  const words = lead.replace(OTHER_NAME, ' ').split(/[\s,;:()]+/);
  const last = words.findLastIndex(word => names.includes(word) || names.some(name => word === `${name}/apap`));
  return last >= 0 && words.slice(last + 1).every(word => word === '' || OF_A_DRUG.test(word) || names.includes(word));
}

/** "Movantik (naloxegol) 25 mg" */
const OTHER_NAME = /\([a-z][a-z -]{2,30}\)/g;

/** What may stand between a drug's name and a figure of it: a strength, its form, how it is taken, another name of its parts. */
const OF_A_DRUG =
  /^(?:[\d./-]+(?:mg|mcg|%)?(?:\/\d+(?:mg|ml)?)?|mg|mcg|%|er|xr|xl|sr|cr|dr|ir|ec|tablets?|tabs?|capsules?|caps?|pills?|oral|gel|cream|patch(?:es)?|apap|acetaminophen|hcl|sodium|tartrate|of|at|odt|b\.?i\.?d|t\.?i\.?d|q\.?i\.?d|qd|qhs|q\d{1,2}h|po|prn|daily|nightly)$/;

import { matchesOf } from '../text/matches';
import { type Beginning, beginningOf } from '../text/words';
import { BODY_PART_ROWS, type BodyPartRow, LOWER_LIMB, type Region, UPPER_LIMB } from './bodyPartRows';

/** A part of the body that a text names, or that a treatment it names implies ("meniscectomy": the knee). */
export interface BodyPart {
  /** As written. */
  readonly text: string;
  readonly start: number;
  readonly named: PartName;
  /** The regions it lies in. */
  readonly at: readonly Region[];
  /** Regions whose chapters treat of it as well: the leg's nerves come from the low back. */
  readonly near: readonly Region[];
}

/** Whether the part itself is named, or a structure within it, or what is of no other part, or a device with its parts. */
type PartName = 'part' | 'structure' | 'implied' | 'worn';

/** A name of the table, in lower case. */
interface Name {
  readonly named: PartName;
  readonly row: BodyPartRow;
}

/** The words of a name in lower case. */
const keyOf = (name: string): string => name.toLowerCase().replace(/[^a-z]+/g, ' ');

const namesOf = (row: BodyPartRow, named: PartName, words: string | undefined): [string, Name][] =>
  words === undefined ? [] : words.split(', ').map(name => [name, { named, row }]);

const TABLE: readonly [string, Name][] = BODY_PART_ROWS.flatMap(row => [
  ...namesOf(row, 'part', row.words),
  ...namesOf(row, 'structure', row.structures),
  ...namesOf(row, 'implied', row.implied),
  ...namesOf(row, 'worn', row.worn),
]);

/** The names of the table, from the last to the first, so that a longer one comes before its beginning. */
const NAMES: readonly string[] = TABLE.map(([name]) => keyOf(name))
  .sort()
  .reverse();

const ROW_OF_NAME: ReadonlyMap<string, Name> = new Map(
  TABLE.flatMap(([name, row]) => [name, `${name}s`].map(form => [keyOf(form), row] as const)),
);

/** Most names are keys in lower case; "C-spine" is "c spine". */
const rowNamed = (name: string): Name | undefined =>
  ROW_OF_NAME.get(name.toLowerCase()) ?? ROW_OF_NAME.get(keyOf(name));

/** Between two words of a name is a blank, a hyphen, a slash, or a comma and a blank. */
const BETWEEN = '[ ,/-]{1,2}';

const patternOf = (name: string): string => `${name.replaceAll(' and ', ' (?:and|&) ').replaceAll(' ', BETWEEN)}s?`;

function patternsByBeginning(): Map<Beginning, string[]> {
  const patterns = new Map<Beginning, string[]>();
  for (const name of NAMES) {
    const [first = ''] = name.split(' ', 1);
    const forms = name.includes(' ') ? [first] : [first, `${first}s`];
    for (const beginning of new Set(forms.map(beginningOf)))
      patterns.set(beginning, [...(patterns.get(beginning) ?? []), patternOf(name)]);
  }
  return patterns;
}

/** By the beginning of a word the names that begin with it, of which the longest counts. */
export const NAMES_OF_PARTS: ReadonlyMap<Beginning, RegExp> = new Map(
  Array.from(patternsByBeginning(), ([beginning, names]) => [
    beginning,
    new RegExp(`(?:${names.join('|')})(?![a-z])`, 'iy'),
  ]),
);

/** Behind a name, which it makes a document's, or the way a drug is given: "nasal spray". */
const NO_PART = new RegExp(`${BETWEEN}(?:guidelines?|sprays?)(?![a-z])`, 'iy');

/** The first three letters of a name where a word begins, as they may stand in a text: "C-spine". */
const BEGINNING = new RegExp(
  `\\b(?:${[...new Set(NAMES.map(name => name.slice(0, 3).replace(' ', BETWEEN)))].join('|')})`,
  'gi',
);

/** "L4-5", "C5-C6": vertebrae from one to the next. */
const LEVELS = /\b([CTL])\d{1,2} ?[-–/] ?[CTLS]?\d{1,2}\b/g;
const REGIONS_OF_LEVEL: Readonly<Record<string, Pick<BodyPart, 'at' | 'near'>>> = {
  C: { at: ['neck'], near: [] },
  T: { at: ['upper-back'], near: ['low-back'] },
  L: { at: ['low-back'], near: [] },
};

const levelsIn = (text: string): BodyPart[] =>
  matchesOf(LEVELS, text).map(match => ({
    text: match[0],
    start: match.index,
    named: 'part',
    ...REGIONS_OF_LEVEL[match[1]!]!,
  }));

/** The parts of the body that a text names; where it names none, those of the vertebrae it counts. */
export function bodyPartsIn(text: string, isEnough?: (part: BodyPart) => boolean): BodyPart[] {
  const parts = partsNamedIn(text, isEnough);
  return parts.length > 0 ? parts : levelsIn(text);
}

/** The parts of the body that a text names. Reading ends behind the part with which there are enough. */
function partsNamedIn(text: string, isEnough: (part: BodyPart) => boolean = () => false): BodyPart[] {
  const parts: BodyPart[] = [];
  BEGINNING.lastIndex = 0;
  for (let match = BEGINNING.exec(text); match !== null; match = BEGINNING.exec(text)) {
    const at = match.index;
    const names = NAMES_OF_PARTS.get(beginningFrom(text, at));
    const { part, end } = names === undefined ? { part: null, end: at } : partAt(names, text, at);
    BEGINNING.lastIndex = Math.max(end, at + 1);
    if (part === null) continue;
    parts.push(part);
    if (isEnough(part)) break;
  }
  return parts;
}

/** The beginning of the word at an offset, in whatever case it is written. */
function beginningFrom(text: string, at: number): Beginning {
  FIRST_LETTERS.lastIndex = at;
  return beginningOf(FIRST_LETTERS.exec(text)![0].toLowerCase());
}

const FIRST_LETTERS = /[a-z]{0,4}/iy;

/** The longest name that begins at an offset, and where it ends with what belongs to it: of a guideline's it is no part. */
export function partAt(
  names: RegExp,
  text: string,
  at: number,
): { readonly part: BodyPart | null; readonly end: number } {
  const end = endOfMatch(names, text, at);
  if (end === at) return { part: null, end };
  const endOfGuidelines = endOfMatch(NO_PART, text, end);
  return { part: endOfGuidelines > end ? null : partNamed(text.slice(at, end), at), end: endOfGuidelines };
}

function partNamed(name: string, start: number): BodyPart | null {
  const known = rowNamed(name);
  if (known === undefined || known.row.at.length === 0) return null;
  const { named, row } = known;
  return { text: name, start, named, at: row.at, near: row.near ?? NOWHERE };
}

/** The parts that the name of a device holds: the ankle and the foot. */
export const partsOfDevice = (device: BodyPart): BodyPart[] =>
  matchesOf(WORD, device.text).flatMap(({ 0: word, index }) => partNamed(word, device.start + index) ?? []);

const WORD = /[a-z]+/gi;

const NOWHERE: readonly Region[] = [];

/** Where the match of a sticky expression that begins at an offset ends; the offset where there is none. */
function endOfMatch(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** The regions that a chapter's name is about. */
export function regionsIn(text: string): readonly Region[] {
  const parts = bodyPartsIn(text);
  if (parts.length < 2) return parts[0]?.at ?? NOWHERE;
  const regions: Region[] = [];
  for (const { at } of parts) regions.push(...at);
  return regions;
}

/** The regions of parts named one by one, as the reference does. */
export const regionsOf = (names: readonly string[]): readonly Region[] =>
  names.flatMap(name => rowNamed(name)?.row.at ?? []);

/** Whether the part lies in the regions or next to them. */
export const liesIn = (part: BodyPart, regions: readonly Region[]): boolean =>
  meet(part.at, regions) || meet(part.near, regions);

/** Whether two of the parts have no region in common: "cervical and lumbar spine". */
export const areSeveral = (parts: readonly BodyPart[]): boolean =>
  parts.some(part => !parts.every(other => meet(other.at, part.at)));

/** Whether the regions have one in common. */
export function meet(some: readonly Region[], others: readonly Region[]): boolean {
  for (const region of some) if (others.includes(region)) return true;
  return false;
}

/**
 * The same parts for a study of the nerves: those of a limb come from the neck or the low back, so the chapters of the
 * spine and of the whole limb treat of it.
 */
export function forNerveStudy(part: BodyPart): BodyPart {
  const upper = part.at.some(region => region === 'neck' || UPPER_LIMB.includes(region));
  const lower = part.at.some(region => region === 'low-back' || LOWER_LIMB.includes(region));
  return {
    ...part,
    near: [
      ...part.near,
      ...(upper ? (['neck', ...UPPER_LIMB] as const) : []),
      ...(lower ? (['low-back', ...LOWER_LIMB] as const) : []),
    ],
  };
}

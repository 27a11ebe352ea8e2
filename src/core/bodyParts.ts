import { beginningsOf, marksAt } from './beginnings';
import { BODY_PART_ROWS, type BodyPartRow, LOWER_LIMB, type Region, UPPER_LIMB } from './bodyPartRows';
import { nameEndAt, nameWordsOf } from './guidelines/names';
import { once } from './once';

/** A part of the body that a text names, or that a treatment it names implies ("meniscectomy": the knee). */
export interface BodyPart {
  /** As written. */
  readonly text: string;
  /** The regions it lies in. */
  readonly at: readonly Region[];
  /** Regions whose chapters treat of it as well: the leg's nerves come from the low back. */
  readonly near: readonly Region[];
}

/** The words of a name in lower case. */
const keyOf = (name: string): string => name.toLowerCase().replace(/[^a-z]+/g, ' ');

const tables = once(() => {
  const rows = BODY_PART_ROWS.flatMap(row =>
    row.words.split(', ').flatMap(name => [name, `${name}s`].map(form => [form, row] as const)),
  );
  const names = rows.map(([name]) => name);
  return {
    names: nameWordsOf(names),
    beginnings: beginningsOf([{ words: names.map(name => keyOf(name).split(' ')[0]!), mark: 1 }]),
    rowOfName: new Map(rows.map(([name, row]) => [keyOf(name), row])),
  };
});

/** Names in lower case, as most are written, are keys already. */
function rowNamed(name: string): BodyPartRow | undefined {
  const { rowOfName } = tables();
  return rowOfName.get(name) ?? rowOfName.get(keyOf(name));
}

/** "L4-5", "C5-C6": vertebrae from one to the next. */
const LEVELS = /\b([CTL])\d{1,2} ?[-–/] ?[CTLS]?\d{1,2}\b/g;
const ROW_OF_LEVEL: Readonly<Record<string, Omit<BodyPart, 'text'>>> = {
  C: { at: ['neck'], near: [] },
  T: { at: ['upper-back'], near: ['low-back'] },
  L: { at: ['low-back'], near: [] },
};

const levelsIn = (text: string): BodyPart[] =>
  [...text.matchAll(LEVELS)].map(match => ({ text: match[0], ...ROW_OF_LEVEL[match[1]!]! }));

/** The parts of the body that a text names; where it names none, those of the vertebrae it counts. */
export function bodyPartsIn(text: string): BodyPart[] {
  const { names, beginnings } = tables();
  const parts: BodyPart[] = [];
  let mayCountVertebrae = false;
  for (let at = 0; at < text.length; ) {
    if (!isLetter(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const nameEnd = marksAt(beginnings, text, at) === 0 ? -1 : nameEndAt(text, at, text.length, names);
    if (nameEnd >= 0) {
      const part = partNamed(text, at, nameEnd);
      if (part !== null) parts.push(part);
    }
    const end = nameEnd >= 0 ? nameEnd : wordEnd(text, at);
    if (end === at + 1 && isDigit(text.charCodeAt(end))) mayCountVertebrae = true;
    at = end;
  }
  return parts.length === 0 && mayCountVertebrae ? levelsIn(text) : parts;
}

function wordEnd(text: string, at: number): number {
  let end = at + 1;
  while (isLetter(text.charCodeAt(end))) end++;
  return end;
}

/** ASCII letters, which differ from the small ones by one bit. */
const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The part whose name is text[start, end). "Knee Guidelines" names a document. */
function partNamed(text: string, start: number, end: number): BodyPart | null {
  GUIDELINES_BEHIND.lastIndex = end;
  if (GUIDELINES_BEHIND.test(text)) return null;
  const name = text.slice(start, end);
  const row = partOfSpine(text, start, name) ?? rowNamed(name);
  return row === undefined || row.at.length === 0 ? null : { text: name, at: row.at, near: row.near ?? [] };
}

const GUIDELINES_BEHIND = /[ ,/-]{1,2}guidelines?(?![a-z])/iy;

/** "C-spine" is no spine as a whole. */
function partOfSpine(text: string, at: number, name: string): Omit<BodyPart, 'text'> | undefined {
  const letter =
    name.length === 5 && /^spine$/i.test(name) ? /\b([CTL])[- ]$/i.exec(text.slice(Math.max(0, at - 3), at)) : null;
  return letter === null ? undefined : ROW_OF_LEVEL[letter[1]!.toUpperCase()];
}

/** The regions that a chapter's name is about. */
export function regionsIn(text: string): readonly Region[] {
  const parts = bodyPartsIn(text);
  return parts.length === 1 ? parts[0]!.at : parts.flatMap(part => part.at);
}

/** The regions of parts named one by one, as the reference does. */
export const regionsOf = (names: readonly string[]): readonly Region[] =>
  names.flatMap(name => rowNamed(name)?.at ?? []);

/** Whether the part lies in the regions or next to them. */
export const liesIn = (part: BodyPart, regions: readonly Region[]): boolean =>
  meet(part.at, regions) || meet(part.near, regions);

/** Whether two of the parts have no region in common: "cervical and lumbar spine". */
export const areSeveral = (parts: readonly BodyPart[]): boolean =>
  parts.some(part => !parts.every(other => meet(other.at, part.at)));

function meet(some: readonly Region[], others: readonly Region[]): boolean {
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

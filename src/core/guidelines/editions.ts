import { BLANK } from '../text/characters';
import { firstLetters, LETTER_PAIRS, type NameWords, nameEndAt } from './names';
import type { GuidelineDocument, Reference } from './reference';

/** A document's name as it is written with the year of an edition, as a pick list gives it: "Low Back Complaints 2004". */
export interface Edition {
  readonly written: string;
  readonly name: string;
  readonly year: number;
  /** The last letter of `written`. */
  readonly lastCode: number;
  readonly document: GuidelineDocument;
  readonly sections: SectionNames;
}

/** Editions under their first two letters. */
export type Editions = readonly (readonly Edition[])[];

/** Names of one document's sections as written, under their length: a name is compared with few of them. */
export type SectionNames = readonly (readonly SectionName[] | undefined)[];

export interface SectionName {
  readonly name: string;
  /** The title of its topic. */
  readonly title: string;
  /** The last letter of the name. */
  readonly lastCode: number;
  /** Whether a name of any document begins with this one: in a list it may go on behind the comma. */
  readonly beginsAnother: boolean;
}

/** The table of those editions of which the name is found by its words. */
export function editionsOf(
  byWrittenName: Reference['byWrittenName'],
  words: NameWords,
  sections: ReadonlyMap<string, SectionNames>,
): Editions {
  const editions = Array.from({ length: LETTER_PAIRS }, (): Edition[] => []);
  for (const [name, rows] of byWrittenName)
    for (const { document, year } of rows) {
      const written = `${name} ${year}`;
      if (written.length !== name.length + 5 || nameEndAt(written, 0, written.length, words) !== name.length) continue;
      const row = editions[firstLetters(written, 0)]!;
      if (row.every(edition => edition.written !== written))
        row.push({
          written,
          name,
          year: Number(year),
          lastCode: written.charCodeAt(written.length - 1),
          document,
          sections: sections.get(document.id) ?? [],
        });
    }
  return editions;
}

/** The edition whose name and year stand at `at`, or null. Two letters rule out nearly all others before a comparison. */
export function editionAt(text: string, at: number, editions: Editions): Edition | null {
  for (const edition of editions[firstLetters(text, at)]!) {
    const end = at + edition.written.length;
    const isLike = text.charCodeAt(end - 5) === BLANK && text.charCodeAt(end - 1) === edition.lastCode;
    if (isLike && text.slice(at, end) === edition.written) return edition;
  }
  return null;
}

/** The section of that name to the letter, or null. */
export function sectionAt(text: string, start: number, end: number, names: SectionNames): SectionName | null {
  const row = names[end - start];
  if (row === undefined) return null;
  const last = text.charCodeAt(end - 1);
  for (const section of row) if (section.lastCode === last && text.slice(start, end) === section.name) return section;
  return null;
}

import { nameEndAt } from './documentNames';
import { normalizeName } from './normalizeName';
import type { Edition, PlainSection, Reference, Vocabulary } from './types';
import { beginsLonger } from './vocabulary';

/**
 * The editions of a reference by name and year as a pick list gives them ("Low Back Complaints 2004"), those of which the
 * name is found by its words and ends in them.
 */
export function editionsOf(
  reference: Pick<Reference, 'byWrittenName' | 'nameWords' | 'vocabularies' | 'sectionNames'>,
) {
  const sections = new Map(
    [...reference.vocabularies].map(([id, vocabulary]) => [id, plainSections(vocabulary, reference.sectionNames)]),
  );
  const editions = new Map<string, Edition>();
  for (const [name, rows] of reference.byWrittenName)
    for (const { document, year } of rows) {
      const written = `${name} ${year}`;
      if (year === null || editions.has(written)) continue;
      if (/guidelines?$/i.test(name) || nameEndAt(name, 0, reference.nameWords) !== name.length) continue;
      const ids = rows.filter(row => row.year === year).map(row => row.document.id);
      editions.set(written, { name, year, document, ids, sections: sections.get(document.id) ?? new Map() });
    }
  return editions;
}

const NAME_AND_YEAR = /[A-Z][A-Za-z1,:&/() -]{1,99}? (?:19|20)\d\d/y;

/** An edition that is named in a text, and where its name with the year ends. */
export interface EditionAt {
  readonly edition: Edition;
  readonly end: number;
}

/** The edition whose name and year stand at `at`, or null. */
export function editionAt(text: string, at: number, editions: Reference['editions']): EditionAt | null {
  NAME_AND_YEAR.lastIndex = at;
  if (!NAME_AND_YEAR.test(text)) return null;
  const end = NAME_AND_YEAR.lastIndex;
  const edition = editions.get(text.slice(at, end));
  return edition === undefined ? null : { edition, end };
}

/** The sections of a document by their names to the letter, those that are read the same wherever they stand in a list. */
function plainSections({ exact }: Vocabulary, sectionNames: readonly string[]): ReadonlyMap<string, PlainSection> {
  const plain = [...exact].filter(([name]) => isPlain(name));
  return new Map(
    plain.map(([name, { title }]) => [name, { title, beginsAnother: beginsLonger(sectionNames, normalizeName(name)) }]),
  );
}

/** Without marks at its ends and words that may be of another grammar; what its commas part is whole. */
const isPlain = (name: string): boolean =>
  /^[^\s,;:.](?:.*[^\s,;:.])?$/.test(name) &&
  !/\b(?:decision|based|relied|outside|did|pages?|pgs?|pp?)\b/i.test(name) &&
  (!name.includes(', ') || (/^[^()]*(?:\([^()]*\)[^()]*)?$/.test(name) && !/(?:\band|&) ?[,;]/i.test(name)));

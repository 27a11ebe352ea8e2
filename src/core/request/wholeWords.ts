import type { Reference } from '../guidelines/types';
import { onceFor } from '../text/once';
import { ITEMS_INTRO, LABEL_ROWS, SECTION_ROWS } from '../text/vocabulary';
import { BODY_PART_ROWS } from './bodyPartRows';
import { namesOfAllDrugs } from './drugs';
import { SERVICE_ROWS } from './services';

/** Words of stock sentences, of citations and of conclusions, which a grammar looks for. */
const STOCK_WORDS = `
  medically medical necessary necessity appropriate decision based treatment guideline guidelines section sections page pages
  citation official disability evidence recommendation recommendations outside expert reviewer claims administrator chapter
  complaints practice occupational medicine online version edition chronic regarding
  original request requested requests authorized eligible portion remaining approved certified leaving
  upheld overturned established demonstrated supported indicated warranted recommended considered determined
  session sessions visit visits quantity tablet tablets capsule capsules refill refills unit units weekly weeks monthly months
  daily times retrospective service services bilateral right left
`;

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[a-z]{4,30}/g) ?? [];

/**
 * Whether letters, in lower case, are a word that some look-up knows: then a hyphen that breaks it at a line's end is none
 * of its own ("neces-" / "sary", "Opi-" / "oids"), as in "long-" / "term" it is.
 */
export const knowsWord = onceFor((reference: Reference): ((word: string) => boolean) => {
  let words: ReadonlySet<string> | null = null;
  return word => {
    words ??= new Set(textsWithWords(reference).flatMap(wordsIn));
    return words.has(word);
  };
});

const textsWithWords = (reference: Reference): readonly string[] => [
  STOCK_WORDS,
  ITEMS_INTRO,
  ...LABEL_ROWS.map(({ label }) => label),
  ...SECTION_ROWS.map(({ title }) => title),
  ...SERVICE_ROWS.map(({ words }) => words),
  ...BODY_PART_ROWS.map(({ words }) => words ?? ''),
  ...namesOfAllDrugs(reference),
  ...reference.documents.flatMap(({ citedAs, topics }) => [
    ...citedAs.map(({ name }) => name),
    ...topics.map(({ title }) => title),
  ]),
];

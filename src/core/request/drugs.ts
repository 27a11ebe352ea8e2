import type { Reference } from '../guidelines/types';
import { once, onceFor } from '../text/once';
import { DRUG_CLASSES } from './drugRows';

/** Each name of the table with all names of the drugs it stands for; a combination stands for more than one. */
const sameDrugs = once((): ReadonlyMap<string, readonly string[]> => {
  const byName = new Map<string, string[]>();
  for (const row of DRUG_CLASSES.flatMap(({ drugs }) => drugs)) {
    const names = row.split(' ');
    for (const name of names) byName.set(name, [...(byName.get(name) ?? []), ...names]);
  }
  return byName;
});

const classOfName = once(
  (): ReadonlyMap<string, string> =>
    new Map(
      DRUG_CLASSES.flatMap(({ id, drugs, others }) =>
        [...drugs, others].flatMap(names => names.split(' ').map(name => [name, id] as const)),
      ),
    ),
);

/** The names of the table, in lower case: one word each. */
export const namesOfDrugs = (): Iterable<string> => classOfName().keys();

/** The class of a drug, by a word in lower case; undefined where the table does not have it. */
export const classOfDrug = (name: string): string | undefined => classOfName().get(name);

/** Whether a word, in lower case, is the name of a drug. */
export const isDrug = (reference: Reference, word: string): boolean =>
  sameDrugs().has(word) || reference.drugs.has(word);

/** All names, in lower case, of the drugs that a name stands for; of a drug the table does not have the name itself. */
export function namesOfSameDrug(word: string): readonly string[] {
  const lower = word.toLowerCase();
  return sameDrugs().get(lower) ?? [lower];
}

/** The names of all drugs, in lower case. */
export const namesOfAllDrugs = onceFor((reference: Reference): readonly string[] => [
  ...new Set([...sameDrugs().keys(), ...reference.drugs.keys()]),
]);

/** The names, in lower case, of all drugs that begin with a letter. */
export const drugsBeginningWith = (reference: Reference, letter: string): readonly string[] =>
  drugsByLetter(reference).get(letter) ?? [];

const drugsByLetter = onceFor((reference: Reference): ReadonlyMap<string, readonly string[]> => {
  const byLetter = new Map<string, string[]>();
  for (const name of namesOfAllDrugs(reference)) {
    const letter = name.slice(0, 1);
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), name]);
  }
  return byLetter;
});

const LONG_WORD = /[A-Za-z][A-Za-z-]{3,}/g;

/** The drug names in a text, in order, in lower case. */
export function drugsIn(reference: Reference, text: string): string[] {
  const words = text.match(LONG_WORD) ?? [];
  return words.map(word => word.toLowerCase()).filter(word => isDrug(reference, word));
}

/** Drug names as a heading has them: brands as they are spelt, generic names with a capital letter. */
export function drugNames(reference: Reference): { readonly name: string; readonly topic: string }[] {
  const brands = new Map<string, string>();
  for (const { topics } of reference.documents)
    for (const { drugs } of topics) for (const brand of drugs?.brand ?? []) brands.set(brand.toLowerCase(), brand);
  return Array.from(reference.drugs, ([key, [topic]]) => ({
    name: brands.get(key) ?? capitalised(key),
    topic: topic ?? '',
  }));
}

const capitalised = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

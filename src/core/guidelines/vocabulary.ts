import { spellingsOf } from '../text/spellings';
import { normalizeName } from './normalizeName';
import type { GuidelineDocument, ReferenceData, Topic, Vocabulary } from './types';

/** The first words of the names of drugs. */
export const drugWords = (drugs: ReferenceData['drugs']): string[] => [...drugs.keys()].map(firstWord);

const firstWord = (name: string): string => normalizeName(name.split(/[ /]/)[0]!);

/** What the sections of a document may be called. */
export function vocabularyOf({ topics: entries }: GuidelineDocument, wordsOfDrugs: readonly string[]): Vocabulary {
  const topics = new Map<string, Topic>();
  const exact = new Map<string, Topic>();
  for (const [name, topic] of namesOf(entries)) {
    const key = normalizeName(name);
    if (key === '' || topics.has(key)) continue;
    topics.set(key, topic);
    exact.set(name, topic);
  }
  const ownNames = [...exact.keys(), ...entries.flatMap(drugsOf)];
  return {
    exact,
    topics,
    drugs: drugTopics(entries, wordsOfDrugs),
    byNumber: new Map(entries.flatMap(topic => numberOf(topic).map(number => [number, topic] as const))),
    spellings: spellingsOf(topics.keys()),
    firstWords: new Set([...wordsOfDrugs, ...ownNames.map(firstWord)]),
  };
}

/** Of names that are alike the first counts: titles, then other names, then titles without their brackets. */
const namesOf = (topics: readonly Topic[]): (readonly [string, Topic])[] => [
  ...topics.map(topic => [topic.title, topic] as const),
  ...topics.flatMap(topic => [...(topic.aliases ?? []), ...(topic.misspelt ?? [])].map(name => [name, topic] as const)),
  ...topics.map(topic => [beforeBracket(topic.title), topic] as const),
];

/** "Hydromorphone" of "Hydromorphone (Dilaudid)"; a list before a bracket is no name: "Soma, Vanadom (carisoprodol)". */
function beforeBracket(title: string): string {
  const head = title.slice(0, Math.max(0, title.indexOf('(')));
  return head.includes(',') ? '' : head;
}

/** "3.2" of "3.2 Opioids for Chronic Pain". */
const numberOf = ({ title }: Topic): readonly string[] => /^(\d+(?:\.\d+)*)\.?\s/.exec(title)?.slice(1) ?? [];

/** The topics that name a drug; null for a drug that the document's topics do not name. */
function drugTopics(topics: readonly Topic[], wordsOfDrugs: readonly string[]): Map<string, Topic | null> {
  const drugs = new Map<string, Topic | null>();
  if (topics.length === 0) return drugs;
  for (const topic of topics) for (const drug of drugsOf(topic)) drugs.set(normalizeName(drug), topic);
  for (const word of wordsOfDrugs) if (word.length >= 5 && !drugs.has(word)) drugs.set(word, null);
  return drugs;
}

const drugsOf = ({ drugs }: Topic): string[] => [...(drugs?.brand ?? []), ...(drugs?.generic ?? [])];

/** Normalized names, each once, in the order of their letters: a beginning is looked up as a whole name is. */
export const sortedNamesOf = (names: Iterable<string>): readonly string[] => [...new Set(names)].sort();

/** Whether a name is one of sorted names. */
export const hasName = (names: readonly string[], name: string): boolean => names[placeOf(names, name)] === name;

/** Whether one of sorted names begins with a name and goes on behind it. */
export function beginsLonger(names: readonly string[], name: string): boolean {
  const place = placeOf(names, name);
  const next = names[place] === name ? names[place + 1] : names[place];
  return next?.startsWith(name) ?? false;
}

/** Index of the first of sorted names that does not come before a name. */
function placeOf(names: readonly string[], name: string): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]! < name) low = middle + 1;
    else high = middle;
  }
  return low;
}

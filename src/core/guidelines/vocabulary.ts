import { spellingsOf } from '../text/spellings';
import { normalizeName } from './normalizeName';
import type { GuidelineDocument, ReferenceData, Topic, Vocabulary } from './types';

/** The first words of the names of drugs. */
export const drugWords = (drugs: ReferenceData['drugs']): string[] => Object.keys(drugs).map(firstWord);

const firstWord = (name: string): string => normalizeName(name.split(/[ /]/)[0]!);

/** What the sections of a document may be called. */
export function vocabularyOf(document: GuidelineDocument, wordsOfDrugs: readonly string[]): Vocabulary {
  const topics = new Map<string, Topic>();
  const exact = new Map<string, Topic>();
  const drugs = new Map<string, Topic | null>();
  const byNumber = new Map<string, Topic>();
  const add = (name: string, topic: Topic): void => {
    const key = normalizeName(name);
    if (key === '' || topics.has(key)) return;
    topics.set(key, topic);
    exact.set(name, topic);
  };
  for (const topic of document.topics) add(topic.title, topic);
  for (const topic of document.topics)
    for (const name of [...(topic.aliases ?? []), ...(topic.misspelt ?? [])]) add(name, topic);
  for (const topic of document.topics) {
    const bracket = topic.title.indexOf('(');
    const head = topic.title.slice(0, Math.max(0, bracket));
    if (!head.includes(',')) add(head, topic);
    const number = /^(\d+(?:\.\d+)*)\.?\s/.exec(topic.title)?.[1];
    if (number !== undefined) byNumber.set(number, topic);
    for (const drug of drugsOf(topic)) drugs.set(normalizeName(drug), topic);
  }
  if (document.topics.length > 0)
    for (const word of wordsOfDrugs) if (word.length >= 5 && !drugs.has(word)) drugs.set(word, null);
  const ownNames = [...exact.keys(), ...document.topics.flatMap(drugsOf)];
  const firstWords = new Set([...wordsOfDrugs, ...ownNames.map(firstWord)]);
  return { exact, topics, drugs, byNumber, spellings: spellingsOf(topics.keys()), firstWords };
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

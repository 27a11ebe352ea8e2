import { CATEGORY_NAMES, subcategoryName } from '../stateNames';
import type { CitedFacts, DeterminationFacts, ItemFacts } from './facts';

/** What is looked for: words that an item holds, and facts that it has. */
export interface Query {
  readonly words: string;
  readonly facts: readonly Fact[];
  /** What has the form of a fact and is none: "colour:red". */
  readonly unknown: readonly string[];
}

interface Fact {
  readonly name: FactName;
  /** In small letters. */
  readonly value: string;
}

type Facts = { readonly item: ItemFacts; readonly of: DeterminationFacts };

const cited = ({ item }: Facts): readonly CitedFacts[] => [...item.claims, ...item.maximus];

/** What may be asked for as `name:value`, and the words that an item has there: the value stands at the beginning of one. */
const FACTS = {
  decision: ({ item }) => [item.decision ?? 'none'],
  year: ({ of }) => [of.decisionDate?.slice(0, 4) ?? 'none'],
  date: ({ of }) => [of.decisionDate ?? 'none'],
  case: ({ of }) => [of.caseNumber ?? 'none'],
  category: ({ item }) => (item.category ? [item.category, CATEGORY_NAMES[item.category]] : ['none']),
  subcategory: ({ item }) => (item.subcategory ? [item.subcategory, subcategoryName(item.subcategory)] : ['none']),
  drug: ({ item }) => (item.category === 'pharmaceuticals' ? [item.name ?? 'none'] : []),
  part: ({ item }) => item.bodyParts.flatMap(({ part, side }) => (side ? [part, `${side} ${part}`] : [part])),
  guideline: facts => cited(facts).flatMap(({ document, documentId }) => [document, documentId ?? '']),
  section: facts => cited(facts).flatMap(({ sections }) => sections.map(({ title }) => title)),
  edition: facts => cited(facts).map(({ year }) => String(year ?? 'none')),
  page: facts => cited(facts).flatMap(({ sections }) => sections.flatMap(({ pages }) => pages.map(String))),
  specialty: ({ of }) => of.certifications,
  problem: ({ item, of }) => of.problems.filter(one => one.item === item.number).map(({ code }) => code),
  modified: ({ item }) => [item.isModified ? 'yes' : 'no'],
} as const satisfies Record<string, (facts: Facts) => readonly string[]>;

type FactName = keyof typeof FACTS;

export const FACT_NAMES = Object.keys(FACTS) as readonly FactName[];

/** Words that are facts by themselves. */
const DECISION_WORDS: readonly string[] = ['upheld', 'overturned'];

/** One term: a word, `name:value`, or `name:"several words"`. */
const TERM = /\b([a-z]{1,20}):(?:"([^"]*)"?|(\S*))|(\S+)/gi;

/** So many letters are read; nobody types more. */
const LONGEST = 300;

/** Reads what a person types: `gabapentin upheld edition:2016 year:2017`. */
export function readQuery(text: string): Query {
  const words: string[] = [];
  const facts: Fact[] = [];
  const unknown: string[] = [];
  for (const [term, name = '', quoted, plain = '', word] of text.slice(0, LONGEST).matchAll(TERM)) {
    const value = (quoted ?? plain).trim().toLowerCase();
    const fact = FACT_NAMES.find(one => one === name.toLowerCase());
    if (word !== undefined) {
      if (DECISION_WORDS.includes(word.toLowerCase())) facts.push({ name: 'decision', value: word.toLowerCase() });
      else words.push(word);
    } else if (fact === undefined) unknown.push(term);
    else if (value !== '') facts.push({ name: fact, value });
  }
  return { words: words.join(' '), facts, unknown };
}

/** Whether an item has all facts that are asked for; of two values of one fact it has to have one. */
export function hasFacts(facts: Facts, { facts: asked }: Query): boolean {
  return asked.every(({ name }) => {
    const own = FACTS[name](facts).map(value => value.toLowerCase());
    return asked.some(other => other.name === name && own.some(value => beginsWord(value, other.value)));
  });
}

/** Whether `value` stands in a text at its beginning or behind what is no letter or digit. */
function beginsWord(text: string, value: string): boolean {
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1))
    if (at === 0 || !/[a-z0-9]/.test(text[at - 1]!)) return true;
  return false;
}

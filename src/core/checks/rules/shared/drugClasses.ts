import { classOfDrug } from '../../../request/drugs';
import { matchesOf } from '../../../text/matches';

/** A class of drugs that guidelines treat in a topic of its own, and what else its drugs are cited under. */
interface ClassRow {
  readonly id: string;
  /** How topics and texts call it. */
  readonly named: RegExp;
  readonly also: readonly string[];
}

const CLASSES: readonly ClassRow[] = [
  {
    id: 'opioids',
    named: /^(?!.*(?:constipation|nausea)).*\b(?:opioids?|opiates?)\b/i,
    also: [],
  },
  { id: 'benzodiazepines', named: /\bbenzodiazepines?\b/i, also: ['sedative-hypnotics'] },
  { id: 'muscle-relaxants', named: /\b(?:muscle relax|antispas)/i, also: ['benzodiazepines'] },
  {
    id: 'nsaids',
    named: /\b(?:NSAIDs?|anti-?inflammator)/i,
    also: ['proton-pump-inhibitors', 'h2-blockers', 'topical-analgesics'],
  },
  { id: 'anti-epilepsy-drugs', named: /\b(?:anti-?epilep|AEDs?\b)/i, also: [] },
  {
    id: 'antidepressants',
    named: /\b(?:anti-?depressants?|SSRIs?|SNRIs?|tricyclics?)\b/i,
    also: [],
  },
  { id: 'proton-pump-inhibitors', named: /\b(?:proton pump|PPIs?\b)/i, also: [] },
  { id: 'h2-blockers', named: /\bH2[- ]/i, also: [] },
  { id: 'sedative-hypnotics', named: /\b(?:insomnia|hypnotics?)\b/i, also: ['antidepressants', 'benzodiazepines'] },
  { id: 'topical-analgesics', named: /\b(?:topicals?\b|lidoderm|capsaicin|salicylate|flector)/i, also: [] },
];

const IDS: ReadonlySet<string> = new Set(CLASSES.map(({ id }) => id));

/** Drugs of two classes in one pill. */
const COMBINED = /\b(?:vimovo|duexis|arthrotec)\b/i;

const WORD = /[A-Za-z]{4,30}/g;

/** The classes of the drugs that a heading names; none where one is of a class that no topic treats, or none is known. */
export function classesOfDrugs(heading: string): readonly string[] {
  const classes = matchesOf(WORD, heading).flatMap(([word]) => classOfDrug(word.toLowerCase()) ?? []);
  return COMBINED.test(heading) || classes.some(id => !IDS.has(id)) ? [] : classes;
}

/** The classes that a topic is about, by its title: those it calls by name, and those of drugs in it. */
export function classesOfTopic(title: string): readonly string[] {
  const named = classNamed(title);
  return named.length > 0 ? named : classesOfDrugs(title);
}

/** The classes that a text calls by name. */
export const classNamed = (text: string): readonly string[] =>
  CLASSES.filter(({ named }) => named.test(text)).map(({ id }) => id);

/** What makes any drug a topical one. */
const ON_THE_SKIN =
  /%|\b(?:gels?|creams?|ointments?|lotions?|topicals?|patch(?:es)?|solutions?|sprays?|roll|pads?|tapes?|compound\w*|duragesic|butrans|flector|pennsaid)\b/i;

/** Whether topics of some classes may speak of the drugs of a heading. */
export function accepts(heading: string, topics: readonly string[]): boolean {
  if (topics.includes('topical-analgesics') && ON_THE_SKIN.test(heading)) return true;
  const also = CLASSES.filter(({ id }) => topics.includes(id)).flatMap(row => row.also);
  return classesOfDrugs(heading).some(id => topics.includes(id) || also.includes(id));
}

import type { SectionName, SectionNames } from './editions';
import { squash } from './normalizeName';
import type { Vocabulary } from './reference';

/** By a document's id the names of its sections that are read the same wherever they stand in a list. */
export function sectionNamesOf(
  vocabularies: ReadonlyMap<string, Vocabulary>,
  keys: readonly string[],
): Map<string, SectionNames> {
  const beginning = new Set(keys.filter((key, i) => keys[i + 1]?.startsWith(key)));
  const namesOf = ({ exact }: Vocabulary): SectionNames => {
    const names: SectionName[][] = [];
    for (const [name, topic] of exact)
      if (isPlain(name)) {
        names[name.length] ??= [];
        names[name.length]!.push({
          name,
          title: topic.title,
          lastCode: name.charCodeAt(name.length - 1),
          beginsAnother: beginning.has(squash(name)),
        });
      }
    return names;
  };
  return new Map([...vocabularies].map(([id, vocabulary]) => [id, namesOf(vocabulary)]));
}

/** Without marks at its ends and words that may be of another grammar; what its commas part is whole. */
const isPlain = (name: string): boolean =>
  /^[^\s,;:.](?:.*[^\s,;:.])?$/.test(name) &&
  !/\b(?:decision|based|relied|outside|did|pages?|pgs?)\b/i.test(name) &&
  (!name.includes(', ') || (/^[^()]*(?:\([^()]*\)[^()]*)?$/.test(name) && !/(?:\band|&) ?[,;]/i.test(name)));

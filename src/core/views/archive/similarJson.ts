import { GENERATOR } from '../export';
import { listedItem } from './listedItem';
import type { Similar, SimilarGroup, Sought } from './similar';

const FORMAT_VERSION = 1;

/** An item, and what is like it. */
export interface Answer {
  readonly sought: Sought;
  readonly similar: Similar;
}

/** What is like items, as plain data for JSON. */
export const similarJson = (answers: readonly Answer[]) => ({
  formatVersion: FORMAT_VERSION,
  generator: { ...GENERATOR },
  items: answers.map(({ sought: { item, of }, similar: { base, groups } }) => ({
    caseNumber: of.caseNumber,
    number: item.number,
    line: item.line,
    title: item.title,
    base,
    groups: groups.map(groupJson),
  })),
});

const groupJson = ({ nearness, count, upheld, overturned, guidelines, hits }: SimilarGroup) => ({
  nearness,
  count,
  upheld,
  overturned,
  guidelines,
  hits: hits.map(({ entry, item }) => listedItem(entry.file, entry.facts, item)),
});

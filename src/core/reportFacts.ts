import type { Citation, CitedSection, Determination, GuidelineParagraph, Item } from './model';
import { pagesText } from './phrases';

/** How the guidelines of the two sides compare, in words; null where neither paragraph is there. */
export function comparison(item: Item): string | null {
  const claims = documentsOf(item.claimsAdministratorGuideline);
  const maximus = documentsOf(item.maximusGuideline);
  if (item.claimsAdministratorGuideline === null && item.maximusGuideline === null) return null;
  if (claims.size === 0 && maximus.size === 0) return 'neither cites one';
  if (claims.size === 0) return 'only MAXIMUS cites';
  if (maximus.size === 0) return 'only the claims administrator cites';
  const shared = [...maximus].filter(document => claims.has(document)).length;
  if (shared === 0) return 'no document in common';
  return shared === claims.size && shared === maximus.size ? 'the same documents' : 'some documents in common';
}

const documentsOf = (paragraph: GuidelineParagraph | null): Set<string> =>
  new Set(paragraph?.citations.map(keyOf) ?? []);

const keyOf = ({ documentId, document, source, year }: Citation): string =>
  documentId ?? letters(`${source} ${document ?? ''} ${year ?? ''}`);

/** One section of one document, with the items that cite it on either side. */
export interface CitedRow {
  readonly document: string;
  readonly section: string;
  readonly pages: string;
  readonly claims: readonly number[];
  readonly maximus: readonly number[];
  readonly rationale: readonly number[];
  readonly times: number;
}

/** Every guideline cited in a determination, the rows of one document together, the documents cited most first. */
export function citedRows(determination: Determination): CitedRow[] {
  const rows = new Map<string, Mutable>();
  for (const item of determination.items) {
    collect(rows, item, 'claims', item.claimsAdministratorGuideline?.citations);
    collect(rows, item, 'maximus', item.maximusGuideline?.citations);
    collect(rows, item, 'rationale', item.rationale?.citations);
  }
  const times = new Map<string, number>();
  for (const row of rows.values()) times.set(row.key, (times.get(row.key) ?? 0) + row.times);
  return [...rows.values()].sort(
    (a, b) =>
      times.get(b.key)! - times.get(a.key)! ||
      compare(a.key, b.key) ||
      b.times - a.times ||
      compare(a.section, b.section),
  );
}

type Party = 'claims' | 'maximus' | 'rationale';
type Mutable = { key: string; times: number } & { [party in Party]: number[] } & Pick<
    CitedRow,
    'document' | 'section' | 'pages'
  >;

function collect(
  rows: Map<string, Mutable>,
  { number }: Item,
  party: Party,
  citations: readonly Citation[] = [],
): void {
  for (const citation of citations) {
    const sections: readonly (CitedSection | null)[] = citation.sections.length > 0 ? citation.sections : [null];
    for (const section of sections) {
      const name = section?.topic ?? section?.text ?? '';
      const pages = pagesText(section?.pages ?? citation.pages);
      const key = keyOf(citation);
      const id = `${key}\n${letters(name)}\n${pages}`;
      const row = rows.get(id) ?? {
        key,
        document: nameOf(citation),
        section: name,
        pages,
        claims: [],
        maximus: [],
        rationale: [],
        times: 0,
      };
      rows.set(id, row);
      row.times++;
      if (!row[party].includes(number)) row[party].push(number);
    }
  }
}

/** "MTUS Low Back Complaints 2004", "Official Disability Guidelines (ODG)". */
export function nameOf({ source, document, year }: Citation): string {
  const name = document ?? source;
  const full = source === 'MTUS' && document !== null ? `MTUS ${name}` : name;
  return year === null ? full : `${full} ${year}`;
}

/** Letters and digits only: two spellings of one name are one guideline. */
const letters = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import type { Citation, CitedSection, Determination, GuidelineParagraph, Item } from '../model/model';
import { pagesText } from './wording';

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
  documentId ?? (source === 'ODG' ? 'odg' : letters(`${source} ${document ?? ''} ${year ?? ''}`));

/** One document, with its sections and the items that cite them on either side. */
export interface CitedDocument {
  readonly name: string;
  readonly rows: readonly CitedRow[];
}

interface CitedRow {
  readonly section: string;
  readonly pages: string;
  readonly claims: readonly number[];
  readonly maximus: readonly number[];
  readonly rationale: readonly number[];
  readonly times: number;
}

/** Every guideline cited in a determination, those cited most first. */
export function citedDocuments(determination: Determination): CitedDocument[] {
  const documents = new Map<string, Growing>();
  for (const item of determination.items) {
    collect(documents, item, 'claims', item.claimsAdministratorGuideline?.citations);
    collect(documents, item, 'maximus', item.maximusGuideline?.citations);
    collect(documents, item, 'rationale', item.rationale?.citations);
  }
  return [...documents.values()]
    .map(({ name, rows }) => ({ name, rows: [...rows.values()].sort(byTimes) }))
    .sort((a, b) => timesOf(b) - timesOf(a) || compare(a.name, b.name));
}

type Party = 'claims' | 'maximus' | 'rationale';

interface Growing {
  readonly name: string;
  readonly rows: Map<string, GrowingRow>;
}

type GrowingRow = { times: number } & { readonly [party in Party]: number[] } & Pick<CitedRow, 'section' | 'pages'>;

function collect(
  documents: Map<string, Growing>,
  { number }: Item,
  party: Party,
  citations: readonly Citation[] = [],
): void {
  for (const citation of citations) {
    const document = documents.get(keyOf(citation)) ?? { name: nameOf(citation), rows: new Map() };
    documents.set(keyOf(citation), document);
    const sections: readonly (CitedSection | null)[] = citation.sections.length > 0 ? citation.sections : [null];
    for (const section of sections) {
      const words = section?.topic ?? section?.text ?? '';
      const pages = pagesText(section?.pages ?? citation.pages);
      const id = `${letters(words)} ${pages}`;
      const row = document.rows.get(id) ?? { section: words, pages, claims: [], maximus: [], rationale: [], times: 0 };
      document.rows.set(id, row);
      row.times++;
      if (row[party].at(-1) !== number) row[party].push(number);
    }
  }
}

const byTimes = (a: CitedRow, b: CitedRow): number => b.times - a.times || compare(a.section, b.section);

const timesOf = ({ rows }: CitedDocument): number => rows.reduce((sum, { times }) => sum + times, 0);

/** "MTUS Low Back Complaints 2004"; ODG by one name, however it is written. */
function nameOf({ source, document, year }: Citation): string {
  if (source === 'ODG') return 'Official Disability Guidelines (ODG)';
  const name = source === 'MTUS' ? `MTUS ${document ?? ''}`.trim() : (document ?? source);
  return year === null ? name : `${name} ${year}`;
}

/** Letters and digits only: two spellings of one name are one guideline. */
const letters = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import type { Citation, CitedSection, Determination, GuidelineParagraph, Item } from '../../model/model';
import type { Side } from '../../model/query';
import { pagesText } from '../wording';

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

/** One guideline document, with its sections and the items that cite them on either side. */
export interface CitedGuideline {
  readonly name: string;
  readonly rows: readonly CitedRow[];
}

interface CitedRow {
  readonly section: string;
  readonly pages: string;
  /** The numbers of the items that cite it, by who cites it there. */
  readonly items: Readonly<Record<Side, readonly number[]>>;
  readonly times: number;
}

/** Every guideline cited in a determination, those cited most first. */
export function citedGuidelines(determination: Determination): CitedGuideline[] {
  const guidelines = new Map<string, Growing>();
  for (const item of determination.items) {
    collect(guidelines, item, 'claims-administrator', item.claimsAdministratorGuideline?.citations);
    collect(guidelines, item, 'maximus', item.maximusGuideline?.citations);
    collect(guidelines, item, 'rationale', item.rationale?.citations);
  }
  return [...guidelines.values()]
    .map(({ name, rows }) => ({ name, rows: [...rows.values()].sort(byTimes) }))
    .sort((a, b) => timesOf(b) - timesOf(a) || compare(a.name, b.name));
}

/** A guideline while its citations are collected. */
interface Growing {
  readonly name: string;
  readonly rows: Map<string, GrowingRow>;
}

type GrowingRow = Pick<CitedRow, 'section' | 'pages'> & { readonly items: Record<Side, number[]>; times: number };

function collect(
  guidelines: Map<string, Growing>,
  { number }: Item,
  side: Side,
  citations: readonly Citation[] = [],
): void {
  for (const citation of citations) {
    const guideline = guidelines.get(keyOf(citation)) ?? { name: nameOf(citation), rows: new Map() };
    guidelines.set(keyOf(citation), guideline);
    const sections: readonly (CitedSection | null)[] = citation.sections.length > 0 ? citation.sections : [null];
    for (const section of sections) {
      const row = rowOf(guideline, section?.topic ?? section?.text ?? '', pagesText(section?.pages ?? citation.pages));
      const numbers = row.items[side];
      row.times++;
      if (numbers.at(-1) !== number) numbers.push(number);
    }
  }
}

function rowOf({ rows }: Growing, section: string, pages: string): GrowingRow {
  const id = `${letters(section)} ${pages}`;
  const known = rows.get(id);
  if (known !== undefined) return known;
  const row = { section, pages, items: { 'claims-administrator': [], maximus: [], rationale: [] }, times: 0 };
  rows.set(id, row);
  return row;
}

const byTimes = (a: CitedRow, b: CitedRow): number => b.times - a.times || compare(a.section, b.section);

const timesOf = ({ rows }: CitedGuideline): number => rows.reduce((sum, { times }) => sum + times, 0);

/** "MTUS Low Back Complaints 2004"; ODG by one name, however it is written. */
function nameOf({ source, document, year }: Citation): string {
  if (source === 'ODG') return 'Official Disability Guidelines (ODG)';
  const name = source === 'MTUS' ? `MTUS ${document ?? ''}`.trim() : (document ?? source);
  return year === null ? name : `${name} ${year}`;
}

/** Letters and digits only: two spellings of one name are one guideline. */
const letters = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

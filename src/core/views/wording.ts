import type { CaseBlock, Citation, ConclusionKind, DecisionKind, GuidelineParagraph, Item } from '../model/model';

// How the model's facts are put into words: the same in the tree, the status bar, hovers and lists.

/** "4 items · 3 upheld · 1 overturned", of one determination or of all. */
export function summary(items: readonly Item[]): string {
  const count = (kind: DecisionKind | null) => items.filter(item => (item.decision?.kind ?? null) === kind).length;
  const parts: [number, string][] = [
    [count('upheld'), 'upheld'],
    [count('overturned'), 'overturned'],
    [count('other'), 'with another decision'],
    [count(null), 'without a decision'],
  ];
  return [
    plural(items.length, 'item'),
    ...parts.filter(([n]) => n > 0).map(([n, words]) => `${countText(n)} ${words}`),
  ].join(' · ');
}

/** The number of a case; of a consolidated one all of them. */
export const caseNumbersText = ({ number, otherNumbers }: CaseBlock): string =>
  [...(number === null ? [] : [number]), ...otherNumbers].map(({ value }) => value).join(', ');

/** "1 item", "4 items", "40,000 items". */
export const plural = (count: number, word: string): string => `${countText(count)} ${word}${count === 1 ? '' : 's'}`;

/** A count as people read it, whatever machine they sit at: "40,000". The numbers of lines, items and years stay as they are. */
export function countText(count: number): string {
  const [whole = '', ...fraction] = String(count).split('.');
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end));
  return [groups.join(','), ...fraction].join('.');
}

/** "Item 2: what is wrong": the item comes first, where a narrow list cuts nothing off. */
export const inItem = ({ item, message }: { item: number | null; message: string }): string =>
  item === null ? message : `Item ${item}: ${message}`;

/** What a rationale concludes, as the end of "The rationale concludes: …". */
export function conclusionText(conclusion: ConclusionKind): string {
  return {
    necessary: 'medically necessary',
    'not-necessary': 'not medically necessary',
    unclear: 'no conclusion found',
  }[conclusion];
}

/** The decision as it is written, "No decision" where there is none. */
export const decisionText = (item: Item): string => item.decision?.text ?? 'No decision';

/** What a decision means for the item. A request that utilization review had modified was granted in part before. */
export function decisionMeaning(item: Item): string {
  switch (item.decision?.kind) {
    case 'upheld':
      return item.request.remaining
        ? 'the modification stands. The remaining part is not authorized; what was authorized before stays so.'
        : 'the denial stands. This item is not authorized.';
    case 'overturned':
      return item.request.remaining
        ? 'the remaining part is authorized as well.'
        : 'the denial does not stand. This item is authorized.';
    default:
      return 'not one of the decisions of a determination, which are Upheld and Overturned.';
  }
}

/** "Benzodiazepines p. 24 · Weaning medications p. 127", "none cited", "outside the MTUS · ODG ...". */
export function guidelineText(paragraph: GuidelineParagraph): string {
  if (paragraph.basis === 'none') return 'none cited';
  const cited = paragraph.citations.map(citationText).join(' · ');
  if (paragraph.basis === 'outside-mtus') return cited ? `outside the MTUS · ${cited}` : 'outside the MTUS';
  return cited || 'no citation found';
}

/** One citation in short: its sections with their pages, or its document where it names no section. */
export function citationText(citation: Citation): string {
  const name = citation.source === 'ODG' || citation.source === 'ACOEM' ? citation.source : citation.document;
  const dated = [name ?? (citation.source === 'MTUS' ? 'MTUS' : 'other source'), citation.year]
    .filter(Boolean)
    .join(' ');
  if (citation.sections.length === 0) return [dated, pagesText(citation.pages)].filter(Boolean).join(' ');
  return citation.source === 'MTUS' ? sectionsText(citation) : `${dated}: ${sectionsText(citation)}`;
}

/** One citation in full, in one form for all: "MTUS Opioid Treatment 2016: 4.1 Tapering Opioids". */
export function fullCitationText(citation: Citation): string {
  const name =
    citation.source === 'MTUS' ? `MTUS ${citation.document ?? ''}`.trim() : (citation.document ?? citation.source);
  const dated = citation.year === null ? name : `${name} ${citation.year}`;
  const places = citation.sections.length > 0 ? sectionsText(citation) : pagesText(citation.pages);
  return places ? `${dated}: ${places}` : dated;
}

const sectionsText = (citation: Citation): string =>
  citation.sections.map(section => [section.text, pagesText(section.pages)].filter(Boolean).join(' ')).join(' · ');

/** "p. 24", "pp. 63-66", "pp. 24, 127"; empty without pages. */
export function pagesText(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && page === last[1] + 1) last[1] = page;
    else runs.push([page, page]);
  }
  if (runs.length === 0) return '';
  return `${pages.length === 1 ? 'p.' : 'pp.'} ${runs.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join(', ')}`;
}

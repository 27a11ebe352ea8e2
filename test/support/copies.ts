import type { Export } from '../../src/core/views/export';

/** The facts of an export as a copy must give them too: texts by their letters and digits alone, no spans, no lines. */
export type Facts = ReadonlyMap<string, string>;

const letters = (value: unknown): string | null =>
  value === null || value === undefined
    ? null
    : String(value)
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^a-z0-9%]/g, '');

type ExportedDetermination = Export['determinations'][number];
type ExportedItem = ExportedDetermination['items'][number];
type ExportedCitations = ExportedItem['rationale'] extends infer R
  ? NonNullable<R> extends { citations: infer C }
    ? C
    : never
  : never;

export function factsOf({ determinations }: Pick<Export, 'determinations'>): Facts {
  const facts = new Map<string, string>([['determinations', String(determinations.length)]]);
  for (const [number, determination] of determinations.entries()) {
    const put = (name: string, value: unknown): void =>
      void facts.set(`${number}.${name}`, JSON.stringify(value ?? null));
    putDetermination(determination, put);
    for (const [index, item] of determination.items.entries())
      putItem(item, (name, value) => put(`${index}.${name}`, value));
  }
  return facts;
}

type Put = (name: string, value: unknown) => void;

function putDetermination(
  { layout, case: caseBlock, reviewer, injuredWorker, items }: ExportedDetermination,
  put: Put,
): void {
  put('layout', layout);
  for (const [name, value] of Object.entries(caseBlock)) put(`case.${name}`, letters(value));
  put('licensedIn', reviewer.licensedIn.map(letters));
  put('certifications', reviewer.certifications.map(letters));
  put('worker', injuredWorker);
  put('items', items.length);
}

function putItem({ heading, decision, request, rationale, ...paragraphs }: ExportedItem, put: Put): void {
  put('heading', letters(heading)?.replace(/^\d+(?=[a-z])/, ''));
  put('decision', decision);
  put('request', [
    letters(request.name),
    letters(request.strength),
    request.quantity,
    request.category,
    JSON.stringify(request.bodyParts),
  ]);
  for (const [name, paragraph] of [
    ['claims', paragraphs.claimsAdministratorGuideline],
    ['maximus', paragraphs.maximusGuideline],
  ] as const) {
    put(`${name}.text`, letters(paragraph?.text));
    put(`${name}.citations`, paragraph && [paragraph.basis, ...cited(paragraph.citations)]);
  }
  put('rationale', letters(rationale?.text));
  put('conclusion', rationale?.conclusion);
}

const cited = (citations: ExportedCitations): string[] =>
  citations.map(({ source, document, documentId, year, sections, pages }) =>
    [
      source,
      letters(document),
      documentId,
      year,
      ...sections.map(({ text, topic, pages: own }) => [letters(text), topic, own].join('~')),
      pages,
    ].join('|'),
  );

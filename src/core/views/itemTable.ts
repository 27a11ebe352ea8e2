import type { Export } from './export';
import { CATEGORY_NAMES, subcategoryName } from './stateNames';

/** What the cells of a column hold, where they hold anything: a day is `YYYY-MM-DD`. */
type CellKind = 'text' | 'day' | 'number' | 'truth' | 'texts' | 'numbers';

export type Cell = string | number | boolean | null | readonly string[] | readonly number[];

export interface Column {
  readonly name: string;
  readonly kind: CellKind;
}

/** The rows of an export: a row a disputed item, with a cell for each of COLUMNS. */
export function itemRows(exported: Export): Cell[][] {
  return exported.determinations.flatMap((determination, index) => {
    const outcome = caseOutcome(determination);
    const problems = codesByItem(determination);
    return determination.items.map(item =>
      TABLE.map(({ of }) =>
        of({ exported, determination, index, item, outcome, problems: problems.get(item.number) ?? [] }),
      ),
    );
  });
}

function codesByItem({ problems }: Determination): Map<number | null, string[]> {
  const codes = new Map<number | null, string[]>();
  for (const { item, code } of problems) {
    const row = codes.get(item);
    if (row === undefined) codes.set(item, [code]);
    else row.push(code);
  }
  return codes;
}

type Determination = Export['determinations'][number];
type Item = Determination['items'][number];
type Paragraph = Item['maximusGuideline'];

interface Row {
  readonly exported: Export;
  readonly determination: Determination;
  readonly index: number;
  readonly item: Item;
  /** Of the determination: see caseOutcome. */
  readonly outcome: string | null;
  /** The codes of the item's problems. */
  readonly problems: readonly string[];
}

interface ColumnOf extends Column {
  readonly of: (row: Row) => Cell;
}

const column = (name: string, kind: CellKind, of: (row: Row) => Cell): ColumnOf => ({ name, kind, of });

/** First those of the State's published data, in its names and words, to join on; then ours, named like the JSON. */
const TABLE: readonly ColumnOf[] = [
  column('Case Number', 'text', ({ determination }) => determination.case.number),
  column('Decision Date', 'day', ({ determination }) => determination.case.decisionDate),
  column('Date of Injury', 'day', ({ determination }) => determination.case.dateOfInjury),
  column('Received Date', 'day', ({ determination }) => determination.case.applicationReceived),
  column('Reviewer Specialty', 'texts', ({ determination }) => determination.reviewer.certifications),
  column('Request Category', 'text', ({ item: { request } }) => request.category && CATEGORY_NAMES[request.category]),
  column(
    'SubCategory/Drug',
    'text',
    ({ item: { request } }) => request.subcategory && subcategoryName(request.subcategory),
  ),
  column('Request Decision', 'text', ({ item }) => DECISION_NAMES[item.decision ?? 'other']),
  column('Case Outcome', 'text', ({ outcome }) => outcome),

  column('sourceName', 'text', ({ exported }) => exported.source.name),
  column('sourceKind', 'text', ({ exported }) => exported.source.kind),
  column('sourceSha256', 'text', ({ exported }) => exported.source.sha256),
  column('determination', 'number', ({ index }) => index + 1),
  column('layout', 'text', ({ determination }) => determination.layout),
  column('letterOutcome', 'text', ({ determination }) => determination.letterOutcome),
  column('otherCaseNumbers', 'texts', ({ determination }) => determination.case.otherNumbers),
  column('dateAssigned', 'day', ({ determination }) => determination.case.dateAssigned),
  column('urDenialDate', 'day', ({ determination }) => determination.case.urDenialDate),
  column('priority', 'text', ({ determination }) => determination.case.priority),
  column('licensedIn', 'texts', ({ determination }) => determination.reviewer.licensedIn),
  column('subspecialties', 'texts', ({ determination }) => determination.reviewer.subspecialties),
  column('age', 'number', ({ determination }) => determination.injuredWorker.age),
  column('sex', 'text', ({ determination }) => determination.injuredWorker.sex),

  column('item', 'number', ({ item }) => item.number),
  column('heading', 'text', ({ item }) => item.heading),
  column('category', 'text', ({ item }) => item.request.category),
  column('subcategory', 'text', ({ item }) => item.request.subcategory),
  column('name', 'text', ({ item }) => item.request.name),
  column('strength', 'text', ({ item }) => item.request.strength),
  column('quantity', 'number', ({ item }) => item.request.quantity),
  column('frequency', 'text', ({ item }) => item.request.frequency),
  column('refills', 'number', ({ item }) => item.request.refills),
  column('bodyParts', 'texts', ({ item }) =>
    item.request.bodyParts.map(({ part, side }) => (side ? `${side} ${part}` : part)),
  ),
  column('retrospective', 'truth', ({ item }) => item.request.retrospective),
  column('datesOfService', 'texts', ({ item }) => item.request.datesOfService),
  column('requested', 'text', ({ item }) => item.request.requested),
  column('authorized', 'text', ({ item }) => item.request.authorized),
  column('remaining', 'text', ({ item }) => item.request.remaining),
  column('decision', 'text', ({ item }) => item.decision),
  column('decisionText', 'text', ({ item }) => item.decisionText),
  ...paragraphColumns('claimsAdministrator', item => item.claimsAdministratorGuideline),
  ...paragraphColumns('maximus', item => item.maximusGuideline),
  column('conclusion', 'text', ({ item }) => item.rationale?.conclusion ?? null),
  column('rationale', 'text', ({ item }) => item.rationale?.text ?? null),
  column('line', 'number', ({ item }) => item.line),
  column('problems', 'texts', ({ problems }) => problems),
];

export const COLUMNS: readonly Column[] = TABLE;

const DECISION_NAMES = { upheld: 'Uphold', overturned: 'Overturn', other: null } as const;
const OUTCOME_NAMES = { uphold: 'Uphold', overturn: 'Overturn', 'partially-overturn': 'Partially Overturn' } as const;

/** As the cover letter says, else as the items were decided; null where one of them is undecided. */
function caseOutcome({ letterOutcome, items }: Determination): string | null {
  if (letterOutcome !== null) return OUTCOME_NAMES[letterOutcome];
  const decisions = new Set(items.map(({ decision }) => DECISION_NAMES[decision ?? 'other']));
  if (decisions.has(null)) return null;
  const [one = null, ...others] = decisions;
  return others.length > 0 ? OUTCOME_NAMES['partially-overturn'] : one;
}

/** Of a guideline paragraph: what it cites, by the ids of the reference data where they are known. */
function paragraphColumns(side: string, paragraphOf: (item: Item) => Paragraph): ColumnOf[] {
  const citations = (item: Item) => paragraphOf(item)?.citations ?? [];
  return [
    column(`${side}Basis`, 'text', ({ item }) => paragraphOf(item)?.basis ?? null),
    column(`${side}Documents`, 'texts', ({ item }) =>
      citations(item).map(({ documentId, document, source }) => documentId ?? document ?? source),
    ),
    column(`${side}Sections`, 'texts', ({ item }) =>
      citations(item).flatMap(({ sections }) => sections.map(({ topic, text }) => topic ?? text)),
    ),
    column(`${side}Pages`, 'numbers', ({ item }) => citations(item).flatMap(({ pages }) => pages)),
    column(`${side}Guideline`, 'text', ({ item }) => paragraphOf(item)?.text ?? null),
  ];
}

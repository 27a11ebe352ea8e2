import type { CitedFacts, DeterminationFacts, ItemFacts } from '../archive/facts';
import { CATEGORY_NAMES, subcategoryName } from '../stateNames';
import { plural } from '../wording';

export const FIGURE_IDS = [
  'category',
  'subcategory',
  'drug-class',
  'drug',
  'guideline',
  'section',
  'claims-guideline',
  'claims-section',
  'agreement',
  'modified',
  'specialty',
  'year',
  'items',
  'days',
  'problem',
] as const;

export type FigureId = (typeof FIGURE_IDS)[number];

/** How things are grouped and counted: disputed items by how they were decided, or determinations as a part of all. */
export type FigureRow = {
  readonly id: FigureId;
  readonly title: string;
  /** What one row is. */
  readonly rowName: string;
  /** Names of groups in the order in which they are shown; else the largest come first, or they go by their names. */
  readonly order: readonly string[] | 'largest-first' | 'by-name';
} & (
  | { readonly counts: 'items'; groupsOf(item: ItemFacts, of: DeterminationFacts): readonly string[] }
  | { readonly counts: 'determinations'; groupsOf(determination: DeterminationFacts): readonly string[] }
);

const NOT_TOLD = 'Not told';

const AGREEMENTS = {
  same: 'Both cite the same documents',
  some: 'Both cite, some documents in common',
  different: 'Both cite, no document in common',
  claims: 'Only the claims administrator cites',
  maximus: 'Only MAXIMUS cites',
  none: 'Neither cites',
} as const;

const DENIED = 'Denied in utilization review';
const MODIFIED = 'Modified in utilization review';

const MOST_ITEMS_APART = 10;
const ITEM_COUNTS = [
  ...Array.from({ length: MOST_ITEMS_APART + 1 }, (_, count) => plural(count, 'item')),
  `More than ${MOST_ITEMS_APART} items`,
];

/** Days up to which a decision falls in a group. */
const DAY_GROUPS: readonly (readonly [number, string])[] = [
  [-1, 'Before the denial, as dated'],
  [30, '0 to 30 days'],
  [45, '31 to 45 days'],
  [60, '46 to 60 days'],
  [90, '61 to 90 days'],
  [180, '91 to 180 days'],
  [Number.POSITIVE_INFINITY, 'Over 180 days'],
];

const documents = (citations: readonly CitedFacts[]): string[] => citations.map(({ document }) => document);

const sections = (citations: readonly CitedFacts[]): string[] =>
  citations.flatMap(citation => citation.sections.map(({ title }) => `${citation.document}: ${title}`));

const isDrug = ({ category }: ItemFacts): boolean => category === 'pharmaceuticals';

export const FIGURES: readonly FigureRow[] = [
  {
    id: 'category',
    title: 'Outcome by treatment request category',
    rowName: 'Category',
    counts: 'items',
    order: 'largest-first',
    groupsOf: ({ category }) => [category === null ? NOT_TOLD : CATEGORY_NAMES[category]],
  },
  {
    id: 'subcategory',
    title: 'Outcome by subcategory',
    rowName: 'Subcategory',
    counts: 'items',
    order: 'largest-first',
    groupsOf: item =>
      item.category === null || isDrug(item)
        ? []
        : [`${CATEGORY_NAMES[item.category]}: ${item.subcategory ? subcategoryName(item.subcategory) : NOT_TOLD}`],
  },
  {
    id: 'drug-class',
    title: 'Outcome by drug class',
    rowName: 'Drug class',
    counts: 'items',
    order: 'largest-first',
    groupsOf: item => (isDrug(item) ? [item.subcategory ? subcategoryName(item.subcategory) : NOT_TOLD] : []),
  },
  {
    id: 'drug',
    title: 'Outcome by drug',
    rowName: 'Drug, as written',
    counts: 'items',
    order: 'largest-first',
    groupsOf: item => (isDrug(item) ? [item.name === null ? NOT_TOLD : drugName(item.name)] : []),
  },
  {
    id: 'guideline',
    title: 'Outcome by guideline that MAXIMUS cites',
    rowName: 'Guideline',
    counts: 'items',
    order: 'largest-first',
    groupsOf: ({ maximus }) => documents(maximus),
  },
  {
    id: 'section',
    title: 'Outcome by section that MAXIMUS cites',
    rowName: 'Section',
    counts: 'items',
    order: 'largest-first',
    groupsOf: ({ maximus }) => sections(maximus),
  },
  {
    id: 'claims-guideline',
    title: 'Outcome by guideline that the claims administrator cites',
    rowName: 'Guideline',
    counts: 'items',
    order: 'largest-first',
    groupsOf: ({ claims }) => documents(claims),
  },
  {
    id: 'claims-section',
    title: 'Outcome by section that the claims administrator cites',
    rowName: 'Section',
    counts: 'items',
    order: 'largest-first',
    groupsOf: ({ claims }) => sections(claims),
  },
  {
    id: 'agreement',
    title: 'Outcome by agreement of both sides’ citations',
    rowName: 'Who cites what',
    counts: 'items',
    order: Object.values(AGREEMENTS),
    groupsOf: item => [agreementOf(item)],
  },
  {
    id: 'modified',
    title: 'Outcome by what utilization review had done',
    rowName: 'Utilization review',
    counts: 'items',
    order: [DENIED, MODIFIED],
    groupsOf: ({ isModified }) => [isModified ? MODIFIED : DENIED],
  },
  {
    id: 'specialty',
    title: 'Outcome by reviewer’s specialty',
    rowName: 'Board certification',
    counts: 'items',
    order: 'largest-first',
    groupsOf: (_, { certifications }) => (certifications.length > 0 ? certifications : [NOT_TOLD]),
  },
  {
    id: 'year',
    title: 'Outcome over time',
    rowName: 'Year of the decision',
    counts: 'items',
    order: 'by-name',
    groupsOf: (_, { decisionDate }) => [decisionDate?.slice(0, 4) ?? NOT_TOLD],
  },
  {
    id: 'items',
    title: 'Disputed items of a determination',
    rowName: 'Items',
    counts: 'determinations',
    order: ITEM_COUNTS,
    groupsOf: ({ items }) => [ITEM_COUNTS[items.length] ?? ITEM_COUNTS.at(-1)!],
  },
  {
    id: 'days',
    title: 'Days from the denial to the decision',
    rowName: 'Days',
    counts: 'determinations',
    order: [...DAY_GROUPS.map(([, name]) => name), NOT_TOLD],
    groupsOf: determination => [daysGroup(daysToDecision(determination))],
  },
  {
    id: 'problem',
    title: 'Determinations by what problems they have',
    rowName: 'Problem code',
    counts: 'determinations',
    order: 'largest-first',
    groupsOf: ({ problems }) => problems.map(({ code }) => code),
  },
];

const LONGEST_NAME = 80;

/** "Zofran (ondansetron)" and "ZOFRAN" as "Zofran". */
function drugName(name: string): string {
  const bracket = name.indexOf('(');
  const bare = (bracket > 0 ? name.slice(0, bracket) : name).trim().toLowerCase();
  const shown = bare.slice(0, 1).toUpperCase() + bare.slice(1);
  return shown.length > LONGEST_NAME ? `${shown.slice(0, LONGEST_NAME)}…` : shown;
}

function agreementOf({ claims, maximus }: ItemFacts): string {
  const [theirs, own] = [new Set(documents(claims)), new Set(documents(maximus))];
  if (theirs.size === 0 && own.size === 0) return AGREEMENTS.none;
  if (own.size === 0) return AGREEMENTS.claims;
  if (theirs.size === 0) return AGREEMENTS.maximus;
  const common = [...theirs].filter(name => own.has(name)).length;
  if (common === 0) return AGREEMENTS.different;
  return common === theirs.size && common === own.size ? AGREEMENTS.same : AGREEMENTS.some;
}

const MILLISECONDS_OF_A_DAY = 86_400_000;

/** Null where one of the two days is not told. */
export const daysToDecision = ({ decisionDate, urDenialDate }: DeterminationFacts): number | null =>
  decisionDate === null || urDenialDate === null
    ? null
    : (Date.parse(decisionDate) - Date.parse(urDenialDate)) / MILLISECONDS_OF_A_DAY;

const daysGroup = (days: number | null): string =>
  days === null ? NOT_TOLD : DAY_GROUPS.find(([most]) => days <= most)![1];

import { citedAsWritten } from './documentNames';
import { normalizeName } from './normalizeName';
import { makeReference } from './reference';
import type {
  CitedAs,
  GuidelineDocument,
  ListedDrug,
  Overlay,
  OverlayDocument,
  OverlayTopic,
  Reference,
  ReferenceData,
  Topic,
} from './types';

export type OverlayReading =
  | { readonly kind: 'overlay'; readonly overlay: Overlay }
  /** One line a fault, beginning with its place: "line 7, documents[0].topics[2].pages: …". Never quotes a value. */
  | { readonly kind: 'faulty'; readonly faults: readonly string[] };

/** What a file holds that is of the form of media/guidelines-overlay.schema.json. */
interface OverlayContent {
  readonly provenTo?: string;
  readonly documents?: readonly DocumentContent[];
  readonly drugs?: Readonly<Record<string, readonly string[]>>;
  readonly drugList?: readonly ListedDrug[];
}

type DocumentContent = Omit<OverlayDocument, 'citedAs'> & {
  /** A name with its year as it is cited, or in its parts. */
  readonly citedAs?: readonly (string | CitedAs)[];
};

/** A file as it was read, see files/overlayFile.ts; `lineOf` gives the line of a place in it. */
export interface OverlaySource {
  /** Of the form of media/guidelines-overlay.schema.json. */
  readonly content: unknown;
  readonly lineOf: (path: readonly (string | number)[]) => number;
}

/** What a file says over `base`; faulty where its parts do not go together. */
export function readOverlay({ content, lineOf }: OverlaySource, base: ReferenceData): OverlayReading {
  const { provenTo = null, documents = [], drugs = {}, drugList = [] } = content as OverlayContent;
  const known = new Set(base.documents.map(document => document.id));
  const faults = documents.flatMap((document, i) =>
    faultsOf(document, known).map(
      ({ path, words }) => `line ${lineOf(['documents', i, ...path])}, documents[${i}]${pathText(path)}: ${words}`,
    ),
  );
  if (faults.length > 0) return { kind: 'faulty', faults };
  return {
    kind: 'overlay',
    overlay: {
      provenTo,
      documents: documents.map(withNames),
      drugs: new Map(Object.entries(drugs)),
      drugList,
    },
  };
}

interface Fault {
  readonly path: readonly (string | number)[];
  readonly words: string;
}

/** What the form of a document does not tell. */
function faultsOf({ id, title, effectiveFrom, effectiveTo, topics = [] }: DocumentContent, known: ReadonlySet<string>) {
  const faults: Fault[] = [];
  if (!known.has(id) && title === undefined)
    faults.push({ path: [], words: 'not in the reference, so it needs a title (or its id is misspelled)' });
  if (effectiveFrom && effectiveTo && effectiveFrom > effectiveTo)
    faults.push({ path: ['effectiveTo'], words: 'lies before effectiveFrom' });
  for (const [i, { pages = [] }] of topics.entries())
    for (const [j, [first, last]] of pages.entries())
      if (first > last) faults.push({ path: ['topics', i, 'pages', j], words: 'its last page lies before its first' });
  return faults;
}

const pathText = (path: Fault['path']): string =>
  path.map(step => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');

const withNames = ({ citedAs, ...document }: DocumentContent): OverlayDocument => ({
  ...document,
  ...(citedAs && { citedAs: citedAs.map(name => (typeof name === 'string' ? citedAsWritten(name) : name)) }),
});

/** The reference with overlays over it, the later over the earlier. What they add or correct is marked as theirs. */
export function withOverlays(base: ReferenceData, overlays: readonly Overlay[]): Reference {
  const documents = new Map(base.documents.map(document => [document.id, document]));
  const drugs = new Map(base.drugs);
  const provenTo = overlays.reduce((day, overlay) => overlay.provenTo ?? day, base.provenTo);
  for (const overlay of overlays) {
    for (const document of overlay.documents) documents.set(document.id, merged(documents.get(document.id), document));
    for (const [name, titles] of overlay.drugs) drugs.set(name.toLowerCase(), titles);
  }
  return makeReference(() => ({
    provenTo,
    editionRules: base.editionRules,
    documents: [...documents.values()],
    drugs,
    drugList: listedDrugs(overlays.flatMap(overlay => overlay.drugList)),
  }));
}

/** The rows of each drug in the order of their days; of two for one version the later counts. */
function listedDrugs(rows: readonly ListedDrug[]): Map<string, readonly ListedDrug[]> {
  const byName = new Map<string, Map<string, ListedDrug>>();
  for (const row of rows) {
    const name = row.name.trim().toLowerCase();
    byName.set(name, (byName.get(name) ?? new Map()).set(row.version, row));
  }
  const inOrder = ([name, versions]: [string, Map<string, ListedDrug>]) =>
    [name, [...versions.values()].sort((one, other) => (one.date < other.date ? -1 : 1))] as const;
  return new Map([...byName].map(inOrder));
}

function merged(known: GuidelineDocument | undefined, { topics = [], ...given }: OverlayDocument): GuidelineDocument {
  const document: GuidelineDocument = known ?? { ...NEW_DOCUMENT, id: given.id, title: given.title ?? given.id };
  const names = [...document.citedAs, ...(given.citedAs ?? [])];
  const citedAs =
    names.length > 0 ? eachOnce(names, ({ name, year }) => `${name} ${year}`) : [citedAsWritten(document.title)];
  return { ...document, ...given, citedAs, topics: mergedTopics(document.topics, topics), overlay: true };
}

/** Of things with the same key the last, in the place of the first. */
const eachOnce = <T>(things: readonly T[], keyOf: (thing: T) => string): T[] => [
  ...new Map(things.map(thing => [keyOf(thing), thing])).values(),
];

const NEW_DOCUMENT: Omit<GuidelineDocument, 'id' | 'title'> = {
  kind: 'guideline',
  citedAs: [],
  regulation: null,
  effectiveFrom: null,
  effectiveTo: null,
  pageCount: null,
  confidence: 'corroborated',
  topics: [],
};

function mergedTopics(known: readonly Topic[], given: readonly OverlayTopic[]): Topic[] {
  const topics = new Map(known.map(topic => [normalizeName(topic.title), topic]));
  for (const topic of given) {
    const key = normalizeName(topic.title) || topic.title;
    topics.set(key, mergedTopic(topics.get(key) ?? { ...NEW_TOPIC, title: topic.title }, topic));
  }
  return [...topics.values()];
}

const NEW_TOPIC: Omit<Topic, 'title'> = {
  kind: 'topic',
  pages: [],
  stance: null,
  confidence: 'corroborated',
  confidenceOf: 'title',
};

/** Names are added. Pages that the user gives are the user's word: they can be used to find fault, unless the file says otherwise. */
function mergedTopic(known: Topic, given: OverlayTopic): Topic {
  const names = { ...added(known, given, 'aliases'), ...added(known, given, 'misspelt') };
  if (given.pages === undefined) return { ...known, ...given, ...names, overlay: true };
  return {
    ...known,
    recall: null,
    confidence: 'corroborated',
    confidenceOf: 'pages',
    ...given,
    ...names,
    overlay: true,
  };
}

function added(known: Topic, given: OverlayTopic, field: 'aliases' | 'misspelt'): Pick<Topic, 'aliases' | 'misspelt'> {
  const names = [...(known[field] ?? []), ...(given[field] ?? [])];
  return names.length > 0 ? { [field]: eachOnce(names, name => name) } : {};
}

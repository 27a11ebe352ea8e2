import { citedAsWritten } from './documentNames';
import { normalizeName } from './normalizeName';
import { readOverlayFields } from './overlayFields';
import { makeReference } from './reference';
import type {
  GuidelineDocument,
  Overlay,
  OverlayDocument,
  OverlayTopic,
  Reference,
  ReferenceData,
  Topic,
} from './types';

export type OverlayReading =
  | { readonly kind: 'overlay'; readonly overlay: Overlay }
  /** One line a fault, beginning with its place: "documents[0].topics[2].pages: …". Never quotes the file. */
  | { readonly kind: 'faulty'; readonly faults: readonly string[] };

/**
 * Reads parsed JSON in the form of mtus.json, `{ "documents": [{ "id", …, "topics": [{ "title", … }] }], "drugs": {} }`,
 * as an overlay over `base`.
 */
export function readOverlay(json: unknown, base: ReferenceData): OverlayReading {
  const faults: string[] = [];
  const overlay = readOverlayFields(json, faults);
  const known = new Set(base.documents.map(document => document.id));
  for (const [i, { id, title }] of overlay.documents.entries())
    if (id !== undefined && !known.has(id) && title === undefined)
      faults.push(`documents[${i}]: not in the reference, so it needs a title (or its id is misspelled)`);
  return faults.length > 0 ? { kind: 'faulty', faults } : { kind: 'overlay', overlay };
}

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
  }));
}

function merged(known: GuidelineDocument | undefined, { topics = [], ...given }: OverlayDocument): GuidelineDocument {
  const document: GuidelineDocument = known ?? { ...NEW_DOCUMENT, id: given.id, title: given.title ?? given.id };
  const titled = document.citedAs.length > 0 ? {} : { citedAs: [citedAsWritten(document.title)] };
  return { ...document, ...titled, ...given, topics: mergedTopics(document.topics, topics), overlay: true };
}

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
    const key = normalizeName(topic.title);
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

/** Pages that the user gives are the user's word: they can be used to find fault, unless the file says otherwise. */
function mergedTopic(known: Topic, given: OverlayTopic): Topic {
  if (given.pages === undefined) return { ...known, ...given, overlay: true };
  return { ...known, recall: null, confidence: 'corroborated', confidenceOf: 'pages', ...given, overlay: true };
}

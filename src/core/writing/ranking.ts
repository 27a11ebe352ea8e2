import { documentById, topicsForDrug } from '../guidelines/lookup';
import { normalizeName } from '../guidelines/normalizeName';
import type { GuidelineDocument, Reference, Topic } from '../guidelines/types';
import type { Citation, Item } from '../model/model';
import type { Region } from '../request/bodyPartRows';
import { bodyPartsIn, meet, regionsIn, regionsOf } from '../request/bodyParts';
import { drugsIn, namesOfSameDrug } from '../request/drugs';
import { onceFor } from '../text/once';
import { ANY_ITEM, CALL_ROWS, type CallRow, OF_THE_PART } from './callRows';
import type { Cursor } from './cursor';

// In which order documents and their sections are offered: first what the item calls for by its words, its drug and the
// part of the body, then what the claims administrator cites, then what is usually cited. What only informs comes last.

/** The documents with those first that the item at the cursor calls for; the order of those that are alike stays. */
export function rankedDocuments(cursor: Cursor, documents: readonly GuidelineDocument[]): GuidelineDocument[] {
  const call = callOf(cursor);
  if (call === null) return [...documents];
  const cited = new Set(call.citations.flatMap(citation => subjectsOf(cursor.reference, citation)));
  return inOrder(documents, document => [
    placeOfDocument(call, document),
    cited.has(nameOf(document)) ? 0 : 1,
    document.effectiveFrom === null ? 1 : 0,
  ]);
}

/** The sections of a document in the order in which they are offered; those that `said` names already come last. */
export function rankedTopics(cursor: Cursor, document: GuidelineDocument, said: string): Topic[] {
  const call = callOf(cursor);
  const isSaid = (topic: Topic): boolean => said.toLowerCase().includes(topic.title.toLowerCase());
  const cited = new Set(
    call?.citations.flatMap(({ sections }) => sections.map(one => normalizeName(sectionName(one)))),
  );
  return inOrder(sectionsOf(document), topic => [
    isSaid(topic) ? 1 : 0,
    informsOnly(topic) ? 1 : 0,
    call === null ? 0 : placeOfTopic(call, document, topic),
    cited.has(normalizeName(topic.title)) ? 0 : 1,
    -(topic.determinationsNamingIt ?? 0),
  ]);
}

/** What is cited as a section: not whole chapters and parts. */
export const sectionsOf = (document: GuidelineDocument): Topic[] =>
  document.topics.filter(({ kind }) => kind !== 'chapter' && kind !== 'part');

const informsOnly = ({ stance }: Topic): boolean => stance === 'informational' || stance === 'cross-reference';

const sectionName = ({ topic, text }: Citation['sections'][number]): string => topic ?? text;

/** What an item calls for, and what is cited for it on the other side. */
interface Call {
  readonly reference: Reference;
  readonly row: CallRow;
  /** The words of the heading, see wordsOf. */
  readonly words: ReadonlySet<string>;
  /** The names of its drugs, those of the same drug among them. */
  readonly drugs: readonly string[];
  readonly regions: readonly Region[];
  readonly citations: readonly Citation[];
}

function callOf({ item, reference }: Cursor): Call | null {
  if (item?.heading == null) return null;
  return callOfItem(item, item.heading, reference);
}

function callOfItem({ request, claimsAdministratorGuideline }: Item, heading: string, reference: Reference): Call {
  const fits = ({ category, subcategories, heading: words }: CallRow): boolean =>
    (category === null || category === request.category) &&
    (subcategories?.includes(request.subcategory ?? '') ?? true) &&
    (words?.test(heading) ?? true);
  return {
    reference,
    row: CALL_ROWS.find(fits) ?? ANY_ITEM,
    words: wordsOf(heading),
    drugs: [request.name?.toLowerCase() ?? [], ...drugsIn(reference, heading).map(namesOfSameDrug)].flat(),
    regions: bodyPartsIn(heading).flatMap(({ at }) => at),
    citations: claimsAdministratorGuideline?.citations ?? [],
  };
}

/** Behind all that are called for. */
const NOT_CALLED_FOR = 100;
const ON_THE_PART = 50;

/**
 * The document of its own for the kind of item, then those with a section that the heading names, then the others that
 * are called for.
 */
function placeOfDocument(call: Call, document: GuidelineDocument): number {
  const title = nameOf(document).toLowerCase();
  const place = call.row.documents.findIndex(name =>
    name === OF_THE_PART ? meet(call.regions, regionsOfDocument(document)) : name !== '' && title.startsWith(name),
  );
  if (place === 0 && call.row.documents[0] !== OF_THE_PART) return 0;
  if (sectionsOf(document).some(topic => !informsOnly(topic) && isNamed(call, topic))) return 1;
  return place < 0 ? NOT_CALLED_FOR : place + 2;
}

function placeOfTopic(call: Call, document: GuidelineDocument, topic: Topic): number {
  const byDrug = placeByDrug(call, document, topic);
  if (byDrug !== null) return byDrug;
  if (isNamed(call, topic)) return 0;
  const title = topic.title.toLowerCase();
  const isOnPart = meet(call.regions, regionsIn(topic.title));
  const place = call.row.sections.findIndex(words =>
    words === OF_THE_PART ? isOnPart : words !== '' && title.includes(words),
  );
  if (place >= 0) return place + 1;
  return isOnPart ? ON_THE_PART : NOT_CALLED_FOR;
}

/** The place of a section on a drug of the item, below 1: the narrowest first. Null of one that is on none of them. */
function placeByDrug({ reference, drugs }: Call, document: GuidelineDocument, topic: Topic): number | null {
  if (topic.kind === 'family') return null;
  const title = topic.title.toLowerCase().split(/[^a-z]+/);
  if (drugs.some(drug => title.includes(drug))) return 0;
  const topics = drugs.flatMap(drug => topicsForDrug(reference, document, drug));
  const place = topics.indexOf(topic);
  return place < 0 ? null : place / (topics.length + 1);
}

/**
 * Whether the heading has every word of a title before its brackets and commas, or those of another of its names. A part
 * of the body names no section: it is also the subject of other documents.
 */
function isNamed({ words }: Call, topic: Topic): boolean {
  return namesOfTopic(topic).some(name => [...name].every(word => words.has(word)));
}

const namesOfTopic = onceFor(({ title, aliases = [] }: Topic): readonly ReadonlySet<string>[] =>
  [title, ...aliases]
    .map(name => name.split(/[(,]/)[0]!)
    .filter(name => bodyPartsIn(name).length === 0)
    .map(wordsOf)
    .filter(words => words.size > 0),
);

const regionsOfDocument = onceFor(({ bodyParts }: GuidelineDocument) => regionsOf(bodyParts ?? []));

/** The words of a text that are longer than "for", in lower case, without the ending of a plural. */
const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter(word => word.length > 3)
      .map(word => word.replace(/s$/, '')),
  );

/** The name under which a document is cited, whatever the edition. */
const nameOf = ({ citedAs, title }: GuidelineDocument): string => citedAs[0]?.name ?? title;

/** The documents that a citation may mean, each by its name without its edition. */
const subjectsOf = (reference: Reference, { documentId, editions }: Citation): string[] =>
  [documentId, ...editions].flatMap(id => documentById(reference, id) ?? []).map(nameOf);

/** Sorted by the first of their places that differ. */
function inOrder<T>(things: readonly T[], placesOf: (thing: T) => readonly number[]): T[] {
  const placed = things.map(thing => ({ thing, places: placesOf(thing) }));
  placed.sort((a, b) => {
    const differing = a.places.findIndex((place, i) => place !== b.places[i]);
    return differing < 0 ? 0 : a.places[differing]! - b.places[differing]!;
  });
  return placed.map(({ thing }) => thing);
}

import { isDay } from '../text/dates';
import { citedAsWritten } from './documentNames';
import type { StoredReference } from './stored';
import type { CitedAs, Overlay, OverlayDocument, OverlayTopic } from './types';

/** What a field may hold: whether it does, and how to say what it should. */
interface FieldKind {
  readonly is: (value: unknown) => boolean;
  readonly expected: string;
}

/**
 * The fields of an overlay, field by field; what is wrong is added to `faults`, with its place. What it returns may be
 * used only where there is no fault.
 */
export function readOverlayFields(json: unknown, faults: string[]): Overlay {
  const { provenTo, documents, drugs } = readFields<Omit<Overlay, 'drugs'> & Pick<StoredReference, 'drugs'>>(
    json,
    '',
    OVERLAY_FIELDS,
    faults,
  );
  return {
    provenTo: provenTo ?? null,
    documents: (documents ?? []).map((document, i) => readDocument(document, `documents[${i}]`, faults)),
    drugs: new Map(Object.entries(drugs ?? {})),
  };
}

/** A name as the file may give it. */
type CitedNames = readonly (string | CitedAs)[];

function readDocument(json: unknown, place: string, faults: string[]): OverlayDocument {
  const { citedAs, ...document } = readFields<Omit<OverlayDocument, 'citedAs'> & { citedAs: CitedNames }>(
    json,
    place,
    DOCUMENT_FIELDS,
    faults,
  );
  const names = citedAs?.map(name => (typeof name === 'string' ? citedAsWritten(name) : name));
  if (isObject(json) && !('id' in json)) faults.push(`${place}.id: is missing`);
  const { effectiveFrom: from, effectiveTo: to } = document;
  if (typeof from === 'string' && typeof to === 'string' && from > to)
    faults.push(`${place}.effectiveTo: lies before effectiveFrom`);
  const topics = document.topics?.map((topic, i) => readTopic(topic, `${place}.topics[${i}]`, faults));
  return {
    ...(document as OverlayDocument),
    ...(names === undefined ? {} : { citedAs: names }),
    ...(topics === undefined ? {} : { topics }),
  };
}

function readTopic(json: unknown, place: string, faults: string[]): OverlayTopic {
  const topic = readFields<OverlayTopic>(json, place, TOPIC_FIELDS, faults);
  if (isObject(json) && !('title' in json)) faults.push(`${place}.title: is missing`);
  return topic as OverlayTopic;
}

/** The fields of an object that are known and hold what they should. */
function readFields<T>(
  json: unknown,
  place: string,
  fields: Readonly<Record<string, FieldKind>>,
  faults: string[],
): Partial<T> {
  if (!isObject(json)) {
    faults.push(`${place === '' ? 'the file' : place}: expected an object`);
    return {};
  }
  const forReaders = place === '' ? FILE_FOR_READERS : FOR_READERS;
  const read: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(json).filter(([name]) => !forReaders.has(name))) {
    const fault = faultOf(value, Object.hasOwn(fields, name) ? fields[name] : undefined);
    if (fault === null) read[name] = value;
    else faults.push(`${place === '' ? name : `${place}.${name}`}: ${fault}`);
  }
  return read as Partial<T>;
}

function faultOf(value: unknown, kind: FieldKind | undefined): string | null {
  if (kind === undefined) return 'there is no such field';
  return kind.is(value) ? null : `expected ${kind.expected}`;
}

const FILE_FOR_READERS: ReadonlySet<string> = new Set(['$schema', 'about']);

/** Fields of mtus.json that tell people where an entry comes from. */
const FOR_READERS: ReadonlySet<string> = new Set([
  'sources',
  'notes',
  'note',
  'publisher',
  'adopted',
  'members',
  'document',
  'determinationsNamingIt',
]);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0;
const isIsoDay = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && isDay(value);
const isRange = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every(isCount) && value[0]! <= value[1]!;

const oneOf = (...values: string[]): FieldKind => ({
  is: value => values.includes(value as string),
  expected: `one of ${values.join(', ')}`,
});
const orNull = ({ is, expected }: FieldKind): FieldKind => ({
  is: value => value === null || is(value),
  expected: `${expected}, or null`,
});

const TEXT: FieldKind = { is: isText, expected: 'a text' };
const TEXTS: FieldKind = { is: isTexts, expected: 'a list of texts' };
const DAY: FieldKind = { is: isIsoDay, expected: 'a day such as "2016-07-28"' };
const LIST: FieldKind = { is: Array.isArray, expected: 'a list' };
const CONFIDENCE = oneOf('primary', 'corroborated', 'recalled');

const OVERLAY_FIELDS = {
  provenTo: DAY,
  documents: LIST,
  drugs: {
    is: (value: unknown) => isObject(value) && Object.values(value).every(isTexts),
    expected: 'drug names, each with a list of topic titles',
  },
};

const NAME_KEYS = ['name', 'year', 'yearOf', 'confidence'];
/** A name with its year as it is cited, or in its parts as mtus.json has it. */
const isCitedAs = (value: unknown): boolean =>
  isText(value) ||
  (isObject(value) &&
    isText(value.name) &&
    (value.year === null || isCount(value.year)) &&
    ['acoem', 'mtus', null].includes(value.yearOf as string | null) &&
    ['primary', 'corroborated', 'recalled', 'listed'].includes(value.confidence as string) &&
    Object.keys(value).every(key => NAME_KEYS.includes(key)));

const DOCUMENT_FIELDS = {
  id: TEXT,
  title: TEXT,
  kind: TEXT,
  citedAs: {
    is: (value: unknown) => Array.isArray(value) && value.every(isCitedAs),
    expected: 'a list of names such as "Low Back Disorders 2020"',
  },
  regulation: orNull(TEXT),
  effectiveFrom: orNull(DAY),
  effectiveTo: orNull(DAY),
  endInferred: { is: (value: unknown) => typeof value === 'boolean', expected: 'true or false' },
  pageCount: orNull({ is: isCount, expected: 'a number of pages' }),
  confidence: CONFIDENCE,
  bodyParts: TEXTS,
  topics: LIST,
};

const TOPIC_FIELDS = {
  title: TEXT,
  kind: TEXT,
  pages: {
    is: (value: unknown) => Array.isArray(value) && value.every(isRange),
    expected: 'ranges of pages such as [[24, 24], [66, 67]]',
  },
  stance: orNull(TEXT),
  confidence: CONFIDENCE,
  confidenceOf: oneOf('pages', 'title'),
  recall: orNull(oneOf('strong', 'medium', 'weak', 'none')),
  aliases: TEXTS,
  misspelt: TEXTS,
  drugs: {
    is: (value: unknown) => isObject(value) && isTexts(value.brand ?? []) && isTexts(value.generic ?? []),
    expected: '{ "brand": [], "generic": [] }',
  },
  parent: TEXT,
  seeAlso: TEXTS,
};

import { Validator } from '@cfworker/json-schema';
import schema from '../../media/guidelines-overlay.schema.json';
import type { FilePath } from './linedJson';

/** What is wrong at a place. */
interface Fault {
  readonly path: FilePath;
  readonly words: string;
}

/** An error of the validator: each schema that a value does not fit has one, the outer before the inner. */
type SchemaError = ReturnType<Validator['validate']>['errors'][number];

/** Keywords that lead to a schema within, which says itself what it misses. */
const LEADS_ON: ReadonlySet<string> = new Set(['$ref', 'properties', 'additionalProperties', 'items']);

/** So many are enough to mend a file: a wrong column of a list is wrong in each row. */
const MOST = 50;

/** What does not fit media/guidelines-overlay.schema.json: one fault a place, in the words of its `errorMessage`. */
export function overlayFaults(content: unknown): Fault[] {
  const errors = schemaErrors(content);
  if (errors === null) return [{ path: [], words: 'a name in it is broken' }];
  const choices = new Set(
    errors.flatMap(({ keyword, keywordLocation }) => (keyword === 'anyOf' ? keywordLocation : [])),
  );
  const isOfChoice = ({ keywordLocation }: SchemaError): boolean =>
    [...choices].some(choice => keywordLocation.startsWith(`${choice}/`));
  const own = errors.filter(error => !LEADS_ON.has(error.keyword) && !isOfChoice(error));
  const first = own.slice(0, MOST).flatMap(error => faultsOfOne(error, content));
  return [...new Map(first.map(fault => [placeText(fault.path), fault])).values()];
}

/**
 * Null where the validator cannot name a place: half a letter (a lone surrogate) cannot stand in an address. Of tens of
 * thousands of faults, for which the stack has no room, the first.
 */
function schemaErrors(content: unknown): readonly SchemaError[] | null {
  const errorsOf = (isFirstEnough: boolean) =>
    new Validator(schema as object, '7', isFirstEnough).validate(content).errors;
  try {
    return errorsOf(false);
  } catch (error) {
    if (error instanceof URIError) return null;
    if (error instanceof RangeError) return errorsOf(true);
    throw error;
  }
}

function faultsOfOne({ keyword, instanceLocation, keywordLocation }: SchemaError, content: unknown): Fault[] {
  const path = pathOf(instanceLocation, content);
  if (keyword === 'false') return [{ path, words: 'there is no such field' }];
  const { errorMessage = 'does not fit', required = [] } = schemaAt(keywordLocation);
  if (keyword !== 'required') return [{ path, words: errorMessage }];
  const value = valueAt(path, content) as object;
  return required
    .filter(name => !Object.hasOwn(value, name))
    .map(name => ({ path: [...path, name], words: 'is missing' }));
}

/** The steps of a JSON pointer: "#/documents/0". */
const stepsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map(step => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'));

/** The place of a value: what stands in a list has a number. */
function pathOf(pointer: string, content: unknown): FilePath {
  const path: (string | number)[] = [];
  for (const step of stepsOf(pointer)) path.push(Array.isArray(valueAt(path, content)) ? Number(step) : step);
  return path;
}

const valueAt = (path: FilePath, content: unknown): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], content);

interface SchemaNode {
  readonly errorMessage?: string;
  readonly required?: readonly string[];
}

/** The schema that has a keyword, by the keyword's place: "#/properties/documents/items/$ref/required". */
function schemaAt(keywordLocation: string): SchemaNode {
  let node: unknown = schema;
  for (const step of stepsOf(keywordLocation).slice(0, -1)) {
    const next = (node as Record<string, unknown>)[step];
    node = step === '$ref' ? valueAt(stepsOf(String(next)), schema) : next;
  }
  return node as SchemaNode;
}

/** "documents[0].topics[2].pages". */
export const placeText = (path: FilePath): string =>
  path.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i > 0 ? '.' : ''}${step}`)).join('') || 'the file';

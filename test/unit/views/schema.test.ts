import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv';
import { cases, root } from '../../support/cases';

// biome-ignore lint/suspicious/noExplicitAny: a test that takes JSON apart
type Json = any;

const schema: Json = JSON.parse(fs.readFileSync(path.join(root, 'media/determination.schema.json'), 'utf8'));
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const validExport = ajv.compile(schema);
const validRow = ajv.compile({ $ref: `${schema.$id}#/definitions/row` });

const isExport = (json: Json): boolean => validExport(json);
const isRow = (json: Json): boolean => validRow(json);

/** Read when a test asks for them: those of a new case are written by the golden tests before. */
const goldens = (): { name: string; json: Json }[] =>
  [...cases('ok'), ...cases('err')].map(({ name, base }) => ({
    name,
    json: JSON.parse(fs.readFileSync(`${base}.json`, 'utf8')),
  }));

const problems = (validate: typeof validExport): string => JSON.stringify(validate.errors?.slice(0, 3), null, 1);

test('every golden export is valid, and so is each of its determinations as a row of JSON Lines', () => {
  for (const { name, json } of goldens()) {
    assert.ok(isExport(json), `${name} ${problems(validExport)}`);
    const { formatVersion, generator, source } = json;
    for (const determination of json.determinations)
      assert.ok(isRow({ formatVersion, generator, source, determination }), `${name} ${problems(validRow)}`);
  }
});

test('the fields of every export stand in the order of the schema', () => {
  for (const { name, json } of goldens()) checkOrder(name, json, schema);
});

function checkOrder(at: string, value: unknown, under: Json): void {
  const own = under.$ref
    ? schema.definitions[under.$ref.split('/').at(-1)]
    : (under.allOf?.[0] ?? under.anyOf?.[0] ?? under);
  if (own !== under) {
    if (value !== null) checkOrder(at, value, own);
  } else if (Array.isArray(value)) {
    for (const [i, inner] of value.entries()) checkOrder(`${at}[${i}]`, inner, own.items);
  } else if (value !== null && typeof value === 'object') {
    assert.deepEqual(Object.keys(value), own.required, at);
    for (const [key, inner] of Object.entries(value)) checkOrder(`${at}.${key}`, inner, own.properties[key]);
  }
}

test('an export with a field too many, too few or of another kind is not valid', () => {
  const good = goldens().find(({ name }) => name === 'seed-form-single-spaced')!.json;
  const wrong: [what: string, change: (json: Json) => void][] = [
    ['a field too many', json => (json.note = 'x')],
    ['a field too many in an item', json => (json.determinations[0].items[0].note = 'x')],
    ['another version', json => (json.formatVersion = 2)],
    ['no source', json => delete json.source],
    ['no spans', json => delete json.determinations[0].items[0].span],
    ['a date that is none', json => (json.determinations[0].case.decisionDate = '11/09/2016')],
    ['an unknown decision', json => (json.determinations[0].items[0].decision = 'modified')],
    ['an unknown category', json => (json.determinations[0].items[0].request.category = 'drugs')],
    [
      'a page that is no number',
      json => (json.determinations[0].items[0].maximusGuideline.citations[0].pages = ['24']),
    ],
    ['a digest of another length', json => (json.source.sha256 = 'abc')],
    ['no case block', json => (json.determinations[0].case = null)],
  ];
  assert.ok(isExport(good));
  for (const [what, change] of wrong) {
    const json = structuredClone(good);
    change(json);
    assert.equal(isExport(json), false, what);
  }
});

test('every field has a description, and every object refuses others', () => {
  for (const [name, definition] of [['export', schema], ...Object.entries(schema.definitions)] as [string, Json][]) {
    assert.ok(definition.title && definition.description, name);
    assert.equal(definition.additionalProperties, false, name);
    for (const [field, value] of Object.entries<Json>(definition.properties))
      if (!value.$ref && field !== 'start' && field !== 'end') assert.ok(value.description, `${name}.${field}`);
  }
});

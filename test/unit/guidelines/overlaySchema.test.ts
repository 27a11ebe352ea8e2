import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv';
import schema from '../../../media/guidelines-overlay.schema.json';
import data from '../../../src/core/guidelines/mtus.json';
import { readOverlay } from '../../../src/core/guidelines/overlay';
import { reference } from '../../../src/core/guidelines/reference';
import { root } from '../../support/cases';

const valid = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
const isRead = (json: unknown): boolean => readOverlay(json, reference).kind === 'overlay';

const document = (fields: object): object => ({ documents: [{ id: 'chronic-pain-2009', ...fields }] });
const topic = (fields: object): object => document({ topics: [{ title: 'Benzodiazepines', ...fields }] });

test('the schema takes what the reader takes', () => {
  for (const json of [
    {},
    { $schema: 'guidelines-overlay.schema.json', about: 'Ours.', documents: [], drugs: { Woolium: ['Wool'] } },
    document({ pageCount: 128, effectiveTo: null, notes: ['Seen.'], confidence: 'primary' }),
    { documents: [{ id: 'ours-2017', title: 'Ours', citedAs: ['MTUS Ours 2017'], bodyParts: ['knee'] }] },
    topic({ pages: [[24, 25]], stance: 'not recommended', recall: null, drugs: { brand: ['Valium'], generic: [] } }),
    topic({ aliases: ['Sedatives'], note: 'Ours.', seeAlso: [], parent: 'Sedation', confidenceOf: 'title' }),
  ]) {
    assert.ok(isRead(json), JSON.stringify(json));
    assert.ok(valid(json), JSON.stringify(valid.errors));
  }
});

test('the schema refuses what the reader refuses', () => {
  for (const json of [
    [],
    { document: [] },
    { documents: [{}] },
    { documents: 'none' },
    { drugs: { Woolium: 'Wool' } },
    document({ id: ' ' }),
    document({ effectiveFrom: 'May 2009' }),
    document({ pageCount: 0 }),
    document({ confidence: 'sure' }),
    document({ citedAs: 'Ours' }),
    document({ topics: [{}] }),
    topic({ pages: [24] }),
    topic({ pages: [[24]] }),
    topic({ recall: 'good' }),
    topic({ page: [[24, 24]] }),
  ]) {
    assert.ok(!isRead(json), JSON.stringify(json));
    assert.ok(!valid(json), JSON.stringify(json));
  }
});

test('the documents of the reference itself are an overlay, but for what only explains them', () => {
  const documents = data.documents.map(({ topics, ...fields }) => ({
    ...fields,
    topics: topics.map(one => Object.fromEntries(Object.entries(one).filter(([name]) => name !== 'evidence'))),
  }));
  const reading = readOverlay({ documents, drugs: data.drugs }, reference);
  assert.deepEqual(reading.kind === 'faulty' ? reading.faults : [], []);
  assert.ok(valid({ documents, drugs: data.drugs }), JSON.stringify(valid.errors?.slice(0, 5)));
});

test('the overlay that README shows is read', () => {
  const [, json = ''] =
    /```json\n(\{\n {2}"provenTo"[\s\S]*?)```/.exec(fs.readFileSync(path.join(root, 'README.md'), 'utf8')) ?? [];
  assert.ok(isRead(JSON.parse(json)) && valid(JSON.parse(json)));
});

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv';
import schema from '../../../media/guidelines-overlay.schema.json';
import data from '../../../src/core/guidelines/mtus.json';
import { root } from '../../support/cases';
import { readOwnFile } from '../../support/overlays';

// That the schema says it, and not the validator: another one says the same.
const valid = new Ajv({ strict: false, validateFormats: false }).compile(schema);
const isRead = (json: unknown): boolean => readOwnFile('own.json', JSON.stringify(json)).kind === 'overlay';

const document = (fields: object): object => ({ documents: [{ id: 'chronic-pain-2009', ...fields }] });
const topic = (fields: object): object => document({ topics: [{ title: 'Benzodiazepines', ...fields }] });

test('what fits the schema is read', () => {
  for (const json of [
    {},
    { $schema: 'guidelines-overlay.schema.json', about: 'Ours.', documents: [], drugs: { Woolium: ['Wool'] } },
    document({ pageCount: 128, effectiveTo: null, notes: ['Seen.'], confidence: 'primary' }),
    { documents: [{ id: 'ours-2017', title: 'Ours', citedAs: ['MTUS Ours 2017'], bodyParts: ['knee'] }] },
    topic({ pages: [[24, 25]], stance: 'not recommended', recall: null, drugs: { brand: ['Valium'], generic: [] } }),
    { drugList: [{ name: 'Ibuprofen', status: 'Exempt', version: '13', date: '2025-08-06' }] },
    topic({ aliases: ['Sedatives'], note: 'Ours.', seeAlso: [], parent: 'Sedation', confidenceOf: 'title' }),
  ]) {
    assert.ok(isRead(json), JSON.stringify(json));
    assert.ok(valid(json), JSON.stringify(valid.errors));
  }
});

test('what does not fit the schema is refused', () => {
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
    { drugList: [{ name: 'Ibuprofen', status: 'Exempt', version: '13' }] },
    { drugList: [{ name: 'Ibuprofen', status: ' ', version: '13', date: '2025-08-06' }] },
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
  const reading = readOwnFile('own.json', JSON.stringify({ documents, drugs: data.drugs }));
  assert.deepEqual(reading.kind === 'faulty' ? reading.faults : [], []);
  assert.ok(valid({ documents, drugs: data.drugs }), JSON.stringify(valid.errors?.slice(0, 5)));
});

test('the overlay that README shows is read', () => {
  const [, json = ''] =
    /```json\n(\{\n {2}"provenTo"[\s\S]*?)```/.exec(fs.readFileSync(path.join(root, 'README.md'), 'utf8')) ?? [];
  assert.ok(isRead(JSON.parse(json)) && valid(JSON.parse(json)));
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { before, describe, test } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Export } from '../../src/core/views/export';
import { root } from '../support/cases';
import { folderWith, imr } from './imr';

type Row = Pick<Export, 'source'> & { determination: Export['determinations'][number] };
type Answer = Record<string, unknown>[];

const cwd = folderWith({});
const inputs = ['media/samples', 'test/cases/ok', 'test/cases/err'].map(folder => path.join(root, folder));
const readme = fs.readFileSync(path.join(root, 'README.md'), 'utf8');

describe('DuckDB reads what imr exports', () => {
  let determinations: Row[] = [];

  before(async () => {
    const { code, err } = await imr(['export', '--format', 'jsonl', '--out', 'all.jsonl', ...inputs], { cwd });
    assert.equal(code, 0, err);
    const lines = fs.readFileSync(path.join(cwd, 'all.jsonl'), 'utf8').trim().split('\n');
    determinations = lines.map(line => JSON.parse(line));
    assert.ok(determinations.length > 100, `${determinations.length} determinations`);
  });

  test('README shows five questions, and each has the answer that the JSON Lines give', async () => {
    const questions = [...readme.matchAll(/```sql\n([^`]+)```/g)].map(([, sql]) => sql!);
    assert.equal(questions.length, 5);
    const expected = [lumbarMri, byCategory, byDocument, daysByYear, byCode].map(answer => answer(determinations));
    for (const [i, sql] of questions.entries())
      assert.deepEqual(sorted(await answerOf(sql)), sorted(expected[i]!), sql);
  });

  test('the tables of CSV and Parquet have the items of the JSON Lines, and the same bytes with other threads', async () => {
    const items = determinations.flatMap(({ source, determination }) =>
      determination.items.map(({ number, heading, decision }) => ({
        sourceName: source.name,
        item: number,
        heading,
        decision,
      })),
    );
    for (const format of ['csv', 'parquet']) {
      const bytes: Buffer[] = [];
      for (const workers of ['1', '3']) {
        const args = ['export', '--format', format, '--workers', workers, '--out', `all.${format}`, ...inputs];
        const { code, err } = await imr(args, { cwd });
        assert.equal(code, 0, err);
        bytes.push(fs.readFileSync(path.join(cwd, `all.${format}`)));
      }
      assert.ok(bytes[0]!.equals(bytes[1]!), format);
      const sql = `SELECT sourceName, item, heading, decision FROM ${format === 'csv' ? "read_csv('all.csv')" : "'all.parquet'"}`;
      assert.deepEqual(sorted(await answerOf(sql)), sorted(items), format);
    }
    assert.deepEqual(fs.readdirSync(cwd).sort(), ['all.csv', 'all.jsonl', 'all.parquet']);
  });

  test('Parquet has days, numbers and lists as such', async () => {
    const types = await answerOf(`SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM 'all.parquet')`);
    const typeOf = (name: string): unknown => types.find(row => row.column_name === name)?.column_type;
    assert.deepEqual(
      ['Decision Date', 'age', 'quantity', 'retrospective', 'problems', 'maximusPages', 'heading'].map(typeOf),
      ['DATE', 'INTEGER', 'DOUBLE', 'BOOLEAN', 'VARCHAR[]', 'INTEGER[]', 'VARCHAR'],
    );
  });

  test('without the library Parquet is refused in one line', () => {
    const dist = path.join(folderWith({ 'media/none': '' }), 'dist');
    fs.cpSync(path.join(root, 'dist'), dist, { recursive: true });
    const args = [path.join(dist, 'cli.js'), 'export', '--format', 'parquet', '--out', 'none.parquet', inputs[0]!];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
    const line = 'imr: --format parquet: needs the package @duckdb/node-api beside imr: npm install @duckdb/node-api\n';
    assert.deepEqual([status, stderr], [2, line]);
    assert.ok(!fs.existsSync(path.join(cwd, 'none.parquet')));
  });
});

async function answerOf(sql: string): Promise<Answer> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const here = sql.replace(/'(all\.\w+)'/g, (_, file) => `'${path.join(cwd, file)}'`);
    const rows = (await connection.runAndReadAll(here)).getRowObjectsJson() as Answer;
    return rows.map(row => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Large integers come as text. */
const plain = (value: unknown): unknown => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value);

const sorted = (answer: Answer): string[] => answer.map(row => JSON.stringify(row)).sort();

const itemsOf = (rows: readonly Row[]) =>
  rows.flatMap(({ source, determination }) =>
    determination.items.map(item => ({ item, id: `${source.sha256} ${item.line}` })),
  );

function lumbarMri(rows: readonly Row[]): Answer {
  const meant = itemsOf(rows).filter(
    ({ item: { heading, request } }) =>
      /mri/i.test(heading ?? '') && request.bodyParts.some(({ part }) => part.toLowerCase() === 'lumbar spine'),
  );
  return counted(meant, ({ item }) => item.decision).map(([decision, items]) => ({ decision, items: items.length }));
}

function byCategory(rows: readonly Row[]): Answer {
  return counted(itemsOf(rows), ({ item }) => item.request.category).map(([category, items]) => {
    const decided = items.flatMap(({ item }) =>
      item.decision === 'upheld' ? [0] : item.decision === 'overturned' ? [1] : [],
    );
    const share = decided.reduce((sum: number, one) => sum + one, 0) / decided.length;
    const percent = decided.length === 0 ? null : Math.round(1000 * share) / 10;
    return { category, items: items.length, overturned_percent: percent };
  });
}

function byDocument(rows: readonly Row[]): Answer {
  const cited = itemsOf(rows).flatMap(({ item, id }) =>
    (item.maximusGuideline?.citations ?? []).map(({ documentId }) => ({ documentId, id, decision: item.decision })),
  );
  return counted(cited, ({ documentId }) => documentId).map(([document, citations]) => ({
    document,
    items: new Set(citations.map(({ id }) => id)).size,
    overturned: new Set(citations.filter(({ decision }) => decision === 'overturned').map(({ id }) => id)).size,
  }));
}

function daysByYear(rows: readonly Row[]): Answer {
  const cases = rows.map(({ determination }) => determination.case);
  return counted(cases, ({ decisionDate }) => decisionDate && Number(decisionDate.slice(0, 4))).map(
    ([year, letters]) => ({
      year,
      letters: letters.length,
      days: median(
        letters.flatMap(({ urDenialDate, decisionDate }) =>
          urDenialDate && decisionDate ? [(Date.parse(decisionDate) - Date.parse(urDenialDate)) / 86_400_000] : [],
        ),
      ),
    }),
  );
}

function byCode(rows: readonly Row[]): Answer {
  const problems = rows.flatMap(({ source, determination }) =>
    determination.problems
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ code }) => ({ code, name: source.name })),
  );
  return counted(problems, ({ code }) => code).map(([code, found]) => ({
    code,
    problems: found.length,
    files: new Set(found.map(({ name }) => name)).size,
  }));
}

function counted<T, K>(values: readonly T[], keyOf: (value: T) => K): [K, T[]][] {
  const groups = new Map<K, T[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return [...groups];
}

function median(values: readonly number[]): number | null {
  const ordered = [...values].sort((a, b) => a - b);
  const middle = Math.floor(ordered.length / 2);
  if (ordered.length === 0) return null;
  return ordered.length % 2 === 1 ? ordered[middle]! : (ordered[middle - 1]! + ordered[middle]!) / 2;
}

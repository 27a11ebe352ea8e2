import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Export } from '../../src/core/views/export';
import { writeArchive } from '../support/archive';
import { root } from '../support/cases';
import { folderWith, imr } from './imr';

/** README's blocks of SQL, as they stand there: the views, and the questions in their order. */
const SQL = [...fs.readFileSync(path.join(root, 'README.md'), 'utf8').matchAll(/```sql\n(.*?)```/gs)].map(
  ([, sql]) => sql!,
);

describe('the questions of README', () => {
  test('DuckDB answers what is counted without it, over the JSON Lines of a generated archive', async () => {
    const cwd = folderWith({});
    writeArchive(path.join(cwd, 'archive'), 150);
    const all = path.join(cwd, 'all.jsonl');
    await imr(['export', '--format', 'jsonl', '--out', all, '--allow-restricted', 'archive'], { cwd });
    const connection = await (await DuckDBInstance.create()).connect();
    const [views, ...questions] = SQL.map(sql => sql.replace("'all.jsonl'", `'${all}'`));
    await connection.run(views!);
    const determinations = eachOnce(fs.readFileSync(all, 'utf8'));
    assert.equal(questions.length, COUNTS.length);
    for (const [i, question] of questions.entries()) {
      const rows = (await connection.runAndReadAll(question)).getRowsJS();
      const answer = rows.map(row => row.map(cell => (typeof cell === 'bigint' ? Number(cell) : cell)));
      assert.ok(answer.length > 1, question);
      assert.deepEqual(answer, COUNTS[i]!(determinations), question);
    }
  });
});

type Determination = Export['determinations'][number];
type Item = Determination['items'][number];
type Row = readonly unknown[];

function eachOnce(lines: string): Determination[] {
  const seen = new Set<string>();
  return lines
    .trim()
    .split('\n')
    .map(line => JSON.parse(line).determination as Determination)
    .filter(({ case: { number, decisionDate } }) => {
      const key = `${number} ${decisionDate}`;
      const isNew = number === null || !seen.has(key);
      seen.add(key);
      return isNew;
    });
}

/** The answers, counted without SQL. */
const COUNTS: readonly ((determinations: readonly Determination[]) => Row[])[] = [
  determinations => {
    const asked = itemsOf(determinations).filter(
      ({ heading, request }) =>
        /\bMRI\b|magnetic resonance/i.test(heading ?? '') &&
        request.bodyParts.some(({ part }) => /lumbar|low back/i.test(part)),
    );
    return counted(asked, ({ decision }) => [decision])
      .map(([key, items]): Row => [...key, items.length])
      .sort((a, b) => Number(b[1]) - Number(a[1]) || compare(a[0], b[0]));
  },
  determinations =>
    counted(
      decided(determinations).filter(({ request }) => request.category === 'pharmaceuticals'),
      ({ request }) => [request.name?.toLowerCase() ?? null],
    )
      .map(([key, items]): Row => {
        const overturned = overturnedOf(items);
        const percent = Math.round((1000 * overturned) / items.length) / 10;
        return [...key, items.length, overturned, percent, items.length < 30];
      })
      .sort((a, b) => Number(b[3]) - Number(a[3]) || compare(a[0], b[0])),
  determinations =>
    (['claims administrator', 'MAXIMUS'] as const)
      .flatMap(side => {
        const items = itemsOf(determinations).flatMap(item =>
          [...new Set(citedOn(item, side))].map(document => ({ document, item })),
        );
        return counted(items, ({ document }) => [side, document]).map(([key, cited]): Row => [...key, cited.length]);
      })
      .sort((a, b) => compare(a[0], b[0]) || Number(b[2]) - Number(a[2]) || compare(a[1], b[1])),
  determinations => {
    const both = decided(determinations).filter(
      item => citedOn(item, 'claims administrator').length > 0 && citedOn(item, 'MAXIMUS').length > 0,
    );
    const agree = (item: Item) =>
      citedOn(item, 'MAXIMUS').some(document => citedOn(item, 'claims administrator').includes(document));
    return counted(both, item => [agree(item)])
      .map(([key, items]): Row => [...key, items.length, overturnedOf(items)])
      .sort(([a], [b]) => Number(a) - Number(b));
  },
  determinations => {
    const told = determinations.flatMap(({ case: { urDenialDate, decisionDate } }) =>
      urDenialDate && decisionDate && urDenialDate <= decisionDate
        ? [{ year: Number(decisionDate.slice(0, 4)), days: daysBetween(urDenialDate, decisionDate) }]
        : [],
    );
    return counted(told, ({ year }) => [year])
      .map(([key, all]): Row => [...key, all.length, medianOf(all.map(({ days }) => days))])
      .sort(([a], [b]) => Number(a) - Number(b));
  },
];

const itemsOf = (determinations: readonly Determination[]): Item[] => determinations.flatMap(({ items }) => items);
const decided = (determinations: readonly Determination[]): Item[] =>
  itemsOf(determinations).filter(({ decision }) => decision === 'upheld' || decision === 'overturned');
const overturnedOf = (items: readonly Item[]): number =>
  items.filter(({ decision }) => decision === 'overturned').length;

function citedOn(item: Item, side: 'claims administrator' | 'MAXIMUS'): string[] {
  const paragraph = side === 'MAXIMUS' ? item.maximusGuideline : item.claimsAdministratorGuideline;
  return (paragraph?.citations ?? []).map(({ documentId, source }) => documentId ?? source);
}

/** The values of each key. */
function counted<T>(values: readonly T[], keyOf: (value: T) => Row): [Row, T[]][] {
  const groups = new Map<string, [Row, T[]]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(JSON.stringify(key)) ?? [key, []];
    group[1].push(value);
    groups.set(JSON.stringify(key), group);
  }
  return [...groups.values()];
}

/** As DuckDB orders text: by its bytes, and what is not told last. */
function compare(a: unknown, b: unknown): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return half % 1 === 0 ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!;
}

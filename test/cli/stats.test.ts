import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, test } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { writeArchive } from '../support/archive';
import { root } from '../support/cases';
import { folderWith, imr } from './imr';

/** The determinations of JSON Lines, each case and day once, drafts without a day with their case; and their items. */
const BASE = `
create view determination as
  select * exclude (place) from (
    select row_number() over () as place, source, determination as d from read_json('all.jsonl', format = 'newline_delimited', maximum_object_size = 100000000)
  )
  qualify d."case".number is null
    or row_number() over (partition by d."case".number, d."case".decisionDate order by place) = 1
    and (d."case".decisionDate is not null or count(d."case".decisionDate) over (partition by d."case".number) = 0);
create view item as select d, unnest(d.items) as i from determination;
create view outcome as select
  d, i,
  (i.decision = 'upheld')::int as upheld, (i.decision = 'overturned')::int as overturned
from item;
create view guideline as
  select one.id as id, one.title as title
  from (select unnest(documents) as one from read_json('mtus.json', maximum_object_size = 100000000));`;

/** A group's name for each of its items, in SQL that knows nothing of the code that counts. */
const GROUPS: Readonly<Record<string, string>> = {
  category: `select coalesce(map {'behavioral-health': 'Psych Services', 'diagnostic-testing': 'Diagnostic Testing', 'dmepos': 'DMEPOS',
    'evaluation-management': 'Evaluation & Management', 'home-health': 'Home Health', 'injections': 'Injections', 'other': 'Other',
    'pharmaceuticals': 'Pharmaceuticals', 'programs': 'Programs', 'rehabilitation': 'Rehabilitation', 'surgery': 'Surgery',
    'transportation': 'Transportation'}[i.request.category], 'Not told') as name, upheld, overturned from outcome`,
  year: `select coalesce(left(d."case".decisionDate::varchar, 4), 'Not told') as name, upheld, overturned from outcome`,
  specialty: `select unnest(case when len(d.reviewer.certifications) = 0 then ['Not told'] else list_distinct(d.reviewer.certifications) end) as name, upheld, overturned from outcome`,
  drug: `with named as (
      select lower(trim(case when strpos(i.request.name, '(') > 1 then split_part(i.request.name, '(', 1) else i.request.name end)) as drug, upheld, overturned
      from outcome where i.request.category = 'pharmaceuticals')
    select case when drug is null then 'Not told' when length(drug) > 80 then upper(left(drug, 1)) || substr(drug, 2, 79) || '…' else upper(left(drug, 1)) || substr(drug, 2) end as name,
      upheld, overturned from named`,
  modified: `select case when i.request.remaining is null then 'Denied in utilization review' else 'Modified in utilization review' end as name, upheld, overturned from outcome`,
  items: `select case when len(d.items) > 10 then 'More than 10 items' when len(d.items) = 1 then '1 item' else len(d.items) || ' items' end as name, 0 as upheld, 0 as overturned from determination`,
  problem: `select unnest(list_distinct(list_transform(d.problems, lambda p: p.code))) as name, 0 as upheld, 0 as overturned from determination`,
  guideline: `select distinct on (nth, name) name, upheld, overturned from (
    select nth, upheld, overturned, unnest(i.maximusGuideline.citations) as c
    from (select row_number() over () as nth, * from outcome) where i.maximusGuideline is not null) cited
    left join guideline on guideline.id = c.documentId, lateral (select coalesce(title, map {'MTUS': 'MTUS, no document told',
      'ODG': 'Official Disability Guidelines (ODG)', 'ACOEM': 'ACOEM outside the MTUS', 'other': 'Other sources'}[c.source]) as name)`,
  'claims-guideline': `select distinct on (nth, name) name, upheld, overturned from (
    select nth, upheld, overturned, unnest(i.claimsAdministratorGuideline.citations) as c
    from (select row_number() over () as nth, * from outcome) where i.claimsAdministratorGuideline is not null) cited
    left join guideline on guideline.id = c.documentId, lateral (select coalesce(title, map {'MTUS': 'MTUS, no document told',
      'ODG': 'Official Disability Guidelines (ODG)', 'ACOEM': 'ACOEM outside the MTUS', 'other': 'Other sources'}[c.source]) as name)`,
};

describe('imr stats', () => {
  test('counts what DuckDB counts over the JSON Lines of a generated archive', async () => {
    const cwd = folderWith({});
    writeArchive(path.join(cwd, 'archive'), 120);
    const rest = ['--allow-restricted', 'archive'];
    const exported = await imr(['export', '--format', 'jsonl', '--out', 'all.jsonl', ...rest], { cwd });
    const counted = await imr(['stats', '--format', 'json', ...rest], { cwd });
    assert.equal(counted.code, exported.code);
    const statistics = JSON.parse(counted.out);
    const connection = await (await DuckDBInstance.create()).connect();
    const rowsOf = async (sql: string): Promise<unknown[][]> =>
      (await connection.runAndReadAll(sql))
        .getRowsJS()
        .map(row => row.map(cell => (typeof cell === 'bigint' ? Number(cell) : cell)));
    await connection.run(
      BASE.replace('all.jsonl', path.join(cwd, 'all.jsonl')).replace(
        'mtus.json',
        path.join(root, 'src/core/guidelines/mtus.json'),
      ),
    );
    const [totals] = await rowsOf(
      'select (select count(*) from determination), count(*), sum(upheld)::int, sum(overturned)::int from outcome',
    );
    const { determinations, items, overturned } = statistics;
    assert.deepEqual([determinations, items, overturned.of - overturned.count, overturned.count], totals);
    assert.ok(statistics.duplicates > 0 && determinations > 90);
    for (const [figure, sql] of Object.entries(GROUPS)) {
      const expected = await rowsOf(
        `select name, count(*), sum(upheld)::int, sum(overturned)::int from (${sql}) group by name`,
      );
      assert.ok(expected.length > 1, figure);
      assert.deepEqual(groupsOf(statistics, figure), expected.sort(byName), figure);
    }
  });
});

const byName = ([a]: readonly unknown[], [b]: readonly unknown[]): number => (String(a) < String(b) ? -1 : 1);

interface Counted {
  readonly figures: readonly {
    readonly id: string;
    readonly groups: readonly { name: string; count: number; upheld: number | null; overturned: number | null }[];
  }[];
}

const groupsOf = ({ figures }: Counted, figure: string): unknown[][] =>
  figures
    .find(({ id }) => id === figure)!
    .groups.map(({ name, count, upheld, overturned }) => [name, count, upheld ?? 0, overturned ?? 0])
    .sort(byName);

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { writeArchive } from '../support/archive';
import { root } from '../support/cases';
import { folderWith, imr, sample } from './imr';

describe('imr export --format parquet', { concurrency: 3 }, () => {
  test('holds the rows of CSV, with days, numbers and lists as such', async () => {
    const cwd = folderWith({ 'archive/CM16-0000001.txt': sample('CM16-0900001').replace('Special', '=Special') });
    writeArchive(path.join(cwd, 'archive'), 100);
    const rest = ['--allow-restricted', 'archive'];
    const csv = await imr(['export', '--format', 'csv', '--out', 'all.csv', ...rest], { cwd });
    const parquet = await imr(['export', '--format', 'parquet', '--out', 'all.parquet', ...rest], { cwd });
    assert.deepEqual(parquet, csv);
    const rowsOf = await reading(cwd);
    const types = await rowsOf("select column_name, column_type from (describe from 'all.parquet')");
    const names = await rowsOf("select column_name from (describe from read_csv('all.csv', all_varchar = true))");
    assert.deepEqual(
      types.map(([name]) => name),
      names.map(([name]) => name),
    );
    const cells = types.map(([name, type]) => asInCsv(`"${name}"`, String(type)));
    const own = await rowsOf(`select ${cells} from 'all.parquet'`);
    const theirs = await rowsOf(
      `select ${names.map(([name]) => `regexp_replace(coalesce("${name}", ''), '^''([-=+@])', '\\1')`)}
       from read_csv('all.csv', all_varchar = true, strict_mode = true)`,
    );
    assert.ok(own.length > 200);
    assert.deepEqual(own, theirs);
    const other = await imr(['export', '--format=parquet', '--out=one.parquet', '--workers=1', ...rest], { cwd });
    assert.equal(other.code, parquet.code);
    const [bytes, again] = ['all.parquet', 'one.parquet'].map(name => fs.readFileSync(path.join(cwd, name)));
    assert.ok(bytes!.equals(again!));
    assert.deepEqual(fs.readdirSync(cwd).sort(), ['all.csv', 'all.parquet', 'archive', 'one.parquet']);
  });

  test('stands in any folder, and has its columns without a row', async () => {
    const cwd = folderWith({ 'a/CM16-0900001.txt': sample('CM16-0900001'), 'b/CM16-0900002.txt': 'Minutes.\n' });
    fs.mkdirSync(path.join(cwd, "it's [2016]*"));
    const out = "it's [2016]*/a.parquet";
    await imr(['export', '--format', 'parquet', '--resume', '--out', out, 'a'], { cwd });
    fs.renameSync(path.join(cwd, out), path.join(cwd, 'a.parquet'));
    const rowsOf = await reading(cwd);
    assert.deepEqual(await rowsOf(`select distinct "Case Number" from 'a.parquet'`), [['CM16-0900001']]);
    await imr(['export', '--format', 'parquet', '--out', 'b.parquet', 'b/CM16-0900002.txt'], { cwd });
    assert.deepEqual(await rowsOf(`select count("maximusPages") from 'b.parquet'`), [[0n]]);
  });

  test('is refused in one line on standard output, in shards, and where its writer is not installed', async () => {
    const cwd = folderWith({ 'a.txt': sample('CM16-0900001'), 'dist/x': '' });
    for (const line of ['export --format parquet a.txt', 'export --format parquet --shard 1/2 --out b a.txt']) {
      const { code, out, err } = await imr(line.split(' '), { cwd });
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^imr: [^\n]+parquet[^\n]+\n$/);
    }
    for (const name of ['cli.js', 'mtus.json'])
      fs.copyFileSync(path.join(root, 'dist', name), path.join(cwd, 'dist', name));
    const alone = { cwd, program: path.join(cwd, 'dist/cli.js') };
    const { code, err } = await imr(['export', '--format', 'parquet', '--out', 'b.parquet', 'a.txt'], alone);
    assert.deepEqual([code, fs.existsSync(path.join(cwd, 'b.parquet'))], [2, false]);
    assert.match(err, /^imr: b\.parquet: [^\n]+@duckdb\/node-api[^\n]+\n$/);
  });
});

async function reading(cwd: string): Promise<(sql: string) => Promise<unknown[][]>> {
  const connection = await (await DuckDBInstance.create()).connect();
  const inFolder = (sql: string) => sql.replace(/'(\w+\.(?:csv|parquet))'/g, (_, name) => `'${path.join(cwd, name)}'`);
  return async sql => (await connection.runAndReadAll(inFolder(sql))).getRowsJS();
}

/** A column as the text that CSV has in its place. */
function asInCsv(name: string, type: string): string {
  if (type.endsWith('[]')) return `coalesce(array_to_string(${name}, '; '), '')`;
  if (type === 'DOUBLE') return `coalesce(regexp_replace(${name}::varchar, '\\.0$', ''), '')`;
  return `coalesce(${name}::varchar, '')`;
}

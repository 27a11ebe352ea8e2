// `node scripts/checkCsvCells.mjs`, after a build: lets LibreOffice (Debian's libreoffice-calc) read the CSV of generated
// determinations and of cells that are hard on a reader, and compares every cell with what the JSON Lines have.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import Papa from 'papaparse';
import { root } from './run.mjs';

const { writeArchive } = createRequire(import.meta.url)(path.join(root, 'out/test/support/archive.js'));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-csv-'));

try {
  writeArchive(path.join(folder, 'archive'), 150, 5);
  fs.writeFileSync(path.join(folder, 'archive/hard.txt'), hardText());
  const expected = exported('csv');
  const first = rowsOf(expected);
  const read = rowsOf(asRead(expected));
  const differing = first.flatMap((row, at) =>
    row.flatMap((cell, column) =>
      read[at]?.[column] === cell ? [] : [`${at}/${column}: ${cell} | ${read[at]?.[column]}`],
    ),
  );
  const items = exported('jsonl')
    .trimEnd()
    .split('\n')
    .reduce((sum, line) => sum + JSON.parse(line).determination.items.length, 0);
  const isRight = differing.length === 0 && read.length === first.length && items === first.length - 1;
  for (const cell of differing.slice(0, 10)) console.log(cell);
  console.log(`${items} items, ${read.length - 1} rows, ${first[0].length} columns, ${differing.length} cells differ`);
  process.exitCode = isRight ? 0 : 1;
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

function exported(format) {
  const out = path.join(folder, `all.${format}`);
  const options = ['export', '--allow-restricted', '--format', format, '--out', out];
  spawnSync(process.execPath, [path.join(root, 'dist/cli.js'), ...options, path.join(folder, 'archive')]);
  return fs.readFileSync(out, 'utf8');
}

/** What LibreOffice makes of a CSV file in UTF-8 whose cells are all text, written as CSV again. */
function asRead(csv) {
  const columns = rowsOf(csv)[0]
    .map((_, i) => `${i + 1}/2`)
    .join('/');
  const name = 'Text - txt - csv (StarCalc)';
  const filters = {
    in: `${name}:44,34,76,1,${columns},0,true,false`,
    out: `csv:${name}:44,34,76,1,,0,true,false,true`,
  };
  const to = path.join(folder, 'read');
  const options = ['--headless', `-env:UserInstallation=file://${folder}/profile`];
  const { error, stderr } = spawnSync(
    'soffice',
    [...options, `--infilter=${filters.in}`, '--convert-to', filters.out, '--outdir', to, path.join(folder, 'all.csv')],
    { encoding: 'utf8' },
  );
  if (error) throw new Error('LibreOffice is needed: Debian has it as libreoffice-calc', { cause: error });
  const file = path.join(to, 'all.csv');
  if (!fs.existsSync(file)) throw new Error(`LibreOffice wrote nothing: ${stderr}`);
  return fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
}

function rowsOf(csv) {
  return Papa.parse(csv, { skipEmptyLines: true }).data;
}

/** A determination with commas, quotation marks, formulas and other letters in its cells. */
function hardText() {
  const sample = fs.readFileSync(path.join(root, 'media/samples/CM16-0900001.txt'), 'utf8');
  return sample
    .replaceAll('MRI (magnetic resonance imaging)', '=HYPERLINK("x"), "MRI", µ–ß 日本')
    .replace('The guideline criteria are therefore met.', '+1 "quoted", and; parted\tby tabs.');
}

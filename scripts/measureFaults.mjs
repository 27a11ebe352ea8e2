// node scripts/measureFaults.mjs [--texts FOLDER ...] [--kind KIND ...] [--show N] [--json]
// What the checks find: faults of every kind are seeded one by one into every clean text, and the built product
// (dist/analysis.js, so build first) reads and checks each. Prints found / seeded for each kind and in all, and the problems
// of warning or above on the unchanged texts that scripts/faults/known.json does not list. Texts that are right in unusual
// words (faults/right.mjs) are read as well: a problem of warning or above that such words add is a false alarm. Without
// --texts: test/cases/ok, media/samples and scripts/faults/texts. A fault counts as found where a problem that the unchanged text has not, with one of the kind's codes,
// touches the fault's place or its item. --show lists the first N missed faults of each kind, --json gives figures for
// machines. Imports nothing from src: what it knows of a text it finds by itself (faults/readText.mjs).
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { kinds as ofCitations } from './faults/citations.mjs';
import { kinds as ofDates } from './faults/dates.mjs';
import { kinds as ofHeadings } from './faults/headings.mjs';
import { kinds as ofPersons } from './faults/persons.mjs';
import { readText } from './faults/readText.mjs';
import { RIGHT_ROWS } from './faults/right.mjs';
import { kinds as ofUnfinished } from './faults/unfinished.mjs';
import { kinds as ofVerdicts } from './faults/verdicts.mjs';
import { kinds as wordedCitations } from './faults/worded/citations.mjs';
import { kinds as wordedCounts } from './faults/worded/counts.mjs';
import { kinds as wordedDates } from './faults/worded/dates.mjs';
import { kinds as wordedDrugs } from './faults/worded/drugs.mjs';
import { kinds as wordedParts } from './faults/worded/parts.mjs';
import { kinds as wordedPersons } from './faults/worded/persons.mjs';
import { kinds as wordedRecord } from './faults/worded/record.mjs';
import { kinds as wordedUnfinished } from './faults/worded/unfinished.mjs';
import { kinds as wordedVerdicts } from './faults/worded/verdicts.mjs';
import { worded } from './faults/worded.mjs';
import { root } from './run.mjs';

const { values: options } = parseArgs({
  options: {
    texts: { type: 'string', multiple: true, default: [] },
    kind: { type: 'string', multiple: true, default: [] },
    show: { type: 'string', default: '0' },
    json: { type: 'boolean', default: false },
  },
});
const { check, parse } = createRequire(import.meta.url)(path.join(root, 'dist/analysis.js'));
/** Those that are off until a setting turns them on as well. */
const { contributes } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const allCodes = new Set(Object.keys(contributes.configuration.properties['imr.checks'].properties));
const known = JSON.parse(fs.readFileSync(path.join(root, 'scripts/faults/known.json'), 'utf8'));
const all = [
  ...[...ofDates, ...ofVerdicts, ...ofPersons, ...ofHeadings, ...ofCitations, ...ofUnfinished],
  ...[...wordedDates, ...wordedVerdicts, ...wordedPersons, ...wordedParts, ...wordedDrugs],
  ...[...wordedCounts, ...wordedCitations, ...wordedUnfinished, ...wordedRecord],
];
const folders =
  options.texts.length > 0
    ? options.texts
    : ['test/cases/ok', 'media/samples', 'scripts/faults/texts'].map(one => path.join(root, one));
const docs = folders
  .flatMap(textsOf)
  .map(({ name, text }) => ({ ...readText(name, text), problems: problemsOf(text) }));

const rows = all.filter(isAsked).map(measured);
const unexpected = docs.flatMap(loudOf);
const right = docs.flatMap(doc => [...worded(RIGHT_ROWS)(doc)].map(seed => ({ doc, seed })));
const falseAlarms = right.flatMap(falseAlarmsOf);
if (options.json)
  console.log(
    JSON.stringify({ rows: rows.map(({ missed, ...row }) => row), unexpected, right: right.length, falseAlarms }),
  );
else print();

function textsOf(folder) {
  const names = fs.readdirSync(folder).filter(name => name.endsWith('.txt'));
  return names.sort().map(name => ({ name, text: fs.readFileSync(path.join(folder, name), 'utf8') }));
}

function isAsked({ name }) {
  return options.kind.length === 0 || options.kind.includes(name);
}

/** Seeds a kind into all texts; its wordings go round over all of them. */
function measured({ name, codes, turns = 1, seeds }) {
  let turn = 0;
  const next = { seeds: 0, of: list => list[turn++ % list.length] };
  const missed = [];
  for (const doc of docs)
    for (const seed of seeds(doc, { turns, next })) {
      next.seeds++;
      if (!isFound(doc, seed, codes)) missed.push(`${doc.name}: ${excerpt(seed)}`);
    }
  return { name, found: next.seeds - missed.length, seeded: next.seeds, missed };
}

function isFound(doc, seed, codes) {
  const before = new Set(doc.problems.map(keyOf));
  const grown = seed.text.length - doc.text.length;
  const item =
    seed.item === undefined ? null : { start: seed.item.heading.start, end: seed.item.rationale.end + grown };
  return problemsOf(seed.text).some(
    problem =>
      codes.includes(problem.code) &&
      !before.has(keyOf(problem)) &&
      (seed.whole || touches(problem.span, seed) || (item !== null && touches(problem.span, item))),
  );
}

function problemsOf(text) {
  return check(parse(text), undefined, allCodes).map(({ code, severity, message, item, span }) => ({
    code,
    severity,
    message,
    item,
    span,
  }));
}

function keyOf({ code, message, item }) {
  return `${code} ${item} ${message}`;
}

function touches(a, b) {
  return a.start <= b.end && b.start <= a.end;
}

function excerpt({ text, start, end }) {
  const words = `${text.slice(Math.max(0, start - 60), start)}«${text.slice(start, end).slice(0, 80)}»${text.slice(end, end + 40)}`;
  return words.replace(/\s+/g, ' ');
}

/** What right words add to a text's problems of warning or above. */
function falseAlarmsOf({ doc, seed }) {
  const before = new Set(doc.problems.map(keyOf));
  return problemsOf(seed.text)
    .filter(problem => isLoud(problem) && !before.has(keyOf(problem)))
    .map(({ code, message }) => `${doc.name} ${code} ${message} ${excerpt(seed)}`);
}

function isLoud({ severity }) {
  return severity === 'error' || severity === 'warning';
}

/** Problems of warning or above on an unchanged text that are not known to be true. */
function loudOf({ name, problems }) {
  const left = [...(known[name] ?? [])];
  return problems
    .filter(isLoud)
    .filter(({ code, item }) => {
      const at = left.indexOf(`${item ?? '-'} ${code}`);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    })
    .map(({ code, severity, item, message }) => `${name} ${severity} ${code} ${item ?? '-'} ${message}`);
}

function print() {
  for (const { name, found, seeded, missed } of rows) {
    console.log(`${name.padEnd(28)} ${`${found} / ${seeded}`.padStart(12)} ${shareOf(found, seeded)}`);
    for (const line of missed.slice(0, Number(options.show))) console.log(`    ${line}`);
  }
  const found = rows.reduce((sum, row) => sum + row.found, 0);
  const seeded = rows.reduce((sum, row) => sum + row.seeded, 0);
  console.log(`${'all'.padEnd(28)} ${`${found} / ${seeded}`.padStart(12)} ${shareOf(found, seeded)}`);
  console.log(`unchanged texts: ${docs.length}, new problems of warning or above: ${unexpected.length}`);
  for (const line of unexpected) console.log(`    ${line}`);
  console.log(`right in unusual words: ${right.length}, false alarms: ${falseAlarms.length}`);
  for (const line of falseAlarms) console.log(`    ${line}`);
}

function shareOf(found, seeded) {
  return seeded === 0 ? '    -' : `${((100 * found) / seeded).toFixed(0).padStart(4)} %`;
}

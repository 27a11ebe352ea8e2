// What the checks find in folders of determinations: node scripts/measureChecks.mjs [--notes NOTES.md] DIR...
// With notes (a table "| file | item | code | side | ...") it says which faults planted there are found, missed, and which
// problems of warning or above are none of them. Runs on what tsc emits.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';

const require = createRequire(import.meta.url);
const out = file => require(path.join(import.meta.dirname, '../out/src/core', file));
const { check } = out('checks/check.js');
const { parse } = out('parse.js');

const args = process.argv.slice(2);
const notes = args[0] === '--notes' ? args.splice(0, 2)[1] : null;
const planted = notes === null ? [] : plantedIn(fs.readFileSync(notes, 'utf8'));

let texts = 0;
let parseTime = 0;
let checkTime = 0;
const counts = new Map();
for (const folder of args) {
  const left = [...planted];
  console.log(`\n${folder}`);
  for (const name of fs
    .readdirSync(folder)
    .filter(file => file.endsWith('.txt'))
    .sort()) {
    const text = fs.readFileSync(path.join(folder, name), 'utf8').replace(/^\uFEFF/, '');
    const { model, problems } = timed(text);
    texts++;
    for (const problem of problems) {
      counts.set(problem.severity, (counts.get(problem.severity) ?? 0) + 1);
      const at = left.findIndex(fault => isFault(fault, name, problem));
      const mark = notes === null ? '' : at >= 0 ? 'planted   ' : isLoud(problem) ? 'UNPLANTED ' : '          ';
      if (at >= 0) left.splice(at, 1);
      const line = text.slice(0, problem.span.start).split('\n').length;
      console.log(
        `${mark}${name}:${line} ${problem.severity} ${problem.code} ${problem.item ?? '-'} ${problem.message}`,
      );
    }
    if (model.determinations.length === 0) console.log(`${name}: no determination`);
  }
  for (const { file, item, code } of left) console.log(`MISSED    ${file} ${code} ${item ?? '-'}`);
}
console.log(`\n${texts} texts: ${[...counts].map(([severity, count]) => `${count} ${severity}`).join(', ')}`);
console.log(`check ${((100 * checkTime) / parseTime).toFixed(0)} % of parse`);

/** Best of a few runs, so that the compiler's warming up does not count. */
function timed(text) {
  let model;
  let problems;
  let best = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let run = 0; run < 30; run++) {
    const start = performance.now();
    model = parse(text);
    const parsed = performance.now();
    problems = check(model);
    const checked = performance.now();
    best = [Math.min(best[0], parsed - start), Math.min(best[1], checked - parsed)];
  }
  parseTime += best[0];
  checkTime += best[1];
  return { model, problems };
}

function plantedIn(text) {
  const rows = [...text.matchAll(/^\| (CM\d\d-\d{7}) \| (\d+|document) \| ([a-z-]+) \| (\S+) \|/gm)];
  return rows.map(([, file, item, code, side]) => ({
    file,
    item: item === 'document' ? null : Number(item),
    code,
    severity: side === 'claims' ? 'info' : code === 'decision-contradicts-rationale' ? 'error' : 'warning',
  }));
}

function isFault(fault, name, { item, code, severity }) {
  return name.startsWith(fault.file) && fault.item === item && fault.code === code && fault.severity === severity;
}

function isLoud({ severity }) {
  return severity === 'error' || severity === 'warning';
}

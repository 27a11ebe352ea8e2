import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { check } from '../../../src/core/checks/check';
import { detect } from '../../../src/core/detect';
import { parse } from '../../../src/core/parse';
import { exportModel } from '../../../src/core/views/export';
import { type Case, cases } from '../../support/cases';
import { seed } from '../../support/chance';
import { type Facts, factsOf } from '../../support/copies';
import { COPY_KINDS, type CopyKind } from '../../support/copyKinds';

// Invariant 13: the copies that people have give the same facts as the clean text, and no new error or warning.

/** Clean texts: one determination each, with plain line ends. */
const plain = cases('ok').filter(({ text, name }) => {
  const { determinations } = parse(text);
  const isPlain = !/[\r\t\u0080-\uffff]/.test(text) && !/^(?:artefacts|ruled|broken-words)/.test(name);
  return isPlain && determinations.length === 1 && determinations[0]!.items.length > 0;
});
const isStandard = ({ text }: Case): boolean => parse(text).determinations[0]!.layout === 'standard';
/** In the form that most copies are of. */
const clean = plain.filter(isStandard);
const ofOtherLayouts = plain.filter(one => !isStandard(one));

interface Reading {
  readonly facts: Facts;
  readonly loud: readonly string[];
}

function read(text: string): Reading {
  const model = parse(text);
  const problems = check(model);
  const byDetermination = model.determinations.map((_, i) => problems.filter(one => one.determination === i));
  return {
    facts: factsOf(exportModel(model, byDetermination, { name: null, kind: 'text', sha256: '' })),
    loud: problems.filter(({ severity }) => severity === 'error' || severity === 'warning').map(({ code }) => code),
  };
}

const known = new Map<Case, Reading>();

function readOnce(one: Case): Reading {
  const reading = known.get(one) ?? read(one.text);
  known.set(one, reading);
  return reading;
}

function copyOf({ text }: Pick<Case, 'text'>, kind: CopyKind): string {
  const items = parse(text).determinations.flatMap(determination => determination.items);
  return kind({ text, itemLines: new Set(items.map(item => item.line - 1)) });
}

function assertAlike(one: Case, copy: string, what: string): void {
  const before = readOnce(one);
  const after = read(copy);
  const different = [...before.facts].filter(([name, value]) => after.facts.get(name) !== value);
  assert.deepEqual(
    different.map(([name, value]) => `${name}: ${value} > ${after.facts.get(name)}`),
    [],
    `${one.name}: ${what}`,
  );
  assert.deepEqual(
    after.loud.filter(code => !before.loud.includes(code)),
    [],
    `${one.name}: ${what} cries`,
  );
}

test('there are clean texts to copy', () => assert.ok(clean.length >= 20, String(clean.length)));

/** Each kind is made of every other case: of this half of them or of that, in turn. */
for (const [row, [name, kind]] of Object.entries(COPY_KINDS).entries())
  test(`a copy with ${name} has the facts of the clean text`, () => {
    for (const [i, one] of clean.entries()) if (i % 2 === row % 2) assertAlike(one, copyOf(one, kind), name);
  });

/** What stands before an item's name, or between its letters, leaves no numbered decision. */
const STANDARD_ALONE: ReadonlySet<string> = new Set([
  ...['the item and a hyphen', 'a treatment by name', 'items in circles', 'pictures of a list', 'letters set apart'],
  ...['a mail with addresses', 'two lines of a header within paragraphs', 'the numbers of every tenth line'],
  ...['line numbers at the right', 'line ends after so many letters'],
  ...['lines of 25 letters', 'lines of two words', 'a word a line'],
]);

test('a copy of a determination of another layout has the facts of the clean text', () => {
  assert.equal(ofOtherLayouts.length, 8);
  const kinds = Object.entries(COPY_KINDS).filter(([name]) => !STANDARD_ALONE.has(name));
  for (const [row, [name, kind]] of kinds.entries()) {
    const one = ofOtherLayouts[row % ofOtherLayouts.length]!;
    assertAlike(one, copyOf(one, kind), name);
  }
  for (const one of ofOtherLayouts)
    for (const name of ['bullets', 'item numbers', 'issue numbers', 'double spaced', 'page n of m'])
      assertAlike(one, copyOf(one, COPY_KINDS[name]!), name);
});

/** A print of two columns, side by side behind a gap or a bar: a left and a right half of lines of 48 letters. */
function inColumns(text: string, gap: string): string {
  const lines = text.split('\n').flatMap(line => line.match(/.{1,48}(?:\s|$)/g) ?? ['']);
  const half = Math.ceil(lines.length / 2);
  const left = lines.slice(0, half);
  return left.map((line, at) => `${line.trimEnd().padEnd(48)}${gap}${lines[half + at] ?? ''}`.trimEnd()).join('\n');
}

for (const [name, gap] of [
  ['blanks', '    '],
  ['a tab', '\t'],
  ['a bar', ' \u2502 '],
] as const)
  test(`a print of two columns with ${name} between is told`, () => {
    for (const one of clean) {
      const copy = inColumns(one.text, gap);
      const after = read(copy);
      const isAlike = [...readOnce(one).facts].every(([key, value]) => after.facts.get(key) === value);
      const isTold = detect(copy).recognised && after.loud.length > 0;
      assert.ok(isAlike || isTold, `${one.name}: ${after.loud.join()}`);
    }
  });

/** What people do to a copy that they have been given. */
const IN_TURN: readonly string[] = [
  ...['bullets', 'quoted', 'item numbers', 'issue numbers'],
  ...['no-break spaces', 'soft hyphens', 'ligatures', 'hyphens that do not break', 'full-width colons', 'CRLF'],
  ...['page n of m', 'page numbers', 'page numbers between dashes', 'running header', 'letterhead', 'Bates numbers'],
  ...['double spaced', 'documents reviewed', 'paragraphs in one line'],
];

test(`a copy of a copy has the facts of the clean text (SEED=${seed})`, () => {
  const kind = fc.constantFrom(...IN_TURN);
  const copies = fc.tuple(fc.constantFrom(...clean), kind, kind);
  fc.assert(
    fc.property(copies, ([one, first, second]) => {
      const copy = copyOf({ text: copyOf(one, COPY_KINDS[first]!) }, COPY_KINDS[second]!);
      assertAlike(one, copy, `${first} + ${second}`);
    }),
    { seed, numRuns: Number(process.env.RUNS ?? 60), includeErrorInReport: true },
  );
});

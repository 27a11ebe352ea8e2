import assert from 'node:assert/strict';
import process from 'node:process';
import { test } from 'node:test';
import fc from 'fast-check';
import { check } from '../../../src/core/checks/check';
import { detect } from '../../../src/core/detect';
import type { Item } from '../../../src/core/model/model';
import type { Span } from '../../../src/core/model/span';
import { parse } from '../../../src/core/parse';
import { anchorsIn } from '../../support/anchors';
import { allCases, cases, sampleTexts } from '../../support/cases';
import { seed } from '../../support/chance';
import { COPY_KINDS } from '../../support/copyKinds';

// Invariant 12: each label and each decided heading of a recognised text is a part of an item, or a problem stands at it.

const texts = [...[...allCases(), ...cases('copies')].map(({ text }) => text), ...sampleTexts()];

let found = 0;

function checkNothingLost(text: string): void {
  if (!detect(text).recognised) return;
  const anchors = anchorsIn(text);
  found += anchors.length;
  if (anchors.length === 0) return;
  const model = parse(text);
  const read = model.determinations.flatMap(({ items }) => items.flatMap(placesOf));
  const told = check(model).filter(({ code }) => TELLING.includes(code));
  const places = [...read, ...told.map(({ span }) => span)];
  const lost = anchors.filter(({ start, end }) => !places.some(place => place.start < end && place.end > start));
  assert.deepEqual(
    lost.map(({ start, end }) => text.slice(Math.max(0, start - 100), end + 60)),
    [],
  );
}

/** Problems that stand at the words that were not read; those of the whole determination tell nothing of a place. */
const TELLING: readonly string[] = ['label-unread', 'decision-unknown'];

const placesOf = ({ headingSpan, claimsAdministratorGuideline, maximusGuideline, rationale }: Item): Span[] => [
  headingSpan,
  ...[claimsAdministratorGuideline, maximusGuideline, rationale].flatMap(part => part?.labelSpan ?? []),
];

const CUT_EVERY = 2500;

test('nothing is lost in silence: every case and sample, whole and cut', () => {
  for (const text of texts) {
    checkNothingLost(text);
    for (let at = CUT_EVERY; at < text.length; at += CUT_EVERY) {
      checkNothingLost(text.slice(0, at));
      checkNothingLost(text.slice(at));
    }
  }
  assert.ok(found > 1000, `${found} anchors`);
});

const runs = { seed, numRuns: Number(process.env.RUNS ?? 80), includeErrorInReport: true };

test(`nothing is lost in silence: copies of every kind (SEED=${seed})`, () => {
  const copy = fc.tuple(fc.constantFrom(...texts), fc.constantFrom(...Object.values(COPY_KINDS)));
  const property = fc.property(copy, ([text, kind]) => {
    const items = parse(text).determinations.flatMap(determination => determination.items);
    checkNothingLost(kind({ text, itemLines: new Set(items.map(({ line }) => line - 1)) }));
  });
  fc.assert(property, runs);
});

const LABEL = /^(?:Claims Administrator guideline|MAXIMUS guideline|Decision rationale)(?=:)/;
const DECISION = /(?<=: {1,2})(?:Upheld|Overturned) *$/;
const ANCHOR = new RegExp(`${LABEL.source}|${DECISION.source}`);

const slip = (words: string, at: number): string =>
  `${words.slice(0, at % words.length)}x${words.slice((at % words.length) + 1)}`;

/** What may happen to a line that begins with a label or ends in a decision; `by` chooses among the ways. */
const HAPPENINGS: readonly ((line: string, by: number) => string)[] = [
  (line, by) => line.replace(LABEL, label => slip(label, by)),
  (line, by) => line.replace(DECISION, decision => slip(decision, by)),
  (line, by) => (ANCHOR.test(line) ? `${['\u2022 ', '(a) ', '* * ', '[x] ', '$$ ', '1.2.3 '][by % 6]}${line}` : line),
  line => (ANCHOR.test(line) ? `${line}\n${line}` : line),
  line => (ANCHOR.test(line) ? '' : line),
  (line, by) => (ANCHOR.test(line) ? ' '.repeat(by % 60) + line : line),
  (line, by) => line.replace(DECISION, decision => `${decision}${[';', ' |', '*', ' [1]', '"', ' (2)'][by % 6]}`),
  line => (ANCHOR.test(line) ? line.toUpperCase() : line),
];

test(`nothing is lost in silence: labels and headings damaged, doubled, moved (SEED=${seed})`, () => {
  const change = fc.record({
    happening: fc.constantFrom(...HAPPENINGS),
    by: fc.nat(60),
    every: fc.integer({ min: 1, max: 3 }),
  });
  const moved = fc.tuple(fc.nat(400), fc.nat(400));
  const mutated = fc.tuple(
    fc.constantFrom(...texts),
    fc.array(change, { minLength: 1, maxLength: 2 }),
    fc.array(moved, { maxLength: 2 }),
    fc.constantFrom('\n', '\r\n', '\r'),
  );
  const property = fc.property(mutated, ([text, changes, moves, lineEnd]) => {
    const lines = text.split(/\r\n?|\n/);
    for (const { happening, by, every } of changes)
      for (const [i, line] of lines.entries()) if (i % every === 0) lines[i] = happening(line, by + i);
    for (const [from, to] of moves) lines.splice(to % lines.length, 0, ...lines.splice(from % lines.length, 1));
    checkNothingLost(lines.join(lineEnd));
  });
  fc.assert(property, { ...runs, numRuns: runs.numRuns * 2 });
});

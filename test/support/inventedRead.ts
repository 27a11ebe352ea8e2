import assert from 'node:assert/strict';
import { check } from '../../src/core/checks/check';
import type { ProblemCode } from '../../src/core/checks/problem';
import type { Item } from '../../src/core/model/model';
import { parse } from '../../src/core/parse';
import type { Invented, InventedItem } from './inventedDeterminations';

/** Problems of how a text was read; sentences that chance puts beside each other may bring others. */
const OF_READING = new Set<ProblemCode>([
  ...([
    'label-misspelt',
    'label-unread',
    'labels-out-of-order',
    'item-missing',
    'no-items',
    'section-missing',
  ] as const),
  ...(['decision-missing', 'decision-unknown', 'rationale-missing', 'guideline-missing', 'paragraph-empty'] as const),
  ...(['conclusion-missing', 'decision-contradicts-rationale', 'phrase-broken', 'placeholder-left'] as const),
  ...(['space-missing', 'date-invalid', 'drug-misspelt', 'nothing-cited'] as const),
]);

/** Nothing of a clean text is set aside, each item has all that was written for it, and no problem is told. */
export function checkInvented({ text, items }: Invented): void {
  const model = parse(text);
  assertSame(text, (model.clean?.model ?? model).text, 'the text as it is read');
  const [determination, ...others] = model.determinations;
  assert.equal(others.length, 0, 'determinations');
  assert.deepEqual(
    determination?.items.map(({ heading }) => wordsOf(heading ?? '')),
    items.map(({ heading }) => wordsOf(heading)),
  );
  for (const [i, item] of items.entries()) checkItem(determination!.items[i]!, item);
  const told = check(model).filter(({ code }) => OF_READING.has(code));
  assert.deepEqual(
    told.map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`),
    [],
  );
}

function checkItem(read: Item, written: InventedItem): void {
  const decided = written.isOverturned ? 'overturned' : 'upheld';
  assert.equal(read.decision?.kind, written.hasDecision ? decided : undefined, written.heading);
  assertSame(written.claims ?? '', read.claimsAdministratorGuideline?.text ?? '', 'what the administrator cited');
  assertSame(written.maximus ?? '', read.maximusGuideline?.text ?? '', 'what the reviewer cited');
  assertSame(written.rationale, read.rationale?.text ?? '', 'rationale');
  assert.equal(read.rationale?.conclusion, written.isOverturned ? 'necessary' : 'not-necessary', 'conclusion');
}

const wordsOf = (text: string): string[] => text.normalize('NFKC').match(/\S+/g) ?? [];

/** The same words, but for white space and for the halves of a word that was broken at its hyphen or slash. */
function assertSame(written: string, read: string, what: string): void {
  const [expected, actual] = [wordsOf(written), wordsOf(read)];
  if (expected.join('') === actual.join('')) return;
  const at = expected.findIndex((word, i) => word !== actual[i]);
  const around = (words: readonly string[]): string => words.slice(Math.max(0, at - 6), at + 12).join(' ');
  assert.fail(`${what}: «${around(actual)}» for «${around(expected)}»`);
}

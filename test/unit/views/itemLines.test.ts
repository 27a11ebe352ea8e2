import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../../src/core/checks/check';
import { parse } from '../../../src/core/parse';
import { itemLines } from '../../../src/core/views/itemLines';
import { determinationWith, itemWith } from '../../support/frame';

function lines(text: string): string[] {
  const model = parse(text);
  return itemLines(model, check(model)).map(({ decision, conclusion, citation, problems, severity }) =>
    [decision, conclusion, citation, problems, severity].filter(Boolean).join(' | '),
  );
}

test('a line says what an item decides, concludes and cites', () => {
  const maximus = 'Decision based on MTUS Chronic Pain Treatment Guidelines Benzodiazepines Page(s): 24.';
  assert.deepEqual(lines(determinationWith(itemWith({ heading: 'Valium 5mg #60: Upheld', maximus }))), [
    'Upheld | rationale: not medically necessary | MAXIMUS: Benzodiazepines p. 24',
  ]);
});

test('problems are counted by item, with the gravest', () => {
  const wrong = itemWith({ heading: 'Norco 10/325mg #30: Overturned' });
  const text = determinationWith(itemWith({ heading: 'Valium 5mg #60: Upheld' }), wrong);
  assert.deepEqual(
    lines(`${text}\n\n${text}`).map(line => line.split(' | ').slice(3)),
    [[], ['1 problem', 'error'], [], ['1 problem', 'error']],
  );
});

test('an unfinished item says what is missing; many citations are cut between words', () => {
  assert.deepEqual(lines(determinationWith(itemWith({ heading: 'Valium 5mg #60' }).split('MAXIMUS')[0]!)), [
    'No decision | rationale: missing | MAXIMUS: missing | 3 problems | error',
  ]);
  const topics = 'Benzodiazepines, Weaning of Medications, Muscle relaxants (for pain), Opioids';
  const [line] = lines(determinationWith(itemWith({ maximus: `Decision based on MTUS Chronic Pain ${topics}.` })));
  assert.match(line!, /MAXIMUS: .{30,60} …/);
});

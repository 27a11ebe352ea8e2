import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../../src/core/checks/check';
import { parse } from '../../../src/core/parse';
import { problemLines } from '../../../src/core/views/problemLines';
import { determinationWith, itemWith } from '../../support/frame';

/** The lines of a text that have words behind them, with those words, where each problem's sentence is this one. */
function shown(text: string, message: string): string[] {
  const model = parse(text);
  const lines = text.split('\n');
  const problems = check(model).map(problem => ({ ...problem, message }));
  return problemLines(model, problems).map(({ line, kind, words }) => `${lines[line]} <- ${kind}: ${words}`);
}

test('a short line tells what is wrong on it: the sentence where it is short, else the title', () => {
  const text = determinationWith(itemWith({ heading: 'Valium 5mg #60' }));
  assert.deepEqual(shown(text, 'No decision.'), ['Valium 5mg #60 <- error: No decision.']);
  assert.deepEqual(shown(text, 'and so on '.repeat(7)), ['Valium 5mg #60 <- error: Heading without a decision']);
});

test('behind a line of middle length the title, where the sentence would be cut off', () => {
  const heading = 'MRI of the right shoulder without contrast: [decision]';
  const behind = (message: string) =>
    shown(determinationWith(itemWith({ heading })), message)[0]
      ?.split(': ')
      .at(-1);
  assert.equal(behind('The heading has no decision.'), 'The heading has no decision. (+1)');
  assert.equal(behind('The heading has no decision (Upheld or Overturned).'), 'Heading without a decision (+1)');
});

test('of several on a line the gravest, and how many more', () => {
  const [line] = shown(determinationWith('Valium 5mg #60: Upheld'), 'Missing.');
  assert.equal(line, 'Valium 5mg #60: Upheld <- error: Missing. (+2)');
});

test('a long line, a hint and what the claims administrator cites have no words', () => {
  const long = `Valium 5mg #60 ${'and so on '.repeat(5)}: Upheid`;
  assert.deepEqual(shown(determinationWith(itemWith({ heading: long })), 'Missing.'), []);
  const cites = 'Decision based on MTUS Chronic Pain Treatment\nGuidelines Benzodiazepines Page(s): 54.';
  const reported = determinationWith(itemWith({ heading: 'Valium 5mg #60: Upheld', claims: cites }));
  assert.deepEqual(shown(reported, 'Missing.'), []);
});

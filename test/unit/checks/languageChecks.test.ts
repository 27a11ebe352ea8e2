import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../../src/core/checks/check';
import { type ProblemCode, wantedCodes } from '../../../src/core/checks/problem';
import { parse } from '../../../src/core/parse';
import { determinationWith, itemWith } from '../../support/frame';
import { allFixed, checkFinds, checkSilent, problemsOf } from '../../support/problems';

const saying = (rationale: string): string =>
  determinationWith(
    itemWith({ heading: 'Back brace: Upheld', rationale: `${rationale} The request is not medically necessary.` }),
  );

const found: Readonly<Record<string, readonly string[]>> = {
  'word-doubled': [
    'He wears the «the» brace.',
    'The «the» brace is worn.',
    'The brace is «is» old, with a «a» strap.',
    'Nothing is known of\n«of» it.',
    'The brace is not «not» worn, and «and» it is old.',
  ],
  'space-missing': ['Six visits were done«.»The pain is the same.', 'He is better«.»He works.'],
  'phrase-broken': [
    'The guidelines «do not recommended» the brace.',
    'The notes «does not documented» any gain.',
    'It «should not recommended».',
    'The brace «is not recommend».',
    'The brace «was deny» by the guideline.',
    'Function «has not demonstrate».',
    'The brace is not «medical necessary» by itself.',
    'There is no «medically necessity» in it.',
    'The MTUS «does not shows» any gain.',
    '«The request are not» old.',
    '«The patient have been» seen.',
    'The brace «is not support» by it.',
    'There «is no documentations» of it.',
    'Therapy «has fail».',
    'This is «a the» brace.',
    'The guidelines\n«do not\nrecommended» the brace.',
  ],
};

const silent: Readonly<Record<string, readonly string[]>> = {
  'word-doubled': [
    'He had had two injections.',
    'He wrote that that brace fits.',
    'The levels are L4 L4 and C5 C5.',
    'He has pain. Pain is worse at night.',
    'The pain is very very mild.',
  ],
  'space-missing': [
    'See www.Example.Org for it.',
    'He took 2.5mg, e.g. Norco.',
    'The dose was halved. He is better.',
    'L.A. is where he works.',
    'It was sent to first.Last@Example.Org then.',
  ],
  'phrase-broken': [
    'The guidelines do not recommend the brace.',
    'There is support for the brace, and this is document five.',
    'The brace is not recommended.',
    'The treatments that he has provide relief.',
    'It has been demonstrated.',
    'The patients have been seen, and the requests are not old.',
    'There is no support, and the records of the patient have been lost.',
    'Those who do, supported by their notes, may go on.',
  ],
};

for (const [code, texts] of Object.entries(found)) {
  test(`${code}: found where it stands`, () => {
    for (const text of texts) checkFinds(code as ProblemCode, saying(text));
  });
  test(`${code}: silent on what is well said`, () => {
    for (const text of silent[code]!) checkSilent(code as ProblemCode, saying(text));
  });
}

test('Fix All takes out a word that stands twice and puts in the space, on one line and over two', () => {
  for (const [wrong, right] of [
    ['He wears the the brace.', 'He wears the brace.'],
    ['Nothing is known of\nof it.', 'Nothing is known\nof it.'],
    ['He is better.He works.', 'He is better. He works.'],
  ] as const)
    assert.equal(allFixed(saying(wrong)), saying(right));
});

test('what is off is looked for only where a setting gives it a severity', () => {
  const model = parse(saying('She is better.She works.'));
  assert.deepEqual(
    check(model).map(({ code }) => code),
    [],
  );
  const codes = wantedCodes({ 'space-missing': 'hint', 'phrase-broken': 'off' });
  assert.ok(codes.has('space-missing') && codes.has('no-items') && !codes.has('phrase-broken'));
  assert.deepEqual(
    check(model, undefined, codes).map(({ code }) => code),
    ['space-missing'],
  );
});

test('word-doubled: told where it stands, also behind the header of a page', () => {
  for (const header of ['Case Number: CM16-0900001', 'MAXIMUS FEDERAL SERVICES, INC.'])
    checkFinds('word-doubled', saying(`She asks for\n${header}\nthe brace, and the «the» request is new.`));
});

test('word-doubled: told once where the items have no heading of their own', () => {
  const text = determinationWith(
    itemWith({ rationale: 'For the the brace there is no reason. It is not medically necessary.' }),
  );
  const headless = text.replace(/IMR ISSUES[^\n]*\n/, '');
  assert.notEqual(headless, text);
  assert.equal(problemsOf(headless).filter(({ code }) => code === 'word-doubled').length, 1);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixesFor } from '../../../src/core/checks/fixes';
import { parse } from '../../../src/core/parse';
import { determinationWith, itemWith } from '../../support/frame';
import { checkFinds, checkSilent, fixed, problemsOf } from '../../support/problems';

const NOT_NECESSARY = 'The request is not medically necessary.';

/** A determination of two items, with this in the rationale of the first. */
const reasoned = (words: string): string =>
  determinationWith(itemWith({ rationale: `${words}${NOT_NECESSARY}` }), itemWith({ heading: 'Cane: Upheld' }));

const unread = (text: string) => problemsOf(text).filter(({ code }) => code === 'label-unread');

test('label-unread: a label within a paragraph, and where the items begin', () => {
  for (const label of [
    'MAXIMUS guideline:',
    'MAX1MUS guideline:',
    'Claims Administrator guideline:',
    'Decision rationale:',
    'MAXIMUS\nguideline:',
  ])
    checkFinds('label-unread', reasoned(`She walks. 12-4 «${label}» none. `));
  const whole = determinationWith(itemWith({}));
  checkFinds('label-unread', whole.replace('set forth below:', '$& «MAXIMUS guideline:» none.'));
  const headless = whole.replace('IMR ISSUES, DECISIONS AND RATIONALES\n\n', '');
  checkFinds('label-unread', headless.replace('The injured worker is', 'See the «MAXIMUS guideline:» $&'));
  checkSilent(
    'label-unread',
    whole,
    whole.replace('The injured worker is', 'See the MAXIMUS guideline: $&'),
    reasoned('The MAXIMUS guideline is quoted above. A rationale: none. '),
  );
  const [problem] = unread(reasoned('She walks. 12-4 MAXIMUS\nguideline: none. '));
  assert.deepEqual(
    [problem?.item, problem?.message],
    [1, '“MAXIMUS guideline:” was not read as a label: it is the second of its kind, or does not begin its line.'],
  );
});

test('label-unread: a heading with its decision at the end of a line', () => {
  for (const [word, behind] of [
    ['Upheld', ''],
    ['Upheld', ';'],
    ['Upheld', ' [1]'],
    ['(Upheld', ')'],
    ['[Upheld', ']'],
    ['Upheid', ''],
    ['Uphe1d', ''],
    ['UPHELD', ''],
    ['overturned', ''],
    ['  Upheld', '  '],
    ['\tUpheld', ' 12'],
    ['Upheld', '\r'],
  ]) {
    const line = `Knee brace: ${word}»${behind}\n`;
    checkFinds('label-unread', reasoned(`She walks.\n  «${line}More is told. `));
    assert.equal(unread(reasoned(`She walks. ${line.replace('»', '')}More. `)).length, 1, line);
  }
  checkFinds('label-unread', reasoned('She walks.\r  «Knee brace: Upheld»;\rMore is told. '));
  checkSilent(
    'label-unread',
    ...['Upheld.', 'Upheld it', 'Denied', 'upholstered', 'Upheid as it is', `Upheld${' '.repeat(21)}`, '\nUpheld'].map(
      words => reasoned(`She walks. So it is: ${words}\nMore is told. `),
    ),
  );
});

test('label-unread: the fix begins a paragraph where the item has none of its kind', () => {
  const text = determinationWith(
    [
      'Knee brace: Upheld',
      'Claims Administrator guideline: It is cited. 12-4 MAXIMUS guideline: none.',
      `Decision rationale: ${NOT_NECESSARY}`,
    ].join('\n\n'),
  );
  assert.equal(fixed(text, 'label-unread'), text.replace(' MAXIMUS guideline:', '\n\nMAXIMUS guideline:'));
  const misspelt = text.replace('MAXIMUS guideline:', 'MAX1MUS guideline:');
  assert.equal(fixed(misspelt, 'label-unread'), fixed(text, 'label-unread'));
  const fixes = (of: string) => {
    const [problem] = unread(of);
    assert.ok(problem);
    return fixesFor(problem, { model: parse(of), read: parse });
  };
  assert.deepEqual(
    fixes(text).map(({ title }) => title),
    ['Begin a paragraph with “MAXIMUS guideline:”'],
  );
  assert.deepEqual(fixes(reasoned('She walks. 12-4 MAXIMUS guideline: none. ')), []);
  assert.deepEqual(fixes(reasoned('She walks. Knee brace: Upheld\nMore is told. ')), []);
});

test('label-unread: a heading in the letter of a further determination', () => {
  const letter = (line: string) =>
    ['MAXIMUS FEDERAL SERVICES, INC.', line, 'Independent Medical Review', 'MAXIMUS Case Number: CM13-0700001'].join(
      '\n',
    );
  const outcome = '\n\nFinal Determination: UPHOLD\n\n';
  const first = determinationWith(itemWith({}));
  checkFinds('label-unread', `${first}\n\n${letter('«Knee brace: Upheld»')}${outcome}${first}`);
  checkSilent('label-unread', `${first}\n\n${letter('')}${outcome}${first}`, `${letter('')}${outcome}${first}`);
});

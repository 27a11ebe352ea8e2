import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../../src/core/parse';
import { cases, sampleTexts } from '../../support/cases';

/** Facts of each determination of a text, without where they stand. */
const factsOf = (text: string): unknown[] =>
  parse(text).determinations.map(determination =>
    JSON.parse(
      JSON.stringify(determination, (key, value) => (/span$/i.test(key) || key === 'line' ? undefined : value)),
    ),
  );

/** A determination whole enough to be told from the end of another: with a case number. */
const wholeTexts = (): string[] => {
  const texts = [...sampleTexts(), ...cases('ok').map(({ text }) => text)];
  return texts.filter(text => {
    const { determinations } = parse(text);
    return determinations.length === 1 && determinations[0]!.case.number !== null && /^\s*\S.{0,80}number/i.test(text);
  });
};

test('a text behind another in one file gives the facts that it gives alone', () => {
  const texts = wholeTexts();
  assert.ok(texts.length > 25, `${texts.length} texts`);
  const alone = texts.map(factsOf);
  const parted = ['\n', '\n\n\n', '\n\f'];
  const wrong = texts.flatMap((first, i) =>
    [1, 3, 7].flatMap((step, turn) => {
      const j = (i + step) % texts.length;
      const both = factsOf(`${first}${parted[turn]}${texts[j]}`);
      const expected = [...alone[i]!, ...alone[j]!];
      return JSON.stringify(both) === JSON.stringify(expected) ? [] : [{ i, j, both, expected }];
    }),
  );
  for (const { both, expected } of wrong.slice(0, 1)) assert.deepEqual(both, expected);
  assert.equal(wrong.length, 0);
});

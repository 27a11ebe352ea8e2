import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reference } from '../../../src/core/guidelines/reference';
import { parse } from '../../../src/core/parse';
import { completionsAt } from '../../../src/core/writing/completions';
import { allCases } from '../../support/cases';
import { publicFunctions, subjectOf } from '../../support/publicFunctions';

const OTHER_FORM = /(?:19|20)\d\d-\d\d-\d\d|\b\d{1,2}\/\d{1,2}\/\d{2,4}/;

/** Another form stands only where words of the text are quoted. */
test('a date that is shown is written as "July 28, 2016"', () => {
  let seen = 0;
  for (const { name, text } of allCases()) {
    const subject = subjectOf(text);
    const shown = [
      ...subject.problems.map(({ message }) => message),
      ...['describeCitation', 'describeDrug'].map(call => JSON.stringify(publicFunctions[call]!(subject))),
    ];
    for (const words of shown) {
      const [other] = OTHER_FORM.exec(words) ?? [];
      assert.ok(other === undefined || text.includes(other), `${name}: ${words}`);
      seen += /(?:January|July|November|December) \d{1,2}, \d{4}/.test(words) ? 1 : 0;
    }
  }
  assert.ok(seen > 50, `${seen}`);
});

test('so is one beside a document that is offered', () => {
  const text = allCases().find(({ name }) => name === 'in-use-2022-knee')!.text;
  const at = text.indexOf('MTUS Knee Disorders 2020') + 'MTUS '.length;
  const details = completionsAt(parse(text), at, reference, 'invoked')!.items.map(({ detail }) => detail);
  assert.ok(details.includes('in force since September 21, 2020'));
  assert.ok(!details.some(detail => OTHER_FORM.test(detail)));
});

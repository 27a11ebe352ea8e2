import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemFrom } from '../support/itemFacts';

function check(expected: string, rationales: readonly string[], heading = 'Norco 10/325mg #60: Upheld'): void {
  for (const rationale of rationales) {
    const read = itemFrom({ heading, rationale }).rationale;
    assert.equal(read?.conclusion, expected, rationale);
  }
}

test('not necessary, in all its words', () => {
  check('not-necessary', [
    'The request is not medically necessary.',
    'Therefore the request for Norco is determined to be not medically necessary.',
    'Therefore, the request was not medically necessary.',
    'The request is not medically appropriate.',
    'An MRI of the Elbow is not a medical necessity to the patient at this time.',
    'This is not medically necessary and the original UR decision is upheld.',
    'The medical necessity of this drug has not been clearly demonstrated.',
    'The medical necessity of this request has not been established.',
    'The request cannot be considered medically necessary.',
    'The drug is therefore considered not medically necessary.',
    'Norco is notmedically necessary and appropriate.',
    'The sessions are not\nmedically\nnecessary.',
    'As the requested surgical intervention is not medically necessary per the documentation, the requested ancillary service is not medically necessary.',
  ]);
});

test('necessary, in all its words', () => {
  check(
    'necessary',
    [
      'The request is medically necessary.',
      'The request for Norco is considered medically necessary.',
      'As these conditions are met, 60 tablets Norco is medically necessary.',
      'The criteria are fulfilled, and the retrospective request was medically necessary.',
      'The guideline supports it. The request is medically necessary and appropriate.',
      'The request is medically appropriate.',
    ],
    'Norco 10/325mg #60: Overturned',
  );
});

test('what stands before or after the conclusion is not the conclusion', () => {
  check('not-necessary', [
    'Recommended as indicated below. The criteria are not met. The request is not medically necessary.',
    'Weaning is medically necessary in such cases. The request is not medically necessary. The physician should consult the guidelines and, if necessary, other relevant guidelines before terminating opioids for this patient.',
    'The request is not medically necessary. The physician should weigh weaning, a medically necessary substitute, or terminating opioids for this patient.',
    'It is never medically necessary to stop at once, and weaning, medically necessary substitution, or terminating opioids for this patient should be weighed. The request is not medically necessary.',
    'The modification by utilization review was medically appropriate. Norco 10/325mg #60 is not medically necessary.',
  ]);
  check(
    'necessary',
    [
      'A lumbar fusion is not medically necessary. The visit is meant for the drugs. The visit is medically necessary.',
      'Surgery is not indicated for patients with mild symptoms. His are not mild. The request is medically necessary.',
      'An earlier request was found to be not medically necessary. New findings are on record. The request is medically necessary.',
      'The MRI without contrast is medically necessary.',
      'Although Norco in full is not medically necessary, the part that remains is medically necessary.',
    ],
    'MRI without contrast: Overturned',
  );
});

test('a rationale that concludes nothing is unclear', () => {
  check('unclear', [
    'The guideline asks for a trial of exercise.',
    'See above.',
    'Other guidelines may be consulted if necessary.',
  ]);
});

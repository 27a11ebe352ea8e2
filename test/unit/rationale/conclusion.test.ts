import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemFrom } from '../../support/itemFacts';

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

test('a verdict of which the verb or its "not" is blackened is unclear, whatever stands before', () => {
  check('unclear', [
    'Norco is medically necessary where pain is severe. The request is ███ medically necessary.',
    'The request ██████ be considered medically necessary.',
    'The request is [REDACTED] medically necessary.',
    'The request is [Withheld] medically necessary.',
    'The request is [PII] deemed medically necessary.',
    'The request is (b)(6) medically necessary.',
  ]);
  check('not-necessary', ['The request of Dr. ██████ is not medically necessary.']);
});

test('a rationale that concludes nothing is unclear', () => {
  check('unclear', [
    'The guideline asks for a trial of exercise.',
    'See above.',
    'Other guidelines may be consulted if necessary.',
  ]);
});

test('other ways to say that it is not necessary', () => {
  check('not-necessary', [
    'The guideline was read. The request for an MRI is not medically necessary and appropriate.',
    'The guideline was read. The request is deemed not medically necessary.',
    'The guideline was read. Medical necessity is not established.',
    'The guideline was read. Medical necessity has not been established for this request.',
    'The guideline was read. The medical necessity of the request is not supported.',
    'The guideline was read. The request is therefore not considered medically necessary.',
    'The guideline was read. The request is not considered to be medically necessary.',
    'The guideline was read. The requested therapy is not shown to be medically necessary.',
    'The guideline was read. The request does not meet the criteria for medical necessity.',
    'The guideline was read. Therefore, this request is not medically necessary at this time.',
    'The guideline was read. The visits are not medically necessary or appropriate.',
    'The guideline was read. The medical necessity for the brace cannot be determined.',
    'The guideline was read. The requested MRI is not medically necessary based on the records provided.',
    'The guideline was read. The request is not medically necessary or reasonable.',
    'The guideline was read. Without a trial the unit would not be medically necessary.',
    'The guideline was read. The request is not reasonable or medically necessary.',
    'The guideline was read. The original UR decision is upheld.',
    'The guideline was read. The requested treatment is neither appropriate nor medically necessary.',
    'The guideline was read. Medical necessity is not evident.',
    'The guideline was read. The request is not medically indicated.',
    "The guideline was read. It isn't medically necessary.",
    'The guideline was read. The request remains not medically necessary.',
    'The guideline was read. Therefore, the requested UDS is not medically\nnecessary.',
    'The guideline was read. The drug is not necessary.',
    'The guideline was read. The request is not approved and is not medically necessary.',
    'The guideline was read. Therefore the request is medically unnecessary.',
    'The guideline was read. The prospective request for one MRI is determined to not be medically necessary.',
    'The guideline was read. The request is determined not to be medically necessary.',
    'The guideline was read. The guidelines have not been met; not medically necessary.',
    'The guideline was read. Criteria for the brace are not met. Not medically necessary.',
  ]);
});

test('other ways to say that it is necessary', () => {
  check(
    'necessary',
    [
      'The guideline was read. The request is deemed medically necessary.',
      'The guideline was read. Medical necessity is established.',
      'The guideline was read. The medical necessity of the request has been established.',
      'The guideline was read. The request is appropriate and medically necessary.',
      'The guideline was read. The visits are medically necessary and appropriate.',
      'The guideline was read. The drug is therefore medically necessary and the UR decision is overturned.',
      'The guideline was read. The MRI is not experimental and is medically necessary.',
      'The guideline was read. The request is determined to be medically necessary.',
      'The guideline was read. The request for six visits is reasonable and medically necessary.',
      'The guideline was read. The MRI would be medically necessary in this case.',
      'The guideline was read. The requested unit is felt to be medically necessary.',
      'The guideline was read. Not only is it safe, it is medically necessary.',
      'The guideline was read. The procedure is a medical necessity.',
      'The guideline was read. The medical necessity has been demonstrated.',
      'The guideline was read. As such, this request is medically appropriate and necessary.',
      'The guideline was read. The UR denial is overturned and the MRI is medically necessary.',
      'The guideline was read. While six visits were not medically necessary in May, four now are medically necessary.',
      'The guideline was read. Contrary to the denial, which held it not medically necessary, the brace is medically necessary.',
    ],
    'MRI without contrast: Overturned',
  );
});

test('a conclusion begins with its sentence, be there a quotation in it', () => {
  const rows: [rationale: string, concluding: string][] = [
    [
      'Six visits. The request “A was requested. B” is not medically necessary.',
      'The request “A was requested. B” is not medically necessary.',
    ],
    [
      'Six visits. The request "A was requested. B" is not medically necessary.',
      'The request "A was requested. B" is not medically necessary.',
    ],
    ['He said “no.” The request is not medically necessary.', 'The request is not medically necessary.'],
    ['He said "no." The request is not medically necessary.', 'The request is not medically necessary.'],
    ['A cut of 6" is made. A cut of 8" is not medically necessary.', 'A cut of 8" is not medically necessary.'],
  ];
  for (const [rationale, concluding] of rows) {
    const { conclusionSpan, span } = itemFrom({ rationale }).rationale!;
    const length = span.end - conclusionSpan!.start; // the conclusion ends the rationale
    assert.equal(rationale.slice(-length), concluding);
  }
});

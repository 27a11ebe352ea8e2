import assert from 'node:assert/strict';
import { test } from 'node:test';
import { determinationWith, itemWith } from '../../support/frame';
import { checkFinds, checkSilent, problemsOf } from '../../support/problems';

const ACUPUNCTURE = 'Acupuncture, 6 visits for the low back';
const decided = (decision: string, rationale: string, heading = ACUPUNCTURE) =>
  determinationWith(itemWith({ heading: `${heading}: ${decision}`, rationale }));

test('decision-contradicts-rationale: a plain verdict on the item, the other way', () => {
  for (const rationale of [
    'He is better. The request is medically necessary.',
    'He is better. The request for 6 visits of acupuncture is medically necessary and appropriate.',
    'Therefore, acupuncture is considered medically necessary at this time.',
    'The criteria are met, and the requested acupuncture is medically necessary. As the dose has changed, the physician should consult, if necessary, other relevant guidelines.',
  ])
    checkFinds('decision-contradicts-rationale', decided('«Upheld»', rationale));
  for (const rationale of [
    'Nothing was gained. The request is not medically necessary.',
    'Based on the foregoing, acupuncture for the low back is determined to be not medically necessary.',
    'As such, the request for acupuncture was not medically appropriate.',
  ])
    checkFinds('decision-contradicts-rationale', decided('«Overturned»', rationale));
});

const severityOf = (decision: string, rationale: string) =>
  problemsOf(decided(decision, rationale)).find(({ code }) => code === 'decision-contradicts-rationale')?.severity;

/** An error where the words are plain, whatever stands around them; a warning of weaker ones, of a part, beside others. */
const TOLD: readonly (readonly [severity: string, decision: string, ...rationales: string[]])[] = [
  [
    'error',
    'Upheld',
    'The request is medically necessary, based on the records provided.',
    'The request is medically necessary per the guidelines.',
    'Acupuncture is medically necessary in the care of this patient.',
    'For these reasons the request is medically necessary.',
    'For these reasons, the request for acupuncture is medically necessary.',
    'The guideline supports acupuncture when pain medication is reduced. The request is medically necessary.',
    'The MTUS recommends acupuncture where medication is not tolerated. He does not tolerate it. Therefore the request is medically necessary and appropriate.',
    'The request is medically necessary or appropriate.',
    'The patient meets the criteria and the service is medically appropriate and necessary.',
    'Given the above, the request is medically necessary for this patient.',
    'The requested treatment is therefore reasonable and medically necessary.',
    'The request is supported by the guideline and is medically necessary.',
  ],
  [
    'error',
    'Overturned',
    'The request is not medically necessary or appropriate.',
    'The request is not medically necessary, based on the records provided.',
    'This request is not medically necessary per the guidelines.',
    'For these reasons the request is not medically necessary.',
    'The records do not show that function has improved, therefore this request is not medically necessary.',
    'The documentation does not show that he is better, therefore this request is not medically necessary.',
    'The service is not medically necessary.',
    'Given the above, the request is not medically necessary and is denied.',
  ],
  [
    'warning',
    'Upheld',
    'Medical necessity has been established.',
    'The request is certified.',
    'The original UR decision is overturned.',
    'Because of that, acupuncture for the low back is deemed medically necessary and is approved.',
    'In light of the above, medical necessity for this request is affirmed.',
    'The criteria are met. The original UR decision is upheld. Acupuncture is medically necessary.',
    'Three visits of acupuncture are medically necessary.',
    'A trial of acupuncture is medically necessary.',
    'The request is medically necessary. However, the number of visits is not supported.',
    'The request is medically necessary in part; four visits were authorized.',
    'While no red flag was found, acupuncture is nevertheless medically necessary.',
    'Although the notes are short, the request is medically necessary.',
    'Six more visits are within the guidelines and are supported for medical necessity.',
    'I recommend certification.',
  ],
  [
    'warning',
    'Overturned',
    'The request is not supported as being medically necessary.',
    'The need for acupuncture is not established. Medical necessity has not been demonstrated.',
    'Medical necessity for the requested visits has not been established.',
    'The request is not certified.',
    'Based on the lack of functional gain, continued use of acupuncture cannot be considered medically necessary.',
    'Although the surgery is supported, the request for acupuncture is not medically necessary.',
    'Even though the surgery is medically necessary, the acupuncture is not.',
    'A course of 6 weeks would be usual; but the visits cannot be affirmed as medically necessary.',
    'Recommendation is for denial.',
  ],
];

for (const [severity, decision, ...rationales] of TOLD)
  test(`decision-contradicts-rationale: ${severity} under ${decision}`, () => {
    for (const rationale of rationales) assert.equal(severityOf(decision, rationale), severity, rationale);
  });

test('decision-contradicts-rationale: silent on all that agrees', () => {
  checkSilent(
    'decision-contradicts-rationale',
    decided('Upheld', 'The request is not medically necessary.'),
    decided('Overturned', 'The request is medically necessary.'),
    decided('Upheld', 'The medical necessity of acupuncture has not been clearly demonstrated.'),
    decided('Upheld', 'Acupuncture cannot be considered medically necessary.'),
    decided(
      'Overturned',
      'MRI of the knee without contrast is medically necessary.',
      'MRI of the knee without contrast',
    ),
  );
});

test('decision-contradicts-rationale: silent on look-alikes under Upheld', () => {
  for (const rationale of [
    'The request is not medically necessary. The physician should consider, if necessary, other relevant guidelines and medically necessary substitution.',
    'The provider states that acupuncture is medically necessary.',
    'According to the treating physician the request is medically necessary.',
    'If pain returns, acupuncture is medically necessary.',
    'Acupuncture is medically necessary when pain medication is reduced.',
    'Acupuncture is medically necessary for patients with a neck sprain.',
    'There is no evidence that the request is medically necessary.',
    'The records do not show that acupuncture is medically necessary.',
    'The guideline asks whether acupuncture is medically necessary.',
    'Acupuncture was found to be medically necessary in an earlier review.',
    'Surgery is medically necessary. The notes tell of no pain.',
    'As the surgery is medically necessary, the therapy that goes with it may wait.',
    'While the request is medically necessary, the number of visits exceeds the guideline.',
    'It may be that the request is medically necessary.',
    'The letter of appeal says “the request is medically necessary.”',
    'The letter of appeal says "the request is medically necessary."',
    'The letter of appeal says “pain is back. The request is medically necessary” in its last line.',
    'The letter of appeal says "pain is back. The request is medically necessary" in its last line.',
    'Lack of function is not a reason why the request is medically necessary.',
  ])
    checkSilent('decision-contradicts-rationale', decided('Upheld', rationale));
});

test('decision-contradicts-rationale: silent on look-alikes under Overturned', () => {
  for (const rationale of [
    'Although Norco itself is not medically necessary in full, part of it was authorized.',
    'Surgery on the back was found not medically necessary in an earlier review. The need for visits is plain.',
    'The claims administrator held that the request is not medically necessary.',
    'An operation is not medically necessary. Gains in function are recorded.',
    'Acupuncture is not medically necessary for patients without pain.',
    'More than six visits are not medically necessary.',
    'It is not true that acupuncture is not medically necessary.',
    'Before, the request was not medically necessary. Now the criteria are met.',
    'The request is medically necessary. Sedation for it is not medically necessary and was not asked for.',
    'Acupuncture is medically necessary. Massage is not medically necessary.',
  ])
    checkSilent('decision-contradicts-rationale', decided('Overturned', rationale));
});

test('decision-contradicts-rationale: a second verdict, on what the heading leaves out, and on what it asks for', () => {
  const scan = (words: string, heading = 'MRI of the knee without contrast') => decided('«Overturned»', words, heading);
  checkSilent(
    'decision-contradicts-rationale',
    scan('The request is medically necessary. Contrast is not medically necessary.'),
  );
  for (const text of [
    scan('The request is medically necessary. The MRI is not medically necessary.'),
    scan('The request is medically necessary. It is not medically necessary.'),
    scan('Contrast is medically necessary. Imaging is not medically necessary.'),
    scan('The request is medically necessary. Contrast is not medically necessary.', 'MRI of the knee with contrast'),
  ])
    checkFinds('decision-contradicts-rationale', text);
});

test('decision-contradicts-rationale: parts of a request that was modified, and words of another item', () => {
  const modified =
    'Acupuncture, 12 visits was the original request. 6 visits was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Acupuncture, 6 visits is';
  checkSilent(
    'decision-contradicts-rationale',
    decided('Upheld', 'The 6 visits of acupuncture that were authorized are medically necessary.', modified),
    determinationWith(
      itemWith({ heading: 'Left knee arthroscopy: Overturned', rationale: 'The request is medically necessary.' }),
      itemWith({
        heading: 'Assistant surgeon: Upheld',
        rationale: 'The requested arthroscopy is medically necessary.',
      }),
    ),
  );
});

test('decision-contradicts-rationale: whatever quotation stands open before, and the heading quoted as the subject', () => {
  const modified =
    'Norco 10/325mg #120 was the original request. Norco 10/325mg #90 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Norco 10/325mg #30 is';
  checkFinds(
    'decision-contradicts-rationale',
    decided('«Overturned»', `The request “${modified.slice(0, -3)}” is not medically necessary.`, modified),
  );
  checkFinds(
    'decision-contradicts-rationale',
    decided('«Overturned»', 'The MTUS says "with caution. Gains are small. The request is not medically necessary.'),
  );
  checkFinds('decision-contradicts-rationale', decided('«Overturned»', 'Six more visits are not medically necessary.'));
  checkFinds(
    'decision-contradicts-rationale',
    decided(
      '«Overturned»',
      'As the requested surgical intervention is not medically necessary per the documentation, the requested ancillary service is not medically necessary.',
      'Associated surgical service: Cold therapy unit, 7 day rental',
    ),
  );
});

test('conclusion-missing: nothing said on necessity', () => {
  const label = (rationale: string) =>
    decided('Upheld', rationale).replace('Decision rationale:', '«Decision rationale:»');
  checkFinds('conclusion-missing', label('The worker has low back pain. Six visits were done in May.'));
  checkFinds('conclusion-missing', label('The MTUS gives up to six visits. He had twelve.'));
});

test('conclusion-missing: silent on every kind of verdict, on empty and on missing rationales', () => {
  for (const rationale of [
    'The request is not medically necessary.',
    'The medical necessity has not been demonstrated.',
    'The criteria are met.',
    'Therefore the treatment is not supported by the guideline.',
    'The original UR decision is upheld.',
    'This reviewer concurs with the denial.',
    'As such, the request cannot be certified.',
    'Ongoing use is not recommended.',
    '',
  ])
    checkSilent('conclusion-missing', decided('Upheld', rationale));
  checkSilent('conclusion-missing', decided('Upheld', '[rationale]'));
});

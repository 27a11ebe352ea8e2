import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concludes } from '../../../src/core/rationale/conclusion';

const N = 'not-necessary';
const Y = 'necessary';
const U = undefined;

/** What rationales of either outcome end in, and what only looks like a verdict. */
const ROWS: readonly (readonly [string | undefined, string])[] = [
  [N, 'The request is not medically necessary.'],
  [N, 'As such, the request is not medically necessary or appropriate.'],
  [N, 'The request for 1 prescription of Norco is, therefore, not medically necessary.'],
  [N, 'Medical necessity for the requested item has not been established.'],
  [
    N,
    'Therefore, at this time, the requirements for treatment have not been met and medical necessity has not been established.',
  ],
  [
    N,
    'Since the primary procedure is not medically necessary, none of the associated services are medically necessary.',
  ],
  [N, 'No further therapy is medically necessary.'],
  [N, 'There is no documentation that the continued use is medically necessary.'],
  [N, 'This is not recommended as medically necessary.'],
  [Y, 'The patient meets the criteria and the request is recommended as medically necessary.'],
  [Y, 'The use of the drug remains medically necessary.'],
  [N, 'The request is medically not necessary.'],
  [N, 'The request is medically unnecessary.'],
  [N, 'This is not a medically necessary treatment.'],
  [Y, 'It is a medically necessary treatment.'],
  [N, 'MRI of the elbow is not a medical necessity to the patient at this time.'],
  [N, 'The original UR decision is upheld.'],
  [N, 'This is not medically necessary and the original UR decision is upheld.'],
  [N, 'The need for the patches has not been clearly demonstrated.'],
  [N, 'The request cannot be considered medically necessary.'],
  [N, 'The request can not be considered medically necessary.'],
  [Y, 'MRI of the shoulder without contrast is medically necessary.'],
  [N, 'Therefore, the request would not be medically necessary.'],
  [Y, 'The drug is medically necessary. If necessary, other relevant guidelines should be consulted.'],
  [
    N,
    'X is not medically necessary. As an abrupt stop may bring on withdrawal, the physician should consider medically necessary substitution or weaning.',
  ],
  [
    Y,
    'Although Norco itself is not medically necessary in full, part of it was authorized. The request for Colace is considered medically necessary.',
  ],
  [N, 'Neither the brace nor the cane is medically necessary.'],
  [N, 'The request is thus not reasonable and medically necessary.'],
  [N, 'It is not established that the device is medically necessary.'],
  [N, 'The records do not show why a second study is medically necessary.'],
  [Y, 'The request for 6 sessions is deemed to be medically necessary and appropriate.'],
  [N, 'Given the above, the request isn’t medically necessary.'],
  [N, 'The request is found to be excessive, not medically necessary.'],
  [N, 'The requested therapy is not supported by the MTUS.'],
  [Y, 'The request is supported by the guideline and should be authorized.'],
  [U, 'Recommended as indicated below. The guideline lists three conditions.'],
  [U, 'The patient is on a home exercise program.'],
  [N, 'the request is not-medically necessary'],
  [N, 'is notmedically necessary and appropriate.'],
  [N, 'Medical necessity is not evident.'],
  [N, 'The medical necessity of the request cannot be established.'],
  [N, 'The medical necessity of the request cannot be determined.'],
  [Y, 'Medical necessity has been established.'],
  [Y, 'Medical necessity of the request is supported.'],
  [N, 'The documentation does not support the medical necessity of the device.'],
  [N, 'There is a lack of medical necessity for the device.'],
  [Y, 'The notes support the medical necessity of the device.'],
  [N, 'Medical necessity has not been substantiated for the requested cream.'],
  [N, 'Continued use of Soma is not indicated. Soma is not medically necessary.'],
  [N, 'The request for Ambien is not indicated.'],
  [N, 'The claimant does not meet the criteria for this procedure. Therefore the request is not appropriate.'],
  [Y, 'I disagree with the prior review. The request is medically necessary.'],
  [N, 'The surgery is not medically necessary and therefore the assistant is not medically necessary as well.'],
  [
    N,
    'As the requested surgical intervention is not medically necessary per the documentation, the requested ancillary service is not medically necessary.',
  ],
  [Y, 'The UR decision is overturned.'],
  [Y, 'Therefore the denial is overturned and the MRI is approved.'],
  [
    N,
    'The request was denied as not medically necessary by UR, and I agree with that decision; it is not medically necessary.',
  ],
  [Y, 'Utilization review found the drug not medically necessary. On this record the drug is medically necessary.'],
  [N, 'This is not medically necessary. Surgery on the low back was found medically necessary in an earlier review.'],
  [
    Y,
    'Percocet is medically necessary. Stopping an opioid at once may bring on withdrawal, and it is never medically necessary to do so without a plan.',
  ],
  [N, 'The request is not medically necessary. However, a trial of six visits would be medically necessary.'],
  [
    N,
    'The quantity exceeds the guideline. Therefore, #120 is not medically necessary but #60 would be medically necessary.',
  ],
  [N, 'Therefore, 12 sessions are not medically necessary.'],
  [N, 'it is not reasonable or necessary'],
  [N, 'The request for a gym membership is not necessary.'],
  [Y, 'Therefore the request is necessary.'],
  [N, 'is considered not medically necessary at this time'],
  [N, 'There is no medical necessity for the requested bed.'],
  [N, 'The patient does not meet criteria and the request is not certified.'],
  [
    N,
    'Thus, the request is not medically necessary, as the criteria in the MTUS for an MRI being medically necessary are not met.',
  ],
  [N, 'The clinical information does not establish the medical necessity of this request.'],
  [N, 'The request has not been shown to be medically necessary.'],
  [N, 'I do not find the request to be medically necessary.'],
  [N, 'The reviewer does not believe that the request is medically necessary.'],
  [
    Y,
    'The cane is not medically necessary. The brace stays useful whenever the worker walks or stands or climbs the stairs at work as the notes tell on four of the visits and for the reasons that are given above also hence it is medically necessary.',
  ],
  [Y, 'There is no reason to doubt that the request is medically necessary.'],
];

for (const [expected, text] of ROWS) {
  test(`${expected ?? 'no verdict'}: ${text}`, () => {
    assert.equal(concludes(text)?.kind, expected);
  });
}

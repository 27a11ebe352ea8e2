// A verdict, or a letter's outcome, that says the contrary in words of its own.
import { worded } from '../worded.mjs';

const ROWS = [
  {
    text: 'knee',
    instead: 'Therefore, the request is not medically necessary.',
    words: [
      'Therefore, «the request for Norco should be authorized».',
      'I recommend that «the request be approved».',
      'The request «meets the criteria for medical necessity».',
      'Therefore, «the request is certified».',
      'It is my opinion that «Norco is a medical necessity» for this patient.',
      'Therefore, continued use of Norco is «warranted and medically necessary».',
      'Thus, «the UR denial is overturned».',
      'Accordingly, «the decision of the claims administrator is reversed».',
      'Consequently the prescription «is medically appropriate and necessary».',
      'The request «is reasonable and medically necessary».',
      'Hence «this medication is felt to be medically necessary».',
      'The documentation «establishes the medical necessity of the request».',
      'The records «support the medical necessity of Norco 10/325mg #60».',
      'Therefore, the request is «not not» medically necessary.',
      'Therefore, the request «is»',
      '«I disagree with the denial by utilization review.»',
    ],
  },
  {
    text: 'knee',
    instead: 'The request for an MRI of the left knee without contrast is medically necessary.',
    words: [
      'The request for an MRI of the left knee «is not warranted».',
      'The MRI of the left knee «is medically unnecessary».',
      'The request for an MRI «fails to meet medical necessity».',
      'The medical necessity of the MRI «is not demonstrated».',
      'The request «lacks medical necessity» and should be denied.',
      'Therefore, «the denial is upheld».',
      'Medical necessity for the MRI «is not supported».',
      'Recommend «non-certification» of the MRI.',
      'The request for an MRI is «neither supported by guidelines nor medically necessary».',
      'I «do not find the requested MRI to be medically necessary».',
      'The medical necessity of this request «cannot be determined».',
      "The MRI «isn't medically necessary».",
      'The request for an MRI of the left knee without contrast is medically necessary. «The request for an MRI of the left knee is not medically necessary.»',
      'I agree with the claims administrator that «the MRI is not medically necessary».',
    ],
  },
  {
    text: 'knee',
    instead: 'The criteria have been met. The request',
    words: ['The criteria «have not been met». The request'],
  },
  { text: 'knee', instead: 'therefore not supported. As such', words: ['therefore «supported». As such'] },
  {
    text: 'knee',
    instead: 'The 6 sessions that were authorized',
    words: ['The request for 6 further sessions «is medically necessary». The 6 sessions that were authorized'],
  },
  {
    text: 'knee',
    instead: 'Physical therapy for 6 sessions is: Upheld',
    words: ['Physical therapy for 6 sessions is: «Overturned»'],
  },
  {
    text: 'shoulder',
    instead: "utilization review's decision is overturned",
    words: ["utilization review's decision is «upheld»"],
  },
  {
    text: 'shoulder',
    instead: 'As the surgery is medically necessary, the 24 visits of therapy are medically necessary.',
    words: [
      'As the surgery «is not medically necessary», the 24 visits of therapy are medically necessary.',
      'As the surgical procedure «is not supported», the 24 visits of therapy are medically necessary.',
    ],
  },
  {
    text: 'foot',
    instead: 'PARTIALLY OVERTURN. This means we decided that some (but not all)',
    words: ['«OVERTURN». This means we decided that all'],
  },
  {
    text: 'foot',
    instead: 'we decided that some (but not all) of the disputed items/services are',
    words: ['we decided that «none» of the disputed items/services are'],
  },
  {
    text: 'foot',
    instead: 'PARTIALLY OVERTURN. This means we decided that some (but not all) of the disputed items/services are',
    words: ['«UPHOLD». This means we decided that none of the disputed items/services are'],
  },
  { text: 'shoulder', instead: 'Tramadol 50mg #120 is not medically necessary.', words: ['«»'] },
  {
    text: 'shoulder',
    instead: "The surgery is medically necessary, and utilization review's decision is overturned.",
    words: ['«I concur with the utilization review denial.»'],
  },
  {
    text: 'neck',
    instead: 'The purchase of a unit is not medically necessary at this time.',
    words: [
      '«The purchase of a unit should be granted.»',
      'Thus «medical necessity is met» for the purchase of a unit.',
    ],
  },
  {
    text: 'foot',
    instead: 'The worker has this condition. The request is medically necessary.',
    words: ['The worker does not have this condition. «The request does not meet the standard of medical necessity.»'],
  },
];

export const kinds = [
  {
    name: 'verdict-in-own-words',
    codes: ['decision-contradicts-rationale', 'letter-outcome-disagrees', 'conclusion-missing', 'word-doubled'],
    wordings: ROWS.flatMap(row => row.words).length,
    seeds: worded(ROWS),
  },
];

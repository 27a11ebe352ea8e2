// What a draft leaves: notes to oneself, choices not made, marks to fill in.
import { worded } from '../worded.mjs';

const ROWS = [
  {
    text: 'knee',
    instead: 'The criteria have been met.',
    words: [
      '«[Insert rationale here]» The criteria have been met.',
      '«TODO: check criteria.» The criteria have been met.',
      '«Lorem ipsum dolor sit amet.» The criteria have been met.',
      'The criteria have been met «???».',
      '«(NOTE TO SELF: verify)» The criteria have been met.',
      '«Choose an item.» The criteria have been met.',
      '«Click here to enter text.» The criteria have been met.',
      'The pain is rated «__»/10. The criteria have been met.',
      'The injured worker has been diagnosed with «.» The criteria have been met.',
      'The «65 year old male» injured his right elbow on «01/02/2009». The criteria have been met.',
      '«Insert guideline quote.» The criteria have been met.',
    ],
  },
  {
    text: 'knee',
    instead: 'On 11/10/2016 she complained',
    words: [
      'On «xx/xx/2016» she complained',
      'On «[date]» she complained',
      'On «%DATE%» she complained',
      'On «../../2016» she complained',
    ],
  },
  { text: 'knee', instead: 'She has completed 12 sessions', words: ['«He/she» has completed 12 sessions'] },
  {
    text: 'knee',
    instead: 'The request for an MRI of the left knee without contrast is medically necessary.',
    words: ['The request for an MRI of the left knee without contrast «is/is not» medically necessary.'],
  },
  {
    text: 'knee',
    instead: 'MRI of the left knee without contrast: Overturned',
    words: ['MRI of the left knee without contrast: «Upheld/Overturned»'],
  },
  {
    text: 'knee',
    instead: 'is a 47 year old female',
    words: ['is a «XX» year old female', 'is a 47 year old «male/female»'],
  },
  {
    text: 'knee',
    instead: 'The request is for Norco 10/325mg',
    words: ['The request is for «{{drug}}» 10/325mg', 'The request is for «<<drug name>>» 10/325mg'],
  },
  {
    text: 'knee',
    instead: 'Lumbar epidural steroid injection at L4-5: Upheld',
    words: [
      'Lumbar epidural steroid injection at L4-5: «»',
      'Lumbar epidural steroid injection at L4-5: «Upheld in part»',
      'Lumbar epidural steroid injection at L4-5: «Modified»',
      'Lumbar epidural steroid injection at L4-5: «Not medically necessary»',
    ],
  },
  { text: 'knee', instead: 'rated 6/10, and', words: ['rated «16/10», and'] },
  { text: 'shoulder', instead: 'right shoulder pain of 7/10', words: ['right shoulder pain of «77/10»'] },
  {
    text: 'knee',
    instead: 'The criteria have been met. The request',
    words: ['The criteria have been met. «She has completed 12 sessions of physical therapy.» The request'],
  },
  {
    text: 'knee',
    instead: 'Decision rationale: The guideline supports an MRI',
    words: ['Decision rationale: «Decision rationale:» The guideline supports an MRI'],
  },
  { text: 'foot', instead: 'The worker has no osteoarthritis.', words: ['The worker has no osteoarthritis («TBD»).'] },
];

export const kinds = [
  {
    name: 'draft-in-own-words',
    codes: [
      'placeholder-left',
      'decision-missing',
      'decision-unknown',
      'decision-contradicts-rationale',
      'pronoun-differs',
      'date-differs',
      'label-unread',
      'conclusion-missing',
      'word-doubled',
    ],
    wordings: ROWS.flatMap(row => row.words).length,
    seeds: worded(ROWS),
  },
];

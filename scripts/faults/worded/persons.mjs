// Another sex, age or name of the worker, and who must not be named.
import { worded } from '../worded.mjs';

const ROWS = [
  { text: 'knee', instead: 'She slipped on a wet floor', words: ['«He» slipped on a wet floor'] },
  {
    text: 'knee',
    instead: 'She has completed 12 sessions',
    words: [
      '«He» has completed 12 sessions',
      'This «gentleman» has completed 12 sessions',
      'The patient is a «74-year-old female» who has completed 12 sessions',
      '«Mr. Johnson» has completed 12 sessions',
    ],
  },
  {
    text: 'shoulder',
    instead: 'He has used it for more than a year',
    words: ['«Ms. Garcia» has used it for more than a year'],
  },
  {
    text: 'shoulder',
    instead: 'He has taken tramadol',
    words: [
      'This «woman» has taken tramadol',
      'This «58-year-old female» has taken tramadol',
      'This «85-year-old» man has taken tramadol',
      'The patient cannot care for «herself». He has taken tramadol',
    ],
  },
  { text: 'shoulder', instead: 'He has used it for', words: ['The «lady» has used it for'] },
  { text: 'knee', instead: 'The injured worker has locking', words: ['The «57 year old» injured worker has locking'] },
  {
    text: 'knee',
    instead: 'is a 47 year old female',
    words: ['is a «474» year old female', 'is a «year old» female', 'is a «7» year old female'],
  },
  {
    text: 'knee',
    instead: 'The criteria have been met.',
    words: [
      '«His» prostate exam was normal. The criteria have been met.',
      'The patient states that «he» cannot kneel. The criteria have been met.',
    ],
  },
  { text: 'foot', instead: 'is a 52 year old woman who', words: ['is a 52 year old «man» who'] },
  {
    text: 'shoulder',
    instead: 'State(s) of Licensure: California',
    words: ['Reviewer: «Daniel Stone, M.D., QME»\nState(s) of Licensure: California'],
  },
  {
    text: 'shoulder',
    instead: 'The medical necessity of zolpidem has not been established.',
    words: ['The medical necessity of zolpidem has not been established.\n\n«Respectfully, Karl Weber, DO»'],
  },
  {
    text: 'shoulder',
    instead: 'He takes naproxen, tramadol and zolpidem.',
    words: [
      'He takes naproxen, tramadol and zolpidem. His phone is «(818) 555 0123».',
      'He (DOB «04/11/1963») takes naproxen, tramadol and zolpidem.',
      'He (MRN «00482211») takes naproxen, tramadol and zolpidem.',
    ],
  },
  { text: 'knee', instead: 'The injured worker is a 47 year old', words: ['«Ms. Mary Smithers» is a 47 year old'] },
  {
    text: 'knee',
    instead: 'Therefore, the request is not medically necessary.',
    words: ['«He» did not improve. Therefore, the request is not medically necessary.'],
  },
];

export const kinds = [
  {
    name: 'person-in-own-words',
    codes: ['pronoun-differs', 'age-differs', 'identifier-present', 'reviewer-named', 'placeholder-left'],
    wordings: ROWS.flatMap(row => row.words).length,
    seeds: worded(ROWS),
  },
];

// Another side, part of the body, level or kind of test than the heading asks for.
import { worded } from '../worded.mjs';

const ROWS = [
  {
    text: 'knee',
    instead: 'has locking of the left knee and',
    words: [
      'has locking of the «right» knee and',
      'has locking of the «rt.» knee and',
      'has locking of the knee («R») and',
    ],
  },
  {
    text: 'knee',
    instead: 'The request for an MRI of the left knee without contrast',
    words: [
      'The request for a «right-sided» knee MRI without contrast',
      'The request for an MRI of the «bilateral knees» without contrast',
      'The request for an MRI of «both knees»',
      'The request for an MRI of the left «shoulder» without contrast',
      'The request for an MRI of the left «ankle» without contrast',
      'The request for an MRI of the left knee «with» contrast',
      'The request for a «CT scan» of the left knee',
    ],
  },
  {
    text: 'shoulder',
    instead: 'Right shoulder arthroscopic rotator cuff repair: Overturned',
    words: ['«Left» shoulder arthroscopic rotator cuff repair: Overturned'],
  },
  {
    text: 'shoulder',
    instead: 'Post-operative physical therapy for the right shoulder',
    words: ['Post-operative physical therapy for the «left» shoulder'],
  },
  { text: 'foot', instead: 'Custom orthotics for the right foot', words: ['Custom orthotics for the «left» foot'] },
  {
    text: 'neck',
    instead: 'EMG of the right upper extremity: Overturned',
    words: ['EMG of the «left» upper extremity: Overturned', 'EMG of the right «lower» extremity: Overturned'],
  },
  {
    text: 'shoulder',
    instead: 'In the report of 11/15/2021 the provider noted right shoulder pain',
    words: ['In the report of 11/15/2021 the provider noted «left» shoulder pain'],
  },
  {
    text: 'shoulder',
    instead: 'The provider asks for a right shoulder arthroscopic',
    words: ['The provider asks for a «left» shoulder arthroscopic'],
  },
  {
    text: 'knee',
    instead: 'for an epidural steroid injection at L4-5 is',
    words: ['for an epidural steroid injection at «L5-S1» is', 'for a «cervical» epidural steroid injection is'],
  },
  {
    text: 'knee',
    instead: 'Lumbar epidural steroid injection at L4-5: Upheld',
    words: ['Lumbar epidural steroid injection at «L3-4»: Upheld'],
  },
  {
    text: 'knee',
    instead: 'requires radiculopathy on examination',
    words: ['requires «cervical radiculopathy» on examination'],
  },
  {
    text: 'knee',
    instead: 'No imaging of the lumbar spine was provided',
    words: ['No imaging of the «cervical» spine was provided'],
  },
  {
    text: 'neck',
    instead: 'An EMG of the right upper extremity is medically necessary',
    words: ['An EMG of the «right lower» extremity is medically necessary'],
  },
  {
    text: 'knee',
    instead: 'No imaging of the lumbar spine was provided.',
    words: ['The request is for an injection at «L8-9». No imaging of the lumbar spine was provided.'],
  },
  {
    text: 'shoulder',
    instead: 'The MRI shows a full-thickness tear',
    words: ['The request is for arthroscopy of the «left knee». The MRI shows a full-thickness tear'],
  },
  {
    text: 'foot',
    instead: 'The worker has this condition.',
    words: ['The worker has this condition of the «left foot».'],
  },
  {
    text: 'knee',
    instead: 'The request for an MRI of the left knee without contrast is medically necessary.',
    words: [
      'The request for an MRI of the left knee «with gadolinium contrast» is medically necessary.',
      'The request for an «MR arthrogram» of the left knee is medically necessary.',
    ],
  },
  { text: 'neck', instead: 'The purchase of a unit is not', words: ['The «rental» of a unit is not'] },
  {
    text: 'knee',
    instead: 'The request for an epidural steroid injection at L4-5 is therefore',
    words: ['The request for a «facet joint injection» at L4-5 is therefore'],
  },
  {
    text: 'foot',
    instead: 'The request for six visits of acupuncture',
    words: ['The request for six visits of «chiropractic care»'],
  },
  {
    text: 'neck',
    instead: 'An EMG of the right upper extremity is',
    words: ['An «MRI» of the right upper extremity is'],
  },
];

export const kinds = [
  {
    name: 'part-in-own-words',
    codes: ['name-differs', 'level-differs', 'chapter-other-body-part'],
    wordings: ROWS.flatMap(row => row.words).length,
    seeds: worded(ROWS),
  },
];

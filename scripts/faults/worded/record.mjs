// A record that says other than the rationale.
import { worded } from '../worded.mjs';

const ROWS = [
  {
    text: 'knee',
    instead: 'The criteria have been met.',
    words: ['The records «do not document any physical therapy». The criteria have been met.'],
  },
  {
    text: 'knee',
    instead: 'No imaging of the lumbar spine was provided.',
    words: ['The injured worker has «not tried physical therapy». No imaging of the lumbar spine was provided.'],
  },
  {
    text: 'shoulder',
    instead: 'The MRI shows a full-thickness tear',
    words: [
      'There is «no MRI» in the file. Yet there seems a full-thickness tear',
      'The MRI shows a «partial-thickness» tear',
    ],
  },
  {
    text: 'shoulder',
    instead: 'Therapy, medication and an injection have failed',
    words: ['There has been «no injection». Therapy and medication have failed'],
  },
  {
    text: 'knee',
    instead: 'She has completed 12 sessions of physical therapy',
    words: ['She has completed «24 sessions of physical therapy»'],
  },
  {
    text: 'neck',
    instead: 'The records show no trial of traction',
    words: [
      'He had «16 sessions of acupuncture». The records show no trial of traction',
      'He is «working full duty». The records show no trial of traction',
    ],
  },
  {
    text: 'shoulder',
    instead: 'The medical necessity of zolpidem',
    words: ['Pain is rated «3/10». The medical necessity of zolpidem'],
  },
  {
    text: 'shoulder',
    instead: 'an injection have failed to relieve',
    words: ['«no injection has been tried». They have failed to relieve'],
  },
  {
    text: 'foot',
    instead: 'Acupuncture is used',
    words: ['The worker has «not had physical therapy». Acupuncture is used'],
  },
];

export const kinds = [
  {
    name: 'record-in-own-words',
    codes: ['record-contradicts'],
    wordings: ROWS.flatMap(row => row.words).length,
    seeds: worded(ROWS),
  },
];

// A number of items that is not theirs, an item twice, one that was requested and is not decided.
import { worded } from '../worded.mjs';
import { numberedHeadings } from './numberedHeadings.mjs';

const ROWS = [
  {
    text: 'knee',
    instead: 'The treating physician requested Norco',
    words: ['The following «three» items are in dispute: Norco'],
  },
  { text: 'knee', instead: 'denied these requests and', words: ['denied these «three» requests and'] },
  {
    text: 'knee',
    instead: 'denied these requests and modified the physical therapy.',
    words: ['denied these requests and modified the physical therapy. «Six items» are under review.'],
  },
  {
    text: 'shoulder',
    instead: 'post-operative physical therapy, tramadol and zolpidem.',
    words: ['post-operative physical therapy, tramadol, zolpidem and «a cold therapy unit».'],
  },
  {
    text: 'knee',
    instead: 'The prior utilization review of',
    words: ['Also requested and denied was «a TENS unit». The prior utilization review of'],
  },
  {
    text: 'neck',
    instead: 'Terocin patches #30 and cervical traction. The',
    words: ['Terocin patches #30, cervical traction and «a lumbar support». The'],
  },
  {
    text: 'neck',
    instead: 'Home cervical traction unit, purchase: Upheld',
    words: ['«Valium 5 mg #60»: Upheld', '«Valium 5mg #60»: Overturned'],
  },
  {
    text: 'shoulder',
    instead: 'post-operative physical therapy, tramadol and zolpidem.',
    words: ['post-operative physical therapy, tramadol and zolpidem. «Six» items are in dispute.'],
  },
  { text: 'neck', instead: 'non-certified the requests.', words: ['non-certified the «five» requests.'] },
  {
    text: 'foot',
    instead: 'Voltaren gel 1% 100g. IMR',
    words: ['Voltaren gel 1% 100g. «Two» items are in dispute. IMR'],
  },
  numberedHeadings(['1.', '2.', '«4.»', '5.']),
  numberedHeadings(['1)', '2)', '«2)»', '3)']),
];

export const kinds = [
  {
    name: 'items-in-own-words',
    codes: ['item-missing', 'item-duplicate'],
    wordings: ROWS.flatMap(row => row.words ?? [row.changes]).length,
    seeds: worded(ROWS),
  },
];

// A date that differs, cannot be or comes too early, in one of the ways to write it.
import { worded } from '../worded.mjs';

const ROWS = [
  {
    text: 'knee',
    instead: 'sustained an industrial injury on 05/14/2014',
    words: [
      'sustained an industrial injury on «the 15th of May 2014»',
      'sustained an industrial injury on «5/14/15»',
      'sustained an industrial injury on «14 May 2013»',
      'sustained an industrial injury on «2014-04-15»',
      'sustained an industrial injury on «05.14.2004»',
      'sustained an industrial injury in «May 2015»',
      'sustained an industrial injury on «Mar. 14, 2014»',
      'sustained an industrial injury in «2012»',
    ],
  },
  {
    text: 'knee',
    instead: 'The prior utilization review of 12/05/2016 denied',
    words: [
      'The prior utilization review of «December 15th, 2016» denied',
      'The prior utilization review of «12/5/15» denied',
      'The prior utilization review of «6 December 2016» denied',
      'The prior utilization review of «October 2016» denied',
    ],
  },
  { text: 'neck', instead: '(09-18-2015) non-certified', words: ['(«09-08-2015») non-certified'] },
  {
    text: 'knee',
    instead: 'denied these requests and modified the physical therapy.',
    words: [
      'denied these requests and modified the physical therapy. The application for Independent Medical Review was received on «12/22/2016».',
      'denied these requests and modified the physical therapy. An application for IMR was submitted on «January 4, 2017».',
    ],
  },
  {
    text: 'knee',
    instead: 'On 11/10/2016 she complained',
    words: ['On «11/31/2016» she complained', 'On «13/10/2016» she complained', 'On «11/10/2017» she complained'],
  },
  {
    text: 'shoulder',
    instead: 'dated 08/02/2021 showed',
    words: [
      'dated «02/30/2021» showed',
      'dated «September 31, 2021» showed',
      'dated «08/02/2022» showed',
      'dated «08/02/2012» showed',
    ],
  },
  {
    text: 'shoulder',
    instead: 'In the report of 11/15/2021 the provider',
    words: ['In the request for authorization of «12/15/2021» the provider'],
  },
  { text: 'knee', instead: 'Date of Injury: 05/14/2014', words: ['Date of Injury: «05/14/2017»'] },
  { text: 'knee', instead: 'Decision Date: 02/02/2017', words: ['Decision Date: «02/02/2016»'] },
  { text: 'shoulder', instead: 'Date Assigned: 12/06/2021', words: ['Date Assigned: «12/06/2020»'] },
  { text: 'shoulder', instead: 'Date of Injury: 03/22/2019', words: ['Date of Injury: «03/32/2019»'] },
  { text: 'shoulder', instead: 'UR Denial Date: 11/30/2021', words: ['UR Denial Date: «11/30/2201»'] },
  {
    text: 'neck',
    instead: 'Valium 5mg #60: Upheld',
    words: [
      'Retrospective Valium 5mg #60 (DOS «06/01/2010»): Upheld',
      'Retrospective Valium 5mg #60 (DOS «01/05/2016»): Upheld',
    ],
  },
  { text: 'foot', instead: 'who was injured on 03/01/2012 when', words: ['who was injured on «01/03/2012» when'] },
  {
    text: 'neck',
    instead: 'Medical records from 04-02-2015 to 09-01-2015',
    words: ['Medical records from «09-01-2015 to 04-02-2015»'],
  },
  { text: 'neck', instead: 'has used Valium since 2013', words: ['has used Valium since «2103»'] },
  {
    text: 'shoulder',
    instead: 'He has taken tramadol for two years',
    words: ['Since the date of injury of «03/22/2018» he has taken tramadol'],
  },
  {
    text: 'shoulder',
    instead: 'The MRI shows a full-thickness tear',
    words: ['The MRI of «08/20/2021» shows a full-thickness tear'],
  },
  { text: 'knee', instead: 'Application          12/20/2016', words: ['Application          «11/20/2016»'] },
  { text: 'knee', instead: 'Date Assigned:      01/09/2017', words: ['Date Assigned:      «12/09/2016»'] },
  { text: 'shoulder', instead: 'CM21-0077120', words: ['«CM17»-0077120'] },
  { text: 'knee', instead: 'is a 47 year old female', words: ['is a «17» year old female'] },
  {
    text: 'shoulder',
    instead: 'He takes naproxen, tramadol and zolpidem.',
    words: ['He takes naproxen, tramadol and zolpidem. The application for IMR was received on «12/12/2021».'],
  },
  {
    text: 'knee',
    instead: 'The records do not show a pain contract',
    words: ['UR of «11/05/2016» denied it. The records do not show a pain contract'],
  },
  {
    text: 'knee',
    instead: 'She has completed 12 sessions',
    words: ['She had surgery on «05/14/2071». She has completed 12 sessions'],
  },
];

export const kinds = [
  {
    name: 'date-in-own-words',
    codes: ['date-differs', 'date-invalid', 'dates-out-of-order', 'request-before-injury', 'age-differs'],
    wordings: ROWS.flatMap(row => row.words).length,
    seeds: worded(ROWS),
  },
];

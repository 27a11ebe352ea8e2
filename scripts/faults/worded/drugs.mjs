// Another drug, strength, unit or number than the heading asks for.
import { worded } from '../worded.mjs';

const ROWS = [
  {
    text: 'knee',
    instead: 'functional gain with Norco. The request is for Norco 10/325mg #60',
    words: ['functional gain. The request is for «Percocet» 10/325mg #60'],
  },
  {
    text: 'knee',
    instead: 'The request is for Norco 10/325mg #60',
    words: [
      'The request is for Norco «5/325mg» #60',
      'The request is for Norco 10/325mg «#90»',
      'The request is for «ninety tablets» of Norco 10/325mg',
      'The request is for Norco 10/325mg, «120 tablets»',
      'The request is for Norco 10/325mg «qty 30»',
      'The request is for Norco 10/325«mcg» #60',
    ],
  },
  {
    text: 'shoulder',
    instead: 'Tramadol 50mg #120 is not medically',
    words: [
      'Tramadol «150mg» #120 is not medically',
      '«Tramadal» 50mg #120 is not medically',
      'Tramadol is a «benzodiazepine». Tramadol 50mg #120 is not medically',
      'Tramadol «50mcg» #120 is not medically',
    ],
  },
  { text: 'shoulder', instead: 'Zolpidem 10mg #30: Upheld', words: ['Zolpidem «5mg» #30: Upheld'] },
  { text: 'foot', instead: 'Voltaren gel is for osteoarthritis', words: ['Voltaren gel «3%» is for osteoarthritis'] },
  {
    text: 'shoulder',
    instead: 'Tramadol 50mg #120: Upheld',
    words: ['Tramadol 50mg «#60»: Upheld', 'Tramadol 50mg #120 with 2 refills: Upheld'],
  },
  {
    text: 'foot',
    instead: 'The request for six visits of acupuncture',
    words: ['The request for «twelve» visits of acupuncture', 'The request for «8» acupuncture visits'],
  },
  { text: 'shoulder', instead: 'the 24 visits of therapy are', words: ['the «12» visits of therapy are'] },
  { text: 'foot', instead: 'Six (6) visits of acupuncture', words: ['Six («8») visits of acupuncture'] },
  {
    text: 'knee',
    instead: 'The remaining 6 sessions of physical therapy are not medically necessary',
    words: ['The «12 sessions» of physical therapy are not medically necessary'],
  },
  {
    text: 'knee',
    instead: 'original request, Physical therapy for 6 sessions is: Upheld',
    words: [
      'original request, Physical therapy for «8» sessions is: Upheld',
      'original request, «Acupuncture» for 6 sessions is: Upheld',
    ],
  },
  {
    text: 'neck',
    instead: 'The injured worker has used Valium',
    words: [
      'The injured worker has used «Valuim»',
      'Valium is an «opioid». The injured worker has used Valium',
      'The injured worker has used Valium («lorazepam»)',
    ],
  },
  { text: 'shoulder', instead: 'He takes naproxen, tramadol', words: ['He takes «naprosen», tramadol'] },
  { text: 'knee', instead: 'Norco, gabapentin and omeprazole', words: ['Norco, «gabapentine» and «omeperazole»'] },
  {
    text: 'neck',
    instead: 'The request for Valium 5mg #60 is not',
    words: ['The request for «Terocin patches» #30 is not'],
  },
  {
    text: 'shoulder',
    instead: 'The medical necessity of zolpidem has',
    words: ['The medical necessity of «tramadol» has'],
  },
  { text: 'neck', instead: 'The request for Valium 5mg #60', words: ['The request for Valium 5«mcg» #60'] },
  {
    text: 'shoulder',
    instead: 'Tramadol 50mg #120 is not',
    words: ['Tramadol 50«g» #120 is not', 'Tramadol 50mg «#0» is not'],
  },
  { text: 'neck', instead: 'Valium 5mg #60: Upheld', words: ['Valium 5«mcg» #60: Upheld'] },
  { text: 'knee', instead: 'The request is for Norco 10/325mg', words: ['The request is for Norco «325/10mg»'] },
  {
    text: 'knee',
    instead: 'functional gain with Norco.',
    words: ['functional gain with Norco («oxycodone/acetaminophen»).'],
  },
  { text: 'shoulder', instead: 'He has taken tramadol for', words: ['He has taken tramadol («Soma») for'] },
  { text: 'shoulder', instead: 'The ODG supports zolpidem', words: ['The ODG supports «Lunesta»'] },
  {
    text: 'knee',
    instead: 'Physical therapy for 6 sessions was authorized',
    words: ['Physical therapy for «8» sessions was authorized'],
  },
  { text: 'foot', instead: 'The request for six visits', words: ['The request for six («9») visits'] },
];

export const kinds = [
  {
    name: 'drug-in-own-words',
    codes: ['name-differs', 'quantity-differs', 'drug-of-other-topic', 'drug-misspelt', 'level-differs'],
    wordings: ROWS.flatMap(row => row.words).length,
    seeds: worded(ROWS),
  },
];

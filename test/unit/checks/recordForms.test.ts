import { test } from 'node:test';
import { determinationWith, itemWith } from '../../support/frame';
import { checkFinds, checkSilent } from '../../support/problems';

const recorded = (told: string, rationale: string): string =>
  determinationWith(itemWith({ rationale: `${rationale} The request is not medically necessary.` })).replace(
    'injured on 02/03/2015.',
    `injured on 02/03/2015. ${told}`,
  );

/** A thing in a row: how a rationale may call it, and how a summary may tell of it. */
const THINGS: readonly (readonly [denied: string, told: string])[] = [
  ['physical therapy|physiotherapy', 'physical therapy|physiotherapy|PT'],
  [
    'home exercise|home exercises|home exercise program|home exercise programs|HEP',
    'home exercise|home program|exercise at home|exercises at home|HEP',
  ],
  ['MRI|MRIs|magnetic resonance imaging', 'MRI|MRIs|magnetic resonance'],
  ['x-ray|x-rays|xray|radiograph|radiographs|plain film|plain films', 'x-ray|xrays|radiograph|radiographs'],
  ['injection|injections', 'injection|injections'],
  ['acupuncture', 'acupuncture'],
  ['chiropractic|chiropractic care|chiropractic treatment', 'chiropractor'],
  [
    'urine drug screen|urine drug screens|urine drug screening|urine drug test|urine drug tests|urine drug testing|UDS',
    'urine drug screen|urine toxicology|UDS',
  ],
  [
    'opioid agreement|pain contract|medication contracts|narcotic agreements',
    'opioid agreement|pain contract|medication treatment agreement|narcotic contract',
  ],
  [
    'conservative care|failed conservative treatment|conservative therapy|conservative management',
    'physical therapy|PT|chiropractor',
  ],
  ['psychological evaluation|psychological clearance', 'psychological evaluation|psychological clearance'],
  ['twitch response', 'twitch response|twitch responses'],
  [
    'straight leg raise|straight leg raising|straight leg raise test|straight leg raising tests',
    'straight leg raise|straight leg raising',
  ],
  ['range of motion', 'range of motion'],
  [
    'anti-inflammatory drug|antiinflammatory drugs|anti-inflammatory medication|anti-inflammatory medications|anti-inflammatories|antiinflammatories|NSAID|NSAIDs',
    'anti-inflammatory|antiinflammatories|ibuprofen|naproxen|NSAID|NSAIDs|meloxicam|Motrin',
  ],
  [
    'return to work',
    'return to work|returned to work|work full time|works full time|back to work|back at work|working full time',
  ],
  [
    'pain level|pain levels|pain score|pain scores|pain rating|pain ratings',
    'pain of 5|pain at 5|pain rated at 5|pain level is 5|pain score 5|pain was 5|pain is 5|5/10|5 / 10|5 out of 10',
  ],
  [
    'exam|exams|physical exam|examination|physical examination|exam findings|physical examination findings',
    'exam|examination|examined limb',
  ],
  [
    'functional improvement|functional gain|functional gains|functional benefit|functional benefits',
    'functional gain|functional improvement|functional benefit|activities of daily life',
  ],
];

for (const [denied, told] of THINGS)
  test(`record-contradicts: ${denied.split('|', 1)}, in each of its names`, () => {
    const [name] = denied.split('|');
    for (const words of told.split('|'))
      checkFinds('record-contradicts', recorded(`The file has ${words} in it.`, `There is no record of «${name}».`));
    const [first] = told.split('|');
    for (const words of denied.split('|'))
      checkFinds('record-contradicts', recorded(`The file has ${first} in it.`, `There is no record of «${words}».`));
    checkSilent('record-contradicts', recorded('The file has a cane in it.', `There is no record of ${name}.`));
  });

test('record-contradicts: every way to deny a thing', () => {
  for (const sentence of [
    'There is no documentation of «acupuncture».',
    'There is no documented evidence of «acupuncture».',
    'There is no evidence that «acupuncture» is tried.',
    'There is no mention of any «acupuncture».',
    'There is no indication of a trial of «acupuncture».',
    'This is without record of «acupuncture».',
    'The lack of evidence of «acupuncture».',
    'There is no record of «acupuncture» in the records.',
    'There is no record of «acupuncture» by the notes.',
    'There is no record of «acupuncture» in the medical reports.',
    'There is no record of «acupuncture»; it is so.',
    'There is no evidence that «acupuncture» has been done.',
    'There is no evidence that «acupuncture» was performed.',
    'There is no evidence that «acupuncture» was taken in the note.',
    'So no «acupuncture» is documented.',
    'So no «acupuncture» are recorded.',
    'So no «acupuncture» was reported in the record.',
    'So no «acupuncture» were noted.',
    'So no «acupuncture» has been mentioned.',
    'So no «acupuncture» have been found.',
    'So no «acupuncture» report is described.',
    'So no «acupuncture» is provided.',
    'So no «acupuncture» is submitted.',
    'There is no «acupuncture».',
    'There are no «acupuncture» on file.',
    'There was no «acupuncture» in the records.',
    'There were no «acupuncture» in the record.',
    'There is no «acupuncture» in the file.',
    'The notes do not document «acupuncture».',
    'The note does not record an «acupuncture».',
    'The notes did not report any «acupuncture».',
    'The notes do not mention a «acupuncture».',
    'The notes do not show «acupuncture» in the notes.',
    'So the «acupuncture» has not been documented.',
    'So the «acupuncture» have not been noted.',
    'So the «acupuncture» is not described.',
    'So the «acupuncture» are not found.',
    'So the «acupuncture» was not recorded.',
    'So the «acupuncture» were not mentioned.',
  ])
    checkFinds('record-contradicts', recorded('The acupuncture was told of.', sentence));
});

test('record-contradicts: where the thing is denied, not where it is named before', () => {
  for (const sentence of [
    'She asks for acupuncture, and is without documentation of «acupuncture».',
    'She asks for acupuncture, no record of «acupuncture».',
  ])
    checkFinds('record-contradicts', recorded('The acupuncture was told of.', sentence));
});

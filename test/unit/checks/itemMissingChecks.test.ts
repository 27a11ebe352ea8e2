import { test } from 'node:test';
import { determinationWith, itemWith } from '../../support/frame';
import { checkFinds, checkSilent } from '../../support/problems';

/** Where an x-ray of the knee is all that is decided. */
const listed = (sentence: string): string =>
  determinationWith(itemWith({ heading: 'X-ray of the right knee: Upheld' })).replace(
    'injured on 02/03/2015.',
    `$& ${sentence}`,
  );

const WATER = '8 sessions of aquatic therapy';

test('item-missing: every way to say that a list follows', () => {
  for (const lead of [
    'Under review are',
    'Under review are:',
    'Under review is',
    'Under independent medical review are',
    'For review are',
    'For independent medical review are',
    'Subject to review are',
    'Subject to independent medical review are',
    'In dispute are',
    'At issue are',
    'In issue are',
    'Under dispute are',
    'The requests under review include',
    'The request under review includes',
    'The services in dispute are',
    'The disputed item is',
    'The disputed items are',
    'The disputed items/services are',
    'The disputed item/service is',
    'The disputed services are',
    'The disputed service is',
    'The disputed treatment is',
    'The disputed treatments are',
    'Disputed requests include',
    'The disputed request is',
    'Currently under review are',
    'Now under review are',
    'This review concerns',
    'The review regards:',
    'This dispute is about',
    'This review is on',
    'The following are in dispute:',
    'The following is at issue:',
    'The following are under issue:',
    'Under\nreview are',
    'Under  review are',
    'At\nissue are',
    'At  issue are',
  ])
    checkFinds('item-missing', listed(`${lead} an x-ray of the knee and «${WATER}».`));
});

test('item-missing: every way to say that the list stands before', () => {
  for (const end of [
    'are under review',
    'is under review',
    'are now under review',
    'are currently under review',
    'are under independent medical review',
    'are disputed',
    'are in dispute',
    'were denied and are under review',
    'was non-certified and is in dispute',
    'were noncertified and are now disputed',
  ])
    checkFinds('item-missing', listed(`An x-ray of the knee and «${WATER}» ${end}.`));
  checkSilent(
    'item-missing',
    ...[
      `${WATER} are under review by the surgeon.`,
      `${WATER} are planned.`,
      `The notes on ${WATER} for review are few.`,
      `Her records under review are on ${WATER}.`,
    ].map(listed),
  );
});

test('item-missing: where an entry begins and ends', () => {
  for (const list of [
    `an x-ray, «${WATER}»`,
    `an x-ray; «${WATER}»`,
    `an x-ray, and «${WATER}»`,
    `an x-ray, and the «${WATER}»`,
    `an x-ray and a request for «${WATER}»`,
    `an x-ray and requests for the «${WATER}»`,
    `an x-ray, as well as «${WATER}»`,
    `an x-ray, as well as the following services: «${WATER}»`,
    `an x-ray; the following requests: «${WATER}»`,
    `an x-ray; the following request: an «H-wave unit»`,
    `an x-ray and service «${WATER}»`,
    `an x-ray, a «lumbar corset»`,
    `the x-ray (knee, two views), «${WATER}»`,
    `the x-ray (knee (right) and two views), «${WATER}»`,
    `the x-ray), «${WATER}»`,
    'the x-ray), «8 sessions of aquatic (warm, deep) therapy»',
    `«${WATER}», an x-ray`,
    `«${WATER}», ;`,
    `«${WATER} (pool, warm)»; an x-ray`,
  ])
    checkFinds('item-missing', listed(`Under review are ${list}.`));
});

test('item-missing: what the text calls settled, in every word for it', () => {
  for (const word of [
    'approved',
    'certified',
    'authorized',
    'authorised',
    'granted',
    'withdrawn',
    'deferred',
    'not in dispute',
    'not under dispute',
    'not under review',
    'not in review',
    'not in issue',
    'not under issue',
    'no longer asked for',
    'already done',
    'previously done',
  ]) {
    checkSilent('item-missing', listed(`Under review are an x-ray and ${WATER}. The aquatic therapy was ${word}.`));
    checkSilent('item-missing', listed(`Under review are an x-ray and ${WATER}, ${word}, of the pool ${word}.`));
  }
  checkFinds('item-missing', listed(`Under review are an x-ray and «${WATER}». The aquatic therapy was dull.`));
});

test('item-missing: words for many requests at once are none, but with what they are for', () => {
  const words =
    'medication|medications|drugs|equipment|supplies|therapy|therapies|surgery|surgeries|injections|test|tests|imaging|lab|labs|visit|visits|' +
    'follow-up|follow-ups|followup|followups|other medications|further injections|these injections|several injections|all injections|' +
    'her injections|his medications|their injections|injections as asked';
  checkSilent('item-missing', ...words.split('|').map(word => listed(`Under review are an x-ray and ${word}.`)));
  for (const found of [
    'injections for the shoulder',
    'medications for sleep of 10mg',
    'medications of last May',
    'injection',
  ])
    checkFinds('item-missing', listed(`Under review are an x-ray and «${found}».`));
});

test('item-missing: of a category that no item has, with no word of any item', () => {
  checkFinds('item-missing', listed('Under review are an x-ray of the knee and an «ergonomic keyboard».'));
  checkSilent(
    'item-missing',
    listed('Under review are an x-ray of the knee and an ergonomic keyboard.').replace(
      'The request is not',
      'The keyboard is of no use. The request is not',
    ),
    listed('Under review are an x-ray of the knee and a radiology read.'),
    listed('Under review are an x-ray of the knee and a something or other.'),
  );
});

test('item-missing: no entry of a sentence’s length, and none behind forty', () => {
  const long = `${WATER} of the kind that helps those ${'who walk and sleep with pain '.replaceAll('and', 'or').repeat(5)}`;
  checkSilent('item-missing', listed(`Under review are an x-ray, ${long}.`));
  const xrays = (count: number): string => Array.from({ length: count }, () => 'an x-ray').join(', ');
  checkFinds('item-missing', listed(`Under review are ${xrays(39)}, «${WATER}».`));
  checkSilent('item-missing', listed(`Under review are ${xrays(40)}, ${WATER}.`));
});

test('item-missing: words for many requests are missed nowhere, but a surgery of its own is', () => {
  for (const entry of [
    'medications',
    'other medications',
    'surgery',
    'her surgeries',
    'these supplies',
    'therapy',
    'several visits',
  ])
    checkSilent('item-missing', listed(`Under review are an x-ray of the knee and ${entry}.`));
  for (const entry of ['lumbar surgery', 'therapy twice a week in 6 weeks', 'surgery of the lumbar spine'])
    checkFinds('item-missing', listed(`Under review are an x-ray of the knee and «${entry}».`));
});

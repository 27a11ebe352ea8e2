import { test } from 'node:test';
import { caseBlock, determinationWith, itemWith } from '../../support/frame';
import { checkFinds, checkSilent } from '../../support/problems';

/** The case block has the UR denial on 12/20/2016; the item is ibuprofen. */
const told = (...sentences: string[]): string[] =>
  sentences.map(
    sentence =>
      caseBlock('12/20/2016') +
      determinationWith(itemWith({})).replace('injured on 02/03/2015.', `injured on 02/03/2015. ${sentence}`),
  );

const finds = (...sentences: string[]): void => {
  for (const text of told(...sentences)) checkFinds('date-differs', text);
};
const silent = (...sentences: string[]): void => checkSilent('date-differs', ...told(...sentences));

test('date-differs: a denial of days around the one of the case block, or of a day that is mistyped', () => {
  finds(
    'The UR dated «10/21/2016» denied it.',
    'The UR dated «12/20/2015» denied it.',
    'The UR dated «12/20/2012» denied it.',
    'The UR dated «02/12/2016» denied it.',
  );
  silent(
    'The UR dated 10/20/2016 denied it.',
    'The UR dated 02/13/2016 denied it.',
    'The UR dated 12/19/2015 denied it.',
  );
});

test('date-differs: what was denied is the request, by whatever word, or its own', () => {
  const generic =
    'request|requests|treatment|treatments|service|services|care|item|items|certification|authorization|medication|medications|procedure|ones in dispute|' +
    'others|other one|rest|remainder|remaining one|balance|first|first two|latter|ibuprofen';
  for (const words of generic.split('|')) finds(`The ${words} was denied by UR on «12/21/2016».`);
  for (const words of ['All', 'It', 'All of them', 'That', 'These', 'This', 'Everything', 'Those three'])
    finds(`${words} was denied by UR on «12/21/2016».`);
  for (const words of ['request for surgery', 'gym', 'surgery of the knee', 'cane'])
    silent(`The ${words} was denied by UR on 12/21/2016.`);
  silent(
    'The surgery was denied by UR on 12/21/2016, as ibuprofen helps.',
    'The surgery was fully denied by UR on 12/21/2016.',
    'The surgery has been denied by UR on 12/21/2016.',
    'The surgeries have been denied by UR on 12/21/2016.',
    'The surgery had been denied by UR on 12/21/2016.',
    'The surgeries were denied by UR on 12/21/2016.',
  );
  for (const verb of [
    'denied',
    'refused',
    'non-certified',
    'noncertified',
    'modified',
    'rejected',
    'turned down',
    'withheld',
    'did not certify',
    'did not approve',
    'did not authorize',
  ]) {
    silent(`The UR dated 12/21/2016 ${verb} the surgery.`);
    finds(`The UR dated «12/21/2016» ${verb} the ibuprofen.`, `The UR dated «12/21/2016» ${verb} the request.`);
  }
  for (const noun of [
    'denial of',
    'non-certification of',
    'noncertification of',
    'modification of',
    'request for',
    'requests for',
    'certification of',
    'certification for',
  ]) {
    silent(`The UR dated 12/21/2016, with its ${noun} surgery, was not long.`);
    finds(`The UR dated «12/21/2016», with its ${noun} ibuprofen, was not long.`);
  }
  for (const behind of [
    'on grounds of surgery',
    'by a surgeon',
    'for surgery',
    'in surgery',
    'because of surgery',
    'as surgery',
    'due to surgery',
    'since surgery',
    '3 surgeries',
  ])
    finds(`The UR dated «12/21/2016» denied ${behind}.`);
});

test('date-differs: another denial, one of the claim, and what was granted', () => {
  for (const words of [
    'an appeal',
    'the appeals',
    'appealed',
    'reconsidered',
    'reconsideration',
    'another',
    'a second',
    'unrelated',
    'past',
    'formerly',
    'again',
    'later',
    'subsequent',
    'subsequently',
  ])
    silent(`The UR dated 12/21/2016, ${words}, denied it.`);
  silent(
    'The UR dated 12/21/2016 tells that the claim was denied.',
    'The UR dated 12/21/2016 tells of the denial of the claim.',
    'The UR dated 12/21/2016 tells of the denial of his claim.',
    'The UR dated 12/21/2016 tells of the denial of her claim.',
    'The UR dated 12/21/2016 tells of the denial of liability.',
  );
  for (const word of ['approved', 'certified', 'authorized', 'granted', 'allowed']) {
    silent(`The UR dated 12/21/2016 ${word} it.`);
    for (const but of [
      'will deny',
      'denied',
      'a denial of',
      'denies',
      'non-certified',
      'noncertified',
      'not all of',
      'modified',
      'refused',
      'rejected',
      'reduced',
      'partially',
      'fails to see',
      'failed to see',
      'fail to see',
      'is adverse to',
      'the remaining part of',
    ])
      finds(`The UR dated «12/21/2016» ${word} it and ${but} it.`);
  }
});

test('date-differs: papers that reach utilization review are no denials', () => {
  for (const verb of ['reviewed', 'received', 'submitted', 'sent', 'approved', 'certified', 'authorized', 'requested'])
    for (const by of [
      'by UR',
      'to the UR',
      'for an utilization review',
      'from the claims administrator',
      'in a good long while by the carrier',
      'by insurer,',
      'in a big hurry to UR',
      'as a whole for a UR',
      'by administrator',
    ])
      silent(`It was ${verb} ${by} on 12/21/2016.`);
  finds(
    'The request was previously reviewed by UR on «12/21/2016».',
    'The request was not approved by UR on «12/21/2016».',
  );
  for (const behind of ['', ' dated', ' of', ', of', ',', ', dated']) silent(`It was sent to UR${behind} 12/21/2016.`);
});

import { test } from 'node:test';
import { caseBlock, determinationWith, itemWith } from '../../support/frame';
import { checkFinds, checkSilent } from '../../support/problems';

/** The case block has the injury on 02/03/2015, the UR denial on 12/20/2016. */
const told = (summary: string, rationale?: string): string =>
  caseBlock('12/20/2016') +
  determinationWith(itemWith(rationale === undefined ? {} : { rationale })).replace(
    'The injured worker is a 50 year old female injured on 02/03/2015.',
    summary,
  );

const WORKER = 'This is a 50 year old female';

test('date-differs: every way to name the day of the injury', () => {
  for (const lead of [
    'The date of injury is ',
    'The date of injury was ',
    'The day of injury: ',
    'The date of the injury was ',
    'The date of an injury was ',
    'The date of a work injury was ',
    'The date of his injury was ',
    'The date of her injury was ',
    'The date of their injury was ',
    'The date of industrial injury as ',
    'The date of her industrial injury was ',
    'The date of loss was ',
    'The date of injury of ',
    'The date of injury on ',
    'The date of injury being ',
    'The date of injury reported as ',
    'The date of injury listed as ',
    'The date of injury noted as ',
    'Injury date: ',
    'DOI ',
    'DOI: ',
    'DOI, (',
    'She was injured on ',
    'She was hurt on ',
    'She was hurt at work on ',
    'She was injured on the job on ',
    'She was hurt while at work on ',
    'She was hurt while working on ',
    'She was injured in the course of her employment on ',
    'She was injured during the course of work on ',
    'She was injured arising out of the course of his duties on ',
    'The injury occurred on ',
    'The injury took place on ',
    'The injury happened on ',
    'The injury which occurred on ',
    'The injury that occurred on ',
    'The injury occurring on ',
    'The injuries sustained on ',
    'The injury dated ',
    'The injury of ',
    'The injury, on ',
    'The injury on or about ',
    'The injury on or around ',
    'He injured himself on ',
    'She hurt herself at work on ',
    'The work accident of ',
    'The injury ',
    'She sustained an injury of the knee at the plant on ',
    'She suffered an injury of the knee at the plant on ',
    'She incurred injuries of the knee and the hip at the plant on or about ',
  ])
    checkFinds('date-differs', told(`${lead}«02/05/2015».`));
  for (const [before, behind] of [
    ['a', 'date of injury'],
    ['an', 'injury'],
    ['the', 'industrial injury to the neck'],
    ['his', 'occupational injury'],
    ['her', 'work injury'],
    ['the', 'work-related injury'],
  ] as const)
    checkFinds('date-differs', told(`The pain is of ${before} «02/05/2015» ${behind}.`));
  for (const [lead, behind] of [
    ['On', ', this 50 year old female was injured'],
    ['On or about', ', this 50 year old female was hurt'],
    ['On', ' the 50 year old female sustained an injury'],
    ['On', ' the 50 year old female suffered a severe injury'],
    ['On', ', the 50 year old right-handed female sustained an injury'],
  ] as const)
    checkFinds('date-differs', told(`${lead} «02/05/2015»${behind}.`));
});

test('date-differs: an accident is that of the case where the sentence tells of work', () => {
  for (const word of ['industrial', 'work', 'works', 'working', 'work-related', 'occupational', 'job'])
    checkFinds('date-differs', told(`The ${word} accident of «02/05/2015» is told of.`));
  checkSilent('date-differs', told('The accident of 02/05/2015 is told of.'));
});

test('date-differs: what befell the worker, in every word for it', () => {
  const words =
    'hurt his knee|injured her knee|hurt the knee|had an injury of the knee|had an injury to the knee|had an onset of pain|saw a robbery|slipped|' +
    'had a slip|fell|had a fall|tripped|was struck|was hit|was lifting a box|lifted a box|twisted it|was crushed|' +
    'was caught|was pulling it|pulled it|strained it|had a collision|was rear-ended|was burned|was cut|dropped it|' +
    'rolled over|was assaulted|was attacked|was bitten';
  for (const befell of words.split('|')) {
    checkFinds('date-differs', told(`${WORKER} who ${befell} on «02/05/2015».`));
    if (!/injur|hurt/.test(befell)) checkSilent('date-differs', told(`A man ${befell} on 02/05/2015.`));
  }
  checkFinds('date-differs', told(`${WORKER}: she was seen: she fell on «02/05/2015».`));
  checkSilent('date-differs', told(`${WORKER} who walked on 02/05/2015.`));
  checkSilent('date-differs', told(`${WORKER} who fell: she rested on 02/05/2015.`));
  checkSilent('date-differs', told(`${WORKER} who fell on 02/05/2015, or 02/06/2015 as others say.`));
});

test('date-differs: a claim has a day of its own, whatever the injury', () => {
  for (const claim of [
    'occupational claim from',
    'industrial claim of',
    'work claim dated',
    'work-related claim dating from',
    'workers’ compensation claim dating back to the',
    "workers' compensation claim of",
    'workers compensation claim of the',
    'injury claim of',
  ])
    checkFinds(
      'date-differs',
      told('She has a cumulative trauma.', `It is an ${claim} «02/05/2015». It is not medically necessary.`),
    );
  checkFinds('date-differs', told('She has a cumulative trauma. It is this claim of «02/05/2015».'));
  checkSilent('date-differs', told('She has a cumulative trauma. It is an old claim of 02/05/2015.'));
  checkSilent('date-differs', told('She has a cumulative trauma. It is this claim of hers, read 02/05/2015.'));
});

test('date-differs: a date of another injury, of several or of none', () => {
  const others =
    'prior|previous|earlier|past|another|other|second|new|separate|subsequent|different|non-industrial|nonindustrial|unrelated|personal';
  for (const word of others.split('|'))
    for (const noun of ['injury', 'old bad injury', 'hand injury'])
      checkSilent('date-differs', told(`She had the ${word} ${noun} on 02/05/2015.`));
  for (const sentence of [
    'She was previously injured on 02/05/2015.',
    'She was also hurt on 02/05/2015.',
    'She earlier sustained an injury of the hip on 02/05/2015.',
    'She already suffered an injury of the hip on 02/05/2015.',
    'She was hurt once again on 02/05/2015.',
    'Nonindustrial is the injury on 02/05/2015.',
    'Unrelated is the injury on 02/05/2015.',
    'In the motor vehicle accident of 02/05/2015 at work she was hurt.',
    'In the motor vehicle of 02/05/2015 she was hurt.',
    'For a former employer she was injured on 02/05/2015.',
    'For a different employer she was injured on 02/05/2015.',
    'On 02/05/2015 it rained and the 50 year old female was injured.',
    'It stands in the 02/05/2015 note of the injury.',
    'The exacerbation of the injury on 02/05/2015 is told of.',
    'The aggravation of the injury on 02/05/2015 is told of.',
    'The flare of the injury on 02/05/2015 is told of.',
    'A year before, she was injured on 02/05/2015.',
    'Years ago she was injured on 02/05/2015.',
  ])
    checkSilent('date-differs', told(sentence));
  for (const joint of [
    'to',
    'through',
    'thru',
    'until',
    'and',
    'or',
    'and on',
    'or on',
    'to and',
    '-',
    '–',
    '/',
    '&',
    ',',
  ])
    checkSilent('date-differs', told(`She was injured on 02/05/2015 ${joint} 03/05/2015.`));
  checkSilent('date-differs', told('She was injured on 02/05/2015-03/05/2015.'));
  checkSilent('date-differs', told('She was injured on 02/05/2015, 03/05/2015 and 04/05/2015.'));
  const own =
    '; it was|: it was|and was|and is|and has|and had|and he was|and she was|and then was|and reported it|when seen|then seen|seen|evaluated|' +
    'examined|with a visit|with surgery|with a report';
  for (const words of own.split('|'))
    checkSilent('date-differs', told(`She sustained an injury of the knee ${words} at the office on 02/05/2015.`));
  for (const many of [
    'a cumulative trauma',
    'a continuous trauma',
    'a continuous injury',
    'a repetitive trauma',
    'repetitive injuries',
    'a repetitive strain',
    'repetitive work',
    'repetitive motion',
    'repetitive stress',
    'two dates of injury',
    'dates of industrial injury',
    'injury dates',
    'multiple injuries',
    'multiple industrial injuries',
    'multiple work injuries',
    'multiple dates',
    'a second injury',
    'another accident',
    'a third claim',
    'two dates',
    'three work injuries',
    'several injuries',
    'a new injury',
    'a separate injury',
    'a subsequent injury',
    'an additional injury',
    'a reinjury',
    'a re-injury',
    'a CT date',
    'a CT claim',
    'a CT injury',
  ])
    checkSilent('date-differs', told(`She has ${many}. She was injured on 02/05/2015.`));
  for (const paper of ['claim', 'report', 'visit', 'note', 'exam'])
    checkSilent('date-differs', told(`It stands in the 02/05/2015 injury ${paper}.`));
});

test('date-differs: when the application was received', () => {
  for (const lead of [
    'application was received on',
    'application received on',
    'applications of others and the application received',
    'application for IMR was received on',
    'application for an IMR was filed on',
    'application for independent medical review was received by MAXIMUS on',
    'application for an independent medical review was received by MAXIMUS Federal Services on',
    'application filed on',
  ])
    checkFinds('date-differs', told(`The ${lead} «12/29/2016».`));
  checkSilent(
    'date-differs',
    told('The application was signed on 12/29/2016.'),
    told('The application was received on 12/29/2016, that is on 12/28/2016.'),
    told('The report was received on 12/29/2016.'),
  );
});

test('request-before-injury: a visit or paper before the injury, however its date is led to', () => {
  for (const lead of [
    'The visit of ',
    'The visit note of ',
    'The visit was on ',
    'The visits: visit (',
    'The follow-up on ',
    'The followup visit is of ',
    'The followup of ',
    'The PR2 of ',
    'The consultation of ',
    'The consultation report is dated ',
    'The consultation, dated ',
    'The report from ',
    'The report was signed on ',
    'The note, ',
    'The note: ',
    'The PR-2 of ',
    'The PR2 report of ',
    'The RFA was submitted on ',
    'The RFA form, signed on ',
    'The RFA is made on ',
    'The RFA was completed, ',
    'The request for authorization form was sent on ',
    'The request for authorization was performed ',
    'She was seen on ',
    'She was seen by a treating physician at work on ',
    'She was evaluated on ',
    'She was examined in the office on ',
    'It was requested on ',
    'It was prescribed by her on ',
  ])
    checkFinds('request-before-injury', told(`${lead}«02/01/2015» is told.`));
  const earlier =
    'prior|previous|previously|earlier|before|history|past|pre-existing|preexisting|old|former|formerly|baseline|non-industrial|nonindustrial|' +
    'unrelated|ago|born|another|MRI|surgery|x-ray|xray|x-rays|imaging';
  for (const word of earlier.split('|'))
    checkSilent('request-before-injury', told(`Here is a word, ${word}, and she was seen on 02/01/2015.`));
  checkSilent(
    'request-before-injury',
    told('She was seen by one two three four five six on 02/01/2015.'),
    told('She slept on 02/01/2015 and made a note.'),
    told('She was seen on 02/03/2015.'),
    told('She was seen on 02/03/2012.'),
    told(
      'She was seen on 02/01/2015, 02/02/2015 and 01/30/2015. She was seen on 01/01/2015. She was seen on 01/02/2015. She was seen on 01/03/2015.',
    ),
  );
  checkFinds('request-before-injury', told('She was seen on «02/04/2012». She was seen on «02/02/2015».'));
});

test('request-before-injury: a request after the denial, however its date is led to', () => {
  for (const lead of [
    'The request for authorization of ',
    'The requests for authorization dated ',
    'The request for authorization form was submitted on ',
    'The request for authorization forms, ',
    'The RFA dated ',
    'The RFA forms (',
  ])
    checkFinds('request-before-injury', told(`${lead}«12/28/2016» is told.`));
  for (const behind of [
    ', the treating surgeon submitted an RFA',
    ' the surgeon signed the RFA',
    ' the surgeon completed a request for authorization',
    ' the surgeon sent the request for authorization form',
    ' a right-handed surgeon of the clinic wrote RFA',
    ', he filed an RFA',
  ])
    checkFinds('request-before-injury', told(`On «12/28/2016»${behind}.`));
  const repeated =
    'new|subsequent|subsequently|second|another|later|appeal|appealed|resubmitted|repeat|repeated|additional|updated|renewed|reconsidered|again|after';
  for (const word of repeated.split('|'))
    checkSilent('request-before-injury', told(`Here is a word, ${word}, and the RFA dated 12/28/2016.`));
  checkSilent(
    'request-before-injury',
    told('The RFA dated 12/20/2016 is told.'),
    told('The report dated 12/28/2016 is told, and an RFA.'),
    told('By 12/28/2016, the surgeon submitted an RFA.'),
    told('On 12/28/2016, the surgeon read an RFA.'),
    told('On 12/28/2016, one two three four five six seven sent an RFA.'),
  );
});

test('date-differs: the day of the UR denial beside dates that no calendar has, and told in another sentence', () => {
  checkFinds('date-differs', told('The UR dated «12/21/2016», on a note of 13/45/2016, denied it.'));
  checkFinds('date-differs', told('The UR dated «12/21/2016» denied it. 13/45/2016 is the day of the denial.'));
  checkSilent(
    'date-differs',
    told('The UR dated 12/21/2016 denied it. 12/20/2016 is the day of the denial.'),
    told('She fell. 12/20/2016 is the day of the denial. The UR dated 12/21/2016 denied it.'),
  );
  checkFinds('date-differs', told('The UR dated «12/21/2016» denied it. 12/20/2016 is the day of a visit.'));
});

test('date-invalid: at the beginning of the text, and not in an address or a longer number', () => {
  checkFinds('date-invalid', `«13/45/2016»\n\n${told('x')}`);
  checkSilent(
    'date-invalid',
    ...[
      'See https://example.org?day=13/45/2016 for it.',
      'See WWW.Example.org?day=13/45/2016 for it.',
      'See www.example.org/13/45/2016 for it.',
      'Its number is 5-13/45/2016.',
      'Its number is 5/13/45/2016.',
      'Its number is 5.13/45/2016.',
      'Its number is A13/45/2016.',
      'Its number is 13/45/2016-5.',
      'Its number is 13/45/2016/5.',
      'Its number is 13/45/2016A.',
      'It is of 00/00/2015, 02/00/2015 and 00/15/2015.',
    ].map(words => told(words)),
  );
});

test('date-differs: a date that a line’s end parts, with or without a comma', () => {
  for (const date of [
    '02/\n05/2015',
    '02/05/\n2015',
    '2-5-15',
    'February 5, 2015',
    'February 5 2015',
    'February 5,\n2015',
    'February\n5, 2015',
  ])
    checkFinds('date-differs', told(`She was injured on «${date}».`));
});

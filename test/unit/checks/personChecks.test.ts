import { test } from 'node:test';
import { determinationWith, itemWith } from '../../support/frame';
import { checkFinds, checkSilent } from '../../support/problems';

const SUMMARY = 'The injured worker is a 50 year old female injured on 02/03/2015.';
const summarised = (summary: string) => determinationWith(itemWith({})).replace(SUMMARY, summary);

test('pronoun-differs: of the other sex than the summary names', () => {
  checkFinds('pronoun-differs', summarised('This 63 year old male roofer fell. «She» takes gabapentin. He is better.'));
  checkFinds(
    'pronoun-differs',
    summarised('The patient is a 40-year-old woman. She fell. «His» knee is swollen. She is better.'),
  );
  checkFinds('pronoun-differs', summarised('The injured worker is a female roofer. «He» fell, and his knee hurts.'));
});

test('pronoun-differs: other persons, both forms, and a sex read from pronouns are left alone', () => {
  checkSilent(
    'pronoun-differs',
    ...[
      'This 63 year old male fell. His wife reports that she has to help him.',
      'This 63 year old male fell. His daughter lives with him. She drives.',
      'This 63 year old male fell. A sister says she takes gabapentin as well.',
      'This 63 year old male was seen by the treating physician. She asks for an MRI.',
      'This 63 year old male was seen in May. She recommended an MRI.',
      'This 63 year old male fell. The supervisor was told of it. He went home. Her report is on file.',
      'This 63 year old male fell. The worker was told that he or she may appeal.',
      'This 63 year old male fell. The employee states his/her pain is 7/10.',
      'The injured worker fell. He takes gabapentin. She is better.',
      'This 63 year old male fell. A woman who saw it called for help. She stayed.',
      'This 63 year old male is a nurse. A patient fell on him. Her weight was 90 kg.',
      'The chart says 63 year old male, later 63 year old female. She is better.',
    ].map(summarised),
  );
  checkSilent(
    'pronoun-differs',
    determinationWith(itemWith({ rationale: 'He/she is familiar with it. The request is not medically necessary.' })),
  );
});

test('pronoun-differs: before any other person is named, and of what only the worker has', () => {
  for (const sentence of [
    '«She» was seen by the chiropractor for 24 visits.',
    '«Her» surgeon asks for a fusion.',
    'He walks. «Her» hand therapist asks for 12 more visits.',
    'The doctor recorded pain of 4/10 with «her» drugs.',
    'The doctor recorded pain of 4/10 with «her» drug.',
    '«She» walks with a cane and lives with a sister, who drives.',
    'He was the driver of the truck. «She» was hit from behind.',
    'He was assaulted by a passenger. «Her» blood pressure was 148/92.',
    'He was seen by a psychologist. «She» has not had therapy before.',
    'A surgeon had proposed a fusion, which «she» declined.',
  ])
    checkFinds('pronoun-differs', summarised(`This 63 year old male roofer fell. He is better. ${sentence} He works.`));
  checkFinds(
    'pronoun-differs',
    summarised('According to the file, this is a male patient. «She» is better. He works.'),
  );
  checkSilent(
    'pronoun-differs',
    ...[
      'A passenger struck him and she fled.',
      'She is a neurosurgeon.',
      'With her help the wife lifts him.',
      'His wife drives him to her visits.',
      'The surgeon and her assistant saw him.',
      'In her report the nurse tells of a fall.',
      'The physician noted in her report that grip was 40 pounds.',
      'She who favors one leg wears the other.',
    ].map(sentence => summarised(`This 63 year old male roofer fell. He is better. ${sentence} He works.`)),
  );
});

const rationale = (sentences: string, summary = 'This 63 year old male roofer fell. He takes gabapentin.') =>
  summarised(summary).replace('The request is not', `${sentences} The request is not`);

test('pronoun-differs: behind the stock sentence, and in rationales', () => {
  const stock =
    'The expert reviewer developed the following clinical case summary based on a review of the case file, including all medical records: This 63 year old male truck driver fell.';
  checkFinds('pronoun-differs', summarised(`${stock} «She» takes gabapentin. He is better.`));
  for (const sentences of [
    'The guideline asks for a trial. «She» has failed two drugs. He works.',
    'There is no indication that «she» has completed a home exercise program.',
    'The provider asks for it. «She» reports pain of 6/10.',
    'The physician saw the worker in May. The drug helps «her» to sleep.',
    'Therapy did not improve «her» function. (He, 2004)',
    'The drug is of use (Wang & He, 2004), and «she» takes it.',
    'The guideline is for patients who work. «She» does not work.',
  ])
    checkFinds('pronoun-differs', rationale(sentences));
});

test('pronoun-differs: authors, physicians, quotations and others in a rationale are left alone', () => {
  const woman = 'This 63 year old female roofer fell. She takes gabapentin.';
  checkSilent(
    'pronoun-differs',
    ...[
      'A study (He, 2004) found a gain.',
      'He et al. found a gain, and so did He (2004).',
      'Others (He & Lee, 2004) agree. (He, Lee, 2010)',
      'The provider asks for it. He recommends six visits.',
      'The surgeon saw her in May. His report is on file.',
      'Her husband drives. He works at night.',
      'The physician said that he takes time to answer.',
      'The notes say "he is better".',
      'The worker should know that he or she may appeal, and that s/he may write.',
    ].map(sentences => rationale(sentences, woman)),
    rationale('She has failed two drugs.', 'The injured worker fell. He takes gabapentin.'),
  );
});

test('pronoun-differs: what patients do and have, and what physicians do', () => {
  const things =
    'pain symptoms complaint function functioning activities gait knees shoulder neck back spine arm legs hands wrist elbow hips ankle ' +
    'feet foot head injuries medications work job home sleep level quality condition surgery age range strength weight mood history ' +
    'ability life relief therapy care claim';
  for (const thing of things.split(' '))
    checkFinds('pronoun-differs', rationale(`The provider asks for it. It is of use for «her» old left ${thing}.`));
  for (const thing of ['report', 'letter', 'staff', 'own and very old knee', 'backing'])
    checkSilent('pronoun-differs', rationale(`The provider asks for it. It is told in her ${thing}.`));
  const done =
    'reports|complains|denies|denied|rates it|rated it|takes it|taking it|used it|uses it|is using it|tried it|failed it|underwent it|' +
    'undergoes it|completed it|attends it|returned|works|walks|ambulates|sleeps|slept|fell|is injured|was hurt|is able|is unable|' +
    'sustained it|suffers|experiences it|responded|improves|participates|exercises|smokes|is status post it|was treated|was given it|' +
    'was prescribed it|was weaned|tapers|requires it|needs it|receives it|is doing it|is having it|is tender|is disabled|lives there|' +
    'drives|feels better|gets it|is stiff|is limited|was diagnosed|has trialed it|is a candidate|also still currently never takes it';
  for (const verb of done.split('|'))
    checkFinds('pronoun-differs', rationale(`The provider asks for it. «She» ${verb}.`));
  for (const verb of ['feels that it helps', 'sees it', 'livens', 'also still currently now never takes it'])
    checkSilent('pronoun-differs', rationale(`The provider asks for it. She ${verb}.`));
  const physicians =
    'opines|recommends|prescribes|noted|notes|stated|states|requests|diagnosed it|orders|refers|concludes|believes|advises|documents|' +
    'examined it|performs|wrote|writes|plans|suggests|injected it|felt that it is|feels that it is|would like it|assesses it|found|' +
    'discussed it|reviews it|explains|indicates|opts|informs|asks|also asked|then asked|has asked|had asked|further asked';
  for (const verb of physicians.split('|')) checkSilent('pronoun-differs', rationale(`It is of May. She ${verb}.`));
});

const described = (sentence: string) =>
  determinationWith(itemWith({})).replace(
    'MAXIMUS Federal Services sent the complete case file to an expert reviewer.',
    `$& ${sentence}`,
  );

test('pronoun-differs: nouns and titles of the other sex', () => {
  const reasoned = (sex: string, rationale: string) =>
    summarised(`The injured worker is a 50 year old ${sex}.`).replace(
      'The request is not',
      `${rationale} The request is not`,
    );
  for (const words of [
    '«This woman» has used it for a year.',
    '«This 58-year-old female» patient takes tramadol.',
    'No gain is recorded for «this pleasant lady».',
    'The record is long. «The lady» has used it for a year.',
    'The record is long. «Ms. Garcia» has used it for a year.',
    'The record is long. «Mrs Garcia» takes tramadol.',
  ])
    checkFinds('pronoun-differs', reasoned('male', words));
  for (const words of ['«This gentleman» has locking of the knee.', 'It is long. «Mr. Hill» underwent surgery.'])
    checkFinds('pronoun-differs', reasoned('female', words));
  checkSilent(
    'pronoun-differs',
    ...[
      'This gentleman has used it for a year. This 50-year-old man is better.',
      'His wife came along. This woman has a car.',
      'The nurse wrote a note. The lady has a car.',
      'Ms. Garcia, his interpreter, came along. It is long. Ms. Garcia noted it.',
      'The record says: “This woman has locking.”',
      'This female connector of the device was broken. This women’s clinic is closed.',
      'The lady who saw it, as he says, has a car.',
    ].map(words => reasoned('male', words)),
    reasoned('worker', 'This woman has used it for a year.'),
  );
});

test('reviewer-named: a farewell behind the last rationale', () => {
  const signed = (words: string) =>
    determinationWith(itemWith({ rationale: `The request is not medically necessary. ${words}` }));
  checkFinds('reviewer-named', signed('«Respectfully, Avery Sample, DO»'));
  checkFinds('reviewer-named', signed('«Respectfully submitted, Dr. Avery Q. Sample, M.D.»'));
  checkSilent('reviewer-named', signed('Respectfully, the request is declined. Avery Sample, MD, is the surgeon.'));
});

test('reviewer-named: a name where the reviewer is described', () => {
  checkFinds(
    'reviewer-named',
    described('«The expert reviewer is Avery Sample, MD», Board Certified in Pain Medicine.').replace(
      '«The expert',
      'The «expert',
    ),
  );
  checkFinds('reviewer-named', described('The review was done by «Dr. Sample».'));
  checkFinds('reviewer-named', described('The review was done by «Dr. Avery Sample», MD.'));
  checkFinds('reviewer-named', described('«Avery Q. Sample, D.O.»'));
  checkFinds(
    'reviewer-named',
    `HOW THE IMR FINAL DETERMINATION WAS MADE\n\nIn the usual way.\n\n${described('The review was done by «Dr. Sample».')}`,
  );
  checkFinds(
    'reviewer-named',
    determinationWith(
      itemWith({ rationale: 'The request is not medically necessary. «Expert reviewer: Avery Sample, MD»' }),
    ),
  );
  for (const degree of ['MD', 'DO', 'DC', 'PhD', 'PsyD', 'DPM', 'DDS', 'LAc', 'PT', 'RN', 'M.D.', 'Ph.D.', 'D.P.M.'])
    checkFinds('reviewer-named', described(`«Avery Q. Sample, ${degree}»`));
  for (const signature of ['«Reviewed by Avery Q. Sample, M.D.»', '«Electronically signed, Avery Sample, MD», FACP.'])
    checkFinds(
      'reviewer-named',
      determinationWith(itemWith({ rationale: `The request is not medically necessary. ${signature}` })),
    );
});

test('reviewer-named: specialties, treating physicians and UR reviewers are left alone', () => {
  checkSilent(
    'reviewer-named',
    determinationWith(itemWith({})),
    described(
      'The expert reviewer is Board Certified in Internal Medicine, has a subspecialty in Pain Medicine and is licensed to practice in New York.',
    ),
    described('State(s) of Licensure: New York, North Carolina\nCertification(s)/Specialty: Family Practice, MD'),
    summarised('The worker was seen by Dr. Sample on 11/01/2016 and by Avery Sample, MD.'),
    determinationWith(itemWith({ rationale: 'Dr. Sample asks for it. The request is not medically necessary.' })),
    determinationWith(
      itemWith({
        rationale:
          'In utilization review the physician reviewer, Dr. Sample, refused it. It is not medically necessary.',
      }),
    ),
  );
});

test('identifier-present: in the published part', () => {
  checkFinds('identifier-present', summarised('The worker (SSN «000-12-3456») fell.'));
  checkFinds('identifier-present', summarised('The worker may be called at «(555) 010-0199».'));
  checkFinds('identifier-present', summarised('Call «555-010-0199» or write to «worker@example.org».'));
  checkFinds('identifier-present', summarised('Her social security number is «123 45 6789».'));
  checkFinds('identifier-present', summarised('She lives at «4120 West Example Street» in town.'));
  checkFinds('identifier-present', summarised('«Claim Number: WC-2015-00012» is on the form.'));
  for (const born of ['DOB: 03/14/1955', 'Date of birth 3-14-55', 'born on March 14, 1955'])
    checkFinds('identifier-present', summarised(`The worker («${born}») fell.`));
  checkFinds('identifier-present', summarised('The chart («MRN 00456123») was read.'));
  checkFinds('identifier-present', summarised('The «Medical Record No. A-45612» was read.'));
  checkSilent(
    'identifier-present',
    summarised('She has born two children; date of birth and MRN are not given. DOI 3/14/55.'),
  );
  checkFinds('identifier-present', summarised('Her «Claim\n\n\nNumber: WC-2015-00012».').replaceAll('\n', '\r\n'));
  checkFinds(
    'identifier-present',
    determinationWith(itemWith({ rationale: 'Call «555.010.0199». The request is not medically necessary.' })),
  );
});

test('identifier-present: cover letters, citations, dates and numbers are left alone', () => {
  checkSilent(
    'identifier-present',
    `MAXIMUS FEDERAL SERVICES, INC.\nIndependent Medical Review\nP.O. Box 12345\n\nEmployee: withheld\nClaim Number: WC-2015-00012\nMAXIMUS Case Number: CM13-0700001\n\nFinal Determination: UPHOLD. This means none.\n\n${determinationWith(itemWith({}))}`,
    ...[
      'Topic 4061, version 33.0, of https://www.example.org/555-010-0199/a@b.org is cited.',
      'Seen on 10-04-2016, 11-05-2016 and 12/06/2016 with scores of 100-110-1200.',
      'The device 00-1234-5678 was used 12 times; the dose is 500-1000 mg, CPT 97110-97140.',
      'She can walk 50 Feet on a Road and drive in a Lane. In 2016 Main Street was closed.',
      'The claim number is not on file. Her claim was accepted.',
      'He drives a 2015 Ford down the Drive. Dr. Example saw 10 Patients.',
    ].map(summarised),
  );
});

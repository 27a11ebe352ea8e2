import assert from 'node:assert/strict';
import { test } from 'node:test';
import { relatedPlace } from '../../../src/core/checks/relatedPlace';
import { caseBlock, determinationWith, itemWith } from '../../support/frame';
import { checkFinds, checkSilent, problemsOf } from '../../support/problems';

const NOT_NECESSARY = 'The request is not medically necessary.';
const PAIN = 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s):';
const ODG = 'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Pain.';

const reasoned = (rationale: string, maximus = `${PAIN} Benzodiazepines.`): string =>
  determinationWith(
    itemWith({ heading: 'Valium 5mg #30: Upheld', maximus, rationale: `${rationale} ${NOT_NECESSARY}` }),
  );

test('authority-not-cited: ODG or ACOEM as what a rationale rests on', () => {
  for (const rationale of [
    'According to the «ODG», the treatment is supported after a trial.',
    'The «Official Disability Guidelines» recommend a home program first.',
    '«ODG» criteria for this treatment are listed in the pain chapter.',
    'The «ACOEM» guidelines state that no more than two weeks are needed.',
    'Per «ODG», this is a second-line option.',
    'The «ODG» of 2015 supports it.',
    '«Official Disability Guidelines» (ODG) note that the evidence is weak.',
    'As stated in the «ODG», frequency should fade over time.',
    'The recommendation rests on the «ODG», which supports six visits.',
    'The «American College of Occupational» and Environmental Medicine advises against it.',
  ])
    checkFinds('authority-not-cited', reasoned(rationale));
});

test('authority-not-cited: cited ones, those of others, quotations and authors', () => {
  checkSilent(
    'authority-not-cited',
    reasoned('According to the ODG, the treatment is supported.', ODG),
    reasoned('The ACOEM guidelines advise it.', 'Decision based on MTUS Low Back Complaints 2004.'),
    reasoned('The ACOEM guidelines advise it.', `${PAIN} Office visits, and Initial Approaches to Treatment 2004.`),
    reasoned('The Claims Administrator relied on the ODG.'),
    reasoned('Utilization review named the ODG.'),
    reasoned('The treating physician quotes the ODG.'),
    reasoned('Relief is slight (ODG, 2008).'),
    reasoned('The MTUS says “see the ODG for this drug” of it.'),
    reasoned('The MTUS/ACOEM guidelines advise it.'),
    reasoned('The ODG does not address this drug.'),
    reasoned('The MTUS refers to ACOEM here.'),
  );
});

const drug = (heading: string, maximus: string, rationale = ''): string =>
  caseBlock('12/28/2016') +
  determinationWith(itemWith({ heading: `${heading}: Upheld`, maximus, rationale: `${rationale} ${NOT_NECESSARY}` }));

test('drug-of-other-topic: a topic of another class or form', () => {
  for (const [heading, topic] of [
    ['Gabapentin 300mg #90', '«Topical analgesics»'],
    ['Naproxen 500mg #60', '«Topical analgesics»'],
    ['Ranitidine 150mg #60', '«Proton Pump Inhibitors (PPIs)»'],
    ['Famotidine 20mg #60', '«Benzodiazepines»'],
    ['Valium 5mg #30', '«Antiepilepsy drugs (AEDs) for pain»'],
    ['Omeprazole 20mg #30', '«Muscle relaxants (for pain)»'],
    ['Norco 10/325mg #60', '«Muscle relaxants (for pain)»'],
    ['Flexeril 10mg #30', '«Antidepressants for chronic pain»'],
    ['Lidocaine 5% patch #30', '«Benzodiazepines»'],
    ['Cyclobenzaprine 10mg #30', '«Tramadol (Ultram)»'],
  ] as const)
    checkFinds('drug-of-other-topic', drug(heading, `${PAIN} ${topic}.`));
});

test('drug-of-other-topic: topics that fit, are of no class, or stand beside another source', () => {
  for (const [heading, cited] of [
    ['Gabapentin 300mg #90', `${PAIN} Antiepilepsy drugs (AEDs) for pain, Topical analgesics.`],
    ['Omeprazole 20mg #30', `${PAIN} NSAIDs, GI symptoms & cardiovascular risk.`],
    ['Ranitidine 150mg #60', `${PAIN} NSAIDs, GI symptoms & cardiovascular risk.`],
    ['Voltaren gel 1%', `${PAIN} Topical analgesics.`],
    ['Voltaren gel 1%', `${PAIN} NSAIDs (non-steroidal anti-inflammatory drugs).`],
    ['Fentanyl patch 25mcg', `${PAIN} Topical analgesics.`],
    ['Compounded Ketoprofen', `${PAIN} Topical analgesics.`],
    ['Colace 100mg #60', `${PAIN} Opioid-induced constipation treatment.`],
    ['Valium 5mg #30', `${PAIN} Muscle relaxants (for pain).`],
    ['Ambien 10mg #30', `${PAIN} Insomnia treatment.`],
    ['Trazodone 50mg #30', `${PAIN} Insomnia treatment.`],
    ['Norco 10/325mg #60', `${PAIN} Introduction.`],
    ['Norco 10/325mg #60', `${PAIN} Benzodiazepines. ${ODG}`],
    ['Physical therapy, 6 visits', `${PAIN} Benzodiazepines.`],
  ] as const)
    checkSilent('drug-of-other-topic', drug(heading, cited));
});

test('drug-of-other-topic: a drug called what it is not', () => {
  const GI = `${PAIN} NSAIDs, GI symptoms & cardiovascular risk.`;
  for (const rationale of [
    'Ranitidine is a «proton pump inhibitor».',
    'Ranitidine (Zantac) is a common «proton pump inhibitor».',
    'Zantac as a «PPI» is for patients at risk.',
    'Soma is a «benzodiazepine».',
  ])
    checkFinds('drug-of-other-topic', drug('Ranitidine 150mg #60', GI, rationale));
  for (const rationale of [
    'Ranitidine is an H2 blocker.',
    'Omeprazole is a proton pump inhibitor.',
    'Ranitidine is taken with a proton pump inhibitor.',
    'Valium is a muscle relaxant too.',
    'Duloxetine is an SNRI antidepressant.',
    'Vimovo is an NSAID.',
  ])
    checkSilent('drug-of-other-topic', drug('Ranitidine 150mg #60', GI, rationale));
});

const recorded = (told: string, rationale: string): string =>
  determinationWith(itemWith({ rationale: `${rationale} ${NOT_NECESSARY}` })).replace(
    'injured on 02/03/2015.',
    `injured on 02/03/2015. ${told}`,
  );

test('record-contradicts: what the summary tells of, denied in a rationale', () => {
  for (const [told, rationale] of [
    ['She had 12 visits of physical therapy.', 'There is no documentation of «physical therapy».'],
    ['She exercises at home.', 'No «home exercise program» is documented.'],
    ['An MRI shows a tear.', 'There is no documentation of an «MRI».'],
    ['X-rays were normal.', 'No «X-ray» has been documented in the records.'],
    ['Two injections helped.', 'There is no evidence that «injections» have been tried.'],
    ['Acupuncture helped.', 'The records do not document «acupuncture».'],
    ['A urine drug screen was clean.', 'There is no record of a «urine drug screen».'],
    ['Flexion is 40 degrees, range of motion is full.', 'The «range of motion» has not been documented.'],
    ['She takes ibuprofen.', 'There is no documentation of a trial of «anti-inflammatory drugs».'],
    ['She returned to work in May.', 'No «return to work» is documented.'],
    ['She has pain of 5/10.', 'There is no documentation of «pain levels».'],
    ['The examination shows weakness.', 'There is no documentation of a «physical examination».'],
    ['She had 12 sessions of PT.', 'There is no documentation of «physical therapy».'],
    ['An opioid agreement was signed.', 'There is no «opioid agreement» in the records.'],
    ['A urine drug screen was clean.', 'There is no «urine drug screen».'],
    ['She had 12 sessions of PT.', 'There is no evidence of «failed conservative care».'],
    ['An MRI shows a tear.', 'No «MRI» report is provided.'],
    ['Psychological clearance was given.', 'There is no record of a «psychological evaluation».'],
  ] as const)
    checkFinds('record-contradicts', recorded(told, rationale));
  const [problem] = problemsOf(recorded('An MRI shows a tear.', 'There is no documentation of an MRI.')).filter(
    ({ code }) => code === 'record-contradicts',
  );
  assert.equal(problem?.severity, 'hint');
  assert.equal(relatedPlace(problem!)?.words, 'The case summary tells of it here');
});

test('record-contradicts: narrower denials, and what the summary denies or plans', () => {
  const DENIED = 'There is no documentation of physical therapy.';
  checkSilent(
    'record-contradicts',
    recorded('She fell.', DENIED),
    recorded('She had no physical therapy.', DENIED),
    recorded('Physical therapy is requested.', DENIED),
    recorded('The plan is physical therapy.', DENIED),
    recorded('She had physical therapy.', 'There is no documentation of recent physical therapy.'),
    recorded('She had physical therapy.', 'There is no documentation of physical therapy for the neck.'),
    recorded('She had physical therapy.', 'There is no documentation of failed physical therapy.'),
    recorded('She had physical therapy.', 'There is no documentation of gains from physical therapy.'),
    recorded('An MRI shows a tear.', 'There is no documentation of an MRI since the fall.'),
    recorded('An MRI shows a tear.', 'No repeat MRI is documented.'),
    recorded('An MRI shows a tear.', 'There is no MRI that shows contact with a root.'),
    recorded('A urine drug screen was clean.', 'There is no urine drug screen of this year.'),
  );
});

test('record-contradicts: every word with which a summary denies or plans', () => {
  const words =
    'no|not|without|denies|denied|denial of|never|none of the|failed to do|request|requests|requested|requesting|recommend|' +
    'recommended|recommends|plan|plans|planned|pending|ask for|asks for|asked for|will do|should do|under review is|' +
    'dispute|disputed';
  for (const word of words.split('|'))
    checkSilent(
      'record-contradicts',
      recorded(`The surgeon: ${word} physical therapy.`, 'There is no documentation of physical therapy.'),
    );
  for (const word of ['had', 'knows', 'planes', 'undisputable', 'notes', 'goodwill'])
    checkFinds(
      'record-contradicts',
      recorded(`The surgeon: ${word} physical therapy.`, 'There is no documentation of «physical therapy».'),
    );
});

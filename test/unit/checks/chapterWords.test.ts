import { test } from 'node:test';
import { caseBlock, determinationWith, itemWith } from '../../support/frame';
import { checkFinds, checkSilent } from '../../support/problems';

const ODG = 'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG)';

const cited = (heading: string, maximus: string): string =>
  caseBlock('12/28/2016') + determinationWith(itemWith({ heading: `${heading}: Upheld`, maximus }));

test('chapter-other-body-part: what ODG files in one chapter for the whole body', () => {
  const filed =
    'durable medical equipment|DME|cane|canes|crutches|walker|walkers|walking aid|walking aids|wheelchair|scooter|mobility|commode|shower chair|' +
    'bath bench|toilet seat|grab bars|bed|beds|mattress|recliner|transportation|compression|garments|stockings|DVT|venous pump|thrombosis|' +
    'cryotherapy|cold packs|ice packs|polar care|hot/cold packs|home health|home care|skilled nursing|SNF|length of stay|LOS|hospital stay|' +
    'rehabilitation facility|assistant surgeon|intraoperative|intra-operative|intra operative|monitoring|gym|return to work|work conditioning|' +
    'work hardening|office visit|interpreter|translation';
  checkFinds('chapter-other-body-part', cited('MRI of the right elbow', `${ODG} «Hip & Pelvis, Imaging».`));
  for (const words of filed.split('|')) {
    checkSilent('chapter-other-body-part', cited('MRI of the right elbow', `${ODG} Hip & Pelvis, ${words}.`));
    checkSilent('chapter-other-body-part', cited(`Elbow therapy with ${words}`, `${ODG} Hip & Pelvis, Imaging.`));
  }
  for (const words of ['caned', 'walked', 'bedding', 'scold', 'notice', 'gymnast'])
    checkFinds('chapter-other-body-part', cited('MRI of the right elbow', `${ODG} «Hip & Pelvis, ${words}».`));
});

test('chapter-other-body-part: tests before an operation, and studies of nerves', () => {
  const before =
    'pre-op visit|preop visit|pre op visit|preoperative visit|pre-operative visit|pre operative visit|clearance|EKG|ECG|electrocardiogram|chest x-ray|' +
    'chest x-rays|chest xray|lab|labs|laboratory tests|CBC|CMP|urinalysis';
  for (const words of before.split('|')) {
    checkSilent(
      'chapter-other-body-part',
      cited(`${words} for the left shoulder`, 'Decision based on MTUS Low Back Complaints 2004.'),
    );
    checkSilent('chapter-other-body-part', cited('MRI of the right elbow', `${ODG} Hip & Pelvis, ${words}.`));
  }
  const nerves =
    'EMG|EMGs|NCS|NCV|NCVs|electrodiagnosis|electro-diagnostic study|electro diagnostic study|electromyography|electromyogram|nerve conduction study';
  for (const words of nerves.split('|'))
    checkSilent(
      'chapter-other-body-part',
      cited(`${words} of the right wrist`, 'Decision based on MTUS Neck and Upper Back Complaints 2004.'),
    );
  for (const words of ['Acupuncture', 'Splint'])
    checkFinds(
      'chapter-other-body-part',
      cited(`${words} of the right wrist`, 'Decision based on MTUS «Neck and Upper Back Complaints 2004».'),
    );
});

test('chapter-other-body-part: chapters of ODG that are of no part of the body', () => {
  for (const chapter of [
    'Pain, hip',
    'Mental Illness & Stress, hip',
    'Stress, hip',
    'Diabetes, hip',
    'Infectious Diseases, hip',
    'Fitness for Duty, hip',
    'Pulmonary, hip',
    'Burn, hip',
    'Burns, hip',
    'Preface, hip',
    'Physical Therapy, hip',
    'Chiropractic, hip',
    'Opioid, hip',
    'Drug list, hip',
    'Formulary, hip',
    'Hip, Pain (Chronic)',
    '(Pain) hip',
    'Hip, Pain(Chronic)',
    'Hip, Pain chapter',
    'Hip, Pain section',
    'Hip, Mental illness chapter',
    'Hip, Mental illness and stress chapter',
    'Hip, Mental illness & stress (chronic)',
    'Hip, Fitness for duty',
    'Hip, the preface',
    'Hip, mental illness',
    'Hip, diabetes',
    'Hip, infectious',
  ])
    checkSilent('chapter-other-body-part', cited('MRI of the right elbow', `${ODG} ${chapter}.`));
  for (const chapter of ['Hip, pain of it', 'Hip, drugs'])
    checkFinds('chapter-other-body-part', cited('MRI of the right elbow', `${ODG} «${chapter}».`));
});

test('nothing-cited: a surgery that was decided otherwise leaves nothing to cite', () => {
  const none = 'The Expert Reviewer did not cite any medical evidence for its decision.';
  const item = (rationale: string) =>
    caseBlock('03/10/2022') + determinationWith(itemWith({ heading: 'Sling: Upheld', maximus: none, rationale }));
  const marked = (rationale: string) =>
    item(rationale).replace(`MAXIMUS guideline: ${none}`, `MAXIMUS guideline: «${none}»`);
  for (const subject of [
    'surgery',
    'surgeries',
    'surgical intervention',
    'primary procedure',
    'requested procedures',
    'proposed procedure',
    'associated procedure',
    'operation',
  ])
    checkSilent('nothing-cited', item(`The ${subject} was not supported. So the request is not medically necessary.`));
  for (const verdict of [
    'not necessary',
    'not medically necessary',
    'not deemed medically necessary',
    'not been found indicated',
    'not considered supported',
    'not certified',
    'not been approved',
    'not authorized',
    'not established',
    'not appropriate',
  ])
    checkSilent(
      'nothing-cited',
      item(`The surgery as it was asked for in May is ${verdict}. So the request is denied.`),
    );
  checkFinds('nothing-cited', marked('The surgery is planned. The sling is not medically necessary.'));
  checkFinds('nothing-cited', marked('The procedure is not supported. The sling is not medically necessary.'));
});

test('nothing-cited: what goes with a surgery that was upheld, by how its heading begins', () => {
  const none = 'The Expert Reviewer did not cite any medical evidence for its decision.';
  const both = (heading: string, marked = none): string =>
    caseBlock('03/10/2022') +
    determinationWith(
      itemWith({ heading: 'Left knee arthroscopy: Upheld', maximus: 'Decision based on MTUS Knee Complaints 2004.' }),
      itemWith({ heading: `${heading}: Upheld`, maximus: marked }),
    );
  const headings =
    'Associated surgery service, sling|Pre-op kit|Preop kit|Pre op kit|Pre- op kit|Post-op kit|Postop kit|Post op kit|Post- op kit|Surgical kit';
  for (const heading of headings.split('|')) checkSilent('nothing-cited', both(heading));
  for (const heading of ['Kit, post-op', 'Kit for surgical use', 'Preopened kit'.replace('op', 'x')])
    checkFinds('nothing-cited', both(heading, `«${none}»`));
});

test('mtus-order: a word on what the MTUS or a guideline of it does not hold', () => {
  for (const words of [
    'The guideline is silent on it.',
    'The guidelines are silent on it.',
    'The chapter is silent on it.',
  ])
    checkSilent(
      'mtus-order',
      determinationWith(
        itemWith({
          heading: 'Ambien 10mg: Upheld',
          maximus: `${ODG}, Pain, Zolpidem.`,
          rationale: `${words} It is not medically necessary.`,
        }),
      ),
    );
});

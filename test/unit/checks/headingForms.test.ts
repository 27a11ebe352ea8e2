import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drugNamesOf, figuresBehind } from '../../../src/core/checks/rules/shared/heading/drugFigures';
import { STRENGTH } from '../../../src/core/checks/rules/shared/heading/strengthDiffers';
import { sidesTold } from '../../../src/core/checks/rules/shared/heading/toldSides';
import type { Item } from '../../../src/core/model/model';
import type { Region } from '../../../src/core/request/bodyPartRows';
import { determinationWith, itemWith } from '../../support/frame';
import { checkFinds, checkSilent } from '../../support/problems';

const NOT_NECESSARY = 'The request is not medically necessary.';

const named = (heading: string, rationale: string, summary = '') =>
  determinationWith(itemWith({ heading: `${heading}: Upheld`, rationale })).replace(
    'injured on 02/03/2015.',
    `injured on 02/03/2015. ${summary}`,
  );

test('the side of a part: before it, behind it, in letters, of several parts, of both', () => {
  const rows: [text: string, region: Region, ...told: string[]][] = [
    ['the left knee', 'knee', 'left: left'],
    ['the Right knee', 'knee', 'right: Right'],
    ['left shoulder, elbow and wrist', 'hand', 'left: left'],
    ['bilateral knees', 'knee', 'both: bilateral'],
    ['bilaterally the knees', 'knee', 'both: bilaterally'],
    ['both knees', 'knee', 'both: both'],
    ['each knee', 'knee', 'both: each'],
    ['either knee', 'knee', 'both: either'],
    ['the L knee', 'knee', 'left: L'],
    ['the R knee', 'knee', 'right: R'],
    ['the Lt knee', 'knee', 'left: Lt'],
    ['the Rt. knee', 'knee', 'right: Rt.'],
    ['the (L) knee', 'knee', 'left: (L)'],
    ['the (Rt.) knee', 'knee', 'right: (Rt.)'],
    ['knee, left', 'knee', 'left: left'],
    ['knee (right)', 'knee', 'right: right'],
    ['knee - bilateral', 'knee', 'both: bilateral'],
    ['knees', 'knee', 'both: knees'],
    ['feet', 'foot', 'both: feet'],
    ['knee', 'knee'],
    ['A.L knee', 'knee'],
    ['on the left. The knee', 'knee'],
    ['she left; the knee', 'knee'],
    ['the Rt. and old knee', 'knee', 'right: Rt.'],
    ['her right hand dominant side', 'hand'],
    ['she is right hand-dominant', 'hand'],
    ['her right hand - dominant side', 'hand'],
    ['the right hand, dominantly', 'hand', 'right: right'],
    ['the wrist', 'hand'],
    ['left shoulder', 'knee'],
    ['the left one of many words in a row that lead to nothing but to a knee', 'knee'],
  ];
  for (const [text, region, ...told] of rows)
    assert.deepEqual(
      sidesTold(text, [region]).map(({ side, written }) => `${side}: ${written}`),
      told,
      text,
    );
  assert.deepEqual(
    sidesTold('knee (right), left knee', ['knee']).map(({ at }) => at),
    [6, 14],
  );
});

test('a figure behind a drug’s name: with its form, strength and use between, and nothing else', () => {
  const between =
    '10|10/325|10/325mg|10-325 mg|mcg|%|5%|10mg/5ml|10mg/325mg|10mg/325|10mg/12ml|er|XR|xl|sr|cr|dr|ir|ec|tablet|tablets|tab|tabs|capsule|capsules|cap|caps|pill|pills|oral|' +
    'gel|cream|patch|patches|apap|acetaminophen|hcl|sodium|tartrate|of|at|odt|bid|b.i.d|tid|t.i.d|qid|q.i.d|qd|qhs|q4h|q12h|po|prn|daily|' +
    'nightly|(hydrocodone)|(an old-time name)|norco|, (|: ;|norco/apap';
  const found = (words: string) => figuresBehind(['norco'], `She has Norco ${words} #60 of it`, /#\d+/g).length;
  for (const words of between.split('|')) assert.equal(found(words), 1, words);
  for (const words of [
    'and',
    'tabled',
    'xrs',
    '(HYDRO 5)',
    'capsuled',
    'x5',
    '10mg/5mlx',
    'patched',
    'dated',
    'norcos',
    '()',
  ])
    assert.equal(found(words), words === '()' ? 1 : 0, words);
  assert.equal(figuresBehind(['hydrocodone'], 'hydrocodone/apap 10 #60', /#\d+/g).length, 1);
  assert.deepEqual(figuresBehind([], 'Norco #60', /#\d+/g), []);
  assert.deepEqual(figuresBehind(['norco'], 'Norco #60', /#\d+/g), [{ written: '#60', at: 6 }]);
});

test('a strength in each of its forms, whole', () => {
  const forms =
    '10mg|10 mg|5%|25 mcg|0.5mg|1,000mg|10/325mg|10-325 mg|10mg/325mg|10 mg / 325 mg|50/12.5/5mg|7.5/325mg|10/12.25mg|12345mg|2.5 %|0,25mg|37.5-325 MG';
  for (const form of forms.split('|')) assert.deepEqual(`of ${form} it`.match(STRENGTH), [form], form);
  for (const none of ['10', '10 mgs', '#10x', '10 ml', 'mg']) assert.equal(`of ${none} it`.match(STRENGTH), null, none);
});

test('name-differs: how a drug is taken, doses and studies tell of no other strength', () => {
  const tramadol = (rationale: string) =>
    named('Tramadol 50mg #60', `${rationale} ${NOT_NECESSARY}`, 'She takes Tramadol.');
  const taken =
    '/day|- 2|to 2|po|p.o.|by mouth|oral|one a week|two at once|1 at night|2 at night|q4h|q.4h|q. 4h|qd|q.a.m|qhs|q pm|bid|b.i.d.|b.id|tid|t.i.d.|' +
    'qid|q.i.d.|once|twice|three times|four times|every 8 hours|each night|daily|nightly|at bedtime|at night|per day|a day|a night|total|tablet|' +
    '(twice|, twice|; twice';
  for (const words of taken.split('|')) checkSilent('name-differs', tramadol(`She was given Tramadol 100mg ${words}.`));
  const doses =
    'up to it|max|maximum|exceed|exceeds|recommend|recommended|start|started|begin|begins|beginning|began|begun|first|then|trial|tried|dosing|dosage|doses|available|' +
    'formulation|formulations|strengths|total|equivalent|equivalence|MED|MEDs|morphine|range|between|guideline|guidelines|MTUS|ODG|FDA|label|' +
    'labeled|study|studies|adult|adults|per day|a day|daily';
  for (const words of doses.split('|'))
    checkSilent('name-differs', tramadol(`It is ${words} here, a Tramadol 100mg pill of it.`));
  for (const words of ['or so', 'or so twice', 'tot', 'q', 'attic', 'topping'])
    checkFinds('name-differs', tramadol(`She was given Tramadol «100mg» ${words}.`));
  for (const words of ['dose', 'thence', 'studied', 'equal', 'arranged'])
    checkFinds('name-differs', tramadol(`It is ${words} here, a Tramadol «100mg» pill of it.`));
  checkFinds(
    'name-differs',
    named('Tramadol 50mg/5mcg #60', `A Tramadol «50mg/5mg» pill is asked for. ${NOT_NECESSARY}`),
  );
  checkFinds('name-differs', named('Tramadol 1,000mg #60', `A Tramadol «100mg» pill is asked for. ${NOT_NECESSARY}`));
  checkSilent('name-differs', named('Tramadol 1,000mg #60', `A Tramadol 1000mg pill is asked for. ${NOT_NECESSARY}`));
  checkSilent('name-differs', tramadol('A Tramadol 100mg pill and a Tramadol 150mg pill are asked for.'));
  checkSilent(
    'name-differs',
    tramadol('A Tramadol 100mg pill is asked for.').replace('She takes Tramadol.', 'She takes 100 mg.'),
  );
  checkFinds(
    'name-differs',
    tramadol('A Tramadol «100mg» pill is asked for.').replace('She takes Tramadol.', 'She takes 100 mcg.'),
  );
});

test('name-differs: in the sentence that concludes a change of the strength is none', () => {
  const concluded = (words: string) =>
    named(
      'Gabapentin 600mg #90',
      `The use of Gabapentin 300mg, ${words}, is not medically necessary.`,
      'She takes Gabapentin 300mg.',
    );
  for (const words of [
    'from May on',
    'instead of it',
    'rather than it',
    'the previous one',
    'a decrease',
    'an increase',
    'reduced',
    'a taper',
    'changed',
    'weaned',
  ])
    checkSilent('name-differs', concluded(words));
  checkFinds('name-differs', concluded('so to say').replace('300mg, so', '«300mg», so'));
  checkSilent('name-differs', concluded('with 100mg more').replace(', with', ' with'));
});

test('level-differs: words of a request, of a finding, of several levels, of joints that are counted by nerves', () => {
  const level = (sentence: string, heading = 'Injection at L4-5') => named(heading, `${sentence} ${NOT_NECESSARY}`);
  const requested =
    'request|requested|procedure|procedures|treatment|surgery|surgeries|surgical|operation|fusion|injection|injections|block|blocks|' +
    'decompression|laminectomy|foraminotomy|planned|proposed|ask for|asks for|criteria';
  for (const word of requested.split('|')) checkFinds('level-differs', level(`The ${word} there at «L2-3» is told.`));
  for (const word of ['pain', 'asked', 'plan', 'unlike'])
    checkSilent('level-differs', level(`The ${word} there at L2-3 is told.`));
  for (const word of [
    'had',
    'adjacent',
    'above',
    'below',
    'multilevel',
    'multi-level',
    'levels',
    'each',
    'either',
    'not at',
    'not the',
  ])
    checkSilent('level-differs', level(`The request, ${word} it, at L2-3 is told.`));
  const concluded = (words: string, heading = 'Fusion L4-5') =>
    named(heading, `The fusion at L2-3${words} is not medically necessary.`, 'Discs bulge at L2-3 and L4-5.');
  checkFinds('level-differs', concluded(' there').replace('L2-3 there', '«L2-3» there'));
  const findings =
    'stenosis|herniation|herniated|protrusion|bulge|bulging|radiculopathy|radiculopathic|finding|findings|MRI|imaging|instability|instabilities|' +
    'spondylolisthesis|fused|status';
  for (const word of findings.split('|')) checkSilent('level-differs', concluded(` of ${word}`));
  for (const joint of [
    'facet',
    'facets',
    'medial branch',
    'MBB',
    'MBBs',
    'rhizotomy',
    'rhizotomies',
    'neurotomy',
    'neurotomies',
    'radiofrequency',
    'RFA',
    'ablation',
    'ablations',
  ]) {
    checkSilent('level-differs', named(`L3-4 ${joint}`, 'The therapy of L4-5 is not medically necessary.'));
    checkFinds('level-differs', named(`L3-4 ${joint}`, 'The therapy of «C4-5» is not medically necessary.'));
  }
  for (const levels of [
    'L2-3',
    'L2-L3',
    'L2/3',
    'L2–L3',
    'L2 - L3',
    'L2 to L3',
    'L2 through L3',
    'C7-T1',
    'T12-L1',
    'T10-11',
  ])
    checkFinds('level-differs', level(`The request for «${levels}» is told.`));
  for (const levels of ['L4-5', 'L3-L5', 'L5-1', 'L5-L4', 'L2', 'S1-S2', 'L4 to L5', 'L2-2'])
    checkSilent(
      'level-differs',
      level(`The request for ${levels} is told.`, levels === 'L5-1' ? 'Injection at L5-S1' : undefined),
    );
  const root = (rationale: string) => named('Right S1 injection', rationale);
  checkFinds('level-differs', root('The «L5» injection is not medically necessary.'));
  checkFinds('level-differs', root('The «T12» injection is not medically necessary.'));
  checkSilent(
    'level-differs',
    root('The L5 and S1 injection is not medically necessary.'),
    root('The L5-S1 injection is not medically necessary.'),
    ...['S2-3', 'S2 - 3', 'S2/3', 'S2 –3', 'S2- 3'].map(range =>
      root(`The ${range} injection is not medically necessary.`),
    ),
    root('The L5/S1 injection is not medically necessary.'),
    root('The L5 injection, by the MRI, is not medically necessary.'),
    root('As for L5, the injection is not medically necessary.'),
    root('The L5 injection helped. The request is not medically necessary.'),
  );
});

test('level-differs: words of a request or of a result beside the test of another part', () => {
  const spine = (sentence: string) => named('MRI of the thoracic spine', `${sentence} ${NOT_NECESSARY}`);
  const requested =
    'criteria|indicated|indications|request|requested|guideline|guidelines|support|supports|recommend|recommended|necessary|necessity|appropriate|' +
    'warrant|warranted|order|ordered';
  for (const word of requested.split('|'))
    checkFinds('level-differs', spine(`Here is ${word} and a «knee MRI» of note.`));
  const results =
    'had|show|shows|reveal|reveals|demonstrates|demonstrate|found|finding|findings|obtained|performed|completed|taken|done|dated|result|results|' +
    'read as|on file|available';
  for (const word of results.split('|'))
    checkSilent('level-differs', spine(`The request: ${word} and a knee MRI of note.`));
  for (const word of ['cause', 'shy', 'founder', 'reader'])
    checkSilent('level-differs', spine(`Here is ${word} and a knee MRI of note.`));
});

test('level-differs: each kind of test or treatment in the sentence that concludes', () => {
  const kinds =
    'MRI|MRIs|MRA|magnetic resonance imaging|CT|CT scan|CT scans|computed tomography|x-ray|xray|x-rays|radiograph|radiographs|film|films|plain films|' +
    'ultrasound|ultrasounds|sonogram|sonograms|bone scan|bone scans|physical therapy|occupational therapy|physiotherapy|therapy|PT|chiropractic|' +
    'chiropractic treatment|chiropractic treatments|chiropractic visits|chiropractic sessions|chiropractic care|chiropractic manipulation|' +
    'chiropractic manipulations|manipulation|manipulations|acupuncture|acupuncture treatment|acupuncture treatments|acupuncture visits|' +
    'acupuncture sessions|massage|massages|massage therapy|PRP injection|steroid injection|cortisone injections|injection|ESI|ESIs|block|blocks|' +
    'surgery|surgeries|arthroscopy|arthroscopies|fusion|brace|braces|bracing|support|supports|orthosis|orthoses';
  for (const kind of kinds.split('|')) {
    checkFinds('level-differs', named(`Right hip ${kind}`, `The «neck ${kind}» is not medically necessary.`));
    checkFinds('level-differs', named(`Right hip ${kind}`, `The «${kind} of the neck» is not medically necessary.`));
  }
  for (const unit of ['traction', 'traction unit', 'traction device'])
    checkFinds('level-differs', named(`Lumbar ${unit}`, `The «cervical ${unit}» is not medically necessary.`));
  const nerves =
    'EMG|EMGs|EMG/NCV|EMG/NCS|NCV|NCVs|NCS|electromyography|nerve conduction|nerve conduction study|nerve conduction studies|' +
    'nerve conduction velocity|electrodiagnostic study|electrodiagnostic studies';
  for (const kind of nerves.split('|'))
    checkFinds(
      'level-differs',
      named(`${kind} of the right wrist`, `The «${kind} of the right knee» is not medically necessary.`),
    );
  for (const between of [
    '«MRI scan of the neck»',
    '«MRI scans for the neck»',
    '«MRI study to the neck»',
    '«MRI studies in the neck»',
    '«MRI imaging on the neck»',
    '«MRI (with a tesla of 3) at the neck»',
    '«MRI without contrast of the neck»',
    '«MRI with contrast of his neck»',
    '«MRI of her neck»',
    '«MRI of a neck»',
    '«MRI of an neck»',
    '«MRI neck»',
    '«MRI of the left neck»',
    '«MRI of the right neck»',
    '«cervical spine MRI»',
    '«cervical-MRI»',
  ])
    checkFinds('level-differs', named('MRI of the right hip', `The ${between} is not medically necessary.`));
  checkSilent(
    'level-differs',
    named('MRI of the right hip', 'The MRI that is behind the neck is not medically necessary.'),
  );
});

test('quantity-differs: words that count more than the request, and units of something else', () => {
  const therapy = (rationale: string, heading = 'Physical therapy 2 x 6') => named(heading, rationale);
  const more =
    'total|totals|totalling|beyond|exceed|exceeds|excess|up to|at least|of the|of these|of those|per|more|a day|a week|a month|first|only|after|' +
    'following|had|completed|received|attended|partial|partially|taper|tapering|wean|weaning|recommend|recommended|suggest|suggests|would|could|' +
    'should|trial|enough|sufficient|adequate';
  for (const words of more.split('|'))
    checkSilent('quantity-differs', therapy(`It is, ${words} so, that 18 visits are not medically necessary.`));
  checkFinds('quantity-differs', therapy('It is, as so, that «18 visits» are not medically necessary.'));
  for (const unit of [
    'visits',
    'sessions',
    'treatments',
    'tablets',
    'capsules',
    'patches',
    'syringes',
    'injections',
    'count',
    'units',
  ])
    checkFinds('quantity-differs', therapy(`The use of «18 ${unit}» is not medically necessary.`));
  const units =
    'week|weeks|day|days|month|months|year|years|hour|hours|times|mg|mcg|ml|and|or|to|level|levels|percent|of|point|with|for';
  for (const unit of units.split('|'))
    checkSilent('quantity-differs', therapy(`The use of 18 ${unit} visits is not medically necessary.`));
  for (const count of [
    '18 (eighteen) visits',
    'eighteen (18) chiropractic visits',
    '18 long dull visits',
    '# 18',
    '#18',
    'qty 18',
    'Qty: 18',
    'Qty: of 18',
    'quantity of 18',
    'quantity 18',
    'x 18',
    'x18',
    '#eighteen',
  ])
    checkFinds('quantity-differs', therapy(`The use of «${count}» is not medically necessary.`));
  for (const count of [
    '#18 mg',
    '#18mcg',
    '#18 days',
    '#18 weeks',
    'x 18 months',
    '#18.5',
    '#18,5',
    '#18/5',
    '#18%',
    '18% visits',
    '#1818',
    '1 visits',
    '18',
  ])
    checkSilent('quantity-differs', therapy(`The use of ${count} is not medically necessary.`));
  for (const often of [
    'once',
    'twice',
    'thrice',
    'weekly',
    'biweekly',
    'bi-weekly',
    'daily',
    'monthly',
    'every',
    'each',
    'series',
  ])
    checkSilent(
      'quantity-differs',
      therapy('The 18 visits are not medically necessary.', `Physical therapy ${often}, 6 sessions`),
    );
  checkFinds(
    'quantity-differs',
    therapy('The «18 visits» are not medically necessary.', 'Physical therapy now, 6 sessions'),
  );
  checkSilent('quantity-differs', therapy('The 18 visits and 20 sessions are not medically necessary.'));
  checkSilent(
    'quantity-differs',
    therapy('The 8 visits are not medically necessary.', 'Physical therapy 12 sessions less 4'),
  );
});

test('a drug’s names, by the first word of the request’s name where it has four letters or more', () => {
  const names = (name: string | null) => drugNamesOf({ request: { name } } as Item);
  assert.ok(names('Norco').includes('hydrocodone'));
  for (const name of ['Zorvaxin', 'Zorvaxin gel', 'Zorvaxin, gel', 'Zorvaxin(gel)', 'Zorvaxin/gel', 'Zorvaxin  gel'])
    assert.deepEqual(names(name), ['zorvaxin'], name);
  assert.deepEqual(names('Zorv'), ['zorv']);
  for (const name of [null, '', 'Zor', 'Zor vaxin']) assert.deepEqual(names(name), []);
});

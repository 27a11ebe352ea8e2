import { test } from 'node:test';
import { determinationWith, itemWith } from '../../support/frame';
import { checkFinds, checkSilent } from '../../support/problems';

const NOT_NECESSARY = 'The request is not medically necessary.';

/** An item with this sentence in its rationale, and perhaps one more in the case summary. */
const named = (heading: string, rationale: string, summary = '') =>
  determinationWith(itemWith({ heading: `${heading}: Upheld`, rationale: `${rationale} ${NOT_NECESSARY}` })).replace(
    'injured on 02/03/2015.',
    `injured on 02/03/2015. ${summary}`,
  );

const INJECTION = 'Epidural steroid injection at L4-5';

test('level-differs: another level where the rationale speaks of what is asked for', () => {
  for (const rationale of [
    'The request is for a procedure at «L2-3».',
    'The imaging shows a bulge at «L2-L3» and the injection is planned there.',
    'The request for treatment at «C5-6» has been considered.',
    'The planned place is «L1-2».',
    'The guideline criteria for treatment at «L3-4» have been read.',
    'The proposed surgery at «C4-C5» follows a failed course of therapy.',
    'The provider asks for the procedure at the «T8-9» level.',
    'The injection at «L2 to L3» was requested after therapy failed.',
  ])
    checkFinds('level-differs', named(INJECTION, rationale));
});

test('level-differs: levels within each other, findings, other times, levels that are told', () => {
  checkSilent(
    'level-differs',
    named(INJECTION, 'The injection at L4-L5 is planned.'),
    named('Fusion L4-S1', 'The fusion at L5-S1 is planned.'),
    named('Fusion L5-S1', 'The fusion at L5-1 is planned.'),
    named(INJECTION, 'The MRI shows a bulge at L2-3.'),
    named(INJECTION, 'The injection at L4-5 and not at L2-3 is planned.'),
    named(INJECTION, 'The patient underwent an injection at L2-3.'),
    named(INJECTION, 'An earlier injection at L2-3 gave relief.'),
    named(INJECTION, 'An injection at L2-3 in 2012 gave relief.'),
    named(INJECTION, 'The chapter says “an injection at L2-3 is rare” of it.'),
    named(INJECTION, 'The injection at L2-3 is planned. L4-5 is next.', 'The MRI shows bulges at L2-3 and L4-5.'),
    named('Medial branch block L3-5', 'The block of the joints L4-5 is planned. The block of L5-S1 is as well.'),
    named(INJECTION, 'The request of 4-5 visits is no injection.'),
    determinationWith(
      itemWith({
        heading: `${INJECTION}: Upheld`,
        rationale: `The injection at L2-3 is a request, L4-5 is too. ${NOT_NECESSARY}`,
      }),
      itemWith({ heading: 'Epidural steroid injection at L2-3: Upheld', rationale: NOT_NECESSARY }),
    ),
  );
});

test('level-differs: a level that another item is on is told there', () => {
  const both = (other: string): string =>
    determinationWith(
      itemWith({
        heading: `${INJECTION}: Upheld`,
        rationale: `The injection at L2-3 is planned. L4-5 is next. ${NOT_NECESSARY}`,
      }),
      itemWith({ heading: `Epidural steroid injection at ${other}: Upheld`, rationale: NOT_NECESSARY }),
    );
  checkSilent('level-differs', both('L2-3'));
  checkFinds('level-differs', both('C5-6').replace('L2-3', '«L2-3»'));
});

test('level-differs: what the summary or another item tells counts only where the own level is told as well', () => {
  const planned = 'The injection at L2-3 is planned.';
  checkSilent('level-differs', named(INJECTION, planned, 'Discs bulge at L4-5 and L2-3.'));
  checkSilent('level-differs', named('Injection at L4-5 and C5-6', planned, 'Discs bulge at C5-6 and L2-3.'));
  const marked = planned.replace('L2-3', '«L2-3»');
  checkFinds('level-differs', named(INJECTION, marked, 'A disc bulges at L2-3.'));
  checkFinds('level-differs', named(INJECTION, marked, 'A disc bulges at L4-5.'));
  checkFinds('level-differs', named(INJECTION, marked, 'Discs bulge at L5-S1 and L2-3.'));
});

const THORACIC = 'MRI of the thoracic spine';

test('level-differs: the test of another part of the body', () => {
  for (const [heading, rationale] of [
    [THORACIC, 'The criteria for a «cervical MRI» are not met.'],
    [THORACIC, 'The guideline lists criteria for a «knee MRI».'],
    ['X-ray of the left hip', 'The worker does not meet the criteria for «cervical X-ray».'],
    [THORACIC, 'The request for «shoulder MRI» has been considered.'],
    ['MRI of the right knee', 'A «lumbar MRI» is supported where red flags are present.'],
    ['MRI of the right knee', 'There is no indication for an «MRI of the lumbar spine» in the records.'],
    ['CT scan of the cervical spine', 'The indications for «CT scan of the lumbar spine» have been weighed.'],
    [THORACIC, 'The requested «cervical spine MRI» was weighed against the guideline.'],
    ['EMG of the right upper extremity', 'The guideline supports an «EMG of the lower extremities» for such signs.'],
  ] as const)
    checkFinds('level-differs', named(heading, rationale));
});

test('level-differs: tests that were done, of parts nearby, of both, of other items', () => {
  checkSilent(
    'level-differs',
    named(THORACIC, 'The cervical MRI showed no red flag for a request.'),
    named(THORACIC, 'The guideline supports a thoracic MRI after a cervical MRI.'),
    named(THORACIC, 'A lumbar MRI is recommended in the chapter on the low back.'),
    named(THORACIC, 'The earlier request for a cervical MRI was not answered.'),
    named(THORACIC, 'The guideline supports a cervical X-ray first.'),
    named(THORACIC, 'The chapter says “a cervical MRI is recommended” of red flags.'),
    named(THORACIC, 'The request for a cervical MRI is known.', 'A cervical MRI is asked for.'),
    named('MRI of the right hand', 'An MRI of the wrist is recommended for this.'),
    named('MRI of the cervical and lumbar spine', 'A knee MRI is recommended in the guideline.'),
    named('EMG of the right upper extremity', 'An EMG of the cervical spine is recommended.'),
    named('Physical therapy for the knee', 'A lumbar MRI is recommended.'),
    determinationWith(
      itemWith({
        heading: `${THORACIC}: Upheld`,
        rationale: `The request for a cervical MRI is weighed below. ${NOT_NECESSARY}`,
      }),
      itemWith({ heading: 'MRI of the cervical spine: Upheld', rationale: NOT_NECESSARY }),
    ),
  );
});

test('level-differs: in the sentence that concludes a level or part counts whatever else is told', () => {
  const concluded = (heading: string, rationale: string) =>
    determinationWith(itemWith({ heading: `${heading}: Upheld`, rationale })).replace(
      'injured on 02/03/2015.',
      'injured on 02/03/2015. MRIs of the neck and the low back show bulges at C4-5, C5-6, L3-4, L4-5 and L5-S1. Both knees hurt.',
    );
  for (const [heading, rationale] of [
    ['Fusion L4-5', 'The slip is at L4-5. The fusion at «L5-S1» is not medically necessary.'],
    ['Injection at L4-5 and L5-S1', 'The injection at «L3-4» and L5-S1 is not medically necessary.'],
    ['Right S1 transforaminal injection', 'The right «L4» injection is not medically necessary.'],
    [THORACIC, 'The «MRI of the cervical spine» is not medically necessary.'],
    [
      'Chiropractic treatment for the neck',
      'The request for «chiropractic visits to the low back» is not medically necessary.',
    ],
    ['Lumbar traction unit', 'The «cervical traction unit» is not medically necessary.'],
    ['Left shoulder injection', 'The «injection of the left knee» is not medically necessary.'],
    [THORACIC, 'The «MRI of the lumbar spine» is not medically necessary.'],
  ] as const)
    checkFinds('level-differs', concluded(heading, rationale));
  checkSilent(
    'level-differs',
    ...(
      [
        ['Fusion L4-5', 'As the disc at L5-S1 is sound, the fusion is not medically necessary.'],
        ['Fusion L4-5', 'The fusion is not medically necessary, since the stenosis is at L3-4.'],
        ['Fusion L4-S1', 'The fusion at L5-S1 is not medically necessary.'],
        ['Facet ablation C3-4', 'The ablation of C4-5 is not medically necessary.'],
        ['Right S1 injection', 'The right S1 injection is not medically necessary.'],
        [THORACIC, 'In view of the cervical MRI, the request is not medically necessary.'],
        [THORACIC, 'A thoracic MRI after the cervical MRI is not medically necessary.'],
        [
          'Chiropractic treatment for the neck',
          'Chiropractic treatment of the cervical spine is not medically necessary.',
        ],
        ['Injection of the SI joint', 'The injection of the low back is not medically necessary.'],
      ] as const
    ).map(([heading, rationale]) => concluded(heading, rationale)),
  );
});

test('level-differs: the test of another part where the rationale concludes nothing, or something else', () => {
  const open = (rationale: string): string =>
    determinationWith(itemWith({ heading: `${THORACIC}: Upheld`, rationale }));
  checkFinds('level-differs', open('The criteria for a «cervical MRI» are listed.'));
  checkSilent('level-differs', open('The criteria for a thoracic MRI are listed, and those of a cervical MRI.'));
  checkFinds(
    'level-differs',
    open(`The criteria for a «cervical MRI» are listed. A lumbar MRI is not told of. ${NOT_NECESSARY}`),
  );
});

test('level-differs: a treatment of another part that is asked for', () => {
  const INJECTION = 'Lumbar epidural steroid injection';
  checkFinds(
    'level-differs',
    named(INJECTION, 'The request for a «cervical epidural steroid injection» is not supported.'),
  );
  for (const lead of ['for', 'for an', 'for the', 'is for', 'was for a', 'for the first', 'for a very good'])
    checkFinds('level-differs', named(INJECTION, `The request ${lead} «cervical injection» is not supported.`));
  for (const lead of ['for a pump, and', 'is of a', 'for a very very good', 'to see'])
    checkSilent('level-differs', named(INJECTION, `The request ${lead} cervical injection is not supported.`));
  checkSilent(
    'level-differs',
    named(INJECTION, 'The request for a lumbar epidural steroid injection is not supported.'),
    named(INJECTION, 'There is little evidence for cervical epidural steroid injections.'),
    named(INJECTION, 'A cervical epidural steroid injection gave no relief.'),
    named(
      INJECTION,
      'The request for a cervical epidural steroid injection is another.',
      'A cervical injection was asked for.',
    ),
  );
});

test('level-differs: with contrast or without in the sentence that concludes', () => {
  const scan = (decided: string, rationale: string): string =>
    determinationWith(itemWith({ heading: `MRI of the left knee ${decided}`, rationale }));
  for (const text of [
    scan('without contrast: Overturned', 'The MRI of the left knee «with contrast» is medically necessary.'),
    scan('without contrast: Upheld', 'An MRI «with IV contrast» is not medically necessary.'),
    scan('with contrast: Overturned', 'An MRI of the left knee «w/o contrast» is medically necessary.'),
    scan('w/ contrast: Overturned', 'The criteria are met. The MRI «without contrast» is medically necessary.'),
  ])
    checkFinds('level-differs', text);
  checkSilent(
    'level-differs',
    scan('without contrast: Overturned', 'The MRI of the left knee w/o contrast is medically necessary.'),
    scan('without contrast: Overturned', 'The MRI is medically necessary. An MRI with contrast is not necessary.'),
    scan(
      'without contrast: Overturned',
      'The MRI is medically necessary. One with contrast is not medically necessary.',
    ),
    scan('without contrast: Overturned', 'An MRI with contrast is not needed. The request is medically necessary.'),
    scan('without contrast: Overturned', 'As an MRI with contrast was inconclusive, this one is medically necessary.'),
    scan('without contrast: Overturned', 'The MRI is medically necessary, as one with contrast may harm the kidneys.'),
    scan('without contrast: Overturned', 'The MRI is medically necessary with contrast held in reserve.'),
    scan('with and without contrast: Overturned', 'The MRI with contrast is medically necessary.'),
    scan('with contrast: Overturned', 'The MRI with and without contrast is medically necessary.'),
    scan('w/wo contrast: Overturned', 'The MRI without contrast is medically necessary.'),
    scan(': Overturned', 'The MRI with contrast is medically necessary.'),
    scan('with contrast: Overturned', 'The MRI, with contrast to outline the repair, is medically necessary.'),
  );
});

test('level-differs: a study with contrast and without it, in all the ways in which both are written', () => {
  const scan = (heading: string, words: string): string =>
    determinationWith(
      itemWith({
        heading: `MRI of the left knee ${heading}: Overturned`,
        rationale: `The MRI of the left knee ${words} is medically necessary.`,
      }),
    );
  const pairs = ['with', 'w/', 'w'].flatMap(yes => ['without', 'w/o', 'wo'].map(no => [yes, no]));
  const between = [' and ', ' or ', ' and/or ', ' & ', '&', '/', ', ', ' and then ', ', then '];
  const both = pairs.flatMap(([yes, no]) => between.flatMap(words => [yes + words + no, no + words + yes]));
  for (const words of [...both, 'w/wo', 'w/w/o', 'wwo', 'w/ w/o', 'with without'])
    for (const one of ['with', 'without'])
      checkSilent(
        'level-differs',
        scan(`${words} contrast`, `${one} contrast`),
        scan(`${one} contrast`, `${words} contrast`),
      );
  for (const word of ['IV ', 'intravenous ', 'gadolinium ', 'intra-articular ', 'intraarticular ', '']) {
    checkFinds('level-differs', scan(`with ${word}contrast`, '«w/o contrast»'));
    checkFinds('level-differs', scan('w/o contrast', `«with ${word}contrast»`));
    checkFinds('level-differs', scan('w/o contrast', `«w/${word}contrast»`));
  }
});

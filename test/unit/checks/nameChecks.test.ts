import { test } from 'node:test';
import { determinationWith, itemWith } from '../../support/frame';
import { checkFinds, checkSilent } from '../../support/problems';

const named = (heading: string, rationale: string) =>
  determinationWith(itemWith({ heading: `${heading}: Upheld`, rationale }));

/** The same with this sentence in the case summary. */
const told = (summary: string, heading: string, rationale: string) =>
  named(heading, rationale).replace('injured on 02/03/2015.', `injured on 02/03/2015. ${summary}`);

const NOT_NECESSARY = 'The request is not medically necessary.';

test('name-differs: a known drug and a slip of the pen in it', () => {
  checkFinds(
    'name-differs',
    named('60 tablets Oxycotntin 20mg', 'The request for «Oxycontin» 20mg is not medically necessary.'),
  );
  checkFinds(
    'name-differs',
    named('Naprosyn 500mg #60', 'The request for «Naprasin» 500mg is not medically necessary.'),
  );
  checkFinds('name-differs', named('NABUMETONE 750MG #60', '«Nabumatone» 750mg #60 is not medically necessary.'));
  checkFinds(
    'name-differs',
    named('Gabapentin 600mg #90', 'Relief is slight.\n«Gabapentine»\n600mg is not medically necessary.'),
  );
});

test('name-differs: brand and generic names, plurals, halves of words and other drugs are left alone', () => {
  checkSilent(
    'name-differs',
    named('Ambien 10mg #30', 'Zolpidem is for the short term. Ambien 10mg is not medically necessary.'),
    named('Naprosyn 500mg', 'Naproxen is an NSAID. The request is not medically necessary.'),
    named('Norco 10/325mg', 'The number of Norcos a day is not known. Norco is not medically necessary.'),
    named('Methadone 10mg', 'Methadose is a brand of it. Methadone is not medically necessary.'),
    named('Omeprazole 20mg', 'Esomeprazole was tried. Omeprazole is not medically necessary.'),
    named('Prednisone 10mg', 'Prednisolone is its active form. Prednisone is not medically necessary.'),
    named('Tizanidine 4mg', 'Nizatidine is taken too. Tizanidine is not medically necessary.'),
    named('Percocet 10/325mg', 'The pills of Perco-\ncet are not medically necessary.'),
    named('Ambien 10mg', 'Ambient noise wakes him. Ambien is not medically necessary.'),
    named('Gabapentin 10%, Ketoprofin 15% in cream base', 'Ketoprofen on the skin is not medically necessary.'),
  );
});

test('name-differs: a strength in the sentence that concludes', () => {
  checkFinds(
    'name-differs',
    named('Gabapentin 600mg #90', 'Continued use of Gabapentin «300mg» #90 is not medically necessary.'),
  );
  checkFinds('name-differs', named('Lorazepam 0.25mg #30', 'Lorazepam «0.2mg» is not medically necessary.'));
  for (const verb of ['begin', 'began', 'begun', 'start'])
    checkSilent(
      'name-differs',
      told('She takes Gabapentin.', 'Gabapentin 600mg #90', `One may ${verb} with Gabapentin 300mg. ${NOT_NECESSARY}`),
    );
  checkSilent(
    'name-differs',
    named(
      'Gabapentin 600mg #90',
      'Gabapentin 300mg was tried first. Gabapentin 600 mg #90 is not medically necessary.',
    ),
    named('Norco 10/325mg #60', 'Norco 10-325 mg #60 is not medically necessary.'),
    named('Norco 10/325mg #60', 'Norco 10mg is not medically necessary.'),
    named('Gabapentin 600mg #90', 'An increase from Gabapentin 300mg is not medically necessary.'),
    named('Gabapentin 600mg #90', 'With Lyrica 75mg in use, the request is not medically necessary.'),
    named('Fentanyl 25mcg/hr', 'Fentanyl 25 mcg is not medically necessary.'),
    named('Levothyroxine 0.1mg', 'Levothyroxine 100mcg is not medically necessary.'),
    named('Voltaren gel 1%', 'Voltaren gel 1.0% is not medically necessary.'),
    named('Gabapentin 300mg and 600mg', 'Gabapentin 300mg is not medically necessary.'),
  );
});

test('name-differs: the side of the body in the sentence that concludes', () => {
  checkFinds(
    'name-differs',
    named('MRI of the left knee', 'Films are normal. An MRI of the «right» knee is not medically necessary.'),
  );
  checkSilent(
    'name-differs',
    named(
      'MRI of the left knee',
      'The right knee was treated before. An MRI of the left knee is not medically necessary.',
    ),
    named('MRI of the left knee', 'As for the right knee in May, an MRI is not medically necessary.'),
    named('MRI of the left knee', 'The right shoulder is well. An MRI of the knee is not medically necessary.'),
    named('MRI of both knees', 'An MRI of the right knee is not medically necessary.'),
    named('MRI of the left and right knee', 'An MRI of the right knee is not medically necessary.'),
  );
});

test('name-differs: in the sentence that concludes a side counts whatever else is told', () => {
  const both = 'The left knee and the right knee hurt.';
  for (const [heading, rationale] of [
    ['MRI of the left knee', 'Bilateral films were taken. An MRI of the «right» knee is not medically necessary.'],
    ['Right total knee replacement', 'The right one is worn. A «left» total knee replacement is medically necessary.'],
    ['ESWT, right heel, x 3', 'ESWT for the «left» heel, three sessions, is not medically necessary at this time.'],
    ['Left L4-5 facet block', 'The block at «right» L4-5 is not medically necessary.'],
    ['Left C3-4 ablation', 'The left side hurts. The ablation on the «right» at C3-4 is not medically necessary.'],
    ['Ankle foot orthosis (AFO), right', 'The request for a «left» AFO is not medically necessary.'],
  ] as const)
    checkFinds('name-differs', told(both, heading, rationale));
  checkSilent(
    'name-differs',
    ...(
      [
        ['MRI of the left knee', 'As the right knee has healed, the MRI is not medically necessary.'],
        ['MRI of the left knee', 'The MRI is medically necessary, as she stands on the right leg all day.'],
        ['MRI of the left knee', 'The MRI of the left knee is, unlike that of the right knee, medically necessary.'],
        ['MRI of the left knee', 'An MRI of both the right knee and its neighbor is not medically necessary.'],
        ['Left hand splint', 'For this right-handed worker a splint is not medically necessary.'],
        ['Left hand splint', 'The splint is right now not medically necessary.'],
        ['Left hand splint', 'The right splint for this hand has been found, and it is medically necessary.'],
        ['MRI of the left knee', 'The other MRI, of the right knee, is not medically necessary.'],
      ] as const
    ).map(([heading, rationale]) => told(both, heading, rationale)),
  );
});

test('name-differs: a short name, and that of a drug that is in no table', () => {
  for (const [heading, rationale] of [
    ['Norco 10/325mg #60', 'The use of «Noro» is not medically necessary.'],
    ['Norco 10/325mg #60', 'The use of «Nocro» is not medically necessary.'],
    ['Xanax 0.5mg #30', 'The use of «Xanx» is not medically necessary.'],
    ['Zorvaxin 5mg #30', 'The use of «Zorvxin» is not medically necessary.'],
    ['Exotenae patch', '«Exotena» holds lidocaine. The patch is not medically necessary.'],
  ] as const)
    checkFinds('name-differs', named(heading, rationale));
  checkSilent(
    'name-differs',
    named('Soma 350mg #60', 'Some patients do well. The request is not medically necessary.'),
    named('Norco 10/325mg #60', 'Norcos are strong. The request is not medically necessary.'),
    named('Norco 10/325mg #60', 'The norm is low. The request is not medically necessary.'),
    named('Zorvaxin 5mg #30', 'Zorvaxin is new. The request is not medically necessary.'),
  );
});

test('name-differs: a slip in small letters, in a drug that the heading does not begin with, but in no half of a word', () => {
  for (const [heading, rationale] of [
    ['Oxycontin 20mg #60', 'The use of «oxycontn» is not medically necessary.'],
    ['Lidocaine 5% patch', 'The use of «Lidocane» is not medically necessary.'],
    ['Norco 5mg with Naproxen', 'The use of «Naprxoen» is not medically necessary.'],
    ['Norco 5mg with Naproxen', 'The use of half-naprxoen, naprxoen-like and «naprxoen» is not medically necessary.'],
  ] as const)
    checkFinds('name-differs', named(heading, rationale));
  checkSilent(
    'name-differs',
    named('Norco 5mg with Naproxen', 'The use of half-naprxoen and naprxoen-like pills is not medically necessary.'),
    named('Compounded Naproxen 20mg', 'The use of Naprxoen is not medically necessary.'),
    named('Pool for Naproxen users', 'The use of Naprxoen is not medically necessary.'),
  );
});

test('name-differs: another strength beside the drug, which nothing else tells of', () => {
  for (const rationale of [
    'The request is for Tramadol «100mg».',
    'The provider prescribed Tramadol «100 mg» for the pain.',
    'The continued use of Tramadol «100mg» has been considered.',
    'In this case, tramadol ER «150mg» was requested.',
    'Ultram «100mg» has been used for several months.',
    'The dose of Tramadol («100 mg») has not been tapered.',
    'A refill of Tramadol tablets «100mg» was asked for at the last visit.',
    'Tramadol (Ultram) «100mg» gave no relief.',
  ])
    checkFinds('name-differs', told('She takes Tramadol.', 'Tramadol 50mg #60', `${rationale} ${NOT_NECESSARY}`));
});

test('name-differs: strengths that tell of a dose, a change, a guideline, another item', () => {
  const silent = (rationale: string): string =>
    told('She took Tramadol 200mg in May.', 'Tramadol 50mg #60', `${rationale} ${NOT_NECESSARY}`);
  checkSilent(
    'name-differs',
    silent('The provider prescribed Tramadol 200mg for the pain.'),
    silent('She takes Tramadol 100mg daily.'),
    silent('She takes Tramadol 100 mg two times a day.'),
    silent('The guideline gives Tramadol 100mg as the highest dose.'),
    silent('Tramadol 100mg was tried first.'),
    silent('Tramadol was increased to Tramadol 100mg.'),
    silent('On 04/05/2015 Tramadol 100mg was prescribed.'),
    silent('The MTUS says “Tramadol 100mg is for severe pain” of it.'),
    silent('Tramadol 50 to 100mg is a usual range.'),
    silent('Tramadol 100mg (Cedar, 2004) helps some.'),
    silent('Lyrica 75mg is taken with it.'),
    determinationWith(
      itemWith({
        heading: 'Tramadol 50mg #60: Upheld',
        rationale: `Tramadol 100mg is asked for too. ${NOT_NECESSARY}`,
      }),
      itemWith({ heading: 'Tramadol 100mg #60: Upheld', rationale: NOT_NECESSARY }),
    ),
  );
});

test('name-differs: micrograms and milligrams of one number', () => {
  const asked = (heading: string, rationale: string): string => told('Pain.', heading, rationale);
  checkFinds('name-differs', asked('Tramadol 50mg #60', 'Tramadol «50mcg» is not medically necessary.'));
  checkFinds('name-differs', asked('Norco 10/325mg #60', `The request is for Norco «10/325mcg» #60. ${NOT_NECESSARY}`));
  checkFinds('name-differs', asked('Fentanyl patch 25mcg #10', 'Fentanyl patch «25 mg» is not medically necessary.'));
  checkSilent(
    'name-differs',
    asked('Fentanyl patch 25mcg #10', 'Fentanyl patches 25 mcg/hr are not medically necessary.'),
    asked('Clonidine 0.1mg #60', 'Clonidine 100mcg is not medically necessary.'),
    asked('Tramadol 50mg #60', `Fentanyl 50mcg was tried. ${NOT_NECESSARY}`),
    asked('Lidocaine 5% #30', `Lidocaine 5mg is in each. ${NOT_NECESSARY}`),
  );
});

test('name-differs: another side of the part anywhere in the rationale, or in the heading', () => {
  const LEFT = 'She has pain of the left knee.';
  for (const rationale of [
    'The examination of the «right» knee shows tenderness.',
    'The worker has pain of the «right» knee on motion.',
    'The plan is to treat the «right» knee.',
    'The request concerns the «right» knee, which has been treated before.',
    'Conservative care of the «right» knee is not documented.',
    'She has no pain relief of the «right» knee.',
    'There is no sign of a tear of the «right» knee.',
    'The symptoms of the «right» knee have not changed since the last visit.',
    'The guideline supports this treatment for the «right» knee in certain cases.',
    'The UR physician saw no reason, but the meniscus of the «right» knee is torn.'.replace('UR', 'treating'),
  ])
    checkFinds('name-differs', told(LEFT, 'MRI of the left knee', `${rationale} ${NOT_NECESSARY}`));
  checkFinds(
    'name-differs',
    told(LEFT, 'MRI of the right knee', `The «left» knee locks. An MRI of the left knee is not medically necessary.`),
  );
  const surgery = itemWith({ heading: 'Left shoulder arthroscopy: Upheld', rationale: NOT_NECESSARY });
  checkFinds(
    'name-differs',
    determinationWith(
      surgery,
      itemWith({
        heading: 'Associated surgical service: Physical therapy, 12 visits: Upheld',
        rationale: `The «right» shoulder needs no therapy. ${NOT_NECESSARY}`,
      }),
    ),
  );
});

test('name-differs: both sides told of, compared, of another time, or not paired', () => {
  const LEFT = 'She has pain of the left knee.';
  const silent = (summary: string, rationale: string): string =>
    told(summary, 'MRI of the left knee', `${rationale} ${NOT_NECESSARY}`);
  checkSilent(
    'name-differs',
    silent(`${LEFT} The right knee was operated on.`, 'The right knee is stiff.'),
    silent('Both knees hurt.', 'The right knee is stiff.'),
    silent('Her knees hurt.', 'The right knee is stiff.'),
    silent('She hurt the left leg and the right lower extremity.', 'The right knee is stiff.'),
    silent(LEFT, 'The right knee was treated in 2012.'),
    silent(LEFT, 'She had an operation of the right knee.'),
    silent(LEFT, 'The left knee is worse than the right knee.'),
    silent(LEFT, 'The right knee is normal.'),
    silent(LEFT, 'The right knee is not painful.'),
    silent(LEFT, 'She has no pain of the right knee.'),
    silent(LEFT, 'The right knee is without symptoms.'),
    silent(LEFT, 'A brace for the right knee is not requested.'),
    silent(LEFT, 'An earlier MRI of the right knee is on file.'),
    silent(LEFT, 'The contralateral joint is well. The right knee bends.'),
    silent(LEFT, 'The right knee was filmed. The left one is free of symptoms.'),
    silent(LEFT, 'The right ankle is swollen.'),
    silent(LEFT, 'She is right hand dominant.'),
    told('Pain of the low back.', 'Left L4-5 injection', `The right low back is tender. ${NOT_NECESSARY}`),
    determinationWith(
      itemWith({ heading: 'MRI of the left knee: Upheld', rationale: `The right knee is stiff. ${NOT_NECESSARY}` }),
      itemWith({ heading: 'MRI of the right knee: Upheld', rationale: NOT_NECESSARY }),
    ),
  );
});

test('quantity-differs: another number beside the drug’s own name', () => {
  for (const rationale of [
    'The request is for Norco «#90».',
    'The provider prescribed Norco «#90» for the pain.',
    'Norco «#90» was requested without a treatment plan.',
    'A supply of Norco «#90» exceeds what the guideline supports.',
    'The need for Norco 10/325mg «#90» is not explained in the records.',
    'The worker was given hydrocodone/APAP 10/325 mg «#90» at the last visit.',
    'The requested Norco, «#90», has been used for some time.',
    'Refill of Norco «# 90» is in dispute.',
    'Norco (hydrocodone) 10/325mg tablets, «Qty: 90», has no plan.',
    'Norco 10/325mg BID «#90» has no plan.',
  ])
    checkFinds('quantity-differs', told('She takes Norco.', 'Norco 10/325mg #60', `${rationale} ${NOT_NECESSARY}`));
  checkFinds(
    'quantity-differs',
    named('60 tablets Oxycontin 20mg', 'Oxycontin 20mg «#90» is not medically necessary.'),
  );
});

test('quantity-differs: other drugs, refills, other times and reviews, numbers that are told', () => {
  const silent = (rationale: string, heading = 'Norco 10/325mg #60'): string =>
    told('She was given Norco, 120 tablets.', heading, `${rationale} ${NOT_NECESSARY}`);
  checkSilent(
    'quantity-differs',
    silent('Norco 10/325mg #60 is asked for.'),
    silent('Soma 350mg #90 is taken too.'),
    silent('Norco #120 is a large supply.'),
    silent('UR modified it to Norco #30.'),
    silent('Norco #30 was certified.'),
    silent('Norco #30 would do for the taper.'),
    silent('On 04/05/2015 Norco #90 was given.'),
    silent('The previous supply was Norco #90.'),
    silent('Norco #180 in all is asked for.', 'Norco 10/325mg #60 with 2 refills'),
    silent('The note says “Norco #90” of it.'),
    silent('Norco is taken 4 times a day, #90 in May.'),
    silent('Tylenol #3 helps.', 'Tylenol with codeine #60'),
  );
});

test('quantity-differs: what was first asked for, where a remainder is in dispute', () => {
  const MODIFIED =
    'Physical therapy for 12 sessions was the original request. 6 sessions was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Physical therapy for 6 sessions is';
  checkFinds('quantity-differs', named(MODIFIED, 'Gains are few. «12 sessions» are not medically necessary.'));
  checkFinds(
    'quantity-differs',
    named(MODIFIED, 'No gain is told. The request for «12 physical therapy sessions» is not medically necessary.'),
  );
  checkSilent(
    'quantity-differs',
    named(MODIFIED, 'Gains are few. 6 sessions are not medically necessary.'),
    named(MODIFIED, 'Six were allowed. 12 sessions are not medically necessary.'),
    named(MODIFIED, 'The original request for 12 sessions is not medically necessary.'),
    named(MODIFIED, 'The remaining sessions are not medically necessary.'),
    named(MODIFIED, 'Of 12 sessions 6 sessions are not medically necessary.'),
  );
  for (const count of [
    '#12',
    '# 12',
    '12 long and dull sessions',
    '12 visits',
    '12 treatments',
    '12 hours',
    '12 units',
  ])
    checkFinds('quantity-differs', named(MODIFIED, `Gains are few. «${count}» are not medically necessary.`));
  for (const count of ['12 days', '12 long and very dull sessions', '#1212'])
    checkSilent('quantity-differs', named(MODIFIED, `Gains are few. ${count} are not medically necessary.`));
  const words =
    'UR utilization original originally initial initially modified modification certified non-certified noncertified approved approval ' +
    'authorized authorization allowed grant granted remains remainder portion part partial partially balance rest more further additional';
  for (const word of words.split(' '))
    checkSilent('quantity-differs', named(MODIFIED, `It is ${word}. 12 sessions are not medically necessary.`));
});

test('quantity-differs: a supply however it is written, and what would be enough instead', () => {
  const norco = (rationale: string): string => named('Norco 10/325mg #60', rationale);
  for (const supply of [
    '#90',
    '# 90',
    'Qty 90',
    'qty. 90',
    'Qty.: 90',
    'quantity 90',
    'quantity of 90',
    'Quantity: 90',
  ])
    checkFinds('quantity-differs', norco(`The request is for Norco «${supply}».`));
  for (const supply of ['#4', '#90.5', '#90,5', '#90/3', '#90 mg', '#90mg', 'quantity of ninety', '90'])
    checkSilent('quantity-differs', norco(`The request is for Norco ${supply}.`));
  for (const word of 'recommended suggested would could should trial enough sufficient adequate'.split(' '))
    checkSilent('quantity-differs', norco(`Norco #90 ${word}.`));
});

test('drug-misspelt: a slip in a drug that is named elsewhere, or that has a strength', () => {
  for (const slip of ['Gabapentine', 'Gabapentn', 'gabapentin'.replace('pe', 'ep'), 'GABAPENTIM', 'Gabbapentin']) {
    checkFinds('drug-misspelt', told(`He tried «${slip}» at night.`, 'Gabapentin 600mg #90', NOT_NECESSARY));
  }
  checkFinds('drug-misspelt', told('He takes «Naprosen» 500mg daily.', 'MRI of the left knee', NOT_NECESSARY));
  checkFinds('drug-misspelt', told('He takes «Meloxcam» #30.', 'MRI of the left knee', NOT_NECESSARY));
  checkFinds('drug-misspelt', told('He had «Naprxoen» once, and naprxoen again.', 'Naproxen 500mg #60', NOT_NECESSARY));
});

test('drug-misspelt: other drugs, plurals, broken words, cited topics, and what name-differs tells, are left alone', () => {
  checkSilent(
    'drug-misspelt',
    told('He takes Esomeprazole and Omeprazole.', 'Omeprazole 20mg #30', NOT_NECESSARY),
    told('He takes Norcos and the ambient noise wakes him.', 'Norco 10/325mg, Ambien 10mg', NOT_NECESSARY),
    told('He takes gaba-\npentn.', 'Gabapentin 600mg #90', NOT_NECESSARY),
    told('He stays in motion. It is a valuable relief.', 'Motrin 800mg #90', NOT_NECESSARY),
    told('He takes Meloxcam.', 'MRI of the left knee', NOT_NECESSARY),
    named('60 tablets Oxycotntin 20mg', 'The request for Oxycontin 20mg is not medically necessary.'),
  );
});

test('quantity-differs: a number of visits, tablets or refills in the sentence that concludes', () => {
  for (const [heading, rationale] of [
    ['Physical therapy 2 x 6', 'The request for «18 visits» of physical therapy is not medically necessary.'],
    ['Acupuncture, six sessions', 'The request for «eight sessions» is not medically necessary.'],
    [
      'Acupuncture, six sessions',
      'It is told that eight sessions are a lot. The request that she has made for «eight sessions» is not medically necessary.',
    ],
    ['Aquatic therapy x 12', 'The request for aquatic therapy «x 8» is not medically necessary.'],
    ['Norco 10/325mg, ninety count', 'The use of Norco, «sixty count», is not medically necessary.'],
    ['Protonix 20mg #30 with 2 refills', 'Protonix #30 with «five refills» is not medically necessary.'],
    ['Lovenox 40mg syringes, QTY: 14', 'The request for «ten syringes» of Lovenox is not medically necessary.'],
  ] as const)
    checkFinds('quantity-differs', named(heading, rationale));
  checkSilent(
    'quantity-differs',
    ...(
      [
        ['Physical therapy 2 x 6', 'The request for twelve visits is not medically necessary.'],
        ['Physical therapy twice a week for six weeks', 'The request for twelve visits is not medically necessary.'],
        ['Physical therapy 2 x 6', 'Six more visits are not medically necessary.'],
        ['Physical therapy 2 x 6', 'After 24 visits, the request is not medically necessary.'],
        ['Physical therapy 2 x 6', 'Therapy following 24 visits is not medically necessary.'],
        ['Physical therapy 2 x 6', 'Therapy for a total of 24 visits is not medically necessary.'],
        ['Physical therapy 2 x 6', 'The 12 visits beyond the 20 visits so far are not medically necessary.'],
        ['Physical therapy 2 x 6', 'While 4 visits would do, the request is not medically necessary.'],
        ['Physical therapy 2 x 6', 'Therapy for 6 weeks in sessions of 45 minutes is not medically necessary.'],
        ['MRI of the knee (3 T)', 'An MRI after 12 visits of therapy is not medically necessary.'],
        ['Norco 10/325mg #60 with 2 refills', 'Norco #180 is not medically necessary.'],
      ] as const
    ).map(([heading, rationale]) => named(heading, rationale)),
  );
});

test('quantity-differs: numbers of one heading that do not agree', () => {
  const modified = (rest: string) =>
    `Physical therapy for 12 sessions was the original request. 6 sessions was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Physical therapy for ${rest} is`;
  for (const heading of [
    '«Six (8)» visits of acupuncture',
    'Acupuncture, «twenty-four (12)» visits',
    modified('«8 sessions»'),
    modified('«8 physical therapy sessions»').replaceAll(/(12|6) sessions/g, '$1 physical therapy sessions'),
    'X-ray of the knee, «six (8)» views',
    'One hundred pills, «six (8)» refills',
  ])
    checkFinds('quantity-differs', named(heading, 'The request is not medically necessary.'));
  checkSilent(
    'quantity-differs',
    ...[
      'Six (6) visits of acupuncture',
      'Norco 10/325mg, one hundred twenty (120) tablets',
      'Twenty-four (24) visits, two (2) a week',
      'Norco 10/325mg, ninety-nine (99) tablets',
      'Norco 10/325mg, one hundred and twenty (120) tablets',
      modified('6 sessions'),
      modified('12 sessions'),
      modified('8 treatments'),
      modified('8 sessions').replace('6 sessions', '6 visits'),
      'Physical therapy 2 times a week for 6 weeks was the original request. 6 sessions was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Physical therapy for 8 sessions is',
    ].map(heading => named(heading, 'The request is not medically necessary.')),
  );
});

test('quantity-differs: a supply in tablets behind the drug', () => {
  const norco = (rationale: string) =>
    told('She takes Norco.', 'Norco 10/325mg #60', `${rationale} The request is not medically necessary.`);
  checkFinds('quantity-differs', norco('The request is for Norco 10/325mg, «120 tablets».'));
  checkFinds('quantity-differs', norco('The request is for Norco («90 tabs»).'));
  checkSilent(
    'quantity-differs',
    norco('The request is for Norco 10/325mg, 60 tablets. She takes Norco, 10 tablets a day.'),
  );
});

test('name-differs: another drug that the request is said to be for', () => {
  const norco = (rationale: string) =>
    told('She takes Norco.', 'Norco 10/325mg #60', `${rationale} The request is not medically necessary.`);
  checkFinds('name-differs', norco('The request is for «Percocet».'));
  checkFinds('name-differs', norco('The request was for the continued use of «gabapentin».'));
  checkSilent(
    'name-differs',
    norco('The request is for Norco. Percocet was taken before.'),
    norco('The request is for hydrocodone.'),
    norco('The request is for Percocet or Norco.'),
    norco('The previous request was for Percocet.'),
    norco('The medical necessity of naproxen was not shown. So a laxative is not needed.'),
    norco('The request is for refills. The request was for Opioids.'),
    told(
      'She takes both.',
      'Norco 10/325mg #60 and Soma 350mg',
      'The request is for Soma. It is not medically necessary.',
    ),
    told('x.', 'Compound cream', 'The request is for Percocet. It is not medically necessary.'),
  );
});

test('name-differs: the side as it is abbreviated', () => {
  const knee = (words: string) =>
    told('She has pain of the left knee.', 'MRI of the left knee', `${words} The request is not medically necessary.`);
  checkFinds('name-differs', knee('She has locking of the «rt.» knee.'));
  checkSilent(
    'name-differs',
    knee('She has locking of the lt. knee.'),
    knee('Synvisc (R) was injected into the knee.'),
  );
});

const BOTH_KNEES = 'The left knee and the right knee hurt.';
const concluding = (rationale: string): string => told(BOTH_KNEES, 'MRI of the left knee', rationale);

test('name-differs: reasons behind the verdict may speak of the other side', () => {
  const reasons =
    'as of|because of|since|given|due to|in view of|in light of|in order to spare|so that one sees|while one treats|although one sees|though one sees|' +
    'where one sees|when one treats|until one sees|with|without|based on|per|despite';
  for (const reason of reasons.split('|'))
    checkSilent('name-differs', concluding(`The MRI is not medically necessary ${reason} the right knee.`));
  for (const words of ['beside', 'in the case of', 'inviewing', 'dueto'])
    checkFinds('name-differs', concluding(`The MRI is not medically necessary ${words} the «right» knee.`));
});

test('name-differs: words by which the sentence that concludes speaks of something else as well', () => {
  const others =
    'other|another|prior|previous|previously|earlier|already|initial|initially|original|originally|instead|rather|unlike|than|contralateral|' +
    'opposite|unaffected|uninvolved|uninjured|compensate|compensating|sides|either|each|normal|normally|was approved|were authorized|been certified';
  for (const word of others.split('|'))
    checkSilent('name-differs', concluding(`The MRI, it is ${word} so, of the right knee is not medically necessary.`));
  for (const word of ['mother', 'normandy', 'priory', 'is approved'])
    checkFinds(
      'name-differs',
      concluding(`The MRI, it is ${word} so, of the «right» knee is not medically necessary.`),
    );
});

test('name-differs: what leads to the verdict, and words that only look like it', () => {
  for (const lead of ['For the right knee', 'On the right knee', 'In the right knee', 'As the right knee hurts'])
    checkSilent('name-differs', concluding(`${lead}, an MRI is not medically necessary.`));
  for (const lead of ['For this «right» knee', 'For these «right» knees', 'In summary, for the «right» knee'])
    checkFinds('name-differs', concluding(`${lead}, an MRI is not medically necessary.`));
});

test('name-differs: "right" is a side only before a part, a level or a word of the heading', () => {
  checkSilent(
    'name-differs',
    concluding('It is right, and an MRI of the knee is not medically necessary.'),
    concluding('From what is on the file it is right, and an MRI of the knee is not medically necessary.'),
    told('x', 'Left L4 injection', 'It is right that L4 is not medically necessary.'),
  );
});

test('name-differs: a rationale that compares the sides, a sentence that frees the other one', () => {
  const LEFT = 'She has pain of the left knee.';
  const slip = (words: string): string => told(LEFT, 'MRI of the left knee', `${words} ${NOT_NECESSARY}`);
  const compares =
    'bilateral|bilaterally|contralateral|opposite|unaffected|uninvolved|uninjured|compensate|compensatory|compensation|sides';
  for (const word of compares.split('|'))
    checkSilent('name-differs', slip(`It is ${word}. She has locking of the right knee.`));
  for (const word of ['either', 'each', 'had', 'normal', 'normally', 'normalized'])
    checkSilent('name-differs', slip(`It is ${word} so, a locking of the right knee.`));
  for (const no of ['no', 'not', 'without', 'denies', 'free of'])
    checkSilent('name-differs', slip(`The right knee is ${no} pain.`));
  const free =
    'any pain|a complaint|in pain|being injured|an issue|an injury|at issue|pains|painful|symptom|symptoms|symptomatic|complaint|complaints|' +
    'complaining|tender|tenderness|swelling|swollen|involved|affected|injured|injury|in dispute|disputed|requested|asked for';
  for (const words of free.split('|')) checkSilent('name-differs', slip(`The right knee is not ${words} today.`));
  for (const words of ['pain relief', 'pain medication', 'symptom relief', 'tendering'])
    checkFinds('name-differs', slip(`The «right» knee is without ${words} today.`));
  checkSilent('name-differs', slip('Her knees ache. She is right in that.'));
  for (const word of ['sidings', 'compelled', 'reach', 'abnormal'])
    checkFinds('name-differs', slip(`It is ${word} so, a locking of the «right» knee.`));
});

test('name-differs: what belongs to a surgery, however its heading says so', () => {
  const after = (heading: string): string =>
    determinationWith(
      itemWith({ heading: 'Left shoulder arthroscopy: Upheld', rationale: NOT_NECESSARY }),
      itemWith({ heading: `${heading}: Upheld`, rationale: `The «right» shoulder needs none. ${NOT_NECESSARY}` }),
    );
  const headings =
    'Associated surgical service: Sling|Surgical service: sling|Post-op sling|Postop sling|Post op sling|Postoperative sling|Post-operative sling|' +
    'Pre-op visit|Preop visit|Pre op visit|Preoperative visit|Pre-operative visit|Assistant surgeon|Surgical assistant';
  for (const heading of headings.split('|')) checkFinds('name-differs', after(heading));
  checkFinds(
    'name-differs',
    determinationWith(
      itemWith({ heading: 'Left shoulder arthroscopy: Upheld', rationale: NOT_NECESSARY }),
      itemWith({
        heading: 'Post-op brace, left knee: Upheld',
        rationale: `The «right» knee needs it. ${NOT_NECESSARY}`,
      }),
    ),
  );
  for (const heading of ['Sling', 'Topical visit', 'A compost opening'])
    checkSilent('name-differs', after(heading).replace(/[«»]/g, ''));
});

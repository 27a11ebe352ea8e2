import { test } from 'node:test';
import { determinationWith, itemWith } from '../../support/frame';
import { checkFinds, checkSilent } from '../../support/problems';

const CLAIMS =
  'Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.';
const MAXIMUS = 'MAXIMUS guideline: The Expert Reviewer did not cite any medical evidence for its decision.';
const RATIONALE = 'Decision rationale: The request is not medically necessary.';
const item = (...paragraphs: string[]) => paragraphs.join('\n\n');
const whole = determinationWith(itemWith({}));

test('decision-missing: a heading without a decision', () => {
  checkFinds('decision-missing', determinationWith(item('«Naproxen 550mg #60»', CLAIMS, MAXIMUS, RATIONALE)));
  checkFinds('decision-missing', determinationWith(itemWith({}), item('«Knee brace:»', CLAIMS, MAXIMUS, RATIONALE)));
  checkSilent('decision-missing', whole, determinationWith(itemWith({ heading: 'Labs to include: EKG:\nUpheld' })));
});

test('decision-unknown: slips of the pen and phrases of other procedures', () => {
  checkFinds('decision-unknown', determinationWith(itemWith({ heading: 'Knee brace: «Upheid»' })));
  checkFinds('decision-unknown', determinationWith(itemWith({ heading: 'Knee brace: «Overtuned»' })));
  checkFinds('decision-unknown', determinationWith(itemWith({ heading: 'Knee brace: «Partially upheld»' })));
  checkSilent('decision-unknown', whole, determinationWith(itemWith({ heading: 'KNEE BRACE: UPHELD' })));
});

test('guideline-missing and rationale-missing: a required paragraph', () => {
  checkFinds('guideline-missing', determinationWith(item('Knee brace: «Upheld»', CLAIMS, RATIONALE)));
  checkFinds('guideline-missing', determinationWith(item('Knee brace: «Upheld»', MAXIMUS, RATIONALE)));
  checkFinds('rationale-missing', determinationWith(item('Knee brace: «Upheld»', CLAIMS, MAXIMUS), itemWith({})));
  checkFinds('rationale-missing', determinationWith(itemWith({}), item('Knee brace: «Upheld»', CLAIMS, MAXIMUS)));
  for (const code of ['guideline-missing', 'rationale-missing'] as const)
    checkSilent(code, whole, determinationWith(item('Knee brace: Upheld', MAXIMUS, CLAIMS, RATIONALE)));
});

test('paragraph-empty: a label with nothing behind it', () => {
  checkFinds(
    'paragraph-empty',
    determinationWith(item('Knee brace: Upheld', CLAIMS, '«MAXIMUS guideline:»', RATIONALE)),
  );
  checkFinds(
    'paragraph-empty',
    determinationWith(item('Knee brace: Upheld', CLAIMS, MAXIMUS, '«Decision rationale:» .')),
  );
  checkSilent(
    'paragraph-empty',
    whole,
    determinationWith(
      item('Knee brace: Upheld', CLAIMS, MAXIMUS, 'Decision rationale:\n\nThe request is not medically necessary.'),
    ),
  );
});

test('labels-out-of-order: told once an item, and nothing is then missing', () => {
  checkFinds(
    'labels-out-of-order',
    determinationWith(item('Knee brace: Upheld', MAXIMUS, CLAIMS.replace(/^.*?:/, '«$&»'), RATIONALE)),
  );
  checkFinds(
    'labels-out-of-order',
    determinationWith(item('Knee brace: Upheld', RATIONALE, CLAIMS.replace(/^.*?:/, '«$&»'), MAXIMUS), itemWith({})),
  );
  checkSilent('labels-out-of-order', whole, determinationWith(item('Knee brace: Upheld', MAXIMUS, RATIONALE)));
  for (const code of ['guideline-missing', 'rationale-missing', 'decision-missing'] as const)
    checkSilent(code, determinationWith(item('Knee brace: Upheld', RATIONALE, CLAIMS, MAXIMUS), itemWith({})));
});

test('section-missing: shown at the heading that should follow', () => {
  checkFinds('section-missing', whole.replace(/HOW THE .* MADE\n\n/, '').replace(/CLINICAL CASE SUMMARY/, '«$&»'));
  checkFinds(
    'section-missing',
    whole.replace(/CLINICAL CASE SUMMARY\n\n/, '').replace(/IMR ISSUES, DECISIONS AND RATIONALES/, '«$&»'),
  );
  checkSilent(
    'section-missing',
    whole,
    itemWith({}),
    whole.toLowerCase().replace('ibuprofen 600mg #60: upheld', 'Ibuprofen: Upheld'),
  );
});

test('item-duplicate: the same request twice', () => {
  checkFinds(
    'item-duplicate',
    determinationWith(itemWith({}), itemWith({ heading: '«Ibuprofen 600 mg Qty: 60: Overturned»' })),
  );
  checkSilent(
    'item-duplicate',
    whole,
    determinationWith(itemWith({}), itemWith({ heading: 'Ibuprofen 800mg #60: Upheld' })),
    determinationWith(
      itemWith({ heading: 'Retrospective Ibuprofen 600mg (DOS 01/16/15): Upheld' }),
      itemWith({ heading: 'Retrospective Ibuprofen 600mg (DOS 02/16/15): Upheld' }),
    ),
    determinationWith(
      itemWith({ heading: 'MRI of the left knee: Upheld' }),
      itemWith({ heading: 'MRI of the right knee: Upheld' }),
    ),
  );
});

const listed = (sentence: string, ...items: string[]) =>
  determinationWith(...items.map(heading => itemWith({ heading }))).replace('injured on 02/03/2015.', `$& ${sentence}`);

test('item-missing: under review and decided by no item', () => {
  checkFinds(
    'item-missing',
    listed('Under review are requests for a knee brace and «Naproxen 550mg #60».', 'Knee brace: Upheld'),
  );
  checkFinds(
    'item-missing',
    listed('Valium, «Soma» and Zanaflex are under review.', 'Diazepam 5mg: Upheld', 'Tizanidine 4mg: Upheld'),
  );
  checkFinds(
    'item-missing',
    listed(
      'In dispute are an MRI of the knee, and «acupuncture (6 visits, low back)».',
      'MRI of the left knee: Upheld',
    ),
  );
});

test('item-missing: however the list is said, and a service of a category that no item has', () => {
  for (const sentence of [
    'The disputed items are an x-ray of the knee and a «home H-wave unit».',
    'The issues at dispute are an x-ray of the knee and «8 sessions of aquatic therapy».',
    'This review concerns the requests for an x-ray of the knee and an «ergonomic keyboard».',
    'The following are under dispute: an x-ray of the knee, «Lunesta 3mg #30».',
    'Requests for an x-ray of the knee and a «lumbar corset» were denied and are disputed here.',
  ])
    checkFinds('item-missing', listed(sentence, 'X-ray of the right knee: Upheld'));
});

test('item-missing: each kind of service is told from the others, under all of its names', () => {
  const kinds: readonly (readonly [listed: string, sameKind: string])[] = [
    ['gym membership', 'Health club, 6 months'],
    ['massage', 'Myofascial release'],
    ['wheelchair', 'Scooter, purchase'],
    ['psychotherapy', 'Cognitive behavioral therapy'],
    ['shock wave therapy', 'ESWT of the heel'],
    ['work hardening', 'Functional restoration program'],
  ];
  for (const [kind, sameKind] of kinds) {
    checkFinds('item-missing', listed(`Under review are requests for an EMG and «${kind}».`, 'EMG: Upheld'));
    checkSilent('item-missing', listed(`Under review is a request for ${kind}.`, `${sameKind}: Upheld`));
  }
});

test('item-missing: other names of a drug or service, what was approved, and other sentences are left alone', () => {
  checkSilent(
    'item-missing',
    listed('Under review is a request for Naproxen 550mg.', 'Anaprox DS 550mg #60: Upheld'),
    listed(
      'Under review are requests for an EMG of both legs and a urine drug screen.',
      'Electromyography of the lower extremities: Upheld',
      'UDS: Upheld',
    ),
    listed(
      'Under review are requests for a knee brace and Naproxen. Naproxen was already approved.',
      'Knee brace: Upheld',
    ),
    listed('Under review are requests for a knee brace and Naproxen, which was approved.', 'Knee brace: Upheld'),
    listed('The records under review are those of the last year, with a note on Naproxen.', 'Knee brace: Upheld'),
    listed('The provider requested Naproxen and an MRI. Naproxen is not in dispute.', 'Knee brace: Upheld'),
    listed('Under review are requests for medications and other services.', 'Knee brace: Upheld'),
    listed(
      'Physical therapy and massage are under review.',
      'Post-operative PT, 12 sessions, with myofascial release: Upheld',
    ),
  );
});

const letter = (outcome: string, ...decisions: string[]) =>
  `MAXIMUS FEDERAL SERVICES, INC.\nIndependent Medical Review\n\nMAXIMUS Case Number: CM13-0700001\n\n${outcome}. This means what it says.\n\n` +
  determinationWith(
    ...decisions.map((decision, i) => itemWith({ heading: `Service ${i + 1} of the knee: ${decision}` })),
  );

test('letter-outcome-disagrees: what the letter says that its outcome means', () => {
  const explained = (outcome: string, words: string, ...decisions: string[]) =>
    letter(
      `Final Determination: ${outcome}. This means we decided that ${words} of the disputed items are necessary.`,
      ...decisions,
    );
  checkFinds('letter-outcome-disagrees', explained('PARTIALLY OVERTURN', '«none»', 'Upheld', 'Overturned'));
  checkFinds('letter-outcome-disagrees', explained('UPHOLD', '«all»', 'Upheld'));
  for (const words of [
    'This means we have decided that',
    'This means that we decided that',
    'This  means\nthat  we\nhave  decided\nthat ',
    'This means\nwe\ndecided  that\n',
    'this   means   that   we   have   decided   that  ',
  ])
    checkFinds(
      'letter-outcome-disagrees',
      explained('UPHOLD', '«all»', 'Upheld').replace('This means we decided that', words),
    );
  checkSilent(
    'letter-outcome-disagrees',
    explained('UPHOLD', 'all', 'Upheld').replace('This means', 'As told, this means'),
  );
  checkSilent(
    'letter-outcome-disagrees',
    explained('PARTIALLY OVERTURN', 'some (but not all)', 'Upheld', 'Overturned'),
    explained('UPHOLD', 'none', 'Upheld'),
    explained('OVERTURN', 'all', 'Overturned'),
  );
});

test("letter-outcome-disagrees: against the items' decisions", () => {
  checkFinds('letter-outcome-disagrees', letter('«Final Determination: UPHOLD»', 'Upheld', 'Overturned'));
  checkFinds(
    'letter-outcome-disagrees',
    letter('«Final Determination: PARTIALLY OVERTURN»', 'Overturned', 'Overturned'),
  );
  checkSilent(
    'letter-outcome-disagrees',
    letter('Final Determination: UPHOLD', 'Upheld', 'Upheld'),
    letter('Final Determination: OVERTURN', 'Overturned'),
    letter('Final Determination: PARTIALLY OVERTURN', 'Upheld', 'Overturned'),
    letter('Final Determination: UPHOLD', 'Upheld', 'Modified'),
  );
});

test('placeholder-left: what is blackened where a fact stands, not a name in a summary or a rationale', () => {
  const bar = '\u2588'.repeat(6);
  checkFinds('placeholder-left', determinationWith(itemWith({ heading: `«${bar}» 50mg #60: Upheld` })));
  checkFinds('placeholder-left', determinationWith(itemWith({ heading: 'Norco «[REDACTED]»: Upheld' })));
  checkFinds(
    'placeholder-left',
    determinationWith(itemWith({ maximus: `Decision based on MTUS Chronic Pain, page «${bar}».` })),
  );
  checkFinds('placeholder-left', `«Case Number: ${bar}»\n\n${determinationWith(itemWith({}))}`);
  checkFinds('placeholder-left', determinationWith(itemWith({})).replace('50 year', `${bar.slice(1)}«${bar[0]} year»`));
  checkSilent(
    'placeholder-left',
    `Employee: ${bar}\n\n${determinationWith(itemWith({ rationale: `Dr. ${bar} asks for it. The request is not medically necessary.` }))}`,
  );
  checkSilent(
    'placeholder-left',
    ...['Follow-up with Dr. ██████', 'Consultation with [REDACTED]', 'Visit, ██████, MD'].map(heading =>
      determinationWith(itemWith({ heading: `${heading}: Upheld` })),
    ),
  );
});

test('placeholder-left: words of the template, blanks and empty credentials', () => {
  const summary = (words: string) =>
    determinationWith(itemWith({})).replace('The injured worker is a 50 year old female injured on 02/03/2015.', words);
  for (const words of [
    'The injured worker is «a  year old female» injured on 02/03/2015.',
    'The injured worker is «a -year-old right-handed man» with pain.',
    'She is 50 years old. A letter «dated the following» was received.',
    'She is 50 years old. A letter «dated ,» was received.',
    'She is 50 years old. A letter «dated  .» A second «dated   the following» came, one «dated the  following».',
    'She is 50 years old. A letter «dated the ;» was received.',
    'She is 50 years old. The «date of injury was .» She has pain.',
    'She is «[age]» years old. Seen on «MM/DD/YYYY».',
    'She is 50 years old. «<insert clinical findings>»',
    'She is 50 years old. The diagnoses are «[diagnosis]», the drug is «<medication>» since «{DATE}».',
    'She is 50 years old. The plan is «TBD». Findings: «[...]» Pain is rated «_/10» by «XXXX».',
    'She is 50 years old. She was «injured on ,» when she fell.',
    'She is 50 years old and was seen «on ____».',
    'She is 50 years old. «clinical case summary»',
    'This is a «XX» year old female seen on «XX/XX/XXXX».',
    'She is 50 years old. «(INSERT SUMMARY OF FINDINGS)» «<rationale>»',
    'She is 50 years old. «TODO»: look up the note. «Lorem ipsum» dolor. Diagnoses include «***» and «???», in that order.',
  ])
    checkFinds('placeholder-left', summary(words));
  for (const words of ['a', 'an', 'the', 'of', 'on', 'for', 'is', 'was', 'dated', '#', '$'])
    for (const blank of ['___', ' _____', '\t____'])
      checkFinds('placeholder-left', summary(`She is 50 years old. It says «${words}${blank}» there.`));
  checkSilent('placeholder-left', summary('She is 50 years old. It says the__ and a  ____ and that ____ there.'));
  checkSilent(
    'placeholder-left',
    summary('She is 50 years old. Is it so??? (Inserts are worn.) *** A note *** Size XX, 5 < 6.'),
  );
  checkFinds('placeholder-left', determinationWith(itemWith({ heading: '«disputed item»: Upheld' })));
  checkFinds('placeholder-left', determinationWith(itemWith({ heading: 'Knee brace: «[decision]»' })));
  checkFinds('placeholder-left', determinationWith(itemWith({ rationale: '«rationale»' })));
  const begun = determinationWith(itemWith({ maximus: 'Decision based on MTUS ' }));
  checkFinds('placeholder-left', begun.replace(' Decision based on MTUS', '«$&»'));
  checkFinds('placeholder-left', determinationWith(itemWith({ maximus: '«[guideline]»', rationale: '«[rationale]»' })));
  const credentials = 'State(s) of Licensure: Ohio\nCertification(s)/Specialty: Surgery\n\nCLINICAL';
  const credited = (block: string) => determinationWith(itemWith({})).replace('CLINICAL', block);
  checkFinds(
    'placeholder-left',
    credited(credentials.replace(': Ohio', ':').replace('State(s) of Licensure:', '«$&»')),
  );
  checkFinds('placeholder-left', credited(credentials.replace(': Surgery', ':').replace(/Cert.*?:/, '«$&»')));
  checkSilent(
    'placeholder-left',
    credited(credentials),
    credited(credentials.replace(': Ohio', ':\nOhio')),
    summary('She is 50. A year old injury hurts again, and the MRI is a year old.'),
    summary('She is 50. The letter is dated the following day, another dated the 3rd.'),
    summary('She is 50 [sic]. [X] Records. The body part she was injured on is the knee.'),
    summary('She is 50.\n________________\nClinical case summary and rationale follow.'),
    determinationWith(itemWith({ rationale: 'The rationale: it is not medically necessary.' })),
  );
});

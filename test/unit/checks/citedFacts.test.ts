import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseBlock, determinationWith, itemWith } from '../../support/frame';
import { checkFinds, checkSilent, problemsOf } from '../../support/problems';

const ODG = 'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG)';
const MTUS = 'Decision based on MTUS';

const cited = (heading: string, maximus: string, claims?: string, day = '12/28/2016'): string =>
  caseBlock(day) +
  determinationWith(itemWith({ heading: `${heading}: Upheld`, maximus, ...(claims === undefined ? {} : { claims }) }));

/** What is told of chapters of other parts: the chapter, the part, what may be meant instead. */
const chapters = (text: string) =>
  problemsOf(text).flatMap(({ facts }) =>
    facts.code === 'chapter-other-body-part' ? [`${facts.chapter} | ${facts.part} | ${facts.instead.join(', ')}`] : [],
  );

test('chapter-other-body-part: the chapter, the part, and the chapters that may be meant', () => {
  const NECK = 'Neck and Upper Back Complaints 2004';
  for (const [heading, maximus, claims, ...told] of [
    [
      'MRI of the cervical spine',
      `${MTUS} Knee Complaints 2004.`,
      undefined,
      `Knee Complaints | cervical spine | ${NECK}`,
    ],
    [
      'MRI of the cervical spine',
      `${MTUS} Knee Complaints 2004.`,
      `${MTUS} ${NECK}, Section(s): Special Studies.`,
      `Knee Complaints | cervical spine | ${NECK}`,
    ],
    [
      'MRI of the cervical spine',
      `${MTUS} Knee Complaints 2004.`,
      `${MTUS} Shoulder Complaints 2004.`,
      'Shoulder Complaints | cervical spine | ',
      `Knee Complaints | cervical spine | ${NECK}`,
    ],
    [
      'MRI of the cervical spine',
      `${MTUS} Knee Complaints 2004.`,
      `${ODG}, Neck.`,
      `Knee Complaints | cervical spine | ${NECK}`,
    ],
    ['MRI of the right elbow', `${ODG} Hip & Pelvis, Imaging.`, undefined, 'ODG Hip & Pelvis | elbow | '],
    ['MRI of the right elbow', `${ODG} Hip, Imaging.`, undefined, 'ODG Hip | elbow | '],
    ['MRI of the right elbow', `${ODG} Knee, Knee imaging, Hip, Ankle.`, undefined, 'ODG Knee & Hip | elbow | '],
    [
      'MRI of the right elbow',
      `${MTUS} Knee Complaints.`,
      undefined,
      'Knee Complaints | elbow | Elbow Complaints 2007',
    ],
    [
      'LSO brace, purchase',
      `${MTUS} Knee Complaints 2004.`,
      undefined,
      'Knee Complaints | low back (LSO) | Low Back Complaints 2004',
    ],
  ] as const)
    assert.deepEqual(chapters(cited(heading, maximus, claims)), told, `${heading} ${maximus} ${claims}`);
});

test('chapter-other-body-part: what fits beside it counts where there are several parts or chapters', () => {
  const KNEE = `${MTUS} Postsurgical Treatment 2009, Section(s): Knee`;
  checkSilent(
    'chapter-other-body-part',
    cited('Therapy for the neck and the right knee', `${KNEE}, and Low Back Complaints 2004.`),
    cited(
      'Therapy for the right knee',
      `${MTUS} Knee Complaints 2004, Low Back Complaints 2004, and Shoulder Complaints 2004.`,
    ),
    cited(
      'Therapy for the right knee',
      `${MTUS} Knee Complaints 2004, and Shoulder Complaints 2004, and Elbow Complaints 2007.`,
    ),
    cited('Therapy', `${MTUS} Knee Complaints 2004.`),
    cited('Therapy for the right knee', 'Decision based on Non-MTUS Citation Cochrane review of the elbow.'),
    cited('Therapy for the right knee', KNEE),
    cited('Therapy for the right elbow', KNEE),
  );
  checkFinds(
    'chapter-other-body-part',
    cited('Therapy for the right knee', `${KNEE}, and «Low Back Complaints 2004».`),
  );
  checkFinds(
    'chapter-other-body-part',
    cited('Therapy for the right knee', `${MTUS} «Low Back Complaints 2004».`, `${MTUS} Knee Complaints 2004.`),
  );
  checkFinds(
    'chapter-other-body-part',
    cited(
      'Therapy for the neck and the right knee',
      `${MTUS} «Low Back Complaints 2004».`,
      `${MTUS} Knee Complaints 2004.`,
    ),
  );
  checkFinds('chapter-other-body-part', cited('Therapy for the right elbow', `${ODG} «Imaging, Hip & Pelvis».`));
});

const bare = (...paragraphs: string[]): string =>
  determinationWith(itemWith({}), ['Valium 5mg #30: Upheld', ...paragraphs].join('\n\n'));

test('authority-not-cited: in an item without paragraphs, and beside sentences on others', () => {
  const says = (rationale: string): string => `Decision rationale: ${rationale}`;
  for (const paragraphs of [[], ['Claims Administrator guideline: None.'], ['MAXIMUS guideline: None.']])
    checkFinds('authority-not-cited', bare(...paragraphs, says('Per the «ODG», it helps.')));
  checkSilent(
    'authority-not-cited',
    bare(`Claims Administrator guideline: ${ODG}, Pain.`, says('Per the ODG, it helps.')),
    bare(`MAXIMUS guideline: ${ODG}, Pain.`, says('Per the ODG, it helps.')),
    bare('MAXIMUS guideline: None.'),
    bare(says('So it is (ODG 2008).')),
    bare(says('So it is in ODG, 2008.')),
    bare(says('The MTUS (ACOEM) and the MTUS - ACOEM, and MTUS, the ACOEM say so.')),
  );
  for (const rationale of [
    'The provider asks for it. Per the «ODG», it helps.',
    'Per the «ODG», it helps. The provider asks for it.',
    'Per the «ODG» of May, 2008, it helps.',
    'The «ODG», in 2008, said so.',
    'The «ODG» 24 says so.',
    'The «Official Disability Guideline» says so.',
  ])
    checkFinds('authority-not-cited', bare(says(rationale)));
  for (const words of [
    'claims administrator',
    'utilization reviewer',
    'UR',
    'carrier',
    'insurer',
    'adjuster',
    'provider',
    'treating',
    'cited',
    'does not address',
    'do not discuss',
    'did not mention',
    'does not contain',
    'refer to',
    'refers to',
    'silent',
  ])
    if (words !== 'utilization reviewer')
      checkSilent('authority-not-cited', bare(says(`Here ${words} stands by the ODG in it.`)));
});

test('no check throws or tells of what is not there where parts of items are missing', () => {
  const parts = [
    'Claims Administrator guideline: Decision based on MTUS Knee Complaints 2004.',
    `MAXIMUS guideline: ${ODG}, Low Back.`,
    'Decision rationale: The left knee is well. The request is not medically necessary.',
  ];
  for (let kept = 1; kept < 8; kept++) {
    const left = parts.filter((_, i) => kept & (1 << i));
    for (const heading of ['Right knee brace 5% #60: Upheld', 'Right knee brace', 'Right knee brace: Denied']) {
      const codes = problemsOf(caseBlock('12/28/2016') + determinationWith([heading, ...left].join('\n\n'))).map(
        ({ code }) => code,
      );
      assert.equal(codes.includes('rationale-missing'), (kept & 4) === 0, `${heading} ${kept}`);
    }
  }
});

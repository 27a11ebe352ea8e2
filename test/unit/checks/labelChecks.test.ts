import assert from 'node:assert/strict';
import { test } from 'node:test';
import { determinationWith, itemWith } from '../../support/frame';
import { checkFinds, checkSilent, fixed, problemsOf } from '../../support/problems';

const CLAIMS =
  'Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.';
const MAXIMUS = 'MAXIMUS guideline: The Expert Reviewer did not cite any medical evidence for its decision.';
const RATIONALE = 'Decision rationale: The request is not medically necessary.';
const item = (...paragraphs: string[]) => determinationWith(paragraphs.join('\n\n'));
const whole = determinationWith(itemWith({}));
const withLabel = (label: string) => item('Knee brace: Upheld', CLAIMS, MAXIMUS.replace(/^.*?:/, label), RATIONALE);
const withClaims = (label: string) => item('Knee brace: Upheld', CLAIMS.replace(/^.*?:/, label), MAXIMUS, RATIONALE);
const withRationale = (label: string) => item('Knee brace: Upheld', CLAIMS, MAXIMUS, RATIONALE.replace(/^.*?:/, label));

test('label-misspelt: what is a slip or two away from a label is read as it, and nothing is missing', () => {
  const texts = [
    ...['MAX1MUS guideline:', 'MAXlMUS guldeline:', 'MAXIMU5 guideIine:', 'MAXIMUS guide1ine ;', 'MAXMUS guideline:'],
    ...[
      'MAXIMUSguideline:',
      'MAXI MUS guideline:',
      'MAXIMUS guidelline:',
      'MAXIMUS guideline -',
      'rnaxirnus guideline:',
    ],
  ].map(label => withLabel(`«${label}»`));
  texts.push(
    ...['Claims Adminstrator guideIine:', 'CLAIMS ADMINISTRATOR GUIDLINE:', 'Claim Administrator guideline:'].map(
      label => withClaims(`«${label}»`),
    ),
    ...[
      'Decision rational:',
      'Decision Rationale -',
      'Decisi0n rationa1e:',
      'Rationale:',
      'RATIONALE:',
      'Rationa1e:',
    ].map(label => withRationale(`«${label}»`)),
  );
  for (const text of texts) {
    checkFinds('label-misspelt', text);
    const codes = problemsOf(text.replace(/[«»]/g, '')).map(({ code }) => code);
    assert.deepEqual(codes, ['label-misspelt'], text);
  }
});

test('label-misspelt: a published label in whatever capitals, prose and other lines are left alone', () => {
  checkSilent(
    'label-misspelt',
    whole,
    withLabel('maximus guidelines:'),
    withClaims("CLAIMS ADMINISTRATOR'S GUIDELINE:"),
    determinationWith(
      itemWith({ rationale: 'Seen twice.\nRationale: none was given. It is not medically necessary.' }),
    ),
    determinationWith(itemWith({ rationale: 'So says the\nMTUS guideline: it is not medically necessary.' })),
    determinationWith(itemWith({ rationale: 'So says\nMaximus: it is not medically necessary.' })),
    determinationWith(itemWith({ maximus: 'Decision based on MTUS Knee Complaints 2004.\nRationale: see below.' })),
  );
});

test('label-misspelt: the fix writes the label, and no other fix puts a second paragraph beside it', () => {
  assert.equal(fixed(withLabel('MAX1MUS guideline:'), 'label-misspelt'), withLabel('MAXIMUS guideline:'));
  assert.equal(fixed(withRationale('Rationale:'), 'label-misspelt'), withRationale('Decision rationale:'));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { determinationWith, itemWith } from '../../support/frame';
import { checkFinds, checkSilent, problemsOf } from '../../support/problems';

const decided = (decision: string, rationale: string) =>
  determinationWith(itemWith({ heading: `Acupuncture, 6 visits for the low back: ${decision}`, rationale }));

const severityOf = (decision: string, rationale: string) =>
  problemsOf(decided(decision, rationale)).find(({ code }) => code === 'decision-contradicts-rationale')?.severity;

test('decision-contradicts-rationale: plain however the verdict is put', () => {
  for (const verdict of [
    'is medically necessary',
    'are medically necessary',
    'was medically necessary',
    'were medically necessary',
    'is therefore medically necessary',
    'is thus medically necessary',
    'is hence medically necessary',
    'is also medically necessary',
    'is considered medically necessary',
    'is deemed medically necessary',
    'is found to be medically necessary',
    'is determined to be medically necessary',
    'is felt to be medically necessary',
    'is judged medically necessary',
    'is both reasonable and medically necessary',
    'is therefore found to be both reasonable and medically necessary',
    'is medically appropriate',
    'is medically necessary and appropriate',
    'is medically necessary and is appropriate',
    'is medically necessary nor denied'.replace('nor denied', 'and approved'),
    'is medically necessary at this time',
    'is medically necessary as requested',
    'is medically necessary for this worker',
    'is medically necessary for the injured worker',
    'is medically necessary for this employee',
    'is medically necessary for the claimant',
    'is medically necessary in this case',
    'is medically necessary in the care of the patient',
    'is medically necessary, based on the guidelines',
    'is medically necessary per the MTUS',
    'is medically necessary according to the MTUS',
    'is medically necessary, in accordance with the MTUS',
    'is medically necessary given the findings',
    'is medically necessary under the MTUS',
  ])
    assert.equal(severityOf('Upheld', `The request ${verdict}.`), 'error', verdict);
  for (const verdict of [
    'is not medically necessary',
    'is not considered medically necessary',
    'is not deemed medically necessary',
    'is medically unnecessary',
    'is considered not medically necessary',
    'is not medically necessary or supported',
  ])
    assert.match(severityOf('Overturned', `The request ${verdict}.`) ?? '', /error|warning/, verdict);
});

test('decision-contradicts-rationale: no error where a word makes the sentence doubtful', () => {
  const words =
    'if|unless|whether|although|though|while|whereas|provided that|should|would|could|may|might|until|provider|physician|doctor|surgeon|dr|' +
    'utilization|UR|administrator|appeal|attorney|letter|argue|argues|state|states|stated|opine|opines|opined|believe|believes|believed|feels|' +
    'claims|question|earlier|previous|previously|prior|past|subsequent|initially|instead|rather|alternative|otherwise|except|than|generic|trial|' +
    'partial|partially|portion|part of|taper|tapering|wean|weaning|modified|modification|reduced|limited|lesser|fewer|only|patients|those|cases|' +
    "surgical intervention|surgery|not|no|never|cannot|neither|nor|none|hardly|denied|nothing|isn’t|doesn't|without|lack|lacks|lacking|fail|" +
    'fails|failed|failure|insufficient|absence|unclear|doubt|doubtful|questionable|unable';
  for (const word of words.split('|'))
    assert.notEqual(severityOf('Upheld', `For this ${word} of it the request is medically necessary.`), 'error', word);
  for (const word of ['As', 'Since', 'Because', 'While', 'When', 'Once', 'Even', 'However', 'Only'])
    assert.notEqual(severityOf('Upheld', `${word} she is better the request is medically necessary.`), 'error', word);
  for (const lead of ['As such', 'As noted', 'Overall', 'For a third reason'])
    assert.equal(severityOf('Upheld', `${lead}, the request is medically necessary.`), 'error', lead);
});

test('decision-contradicts-rationale: no error where another verdict of the rationale agrees with the decision', () => {
  for (const other of [
    'It is not medically needed.',
    'It is not supported.',
    'It should not be considered medically apt.',
    'It is notmedically apt.',
    'That is not deemed supported.',
    'That is not authorized.',
    'That is not certified.',
    'That is not approved.',
    'That is not warranted.',
    'That is not justified.',
    'That is not indicated.',
    'That is unnecessary.',
    'That cannot be.',
    'That was non-certified.',
    'That was noncertified.',
    'It was upheld.',
    'It was denied.',
    'That is not a medical necessity.',
    'That is not of medical necessity.',
    'Necessity was not seen.',
  ])
    assert.notEqual(severityOf('Upheld', `${other} The request is medically necessary.`), 'error', other);
  for (const other of [
    'That is medically necessary.',
    'Those are medically appropriate.',
    'That is both medically necessary.',
    'That was therefore reasonable and medically necessary.',
    'That, deemed medically necessary, helps.',
    'That, considered thus medically necessary, helps.',
    'It was overturned.',
    'That is supported.',
    'Those are authorized.',
    'Those are certified.',
    'That is approved.',
    'That is warranted.',
    'That is justified.',
    'The criteria are met.',
    'The criteria is met.',
    'The criteria have been met.',
    'Necessity is established.',
    'Necessity has been clearly demonstrated.',
    'Necessity was well supported.',
    'The necessity of them are met.',
    'Necessity was shown.',
  ])
    assert.notEqual(severityOf('Overturned', `${other} The request is not medically necessary.`), 'error', other);
  assert.equal(severityOf('Upheld', 'Pain is seen. The request is medically necessary.'), 'error');
  assert.equal(severityOf('Overturned', 'Pain is seen. The request is not medically necessary.'), 'error');
});

test('decision-contradicts-rationale: silent where the sentence is another’s, a condition or a rule', () => {
  for (const sentence of [
    'When pain returns acupuncture is medically necessary.',
    'Unless pain ends acupuncture is medically necessary.',
    'Until then acupuncture is medically necessary.',
    'Previously acupuncture was medically necessary.',
    'Initially acupuncture was medically necessary.',
    'Acupuncture is medically necessary if the pain returns.',
    'Acupuncture is medically necessary if it helps.',
    'Acupuncture is medically necessary unless she is well.',
    'Acupuncture is medically necessary until he is well.',
    'Acupuncture is medically necessary whether they help or not.',
    'Acupuncture is medically necessary if symptoms return.',
    'For patients who have pain acupuncture is medically necessary.',
    'For those with pain acupuncture is medically necessary.',
    'For cases where pain lasts acupuncture is medically necessary.',
    'For patients in whom pain lasts acupuncture is medically necessary.',
    'In another review acupuncture was medically necessary.',
    'By the prior determination acupuncture was medically necessary.',
    'By the previous decision acupuncture was medically necessary.',
    'For the past request acupuncture was medically necessary.',
    'More than a trial of acupuncture is medically necessary.',
    'Fewer than ten visits are medically necessary.',
    'It is possible that acupuncture is medically necessary.',
  ])
    checkSilent('decision-contradicts-rationale', decided('Upheld', sentence));
  const people = 'provider|physician|doctor|surgeon|letter|appeal|attorney|administrator|utilization review';
  const said =
    'argue|argues|argued|state|states|stated|say|says|said|opine|opines|opined|believe|believes|believed|feel|feels|felt|held|holds|found|' +
    'maintain|maintains|wrote|writes';
  const verbs = said.split('|');
  for (const [i, who] of people.split('|').entries())
    for (const verb of verbs.filter((_, j) => j % 9 === i))
      checkSilent(
        'decision-contradicts-rationale',
        decided('Upheld', `The ${who} ${verb} that acupuncture is medically necessary.`),
      );
});

test('conclusion-missing: any word of a verdict in the last sentence, or in one on the request', () => {
  const words =
    'necessary|needed|supports|support|warranted|justified|approved|certified|upheld|uphold|overturned|denied|denial|authorized|authorised|' +
    'granted|reasonable|appropriate|indicated|recommended|meet|meets|met|concurs|agrees|affirmed|rejected|allowed';
  const label = (rationale: string) =>
    decided('Upheld', rationale).replace('Decision rationale:', '«Decision rationale:»');
  for (const word of words.split('|'))
    checkSilent('conclusion-missing', decided('Upheld', `He fell. A thing ${word}, so to say.`));
  for (const about of ['request', 'requested', 'therefore', 'thus', 'as such', 'hence', 'accordingly', 'in conclusion'])
    checkSilent('conclusion-missing', decided('Upheld', `The ${about} thing meets it. He fell.`));
  checkFinds('conclusion-missing', label('The old thing meets it. He fell.'));
  checkFinds('conclusion-missing', label('The requested thing is old. He fell.'));
});

test('decision-contradicts-rationale: what is quoted within the sentence, or stands in the middle of it, is no condition', () => {
  for (const sentence of [
    'The “criteria, if the pain lasts,” are met and acupuncture is medically necessary.',
    'The "criteria, if the pain lasts," are met and acupuncture is medically necessary.',
    'As hard as it may be, acupuncture is medically necessary.',
  ])
    checkFinds('decision-contradicts-rationale', decided('«Upheld»', sentence));
  checkSilent(
    'decision-contradicts-rationale',
    decided('Upheld', 'If pain returns, while it lasts long, acupuncture is medically necessary.'),
  );
});

test('decision-contradicts-rationale: a verdict on what is brought in anew, and on a visit of those asked for', () => {
  for (const subject of ['A visit', 'A session', 'A treatment', 'Visits', 'Sessions', 'Treatments'])
    checkFinds('decision-contradicts-rationale', decided('«Overturned»', `${subject} is not medically necessary.`));
  for (const subject of ['A vacation', 'An airing', 'Another vacation'])
    checkSilent('decision-contradicts-rationale', decided('Overturned', `${subject} is not medically necessary.`));
});

test('decision-contradicts-rationale: a second verdict on the whole request, and on a thing beside it', () => {
  const twice = (first: string, second: string) =>
    determinationWith(
      itemWith({
        heading: 'MRI of the knee without contrast: «Overturned»',
        rationale: `${first} is medically necessary. ${second} is not medically necessary.`,
      }),
    );
  const whole =
    'request|requests|treatment|treatments|service|services|procedure|procedures|study|studies|imaging|test|tests|item|items|such|both|' +
    'continuing|continuation|further|additional|more|visit|visits|session|sessions';
  for (const word of whole.split('|'))
    checkFinds('decision-contradicts-rationale', twice('The request', word[0]!.toUpperCase() + word.slice(1)));
  for (const subject of ['Contrast of it', 'Contrast on this day'])
    checkFinds('decision-contradicts-rationale', twice('The request', subject));
  checkFinds('decision-contradicts-rationale', twice('The request for it', 'Contrast'));
  for (const subject of ['Contrast', 'Contrast for it', 'Sedation for this'])
    checkSilent('decision-contradicts-rationale', twice('The request', subject).replace(/[«»]/g, ''));
});

import { test } from 'node:test';
import { determinationWith, itemWith } from '../../support/frame';
import { checkFinds, checkSilent } from '../../support/problems';

const SUMMARY = 'The injured worker is a 50 year old female injured on 02/03/2015.';
const aged = (rationale: string, summary = SUMMARY) =>
  determinationWith(itemWith({ rationale: `${rationale} The request is not medically necessary.` })).replace(
    SUMMARY,
    summary,
  );

test('age-differs: another age of the worker, or one that no worker has', () => {
  for (const words of [
    'This «85»-year-old woman has taken it.',
    'The «57» year old injured worker has locking.',
    'The patient is a «35»-year-old female.',
    'This right-handed «65» year old, obese female is better.',
  ])
    checkFinds('age-differs', aged(words));
  checkFinds('age-differs', aged('It is long.', 'The injured worker is a «505» year old female.'));
  checkFinds('age-differs', aged('It is long.', 'The injured worker is a «5» year old female.'));
  for (const years of ['11', '101', '3'])
    checkFinds('age-differs', aged('It is long.', `The injured worker is a «${years}» year old female.`));
  for (const years of ['12', '100'])
    checkSilent('age-differs', aged('It is long.', `The injured worker is a ${years} year old female.`));
  for (const years of ['48', '52']) checkSilent('age-differs', aged(`This ${years}-year-old woman has taken it.`));
  for (const years of ['47', '53']) checkFinds('age-differs', aged(`This «${years}»-year-old woman has taken it.`));
  checkFinds('age-differs', aged('It is long.', `${SUMMARY} This «60» year old woman is better.`));
});

test('age-differs: reports of two years, other times, ages of others', () => {
  checkSilent(
    'age-differs',
    ...[
      'This 48-year-old woman has taken it, as the 52 year old patient says.',
      'In 2009 this 43-year-old woman was well.',
      'The 40-year-old woman that she was at the time was well.',
      'She has a 7 year old son and a 15-year-old daughter. A 30-year-old man was there.',
      'A study of 45-year-old men shows little. The guideline is for the over 65 year old.',
      'The letter says: “This 30-year-old woman is better.”',
      'The 7 year old injury is healed. The 30-year-old male friend drove.',
    ].map(words => aged(words)),
    aged('This 30-year-old woman is better.', 'The injured worker fell.'),
  );
});

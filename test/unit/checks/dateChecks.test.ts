import assert from 'node:assert/strict';
import { test } from 'node:test';
import { determinationWith, itemWith } from '../../support/frame';
import { checkFinds, checkSilent, problemsOf } from '../../support/problems';

interface Days {
  readonly injury?: string;
  readonly denial?: string;
  readonly application?: string;
  readonly assigned?: string;
  readonly decision?: string;
}

const block = ({ injury, denial, application, assigned, decision }: Days) =>
  [
    'Case Number:    CM16-0700099',
    `Date Assigned:  ${assigned ?? '01/10/2017'}      Date of Injury:       ${injury ?? '02/03/2015'}`,
    `Decision Date:  ${decision ?? '02/08/2017'}      UR Denial Date:       ${denial ?? '12/20/2016'}`,
    `Priority:       Standard        Application Received: ${application ?? '12/28/2016'}`,
    '',
    '',
  ].join('\n');

const told = (summary: string, days: Days = {}, ...items: string[]) =>
  block(days) +
  determinationWith(...(items.length > 0 ? items : [itemWith({})])).replace(
    'The injured worker is a 50 year old female injured on 02/03/2015.',
    summary,
  );

test('date-differs: the date of injury', () => {
  for (const summary of [
    'The injured worker is a 44 year old female who sustained an industrial injury on «02/05/2015».',
    'The patient has a date of injury of «2/3/14».',
    'She has a reported date of injury on «03/02/2015».',
    'He (DOI: «02/03/2016») has low back pain.',
    'He was injured on «02/04/2015» when a chain broke.',
    'She sustained injuries to the neck and low back on «02/04/2015».',
    'She reports a work injury dated «02-04-\n2015».',
  ])
    checkFinds('date-differs', told(summary));
});

test('date-differs: other injuries, cumulative trauma and other events are left alone', () => {
  checkSilent(
    'date-differs',
    ...[
      'She was injured on 02/03/2015.',
      'She was injured on 2/3/15.',
      'She reports a cumulative trauma from 10/04/2008 to 10/04/2010.',
      'She reports a cumulative trauma with a date of injury of 10/04/2010.',
      'The dates of injury are 01/02/2012 and 05/06/2013.',
      'She was first hurt in the low back on 03/02/2009 while she served another employer.',
      'A prior injury on 03/02/2009 has healed.',
      'She was injured on 01/01/2012 and again on 05/05/2013.',
      'After the injury of the knee she had surgery on 05/05/2016.',
      'She had surgery on 05/05/2016 for the injured knee.',
      'The injury was seen by a physician on 02/09/2015.',
      'She sustained an injury to the knee and was seen on 02/09/2015.',
      'The motor vehicle accident of 02/01/2001 was before this claim.',
      'She had an injury between 01/01/2014 and 02/02/2015.',
      'She is a 44 year old worker seen on 11/28/2016.',
    ].map(summary => told(summary)),
  );
});

test('date-differs: the UR denial and the application', () => {
  checkFinds('date-differs', told('The utilization review denial of «12/22/2016» refused all of it.'));
  checkFinds('date-differs', told('The UR determination dated «12-21-2016» was negative.'));
  checkFinds('date-differs', told('On «12/12/2016» Utilization Review denied the two requests.'));
  checkFinds('date-differs', told('The application for independent medical review was received on «12/29/2016».'));
  checkSilent(
    'date-differs',
    ...[
      'The report of 12/13/2016 was reviewed by Utilization Review on 12/15/2016.',
      'The utilization review denial of 12/20/2016 refused all of it.',
      'A utilization review denial of 05/20/2016 refused acupuncture.',
      'A prior UR denial dated 12/10/2016 refused acupuncture.',
      'The MRI was denied on 12/10/2016.',
      'The application was signed on 12/27/2016.',
      'The UR denial of 12/22/2016 was mended by that of 12/20/2016.',
    ].map(summary => told(summary)),
  );
});

test('dates-out-of-order: the procedure', () => {
  checkFinds('dates-out-of-order', told('x', { denial: '12/22/2016', application: '«12/02/2016»' }));
  checkFinds('dates-out-of-order', told('x', { decision: '«02/08/2016»' }));
  checkFinds('dates-out-of-order', told('x', { injury: '02/03/2017', denial: '«12/20/2016»' }));
  checkSilent(
    'dates-out-of-order',
    told('x'),
    told('x', { denial: '12/28/2016', application: '12/28/2016', assigned: '12/28/2016' }),
    told('x', { denial: '03/20/2016' }),
  );
});

test('dates-out-of-order: a service before the injury', () => {
  const heading = (day: string) => itemWith({ heading: `Retrospective Norco 5mg (DOS ${day}): Upheld` });
  checkFinds('dates-out-of-order', told('x', {}, heading('«01/16/2015»')));
  checkSilent(
    'dates-out-of-order',
    told('x', {}, heading('02/03/2015')),
    told('She reports a cumulative trauma.', {}, heading('01/16/2015')),
    told('x', {}, itemWith({ rationale: 'A note of 01/16/2012 is on file. The request is not medically necessary.' })),
  );
});

test('date-invalid: days that no calendar has', () => {
  checkFinds('date-invalid', told('x', { decision: '«02/30/2017»' }));
  checkFinds('date-invalid', told('She was seen on «11/31/2016».'));
  checkFinds('date-invalid', told('x', {}, itemWith({ heading: 'Retrospective Norco 5mg (DOS «02/30/16»): Upheld' })));
  checkFinds('date-invalid', told('She was seen on «10/04/\n2106».'));
  checkSilent(
    'date-invalid',
    ...[
      'She was seen on 02/29/2016.',
      'Scores of 5/20/40 are noted, and sets of 3-15-30.',
      'See https://www.example.org/13/45/2016/index.html for more.',
      'The number 00-45-67-2016 is that of the chart, 12-3456-789 of the device.',
    ].map(summary => told(summary)),
  );
});

test('a slip in one date is told once', () => {
  const codes = problemsOf(told('x', { application: '02/30/2016' })).map(problem => problem.code);
  assert.deepEqual(
    codes.filter(code => code !== 'nothing-cited'),
    ['date-invalid'],
  );
});

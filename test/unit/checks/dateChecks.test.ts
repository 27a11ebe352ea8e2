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
    'This is a 44 year old female with a «02/04/2015» date of injury.',
    'The claimant is a 44 year old woman with a «02/04/2015» injury to the low back.',
    'On «02/04/2015», this 44 year old female was injured at work.',
    'This 44 year old female was injured in the course of employment on «02/04/2015».',
    'The patient, a 44 year old barista, noticed a gradual onset of low back pain on «02/04/2015».',
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
      'The 02/09/2015 injury report lists the neck.',
      'On 02/09/2015 this 44 year old female was seen after she was injured.',
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

/** The case block has the UR denial on 12/20/2016. */
test('date-differs: the ways in which a text tells of the UR denial', () => {
  for (const sentence of [
    'The prior utilization review dated «12/21/2016» denied the request.',
    'The previous utilization review determination was dated «12/21/2016».',
    'The original UR decision was made on «12/21/2016».',
    'The initial denial letter («12/21/2016») was read.',
    'The prior review of «12/21/2016» refused it.',
    'The initial determination on «12/21/2016» refused it.',
    'The request was previously reviewed on «12/21/2016».',
    'The UR dated «12/21/2016» refused it.',
    'UR («12/21/2016») refused it.',
    'The request was non-certified on «12/21/2016».',
    'The request was denied by UR on «12/21/2016».',
    'The treatment was modified by utilization review on «December 21, 2016».',
    'On «12/21/2016» the request was denied by UR.',
    'In a Utilization Review Report dated «12/21/2016», the claims administrator failed to approve the request.',
    'In its decision of «12/20/15», utilization review did not certify the treatment.',
    'Utilization Review denied ibuprofen on «12/02/2016».',
    'The original history of this request: a UR denial of «12/21/2016».',
    'On «12/21/2016», Utilization Review (UR) non-certified the request.',
    'The Utilization Review (UR) dated «12/21/2016» non-certified the request.',
    'The request was not certified in the pre-authorization process on «12/21/2016».',
    'The utilization review determination being challenged is dated «12/21/2016».',
    'The UR decision under appeal, dated «12/21/2016», denies all of them.',
    'The disputed UR decision is that of «12/21/2016».',
    'UR of «12-21-16» certified the urinalysis and non-certified the others.',
    'UR («12/21/2016») approved gabapentin; denied the remainder.',
    'The «12/21/2016» review by the claims administrator denied the treatment.',
    'In its «12/21/2016» denial UR wrote that nothing had been received.',
    'The «12/21/2016» utilization review denied the treatment.',
    'It denied ibuprofen in a letter dated «12/21/2016».',
    'UR rendered its decision on «12/21/2016».',
    'Notice of denial was sent on «12/21/2016».',
    'The denial is dated «12/21/2016».',
    'UR denial date: «12/21/2016».',
    "The claims examiner's letter of «12/21/2016» denied the treatment.",
    'The physician reviewer on «12/21/2016» recommended non-certification of the treatment.',
    'The treatment was turned down by UR on «12/21/2016».',
    'On «12/21/2016» the treatment was found not medically necessary by UR.',
    "The request was denied by an adjuster's physician reviewer on «12/21/2016».",
  ]) {
    checkFinds('date-differs', told(sentence));
    checkFinds(
      'date-differs',
      told('x', {}, itemWith({ rationale: `${sentence} The request is not medically necessary.` })),
    );
  }
});

test('date-differs: what tells of no denial, of another one, or of two is left alone', () => {
  checkSilent(
    'date-differs',
    ...[
      'The prior UR was dated 12/21/2016. The denial of 12/20/2016 followed it.',
      'The UR dated 12/21/2016 and the UR dated 12/22/2016 were read.',
      'Six visits were approved by UR on 12/10/2016.',
      'The MRI was denied by UR on 12/10/2016.',
      'A prior utilization review dated 12/10/2016 refused acupuncture.',
      'The appeal was denied by UR on 12/28/2016.',
      'The request was sent to Utilization Review on 12/12/2016.',
      'The prior UR dated 03/02/2016 denied the request.',
      'The claim was denied on 12/21/2016.',
      'The initial report of 12/21/2016 was read.',
      "The insurer's letter of 12/21/2016 asks for records.",
      'The physician reviewer on 12/21/2016 spoke with the surgeon.',
      'The 12/21/2016 denial of the claim was withdrawn.',
      'The 12/21/2016 review of records lists three visits.',
      'Her appeal of 12/21/2016 of the UR denial was submitted.',
    ].map(summary => told(summary)),
  );
});

test('date-differs: the date of injury in a rationale, and of a claim', () => {
  const reasoned = (sentence: string, summary = 'She was injured on 02/03/2015.') =>
    told(summary, {}, itemWith({ rationale: `${sentence} The request is not medically necessary.` }));
  for (const sentence of [
    'The date of injury was «02/05/2015».',
    'This is an occupational claim from «02/05/2015».',
    'The original date of injury is «02/05/2015».',
    'She has a history of an industrial injury on «02/05/2015».',
    'The injury occurred on «02/05/2015».',
  ])
    checkFinds('date-differs', reasoned(sentence));
  checkFinds(
    'date-differs',
    reasoned('This is an occupational claim from «02/05/2015».', 'She has a cumulative trauma.'),
  );
  checkFinds('date-differs', told('This is a 50 year old female who slipped on a stair on «02/05/2015».'));
  checkSilent(
    'date-differs',
    reasoned('The date of injury was 02/05/2015.', 'She has a cumulative trauma.'),
    reasoned('The date of injury was 02/05/2015, or 02/03/2015.'),
    reasoned('A prior injury on 02/05/2012 has healed.'),
    told('This is a 50 year old female who slipped in May and was seen on 02/05/2015.'),
    told('This is a 50 year old female who fell and had surgery on 02/05/2015.'),
  );
});

test('request-before-injury: a visit before the injury, a request after the denial', () => {
  for (const sentence of [
    'The request for authorization dated «02/03/2014» asks for it.',
    'She was seen on «02/01/2015» by the treating physician.',
    'In a progress report dated «January 3, 2015» the pain was 6/10.',
    'The RFA is dated «12/28/2016».',
    'The provider submitted the request for authorization on «12/28/2016».',
    'On «12/28/2016» the physician signed the RFA.',
  ])
    checkFinds('request-before-injury', told(sentence));
  checkFinds(
    'request-before-injury',
    told('The RFA is dated «12/28/2016».').replace(/ {6}Date of Injury: .*/, ''), // a block without that day
  );
  checkSilent(
    'request-before-injury',
    ...[
      'The request for authorization dated 12/01/2016 asks for it.',
      'She was seen on 02/05/2015.',
      'A prior visit on 02/01/2015 was for the other knee.',
      'She was seen on 02/01/1999.',
      'An MRI report of 02/01/2015 showed nothing.',
      'A new request for authorization dated 12/28/2016 asks for more.',
      'She was seen on 02/01/2014. She was seen on 03/01/2014. She was seen on 04/01/2014.',
      'She has a cumulative trauma. She was seen on 02/01/2015.',
      'She was seen on 12/28/2016.',
    ].map(summary => told(summary)),
  );
});

test('date-invalid: years that no case has', () => {
  for (const year of ['3026', '20216', '2061', '0216', '1016'])
    checkFinds('date-invalid', told(`She was seen on «10/04/${year}».`));
  checkFinds('date-invalid', told('She was seen on «October 4, 3026».'));
  checkFinds('date-invalid', told('She was seen on «October 4, 20216».'));
  checkSilent('date-invalid', told('She is to be seen on 02/28/2018. The number is 10/04/201677.'));
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

test('dates-out-of-order: a service behind its review, a day behind the decision, a period that runs backwards', () => {
  const heading = (day: string) => itemWith({ heading: `Retrospective Norco 5mg (DOS ${day}): Upheld` });
  checkFinds('dates-out-of-order', told('x', {}, heading('«12/22/2016»')));
  for (const summary of [
    'On «11/10/2017» she complained of pain.',
    'An MRI dated «August 2, 2018» showed a tear.',
    'She was seen on «3 March 2017» for low back pain. She was seen again on 04/03/2017.',
    'Records from «09/01/2015 to 04/02/2015» were reviewed.',
    'Records from «September 1, 2015 through April 2, 2015» were reviewed.',
  ])
    checkFinds('dates-out-of-order', told(summary));
  checkFinds(
    'dates-out-of-order',
    told(
      'x',
      {},
      itemWith({ rationale: 'A report of «11/10/2017» notes pain. The request is not medically necessary.' }),
    ),
  );
  checkSilent(
    'dates-out-of-order',
    told('x', {}, heading('12/20/2016')),
    told('x', {}, itemWith({ heading: 'Norco 5mg (DOS 12/22/2016): Upheld' })),
    told('x', {}, itemWith({ heading: '12 visits (DOS 12/01/2016 - 03/31/2017): Upheld' })),
    ...[
      'The surgery was scheduled for 03/01/2017.',
      'She was placed on disability until 04/01/2017.',
      'She was found to be disabled from 10/01/2016 to 04/01/2017.',
      'The therapy was certified from 03/01/2017 to 06/30/2017.',
      'The review had certified 12 visits for the period 12/01/2016 - 03/31/2017.',
      'The patient has surgery on 03/01/2017.',
      'On 03/01/2017 the patient has a visit, and was told so.',
      'She was asked to return 03/01/2017, and to be seen on 03/08/2017.',
      'An authorization was given with an end date of 03/31/2017.',
      'The ODG (updated 11/22/2017) was read.',
      'On 11/10/2016 she complained of pain. She was seen on 02/08/2017.',
      'On 11/10/2061 she complained of pain.',
      'Records from 04/02/2015 to 09/01/2015 and from 09/01/2015 to 09/01/2015 were reviewed.',
      'The report of 09/01/2015 refers to 04/02/2015.',
    ].map(summary => told(summary)),
  );
  // Where the case block itself is out of order, its decision date is the one in doubt.
  checkFinds('dates-out-of-order', told('On 11/10/2016 she complained of pain.', { decision: '«02/08/2016»' }));
});

test('date-differs: days in words, in any order, and as computers write them', () => {
  for (const day of ['the 4th of February 2015', '4 February 2015', 'February 4th, 2015', '2015-02-04', '02.04.2015'])
    checkFinds('date-differs', told(`She was injured on «${day}» when a chain broke.`));
  checkFinds('date-differs', told('The prior utilization review of «December 21st, 2016» denied it.'));
  checkSilent(
    'date-differs',
    ...['the 3rd of February 2015', '3 Feb. 2015', 'February 3rd, 2015', '2015-02-03', '02.03.2015'].map(day =>
      told(`She was injured on ${day} when a chain broke.`),
    ),
  );
  checkSilent('date-invalid', told('She saw version 25.13.2014 and number 2014-15-45 on 25.12.2014.'));
  checkFinds('date-invalid', told('She was seen on «31 September 2016».'));
});

test('date-differs: an application is sent before it is received, never behind that', () => {
  for (const words of ['was submitted on', 'form was mailed on', 'for IMR was sent on']) {
    checkFinds('date-differs', told(`The application ${words} «01/04/2017».`));
    checkSilent('date-differs', told(`The application ${words} 12/23/2016.`));
  }
  checkFinds('date-differs', told('The IMR request was received on «12/23/2016».'));
});

test('date-invalid: a year alone', () => {
  checkFinds('date-invalid', told('She has used Valium since «2103».'));
  checkFinds('date-invalid', told('She had a fusion in early «3012», and therapy.'));
  checkSilent(
    'date-invalid',
    told('She has used it since 2013. The code was seen in 2250 patients, and since 1998.'),
    told('She was given 10 units in 1500 ML of saline, and 5 in 2500 IU (twice). She drank less than in 1700 (once).'),
  );
});

test('date-invalid: days that no calendar has', () => {
  checkFinds('date-invalid', told('x', { decision: '«02/30/2017»' }));
  checkFinds('date-invalid', told('x', { decision: '«02/30/17»' }));
  checkFinds('date-invalid', told('She was seen on «11/31/2016».'));
  checkFinds('date-invalid', told('x', {}, itemWith({ heading: 'Retrospective Norco 5mg (DOS «02/30/16»): Upheld' })));
  checkFinds('date-invalid', told('She was seen on «10/04/\n2106».'));
  for (const words of ['She was seen on «09/31/16».', 'On «13-45-16» she fell.', 'The report of «9/31/16» is on file.'])
    checkFinds('date-invalid', told(words));
  checkFinds('date-invalid', told('A note dated «1/5/216» is on file.'));
  checkSilent(
    'date-invalid',
    ...[
      'The score was 13/45/16, her blood pressure 12/80/216.',
      'She was seen on 09/30/16 with doses of 20/40/60 mg, reported from 20/40/60 mg on.',
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

test('date-invalid: a date behind the end of a line, whatever ends the lines', () => {
  for (const day of ['10/27/201', '10/04/\n20216', '09/31/16', 'July\n28, 3026']) {
    const text = told(`She was seen on\n${day} with pain.`);
    for (const ended of [text, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r')]) {
      const found = problemsOf(ended).filter(({ code }) => code === 'date-invalid');
      assert.deepEqual(
        found.map(({ span }) => ended.slice(span.start, span.end).replace(/\r\n?/, '\n')),
        [day],
      );
    }
  }
});

test('dates-out-of-order: a day behind the decision, of every paper and act that is past', () => {
  const papers =
    'report|note|visit|exam|examination|evaluation|MRI|x-ray|x-rays|xray|radiograph|radiographs|study|studies|EMG|consultation|PR-2|record|records';
  for (const paper of papers.split('|'))
    for (const of of ['of', 'from', 'on'])
      checkFinds('dates-out-of-order', told(`It has the ${paper} ${of} «11/10/2017».`));
  for (const act of 'seen examined evaluated performed done taken obtained injured'.split(' '))
    for (const on of ['on', 'in']) checkFinds('dates-out-of-order', told(`It was ${act} ${on} «11/10/2017».`));
  checkFinds('dates-out-of-order', told('It is a letter dated «11/10/2017».'));
  const who =
    'he|she|worker|the worker|this worker|injured worker|the injured worker|this employee|the patient|the claimant|the applicant|the provider|' +
    'the physician|the doctor';
  for (const one of who.split('|'))
    checkFinds('dates-out-of-order', told(`On «11/10/2017»${one.startsWith('t') ? ',' : ''} ${one} complained of it.`));
  const did =
    'complained|reported|presented|stated|noted|denied|described|underwent|returned|rated|continued|followed up|had|was seen|were examined|' +
    'was evaluated|was found|was noted|was treated|was diagnosed|was injured|again complained|also reported';
  for (const verb of did.split('|')) checkFinds('dates-out-of-order', told(`On «11/10/2017» she ${verb} so.`));
  for (const lead of ['She fell. On', 'She fell; On', 'It is so: On'])
    checkFinds('dates-out-of-order', told(`${lead} «11/10/2017» she complained of pain.`));
  checkSilent(
    'dates-out-of-order',
    ...[
      'She was seen on or before 11/10/2017.',
      'She has pain, On 11/10/2017 she complained of it.',
      'On that day of 11/10/2017 she complained of it.',
      'On 11/10/2017 at noon she complained of it.',
      'On 11/10/2017 the boy complained of it.',
    ].map(summary => told(summary)),
  );
});

test('dates-out-of-order: words that make a day behind the decision one to come, or one of a guideline', () => {
  const words =
    'will|would|to be|await|awaits|awaiting|schedule|scheduled|until|expire|expires|expiring|upcoming|next|plan|planned|plans|due|anticipated|' +
    'anticipates|expected|expects|future|pending|appointment|return to work|guideline|guidelines|ODG|ACOEM|MTUS|edition|update|updated|revised|' +
    'revision|amended|effective|article|FDA|access|accessed|retrieved|published|section|regulation|regulations|http|https';
  for (const word of words.split('|'))
    checkSilent('dates-out-of-order', told(`It is, ${word} so, a report of 11/10/2017.`));
  for (const word of ['willing', 'plane', 'dues', 'nextel', 'sectional'])
    checkFinds('dates-out-of-order', told(`It is, ${word} so, a report of «11/10/2017».`));
});

test('dates-out-of-order: a period that runs backwards, from a day to one', () => {
  for (const to of ['to', 'through', 'thru', 'until'])
    checkFinds('dates-out-of-order', told(`Records from «09/01/2015 ${to} 04/02/2015» were read.`));
  checkSilent(
    'dates-out-of-order',
    ...[
      'Records from (09/01/2015 to 04/02/2015) were read.',
      'Records from 09/01/2015 and to 04/02/2015 were read.',
      'Records from 09/01/2015 to about 04/02/2015 were read.',
      'Records from 09/01/2015 or 04/02/2015 were read.',
    ].map(summary => told(summary)),
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readInjuredWorker } from '../../../src/core/structure/injuredWorker';
import { joinText } from '../../../src/core/text/joinedText';

const worker = (summary: string) => readInjuredWorker(joinText(summary), '2016-12-06');

/** The date of injury, as the summary prints it. */
function injured(summary: string): string | null {
  const date = worker(summary).dateOfInjury;
  return date === null ? null : summary.slice(date.span.start, date.span.end);
}

test('age, however it is written', () => {
  const rows: [words: string, age: number | null][] = [
    ['a 47 year old female', 47],
    ['a 47-year-old female', 47],
    ['a 47 - year - old female', 47],
    ['a 47year old female', 47],
    ['a 47 years old female', 47],
    ['a 47 yr old female', 47],
    ['a 47-yrs-old female', 47],
    ['a 47 yearold female', 47],
    ['a 47y/o female', 47],
    ['a 47 yo female', 47],
    ['a 47 y.o. female', 47],
    ['a female aged 47', 47],
    ['a female, age 47, with pain', 47],
    ['a 10 year old girl', 10],
    ['a 110 year old woman', 110],
    ['a 9 year old claim', null],
    ['a 111 year old claim', null],
    ['a female, aged 470', null],
    ['a female who aged', null],
    ['pain for 47 years', null],
    ['a nineteen-year-old male helper', 19],
    ['a Forty Seven year old, right-handed female', 47],
    ['a man with a twenty-year-old claim of a patient', null],
    ['a man with a twenty-year-old fusion', null],
  ];
  for (const [words, age] of rows) assert.equal(worker(`The worker is ${words}.`).age, age, words);
});

test('the sex: the word nearest to the age, else pronouns that agree', () => {
  const rows: [summary: string, sex: string | null, from: string | null][] = [
    ['Her brother is a man. She is a 40 year old female.', 'female', 'word'],
    ['A woman examined this 40 year old male.', 'male', 'word'],
    [`A woman was hurt. She is 40 years old. ${'The pain goes on. '.repeat(10)}A man called.`, 'female', 'word'],
    ['The claimant is 40. Hers is the left knee.', 'female', 'pronouns'],
    ['The claimant is 40. She hurt herself.', 'female', 'pronouns'],
    ['The claimant hurt himself.', 'male', 'pronouns'],
    ['The reviewer and his/her staff saw him.', 'male', 'pronouns'],
    ['The reviewer says he/she saw the claimant, and she fell.', 'female', 'pronouns'],
    ['He/she has been in practice, and her/his staff too. One asked him/her.', null, null],
    ['The manager and the femaleness of the pelvis.', null, null],
  ];
  for (const [summary, sex, from] of rows) {
    const found = worker(summary);
    assert.deepEqual([found.sex, found.sexFrom], [sex, from], summary);
  }
});

test('date of injury: the date behind the surest words for it', () => {
  const other = 'A visit was on 09/09/2011.';
  for (const words of [
    'The date of injury was',
    'The date of the injury:',
    'The date  of\nindustrial injury is',
    'DOI',
    'He has cumulative trauma of',
    'Cumulative injury ending',
    'Cumulative injuries, claimed for',
    'An industrial injury on',
    'A work related accident of',
    'A work-related trauma on',
    'Occupational injuries since',
    'She was injured while she lifted a child on',
    'They were first hurt on the dock on',
    'He got initially injured at the plant on',
    'He had been industrially injured on',
    'The worker, hurt on',
    'The worker, injured at work on',
    'She sustained a fall on',
    'She suffered a fall on',
    'A fall incurred on',
    'He strained the back on',
    'He twisted the knee on',
  ]) {
    assert.equal(injured(`${other} ${words} 02/03/2010.`), '02/03/2010', words);
  }
});

test('date of injury: words for the day go before those for an injury alone', () => {
  for (const verb of ['was', 'were', 'been', 'got'])
    for (const manner of ['', 'first ', 'initially ', 'industrially '])
      for (const hurt of ['injured', 'hurt'])
        assert.equal(
          injured(`An injury was seen on 09/09/2011. He ${verb} ${manner}${hurt} at the plant, 02/03/2010.`),
          '02/03/2010',
          verb + manner + hurt,
        );
  for (const words of ['injured on', 'hurt on', 'injured at work on', 'hurt at work on'])
    assert.equal(injured(`An injury was seen on 09/09/2011. The man, ${words} 02/03/2010.`), '02/03/2010', words);
});

test('date of injury: not one that is far away, in another sentence or behind a semicolon', () => {
  const rows: [summary: string, date: string | null][] = [
    [`DOI ${'x'.repeat(17)} 02/03/2010. A visit on 09/09/2011.`, '02/03/2010'],
    [`The claim is old. DOI ${'x'.repeat(25)} 02/03/2010.`, null],
    ['It is old. The date of injury is not told. A visit was on 09/09/2011.', null],
    ['It is old. The date of injury is not told; a visit was on 09/09/2011.', null],
    ['A worker of 40 years; seen on 09/09/2011.', null],
    ['A worker since 09/09/2011. The date of injury is not told.', '09/09/2011'],
    ['Seen on 09/09/2011 was a worker, date of injury 02/03/2010, with pain on 09/10/2011.', '02/03/2010'],
    ['No date at all, hurt on a Monday.', null],
    ['The worker was injured on 02/30/2010.', '02/30/2010'],
  ];
  for (const [summary, date] of rows) assert.equal(injured(summary), date, summary);
});

test('date of injury: the later day of a range', () => {
  const rows: [range: string, date: string][] = [
    ['01/02/2009 to 02/03/2010', '02/03/2010'],
    ['01/02/2009 through 02/03/2010', '02/03/2010'],
    ['01/02/2009 thru 02/03/2010', '02/03/2010'],
    ['01/02/2009 until 02/03/2010', '02/03/2010'],
    ['01/02/2009 - 02/03/2010', '02/03/2010'],
    ['01/02/2009-02/03/2010', '02/03/2010'],
    ['01/02/2009 – 02/03/2010', '02/03/2010'],
    ['01/02/2009 and 02/03/2010', '01/02/2009'],
    ['01/02/2009, seen from 02/03/2010', '01/02/2009'],
  ];
  for (const [range, date] of rows) assert.equal(injured(`He has cumulative trauma from ${range}.`), date, range);
});

test('date of injury: the opening of a summary goes before the rest', () => {
  const pain = 'The pain of the low back goes on. '.repeat(14);
  assert.equal(injured(`She was injured on 02/03/2010. ${pain}The date of injury is 05/06/2011.`), '02/03/2010');
  assert.equal(injured(`A worker with pain. ${pain}The date of injury is 05/06/2011.`), '05/06/2011');
});

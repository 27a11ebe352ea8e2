import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../../src/core/parse';
import { sentenceAt, sentenceEndBehind, sentencesIn, sentencesOf } from '../../../src/core/text/sentences';
import { determinationWith, itemWith } from '../../support/frame';
import { checkSilent } from '../../support/problems';

/** A text is parted where its bars stand. */
function check(...barred: readonly string[]): void {
  for (const expected of barred) {
    const sentences = sentencesOf(expected.replaceAll('|', ''));
    assert.equal(sentences.map(({ text }) => text).join('|'), expected);
  }
}

test('a full stop, question or exclamation mark ends a sentence', () => {
  check(
    'The knee hurts. |An MRI is asked for.',
    'Why? |It is unknown! |The end',
    'It is done. |the next begins in small letters.',
    'It is done. |12 visits are asked for.',
    'The drug is asked for (see above). |It is safe.',
    'one. ',
    'no mark at all',
    '. . .',
    '',
  );
});

test('a sentence may be glued to the one before', () => {
  check(
    'It is done.|The next.',
    'It is done.|A cane is asked for.',
    'Norco #60.|The request is denied.',
    'It is in the notes (May).|A cane is asked for.',
    'He wrote “no.”|The request is denied.',
    'Take 1.5 mg of it.',
    'See www.example.org for more.',
    'Discs L4.L5 are flat.',
    'Wait ... it is done.',
    'Wait ... |It is done.',
  );
});

test('an abbreviation ends no sentence', () => {
  check(
    'He saw Dr. Sample at St. John Hospital. |Mr. and Mrs. Sample came.',
    'It is on p. 24, pp. 30-32 or pg. 7. |See No. 5 and Fig. 2.',
    'Was it tried? |No. |The notes are silent.',
    'NSAIDs, e.g. Naprosyn, i.e. Aleve, are used. |Soma vs. Norco was weighed.',
    'He was hurt on Jan. 5, 2016. |It was a Monday.',
    'Chou et al. found it. |Chou et al. |The review is old.',
    'Norco b.i.d. with food at 5 p.m. is taken. |It is taken at 5 p.m. |The dose is low.',
    'ODG, 15th ed. Low Back Chapter is cited. |He was seen in the ED. |The knee was swollen.',
    'Dr.Sample agrees.|The request is granted.',
    'It costs approx. 12 dollars, etc. and so on.',
  );
});

test('a quotation belongs to the sentence around it', () => {
  check(
    'The request “A was asked for. B” is denied. |The end.',
    'The request "A was asked for. B" is denied. |The end.',
    'He said “no.” |The end.',
    'He said "no. never." |The end.',
    'A cut of 6" is made. |A cut of 8" is not.',
    'He said "no. |It was never closed.',
  );
});

test('an offset is in a sentence, of a quotation in the one within it', () => {
  const text = 'One. The guideline says “First rule. Second rule. Third.” and so on. Two.';
  const sentences = sentencesIn(text);
  const at = (words: string): string => {
    const { start, end } = sentenceAt(sentences, text.indexOf(words));
    return text.slice(start, end);
  };
  assert.equal(at('One'), 'One.');
  assert.equal(at('guideline'), 'The guideline says “First rule. Second rule. Third.” and so on.');
  assert.equal(at('Second'), 'Second rule.');
  assert.equal(at('so on'), 'The guideline says “First rule. Second rule. Third.” and so on.');
  assert.equal(at('Two'), 'Two.');
});

test('the end of a sentence behind an offset, up to a limit', () => {
  const text = 'See Dr. Lee. Done.';
  assert.equal(sentenceEndBehind(text, 0, text.length), 'See Dr. Lee.'.length);
  assert.equal(sentenceEndBehind(text, 0, 9), 9);
  assert.equal(sentenceEndBehind(text, 12, text.length), text.length);
});

test('every reader knows the same abbreviations', () => {
  const [determination] = parse(
    determinationWith(
      itemWith({ rationale: 'See Low Back Complaints, as Dr. Sample did on page 303. It is not medically necessary.' }),
    ).replace('injured on', 'who was injured at the St. John Hospital on'),
  ).determinations;
  assert.equal(determination!.injuredWorker.dateOfInjury?.value, '2015-02-03');
  assert.deepEqual(determination!.items[0]!.rationale!.citations[0]?.pages, [303]);
  checkSilent(
    'pronoun-differs',
    determinationWith(itemWith({})).replace('02/03/2015.', '$& The wife was seen at St. John Hospital. He drove her.'),
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isMisspelling } from '../../../src/core/checks/rules/shared/drugSpelling';
import { plainSentenceAt } from '../../../src/core/checks/rules/shared/ownWords';
import { reference } from '../../../src/core/guidelines/reference';
import { sentencesIn } from '../../../src/core/text/sentences';

const plain = (sentence: string): boolean => plainSentenceAt(sentencesIn(`So it is. ${sentence}`), 12) !== null;

test('a sentence of another day, time, review, change or author does not speak of the request as it is', () => {
  const words = [
    '04/05/2015|10/11/15|4-5-15|4/05-15|2015|1999|in May|on October 3|of January|since december|two years ago|a month earlier|days later|weeks before|a day prior|a year ago|a week ago|a month ago|years ago',
    'previous|previously|prior|earlier|former|formerly|past|history|historical|initial|initially|original|originally|already|underwent',
    'undergone|status-post|status post|s/p|revision|UR|utilization|modified|modification|certified|non-certified|noncertification|approved',
    'approval|authorized|authorization|allowed|allows|allow|remains|remaining|remainder|remain|portion|partial|partially|from|instead|rather',
    'versus|vs|compared|change to|changed from|changing to|switched|replaced|decreased|increase|reduction|weaned|titrated|lower|higher',
    'another|other|also|additional|additionally|both|taper|tapered|a “plan”|a "plan|Wang (Lee, 2010)|Wang (Lee et al, 2010)',
  ].join('|');
  for (const word of words.split('|')) assert.equal(plain(`Norco is ${word} here.`), false, word);
  const fine =
    'a request|4/5|10/325|in the may fly|on request|years of use|change of drug|lower back|higher extremity|lower limbs|lower legs|not taper|' +
    'not been tapered|otherwise|bother|allowing|12015|the pasta|(Lee)|a fromage|mother';
  for (const word of fine.split('|')) assert.equal(plain(`Norco is ${word} here.`), true, word);
});

test('a drug misspelt: a slip in a short word, two in a long one, two letters that changed places', () => {
  const rows: [written: string, word: string, is: boolean][] = [
    ['gabapentn', 'gabapentin', true],
    ['gabapentim', 'gabapentin', true],
    ['gabbapentim', 'gabapentin', true],
    ['gababentim', 'gabapentin', true],
    ['gababemtim', 'gabapentin', false],
    ['norko', 'norco', true],
    ['norkoo', 'norco', false],
    ['ulrtam', 'ultram', true],
    ['norcos', 'norco', false],
    ['norco', 'norco', false],
    ['korco', 'norco', false],
    ['nothing', 'northing', false],
    ['naproxen', 'naprosyn', false],
  ];
  for (const [written, word, is] of rows) {
    assert.equal(isMisspelling(written, word, reference), is, `${written} ${word}`);
    assert.equal(isMisspelling(word, written, reference), is, `${word} ${written}`);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../../src/core/parse';
import { caseBlock, determinationWith, itemWith } from '../../support/frame';
import { citationLine } from '../../support/itemFacts';
import { readMarks, withMarks } from '../../support/marked';

const CLOSING = 'The request is not medically necessary.';

/** The citations of a rationale stand where its «…» stand and read as given. */
function check(marked: string, ...expected: readonly string[]): void {
  const { text } = readMarks(
    caseBlock('12/28/2016') + determinationWith(itemWith({ rationale: `${marked} ${CLOSING}` })),
  );
  const rationale = parse(text).determinations[0]?.items[0]?.rationale;
  assert.ok(rationale);
  const start = text.indexOf('Decision rationale: ') + 'Decision rationale: '.length;
  const spans = rationale.citations.map(({ span }) => ({ start: span.start - start, end: span.end - start }));
  assert.equal(withMarks(text.slice(start, text.indexOf(CLOSING)).trim(), spans), marked);
  assert.deepEqual(rationale.citations.map(citationLine), expected);
}

const PAIN = 'MTUS Chronic Pain Medical Treatment Guidelines';

test('a page of a document, before it or behind', () => {
  check(
    'As noted on «page 82 of the MTUS Chronic Pain Medical Treatment Guidelines (July 28, 2016)», blocks are not advised.',
    `${PAIN} 2016 [chronic-pain-2016] | @82`,
  );
  check(
    'As noted on «page 24 of the Chronic Pain Medical Treatment Guidelines», they are not advised.',
    `${PAIN} [chronic-pain-2016] | @24`,
  );
  check(
    'MTUS 2016, «Chronic Pain Medical Treatment Guidelines, pages 89-90 under Home health care services» Section.',
    `${PAIN} 2016 [chronic-pain-2016] | Home health care services = ? @89,90`,
  );
  check(
    'The «Low Back Complaints, page 303», speaks of MRI. See «pages 12-13 of the Postsurgical Treatment Guidelines».',
    'MTUS Low Back Complaints [acoem-2004-ch12] | @303',
    'MTUS Postsurgical Treatment Guidelines [postsurgical-2009] | @12,13',
  );
});

test('chapters of ACOEM with their tables and pages', () => {
  check(
    'See the MTUS Guideline in «ACOEM Chapter 12, Table 12-8, page 309»; «Chapter 8, Table 8-8, page 181».',
    'MTUS ACOEM Chapter 12 [acoem-2004-ch12] | Table 12-8 = Table 12-8, Summary of evidence and recommendations @309',
    'MTUS Chapter 8 [acoem-2004-ch08] | Table 8-8 = Table 8-8, Summary of recommendations @181',
  );
  check(
    'See «Chronic Pain Medical Treatment Guidelines MTUS - 8 C.C.R. 9792.24.2 (July 28, 2016), Epidural Steroid Injections, Page 81», which refers to «ACOEM, Chapter 12, Low Back Complaints, Initial Care, Page 300».',
    `${PAIN} 2016 [chronic-pain-2016] | Epidural Steroid Injections = Epidural steroid injections (ESIs) @81`,
    'MTUS ACOEM, Chapter 12, Low Back Complaints [acoem-2004-ch12] | Initial Care @300',
  );
});

test('a definition of the regulations', () => {
  check('This is functional improvement as in MTUS «9792.20(e)».', 'MTUS 9792.20(e) [reg-9792_20]');
});

test('a place over a line’s end', () => {
  check(
    'As noted on «page 82 of the MTUS Chronic Pain\nMedical Treatment Guidelines (July 28, 2016)», it is not.',
    `${PAIN} 2016 [chronic-pain-2016] | @82`,
  );
});

test('documents without a place, and places of other papers', () => {
  check('The MTUS Chronic Pain Medical Treatment Guidelines advise against it.');
  check('CA MTUS states so. Page 3 of the report speaks of pain.');
  check('MTUS/ACOEM is silent. The ODG has it on page 12 of the Pain chapter.');
  check('The ACOEM, 3rd edition, Chapter 12, page 607 differs.');
  check('The patient takes opioids; see page 4 of the records.');
});

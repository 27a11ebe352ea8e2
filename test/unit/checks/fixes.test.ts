import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits, type Edit, fixesFor, safeFixes } from '../../../src/core/checks/fixes';
import { messageOf } from '../../../src/core/checks/messages';
import { isReported, PROBLEM_ROWS, problemsByDetermination } from '../../../src/core/checks/problem';
import { parse } from '../../../src/core/parse';
import { allCases, cases } from '../../support/cases';
import { caseBlock, determinationWith, itemWith } from '../../support/frame';
import { allFixed, fixed, problemsOf } from '../../support/problems';

const CLAIMS =
  'Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.';
const MAXIMUS = 'MAXIMUS guideline: The Expert Reviewer did not cite any medical evidence for its decision.';
const RATIONALE = 'Decision rationale: The request is not medically necessary.';
const item = (...paragraphs: string[]) => determinationWith(paragraphs.join('\n\n'));
const codes = (text: string) => problemsOf(text).map(problem => problem.code);

test('decision-missing: either decision, with the colon that is there or not', () => {
  const bare = item('Knee brace', CLAIMS, MAXIMUS, RATIONALE);
  assert.equal(fixed(bare, 'decision-missing', 0), bare.replace('Knee brace', 'Knee brace: Upheld'));
  assert.equal(fixed(bare, 'decision-missing', 1), bare.replace('Knee brace', 'Knee brace: Overturned'));
  const colon = item('Knee brace:', CLAIMS, MAXIMUS, RATIONALE);
  assert.equal(fixed(colon, 'decision-missing'), colon.replace('Knee brace:', 'Knee brace: Upheld'));
});

test('decision-unknown: the near word first', () => {
  const text = item('Knee brace: Overtuned', CLAIMS, MAXIMUS, RATIONALE);
  assert.equal(fixed(text, 'decision-unknown', 0), text.replace('Overtuned', 'Overturned'));
  assert.equal(fixed(text, 'decision-unknown', 1), text.replace('Overtuned', 'Upheld'));
});

test('a missing paragraph goes to its place, in the spacing of the text', () => {
  for (const gap of ['\n\n', '\n \n', '\r\n\r\n', '\n\n\n']) {
    const text = (...paragraphs: string[]) => determinationWith(itemWith({})).concat('\n', paragraphs.join(gap), '\n');
    const lines = gap.replace(' ', '');
    assert.equal(
      fixed(text('Knee brace: Upheld', MAXIMUS, RATIONALE), 'guideline-missing'),
      text(
        'Knee brace: Upheld',
        `Claims Administrator guideline: Decision based on MTUS ${lines}${MAXIMUS}`,
        RATIONALE,
      ),
    );
    assert.equal(
      fixed(text('Knee brace: Upheld', CLAIMS, MAXIMUS), 'rationale-missing'),
      text('Knee brace: Upheld', CLAIMS, `${MAXIMUS}${lines}Decision rationale: `),
    );
  }
});

test('an empty paragraph says that nothing was cited, or concludes as the decision does', () => {
  const empty = item('Knee brace: Upheld', CLAIMS, 'MAXIMUS guideline:', RATIONALE);
  assert.equal(fixed(empty, 'paragraph-empty'), item('Knee brace: Upheld', CLAIMS, MAXIMUS, RATIONALE));
  const overturned = item('Knee brace: Overturned', CLAIMS, MAXIMUS, 'Decision rationale:');
  assert.match(fixed(overturned, 'paragraph-empty'), /Decision rationale: The request is medically necessary\.\n/);
  const open = item('Knee brace', CLAIMS, MAXIMUS, 'Decision rationale:');
  const problem = problemsOf(open).find(one => one.code === 'paragraph-empty')!;
  assert.deepEqual(fixesFor(parse(open), problem), []);
});

test('section-missing: before the sentence that opens it, or before the next section', () => {
  const whole = determinationWith(itemWith({}));
  for (const title of [
    'HOW THE IMR FINAL DETERMINATION WAS MADE',
    'CLINICAL CASE SUMMARY',
    'IMR ISSUES, DECISIONS AND RATIONALES',
  ]) {
    const without = whole.replace(`${title}\n\n`, '');
    const mended = fixed(without, 'section-missing');
    assert.ok(mended.includes(`${title}\n\n`), title);
    assert.ok(!codes(mended).includes('section-missing'), title);
    if (!title.startsWith('CLINICAL')) assert.equal(mended, whole);
  }
});

test('item-missing: a heading without a decision and the three labels', () => {
  const text = determinationWith(itemWith({})).replace(
    'injured on 02/03/2015.',
    '$& Under review are Ibuprofen and Soma 350mg #30.',
  );
  const mended = fixed(text, 'item-missing');
  assert.ok(mended.includes('\n\nSoma 350mg #30\n\nClaims Administrator guideline: Decision based on MTUS \n\n'));
  const model = parse(mended).determinations[0]!;
  assert.equal(model.items.length, 2);
  assert.equal(model.items[1]!.heading, 'Soma 350mg #30');
  assert.ok(!codes(mended).includes('item-missing'));
});

test('name-differs: either side', () => {
  const text = determinationWith(
    itemWith({ heading: 'Oxycotntin 20mg: Upheld', rationale: 'Oxycontin 20mg is not medically necessary.' }),
  );
  assert.equal(fixed(text, 'name-differs', 0), text.replace('Oxycontin', 'Oxycotntin'));
  assert.equal(fixed(text, 'name-differs', 1), text.replace('Oxycotntin', 'Oxycontin'));
});

test('date-differs: in the form that is printed there', () => {
  const text = caseBlock('12/20/2016') + determinationWith(itemWith({})).replace('02/03/2015', '2-4-15');
  assert.match(fixed(text, 'date-differs', 0), /injured on 2-3-15\./);
  assert.match(fixed(text, 'date-differs', 1), /Date of Injury:\s+02\/04\/2015/);
  const inWords = [
    ['March 14, 2015', 'February 3, 2015'],
    ['Mar. 14, 2015', 'Feb. 3, 2015'],
    ['Mar 14 2015', 'Feb 3 2015'],
  ] as const;
  for (const [printed, mended] of inWords) {
    const draft = caseBlock('12/20/2016') + determinationWith(itemWith({})).replace('02/03/2015', printed);
    assert.ok(fixed(draft, 'date-differs', 0).includes(`injured on ${mended}.`), printed);
  }
});

test('citations: edition, regulation, topic and document', () => {
  const cited = (maximus: string) =>
    caseBlock('12/20/2016') + determinationWith(itemWith({ maximus: `Decision based on MTUS ${maximus}` }));
  assert.equal(
    fixed(cited('Chronic Pain Medical Treatment 2009, Section(s): Trigger point injections.'), 'edition-not-in-force'),
    cited('Chronic Pain Medical Treatment 2016, Section(s): Trigger point injections.'),
  );
  const other = determinationWith(
    itemWith({ maximus: 'Decision based on MTUS Chronic Pain Treatment Guidelines Low Back Complaints.' }),
  );
  assert.equal(fixed(other, 'topic-of-other-document'), other.replace('Chronic Pain Treatment Guidelines ', ''));
  assert.equal(
    fixed(cited('Low Back Complaints 2004, Section(s): Facet blocks.'), 'topic-of-other-document'),
    cited('Chronic Pain Medical Treatment 2016, Section(s): Facet blocks.'),
  );
});

test('Fix All moves paragraphs and mends what is inside them in one go', () => {
  const cited =
    'Decision based on MTUS Chronic Pain Treatment Guidelines 9792.20, Benzodiazepines, page(s) 24 Page(s): 24.';
  const text = item('Valium 5mg #60: Upheld', `MAXIMUS guideline: ${cited}`, CLAIMS, RATIONALE);
  const once = allFixed(text);
  assert.equal(
    once,
    item('Valium 5mg #60: Upheld', CLAIMS, `MAXIMUS guideline: ${cited.replace('9792.20', '9792.24.2')}`, RATIONALE),
  );
  assert.equal(allFixed(once), once);
});

for (const { name, text } of allCases()) {
  test(`${name}: problems lie in the text, fixes do not overlap, and Fix All leaves none`, () => {
    const model = parse(text);
    const problems = problemsOf(model.text);
    assert.equal(problemsByDetermination(model, problems).flat().length, problems.length);
    for (const problem of problems) {
      assert.ok(problem.span.start >= 0 && problem.span.start <= problem.span.end && problem.span.end <= text.length);
      assert.equal(problem.message, messageOf(problem.facts));
      const reported = isReported(problem.facts);
      assert.equal(problem.message.startsWith('As reported of the claims administrator: '), reported);
      if (reported) assert.ok(problem.severity === 'info' || problem.severity === 'hint');
      const fixes = fixesFor(model, problem);
      const row = PROBLEM_ROWS.find(one => one.code === problem.code)!;
      if (row.fix === 'none' || reported) assert.deepEqual(fixes, []);
      for (const fix of fixes) {
        assert.equal(fix.safe, row.fix === 'safe');
        checkApart(fix.edits);
        parse(applyEdits(text, fix.edits));
      }
    }
    const safe = safeFixes(model, problems).flatMap(fix => fix.edits);
    checkApart(safe);
    const once = applyEdits(text, safe);
    const again = parse(once);
    assert.deepEqual(safeFixes(again, problemsOf(once)), []);
  });
}

function checkApart(edits: readonly Edit[]): void {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
  ordered.forEach((edit, i) => {
    if (i > 0) assert.ok(ordered[i - 1]!.span.end <= edit.span.start, 'edits overlap');
  });
}

test('every code has a case that shows it, at its severity', () => {
  const found = new Set(
    cases('err').flatMap(({ text }) => problemsOf(text).map(({ code, severity }) => `${code} ${severity}`)),
  );
  for (const { code, severity } of PROBLEM_ROWS)
    assert.ok(found.has(`${code} ${severity}`), `no case of err shows ${code} as ${severity}`);
  assert.ok(found.has('page-not-in-topic warning'));
});

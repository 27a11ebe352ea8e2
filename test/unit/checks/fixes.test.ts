import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../../src/core/checks/check';
import { fixesFor, type Reading } from '../../../src/core/checks/fixes';
import { applyEdits } from '../../../src/core/checks/fixes/fix';
import { PROBLEM_ROWS, type ProblemCode } from '../../../src/core/checks/problem';
import { parse } from '../../../src/core/parse';
import { allCases, cases } from '../../support/cases';
import { checkFixes, counted } from '../../support/fixes';
import { caseBlock, determinationWith, itemWith } from '../../support/frame';
import { withMarks } from '../../support/marked';
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
  const within = item('Brace: knee', CLAIMS, MAXIMUS, RATIONALE);
  assert.equal(fixed(within, 'decision-missing', 0), within.replace('Brace: knee', 'Brace: knee: Upheld'));
  const tight = item('Brace:knee', CLAIMS, MAXIMUS, RATIONALE);
  assert.equal(fixed(tight, 'decision-missing', 0), tight.replace('Brace:knee', 'Brace:knee: Upheld'));
  const colon = item('Knee brace:', CLAIMS, MAXIMUS, RATIONALE);
  assert.equal(fixed(colon, 'decision-missing'), colon.replace('Knee brace:', 'Knee brace: Upheld'));
});

test('decision-missing: the decision of a template gives way', () => {
  const left = item('Knee brace: [decision]', CLAIMS, MAXIMUS, RATIONALE);
  assert.equal(fixed(left, 'decision-missing'), left.replace('[decision]', 'Upheld'));
});

test('of two decisions the one that agrees with the rationale comes first and says so, else the near word', () => {
  const text = (word: string, rationale: string) =>
    item(`Knee brace: ${word}`, CLAIMS, MAXIMUS, `Decision rationale: ${rationale}`);
  const titles = (draft: string) => fixTitles(draft, 'decision-unknown');
  assert.deepEqual(titles(text('Overtuned', 'The request is not medically necessary.')), [
    'Change to Upheld: the rationale concludes not medically necessary',
    'Change to Overturned',
  ]);
  assert.deepEqual(titles(text('Upheid', 'The request is medically necessary.')), [
    'Change to Overturned: the rationale concludes medically necessary',
    'Change to Upheld',
  ]);
  assert.deepEqual(titles(text('Overtuned', 'The records are thin.')), ['Change to Overturned', 'Change to Upheld']);
  const bare = item('Knee brace', CLAIMS, MAXIMUS, 'Decision rationale: The request is medically necessary.');
  assert.match(fixTitles(bare, 'decision-missing')[0]!, /^Decide Overturned: /);
});

test('a missing paragraph goes to its place, in the spacing of the text', () => {
  for (const gap of ['\n\n', '\n \n', '\r\n\r\n', '\n\n\n']) {
    const text = (...paragraphs: string[]) => determinationWith(itemWith({})).concat('\n', paragraphs.join(gap), '\n');
    const lines = gap.replace(' ', '');
    assert.equal(
      fixed(text('Knee brace: Upheld', MAXIMUS, RATIONALE), 'guideline-missing'),
      text('Knee brace: Upheld', `Claims Administrator guideline: ${lines}${MAXIMUS}`, RATIONALE),
    );
    assert.equal(
      fixed(text('Knee brace: Upheld', CLAIMS, MAXIMUS), 'rationale-missing'),
      text('Knee brace: Upheld', CLAIMS, `${MAXIMUS}${lines}Decision rationale: `),
    );
  }
});

test('what a fix leaves to be filled in is where the cursor goes, and the problem stays until it is', () => {
  const checkBlank = (text: string, code: ProblemCode, marked: string, which = 0) => {
    const problem = problemsOf(text).find(one => one.code === code)!;
    const { edits, blank } = fixesFor(problem, readingOf(text))[which]!;
    const mended = applyEdits(text, edits);
    assert.equal(withMarks(mended, [blank!]), marked);
    return codes(mended);
  };
  const without = item('Knee brace: Upheld', CLAIMS, RATIONALE);
  const left = checkBlank(
    without,
    'guideline-missing',
    item('Knee brace: Upheld', CLAIMS, 'MAXIMUS guideline: «»', RATIONALE),
  );
  assert.deepEqual(left, ['paragraph-empty']);
  const empty = item('Knee brace: Upheld', CLAIMS, 'MAXIMUS guideline:', RATIONALE);
  checkBlank(
    empty,
    'paragraph-empty',
    item('Knee brace: Upheld', CLAIMS, 'MAXIMUS guideline: Decision based on MTUS «»', RATIONALE),
    1,
  );
  const open = item('Knee brace: Overturned', CLAIMS, MAXIMUS, 'Decision rationale:');
  const reasons = checkBlank(
    open,
    'paragraph-empty',
    item(
      'Knee brace: Overturned',
      CLAIMS,
      MAXIMUS,
      'Decision rationale: «[rationale]» The request is medically necessary.',
    ),
  );
  assert.deepEqual(reasons, ['placeholder-left']);
});

test('an empty paragraph says that nothing was cited, or concludes as the decision does', () => {
  const empty = item('Knee brace: Upheld', CLAIMS, 'MAXIMUS guideline:', RATIONALE);
  assert.equal(fixed(empty, 'paragraph-empty'), item('Knee brace: Upheld', CLAIMS, MAXIMUS, RATIONALE));
  const overturned = item('Knee brace: Overturned', CLAIMS, MAXIMUS, 'Decision rationale:');
  assert.match(
    fixed(overturned, 'paragraph-empty'),
    /Decision rationale: \[rationale\] The request is medically necessary\.\n/,
  );
  const open = item('Knee brace', CLAIMS, MAXIMUS, 'Decision rationale:');
  const problem = problemsOf(open).find(one => one.code === 'paragraph-empty')!;
  assert.deepEqual(fixesFor(problem, readingOf(open)), []);
});

test('an empty paragraph before a title that stands there again is not filled where that would part the text', () => {
  const { text } = cases('ok').find(({ name }) => name === 'professional-review-was-not')!;
  const again = text.replace('REVIEWER AND WHY:\n', 'REVIEWER AND WHY:\nISSUE AT DISPUTE:\n');
  assert.deepEqual(codes(again), ['paragraph-empty']);
  checkFixes(again);
});

test('word-doubled: the second goes, but at the beginning of a line, where a label may begin, the first', () => {
  const rows: readonly (readonly [written: string, mended: string])[] = [
    ['It is for the the brace.', 'It is for the brace.'],
    ['It is for the\nthe brace.', 'It is for\nthe brace.'],
    ['It is for the  \r\n  the brace.', 'It is for  \r\n  the brace.'],
    ['It was denied. The\nThe brace fits.', 'It was denied.\nThe brace fits.'],
    ['It is for\nthe\nthe brace.', 'It is for\nthe\nbrace.'],
    ['It is for\nthe\nthe \t brace.', 'It is for\nthe\nbrace.'],
    ['It was denied. \t The\nThe brace fits.', 'It was denied.\nThe brace fits.'],
  ];
  for (const [written, mended] of rows) {
    const text = determinationWith(itemWith({ rationale: `${written} It is not medically necessary.` }));
    assert.equal(fixed(text, 'word-doubled'), text.replace(written, mended));
  }
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
    else assert.ok(mended.includes(`${title}\n\n[clinical case summary]\n\n`));
  }
});

test('item-missing: a heading without a decision and the three labels', () => {
  const text = determinationWith(itemWith({})).replace(
    'injured on 02/03/2015.',
    '$& Under review are Ibuprofen and Soma 350mg #30.',
  );
  const mended = fixed(text, 'item-missing');
  assert.ok(mended.includes('\n\nSoma 350mg #30: \n\nClaims Administrator guideline: \n\nMAXIMUS guideline: \n\n'));
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

test('name-differs: the name of a drug everywhere in the text', () => {
  const text = determinationWith(
    itemWith({
      heading: 'Oxycotntin 20mg: Upheld',
      rationale: 'Oxycotntin helps. Oxycontin is not medically necessary.',
    }),
  );
  const everywhere = fixTitles(text, 'name-differs').indexOf(
    'Change “Oxycotntin” to “Oxycontin” everywhere (2 places)',
  );
  assert.equal(fixed(text, 'name-differs', everywhere), text.replaceAll('Oxycotntin', 'Oxycontin'));
});

test('pronoun-differs: the pronoun of the other sex, of two the one that stands so', () => {
  const summary = (sex: string, words: string) =>
    determinationWith(itemWith({})).replace(
      '50 year old female injured on 02/03/2015.',
      `50 year old ${sex}. ${words}`,
    );
  const change = (sex: string, words: string) => fixTitles(summary(sex, words), 'pronoun-differs');
  assert.deepEqual(change('female', 'He walks.'), ['Change to “She”']);
  assert.deepEqual(change('male', 'Her knee is stiff.'), ['Change to “His”', 'Change to “Him”']);
  assert.deepEqual(change('male', 'The pain wakes her at night.'), ['Change to “him”', 'Change to “his”']);
  assert.deepEqual(change('female', 'The pain is in his knee.'), ['Change to “her”', 'Change to “hers”']);
});

test('chapter-other-body-part: the chapter of the other side, and those that treat of the part', () => {
  const text = (claims: string) =>
    caseBlock('06/20/2015') +
    determinationWith(
      itemWith({
        heading: 'MRI of the cervical spine: Upheld',
        claims: `Decision based on MTUS ${claims}`,
        maximus: 'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
      }),
    );
  const neck = 'Change to “Neck and Upper Back Complaints 2004”';
  const reported = text('Neck and Upper Back Complaints 2004, Section(s): Special Studies.');
  assert.equal(fixTitles(reported, 'chapter-other-body-part')[0], neck);
  assert.ok(fixTitles(text('Special Studies.'), 'chapter-other-body-part').includes(neck));
  assert.equal(
    fixed(reported, 'chapter-other-body-part'),
    reported.replace('Knee Complaints 2004', 'Neck and Upper Back Complaints 2004'),
  );
});

test('date-differs: in the form that is printed there', () => {
  const text = caseBlock('12/20/2016') + determinationWith(itemWith({})).replace('02/03/2015', '2-4-15');
  assert.match(fixed(text, 'date-differs', 0), /injured on 2-3-15\./);
  assert.match(fixed(text, 'date-differs', 1), /Date of Injury:\s+02\/04\/2015/);
  const inWords = [
    ['March 14, 2015', 'February 3, 2015'],
    ['Mar. 14, 2015', 'Feb. 3, 2015'],
    ['Mar 14 2015', 'Feb 3 2015'],
    ['March  14, 2015', 'February 3, 2015'],
    ['14th of March 2015', 'February 3, 2015'],
    ['3-14-15', '2-3-15'],
    ['03-14-15', '02-03-15'],
    ['03/14/2015', '02/03/2015'],
    ['3/4/2015', '2/3/2015'],
    ['2015-03-14', '02/03/2015'],
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
  const page = determinationWith(
    itemWith({ maximus: 'Decision based on MTUS Chronic Pain Treatment Guidelines Benzodiazepines Page(s): 54.' }),
  );
  assert.equal(fixed(page, 'page-not-in-topic'), page.replace('54', '24'));
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

test('section-missing: a professional review stays one determination with its items', () => {
  const review = cases('ok').find(({ name }) => name.startsWith('professional-review'))!.text;
  const rationale = /^RATIONALE FOR WHY[^:]*:/m.exec(review)![0];
  for (const without of [review.replace(rationale, ''), review.replace('ISSUE AT DISPUTE:', '')])
    for (const mended of mendedTexts(without, 'section-missing')) assert.deepEqual(counted(mended), counted(without));
});

test('paragraphs are not moved where a label stands twice or the item has no heading', () => {
  const doubled = item('Knee brace: Upheld', MAXIMUS, CLAIMS, `${RATIONALE}\n${MAXIMUS}`);
  const headless = determinationWith(itemWith({}), [MAXIMUS, CLAIMS, RATIONALE].join('\n\n'));
  for (const text of [doubled, headless]) {
    assert.ok(codes(text).includes('labels-out-of-order'));
    assert.equal(allFixed(text), text);
  }
});

const readingOf = (text: string): Reading => ({ model: parse(text), read: parse });

const mendedTexts = (text: string, code: ProblemCode): string[] => {
  const model = parse(text);
  const found = check(model).filter(problem => problem.code === code);
  return found.flatMap(problem =>
    fixesFor(problem, { model, read: parse }).map(({ edits }) => applyEdits(text, edits)),
  );
};

const fixTitles = (text: string, code: ProblemCode): string[] => {
  const problem = problemsOf(text).find(one => one.code === code)!;
  return fixesFor(problem, readingOf(text)).map(({ title }) => title);
};

for (const { name, text } of allCases()) {
  test(`${name}: problems lie in the text, fixes do not overlap, and Fix All leaves none`, () => checkFixes(text));
}

test('a problem of a text that was since cut down to its headings has fixes or none, and breaks nothing', () => {
  const heading = determinationWith('Knee brace: Upheld');
  const headless = determinationWith(['MAXIMUS guideline: None.', 'Decision rationale: None.'].join('\n\n'));
  for (const now of [determinationWith(), heading, headless].map(readingOf))
    for (const { text } of cases('err'))
      for (const problem of problemsOf(text)) assert.ok(Array.isArray(fixesFor(problem, now)), problem.code);
  const [empty] = problemsOf(item('Knee brace: Upheld', CLAIMS, MAXIMUS, 'Decision rationale:'));
  assert.deepEqual(fixesFor(empty!, readingOf(determinationWith())), []);
  assert.deepEqual(fixesFor(empty!, readingOf(heading)), []);
});

test('every code has a case that shows it, at its severity', () => {
  const found = new Set(
    cases('err').flatMap(({ text }) => problemsOf(text).map(({ code, severity }) => `${code} ${severity}`)),
  );
  for (const { code, severity } of PROBLEM_ROWS)
    assert.ok(found.has(`${code} ${severity}`), `no case of err shows ${code} as ${severity}`);
  assert.ok(found.has('page-not-in-topic warning'));
});

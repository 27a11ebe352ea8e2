import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../../src/core/checks/check';
import { fixesFor } from '../../../src/core/checks/fixes';
import {
  type CheckSettings,
  gravestFirst,
  PROBLEM_ROWS,
  partedBy,
  type Severity,
  underSettings,
  wantedCodes,
  withSettings,
} from '../../../src/core/checks/problem';
import { relatedPlace } from '../../../src/core/checks/relatedPlace';
import { parse } from '../../../src/core/parse';
import { allCases } from '../../support/cases';
import { caseBlock, determinationWith, itemWith } from '../../support/frame';
import { problemsOf } from '../../support/problems';

const told = (severity: Severity) => ({ code: 'word-doubled' as const, severity });

test('problems under settings: their own severity, the settings\u2019, of the claims administrator the quieter', () => {
  const rows: [
    own: Severity,
    set: Severity | 'off' | undefined,
    claims: CheckSettings['claimsSide'] | null,
    shown: string,
  ][] = [
    ['warning', undefined, null, 'warning'],
    ['warning', 'error', null, 'error'],
    ['warning', 'hint', null, 'hint'],
    ['warning', 'off', null, '-'],
    ['warning', undefined, 'info', 'info'],
    ['warning', 'error', 'info', 'info'],
    ['hint', undefined, 'info', 'hint'],
    ['warning', undefined, 'hint', 'hint'],
    ['warning', undefined, 'off', '-'],
    ['warning', 'off', 'info', '-'],
  ];
  for (const [own, set, claims, shown] of rows) {
    const settings: CheckSettings = {
      checks: set === undefined ? {} : { 'word-doubled': set },
      claimsSide: claims ?? 'off',
    };
    const [problem] = underSettings([told(own)], settings, () => claims !== null);
    assert.equal(problem?.severity ?? '-', shown, `${own} ${set} ${claims}`);
  }
});

test('what stands in the claims administrator\u2019s paragraph is that side\u2019s', () => {
  const misspelt = 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Benzodiazapines.';
  const text = determinationWith(itemWith({ claims: misspelt, maximus: misspelt }));
  const problems = problemsOf(text).filter(({ code }) => code === 'topic-unknown');
  const sides = withSettings(problems, { checks: { 'topic-unknown': 'error' }, claimsSide: 'hint' });
  assert.deepEqual(
    sides.map(({ severity }) => severity),
    ['hint', 'error'],
  );
});

test('errors come first, those that are as grave as they stand', () => {
  const rows = [
    { severity: 'info', at: 1 },
    { severity: 'error', at: 2 },
    { severity: 'hint', at: 3 },
    { severity: 'warning', at: 4 },
    { severity: 'error', at: 5 },
  ] as const;
  assert.deepEqual(
    gravestFirst(rows).map(({ at }) => at),
    [2, 5, 4, 1, 3],
  );
});

test('a check that is off is asked for only where a setting turns it on', () => {
  const wanted = (checks: CheckSettings['checks']): string[] =>
    ['space-missing', 'word-doubled'].filter(code => wantedCodes(checks).has(code as 'word-doubled'));
  assert.deepEqual(wanted({}), ['word-doubled']);
  assert.deepEqual(wanted({ 'space-missing': 'hint' }), ['space-missing', 'word-doubled']);
  assert.deepEqual(wanted({ 'space-missing': 'off', 'word-doubled': 'off' }), ['word-doubled']);
});

test('problems parted by what is said of them, each as often as it is among the others', () => {
  const problems = check(parse(determinationWith(itemWith({ heading: 'Knee brace' }), itemWith({ heading: 'Norco' }))));
  const missing = problems.filter(({ code }) => code === 'decision-missing');
  assert.equal(missing.length, 2);
  const parted = partedBy(missing, missing.slice(0, 1), ({ code }) => code);
  assert.deepEqual([parted.among, parted.besides], [[missing[0]], [missing[1]]]);
  assert.deepEqual(partedBy(missing, [], ({ code }) => code).among, []);
});

test('every problem code has a title of a few words', () => {
  for (const { code, title } of PROBLEM_ROWS) assert.match(title, /^[A-Z][\w ',-]{9,49}$/, code);
});

test('the kind of fix that a row names is what its problems have', () => {
  const kinds = new Map(PROBLEM_ROWS.map(({ code, fix }) => [code, fix]));
  for (const { text } of allCases()) {
    const model = parse(text);
    for (const problem of problemsOf(text)) {
      const fixes = fixesFor(problem, { model, read: parse });
      const kind = kinds.get(problem.code)!;
      assert.ok(['none', 'choice', 'safe'].includes(kind), problem.code);
      if (kind === 'none') assert.equal(fixes.length, 0, problem.code);
    }
  }
});

test('a problem that lies between two places names the other one', () => {
  const places = (text: string): string[] =>
    problemsOf(text).flatMap(problem => {
      const place = relatedPlace(problem);
      return place === null
        ? []
        : [`${problem.code}: ${text.slice(place.span.start, place.span.end)} (${place.words})`];
    });
  assert.deepEqual(places(determinationWith(itemWith({ rationale: 'The request is medically necessary.' }))), [
    'decision-contradicts-rationale: The request is medically necessary. (The rationale concludes here)',
  ]);
  for (const [heading, rationale, place] of [
    ['MRI of the left knee', 'An MRI of the right knee', 'name-differs: left (The heading says so here)'],
    ['Norco 10/325mg #60', 'The use of Norco #90', 'quantity-differs: #60 (The heading says so here)'],
    ['Fusion L4-5', 'The fusion at L2-3', 'level-differs: L4-5 (The heading says so here)'],
  ] as const)
    assert.deepEqual(
      places(
        determinationWith(
          itemWith({ heading: `${heading}: Upheld`, rationale: `${rationale} is not medically necessary.` }),
        ),
      ),
      [place],
    );
  const text = determinationWith(itemWith({})).replace('injured on 02/03/2015', '$&. She was injured on 02/05/2015');
  assert.deepEqual(places(`${caseBlock('12/20/2016')}${text.replace('injured on 02/03/2015. ', '')}`), [
    'date-differs: 02/03/2015 (The case block has this date)',
  ]);
});

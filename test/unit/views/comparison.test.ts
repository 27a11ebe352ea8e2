import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { check } from '../../../src/core/checks/check';
import { parse } from '../../../src/core/parse';
import { compareVersions, isSame } from '../../../src/core/views/comparison/comparison';
import { comparisonJson } from '../../../src/core/views/comparison/comparisonJson';
import { comparisonPage } from '../../../src/core/views/comparison/comparisonPage';
import { comparisonText } from '../../../src/core/views/comparison/comparisonText';
import { wordChanges } from '../../../src/core/views/comparison/wordChanges';
import { root } from '../../support/cases';
import { caseBlock, determinationWith, itemWith } from '../../support/frame';

const compared = (older: string, newer: string) => {
  const [before, after] = [older, newer].map(text => {
    const model = parse(text);
    return { model, problems: check(model) };
  });
  return compareVersions(before!, after!);
};
const lines = (older: string, newer: string): string[] =>
  comparisonText(compared(older, newer)).split('\n').slice(0, -1);

const NORCO = itemWith({
  heading: 'Norco 10/325mg #60: Upheld',
  rationale: 'It gave no relief. Norco is not medically necessary.',
});
const KNEE = itemWith({
  heading: 'MRI of the left knee: Upheld',
  rationale: 'The knee is stable. The MRI is not medically necessary.',
});
const SOMA = itemWith({
  heading: 'Soma 350mg #30: Upheld',
  rationale: 'Soma is for the short term. It is not medically necessary.',
});
const draft = caseBlock('12/05/2016') + determinationWith(NORCO, KNEE);

test('every sample is the same as itself, with other line ends, and with its lines wrapped anew', () => {
  const folder = path.join(root, 'media/samples');
  for (const name of fs.readdirSync(folder)) {
    const text = fs.readFileSync(path.join(folder, name), 'utf8');
    assert.ok(isSame(compared(text, text)), name);
    assert.ok(isSame(compared(text, text.replaceAll('\n', '\r\n'))), name);
    assert.equal(comparisonText(compared(text, text)), '');
  }
  assert.ok(isSame(compared(draft, draft.replace('The knee is stable. The', 'The knee\nis stable.\nThe'))));
});

test('one change to an item is told of that item, and nothing else', () => {
  const changes: readonly [from: string, to: string, told: readonly string[]][] = [
    [
      'Norco 10/325mg #60: Upheld',
      'Norco 10/325mg #60: Overturned',
      [
        'Decision: Upheld -> Overturned',
        'New error: Overturned, but the rationale concludes: not medically necessary. (decision-contradicts-rationale)',
      ],
    ],
    [
      'The knee is stable. The MRI is not medically necessary.',
      'The knee locks and gives way. The MRI is medically necessary.',
      [
        'Conclusion: not medically necessary -> medically necessary',
        'Decision rationale: The knee [-is stable.-] {+locks and gives way.+} The MRI is [-not-] medically necessary.',
        'New error: Upheld, but the rationale concludes: medically necessary. (decision-contradicts-rationale)',
      ],
    ],
    ['MRI of the left knee', 'MRI of the right knee', ['Request: MRI of the left knee -> MRI of the right knee']],
  ];
  for (const [from, to, told] of changes) {
    assert.ok(draft.includes(from));
    const found = lines(draft, draft.replace(from, to));
    assert.match(found[0]!, /: 1 item changed$/);
    assert.match(found[1]!, /^ {2}Item [12], /);
    assert.deepEqual(
      found.slice(2).map(line => line.trim()),
      told,
    );
  }
});

test('items belong together wherever they stand; others were added or removed', () => {
  const moved = caseBlock('12/05/2016') + determinationWith(KNEE, NORCO.replace('Upheld', 'Overturned'));
  const [first, second] = compared(draft, moved)[0]!.items;
  assert.deepEqual([first!.kind, first!.before, first!.after], ['same', 2, 1]);
  assert.deepEqual([second!.kind, second!.before, second!.after], ['changed', 1, 2]);
  assert.ok(lines(draft, moved).some(line => line.includes('Item 2 (was 1), Norco 10/325mg #60')));

  const other = caseBlock('12/05/2016') + determinationWith(NORCO, SOMA);
  assert.deepEqual(
    compared(draft, other)[0]!.items.map(({ kind, heading }) => `${kind} ${heading}`),
    ['same Norco 10/325mg #60', 'added Soma 350mg #30', 'removed MRI of the left knee'],
  );
  assert.match(lines(draft, other)[0]!, /: 1 item added, 1 item removed$/);
});

test('a heading written anew is the same item where its rationale is', () => {
  const renamed = draft.replace('MRI of the left knee', 'Magnetic resonance imaging, lower extremity');
  const { items } = compared(draft, renamed)[0]!;
  assert.deepEqual(
    items.map(({ kind, before, after }) => [kind, before, after]),
    [
      ['same', 1, 1],
      ['changed', 2, 2],
    ],
  );
});

test('facts of the case and sections are told of the determination', () => {
  const found = lines(draft, draft.replaceAll('12/05/2016', '12/06/2016').replace('injured on', 'hurt on'));
  assert.ok(found.includes('  UR denial date: December 5, 2016 -> December 6, 2016'), found.join('\n'));
  assert.ok(
    found.some(line => /^ {2}CLINICAL CASE SUMMARY: .*\[-injured-\] \{\+hurt\+\}/.test(line)),
    found.join('\n'),
  );
});

test('determinations of one file belong together by their case numbers', () => {
  const other = draft
    .replace(/CM\d\d-\d{7}/, 'CM16-0999999')
    .replace('Norco 10/325mg #60: Upheld', 'Norco 10/325mg #60: Overturned');
  const both = compared(`${draft}\n\n${other}`, `${other}\n\n${draft}`);
  assert.deepEqual(
    both.map(({ kind }) => kind),
    ['same', 'same'],
  );
  assert.deepEqual(
    compared(draft, `${draft}\n\n${other}`).map(({ kind }) => kind),
    ['same', 'added'],
  );
});

test('the page and the JSON say the same, with nothing of a text as markup', () => {
  const changes = compared(draft, draft.replace('It gave no relief.', 'It gave <no>no</no> relief.'));
  const page = comparisonPage({ changes, older: 'a.txt', newer: '<b>.txt' }, { kind: 'file' });
  assert.match(page, /<ins>&lt;no&gt;no&lt;\/no&gt;<\/ins>/);
  assert.ok(!page.includes('<b>'));
  const { determinations } = comparisonJson(changes, { old: 'a.txt', new: 'b.txt' });
  assert.deepEqual(
    determinations[0]!.items.map(({ change }) => change),
    ['changed', 'same'],
  );
});

test('words: what stays, goes and comes gives both paragraphs again', () => {
  const pairs = [
    ['a b c', 'a c d'],
    ['', 'new words'],
    ['gone words', ''],
    ['one '.repeat(3000), 'two '.repeat(3000)],
  ] as const;
  for (const [before, after] of pairs) {
    const changes = wordChanges(before, after);
    const joined = (without: string) =>
      changes
        .filter(({ kind }) => kind !== without)
        .map(({ text }) => text)
        .join(' ');
    assert.equal(joined('comes'), before.trim());
    assert.equal(joined('goes'), after.trim());
  }
});

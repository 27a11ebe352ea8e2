import * as assert from 'node:assert/strict';
import { test } from 'node:test';
import { reference } from '../../../../src/core/guidelines/reference';
import { figureText, groupFigure, guidelineFigure } from '../../../../src/core/views/archive/archiveWords';
import { countedEntries } from '../../../../src/core/views/archive/counted';
import { type Sought, similarItems } from '../../../../src/core/views/archive/similar';
import { CHRONIC_PAIN, TWINS } from '../../../support/twins';
import { archiveFile, generatedTexts, type WrittenItem, writtenDetermination } from '../../../support/writtenFolder';

const item = (heading: string, guideline: string, decision: WrittenItem['decision'] = 'Upheld'): WrittenItem => ({
  heading,
  guideline,
  decision,
});

function sought(written: WrittenItem): Sought {
  const [of] = archiveFile('draft.txt', writtenDetermination('CM19-0000001', null, [written])).determinations;
  return { item: of!.items[0]!, of: of! };
}

test('planted twins come first in nine of ten', () => {
  const planted = TWINS.map(([, twin, guideline], i) => ({
    file: `twin-${i}.txt`,
    text: writtenDetermination(`CM15-99000${i}0`, '06/01/2015', [item(twin, guideline)]),
  }));
  const files = [...generatedTexts(300, 14), ...planted].map(({ file, text }) => archiveFile(file, text));
  const entries = countedEntries(files);
  const first = TWINS.map(([heading, , guideline], i) => {
    const similar = similarItems(sought(item(heading, guideline)), entries, reference);
    const found = similar.groups[0]?.hits[0];
    return found?.entry.file === `twin-${i}.txt` ? 'the twin' : `${heading}: ${found?.item.title}`;
  });
  const others = first.filter(one => one !== 'the twin');
  assert.ok(others.length <= 1, others.join('\n'));
});

const folder = (...items: readonly WrittenItem[]) =>
  countedEntries(
    items.map((one, i) => archiveFile(`${i}.txt`, writtenDetermination(`CM15-000000${i}`, `0${i + 1}/15/2015`, [one]))),
  );

const BENZODIAZEPINES = `${CHRONIC_PAIN} Benzodiazepines Page(s): 24`;

test('figures have their base, and the same drug is apart from others of its class', () => {
  const entries = folder(
    item('Valium 5mg #60', BENZODIAZEPINES),
    item('Diazepam 10mg #30', BENZODIAZEPINES, 'Overturned'),
    item('Ativan 1mg #30', BENZODIAZEPINES),
    item('MRI of the lumbar spine', 'Non-MTUS Official Disability Guidelines (ODG)'),
  );
  const similar = similarItems(sought(item('Valium 5mg #90', BENZODIAZEPINES)), entries, reference);
  assert.deepEqual(
    similar.groups.map(group => figureText(groupFigure(group, similar, 'in this folder'))),
    [
      'Same drug or service: 2 of 4 earlier items in this folder (1 upheld, 1 overturned)',
      'Others of its kind: 1 of 4 earlier items in this folder (1 upheld)',
    ],
  );
  const [same] = similar.groups;
  assert.deepEqual(
    same!.guidelines.map(guideline => figureText(guidelineFigure(guideline, same!))),
    ['Chronic Pain Medical Treatment Guidelines (May 2009): cited by MAXIMUS in 2 of these 2 (1 upheld, 1 overturned)'],
  );
  const alone = { count: 1, upheld: 1, overturned: 0 };
  assert.equal(
    guidelineFigure({ ...same!.guidelines[0]!, ...alone }, { ...same!, ...alone }).figure,
    'cited by MAXIMUS in this one (1 upheld)',
  );
  assert.equal(same!.hits[0]!.item.conclusion, 'Therefore, the request is not medically necessary.');
});

test('what was decided later is left out, and so is the own case', () => {
  const entries = folder(item('Valium 5mg #60', BENZODIAZEPINES), item('Valium 5mg #60', BENZODIAZEPINES));
  const [first] = entries;
  const of = first!.facts;
  const similar = similarItems({ item: of.items[0]!, of }, entries, reference);
  assert.deepEqual(similar, { base: 0, groups: [] });
  const draft = { ...of, caseNumber: null, decisionDate: null };
  assert.equal(similarItems({ item: of.items[0]!, of: draft }, entries, reference).groups[0]!.count, 2);
});

test('a service for another part of the body is only of its kind', () => {
  const guideline = 'Non-MTUS Official Disability Guidelines (ODG)';
  const entries = folder(item('MRI of the right knee', guideline), item('MRI of the lumbar spine', guideline));
  const similar = similarItems(sought(item('MRI lumbar spine', guideline)), entries, reference);
  assert.deepEqual(
    similar.groups.map(({ nearness, hits }) => [nearness, hits.map(hit => hit.item.title)]),
    [
      ['same', ['MRI of the lumbar spine']],
      ['kind', ['MRI of the right knee']],
    ],
  );
});

test('a mixture that has the drug comes behind the drug by its generic name', () => {
  const guideline = `${CHRONIC_PAIN} Topical Analgesics Page(s): 111-113`;
  const entries = folder(item('Lidocaine patches 5 percent', guideline), item('Terocin patches #30', guideline));
  const similar = similarItems(sought(item('Lidoderm 5% patch #30', guideline)), entries, reference);
  assert.deepEqual(
    similar.groups[0]!.hits.map(hit => hit.item.title),
    ['Lidocaine patches 5 percent', 'Terocin patches #30'],
  );
});

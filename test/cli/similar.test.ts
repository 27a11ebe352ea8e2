import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { writeArchive } from '../support/archive';
import { TWINS } from '../support/twins';
import { type WrittenItem, writtenDetermination } from '../support/writtenFolder';
import { folderWith, imr } from './imr';

const BENZODIAZEPINES = 'MTUS Chronic Pain Treatment Guidelines Benzodiazepines Page(s): 24';
const item = (heading: string, guideline = BENZODIAZEPINES, decision: WrittenItem['decision'] = 'Upheld') => ({
  heading,
  guideline,
  decision,
});
const one = (caseNumber: string, date: string | null, ...items: readonly WrittenItem[]) =>
  writtenDetermination(caseNumber, date, items);

const overturned = one('CM15-0000002', '02/15/2015', item('Diazepam 10mg #30', BENZODIAZEPINES, 'Overturned'));
const files = {
  'archive/1.txt': one('CM15-0000001', '01/15/2015', item('Valium 5mg #60'), item('MRI of the lumbar spine', 'ODG')),
  'archive/2.txt': overturned,
  'archive/2 once more.txt': overturned,
  'archive/3.txt': one('CM15-0000003', '03/15/2015', item('Ativan 1mg #30')),
  'archive/later.txt': one('CM19-0000004', '03/15/2019', item('Valium 5mg #60')),
  'archive/draft.txt': one('none yet', '06/01/2016', item('Valium 5mg #90'), item('Left knee arthroscopy', 'ODG')),
  'minutes.txt': 'Minutes.\n',
};

describe('imr similar', { concurrency: 3 }, () => {
  test('tells how earlier items like one were decided, each figure with its base', async () => {
    const cwd = folderWith(files);
    const { code, out, err } = await imr(['similar', '--to', 'archive/draft.txt#1', 'archive'], { cwd });
    assert.deepEqual([code, err], [0, '']);
    assert.equal(
      out,
      `What was decided in these files; it predicts nothing.

No case number, item 1: Valium 5mg #90

  Same drug or service: 2 of 4 earlier items in these files (1 upheld, 1 overturned)
  Chronic Pain Medical Treatment Guidelines (May 2009): cited by MAXIMUS in 2 of these 2 (1 upheld, 1 overturned)

    Upheld · Valium 5mg #60
    CM15-0000001 · January 15, 2015 · Therefore, the request is not medically necessary.
    Chronic Pain Medical Treatment Guidelines (May 2009): Benzodiazepines
    archive/1.txt:6

    Overturned · Diazepam 10mg #30
    CM15-0000002 · February 15, 2015 · Therefore, the request is medically necessary.
    Chronic Pain Medical Treatment Guidelines (May 2009): Benzodiazepines
    archive/2 once more.txt:6

  Others of its kind: 1 of 4 earlier items in these files (1 upheld)
  Chronic Pain Medical Treatment Guidelines (May 2009): cited by MAXIMUS in this one (1 upheld)

    Upheld · Ativan 1mg #30
    CM15-0000003 · March 15, 2015 · Therefore, the request is not medically necessary.
    Chronic Pain Medical Treatment Guidelines (May 2009): Benzodiazepines
    archive/3.txt:6

`,
    );
    const all = await imr(['similar', '--to', '-', 'archive/[123]*.txt'], { cwd, input: files['archive/draft.txt'] });
    assert.match(all.out, /None of 4 earlier items in these files is like “Left knee arthroscopy”\.\n/);
  });

  test('finds planted twins first, in nine of ten, in a generated archive', async () => {
    const cwd = folderWith(
      Object.fromEntries([
        ['draft.txt', one('CM19-0000001', null, ...TWINS.map(([heading, , guideline]) => item(heading, guideline)))],
        ...TWINS.map(([, twin, guideline], i) => [
          `archive/twin-${i}.txt`,
          one(`CM15-99000${i}0`, '06/01/2015', item(twin, guideline)),
        ]),
      ]),
    );
    writeArchive(path.join(cwd, 'archive'), 150);
    const args = ['similar', '--to', 'draft.txt', '--format', 'json', '--allow-restricted', 'archive'];
    const { items } = JSON.parse((await imr(args, { cwd })).out);
    const first = items.map(({ groups }: { groups: { hits: { file: string }[] }[] }) => groups[0]?.hits[0]?.file);
    const found = first.filter((file: string, i: number) => file === path.join('archive', `twin-${i}.txt`));
    assert.ok(first.length === 10 && found.length >= 9, first.join('\n'));
    const byOneThread = await imr([...args, '--workers', '1'], { cwd });
    assert.deepEqual(JSON.parse(byOneThread.out).items, items);
  });

  test('says in one line what cannot be done, and writes over nothing that it reads', async () => {
    const cwd = folderWith(files);
    const lines = [
      'similar archive',
      'similar --to= archive',
      'similar --to archive/draft.txt',
      'similar --to - -',
      'similar --to archive/draft.txt --format csv archive',
      'similar --to archive archive',
      'similar --to missing.txt archive',
      'similar --to archive/draft.txt#7 archive',
      'similar --to archive/draft.txt --out archive/draft.txt archive/1.txt',
    ];
    for (const line of lines) {
      const { code, out, err } = await imr(line.split(' '), { cwd });
      assert.deepEqual([code, out], [2, ''], line);
      assert.match(err, /^imr: [^\n]+\n$/, line);
    }
    const nothing = await imr(['similar', '--to', 'minutes.txt', '--out', 'a.json', 'archive'], { cwd });
    assert.match(nothing.err, /\nimr: minutes\.txt: holds no disputed item\n$/);
    assert.ok(!fs.existsSync(path.join(cwd, 'a.json')));
    assert.equal(fs.readFileSync(path.join(cwd, 'archive/draft.txt'), 'utf8'), files['archive/draft.txt']);
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../../src/core/checks/check';
import { reference } from '../../../src/core/guidelines/reference';
import type { GuidelineDocument, Topic } from '../../../src/core/guidelines/types';
import type { Citation, Determination, Item } from '../../../src/core/model/model';
import { parse } from '../../../src/core/parse';
import { describeCitation } from '../../../src/core/views/describe';
import { caseBlock, determinationWith, itemWith } from '../../support/frame';

const CITATION = 'Decision based on MTUS Chronic Pain Treatment Guidelines Benzodiazepines Page(s): 24.';

/** The pages in a topic's ranges and up to three beside them, and one that no document has. */
function pagesAround({ pages }: Topic): number[] {
  const around = pages.flatMap(([first, last]) =>
    Array.from({ length: last - first + 7 }, (_, i) => first - 3 + i).filter(page => page > 0),
  );
  return [...new Set([...around, 9999])];
}

/** A determination with an item for each page in and around each topic's ranges, cited alone and beside a page that fits. */
function citingAll(base: Determination, document: GuidelineDocument, year: number | null): Determination {
  const [item] = base.items;
  const paragraph = item!.maximusGuideline!;
  const [like] = paragraph.citations;
  const cite = (title: string | null, pages: readonly number[]): Citation => ({
    ...like!,
    document: document.title,
    documentId: document.id,
    year,
    pages,
    sections: title === null ? [] : [{ ...like!.sections[0]!, text: title, topic: title, pages }],
  });
  const citations = document.topics.flatMap(topic =>
    pagesAround(topic).flatMap(page => [
      cite(topic.title, [page]),
      cite(topic.title, [page, topic.pages[0]?.[0] ?? page]),
      cite(null, [page]),
    ]),
  );
  const items = citations.map(
    (citation, i): Item => ({ ...item!, number: i + 1, maximusGuideline: { ...paragraph, citations: [citation] } }),
  );
  return { ...base, items };
}

/** What a hover holds against a citation, and the code of the problem that says the same. */
const BLAMED: readonly (readonly [words: RegExp, code: string])[] = [
  [/^Cited pp?\. /, 'page-not-in-topic'],
  [/ is beyond the last page/, 'page-out-of-range'],
  [/^Not in force /, 'edition-not-in-force'],
];

test('a hover blames the pages and the edition of a citation exactly where there is a problem', () => {
  let cited = 0;
  const blamed = new Map(BLAMED.map(([, code]) => [code, 0]));
  const item = determinationWith(itemWith({ maximus: CITATION }));
  for (const [text, year] of [
    [item, 2009],
    [caseBlock('07/20/2016') + item, null],
    [caseBlock('05/01/2018') + item, null],
  ] as const) {
    const model = parse(text);
    for (const document of reference.documents) {
      const determination = citingAll(model.determinations[0]!, document, year);
      const problems = check({ ...model, determinations: [determination] });
      const found = new Set(problems.map(problem => `${problem.item} ${problem.code}`));
      for (const one of determination.items) {
        const [citation] = one.maximusGuideline!.citations;
        const context = { determination, item: one, side: 'maximus' } as const;
        const { remarks } = describeCitation(reference, citation!, null, context);
        cited++;
        for (const [words, code] of BLAMED) {
          const isBlamed = remarks.some(remark => words.test(remark));
          const what = `${document.id}, ${citation!.sections[0]?.text}, ${citation!.pages}: ${remarks.join('; ')}`;
          assert.equal(isBlamed, found.has(`${one.number} ${code}`), `${code} of ${what}`);
          if (isBlamed) blamed.set(code, blamed.get(code)! + 1);
        }
      }
    }
  }
  assert.ok(cited > 10_000, `${cited} citations`);
  for (const [code, count] of blamed) assert.ok(count > 100, `${count} ${code}`);
});

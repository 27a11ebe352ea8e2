import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../../src/core/checks/check';
import { reference } from '../../../src/core/guidelines/reference';
import type { GuidelineDocument, Topic } from '../../../src/core/guidelines/types';
import type { Citation, Determination, Item, Model } from '../../../src/core/model/model';
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

/** Of each citation of the determination: the codes of what its hover blames, and of what its problems say. */
function codesOf(model: Model, determination: Determination) {
  const problems = check({ ...model, determinations: [determination] });
  const found = new Set(problems.map(problem => `${problem.item} ${problem.code}`));
  return determination.items.map(item => {
    const [citation] = item.maximusGuideline!.citations;
    const { remarks } = describeCitation(reference, citation!, null, { determination, item, side: 'maximus' });
    const blamed = BLAMED.filter(([words]) => remarks.some(remark => words.test(remark)));
    return {
      what: `${citation!.documentId}, ${citation!.sections[0]?.text}, ${citation!.pages}: ${remarks.join('; ')}`,
      hover: blamed.map(([, code]) => code),
      problems: BLAMED.map(([, code]) => code).filter(code => found.has(`${item.number} ${code}`)),
    };
  });
}

test('a hover blames the pages and the edition of a citation exactly where there is a problem', () => {
  const item = determinationWith(itemWith({ maximus: CITATION }));
  const drafts = [
    [item, 2009],
    [caseBlock('07/20/2016') + item, null],
    [caseBlock('05/01/2018') + item, null],
  ] as const;
  const cited = drafts.flatMap(([text, year]) => {
    const model = parse(text);
    return reference.documents.flatMap(document => codesOf(model, citingAll(model.determinations[0]!, document, year)));
  });
  for (const { what, hover, problems } of cited) assert.deepEqual(hover, problems, what);
  assert.ok(cited.length > 10_000, `${cited.length} citations`);
  for (const [, code] of BLAMED) {
    const count = cited.filter(({ hover }) => hover.includes(code)).length;
    assert.ok(count > 100, `${count} ${code}`);
  }
});

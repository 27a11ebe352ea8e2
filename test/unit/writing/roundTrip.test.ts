import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../../src/core/checks/check';
import { fixesFor } from '../../../src/core/checks/fixes';
import { applyEdits } from '../../../src/core/checks/fixes/fix';
import { isReported, type ProblemCode } from '../../../src/core/checks/problem';
import { reference } from '../../../src/core/guidelines/reference';
import type { GuidelineDocument } from '../../../src/core/guidelines/types';
import type { Citation } from '../../../src/core/model/model';
import { parse } from '../../../src/core/parse';
import { dayAfter } from '../../../src/core/text/dates';
import { completionsAt } from '../../../src/core/writing/completions';
import { determinationWith } from '../../support/frame';

// Whatever completion or a fix inserts is read back as the same document, topic and edition, and the checks say nothing.

const MTUS = 'Decision based on MTUS ';
/** A section of a document of which the reference knows none. */
const ANY_SECTION = 'Treatment Recommendations';

/** The documents that are cited by name; some chapters of 2004 are cited by their numbers alone. */
const guidelines = reference.documents.filter(
  ({ kind, citedAs }) => kind !== 'regulation' && citedAs.some(({ name }) => !name.startsWith('ACOEM Chapter')),
);
const changeOvers = guidelines.flatMap(({ effectiveFrom, effectiveTo }) => [
  ...(effectiveFrom === null ? [] : [effectiveFrom]),
  ...(effectiveTo === null ? [] : [dayAfter(effectiveTo, 1)]),
]);
const years = Array.from({ length: 2026 - 2013 + 1 }, (_, i) => `${2013 + i}-06-15`);
const days = [...new Set([...changeOvers.flatMap(day => [-1, 0, 1].map(n => dayAfter(day, n))), ...years])].sort();

const printed = (day: string): string => `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`;

/** A determination in which utilization review denied on a day, with an item for each MAXIMUS paragraph. */
function textOf(day: string, paragraphs: readonly string[]): string {
  const block = [
    'Case Number:    CM22-0700099',
    `Date Assigned:  ${printed(dayAfter(day, 20))}      Date of Injury:       01/03/2007`,
    `Decision Date:  ${printed(dayAfter(day, 40))}      UR Denial Date:       ${printed(day)}`,
    `Priority:       Standard        Application Received: ${printed(dayAfter(day, 10))}`,
    '',
    '',
  ].join('\n');
  const items = paragraphs.map((paragraph, i) =>
    [
      `Service of the kind ${i + 1}: Upheld`,
      `Claims Administrator guideline: ${paragraph}`,
      `MAXIMUS guideline: ${paragraph}`,
      'Decision rationale: The request is not medically necessary.',
    ].join('\n\n'),
  );
  return block + determinationWith(...items);
}

/** What problems of citations are called; the guideline itself, not what it is cited for. */
const CODES: ReadonlySet<ProblemCode> = new Set([
  ...(['document-unknown', 'edition-not-in-force', 'citation-incomplete', 'nothing-cited'] as const),
  ...(['topic-unknown', 'topic-of-other-document', 'regulation-mismatch', 'page-not-in-topic'] as const),
  'page-out-of-range',
]);

interface Written {
  readonly paragraph: string;
  readonly document: GuidelineDocument;
  /** The title of the topic; null where none is known. */
  readonly topic: string | null;
}

/** Each paragraph cites its one document, and its topic, without a problem. */
function checkReadBack(day: string, written: readonly Written[]): void {
  const model = parse(
    textOf(
      day,
      written.map(({ paragraph }) => paragraph),
    ),
  );
  const [determination] = model.determinations;
  assert.equal(determination?.items.length, written.length, day);
  written.forEach(({ paragraph, document, topic }, i) => {
    const { citations } = determination!.items[i]!.maximusGuideline!;
    assert.deepEqual(citations.map(factsOf), [{ id: document.id, topics: [topic] }], `${day} ${paragraph}`);
    assert.ok(citations[0]!.editions.includes(document.id), paragraph);
  });
  const problems = check(model).filter(({ code }) => CODES.has(code));
  assert.deepEqual(
    problems.map(({ item, message }) => `${written[item! - 1]?.paragraph} ${message}`),
    [],
    day,
  );
}

const factsOf = ({ documentId, sections }: Citation) => ({
  id: documentId,
  topics: sections.map(({ topic }) => topic),
});

/** What is offered at the end of a paragraph that is being written. */
function offered(day: string, paragraph: string) {
  const text = textOf(day, [paragraph]);
  const at = text.lastIndexOf(paragraph) + paragraph.length;
  return completionsAt(parse(text), at, reference, 'invoked')?.items ?? [];
}

const byCited = new Map(
  guidelines.flatMap(document =>
    document.citedAs.map(({ name, year }) => [year === null ? name : `${name} ${year}`, document] as const),
  ),
);
const documentOf = (label: string): GuidelineDocument =>
  byCited.get(label) ?? guidelines.find(({ citedAs }) => citedAs.some(({ name }) => name === label))!;

const usual = ({ citedAs }: GuidelineDocument) =>
  citedAs.find(
    ({ name, year, confidence }) => year !== null && confidence !== 'recalled' && !name.startsWith('ACOEM Chapter'),
  );
/** Those that are cited with a year, and their usual names with it. */
const dated = guidelines.filter(usual);
const usualName = (document: GuidelineDocument): string => `${usual(document)!.name} ${usual(document)!.year}`;

/** The first known section of a document, by its name as it is completed. */
const firstTopic = ({ topics }: GuidelineDocument): string | null =>
  topics.find(({ kind }) => kind !== 'chapter' && kind !== 'part')?.title ?? null;

test('documents that are offered, with all names and years that mean the same edition, on each day', () => {
  for (const day of days) {
    const labels = offered(day, MTUS).filter(({ kind }) => kind === 'document');
    assert.ok(day < '2009-07-18' || labels.length > 10, day);
    const written = labels.flatMap(({ label, insert }): Written[] => {
      const document = documentOf(label);
      const topic = firstTopic(document);
      const names = document.citedAs
        .filter(({ name, year }) => year !== null && !name.startsWith('ACOEM Chapter'))
        .map(({ name, year }) => `${name} ${year}, Section(s): ${topic ?? ANY_SECTION}.`);
      const completed = insert.endsWith(': ') ? [`${insert}${topic ?? ANY_SECTION}.`] : [];
      return [...new Set([...completed, ...names])].map(cited => ({ paragraph: MTUS + cited, document, topic }));
    });
    checkReadBack(day, written);
  }
});

test('sections that are offered of every document', () => {
  for (const document of dated) {
    const cited = `${MTUS}${usualName(document)}, Section(s): `;
    const topics = offered(document.effectiveFrom ?? '2019-06-15', cited).filter(({ kind }) => kind === 'topic');
    assert.equal(topics.length > 0, firstTopic(document) !== null, document.id);
    checkReadBack(
      document.effectiveFrom ?? '2019-06-15',
      topics.map(({ insert }) => ({ paragraph: `${cited}${insert}.`, document, topic: insert })),
    );
  }
});

test('sections with their pages, as the older form has them', () => {
  const day = '2014-06-15';
  let count = 0;
  for (const { insert: name, label } of offered(day, MTUS).filter(({ kind }) => kind === 'document')) {
    const document = documentOf(label);
    const sections = offered(day, `${MTUS}${name}`).filter(({ insert }) => / Page\(s\): \d/.test(insert));
    count += sections.length;
    checkReadBack(
      day,
      sections.map(({ insert, label: topic }) => ({ paragraph: `${MTUS}${name}${insert}`, document, topic })),
    );
  }
  assert.ok(count > 100, `${count}`);
});

/** The documents cited in a text after a fix of each of its problems, the first or a further one, and what is still wrong. */
function mended(text: string, which: number) {
  const model = parse(text);
  const edits = check(model)
    .filter(({ code }) => CODES.has(code))
    .flatMap(problem => fixesFor(problem, { model, read: parse })[which]?.edits ?? []);
  const changed = parse(applyEdits(text, edits));
  const citations = changed.determinations[0]!.items.map(({ maximusGuideline }) => maximusGuideline!.citations[0]!);
  return {
    fixed: edits.length,
    citations,
    left: check(changed).filter(({ code, facts }) => CODES.has(code) && !isReported(facts)),
  };
}

test('an edition that a fix puts in the place of another is read, and in force', () => {
  const cited = dated.filter(({ effectiveFrom }) => effectiveFrom !== null);
  let count = 0;
  for (const day of days)
    for (const which of [0, 1]) {
      const paragraphs = cited.map(document => `${MTUS}${usualName(document)}, Section(s): ${ANY_SECTION}.`);
      const { fixed, citations, left } = mended(textOf(day, paragraphs), which);
      count += fixed;
      const still = new Set(left.flatMap(({ code, item }) => (code === 'edition-not-in-force' ? [item] : [])));
      citations.forEach(({ documentId }, i) => {
        assert.ok(documentId === cited[i]!.id || !still.has(i + 1), `${day} ${documentId}`);
        assert.ok(documentId !== null, `${day} ${paragraphs[i]} ${JSON.stringify(citations[i])}`);
      });
    }
  assert.ok(count > 300, `${count}`);
});

test('a document or section that a fix spells anew is the one that was meant', () => {
  const misspelt = (name: string): string => name.slice(0, 3) + name.slice(4);
  for (const document of dated) {
    const { effectiveFrom, citedAs } = document;
    const { name, year } = usual(document)!;
    const endsInOther = citedAs.some(other => other.name !== name && name.endsWith(other.name));
    if (effectiveFrom === null || name.length < 10 || endsInOther) continue;
    const topics = document.topics
      .filter(({ title, kind }) => title.length > 12 && !title.includes(',') && kind === 'topic')
      .map(({ title }) => title);
    const paragraphs = [
      ...topics.map(title => `${MTUS}${name} ${year}, Section(s): ${misspelt(title)}.`),
      `${MTUS}${misspelt(name)} ${year}, Section(s): ${topics[0] ?? ANY_SECTION}.`,
    ];
    const { citations, left } = mended(textOf(effectiveFrom, paragraphs), 0);
    assert.deepEqual(
      left.map(({ message }) => message),
      [],
    );
    citations.forEach(({ documentId, sections }, i) => {
      assert.equal(documentId, document.id);
      if (i < topics.length) assert.equal(sections[0]?.topic, topics[i]);
    });
  }
});

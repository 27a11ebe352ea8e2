import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Determination, GuidelineParagraph } from '../../../src/core/model/model';
import { parse } from '../../../src/core/parse';
import { cases } from '../../support/cases';

/** What extraction and hand do to a text without changing a word of it. `at` says whether a line is hit. */
const RESPACED: Readonly<Record<string, (lines: readonly string[], at: (line: number) => boolean) => string>> = {
  'no empty lines': lines => lines.filter(line => line.trim() !== '').join('\n'),
  'blanks behind every line': lines => lines.map(line => `${line}  `).join('\n'),
  'every line indented': lines => lines.map(line => `    ${line}`).join('\n'),
  'CR LF': lines => lines.join('\r\n'),
  'form feeds before lines': (lines, at) =>
    lines.map((line, i) => (at(i) && line.trim() !== '' ? `\f${line}` : line)).join('\n'),
  'page footers': (lines, at) =>
    lines.map((line, i) => (at(i) ? `${line}\n\n        Page ${i} of 9\n\f` : line)).join('\n'),
  'page breaks of empty lines': (lines, at) => lines.map((line, i) => (at(i) ? `${line}\n\n\n\n\n` : line)).join('\n'),
};

/** Every nth line of the text behind its case block, n and the first by the variant. */
const hits = (variant: number) => (line: number) => line > 8 && line % (13 + variant) === variant % 7;

for (const [name, respace] of Object.entries(RESPACED)) {
  test(`the same words in other spacing are the same determination: ${name}`, () => {
    for (const { name: caseName, text } of standardCases())
      for (const variant of [1, 2, 3])
        assert.deepEqual(
          facts(respace(text.split('\n'), hits(variant))),
          facts(text),
          `${caseName}, ${name}, variant ${variant}`,
        );
  });
}

/** The layouts of 2013 and 2014 are told by their numbered lines and empty lines; artefacts are spaced oddly on purpose. */
const standardCases = () =>
  cases('ok').filter(({ name, text }) => {
    const { determinations } = parse(text);
    return !name.startsWith('artefacts') && determinations.length === 1 && determinations[0]!.layout === 'standard';
  });

const bare = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, '');

const facts = (text: string) => parse(text).determinations.map(determinationFacts);

function determinationFacts({ case: block, reviewer, injuredWorker, items }: Determination) {
  return {
    case: Object.values(block).map(located => located?.value ?? null),
    reviewer,
    worker: [injuredWorker.age, injuredWorker.sex, injuredWorker.dateOfInjury?.value],
    items: items.map(item => ({
      heading: bare(item.heading),
      decision: item.decision?.kind,
      claims: guidelineFacts(item.claimsAdministratorGuideline),
      maximus: guidelineFacts(item.maximusGuideline),
      rationale: [bare(item.rationale?.text), item.rationale?.conclusion],
      request: item.request,
    })),
  };
}

const guidelineFacts = (paragraph: GuidelineParagraph | null) => ({
  text: bare(paragraph?.text),
  citations: paragraph?.citations.map(({ documentId, pages, sections }) => [
    documentId,
    pages,
    sections.map(({ text, topic }) => [bare(text), topic]),
  ]),
});

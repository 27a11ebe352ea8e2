import process from 'node:process';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CitationContext } from '../../../src/core/citations/citationContext';
import { readGuideline } from '../../../src/core/citations/guidelineParagraph';
import { readRationaleCitations } from '../../../src/core/citations/rationaleCitations';
import { reference } from '../../../src/core/guidelines/reference';
import { Joined } from '../../../src/core/text/joinedText';
import { seed } from '../../support/chance';
import { checkCitations } from '../../support/invariants';

const runs = { seed, numRuns: 20 * Number(process.env.RUNS ?? 60), includeErrorInReport: true };

const contextOf = (text: string, date: string | null = null): CitationContext => ({
  joined: new Joined(text, text, { at: [0], places: [0], hyphens: [] }),
  reference,
  date,
});

const titles = reference.documents.flatMap(({ topics }) =>
  topics.flatMap(({ title, aliases = [], misspelt = [] }) => [title, ...aliases, ...misspelt]),
);
const documents = reference.documents.flatMap(({ citedAs }) =>
  citedAs.flatMap(({ name, year }) => (year === null ? [] : `${name} ${year}`)),
);
const names = reference.documents.flatMap(({ citedAs, title }) => [...citedAs.map(({ name }) => name), title]);

/** Words of every kind that a paragraph may hold, well and badly written. */
const word = fc.oneof(
  fc.constantFrom(...titles),
  fc.constantFrom(...documents),
  fc.constantFrom(...names),
  fc.constantFrom(...reference.drugs.keys()),
  fc.constantFrom(
    ...['Decision based on MTUS ', 'Decision is based on MTUS: ', 'based upon MTUS, ', 'relied on MTUS & ', 'MTUS'],
    ...[
      'Decision based on Non-MTUS Citation ',
      'Non- MTUS Official Disability Guidelines (ODG)',
      'ODG',
      'ACOEM, 3rd ed.',
    ],
    ...['Chapter 12', 'Table 12-8', '24,127', '111-113', 'July 18 2009', '2016', '9792.20(e)', '3.1.2 Opioids'],
    ...['page 12', 'Page(s):', 'pg. 607', 'which is part of the MTUS', 'Section(s):', 'https://example.org/a', 'and'],
  ),
);
const joint = fc.constantFrom(...[', ', '; ', ': ', ' ', '. ', ' and ', ', and ', ' & ', ' (', ') ', ', Section(s): ']);
const paragraph = fc
  .array(fc.tuple(word, joint), { minLength: 1, maxLength: 9 })
  .map(parts => `Decision based on MTUS ${parts.flat().join('')}`.trim());

/** Lists as from the pick list, with a letter dropped or doubled now and then. */
const section = fc
  .tuple(fc.constantFrom(...titles), fc.nat(60), fc.constantFrom(0, 0, 0, 0, 0, 1, 2))
  .map(([title, at, letters]) => title.slice(0, at) + title.slice(at + letters));
const pickList = fc
  .array(fc.tuple(fc.constantFrom(...documents), fc.array(section, { maxLength: 4 })), { minLength: 1, maxLength: 3 })
  .map(rows => rows.map(([name, own]) => (own.length === 0 ? name : `${name}, Section(s): ${own.join(', ')}`)))
  .map(rows => `Decision based on MTUS ${rows.join(', and ')}.`);

test(`citations stand somewhere, in order, without overlaps (SEED=${seed})`, () => {
  const dates = [null, '2014-05-01', '2016-12-28'];
  const check = (text: string): void => {
    for (const date of dates) {
      const context = contextOf(text, date);
      checkCitations({ start: 0, end: text.length }, readGuideline(context).citations);
      checkCitations({ start: 0, end: text.length }, readRationaleCitations(context));
    }
  };
  fc.assert(fc.property(pickList, check), runs);
  fc.assert(fc.property(paragraph, check), runs);
});

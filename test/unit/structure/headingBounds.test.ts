import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../../src/core/parse';

const INTRO = 'The Final Determination was based on decisions for the disputed items/services set forth below:';
const CLAIMS = 'Claims Administrator guideline: The Claims\nAdministrator did not cite\nany medical evidence.';

/** The items of the lines given, single-spaced with an empty line between paragraphs: heading and decision of each. */
function decided(...paragraphs: readonly string[]): string[] {
  const text = `IMR ISSUES, DECISIONS AND RATIONALES\n${INTRO}\n\n${paragraphs.join('\n\n')}\n`;
  const [determination] = parse(text).determinations;
  return determination!.items.map(({ heading, decision }) => `${heading} | ${decision?.text ?? '-'}`);
}

/** An item before the one that is looked at, which ends in a paragraph of several lines. */
const FIRST = [
  'Knee brace: Upheld',
  CLAIMS,
  'Decision rationale: The knee is stable,\nand a brace\nwas tried for a month\nwithout gain. It was seen\nby two. The brace is not medically necessary.',
];

const second = (...paragraphs: readonly string[]): string => {
  const [, one, ...others] = decided(...FIRST, ...paragraphs);
  return [one ?? 'none', ...others].join(' / ');
};

test('a decision alone below its heading, behind an empty line or a page', () => {
  for (const line of [
    'Decision: Upheld',
    'DECISION - Upheld',
    'IMR Decision: Upheld',
    'Determination: (Upheld)',
    '(Upheld)',
  ])
    for (const gap of ['\n', '\n\n', '\n\n\n\n', '\n\fPage 2 of 3\n'])
      assert.match(
        second(`Norco 10/325mg #60${gap}${line}`, CLAIMS),
        /^Norco 10\/325mg #60 \| Upheld$/,
        `${gap}${line}`,
      );
  assert.equal(second('Norco 10/325mg #60\n\nwith two refills\n\nUpheld', CLAIMS), 'with two refills | Upheld');
});

test('a heading with its decision below it may be all that a text begins with', () => {
  const [item] = parse(`Norco 10/325mg #60\nUpheld\n\n${CLAIMS}\n`).determinations[0]!.items;
  assert.equal(item!.heading, 'Norco 10/325mg #60');
});

test('a decision that is not alone on its line stands behind a colon or in brackets', () => {
  const rows: [heading: string, read: string][] = [
    ['Norco #60: Upheld', 'Norco #60 | Upheld'],
    ['Norco #60: upheld', 'Norco #60 | upheld'],
    ['Norco #60:\nupheld', 'Norco #60 | upheld'],
    ['Norco #60\n(Upheld)', 'Norco #60 | Upheld'],
    ['Norco #60\nUpheld', 'Norco #60 | Upheld'],
    ['Norco #60 (Upheld)', 'Norco #60 | Upheld'],
    [`Norco ${'and others '.repeat(9)}: Upheld.`, `Norco ${'and others '.repeat(8)}and others | Upheld`],
  ];
  for (const [heading, read] of rows) assert.equal(second(heading, CLAIMS), read, heading);
  for (const line of [
    'The denial was (upheld)',
    'The denial was\nupheld',
    'The denial was Upheld',
    'All of it (as Upheld) is old',
  ])
    assert.equal(second(`${line}\nfor good reasons.`, 'Norco: Overturned', CLAIMS), 'Norco | Overturned', line);
});

test('no line below a label or a list belongs to a heading', () => {
  assert.equal(
    second('Norco #60: Upheld', CLAIMS, 'MAXIMUS guideline: None.\nSoma #30: Overturned', CLAIMS).split(' / ').length,
    2,
  );
  assert.equal(second('Norco #60: Upheld', 'A note on it', CLAIMS), 'Norco #60 | Upheld');
  assert.equal(second('Norco #60: Upheld\n1. a note on it', CLAIMS), 'Norco #60 | Upheld');
  assert.equal(second('Norco #60: Upheld\na note on it', CLAIMS), 'Norco #60: Upheld a note on it | -');
  assert.equal(second('Norco #60: Upheld\nA note on it', CLAIMS), 'Norco #60: Upheld A note on it | -');
  assert.deepEqual(decided('Upheld', CLAIMS), [' | Upheld']);
  assert.deepEqual(decided(': Upheld', CLAIMS), [' | Upheld']);
});

test('a heading of several lines begins behind the paragraph before it', () => {
  const long = 'Physical therapy of the left knee, three times a week for four weeks, with';
  const rows: [paragraphs: string[], read: string][] = [
    [[`${long}\na brace: Upheld`], `${long} a brace | Upheld`],
    // A full line whose sentence goes on behind an empty one: a page ended there once.
    [[long, 'a brace: Upheld'], `${long} a brace | Upheld`],
    [['Therapy of the knee,', 'three visits: Upheld'], 'Therapy of the knee, three visits | Upheld'],
    // A short line without a comma is a paragraph of its own.
    [['Therapy of the knee', 'three visits: Upheld'], 'three visits | Upheld'],
    [['Therapy of the knee', 'Three visits: Upheld'], 'Three visits | Upheld'],
    [[`${long.slice(0, -5)}.`, 'a brace: Upheld'], 'a brace | Upheld'],
    [
      [`The therapy of the left knee three times a week is not medically necessary`, 'a brace: Upheld'],
      'a brace | Upheld',
    ],
    [['So it is.\n\n\n\n\nNorco: Upheld'], 'Norco | Upheld'],
    [['The request\n\n\n\n\nfor Norco: Upheld'], 'The request for Norco | Upheld'],
    [['So it is.\nNorco: Upheld'], 'So it is. Norco | Upheld'],
    [['It was the original request.', 'Three visits: Upheld'], 'Three visits | Upheld'],
  ];
  for (const [paragraphs, read] of rows) assert.equal(second(...paragraphs, CLAIMS), read, paragraphs.join(' / '));
});

test('a heading right below a title, or behind a label alone, is whole though its first line ends in a full stop', () => {
  const heading = 'Drug screen at St.\nVincent: Upheld';
  const below = parse(`IMR ISSUES, DECISIONS AND RATIONALES\n${heading}\n\n${CLAIMS}\n`).determinations[0]!;
  assert.equal(below.items[0]!.heading, 'Drug screen at St. Vincent');
  assert.equal(
    second('MAXIMUS guideline:', heading, CLAIMS).split(' / ').at(-1),
    'Drug screen at St. Vincent | Upheld',
  );
});

test('a heading that review modified is three sentences', () => {
  const first =
    'Therapy for 12 sessions was the original request. 6 sessions was authorized by\nthe Claims Administrator.';
  const last = 'The remaining IMR eligible portion of the original\nrequest, Therapy for 6 sessions is: Upheld';
  const joined = `${first} ${last}`.replaceAll('\n', ' ').replace(': Upheld', ' | Upheld');
  assert.equal(second(`${first} ${last}`, CLAIMS), joined);
  assert.equal(second(first, last, CLAIMS), joined);
  assert.equal(second(first.replace('by\nthe', 'by  the \n'), last, CLAIMS), joined);
  assert.equal(second(first.replace('original request', 'original  request'), last, CLAIMS), joined);
  assert.equal(second(first, last.replace('original\nrequest', 'original  request'), CLAIMS), joined);
  assert.equal(
    second(first.replace('was the original request', 'were\nthe  original\nrequest'), last, CLAIMS),
    joined.replace('was the original request', 'were the original request'),
  );
  assert.equal(second(last, CLAIMS), last.replaceAll('\n', ' ').replace(': Upheld', ' | Upheld'));
});

test('a heading without a decision is the last paragraph before its label, where that is no sentence', () => {
  const rows: [paragraph: string, read: string][] = [
    ['Norco 10/325mg #60', 'Norco 10/325mg #60 | -'],
    ['Norco 10/325mg #60\nwith two refills:', 'Norco 10/325mg #60 with two refills | -'],
    ['Norco 10/325mg (five a day?)', 'null | -'],
    ['So it was said.', 'null | -'],
    ['So it was “said.”', 'null | -'],
  ];
  for (const [paragraph, read] of rows) assert.equal(second(paragraph, CLAIMS), read, paragraph);
});

test('a label with no paragraph before it begins an item without a heading', () => {
  for (const before of ['', 'IMR ISSUES, DECISIONS AND RATIONALES\n', `${INTRO}\n\n`]) {
    const items = parse(`${before}${CLAIMS}\n\nDecision rationale: It is so.\n`).determinations[0]!.items;
    assert.deepEqual(
      items.map(({ heading }) => heading),
      [null],
      before,
    );
  }
});

test('decisions of no published kind', () => {
  const rows: [end: string, read: string][] = [
    ['Norco: Partially upheld', 'Norco | Partially upheld'],
    ['Norco - not overturned', 'Norco | not overturned'],
    ['Norco; partly Upheld', 'Norco | partly Upheld'],
    ['Norco: (Overtumed)', 'Norco | Overtumed'],
    ['Norco: Certified', 'Norco | Certified'],
    ['Norco, not generic - Upheld', 'Norco, not generic | Upheld'],
    ['Norco: Upheld', 'Norco | Upheld'],
    ['Norco – UPHELD', 'Norco | UPHELD'],
    ['Norco: IMR Decision: Upheld', 'Norco | Upheld'],
    ['Norco Final Determination: Overturned', 'Norco | Overturned'],
    ['Norco with a DECISION tree: Overturned', 'Norco with a DECISION tree | Overturned'],
  ];
  for (const [end, read] of rows) assert.deepEqual(decided(end, CLAIMS), [read], end);
});

test('a decision of no published kind stands where it is written', () => {
  for (const end of ['Norco - Partially upheld', 'Norco: Certified', 'Norco, not overturned']) {
    const text = `${INTRO}\n\n${end}\n\n${CLAIMS}\n`;
    const { heading, decision } = parse(text).determinations[0]!.items[0]!;
    const { start, end: to } = decision!.span;
    assert.equal(text.slice(start, to), decision!.text);
    assert.ok(end.startsWith(heading!) && end.endsWith(decision!.text), end);
  }
});

test('a heading of many short lines is read whole', () => {
  const words = Array.from({ length: 30 }, (_, i) => `piece ${String.fromCodePoint(65 + i).repeat(3)}`);
  assert.equal(second(`${words.join('\n')}: Upheld`, CLAIMS), `${words.join(' ')} | Upheld`);
});

test('a text on one line has its sections, and its first heading behind the sentence that opens the items', () => {
  const clean = `CLINICAL CASE SUMMARY\nThe worker is a 50 year old female.\nIMR ISSUES, DECISIONS AND RATIONALES\n${INTRO}\nKnee brace: Upheld\n${CLAIMS}`;
  const [determination] = parse(`Case Number: CM16-0700099 ${clean.replaceAll('\n', ' ')}`).determinations;
  assert.deepEqual(
    determination!.sections.map(({ id }) => id),
    ['case-summary', 'items'],
  );
  assert.equal(determination!.injuredWorker.age, 50);
  assert.deepEqual(
    determination!.items.map(({ heading }) => heading),
    ['Knee brace'],
  );
});

test('a heading on one line with all others begins behind the verdict before it, or is told as unread', () => {
  const headings = (...sentences: readonly string[]): string[] => {
    const first = `Knee brace: Upheld ${CLAIMS.replaceAll('\n', ' ')} Decision rationale: ${sentences[0]}`;
    const text = `IMR ISSUES, DECISIONS AND RATIONALES ${INTRO} ${first} ${sentences[1]}: Upheld ${CLAIMS.replaceAll('\n', ' ')} Decision rationale: It is not medically necessary.`;
    return parse(text).determinations[0]!.items.map(({ heading }) => heading ?? '-');
  };
  const verdict = 'A brace was tried. The brace is not medically necessary.';
  assert.deepEqual(headings(verdict, 'Norco 10/325mg #60'), ['Knee brace', 'Norco 10/325mg #60']);
  assert.deepEqual(headings(verdict, 'Xanax 0.5mg #60'), ['Knee brace', 'Xanax 0.5mg #60']);
  assert.notEqual(
    headings(`${verdict} See the chapter.`, 'Norco 10/325mg #60')[1],
    'See the chapter. Norco 10/325mg #60',
  );
});

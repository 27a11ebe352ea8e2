import process from 'node:process';
import type { check } from '../../src/core/checks/check';
import type { parse } from '../../src/core/parse';
import { caseBlock, determinationWith, itemWith } from './frame';
import { vocabularyPhrases } from './phrases';
import { publicFunctions, type Subject, subjectOf } from './publicFunctions';

/** A text that may grow without end: what is repeated, and the text in which it stands so often that it has a length. */
export interface Growing {
  readonly name: string;
  readonly textOf: (length: number) => string;
}

/** A phrase over and over in each place of a determination, as lines, as a list and as a sentence without an end. */
function growingPhrase(phrase: string): Growing {
  const places = 6;
  const textOf = (length: number): string => {
    const times = Math.ceil(length / places / (phrase.length + 1));
    const repeated = (separator: string): string => `${phrase}${separator}`.repeat(times);
    const item = itemWith({
      heading: `${repeated(', ')}: Upheld`,
      claims: `Decision based on MTUS ${repeated(' ')}.`,
      maximus: `Decision based on Non-MTUS Citation ODG ${repeated(', ')}.`,
      rationale: `${repeated(' ')} The request is not medically necessary.`,
    });
    const determination = determinationWith(item).replace('injured on', `${repeated(' ')} injured on`);
    return `${repeated('\n')}${caseBlock('12/05/2016')}${determination}`;
  };
  return { name: phrase, textOf };
}

const CITED = 'Decision based on MTUS Chronic Pain Treatment Guidelines';

/** Whole parts over and over: items, paragraphs, citations, determinations, problems of many kinds. */
function growingParts(): Growing[] {
  const citation =
    'Low Back Complaints 2004, Section(s): Summary, and Chronic Pain 2009 Benzodiazepines Page(s): 24, 99; ';
  const contradicted = { rationale: 'The request is medically necessary. The request is not certified.' };
  const whole = caseBlock('12/05/2018') + determinationWith(itemWith({}), itemWith(contradicted));
  const inDetermination: Record<string, string> = {
    'an item': itemWith({}),
    'an item with problems': itemWith({ heading: 'Oxycotntin 20mg #60: Upheid', ...contradicted }),
    'an item with a citation': itemWith({ claims: `Decision based on MTUS ${citation}` }),
    'a heading': 'Norco 10/325mg #60: Upheld',
    'a heading without a decision': 'Norco 10/325mg #60:',
    'the labels': 'Claims Administrator guideline:\n\nMAXIMUS guideline:\n\nDecision rationale:',
    'the labels out of order': 'Decision rationale: A.\n\nClaims Administrator guideline: B.\n\nMAXIMUS guideline: C.',
    'a label': 'Decision rationale: The request is medically necessary.',
    'a numbered decision':
      '1) MAXIMUS Federal Services, Inc. has determined the request for a brace is not medically necessary.',
    'a section heading': 'CLINICAL CASE SUMMARY',
    'a page line': 'Page 2 of 3\f',
    'an empty line': '\n',
  };
  const inRationale: Record<string, string> = {
    'a verdict': 'The request is not medically necessary. ',
    'a verdict without a full stop': 'the request is not medically necessary and ',
    'upheld, overturned': 'upheld, overturned ',
    'a citation in the rationale': `ACOEM Chapter 12, pages 303-305, and MTUS ${citation}`,
    'a date': '01/02/2014, ',
    'an amount': '12 visits, 3 times a week, #60, 10mg, 2 refills, ',
    'a number alone on its line': '7\n',
    'page numbers that count': '1\n\n2\n\n',
    'a number before words': '3 visits were done and\n\n',
    'a header before words': 'ACME CLAIMS going on and\n\n',
    'a header in capitals': 'SOME HEADER HERE\n\nand on\n\n',
    'words broken at line ends': 'medi-\ncally\tneces-\nsary\n',
    'a scanned date': 'O9/l2/2015 ',
    'left and right': 'left knee, right knee, he, her, ',
  };
  const inCitation: Record<string, string> = {
    'sections of a citation': 'Opioids, Benzodiazepines, Weaning of Medications, ',
    'sections that no guideline has': 'Cold laser topic, Magnet topic, ',
    'sections with a page each': 'Opioids Page(s): 76, Benzodiazepines Page(s): 99; ',
  };
  const numbered = (times: number): string =>
    Array.from({ length: times }, (_, i) => itemWith({ heading: `Norco ${i}mg #60: Upheld` })).join('\n\n');
  const ranges = (times: number): string =>
    Array.from({ length: times }, (_, i) => `${i % 900}-${(i % 900) + 50}, `).join('');
  const shortLines = (times: number): string =>
    Array.from({ length: times }, (_, i) => `The records of visit ${i} show\na gain ${i}`).join('.\n');
  const until = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length));
  return [
    { name: 'a determination', textOf: length => until(`${whole}\n`, length) },
    { name: 'items with different headings', textOf: length => determinationWith(numbered(length / 300)) },
    ...Object.entries(inDetermination).map(([name, part]) => ({
      name,
      textOf: (length: number) => determinationWith(until(`${part}\n\n`, length)),
    })),
    ...Object.entries(inRationale).map(([name, part]) => ({
      name,
      textOf: (length: number) => determinationWith(itemWith({ rationale: until(part, length) })),
    })),
    ...Object.entries(inCitation).map(([name, part]) => ({
      name,
      textOf: (length: number) =>
        determinationWith(itemWith({ claims: `${CITED} ${until(part, length)}Page(s): 24.` })),
    })),
    {
      name: 'short lines that differ',
      textOf: length => determinationWith(itemWith({ rationale: shortLines(length / 40) })),
    },
    {
      name: 'page ranges',
      textOf: length => determinationWith(itemWith({ claims: `${CITED} Opioids Page(s): ${ranges(length / 9)}24.` })),
    },
    {
      name: 'drugs of a heading',
      textOf: length => determinationWith(itemWith({ heading: `${until('Norco 10/325mg #60, ', length)}: Upheld` })),
    },
    {
      name: 'a citation',
      textOf: length => determinationWith(itemWith({ maximus: `Decision based on MTUS ${until(citation, length)}` })),
    },
  ];
}

export const growingTexts = (): Growing[] => [...growingParts(), ...vocabularyPhrases().map(growingPhrase)];

/** Length of the texts looked at first. */
const LOOKED_AT = 6_000;

/** What takes this many times as long as usual is measured at two lengths. */
const UNUSUAL = 4;
const LEAST_MS = 4;

/** Of a text four times as long a function in linear time takes four times as long; what machines add stays below this. */
const MOST = 9;

/** Of a function that grows so many texts tell enough. */
const TOLD = 3;

/**
 * The functions of core, with the text, that take more than nine times as long for a text four times as long: seen at
 * each of three lengths, so that a busy machine alone makes no finding.
 */
export function findGrowth(texts: readonly Growing[]): string[] {
  const seen = texts.map(growing => ({ growing, times: timesOf(growing.textOf(LOOKED_AT)) }));
  const found: string[] = [];
  for (const name of Object.keys(publicFunctions)) {
    const least = Math.max(LEAST_MS, UNUSUAL * median(seen.map(({ times }) => times[name]!)));
    const unusual = seen.filter(({ times }) => times[name]! > least);
    unusual.sort((a, b) => b.times[name]! - a.times[name]!);
    const before = found.length;
    for (const { growing } of unusual) {
      if (found.length - before < TOLD && grows(name, growing)) found.push(`${name}: ${growing.name}`);
    }
  }
  return found;
}

/** Texts of whole folders, in one: what looks through all of a text for a line of it is fast in shorter ones. */
const LONG = [60_000, 40_000, 80_000];

/** Where a text is parsed or checked in more than nine times the time for four times the parts, at each of these lengths. */
export function findLongGrowth(): string[] {
  return growingParts().flatMap(growing => {
    let steep = ['parse', 'check'];
    for (const length of LONG) {
      if (steep.length === 0) break;
      const [small, large] = [length, 4 * length].map(one => readingTimes(growing.textOf(one)));
      steep = steep.filter(name => large![name]! > MOST * Math.max(small![name]!, LEAST_MS));
    }
    return steep.map(name => `${name}: ${growing.name}`);
  });
}

function readingTimes(text: string): Record<string, number> {
  let begin = ownTime();
  const timeOf = (): number => {
    const time = ownTime() - begin;
    begin = ownTime();
    return time;
  };
  const model = publicFunctions.parse!({ text } as Subject) as Subject['model'];
  const parse = timeOf();
  publicFunctions.check!({ text, model, problems: [] });
  return { parse, check: timeOf() };
}

/** Lengths between which the letters looked at may grow by so much more than the text: a beginning is looked at but once. */
const FEW = 8_000;
const MANY = 8 * FEW;
const MOST_LETTERS = 1.25;

/**
 * Where expressions look at more letters of each part of a text, the more parts it has. They are counted, so no machine is
 * in the way: what looks through the whole text for each determination, be it ever so fast, is found.
 */
export function findRepeatedLooks(): string[] {
  return growingParts().flatMap(growing => {
    const [small, large] = [FEW, MANY].map(length => lettersLookedAt(growing.textOf(length)));
    return (['parse', 'check'] as const)
      .filter(name => large![name] / large!.length > (MOST_LETTERS * small![name]) / small!.length)
      .map(name => `${name}: ${growing.name}`);
  });
}

function lettersLookedAt(text: string) {
  let model = {} as Subject['model'];
  const parse = lettersIn(() => {
    model = publicFunctions.parse!({ text } as Subject) as Subject['model'];
  });
  const check = lettersIn(() => publicFunctions.check!({ text, model, problems: [] }));
  return { length: text.length, parse, check };
}

/** How many letters expressions look at while something is done: up to the end of each match, or of the text. */
function lettersIn(work: () => void): number {
  const { exec } = RegExp.prototype;
  let letters = 0;
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    if (this.sticky) letters += match?.[0].length ?? 1;
    else letters += Math.max(0, (match === null ? String(text).length : match.index + match[0].length) - from);
    return match;
  };
  try {
    work();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return letters;
}

/**
 * Every function on every text at two lengths, timed once each: the growths, the largest first.
 * @public test/bench/core.mjs calls it where no import is seen
 */
export function firstGrowths(texts: readonly Growing[], length: number) {
  const growths = texts.flatMap(growing => {
    const [small, large] = [length, 4 * length].map(one => timesOf(growing.textOf(one)));
    return Object.keys(publicFunctions)
      .filter(name => large![name]! > LEAST_MS)
      .map(name => ({ name, growing, growth: large![name]! / Math.max(small![name]!, LEAST_MS / 4) }));
  });
  return growths.sort((a, b) => b.growth - a.growth);
}

/**
 * How many times as long a function takes for a text of four times the length; the least of three times each.
 * @public test/bench/core.mjs calls it where no import is seen
 */
export function growthOf(name: string, { textOf }: Growing, length: number): { growth: number; time: number } {
  const [small, large] = [length, 4 * length].map(one => leastTime(name, subjectOf(textOf(one))));
  return { growth: large! / small!, time: large! };
}

/** Looked at again and again, longer each time: a busy machine may make a finding of one of these, but not of all. */
const LOOKED_AT_AGAIN = [LOOKED_AT / 4, LOOKED_AT / 2, 2 * LOOKED_AT];

/**
 * Further looks are spared where one took seconds: no machine makes such a thing of milliseconds; and all of them where
 * the long text takes no time, as with most that a collection of garbage made unusual.
 */
function grows(name: string, growing: Growing): boolean {
  for (const length of LOOKED_AT_AGAIN) {
    if (timeOnce(name, subjectOf(growing.textOf(4 * length))) <= LEAST_MS) return false;
    const { growth, time } = growthOf(name, growing, length);
    if (growth <= MOST || time <= LEAST_MS) return false;
    if (time > 2000) return true;
  }
  return true;
}

function timesOf(text: string): Record<string, number> {
  let subject: Subject = { text, model: { text, determinations: [], clean: null }, problems: [] };
  const times = Object.entries(publicFunctions).map(([name, call]) => {
    const begin = ownTime();
    const result = call(subject);
    const time = ownTime() - begin;
    if (name === 'parse') subject = { ...subject, model: result as ReturnType<typeof parse> };
    if (name === 'check') subject = { ...subject, problems: result as ReturnType<typeof check> };
    return [name, time] as const;
  });
  return Object.fromEntries(times);
}

/** What is done in less is done several times. */
const ENOUGH_MS = 4;

function timeOnce(name: string, subject: Subject): number {
  const begin = ownTime();
  publicFunctions[name]!(subject);
  return ownTime() - begin;
}

function leastTime(name: string, subject: Subject): number {
  const times = [1, 2, 3].map(() => {
    const begin = ownTime();
    let calls = 0;
    do {
      publicFunctions[name]!(subject);
      calls++;
    } while (ownTime() - begin < ENOUGH_MS);
    return (ownTime() - begin) / calls;
  });
  return Math.min(...times);
}

/** Milliseconds that this process has worked: what other processes take does not count. */
function ownTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}

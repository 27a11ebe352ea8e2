import { ENTRIES, filled, HEADINGS, oneOf, SENTENCES } from './inventedProse';
import { between, pick, type Random } from './random';

/** A part of a rationale or summary: sentences that are wrapped together, or lines that stand as they are. */
export interface Block {
  readonly flows: boolean;
  readonly lines: readonly string[];
}

const some = <T>(next: Random, [fewest, most]: readonly [number, number], make: (i: number) => T): T[] =>
  Array.from({ length: between(next, fewest, most) }, (_, i) => make(i));

const sentences = (next: Random, many: readonly [number, number]): string[] =>
  some(next, many, () => oneOf(next, SENTENCES));

/** What stands before each entry of a list, by its place in it. */
const MARKS: readonly ((i: number) => string)[] = [
  ...[(i: number) => `${i + 1}.`, (i: number) => `${i + 1})`, (i: number) => `(${i + 1})`, (i: number) => `#${i + 1}`],
  ...[...'-•*o–+→✓▪·'].map(mark => () => mark),
  ...[(i: number) => `${'abcdefghi'[i]})`, (i: number) => `${'abcdefghi'[i]}.`, (i: number) => `(${'abcdefghi'[i]})`],
  i => `(${['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'][i]})`,
  i => `${['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][i]}.`,
  () => '[ ]',
  () => '--',
];

const KINDS: readonly { readonly weight: number; readonly make: (next: Random) => Block }[] = [
  { weight: 50, make: next => ({ flows: true, lines: sentences(next, [1, 9]) }) },
  { weight: 8, make: list },
  { weight: 6, make: table },
  { weight: 5, make: shortLines },
  { weight: 5, make: log },
  { weight: 4, make: next => ({ flows: true, lines: sentences(next, [1, 4]).map(line => line.toUpperCase()) }) },
  { weight: 4, make: quotation },
  { weight: 4, make: recurring },
  { weight: 3, make: next => ({ flows: false, lines: sentences(next, [2, 6]) }) },
  { weight: 6, make: headed },
  { weight: 3, make: letter },
  { weight: 3, make: references },
  { weight: 3, make: numberedParagraphs },
];

const WEIGHTS = KINDS.flatMap(({ weight, make }) => Array.from({ length: weight }, () => make));

export const block = (next: Random): Block => pick(next, WEIGHTS)(next);

function list(next: Random): Block {
  const mark = pick(next, MARKS);
  const same = next() < 0.3 ? pick(next, ENTRIES) : null;
  const indent = pick(next, ['', '', '  ', '    ', '\t']);
  const entry = (i: number): string => `${indent}${mark(i)} ${filled(next, same ?? pick(next, ENTRIES))}`;
  return { flows: false, lines: [...sentences(next, [1, 1]), ...some(next, [2, 9], entry)] };
}

function table(next: Random): Block {
  const gap = pick(next, ['   ', '\t', ' | ', ', ', '  ', ' ', '; ']);
  const width = next() < 0.5 ? 12 : 0;
  const cells = [
    ['Norco', 'Soma', 'gabapentin', 'Ultram', 'Colace', 'naproxen', 'Xanax'],
    ['10/325 mg', '350 mg', '600 mg', '50 mg', '100 mg'],
    ['1 tab q6h', 'b.i.d.', 't.i.d.', 'q.h.s.', 'p.r.n.'],
    ['#{30-120}', '{1-9}', '{1-9}.{1-9}%'],
    ['{day}', '{code}', '{time}'],
  ];
  const columns = between(next, 2, cells.length);
  const rows = some(next, [3, 10], () => cells.slice(0, columns).map(ways => oneOf(next, ways).padEnd(width)));
  return { flows: false, lines: [...sentences(next, [1, 1]), ...rows.map(row => row.join(gap).trimEnd())] };
}

function shortLines(next: Random): Block {
  return { flows: false, lines: [...sentences(next, [1, 1]), ...some(next, [3, 12], () => oneOf(next, ENTRIES))] };
}

/** Lines that begin alike, as those of a record of visits. */
function log(next: Random): Block {
  const row = pick(next, [
    ...[
      '{day} {name}: pain {1-10}/10',
      '{day}: {drug}',
      '{time} pain {1-10}',
      '[{day}] visit {1-9}',
      'Week {1-30} of {31-52}',
    ],
    ...[
      'Visit {1-9}: {10-90} degrees',
      'Q: how is the {part}?',
      '{1-30} The pain was {1-9}.',
      '{name} - {day} - {code}',
    ],
  ]);
  return { flows: false, lines: [...sentences(next, [1, 1]), ...some(next, [3, 9], () => filled(next, row))] };
}

function quotation(next: Random): Block {
  const [open, close] = pick(next, [
    ['“', '”'],
    ['"', '"'],
    ['[', ']'],
    ['(', ')'],
  ] as const);
  const quoted = [`${open}${oneOf(next, SENTENCES)}`, ...sentences(next, [1, 4]), `Not recommended.${close}`];
  return { flows: true, lines: ['The guideline reads as follows:', ...quoted] };
}

function recurring(next: Random): Block {
  const again = oneOf(next, SENTENCES);
  return { flows: true, lines: some(next, [2, 4], () => (next() < 0.5 ? again : oneOf(next, SENTENCES))) };
}

function headed(next: Random): Block {
  return { flows: false, lines: [oneOf(next, HEADINGS), ...sentences(next, [1, 4])] };
}

function letter(next: Random): Block {
  const greeting = filled(next, pick(next, ['Dear {name}:', 'To whom it may concern:', '{day}', 'Re: the {part}']));
  const asked = sentences(next, [1, 3]);
  return {
    flows: false,
    lines: ['The letter of the treating physician reads:', `"${greeting}`, ...asked, 'Thank you for your time."'],
  };
}

function references(next: Random): Block {
  const mark = pick(next, MARKS.slice(0, 3));
  const rows = some(next, [2, 6], i => `${mark(i)} ${filled(next, 'Li W, Ortiz E. Relief of the {part}. {study}')}`);
  return { flows: false, lines: ['References:', ...rows] };
}

function numberedParagraphs(next: Random): Block {
  const mark = pick(next, MARKS.slice(0, 3));
  return { flows: false, lines: some(next, [2, 5], i => [mark(i), ...sentences(next, [2, 4])].join(' ')) };
}

import fc from 'fast-check';
import { LABEL_ROWS, SECTION_ROWS } from '../../src/core/text/vocabulary';
import { allCases } from './cases';

/** Lines that mean something to the parser, in any order and cut anywhere. */
export const meaningful = [
  ...SECTION_ROWS.map(row => row.title),
  ...LABEL_ROWS.map(
    row => `${row.label} Decision based on MTUS Chronic Pain Treatment Guidelines Benzodiazepines Page(s): 24,127.`,
  ),
  'The Final Determination was based on decisions for the disputed items/services set forth below:',
  'Naproxen 550mg #60 with 2 refills: Upheld',
  'Overturned',
  ': Upheld',
  'Physical therapy, 12 visits was the original request. 6 visits was authorized by the Claims Administrator. The remaining',
  'IMR eligible portion of the original request, Physical therapy, 6 visits is: Overturned',
  'Decision based on MTUS Low Back Complaints 2004, Section(s): Summary, and Opioid Treatment 2016, Section(s): 4.1',
  'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back.',
  'The request is not medically necessary.',
  '1) MAXIMUS Federal Services, Inc. has determined the request for a brace is notmedically necessary and appropriate.',
  '1. A brace is not medically necessary and appropriate.',
  '1) Regarding the request for a brace:',
  'Final Determination: PARTIALLY OVERTURN. This means we decided that some (but not all)',
  'Case Number: CM16-0700001 Date of Injury: 02/30/2016',
  'MAXIMUS FEDERAL SERVICES, INC.',
  'State(s) of Licensure: Ohio,Iowa',
  'Page 1 of 2',
  'constructor: Upheld',
  '__proto__ 5mg #30, toString: Overturned',
  'MAXIMUS guideline: Decision based on MTUS constructor 2004, Section(s): __proto__, hasOwnProperty Page(s): 5.',
  'Valium\u001b[31m 5mg\u202e #60\u0000: Upheld',
  '\f',
  '',
  '',
];

type Edit = (lines: string[], i: number, other: number, extra: string) => void;

/** What happens to a text that is edited by hand. `other` is any number. */
const EDITS: readonly Edit[] = [
  (lines, i, other) => lines.splice(i, 1 + (other % 4)),
  (lines, i, other) => lines.splice(i, 0, lines[other % lines.length] ?? ''),
  (lines, i, _, extra) => lines.splice(i, 0, extra),
  (lines, i) => lines.splice(i, 2, `${lines[i]} ${lines[i + 1] ?? ''}`),
  (lines, i, other) => lines.splice(i, 1, (lines[i] ?? '').slice(0, other), (lines[i] ?? '').slice(other)),
  (lines, i, other) => {
    const j = other % lines.length;
    [lines[i], lines[j]] = [lines[j] ?? '', lines[i] ?? ''];
  },
];

const edits = fc.array(fc.tuple(fc.constantFrom(...EDITS), fc.nat(400), fc.nat(400), fc.constantFrom(...meaningful)), {
  minLength: 1,
  maxLength: 6,
});

/** The cases with lines taken out, doubled, put in, joined with the next, cut in two and swapped. */
export const mutatedCases = fc
  .tuple(fc.constantFrom(...allCases().map(one => one.text)), edits)
  .map(([text, steps]) => {
    const lines = text.split('\n');
    for (const [step, at, other, extra] of steps) step(lines, at % Math.max(1, lines.length), other, extra);
    return lines.join('\n');
  });

const line = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...meaningful) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...meaningful), fc.nat(60)).map(([text, at]) => text.slice(at)) },
  {
    weight: 2,
    arbitrary: fc.string({
      unit: fc.constantFrom(...' .,:;()-/#0123456789abcXYZ\t\u00a0\u2013\ud83e\udd16\ud800'),
      maxLength: 40,
    }),
  },
  { weight: 1, arbitrary: fc.array(fc.nat(0xffff), { maxLength: 40 }).map(units => String.fromCharCode(...units)) },
);

/** Texts of lines that mean something, cut anywhere, and of letters that mean nothing. */
export const composedTexts = fc
  .tuple(fc.array(line, { maxLength: 40 }), fc.constantFrom('\n', '\r\n', '\n\n', '\r'))
  .map(([lines, end]) => lines.join(end));

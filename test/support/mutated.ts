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
  '\f',
  '',
  '',
];

const edit = fc.tuple(
  fc.constantFrom('delete', 'double', 'swap', 'insert'),
  fc.nat(400),
  fc.nat(400),
  fc.constantFrom(...meaningful),
);

/** The cases with lines taken out, doubled, swapped and put in. */
export const mutatedCases = fc
  .tuple(fc.constantFrom(...allCases().map(one => one.text)), fc.array(edit, { minLength: 1, maxLength: 6 }))
  .map(([text, edits]) => {
    const lines = text.split('\n');
    for (const [kind, a, b, extra] of edits) {
      const i = a % lines.length;
      const j = b % lines.length;
      if (kind === 'delete') lines.splice(i, 1 + (j % 4));
      else if (kind === 'double') lines.splice(i, 0, lines[j] ?? '');
      else if (kind === 'insert') lines.splice(i, 0, extra);
      else [lines[i], lines[j]] = [lines[j] ?? '', lines[i] ?? ''];
    }
    return lines.join('\n');
  });

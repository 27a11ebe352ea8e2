import { check } from '../../src/core/checks/check';
import { problemsByDetermination } from '../../src/core/checks/problem';
import { reference } from '../../src/core/guidelines/reference';
import { parse } from '../../src/core/parse';
import type { ArchiveFile } from '../../src/core/views/archive/counted';
import { factsOf } from '../../src/core/views/archive/facts';
import { composed } from './composed';
import { random } from './random';

/** An item to be written, in the words of a determination. */
export interface WrittenItem {
  readonly heading: string;
  readonly decision: 'Upheld' | 'Overturned';
  readonly guideline: string;
}

/** An invented determination of the standard layout. */
export function writtenDetermination(
  caseNumber: string,
  decisionDate: string | null,
  items: readonly WrittenItem[],
): string {
  const blocks = items.map(
    ({ heading, decision, guideline }) => `${heading}: ${decision}
Claims Administrator guideline: Decision based on MTUS Chronic Pain Treatment Guidelines.
MAXIMUS guideline: Decision based on ${guideline}.
Decision rationale: The guideline was read beside the record. Therefore, the request is ${decision === 'Upheld' ? 'not ' : ''}medically necessary.
`,
  );
  const date = decisionDate === null ? '' : `Decision Date: ${decisionDate}\n`;
  return `Case Number: ${caseNumber}
Date Assigned: 01/04/2016
${date}
The Final Determination was based on decisions for the disputed items/services set forth below:
${blocks.join('\n')}`;
}

/** A file as it was read. */
export function archiveFile(file: string, text: string): ArchiveFile {
  const model = parse(text);
  return {
    file,
    determinations: factsOf(model, problemsByDetermination(model, check(model)), reference),
    failure: null,
  };
}

/** Invented files, always the same of a seed; each determination has a case of its own. */
export function generatedTexts(count: number, seed: number): { readonly file: string; readonly text: string }[] {
  const next = random(seed);
  return Array.from({ length: count }, (_, i) => ({ file: `archive/${i}.txt`, text: composed(next, i) }));
}

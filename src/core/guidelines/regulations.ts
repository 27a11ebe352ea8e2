import { onceFor } from '../text/once';
import type { GuidelineDocument, Reference } from './types';

// The sections of the regulations that hold the MTUS, 8 CCR 9792.20 to 9792.27.23, and what they adopt.

/** How the code is named before a section's number: a new way is a row. */
const CODES: readonly string[] = [
  // "8 CCR", "8 C.C.R.", "C.C.R."
  '(?:8\\s?)?C\\.?\\s?C\\.?\\s?R\\.?',
  // "Cal. Code Regs., tit. 8", "California Code of Regulations, Title 8"
  '(?:CA|Cal\\.|California)\\s(?:Code\\s(?:of\\s)?Reg(?:s\\.|ulations)|C\\.?C\\.?R\\.?)(?:,?\\s(?:tit\\.|title)\\s8)?',
  // "title 8, California Code of Regulations", "Title 8 C.C.R."
  '(?:tit\\.|title)\\s8,?\\s(?:of\\sthe\\s)?(?:California\\sCode\\sof\\sRegulations|Cal\\.\\sCode\\sRegs\\.|C\\.?C\\.?R\\.?)',
];
const SIGN = '(?:§{1,2}|sections?|sec\\.)';
const NUMBER = '9792\\.\\d{2}(?:\\.\\d{1,2})?';

/** With a subdivision, "9792.20(e)", or as a range, which names no one section. */
const SECTION = new RegExp(
  `(?:(?:${CODES.join('|')})[\\s,]{0,2})?(?:${SIGN}\\s?)?(${NUMBER})(?:\\([a-z]\\)(?:\\(\\d{1,2}\\))?)?(\\s?[-–]\\s?(?:9792)?\\.\\d+(?:\\.\\d{1,2})?)?`,
  'iy',
);

/** Where a section of the regulations ends that is cited at an offset of a text, with its code; null where none is. */
export function regulationEndAt(text: string, at: number): number | null {
  SECTION.lastIndex = at;
  return SECTION.test(text) ? SECTION.lastIndex : null;
}

/** The number of the section that a name is, "9792.24.2" of "8 CCR §9792.24.2"; null of a range and of any other name. */
export function regulationNumber(name: string): string | null {
  if (!name.includes('9792.')) return null;
  SECTION.lastIndex = 0;
  const match = SECTION.exec(name);
  return match === null || match[0].length < name.length || match[2] !== undefined ? null : match[1]!;
}

/** What a section of the regulations holds: itself where the reference has an entry for it, else what it adopts. */
export function documentsOfRegulation(reference: Reference, number: string): readonly GuidelineDocument[] {
  const documents = byRegulation(reference).get(number) ?? [];
  const itself = documents.find(({ kind }) => kind === 'regulation');
  return itself === undefined ? documents : [itself];
}

const byRegulation = onceFor(({ documents }: Reference) => {
  const rows = new Map<string, GuidelineDocument[]>();
  for (const document of documents) {
    const number = /^8 CCR (9792\.\d+(?:\.\d+)?)(?![\d-])/.exec(document.regulation ?? '')?.[1];
    if (number !== undefined) rows.set(number, [...(rows.get(number) ?? []), document]);
  }
  return rows;
});

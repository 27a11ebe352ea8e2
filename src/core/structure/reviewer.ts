import type { Reviewer } from '../model/model';
import { COMMA, hasLettersAt, SEMICOLON } from '../text/characters';
import { joinLines } from '../text/joinedText';
import type { Token } from '../text/scan';
import { sentenceEndBehind } from '../text/sentences';
import type { Source } from '../text/sourceText';
import { breakBetween, isContent, type Spacing } from '../text/spacing';

export const NO_REVIEWER: Reviewer = { licensedIn: [], certifications: [], subspecialties: [] };

/** The labels of the block; none has a colon before its end. */
const BLOCK_ROWS = [
  { field: 'licensedIn', begins: 'state', pattern: /state(?:\(s\)|s)?\s+of\s+licensure\s*:/iy },
  {
    field: 'certifications',
    begins: 'certification',
    pattern: /certification(?:\(s\)|s)?\s{0,4}(?:\/\s{0,4}special(?:ty|ties)\s{0,4})?:/iy,
  },
  { field: 'subspecialties', begins: 'subspecial', pattern: /subspecial(?:ty|ties|ty\(s\))\s*:/iy },
] as const;

type Row = (typeof BLOCK_ROWS)[number];

/**
 * The reviewer's credentials in tokens[first, last): either a block ("State(s) of Licensure: ...", whose lines may
 * wrap) or a sentence ("... is Board Certified in X, has a subspecialty in Y and is licensed to practice in Z.").
 */
export function readReviewer(
  source: Source,
  tokens: readonly Token[],
  first: number,
  last: number,
  spacing: Spacing,
): Reviewer {
  const found: { [F in Row['field']]: readonly string[] } = { licensedIn: [], certifications: [], subspecialties: [] };
  let inBlock = false;
  for (let i = first; i < last; i++) {
    const row = rowAt(source.plain, tokens[i]!);
    if (row === null || found[row.field].length > 0) continue;
    inBlock = true;
    const end = endOfEntry(source.plain, tokens, i, last, spacing);
    const entry = joinLines(source, tokens, i, end, tokens[i]!.from, Number.POSITIVE_INFINITY).written;
    found[row.field] = listOf(entry, entry.indexOf(':') + 1);
  }
  return inBlock ? found : fromSentence(joinLines(source, tokens, first, last, 0, Number.POSITIVE_INFINITY).written);
}

/** The row whose label a line begins with. */
function rowAt(text: string, { kind, from, to }: Token): Row | null {
  const first = text.charCodeAt(from) | 32;
  if (kind !== 'text' || (first !== LETTER_S && first !== LETTER_C)) return null;
  for (const row of BLOCK_ROWS) {
    if (!hasLettersAt(text, from, to, row.begins)) continue;
    row.pattern.lastIndex = from;
    return row.pattern.test(text) && row.pattern.lastIndex <= to ? row : null;
  }
  return null;
}

const LETTER_S = 's'.charCodeAt(0);
const LETTER_C = 'c'.charCodeAt(0);

function endOfEntry(text: string, tokens: readonly Token[], start: number, last: number, spacing: Spacing): number {
  let previous = start;
  for (let i = start + 1; i < last; i++) {
    const token = tokens[i]!;
    if (!isContent(token)) continue;
    if (token.kind !== 'text' || rowAt(text, token) !== null) return i;
    const gap = breakBetween(text, tokens, previous, i, spacing);
    if (gap.emptyLines > spacing.lineGap && !gap.page) return i;
    previous = i;
  }
  return last;
}

/** The parts of a list between commas and semicolons, from an offset on. */
function listOf(entry: string, from: number): string[] {
  const parts: string[] = [];
  for (let start = from, at = from; at <= entry.length; at++) {
    const code = at < entry.length ? entry.charCodeAt(at) : COMMA;
    if (code !== COMMA && code !== SEMICOLON) continue;
    const part = entry.slice(start, at).trim();
    const name = part.endsWith('.') ? part.slice(0, -1) : part;
    if (name !== '') parts.push(name);
    start = at + 1;
  }
  return parts;
}

function fromSentence(text: string): Reviewer {
  const at = text.search(/board\s+certified\s+in\b/i);
  const licensed = text.search(/licensed\s+to\s+practice\s+in\b/i);
  if (at < 0 && licensed < 0) return NO_REVIEWER;
  const start = at < 0 ? licensed : licensed < 0 ? at : Math.min(at, licensed);
  const sentence = sentenceFrom(text, start);
  const certified = phraseBehind(/board\s+certified\s+in\s+/i, sentence, CERTIFIED_END, 300);
  const subspecialty = phraseBehind(/sub-?specialty\s+in\s+/i, sentence, SUBSPECIALTY_END, 200);
  const states = phraseBehind(/licensed\s+to\s+practice\s+in\s+/i, sentence, STATES_END, 300);
  return {
    licensedIn: statesOf(states),
    certifications: listOf(certified, 0),
    subspecialties: listOf(subspecialty, 0),
  };
}

const CERTIFIED_END = /,? (?:and )?(?:has|with) an? sub-?specialty|,? and is licensed|, is licensed|,? and has/i;
const SUBSPECIALTY_END = /,? and is licensed|, is licensed|,? and is/i;
const STATES_END = /,? and (?:is|has)\b/i;

/** What stands between a lead and an end, or the sentence's end; nothing where that is too long. */
function phraseBehind(lead: RegExp, sentence: string, end: RegExp, longest: number): string {
  const found = lead.exec(sentence);
  if (found === null) return '';
  const rest = sentence.slice(found.index + found[0].length);
  const at = rest.slice(1).search(end);
  const length = at < 0 ? rest.length : at + 1;
  return length > longest ? '' : rest.slice(0, length);
}

const statesOf = (entry: string): string[] => listOf(entry.replace(/,? and /g, ','), 0);

/** From an offset to the end of its sentence, without the full stop. */
const sentenceFrom = (text: string, start: number): string =>
  text.slice(start, sentenceEndBehind(text, start, start + 1000)).replace(/\.$/, '');

import type { Reviewer } from '../model/model';
import { hasLettersAt } from '../text/characters';
import { joinLines } from '../text/joinedText';
import { sentenceEndBehind } from '../text/sentences';
import { breakBetween, isContent, type SpacedLines } from '../text/spacing';
import type { Token } from '../text/token';

const NO_REVIEWER: Reviewer = { licensedIn: [], certifications: [], subspecialties: [] };

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
 * The reviewer's credentials in the lines [first, last): either a block ("State(s) of Licensure: ...", whose lines may
 * wrap) or a sentence ("... is Board Certified in X, has a subspecialty in Y and is licensed to practice in Z.").
 */
export function readReviewer(lines: SpacedLines, first: number, last: number): Reviewer {
  const { source, tokens } = lines;
  const found: { [F in Row['field']]: readonly string[] } = { licensedIn: [], certifications: [], subspecialties: [] };
  let inBlock = false;
  for (let i = first; i < last; i++) {
    const row = rowAt(source.plain, tokens[i]!);
    if (row === null || found[row.field].length > 0) continue;
    inBlock = true;
    const span = { start: tokens[i]!.from, end: Number.POSITIVE_INFINITY };
    const entry = joinLines(lines, i, endOfEntry(lines, i, last), span).written;
    found[row.field] = listOf(entry.slice(entry.search(/[:\uff1a]/) + 1));
  }
  return inBlock ? found : fromSentence(joinLines(lines, first, last).written);
}

/** The row whose label a line begins with; in a text of narrow lines the label goes on behind it. */
function rowAt(text: string, { kind, from, to }: Token): Row | null {
  const row = kind === 'text' ? BLOCK_ROWS.find(({ begins }) => hasLettersAt(text, from, to, begins)) : undefined;
  if (row === undefined) return null;
  row.pattern.lastIndex = from;
  return row.pattern.test(text) ? row : null;
}

function endOfEntry(lines: SpacedLines, start: number, last: number): number {
  const { source, tokens } = lines;
  let previous = start;
  for (let i = start + 1; i < last; i++) {
    const token = tokens[i]!;
    if (!isContent(token)) continue;
    if (token.kind !== 'text' || rowAt(source.plain, token) !== null) return i;
    if (breakBetween(lines, previous, i) === 'paragraph') return i;
    previous = i;
  }
  return last;
}

/** The parts of a list between commas and semicolons. */
const listOf = (list: string): string[] =>
  list
    .split(/[,;\uff0c\uff1b]/)
    .map(part => part.trim().replace(/\.$/, ''))
    .filter(name => name !== '');

function fromSentence(text: string): Reviewer {
  const at = text.search(/board certified in\b/i);
  const licensed = text.search(/licensed to practice in\b/i);
  if (at < 0 && licensed < 0) return NO_REVIEWER;
  const start = at < 0 ? licensed : licensed < 0 ? at : Math.min(at, licensed);
  const sentence = sentenceFrom(text, start);
  const certified = phraseBehind(/board certified in /i, sentence, CERTIFIED_END, 300);
  const subspecialty = phraseBehind(/sub-?specialty in /i, sentence, SUBSPECIALTY_END, 200);
  const states = phraseBehind(/licensed to practice in /i, sentence, STATES_END, 300);
  return {
    licensedIn: statesOf(states),
    certifications: listOf(certified),
    subspecialties: listOf(subspecialty),
  };
}

const CERTIFIED_END = /,? (?:and )?(?:has|with) an? sub-?specialty|,? and is licensed|, is licensed|,? and has/i;
const SUBSPECIALTY_END = /, is licensed|,? and is/i;
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

const statesOf = (entry: string): string[] => listOf(entry.replace(/,? and /g, ','));

/** From an offset to the end of its sentence, without the full stop. */
const sentenceFrom = (text: string, start: number): string =>
  text.slice(start, sentenceEndBehind(text, start, start + 1000)).replace(/\.$/, '');

import type { Statement } from './citations';
import type { Joined } from './joined';
import { matchesOf } from './matches';
import type { Citation, CitationSource } from './model';
import { pagesCited } from './pages';

const ODG =
  /\bOfficial\s+Disability\s+Guidelines?(?:\s*(?:[-–/,]\s*)?(?:\(\s*ODG\s*\)|ODG\b))?|\bODG(?:\s+Guidelines?)?/iy;
const ACOEM =
  /\bAmerican\s+College\s+of\s+Occupational\s+(?:and|&)\s+Environmental\s+Medicine(?:\s*\(\s*ACOEM\s*\))?|\bACOEM\b(?:\s+(?:Occupational\s+Medicine\s+)?(?:Practice\s+)?Guidelines?)?/i;
const OTHER = /\bOther\s+Medical\s+Treatment\s+Guidelines?\b|\bhttps?:\/\/|\bwww\./i;
/** Sources outside the MTUS by name: ODG, ACOEM, then others. A name that stands for another in brackets belongs to it. */
const SOURCE_NAME = new RegExp(`(${ODG.source})|(${ACOEM.source})|${OTHER.source}`, 'gi');

interface NamedSource {
  readonly source: CitationSource;
  readonly start: number;
  readonly end: number;
}

/**
 * The citation of a text that begins with ODG by name and surely names nothing else and no page. Null where it may:
 * then `citeOther` reads it.
 */
export function citeUsualOther(joined: Joined, { start, end }: Statement): Citation[] | null {
  const text = joined.text.slice(0, end);
  ODG.lastIndex = start;
  if (!ODG.test(text)) return null;
  const nameEnd = ODG.lastIndex;
  if (OTHER_WORD.test(text.slice(nameEnd)) || withoutJoint(text, start, end) !== end) return null;
  return [namedCitation(joined, { source: 'ODG', start, end: nameEnd }, start, end, [])];
}

/** Words of another name, of a page, of another opening and of what a paragraph rests on. */
const OTHER_WORD =
  /\b(?:odg|official|american|acoem|other|http|www|p(?:age|g|p?\.)|relied|decision|based|outside|did)/i;

/**
 * What a "Non-MTUS Citation" names: one citation for each document. ODG and ACOEM are known by name, all else is
 * "other" with its text as the document. A text without any of the names is one other document.
 */
export function citeOther(joined: Joined, { start, end }: Statement): Citation[] {
  if (start >= end) return [];
  const { text } = joined;
  const names = namesIn(text.slice(start, end), start);
  if (names.every(name => name.source === 'other')) return [otherCitation(joined, start, end)];
  return names.map((name, i) => {
    const from = i === 0 ? start : name.start;
    const next = names[i + 1]?.start ?? end;
    const to = isUsual(text, start, name.end, end) ? end : withoutJoint(text, from, next);
    if (name.source === 'other') return otherCitation(joined, from, to);
    return namedCitation(joined, name, from, to, pagesCited(text.slice(from, to)));
  });
}

/** Names in order, those of one source in a row taken together. */
function namesIn(text: string, offset: number): NamedSource[] {
  const found = matchesOf(SOURCE_NAME, text).map((match): NamedSource => {
    const start = offset + match.index;
    const source = match[1] !== undefined ? 'ODG' : match[2] !== undefined ? 'ACOEM' : 'other';
    return { source, start, end: start + match[0].length };
  });
  return found.filter(
    (name, i) =>
      i === 0 || found[i - 1]!.source !== name.source || (name.source !== 'other' && found[i - 1]!.end < name.start),
  );
}

/** Whether a statement is of the usual name and holds nothing like another: then it is one citation to its end. */
const isUsual = (text: string, start: number, nameEnd: number, end: number): boolean =>
  USUAL_ODG.includes(text.slice(start, nameEnd)) && !OTHER_NAME.test(text.slice(nameEnd, end));

const USUAL_ODG = ['Official Disability Guidelines (ODG)', 'Official Disability Guidelines'];
const OTHER_NAME = /odg|disability|acoem|environmental|http|www|medical treatment/i;

/** The "and" or comma between two documents belongs to neither. */
function withoutJoint(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && isJointMark(text.charCodeAt(to - 1))) to--;
  return text.charCodeAt(to - 1) === LETTER_D && text.endsWith(' and', to) && to - 4 > start
    ? withoutJoint(text, start, to - 4)
    : to;
}

/** Blank, comma, semicolon. */
const isJointMark = (code: number): boolean => code === 32 || code === 44 || code === 59;
const LETTER_D = 'd'.charCodeAt(0);

function otherCitation(joined: Joined, start: number, end: number): Citation {
  const document = joined.text.slice(start, end).trim();
  return {
    source: 'other',
    document,
    documentId: null,
    year: null,
    sections: [],
    pages: [],
    span: joined.spanOf(start, end),
  };
}

/** Blank, comma, colon, semicolon, hyphen, dash. */
const isLeadingMark = (code: number): boolean =>
  code === 32 || code === 44 || code === 58 || code === 59 || code === 45 || code === 0x2013;

function namedCitation(
  joined: Joined,
  name: NamedSource,
  start: number,
  end: number,
  pages: readonly number[],
): Citation {
  const { text } = joined;
  let from = name.start > start ? start : name.end;
  while (from < end && isLeadingMark(text.charCodeAt(from))) from++;
  const section = text.slice(from, end).trim();
  return {
    source: name.source,
    document: text.slice(name.start, name.end),
    documentId: null,
    year: null,
    sections:
      section === '' ? [] : [{ text: section, topic: null, pages, span: joined.spanOf(from, from + section.length) }],
    pages,
    span: joined.spanOf(start, end),
  };
}

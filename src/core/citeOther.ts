import type { Statement } from './citations';
import { ACOEM, ADDRESS, AMERICAN, markAt, nextMarked, ODG, OFFICIAL, OTHER, PAGE } from './citationWords';
import type { Joined } from './joined';
import type { Citation, CitationSource } from './model';
import { pagesIn } from './pages';

/** The names of sources outside the MTUS, each at a word with its mark. One that stands for another in brackets belongs to it. */
const SOURCES: readonly { readonly mark: number; readonly source: CitationSource; readonly pattern: RegExp }[] = [
  {
    mark: OFFICIAL,
    source: 'ODG',
    pattern: /Official\s+Disability\s+Guidelines?(?:\s*(?:[-–/,]\s*)?(?:\(\s*ODG\s*\)|ODG\b))?/iy,
  },
  { mark: ODG, source: 'ODG', pattern: /ODG(?:\s+Guidelines?)?/iy },
  {
    mark: AMERICAN,
    source: 'ACOEM',
    pattern: /American\s+College\s+of\s+Occupational\s+(?:and|&)\s+Environmental\s+Medicine(?:\s*\(\s*ACOEM\s*\))?/iy,
  },
  {
    mark: ACOEM,
    source: 'ACOEM',
    pattern: /ACOEM\b(?:\s+(?:Occupational\s+Medicine\s+)?(?:Practice\s+)?Guidelines?)?/iy,
  },
  { mark: OTHER, source: 'other', pattern: /Other\s+Medical\s+Treatment\s+Guidelines?\b/iy },
  { mark: ADDRESS, source: 'other', pattern: /https?:\/\/|www\./iy },
];
const ANY_SOURCE = OFFICIAL | ODG | AMERICAN | ACOEM | OTHER | ADDRESS;

interface NamedSource {
  readonly source: CitationSource;
  readonly start: number;
  readonly end: number;
}

/**
 * Adds what a "Non-MTUS Citation" names: one citation for each document. ODG and ACOEM are known by name, all else is
 * "other" with its text as the document. A text without any of the names is one other document. Returns the marks of
 * the words that it holds beside the names (see citationWords.ts).
 */
export function citeOther(joined: Joined, { start, end }: Statement, citations: Citation[]): number {
  if (start >= end) return 0;
  const { text } = joined;
  const odgEnd = odgAlone(text, start, end);
  if (odgEnd >= 0) {
    citations.push(namedCitation(joined, { source: 'ODG', start, end: odgEnd }, start, end, []));
    return 0;
  }
  const names: NamedSource[] = [];
  const marks = addNames(text, start, end, names);
  if (!names.some(isNamed)) citations.push(otherCitation(joined, start, end));
  else
    for (let i = 0; i < names.length; i++) {
      const name = names[i]!;
      const from = i === 0 ? start : name.start;
      const next = i + 1 < names.length ? names[i + 1]!.start : end;
      const beforeJoint = withoutJoint(text, from, next);
      const to = beforeJoint < next && isUsual(text, start, name.end, end) ? end : beforeJoint;
      const isOther = name.source === 'other';
      const pages = isOther || (marks & PAGE) === 0 ? [] : pagesIn(text, from, to);
      citations.push(isOther ? otherCitation(joined, from, to) : namedCitation(joined, name, from, to, pages));
    }
  return marks;
}

/** Where the name of the ODG ends with which a text begins that surely names nothing else and no page; else -1. */
function odgAlone(text: string, start: number, end: number): number {
  const own = text.slice(0, end);
  USUAL_ODG.lastIndex = start;
  if (!USUAL_ODG.test(own)) return -1;
  const nameEnd = USUAL_ODG.lastIndex;
  return OTHER_WORD.test(own.slice(nameEnd)) || withoutJoint(own, start, end) !== end ? -1 : nameEnd;
}

const USUAL_ODG =
  /Official\s+Disability\s+Guidelines?(?:\s*(?:[-–/,]\s*)?(?:\(\s*ODG\s*\)|ODG\b))?|ODG(?:\s+Guidelines?)?/iy;
/** Words of another name, of a page, of another opening and of what a paragraph rests on. */
const OTHER_WORD =
  /\b(?:odg|official|american|acoem|other|http|www|p(?:age|g|p?\.)|relied|decision|based|outside|did)/i;

const isNamed = ({ source }: NamedSource): boolean => source !== 'other';

/** Adds the names in order, other sources in a row taken together, and returns the marks of the other words. */
function addNames(text: string, start: number, end: number, names: NamedSource[]): number {
  let marks = 0;
  let previous: NamedSource | null = null;
  let next = start;
  for (let at = nextMarked(text, start, next, end); at < end; at = nextMarked(text, start, next, end)) {
    const mark = markAt(text, at);
    next = at + 1;
    marks |= mark;
    const name: NamedSource | null = (mark & ANY_SOURCE) === 0 ? null : nameAt(text, at, end, mark);
    if (name === null) continue;
    const goesOn = previous?.source === name.source && (name.source === 'other' || previous.end === at);
    if (!goesOn) names.push(name);
    previous = name;
    next = name.end;
  }
  return marks;
}

function nameAt(text: string, at: number, end: number, marks: number): NamedSource | null {
  const own = text.slice(0, end);
  for (const { mark, source, pattern } of SOURCES) {
    if ((mark & marks) === 0) continue;
    pattern.lastIndex = at;
    if (pattern.test(own)) return { source, start: at, end: pattern.lastIndex };
  }
  return null;
}

/** Whether a statement is of the usual name and holds nothing like another: then it is one citation to its end. */
const isUsual = (text: string, start: number, nameEnd: number, end: number): boolean =>
  FULL_ODG.includes(text.slice(start, nameEnd)) && !OTHER_NAME.test(text.slice(nameEnd, end));

const FULL_ODG = ['Official Disability Guidelines (ODG)', 'Official Disability Guidelines'];
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

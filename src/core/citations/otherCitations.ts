import type { Citation, CitationSource } from '../model/model';
import { BLANK, COLON, COMMA, DASH, HYPHEN, SEMICOLON } from '../text/characters';
import type { Joined } from '../text/joinedText';
import { pagesIn } from '../text/pages';
import { marksAt, nextMarked } from '../text/wordPrefixes';
import {
  ACOEM,
  ADDRESS,
  AMERICAN,
  ANY_CITATION_WORD,
  CITATION_WORDS,
  citationMarksIn,
  ODG,
  OFFICIAL,
  OTHER,
  PAGE,
} from './citationWords';
import type { Statement } from './guidelineParagraph';

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
const ANY_NAMED = OFFICIAL | ODG | AMERICAN | ACOEM;
const ANY_SOURCE = ANY_NAMED | OTHER | ADDRESS;

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
  const only = onlyName(text, start, end);
  if (only !== null) {
    citations.push(namedCitation(joined, only, start, withoutJoint(text, start, end), 0));
    return 0;
  }
  const names: NamedSource[] = [];
  const marks = addNames(text, start, end, names);
  if (!names.some(isNamed)) citations.push(otherCitation(joined, start, end));
  else
    for (let i = 0; i < names.length; i++) {
      const name = names[i]!;
      const from = i === 0 ? start : name.start;
      const to = withoutJoint(text, from, names[i + 1]?.start ?? end);
      citations.push(
        name.source === 'other' ? otherCitation(joined, from, to) : namedCitation(joined, name, from, to, marks),
      );
    }
  return marks;
}

/** The source that a statement names at its beginning, where no word behind it calls for more: nearly all are so. */
function onlyName(text: string, start: number, end: number): NamedSource | null {
  const name = nameAt(text, start, end, marksAt(CITATION_WORDS, text, start) & ANY_NAMED);
  return name !== null && citationMarksIn(text, name.end, end) === 0 ? name : null;
}

const isNamed = ({ source }: NamedSource): boolean => source !== 'other';

/**
 * Adds the names in order, other sources in a row taken together, and returns the marks of the other words.
 */
function addNames(text: string, start: number, end: number, names: NamedSource[]): number {
  let marks = 0;
  let previous: NamedSource | null = null;
  for (let at = start; at < end; at = nextMarked(CITATION_WORDS, ANY_CITATION_WORD, text, start, at, end)) {
    const mark = marksAt(CITATION_WORDS, text, at) & ANY_CITATION_WORD;
    const name: NamedSource | null = (mark & ANY_SOURCE) === 0 ? null : nameAt(text, at, end, mark);
    if (name === null) {
      marks |= mark;
      at++;
      continue;
    }
    const goesOn = previous?.source === name.source && (name.source === 'other' || previous.end === at);
    if (!goesOn) names.push(name);
    previous = name;
    at = name.end;
  }
  return marks;
}

function nameAt(text: string, at: number, end: number, marks: number): NamedSource | null {
  if (marks === 0) return null;
  const own = text.slice(0, end);
  for (const { mark, source, pattern } of SOURCES) {
    if ((mark & marks) === 0) continue;
    pattern.lastIndex = at;
    if (pattern.test(own)) return { source, start: at, end: pattern.lastIndex };
  }
  return null;
}

/** The "and" or comma between two documents belongs to neither. */
function withoutJoint(text: string, start: number, end: number): number {
  for (let to = end; ; to -= AND.length) {
    while (to > start && isJointMark(text.charCodeAt(to - 1))) to--;
    if (to - AND.length <= start || !text.endsWith(AND, to)) return to;
  }
}

const AND = ' and';

/** Blank, comma, semicolon. */
const isJointMark = (code: number): boolean => code === BLANK || code === COMMA || code === SEMICOLON;

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
  isJointMark(code) || code === COLON || code === HYPHEN || code === DASH;

function namedCitation(joined: Joined, name: NamedSource, start: number, end: number, marks: number): Citation {
  const { text } = joined;
  const pages = (marks & PAGE) === 0 ? [] : pagesIn(text, start, end);
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

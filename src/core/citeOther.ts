import type { Statement } from './citations';
import type { Joined } from './joined';
import { matchesOf } from './matches';
import type { Citation, CitationSource } from './model';
import { pagesCited } from './pages';

/** Sources outside the MTUS by name; a name that stands for another in brackets belongs to it. */
const SOURCE_NAMES: readonly { readonly source: CitationSource; readonly hint: RegExp; readonly pattern: RegExp }[] = [
  {
    source: 'ODG',
    hint: /disability|odg/i,
    pattern:
      /\bOfficial\s+Disability\s+Guidelines?(?:\s*(?:[-–/,]\s*)?(?:\(\s*ODG\s*\)|ODG\b))?|\bODG(?:\s+Guidelines?)?/gi,
  },
  {
    source: 'ACOEM',
    hint: /acoem|environmental/i,
    pattern:
      /\bAmerican\s+College\s+of\s+Occupational\s+(?:and|&)\s+Environmental\s+Medicine(?:\s*\(\s*ACOEM\s*\))?|\bACOEM\b(?:\s+(?:Occupational\s+Medicine\s+)?(?:Practice\s+)?Guidelines?)?/gi,
  },
  {
    source: 'other',
    hint: /http|www|medical treatment/i,
    pattern: /\bOther\s+Medical\s+Treatment\s+Guidelines?\b|\bhttps?:\/\/|\bwww\./gi,
  },
];

interface NamedSource {
  readonly source: CitationSource;
  readonly start: number;
  readonly end: number;
}

/**
 * What a "Non-MTUS Citation" names: one citation for each document. ODG and ACOEM are known by name, all else is
 * "other" with its text as the document. A text without any of the names is one other document.
 */
export function citeOther(joined: Joined, { start, end }: Statement): Citation[] {
  if (start >= end) return [];
  const { text } = joined;
  const usual = USUAL_ODG.find(name => text.startsWith(name, start));
  if (usual !== undefined && !OTHER_NAME.test(text.slice(start + usual.length, end)))
    return [namedCitation(joined, { source: 'ODG', start, end: start + usual.length }, start, end)];
  const names = namesIn(text.slice(start, end), start);
  if (names.length === 0 || names.every(name => name.source === 'other')) return [otherCitation(joined, start, end)];
  return names.map((name, i) => {
    const from = i === 0 ? start : name.start;
    const to = withoutJoint(text, from, names[i + 1]?.start ?? end);
    return name.source === 'other' ? otherCitation(joined, from, to) : namedCitation(joined, name, from, to);
  });
}

/** How nearly all such citations begin, the longest first. */
const USUAL_ODG = ['Official Disability Guidelines (ODG)', 'Official Disability Guidelines'];
const OTHER_NAME = /odg|disability|acoem|environmental|http|www|medical treatment/i;

/** Names in order, those of one source in a row taken together. */
function namesIn(text: string, offset: number): NamedSource[] {
  const found = SOURCE_NAMES.filter(({ hint }) => hint.test(text))
    .flatMap(({ source, pattern }) =>
      matchesOf(pattern, text).map(match => ({
        source,
        start: offset + match.index,
        end: offset + match.index + match[0].length,
      })),
    )
    .sort((a, b) => a.start - b.start);
  return found.filter(
    (name, i) =>
      i === 0 || found[i - 1]!.source !== name.source || (name.source !== 'other' && found[i - 1]!.end < name.start),
  );
}

/** The "and" or comma between two documents belongs to neither. */
function withoutJoint(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && ' ,;'.includes(text[to - 1]!)) to--;
  return text.endsWith(' and', to) && to - 4 > start ? withoutJoint(text, start, to - 4) : to;
}

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

const LEADING_MARKS = ' ,:;–-';

function namedCitation(joined: Joined, name: NamedSource, start: number, end: number): Citation {
  const text = joined.text;
  let from = name.start > start ? start : name.end;
  while (from < end && LEADING_MARKS.includes(text[from]!)) from++;
  const section = text.slice(from, end).trim();
  const pages = pagesCited(text.slice(start, end));
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

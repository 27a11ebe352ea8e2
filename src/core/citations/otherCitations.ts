import type { Citation, CitationSource } from '../model/model';
import type { Span } from '../model/span';
import { matchesOf } from '../text/matches';
import { pagesIn } from '../text/pages';
import { endWithout } from '../text/trim';
import type { CitationContext } from './citationContext';

/**
 * The names of sources outside the MTUS. One that stands for another in brackets belongs to it. An address of the web is
 * taken whole: "http://www.odg-twc.com/odgtwc/shoulder.htm" names ODG once.
 */
const SOURCES: readonly { readonly source: CitationSource; readonly pattern: RegExp }[] = [
  {
    source: 'ODG',
    pattern:
      /(?:Official ?Disability ?Guidelines?(?: ?(?:[-–/,] ?)?(?:\( ?ODG ?\)|ODG\b))?|ODG(?![a-z-]{0,20}\.com\b)(?: Guidelines?)?)(?: by MCG\b)?/,
  },
  { source: 'ODG', pattern: /(?:https?:\/\/)?(?:www\.)?odg[a-z-]{0,20}\.com\b[^ ,;()]*/ },
  {
    source: 'ACOEM',
    pattern:
      /American College of Occupational (?:and|&) Environmental Medicine(?: ?\( ?ACOEM ?\))?|ACOEM\b(?: ?(?:Occupational ?Medicine ?)?(?:Practice ?)?Guidelines?)?/,
  },
  { source: 'other', pattern: /Other Medical Treatment Guidelines?\b|(?:https?:\/\/|www\.)[^ ,;()]*/ },
];

/** Any of them at the beginning of a word: the group that matched says which row it is of. */
const ANY_SOURCE = new RegExp(`\\b(?:${SOURCES.map(({ pattern }) => `(${pattern.source})`).join('|')})`, 'gi');

interface NamedSource extends Span {
  readonly source: CitationSource;
}

/**
 * What a "Non-MTUS Citation" names: one citation for each document. ODG and ACOEM are known by name, all else is "other"
 * with its text as the document. A text without any of the names is one other document.
 */
export function readOtherCitations(context: CitationContext, statement: Span): readonly Citation[] {
  const { start, end } = statement;
  if (start >= end) return [];
  const { text } = context.joined;
  const names = namesOfSources(text, statement);
  if (names.every(({ source }) => source === 'other')) return [otherCitation(context, statement)];
  return names.map((name, i) => {
    const from = i === 0 ? start : name.start;
    const span = { start: from, end: withoutJoint(text, from, names[i + 1]?.start ?? end) };
    return name.source === 'other' ? otherCitation(context, span) : namedCitation(context, name, span);
  });
}

/** The names in order, other sources in a row taken together, as a name and its own abbreviation are. */
function namesOfSources(text: string, { start, end }: Span): NamedSource[] {
  const names: NamedSource[] = [];
  let previous: NamedSource | null = null;
  for (const match of matchesOf(ANY_SOURCE, text.slice(start, end))) {
    const { source } = SOURCES[match.lastIndexOf(match[0]) - 1]!;
    const from = start + match.index;
    const name: NamedSource = { source, start: from, end: from + match[0].length };
    if (previous === null || !goesOn(previous, name, text)) names.push(name);
    previous = name;
  }
  return names;
}

/** Whether a name adds to the one before it: other sources in a row, ODG's own address, any address in brackets. */
function goesOn(previous: NamedSource, { source, start, end }: NamedSource, text: string): boolean {
  const isAddress = ADDRESS.test(text.slice(start, end));
  if (isAddress && text[start - 1] === '(') return true;
  return previous.source === source && (source === 'other' || isAddress || previous.end === start);
}

const ADDRESS = /^(?:https?:|www\.|odg[a-z-]*\.)/i;

/** The "and" or comma between two documents belongs to neither. */
const withoutJoint = (text: string, start: number, end: number): number =>
  endWithout(text, { start, end }, /(?:[ ,;]| and)$/);

const otherCitation = ({ joined }: CitationContext, { start, end }: Span): Citation => ({
  source: 'other',
  document: joined.text.slice(start, end).trim(),
  documentId: null,
  editions: [],
  year: null,
  sections: [],
  pages: [],
  span: joined.spanOf(start, end),
});

/** What parts a name from its chapter: "ODG - Low Back", "ODG: Low Back", "ODG (www.example.org), Low Back". */
const LEADING_MARKS = /(?:[ ,:;–-]|\((?:https?:\/\/|www\.)[^ ()]{1,200}\))*/y;

function namedCitation({ joined }: CitationContext, name: NamedSource, { start, end }: Span): Citation {
  const text = joined.text.slice(0, end);
  const pages = pagesIn(text, start, end);
  LEADING_MARKS.lastIndex = name.start > start ? start : name.end;
  LEADING_MARKS.test(text);
  const from = LEADING_MARKS.lastIndex;
  const section = text.slice(from).trim();
  return {
    source: name.source,
    document: text.slice(name.start, name.end),
    documentId: null,
    editions: [],
    year: null,
    sections:
      section === '' ? [] : [{ text: section, topic: null, pages, span: joined.spanOf(from, from + section.length) }],
    pages,
    span: joined.spanOf(start, end),
  };
}

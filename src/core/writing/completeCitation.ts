import { MTUS_OPENING, nothingCited, OTHER_OPENING, outsideMtus, type Party } from '../checks/stockSentences';
import { hasKnownPages } from '../guidelines/assessPages';
import { topicBasis } from '../guidelines/basis';
import type { GuidelineDocument, Topic } from '../guidelines/types';
import type { Span } from '../model/span';
import { onceFor } from '../text/once';
import { documentChoices, nameAt } from './citedNames';
import { beginningWith, type Completion, type CompletionList, holding } from './completionList';
import { type Cursor, type WordsBefore, wordsBefore } from './cursor';
import { rankedTopics, sectionsOf } from './ranking';

/** A guideline paragraph as far as it is written before the cursor, and whose it is. */
interface Draft {
  readonly cursor: Cursor;
  readonly words: WordsBefore;
  readonly party: Party;
}

/** Of a longer paragraph so many letters before the cursor are read. */
const MOST_LETTERS = 4_000;

/** What goes on in a guideline paragraph: a sentence, a document in force, one of its sections with its pages. */
export function completeGuideline(cursor: Cursor, labelSpan: Span, party: Party): CompletionList | null {
  const { text, offset } = cursor;
  const words = wordsBefore(text, Math.max(labelSpan.end, offset - MOST_LETTERS), offset);
  const draft: Draft = { cursor, words, party };
  const begun = words.text.toLowerCase().lastIndexOf('decision based on ');
  if (begun < 0) return completeSentence(draft, 0);
  const statement = words.text.slice(begun);
  const ended = /\.\s+(?=\S{0,20}$|decision[\w -]{0,30}$)/i.exec(statement);
  if (ended !== null) return completeSentence(draft, begun + ended.index + ended[0].length);
  const opening = [MTUS_OPENING, OTHER_OPENING].find(known =>
    statement.toLowerCase().startsWith(`${known.toLowerCase()} `),
  );
  if (opening === undefined) return completeSentence(draft, begun);
  const rest = begun + opening.length + 1;
  return opening === MTUS_OPENING ? completeMtus(draft, rest) : beginningWith(cursor, words.at(rest), otherSources);
}

/** A sentence that begins at `start` of the draft's words. */
function completeSentence({ cursor, words, party }: Draft, start: number): CompletionList | null {
  const typed = words.text.slice(start);
  if (start > 0 && cursor.occasion === 'typed' && typed.length < 2) return null;
  const openings = [
    opening(MTUS_OPENING, 'a guideline of the schedule'),
    opening(OTHER_OPENING, 'a source outside the schedule'),
  ];
  const whole = [nothingCited(party), outsideMtus(party)].map(sentence);
  return beginningWith(cursor, words.at(start), start > 0 ? openings : [...openings, ...whole]);
}

const opening = (words: string, detail: string): Completion => ({
  kind: 'sentence',
  label: words,
  insert: `${words} `,
  detail,
  more: true,
});
const sentence = (words: string): Completion => ({ kind: 'sentence', label: words, insert: words, detail: '' });

const otherSources: readonly Completion[] = [
  {
    kind: 'document',
    label: 'Official Disability Guidelines (ODG)',
    insert: 'Official Disability Guidelines (ODG), ',
    detail: 'outside the MTUS',
  },
  {
    kind: 'document',
    label: 'ACOEM Occupational Medicine Practice Guidelines',
    insert: 'ACOEM Occupational Medicine Practice Guidelines, ',
    detail: 'outside the MTUS',
  },
];

/** Behind the opening: documents with their sections, one after another, up to the one that is being written. */
function completeMtus(draft: Draft, start: number): CompletionList | null {
  const { cursor, words } = draft;
  let at = start;
  for (;;) {
    const cited = nameAt(cursor.reference, words.text, at);
    if (cited === null) return holding(cursor, words.at(at), documentChoices(cursor));
    at += cited.name.length;
    if (cited.form === 'pages') return completePages(draft, at, cited.document);
    const label = /^(?: guidelines)?,? ?section\(s\): ?/i.exec(words.text.slice(at, at + 40));
    if (label === null) return completeSectionLabel(draft, at);
    const sections = at + label[0].length;
    at = endOfTopics(words.text, sections, cited.document, /^, ?/);
    const next = /^and /i.exec(words.text.slice(at));
    if (next === null) return completeSections(draft, { start: sections, end: at }, cited.document);
    at += next[0].length;
  }
}

/** Right behind the name: a comma does not stand behind a blank. */
function completeSectionLabel({ cursor, words }: Draft, at: number): CompletionList | null {
  if (words.text.startsWith(' ', at)) return null;
  const label: Completion = {
    kind: 'topic',
    label: ', Section(s):',
    insert: ', Section(s): ',
    detail: 'then the sections by name',
    more: true,
  };
  return beginningWith(cursor, words.at(at), [label]);
}

/** Behind the sections of a document that are written; `written` is in the draft's words. */
function completeSections({ cursor, words }: Draft, written: Span, document: GuidelineDocument): CompletionList | null {
  const said = words.text.slice(written.start, written.end);
  const topics = rankedTopics(cursor, document, said).map(topic => ({
    kind: 'topic' as const,
    label: topic.title,
    insert: topic.title,
    detail: topic.overlay ? topicBasis(topic) : (topic.stance ?? ''),
  }));
  const others = said.endsWith(', ') ? furtherDocuments(cursor, words.text.slice(0, written.start)) : [];
  return holding(cursor, words.at(written.end), [...topics, ...others]);
}

/** The documents that are not cited before. */
const furtherDocuments = (cursor: Cursor, before: string): Completion[] =>
  documentChoices(cursor)
    .filter(({ label }) => !before.includes(label))
    .map(asFurther);

const asFurther = (choice: Completion): Completion => ({
  ...choice,
  label: `and ${choice.label}`,
  insert: `and ${choice.insert}`,
});

/** The older form: topics in a row, their pages at the end. */
function completePages({ cursor, words }: Draft, end: number, document: GuidelineDocument): CompletionList | null {
  const gap = /^[ ,:;]{0,3}/.exec(words.text.slice(end))![0];
  if (gap === '') return null;
  const at = endOfTopics(words.text, end + gap.length, document, /^[,;:]? /);
  if (/page\(s\)/i.test(words.text.slice(at))) return null;
  const said = words.text.slice(end, at);
  const named = sectionsOf(document).filter(({ title }) => said.toLowerCase().includes(title.toLowerCase()));
  const topics = rankedTopics(cursor, document, said).map(withPages);
  return holding(cursor, words.at(at), [...(named.length > 0 ? [pagesOf(named)] : []), ...topics]);
}

function pagesOf(named: readonly Topic[]): Completion {
  const pages = named.filter(hasKnownPages).map(rangesText).join(',');
  return {
    kind: 'topic',
    label: `Page(s): ${pages}`,
    insert: pages === '' ? 'Page(s): ' : `Page(s): ${pages}.`,
    detail: 'the pages of what is named before',
  };
}

function withPages(topic: Topic): Completion {
  const known = hasKnownPages(topic);
  const pages = rangesText(topic);
  return {
    kind: 'topic',
    label: topic.title,
    insert: `${topic.title} Page(s): ${known ? `${pages}.` : ''}`,
    detail: known ? topicBasis(topic) : 'page not known',
    note: known ? `p. ${pages.replace(/-/g, '–')}` : '',
  };
}

const rangesText = (topic: Topic): string =>
  topic.pages.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(',');

/** Where the topics end that stand whole from `start`, each with its separator; an unknown one ends at its comma. */
function endOfTopics(words: string, start: number, document: GuidelineDocument, separator: RegExp): number {
  const titles = titlesByLength(document);
  for (let end = start; ; ) {
    const rest = words.slice(end).toLowerCase();
    const title = titles.find(name => rest.startsWith(name) && separator.test(rest.slice(name.length)));
    const open = rest === '' || rest.startsWith('and ') || titles.some(name => name.startsWith(rest));
    const length = title?.length ?? (open ? -1 : rest.indexOf(', '));
    const gap = length < 0 ? null : separator.exec(rest.slice(length));
    if (gap === null) return end;
    end += length + gap[0].length;
  }
}

/** Titles in lower case, the longest first. */
const titlesByLength = onceFor((document: GuidelineDocument): readonly string[] =>
  sectionsOf(document)
    .map(({ title }) => title.toLowerCase())
    .sort((a, b) => b.length - a.length),
);

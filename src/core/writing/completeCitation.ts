import { MTUS_OPENING, nothingCited, OTHER_OPENING, outsideMtus } from '../checks/stockSentences';
import { hasKnownPages } from '../guidelines/assess';
import { topicBasis } from '../guidelines/basis';
import type { GuidelineDocument, Topic } from '../guidelines/reference';
import type { GuidelineParagraph } from '../model/model';
import { type CitedName, citedNames, documentChoices, nameAt } from './citedNames';
import { beginningWith, type Completion, type CompletionList, holding, type Place } from './completion';
import { type WordsBefore, wordsBefore } from './wordsBefore';

type Side = 'claimsAdministratorGuideline' | 'maximusGuideline';

/** Of a longer paragraph so many letters before the cursor are read. */
const MOST_LETTERS = 4_000;

/** What goes on in a guideline paragraph: a sentence, a document in force, one of its sections with its pages. */
export function completeGuideline(place: Place, side: Side, paragraph: GuidelineParagraph): CompletionList | null {
  const { text, offset } = place;
  const said = wordsBefore(text, Math.max(paragraph.labelSpan.end, offset - MOST_LETTERS), offset);
  const begun = said.text.toLowerCase().lastIndexOf('decision based on ');
  if (begun < 0) return completeSentence(place, said, 0, side);
  const statement = said.text.slice(begun);
  const ended = /\.\s+(?=\S{0,20}$|decision[\w -]{0,30}$)/i.exec(statement);
  if (ended !== null) return completeSentence(place, said, begun + ended.index + ended[0].length, side);
  const opening = [MTUS_OPENING, OTHER_OPENING].find(words =>
    statement.toLowerCase().startsWith(`${words.toLowerCase()} `),
  );
  if (opening === undefined) return completeSentence(place, said, begun, side);
  const rest = begun + opening.length + 1;
  return opening === MTUS_OPENING ? completeMtus(place, said, rest) : beginningWith(place, said.at(rest), otherSources);
}

function completeSentence(place: Place, said: WordsBefore, start: number, side: Side): CompletionList | null {
  const typed = said.text.slice(start);
  if (start > 0 && place.occasion === 'typed' && typed.length < 2) return null;
  const party = side === 'maximusGuideline' ? 'The Expert Reviewer' : 'The Claims Administrator';
  const openings = [
    opening(MTUS_OPENING, 'a guideline of the schedule'),
    opening(OTHER_OPENING, 'a source outside the schedule'),
  ];
  const whole = [nothingCited(party), outsideMtus(party)].map(words => sentence(words));
  return beginningWith(place, said.at(start), start > 0 ? openings : [...openings, ...whole]);
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

function completeMtus(place: Place, said: WordsBefore, start: number): CompletionList | null {
  const names = citedNames(place.reference);
  let at = start;
  for (;;) {
    const cited = nameAt(names, said.text, at);
    if (cited === null) return holding(place, said.at(at), documentChoices(place, names));
    at += cited.name.length;
    if (cited.form === 'pages') return completePages(place, said, at, cited.document);
    const label = /^(?: guidelines)?,? ?section\(s\): ?/i.exec(said.text.slice(at, at + 40));
    if (label === null) return completeSectionLabel(place, said, at);
    at = afterTopics(said, at + label[0].length, cited.document, /^, ?/);
    const next = /^and /i.exec(said.text.slice(at));
    if (next === null) return completeSections(place, said, at, cited.document, names);
    at += next[0].length;
  }
}

const completeSectionLabel = (place: Place, said: WordsBefore, at: number): CompletionList | null =>
  beginningWith(place, said.at(at), [
    {
      kind: 'topic',
      label: ', Section(s):',
      insert: ', Section(s): ',
      detail: 'then the sections by name',
      more: true,
    },
  ]);

function completeSections(
  place: Place,
  said: WordsBefore,
  at: number,
  document: GuidelineDocument,
  names: readonly CitedName[],
): CompletionList | null {
  const topics = topicsOf(document).map(topic => ({
    kind: 'topic' as const,
    label: topic.title,
    insert: topic.title,
    detail: topic.overlay ? topicBasis(topic) : (topic.stance ?? ''),
  }));
  const others = documentChoices(place, names)
    .filter(() => said.text.slice(0, at).endsWith(', '))
    .map(choice => ({ ...choice, label: `and ${choice.label}`, insert: `and ${choice.insert}` }));
  return holding(place, said.at(at), [...topics, ...others]);
}

/** The older form: topics in a row, their pages at the end. */
function completePages(
  place: Place,
  said: WordsBefore,
  end: number,
  document: GuidelineDocument,
): CompletionList | null {
  const gap = /^[ ,:;]{0,3}/.exec(said.text.slice(end))![0];
  if (gap === '') return null;
  const at = afterTopics(said, end + gap.length, document, /^[,;:]? /);
  const topics = topicsOf(document);
  const named = topics.filter(topic => said.text.slice(end, at).toLowerCase().includes(topic.title.toLowerCase()));
  const pages = named.flatMap(topic => (hasKnownPages(topic) ? [rangesText(topic)] : [])).join(',');
  const rest = said.text.slice(at);
  if (/page\(s\)/i.test(rest)) return null;
  const closing: Completion = {
    kind: 'topic',
    label: `Page(s): ${pages}`,
    insert: pages === '' ? 'Page(s): ' : `Page(s): ${pages}.`,
    detail: 'the pages of what is named before',
  };
  return holding(place, said.at(at), [...(named.length > 0 ? [closing] : []), ...topics.map(withPages)]);
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

const topicsOf = (document: GuidelineDocument): Topic[] =>
  document.topics.filter(({ kind }) => kind !== 'chapter' && kind !== 'part');

/** The place behind the topics that stand whole at `at`, each with its separator; of unknown ones a comma is the end. */
function afterTopics(said: WordsBefore, at: number, document: GuidelineDocument, separator: RegExp): number {
  const titles = topicsOf(document)
    .map(({ title }) => title.toLowerCase())
    .sort((a, b) => b.length - a.length);
  for (let end = at; ; ) {
    const rest = said.text.slice(end).toLowerCase();
    const title = titles.find(name => rest.startsWith(name) && separator.test(rest.slice(name.length)));
    const open = rest === '' || rest.startsWith('and ') || titles.some(name => name.startsWith(rest));
    const length = title?.length ?? (open ? -1 : rest.indexOf(', '));
    const gap = length < 0 ? null : separator.exec(rest.slice(length));
    if (gap === null) return end;
    end += length + gap[0].length;
  }
}

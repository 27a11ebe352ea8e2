import { assessEdition, dayOfReview, goesBeyondProof, type KnownCitation } from '../guidelines/assess';
import { assessDocument, assessTopic, type DocumentAnswer } from '../guidelines/assessNames';
import { assessPages, lastPage, topicEntry } from '../guidelines/assessPages';
import { documentBasis, inForceText, misfitText, provenText, topicBasis } from '../guidelines/basis';
import {
  citedAsOf,
  citedForm,
  documentById,
  documentCited,
  nearTitle,
  topicsForDrug,
  topicsOnPage,
} from '../guidelines/lookup';
import type { GuidelineDocument, Reference, Topic } from '../guidelines/types';
import type { Citation, CitedSection, Determination, Item } from '../model/model';
import type { Side } from '../model/query';
import { lineIndexOf, lineOf } from '../text/lineIndex';
import { classText, statusLines } from './drugStatus';
import { conclusionText, decisionMeaning, pagesText } from './wording';

/** What a hover says of a citation or a drug: plain words, line by line. The feature sets them in type. */
export interface Card {
  readonly title: string;
  readonly pages: string;
  /** What is cited: document, regulation, when it was in force. */
  readonly about: readonly string[];
  /** What was found: pages, edition, stance. */
  readonly remarks: readonly string[];
  /** How well the reference is founded; null where nothing was looked up. */
  readonly basis: string | null;
  /** Under which names the sources of the reference are kept; null where there is no entry. */
  readonly entry: Entry | null;
}

export interface Entry {
  readonly documentId: string;
  readonly topic: string | null;
}

/** Whose citation it is, and in which item of which determination. */
export interface CitationContext {
  readonly determination: Determination;
  readonly item: Item;
  readonly side: Side;
}

/** One section of a citation, or the whole where `section` is null and it has none or several. */
export function describeCitation(
  reference: Reference,
  citation: Citation,
  section: CitedSection | null,
  context: CitationContext,
): Card {
  const one = section ?? (citation.sections.length === 1 ? citation.sections[0]! : null);
  const document = documentById(reference, citation.documentId);
  if (document === null) return unknownDocument(reference, citation, one, context);
  const topic = one === null ? null : topicEntry(document, one);
  const pages = one?.pages ?? citation.pages;
  const place: KnownCitation = {
    reference,
    determination: context.determination,
    item: context.item,
    citation,
    document,
  };
  const reported = context.side === 'claims-administrator' ? ['As reported of the claims administrator'] : [];
  return {
    title: topic?.title ?? one?.text ?? document.title,
    pages: pagesText(pages),
    about: [
      ...about(document, one ? 'with-title' : 'without-title'),
      ...(goesBeyondProof(place) ? [provenText(reference)] : []),
    ],
    remarks: [
      ...editionRemarks(place),
      ...nameRemarks(place),
      ...(one === null ? [] : sectionRemarks(place, one)),
      ...pageRemarks(place, one),
      ...(topic === null || pages.length > 0 ? [] : whereItStands(topic)),
      ...(topic === null ? topicsOnPages(document, pages) : stance(topic)),
      ...reported,
    ],
    basis: topic ? topicBasis(topic) : documentBasis(document),
    entry: { documentId: document.id, topic: topic?.title ?? null },
  };
}

/**
 * Of the drug of a heading the topic of the chronic pain guideline of the day that covers it, its class, and its status
 * where a file of the user's gives it; null where none of these is known.
 */
export function describeDrug(reference: Reference, determination: Determination, item: Item): Card | null {
  const { name } = item.request;
  if (!name) return null;
  const known = [classText(item) ?? [], statusLines(reference, determination, item)].flat();
  const cited = { name: 'Chronic Pain Medical Treatment', year: null, form: 'sections' } as const;
  const document = documentCited(reference, cited, dayOfReview(determination, item));
  const topics = document ? [name, name.split(' ')[0]!].flatMap(drug => topicsForDrug(reference, document, drug)) : [];
  const [topic] = topics;
  if (!document || !topic)
    return known.length === 0 ? null : { title: name, pages: '', about: [], remarks: known, basis: null, entry: null };
  return {
    title: topic.title,
    pages: pagesText(allPages(topic)),
    about: about(document, 'with-title'),
    remarks: [`The topic that covers ${name}`, ...stance(topic), ...known],
    basis: topicBasis(topic),
    entry: { documentId: document.id, topic: topic.title },
  };
}

/** What a decision means, and where the rationale says the same or not. */
export interface DecisionCard {
  readonly decision: string;
  readonly meaning: string;
  readonly conclusion: string;
  /** 1-based line of the concluding words; null where there are none. */
  readonly conclusionLine: number | null;
}

/** The card of an item's decision; `text` is the whole text, for the number of the line. */
export function describeDecision(text: string, item: Item): DecisionCard {
  const { rationale } = item;
  return {
    decision: item.decision?.text ?? 'No decision',
    meaning: decisionMeaning(item),
    conclusion: rationale
      ? `The rationale concludes: ${conclusionText(rationale.conclusion)}`
      : 'The rationale is missing',
    conclusionLine: rationale?.conclusionSpan ? lineOf(lineIndexOf(text), rationale.conclusionSpan.start) : null,
  };
}

function unknownDocument(
  reference: Reference,
  citation: Citation,
  section: CitedSection | null,
  { determination, item }: CitationContext,
): Card {
  const name = [citation.document ?? citation.source, citation.year].filter(Boolean).join(' ');
  const answer = assessDocument(reference, citation, dayOfReview(determination, item));
  return {
    title: section?.text ?? name,
    pages: pagesText(section?.pages ?? citation.pages),
    about: section ? [name] : [],
    remarks: [
      ...unknownRemarks(reference, citation, answer),
      ...nearest(answer.answer === 'does-not-fit' ? answer.near : null),
    ],
    basis: null,
    entry: null,
  };
}

function unknownRemarks(reference: Reference, { editions }: Citation, answer: DocumentAnswer): string[] {
  if (editions.length > 0) return [severalEditions(reference, editions)];
  const why = answer.answer === 'cannot-be-told' ? answer.why : null;
  if (why === 'licensed') return ['Not part of the MTUS, and licensed: cannot be checked'];
  if (why === 'later-edition') return ['A later edition than those of the reference', provenText(reference)];
  return ['This document is not in the reference: cannot be checked'];
}

function severalEditions(reference: Reference, ids: readonly string[]): string {
  const names = ids.flatMap(id => documentById(reference, id) ?? []).map(citedForm);
  return `Several editions have this name: which is meant cannot be told without its year (${names.join(', ')})`;
}

function about(document: GuidelineDocument, title: 'with-title' | 'without-title'): string[] {
  const first = [title === 'with-title' ? document.title : null, document.regulation].filter(Boolean).join(' · ');
  return [first, capital(inForceText(document))].filter(line => line !== '');
}

const capital = (words: string): string => words[0]!.toUpperCase() + words.slice(1);

const nearest = (title: string | null): string[] => (title === null ? [] : [`Nearest title: ${title}`]);

function editionRemarks(place: KnownCitation): string[] {
  const answer = assessEdition(place);
  if (answer.answer === 'does-not-fit') return [capital(misfitText(answer))];
  return answer.answer === 'cannot-be-told' && answer.why === 'several-editions'
    ? [severalEditions(place.reference, place.citation.editions)]
    : [];
}

/** The name of one chapter under another's number, as document-unknown has it; one that is not founded never looks checked. */
function nameRemarks({ reference, determination, item, citation, document }: KnownCitation): string[] {
  const answer = assessDocument(reference, citation, dayOfReview(determination, item));
  if (answer.answer === 'does-not-fit') return ['The number is another chapter’s', ...nearest(answer.near)];
  const confidence = citedAsOf(document, citation)?.confidence;
  if (confidence === 'listed') return ['Name and year as offered to reviewers: not checked'];
  return confidence === 'recalled' ? ['Unverified name or year'] : [];
}

/** A section that is no known topic of the document: what it might mean. */
function sectionRemarks(place: KnownCitation, section: CitedSection): string[] {
  const { reference, document } = place;
  const answer = assessTopic(reference, place, section);
  if (answer.answer === 'does-not-fit' && 'other' in answer)
    return answer.why === 'other-document'
      ? [`Names another document: ${citedForm(answer.other)}`]
      : [`A section of another document: ${citedForm(answer.other)}`];
  if (topicEntry(document, section) !== null) return [];
  return ['No topic of this name is in the reference', ...nearest(nearTitle(document, section.text))];
}

/** The pages of a citation with several sections are told at each of them. */
function pageRemarks(place: KnownCitation, section: CitedSection | null): string[] {
  const { citation, document } = place;
  const last = lastPage(document);
  const beyond = (section?.pages ?? citation.pages)
    .filter(page => page > last)
    .map(page => `p. ${page} is beyond the last page, ${last}`);
  if (section === null && citation.sections.length > 0) return beyond;
  const answer = assessPages(place, section);
  if (answer.answer === 'does-not-fit') return [misfit(answer.topic, answer.pages), ...beyond];
  const isUnchecked =
    answer.answer === 'cannot-be-told' && answer.why !== 'no-pages' && answer.why !== 'beyond-last-page';
  return isUnchecked && section?.topic ? ['The page cannot be checked', ...beyond] : beyond;
}

/** Where no page is cited: the page that the card's last line is about, "Page corroborated by ...". */
function whereItStands(topic: Topic): string[] {
  const pages = pagesText(allPages(topic));
  return pages === '' ? [] : [`Stands on ${pages}`];
}

function misfit(topic: Topic, pages: readonly number[]): string {
  const known = allPages(topic);
  const what = topic.kind === 'chapter' ? 'chapter' : 'topic';
  return `Cited ${pagesText(pages)} — not ${known.length > 1 ? 'pages' : 'the page'} of this ${what} (${pagesText(known)})`;
}

/** What stands on the cited pages. */
function topicsOnPages(document: GuidelineDocument, pages: readonly number[]): string[] {
  const titles = new Set(pages.flatMap(page => topicsOnPage(document, page).slice(0, 1)).map(topic => topic.title));
  return titles.size > 0 ? [`${pagesText(pages)}: ${[...titles].slice(0, 3).join(' · ')}`] : [];
}

function stance(topic: Topic): string[] {
  const drugs = topic.drugs?.brand ?? topic.drugs?.generic ?? [];
  const named = drugs.slice(0, 4).join(', ') + (drugs.length > 4 ? ` and ${drugs.length - 4} more` : '');
  const words = [topic.stance ? topic.stance[0]!.toUpperCase() + topic.stance.slice(1) : '', named && `files ${named}`];
  const line = words.filter(Boolean).join(' · ');
  return line ? [line] : [];
}

function allPages(topic: Topic): number[] {
  return topic.pages.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
}

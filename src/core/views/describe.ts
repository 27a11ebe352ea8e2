import { documentBasis, isUsable, topicBasis } from '../guidelines/assess';
import { documentCited, isInForce, nearestName, topicsForDrug, topicsOnPage } from '../guidelines/lookup';
import type { GuidelineDocument, Reference, Topic } from '../guidelines/reference';
import type { Citation, CitedSection, Determination, Item } from '../model/model';
import type { Side } from '../model/query';
import { dayText } from '../text/dates';
import { conclusionText, decisionMeaning, pagesText } from './wording';

/** What a hover says of a citation or a drug: plain words, line by line. The feature sets them in type. */
export interface Card {
  readonly title: string;
  readonly pages: string;
  /** What is cited: document, regulation, when it was in force. */
  readonly about: readonly string[];
  /** What was found: pages, edition, stance. */
  readonly findings: readonly string[];
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
  const document = reference.documents.find(({ id }) => id === citation.documentId);
  if (!document) return unknownDocument(reference, citation, one);
  const topic = one?.topic ? document.topics?.find(({ title }) => title === one.topic) : undefined;
  const pages = one?.pages ?? citation.pages;
  const reported = context.side === 'claims-administrator' ? ['As reported of the claims administrator'] : [];
  return {
    title: topic?.title ?? one?.text ?? document.title,
    pages: pagesText(pages),
    about: about(document, one ? 'with-title' : 'without-title'),
    findings: [
      ...editionFindings(document, context),
      ...(topic ? topicFindings(topic, pages) : placeFindings(document, one, pages)),
      ...reported,
    ],
    basis: topic ? topicBasis(topic) : documentBasis(document),
    entry: { documentId: document.id, topic: topic?.title ?? null },
  };
}

/** The topic of the chronic pain guideline of the day that covers the drug of a heading; null where none is known. */
export function describeDrug(reference: Reference, determination: Determination, item: Item): Card | null {
  const { name } = item.request;
  const cited = { name: 'Chronic Pain Medical Treatment', year: null, form: 'sections' } as const;
  const document = documentCited(reference, cited, datesToFit(determination, item)[0] ?? null);
  if (!document || !name) return null;
  const topic = [name, name.split(' ')[0]!].flatMap(drug => topicsForDrug(reference, document, drug))[0];
  if (!topic) return null;
  return {
    title: topic.title,
    pages: pagesText(allPages(topic)),
    about: about(document, 'with-title'),
    findings: [`The topic that covers ${name}`, ...stance(topic)],
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

export function describeDecision(text: string, item: Item): DecisionCard {
  const { rationale } = item;
  return {
    decision: item.decision?.text ?? 'No decision',
    meaning: decisionMeaning(item),
    conclusion: rationale
      ? `The rationale concludes: ${conclusionText(rationale.conclusion)}`
      : 'The rationale is missing',
    conclusionLine: rationale?.conclusionSpan ? lineOf(text, rationale.conclusionSpan.start) : null,
  };
}

function unknownDocument(reference: Reference, citation: Citation, section: CitedSection | null): Card {
  const name = [citation.document ?? citation.source, citation.year].filter(Boolean).join(' ');
  const licensed = citation.source === 'ODG' || citation.source === 'ACOEM';
  const nearest = licensed || !citation.document ? null : nearestName(reference, citation.document);
  const nearestTitle = nearest === null ? undefined : reference.byName.get(nearest)?.[0]?.document.title;
  return {
    title: section?.text ?? name,
    pages: pagesText(section?.pages ?? citation.pages),
    about: section ? [name] : [],
    findings: [
      licensed
        ? 'Not part of the MTUS, and licensed: cannot be checked'
        : 'This document is not in the reference: cannot be checked',
      ...(nearestTitle ? [`Nearest title: ${nearestTitle}`] : []),
    ],
    basis: null,
    entry: null,
  };
}

function about(document: GuidelineDocument, title: 'with-title' | 'without-title'): string[] {
  const first = [title === 'with-title' ? document.title : null, document.regulation].filter(Boolean).join(' · ');
  return [first, inForce(document)].filter(line => line !== '');
}

function inForce({ effectiveFrom, effectiveTo }: GuidelineDocument): string {
  if (!effectiveFrom) return 'Not known when it was in force';
  return effectiveTo
    ? `In force ${dayText(effectiveFrom)} – ${dayText(effectiveTo)}`
    : `In force since ${dayText(effectiveFrom)}`;
}

/** Fits, does not fit, or cannot be checked: only the second is worth a line. */
function editionFindings(document: GuidelineDocument, { determination, item }: CitationContext): string[] {
  const dates = datesToFit(determination, item);
  if (dates.length === 0 || !document.effectiveFrom || dates.some(date => isInForce(document, date))) return [];
  const denial = determination.case.urDenialDate?.value;
  return [
    denial
      ? `Not in force on the UR denial date, ${dayText(denial)}`
      : `Not in force on the date of service, ${dayText(dates[0]!)}`,
  ];
}

const datesToFit = (determination: Determination, item: Item): string[] =>
  [determination.case.urDenialDate?.value ?? null, ...item.request.datesOfService].filter(date => date !== null);

const topicFindings = (topic: Topic, pages: readonly number[]): string[] => [
  ...pagesFinding(topic, pages),
  ...stance(topic),
];

function pagesFinding(topic: Topic, pages: readonly number[]): string[] {
  if (pages.length === 0) return [];
  const known = allPages(topic);
  if (known.length === 0 || !isUsable(topic)) return ['The page cannot be checked'];
  const tolerance = topic.confidence === 'recalled' && topic.recall === 'medium' ? 1 : 0;
  const outside = pages.filter(page => !known.some(own => Math.abs(own - page) <= tolerance));
  if (outside.length === 0) return [];
  return [
    `Cited ${pagesText(outside)} — not ${known.length > 1 ? 'pages' : 'the page'} of this topic (${pagesText(known)})`,
  ];
}

/** Without a known topic: what the section might mean, and what stands on the cited pages. */
function placeFindings(document: GuidelineDocument, section: CitedSection | null, pages: readonly number[]): string[] {
  const onPages = [
    ...new Set(pages.flatMap(page => topicsOnPage(document, page).slice(0, 1)).map(topic => topic.title)),
  ];
  const nearest = section ? nearestTitle(document, section.text) : null;
  return [
    ...(section ? ['No topic of this name is in the reference'] : []),
    ...(nearest ? [`Nearest title: ${nearest}`] : []),
    ...(onPages.length > 0 ? [`${pagesText(pages)}: ${onPages.slice(0, 3).join(' · ')}`] : []),
    ...(document.pageCount
      ? pages
          .filter(page => page > document.pageCount!)
          .map(page => `p. ${page} is beyond the last page, ${document.pageCount}`)
      : []),
  ];
}

/** The title that shares most long words with a section text. */
function nearestTitle(document: GuidelineDocument, text: string): string | null {
  const words = new Set(longWords(text));
  let best: string | null = null;
  let most = 0;
  for (const { title } of document.topics ?? []) {
    const shared = longWords(title).filter(word => words.has(word)).length;
    if (shared > most) [best, most] = [title, shared];
  }
  return best;
}

const longWords = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(word => word.length > 4);

function stance(topic: Topic): string[] {
  const drugs = topic.drugs?.brand ?? topic.drugs?.generic ?? [];
  const named = drugs.slice(0, 4).join(', ') + (drugs.length > 4 ? ` and ${drugs.length - 4} more` : '');
  const words = [topic.stance ? topic.stance[0]!.toUpperCase() + topic.stance.slice(1) : '', named && `files ${named}`];
  const line = words.filter(Boolean).join(' · ');
  return line ? [line] : [];
}

function allPages(topic: Topic): number[] {
  return (topic.pages ?? []).flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

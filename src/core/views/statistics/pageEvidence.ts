import { documentById } from '../../guidelines/lookup';
import type { Reference } from '../../guidelines/types';
import { eachOnce } from '../archive/cases';
import type { CitedFacts, DeterminationFacts } from '../archive/facts';

export interface PageCounter {
  add(determinations: readonly DeterminationFacts[]): void;
  /** A file of imr.guidelines.overlay. */
  overlay(): PageOverlay;
}

interface PageOverlay {
  readonly about: string;
  readonly documents: readonly {
    readonly id: string;
    readonly title: string;
    readonly topics: readonly TopicOverlay[];
  }[];
}

interface TopicOverlay {
  readonly title: string;
  /** Ranges of the pages that are cited often enough; left out where there are none, or better ones are known. */
  readonly pages?: readonly (readonly [number, number])[];
  /** With the pages: what citations of others show is never proof. */
  readonly confidence?: 'recalled';
  readonly confidenceOf?: 'pages';
  readonly determinationsNamingIt: number;
  readonly note: string;
  /** Every page that was cited, with its count and its share in the citations that give pages. */
  readonly sources: readonly { readonly page: number; readonly count: number; readonly share: number }[];
}

/** A page is taken for one of the topic's from so many citations on, and from such a share of all that give pages. */
const LEAST_COUNT = 3;
const LEAST_SHARE = 0.1;

const ABOUT =
  'Which pages are cited for which topic, counted by imr stats --pages. sources: how many citations of the topic give ' +
  'the page, and their share in all that give pages. Citations may be wrong: compare the document before you trust a page.';

/** Counts which pages determinations cite for the topics of the reference, whichever side cites. */
export function makePageCounter(reference: Reference): PageCounter {
  const documents = new Map<string, Cited>();
  const once = eachOnce<null>(({ items }) => {
    const named = new Set<Topic>();
    const citations = items.flatMap(({ claims, maximus }) => [...claims, ...maximus]);
    for (const citation of citations) for (const topic of addTopics(documents, citation)) named.add(topic);
    for (const topic of named) topic.determinations++;
  });
  return {
    add: found => {
      for (const determination of found) once.add(determination, null);
    },
    overlay: () => {
      once.end();
      return {
        about: ABOUT,
        documents: [...documents].sort(byKey).map(([id, { title, topics }]) => ({
          id,
          title,
          topics: [...topics]
            .sort(byKey)
            .map(([name, topic]) => overlayOf(name, topic, arePagesKnown(reference, id, name))),
        })),
      };
    },
  };
}

interface Cited {
  readonly title: string;
  readonly topics: Map<string, Topic>;
}

interface Topic {
  determinations: number;
  /** Citations that give a page. */
  paged: number;
  readonly pages: Map<number, number>;
}

function addTopics(documents: Map<string, Cited>, { documentId, document, sections }: CitedFacts): Topic[] {
  if (documentId === null) return [];
  const cited = documents.get(documentId) ?? { title: document, topics: new Map<string, Topic>() };
  const found = sections
    .filter(({ isTopic }) => isTopic)
    .map(({ title, pages }) => {
      const topic = cited.topics.get(title) ?? { determinations: 0, paged: 0, pages: new Map<number, number>() };
      cited.topics.set(title, topic);
      if (pages.length > 0) topic.paged++;
      for (const page of new Set(pages)) topic.pages.set(page, (topic.pages.get(page) ?? 0) + 1);
      return topic;
    });
  if (found.length > 0) documents.set(documentId, cited);
  return found;
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** Whether the reference has a topic's pages from a better source than citations. */
function arePagesKnown(reference: Reference, documentId: string, title: string): boolean {
  const topic = documentById(reference, documentId)?.topics.find(one => one.title === title);
  return (
    topic !== undefined && topic.pages.length > 0 && topic.confidenceOf === 'pages' && topic.confidence !== 'recalled'
  );
}

function overlayOf(title: string, { determinations, paged, pages }: Topic, areKnown: boolean): TopicOverlay {
  const counts = [...pages].sort(([a], [b]) => a - b);
  const often = counts.filter(([, count]) => count >= LEAST_COUNT && count >= LEAST_SHARE * paged);
  const ranges = areKnown ? [] : rangesOf(often.map(([page]) => page));
  return {
    title,
    ...(ranges.length > 0 ? { pages: ranges, confidence: 'recalled', confidenceOf: 'pages' } : {}),
    determinationsNamingIt: determinations,
    note: `${paged} citations with pages were counted.`,
    sources: counts.map(([page, count]) => ({ page, count, share: Math.round((count / paged) * 1e4) / 1e4 })),
  };
}

/** 24, 25, 27 as [24, 25], [27, 27]. */
function rangesOf(pages: readonly number[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last?.[1] === page - 1) last[1] = page;
    else ranges.push([page, page]);
  }
  return ranges;
}

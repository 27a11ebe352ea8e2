import { dayText } from '../text/dates';
import type { GuidelineDocument, Topic } from './types';

// In words: what an entry of the reference rests on, and when a document was in force.

/** What is known of an entry's page or title, and from where. */
export function topicBasis(topic: Topic): string {
  if (topic.overlay) return 'From your own reference file';
  const what = topic.confidenceOf === 'title' ? 'Title' : 'Page';
  return {
    primary: `${what} seen in the guideline itself`,
    corroborated: `${what} corroborated by published citations`,
    recalled: `Unverified ${what.toLowerCase()}`,
  }[topic.confidence];
}

/** The same of a document. */
export const documentBasis = (document: GuidelineDocument): string =>
  document.confidence === 'recalled' ? 'Unverified dates' : 'Dates seen in published sources';

/** "in force July 18, 2009 – July 27, 2016", "in force since December 1, 2017". */
export function inForceText({ effectiveFrom, effectiveTo }: GuidelineDocument): string {
  if (effectiveFrom === null) return 'not known when in force';
  return effectiveTo === null
    ? `in force since ${dayText(effectiveFrom)}`
    : `in force ${dayText(effectiveFrom)} – ${dayText(effectiveTo)}`;
}

import type { GuidelineDocument, Topic } from './reference';

/** Whether fault may be found with the pages of an entry (see "unverifiable" in mtus.json). */
export const isUsable = (topic: Topic): boolean =>
  topic.confidenceOf === 'pages' &&
  (topic.confidence !== 'recalled' || topic.recall === 'strong' || topic.recall === 'medium');

export function topicBasis(topic: Topic): string {
  if (topic.overlay) return 'From your own reference file';
  const what = topic.confidenceOf === 'title' ? 'Title' : 'Page';
  return {
    primary: `${what} seen in the guideline itself`,
    corroborated: `${what} corroborated by published citations`,
    recalled: `${what} from memory, not checked against the guideline`,
  }[topic.confidence];
}

export const documentBasis = (document: GuidelineDocument): string =>
  document.confidence === 'recalled'
    ? 'From memory, not checked against the guideline'
    : 'Dates seen in published sources';

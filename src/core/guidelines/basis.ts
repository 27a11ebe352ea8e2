import { dayText } from '../text/dates';
import type { Days, EditionAnswer } from './assess';
import type { GuidelineDocument, Reference, Topic } from './types';

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
export function inForceText({ effectiveFrom, effectiveTo, endInferred }: GuidelineDocument): string {
  if (effectiveFrom === null) return 'not known when in force';
  if (endInferred) return `in force since ${dayText(effectiveFrom)}, its end not proven`;
  return effectiveTo === null
    ? `in force since ${dayText(effectiveFrom)}`
    : `in force ${dayText(effectiveFrom)} – ${dayText(effectiveTo)}`;
}

/** "Reference proven to November 23, 2021; later orders not checked". */
export const provenText = ({ provenTo }: Pick<Reference, 'provenTo'>): string =>
  `Reference proven to ${dayText(provenTo)}; later orders not checked`;

/** Why an edition does not fit: the rule, the days of the text, those of the edition. */
export type Misfit = Omit<Extract<EditionAnswer, { answer: 'does-not-fit' }>, 'answer'>;

/**
 * "not in force on any day from the UR denial, December 1, 2021, to the decision, January 5, 2022: it applies to services
 * rendered from August 11, 2019 to November 22, 2021".
 */
export const misfitText = (misfit: Misfit): string =>
  `not in force ${missedDaysText(misfit)}: it applies to ${appliesToText(misfit)}`;

/** "on any day from the UR denial, December 1, 2021, to the decision, January 5, 2022". */
export const missedDaysText = ({ appliesBy, days }: Misfit): string =>
  days.map(day => (appliesBy === 'review' ? reviewText(day) : serviceText(day))).join(', or ');

/** "services rendered from August 11, 2019 to November 22, 2021". */
export const appliesToText = ({ appliesBy, from, to }: Misfit): string =>
  `${appliesBy === 'review' ? 'decisions of utilization review' : 'services rendered'} ${periodText(from, to)}`;

function reviewText({ from, to }: Days): string {
  if (from !== null && from === to) return `on the day of the UR denial, ${dayText(from)}`;
  const start = `on any day from the date of service, ${dayText(from ?? '')}, `;
  return to === null ? `${start}on` : `${start}to the UR denial, ${dayText(to)}`;
}

function serviceText({ from, to }: Days): string {
  if (from === null) return `on any day up to the UR denial, ${dayText(to ?? '')}`;
  if (from === to) return `on the date of service, ${dayText(from)}`;
  const start = `on any day from the UR denial, ${dayText(from)}, `;
  return to === null ? `${start}on` : `${start}to the decision, ${dayText(to)}`;
}

function periodText(from: string | null, to: string | null): string {
  if (to === null) return `from ${dayText(from ?? '')} on`;
  return from === null ? `until ${dayText(to)}` : `from ${dayText(from)} to ${dayText(to)}`;
}

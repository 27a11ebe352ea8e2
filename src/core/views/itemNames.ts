import type { Item } from '../model/model';
import { shortHeading } from '../model/query';
import { decisionText } from './wording';

/**
 * What each item of a determination is called in a list, what matters first: "1. Upheld · Valium 5mg Qty:60". A beginning
 * that several share ("Associated surgical service: ") would hide what tells them apart, and is left out.
 */
export function itemNames(items: readonly Item[]): string[] {
  const requests = withoutSharedBeginnings(items.map(requestOf));
  return items.map((item, i) => `${item.number}. ${[decisionText(item), requests[i]].filter(Boolean).join(' · ')}`);
}

/** Empty where the text gives none. */
const requestOf = (item: Item): string => (item.heading || item.request.remaining ? shortHeading(item) : '');

function withoutSharedBeginnings(requests: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const beginning of requests.map(beginningOf)) counts.set(beginning, (counts.get(beginning) ?? 0) + 1);
  return requests.map(request => {
    const beginning = beginningOf(request);
    return counts.get(beginning)! > 1 ? request.slice(beginning.length) : request;
  });
}

/** "Associated surgical service: " of "Associated surgical service: Cold therapy unit"; empty where no colon parts it. */
function beginningOf(request: string): string {
  const colon = request.indexOf(': ');
  return colon < 0 ? '' : request.slice(0, colon + 2);
}

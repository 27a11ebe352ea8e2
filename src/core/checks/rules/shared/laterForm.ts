import type { Determination } from '../../../model/model';
import { onceFor } from '../../../text/once';

/** From then on citations name an edition by its year and its sections by their names. */
const FIRST_DAY = '2016-01-01';

/**
 * Whether a determination is of the form in use since 2016: by its dates, the last first; without any by its citations,
 * where one has the year of an edition and no pages.
 */
export const isOfLaterForm = onceFor(({ layout, case: block, items }: Determination): boolean => {
  if (layout !== 'standard') return false;
  const days = [block.decisionDate, block.dateAssigned, block.urDenialDate].map(date => date?.value ?? null);
  const day = days.find(one => one !== null);
  if (day != null) return day >= FIRST_DAY;
  return items
    .flatMap(({ claimsAdministratorGuideline, maximusGuideline }) => [claimsAdministratorGuideline, maximusGuideline])
    .some(paragraph => paragraph?.citations.some(({ year, pages }) => year !== null && pages.length === 0));
});

import { MONTH_SOURCE } from '../text/dates';

/** The year of an edition as it stands behind a document's name, and where it ends with its marks. */
export interface EditionYear {
  readonly year: number;
  readonly end: number;
}

/**
 * How the year of an edition stands behind the name of a document: a new form is a row. The State writes
 * "Chronic Pain Guideline (ACOEM May 15, 2017)".
 */
const YEAR_FORMS: readonly string[] = [
  // " 2017", ", 2017", " (2017)"
  '[\\s,(]{0,3}(YEAR)\\b\\)?',
  // " (ACOEM May 15, 2017)", " (ACOEM September 2015)", " (ACOEM, 2013)", ", ACOEM 2013", " (MTUS 2019)"
  `[\\s,]{0,2}(?:\\(?ACOEM|\\(MTUS)[\\s,]{1,2}(?:${MONTH_SOURCE}\\s(?:\\d{1,2},?\\s)?)?(YEAR)\\b\\)?`,
];

const ANY_FORM = new RegExp(`(?:${YEAR_FORMS.join('|').replaceAll('YEAR', '(?:19|20)\\d\\d')})`, 'iy');

/** The year of an edition right behind an offset of a text, null where none stands there. */
export function editionYearAt(text: string, at: number): EditionYear | null {
  ANY_FORM.lastIndex = at;
  const match = ANY_FORM.exec(text);
  const year = match?.slice(1).find(own => own !== undefined);
  return year === undefined ? null : { year: Number(year), end: ANY_FORM.lastIndex };
}

import { MONTH_SOURCE } from '../text/dates';

/** The year of an edition as it stands behind a document's name, and where it ends with its marks. */
export interface EditionYear {
  readonly year: number;
  readonly end: number;
}

const PUBLISHER = '(?:Reed\\sGroup|MD\\s?Guidelines)';

/**
 * How the year of an edition stands behind the name of a document: a new form is a row. The State writes
 * "Chronic Pain Guideline (ACOEM May 15, 2017)".
 */
const YEAR_FORMS: readonly string[] = [
  // " 2017", ", 2017", " (2017)"
  '[\\s,(]{0,3}(YEAR)\\b\\)?',
  // " (ACOEM May 15, 2017)", " (ACOEM September 2015)", " (ACOEM, 2013)", ", ACOEM 2013", " (MTUS 2019)"
  `[\\s,]{0,2}(?:\\(?ACOEM|\\(MTUS)[\\s,]{1,2}(?:${MONTH_SOURCE}\\s(?:\\d{1,2},?\\s)?)?(YEAR)\\b\\)?`,
  // ", 3rd Edition, 2020", " (3rd ed. 2020)"
  '[\\s,(]{1,3}(?:2nd|3rd|second|third)\\sed(?:ition|\\.)?[\\s,(]{1,3}(YEAR)\\b\\)?',
  // ", Reed Group/MDGuidelines, 2017"
  `[\\s,(]{1,3}${PUBLISHER}(?:\\s?/\\s?${PUBLISHER})?[\\s,(]{1,3}(YEAR)\\b\\)?`,
  // " Disorders 2017" of a guideline that bears no such word
  '\\sDisorders(?:\\sGuidelines?)?[\\s,(]{1,3}(YEAR)\\b\\)?',
  // " (updated 2/13/2020)"
  '\\s?\\((?:last\\s)?(?:updated|revised)[\\s:]{1,2}(?:\\d{1,2}/){0,2}(YEAR)\\)',
];

const ANY_FORM = new RegExp(`(?:${YEAR_FORMS.join('|').replaceAll('YEAR', '(?:19|20)\\d\\d')})`, 'iy');

/** The year of an edition right behind an offset of a text, null where none stands there. */
export function editionYearAt(text: string, at: number): EditionYear | null {
  ANY_FORM.lastIndex = at;
  const match = ANY_FORM.exec(text);
  const year = match?.slice(1).find(own => own !== undefined);
  return year === undefined ? null : { year: Number(year), end: noteEnd(text, ANY_FORM.lastIndex) };
}

/** What is noted of an edition in brackets: " (updated 2/13/2020)", " (effective 11/23/2021)". It is no section of it. */
const NOTE = /\s?\((?:(?:last )?(?:updated|revised|amended|accessed)|effective|adopted|in effect)\b[^()]{1,40}\)/iy;

/** Where a note on the edition ends that begins at an offset; the offset where none does. */
export function noteEnd(text: string, at: number): number {
  NOTE.lastIndex = at;
  return NOTE.test(text) ? NOTE.lastIndex : at;
}

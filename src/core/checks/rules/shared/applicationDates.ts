import type { StatedDate } from './injuryDates';
import type { DatedProse } from './prose';

/** The days on which a text, with its dates, says that the application was received or filed. */
export const applicationDatesIn = ({ text, dates }: DatedProse): StatedDate[] =>
  dates.flatMap(({ value, start, end }) =>
    value !== null && RECEIVED.test(text.slice(Math.max(0, start - LEAD), start)) ? [{ iso: value, start, end }] : [],
  );

const LEAD = 140;

const RECEIVED =
  /\bapplication (?:for (?:an )?(?:IMR|independent medical review) )?(?:was |were )?(?:received|filed)(?: by MAXIMUS| by MAXIMUS Federal Services)? (?:on )?$/i;

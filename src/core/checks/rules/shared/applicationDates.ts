import type { PrintedDate } from '../../../text/dates';
import type { StatedDate } from './injuryDates';
import type { DatedProse } from './prose';

/**
 * The days on which a text, with its dates, says that the application was received or filed; and those on which it is said
 * to have been sent, where that is behind its receipt (ISO) in the case block.
 */
export const applicationDatesIn = ({ text, dates }: DatedProse, received: string): StatedDate[] =>
  dates.flatMap(({ value, start, end }) =>
    value !== null && isOfApplication({ value, start }, text, received) ? [{ iso: value, start, end }] : [],
  );

const LEAD = 140;

function isOfApplication(
  { value, start }: Pick<PrintedDate, 'value' | 'start'>,
  text: string,
  received: string,
): boolean {
  const lead = text.slice(Math.max(0, start - LEAD), start);
  return RECEIVED.test(lead) || (value! > received && SENT.test(lead));
}

const REVIEW = '(?:IMR|independent medical review)';
const APPLICATION = `\\b(?:application(?: form)?(?: for (?:an )?${REVIEW})?|${REVIEW} (?:application|request)|request for (?:an )?${REVIEW})(?: form)?,? (?:was |were |is )?`;
const RECEIVED = new RegExp(
  `${APPLICATION}(?:received|filed)(?: by MAXIMUS| by MAXIMUS Federal Services)? (?:on )?$`,
  'i',
);
const SENT = new RegExp(`${APPLICATION}(?:submitted|sent|mailed|faxed) (?:on )?$`, 'i');

import { dayOf } from '../text/dates';

/** Whether an answer is one date as a determination prints it: 02/03/2015. */
export const isPrintedDay = (answer: string): boolean =>
  /^\d{2}\/\d{2}\/\d{4}$/.test(answer) && dayOf(answer, null) !== null;

/** CM16-0012345. */
export const isCaseNumber = (answer: string): boolean => /^CM\d\d-\d{7}$/.test(answer);

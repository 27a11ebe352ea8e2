/** "50 year old", "50-year-old", "50 y/o". */
export const AGE = /\b\d{2,3}[\s-]{0,2}(?:years?|yrs?|y)[\s./-]{0,2}(?:old|o)\b\.?,?/gi;
export const WORKER_IS = /\b(?:injured worker|patient|claimant|employee|applicant|worker)\s(?:is|was)\san?\s/gi;

const DESCRIPTION = new RegExp(
  `(?:${AGE.source}|${WORKER_IS.source})(?:\\s?(?!who\\b|with\\b|that\\b|and\\b|was\\b|whose\\b)[a-z-]+\\b,?){0,6}`,
  'gi',
);

/** A text without the words that tell what the worker is: "50 year old male driver". */
export const withoutDescription = (text: string): string => text.replace(DESCRIPTION, '');

/** Whether a sentence tells the age or what the worker is. */
export const tellsWorker = (text: string): boolean => text.search(AGE) >= 0 || text.search(WORKER_IS) >= 0;

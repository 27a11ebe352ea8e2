/** Sentences of the standard layout that are the same in every determination. Completion and the template use them. */
export const HOW_MADE =
  'MAXIMUS Federal Services sent the complete case file to an expert reviewer. He/she has no affiliation with the employer, employee, providers or the claims administrator. He/she has been in active clinical practice for more than five years and is currently working at least 24 hours a week in active practice. The expert reviewer was selected based on his/her clinical experience, education, background, and expertise in the same or similar specialties that evaluate and/or treat the medical condition and disputed items/Service. He/she is familiar with governing laws and regulations, including the strength of evidence hierarchy that applies to Independent Medical Review determinations.';

/** The labels of the reviewer's credentials. */
export const CREDENTIALS = 'The Expert Reviewer has the following credentials:';
export const LICENSURE = 'State(s) of Licensure:';
export const CERTIFICATION = 'Certification(s)/Specialty:';

/** How the clinical case summary begins. */
export const SUMMARY_INTRO =
  'The expert reviewer developed the following clinical case summary based on a review of the case file, including all medical records:';

/** How a guideline paragraph begins that cites the MTUS, and one that cites another source. */
export const MTUS_OPENING = 'Decision based on MTUS';
export const OTHER_OPENING = 'Decision based on Non-MTUS Citation';

/** Whose guideline paragraph a sentence is in. */
export type Party = 'The Claims Administrator' | 'The Expert Reviewer';

/** The sentence of a side that cited nothing. */
export const nothingCited = (party: Party): string => `${party} did not cite any medical evidence for its decision.`;

/** The sentence of a side that relied on another source than the MTUS. */
export const outsideMtus = (party: Party): string =>
  `${party} based their decision on recommendation(s) outside of the MTUS Guidelines.`;

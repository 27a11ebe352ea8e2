/**
 * What the template and the skeletons leave to be filled in. In brackets, so that nobody takes it for finished text, and
 * so that what was forgotten is found again.
 */
export const PLACEHOLDERS = {
  caseNumber: 'CM00-0000000',
  date: 'MM/DD/YYYY',
  priority: '[Standard or Expedited]',
  licensedIn: '[state of licensure]',
  certifications: '[specialty]',
  age: '[age]',
  sex: '[female or male]',
  summary: '[clinical case summary]',
  howMade: '[how the determination was made]',
  request: '[disputed item]',
  decision: '[decision]',
  guideline: '[guideline]',
  rationale: '[rationale]',
} as const;

/** The answers of which one is to stand in a placeholder's place. */
export const ANSWERS = {
  priority: ['Standard', 'Expedited'],
  sex: ['female', 'male'],
} as const;

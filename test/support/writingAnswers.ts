import type { Answers } from '../../src/core/writing/template';

/** What someone answers who begins a new determination. */
export const answers: Answers = {
  caseNumber: 'CM16-0700099',
  dateOfInjury: '02/03/2015',
  urDenialDate: '12/05/2016',
  applicationReceived: '12/28/2016',
  dateAssigned: '01/10/2017',
  decisionDate: '02/08/2017',
  age: '50',
  sex: 'female',
  licensedIn: 'California,Texas',
  certifications: 'Pain Management',
  items: ['Soma 350mg #60', 'MRI of the left knee'],
};

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factsOfApplication } from '../../../src/core/writing/application';

/** As the text of a filled form comes out of its PDF. */
const form = `APPLICATION FOR INDEPENDENT MEDICAL REVIEW
DWC Form IMR

1. Sign and date this application.

Employee Name (First, MI, Last): Pat Q. Invented
Claim Number: EX-0001\tDate of Injury (MM/DD/YYYY): 2/3/2015
WCIS Jurisdictional Claim Number (if assigned):\tEAMS Case Number (if applicable):

Disputed Medical Treatment (complete below section)

Date of Utilization Review Determination Letter:
12-05-2016
List each specific requested medical services, goods, or items that were denied or modified
in the space below. Use additional pages if the space below is insufficient.
1. MRI of the left knee
2. Physical therapy for the lumbar spine, two times a week, as an outpatient,
with a home program
3. Norco 10/325mg #60
4.

Request for Review and Consent to Obtain Medical Records

Employee Signature: ____________ Date: 12/20/2016
`;

test('dates and items of an application, as a determination prints them', () => {
  assert.deepEqual(factsOfApplication(form), {
    dateOfInjury: '02/03/2015',
    urDenialDate: '12/05/2016',
    items: [
      'MRI of the left knee',
      'Physical therapy for the lumbar spine, two times a week, as an outpatient, with a home program',
      'Norco 10/325mg #60',
    ],
  });
});

test('what is not filled in stays open, and no other date is taken for it', () => {
  const blank = form
    .replace('2/3/2015', '')
    .replace('12-05-2016', '')
    .replace(/^\d\. .*$/gm, '1.');
  assert.deepEqual(factsOfApplication(blank.replace('with a home program\n', '')), {
    dateOfInjury: '',
    urDenialDate: '',
    items: [],
  });
  assert.deepEqual(
    factsOfApplication('Application for Independent Medical Review\nDate of Injury: see\nDate: 1/2/2016'),
    {
      dateOfInjury: '',
      urDenialDate: '',
      items: [],
    },
  );
});

test('another text is no application', () => {
  assert.equal(factsOfApplication('Date of Injury: 2/3/2015\n1. MRI'), null);
});

import { test } from 'node:test';
import { caseBlock, determinationWith, itemWith } from '../../support/frame';
import { checkFinds, checkSilent } from '../../support/problems';

const summarised = (words: string): string =>
  determinationWith(itemWith({})).replace('injured on 02/03/2015.', `injured on 02/03/2015. It says ${words}.`);

/** By the kind of identifier the ways in which it is written. */
const FOUND: Readonly<Record<string, readonly string[]>> = {
  'social security number': [
    'SSN «123456789»',
    'SSN: «123 45 6789»',
    'SSN #«123456789»',
    'Social Security «123 45 6789»',
    'social security no «123 45 6789»',
    'Social Security No. «123456789»',
    'social security number is «123 45 6789»',
    'Social security Number: «123456789»',
  ],
  'telephone number': [
    '«(555) 010-0199»',
    '«(555)010-0199»',
    '«555-010-0199»',
    '«555.010.0199»',
    '«555-010.0199»',
    '«(255) 010-0199»',
    '«999-010-0199»',
  ],
  'e-mail address': [
    '«worker@example.org»',
    '«a.b+c-d_1@mail-1.example.co.example.org»',
    'mail to:«x@example.org»',
    '(«x@example.info»)',
  ],
  'street address': [
    '«4120 N. Example Street»',
    '«4120 N Example Street»',
    '«4120 South Example Avenue»',
    '«12 Example Ave»',
    '«12 East Old Example Blvd»',
    '«12345 Example Boulevard»',
    '«12 Example Road»',
    '«12 Old Example Lane»',
    '«2120 Example Drive»',
    '«P.O. Box 1234»',
    '«PO Box 12»',
    '«P.O Box 12345678»',
  ],
  'claim number': [
    '«claim number WC-2015-00012»',
    '«Claim No. 12345»',
    '«Claim no 12345»',
    '«Claim # 12345»',
    '«claim #12345»',
    '«Claim Number:12345»',
    '«Claim number :  12345»',
    '«ADJ123456»',
    '«ADJ123456789»',
  ],
  'date of birth': [
    '«DOB 03/14/1955»',
    '«DOB: 3-14-55»',
    '«D.O.B. 3/14/55»',
    '«Date Of Birth: 3-14-1955»',
    '«date of birth is 3/14/1955»',
    '«Birth date was 3/14/1955»',
    '«birthdate 3/14/1955»',
    '«born 3/14/1955»',
    '«born on March 14, 1955»',
  ],
  'medical record number': [
    '«MRN 1234»',
    '«MRN: 1234»',
    '«MRN is A1234»',
    '«MRN #123456»',
    '«MRN123456»',
    '«Medical record number 123456»',
    '«medical record no 123456»',
    '«Medical Record No. 123456»',
    '«Medical Record # 123456»',
  ],
};

for (const [kind, forms] of Object.entries(FOUND))
  test(`identifier-present: a ${kind} in each of its forms`, () => {
    for (const form of forms) checkFinds('identifier-present', summarised(form));
  });

test('identifier-present: a telephone number with blanks', () => {
  checkFinds('identifier-present', summarised('Call «(818) 555 0123» or «(818)555-0123».'));
  checkSilent('identifier-present', summarised('The doses were 818 555 0123 and (118) 555 0123.'));
});

test('identifier-present: numbers and words that are no identifiers, with a letter or digit more or less', () => {
  checkSilent(
    'identifier-present',
    ...[
      '1000-12-3456, 5/000-12-3456, 5.000-12-3456, 5-000-12-3456, 000-12-34567, 000-12-3456/7, 000-12-3456-8',
      'that the SSN is not given, SSN 123 45 67890, a number of 123 45 6789',
      '155-010-0199, (155) 010-0199, 5/555-010-0199, 555-010-0199-2, 555-010-0199/2, 555-010-0199.5, 555-010-01999',
      'worker@example, worker@example.o, @example.org',
      '1 Example Street, 123456 Example Street, 12 example Street, 12 Very Old Example Street, 12 Ex Street',
      'A12 Example Street, 5.12 Example Street, 5/12 Example Street, #12 Example Street, 1-12 Example Street',
      '1999 Example Street, P.O. Box 1',
      'that claim no. 1234 is short, that the claim number ABCDEF has no digit, ADJ12345 and ADJ1234567890',
      'DOB 3/14, born in 1955, DOB unknown',
      'MRN 123, MRN ABCDE, that the MRN is',
      'www.example.org?555-010-0199, https://example.org?tel=555-010-0199 and http://example.org:a@example.org',
    ].map(summarised),
  );
});

test('identifier-present: whatever stands before the sections is published but a letter and the header of a mail', () => {
  const headed = (line: string): string =>
    `${caseBlock('12/28/2016')}${line}\n\nCall «555-010-0199».\n\n${determinationWith(itemWith({}))}`;
  checkFinds('identifier-present', headed('Number of pages: 4'));
  for (const line of [
    'MAXIMUS Federal Services, Inc.',
    'Final Determination: UPHOLD',
    'Independent Medical Review',
    'P.O. Box 138009',
    'PO Box 138009',
    'Dear Reader',
    'From: reader',
    'Sent: today',
    'The reader wrote:',
  ]) {
    const silent = headed(line).replace(/[«»]/g, '');
    checkSilent('identifier-present', silent);
    checkFinds('identifier-present', silent.replace('Call 555-010-0199', 'SSN «000-12-3456»'));
  }
});

test('identifier-present: the header of a mail is not published, however tightly it is written', () => {
  for (const header of ['From:me', 'From: me', 'Sent:today', 'Sent: today', 'He wrote:', 'Dear Sir'])
    checkSilent('identifier-present', `${header}\n(555) 010-0199\n\n${determinationWith(itemWith({}))}`);
  for (const header of ['Case from', 'Case sent', 'Dearly'])
    checkFinds('identifier-present', `${header}\n«(555) 010-0199»\n\n${determinationWith(itemWith({}))}`);
});

test('identifier-present: what stands behind the last paragraph is a signature, but for what belongs nowhere', () => {
  const signed = (number: string): string =>
    `${determinationWith(itemWith({}))}\nSincerely,\n\nThe office\n${number}\n`;
  checkSilent('identifier-present', signed('(555) 010-0199'));
  checkFinds('identifier-present', signed('SSN «000-12-3456»'));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../../src/core/parse';
import { determinationWith, itemWith } from '../../support/frame';
import { checkFinds, checkSilent } from '../../support/problems';

// What is only like the trimmings of a copy (a signature, tags, a mail's own letters) stays in the text and is read.

const rationaleOf = (text: string): string | undefined => parse(text).determinations[0]?.items.at(-1)?.rationale?.text;

const REST = 'The request is not medically necessary.';

/** Each is what follows the first paragraph of the last rationale, as it is written and as it is read. */
const STAYS: readonly (readonly [name: string, written: string])[] = [
  ['an ornament between paragraphs', `***\n\nTherefore: ${REST}`],
  ['an ornament of signs for headings', `####\n\n${REST}`],
  ['a word that notices have', `Notice: failed care is asked for. ${REST}`],
  ['a confidential record', `Confidential: the psychological record. ${REST}`],
  ['a notice that was given', `An important\nnotice was given to the worker. ${REST}`],
  ['a document that the rationale names', `This document is of no help,\nas it is not signed. ${REST}`],
  ['thanks before the verdict', `Thank you.\n\n${REST}`],
  ['a certification behind regards', 'Best regards,\n\nThe request is non-certified.'],
  ['a denial behind an enclosure', 'Enclosures were reviewed.\n\nThe criteria are not met. The request is denied.'],
  ['a request that is not supported', 'Thank you,\n\nThe request is not supported by the MTUS.'],
  ['an upheld denial', "cc: the file\n\nThe claims administrator's denial is upheld."],
  ['words between signs of comparison', `Relief was <a few days> and <a week>. ${REST}`],
  ['all that a deletion leaves', `~~Not supported: see above.~~\n\n${REST}`],
  ['a level of the spine in brackets', `The disc [L4] is named, and the joint[L5-S1]. ${REST}`],
  ['an exhibit that is told of', `${REST}\n\nExhibit 4 holds the notes of May.`],
  ['words that a report deleted', `Deleted: the goals. ${REST}`],
  ['values behind equal signs', `The BMI is =32, the score =50 and ROM =45; the sum=\n${REST}`],
];

for (const [name, written] of STAYS)
  test(`${name} stays in the rationale`, () => {
    const text = determinationWith(itemWith({ rationale: `The worker has pain.\n\n${written}` }));
    assert.equal(rationaleOf(text), `The worker has pain. ${written.replace(/\s+/g, ' ')}`);
  });

/** Short lines that recur in the rationales of a text, in the middle of sentences, and are no furniture of pages. */
const RECURS: readonly (readonly [name: string, written: string])[] = [
  [
    'a drug of a list',
    'The report of the last visit names what the worker takes for the pain, which is\nNorco 10/325\nand a gel.',
  ],
  [
    'a word of the text that a program has broken off',
    'The modification of the request that was made by the Claims\nAdministrator\nis not supported.',
  ],
  [
    'a small word that a program has broken off',
    'The modification of the request by the claims administrator was based\non\nits own rules.',
  ],
  [
    'half of a word',
    'The request for the drug that the worker has taken for years is not medi-\ncally neces-\nsary at all.',
  ],
  [
    'an authority in capitals',
    'The recommendation for the treatment in dispute stands in the chapter that the\nODG,\nas cited, has.',
  ],
  [
    'a sentence on a line of its own',
    'The worker has tried what the chapter names first.\nThe records hold no reason why another drug was not tried before this one.\nThe criteria are not met.',
  ],
  [
    'a sentence that a wrapping has cut',
    'The worker has tried the drug for years, and the\nNational Formulary names no other one that would be of more use to a worker.\nThe criteria are not met.',
  ],
  [
    'a paragraph that begins with a day and its time',
    'The worker was seen twice.\n\nOn 03/04/2016 at 9:30 a.m. the pain was 8 of 10; at 2:15 p.m. it was down to\nfour, which the worker took for relief.',
  ],
  [
    'a note of several sentences with a day and its time',
    'The worker was seen twice.\n\nReceived 12/10/2015. Signed. As of 03/05/2016 at 9:30\nPain was told.',
  ],
  [
    'a paragraph in capitals below a list',
    'She takes these:\n- Norco 10/325 mg, one in the morning and one at night for the pain of the low back\n\nTHE ROLAND-MORRIS SCORE FELL BY 9 POINTS [13], AND THE\nEFFECT WAS SMALL.',
  ],
  [
    'a short sentence in capitals below a list',
    'She takes these:\n- Norco 10/325 mg, one in the morning and one at night for the pain of the low back\n\nHE AGREED.\n\nNothing else was noted.',
  ],
  [
    'a number in a list of short lines',
    'The values of the last visit are as follows, one a line, as they stand in the note of it\nPain 8\nLidoderm patch\n47\nflexion 30\nSleep poor',
  ],
  [
    'a number that ends a list of short lines',
    'The values of the last visit are as follows, one a line, as they stand in the note.\nFlexion 40\ngabapentin 600mg t.i.d.\n47\n\nThe rest is as before.',
  ],
  [
    'a paragraph below a list, whose first line ends in capitals,',
    'The worker takes several drugs:\n- Norco 10/325\n- Soma 350mg\n\nThere is NO documentation of a home exercise program (HEP), NONE of a TENS\ntrial, and the UDS was not done.',
  ],
  [
    'a quotation that stands apart',
    'The worker has tried what the chapter names.\n\nThe guideline reads as follows:\n\n“Not advised.”',
  ],
  [
    'a sentence between a table and a list in small letters',
    'Soma, 350 mg, #30, 03/19/2016\n\nThe criteria of the chapter for the drug in dispute were all weighed.\n\na) less than six weeks of care.',
  ],
  [
    'half of a sentence in which a name is parted',
    'The worker was sent for an examination to a QME, an\nAME, a PTP, and then to an RN for a check.\np is below 0.05.',
  ],
  [
    'an item of a list',
    'What is asked for is a failure of the care that was tried first, of at least six\n(1) signs on examination\n(2) A plan with goals\n(3) a report of the gain.',
  ],
  [
    'the last word of a sentence in capitals',
    'The word "chronic" is used here, as it was used by the claims administrator, as in the\nMTUS.\nThat was noted.',
  ],
  [
    'a day in the last column of a table',
    'Ultram        350 mg        t.i.d.        #75        10/22/2015\nSoma          100 mg        p.r.n.        #50        10/15/2015\nand so on.',
  ],
  [
    'a day in a list',
    'The worker was asked about the pain of the knee on several days, of which these are noted:\n(b) Signs on examination of the left knee, with no improvement after active therapy\n(c) March 14, 2014 9:47 PM\n(d) None noted',
  ],
  [
    'a day behind a bullet',
    'The notes of the clinic list what the worker has told of the pain and its relief at night:\n• Signs on examination of the left knee, with no improvement after active therapy\n• 4-26-2014 8:43 PM\n• none noted',
  ],
  [
    'a day that ends a list of short lines',
    'The notes of the clinic list what the worker has told of the pain and its relief.\nPain 3/10\nFailure of Soma 350mg q.h.s.\n6/4/2014 7:24:33 pm\n\nNo red flags were seen.',
  ],
  [
    'the first line of a paragraph, with a day and no verb,',
    'Nothing else was said by the worker at the last visit to the clinic.\n\nOn 02/27/14 at 12:23 PM, the patient\nsaid that the pain of the knee was worse than it was.',
  ],
  [
    'the last line of a paragraph with a day',
    'The note is signed by the treating physician of the clinic, who is known as “Dr.\nWu” and dated 11/9/2014, 3:37 PM.\n\nIt was denied.',
  ],
  [
    'a heading in capitals with its colon',
    'The guideline says what is asked for: [No trial was made, and none is planned at all]\n\nPHYSICAL EXAMINATION:\nThe knee is tender on palpation.',
  ],
  [
    'a numbered heading in capitals',
    'The notes list these:\n• signs on examination of the left knee, with no improvement after active therapy\n\nII. EXAMINATION\nThe knee is tender on palpation.',
  ],
  [
    'the first line of a paragraph in capitals',
    'The notes list these:\n• signs on examination of the left knee, with no improvement after active therapy\n\nOF 368 PATIENTS, 32% (N = 84) IMPROVED\n[95% CI 2.9-8.5].\n\nNothing else was noted.',
  ],
  [
    'the word above studies',
    'The worker has tried what the chapter names.\n\nReferences:\n1. Li W. Relief of the neck. Spine 2007;32(3):344-52\n2. Ortiz E. Care of the knee. JAMA. 2010;303(13):1259',
  ],
  [
    'the line above the records of a day',
    'The worker has tried what the chapter names.\n\nRecords of 7-20-2014\nThe pain was told of.',
  ],
  [
    'the day of a letter that is quoted',
    'The letter of the treating physician to the claims administrator of last May reads:\n"4/9/2014\nMs. X. needs the drug for the pain that she has had since the day of the injury.\nThank you."',
  ],
  [
    'a code that ends a sentence',
    'The diagnoses are lumbago (722.10), radiculitis of the left leg (724.4) and insomnia\n[97110-59].\nThe drug is for the first of them.',
  ],
  [
    'the score at the end of an entry',
    'The records of the visits to the clinic have it that the worker at rest had a pain\n7/10\n05/21/2014 the pain was less, and so on.',
  ],
  [
    'a line of padded columns',
    'The records of the clinic list what the worker has taken for the pain up to this day\nXanax         10/325 mg\nnaproxen      10/325 mg\nUltram        600 mg\nnaproxen      350 mg',
  ],
  [
    'a day with its hour in a list marked by two hyphens',
    'The records hold what follows.\n-- no relief by the drug\n-- 8/18/2012 4:18 PM\n-- a plan of care with goals',
  ],
  [
    'a day with its hour above a source',
    'No red flags, no new trauma, no deficit that gets worse\nMarch 24, 2012 10:24\n(J Bone Joint Surg Am. 2011;93:1234-9)\nSigns on examination of the neck, and no gain by the therapy',
  ],
  [
    'a day with its hour above words in small letters',
    'The records hold signs of the wrist, which imaging and tests corroborate, and\n01/11/13 23:57\nnaproxen sodium 550 mg b.i.d.\nMedications: Xanax 0.5 mg q.h.s. p.r.n.',
  ],
  [
    'the sign of a sum at the end of a line',
    'The total of the opioids that the worker takes in a day is as is told here, MED =\n40 mg of morphine.',
  ],
  [
    'the day with its hour that ends a sentence',
    'The note of the visit to the clinic of the treating physician was signed by him and\ndated 01/27/13, 4:20 PM.\n\nThe drug is asked for in it.',
  ],
  [
    'a number that a mail has broken off a line',
    'The guideline says on page 20 that there is no evidence of benefit beyond\n3\nweeks. The note is signed.',
  ],
  [
    'a row of a table that goes on behind the end of a page',
    'Page 8 of the report lists the drugs, and page 49 the visits.\nNorco        100 mg\n\n\n\nColace       600 mg\nXanax        600 mg',
  ],
  [
    'a day with its hour before a fraction',
    'THE NOTE IS SIGNED BY DR. ROE AND DATED\n06/11/13, 22:36. ½ TABLET AT NIGHT, ¾ CUP OF WATER,\nAN HOUR BEFORE BED. SHE GOT TORADOL 60 MG',
  ],
  [
    'a row of a table',
    'The record of the visits to the clinic holds this table and\nVisit    hours    2\nis its row, as all know.',
  ],
];

for (const [name, written] of RECURS)
  test(`${name} stays in every rationale`, () => {
    const filler = 'The worker has pain at work and at night, and the records tell of it at length.\n'.repeat(12);
    const items = [1, 2, 3].map(number =>
      itemWith({ heading: `Norco ${number}mg #60: Upheld`, rationale: `${filler}${written}\n${filler}${REST}` }),
    );
    for (const { rationale } of parse(determinationWith(...items)).determinations[0]!.items)
      assert.ok(rationale!.text.includes(written.replace(/(?<=\w)-\n/g, '-').replace(/\s+/g, ' ')), rationale!.text);
  });

/** Short lines in capitals that stand once in a rationale whose other lines are long: a stamp would look like them. */
const ONCE: readonly (readonly [name: string, written: string])[] = [
  [
    'a device',
    'The worker was treated for eight weeks with a device that is known as\nTENS\nand the notes tell of no gain.',
  ],
  [
    'a list of drugs',
    'The records show treatment with several drugs for more than a year, which include:\nNORCO\nGABAPENTIN\nand each was tried for six weeks.',
  ],
  [
    'a finding',
    'What was found in the right knee on the date of the last visit were an\nEFFUSION 2+\nand pain at the joint line.',
  ],
  [
    'a day with its time',
    'The urine of the worker was tested as the plan of the last visit had asked, it was done on\n05/04/2016 10:30\nand was as prescribed.',
  ],
  [
    'a day in words with its time',
    'The worker told of a fall at work to the nurse of the clinic where she was seen on\nTuesday, May 3, 2016 at 10:30 am\nand again a week later.',
  ],
  [
    'a version',
    'The device was on loan, and the record of the visit has it that a\ntrial version of the unit was worn for six weeks,\nwithout gain.',
  ],
  [
    'a decision of a board',
    'The treating physician wrote that the request was in keeping with a case, see\n2014 Cal. Wrk. Comp. P.D. LEXIS 12\nand gave no more.',
  ],
  [
    'a word that copies have',
    'The urine of the worker was tested on the day of the last visit, and the\nsample\nwas as prescribed.',
  ],
];

for (const [name, written] of ONCE)
  test(`${name} on a line of its own stays in the rationale`, () => {
    const text = determinationWith(itemWith({ rationale: `${written}\n${REST}` }));
    assert.equal(rationaleOf(text), `${written} ${REST}`.replace(/\s+/g, ' '));
  });

test('a label of the numbered layout that a narrow wrapping has broken begins its paragraph', () => {
  const text = itemsInNumbers(
    'The Claims Administrator based its\ndecision on the MTUS.',
    'The Physician Reviewer did\nnot cite a guideline.',
  );
  const [item] = parse(text).determinations[0]!.items;
  assert.equal(item!.claimsAdministratorGuideline?.text, 'The Claims Administrator based its decision on the MTUS.');
  assert.equal(item!.maximusGuideline?.text, 'The Physician Reviewer did not cite a guideline.');
});

test('a word with a colon below a label is no part of it', () => {
  const text = itemsInNumbers(
    'The Claims Administrator did not cite any guideline.',
    'The Physician Reviewer found none.',
  );
  checkSilent('label-unread', text.replace('The knee', 'Plan:\nThe knee'));
});

/** A determination of the numbered layout with one item. */
const itemsInNumbers = (claims: string, maximus: string): string =>
  [
    'IMR DECISION(S) AND RATIONALE(S)',
    'The Final Determination was based on decisions for the disputed items/services set forth below:',
    '1. A brace is not medically necessary and appropriate.',
    claims,
    maximus,
    "The Physician Reviewer's decision rationale:",
    `The knee is stable. ${REST}`,
  ].join('\n\n');

test('the newer version of a comparison by a program is read, and a text that only has its signs as it is', () => {
  const lines = determinationWith(itemWith({ rationale: `The worker has pain. ${REST}` })).split('\n');
  const changed = lines.map(line => (line.startsWith('Decision') ? `-Decision rationale: Old.\n+${line}` : ` ${line}`));
  const compared = `--- a/one.txt\n+++ b/two.txt\n@@ -1,9 +1,9 @@\n${changed.join('\n')}`;
  assert.equal(rationaleOf(compared), `The worker has pain. ${REST}`);
  const rationale = `The worker has:\n@@ -1,2 +1,2 @@\n- pain\nat night. ${REST}`;
  const own = determinationWith(itemWith({ rationale }));
  assert.equal(rationaleOf(own), rationale.replaceAll('\n', ' '));
});

test('the list of comments behind a text is no part of it, without their signs it is', () => {
  const list = '[JM1] Check this.\n\n[JM2] Agreed.\n';
  const told = determinationWith(itemWith({ rationale: `The worker has pain[JM1]. ${REST}` }), list);
  assert.equal(rationaleOf(told), `The worker has pain. ${REST}`);
  const untold = determinationWith(itemWith({ rationale: `The worker has pain. ${REST}` }), list);
  assert.equal(rationaleOf(untold), `The worker has pain. ${REST} [JM1] Check this. [JM2] Agreed.`);
});

test('letters of Cyrillic within our words are read as ours, a name in Cyrillic stays', () => {
  const rationale = `The worker, Сергей, has pain. ${REST}`;
  const text = determinationWith(itemWith({ rationale }));
  assert.equal(rationaleOf(text), rationale);
  assert.equal(rationaleOf(text.replaceAll('a', 'а').replaceAll('o', 'о').replaceAll('i', 'і')), rationale);
});

test('a cited page behind the end of a page stays', () => {
  for (const line of [
    'and the one that page 82 of it names for the other knee',
    'Chronic Pain Guidelines page 82, has been',
  ]) {
    const rationale = `The treatment is among those that the guideline advises, as it\n\nPage 2 of 3\n\n${line}\nsaid before. ${REST}`;
    assert.ok(rationaleOf(determinationWith(itemWith({ rationale })))!.includes(line), line);
  }
});

test('a line of a text in capitals throughout stays behind a gap', () => {
  const rationale =
    'The records tell of pain at work and at night and of all that\n\n\nthe worker has tried.\n\nThe rest';
  const text = determinationWith(itemWith({ rationale: `${rationale}\n\n${REST}` })).toUpperCase();
  assert.match(rationaleOf(text)!, /ALL THAT THE WORKER HAS TRIED\. THE REST THE REQUEST/);
});

test('a letterhead before words of a paragraph is set aside, however often a text is read', () => {
  const rationale = `The worker has pain in the back and he\n\nMAXIMUS FEDERAL SERVICES, INC. takes a drug for it. ${REST}`;
  const text = determinationWith(itemWith({ rationale })).replace(
    /^MAXIMUS (?:guideline:|Federal Services sent).*$/gm,
    '',
  );
  for (let time = 0; time < 3; time++)
    assert.equal(rationaleOf(text), `The worker has pain in the back and he takes a drug for it. ${REST}`);
});

test('an item behind a signature is read, be its labels misspelt', () => {
  for (const label of ['Claims Administrator guideline:', 'Claims Admnistrtor guidline:']) {
    const next = itemWith({ heading: 'Norco 10mg #60: Upheld' }).replace('Claims Administrator guideline:', label);
    const { items } = parse(determinationWith(itemWith({}), 'Best regards,\nThe office', next)).determinations[0]!;
    assert.equal(items.length, 2, label);
    assert.match(items[1]!.heading!, /Norco 10mg #60$/);
  }
});

test('a signature, a disclaimer and an end mark are no part of the rationale', () => {
  for (const behind of [
    'Best regards,\nThe office\n(555) 010-0199',
    'Confidentiality notice: this e-mail is meant for its recipient alone.',
    'NOTICE: This message is meant for its recipient alone.',
    '***',
  ])
    assert.equal(rationaleOf(determinationWith(itemWith({ rationale: REST }), behind)), REST, behind);
});

test('identifier-present: a social security number is told wherever it stands, a signature may hold the rest', () => {
  const mail = determinationWith(itemWith({}), 'Best regards,\nThe office\n(555) 010-0199\nSSN: «123-45-6789»');
  checkFinds('identifier-present', mail);
  checkFinds(
    'identifier-present',
    `From: the office\nSent: today\nSSN: «123-45-6789»\n\n${determinationWith(itemWith({}))}`,
  );
  checkFinds('identifier-present', determinationWith(itemWith({}), 'DOCUMENTS REVIEWED', 'Call «(555) 010-0199».'));
  checkSilent('identifier-present', mail.replace(/SSN: .*/, ''));
});

/** Items with a line of a page behind each, between empty lines; the first may stand within a sentence. */
function withFooters(footers: readonly string[], place: 'within' | 'behind'): string {
  const pain = 'The worker has pain at night.\n'.repeat(14);
  return determinationWith(
    ...footers.flatMap((footer, at) =>
      at === 0 && place === 'within'
        ? [itemWith({ rationale: `${pain}The joint of the left\n\n${footer}\n\nknee is stable. ${REST}` })]
        : [itemWith({ rationale: `${pain}The knee is stable. ${REST}` }), footer],
    ),
  );
}

test('footers in words that differ a little are set aside, also of two lines', () => {
  for (const words of ['and may not be shared', 'and may not be\nshared with others']) {
    const footers = ['This document was', 'This document has been', 'The document was'].map(
      begin => `${begin} prepared for the parties ${words}`,
    );
    assert.doesNotMatch(JSON.stringify(parse(withFooters(footers, 'within')).determinations[0]!.items), /prepared for/);
  }
});

test('sentences of rationales that recur in words that differ a little, and two remarks on papers, stay', () => {
  const own = ['The pain was', 'The pain has been', 'This pain was'].map(
    begin => `${begin} shared by the knees and may go on`,
  );
  const two = ['The document was', 'This document was'].map(begin => `${begin} a copy prepared for the parties`);
  for (const footers of [own, two]) {
    const { items } = parse(withFooters(footers, 'behind')).determinations[0]!;
    for (const [i, footer] of footers.entries()) assert.ok(items[i]!.rationale!.text.endsWith(footer), footer);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationLine, itemFrom } from '../../support/itemFacts';

/** What a paragraph cites, a line each. */
const cited = (paragraph: string): string =>
  itemFrom({ maximus: paragraph }, '12/28/2016').maximusGuideline!.citations.map(citationLine).join(' / ');

/** What lists behind the same words name, sections and pages alone. */
function checkLists(lead: string, rows: readonly (readonly [list: string, read: string])[]): void {
  for (const [list, read] of rows) assert.equal(cited(`${lead}${list}.`).split(' | ').slice(1).join(' | '), read, list);
}

test('whatever leads to a list of sections, the same ones are read', () => {
  for (const lead of [
    ', Section(s): ',
    ', Section (s): ',
    ', Sections: ',
    ', Sections (s): ',
    ' Section: ',
    ' section(s) ',
    ', Section ',
    ' Guidelines, Section(s): ',
    ' Guideline Section(s) : ',
    '. Section(s): ',
    ', ',
    ': ',
    '; ',
    ' - ',
    ' (updated 2/13/2012), Section(s): ',
  ])
    assert.equal(
      cited(`Decision based on MTUS Low Back Complaints 2004${lead}Special Studies.`),
      'MTUS Low Back Complaints 2004 [acoem-2004-ch12] | Special Studies',
      lead,
    );
  for (const lead of [
    ' Chapter, ',
    ' Chapter of the ACOEM Practice Guidelines, ',
    ' Chapter of the ACOEM guideline: ',
    ' Chapter of the ACOEM, ',
  ])
    assert.equal(
      cited(`Decision based on MTUS Low Back Complaints${lead}Special Studies.`).split(' | ')[1],
      'Special Studies',
      lead,
    );
});

test('pages inline, collected at the end, and marks without a number', () => {
  checkLists('Decision based on MTUS Chronic Pain Treatment Guidelines ', [
    ['Opioids Page(s): 78', 'Opioids @78'],
    ['Opioids Page(s): 78, Benzodiazepines Page(s): 24', 'Opioids @78 | Benzodiazepines @24'],
    ['Opioids, Benzodiazepines Page(s): 78, 24', 'Opioids @78 | Benzodiazepines @24'],
    ['Opioids, Benzodiazepines Page(s): 78, 24, 25', 'Opioids | Benzodiazepines @78,24,25'],
    [
      'Opioids Page(s): 78, Benzodiazepines, Naproxen Page(s): 24, 67',
      'Opioids @78 | Benzodiazepines @24 | Naproxen @67',
    ],
    ['Opioids Page(s): 78, Benzodiazepines', 'Opioids @78 | Benzodiazepines'],
    ['Opioids, Benzodiazepines Page(s): 78, 24, Naproxen', 'Opioids @78 | Benzodiazepines @24 | Naproxen'],
    ['Page(s): 78, Benzodiazepines', 'Benzodiazepines @78'],
    ['Opioids Page(s): 78, Page(s): ', 'Opioids @78'],
    ['Opioids Page(s): 78, Page (s) ', 'Opioids @78'],
    ['Opioids Page(s): 78, Page(s) : ', 'Opioids @78'],
    ['Opioids Page(s): 78, 79, 78', 'Opioids @78,79'],
    ['Opioids Page(s): ', 'Opioids'],
    ['Opioids Page(s): , Naproxen Page(s): 67', 'Opioids | Naproxen @67'],
    ['Page(s): 78', '@78'],
    ['Opioids at page 78', 'Opioids @78'],
    ['Opioids, see pp 78-80', 'Opioids @78,79,80'],
    ['pages 24, 88, Section(s): Opioids', 'Opioids @24,88'],
    ['(Section(s): Opioids, Naproxen)', 'Opioids | Naproxen'],
    ['[SECTION: Opioids]', 'Opioids'],
    ['Benzodiazepines page 24, Naproxen page 67 Page(s): 24, 67, 68', 'Benzodiazepines @24 | Naproxen @67,68'],
    ['Opioids Page(s): 78, \u2588\u2588\u2588\u2588', 'Opioids @78 | \u2588\u2588\u2588\u2588 = ?'],
  ]);
});

test('an edition\u2019s date in the place of a topic is the year', () => {
  const rows: [list: string, read: string][] = [
    ['July 18 2009 Page(s): 29', 'MTUS Chronic Pain Treatment Guidelines 2009 [chronic-pain-2009] | @29'],
    ['(July 18, 2009) Page(s): 29', 'MTUS Chronic Pain Treatment Guidelines 2009 [chronic-pain-2009] | @29'],
    ['July 2009, Opioids Page(s): 29', 'MTUS Chronic Pain Treatment Guidelines 2009 [chronic-pain-2009] | Opioids @29'],
    [
      'July 18th, 2009, Opioids Page(s): 29',
      'MTUS Chronic Pain Treatment Guidelines 2009 [chronic-pain-2009] | Opioids @29',
    ],
    ['Opioids 2009 Page(s): 29', 'MTUS Chronic Pain Treatment Guidelines [chronic-pain-2009] | Opioids 2009 = ? @29'],
  ];
  for (const [list, read] of rows)
    assert.equal(cited(`Decision based on MTUS Chronic Pain Treatment Guidelines ${list}.`), read, list);
});

test('sections that hold the marks of a list', () => {
  checkLists('Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): ', [
    ['Opioids (a, b; c), Summary', 'Opioids (a, b; c) = ? | Summary = ?'],
    ['Opioids a), Summary', 'Opioids a) = ? | Summary = ?'],
    ['Strange things, of this, and of that, Summary', 'Strange things, of this, and of that = ? | Summary = ?'],
    ['Strange things, Benzodiazepines', 'Strange things = ? | Benzodiazepines'],
    ['Strange things, of this, benzodiazepines', 'Strange things, of this = ? | benzodiazepines = Benzodiazepines'],
    ['Strange: things, Summary', 'Strange: things = ? | Summary = ?'],
    [', : Benzodiazepines, and ', 'Benzodiazepines'],
    ['Benzodiazepines & Office visits', 'Benzodiazepines & Office visits = ?'],
    ['Benzodiazepines Office visits', 'Benzodiazepines Office visits = ?'],
    ['Benzodiazapines', 'Benzodiazapines = Benzodiazepines'],
    ['9.9 Strange, That, Benzodiazepines', '9.9 Strange, That = ? | Benzodiazepines'],
    ['', ''],
  ]);
});

test('sections of the older form without marks between them', () => {
  checkLists('Decision based on MTUS Chronic Pain Treatment Guidelines ', [
    [
      'Benzodiazepines Weaning of Medications Page(s): 24',
      'Benzodiazepines | Weaning of Medications = Weaning of medications @24',
    ],
    ['Benzodiazepines and things Page(s): 24', 'Benzodiazepines and things = ? @24'],
    ['Things Benzodiazepines Page(s): 24', 'Things Benzodiazepines = ? @24'],
    ['Muscle relaxants (for pain) Benzodiazepines Page(s): 24', 'Muscle relaxants (for pain) | Benzodiazepines @24'],
    ['Benzodiazepines: Opioids Page(s): 24', 'Benzodiazepines | Opioids @24'],
  ]);
});

test('numbered sections reach to the next number or known section', () => {
  checkLists('Decision based on MTUS Opioid Treatment 2016, Section(s): ', [
    ['9.9 Strange: this, That, 9.8 Other', '9.9 Strange: this, That = ? | 9.8 Other = ?'],
    ['9.9. Strange, That', '9.9. Strange, That = ?'],
    ['12.1 Strange, That', '12.1 Strange, That = ?'],
    ['999 Strange, That', '999 Strange = ? | That = ?'],
  ]);
});

test('a document that is not known is read to its year, also over a colon', () => {
  assert.equal(
    cited('Decision based on MTUS Mental Care: Stress Book 2012, Section(s): Opioids.'),
    'MTUS Mental Care: Stress Book 2012 [?] | Opioids = ?',
  );
});

test('a paragraph without the usual words that says it cites nothing has no citation, whatever it names', () => {
  assert.equal(cited('MTUS. The Expert Reviewer did not cite any medical evidence for its decision.'), '');
});

test('a citation of no document means no edition', () => {
  assert.deepEqual(itemFrom({ maximus: 'Decision based on MTUS.' }).maximusGuideline!.citations[0]!.editions, []);
});

test('sources outside the MTUS: the name, the chapter, the pages', () => {
  const rows: [words: string, read: string][] = [
    ['Official Disability Guidelines (ODG), Low Back', 'ODG Official Disability Guidelines (ODG) | Low Back'],
    ['Official Disability Guideline - ODG: Low Back', 'ODG Official Disability Guideline - ODG | Low Back'],
    ['ODG Guidelines – Low Back', 'ODG ODG Guidelines | Low Back'],
    ['ODG Guideline: Knee', 'ODG ODG Guideline | Knee'],
    ['ODG', 'ODG ODG'],
    ['Official Disability Guidelines ( ODG ) Low Back', 'ODG Official Disability Guidelines ( ODG ) | Low Back'],
    ['Low Back, ODG', 'ODG ODG | Low Back, ODG'],
    ['ODG Low Back and ACOEM Neck', 'ODG ODG | Low Back / ACOEM ACOEM | Neck'],
    ['ACOEM Practice Guidelines, page 12', 'ACOEM ACOEM Practice Guidelines | page 12 @12'],
    [
      'American College of Occupational & Environmental Medicine (ACOEM) Pain',
      'ACOEM American College of Occupational & Environmental Medicine (ACOEM) | Pain',
    ],
    [
      'American College of Occupational and Environmental Medicine ( ACOEM ) Pain',
      'ACOEM American College of Occupational and Environmental Medicine ( ACOEM ) | Pain',
    ],
    ['ODG Low Back, https://a.org, www.b.org', 'ODG ODG | Low Back / other https://a.org, www.b.org'],
    ['A Book of Hands', 'other A Book of Hands'],
    ['http://a.org', 'other http://a.org'],
    ['ODG ODG Low Back', 'ODG ODG / ODG ODG | Low Back'],
    ['', ''],
  ];
  for (const [words, read] of rows) assert.equal(cited(`Decision based on Non-MTUS Citation ${words}.`), read, words);
});

test('how a paragraph opens a statement, and what it rests on', () => {
  const knee = 'MTUS Knee Complaints 2004 [acoem-2004-ch13]';
  const rows: [paragraph: string, read: string][] = [
    ['Decision based on the CA MTUS/Knee Complaints 2004.', knee],
    ['Decision based on Knee Complaints 2004.', knee],
    ['Decision based on Strange Things.', 'other Strange Things'],
    ['Decision based on Strange Things, which are not part of the MTUS.', 'other Strange Things'],
    ['Decision based on Strange Things not part of the MTUS.', 'other Strange Things'],
    ['Decision based on the Strange Things, which is a part of the MTUS.', 'MTUS Strange Things [?]'],
    ['Strange Things, part of the MTUS.', 'MTUS Strange Things [?]'],
    ['Strange Things, not part of the MTUS.', 'other Strange Things'],
    ['MTUS Knee Complaints 2004.', knee],
    ['See the California MTUS Knee Complaints 2004.', knee],
    ['See ODG Knee.', 'ODG ODG | See ODG Knee'],
    [
      'See the Official Disability Guidelines.',
      'ODG Official Disability Guidelines | See the Official Disability Guidelines',
    ],
    ['See a book.', ''],
    ['Decision based on Non MTUS guideline ODG.', 'ODG ODG'],
    ['Decision based on Non–MTUS: ODG.', 'ODG ODG'],
    [`Decision based on MTUS Knee Complaints 2004. Decision based on Non-MTUS Citation ODG.`, `${knee} / ODG ODG`],
    ['Decision based on MTUS.', 'MTUS [?]'],
    ['Decision based on MTUS Strange Things Guidelines, Summary.', 'MTUS Strange Things Guidelines [?] | Summary = ?'],
    [
      'Decision based on MTUS Strange Things Guidelines Summary, page 12.',
      'MTUS Strange Things Guidelines [?] | Summary = ? @12',
    ],
    ['Decision based on MTUS Strange Things page 12.', 'MTUS Strange Things [?] | @12'],
  ];
  for (const [paragraph, read] of rows) assert.equal(cited(paragraph), read, paragraph);
});

test('a statement about another source, or the MTUS, whose opening is left out', () => {
  const rows: readonly (readonly [paragraph: string, ...cited: string[]])[] = [
    [
      'MTUS Opioids 2017, Section(s): Yoga; Non-MTUS Citation: Smith, Journal of Pain.',
      'Opioids',
      'Smith, Journal of Pain',
    ],
    ['MTUS Opioids 2017, Non-MTUS ODG, Pain Chapter.', 'Opioids', 'ODG'],
    ['Non-MTUS Citation ODG, Pain Chapter; MTUS Opioids 2017.', 'ODG', 'Opioids'],
    ['Non-MTUS Citation ODG, Pain Chapter, MTUS Opioids 2017, Section(s): Yoga.', 'ODG', 'Opioids'],
    ['Non-MTUS Citation ODG, MTUS is silent on this.', 'ODG'],
    ['MTUS Opioids 2017, Section(s): Yoga, non-MTUS matters.', 'Opioids'],
  ];
  for (const [paragraph, ...cited] of rows) {
    const { citations } = itemFrom({ maximus: `Decision based on ${paragraph}` }).maximusGuideline!;
    assert.deepEqual(
      citations.map(({ document }) => document),
      cited,
      paragraph,
    );
  }
});

test('an address of the web belongs to the source it stands for, and is named once', () => {
  const lead = 'Decision based on Non-MTUS Citation ';
  const rows: [string, string][] = [
    ['ODG by MCG (www.example.org/odg), Shoulder, Ice', 'ODG ODG by MCG | Shoulder, Ice'],
    ['Official Disability Guidelines (ODG) by MCG, Ice', 'ODG Official Disability Guidelines (ODG) by MCG | Ice'],
    ['ODG, Shoulder (http://www.odg-twc.com/odgtwc/a.htm)', 'ODG ODG | Shoulder (http://www.odg-twc.com/odgtwc/a.htm)'],
    ['ODG, Shoulder, http://www.odg-twc.com/odgtwc/a.htm', 'ODG ODG | Shoulder, http://www.odg-twc.com/odgtwc/a.htm'],
    ['odg-twc.com, Shoulder', 'ODG odg-twc.com | Shoulder'],
    ['ODG, Knee, and http://www.example.org/odg.htm', 'ODG ODG | Knee / other http://www.example.org/odg.htm'],
    ['ODG.Common Knee', 'ODG ODG | .Common Knee'],
    [
      'ODG, Knee, and Official Disability Guidelines/ODG, Hip',
      'ODG ODG | Knee / ODG Official Disability Guidelines/ODG | Hip',
    ],
  ];
  for (const [written, read] of rows) assert.equal(cited(`${lead}${written}.`), read, written);
});

test('behind another document "... Guidelines" names one without a year, a section of that name does not', () => {
  const knee = 'MTUS Knee Complaints 2004 [acoem-2004-ch13] | Initial Care';
  const pain = 'MTUS Chronic Pain Treatment Guidelines [chronic-pain-2009]';
  const rows: [string, string][] = [
    ['; Chronic Pain Treatment Guidelines Opioids Page(s): 78', `${knee} / ${pain} | Opioids @78`],
    [', and Chronic Pain Treatment Guidelines, Section(s): Opioids', `${knee} / ${pain} | Opioids`],
    [
      ' of the Chronic Pain Treatment Guidelines',
      'MTUS Knee Complaints 2004 [acoem-2004-ch13] | Initial Care of the Chronic Pain Treatment Guidelines = ?',
    ],
    [', and Chronic Pain', 'MTUS Knee Complaints 2004 [acoem-2004-ch13] | Initial Care, and Chronic Pain = ?'],
  ];
  for (const [written, read] of rows)
    assert.equal(
      cited(`Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care${written}.`),
      read,
      written,
    );
});

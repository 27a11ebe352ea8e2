import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reference } from '../../../src/core/guidelines/reference';
import { parse } from '../../../src/core/parse';
import { completionsAt } from '../../../src/core/writing/completions';
import type { Trigger } from '../../../src/core/writing/cursor';
import { caseBlock, determinationWith, itemWith } from '../../support/frame';
import { readMarks } from '../../support/marked';

function listAt(marked: string, trigger: Trigger = 'invoked') {
  const { text, cursor } = readMarks(marked);
  const list = completionsAt(parse(text), cursor!, reference, trigger);
  return list && { typed: text.slice(list.span.start, list.span.end), items: list.items };
}

const labelsAt = (marked: string, trigger: Trigger = 'invoked'): string[] =>
  listAt(marked, trigger)?.items.map(({ label }) => label) ?? [];

/** The text after the entry of this label was accepted. */
function accepted(marked: string, label: string): string {
  const { text, cursor } = readMarks(marked);
  const list = completionsAt(parse(text), cursor!, reference, 'invoked');
  const item = list?.items.find(one => one.label === label);
  assert.ok(list && item, `${label} is not offered, but ${list?.items.map(one => one.label).join(' | ')}`);
  return text.slice(0, list.span.start) + item.insert + text.slice(list.span.end);
}

const quiet = (marked: string): void => {
  assert.equal(listAt(marked, 'invoked'), null, marked.slice(-200));
  assert.equal(listAt(marked, 'sign'), null, marked.slice(-200));
};

const maximus = (paragraph: string, denial = '12/05/2016') =>
  caseBlock(denial) + determinationWith(itemWith({ maximus: paragraph }));

test('decision words behind the colon of a heading', () => {
  const words = ['Upheld', 'Overturned'];
  assert.deepEqual(labelsAt(determinationWith(itemWith({ heading: 'Ibuprofen 600mg #60:$0' })), 'sign'), words);
  assert.deepEqual(labelsAt(determinationWith(itemWith({ heading: 'Ibuprofen 600mg #60: $0' })), 'sign'), words);
  assert.deepEqual(labelsAt(determinationWith(itemWith({ heading: 'Ibuprofen 600mg #60: Ov$0' }))), ['Overturned']);
  assert.deepEqual(labelsAt(determinationWith(itemWith({}), 'Soma 350mg #60: $0')), words);
  assert.deepEqual(labelsAt(determinationWith('Soma 350mg #60: $0')), words);
  assert.match(accepted(determinationWith(itemWith({ heading: 'Soma #60:$0' })), 'Upheld'), /Soma #60: Upheld\n/);
  assert.match(
    accepted(determinationWith(itemWith({ heading: 'Soma #60: O$0verturned' })), 'Overturned'),
    /#60: Overturned\n/,
  );
});

test('drug names in headings, with capitals as they are spelt', () => {
  assert.deepEqual(labelsAt(determinationWith(itemWith({ heading: 'Ibup$0 600mg #60: Upheld' })), 'sign'), [
    'Ibuprofen',
  ]);
  assert.ok(labelsAt(determinationWith(itemWith({}), 'Retrospective Nap$0')).includes('Naprosyn'));
  quiet(determinationWith(itemWith({ rationale: 'The request is not medically necessary. Nap$0' })));
  quiet(determinationWith(itemWith({ rationale: 'Nap$0' })));
});

test('titles, labels and fixed sentences at the beginning of a line', () => {
  const draft = 'HOW THE IMR FINAL DETERMINATION WAS MADE\n\nMAXIMUS Federal Services sent it.\n\n$0';
  assert.deepEqual(labelsAt(draft), [
    'CLINICAL CASE SUMMARY',
    'IMR ISSUES, DECISIONS AND RATIONALES',
    'The Expert Reviewer has the following credentials:',
    'State(s) of Licensure:',
    'Certification(s)/Specialty:',
  ]);
  assert.deepEqual(labelsAt(draft, 'sign'), []);
  assert.deepEqual(labelsAt(draft.replace('$0', 'CL$0')), ['CLINICAL CASE SUMMARY']);
  const item = 'Ibuprofen 600mg #60: Upheld\n\nClaims Administrator guideline: none.\n\n$0\n\nDecision rationale: x.';
  assert.deepEqual(labelsAt(determinationWith(item)), ['MAXIMUS guideline:']);
  assert.deepEqual(labelsAt(determinationWith('Ibuprofen 600mg #60: Upheld\n\n$0')), [
    'Claims Administrator guideline:',
    'MAXIMUS guideline:',
    'Decision rationale:',
  ]);
});

test('a fixed sentence that a page line parts is there already', () => {
  const summary = 'The expert reviewer developed the following clinical case summary based on a review of the';
  const draft = `CLINICAL CASE SUMMARY\n\n${summary}\nPage 1 of 3\ncase file, including all medical records:\n\n$0`;
  const offered = (text: string) => labelsAt(text).some(label => label.startsWith('The expert reviewer developed'));
  assert.ok(offered('HOW THE IMR FINAL DETERMINATION WAS MADE\n\nCLINICAL CASE SUMMARY\n\n$0'));
  assert.ok(!offered(`HOW THE IMR FINAL DETERMINATION WAS MADE\n\n${draft}`));
});

test('sentences of a guideline paragraph', () => {
  assert.deepEqual(labelsAt(maximus('$0'), 'sign'), [
    'Decision based on MTUS',
    'Decision based on Non-MTUS Citation',
    'The Expert Reviewer did not cite any medical evidence for its decision.',
    'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines.',
  ]);
  const second = 'Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies. ';
  assert.deepEqual(labelsAt(maximus(`${second}$0`)), ['Decision based on MTUS', 'Decision based on Non-MTUS Citation']);
  assert.deepEqual(labelsAt(maximus(`${second}Decision based on N$0`)), ['Decision based on Non-MTUS Citation']);
  quiet(maximus(`${second}See the chapter$0`));
});

test('documents in force on the UR denial date, in the form in use', () => {
  const later = labelsAt(maximus('Decision based on MTUS $0'), 'sign');
  assert.ok(later.includes('Chronic Pain Medical Treatment 2016'));
  assert.ok(later.includes('Low Back Complaints 2004'));
  assert.ok(!later.some(label => label.includes('2009') && label.includes('Chronic')));
  const earlier = labelsAt(maximus('Decision based on MTUS $0', '11/05/2014'));
  assert.ok(earlier.includes('Chronic Pain Treatment Guidelines'));
  assert.ok(earlier.includes('Low Back Complaints'));
  assert.ok(!earlier.some(label => label.includes('2016')));
});

test('without a date all documents, their editions told apart', () => {
  const list = listAt(determinationWith(itemWith({ maximus: 'Decision based on MTUS chronic pain$0' })));
  const details = list!.items.map(({ label, detail }) => `${label}: ${detail}`);
  assert.ok(details.includes('Chronic Pain Medical Treatment 2009: in force July 18, 2009 – July 27, 2016'));
  assert.ok(details.includes('Chronic Pain Medical Treatment 2016: in force July 28, 2016 – November 30, 2017'));
});

test('sections by name, one after another, and a further document', () => {
  const start = 'Decision based on MTUS Low Back Complaints 2004';
  assert.deepEqual(labelsAt(maximus(`${start}$0`)), []);
  assert.deepEqual(labelsAt(maximus(`${start},$0`)), [', Section(s):']);
  for (const gap of [' ', '\n', '\nPage 2 of 3\n']) quiet(maximus(`${start}${gap}$0`));
  const sections = labelsAt(maximus(`${start}, Section(s): $0`), 'sign');
  assert.ok(sections.includes('Special Studies') && sections.includes('Physical Methods'));
  assert.deepEqual(
    labelsAt(maximus(`${start}, Section(s): Special Studies, phys$0`)),
    ['Physical Examination', 'Physical Methods'].sort().reverse(),
  );
  assert.match(
    accepted(maximus(`${start}, Section(s): Summary, and chronic$0`), 'Chronic Pain Medical Treatment 2016'),
    /Summary, and Chronic Pain Medical Treatment 2016, Section\(s\): \n/,
  );
  const both = `${start}, Section(s): Summary, and Chronic Pain Medical Treatment 2016, Section(s): Benzo$0`;
  assert.deepEqual(labelsAt(maximus(both)), ['Benzodiazepine dependence, maintenance', 'Benzodiazepines']);
});

test('topics with their pages in the older form', () => {
  const start = 'Decision based on MTUS Chronic Pain Treatment Guidelines';
  assert.match(
    accepted(maximus(`${start} benzodia$0`), 'Benzodiazepines'),
    /Guidelines Benzodiazepines Page\(s\): 24\.\n/,
  );
  assert.match(
    accepted(maximus(`${start} Benzodiazepines Weaning$0`), 'Weaning of medications'),
    /Benzodiazepines Weaning of medications Page\(s\): 124\./,
  );
  assert.match(accepted(maximus(`${start} Benzodiazepines P$0`), 'Page(s): 24'), /Benzodiazepines Page\(s\): 24\.\n/);
  quiet(maximus(`${start} Benzodiazepines Page(s): 2$0`));
});

test('what wraps is completed on the line of the cursor', () => {
  const wrapped = maximus('Decision based on MTUS Low Back Complaints 2004, Section(s): Special\nSt$0');
  assert.equal(listAt(wrapped)?.typed, 'St');
  assert.match(accepted(wrapped, 'Special Studies'), /Special\nStudies\n/);
});

test('what a page line, a form feed or blank lines part is completed as one paragraph', () => {
  const parts = ['Decision based on MTUS Chronic Pain Medical Treatment', '2016, Section(s): $0'];
  const breaks = ['\nPage 2 of 3\n', '\n\nPage 2 of 3\n\n', '\n\f', '\nPage 2 of 3\n\f', '\n', '\n\n', '\u00a0\n  '];
  const lineEnds = ['\n', '\r\n'];
  for (const gap of breaks) {
    for (const lineEnd of lineEnds) {
      const labels = labelsAt(maximus(parts.join(gap)).replaceAll('\n', lineEnd));
      assert.ok(labels.includes('Benzodiazepines'), JSON.stringify({ gap, lineEnd, labels }));
    }
  }
});

test('a name that a page line parts is completed on the line of the cursor', () => {
  const name = maximus('Decision based on MTUS Chronic Pain Medical\nPage 2 of 3\nTrea$0');
  assert.equal(listAt(name)?.typed, 'Trea');
  assert.match(accepted(name, 'Chronic Pain Medical Treatment 2016'), /Page 2 of 3\nTreatment 2016, Section\(s\): \n/);
  const topic = maximus('Decision based on MTUS Low Back Complaints 2004, Section(s): Special\r\nPage 2 of 3\r\nSt$0');
  assert.match(accepted(topic, 'Special Studies'), /Page 2 of 3\r\nStudies\n/);
});

test('in a double-spaced text a paragraph goes on behind its blank lines', () => {
  const draft = maximus(
    'Decision based on MTUS Chronic Pain Medical\nTreatment\nPage 2 of 3\n2016, Section(s): Benzo$0',
  );
  assert.ok(labelsAt(draft.replaceAll('\n', '\n\n')).includes('Benzodiazepines'));
});

test('a closing sentence that agrees with the decision, while there is none', () => {
  const closing = (decision: string, rationale: string) =>
    labelsAt(determinationWith(itemWith({ heading: `Ibuprofen 600mg #60: ${decision}`, rationale })));
  assert.deepEqual(closing('Upheld', 'Pain is less. There$0'), [
    'Therefore, the request for Ibuprofen 600mg #60 is not medically necessary.',
  ]);
  assert.deepEqual(closing('Overturned', 'Pain is less. $0'), [
    'Therefore, the request for Ibuprofen 600mg #60 is medically necessary.',
    'The request for Ibuprofen 600mg #60 is medically necessary.',
  ]);
  assert.deepEqual(closing('Upheld', 'The request is not medically necessary. $0'), []);
});

test('a placeholder that was left is replaced by what fits there', () => {
  const left = (parts: Parameters<typeof itemWith>[0]) => caseBlock('12/05/2016') + determinationWith(itemWith(parts));
  const heading = { heading: 'Ibuprofen 600mg #60: [deci$0sion]' };
  assert.equal(listAt(left(heading))?.typed, '[decision]');
  assert.match(accepted(left(heading), 'Overturned'), /#60: Overturned\n/);
  for (const maximus of ['$0[guideline]', '[guide$0line]', '[guideline]$0'])
    assert.match(
      accepted(left({ maximus }), 'Decision based on MTUS'),
      /MAXIMUS guideline: Decision based on MTUS \n/,
      maximus,
    );
  assert.match(
    accepted(
      left({ rationale: 'He has pain. [rationale]$0' }),
      'The request for Ibuprofen 600mg #60 is not medically necessary.',
    ),
    /He has pain\. The request for Ibuprofen 600mg #60 is not medically necessary\.\n/,
  );
  assert.equal(listAt(left({ maximus: '[guideline]$0' }), 'sign'), null);
  assert.equal(listAt(left({ maximus: '[the guide$0line]' })), null);
});

test('a placeholder that names its answers offers them', () => {
  const block = caseBlock('12/05/2016').replace('Standard  ', '[Standard or $0Expedited]');
  assert.deepEqual(labelsAt(block + determinationWith(itemWith({}))), ['Standard', 'Expedited']);
  assert.match(accepted(block + determinationWith(itemWith({})), 'Expedited'), /Priority: {7}Expedited {6}/);
  const summary = determinationWith(itemWith({})).replace('50 year old female', '50 year old [female or male]$0');
  assert.match(accepted(summary, 'male'), /50 year old male injured/);
});

test('nothing in plain writing', () => {
  quiet('A shopping list: $0');
  quiet(determinationWith(itemWith({ rationale: 'The worker takes the following: $0' })));
  quiet(determinationWith(itemWith({ rationale: 'The request is not medically necessary.\n\nIn addition: $0' })));
  quiet(maximus('The Expert Reviewer did not cite any medical evidence for its decision. x $0'));
  const typing = (marked: string) =>
    assert.deepEqual(labelsAt(marked, /[ :]\$0/.test(marked) ? 'sign' : 'invoked'), []);
  typing(determinationWith(itemWith({ rationale: 'The pain is less. T$0' })));
  typing(determinationWith(itemWith({ rationale: 'The pain is less. $0' })));
  typing('HOW THE IMR FINAL DETERMINATION WAS MADE\n\nMAXIMUS sent it.\n\nCLINICAL CASE SUMMARY\n\nI$0');
  typing('HOW THE IMR FINAL DETERMINATION WAS MADE\n\nMAXIMUS sent it.\n\nCLINICAL CASE SUMMARY\n\nHe is well. $0');
});

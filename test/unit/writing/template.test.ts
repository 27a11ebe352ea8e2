import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detect } from '../../../src/core/detect';
import { parse } from '../../../src/core/parse';
import { insertItem, newDetermination, plainText } from '../../../src/core/writing/template';
import { determinationWith, itemWith } from '../../support/frame';
import { answers } from '../../support/writingAnswers';

test('a new determination is read back as it was answered', () => {
  const text = plainText(newDetermination(answers));
  assert.equal(detect(text, 'unknown').recognised, true);
  const [determination, ...others] = parse(text).determinations;
  assert.equal(others.length, 0);
  assert.ok(determination);
  const { case: block, reviewer, injuredWorker, items, sections } = determination;
  assert.deepEqual(
    {
      number: block.number?.value,
      injury: block.dateOfInjury?.value,
      denial: block.urDenialDate?.value,
      received: block.applicationReceived?.value,
      assigned: block.dateAssigned?.value,
      decided: block.decisionDate?.value,
      priority: block.priority?.value,
    },
    {
      number: 'CM16-0700099',
      injury: '2015-02-03',
      denial: '2016-12-05',
      received: '2016-12-28',
      assigned: '2017-01-10',
      decided: '2017-02-08',
      priority: undefined,
    },
  );
  assert.deepEqual(reviewer.licensedIn, ['California', 'Texas']);
  assert.deepEqual(reviewer.certifications, ['Pain Management']);
  assert.deepEqual([injuredWorker.age, injuredWorker.sex], [50, 'female']);
  assert.equal(injuredWorker.dateOfInjury?.value, '2015-02-03');
  assert.deepEqual(
    sections.map(({ id }) => id),
    ['how-made', 'case-summary', 'items'],
  );
  assert.deepEqual(
    items.map(({ heading, decision }) => [heading, decision]),
    [
      ['Soma 350mg #60: [decision]', null],
      ['MRI of the left knee: [decision]', null],
    ],
  );
  for (const item of items) assert.ok(item.claimsAdministratorGuideline && item.maximusGuideline && item.rationale);
});

test('without an answer there is a place to fill in', () => {
  const nothing = {
    ...answers,
    caseNumber: '',
    dateOfInjury: '',
    age: '',
    sex: '',
    licensedIn: '',
    items: [],
  } as const;
  const pieces = newDetermination(nothing);
  assert.ok(pieces.some(piece => typeof piece === 'object' && 'fill' in piece && piece.fill === 'CM00-0000000'));
  assert.ok(pieces.some(piece => typeof piece === 'object' && 'choice' in piece && piece.choice.includes('male')));
  assert.equal(parse(plainText(pieces)).determinations[0]?.items.length, 1);
});

const headings = (text: string) => parse(text).determinations[0]!.items.map(({ heading }) => heading);

function inserted(text: string, offset: number): string {
  const insertion = insertItem(parse(text), offset)!;
  return text.slice(0, insertion.offset) + plainText(insertion.pieces) + text.slice(insertion.offset);
}

test('an item goes behind the one at the cursor', () => {
  const text = determinationWith(itemWith({ heading: 'Soma #60: Upheld' }), itemWith({ heading: 'Norco #30: Upheld' }));
  assert.deepEqual(headings(inserted(text, text.indexOf('Soma'))), [
    'Soma #60',
    '[disputed item]: [decision]',
    'Norco #30',
  ]);
  assert.deepEqual(headings(inserted(text, text.length)), ['Soma #60', 'Norco #30', '[disputed item]: [decision]']);
  assert.deepEqual(headings(inserted(text, 10)), ['Soma #60', 'Norco #30', '[disputed item]: [decision]']);
  assert.deepEqual(headings(inserted(determinationWith(), 10)), ['[disputed item]: [decision]']);
});

test('the gaps are those of the text', () => {
  const text = determinationWith(itemWith({}));
  assert.match(inserted(text, text.length), /necessary\.\n\n\[disputed item\]: \[decision\]\n\nClaims/);
  const spaced = determinationWith(itemWith({}).replaceAll('\n\n', '\n\n\n'));
  assert.match(inserted(spaced, spaced.length), /necessary\.\n\n\n\[disputed item\]: \[decision\]\n\n\nClaims/);
  const dense = determinationWith(itemWith({}).replaceAll('\n\n', '\n'));
  assert.match(inserted(dense, dense.length), /necessary\.\n\[disputed item\]: \[decision\]\nClaims/);
});

test('only the standard layout has such items', () => {
  assert.equal(insertItem(parse('A shopping list'), 3), null);
});

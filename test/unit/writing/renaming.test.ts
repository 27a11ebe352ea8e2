import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../../src/core/checks/fixes/fix';
import { reference } from '../../../src/core/guidelines/reference';
import { parse } from '../../../src/core/parse';
import { objectionTo, renamed, renamingAt } from '../../../src/core/writing/renaming';
import { determinationWith, itemWith } from '../../support/frame';
import { readMarks, withMarks } from '../../support/marked';

interface Parts {
  heading: string;
  maximus?: string;
  rationale?: string;
}

/** Two items; the second is as the first is, but for the marks. */
const twice = (parts: Parts): string => {
  const plain = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, readMarks(text).text]));
  return determinationWith(itemWith(parts), itemWith(plain));
};

/** The places that are renamed from each of the marked ones, and from nowhere else, stand marked. */
function renames(parts: Parts): void {
  const marked = twice(parts);
  const { text, ranges } = readMarks(marked);
  const model = parse(text);
  for (const { start, end } of ranges)
    for (const offset of [start, end]) {
      const renaming = renamingAt(model, offset, reference);
      assert.equal(withMarks(text, renaming?.places.map(({ span }) => span) ?? []), marked);
      assert.equal(renaming!.written, text.slice(renaming!.span.start, renaming!.span.end).replace(/\s+/g, ' '));
    }
}

function refuses(parts: Parts): void {
  const { text, cursor } = readMarks(twice(parts));
  assert.equal(renamingAt(parse(text), cursor!, reference), null, JSON.stringify(parts));
}

/** The item after a renaming at the cursor. */
function after(parts: Parts, name: string): string[] {
  const { text, cursor } = readMarks(determinationWith(itemWith(parts)));
  const renaming = renamingAt(parse(text), cursor!, reference)!;
  assert.equal(objectionTo(renaming.what, name), null);
  const changed = applyEdits(text, renamed(renaming, name));
  return changed.split('\n').filter(line => /: (?:Upheld|Overturned)$|^Decision rationale/.test(line));
}

test('a drug is renamed in the heading and the rationale of its item, not where a guideline is cited', () => {
  renames({
    heading: '«Valium» 5mg #60: Upheld',
    maximus: 'Decision based on MTUS Chronic Pain, Section(s): Valium.',
    rationale:
      'The worker has taken «valium» and Norco. «Valium»’s use is long. The request is not medically necessary.',
  });
  renames({ heading: '«Oxycotntin» 20mg #60: Upheld', rationale: 'Oxycontin is not medically necessary.' });
  renames({ heading: '«Zorbalex» cream 20mg #1: Upheld', rationale: '«Zorbalex» is not medically necessary.' });
});

test('a strength is renamed where it stands behind a name of its drug', () => {
  renames({
    heading: 'Norco «10/325mg» #60: Upheld',
    rationale:
      'Hydrocodone «10-325 mg» helps. Of Percocet 10/325mg nothing is said. 10/325mg is not medically necessary.',
  });
  renames({
    heading: 'Valium 10mg and Soma «350mg»: Upheld',
    rationale: 'Soma\n«350\nmg» and Valium 10mg are not medically necessary.',
  });
});

test('a side is renamed where it is said of the same part of the body', () => {
  renames({
    heading: '«Right» knee arthroscopy, «right» knee brace: Upheld',
    rationale: 'The «right» knee hurts, the left knee and the right shoulder do not. Right so. «R» knee swollen.',
  });
  renames({
    heading: '«Left» shoulder and elbow MRI: Upheld',
    rationale: 'The «left» elbow and «left» shoulder are stiff.',
  });
});

test('elsewhere nothing is renamed', () => {
  refuses({ heading: 'Physical ther$0apy x6: Upheld', rationale: 'Physical therapy is not necessary.' });
  refuses({ heading: 'Valium 5mg #60: Uph$0eld' });
  refuses({ heading: 'Valium 5mg #6$00: Upheld' });
  refuses({ heading: 'Valium 5mg #60: Upheld', rationale: 'Nor$0co is another drug.' });
  refuses({ heading: 'Valium 5mg #60: Upheld', rationale: 'At most 5$0mg are given.' });
  refuses({ heading: 'Valium 5mg #60: Upheld', maximus: 'Decision based on MTUS Chronic Pain, Val$0ium.' });
  refuses({ heading: 'Right knee MRI: Upheld', rationale: 'The left kn$0ee is well.' });
  refuses({ heading: 'Right knee MRI: Upheld', rationale: 'The le$0ft knee is well.' });
  assert.equal(renamingAt(parse('Valium 5mg'), 3, reference), null);
});

test('places that are written otherwise keep their capitals, blanks and abbreviations', () => {
  const drug = { heading: 'Val$0ium 5mg: Upheld', rationale: 'VALIUM is not the valium. Valium helps.' };
  assert.deepEqual(after(drug, 'OxyContin'), [
    'OxyContin 5mg: Upheld',
    'Decision rationale: OXYCONTIN is not the oxycontin. OxyContin helps.',
  ]);
  const strength = { heading: 'Valium 5$0mg: Upheld', rationale: 'Valium 5 mg or diazepam 5mg is not necessary.' };
  assert.deepEqual(after(strength, '10mg'), [
    'Valium 10mg: Upheld',
    'Decision rationale: Valium 10 mg or diazepam 10mg is not necessary.',
  ]);
  const side = { heading: 'MRI (R$0) knee: Upheld', rationale: 'Right knee. The right knee. RIGHT knee.' };
  assert.deepEqual(after(side, 'left'), [
    'MRI (L) knee: Upheld',
    'Decision rationale: Left knee. The left knee. LEFT knee.',
  ]);
  assert.deepEqual(after(side, 'bilateral')[0], 'MRI (bilateral) knee: Upheld');
});

test('a name that would break the heading, or is no strength or side, is objected to', () => {
  assert.match(objectionTo('drug', 'Valium: Upheld')!, /colon/);
  assert.match(objectionTo('drug', '')!, /letter/);
  assert.match(objectionTo('strength', 'ten')!, /10mg/);
  assert.match(objectionTo('strength', '10mg #60')!, /10mg/);
  assert.match(objectionTo('side', 'upper')!, /left, right or bilateral/);
  assert.equal(objectionTo('strength', '10/325 mg'), null);
});

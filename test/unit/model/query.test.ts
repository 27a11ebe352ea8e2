import assert from 'node:assert/strict';
import { test } from 'node:test';
import { determinationAt, itemAfter, itemAt, itemBefore, pathAt, walk } from '../../../src/core/model/query';
import { parse } from '../../../src/core/parse';
import { determinationWith, itemWith } from '../../support/frame';
import { readMarks } from '../../support/marked';

function at(marked: string) {
  const { text, cursor } = readMarks(marked);
  return { model: parse(text), offset: cursor! };
}

const pathText = (marked: string): string => {
  const { model, offset } = at(marked);
  return pathAt(model, offset)
    .map(node => node.kind)
    .join(' > ');
};

test('the path to a place', () => {
  const within = 'determination > section > item > ';
  const maximus = 'Decision based on MTUS Chronic Pain Treatment Guidelines Benzo$0diazepines Page(s): 24.';
  assert.equal(pathText(determinationWith(itemWith({ heading: 'Val$0ium 5mg: Upheld' }))), `${within}heading`);
  assert.equal(
    pathText(determinationWith(itemWith({ heading: 'Valium 5mg: Up$0held' }))),
    `${within}heading > decision`,
  );
  assert.equal(
    pathText(determinationWith(itemWith({ heading: 'Valium 5mg: Upheld$0' }))),
    `${within}heading > decision`,
  );
  assert.equal(pathText(determinationWith(itemWith({ maximus }))), `${within}guideline > citation > cited-section`);
  const rationale = 'The records are thin. The request is not medically nec$0essary.';
  assert.equal(pathText(determinationWith(itemWith({ rationale }))), `${within}rationale > conclusion`);
  assert.equal(pathText(`${determinationWith(itemWith({}))}\n\n\n$0`), '');
});

test('the item at a cursor, the next and the one before', () => {
  const items = [
    itemWith({ heading: 'Valium: Upheld' }),
    itemWith({ heading: 'Norco: $0Upheld' }),
    itemWith({ heading: 'Soma: Upheld' }),
  ];
  const { model, offset } = at(determinationWith(...items));
  assert.equal(itemAt(model, offset)?.heading, 'Norco');
  assert.equal(itemAfter(model, offset)?.heading, 'Soma');
  assert.equal(itemBefore(model, offset)?.heading, 'Norco', 'first the item one is in');
  assert.equal(itemBefore(model, itemAt(model, offset)!.headingSpan.start)?.heading, 'Valium');
  assert.equal(itemAfter(model, model.text.length), null);
  assert.equal(itemAt(model, 0), null);
});

test('the determination at a cursor, of several in one text', () => {
  const one = determinationWith(itemWith({ heading: 'Valium: Upheld' }));
  const { model, offset } = at(`${one}\n\n${determinationWith(itemWith({ heading: 'Norco: Up$0held' }))}`);
  assert.equal(model.determinations.length, 2);
  assert.equal(determinationAt(model, offset)?.items[0]?.heading, 'Norco');
  assert.equal(determinationAt(model, 0)?.items[0]?.heading, 'Valium');
  assert.equal(determinationAt(parse(''), 0), null);
});

test('a walk meets parents before children, in the order of the text', () => {
  const nodes = [...walk(parse(determinationWith(itemWith({}), itemWith({ heading: 'Norco: Overturned' }))))];
  const starts = nodes.map(node => node.span.start);
  assert.deepEqual(
    starts,
    starts.toSorted((a, b) => a - b),
  );
  assert.equal(nodes.filter(node => node.kind === 'item').length, 2);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../src/core/check';
import { parse } from '../../src/core/parse';
import { determinationWith, itemWith } from '../support/frame';

/** Phrases that a reader of headings, citations or rationales goes on from: repeated they go as deep as any text can. */
const PHRASES = [
  ...['and, ', '& ', '(', '“', '. ', '-\n', '10/10/\n2016 ', 'brace, ', 'Inital Care, ', '3.1 Opioids, ', '24, '],
  ...['Page(s): 24, ', 'page ', 'Low Back Complaints 2004, and ', 'Chapter 12 ', 'ODG and ', 'www.', 'if ', 'not '],
  ...['medical necessity ', 'is not medically necessary ', 'no evidence that ', '#6 ', 'x ', 'Tramodol ', 'left knee '],
  ...['Decision based on ', 'was the original request. ', 'State(s) of Licensure: ', 'in dispute is MRI, '],
];

test('a phrase repeated without end is read and checked like any other', () => {
  for (const phrase of PHRASES) {
    const much = phrase.repeat(Math.ceil(60_000 / phrase.length));
    const item = itemWith({
      heading: `${much}: Upheld`,
      claims: `Decision based on MTUS ${much}`,
      maximus: `Decision based on Non-MTUS Citation ODG ${much}`,
      rationale: `${much} The request is not medically necessary.`,
    });
    const model = parse(determinationWith(item));
    assert.ok(Array.isArray(check(model)), phrase);
    assert.equal(model.determinations.length, 1, phrase);
  }
});

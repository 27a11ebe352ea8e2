import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinLines, joinText } from '../../../src/core/text/joinedText';
import { linesOf } from '../../../src/core/text/scan';

test('lines are joined by one space; hyphens stay and join without one', () => {
  const rows: [text: string, joined: string][] = [
    ['one\ntwo', 'one two'],
    [' one \n\n two ', 'one two'],
    ['one\r\ntwo', 'one two'],
    ['one  two\tthree\u00a0four', 'one two three four'],
    ['long-\nterm use', 'long-term use'],
    ['gastro- \n\nintestinal', 'gastro-intestinal'],
    ['L4-\n5, L5-S1', 'L4-5, L5-S1'],
    ['10-30-\n2016', '10-30-2016'],
    ['10/10/\n2016', '10/10/2016'],
    ['01/23/\n\n2009. A visit', '01/23/2009. A visit'],
    ['before\n\n\n\nafter the page', 'before after the page'],
    ['before\n                Page 1 of 3\nafter', 'before after'],
    ['before\n\fafter', 'before after'],
    [
      'The Final Determination was based on decisions \n\n set\r\nforth below:',
      'The Final Determination was based on decisions set forth below:',
    ],
    ['Low Back - Lumbar\n& Thoracic', 'Low Back - Lumbar & Thoracic'],
    ['Low Back -\nMRIs', 'Low Back - MRIs'],
    ['and/or\nnot', 'and/or not'],
    ['🙂 a\n🦵b', '🙂 a 🦵b'],
    ['the worker’s “pain” –\nnone', 'the worker’s “pain” – none'],
    ['6–\n7', '6– 7'],
    ['“\n\n\n—', '“ —'],
    ['\ufeffone \u2003 ’two\u2003three’\u200b', 'one ’two three’'],
    ['', ''],
  ];
  for (const [text, expected] of rows) assert.equal(joinText(text).written, expected, JSON.stringify(text));
});

test('every letter knows its place in the source', () => {
  for (const text of [' one \n\n two  three-\nfour\t\u00a0five 10/\n2016', 'a\n\f b\n   Page 1 of 2\nc', '🙂-\n🙂 x']) {
    const { written: line } = joinText(text);
    const back = joinText(text);
    for (let i = 0; i < line.length; i++)
      if (line[i] !== ' ') assert.equal(text[back.offsetInSource(i)], line[i], `${JSON.stringify(text)} ${i}`);
  }
});

test('a part knows its places too', () => {
  const text = 'one ’two-\n“three”\n\n\n\nfour  five\nsix';
  const whole = joinText(text);
  for (let start = 0; start < whole.text.length; start += 3) {
    const part = whole.slice(start, whole.text.length - 1);
    assert.equal(part.text, whole.text.slice(start, -1));
    assert.equal(part.written, whole.written.slice(start, -1));
    for (let i = 0; i < part.text.length; i++) assert.equal(part.offsetInSource(i), whole.offsetInSource(start + i));
  }
});

test('a span reaches from the first letter to behind the last', () => {
  const text = 'Decision rationale: a long-\nterm  use\n\n\n\nof it.';
  const line = joinText(text);
  const at = line.text.indexOf('long-term use of');
  const span = line.spanOf(at, at + 'long-term use of'.length);
  assert.equal(text.slice(span.start, span.end), 'long-\nterm  use\n\n\n\nof');
  assert.deepEqual(line.spanOf(3, 3), { start: 3, end: 3 });
});

test('a word that is known is read without the hyphen at a line end, and written with it', () => {
  const rows: [text: string, read: string, written: string][] = [
    ['is not neces-\nsary.', 'is not necessary.', 'is not neces-sary.'],
    ['Neces-\n\nsary  and\tneces- \nsary', 'Necessary and necessary', 'Neces-sary and neces-sary'],
    ['’neces-\nsary’ – neces-\nsary', "'necessary' - necessary", '’neces-sary’ – neces-sary'],
    ['long-\nterm, neces-\nsarily', 'long-term, neces-sarily', 'long-term, neces-sarily'],
    ['un-neces-\nsary', 'un-neces-sary', 'un-neces-sary'],
    ['10-\n30', '10-30', '10-30'],
  ];
  for (const [text, read, written] of rows) {
    const lines = { ...linesOf(text), isWord: (word: string) => word === 'necessary' };
    const joined = joinLines(lines, 0, lines.tokens.length);
    assert.deepEqual([joined.text, joined.written], [read, written], JSON.stringify(text));
    for (let at = 0; at < read.length; at++)
      if (read[at] !== ' ' && !"'-".includes(read[at]!))
        assert.equal(text[joined.offsetInSource(at)], read[at], `${JSON.stringify(text)} ${at}`);
    const word = read.search(/necessary/i);
    if (word >= 0) {
      assert.match(joined.writtenOf(word, word + 9), /^neces-sary$/i);
      const { start, end } = joined.spanOf(word, word + 9);
      assert.match(text.slice(start, end), /^neces-\s*sary$/i);
      assert.equal(joined.slice(word, read.length).written, written.slice(written.search(/neces-sary/i)));
    }
  }
});

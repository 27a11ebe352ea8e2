import assert from 'node:assert/strict';
import { check } from '../../src/core/checks/check';
import { fixesFor, safeFixes } from '../../src/core/checks/fixes';
import { applyEdits } from '../../src/core/checks/fixes/fix';
import { PROBLEM_ROWS, type Problem, type ProblemCode } from '../../src/core/checks/problem';
import type { Span } from '../../src/core/model/span';
import { parse } from '../../src/core/parse';
import { readMarks, withMarks } from './marked';

/** Those that are off until a setting turns them on as well. */
export const problemsOf = (text: string): Problem[] => check(parse(text), undefined, ALL_CODES);

const ALL_CODES = new Set(PROBLEM_ROWS.map(({ code }) => code));

/** The problems of one code in a text stand where its «…» stand, of which there is one at least, and nowhere else. */
export function checkFinds(code: ProblemCode, marked: string): void {
  const { text } = readMarks(marked);
  assert.notEqual(text, marked, 'a text in which the problem stands at «…»');
  assert.equal(withMarks(text, spansOf(code, text)), marked);
}

/** No problem of the code in any of the texts; each is read as a determination, else there is none whatever it says. */
export function checkSilent(code: ProblemCode, ...texts: readonly string[]): void {
  for (const text of texts) {
    assert.notEqual(parse(text).determinations.length, 0, text);
    assert.equal(withMarks(text, spansOf(code, text)), text);
  }
}

const spansOf = (code: ProblemCode, text: string): Span[] =>
  problemsOf(text)
    .filter(problem => problem.code === code)
    .map(problem => problem.span);

/** The text after the fix of the first problem of a code, by its place among the fixes offered. */
export function fixed(text: string, code: ProblemCode, which = 0): string {
  const model = parse(text);
  const problem = check(model, undefined, ALL_CODES).find(one => one.code === code);
  assert.ok(problem, `no ${code}`);
  const fix = fixesFor(problem, { model, read: parse })[which];
  assert.ok(fix, `no fix ${which} of ${code}`);
  return applyEdits(text, fix.edits);
}

/** The text after Fix All. */
export function allFixed(text: string): string {
  const model = parse(text);
  return applyEdits(
    text,
    safeFixes(check(model, undefined, ALL_CODES), { model, read: parse }).flatMap(fix => fix.edits),
  );
}

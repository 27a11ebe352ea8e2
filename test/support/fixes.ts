import assert from 'node:assert/strict';
import { check } from '../../src/core/checks/check';
import { fixesFor, safeFixes } from '../../src/core/checks/fixes';
import { applyEdits, type Edit, type Fix } from '../../src/core/checks/fixes/fix';
import { messageOf } from '../../src/core/checks/messages';
import { isReported, PROBLEM_ROWS, type ProblemCode, problemsByDetermination } from '../../src/core/checks/problem';
import { parse } from '../../src/core/parse';

/** How many determinations and items a text has. */
export function counted(text: string): readonly [number, number] {
  const { determinations } = parse(text);
  return [determinations.length, determinations.reduce((sum, { items }) => sum + items.length, 0)];
}

/** What must hold of the problems of any text, and of their fixes. */
export function checkFixes(text: string): void {
  const model = parse(text);
  const problems = check(model);
  const before = counted(text);
  assert.equal(problemsByDetermination(model, problems).flat().length, problems.length);
  for (const problem of problems) {
    assert.ok(problem.span.start >= 0 && problem.span.start <= problem.span.end && problem.span.end <= text.length);
    assert.equal(problem.message, messageOf(problem.facts));
    const reported = isReported(problem.facts);
    assert.equal(problem.message.startsWith('UR, as reported: '), reported);
    if (reported) assert.ok(problem.severity === 'info' || problem.severity === 'hint');
    const fixes = fixesFor(problem, { model, read: parse });
    const row = PROBLEM_ROWS.find(one => one.code === problem.code)!;
    if (row.fix === 'none' || reported) assert.deepEqual(fixes, []);
    for (const fix of fixes) {
      assert.equal(fix.safe, row.fix === 'safe');
      checkApart(fix.edits);
      checkMended(text, before, problem.code, fix);
    }
  }
  const safe = safeFixes(problems, { model, read: parse }).flatMap(fix => fix.edits);
  checkApart(safe);
  const once = applyEdits(text, safe);
  const again = parse(once);
  assert.deepEqual(safeFixes(check(again), { model: again, read: parse }), [], 'Fix All leaves none');
  assert.deepEqual(counted(once), before, 'Fix All keeps determinations and items');
}

/** A fix changes the number of determinations or items only where it says so: one inserts an item. */
function checkMended(
  text: string,
  [determinations, items]: readonly [number, number],
  code: ProblemCode,
  fix: Fix,
): void {
  const mended = applyEdits(text, fix.edits);
  const expected = [determinations, code === 'item-missing' ? items + 1 : items];
  assert.deepEqual(counted(mended), expected, `${code}: ${fix.title}`);
  if (fix.blank !== null) assert.ok(fix.blank.start <= fix.blank.end && fix.blank.end <= mended.length);
}

function checkApart(edits: readonly Edit[]): void {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
  ordered.forEach((edit, i) => {
    if (i > 0) assert.ok(ordered[i - 1]!.span.end <= edit.span.start, 'edits overlap');
  });
}

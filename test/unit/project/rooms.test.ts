import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { nodesOf, root, type SyntaxNode, sourceFiles } from '../../support/sources';

/** A room holds no more, so that its list of files is read at one glance. */
const MOST_ENTRIES = 25;

/** One feature a file and one rule a file: these two are lists by nature. */
const lists = ['features', 'core/checks/rules'];

test('no folder of src holds more than 25 entries, but for the list of features and that of rules', () => {
  const folders = [...new Set(sourceFiles().flatMap(foldersOf))].filter(folder => !lists.includes(folder));
  const tooFull = folders.filter(folder => fs.readdirSync(path.join(root, 'src', folder)).length > MOST_ENTRIES);
  assert.deepEqual(tooFull, []);
});

test('only core/text reads letters by their codes', () => {
  const outside = sourceFiles().filter(file => file.startsWith('core/') && !file.startsWith('core/text/'));
  assert.ok(outside.length > 80, `${outside.length} files`);
  assert.deepEqual(
    outside.filter(file => nodesOf(file).some(readsCode)),
    [],
  );
});

function readsCode(node: SyntaxNode): boolean {
  const property = node.property as SyntaxNode | undefined;
  return node.type === 'MemberExpression' && ['charCodeAt', 'codePointAt'].includes(String(property?.name));
}

/** "." , "core", "core/checks" of "core/checks/check.ts". */
function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return ['.', ...parts.map((_, i) => parts.slice(0, i + 1).join('/'))];
}

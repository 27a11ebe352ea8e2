import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { nodesOf, root, sourceFiles } from '../../support/sources';

// What a person reads of the product is in one vocabulary, spelled and dated as Americans do.

const { contributes } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));

/** Fewer than this, and the words were looked for in the wrong place. */
const FEWEST_TEXTS = 1000;

const SHOWN_FIELDS = /title|description|contents|label|altText|detail|placeholder/i;

/** What package.json has for people to read, without the ids that links lead to. */
function* shownBy(value: unknown, field = ''): Generator<string> {
  if (typeof value === 'string' && SHOWN_FIELDS.test(field)) yield value.replaceAll(/\(command:[^)]*\)/g, '');
  if (typeof value !== 'object' || value === null) return;
  for (const [name, child] of Object.entries(value)) yield* shownBy(child, Array.isArray(value) ? field : name);
}

/** README, the walkthrough and the pages of problems, without code. */
const documents = ['README.md', 'CHANGELOG.md', 'media/walkthrough', 'media/problems'].flatMap(name => {
  const full = path.join(root, name);
  const files = fs.statSync(full).isDirectory() ? fs.readdirSync(full).map(one => path.join(full, one)) : [full];
  return files
    .filter(file => file.endsWith('.md'))
    .map(file => ({
      at: path.basename(file),
      words: fs.readFileSync(file, 'utf8').replaceAll(/```[\s\S]*?```|`[^`]*`|\]\([^)]*\)/g, ' '),
    }));
});

/** Literals of the source that have words with a space between them: what VS Code, a page or the command line says. */
const literals = sourceFiles()
  .filter(file => !/Style\.ts$/.test(file))
  .flatMap(file =>
    nodesOf(file).flatMap(({ type, value, loc }) => {
      const words =
        type === 'StringLiteral'
          ? String(value)
          : type === 'TemplateElement'
            ? ((value as { cooked?: string }).cooked ?? '')
            : '';
      return /[a-z] [a-z]/i.test(words) ? [{ at: `${file}:${loc?.start.line}`, words }] : [];
    }),
  );

const texts = [
  ...Array.from(shownBy(contributes), words => ({ at: 'package.json', words })),
  ...documents,
  ...literals,
];

function saying(pattern: RegExp): string[] {
  return texts.flatMap(({ at, words }) => Array.from(words.matchAll(pattern), ([found]) => `${at}: ${found}`));
}

test('what people read is spelled as Americans do', () => {
  assert.ok(texts.length > FEWEST_TEXTS, `${texts.length} texts`);
  const british =
    /\b(?:colou?rs?(?<!colors?)|gr[e]ys?|\w*recognis\w+|behaviours?|favou?r(?<!favor)\w*|centre[sd]?)\b/gi;
  assert.deepEqual(saying(british), []);
});

test('what a check reports is a problem, never a finding', () => {
  assert.deepEqual(saying(/\bfindings?\b/gi), []);
});

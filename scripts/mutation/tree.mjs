// A copy of the compiled tree in which the files of a room hold all their mutants at once, each behind a switch.
import fs from 'node:fs';
import path from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { transform } from 'esbuild';
import { filesUnder, root } from '../run.mjs';

/** Within `out`, so that packages are found; the tests take the folder of `out/test` for the root of the repository. */
export const tree = path.join(root, 'out/mutated');

/** Makes the tree for the room and gives its mutants, each with the text that it replaces. Compile first. */
export async function makeTree(room) {
  fs.rmSync(tree, { recursive: true, force: true });
  for (const folder of ['src', 'test']) {
    fs.cpSync(path.join(root, 'out', folder), path.join(tree, 'out', folder), { recursive: true });
  }
  for (const folder of ['test', 'media']) {
    fs.symlinkSync(path.join(root, folder), path.join(tree, folder), 'junction');
  }
  const names = filesUnder(`src/core/${room}`, '.ts');
  const sources = new Map(names.map(name => [name, fs.readFileSync(path.join(root, name), 'utf8')]));
  const files = names.map(name => ({ name, mutate: true, content: sources.get(name) }));
  const instrumented = await new Instrumenter(quiet).instrument(files, options);
  for (const { name, content } of instrumented.files) {
    const { code } = await transform(content, { loader: 'ts', format: 'cjs', target: 'es2022' });
    fs.writeFileSync(path.join(tree, 'out', name.replace(/\.ts$/, '.js')), code);
  }
  return instrumented.mutants
    .filter(({ status }) => status !== 'Ignored')
    .map(({ id, fileName: file, location, replacement }) => {
      const lines = sources.get(file).split('\n');
      return { id, file, line: location.start.line + 1, original: textAt(lines, location), replacement };
    });
}

const options = { plugins: null, excludedMutations: [], ignorers: [] };
const quiet = { isDebugEnabled: () => false, debug() {}, info() {}, warn: console.warn };

function textAt(lines, { start, end }) {
  const [first, ...rest] = lines.slice(start.line, end.line + 1);
  if (rest.length === 0) return first.slice(start.column, end.column);
  return [first.slice(start.column), ...rest.slice(0, -1), rest.at(-1).slice(0, end.column)].join('\n');
}

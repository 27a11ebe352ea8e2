import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';
import { compiledFile, nodesOf, nodesOfText, root, type SyntaxNode, sourceFiles } from '../../support/sources';

/**
 * Every regular expression of src/ takes linear time, as recheck finds by reading it. That takes recheck seconds for
 * some, so what it found linear is noted in linearExpressions.txt; what is not noted there is examined now.
 * `UPDATE=1 npm run test:unit` notes the new ones and strikes those that are gone; delete the file to examine all.
 */
const notesFile = path.join(root, 'test/unit/project/linearExpressions.txt');

interface Expression {
  readonly source: string;
  readonly flags: string;
  /** Where it stands, to be read by people. */
  readonly place: string;
}

test('every regular expression takes linear time', () => {
  const expressions = [...sourceFiles().flatMap(writtenExpressions), ...builtExpressions()];
  const noted = new Set(readNotes());
  const isNew = (expression: Expression) => !noted.has(print(expression));
  const faults = examine(expressions.filter(isNew)).filter(([, finding]) => finding !== 'linear');
  if (process.env.UPDATE) {
    const faulty = new Set(faults.map(([expression]) => print(expression)));
    writeNotes(expressions.map(print).filter(expression => !faulty.has(expression)));
  }
  const messages = faults.map(([expression, finding]) => `${expression.place}: ${print(expression)} ${finding}`);
  assert.deepEqual(messages, []);
});

test('every expression made of parts is made while its module loads, where these tests see it', () => {
  const seen = new Set(builtExpressions().map(({ place }) => place));
  const unseen = sourceFiles()
    .flatMap(placesThatBuild)
    .filter(place => !seen.has(place));
  assert.deepEqual(unseen, []);
});

/** The literals of a source file. */
function writtenExpressions(file: string): Expression[] {
  return nodesOf(file)
    .filter(node => node.type === 'RegExpLiteral')
    .map(node => ({ source: String(node.pattern), flags: String(node.flags), place: `src/${file}:${lineOf(node)}` }));
}

/** Where the compiled form of a source file says `new RegExp`, as stacks name places: "core/request.js:12". */
function placesThatBuild(file: string): string[] {
  const compiled = compiledFile(file);
  return nodesOfText(fs.readFileSync(compiled, 'utf8'))
    .filter(constructsExpression)
    .map(node => `${path.relative(root, compiled)}:${lineOf(node)}`);
}

function constructsExpression(node: SyntaxNode): boolean {
  const callee = node.callee as SyntaxNode | undefined;
  return (node.type === 'NewExpression' || node.type === 'CallExpression') && callee?.name === 'RegExp';
}

function lineOf(node: SyntaxNode): number {
  return node.loc?.start.line ?? 0;
}

let built: Expression[] | undefined;

/** Loads the modules of core and notes what expressions they construct, be it by a function of another module. */
function builtExpressions(): Expression[] {
  built ??= loadAndListen(sourceFiles().filter(file => file.startsWith('core/')));
  return built;
}

function loadAndListen(files: readonly string[]): Expression[] {
  const heard: Expression[] = [];
  const original = globalThis.RegExp;
  const listen = (expression: RegExp): RegExp => {
    const place = callingPlace();
    if (place) heard.push({ source: expression.source, flags: expression.flags, place }); // else a library makes it
    return expression;
  };
  globalThis.RegExp = new Proxy(original, {
    construct: (target, [source, flags]) => listen(new target(source, flags)),
    apply: (target, _self, [source, flags]) => listen(target(source, flags)),
  });
  try {
    for (const file of files) {
      delete require.cache[compiledFile(file)]; // it may have come with another one before
      require(compiledFile(file));
    }
  } finally {
    globalThis.RegExp = original;
  }
  return heard;
}

/** The innermost place under out/src/ on the stack. */
function callingPlace(): string {
  const inside = path.join(root, 'out/src');
  const frame = new Error().stack?.split('\n').find(line => line.includes(inside)) ?? '';
  const [, place = ''] = /^(.+:\d+):\d+\)?$/.exec(frame.slice(frame.indexOf(inside))) ?? []; // "…/request.js:12:9)"
  return path.relative(root, place);
}

function examine(expressions: readonly Expression[]): [Expression, string][] {
  if (expressions.length === 0) {
    return [];
  }
  console.log(`Examining ${expressions.length} expressions; UPDATE=1 npm run test:unit notes the linear ones.`);
  const script = path.join(root, 'scripts/examineExpressions.mjs');
  const findings: string[] = JSON.parse(
    execFileSync(process.execPath, [script], { input: JSON.stringify(expressions), encoding: 'utf8' }),
  );
  return expressions.map((expression, index) => [expression, findings[index] ?? 'was not examined']);
}

/** Half of a pair of code units cannot be written into a file, so it stands there as an escape. */
function print({ source, flags }: Expression): string {
  const written = source.replace(/[\uD800-\uDFFF]/g, unit => `\\u${unit.charCodeAt(0).toString(16)}`);
  return `/${written}/${flags}`;
}

function readNotes(): string[] {
  return fs.existsSync(notesFile) ? fs.readFileSync(notesFile, 'utf8').split('\n') : [];
}

function writeNotes(expressions: readonly string[]): void {
  fs.writeFileSync(notesFile, `${[...new Set(expressions)].sort().join('\n')}\n`);
}

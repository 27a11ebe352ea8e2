import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parse } from '@babel/parser';

/** The repository's root; this file runs as out/test/support/sources.js. */
export const root = path.join(__dirname, '../../..');

/** A node of a syntax tree: what the tests read of it. */
export interface SyntaxNode {
  readonly type: string;
  readonly loc?: { readonly start: { readonly line: number } };
  readonly [field: string]: unknown;
}

/** Fewer files than this, and the rules over them have looked in the wrong place. */
const FEWEST_FILES = 180;

/** Every TypeScript file of src/, as a path from src/ with forward slashes: "core/parse.ts". */
export function sourceFiles(): string[] {
  const names = fs.readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const files = names.filter(name => name.endsWith('.ts')).map(name => name.replaceAll('\\', '/'));
  assert.ok(files.length >= FEWEST_FILES, `only ${files.length} files stand in src/`);
  return files.sort();
}

/** The file that tsc makes of a source file. */
export function compiledFile(file: string): string {
  return path.join(root, 'out/src', file.replace(/\.ts$/, '.js'));
}

/** Every node of a source file of src/, parents first. */
export function nodesOf(file: string): SyntaxNode[] {
  return nodesOfText(fs.readFileSync(path.join(root, 'src', file), 'utf8'));
}

/** Every node of a TypeScript or JavaScript text, parents first. */
export function nodesOfText(text: string): SyntaxNode[] {
  const tree = parse(text, { sourceType: 'unambiguous', plugins: ['typescript'] });
  const nodes: SyntaxNode[] = [];
  collect(tree.program, nodes);
  return nodes;
}

function collect(value: unknown, nodes: SyntaxNode[]): void {
  if (Array.isArray(value)) {
    for (const element of value) {
      collect(element, nodes);
    }
  } else if (isNode(value)) {
    nodes.push(value);
    for (const [field, child] of Object.entries(value)) {
      if (!field.endsWith('Comments')) {
        collect(child, nodes);
      }
    }
  }
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';
}

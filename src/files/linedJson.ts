import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { lineIndexOf, lineOf } from '../core/text/lineIndex';

/** A place in what a file holds: names of fields, and numbers in lists. */
export type FilePath = readonly (string | number)[];

/** What a file holds, with the 1-based line of each place, or why it cannot be read: a line a fault. */
export type LinedFile =
  | { readonly kind: 'read'; readonly content: unknown; readonly lineOf: (path: FilePath) => number }
  | { readonly kind: 'faulty'; readonly faults: readonly string[] };

/** Reads JSON. The line of a place that is not there is that of what would hold it. */
export function readLinedJson(text: string): LinedFile {
  const lines = lineIndexOf(text);
  const errors: ParseError[] = [];
  let content: unknown;
  let tree: Node | undefined;
  try {
    tree = parseTree(text, errors, STRICT);
    content = JSON.parse(text);
  } catch (error) {
    const isDeep = error instanceof RangeError;
    const line = isDeep ? 1 : lineOf(lines, errors[0]?.offset ?? text.length);
    return {
      kind: 'faulty',
      faults: [`line ${line}: ${isDeep ? 'this is nested too deep' : 'this is not valid JSON'}`],
    };
  }
  const offsetOf = (path: FilePath): number => {
    const node = tree && findNodeAtLocation(tree, [...path]);
    if (node) return node.parent?.type === 'property' ? node.parent.offset : node.offset;
    return path.length === 0 ? 0 : offsetOf(path.slice(0, -1));
  };
  return { kind: 'read', content, lineOf: path => lineOf(lines, offsetOf(path)) };
}

const STRICT = { disallowComments: true, allowTrailingComma: false } as const;

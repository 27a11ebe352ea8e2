import * as assert from 'node:assert/strict';
import { builtinModules } from 'node:module';
import * as path from 'node:path';
import { test } from 'node:test';
import { nodesOf, type SyntaxNode, sourceFiles } from '../../support/sources';

/** The rooms of core/ in the order of the road: a room imports itself and those before it. */
const rooms = [
  'model',
  'text',
  'guidelines',
  'structure',
  'request',
  'citations',
  'rationale',
  'checks',
  'notes',
  'writing',
  'views',
].map(room => `core/${room}`);

/** The two entrances of core/, and the last room that each may import. */
const entrances: Record<string, string> = { 'core/detect.ts': 'core/text', 'core/parse.ts': 'core/rationale' };

/**
 * What a part of src/ may import. A part is a room of core/, another folder of src/ or a file beside them; "core" is all
 * of core/; "vscode", "node" and "package" stand for what comes from outside.
 */
const mayImport: Record<string, readonly string[]> = {
  ...Object.fromEntries(rooms.map((room, i) => [room, rooms.slice(0, i + 1)])),
  ...Object.fromEntries(
    Object.entries(entrances).map(([file, last]) => [file, rooms.slice(0, rooms.indexOf(last) + 1)]),
  ),
  pdf: ['core', 'pdf', 'node'],
  files: ['core/model', 'core/text', 'files', 'node', 'package'],
  batch: ['core', 'pdf', 'files', 'batch', 'node', 'package'],
  'cli.ts': ['core', 'pdf', 'files', 'batch', 'node', 'package'],
  editor: ['core', 'editor', 'vscode'],
  bundles: ['core', 'editor', 'features', 'files'],
  features: ['editor', 'core', 'features', 'vscode'],
  webviews: ['webviews', 'package'],
  'extension.ts': ['editor', 'features', 'vscode'],
};

/** What a part may load by `await import()` beyond that: files of their own, which come when they are asked for. */
const mayLoad: Record<string, readonly string[]> = {
  editor: ['bundles', 'files'],
  features: ['bundles', 'files'],
};

/** What a part may name the types of and no more: nothing of it runs there. */
const mayNameTypesOf: Record<string, readonly string[]> = {
  webviews: ['core', 'pdf', 'vscode'],
};

/** What single files, or rooms, may import beyond that, and why. */
const exceptions: Record<string, readonly string[]> = {
  // the only file with the PDF library; the worker's bundle is its own
  'pdf/pdfWorker.ts': ['pdf-parse', 'pdfjs-dist', 'pdfjs-dist/legacy/build/pdf.worker.mjs'],
  // words that are nearly those of a note
  'core/notes': ['approx-string-match'],
  // packages that are pure (no Node, no page), each with the reason: the longest words that two paragraphs share,
  // the scales and lines of charts, a search for words over the items of a folder
  'core/views': ['diff', 'd3-scale', 'd3-shape', 'minisearch'],
  // the one schema of a user's reference file, which the editor reads as well
  'files/overlayFaults.ts': ['../../media/guidelines-overlay.schema.json'],
};

/** The features of a PDF, which share the reading of one. */
const isOfPdf = /pdf/i;

/** The features of a folder load what works on many files. */
const isOfFolder = /folder|index|statistics/i;

const globalsOfTheOutside = ['process', 'console', 'globalThis', 'performance', 'Intl', 'setTimeout', 'setImmediate'];
const callsOfTheOutside = [
  'now',
  'random',
  'localeCompare',
  'toLocaleString',
  'toLocaleLowerCase',
  'toLocaleUpperCase',
];

test('every part imports only what it may', () => {
  const breaches = sourceFiles().flatMap(file =>
    importsOf(file)
      .filter(imported => !isAllowed(file, imported))
      .map(({ specifier }) => `${file} imports ${specifier}`),
  );
  assert.deepEqual(breaches, []);
});

test('no feature imports another feature', () => {
  const features = new Set(sourceFiles().filter(isFeature));
  const breaches = sourceFiles()
    .filter(file => file.startsWith('features/'))
    .flatMap(file => importsOf(file).map(({ specifier }) => [file, target(file, specifier)] as const))
    .filter(([, imported]) => features.has(imported))
    .map(([file, imported]) => `${file} imports ${imported}`);
  assert.deepEqual(breaches, []);
});

test('only the editor documents, the folder work and the command line parse', () => {
  const parsers = ['core/parse.ts', 'bundles/analysis.ts', 'editor/loadAnalysis.ts'];
  const editor = [
    'bundles/analysis.ts',
    'editor/loadAnalysis.ts',
    'editor/documents.ts',
    'editor/problems.ts',
    'editor/overlays.ts',
  ];
  const callers = sourceFiles().filter(file =>
    importsOf(file).some(({ specifier }) => parsers.includes(target(file, specifier))),
  );
  const allowed = callers.filter(file => editor.includes(file) || file === 'cli.ts' || partOf(file) === 'batch');
  assert.deepEqual(callers, allowed);
});

test('no feature scans', () => {
  const callers = sourceFiles().filter(file =>
    importsOf(file).some(({ specifier }) => target(file, specifier) === 'core/text/scan.ts'),
  );
  assert.deepEqual(
    callers.filter(file => !file.startsWith('core/')),
    [],
  );
});

test('core knows no clock, no chance, no locale and no process', () => {
  const breaches = sourceFiles()
    .filter(file => file.startsWith('core/'))
    .flatMap(file => usesOfTheOutside(file).map(use => `${file} uses ${use}`));
  assert.deepEqual(breaches, []);
});

function isAllowed(file: string, { specifier, how }: Import): boolean {
  const part = partOf(file);
  const imported = partOf(target(file, specifier));
  const allowed = [
    ...(mayImport[part] ?? []),
    ...(how === 'loaded' ? mayLoadIn(file) : []),
    ...(how === 'as-type' ? (mayNameTypesOf[part] ?? []) : []),
    ...(part === 'features' && isOfPdf.test(file) ? ['pdf'] : []),
  ];
  const isOfCore = imported.startsWith('core/') && allowed.includes('core');
  const isException = [...(exceptions[file] ?? []), ...(exceptions[part] ?? [])].includes(specifier);
  return isOfCore || allowed.includes(imported) || isException;
}

function mayLoadIn(file: string): readonly string[] {
  const loaded = mayLoad[partOf(file)] ?? [];
  return file.startsWith('features/') && isOfFolder.test(file) ? [...loaded, 'batch'] : loaded;
}

/** A file of src/ ("core/parse.ts"), or what stands for something from outside ("node"). */
function target(file: string, specifier: string): string {
  if (specifier === 'vscode') {
    return 'vscode';
  }
  if (!specifier.startsWith('.')) {
    return specifier.startsWith('node:') || builtinModules.includes(specifier) ? 'node' : 'package';
  }
  const joined = path.posix.join(path.posix.dirname(file), specifier);
  return path.posix.extname(joined) === '' ? `${joined}.ts` : joined.replace(/\.js$/, '.ts');
}

/** "core/text" of "core/text/scan.ts", "features" of "features/hover.ts", the file itself where it stands in no folder. */
function partOf(file: string): string {
  const [first = file, second] = file.split('/');
  return first === 'core' && second !== undefined ? `core/${second}` : first;
}

/** A feature is a file of features/ that exports a function registerX; the others are helpers of one. */
function isFeature(file: string): boolean {
  const exported = nodesOf(file).filter(node => node.type === 'ExportNamedDeclaration');
  const names = exported.map(node => idOf(node.declaration as SyntaxNode | null));
  return file.startsWith('features/') && names.some(name => name.startsWith('register'));
}

function idOf(declaration: SyntaxNode | null): string {
  return String((declaration?.id as SyntaxNode | undefined)?.name ?? '');
}

/** A module that a file names: from the beginning, by import() or require() (or as the type of that), or for types. */
interface Import {
  readonly specifier: string;
  readonly how: 'from-the-beginning' | 'loaded' | 'as-type';
}

/** Every module that a file names: import, export from, import(), import type and require(). */
function importsOf(file: string): Import[] {
  return nodesOf(file).flatMap(node => {
    const source = (node.source ?? node.argument) as SyntaxNode | null | undefined;
    if (/^(Import|Export).*Declaration$/.test(node.type) && source) return [declared(node, source)];
    if (node.type === 'TSImportType' && source) return [{ specifier: String(source.value), how: 'loaded' }];
    if (node.type === 'TSExternalModuleReference') return [declared(node, node.expression as SyntaxNode)];
    return node.type === 'CallExpression' ? loadedByCall(node) : [];
  });
}

function declared(node: SyntaxNode, source: SyntaxNode): Import {
  const isType = (node.importKind ?? node.exportKind) === 'type';
  return { specifier: String(source.value), how: isType ? 'as-type' : 'from-the-beginning' };
}

function loadedByCall(call: SyntaxNode): Import[] {
  const callee = call.callee as SyntaxNode;
  const isImport = callee.type === 'Import' || callee.name === 'require';
  const [first] = call.arguments as SyntaxNode[];
  return isImport && first ? [{ specifier: String(first.value ?? '(not a literal)'), how: 'loaded' }] : [];
}

function usesOfTheOutside(file: string): string[] {
  return nodesOf(file).flatMap(node => {
    const name = String(node.name ?? '');
    if (node.type === 'Identifier' && globalsOfTheOutside.includes(name)) {
      return [name];
    }
    if (node.type === 'NewExpression' && isDateOfNow(node)) {
      return ['new Date()'];
    }
    const property = node.type === 'MemberExpression' ? String((node.property as SyntaxNode).name ?? '') : '';
    return callsOfTheOutside.includes(property) ? [property] : [];
  });
}

function isDateOfNow(node: SyntaxNode): boolean {
  return (node.callee as SyntaxNode).name === 'Date' && (node.arguments as unknown[]).length === 0;
}

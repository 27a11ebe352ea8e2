import * as assert from 'node:assert/strict';
import { builtinModules } from 'node:module';
import * as path from 'node:path';
import { test } from 'node:test';
import { nodesOf, type SyntaxNode, sourceFiles } from './sources';

/**
 * What a part of src/ may import. A part is a folder of src/ or a file beside them; "vscode", "node" and "package"
 * stand for what comes from outside.
 */
const mayImport: Record<string, readonly string[]> = {
  'analysis.ts': ['core'],
  core: ['core'],
  pdf: ['core', 'pdf', 'node'],
  batch: ['core', 'pdf', 'batch', 'node', 'package'],
  'cli.ts': ['core', 'pdf', 'batch', 'node', 'package'],
  'convert.ts': ['core', 'vscode'],
  'dismissals.ts': ['core', 'vscode'],
  'documents.ts': [
    'core',
    'convert.ts',
    'dismissals.ts',
    'findings.ts',
    'loadAnalysis.ts',
    'overlays.ts',
    'place.ts',
    'recognition.ts',
    'vscode',
  ],
  'extension.ts': ['documents.ts', 'features', 'vscode'],
  'findings.ts': ['core', 'dismissals.ts', 'loadAnalysis.ts', 'vscode'],
  'loadAnalysis.ts': ['analysis.ts'],
  'overlayReading.ts': ['core'],
  'overlays.ts': ['core', 'loadAnalysis.ts', 'overlayReading.ts', 'vscode'],
  'place.ts': ['vscode'],
  'recognition.ts': ['vscode'],
  features: ['documents.ts', 'convert.ts', 'core', 'features', 'vscode'],
};

/** What single files may import beyond their part, and why. */
const exceptions: Record<string, readonly string[]> = {
  // the only file with the PDF library; the worker's bundle is its own
  'pdf/pdfWorker.ts': ['pdf-parse', 'pdfjs-dist', 'pdfjs-dist/legacy/build/pdf.worker.mjs'],
  // VS Code's own rename deletes the target first; loaded only for files of this machine
  'features/atomicFile.ts': ['node:fs/promises'],
};

/** The features of a PDF and of a folder, by the word in their name. */
const featuresWithMore: readonly [RegExp, string][] = [
  [/pdf/i, 'pdf'],
  [/folder|index|statistics/i, 'batch'],
];

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
      .filter(specifier => !isAllowed(file, specifier))
      .map(specifier => `${file} imports ${specifier}`),
  );
  assert.deepEqual(breaches, []);
});

test('no feature imports another feature', () => {
  const features = new Set(sourceFiles().filter(isFeature));
  const breaches = sourceFiles()
    .filter(file => file.startsWith('features/'))
    .flatMap(file => importsOf(file).map(specifier => [file, target(file, specifier)] as const))
    .filter(([, imported]) => features.has(imported))
    .map(([file, imported]) => `${file} imports ${imported}`);
  assert.deepEqual(breaches, []);
});

test('only the editor documents, the folder work and the command line parse', () => {
  const parsers = ['core/parse.ts', 'analysis.ts', 'loadAnalysis.ts'];
  const editor = ['analysis.ts', 'loadAnalysis.ts', 'documents.ts', 'findings.ts', 'overlays.ts'];
  const callers = sourceFiles().filter(file => importsOf(file).some(name => parsers.includes(target(file, name))));
  const allowed = callers.filter(file => editor.includes(file) || file === 'cli.ts' || partOf(file) === 'batch');
  assert.deepEqual(callers, allowed);
});

test('no feature scans', () => {
  const callers = sourceFiles().filter(file => importsOf(file).some(name => target(file, name) === 'core/scan.ts'));
  assert.deepEqual(
    callers.filter(file => partOf(file) !== 'core'),
    [],
  );
});

test('core knows no clock, no chance, no locale and no process', () => {
  const breaches = sourceFiles()
    .filter(file => partOf(file) === 'core')
    .flatMap(file => usesOfTheOutside(file).map(use => `${file} uses ${use}`));
  assert.deepEqual(breaches, []);
});

function isAllowed(file: string, specifier: string): boolean {
  const imported = target(file, specifier);
  const allowed = mayImport[partOf(file)] ?? [];
  return (
    allowed.includes(partOf(imported)) ||
    (exceptions[file] ?? []).includes(specifier) ||
    (partOf(file) === 'features' &&
      featuresWithMore.some(([name, part]) => name.test(file) && part === partOf(imported)))
  );
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

function partOf(file: string): string {
  return file.split('/')[0] ?? file;
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

/** Every module that a file names: import, export from, import(), import type and require(). */
function importsOf(file: string): string[] {
  return nodesOf(file).flatMap(node => {
    const source = (node.source ?? node.argument) as SyntaxNode | null | undefined;
    if (/^(Import|Export).*Declaration$/.test(node.type) && source) {
      return [String(source.value)];
    }
    if (node.type === 'TSImportType' && source) {
      return [String(source.value)];
    }
    if (node.type === 'TSExternalModuleReference') {
      return [String((node.expression as SyntaxNode).value)];
    }
    return node.type === 'CallExpression' ? importedByCall(node) : [];
  });
}

function importedByCall(call: SyntaxNode): string[] {
  const callee = call.callee as SyntaxNode;
  const isImport = callee.type === 'Import' || callee.name === 'require';
  const [first] = call.arguments as SyntaxNode[];
  return isImport && first ? [String(first.value ?? '(not a literal)')] : [];
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

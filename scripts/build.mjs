// Bundles the extension, the command line and what they load later into dist/. `--watch` builds again on every change.
import fs from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import esbuild from 'esbuild';
import { compactGuidelines, guidelineNotes } from './guidelineData.mjs';
import { billOfMaterials, thirdPartyNotices } from './notices.mjs';

const root = path.join(import.meta.dirname, '..');
const watching = process.argv.includes('--watch');
const guidelineFile = path.join(root, 'src/core/guidelines/mtus.json');

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  sourcemap: watching, // for the debugger only: a built package has none
  format: 'cjs',
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' }, // its usual entry asks for its files while it runs
  logLevel: 'warning',
};
const forNode = { ...common, platform: 'node', target: 'node20', plugins: [guidelineDataApart()] };
/** What runs in an extension host of Node. */
const forEditor = { ...forNode, plugins: [guidelineDataApart(), oneEditorInterface()] };
const forPage = {
  ...common,
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  define: { 'import.meta.url': "''" },
};
/** The half of pdf.js that reads: one file for the thread that imports PDFs and for the page that shows them. */
const PDFJS_WORKER = 'pdfjs-dist/legacy/build/pdf.worker.mjs';
/** For packages that ask where they are, which a CommonJS file cannot say in their words. */
const ownAddress = "const bundleAddress = require('node:url').pathToFileURL(__filename).href;";
const knowsAddress = { ...forNode, define: { 'import.meta.url': 'bundleAddress' } };

/** What the extension loads when it is first asked for: a file each, named like its source. */
const onDemand = [
  'bundles/analysis',
  'features/pdf/pdfFiles',
  'bundles/reportPage',
  'bundles/comparisonPage',
  'bundles/noteKeeping',
  'bundles/noteShowing',
  'bundles/writingHelp',
  'bundles/onRequest',
  'bundles/overlayReading',
  'files/atomicFile',
  'files/changeFile',
  'features/exportFolder/exportFolders',
  'features/folderIndex/determinationsView',
  'features/diagnosticInfo/diagnosticInfo',
  'features/dismissing/dismissedProblems',
].map(source => ({
  entryPoints: [`src/${source}.ts`],
  name: `${path.basename(source)}.js`,
}));

/** One row a file in dist/. */
const bundles = [
  {
    ...forEditor,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    plugins: [...forEditor.plugins, loadedOnDemand(onDemand)],
  },
  ...onDemand.map(({ entryPoints, name }) => ({
    ...forEditor,
    entryPoints,
    outfile: `dist/${name}`,
  })),
  {
    ...knowsAddress,
    entryPoints: ['src/cli.ts'],
    outfile: 'dist/cli.js',
    external: ['@duckdb/node-api'], // native, and only for Parquet
    banner: { js: `#!/usr/bin/env node\n${ownAddress}` },
  },
  {
    ...common,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/web/extension.js',
    platform: 'browser',
    target: 'es2022',
    plugins: [
      guidelineDataWithin(),
      oneEditorInterface(),
      noNodeModules(),
      loadedOnDemand(
        onDemand.filter(({ name }) =>
          ['pdfFiles.js', 'atomicFile.js', 'changeFile.js', 'exportFolders.js', 'determinationsView.js'].includes(name),
        ),
      ),
    ],
  },
  {
    ...knowsAddress,
    entryPoints: ['src/batch/batchThread.ts'],
    outfile: 'dist/batchThread.js',
    banner: { js: ownAddress },
  },
  {
    ...knowsAddress,
    entryPoints: ['src/batch/folder/folderThread.ts'],
    outfile: 'dist/folderThread.js',
    banner: { js: ownAddress },
  },
  {
    ...forPage,
    entryPoints: ['src/webviews/report.ts'],
    outfile: 'dist/webviews/report.js',
  },
  {
    ...forPage,
    entryPoints: ['src/webviews/pdfPage.ts'],
    outfile: 'dist/webviews/pdfPage.js',
  },
  {
    ...forPage,
    entryPoints: [PDFJS_WORKER],
    outfile: 'dist/webviews/pdfjsWorker.js',
    plugins: [passwordsHashedByHost()],
  },
  {
    ...common,
    entryPoints: ['src/webviews/statistics.ts'],
    outfile: 'dist/webviews/statistics.js',
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
  },
  {
    ...knowsAddress,
    entryPoints: ['src/pdf/pdfWorker.ts'],
    outfile: 'dist/pdfWorker.js',
    external: ['@napi-rs/canvas'],
    banner: { js: ownAddress },
    plugins: [pdfjsWorkerApart()],
  },
];

if (watching) {
  await watch();
} else {
  await build();
}

async function build() {
  removeSourceMaps();
  writeGuidelineData();
  const results = await Promise.all(bundles.map(bundle => esbuild.build(bundle)));
  for (const { metafile } of results) {
    printSizes(metafile);
  }
  const metafiles = results.map(({ metafile }) => metafile);
  fs.writeFileSync(path.join(root, 'dist/ThirdPartyNotices.txt'), thirdPartyNotices(root, metafiles));
  fs.writeFileSync(path.join(root, 'dist/sbom.cdx.json'), billOfMaterials(root, metafiles));
}

async function watch() {
  writeGuidelineData();
  for (const bundle of bundles) {
    const context = await esbuild.context({ ...bundle, logLevel: 'info' });
    await context.watch();
  }
}

/** What is a bundle of its own stays a file beside the one that asks for it: `import('../bundles/analysis.js')`. */
function loadedOnDemand(files) {
  const names = new Map(
    files.map(({ entryPoints: [source], name }) => [path.join(root, source.replace(/\.ts$/, '.js')), name]),
  );
  return {
    name: 'loaded-on-demand',
    setup(pluginBuild) {
      pluginBuild.onResolve({ filter: /^\..*\.js$/ }, ({ path: file, resolveDir }) => {
        const name = names.get(path.resolve(resolveDir, file));
        return name ? { path: `./${name}`, external: true } : undefined;
      });
    },
  };
}

/**
 * Every file that imports `vscode` would get a copy of its own of the hundreds of names in it, which took half of the
 * time of loading: one file has the copy, and the others import that.
 */
function oneEditorInterface() {
  const namespace = 'editor-interface';
  return {
    name: 'one-editor-interface',
    setup(pluginBuild) {
      pluginBuild.onResolve({ filter: /^vscode$/ }, ({ path: name, namespace: importer }) =>
        importer === namespace ? { path: name, external: true } : { path: name, namespace },
      );
      pluginBuild.onLoad({ filter: /.*/, namespace }, () => ({ contents: "export * from 'vscode';" }));
    },
  };
}

/** It leaves what it offers in a global, so that a thread and a page find it in the same way. */
function pdfjsWorkerApart() {
  return {
    name: 'pdfjs-worker-apart',
    setup(pluginBuild) {
      pluginBuild.onResolve({ filter: /pdf\.worker\.mjs$/ }, () => ({
        path: './webviews/pdfjsWorker.js',
        external: true,
      }));
    },
  };
}

/**
 * Where the host offers `passwordHash` (src/pdf/passwordHash.ts), pdf.js asks it: a PDF encrypted by AES-256 is open
 * some 100 ms sooner. A page of the editor has none and works it out as before.
 */
function passwordsHashedByHost() {
  const method = 'class PDF20 extends PDFBase {\n  _hash(password, input, userBytes) {\n';
  return {
    name: 'passwords-hashed-by-host',
    setup(pluginBuild) {
      pluginBuild.onLoad({ filter: /[\\/]pdf\.worker\.mjs$/ }, ({ path: file }) => {
        const [before, after, ...others] = fs.readFileSync(file, 'utf8').split(method);
        if (after === undefined || others.length > 0) {
          throw new Error(
            'pdf.js does not hash passwords where it did: see passwordsHashedByHost in scripts/build.mjs',
          );
        }
        const ask = '    if (globalThis.passwordHash) return globalThis.passwordHash(password, input, userBytes);\n';
        return { contents: before + method + ask + after, loader: 'js' };
      });
    },
  };
}

/** The bundles of Node read the reference from one file beside them, with the first text that needs it. */
function guidelineDataApart() {
  return {
    name: 'guideline-data-apart',
    setup(pluginBuild) {
      pluginBuild.onResolve({ filter: /^\.\/mtus\.json$/ }, ({ path: file }) => ({ path: file, external: true }));
    },
  };
}

/** A web-worker extension host cannot load a second file by require(): there the reference is within the bundle. */
function guidelineDataWithin() {
  return {
    name: 'guideline-data-within',
    setup(pluginBuild) {
      pluginBuild.onLoad({ filter: /[\\/]core[\\/]guidelines[\\/]mtus\.json$/ }, ({ path: file }) => ({
        contents: JSON.stringify(compactGuidelines(readJson(file))),
        loader: 'json',
        watchFiles: [file],
      }));
    },
  };
}

/**
 * A web-worker extension host has no Node modules: there they are empty, and the build fails where a chain of plain
 * imports leads from the entry to one, because then loading the extension would reach it. `await import()` may.
 */
function noNodeModules() {
  const namespace = 'node-module';
  const names = new Set([...builtinModules, ...builtinModules.map(name => `node:${name}`)]);
  return {
    name: 'no-node-modules',
    setup(pluginBuild) {
      pluginBuild.onResolve({ filter: /^[\w:/]+$/ }, ({ path: name }) =>
        names.has(name) ? { path: name, namespace } : undefined,
      );
      pluginBuild.onLoad({ filter: /.*/, namespace }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
      pluginBuild.onEnd(({ metafile }) => {
        const chain = metafile && chainToNodeModule(metafile.inputs, 'src/extension.ts', namespace);
        return chain ? { errors: [{ text: `Loading the extension reaches a Node module: ${chain.join(' > ')}` }] } : {};
      });
    },
  };
}

function chainToNodeModule(inputs, file, namespace, visited = new Set()) {
  if (file.startsWith(`${namespace}:`)) {
    return [file];
  }
  visited.add(file);
  for (const imported of inputs[file]?.imports ?? []) {
    if (imported.kind === 'dynamic-import' || visited.has(imported.path)) {
      continue;
    }
    const chain = chainToNodeModule(inputs, imported.path, namespace, visited);
    if (chain) {
      return [file, ...chain];
    }
  }
  return undefined;
}

function writeGuidelineData() {
  fs.mkdirSync(path.join(root, 'dist'), { recursive: true });
  const received = readJson(guidelineFile);
  fs.writeFileSync(path.join(root, 'dist/mtus.json'), JSON.stringify(compactGuidelines(received)));
  fs.writeFileSync(path.join(root, 'dist/mtusNotes.json'), JSON.stringify(guidelineNotes(received)));
}

function removeSourceMaps() {
  for (const { outfile } of bundles) {
    fs.rmSync(path.join(root, `${outfile}.map`), { force: true });
  }
}

function printSizes(metafile) {
  for (const [file, { bytes }] of Object.entries(metafile.outputs)) {
    console.log(`${file}  ${(bytes / 1024).toFixed(1)} KB`);
  }
}

function readJson(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

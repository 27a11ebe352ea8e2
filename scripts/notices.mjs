// What the bundles hold of other packages: their licences for dist/ThirdPartyNotices.txt, as the bundles drop comments, and
// a list of them in the form of CycloneDX.
import fs from 'node:fs';
import path from 'node:path';

/** What a package has taken in itself. */
const taken = {
  'pdfjs-dist': [
    { name: 'qcms', file: 'wasm/LICENSE_QCMS' },
    { name: 'qcms for PDF.js', file: 'wasm/LICENSE_PDFJS_QCMS' },
    { name: 'OpenJPEG', file: 'wasm/LICENSE_OPENJPEG' },
    { name: 'OpenJPEG for PDF.js', file: 'wasm/LICENSE_PDFJS_OPENJPEG' },
    { name: 'JBIG2', file: 'wasm/LICENSE_JBIG2' },
    { name: 'JBIG2 for PDF.js', file: 'wasm/LICENSE_PDFJS_JBIG2' },
    { name: 'core-js', text: mit('(c) 2013–2025 Denis Pushkarev, 2025–2026 CoreJS Company') },
  ],
};

/** Licences of packages that come without the text of theirs. */
const untold = { '@cfworker/json-schema': mit('Jeremy Danyow') };

/** Licences under which others' code may be given on in ours. */
const allowed = new Set(['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0']);

/** The notices for what esbuild's metafiles name, one licence text after another; the same text stands once. */
export function thirdPartyNotices(root, metafiles) {
  const licences = bundledFolders(metafiles).flatMap(folder => licencesOf(root, folder));
  const namesByText = new Map();
  for (const { name, text } of licences) {
    namesByText.set(text, [...(namesByText.get(text) ?? []), name]);
  }
  const parts = [...namesByText].map(([text, names]) => `${names.join('\n')}\n\n${text}\n`);
  const line = `\n${'-'.repeat(80)}\n\n`;
  return ['IMR Determinations holds code of these packages, under their licences.\n', ...parts].join(line);
}

/** The same packages as a software bill of materials, CycloneDX 1.6, without a time or number of its own. */
export function billOfMaterials(root, metafiles) {
  const own = manifestOf(root, '.');
  const components = bundledFolders(metafiles).map(folder => componentOf(manifestOf(root, folder), 'library'));
  const byName = new Map(components.map(component => [component['bom-ref'], component])); // one may lie in two folders
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: componentOf(own, 'application') },
    components: [...byName.values()],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function componentOf({ name, version, license }, type) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return { type, 'bom-ref': purl, name, version, licenses: [{ license: { id: license } }], purl };
}

const bundledFolders = metafiles =>
  [...new Set(metafiles.flatMap(({ inputs }) => Object.keys(inputs).flatMap(packageFolder)))].sort();

const manifestOf = (root, folder) => JSON.parse(fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8'));

/** The folder of the package that a bundled file belongs to, the innermost. */
function packageFolder(input) {
  const parts = input.split('/');
  const at = parts.lastIndexOf('node_modules');
  if (at < 0) {
    return [];
  }
  const isScoped = parts[at + 1].startsWith('@');
  return [parts.slice(0, at + (isScoped ? 3 : 2)).join('/')];
}

function licencesOf(root, folder) {
  const read = file => fs.readFileSync(path.join(root, folder, file), 'utf8').trim();
  const { name, version, license } = manifestOf(root, folder);
  if (!allowed.has(license)) {
    throw new Error(`${name} has the license ${license}, which is not on the list`);
  }
  const file = fs.readdirSync(path.join(root, folder)).find(entry => /^LICENSE(?:\.md|\.txt)?$/.test(entry));
  const own = { name: `${name} ${version} (${license})`, text: file === undefined ? untold[name] : read(file) };
  if (own.text === undefined) {
    throw new Error(`${name} comes without its licence`);
  }
  const others = (taken[name] ?? []).map(one => ({
    name: `${one.name}, within ${name}`,
    text: one.text ?? read(one.file),
  }));
  return [own, ...others];
}

function mit(holder) {
  return `Copyright ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
}

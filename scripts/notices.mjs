// The licences of the packages whose code the bundles hold, for dist/ThirdPartyNotices.txt: the bundles drop comments.
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

/** The notices for what esbuild's metafiles name, one licence text after another; the same text stands once. */
export function thirdPartyNotices(root, metafiles) {
  const folders = new Set(metafiles.flatMap(({ inputs }) => Object.keys(inputs).flatMap(packageFolder)));
  const licences = [...folders].sort().flatMap(folder => licencesOf(root, folder));
  const namesByText = new Map();
  for (const { name, text } of licences) {
    namesByText.set(text, [...(namesByText.get(text) ?? []), name]);
  }
  const parts = [...namesByText].map(([text, names]) => `${names.join('\n')}\n\n${text}\n`);
  const line = `\n${'-'.repeat(80)}\n\n`;
  return ['IMR Determinations holds code of these packages, under their licences.\n', ...parts].join(line);
}

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
  const { name, version, license } = JSON.parse(read('package.json'));
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

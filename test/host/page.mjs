// VS Code as a page without a server behind it, as vscode.dev is: the workbench of the server's package and the extension's
// packed files, served from 127.0.0.1 as files are, and nothing else.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { codeFolder } from './paths.mjs';
import { quietSettings } from './settings.mjs';

/**
 * @param {object} options
 * @param {string} options.extension folder of the unpacked extension
 * @param {object} [options.settings] settings beside the quiet ones
 * @param {string} [options.tests] a module of the extension's folder that exports run(), to be run as a test suite
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function servePage({ extension, settings = {}, tests }) {
  const folders = { '/code/': codeFolder, '/extension/': extension };
  let page = '';
  const server = http.createServer((request, response) => answer(request, response, { page, folders }));
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const authority = `127.0.0.1:${server.address().port}`;
  page = pageOf({
    ...(tests ? inDevelopment(authority, tests) : { additionalBuiltinExtensions: [extensionAt(authority)] }),
    configurationDefaults: { ...quietSettings, ...settings },
    webviewEndpoint: `http://${authority}/code/out/vs/workbench/contrib/webview/browser/pre`,
    productConfiguration: { enableTelemetry: false, extensionsGallery: undefined },
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
  });
  const close = () =>
    new Promise(resolve => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { address: `http://${authority}/`, close };
}

const extensionAt = authority => ({ scheme: 'http', authority, path: '/extension' });

/** Only an extension in development is tested; the driver passes on what the tests print. */
function inDevelopment(authority, tests) {
  const extension = extensionAt(authority);
  const extensionTestsPath = { ...extension, path: `${extension.path}/${tests}` };
  return { developmentOptions: { extensions: [extension], extensionTestsPath, enableSmokeTestDriver: true } };
}

/** The server's own page, filled in. */
function pageOf(configuration) {
  const values = {
    WORKBENCH_WEB_CONFIGURATION: JSON.stringify(configuration).replaceAll('"', '&quot;'),
    WORKBENCH_WEB_BASE_URL: '/code',
    WORKBENCH_NLS_FALLBACK_URL: '/code/out/nls.messages.js',
    WORKBENCH_NLS_URL: '/code/out/nls.messages.js',
  };
  const page = fs.readFileSync(path.join(codeFolder, 'out/vs/code/browser/workbench/workbench.html'), 'utf8');
  return page.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name] ?? '');
}

/** code-server's workbench takes for granted that its server is there; changed back, it is VS Code's own. */
const changes = [
  ['remoteAuthority:location.host', 'remoteAuthority:void 0'],
  ['(this.userDataPath).with({scheme:J.vscodeRemote})', "('/user').with({scheme:J.vscodeUserData})"],
];

function workbenchAlone(script) {
  return changes.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`the workbench of this code-server has no "${from}"`);
    return text.replace(from, to);
  }, script);
}

function answer({ method, url }, response, { page, folders }) {
  const { pathname } = new URL(url, 'http://page');
  if (pathname === '/') return send(response, 'text/html', page);
  // Half of the key under which the browser keeps secrets.
  if (method === 'POST' && pathname === '/mint-key') return send(response, 'application/octet-stream', randomBytes(32));
  const place = Object.keys(folders).find(beginning => pathname.startsWith(beginning));
  const file = place && path.join(folders[place], decodeURIComponent(pathname.slice(place.length)));
  if (!file || !fs.statSync(file, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end();
  const type = types[path.extname(file)] ?? 'application/octet-stream';
  const bytes = fs.readFileSync(file);
  send(response, type, pathname.endsWith('/workbench/workbench.js') ? workbenchAlone(bytes.toString()) : bytes);
}

const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
};

function send(response, type, body) {
  response.writeHead(200, { 'Content-Type': type }).end(body);
}

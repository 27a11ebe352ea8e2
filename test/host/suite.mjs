// Runs a test suite inside the extension host, as @vscode/test-electron does with a desktop VS Code.
import util from 'node:util';
import { launchBrowser } from './browser.mjs';
import { servePage } from './page.mjs';
import { startServer, workbenchAddress } from './server.mjs';

const longestRun = 300_000;

/**
 * @param {object} options
 * @param {string} options.extensionDevelopmentPath folder of the extension
 * @param {string} options.extensionTestsPath module that exports run(). It runs in the same extension host as the
 *   extension where it lies in the extension's folder
 * @param {string} options.folder folder, or file of a workspace, to open
 * @param {object} [options.settings] user settings beside the quiet ones
 * @param {'on' | 'off'} [options.trust] whether VS Code asks for workspace trust
 * @param {(type: string, parts: unknown[]) => void} [options.print] is given what the suite prints
 * @returns {Promise<number | string>} 0 where every test passed, else an exit code or what went wrong
 */
export async function runSuite({ extensionDevelopmentPath, extensionTestsPath, folder, settings, trust, print }) {
  const server = await startServer({ extensions: 'tests', builtIn: 'needed', settings, trust });
  const remote = file => `vscode-remote://127.0.0.1:${server.port}${file}`;
  const payload = [
    ['extensionDevelopmentPath', remote(extensionDevelopmentPath)],
    ['extensionTestsPath', remote(extensionTestsPath)],
  ];
  return runAt(workbenchAddress(server.port, folder, payload), server.close, print);
}

/**
 * The same in a page without a server.
 * @param {{ extension: string, tests: string, print?: (type: string, parts: unknown[]) => void }} options `tests`: the
 *   module's path in the extension's folder
 */
export async function runSuiteInPage({ extension, tests, print }) {
  const served = await servePage({ extension, tests });
  return runAt(served.address, served.close, print);
}

async function runAt(address, close, print = printTestOutput) {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 960, height: 600 } });
    const ended = suiteEnd(page);
    await page.exposeFunction('codeAutomationLog', (type, parts) => print(type, parts));
    await page.goto(address);
    return await ended;
  } finally {
    await browser.close().catch(() => {});
    await close();
  }
}

/** The first of: the suite says its exit code, the page goes away, the time is over. */
function suiteEnd(page) {
  return new Promise((resolve, reject) => {
    page.exposeFunction('codeAutomationExit', resolve).catch(reject);
    page.on('crash', () => resolve('the page crashed'));
    page.on('close', () => resolve('the page was closed'));
    setTimeout(() => resolve('the time was over'), longestRun).unref();
  });
}

// What VS Code itself prints on the same channel; everything else is the suite's.
const workbenchNoise = [
  /^\[(AgentHost|chat-stt|Account|ChatModel|reconnection|Service Worker|RemoteAgent)/,
  /^(Creating a socket|Resolv(ing|ed) connection|Updating additional|Ignoring|Timed out waiting for auth)/,
  /^(Creation of workbench|Extension host|Started local|ExtensionService#|Settings Sync|DialogService: )/,
  /^(Started|Completed) initializing/,
  /^(Found additional builtin|Loading development extension|Request to '.*\/package\.nls\.json')/,
  /No file system handle registered/, // in a page: it looks for folders of tools
  /^No search provider registered/,
  /\/static\/out\/vs\//, // stacks of the workbench; those of a test name its file
  /Cannot find (package|module) '(@vscode\/(spdlog|native)|\.\/build\/Release\/watchdog)|Could not locate the bindings/,
  /^\s*$/,
];

/** To the console, without what VS Code itself prints on the same channel. */
export function printTestOutput(type, parts) {
  const text = util.format(...parts);
  if (workbenchNoise.some(pattern => pattern.test(text))) {
    return;
  }
  if (type === 'error') {
    console.error(text);
  } else {
    console.log(text);
  }
}

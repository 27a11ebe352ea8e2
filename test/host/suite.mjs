// Runs a test suite inside the extension host, as @vscode/test-electron does with a desktop VS Code.
import util from 'node:util';
import { launchBrowser } from './browser.mjs';
import { startServer, workbenchAddress } from './server.mjs';

const longestRun = 300_000;

/**
 * @param {object} options
 * @param {string} options.extensionDevelopmentPath folder of the extension
 * @param {string} options.extensionTestsPath module that exports run()
 * @param {string} options.folder folder to open
 * @param {'node' | 'web'} [options.extensionHost] `web`: the web-worker extension host
 * @param {'inherit' | 'error'} [options.output] `error`: all that is printed goes to standard error
 * @returns {Promise<number | string>} 0 where every test passed, else an exit code or what went wrong
 */
export async function runSuite({
  extensionDevelopmentPath,
  extensionTestsPath,
  folder,
  extensionHost = 'node',
  output = 'inherit',
}) {
  const server = await startServer({ extensions: 'tests' });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const ended = suiteEnd(page);
    await page.exposeFunction('codeAutomationLog', (type, parts) =>
      printTestOutput(output === 'error' ? 'error' : type, parts),
    );
    const remote = file => `vscode-remote://127.0.0.1:${server.port}${file}`;
    const payload = [
      ['extensionDevelopmentPath', remote(extensionDevelopmentPath)],
      ['extensionTestsPath', remote(extensionTestsPath)],
    ];
    if (extensionHost === 'web') {
      payload.push(['extensionDevelopmentKind', 'web']);
    }
    await page.goto(workbenchAddress(server.port, folder, payload));
    return await ended;
  } finally {
    await browser.close().catch(() => {});
    await server.close();
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
  /^\[(AgentHost|Account|ChatModel|reconnection|Service Worker|RemoteAgent)/,
  /^(Creating a socket|Resolv(ing|ed) connection|Updating additional|Ignoring|Timed out waiting for auth)/,
  /^(Creation of workbench|Extension host|Started local|ExtensionService#|Settings Sync|DialogService: )/,
  /^(Started|Completed) initializing/,
  /^No search provider registered/,
  /\/static\/out\/vs\//, // stacks of the workbench; those of a test name its file
  /Cannot find (package|module) '(@vscode\/(spdlog|native)|\.\/build\/Release\/watchdog)|Could not locate the bindings/,
  /^\s*$/,
];

function printTestOutput(type, parts) {
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

import * as fs from 'node:fs';
import * as path from 'node:path';
import Mocha from 'mocha';

/** What VS Code calls in the extension host: runs every test of this folder and rejects where one fails. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, color: false, forbidOnly: true, forbidPending: true });
  for (const file of testFiles()) {
    mocha.addFile(file);
  }
  const failures = await new Promise<number>(resolve => {
    const runner = mocha.run(resolve);
    runner.on('pass', test => notePassedTest(test.fullTitle()));
    runner.on('fail', (test, error) => console.log(`${test.fullTitle()}: ${withoutWorkbench(error.stack)}`));
  });
  if (failures > 0) {
    throw new Error(`${failures} editor tests failed`);
  }
}

/** What names a place of VS Code itself is taken for its own output, and not shown. */
const withoutWorkbench = (stack = ''): string =>
  stack
    .split('\n')
    .filter(line => !line.includes('/out/vs/'))
    .join('\n');

function testFiles(): string[] {
  const names = fs.readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
  return names
    .filter(name => name.endsWith('.test.js'))
    .sort()
    .map(name => path.join(__dirname, name));
}

/** The script that started VS Code reads these lines: a run without any has proved nothing. */
function notePassedTest(title: string): void {
  const list = process.env.IMR_PASSED_TESTS;
  if (list) {
    fs.appendFileSync(list, `${title}\n`);
  }
}

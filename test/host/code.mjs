#!/usr/bin/env node
// Stands in for the VS Code executable: takes the arguments that @vscode/test-electron passes and runs them in the host.
import path from 'node:path';
import { runSuite } from './suite.mjs';

const options = {};
let folder = process.cwd();
for (const argument of process.argv.slice(2)) {
  const [, name, value] = /^--([^=]+)=?(.*)$/s.exec(argument) ?? [];
  if (name) {
    options[name] = value;
  } else {
    folder = path.resolve(argument);
  }
}

const result = await runSuite({
  extensionDevelopmentPath: path.resolve(options.extensionDevelopmentPath),
  extensionTestsPath: path.resolve(options.extensionTestsPath),
  folder,
});
if (result !== 0) {
  console.error(`The suite failed: ${result}`);
}
process.exit(result === 0 ? 0 : 1);

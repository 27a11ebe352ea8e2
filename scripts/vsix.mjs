// Packs the extension as imr-determinations.vsix.
import { packageCommand, run } from './run.mjs';

export const vsixFile = 'imr-determinations.vsix';

export async function packVsix(options = {}) {
  const command = [packageCommand('@vscode/vsce/vsce'), 'package', '--out', vsixFile];
  command.push('--allow-missing-repository', '--no-rewrite-relative-links', '--no-dependencies');
  await run(process.execPath, command, options);
}

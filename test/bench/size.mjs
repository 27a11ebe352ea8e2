import fs from 'node:fs';
import path from 'node:path';
import { row } from './row.mjs';

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

export function sizeRows(root, vsixFile) {
  const sizeOf = file => fs.statSync(path.join(root, file)).size;
  return [
    row('bundle', sizeOf('dist/extension.js') / kilobyte, 'KB', { must: 200, aim: 120 }),
    row('vsix', sizeOf(vsixFile) / megabyte, 'MB', { must: 2.5, aim: 2 }),
  ];
}

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { detect } from './core/detect';
import { exportModel, toJson } from './core/export';
import { parse } from './core/parse';

const files = process.argv.slice(5);
for (const file of files) {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const model = detect(text).recognised ? parse(text) : { text, determinations: [] };
  process.stdout.write(toJson(exportModel(model, [], { name: path.basename(file), kind: 'text', sha256: createHash('sha256').update(text).digest('hex') })));
}
void readdirSync;
void statSync;

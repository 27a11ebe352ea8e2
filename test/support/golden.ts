import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const updating = process.env.UPDATE === '1';

/** Compares a text with its golden file. `UPDATE=1` writes the file; a missing one fails. */
export function checkGolden(file: string, actual: string): void {
  if (updating) {
    if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== actual) fs.writeFileSync(file, actual);
    return;
  }
  const name = path.basename(file);
  assert.ok(fs.existsSync(file), `${name} is missing: UPDATE=1 writes it, then read it against the text`);
  assert.equal(
    actual,
    fs.readFileSync(file, 'utf8'),
    `${name} differs: UPDATE=1 rewrites it where the new one is right`,
  );
}

/** Golden files without their text: what is left when a case is renamed or taken away. */
export function strayGoldens(directory: string): string[] {
  const files = fs.existsSync(directory) ? fs.readdirSync(directory) : [];
  return files.filter(
    file => !file.startsWith('.') && !files.includes(`${file.slice(0, -path.extname(file).length)}.txt`),
  );
}

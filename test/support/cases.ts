import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

/** A golden case: an invented determination, as the editor and the command line hand it to the parser. */
export interface Case {
  readonly name: string;
  /** Without byte-order mark, which both take away. */
  readonly text: string;
  /** The file's text as it stands, byte-order mark included. */
  readonly raw: string;
  /** The path without its ending: `.txt`, `.model` and `.json` stand beside each other. */
  readonly base: string;
}

export const root = path.resolve(__dirname, '../../..');

/** The cases of a folder of test/cases, in order of their names. */
export function cases(folder: 'ok' | 'err' | 'copies'): Case[] {
  const directory = path.join(root, 'test/cases', folder);
  const names = fs.readdirSync(directory).filter(file => file.endsWith('.txt'));
  assert.ok(names.length > 10, `${names.length} cases in ${directory}`);
  return names.sort().map(file => {
    const name = file.slice(0, -'.txt'.length);
    const raw = fs.readFileSync(path.join(directory, file), 'utf8');
    return { name, raw, text: raw.replace(/^\uFEFF/, ''), base: path.join(directory, name) };
  });
}

export const allCases = (): Case[] => [...cases('ok'), ...cases('err')];

/** The samples that come with the extension. */
export function sampleTexts(): string[] {
  const directory = path.join(root, 'media/samples');
  const names = fs.readdirSync(directory).filter(file => file.endsWith('.txt'));
  return names.sort().map(file => fs.readFileSync(path.join(directory, file), 'utf8'));
}

/** Text of one case of `ok`, for a small test that needs a whole determination. */
export function caseText(name: string): string {
  const found = cases('ok').find(one => one.name === name);
  if (!found) throw new Error(`no case ${name}`);
  return found.text;
}

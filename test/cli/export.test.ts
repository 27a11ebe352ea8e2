import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import Ajv from 'ajv';
import { check } from '../../src/core/checks/check';
import { problemsByDetermination } from '../../src/core/checks/problem';
import { parse } from '../../src/core/parse';
import { exportModel, toJson } from '../../src/core/views/export';
import { root } from '../support/cases';
import { folderWith, imr, imrByUser, sample } from './imr';

const one = sample('CM16-0900001');
const two = sample('CM16-0900004');
const MINUTES = 'Minutes of a meeting: the roof was discussed.\n';

const schema = JSON.parse(fs.readFileSync(path.join(root, 'media/determination.schema.json'), 'utf8'));
const ajv = new Ajv({ allowUnionTypes: true });
const isExport = ajv.compile(schema);
const isRow = ajv.compile({ $ref: `${schema.$id}#/definitions/row` });

describe('imr export', { concurrency: 3 }, () => {
  test('a file gives what the core exports, and the same again', async () => {
    const cwd = folderWith({ 'one.txt': one });
    const { code, out, err } = await imr(['export', 'one.txt'], { cwd });
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.equal(out, exported(one, 'one.txt'));
    assert.ok(isExport(JSON.parse(out)), JSON.stringify(isExport.errors));
    assert.equal((await imr(['export', path.join(cwd, 'one.txt')])).out, out);
  });

  test('standard input gives the same but for the name', async () => {
    const { code, out } = await imr(['export', '-'], { input: one });
    assert.equal(code, 0);
    assert.equal(out, exported(one, null));
  });

  test('a folder gives an array of its .txt, .imr and .pdf files, sorted by path', async () => {
    const files = { 'b.txt': one, 'b/c.IMR': two, 'a/d/e.txt': two, 'B.txt': one };
    const others = { 'notes.md': one, 'a/.hidden.txt': one, '.git/x.txt': one };
    const cwd = folderWith({ ...files, ...others });
    const { code, out, err } = await imr(['export', '.'], { cwd });
    assert.deepEqual({ code, err }, { code: 0, err: 'imr: note: passed over: 1 file of other kinds (.md 1)\n' });
    const values = ['B.txt', 'a/d/e.txt', 'b.txt', 'b/c.IMR'].map(name =>
      JSON.parse(exported(files[name as keyof typeof files], path.basename(name))),
    );
    assert.equal(out, toJson(values));
  });

  test('globs are sorted, several paths keep their order, each file stands once', async () => {
    const cwd = folderWith({ 'x/2.txt': one, 'x/1.txt': one, 'x/y/3.text': one, '0.txt': one, '[1].txt': one });
    assert.deepEqual(await namesOf(['x/**/*.{txt,text}'], cwd), ['1.txt', '2.txt', '3.text']);
    assert.deepEqual(await namesOf(['x/2.txt', '0.txt', './x', path.join(cwd, '0.txt')], cwd), [
      '2.txt',
      '0.txt',
      '1.txt',
    ]);
    assert.deepEqual(await namesOf(['[1].txt', '0.txt'], cwd), ['[1].txt', '0.txt']);
    assert.deepEqual(await namesOf(['x/*.none', '0.txt'], cwd, 2), ['0.txt']);
    assert.deepEqual(await namesOf(['x/1*'], cwd), ['1.txt'], 'a glob gives an array whatever it matches');
  });

  test('symbolic links are followed where they are named, not out of a folder', async () => {
    const outside = folderWith({ 'out.txt': one, 'in/deep.txt': one });
    const cwd = folderWith({ 'box/own.txt': one });
    fs.symlinkSync(path.join(outside, 'out.txt'), path.join(cwd, 'box/link.txt'));
    fs.symlinkSync(path.join(outside, 'in'), path.join(cwd, 'box/folder'));
    fs.symlinkSync('..', path.join(cwd, 'box/loop'));
    assert.deepEqual(await namesOf(['box'], cwd), ['own.txt']);
    assert.deepEqual(await namesOf(['box/**/*.txt'], cwd), ['own.txt']);
    assert.deepEqual(await namesOf(['box/link.txt', 'box'], cwd), ['link.txt', 'own.txt']);
  });

  test('JSON Lines: one determination a line', async () => {
    const cwd = folderWith({ 'a.txt': `${one}\n${two}`, 'b.txt': MINUTES, 'c.txt': two });
    const { code, out, err } = await imr(['export', '--format', 'jsonl', '.'], { cwd });
    assert.equal(code, 0);
    assert.equal(err, 'imr: note: b.txt: holds no determination\n');
    const rows = out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line));
    assert.deepEqual(
      rows.map(row => row.source.name),
      ['a.txt', 'a.txt', 'c.txt'],
    );
    for (const row of rows) assert.ok(isRow(row), JSON.stringify(isRow.errors));
  });

  test('a byte-order mark changes nothing, UTF-16 is read, old Windows text with a note', async () => {
    const text = `${one.trimEnd()} Café.\n`;
    const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
    const cwd = folderWith({
      'plain/a.txt': text,
      'bom/a.txt': `\uFEFF${text}`,
      'little/a.txt': utf16,
      'big/a.txt': Buffer.from(utf16).swap16(),
      'windows/a.txt': Buffer.from(text.replaceAll('’', '\x92'), 'latin1'),
    });
    for (const folder of ['plain', 'bom', 'little', 'big', 'windows']) {
      const { code, out, err } = await imr(['export', `${folder}/a.txt`], { cwd });
      assert.equal(code, 0);
      assert.equal(out, exported(text, 'a.txt'), folder);
      const note = 'imr: note: windows/a.txt: is not valid UTF-8, read as Windows-1252\n';
      assert.equal(err, folder === 'windows' ? note : '');
    }
  });

  test('a text that is no determination exports none and is a note, not a failure', async () => {
    const cwd = folderWith({ 'minutes.txt': MINUTES });
    const { code, out, err } = await imr(['export', 'minutes.txt'], { cwd });
    assert.deepEqual({ code, err }, { code: 0, err: 'imr: note: minutes.txt: holds no determination\n' });
    assert.deepEqual(JSON.parse(out).determinations, []);
    const empty = await imr(['export', '-'], { input: '\ufeff\r\n' });
    assert.deepEqual([empty.code, empty.err], [0, 'imr: note: -: is empty\n']);
    assert.deepEqual(JSON.parse(empty.out).determinations, []);
  });

  test('a file named directly is read whatever its ending, a folder without determinations is exit 2', async () => {
    const names = ['one.text', 'ONE.TXT', 'one.md', 'one'];
    const files = Object.fromEntries(names.map(name => [name, one]));
    const cwd = folderWith({ ...files, 'folder/x.md': one, 'notes/a.txt': MINUTES });
    for (const name of names) assert.equal((await imr(['export', name], { cwd })).out, exported(one, name));
    const empty = await imr(['export', 'folder'], { cwd });
    assert.deepEqual([empty.code, empty.out], [2, '[]\n']);
    const noFile = 'imr: folder: holds no .txt, .imr or .pdf file\n';
    assert.equal(empty.err, `${noFile}imr: note: passed over: 1 file of other kinds (.md 1)\n`);
    for (const place of ['notes', 'notes/*.txt']) {
      const { code, err } = await imr(['export', place], { cwd });
      const note = `imr: note: ${path.join('notes', 'a.txt')}: holds no determination\n`;
      assert.deepEqual({ code, err }, { code: 2, err: `${note}imr: ${place}: no determination was found there\n` });
    }
  });

  test('a determination in which no item was read is one line on standard error', async () => {
    const { code, out, err } = await imr(['export', '-'], {
      input: one.replace(/^.*: (?:Upheld|Overturned)$[\s\S]*/m, ''),
    });
    assert.deepEqual(JSON.parse(out).determinations[0].items, []);
    const line = 'imr: note: -: a determination in which no disputed item was read\n';
    assert.deepEqual({ code, err }, { code: 0, err: line });
  });

  test('what cannot be read is named in one line, the others are still done', async () => {
    const cwd = folderWith({ 'one.txt': one, 'program.txt': Buffer.of(0x4d, 0x5a, 0, 0, 1) });
    fs.symlinkSync('nowhere', path.join(cwd, 'dangling.txt'));
    const { code, out, err } = await imr(['export', 'no\nsuch.txt', 'program.txt', 'dangling.txt', 'one.txt'], { cwd });
    assert.equal(code, 2);
    assert.deepEqual(err.split('\n'), [
      'imr: no\\nsuch.txt: no such file or folder',
      'imr: program.txt: is neither text nor a PDF',
      'imr: dangling.txt: no such file or folder',
      '',
    ]);
    assert.deepEqual(
      JSON.parse(out).map((value: { source: { name: string } }) => value.source.name),
      ['one.txt'],
    );
    assert.deepEqual(await imr(['export', 'none.txt'], { cwd }), {
      code: 2,
      signal: null,
      out: '',
      err: 'imr: none.txt: no such file or folder\n',
    });
  });

  test('files and folders without permission are failures', { skip: process.platform === 'win32' }, async () => {
    const cwd = folderWith({ 'box/shut.txt': one, 'box/room/in.txt': one, 'box/open.txt': one });
    fs.chmodSync(path.join(cwd, 'box/shut.txt'), 0);
    fs.chmodSync(path.join(cwd, 'box/room'), 0);
    for (const given of ['box', 'box/**/*.txt']) {
      const { code, err } = await imrByUser(['export', given], cwd);
      assert.equal(code, 2);
      assert.deepEqual(err.trimEnd().split('\n').sort(), [
        'imr: box/room: permission denied',
        'imr: box/shut.txt: permission denied',
      ]);
    }
    fs.chmodSync(path.join(cwd, 'box/room'), 0o700);
  });

  async function namesOf(paths: readonly string[], cwd: string, exitCode = 0): Promise<string[]> {
    const { code, out, err } = await imr(['export', ...paths], { cwd });
    assert.equal(code, exitCode, err);
    return JSON.parse(out).map((value: { source: { name: string } }) => value.source.name);
  }
});

function exported(text: string, name: string | null): string {
  const model = parse(text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  return toJson(exportModel(model, problemsByDetermination(model, check(model)), { name, kind: 'text', sha256 }));
}

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { describe, test } from 'node:test';
import { folderWith, imr, pdfFixture, sample } from './imr';

const restricted = fs.readFileSync(pdfFixture('CM16-0900001.pdf'));

describe('PDFs', { concurrency: 2 }, () => {
  test('a PDF gives the facts of its text; its hash is that of the file', async () => {
    const cwd = folderWith({ 'CM16-0900001.pdf': restricted });
    const { code, out, err } = await imr(['export', '--allow-restricted', 'CM16-0900001.pdf'], { cwd });
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    const { source, determinations } = JSON.parse(out);
    const sha256 = createHash('sha256').update(restricted).digest('hex');
    assert.deepEqual(source, { name: 'CM16-0900001.pdf', kind: 'pdf', sha256, offsetUnit: 'utf-16' });
    const ofText = JSON.parse((await imr(['export', '-'], { input: sample('CM16-0900001') })).out).determinations;
    assert.deepEqual(determinations[0].case, ofText[0].case);
    assert.deepEqual(facts(determinations), facts(ofText));
  });

  test('a PDF is known by its first bytes under any name, and on standard input', async () => {
    const cwd = folderWith({ download: restricted });
    const named = await imr(['export', '--allow-restricted', 'download'], { cwd });
    const piped = await imr(['export', '--allow-restricted', '-'], { input: restricted });
    assert.equal(JSON.parse(named.out).source.kind, 'pdf');
    assert.deepEqual(JSON.parse(piped.out).determinations, JSON.parse(named.out).determinations);
  });

  test('a PDF that does not permit copying is refused unless allowed; the others are done', async () => {
    const cwd = folderWith({ 'a.pdf': restricted, 'b.txt': sample('CM16-0900004') });
    const { code, out, err } = await imr(['export', '.'], { cwd });
    assert.equal(code, 2);
    assert.equal(JSON.parse(out).length, 1);
    assert.match(err, /^imr: a\.pdf: the PDF does not permit copying .* add --allow-restricted\n$/);
    assert.equal((await imr(['check', 'a.pdf'], { cwd })).code, 2);
    assert.notEqual((await imr(['check', '--allow-restricted', 'a.pdf'], { cwd })).code, 2);
  });

  test('--password-file opens a locked PDF', async () => {
    const cwd = folderWith({ right: 'open-sesame\r\n', wrong: 'open-barley\n' });
    const locked = pdfFixture('password.pdf');
    const reading = (...args: string[]) => imr(['export', ...args, locked], { cwd });
    assert.match((await reading()).err, /^imr: .*password\.pdf: .*locked with a password.* --password-file FILE\n$/);
    assert.match((await reading('--password-file', 'wrong')).err, /: the password of --password-file does not open/);
    assert.equal((await reading('--password-file', 'right')).code, 0);
    assert.deepEqual(await reading('--password-file', 'none'), {
      code: 2,
      signal: null,
      out: '',
      err: 'imr: none: no such file or folder\n',
    });
  });

  test('broken PDFs are each named with the cause, and nothing else is said', async () => {
    const names = ['empty', 'garbled', 'page-tree-loop', 'pages-500', 'renamed', 'scan', 'truncated'];
    const files = Object.fromEntries(names.map(name => [`${name}.pdf`, fs.readFileSync(pdfFixture(`${name}.pdf`))]));
    const { code, out, err } = await imr(['export', '.'], { cwd: folderWith(files) });
    assert.equal(code, 2);
    assert.equal(out, '[]\n');
    const lines = err.trimEnd().split('\n');
    assert.deepEqual(
      lines.map(line => /^imr: (.*?)\.pdf: \S/.exec(line)?.[1]),
      names,
    );
  });

  test('a damaged page is a note', async () => {
    const { code, err } = await imr(['export', pdfFixture('damaged-page.pdf')]);
    assert.equal(code, 0);
    assert.match(err, /: text may be missing from damaged pages: 2\n/);
  });

  test('words that no reader can see are a note', async () => {
    const { code, out, err } = await imr(['export', pdfFixture('hidden.pdf')]);
    assert.equal(code, 0);
    assert.match(err, /: words that no reader can see were left out of pages: 1\n/);
    assert.doesNotMatch(out, /Mode three/);
  });
});

interface Fact {
  readonly items: { readonly heading: string; readonly decision: string; readonly rationale: { text: string } }[];
}

const facts = (determinations: Fact[]): unknown =>
  determinations.map(({ items }) =>
    items.map(({ heading, decision, rationale }) => ({ heading, decision, rationale: rationale.text })),
  );

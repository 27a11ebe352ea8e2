import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, test } from 'node:test';
import Ajv from 'ajv';
import { check } from '../../src/core/checks/check';
import { dismissalOf } from '../../src/core/checks/dismissal';
import { PROBLEM_ROWS } from '../../src/core/checks/problem';
import { writeReview } from '../../src/core/checks/reviewFile';
import { parse } from '../../src/core/parse';
import { root } from '../support/cases';
import { type Ended, folderWith, imr, pdfFixture, sample } from './imr';

const good = sample('CM16-0900001');
/** Its first decision is no decision: an error. */
const bad = good.replace(/: (?:Upheld|Overturned)\b/, ': Upheid');
const line = bad.slice(0, bad.indexOf('Upheid')).split('\n').length;

describe('imr check', { concurrency: 3 }, () => {
  test('a determination without problems', async () => {
    const { code, out, err } = await imr(['check', '-'], { input: good });
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.doesNotMatch(out, /error|warning/);
  });

  test('problems stand one a line with their place, and count for the exit code', async () => {
    const cwd = folderWith({ 'good.txt': good, 'bad.txt': bad, 'none.txt': 'Minutes.' });
    const { code, out, err } = await imr(['check', '.'], { cwd });
    assert.deepEqual({ code, err }, { code: 1, err: 'imr: note: none.txt: holds no determination\n' });
    assert.match(out, new RegExp(`^bad\\.txt:${line}:\\d+ error decision-unknown .`, 'm'));
    assert.match(out, /\n\d+ problems? in \d of 3 files: 1 error.*\.\n$/);
    const alone = await imr(['check', '--severity', 'error', '-'], { input: bad });
    assert.equal(alone.code, 1);
    assert.match(alone.out, /^-:\d+:\d+ error decision-unknown .*\n1 problem in 1 file: 1 error\.\n$/);
    assert.match(out, /; 1 file is not a determination\.\n$/);
    assert.equal((await imr(['check', 'bad.txt', 'missing.txt'], { cwd })).code, 2);
  });

  test('a text in which nothing was recognised is never counted as clean', async () => {
    const cwd = folderWith({ 'a.txt': 'Minutes.', 'b.TXT': 'Agenda.', 'good.md': good });
    const saysOf = async (...paths: string[]) => {
      const { code, out } = await imr(['check', '--severity', 'warning', ...paths], { cwd });
      return [code, out];
    };
    assert.deepEqual(await saysOf('a.txt'), [0, '1 file, not a determination.\n']);
    assert.deepEqual(await saysOf('a.txt', 'b.TXT'), [0, '2 files, no determination.\n']);
    assert.deepEqual(await saysOf('a.txt', 'good.md'), [0, 'No problems in 1 file; 1 file is not a determination.\n']);
    assert.deepEqual(await saysOf('missing.txt'), [2, 'No file was read.\n']);
    assert.deepEqual(await saysOf('good.md', 'missing.txt', 'gone.txt'), [
      2,
      'No problems in 1 file; 2 files could not be read.\n',
    ]);
  });

  test('a determination without an item is an error', async () => {
    const { code, out } = await imr(['check', '-'], { input: good.replace(/^.*: (?:Upheld|Overturned)$[\s\S]*/m, '') });
    assert.equal(code, 1);
    assert.match(out, /^-:\d+:1 error no-items /m);
  });

  test('--ready ends well only where nothing stands open, --review leaves out what was dismissed', async () => {
    const cwd = folderWith({ 'good.txt': good, 'bad.txt': bad, 'none.txt': 'Minutes.' });
    const codeOf = async (...args: string[]) => (await imr(['check', ...args], { cwd })).code;
    assert.equal(await codeOf('--ready', 'good.txt'), 0);
    assert.equal(await codeOf('--ready', 'bad.txt'), 1);
    assert.equal(await codeOf('--ready', '--severity', 'error', 'none.txt'), 1);
    const model = parse(bad);
    const problem = check(model).find(({ code }) => code === 'decision-unknown')!;
    const dismissed = dismissalOf(model, problem, 'Written so in the original', null)!;
    fs.writeFileSync(path.join(cwd, 'bad.imr-review.json'), writeReview(null, [dismissed])!);
    assert.match((await imr(['check', 'bad.txt'], { cwd })).out, /decision-unknown/);
    assert.doesNotMatch((await imr(['check', '--review', 'bad.txt'], { cwd })).out, /decision-unknown/);
    fs.writeFileSync(path.join(cwd, 'good.imr-review.json'), '{');
    const broken = await imr(['check', '--review', 'good.txt'], { cwd });
    assert.deepEqual([broken.code, broken.err], [0, 'imr: note: good.txt: its review file could not be read\n']);
  });

  test('--severity shows and counts those of the severity and above', async () => {
    const hinted = sample('CM16-0900004').replace(/Page\(s\): ?\d+/, 'Page(s): 3');
    const all = JSON.parse((await imr(['check', '--format', 'json', '-'], { input: hinted })).out)[0].problems;
    for (const [severity, shown] of [
      ['error', ['error']],
      ['warning', ['error', 'warning']],
      ['info', ['error', 'warning', 'info']],
      ['hint', ['error', 'warning', 'info', 'hint']],
    ] as const) {
      const { code, out } = await imr(['check', '--format', 'json', '--severity', severity, '-'], { input: hinted });
      const expected = all.filter((problem: { severity: never }) => shown.includes(problem.severity));
      assert.deepEqual(JSON.parse(out)[0].problems, expected);
      assert.equal(code, expected.length > 0 ? 1 : 0);
    }
  });

  test('--overlay corrects the reference; one that cannot be used is wrong usage', async () => {
    const topics = [{ title: 'Special Studies', aliases: ['Peculiar Studies'] }];
    const cwd = folderWith({
      'draft.txt': good.replaceAll('Special Studies', 'Peculiar Studies'),
      'own.json': JSON.stringify({ documents: [{ id: 'acoem-2004-ch09', topics }] }),
      'broken.json': '{',
      'list.csv': 'name,status,version,date\nSoma,Exempt,13,soon\n',
      'faulty.json': JSON.stringify({ documents: [{ id: 'acoem-2004-ch09', topics: [{ pages: [3] }] }] }),
    });
    const topicWith = async (...options: string[]): Promise<string | null> => {
      const exported = JSON.parse((await imr(['export', ...options, 'draft.txt'], { cwd })).out);
      return exported.determinations[0].items[0].maximusGuideline.citations[0].sections[0].topic;
    };
    assert.equal(await topicWith(), null);
    assert.equal(await topicWith('--overlay', 'own.json'), 'Special Studies');
    const overlays = ['none.json', 'broken.json', 'faulty.json', 'list.csv'].flatMap(file => ['--overlay', file]);
    const { code, out, err } = await imr(['check', ...overlays, 'draft.txt'], { cwd });
    assert.deepEqual({ code, out }, { code: 2, out: '' });
    assert.deepEqual(err.trimEnd().split('\n'), [
      'imr: none.json: no such file or folder',
      'imr: broken.json: line 1: this is not valid JSON',
      'imr: faulty.json: line 1, documents[0].topics[0].title: is missing',
      'imr: faulty.json: line 1, documents[0].topics[0].pages[0]: expected a first and a last page such as [66, 67]',
      'imr: list.csv: line 2, drugList[0].date: expected a day such as "2016-07-28"',
    ]);
  });

  test('JSON: files with their problems, as in the export', async () => {
    const cwd = folderWith({ 'a/bad.txt': bad, 'good.txt': good });
    const { code, out } = await imr(['check', '--format', 'json', 'a', 'good.txt'], { cwd });
    assert.equal(code, 1);
    const files = JSON.parse(out);
    assert.deepEqual(
      files.map((one: { file: string }) => one.file),
      [path.join('a', 'bad.txt'), 'good.txt'],
    );
    for (const { file, problems, ...others } of files) {
      assert.deepEqual(others, {});
      const exported = JSON.parse((await imr(['export', file], { cwd })).out);
      assert.deepEqual(problems, exported.determinations[0].problems);
    }
  });

  test('SARIF is valid, and its regions are the places of the problems', async () => {
    const cwd = folderWith({ 'a b/bäd.txt': bad, 'good.txt': good });
    const ended = await imr(['check', '--format', 'sarif', '.', 'missing.txt'], { cwd });
    assert.equal(ended.code, 2);
    const [run] = validSarif(ended).runs;
    assert.deepEqual(
      run.tool.driver.rules.map((rule: { id: string }) => rule.id),
      PROBLEM_ROWS.map(row => row.code),
    );
    assert.match(run.tool.driver.informationUri, /^https:/);
    for (const { shortDescription, fullDescription } of run.tool.driver.rules)
      assert.ok(fullDescription.text.length > shortDescription.text.length, shortDescription.text);
    const unknown = run.results.find((result: { ruleId: string }) => result.ruleId === 'decision-unknown');
    assert.equal(unknown.level, 'error');
    const { artifactLocation, region } = unknown.locations[0].physicalLocation;
    assert.equal(artifactLocation.uri, 'a%20b/b%C3%A4d.txt');
    assert.equal(bad.slice(region.charOffset, region.charOffset + region.charLength), 'Upheid');
    assert.equal(region.startLine, line);
    assert.equal(bad.split('\n')[line - 1]!.slice(region.startColumn - 1, region.endColumn - 1), 'Upheid');
    const [invocation] = run.invocations;
    assert.equal(invocation.executionSuccessful, false);
    assert.equal(invocation.toolExecutionNotifications[0].message.text, 'Not read: no such file or folder');
  });

  test('SARIF of no problems, of standard input and of a PDF is valid', async () => {
    assert.deepEqual(validSarif(await imr(['check', '--format', 'sarif', '-'])).runs[0].results, []);
    const { results } = validSarif(await imr(['check', '--format', 'sarif', '-'], { input: bad })).runs[0];
    assert.ok(results.length > 0);
    const pdf = await imr(['check', '--format', 'sarif', '--allow-restricted', pdfFixture('CM16-0900004.pdf')]);
    const problems = validSarif(pdf).runs[0].results;
    assert.ok(problems.length > 0);
    for (const { locations } of problems) {
      const [{ physicalLocation, logicalLocations }] = locations;
      assert.ok(physicalLocation.region.startLine > 0 && physicalLocation.region.charOffset === undefined);
      assert.match(logicalLocations[0].name, /^page \d+$/);
    }
  });
});

const isSarif = sarifSchema();

// biome-ignore lint/suspicious/noExplicitAny: a test that takes JSON apart
function validSarif({ out }: Ended): any {
  const log = JSON.parse(out);
  assert.ok(isSarif(log), JSON.stringify(isSarif.errors, null, 1));
  return log;
}

/** The schema is of draft 4; what draft 7 calls otherwise in it is only its own name. */
function sarifSchema() {
  const packageFolder = path.dirname(createRequire(path.join(root, 'package.json')).resolve('@microsoft/jest-sarif'));
  const file = path.join(packageFolder, 'schemas/sarif-2.1.0-rtm.5.json');
  const { $schema, id, ...schema } = JSON.parse(fs.readFileSync(file, 'utf8'));
  assert.ok($schema.includes('draft-04') && id.includes('sarif-2.1.0'));
  return new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true }).compile(schema);
}

// Lets the format's own validator look at what `imr check --format sarif` writes (after a build), over files with odd
// names, a PDF and what cannot be read. The validator, 100 MB for Linux, comes by npm into a folder that goes away again.
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

const root = path.join(import.meta.dirname, '..');
const validator = '@microsoft/sarif-multitool-linux';
const version = '5.7.0';

const names = [
  'plain.txt',
  'a b/ c .txt',
  'percent %41%.txt',
  'what?#fragment.txt',
  'C:colon.txt',
  'back\\slash.txt',
  '"quotes" \'single\'.txt',
  'line\nend.txt',
  'escape \u001b[2J\u009b.txt',
  'turned \u202etxt.exe.txt',
  'bäd 診断 😀.txt',
  '..dots.txt',
  '-dash.txt',
  '[2016] {a,b}*.txt',
  '&<html>;$(x)`.txt',
];

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-sarif-'));
try {
  const log = writeLog();
  const findings = validate(log);
  for (const line of findings) console.log(line);
  console.log(`${findings.length} findings of the validator in ${(fs.statSync(log).size / 1024).toFixed(0)} KB`);
  if (findings.length > 0) process.exitCode = 1;
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

function writeLog() {
  const sample = fs.readFileSync(path.join(root, 'media/samples/CM16-0900001.txt'), 'utf8');
  const faulty = sample.replace(/: (?:Upheld|Overturned)\b/, ': Upheid').replaceAll('Special', 'Spe\u001b\u202ecial');
  const inputs = path.join(folder, 'inputs');
  for (const name of names) {
    fs.mkdirSync(path.dirname(path.join(inputs, name)), { recursive: true });
    fs.writeFileSync(path.join(inputs, name), faulty);
  }
  const outside = path.join(folder, 'outside #1.txt');
  fs.writeFileSync(outside, faulty);
  for (const name of ['CM16-0900001.pdf', 'CM16-0900004.pdf', 'scan.pdf'])
    fs.copyFileSync(path.join(root, 'test/fixtures/pdf', name), path.join(inputs, name));
  const log = path.join(folder, 'log.sarif');
  const options = ['--format', 'sarif', '--allow-restricted', '--out', log];
  const cli = path.join(root, 'dist/cli.js');
  const { status } = spawnSync(
    process.execPath,
    [cli, 'check', ...options, '.', '..dots.txt', outside, 'missing?.txt'],
    {
      cwd: inputs,
    },
  );
  if (status !== 2) throw new Error(`imr check ended with ${status}`);
  const { results } = JSON.parse(fs.readFileSync(log, 'utf8')).runs[0];
  const files = new Set(results.map(({ locations }) => locations[0].physicalLocation.artifactLocation.uri));
  if (files.size < names.length + 2) throw new Error(`problems in only ${files.size} files`);
  return log;
}

/** What the validator says, one finding a line. */
function validate(log) {
  const place = path.join(folder, 'validator');
  fs.mkdirSync(place);
  fs.writeFileSync(path.join(place, 'package.json'), '{"private":true}');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', `${validator}@${version}`], {
    cwd: place,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const program = path.join(place, 'node_modules', validator, 'Sarif.Multitool');
  fs.chmodSync(program, 0o755);
  const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
  const args = ['validate', '--rule-kind', 'Sarif;Ghas', log];
  const { stdout, stderr, status } = spawnSync(program, args, { env, encoding: 'utf8' });
  const said = `${stdout}${stderr}`.split('\n');
  if (!said.some(line => line.includes('1 files scanned'))) throw new Error(`the validator ended with ${status}`);
  return said.filter(line => /: (?:error|warning|note|info)\b/.test(line));
}

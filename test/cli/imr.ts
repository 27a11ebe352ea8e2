import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { root } from '../support/cases';

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd?: string;
  /** What stands on standard input; nothing by default. */
  readonly input?: string | Buffer;
  /** Another copy of the command. */
  readonly program?: string;
}

/** Runs the built command to its end. */
export function imr(args: readonly string[], { cwd, input = '', program }: RunOptions = {}): Promise<Ended> {
  const child = start(args, cwd, program);
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return ended(child);
}

/**
 * The same by one whom permissions bind: they do not bind root, so a copy of the command becomes nobody.
 * @param folder what is to be read lies in it
 */
export function imrByUser(args: readonly string[], folder: string): Promise<Ended> {
  if (process.getuid?.() !== 0) return imr(args, { cwd: folder });
  const own = folderWith({ 'asNobody.cjs': AS_NOBODY });
  fs.cpSync(path.dirname(cli), path.join(own, 'dist'), { recursive: true });
  for (const open of [own, folder]) fs.chmodSync(open, 0o755);
  return imr([path.join(own, 'dist/cli.js'), ...args], { cwd: folder, program: path.join(own, 'asNobody.cjs') });
}

const AS_NOBODY = `
  process.setgroups([]);
  process.setgid(65534);
  process.setuid(65534);
  process.argv.splice(1, 1);
  require(process.argv[1]);
`;

export const cli = path.join(root, 'dist/cli.js');

/** Starts the built command; its standard input stays open. */
export function start(
  args: readonly string[],
  cwd: string = root,
  program: string = cli,
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [program, ...args], { cwd });
}

export function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', part => out.push(part));
  child.stderr.on('data', part => err.push(part));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve({ code, signal, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() });
    });
  });
}

const folders: string[] = [];
after(() => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
});

/** A folder with these files, for as long as the tests of the file run. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-cli-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

/** The text of an invented determination of media/samples. */
export const sample = (name: string): string => fs.readFileSync(path.join(root, `media/samples/${name}.txt`), 'utf8');

export const pdfFixture = (name: string): string => path.join(root, 'test/fixtures/pdf', name);

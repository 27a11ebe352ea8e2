import { createHash, randomUUID } from 'node:crypto';
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';

/** So many letters of a name stand in that of its temporary file, which may not be longer than a name may be. */
const SHOWN = 40;

/** A name beside a file that nobody can foresee, and that says whose it is: this machine's and process's. */
export function temporaryBeside(target: string): string {
  return path.join(path.dirname(target), `${beginningOf(target)}${MACHINE}-${process.pid}-${randomUUID()}.tmp`);
}

/**
 * Removes what stands beside a file under such a name and was left there: by a process of this machine that runs no more,
 * or by whatever machine a day ago. Another run that writes the same file keeps its own.
 */
export function removeLeftBeside(target: string): void {
  const folder = path.dirname(target);
  const beginning = beginningOf(target);
  for (const name of readdirSync(folder)) {
    const [, machine, pid] = (name.startsWith(beginning) && OWNER.exec(name.slice(beginning.length))) || [];
    const left = path.join(folder, name);
    if (pid !== undefined && (machine === MACHINE ? !isRunning(Number(pid)) : isOld(left)))
      rmSync(left, { recursive: true, force: true });
  }
}

const beginningOf = (target: string): string => `.${path.basename(target).slice(0, SHOWN)}.`;

const OWNER = /^([\da-f]{8})-(\d{1,10})-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/;

const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

const DAY = 24 * 60 * 60 * 1000;

const isOld = (file: string): boolean => Date.now() - (lstatSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > DAY;

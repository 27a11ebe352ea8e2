import { setFlagsFromString } from 'node:v8';
import { runCommand } from './batch/command/runCommand';

/** The command `imr`: its answer becomes the exit status of the process. */

const WRONG = 2;

// Each thread has a heap of its own. One that may grow by a third, and not to twice its size, before it is swept keeps the
// whole within what bulk work may take: 10,000 texts and PDFs by two workers took 409 MB, and take 295.
setFlagsFromString('--heap-growing-percent=30');

const { stdout, stderr } = process;

// Without a listener a pipe that is closed at the other end would end the process with a stack trace.
for (const stream of [stdout, stderr]) stream.on('error', () => {});

runCommand(process.argv.slice(2), process).then(
  exitCode => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    process.exitCode = WRONG;
    stderr.write(`imr: a fault of this program: ${describeFault(error)}\n`);
  },
);

/** Without the message: it might hold words of a document. */
function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line));
  return [error.name, ...frames].join('\n');
}

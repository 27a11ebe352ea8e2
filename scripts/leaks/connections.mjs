// What a process and all that it starts connect to, as strace sees it.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** Also what is sent to an address without a connection, as a name server is asked. */
const calls = 'trace=connect,sendto,sendmsg,sendmmsg';

/** The words to put before a command; what it connects to is written to the file. */
export const tracing = file => ['strace', '-f', '-qq', '-s', '200', '-e', calls, '-o', file];

/** The addresses of the internet that a trace holds, each once. Sockets of the machine itself have none. */
export function addressesIn(file) {
  const found = fs.readFileSync(file, 'utf8').matchAll(/inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"/g);
  return [...new Set([...found].map(([, four, six]) => four ?? six))];
}

/** Runs a command to its end; its exit code and the addresses. */
export function traced(command) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-trace-'));
  try {
    const file = path.join(folder, 'trace');
    const [program, ...rest] = [...tracing(file), ...command];
    const { status, stdout, stderr } = spawnSync(program, rest, { encoding: 'utf8', maxBuffer: 1 << 28 });
    return { status, output: stdout + stderr, addresses: addressesIn(file) };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** False, and said, where there is no strace. One that does not see a connection proves nothing. */
export function requireTracer() {
  if (spawnSync('strace', ['-V']).status !== 0) {
    console.log('NOT TRACED: there is no strace here (Debian: apt-get install strace)');
    return false;
  }
  const connect = "require('node:net').connect(9, '192.0.2.1').on('error', () => {}).unref()"; // belongs to nobody
  if (!traced([process.execPath, '-e', connect]).addresses.includes('192.0.2.1')) {
    throw new Error('strace does not see a connection');
  }
  return true;
}

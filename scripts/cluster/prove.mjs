// Runs an archive in four shards with Slurm and with GNU parallel, one of them killed and run again, and compares the
// bytes with those of one run: `node scripts/cluster/prove.mjs [FILES]`, after `npm run build` and a compile. For Slurm it
// starts its daemons on 127.0.0.1 in a folder of its own, as root (Debian: slurm-wlm, munge, parallel), and ends them.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { writeArchive } from '../../test/bench/archive.mjs';

const SHARDS = 4;
const root = path.join(import.meta.dirname, '../..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-cluster-'));
const archive = path.join(folder, 'archive');
const imr = path.join(folder, 'imr');
const env = { ...process.env, IMR: imr, SLURM_CONF: path.join(folder, 'slurm.conf') };

try {
  fs.writeFileSync(imr, `#!/bin/sh\nexec ${process.execPath} ${path.join(root, 'dist/cli.js')} "$@"\n`, {
    mode: 0o755,
  });
  writeArchive(archive, Number(process.argv[2] ?? 800));
  const whole = path.join(folder, 'whole.jsonl');
  spawnSync(imr, ['export', '--format', 'jsonl', '--allow-restricted', '--out', whole, archive]);
  const expected = fs.readFileSync(whole);
  console.log(`one run: ${expected.length} bytes`);
  compare('Slurm', await bySlurm(), expected);
  compare('GNU parallel', await byParallel(), expected);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

function compare(name, out, expected) {
  const parts = fs.readdirSync(out).filter(file => file.endsWith('.jsonl'));
  const bytes = Buffer.concat(parts.sort().map(file => fs.readFileSync(path.join(out, file))));
  const isSame = parts.length === SHARDS && bytes.equals(expected);
  console.log(`${name}: ${parts.length} shards, ${bytes.length} bytes, ${isSame ? 'the same' : 'NOT the same'}`);
  if (!isSame) process.exitCode = 1;
}

async function bySlurm() {
  const out = path.join(folder, 'slurm');
  const endSlurm = await startSlurm(path.join(folder, 'daemons'));
  try {
    const script = path.join(import.meta.dirname, 'slurm.sh');
    const submit = (array, ...options) => {
      const all = [`--array=${array}`, `--output=${folder}/%A_%a.log`, ...options, script, archive, out];
      return command('sbatch', ['--parsable', ...all]).trim();
    };
    const job = submit(`1-${SHARDS}`);
    await untilPartsOf(out, '00002');
    command('scancel', ['--signal=KILL', `${job}_2`]);
    await until(() => command('squeue', ['--noheader', '--jobs', job]) === '');
    report('Slurm', out, '00002');
    const again = submit('2', `--export=ALL,SHARDS=${SHARDS}`);
    await until(() => command('squeue', ['--noheader', '--jobs', again]) === '');
    return out;
  } finally {
    await endSlurm();
  }
}

async function byParallel() {
  const out = path.join(folder, 'parallel');
  const args = [path.join(import.meta.dirname, 'parallel.sh'), archive, out, String(SHARDS)];
  const first = spawn('bash', args, { stdio: 'ignore', env });
  const ended = new Promise(resolve => first.once('exit', resolve));
  const isOfShard = line => line.includes('dist/cli.js') && line.includes(`--shard 3/${SHARDS}`);
  await untilPartsOf(out, '00003');
  for (const line of command('ps', ['-eo', 'pid=,args=']).split('\n').filter(isOfShard)) {
    process.kill(Number(line.trim().split(' ')[0]), 'SIGKILL');
  }
  await ended;
  report('GNU parallel', out, '00003');
  spawnSync('bash', args, { stdio: 'ignore', env });
  return out;
}

function command(name, args) {
  return execFileSync(name, args, { encoding: 'utf8', env });
}

function report(name, out, shard) {
  if (fs.existsSync(path.join(out, `part-${shard}.jsonl`)))
    throw new Error(`shard ${shard} was done before it was killed`);
  console.log(`${name}: shard ${shard} killed with ${partsOf(out, shard)} parts done, now run again`);
}

function partsOf(out, shard) {
  const parts = path.join(out, `part-${shard}.jsonl.imr-partial`);
  return fs.existsSync(parts) ? fs.readdirSync(parts).filter(file => file.endsWith('.json')).length : 0;
}

function untilPartsOf(out, shard) {
  return until(() => partsOf(out, shard) >= 2);
}

async function until(isSo) {
  while (!isSo()) await setTimeout(50);
}

/** Slurm on this machine alone; gives how to end it. */
async function startSlurm(home) {
  for (const name of ['state', 'spool']) fs.mkdirSync(path.join(home, name), { recursive: true });
  fs.writeFileSync(env.SLURM_CONF, configuration(os.hostname(), home));
  const munge = startMunge();
  spawnSync('slurmctld', [], { env });
  await setTimeout(2000);
  spawnSync('slurmd', [], { env });
  await until(() => /idle/.test(command('sinfo', ['--noheader'])));
  return async () => {
    for (const name of ['d.pid', 'ctld.pid']) await end(path.join(home, name));
    if (munge !== null) await end(munge);
  };
}

/** Null where it runs already; else the file with its process. */
function startMunge() {
  if (spawnSync('munge', ['--no-input']).status === 0) return null;
  const key = '/etc/munge/munge.key';
  fs.mkdirSync('/run/munge', { recursive: true });
  spawnSync('chown', ['munge:munge', '/run/munge']);
  if (!fs.existsSync(key)) {
    spawnSync('dd', ['if=/dev/urandom', `of=${key}`, 'bs=1', 'count=1024']);
    spawnSync('chown', ['munge', key]);
    fs.chmodSync(key, 0o400);
  }
  spawnSync('su', ['-s', '/bin/sh', 'munge', '-c', '/usr/sbin/munged']);
  return '/run/munge/munged.pid';
}

async function end(pidFile) {
  if (!fs.existsSync(pidFile)) return;
  const pid = Number(fs.readFileSync(pidFile, 'utf8'));
  process.kill(pid);
  await until(() => !fs.existsSync(`/proc/${pid}`));
}

function configuration(host, home) {
  const cores = os.availableParallelism();
  return `ClusterName=imr
SlurmctldHost=${host}(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
StateSaveLocation=${home}/state
SlurmdSpoolDir=${home}/spool
SlurmctldPidFile=${home}/ctld.pid
SlurmdPidFile=${home}/d.pid
SlurmctldLogFile=${home}/ctld.log
SlurmdLogFile=${home}/d.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
NodeName=${host} NodeAddr=127.0.0.1 CPUs=${cores} State=UNKNOWN
PartitionName=main Nodes=${host} Default=YES MaxTime=INFINITE State=UP
`;
}

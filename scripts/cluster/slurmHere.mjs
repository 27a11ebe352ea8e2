// Slurm on this machine alone, in a folder of its own.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

const MUNGE_KEY = '/etc/munge/munge.key';
const MUNGE_SOCKET = '/run/munge/munge.socket.2';
const MUNGE_PID = '/run/munge/munged.pid';

/** Starts Slurm; its configuration's file, and how to stop what was started. */
export async function startSlurm(folder) {
  for (const name of ['state', 'spool']) fs.mkdirSync(path.join(folder, name), { recursive: true });
  const config = path.join(folder, 'slurm.conf');
  fs.writeFileSync(config, configOf(folder, os.hostname()));
  const pidFiles = ['d.pid', 'ctld.pid'].map(name => path.join(folder, name));
  if (!fs.existsSync(MUNGE_SOCKET)) {
    startMunge();
    pidFiles.push(MUNGE_PID);
  }
  const env = { ...process.env, SLURM_CONF: config };
  execFileSync('/usr/sbin/slurmctld', { env });
  await sleep(2000);
  execFileSync('/usr/sbin/slurmd', { env });
  await untilIdle(env);
  return { config, stop: () => stop(pidFiles) };
}

function startMunge() {
  fs.mkdirSync(path.dirname(MUNGE_SOCKET), { recursive: true });
  execFileSync('chown', ['munge:munge', path.dirname(MUNGE_SOCKET)]);
  if (!fs.existsSync(MUNGE_KEY)) {
    fs.writeFileSync(MUNGE_KEY, crypto.getRandomValues(new Uint8Array(1024)), { mode: 0o400 });
    execFileSync('chown', ['munge', MUNGE_KEY]);
  }
  execFileSync('su', ['-s', '/bin/sh', 'munge', '-c', '/usr/sbin/munged']);
}

async function untilIdle(env) {
  for (let tries = 0; tries < 60; tries++) {
    await sleep(500);
    const state = execFileSync('sinfo', ['--noheader', '--format=%T'], { env, encoding: 'utf8' }).trim();
    if (state === 'idle') return;
  }
  throw new Error('Slurm did not become idle');
}

async function stop(pidFiles) {
  for (const file of pidFiles) {
    if (!fs.existsSync(file)) continue;
    const pid = Number(fs.readFileSync(file, 'utf8'));
    process.kill(pid, 'SIGTERM');
    while (fs.existsSync(`/proc/${pid}`)) await sleep(50);
  }
}

const configOf = (folder, host) => `ClusterName=imr
SlurmctldHost=${host}(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool
SlurmctldPidFile=${folder}/ctld.pid
SlurmdPidFile=${folder}/d.pid
SlurmctldLogFile=${folder}/ctld.log
SlurmdLogFile=${folder}/d.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
NodeName=${host} NodeAddr=127.0.0.1 CPUs=${os.availableParallelism()} State=UNKNOWN
PartitionName=main Nodes=${host} Default=YES MaxTime=INFINITE State=UP
`;

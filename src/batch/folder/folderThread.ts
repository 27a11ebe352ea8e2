// Runs in a thread of its own: works on folders as `imr` does, so that who started it never waits (see folderWork.ts).
import { parentPort, workerData } from 'node:worker_threads';
import { exportJob } from './exporting';
import { readFacts } from './factsReading';
import type { FolderJob } from './protocol';
import { stepBack } from './threadSide';

async function work(job: FolderJob): Promise<void> {
  stepBack();
  if (job.kind === 'export') await exportJob(job, parentPort!);
  else await readFacts(job, parentPort!);
  parentPort!.close();
}

void work(workerData as FolderJob);

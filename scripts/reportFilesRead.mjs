// A reporter for knip: fails where knip has read fewer files than the repository has; then it has looked elsewhere.
import process from 'node:process';

const FEWEST_FILES = 250;

export default function reportFilesRead({ counters }) {
  console.log(`${counters.processed} files read`);
  if (counters.processed < FEWEST_FILES) {
    console.error(`Unused exports were looked for in fewer than ${FEWEST_FILES} files`);
    process.exitCode = 1;
  }
}

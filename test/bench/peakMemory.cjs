// Loaded before the command line: writes the most memory that its process has had, in kilobytes, when it ends.
const fs = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  process.on('exit', () => fs.writeFileSync(process.env.IMR_PEAK_RESULT, String(process.resourceUsage().maxRSS)));
}

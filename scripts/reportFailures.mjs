// A reporter for `node --test`: the whole of what failed, what tests print, and the counts.
import { inspect } from 'node:util';

export default async function* reportFailures(events) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of events) {
    if (type === 'test:pass') {
      passed++;
    } else if (type === 'test:fail' && data.details.error.failureType !== 'subtestsFailed') {
      failed++;
      yield `✖ ${data.name} (${data.file})\n${inspect(data.details.error.cause ?? data.details.error)}\n\n`;
    } else if (type === 'test:stdout' || type === 'test:stderr') {
      yield data.message;
    }
  }
  yield `${passed} passed, ${failed} failed\n`;
}

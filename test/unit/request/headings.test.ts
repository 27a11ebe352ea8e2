import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { Request } from '../../../src/core/model/model';
import { NO_REQUEST, readRequest } from '../../../src/core/request/request';
import { root } from '../../support/cases';

/** Invented headings with what a careful reader takes from each; facts that it leaves out are absent. */
type HeadingKey = Partial<Request> & { readonly heading: string };

const KEYS: readonly HeadingKey[] = JSON.parse(
  fs.readFileSync(path.join(root, 'test/unit/request/headings.json'), 'utf8'),
);

test('every fact of the invented headings is read as their keys say', t => {
  const wrong: string[] = [];
  const right = new Map<string, number>();
  for (const { heading, ...facts } of KEYS) {
    const key: Request = { ...NO_REQUEST, ...facts };
    const request = readRequest(heading, '2016-12-31');
    for (const fact of Object.keys(NO_REQUEST) as (keyof Request)[]) {
      const [read, expected] = [JSON.stringify(request[fact]), JSON.stringify(key[fact])];
      if (read === expected) right.set(fact, (right.get(fact) ?? 0) + 1);
      else wrong.push(`${heading}\n  ${fact}: ${read}, not ${expected}`);
    }
  }
  for (const [fact, count] of right) t.diagnostic(`${fact}: ${count}/${KEYS.length}`);
  assert.deepEqual(wrong, []);
});

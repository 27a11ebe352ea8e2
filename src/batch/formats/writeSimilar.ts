import path from 'node:path';
import { withOverlays } from '../../core/guidelines/overlay';
import { reference } from '../../core/guidelines/reference';
import type { Overlay } from '../../core/guidelines/types';
import { eachOnce } from '../../core/views/archive/cases';
import { makeSimilarSearch, type Sought } from '../../core/views/archive/similar';
import { type Answer, similarJson } from '../../core/views/archive/similarJson';
import { similarText } from '../../core/views/archive/similarText';
import { toJson } from '../../core/views/export';
import type { Outcome } from '../fileWork';
import type { Output } from '../output';

/** What is sought, and in what form the answer is written. */
export interface SimilarForm {
  readonly format: 'text' | 'json';
  readonly sought: readonly Sought[];
  /** Whose items they are: none of its own is like them. */
  readonly file: string;
  readonly overlays: readonly Overlay[];
}

/** Writes which items of files are like those sought. The same case counts once, as in the statistics. */
export async function writeSimilar(
  { format, sought, file: own, overlays }: SimilarForm,
  outcomes: AsyncIterable<Outcome>,
  output: Output,
): Promise<void> {
  const search = makeSimilarSearch(sought, overlays.length > 0 ? withOverlays(reference, overlays) : reference);
  const once = eachOnce<string>((facts, file) => search.look({ file, index: 0, facts, copies: [] }));
  for await (const outcome of outcomes) {
    if (outcome.kind !== 'done' || outcome.result.kind !== 'facts') continue;
    if (path.resolve(outcome.file) === path.resolve(own)) continue;
    for (const determination of outcome.result.determinations) once.add(determination, outcome.file);
  }
  once.end();
  const found = search.found();
  const answers = sought.map((one, i): Answer => ({ sought: one, similar: found[i]! }));
  await output.write(format === 'json' ? toJson(similarJson(answers)) : similarText(answers));
}

import { matchesOf } from '../../text/matches';
import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';
import { proseWith } from './shared/prose';

/**
 * No space behind a full stop.
 *
 * Bad: `Six visits were done.The pain is the same.`
 * Good: `Six visits were done. The pain is the same.`, `www.Example.org`, `e.g. Norco`
 */
export function spaceMissing(context: CheckContext): ProblemFacts[] {
  return proseWith(GLUED, context).flatMap(prose =>
    matchesOf(ALL_GLUED, prose.text).flatMap(({ index }): ProblemFacts[] =>
      isInAddress(prose.text, index)
        ? []
        : [{ code: 'space-missing', item: prose.item, span: prose.spanOf(index, index + 1) }],
    ),
  );
}

const GLUED = /\.(?=[A-Z][a-z])(?<=[a-z]{2}\.)/;
const ALL_GLUED = new RegExp(GLUED.source, 'g');

/** Whether the stretch between two blanks around an offset is an address of the web or of mail. */
function isInAddress(text: string, at: number): boolean {
  const end = text.indexOf(' ', at);
  return /www|:\/\/|@/.test(text.slice(text.lastIndexOf(' ', at) + 1, end < 0 ? text.length : end));
}

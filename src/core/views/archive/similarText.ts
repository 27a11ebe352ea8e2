import { harmless } from '../../text/harmless';
import { countText } from '../wording';
import { figureText, groupFigure, guidelineFigure, hitText, itemText, noneText, restsOn } from './archiveWords';
import type { Hit } from './search';
import type { Similar, SimilarGroup } from './similar';
import type { Answer } from './similarJson';

/** So many guidelines and items of a group are told; JSON has more. */
const MOST_GUIDELINES = 3;
const MOST_HITS = 10;

const WHERE = 'in these files';

/** What is like items, for a terminal: the figures of each group with their base, and its most alike items. */
export function similarText(answers: readonly Answer[]): string {
  const blocks = answers.map(({ sought: { item, of }, similar }) => [
    `${of.caseNumber ?? 'No case number'}, item ${item.number}: ${item.title}`,
    ...(similar.groups.length === 0
      ? ['', `  ${noneText(item, similar, WHERE)}`]
      : similar.groups.flatMap(group => ['', ...linesOf(group, similar)])),
    '',
  ]);
  const lines = ['What was decided in these files; it predicts nothing.', '', ...blocks.flat()];
  return lines.map(line => `${harmless(line)}\n`).join('');
}

function linesOf(group: SimilarGroup, similar: Similar): string[] {
  const { guidelines, hits, count } = group;
  const shown = hits.slice(0, MOST_HITS);
  const left = count - shown.length;
  return [
    `  ${figureText(groupFigure(group, similar, WHERE))}`,
    ...guidelines.slice(0, MOST_GUIDELINES).map(guideline => `  ${figureText(guidelineFigure(guideline, group))}`),
    ...shown.flatMap(hit => ['', ...hitLines(hit)]),
    ...(left > 0 ? ['', `    and ${countText(left)} more, the most alike of which --format json has`] : []),
  ];
}

const hitLines = (hit: Hit): string[] => [
  `    ${itemText(hit.item)}`,
  `    ${hitText(hit)}`,
  `    ${restsOn(hit.item)}`,
  `    ${hit.entry.file}:${hit.item.line}`,
];

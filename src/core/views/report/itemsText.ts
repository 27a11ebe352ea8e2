import { type Problem, problemsByItem } from '../../checks/problem';
import type { Determination, GuidelineParagraph, Item } from '../../model/model';
import { conclusionText, decisionText, fullCitationText, guidelineText } from '../wording';

/** The items of a determination, with its problems, as a table to paste: a row a line, cells parted by tabs. No cell holds either. */
export function itemsText({ items }: Determination, problems: readonly Problem[]): string {
  const heads = [
    'Item',
    'Request',
    'Decision',
    'The rationale concludes',
    'Claims administrator',
    'MAXIMUS',
    'Problems',
  ];
  const byItem = problemsByItem(problems);
  return [heads, ...items.map(item => cellsOf(item, byItem.get(item.number) ?? []))]
    .map(row => row.map(cell => cell.replace(/\s+/g, ' ').trim()).join('\t'))
    .join('\n');
}

const cellsOf = (item: Item, problems: readonly Problem[]): string[] => [
  String(item.number),
  item.heading ?? '',
  decisionText(item),
  item.rationale ? conclusionText(item.rationale.conclusion) : 'no rationale',
  cited(item.claimsAdministratorGuideline),
  cited(item.maximusGuideline),
  problems.map(({ message }) => message).join(' '),
];

function cited(paragraph: GuidelineParagraph | null): string {
  if (paragraph === null) return 'missing';
  return paragraph.citations.length > 0
    ? paragraph.citations.map(fullCitationText).join('; ')
    : guidelineText(paragraph);
}

import type { LayoutId, SectionId } from '../model/model';
import { type Joined, joinLines } from '../text/joinedText';
import { contentFrom, endOfContent, type SpacedLines } from '../text/spacing';
import type { Lines, Token } from '../text/token';
import type { Range, SectionRange } from './determinations';
import { withoutItemMarks } from './itemMarks';
import { headingOf, type ItemOutline, outlineItems, type PartOutline, partFrom } from './items';
import { outlineNumbered } from './numberedLayout';

/** What is known of a determination before its items are read. */
export interface Frame {
  readonly lines: SpacedLines;
  readonly range: Range;
  readonly layout: LayoutId;
  readonly sections: ReadonlyMap<SectionId, SectionRange>;
}

/** The items of a determination, each layout by the reader that knows how its items begin. */
export function outlineByLayout(frame: Frame): readonly ItemOutline[] {
  const { range, layout } = frame;
  switch (layout) {
    case 'standard':
      return withoutItemMarks(
        outlineItems(withLabelsOf(layout, frame.lines), range.itemsFirst, range.itemsLast),
        frame.lines.source.text,
      );
    case 'numbered-decisions':
      return outlineNumbered(withLabelsOf(layout, frame.lines), range.itemsFirst, range.itemsLast);
    case 'letter-2013':
      return outlineNumbered(withLabelsOf(layout, frame.lines), range.first, range.last);
    case 'professional-review':
      return withoutItemMarks(outlineProfessional(frame), frame.lines.source.text);
  }
}

/** Labels of other layouts are plain text: "The Claims Administrator did not cite ..." opens no part of a standard item. */
function withLabelsOf(layout: LayoutId, lines: SpacedLines): SpacedLines {
  const isOther = ({ label }: Token): boolean =>
    label !== null && (label.layout === 'standard') !== (layout === 'standard');
  if (!lines.tokens.some(isOther)) return lines;
  return {
    ...lines,
    tokens: lines.tokens.map(token => (isOther(token) ? { ...token, kind: 'text', label: null } : token)),
  };
}

/** The one item of a professional review: its parts are sections, and it has no line for the decision. Unproven beyond the order of its headings. */
function outlineProfessional({ lines, range, sections }: Frame): ItemOutline[] {
  const { tokens } = lines;
  const issue = sections.get('issue-at-dispute');
  if (issue === undefined) return [];
  const first = contentFrom(tokens, issue.first + 1, issue.last);
  const hasHeading = first < issue.last;
  const joined: Joined | null = hasHeading ? joinLines(lines, first, issue.last) : null;
  const begin = tokens[issue.first]!.from;
  const part = (id: SectionId): PartOutline | null => {
    const section = sections.get(id);
    if (section === undefined || section.first <= issue.first) return null;
    return partFrom(withHeadingAsLabel(lines, section), section.first, section.last);
  };
  return [
    {
      heading: joined === null ? null : headingOf(joined, 0, joined.text.length),
      decision: null,
      headingSpan: joined === null ? { start: begin, end: begin } : joined.spanOf(0, joined.text.length),
      line: tokens[hasHeading ? first : issue.first]!.line,
      span: { start: begin, end: endOfContent(tokens, issue.first, range.last, 'with-page-lines') },
      parts: {
        claimsAdministratorGuideline: null,
        maximusGuideline: part('guidelines-relied-upon'),
        rationale: part('professional-rationale'),
      },
    },
  ];
}

/** The lines with a section's heading as the label of its paragraph. */
const withHeadingAsLabel = (lines: Lines, { first }: SectionRange): Lines => ({
  ...lines,
  tokens: lines.tokens.map((token, i) => (i === first ? { ...token, labelEnd: token.to } : token)),
});

import type { LayoutId, SectionId } from '../model/model';
import { type Joined, joinLines } from '../text/joinedText';
import type { Token } from '../text/scan';
import type { Source } from '../text/sourceText';
import { contentFrom, endOfContent, type Spacing } from '../text/spacing';
import type { Range, SectionRange } from './determinations';
import { type ItemOutline, outlineItems, type PartOutline, partFrom } from './items';
import { outlineNumbered } from './numberedLayout';

/** What is known of a determination before its items are read. */
export interface Frame {
  readonly range: Range;
  readonly layout: LayoutId;
  readonly sections: ReadonlyMap<SectionId, SectionRange>;
  readonly spacing: Spacing;
}

/** The items of a determination, each layout by the reader that knows how its items begin. */
export function outlineByLayout(source: Source, tokens: readonly Token[], frame: Frame): ItemOutline[] {
  const { range, layout, spacing } = frame;
  switch (layout) {
    case 'standard':
      return outlineItems(source, withLabelsOf(tokens, layout), range.itemsFirst, range.itemsLast, spacing);
    case 'numbered-decisions':
      return outlineNumbered(source, withLabelsOf(tokens, layout), range.itemsFirst, range.itemsLast, spacing);
    case 'letter-2013':
      return outlineNumbered(source, withLabelsOf(tokens, layout), range.first, range.last, spacing);
    case 'professional-review':
      return outlineProfessional(source, tokens, frame);
  }
}

/** Labels of other layouts are plain text: "The Claims Administrator did not cite ..." opens no part of a standard item. */
function withLabelsOf(tokens: readonly Token[], layout: LayoutId): readonly Token[] {
  const isOther = ({ label }: Token): boolean =>
    label !== null && (label.layout === 'standard') !== (layout === 'standard');
  if (!tokens.some(isOther)) return tokens;
  return tokens.map(token => (isOther(token) ? { ...token, kind: 'text', label: null } : token));
}

/** The one item of a professional review: its parts are sections, and it has no line for the decision. Unproven beyond the order of its headings. */
function outlineProfessional(source: Source, tokens: readonly Token[], { range, sections }: Frame): ItemOutline[] {
  const issue = sections.get('issue-at-dispute');
  if (issue === undefined) return [];
  const first = contentFrom(tokens, issue.first + 1, issue.last);
  const hasHeading = first < issue.last;
  const joined: Joined | null = hasHeading ? joinLines(source, tokens, first, issue.last, 0, source.text.length) : null;
  const begin = tokens[issue.first]!.from;
  const part = (id: SectionId): PartOutline | null => {
    const section = sections.get(id);
    if (section === undefined || section.first <= issue.first) return null;
    return partFrom(source, asLabels(tokens, section), section.first, section.last);
  };
  return [
    {
      heading: joined === null ? null : { text: joined.written, joined },
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

/** A section's heading as the label of its paragraph. */
function asLabels(tokens: readonly Token[], { first }: SectionRange): readonly Token[] {
  return tokens.map((token, i) => (i === first ? { ...token, labelEnd: token.to } : token));
}

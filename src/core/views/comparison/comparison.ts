import { type Problem, partedBy, problemsByDetermination, problemsByItem } from '../../checks/problem';
import type { CaseBlock, Determination, GuidelineParagraph, Item, Model, Section } from '../../model/model';
import type { Span } from '../../model/span';
import { dayText } from '../../text/dates';
import { caseNumbersText, conclusionText, decisionText, fullCitationText, guidelineText } from '../wording';
import { type Pair, pairedDeterminations, pairedItems } from './pairs';
import { type WordChange, wordChanges } from './wordChanges';

/** A text that was read and checked. */
export interface Version {
  readonly model: Model;
  readonly problems: readonly Problem[];
}

type ChangeKind = 'same' | 'changed' | 'added' | 'removed';

export interface DeterminationChange {
  readonly kind: ChangeKind;
  /** As the newer version has it, else the older one. */
  readonly caseNumber: string | null;
  /** Of the case block, the reviewer and the injured worker. */
  readonly facts: readonly FactChange[];
  /** Sections outside the items. */
  readonly paragraphs: readonly ParagraphChange[];
  /** In the order of the newer version, those that were removed last. */
  readonly items: readonly ItemChange[];
  /** Those that are not one item's. */
  readonly problems: ProblemChanges;
}

export interface ItemChange {
  readonly kind: ChangeKind;
  /** As the newer version has it, else the older one; null where there is none. */
  readonly heading: string | null;
  /** Its number in each version, null where that does not have it. */
  readonly before: number | null;
  readonly after: number | null;
  /** Its heading in the newer version, where it is there. UTF-16. */
  readonly span: Span | null;
  readonly facts: readonly FactChange[];
  readonly paragraphs: readonly ParagraphChange[];
  readonly problems: ProblemChanges;
}

/** A fact in words that differs; null where a version does not have it. */
export interface FactChange {
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A paragraph that differs, as the words that stay, go and come. */
export interface ParagraphChange {
  readonly what: string;
  readonly words: readonly WordChange[];
}

/** Problems that only one version has. */
export interface ProblemChanges {
  readonly gone: readonly Problem[];
  readonly come: readonly Problem[];
}

/**
 * What an older and a newer version of a text differ in: facts of the case, and item by item decision, request, citations,
 * conclusion, paragraphs and problems. Items belong together by their headings, wherever they stand (pairs.ts). Lines,
 * pages and blanks do not count.
 */
export function compareVersions(older: Version, newer: Version): DeterminationChange[] {
  return pairedDeterminations(determinationsOf(older), determinationsOf(newer)).map(determinationChange);
}

/** Whether two versions say the same. */
export const isSame = (changes: readonly DeterminationChange[]): boolean =>
  changes.every(({ kind }) => kind === 'same');

/** A determination of one version, with its text and its problems by the number of their item. */
interface ReadDetermination {
  readonly text: string;
  readonly determination: Determination;
  readonly problems: ReadonlyMap<number | null, readonly Problem[]>;
}

const determinationsOf = ({ model, problems }: Version): ReadDetermination[] => {
  const byDetermination = problemsByDetermination(model, problems);
  return model.determinations.map((determination, i) => ({
    text: model.text,
    determination,
    problems: problemsByItem(byDetermination[i]!),
  }));
};

function determinationChange({ before, after }: Pair<ReadDetermination>): DeterminationChange {
  const items = pairedItems(before?.determination.items ?? [], after?.determination.items ?? []).map(pair =>
    itemChange(pair, before, after),
  );
  const one = (after ?? before)!.determination;
  const facts = factChanges(CASE_FACTS, before?.determination, after?.determination);
  const paragraphs = before && after ? sectionChanges(before, after) : [];
  const problems = problemChanges(before?.problems.get(null), after?.problems.get(null));
  const isSame = items.every(({ kind }) => kind === 'same') && isNothing({ facts, paragraphs, problems });
  const kind = kindOf(before, after, isSame);
  return { kind, caseNumber: caseNumbersText(one.case) || null, facts, paragraphs, items, problems };
}

function itemChange(
  { before, after }: Pair<Item>,
  older: ReadDetermination | null,
  newer: ReadDetermination | null,
): ItemChange {
  const facts = before && after ? factChanges(ITEM_FACTS, before, after) : [];
  const paragraphs =
    before && after ? PARAGRAPHS.flatMap(({ what, text }) => paragraphChange(what, text(before), text(after))) : [];
  const problems = problemChanges(
    before ? older?.problems.get(before.number) : [],
    after ? newer?.problems.get(after.number) : [],
  );
  return {
    kind: kindOf(before, after, isNothing({ facts, paragraphs, problems })),
    heading: (after ?? before)!.heading,
    before: before?.number ?? null,
    after: after?.number ?? null,
    span: after?.headingSpan ?? null,
    facts,
    paragraphs,
    problems,
  };
}

function kindOf(before: unknown, after: unknown, isSame: boolean): ChangeKind {
  if (!before) return 'added';
  if (!after) return 'removed';
  return isSame ? 'same' : 'changed';
}

const isNothing = ({ facts, paragraphs, problems }: Pick<ItemChange, 'facts' | 'paragraphs' | 'problems'>): boolean =>
  facts.length + paragraphs.length + problems.gone.length + problems.come.length === 0;

/** A fact by its name, in words; null where it is not given. */
interface Fact<T> {
  readonly what: string;
  readonly of: (one: T) => string | null;
}

const factChanges = <T>(facts: readonly Fact<T>[], before: T | undefined, after: T | undefined): FactChange[] =>
  before === undefined || after === undefined
    ? []
    : facts
        .map(({ what, of }) => ({ what, before: of(before), after: of(after) }))
        .filter(change => change.before !== change.after);

const dayOf =
  (name: Exclude<keyof CaseBlock, 'number' | 'otherNumbers' | 'priority'>) =>
  ({ case: block }: Determination): string | null => {
    const day = block[name]?.value ?? null;
    return day === null ? null : dayText(day);
  };

const CASE_FACTS: readonly Fact<Determination>[] = [
  { what: 'Case number', of: one => caseNumbersText(one.case) || null },
  { what: 'Date of injury', of: dayOf('dateOfInjury') },
  { what: 'UR denial date', of: dayOf('urDenialDate') },
  { what: 'Application received', of: dayOf('applicationReceived') },
  { what: 'Date assigned', of: dayOf('dateAssigned') },
  { what: 'Decision date', of: dayOf('decisionDate') },
  { what: 'Priority', of: one => one.case.priority?.value ?? null },
  { what: 'Outcome in the cover letter', of: one => one.letterOutcome?.value.replaceAll('-', ' ') ?? null },
  { what: 'Licensed in', of: one => listText(one.reviewer.licensedIn) },
  { what: 'Certifications', of: one => listText([...one.reviewer.certifications, ...one.reviewer.subspecialties]) },
  { what: 'Age', of: one => one.injuredWorker.age?.toString() ?? null },
  { what: 'Sex', of: one => one.injuredWorker.sex },
];

const ITEM_FACTS: readonly Fact<Item>[] = [
  { what: 'Request', of: item => item.heading },
  { what: 'Decision', of: item => item.decision && decisionText(item) },
  { what: 'Conclusion', of: item => item.rationale && conclusionText(item.rationale.conclusion) },
  { what: 'Claims administrator cites', of: item => citedText(item.claimsAdministratorGuideline) },
  { what: 'MAXIMUS cites', of: item => citedText(item.maximusGuideline) },
  { what: 'Rationale cites', of: item => listText(item.rationale?.citations.map(fullCitationText) ?? []) },
];

const PARAGRAPHS: readonly { readonly what: string; readonly text: (item: Item) => string | null }[] = [
  { what: 'Claims Administrator guideline', text: item => item.claimsAdministratorGuideline?.text ?? null },
  { what: 'MAXIMUS guideline', text: item => item.maximusGuideline?.text ?? null },
  { what: 'Decision rationale', text: item => item.rationale?.text ?? null },
];

const listText = (words: readonly string[]): string | null => (words.length === 0 ? null : words.join(', '));

function citedText(paragraph: GuidelineParagraph | null): string | null {
  if (paragraph === null) return null;
  return listText(paragraph.citations.map(fullCitationText)) ?? guidelineText(paragraph);
}

/** Sections by their kind; those of the items are compared item by item. */
function sectionChanges(before: ReadDetermination, after: ReadDetermination): ParagraphChange[] {
  const texts = ({ text, determination: { sections } }: ReadDetermination) =>
    new Map(
      sections
        .filter(({ id }) => id !== 'items')
        .map(section => [section.id, { section, text: bodyOf(text, section) }]),
    );
  const [older, newer] = [texts(before), texts(after)];
  return [...new Set([...newer.keys(), ...older.keys()])].flatMap(id => {
    const [one, other] = [older.get(id), newer.get(id)];
    return paragraphChange((other ?? one)!.section.title, one?.text ?? null, other?.text ?? null);
  });
}

const bodyOf = (text: string, { titleSpan, span }: Section): string => text.slice(titleSpan.end, span.end);

function paragraphChange(what: string, before: string | null, after: string | null): ParagraphChange[] {
  const words = wordChanges(before ?? '', after ?? '');
  return words.every(({ kind }) => kind === 'stays') ? [] : [{ what, words }];
}

/** By what they say, each as often as it stands. */
function problemChanges(before: readonly Problem[] = [], after: readonly Problem[] = []): ProblemChanges {
  return {
    gone: partedBy(before, after, sayingOf).besides,
    come: partedBy(after, before, sayingOf).besides,
  };
}

const sayingOf = ({ code, message }: Problem): string => `${code} ${message}`;

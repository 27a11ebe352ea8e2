import type { Misfit } from '../guidelines/basis';
import type { CitationSource, LetterOutcome, Model } from '../model/model';
import type { Side } from '../model/query';
import type { Span } from '../model/span';
import type { ItemPart } from '../text/vocabulary';

/** How loud a problem is: an error has to be mended, a hint may be. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A problem as features and export show it: words and place, nothing else of the text. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly message: string;
  /** Index of the determination in its model. */
  readonly determination: number;
  /** Number of the item it belongs to, null where it is not one item's. */
  readonly item: number | null;
  readonly span: Span;
  /** What the message and the fixes are made from. */
  readonly facts: ProblemFacts;
}

/** The problems of each determination of a model, as the outline and the export take them. */
export function problemsByDetermination({ determinations }: Model, problems: readonly Problem[]): Problem[][] {
  const rows: Problem[][] = determinations.map(() => []);
  for (const problem of problems) rows[problem.determination]?.push(problem);
  return rows;
}

/** The problems of one determination by the number of their item. */
export function problemsByItem(problems: readonly Problem[]): ReadonlyMap<number | null, readonly Problem[]> {
  const byItem = new Map<number | null, Problem[]>();
  for (const problem of problems) {
    const own = byItem.get(problem.item);
    if (own === undefined) byItem.set(problem.item, [problem]);
    else own.push(problem);
  }
  return byItem;
}

/** A day of the procedure, ISO. */
export interface DatedEvent {
  readonly event:
    | 'dateOfInjury'
    | 'urDenialDate'
    | 'applicationReceived'
    | 'dateAssigned'
    | 'decisionDate'
    | 'dateOfService'
    | 'recordedDay'
    | 'firstDay'
    | 'lastDay';
  readonly date: string;
}

interface At {
  /** Number of the item, null where it is not one item's. */
  readonly item: number | null;
  readonly span: Span;
}

/**
 * What a check finds: facts, no words. messages.ts makes the sentence, fixes.ts the edits. `side` is there where a citation
 * is meant; a problem of the claims administrator's side is information at most and has no fix.
 */
export type ProblemFacts = At &
  (
    | {
        readonly code: 'decision-contradicts-rationale';
        readonly decision: 'upheld' | 'overturned';
        readonly conclusionSpan: Span;
        /** Whether the rationale says so in plain words of the item itself. */
        readonly isPlain: boolean;
      }
    | { readonly code: 'decision-missing' }
    | { readonly code: 'decision-unknown'; readonly written: string; readonly near: 'Upheld' | 'Overturned' | null }
    | { readonly code: 'guideline-missing'; readonly part: Exclude<ItemPart, 'rationale'> }
    | { readonly code: 'rationale-missing' }
    | { readonly code: 'paragraph-empty'; readonly part: ItemPart }
    | { readonly code: 'labels-out-of-order' }
    | { readonly code: 'no-items' }
    | {
        readonly code: 'placeholder-left';
        readonly written: string;
        /**
         * Words that stand for what is to be filled in, words around a place where something is missing, a fact painted over,
         * a mark between two versions, words that a copy has broken, lines that it has left out.
         */
        readonly kind: 'words' | 'blank' | 'blackened' | 'conflict' | 'broken' | 'left-out';
      }
    | { readonly code: 'label-misspelt'; readonly written: string; readonly meant: string }
    | {
        readonly code: 'label-unread';
        readonly written: string;
        /** The label as it is published; null where it is a heading with its decision. */
        readonly meant: string | null;
      }
    | { readonly code: 'section-missing'; readonly title: string }
    | { readonly code: 'item-missing'; readonly request: string; readonly listedIn: 'summary' | 'letter' }
    | { readonly code: 'item-duplicate'; readonly other: number }
    | { readonly code: 'conclusion-missing' }
    | {
        readonly code: 'chapter-other-body-part';
        readonly side: Side;
        readonly chapter: string;
        readonly part: string;
        /** The chapters that may be meant, as they are cited. */
        readonly instead: readonly string[];
      }
    | (Misfit & {
        readonly code: 'edition-not-in-force';
        readonly side: Side;
        readonly document: string;
        /** The editions that may be meant, as they are cited. */
        readonly instead: readonly string[];
      })
    | {
        readonly code: 'name-differs';
        readonly what: 'drug' | 'strength' | 'side';
        readonly heading: string;
        readonly rationale: string;
        readonly headingSpan: Span;
      }
    | {
        readonly code: 'quantity-differs' | 'level-differs';
        readonly heading: string;
        readonly rationale: string;
        readonly headingSpan: Span;
        /** Both stand in the heading, and one of them is wrong. */
        readonly isWithin?: true;
      }
    | {
        readonly code: 'date-differs';
        readonly what: 'dateOfInjury' | 'urDenialDate' | 'applicationReceived';
        /** Both ISO. */
        readonly caseBlock: string;
        readonly text: string;
        readonly caseSpan: Span;
      }
    | { readonly code: 'pronoun-differs'; readonly pronoun: string; readonly sex: 'female' | 'male' }
    | {
        readonly code: 'age-differs';
        readonly years: number;
        /** What the summary gives; null where no worker has such an age. */
        readonly told: number | null;
      }
    | { readonly code: 'letter-outcome-disagrees'; readonly letter: LetterOutcome; readonly items: LetterOutcome }
    | { readonly code: 'dates-out-of-order'; readonly first: DatedEvent; readonly second: DatedEvent }
    | { readonly code: 'date-invalid'; readonly written: string }
    | { readonly code: 'request-before-injury'; readonly date: string; readonly event: DatedEvent }
    | {
        readonly code: 'page-not-in-topic';
        readonly side: Side;
        readonly topic: string;
        readonly page: number;
        readonly pages: string;
        readonly sure: boolean;
      }
    | {
        readonly code: 'page-out-of-range';
        readonly side: Side;
        readonly document: string;
        readonly page: number;
        readonly last: number;
      }
    | {
        readonly code: 'topic-unknown';
        readonly side: Side;
        readonly document: string;
        readonly written: string;
        readonly near: string | null;
      }
    | { readonly code: 'document-unknown'; readonly side: Side; readonly written: string; readonly near: string | null }
    | {
        readonly code: 'topic-of-other-document';
        readonly side: Side;
        readonly document: string;
        readonly written: string;
        readonly other: string;
        /** Whether the other document itself is named, else a section of it. */
        readonly isDocument: boolean;
      }
    | {
        readonly code: 'regulation-mismatch';
        readonly side: Side;
        readonly written: string;
        readonly regulation: string;
      }
    | { readonly code: 'authority-not-cited'; readonly authority: 'ODG' | 'ACOEM' }
    | {
        readonly code: 'drug-of-other-topic';
        readonly side: Side;
        readonly drug: string;
        /** The topic, or the class that the drug is called. */
        readonly written: string;
      }
    | { readonly code: 'record-contradicts'; readonly thing: string; readonly toldSpan: Span }
    | { readonly code: 'drug-misspelt'; readonly written: string; readonly meant: string }
    | { readonly code: 'word-doubled'; readonly word: string }
    | { readonly code: 'space-missing' }
    | { readonly code: 'phrase-broken'; readonly words: string }
    | { readonly code: 'mtus-order'; readonly source: string }
    | {
        readonly code: 'citation-incomplete';
        readonly side: Side;
        readonly missing: 'document' | 'year' | 'section' | 'chapter';
        /** The document as cited, null where none is. */
        readonly written: string | null;
        readonly source: CitationSource;
        /** What may be meant, as it is cited. */
        readonly meant: readonly string[];
      }
    | { readonly code: 'nothing-cited' }
    | { readonly code: 'reviewer-named' }
    | {
        readonly code: 'identifier-present';
        readonly kind: 'ssn' | 'phone' | 'email' | 'address' | 'claim-number' | 'birth-date' | 'record-number';
      }
  );

/** In kebab-case; what a code means never changes. */
export type ProblemCode = ProblemFacts['code'];

/** What is said of a problem code wherever codes are listed: settings, README, SARIF. */
export interface ProblemRow {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** What it finds, in a few words. */
  readonly title: string;
  /** safe: no choice and no clinical word, part of Fix All; choice: offered; none. */
  readonly fix: 'safe' | 'choice' | 'none';
  /** Looked for only where a setting gives it a severity. */
  readonly isOff?: true;
}

/** Every problem code with its default severity. Codes are never reused for another meaning. */
export const PROBLEM_ROWS: readonly ProblemRow[] = [
  {
    code: 'decision-contradicts-rationale',
    severity: 'error',
    title: 'Decision contradicts the rationale',
    fix: 'none',
  },
  { code: 'decision-missing', severity: 'error', title: 'Heading without a decision', fix: 'choice' },
  {
    code: 'decision-unknown',
    severity: 'error',
    title: 'Decision that is neither Upheld nor Overturned',
    fix: 'choice',
  },
  { code: 'guideline-missing', severity: 'error', title: 'Guideline paragraph missing', fix: 'choice' },
  { code: 'rationale-missing', severity: 'error', title: 'Rationale missing', fix: 'choice' },
  { code: 'paragraph-empty', severity: 'error', title: 'Empty paragraph', fix: 'choice' },
  { code: 'labels-out-of-order', severity: 'warning', title: 'Labels out of order', fix: 'safe' },
  { code: 'no-items', severity: 'error', title: 'No disputed item was read', fix: 'none' },
  { code: 'placeholder-left', severity: 'error', title: 'Placeholder or blank left', fix: 'none' },
  { code: 'label-misspelt', severity: 'info', title: 'Misspelled label', fix: 'choice' },
  { code: 'label-unread', severity: 'warning', title: 'Label or heading that was not read', fix: 'choice' },
  { code: 'section-missing', severity: 'warning', title: 'Required section missing', fix: 'choice' },
  { code: 'item-missing', severity: 'warning', title: 'Listed as under review, decided by no item', fix: 'choice' },
  { code: 'item-duplicate', severity: 'warning', title: 'Two items with the same request', fix: 'none' },
  { code: 'conclusion-missing', severity: 'warning', title: 'Rationale without a conclusion', fix: 'none' },
  { code: 'chapter-other-body-part', severity: 'warning', title: 'Chapter of another body part', fix: 'choice' },
  { code: 'edition-not-in-force', severity: 'warning', title: 'Edition not in force', fix: 'choice' },
  { code: 'name-differs', severity: 'warning', title: 'Heading and rationale differ', fix: 'choice' },
  { code: 'level-differs', severity: 'warning', title: 'Another level or part in heading and rationale', fix: 'none' },
  { code: 'quantity-differs', severity: 'warning', title: 'Heading and rationale give other numbers', fix: 'none' },
  { code: 'date-differs', severity: 'warning', title: 'Case block and text give different dates', fix: 'choice' },
  { code: 'pronoun-differs', severity: 'warning', title: 'Pronoun of the other sex', fix: 'choice' },
  { code: 'age-differs', severity: 'warning', title: 'Another age of the worker', fix: 'none' },
  {
    code: 'letter-outcome-disagrees',
    severity: 'error',
    title: "Letter's outcome disagrees with the items",
    fix: 'none',
  },
  { code: 'dates-out-of-order', severity: 'warning', title: 'Dates out of order', fix: 'none' },
  { code: 'date-invalid', severity: 'warning', title: 'No such date', fix: 'none' },
  {
    code: 'request-before-injury',
    severity: 'info',
    title: 'Visit or request at an impossible time',
    fix: 'none',
  },
  { code: 'page-not-in-topic', severity: 'hint', title: 'Page outside the cited topic', fix: 'choice' },
  { code: 'page-out-of-range', severity: 'warning', title: "Page beyond the document's last", fix: 'none' },
  { code: 'topic-unknown', severity: 'info', title: 'Topic not in the reference', fix: 'choice' },
  { code: 'document-unknown', severity: 'info', title: 'Document not in the reference', fix: 'choice' },
  { code: 'topic-of-other-document', severity: 'warning', title: 'Topic of another document', fix: 'choice' },
  { code: 'authority-not-cited', severity: 'info', title: 'Authority named but not cited', fix: 'none' },
  { code: 'drug-of-other-topic', severity: 'info', title: 'Drug under a topic of another class', fix: 'none' },
  { code: 'record-contradicts', severity: 'hint', title: 'Denied in the rationale, told in the summary', fix: 'none' },
  { code: 'regulation-mismatch', severity: 'info', title: 'Regulation does not fit the topic', fix: 'safe' },
  { code: 'mtus-order', severity: 'info', title: 'No word on why the MTUS does not serve', fix: 'none' },
  { code: 'drug-misspelt', severity: 'info', title: 'Misspelled drug', fix: 'choice' },
  { code: 'word-doubled', severity: 'info', title: 'Word that stands twice', fix: 'safe' },
  { code: 'space-missing', severity: 'info', title: 'No space behind a full stop', fix: 'safe', isOff: true },
  { code: 'phrase-broken', severity: 'info', title: 'Words that do not go together', fix: 'none', isOff: true },
  { code: 'citation-incomplete', severity: 'warning', title: 'Citation that leaves something out', fix: 'choice' },
  { code: 'nothing-cited', severity: 'info', title: 'The expert reviewer cites nothing', fix: 'none' },
  { code: 'reviewer-named', severity: 'warning', title: 'Expert reviewer named', fix: 'none' },
  { code: 'identifier-present', severity: 'warning', title: 'Personal identifier present', fix: 'none' },
];

/** The user's say on which problems are shown, and how loud. */
export interface CheckSettings {
  readonly checks: Partial<Record<ProblemCode, Severity | 'off'>>;
  /** For what stands in the claims administrator's paragraph: that is information at most. */
  readonly claimsSide: 'info' | 'hint' | 'off';
}

/** The codes that are looked for under some settings: all but those that are off until a setting turns them on. */
export const wantedCodes = (checks: CheckSettings['checks']): ReadonlySet<ProblemCode> =>
  new Set(
    PROBLEM_ROWS.filter(({ code, isOff }) => !isOff || (checks[code] ?? 'off') !== 'off').map(({ code }) => code),
  );

const loudness: readonly Severity[] = ['hint', 'info', 'warning', 'error'];

/** The problems with errors first, those that are as grave in the order of the text. */
export const gravestFirst = <P extends { readonly severity: Severity }>(problems: readonly P[]): P[] =>
  problems.toSorted((a, b) => loudness.indexOf(b.severity) - loudness.indexOf(a.severity));

/** The problems with the severities of the settings, without those that are off. */
export const withSettings = (problems: readonly Problem[], settings: CheckSettings): Problem[] =>
  underSettings(problems, settings, isOfClaimsSide);

/** The same of what is kept of problems. */
export function underSettings<P extends Told>(
  problems: readonly P[],
  { checks, claimsSide }: CheckSettings,
  isOfClaims: (problem: P) => boolean,
): P[] {
  return problems.flatMap(problem => {
    const wanted = checks[problem.code] ?? problem.severity;
    const severity = isOfClaims(problem) ? quieter(wanted, claimsSide) : wanted;
    if (severity === 'off') return [];
    return severity === problem.severity ? [problem] : [{ ...problem, severity }];
  });
}

/** What settings speak of. */
type Told = { readonly code: ProblemCode; readonly severity: Severity };

/** Whether it is about what stands in the claims administrator's paragraph: UR's words, as reported. */
export const isReported = (facts: ProblemFacts): boolean => 'side' in facts && facts.side === 'claims-administrator';

/** The same of a problem. */
export const isOfClaimsSide = ({ facts }: Problem): boolean => isReported(facts);

const quieter = (a: Severity | 'off', b: Severity | 'off'): Severity | 'off' =>
  a === 'off' || b === 'off' ? 'off' : loudness[Math.min(loudness.indexOf(a), loudness.indexOf(b))]!;

/** Those of some problems that are among others too and those that are not, by what is said of each, as often as it is. */
export function partedBy(
  problems: readonly Problem[],
  others: readonly Problem[],
  sayingOf: (problem: Problem) => string,
): { readonly among: Problem[]; readonly besides: Problem[] } {
  const left = new Map<string, number>();
  for (const other of others) left.set(sayingOf(other), (left.get(sayingOf(other)) ?? 0) + 1);
  const [among, besides]: [Problem[], Problem[]] = [[], []];
  for (const problem of problems) {
    const count = left.get(sayingOf(problem)) ?? 0;
    left.set(sayingOf(problem), count - 1);
    (count > 0 ? among : besides).push(problem);
  }
  return { among, besides };
}

import { ANSWERS, PLACEHOLDERS } from '../checks/placeholders';
import {
  CERTIFICATION,
  CREDENTIALS,
  HOW_MADE,
  LICENSURE,
  MTUS_OPENING,
  nothingCited,
  OTHER_OPENING,
  SUMMARY_INTRO,
} from '../checks/stockSentences';
import type { Item, Model, Sex } from '../model/model';
import { determinationAt } from '../model/query';
import { DECISION_WORDS, ITEMS_INTRO, LABEL_ROWS, SECTION_ROWS } from '../text/vocabulary';

/**
 * Text to insert: words as they stand, places to fill in, and places with a choice, the first of which stands for what is
 * not chosen yet.
 */
export type Piece = string | { readonly fill: string } | { readonly choice: readonly string[] };

/** What is known of a new determination; an empty answer becomes a place to fill in. */
export interface Answers {
  readonly caseNumber: string;
  readonly dateOfInjury: string;
  readonly urDenialDate: string;
  readonly applicationReceived: string;
  readonly dateAssigned: string;
  readonly decisionDate: string;
  readonly age: string;
  readonly sex: Sex | '';
  readonly licensedIn: string;
  readonly certifications: string;
  readonly items: readonly string[];
}

/** A new determination in the standard layout, lines parted by LF. */
export function newDetermination(answers: Answers): Piece[] {
  const items = answers.items.length > 0 ? answers.items : [''];
  return joined([
    ...caseBlock(answers),
    [`\n\n${title('how-made')}\n\n${wrapped(HOW_MADE)}\n\n${CREDENTIALS}\n${LICENSURE} `],
    [answered(answers.licensedIn, PLACEHOLDERS.licensedIn)],
    [`\n${CERTIFICATION} `],
    [answered(answers.certifications, PLACEHOLDERS.certifications)],
    [`\n\n${title('case-summary')}\n\n${wrapped(SUMMARY_INTRO)}\n\nThis is a `],
    [answered(answers.age, PLACEHOLDERS.age)],
    [' year old '],
    [answers.sex || { choice: [PLACEHOLDERS.sex, ...ANSWERS.sex] }],
    [' with a date of injury on '],
    [answered(answers.dateOfInjury, PLACEHOLDERS.date)],
    ['. '],
    [{ fill: PLACEHOLDERS.summary }],
    [`\n\n${title('items')}\n${ITEMS_INTRO}\n\n`],
    ...items.flatMap((heading, i) => [i > 0 ? ['\n\n'] : [], itemPieces(heading)]),
    ['\n'],
  ]);
}

/** Where the skeleton of an item goes, and what is inserted there. */
export interface ItemInsertion {
  readonly offset: number;
  readonly pieces: readonly Piece[];
}

/** A new item behind the one at the offset, else behind the last, in the text's spacing. Null but in the standard layout. */
export function insertItem(model: Model, offset: number): ItemInsertion | null {
  const determination = determinationAt(model, offset);
  if (determination?.layout !== 'standard') return null;
  const item = determination.items.findLast(({ span }) => span.start <= offset) ?? determination.items.at(-1);
  const section = determination.sections.find(({ id }) => id === 'items');
  const gap = gapBetween(model.text, item ?? null);
  const pieces = itemPieces('').map(piece => (typeof piece === 'string' ? piece.replaceAll('\n\n', gap) : piece));
  return { offset: (item ?? section ?? determination).span.end, pieces: joined([[gap], pieces]) };
}

/** The line ends between an item's heading and its first paragraph: a double-spaced text has three. */
function gapBetween(text: string, item: Item | null): string {
  const label = item?.claimsAdministratorGuideline ?? item?.maximusGuideline ?? item?.rationale;
  const between = item && label ? text.slice(item.headingSpan.end, label.span.start) : '';
  const lines = between === '' ? 2 : between.split('\n').length - 1;
  return '\n'.repeat(Math.min(Math.max(lines, 1), 4));
}

function itemPieces(heading: string): Piece[] {
  const label = (part: string) => LABEL_ROWS.find(row => row.part === part && row.layout === 'standard')!.label;
  const cited = (party: Parameters<typeof nothingCited>[0]) => ({
    choice: [PLACEHOLDERS.guideline, `${MTUS_OPENING} `, `${OTHER_OPENING} `, nothingCited(party)],
  });
  return [
    answered(heading, PLACEHOLDERS.request),
    ': ',
    { choice: [PLACEHOLDERS.decision, ...DECISION_WORDS.map(({ word }) => word)] },
    `\n\n${label('claimsAdministratorGuideline')} `,
    cited('The Claims Administrator'),
    `\n\n${label('maximusGuideline')} `,
    cited('The Expert Reviewer'),
    `\n\n${label('rationale')} `,
    { fill: PLACEHOLDERS.rationale },
  ];
}

function caseBlock(answers: Answers): Piece[][] {
  const date = (words: string): Piece => answered(words, PLACEHOLDERS.date);
  return [
    ['Case Number:        ', answered(answers.caseNumber, PLACEHOLDERS.caseNumber)],
    ['\nDate Assigned:      ', date(answers.dateAssigned)],
    ['           Date of Injury:        ', date(answers.dateOfInjury)],
    ['\nDecision Date:      ', date(answers.decisionDate)],
    ['           UR Denial Date:        ', date(answers.urDenialDate)],
    ['\nPriority:           ', { choice: [PLACEHOLDERS.priority, ...ANSWERS.priority] }],
    ['             Application Received:  ', date(answers.applicationReceived)],
  ];
}

const answered = (words: string, missing: string): Piece => (words === '' ? { fill: missing } : words);

const title = (id: string): string => SECTION_ROWS.find(row => row.id === id)!.title;

const LINE_LENGTH = 95;

/** A sentence of the form in lines as they are published. */
function wrapped(sentences: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of sentences.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > LINE_LENGTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

/** Pieces in a row, neighbouring words made one. */
function joined(rows: readonly (readonly Piece[])[]): Piece[] {
  const pieces: Piece[] = [];
  for (const piece of rows.flat()) {
    const last = pieces.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece;
    else if (piece !== '') pieces.push(piece);
  }
  return pieces;
}

/** The text that pieces make while nothing is filled in: the first of each choice. */
export const plainText = (pieces: readonly Piece[]): string =>
  pieces.map(piece => (typeof piece === 'string' ? piece : 'fill' in piece ? piece.fill : piece.choice[0])).join('');

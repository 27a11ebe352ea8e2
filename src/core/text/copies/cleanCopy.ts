import type { OffsetMap } from '../../model/model';
import type { Span } from '../../model/span';
import { type TextLines, textLinesOf } from '../lineIndex';
import { withPlainMarks } from '../sourceText';
import { afterwordsOf } from './afterword';
import { anchorMarksOf, lineEmphasisOf } from './anchorMarks';
import { columnAnchorsOf } from './columnAnchors';
import { continuationsOf, dotLeadersOf } from './continuations';
import { changeBarsOf, emptyBoxesOf, tableBarsOf } from './forms';
import { furnitureOf } from './furniture';
import { gluedAnchorsOf, wrappedAnchorsOf } from './gluedAnchors';
import { hardWrapsOf } from './hardWraps';
import { replacedLetters } from './letters/copyLetters';
import { encodingsOf } from './letters/encodings';
import { highlightsOf } from './letters/highlights';
import { lostLigaturesOf } from './letters/lostLigatures';
import { pageMarksOf } from './letters/pageMarks';
import { referenceNumbersOf } from './letters/referenceNumbers';
import { changeNotesOf, trackedChangesOf } from './letters/trackedChanges';
import { unifiedDiffOf } from './letters/unifiedDiff';
import { lineMarginsOf } from './lineMargins';
import { type Replacement, spanBefore, withReplacements } from './offsetMap';
import { reflowedNumbersOf, reflowedQuotesOf } from './reflowed';

/**
 * A copy of a determination as it is read: without what the copying has added. A person has a text pasted into a mail,
 * numbered for a hearing, bulleted, printed with a running header: the same determination. Each step takes away one kind
 * of matter, and the next sees what is left; a clean text passes through all of them unchanged.
 */
export interface CleanCopy {
  readonly text: string;
  /** Those of the clean text with plain marks, at the same offsets. */
  readonly lines: TextLines;
  /** From offsets of the clean text back to those of the text as given, last step first; empty where they are the same. */
  readonly back: readonly OffsetMap[];
}

interface Step<Seen> {
  readonly step: (seen: Seen) => readonly Replacement[];
  readonly most: number;
}

/** What stands for other letters, whatever its line. One encoding may hold another: "<p>&quot;Norco&quot;</p>". */
const LETTERS: readonly Step<string>[] = [
  { step: unifiedDiffOf, most: 1 },
  { step: encodingsOf, most: 4 },
  { step: lostLigaturesOf, most: 1 },
  { step: trackedChangesOf, most: 1 },
  { step: replacedLetters, most: 1 },
  { step: pageMarksOf, most: 1 },
  { step: referenceNumbersOf, most: 1 },
  { step: highlightsOf, most: 1 },
];

/** Each sees plain quotation marks, hyphens and colons, at the same offsets. A step may be needed more than once. */
const STEPS: readonly Step<TextLines>[] = [
  { step: hardWrapsOf, most: 1 },
  { step: reflowedQuotesOf, most: 1 },
  { step: lineMarginsOf, most: 3 }, // line numbers beside the quotation marks of a mail
  { step: reflowedNumbersOf, most: 1 },
  { step: tableBarsOf, most: 1 },
  { step: changeBarsOf, most: 1 },
  { step: dotLeadersOf, most: 1 },
  { step: emptyBoxesOf, most: 1 },
  { step: lineEmphasisOf, most: 1 },
  { step: anchorMarksOf, most: 1 },
  { step: changeNotesOf, most: 1 },
  { step: continuationsOf, most: 1 },
  { step: wrappedAnchorsOf, most: 1 },
  { step: gluedAnchorsOf, most: 1 },
  { step: columnAnchorsOf, most: 1 },
  { step: afterwordsOf, most: 1 },
  { step: furnitureOf, most: 3 }, // a header of three lines: the one that counts shows the others
];

/** Linear in the length of the text. Never throws. */
export function cleanCopyOf(text: string): CleanCopy {
  const letters = withSteps({ text, seen: text, back: [] }, LETTERS, changed => changed);
  const asLines = { text: letters.text, seen: linesOfPlain(letters.text), back: letters.back };
  const { text: clean, seen: lines, back } = withSteps(asLines, STEPS, linesOfPlain);
  return { text: clean, lines, back };
}

const linesOfPlain = (text: string): TextLines => textLinesOf(withPlainMarks(text));

/** A text between two steps; what the steps see is made anew of each changed text. */
interface Changed<Seen> {
  readonly text: string;
  readonly seen: Seen;
  readonly back: readonly OffsetMap[];
}

/** Each step as often as it finds something, at most so many times. */
function withSteps<Seen>(
  before: Changed<Seen>,
  steps: readonly Step<Seen>[],
  seenOf: (text: string) => Seen,
): Changed<Seen> {
  let { text, seen, back } = before;
  for (const { step, most } of steps)
    for (let time = 0; time < most; time++) {
      const replacements = step(seen);
      if (replacements.length === 0) break;
      const changed = withReplacements(text, replacements);
      text = changed.text;
      seen = seenOf(text);
      if (changed.offsets !== null) back = [changed.offsets, ...back];
    }
  return { text, seen, back };
}

/** Where letters of the clean text stand in the text as given. */
export const spanInCopy = (back: readonly OffsetMap[], span: Span): Span =>
  back.reduce((at, map) => spanBefore(map, at), span);

import { cleanCopyOf } from './text/copies/cleanCopy';
import { INVISIBLE } from './text/copies/letters/copyLetters';
import { linesOfKnown } from './text/scan';
import type { Token } from './text/token';

/** Why a text is taken for a determination: the anchors found in it, in words of the document. */
export interface Detection {
  readonly recognised: boolean;
  readonly anchors: readonly string[];
}

/** Names that VS Code gives the language id imr-determination: package.json, contributes.languages. */
export const isNamedAsDetermination = (fileName: string): boolean =>
  /\.imr(?:\.txt)?$|^CM\d\d-\d{7}\.txt$/i.test(fileName);

/** How much of a text is looked at, in UTF-16 units. */
const LOOKED_AT = 64 * 1024;

/** The sentence of the layout of 2013 stands inside a line. */
const LETTER_SENTENCE = 'MAXIMUS Federal Services, Inc. has determined the request for';

/**
 * Whether a text is a determination: at least two independent anchors (a section heading, a guideline label, the
 * rationale's label, the sentence that opens the items, the sentence of the 2013 letter) within its first 64 KB.
 * `before` gives hysteresis: a recognised text stays so until it holds no anchor at all.
 */
export function detect(text: string, before: 'recognised' | 'unknown' = 'unknown'): Detection {
  const anchors = anchorsIn(text.length > LOOKED_AT ? text.slice(0, LOOKED_AT) : text);
  return { recognised: anchors.length >= (before === 'recognised' ? 1 : 2), anchors };
}

function anchorsIn(text: string): string[] {
  if (!ANCHOR_WORD.test(text) && !HIDES_WORDS.test(text)) return [];
  const anchors = new Set<string>();
  const copy = cleanCopyOf(text);
  for (const token of linesOfKnown(copy.text, copy.lines).tokens) {
    const anchor = anchorOf(token);
    if (anchor !== null) anchors.add(anchor);
  }
  if (text.includes(LETTER_SENTENCE)) anchors.add(`${LETTER_SENTENCE} …`);
  return [...anchors];
}

/** The title, label or sentence of a line that is an anchor. */
function anchorOf({ kind, section, label }: Token): string | null {
  if (kind === 'intro') return 'The Final Determination was based on decisions …';
  return section?.title ?? label?.label ?? null;
}

/** Words of which every anchor holds one: an ordinary text is let go without being scanned. */
const ANCHOR_WORD =
  /final determination|case summary|guideline[ \t]{0,4}:|rationale|based its decision|determined the request|issue at dispute|imr |documents reviewed|qualifications/i;

/** A text may have them between the letters of every word, or no blank between its words. */
const HIDES_WORDS = new RegExp(`[A-Za-z][${INVISIBLE}]{1,2}[A-Za-z_]|%20[A-Za-z]|(?:[A-Za-z] ){8}`);

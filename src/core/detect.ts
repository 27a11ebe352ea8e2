import { scan } from './text/scan';

/** Why a text is taken for a determination: the anchors found in it, in words of the document. */
export interface Detection {
  readonly recognised: boolean;
  readonly anchors: readonly string[];
}

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
  const looked = text.length > LOOKED_AT ? text.slice(0, LOOKED_AT) : text;
  const anchors = new Set<string>();
  if (mayHoldAnchor(looked)) {
    for (const token of scan(looked)) {
      if (token.section !== null) anchors.add(token.section.title);
      else if (token.label !== null) anchors.add(token.label.label);
      else if (token.kind === 'intro') anchors.add('The Final Determination was based on decisions …');
    }
    if (looked.includes(LETTER_SENTENCE)) anchors.add(`${LETTER_SENTENCE} …`);
  }
  return { recognised: anchors.size >= (before === 'recognised' ? 1 : 2), anchors: [...anchors] };
}

/** Words of which every anchor holds one: an ordinary text is let go without being scanned. */
const ANCHOR_WORD =
  /final determination|case summary|guideline[ \t]{0,4}:|rationale|based its decision|determined the request|issue at dispute|imr |documents reviewed|qualifications/i;

const mayHoldAnchor = (text: string): boolean => ANCHOR_WORD.test(text);

import { matchesOf } from '../../matches';
import { onceFor } from '../../once';
import type { Replacement } from '../offsetMap';

/**
 * Words whose ligature a PDF's font gives no letters for: the text has nothing in its place ("Ocial Disability
 * Guidelines", "raonale"), a blank ("O cial"), or a sign for what is not known. They are read only where a text has that
 * ligature nowhere and two words of every determination without it: "ve" and "le" may be words elsewhere.
 */
export function lostLigaturesOf(text: string): readonly Replacement[] {
  const fonts = FONTS.filter(({ often }) => !often.every(letters => text.includes(letters)));
  if (fonts.length === 0) return [];
  const damaged = damagedOf(fonts.length > 1 ? EITHER_FONT : fonts[0]!);
  const tokens = matchesOf(TOKEN, text);
  const found: Damage[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const written = withNext(tokens, i, text).find(words => damaged.has(keyOf(words)));
    if (written === undefined) continue;
    found.push({ start: tokens[i]!.index, written, word: damaged.get(keyOf(written))! });
    if (written.length > tokens[i]![0].length) i++;
  }
  const sure = new Set(found.filter(({ word }) => SURE.has(word)).map(({ written }) => keyOf(written)));
  return sure.size < FEWEST_SURE ? [] : found.map(damage => mended(damage, text));
}

/** What is left of a word. */
interface Damage {
  readonly start: number;
  readonly written: string;
  readonly word: string;
}

/** One part of a text with the next where one blank parts them, and by itself. */
function withNext(tokens: readonly RegExpExecArray[], at: number, text: string): readonly string[] {
  const { 0: own, index } = tokens[at]!;
  const next = tokens[at + 1];
  const isNext = next?.index === index + own.length + 1 && text[next.index - 1] === ' ';
  return isNext ? [`${own} ${next[0]}`, own] : [own];
}

/** A blank that stands for the first letters of a word follows another: "on  le". */
const mended = ({ start, written, word }: Damage, text: string): Replacement => ({
  start: text.startsWith('  ', start - 2) ? start - 1 : start,
  end: start + written.length,
  by: inCaseOf(written, word),
});

/** What programs put for a letter that they do not know. */
const UNKNOWN = '\ufffd';
const UNKNOWN_SIGNS = '\ufffd\u25a1\u25af\uf000-\uf0ff?\\0\\x01-\\x06';
const TOKEN = new RegExp(`[A-Za-z${UNKNOWN_SIGNS}-]{1,40}`, 'g');
const ANY_UNKNOWN = new RegExp(`[${UNKNOWN_SIGNS}]`, 'g');

const keyOf = (written: string): string => written.toLowerCase().replace(ANY_UNKNOWN, UNKNOWN);

/** Words of the stock sentences and labels that are none without their ligature. */
const SURE: ReadonlySet<string> = new Set(
  'affiliation certification certifications scientific official rationale section sections citation'.split(' '),
);
const FEWEST_SURE = 2;

/** Words of citations, conclusions and headings. What is left of "off", "fit" or "flare" is another word. */
const WORDS: readonly string[] = ['finding', 'findings'].concat(
  `
  ${[...SURE].join(' ')} certified non-certified modification modified modify office officer final five fifteen fifty first
  application utilization determination practice education recommendation recommendations
  medication medications injection injections evaluation examination documentation indication indications condition
  conditions function functional consultation rehabilitation stimulation stimulator limitation limitations
  justified justify identified qualified clarified verified specified unspecified confirmed confirm classified
  significant significantly insufficient sufficient sufficiently efficacy effective effectively effectiveness ineffective
  effect effects affected affects difficult difficulty different differences differential
  benefit benefits beneficial specific specifically deficit deficits deficiency finger fingers
  fibromyalgia fibrosis fixation fixed fissure fiber
  reflex reflexes reflux flexion flexor flexible fluid fluoroscopy fluoroscopic inflammation inflammatory
  anti-inflammatory anti-inflammatories influence conflict conflicting superficial artificial infiltration
  calcification calcific effusion offered suffered suffers suffering profile filled refill refills defined definite
  definitive definition additional addition action patient patients continue continued continues continuation
  operative nonoperative postoperative conservative initial initially participation duration administration
  effort efforts differ differs define defines file files film films flag
  magnetic narcotic narcotics antidepressants antiepilepsy diagnostic therapeutic prescription manipulation arthritis
  testing activity activities active motion reduction resection multiple multidisciplinary retrospective cognitive
  tissue until titration initiating antiemetics
  attempt attempted attached attack attending left after often shift lift lifted lifting
  first field fields floor fulfill fulfilled inflamed scaffold artifact
  qualification qualifications qualify qualifies qualifying modifications modifier modifiers clarify clarification
  identification identify identifies verification verify justification classification notification notify simplified
  insufficiency sufficiency efficient diffuse diffusely diffusion affect affecting offer offers offering afford staff
  traffic fluids influenza influences reflect reflects reflected reflection deflated inflated conflicts fluctuating
  fibula fibrillation fibroid fissures fingertip artificially confined beneficiary significance deficiency deficiencies
  specificity specification specifications finally financial finished confident confidential magnified ossification
  zanaflex sildenafil flonase flurbiprofen fluticasone levofloxacin ofloxacin first-line inflammatories
  flexeril zofran norflex flector fluoxetine ciprofloxacin diclofenac baclofen keflex fioricet
`
    .trim()
    .split(/\s+/),
);

/** Ligatures of a font, and those which every determination has: "affiliation", "Certification". */
interface Font {
  readonly often: readonly string[];
  readonly ligatures: RegExp;
}

const FONTS: readonly Font[] = [
  { often: ['ffi', 'fi'], ligatures: /ffi|ffl|ff|fi|fl/g },
  { often: ['ti'], ligatures: /ti|tt|ft/g },
];
const EITHER_FONT: Font = { often: [], ligatures: /ffi|ffl|ff|fi|fl|ti|tt|ft/g };

/** What a font leaves of each word, in small letters, and the word, where it is the only one. */
const damagedOf = onceFor(({ ligatures }: Font): ReadonlyMap<string, string> => {
  const damaged = new Map<string, string>();
  const several = new Set<string>();
  for (const word of WORDS)
    for (const form of SIGNS_LEFT.flatMap(sign => formsOf(word, ligatures, sign))) {
      if (form === word) continue;
      if ((damaged.get(form) ?? word) !== word) several.add(form);
      damaged.set(form, word);
    }
  for (const form of several) damaged.delete(form);
  return damaged;
});

const SIGNS_LEFT = ['', ' ', UNKNOWN];

/** A font may have "ffi" as one letter, or as two of which it has one. */
const formsOf = (word: string, lost: RegExp, sign: string): readonly string[] =>
  [
    (): string => sign,
    (letters: string): string => (letters.length > 2 ? `f${sign}` : sign),
    (letters: string): string => sign + letters.slice(2),
  ].map(left => word.replace(lost, left).trim());

/** A word with the capitals of what was written; what has lost its first letter shows none. */
function inCaseOf(written: string, word: string): string {
  if (/[A-Z]{2}/.test(written) && !/[a-z]/.test(written)) return word.toUpperCase();
  const first = written[0]!;
  return first.toLowerCase() === word[0] ? first + word.slice(1) : word;
}

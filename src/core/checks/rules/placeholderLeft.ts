import type { Determination, Model } from '../../model/model';
import type { Span } from '../../model/span';
import { BARS_IN_LETTERS, BLACKENED_LEAD, EXEMPTION, WITHHELD, WITHHELD_WORDS } from '../../rationale/blackened';
import { matchesOf } from '../../text/matches';
import { onceFor } from '../../text/once';
import { PLACEHOLDERS } from '../placeholders';
import type { ProblemFacts } from '../problem';
import { MTUS_OPENING, OTHER_OPENING } from '../stockSentences';
import { brokenWords } from './shared/brokenWords';
import type { CheckContext } from './shared/context';
import { itemAround } from './shared/parts';

/**
 * Words of a skeleton or template that were never replaced, or a blank where a word must stand. What is not filled in was
 * not decided, not dated or not reasoned, however finished the rest looks.
 *
 * Bad: `Naproxen 550mg #60: [decision]`, `The injured worker is a  year old female`, `State(s) of Licensure:` and nothing.
 * Good: `Naproxen 550mg #60: Upheld`, `The injured worker is a 47 year old female`, `State(s) of Licensure: Ohio`
 *
 * So does what somebody has blackened where a fact or a verdict stands: `██████ 50mg #60: Upheld`, `is ███ medically necessary`.
 *
 * So do the lines between which Git leaves two versions of a text: `<<<<<<< HEAD`, `=======`, `>>>>>>> changes`.
 *
 * Silent on other brackets ("[sic]", "[X]"), on "a year old injury" and on "dated the following day".
 */
export function placeholderLeft({ model, determination, rawSummary }: CheckContext): ProblemFacts[] {
  const { text } = model;
  const found = (
    kind: Extract<ProblemFacts, { code: 'placeholder-left' }>['kind'],
    { start, end }: Span,
  ): ProblemFacts => ({
    code: 'placeholder-left',
    item: itemAround(determination.items, start)?.number ?? null,
    span: { start, end },
    written: text.slice(start, end).replace(/\s+/g, ' ').trim(),
    kind,
  });
  const words = placesOf(WORDS, text, determination.span);
  const blanks = [...placesOf(BLANKS, text, determination.span), ...openingsAlone(determination)];
  return [
    ...[...words, ...bareWords(text, determination, rawSummary)].map(place => found('words', place)),
    ...redactedFacts(text, determination).map(place => found('blackened', place)),
    ...(hasConflict(model) ? placesOf(CONFLICT, text, determination.span) : []).map(place => found('conflict', place)),
    ...[...blanks, ...emptyCredentials(text, determination)].map(place => found('blank', place)),
    ...brokenWords(text, determination)
      .slice(0, 1)
      .map(place => found('broken', place)),
  ];
}

/** What stands where a word or date must stand, and signs of which a text with it has one; a group is what leads to it. */
interface PlaceholderRow {
  readonly signs: readonly string[];
  readonly pattern: RegExp;
}

function placesOf(rows: readonly PlaceholderRow[], text: string, { start, end }: Span): Span[] {
  const own = text.slice(start, end);
  return rows
    .filter(({ signs }) => signs.some(sign => own.includes(sign)))
    .flatMap(({ pattern }) => matchesOf(pattern, own))
    .map(({ index, 0: { length }, 1: lead = '' }) => ({
      start: start + index - lead.length,
      end: start + index + length,
    }));
}

const escaped = (words: string): string => words.replace(/[[\]/]/g, '\\$&');

const OWN_WORDS = Object.values(PLACEHOLDERS);

/**
 * Words of our own; what others write in brackets for the one who fills in ("[insert rationale]", "<<drug>>", "{DATE}"), or
 * forms of word processors ("Click here to enter text."); stand-ins for what is to come. Three points in brackets elsewhere
 * are what was left out of a quotation.
 */
const WORDS: readonly PlaceholderRow[] = [
  {
    signs: ['[', PLACEHOLDERS.caseNumber, PLACEHOLDERS.date],
    pattern: new RegExp(OWN_WORDS.map(escaped).join('|'), 'g'),
  },
  {
    signs: ['[', '<'],
    pattern:
      /\[(?:insert|enter|specify|select|choose|fill in)\b[\w\s,'/-]{0,80}\]|<(?:insert|enter)\b[\w\s,'/-]{0,80}>/gi,
  },
  {
    signs: ['[', '<', '{'],
    pattern:
      /(?<![<{])[[<{](?:diagnos[ei]s|treatments?|medications?|drug|dose|dates?|name|body\spart|findings?|number|quantity|duration|frequency|sections?|pages?|sex|gender|history|symptoms?|employer|occupation|mechanism|reason|result|licensure|summary|side)[\]>}]/gi,
  },
  { signs: ['xx', 'XX'], pattern: /(?<!\/)\bx{4,12}\b/gi },
  { signs: ['<', '{'], pattern: /[<{](?:rationale|decision|guideline|citation|specialty|age)[>}]/gi },
  { signs: ['XX', 'xx', 'X/X', 'x/x'], pattern: /\bxx(?=[\s-]years?\b)|\bxx?\/xx?\/(?:xx(?:xx)?|\d\d(?:\d\d)?)\b/gi },
  { signs: ['<<', '{{'], pattern: /<<\s?[A-Za-z][\w\s-]{1,40}>>|\{\{\s?[A-Za-z][\w\s-]{1,40}\}\}/g },
  { signs: ['%'], pattern: /(?<![\w%])%[A-Z][A-Z_]{2,30}%/g },
  {
    signs: ['here to enter', 'hoose an item', 'nter text here', 'ype text here'],
    pattern:
      /\b(?:[Cc]lick(?: or tap)? here to enter (?:text|a date)|[Cc]hoose an item\b(?=\.)|(?:[Ee]nter|[Tt]ype) text here)\b/g,
  },
  { signs: ['ote to self', 'ote to Self', 'ote To Self', 'OTE TO SELF'], pattern: /\bnote to self\b/gi },
  { signs: ['FIXME'], pattern: /\bFIXME\b/g },
  {
    signs: ['['],
    pattern:
      /\[(?:verify|citation needed|confirm|to be (?:added|completed|confirmed|determined))\b[\w\s,'/-]{0,60}\]/gi,
  },
  { signs: ['(INSERT', '(insert', '(Insert'], pattern: /\(insert\b[\w\s,'/-]{0,80}\)/gi },
  { signs: ['TODO'], pattern: /\bTODO\b/g },
  { signs: ['orem ipsum', 'orem Ipsum', 'OREM IPSUM'], pattern: /\blorem ipsum\b/gi },
  {
    signs: ['***', '???'],
    pattern: /(?<=\b(?:includes?|is|are|was|of|and|with|for|on|:) )(?:\*{3,8}|\?{3,8})(?=[\s.,;])/gi,
  },
  // What Word has for a lost reference, and a spreadsheet for a day too wide for its cell.
  {
    signs: ['Error!'],
    pattern: /\bError! (?:Bookmark not defined|Reference source not found|Hyperlink reference not valid)\b/g,
  },
  { signs: ['######'], pattern: /(?<=\b(?:date|of|on|from|injury|since|:) )#{6,12}(?=[\s.,;])/gi },
  { signs: ['TBD', 'TBA'], pattern: /TB[DA]\b(?<=\b(?:is|was|are|were|on|:)\s...)/g },
  { signs: ['[..', '[…'], pattern: /\[(?:\.{2,3}|…)\](?<=(?::|\b(?:is|was|are|were))\s\[[.…]{1,3}\])/g },
  { signs: ['_/10'], pattern: /_{1,3}\/10\b(?<=\s_{1,3}\/10)/g },
];

/**
 * "is a  year old female", "a UR decision dated the following", "letter dated , the", "the date of injury was .",
 * "dated ____".
 */
const BLANKS: readonly PlaceholderRow[] = [
  {
    signs: ['year'],
    pattern:
      /year(?<=\b(an?\s{1,4}-?\s?)year)s?[\s-]{1,3}old,?\s{1,3}(?:[\w-]{1,20}\s{1,3}){0,2}(?:fe)?(?:male|man|woman|worker|employee|claimant)\b/g,
  },
  {
    signs: ['dated'],
    pattern:
      /\bdated\s{1,4}(?:the\s{1,4}following(?!:|\s{1,4}(?:\d|date|day|week|month|year|morning))\b|the\s{0,4}[,.;]|[,.;])/g,
  },
  { signs: ['injury'], pattern: /\bdate\s{1,4}of\s{1,4}injury\s{1,4}(?:of|on|was|is)\s{0,4}[,.;]/g },
  { signs: ['injury', 'injured'], pattern: /\b(?<!\bdate\s{1,4}of\s{1,4})injur(?:y|ed)\s{1,4}on\s{0,4},/g },
  {
    signs: ['with', 'at', 'of'],
    pattern: /\b(?:diagnosed\s{1,3}with|rated\s{1,3}at|complain(?:s|ed)\s{1,3}of)\s{1,3}[.,;](?![.\d])/g,
  },
  { signs: ['___'], pattern: /(?:\b(?:an?|the|of|on|for|is|was|dated)|[:#$])[ \t]?_{3,40}/g },
];

/** The words without brackets, where nothing else stands in their place. */
function bareWords(text: string, { span, items, sections }: Determination, summary: string | null): Span[] {
  const places: Span[] = [];
  const own = text.slice(span.start, span.end);
  const add = (words: string, from: number): void => {
    const at = own.indexOf(words, from - span.start);
    if (at >= 0) places.push({ start: span.start + at, end: span.start + at + words.length });
  };
  for (const { heading, headingSpan, rationale } of items) {
    if (heading === 'disputed item') add(heading, headingSpan.start);
    if (rationale?.text === 'rationale') add(rationale.text, rationale.labelSpan.end);
  }
  const end = sections.find(({ id }) => id === 'case-summary')?.span.end ?? 0;
  if (summary?.trimEnd().endsWith('. clinical case summary'))
    add('clinical case summary', end - 'clinical case summary'.length);
  return places;
}

/**
 * What somebody has blackened where a fact stands: in a heading, a guideline paragraph, or behind a label of the case block
 * or of the credentials, or where a verdict has its "not". Names may be, and whatever else stands in a summary or a rationale.
 */
function redactedFacts(text: string, { span, items }: Determination): Span[] {
  const own = text.slice(span.start, span.end);
  if (!REDACTED.signs.some(sign => own.includes(sign))) return [];
  const end = items[0]?.span.start ?? span.end;
  const inItems = items.flatMap(({ headingSpan, claimsAdministratorGuideline, maximusGuideline }) =>
    [headingSpan, claimsAdministratorGuideline?.span, maximusGuideline?.span].filter(place => place !== undefined),
  );
  return [
    ...placesOf(REDACTED_VALUES, text, { start: span.start, end }),
    ...inItems.flatMap(place => placesOf([REDACTED], text, place)),
    ...items.flatMap(({ rationale }) => (rationale === null ? [] : placesOf([REDACTED_VERDICT], text, rationale.span))),
  ];
}

const inBrackets = (word: string): string => `[${word}]`;
const SIGNS_OF_BARS: readonly string[] = [
  ...['\u2588\u2588', '\u25a0\u25a0', '\u25ae\u25ae'],
  ...WITHHELD_WORDS.flatMap(word => [word.toUpperCase(), word, word[0]!.toUpperCase() + word.slice(1)].map(inBrackets)),
  ...['XXX', 'xxx'],
  '(b)',
];
const BAR = String.raw`(?:[\u2588\u25a0\u25ae]{2,60}|${WITHHELD}|(?<= {3})${EXEMPTION})`;
/** Not a name: "Follow-up with Dr. ██████", "██████, MD". */
const REDACTED: PlaceholderRow = {
  signs: SIGNS_OF_BARS,
  pattern: new RegExp(
    String.raw`(?<!\b(?:Drs?|doctor|with|by|from|at)\b[.\s]{1,3}|[\u2588\u25a0\u25ae])${BAR}(?![\u2588\u25a0\u25ae]|,? ?M\.?D\b)`,
    'gi',
  ),
};
const REDACTED_VERDICT: PlaceholderRow = {
  signs: SIGNS_OF_BARS,
  pattern: new RegExp(
    String.raw`(?:(?<![\u2588\u25a0\u25ae])[\u2588\u25a0\u25ae]{2,60}|${BARS_IN_LETTERS})${BLACKENED_LEAD}medically\s{1,2}(?:necessary|appropriate)`,
    'gi',
  ),
};
const REDACTED_VALUES: readonly PlaceholderRow[] = [
  String.raw`(?:case number|date assigned|date of injury|denial date|decision date|received|licensure|specialty):\s{0,30}${BAR}`,
  String.raw`(?:[\u2588\u25a0\u25ae]|${WITHHELD})[\s-]years?\b`,
].map(words => ({ signs: SIGNS_OF_BARS, pattern: new RegExp(words, 'gi') }));

/** "Decision based on MTUS" and no more: a citation that was begun. */
const openingsAlone = ({ items }: Determination): Span[] =>
  items.flatMap(({ claimsAdministratorGuideline, maximusGuideline }) =>
    [claimsAdministratorGuideline, maximusGuideline].flatMap(paragraph =>
      paragraph !== null && BEGUN.has(paragraph.text.trim())
        ? [{ start: paragraph.labelSpan.end, end: paragraph.span.end }]
        : [],
    ),
  );

const BEGUN: ReadonlySet<string> = new Set([MTUS_OPENING, OTHER_OPENING]);

/**
 * The lines around two versions of which one was to be chosen. Without the first of them they may be anything: a rule, or
 * words that were quoted seven times.
 */
const hasConflict = onceFor(({ text }: Model) => CONFLICT_BEGINS.test(text));

const CONFLICT_BEGINS = /^<{7} \S/m;
const CONFLICT: readonly PlaceholderRow[] = [
  { signs: ['<<<<<<<', '=======', '>>>>>>>'], pattern: /^(?:[<>|]{7} \S[^\r\n]{0,80}|={7}$)/gm },
];

/** The labels of the reviewer's credentials with nothing behind them. */
function emptyCredentials(text: string, { span, sections, items, reviewer }: Determination): Span[] {
  if (reviewer.licensedIn.length > 0 && reviewer.certifications.length > 0) return [];
  const end = items[0]?.span.start ?? sections.at(-1)?.titleSpan.end ?? span.end;
  return placesOf(EMPTY_CREDENTIALS, text, { start: span.start, end });
}

const EMPTY_CREDENTIALS: readonly PlaceholderRow[] = [
  {
    signs: ['State(s) of Licensure', 'Certification(s)/Specialty'],
    pattern:
      /(?:State\(s\) of Licensure|Certification\(s\)\/Specialty) ?:(?=\s{0,40}(?:State\(s\) of|Certification\(s\)\/|[A-Z]{3,20} [A-Z]{3,20} ))/g,
  },
];
